"""What each version of the program left behind opens with this one: after a backup, whole, and saying what it said then.

How a version adds its file: CONTRIBUTING.md, "Give out a version".
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from repatriate import __version__
from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.integrity_check import check_operation, first_fault
from repatriate.app.manifests.queries import write_again
from repatriate.store import backup, schema
from repatriate.store import connection as store_connection
from repatriate.store.keys import make_key, salt_of
from tests.passphrase import PASSPHRASE
from tests.store.released.__main__ import HERE, ask

LATER = datetime(2026, 11, 28, 18, tzinfo=UTC)
"""When the old programs were asked: what people lack depends on the day."""
OLD = sorted(path.stem for path in HERE.glob("*.repat") if path.stem != __version__)
LEARNT = {
    "0.2.0": {
        "P00003": {"state": "no_waiting_place", "state_words": "No waiting place", "lacks": ["place", "fit_to_fly"]}
    }
}
"""What is said otherwise since: somebody read after boarding was closed is aboard or left behind, and nobody knows which."""
MADE_ANEW = {*schema.FOLLOWING, schema.migrations.migrations_table, "sqlite_sequence", "unfinished"}
"""Tables that say nothing of the operation, or follow from the others."""
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(HERE / f"{request.param}.repat", tmp_path / "op.repat"))


def rows(path: Path) -> Rows:
    """Every row of every table, read by nobody's program."""
    with store_connection.open_still(path, make_key(PASSPHRASE, salt_of(path))) as connection:
        db = Database(connection)
        return {name: list(db.query(f'SELECT * FROM "{name}"')) for name in db.table_names()}


def narrowed(now: Any, then: Any) -> Any:
    """What there is now, in the columns that there were then."""
    if isinstance(then, dict):
        return {key: narrowed(now[key], value) for key, value in then.items()}
    if isinstance(then, list) and len(now) == len(then):
        return [narrowed(one, was) for one, was in zip(now, then, strict=True)]
    return now


@pytest.fixture
def before(path: Path) -> Rows:
    return rows(path)


@pytest.fixture
def operation(path: Path, before: Rows) -> Iterator[Operation]:
    with Operation.open(path, PASSPHRASE, officer="tester", clock=lambda: LATER) as opened:
        yield opened


@pytest.mark.parametrize("path", OLD, indirect=True)
def test_it_says_what_it_said_then(
    operation: Operation, before: Rows, path: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    [copy] = backup.list_copies(path)
    assert copy.reason == backup.BEFORE_UPDATE
    assert copy.path.name in operation.warnings[0]
    assert rows(restore_file(copy.path, tmp_path / "then.repat", PASSPHRASE)) == before
    assert not schema.migrations.pending(operation.db)
    assert schema.written_by(operation.db) == __version__
    assert first_fault(check_operation(operation)) is None
    kept = {table: was for table, was in before.items() if table not in MADE_ANEW}
    assert narrowed(rows(path), kept) == kept
    version = request.node.callspec.params["path"]
    then = json.loads((HERE / f"{version}.json").read_text(encoding="utf-8"))["answers"]
    for person in then["people"]:
        person |= LEARNT.get(version, {}).get(person["ref"], {})
    assert narrowed(ask(operation), then) == then
    for manifest in before["manifests"][:2]:
        again = write_again(operation, manifest["id"], tmp_path / f"{manifest['id']}.xlsx")
        said = [[{"date": cell.isoformat()} if isinstance(cell, date) else cell for cell in row] for row in again.rows]
        assert said == json.loads(manifest["content"])["rows"]


@pytest.mark.parametrize("path", OLD, indirect=True)
def test_what_was_done_then_is_undone(operation: Operation, before: Rows) -> None:
    assert operation.revision == len(before["journal"])
    assert operation.next_undo is not None
    operation.undo(reason="by mistake")
    operation.redo()
    assert first_fault(check_operation(operation)) is None


def test_this_version_has_its_file() -> None:
    """It is what later versions have to open: whoever adds a migration raises the version, or makes the file anew while
    nobody was given that version."""
    with store_connection.open_still(
        path := HERE / f"{__version__}.repat", make_key(PASSPHRASE, salt_of(path))
    ) as connection:
        applied = [one.name for one in schema.migrations.applied(Database(connection))]
        assert schema.written_by(Database(connection)) == __version__
    assert applied == [name for name, _ in schema.list_known()]
