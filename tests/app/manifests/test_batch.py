"""Many manifests at once: all or none, whatever stops them; names that any disk takes; only what says something new."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import msoffcrypto
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.manifests import batch_commands as command
from repatriate.app.manifests.batch import file_names
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import frozen_manifest
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.manifests.export import written_bytes
from repatriate.model import reading as model_reading
from repatriate.model.errors import Cancelled, EnvironmentFault, RepatriateError, UserError
from repatriate.printing import outfile
from tests.app.world import LEGS, NOW, ByHand, build, entries, publish, tables, world_after
from tests.passphrase import PASSPHRASE

SIX = ("carrier", "exit", "arrival", "receiving", "escort", "office")


published = world_after(publish)


@pytest.fixture
def operation(published: Operation, tmp_path: Path) -> Operation:
    (tmp_path / "out").mkdir()
    return published


def legs_used(operation: Operation) -> list[str]:
    found = operation.db.conn.execute(
        "SELECT DISTINCT code FROM legs JOIN bookings ON leg_id = legs.id JOIN plans ON plans.id = plan_id "
        "WHERE state = 'published' ORDER BY departs, code"
    )
    return [code for (code,) in found]


def in_folder(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def versions(operation: Operation) -> set[tuple[str, int]]:
    return {
        (f"{row['code']} {row['profile']}", row["version"])
        for row in operation.db.query("SELECT * FROM manifests JOIN legs ON legs.id = leg_id")
    }


class Unchanged:
    """Within it a command must fail, and leave the operation, its numbers and the folder as they are."""

    def __init__(self, operation: Operation, folder: Path) -> None:
        self.operation, self.folder = operation, folder

    def state(self) -> tuple[object, ...]:
        numbers = self.operation.db.conn.execute("SELECT * FROM sequences ORDER BY name").fetchall()
        files = {path.name: path.read_bytes() for path in self.folder.iterdir() if path.is_file()}
        return tables(self.operation), entries(self.operation), numbers, files

    def __enter__(self) -> None:
        self.before = self.state()

    def __exit__(self, kind: Any, *rest: object) -> None:
        assert kind is None, "whatever failed is caught within"
        assert self.state() == self.before


def test_all_legs_for_all_recipients_in_one_entry(operation: Operation, tmp_path: Path) -> None:
    heard: list[float] = []
    number = entries(operation)
    outcome = operation.run(MakeManifests((), SIX, tmp_path / "out", ("xlsx", "pdf", "edi"), progress=heard.append))
    legs = legs_used(operation)
    assert {(one.leg, one.profile, one.version) for one in outcome.result.lists} == {
        (leg, profile, 1) for leg in legs for profile in SIX
    }
    assert [one.leg for one in outcome.result.lists] == [leg for leg in legs for _ in SIX]
    expected = [f"{leg}_{profile}_v1.{each}" for leg in legs for profile in SIX for each in ("xlsx", "pdf")]
    expected += [f"{leg}_{profile}_v1.edi" for leg in legs for profile in ("carrier", "exit")]
    assert in_folder(tmp_path / "out") == sorted(expected)
    assert sorted(path.name for path in outcome.result.files) == sorted(expected)
    assert entries(operation) == number + 1
    assert outcome.entry.summary == f"Made {6 * len(legs)} lists of {len(legs)} departures"
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0.0, 1.0)


def test_what_is_written_is_what_is_kept(operation: Operation, tmp_path: Path) -> None:
    operation.run(MakeManifests((), SIX, tmp_path / "out", ("xlsx", "pdf")))
    names = set()
    for row in operation.db.query("SELECT manifests.id, code, profile FROM manifests JOIN legs ON legs.id = leg_id"):
        for suffix in (".xlsx", ".pdf"):
            names.add(f"{row['code']}_{row['profile']}_v1{suffix}")
            file = tmp_path / "out" / f"{row['code']}_{row['profile']}_v1{suffix}"
            assert file.read_bytes() == written_bytes(frozen_manifest(operation.db, row["id"]), suffix)
    assert names == set(in_folder(tmp_path / "out"))


def test_nobody_on_a_leg_is_said_and_the_others_are_made(operation: Operation, tmp_path: Path) -> None:
    empty = operation.run(SaveLeg(None, {**LEGS[3], "code": "GA9"})).result
    result = operation.run(MakeManifests((), ("carrier",), tmp_path / "out")).result
    assert [(one.leg, one.profile, one.code, str(one.why)) for one in result.skipped] == [
        (empty, None, "empty_leg", "nobody is on it")
    ]
    alone = operation.run(MakeManifests((empty,), ("carrier",), tmp_path / "out"))
    assert alone.result.lists == ()
    assert alone.entry is None


@pytest.mark.parametrize("status", ["cancelled", "departed", "arrived"])
def test_a_leg_that_is_over_is_made_only_where_it_is_named(operation: Operation, tmp_path: Path, status: str) -> None:
    leg = legs_used(operation)[0]
    operation.run(SaveLeg(leg, {"status": status}))
    result = operation.run(MakeManifests((), ("carrier",), tmp_path / "out")).result
    assert [(one.leg, one.code) for one in result.skipped if one.code == "over"] == [(leg, "over")]
    assert leg not in {one.leg for one in result.lists}
    assert [one.leg for one in operation.run(MakeManifests((leg,), ("carrier",), tmp_path / "out")).result.lists] == [
        leg
    ]


def test_only_what_says_something_new(operation: Operation, tmp_path: Path) -> None:
    run = MakeManifests((), ("carrier", "escort"), tmp_path / "out", only_changed=True)
    legs = legs_used(operation)
    first = operation.run(run).result
    assert len(first.lists) == 2 * len(legs)
    again = operation.run(run)
    assert (again.result.lists, again.entry) == ((), None)
    assert {one.code for one in again.result.skipped} == {"unchanged"}
    # A passport's number stands on the carrier's list and not on the escort's.
    ref = next(iter(operation.db.query("SELECT ref FROM people JOIN bookings ON person_id = people.id")))["ref"]
    operation.run(EditPeople((ref,), {"document_number": "Z7777"}))
    changed = operation.run(run).result
    assert {(one.profile, one.version) for one in changed.lists} == {("carrier", 2)}
    assert 0 < len(changed.lists) < len(legs) + 1
    operation.undo()
    last = operation.run(run).result
    assert {(one.profile, one.version) for one in last.lists} == {("carrier", 3)}, "a number is never given twice"


def test_a_list_of_a_release_before_is_compared_too(operation: Operation, tmp_path: Path) -> None:
    run = MakeManifests((), ("carrier",), tmp_path / "out", only_changed=True)
    operation.run(run)
    operation.run(ByHand("UPDATE manifests SET digest = NULL"))
    assert operation.run(run).result.lists == ()


def test_messages_alone_leave_out_who_takes_none(operation: Operation, tmp_path: Path) -> None:
    result = operation.run(MakeManifests((), SIX, tmp_path / "out", ("edi",))).result
    assert {one.profile for one in result.lists} == {"carrier", "exit"}
    assert [(one.leg, one.profile) for one in result.skipped if one.code == "no_message"] == [
        (None, profile) for profile in ("arrival", "receiving", "escort", "office")
    ]
    assert not [row for row in versions(operation) if "escort" in row[0]]


def test_a_password_locks_every_file(operation: Operation, tmp_path: Path) -> None:
    result = operation.run(MakeManifests((), ("carrier",), tmp_path / "out", ("xlsx",), "quiet morning river")).result
    for path in result.files:
        with path.open("rb") as file:
            assert msoffcrypto.OfficeFile(file).is_encrypted()
    assert "quiet" not in repr(MakeManifests((), ("carrier",), tmp_path, password="quiet morning river"))
    assert "quiet" not in str(operation.db.conn.execute("SELECT * FROM journal").fetchall())


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"legs": ("NONE1",)}, "unknown_leg"),
        ({"profiles": ("press",)}, "unknown_profile"),
        ({"profiles": ()}, "no_recipient"),
        ({"formats": ("docx",)}, "unknown_format"),
        ({"formats": ()}, "no_format"),
        ({"formats": ("xlsx", "edi"), "password": "quiet morning river"}, "no_password_here"),
        ({"password": ""}, None),
        ({"folder": "no such"}, "no_such_folder"),
        ({"folder": "a file"}, "not_a_folder"),
    ],
)
def test_one_sentence_and_nothing_done(
    operation: Operation, tmp_path: Path, changes: dict[str, Any], code: str | None
) -> None:
    (tmp_path / "a file").write_text("x")
    facts = {"legs": (), "profiles": SIX, "folder": "out", **changes}
    with Unchanged(operation, tmp_path / "out"), pytest.raises(UserError) as refused:
        operation.run(MakeManifests(**facts | {"folder": tmp_path / facts["folder"]}))
    assert code in (None, refused.value.code)
    assert str(refused.value).count("\n") == 0


def test_nothing_published(tmp_path: Path) -> None:
    with build(tmp_path / "op.repat") as operation, pytest.raises(UserError, match="No confirmed plan yet"):
        operation.run(MakeManifests((), SIX, tmp_path))


def test_what_is_wrong_with_any_leg_is_said_before_a_file_is_made(operation: Operation, tmp_path: Path) -> None:
    operation.run(ByHand("UPDATE bookings SET seat = '12A'"))
    with Unchanged(operation, tmp_path / "out"), pytest.raises(UserError) as refused:
        operation.run(MakeManifests((), SIX, tmp_path / "out"))
    assert refused.value.code == "seat_twice"
    assert "12A" in str(refused.value)
    assert str(refused.value).endswith("Nothing was saved.")


def test_cancelled_at_any_moment_nothing_is_left(operation: Operation, tmp_path: Path) -> None:
    for after in (0, 1, 7, 20):
        left = iter([False] * after)
        with Unchanged(operation, tmp_path / "out"), pytest.raises(Cancelled):
            operation.run(
                MakeManifests((), SIX, tmp_path / "out", ("pdf", "xlsx"), cancel=lambda left=left: next(left, True))
            )
    made = operation.run(MakeManifests((), SIX, tmp_path / "out")).result
    assert {one.version for one in made.lists} == {1}


@pytest.mark.parametrize("held", [0, 10**9])
@pytest.mark.parametrize("files", [1, 5])
def test_a_disk_that_fills_up_leaves_nothing(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int, files: int
) -> None:
    monkeypatch.setattr(command, "MOST_HELD", held)
    wrote: list[Path] = []
    real = outfile.write_private

    def full(path: Path, data: bytes) -> None:
        wrote.append(path)
        if len(wrote) > files:
            raise OSError(28, "No space left on device")
        real(path, data)

    monkeypatch.setattr(outfile, "write_private", full)
    with Unchanged(operation, tmp_path / "out"), pytest.raises(EnvironmentFault, match="No space left"):
        operation.run(MakeManifests((), SIX, tmp_path / "out"))


def test_a_file_that_cannot_be_replaced_leaves_all_as_it_was(operation: Operation, tmp_path: Path) -> None:
    leg = legs_used(operation)[-1]
    there = tmp_path / "out" / f"{leg}_office_v1.xlsx"
    there.write_text("of another day")
    there.chmod(0o444)
    with Unchanged(operation, tmp_path / "out"), pytest.raises(RepatriateError, match="read-only"):
        operation.run(MakeManifests((), SIX, tmp_path / "out"))
    there.chmod(0o644)
    operation.run(MakeManifests((), SIX, tmp_path / "out"))
    assert there.read_bytes()[:2] == b"PK"


def test_a_file_open_elsewhere_leaves_all_as_it_was(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "out" / f"{legs_used(operation)[-1]}_office_v1.xlsx"
    there.write_text("open in Excel")
    real = os.replace

    def replace(source: Any, target: Any) -> None:
        if Path(target) == there:
            raise PermissionError(13, "The process cannot access the file")
        real(source, target)

    monkeypatch.setattr(outfile.os, "replace", replace)
    monkeypatch.setattr(model_reading, "_PATIENCE", ())
    with Unchanged(operation, tmp_path / "out"), pytest.raises(EnvironmentFault, match="close it there"):
        operation.run(MakeManifests((), SIX, tmp_path / "out"))


KILLED = """
import sys
from pathlib import Path
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.core.operation import Operation
from tests.app.world import NOW
from tests.passphrase import PASSPHRASE
with Operation.open(Path(sys.argv[1]), PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
    def progress(share):
        print(share, flush=True)
        if share > 0.5:
            sys.stdin.read()
    operation.run(MakeManifests((), ("carrier", "exit", "escort", "office"), Path(sys.argv[2]), ("pdf",), progress=progress))
"""


def test_killed_in_the_middle_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with build(tmp_path / "op.repat") as operation:
        operation.run(Publish())
        before = tables(operation)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "op.repat"), str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as run:  # fmt: skip
        assert run.stdout is not None
        assert any(float(line) > 0.5 for line in run.stdout)
        run.kill()
    assert in_folder(folder) == []
    with Operation.open(tmp_path / "op.repat", PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        assert not operation.read_only
        assert tables(operation) == before
        made = operation.run(MakeManifests((), ("carrier",), folder)).result
        assert {one.version for one in made.lists} == {1}


def test_names_that_windows_refuses(operation: Operation, tmp_path: Path) -> None:
    legs = legs_used(operation)
    for old, new in zip(legs, ("A/1", "A:1", "CON.X"), strict=False):
        operation.run(SaveLeg(old, {"code": new}))
    operation.run(MakeManifests((), ("carrier",), tmp_path / "out"))
    names = in_folder(tmp_path / "out")
    assert names[:2] == ["A-1-2_carrier_v1.xlsx", "A-1_carrier_v1.xlsx"]
    assert "CON-X_carrier_v1.xlsx" in names
    assert len(names) == len(legs)


def test_a_folder_too_deep_for_windows(operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out" / "deep"
    folder.mkdir(parents=True)
    monkeypatch.setattr(outfile, "LONGEST_PATH", len(str(folder)) + 24)
    with Unchanged(operation, folder), pytest.raises(UserError, match="less deep") as refused:
        operation.run(MakeManifests((), SIX, folder))
    assert refused.value.code == "path_too_long"


@given(st.lists(st.text(min_size=1, max_size=120), max_size=12, unique=True))
def test_any_codes_give_names_that_any_disk_takes(codes: list[str]) -> None:
    given_names = file_names(codes)
    assert set(given_names) == set(codes)
    alike = {unicodedata.normalize("NFKD", name).casefold() for name in given_names.values()}
    assert len(alike) == len(codes)
    for name in given_names.values():
        path = Path("folder") / f"{name}_carrier_v1.xlsx"
        outfile.check_name(path)
        assert path.parent == Path("folder")
        assert len(path.name.encode()) < 255
        assert name[-1] not in ". "
        assert not name.startswith((".", "-", "~"))


@given(st.lists(st.text(alphabet="AaBb/:1-", min_size=1, max_size=4), min_size=2, max_size=8, unique=True))
def test_a_fit_name_keeps_its_own(codes: list[str]) -> None:
    given_names = file_names(codes)
    fit = [code for code in codes if "/" not in code and ":" not in code and code.strip("-") == code]
    for code in fit:
        if sum(code.casefold() == other.casefold() for other in fit) == 1:
            assert given_names[code] == code


def test_memory_does_not_grow_with_the_number_of_files(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond so many bytes what is finished goes to the disk; it gets its name at the end all the same."""
    monkeypatch.setattr(command, "MOST_HELD", 1)
    operation.run(MakeManifests((), SIX, tmp_path / "out", ("xlsx",)))
    assert len(in_folder(tmp_path / "out")) == 6 * len(legs_used(operation))
    assert not [name for name in in_folder(tmp_path / "out") if name.startswith(".")]


def test_the_outside_name_is_on_every_list_but_the_office_s(operation: Operation, tmp_path: Path) -> None:
    operation.run(ChangeSettings({"operation": "Inside name"}))
    operation.run(MakeManifests((), SIX, tmp_path / "out"))
    for path in (tmp_path / "out").iterdir():
        text = str([[cell.value for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows()])
        assert ("Inside name" in text) == ("office" in path.name)
