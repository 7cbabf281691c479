"""A small operation with something of everything, for tests of the app: made-up people, a fixed clock."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.clearances.commands import AddHold, RecordClearance, SaveChecklistItem
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.operation_facts import Clock
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.core.sql import ListQuery
from repatriate.app.core.transaction import Transaction
from repatriate.app.documents import issued_queries
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.groups.commands import MoveToGroup, SaveGroup
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import AddRule, KeepDraft, Publish
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.model.entities import Answer, HoldKind, RuleKind
from repatriate.planning.planner import make_plan
from repatriate.store.schema import JOURNALED
from tests.passphrase import PASSPHRASE

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
LETTERS = "KXT"
"""With which numbers on plain paper begin in files of tests: at random they would be others each time."""
OFFICE = {"issuing_state": "IDN", "authority": "Embassy of Indonesia"}
"""Whose documents they are."""

PEOPLE: tuple[dict[str, Any], ...] = (
    {
        "surname": "TALANOU",
        "given_names": "MIRE",
        "sex": "F",
        "birth_date": "1994-05-02",
        "household": "H1",
        "priority": 1,
    },
    {
        "surname": "TALANOU",
        "given_names": "OSU",
        "sex": "M",
        "birth_date": "2024-06-01",
        "household": "H1",
        "priority": 1,
    },
    {
        "surname": "BEKARO",
        "given_names": "LUN",
        "sex": "M",
        "birth_date": "1988-??-??",
        "native_name": "လွန်း",
        "assistance": "WCHR",
    },
    {
        "surname": "SOMARU",
        "sex": "M",
        "birth_date": "1999-11-30",
        "document_type": "etd",
        "document_number": "E5550001",
    },
    {"surname": "NEFIRA", "given_names": "ANO", "sex": "F", "document_type": None, "document_number": None},
    {"surname": "PAKOLE", "given_names": "VEN", "sex": "F", "birth_date": "2001-02-03", "province": "Lampung"},
)
LEGS: tuple[dict[str, Any], ...] = (
    {"code": "BUS1", "mode": "road", "origin": "SHL", "destination": "BKK", "departs": "2025-03-05 04:00", "arrives": "2025-03-05 12:00", "seats": 20, "seat_cost": 20},
    {"code": "BUS2", "mode": "road", "origin": "SHL", "destination": "BKK", "departs": "2025-03-06 01:00", "arrives": "2025-03-06 07:00", "seats": 20, "seat_cost": 20},
    {"code": "GA1", "mode": "air", "carrier": "GA", "origin": "BKK", "destination": "CGK", "departs": "2025-03-05 15:00", "arrives": "2025-03-05 18:30", "seats": 3, "seat_cost": 180, "max_wheelchair": 2},
    {"code": "GA2", "mode": "air", "carrier": "GA", "origin": "BKK", "destination": "CGK", "departs": "2025-03-06 10:00", "arrives": "2025-03-06 13:30", "seats": 10, "seat_cost": 150},
)  # fmt: skip


def held_refs(db: Any) -> tuple[str, ...]:
    """People under a hold that nobody lifted."""
    rows = db.conn.execute(
        "SELECT DISTINCT ref FROM holds h JOIN people p ON p.id = person_id WHERE lifted_on IS NULL ORDER BY ref"
    )
    return tuple(row[0] for row in rows.fetchall())


def begin(path: Path, officer: str = "duty", clock: Clock = lambda: NOW) -> Operation:
    """A new operation with nothing in it, open: a copy of one that is made once."""
    path.write_bytes(_empty())
    return Operation.open(path, PASSPHRASE, officer=officer, clock=clock)


@functools.cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.repat"
        Operation.create(path, PASSPHRASE, officer="duty", clock=lambda: NOW).close()
        return path.read_bytes()


Step = Callable[[Operation], object]


def build(path: Path, *steps: Step) -> Operation:
    """The operation, open in a file of its own; its draft is planned, nothing is published. Then these steps, taken once."""
    path.write_bytes(_built(*steps))
    return Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW)


@functools.cache
def _built(*steps: Step) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "world.repat"
        if steps:
            with build(path, *steps[:-1]) as operation:
                steps[-1](operation)
        else:
            _make(path).close()
        return path.read_bytes()


def world_after(*steps: Step) -> Any:
    """A fixture: the operation after these steps, in a file of its own."""

    @pytest.fixture
    def made(tmp_path: Path) -> Iterator[Operation]:
        with build(tmp_path / "world.repat", *steps) as operation:
            yield operation

    return made


def publish(operation: Operation) -> None:
    operation.run(Publish())


def _make(path: Path) -> Operation:
    operation = Operation.create(path, PASSPHRASE, officer="duty", clock=lambda: NOW)
    run = operation.run
    run(ChangeSettings({"operation": "Test"}))
    run(ChangeSettings({"plan_start": "2025-03-01", "number_letters": LETTERS, **OFFICE}))
    run(SavePlace("SHL", {"name": "Shelter", "country": "THA", "timezone": "Asia/Bangkok"}))
    common = {
        "nationality": "IDN", "location": "SHL", "destination": "IDN",
        "document_type": "passport", "document_number": "X0012345", "document_expiry": "2026-01-01",
    }  # fmt: skip
    for person in PEOPLE:
        run(AddPerson({**common, **person}))
    for leg in LEGS:
        run(SaveLeg(None, leg))
    run(SaveGroup("Batch 1", {"cohesion": "prefer"}))
    run(MoveToGroup(("P00003", "P00004"), "Batch 1"))
    run(AddRule(RuleKind.APART, "P00003", "P00004", "quarrel"))
    run(AddHold(("P00006",), HoldKind.POLICE, date(2025, 3, 1), date(2025, 3, 5), "witness"))
    run(SaveChecklistItem("exit_permit", None, "Immigration"))
    refs = tuple(f"P0000{number}" for number in range(1, 6))
    run(RecordClearance(refs, "exit_permit", asked_on=date(2025, 2, 20), answer=Answer.GRANTED, reference="X/1"))
    run(ReceiveBlanks("SPLP", "AB0001", "AB0004"))
    snapshot = take_snapshot(operation.db, NOW.date())
    run(KeepDraft(make_plan(snapshot), snapshot.revision))
    return operation


class ByHand:
    """A command of one statement: a file may be so that this program did not make so."""

    def __init__(self, sql: str, *values: Any) -> None:
        self.sql, self.values = sql, values

    def write_changes(self, tx: Transaction) -> None:
        tx.db.conn.execute(self.sql, self.values)

    def describe_entry(self) -> str:
        return "By hand"


def tables(operation: Operation) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every journalled table."""
    return {
        table: [tuple(row) for row in operation.db.conn.execute(f'SELECT * FROM "{table}" ORDER BY id')]
        for table in JOURNALED
    }


def issued(operation: Operation) -> list[issued_queries.IssuedLine]:
    """Every document that was issued, the newest first."""
    db, today = operation.db, operation.today()
    ids = issued_queries.ISSUED.find_ids(db, ListQuery(), today)
    lines = issued_queries.issued_lines(db, ids, today)
    return [lines[id] for id in ids]


def entries(operation: Operation) -> int:
    return operation.revision
