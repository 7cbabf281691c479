"""Rows that another program changed, with the passphrase: nothing leaves the office on them, and nobody is bound by them."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from repatriate.app.core.commands import TakeAsItStands
from repatriate.app.core.operation import Operation
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import DepartLeg
from repatriate.app.counting.handover_commands import HandOver, PrintReceipt
from repatriate.app.documents.commands import IssueDocuments, ReprintDocument
from repatriate.app.handouts.commands import MakeHandout, MakeLabels
from repatriate.app.integrity_check import check_operation, first_fault
from repatriate.app.manifests.batch_commands import MakeManifests
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.manifests.queries import preview_manifest
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan.commands import Publish
from repatriate.model.errors import DamagedFile, UserError
from repatriate.store.connection import open_connection
from repatriate.store.keys import make_key, salt_of
from tests.app.core.test_kept_tables import open_again
from tests.app.examples import EXAMPLES
from tests.app.test_commands import _named
from tests.app.world import world_after
from tests.passphrase import PASSPHRASE

BINDING = (
    CloseBoarding, DepartLeg, HandOver, IssueDocuments, MakeHandout, MakeLabels, MakeManifest, MakeManifests, PrintReceipt,
    Publish, ReprintDocument,
)  # fmt: skip
FOREIGN = {
    "a hold lifted": ("details of P00006", "UPDATE holds SET lifted_on = '2025-02-28'"),
    "a hold removed": ("details of P00006", "DELETE FROM holds"),
    "a document's day": ("details of P00001", "UPDATE documents SET expires = '2099-01-01' WHERE person_id = 1"),
    "a clearance": ("details of P00002", "INSERT INTO clearances (person_id, kind, answer) VALUES (2, 'exit', 'granted')"),
    "a birthday": ("details of P00003", "UPDATE people SET birth_date = '1980-01-01' WHERE id = 3"),
    "seats": ("details of GA1", "UPDATE legs SET seats = 300 WHERE code = 'GA1'"),
}  # fmt: skip


held = world_after()
"""One is held by the police."""


def spoil(operation: Operation, *statements: str) -> Operation:
    """Write behind its back; gives the file open again."""
    with operation._file.unlocked() as db:
        for sql in statements:
            db.conn.execute(sql)
        db.conn.execute("DELETE FROM pending")
    operation.close()
    return open_again(operation.path, operation)


@pytest.mark.parametrize("kind", _named(BINDING), ids=lambda kind: kind.__name__)
def test_nothing_leaves_on_a_row_of_another_program(kind: type, held: Operation, tmp_path: Path) -> None:
    prepare, make = EXAMPLES[kind]
    if prepare is not None:
        prepare(held, tmp_path)
    made = set(tmp_path.iterdir())
    with spoil(held, "UPDATE holds SET lifted_on = '2025-02-28'") as operation:
        with pytest.raises(UserError, match="Another program changed details of P00006") as raised:
            operation.run(make(operation, tmp_path))
        assert raised.value.code == "changed_outside"
        assert {one for one in tmp_path.iterdir() if "repat" not in one.name} <= made
        operation.put_back()
        operation.run(make(operation, tmp_path))


@pytest.mark.parametrize(("name", "sql"), FOREIGN.values(), ids=FOREIGN)
def test_it_is_said_and_put_back(held: Operation, tmp_path: Path, name: str, sql: str) -> None:
    with spoil(held, sql) as operation:
        assert str(operation.doubts["changed_outside"]).startswith(f"Another program changed {name}")
        with pytest.raises(UserError, match=name):
            operation.run(Publish())
        with pytest.raises(UserError, match=name):
            operation.write_file(tmp_path / "list.csv", b"")
        assert name in str(check_operation(operation, repair=True)["repaired"])
        report = check_operation(operation)
        assert (report["kept"], first_fault(report), operation.find_foreign_rows()) == ([], None, [])


def test_no_entry_seals_what_nobody_stated(held: Operation) -> None:
    """An officer records the right value over it; a change of something else of the same row is refused."""
    with spoil(held, "UPDATE people SET surname = 'OTHER' WHERE id = 3") as operation:
        with pytest.raises(UserError, match="details of P00003"):
            operation.run(EditPeople(("P00003",), {"notes": "x"}))
        operation.run(EditPeople(("P00002",), {"notes": "x"}))
        operation.run(EditPeople(("P00003",), {"surname": "RIGHT"}))
        operation.run(Publish())
        assert "changed outside of the journal" in operation.verify_journal(), "that it was changed once stays found"
        with pytest.raises(UserError, match="details of P00003"):
            operation.undo(operation.revision - 1)


@pytest.mark.parametrize(
    "sql",
    [
        *(sql for _, sql in FOREIGN.values()),
        "INSERT INTO places (code, name) VALUES ('ZZZ', 'x')",
        "DELETE FROM clearances WHERE person_id = 1",
    ],
)
@pytest.mark.parametrize("over", [False, True])
def test_an_officer_takes_it_as_it_stands(held: Operation, sql: str, over: bool) -> None:
    """An entry over it or none: once taken all goes on, an undo brings the doubt back, and a later change is seen."""
    with spoil(held, sql) as operation:
        if over:
            for table, row_id in operation.find_outside():
                now = operation.db.conn.execute(f"SELECT * FROM {table} WHERE id = {row_id}").fetchone()
                if now is not None and table == "people":
                    operation.run(EditPeople(("P00003",), {"birth_date": "1981-01-01"}))
        doubted = operation.verify_journal()
        assert "outside of the journal" in doubted
        entry = operation.run(TakeAsItStands()).entry
        assert entry is not None
        report = check_operation(operation)
        assert (report["journal"]["chain"], report["taken"][0].count("duty accepted 1 row")) == ("ok", 1)
        operation.run(EditPeople(("P00002",), {"notes": "x"}))
        operation.undo()
        for turn, said in ((operation.undo, doubted), (operation.redo, "ok")):
            turn()
            assert (operation.verify_journal(), len(check_operation(operation)["taken"])) == (said, int(said == "ok"))
            if not over:
                assert bool(operation.find_foreign_rows()) == (said != "ok")
        assert operation.run(TakeAsItStands()).entry is None
        with spoil(operation, "UPDATE people SET birth_date = '1970-01-01' WHERE id = 3") as again:
            assert "people (3)" in again.verify_journal()
            again.run(EditPeople(("P00003",), {"birth_date": "1982-02-02"}))
            assert "people (3)" in again.verify_journal()


def test_what_the_journal_itself_had_changed_is_not_put_back(held: Operation) -> None:
    forged = "UPDATE images SET after = json_set(after, '$.reason', 'x') WHERE tbl = 'holds'"
    with spoil(held, forged, "UPDATE holds SET lifted_on = '2025-02-28'") as operation:
        before = operation.db.conn.execute("SELECT * FROM holds").fetchall()
        with pytest.raises(DamagedFile, match="one of its backups"):
            operation.put_back()
        with pytest.raises(DamagedFile, match="one of its backups"):
            operation.run(TakeAsItStands())
        assert operation.db.conn.execute("SELECT * FROM holds").fetchall() == before


def test_undo_and_redo_are_no_change_of_another_program(held: Operation) -> None:
    held.run(EditPeople(("P00003",), {"notes": "x"}))
    for turn in (held.undo, held.undo, held.redo, held.redo):
        turn()
        assert held.find_foreign_rows() == []
    with open_again(held.save_copy(held.path.with_name("copy.repat")), held) as copy:
        copy.run(Publish())
        assert copy.notices == []


@pytest.mark.parametrize(
    ("told", "sql"),
    [
        ("a row of households", "INSERT INTO households (name) VALUES (CAST(x'c328' AS TEXT))"),
        ("a row of settings", "UPDATE settings SET value = 'nobody' WHERE key = 'plan_start'"),
        ("a value of another kind", "UPDATE settings SET value = '0001-01-01' WHERE key = 'plan_start'"),
    ],
)
def test_the_check_names_what_cannot_be_read(held: Operation, told: str, sql: str) -> None:
    with spoil(held, sql) as operation:
        assert told in str(first_fault(check_operation(operation)))


@pytest.mark.parametrize("sql", ["DELETE FROM journal", "UPDATE bookings SET plan_id = '2026-13-45'"])
def test_what_no_command_can_write_beside_is_damage(held: Operation, sql: str) -> None:
    held.run(EditPeople(("P00003",), {"notes": "x"}))
    held.close()
    with contextlib.closing(open_connection(held.path, make_key(PASSPHRASE, salt_of(held.path)))) as db:
        db.conn.execute("PRAGMA foreign_keys = OFF")
        db.conn.execute(sql)
    with open_again(held.path, held) as operation, pytest.raises(DamagedFile):
        operation.run(MergePeople("P00003", "P00004", {}))


def test_a_number_beyond_all_others_is_counted_again(held: Operation) -> None:
    with spoil(held, "UPDATE counted SET people = 9223372036854775807") as operation:
        assert "worked out again" in str(operation.warnings[0])


@pytest.mark.parametrize("value", ["9e999", "1e300", "'x'", str(2**60)])
def test_seats_that_nobody_can_count_are_refused_at_the_opening(held: Operation, value: str) -> None:
    """A figure without an end would draw a chart without an end; a journal forged to it changes nothing."""
    with pytest.raises(DamagedFile, match="a row of legs holds a value of another kind"):
        spoil(held, f"UPDATE legs SET seats = {value} WHERE code = 'GA1'").close()


def test_a_time_that_another_program_wrote_is_said_as_that(held: Operation) -> None:
    junk = spoil(held, "UPDATE legs SET departs = '2026-13-45 99:99' WHERE code = 'GA1'")
    with junk, pytest.raises(UserError, match="Another program changed details of GA1"), junk.plain_faults():
        preview_manifest(junk, "GA1", "carrier")


def test_every_row_is_named_before_and_after_it_is_accepted(held: Operation) -> None:
    """Nobody accepts a cleared refusal for the sake of a surname."""
    changes = (FOREIGN["a birthday"], FOREIGN["a hold removed"], FOREIGN["a clearance"])
    with spoil(held, *(sql for _, sql in changes)) as operation:
        told = [str(one) for one in check_operation(operation)["changed"]]
        assert told == [
            "details of P00002: added to “clearances”",
            "details of P00006: removed from “holds”",
            "details of P00003, in “people”: date of birth",
        ]
        outcome = operation.run(TakeAsItStands())
        assert outcome.entry is not None
        [accepted] = check_operation(operation)["taken"]
        summary = operation.db.conn.execute("SELECT summary FROM journal ORDER BY number DESC").fetchone()[0]
        for name, _ in changes:
            assert name in accepted
            assert name in summary
        assert check_operation(operation)["changed"] == []
