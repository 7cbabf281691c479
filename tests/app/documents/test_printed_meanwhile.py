"""A copy that lacks newer work: it says so, and no number that was printed meanwhile is given again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.commands import RecordMissing
from repatriate.app.core.missing_work import Missing
from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks, StatePrinted
from repatriate.app.documents.commands import IssueDocuments, SpoilDocument
from repatriate.app.documents.held_commands import AddDocument, RemoveDocument
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.app.integrity_check import check_operation
from repatriate.app.people.commands import EditPeople
from repatriate.intake.template import read_template
from repatriate.intake.workbook import Workbook
from repatriate.model.errors import UserError
from repatriate.papers.register import BlankStatus
from repatriate.store import seen
from repatriate.store.connection import open_connection
from repatriate.store.keys import make_key, salt_of
from repatriate.store.seen import Gap
from tests.app.world import NOW, PASSPHRASE, build

SERIES = "SPLP"


class Clock:
    """A minute passes with each question."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Blanks AB0001 to AB0004 of SPLP lie in the safe."""
    path = tmp_path / "op.repat"
    build(path).close()
    return path


def opened(path: Path, clock: Clock, **how: Any) -> Operation:
    return Operation.open(path, PASSPHRASE, officer="duty", clock=clock, **how)


def issue(operation: Operation, ref: str, series: str | None = SERIES) -> str:
    return operation.run(IssueDocuments((ref,), None, series)).result[0].number


@pytest.fixture
def behind(file: Path, clock: Clock) -> Iterator[Operation]:
    """A backup, restored and open, after two people got documents: one on a blank, one on plain paper."""
    with opened(file, clock) as operation:
        copy = operation.backup()
        operation.run(EditPeople(("P00001",), {"province": "Aceh"}))
        assert issue(operation, "P00005") == "AB0001"
        issue(operation, "P00003", None)
    with opened(restore_file(copy, file.with_name("restored.repat"), PASSPHRASE), clock) as found:
        yield found


def test_it_says_so_with_the_day_and_in_numbers(behind: Operation) -> None:
    begin, end = ((NOW.astimezone() + timedelta(minutes=passed)).strftime("%H:%M") for passed in (1, 3))
    lacking, ask = behind.notices
    assert lacking == (
        f"3 entries of 1 Mar 2025, {begin} to {end}, are not in this copy. 2 documents were issued in the missing entries."
    )
    assert "which numbers were printed" in ask


def test_it_is_on_record_once(behind: Operation, clock: Clock) -> None:
    number = behind.revision
    [summary] = behind.db.conn.execute("SELECT summary FROM journal WHERE command = 'RecordMissing'").fetchone()
    assert summary == behind.notices[0]
    behind.close()
    with opened(behind.path, clock) as again:
        assert again.revision == number
        assert len(again.notices) == 2, "until it is answered"


@pytest.mark.parametrize("first_seen", ["all", "late"])
def test_documents_of_what_is_remembered_no_more_are_counted(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, first_seen: str
) -> None:
    monkeypatch.setattr(seen, "KEEP", 3)
    with opened(file, clock, remember=first_seen == "all") as operation:
        issue(operation, "P00005")
        copy = operation.backup()
        issue(operation, "P00003", None)
        issue(operation, "P00006", None)
    for remember in (first_seen == "all", True, True):
        with opened(file, clock, remember=remember) as operation:
            for number in range(8):
                operation.run(EditPeople(("P00001",), {"province": f"Aceh {operation.revision} {'I' * number}"}))
    with opened(file, clock):
        pass  # what is too much is forgotten
    with opened(restore_file(copy, file.with_name("restored.repat"), PASSPHRASE), clock) as found:
        assert "2 documents were issued in the missing entries." in found.notices[0]
        with pytest.raises(UserError, match="2 documents were issued"):
            found.run(StatePrinted(()))


def test_one_that_is_only_looked_at_says_it_and_writes_nothing(behind: Operation, clock: Clock, tmp_path: Path) -> None:
    other = tmp_path / "looked at.repat"
    restore_file(next((tmp_path / "op.repat-backups").glob("*.repat")), other, PASSPHRASE)
    with opened(other, clock, write=False) as found:
        [lacking] = found.notices
        assert "are not in this copy" in lacking
        assert not found.db["gaps"].count


def test_no_document_is_issued_until_the_numbers_are_named(behind: Operation, tmp_path: Path) -> None:
    before = behind.revision
    for command in (
        IssueDocuments(("P00004",), tmp_path / "one.pdf", SERIES),
        IssueDocuments(("P00004",), None),
    ):
        with pytest.raises(UserError) as refused:
            behind.run(command)
        assert refused.value.code == "printed_meanwhile"
        assert "3 entries" in str(refused.value)
    assert behind.revision == before
    assert not (tmp_path / "one.pdf").exists()


def test_named_numbers_are_spent(behind: Operation, file: Path, clock: Clock) -> None:
    plain = _plain_number(file, clock)
    stated = behind.run(StatePrinted((f"AB0001 {plain}",))).result
    assert (stated.count, stated.void, stated.twice, stated.not_found) == (2, 1, (), 0)
    assert behind.notices == []
    [event] = blank_queries.blank_history(behind.db, "AB0001")[-1:]
    assert (event.status, event.reason) == (BlankStatus.VOID, "printed in another copy of this file")
    assert issue(behind, "P00005") == "AB0002"
    assert issue(behind, "P00003", None) > plain
    with pytest.raises(UserError):
        behind.run(MarkBlank("AB0001", BlankStatus.STOLEN, "no"))


def _plain_number(path: Path, clock: Clock) -> str:
    with opened(path, clock, write=False) as first:
        sql = "SELECT number FROM documents WHERE printed IS NOT NULL AND blank_id IS NULL"
        return str(first.db.conn.execute(sql).fetchone()[0])


def test_fewer_than_were_issued_need_a_word(behind: Operation, file: Path, clock: Clock) -> None:
    for numbers in ((), ("AB0001",)):
        with pytest.raises(UserError) as refused:
            behind.run(StatePrinted(numbers))
        assert refused.value.code == "fewer_numbers"
    assert behind.run(StatePrinted(("AB0001",), lost=True)).result.not_found == 1
    assert issue(behind, "P00003", None) > _plain_number(file, clock), "one more may have been on plain paper"


def test_numbers_that_nobody_knows_here_are_told_first(behind: Operation, file: Path, clock: Clock) -> None:
    with pytest.raises(UserError, match=r"3 numbers are neither .*: 100034-100035, AB0101\.") as refused:
        behind.run(StatePrinted(("AB0001, AB0101, 100034-100035", _plain_number(file, clock))))
    assert refused.value.code == "unknown_numbers"
    assert behind.missing.gaps
    assert behind.run(StatePrinted(("AB0001, AB0101",), unknown=True)).result.count == 2


def test_numbers_are_added_later_and_never_taken_back(behind: Operation, file: Path, clock: Clock) -> None:
    before = behind.next_undo
    behind.run(StatePrinted(("AB0002",), lost=True))
    assert behind.run(StatePrinted(("AB0001",))).result.void == 1
    assert behind.next_undo == before
    assert behind.stays_before_undo is not None
    assert behind.stays_before_undo.number == behind.revision
    with pytest.raises(UserError):
        behind.undo(behind.revision)
    with pytest.raises(UserError):
        behind.run(StatePrinted())
    assert issue(behind, "P00005") == "AB0003"
    behind.undo(reason="in a test")
    assert behind.stays_before_undo is not None, "what was recorded of the copy is now the last that stands"
    behind.close()
    with opened(file, clock) as first:
        assert "1 document was issued" in first.notices[0]
        assert "2 entries of" in first.notices[0], "an issue and its end: records are no work"


def test_who_is_entered_as_holder_gets_no_second_one(behind: Operation) -> None:
    behind.run(StatePrinted(("AB0001",), lost=True))
    held = behind.run(AddDocument("P00005", {"kind": "emergency", "number": "AB0001", "issuer": "IDN"})).result
    with pytest.raises(UserError, match="P00005 holds AB0001, printed in another copy"):
        issue(behind, "P00005")
    behind.run(RemoveDocument(held))
    assert issue(behind, "P00005") == "AB0002"


def test_that_none_were_is_an_answer(file: Path, clock: Clock) -> None:
    with opened(file, clock) as operation:
        copy = operation.backup()
        operation.run(EditPeople(("P00001",), {"province": "Aceh"}))
    with opened(restore_file(copy, file.with_name("restored.repat"), PASSPHRASE), clock) as behind:
        with pytest.raises(UserError, match="1 entry of"):
            issue(behind, "P00005")
        behind.run(StatePrinted())
        assert issue(behind, "P00005") == "AB0001"
        with pytest.raises(UserError) as refused:
            behind.run(StatePrinted())
        assert refused.value.code == "nothing_missing"


def test_a_blank_that_is_received_later_is_void_at_once(behind: Operation) -> None:
    behind.run(StatePrinted(("AB0001, AB0006",), unknown=True))
    behind.run(ReceiveBlanks(SERIES, "AB0005", "AB0010"))
    assert behind.db.conn.execute("SELECT number FROM blanks WHERE status = 'void'").fetchall() == [
        ("AB0001",),
        ("AB0006",),
    ]


def test_a_workbook_brings_no_spent_number_into_the_safe(behind: Operation) -> None:
    behind.run(StatePrinted(("AB0001, AB0006",), unknown=True))
    blanks: list[list[object]] = [
        ["series", "number", "status"],
        *(([SERIES, f"AB000{n}", "received"]) for n in range(1, 8)),
    ]
    behind.run(ImportTemplate(read_template(Workbook("b.xlsx", {"People": [["ref"]], "Blanks": blanks}))))
    spent = behind.db.conn.execute("SELECT number FROM blanks WHERE status = 'void' ORDER BY number").fetchall()
    assert spent == [("AB0001",), ("AB0006",)]


def test_two_copies_open_at_once_learn_of_each_other(file: Path, clock: Clock) -> None:
    with opened(file, clock) as first:
        copy = first.backup()
        with opened(restore_file(copy, file.with_name("copy.repat"), PASSPHRASE), clock) as second:
            assert issue(first, "P00005") == "AB0001"
            with pytest.raises(UserError) as refused:
                issue(second, "P00004")
            assert refused.value.code == "printed_meanwhile"
            second.run(StatePrinted(("AB0001",)))
            assert issue(first, "P00003") == "AB0002", "a record alone is no work"
            with pytest.raises(UserError):
                issue(second, "P00004")
            second.run(StatePrinted(("AB0002",)))
            assert issue(second, "P00004") == "AB0003"
            with pytest.raises(UserError, match="Two histories"):
                issue(first, "P00006")


def test_a_query_that_is_half_read_has_nothing_recorded_twice(behind: Operation, file: Path, clock: Clock) -> None:
    half_read = behind.db.conn.execute("SELECT number FROM journal")
    half_read.fetchone()
    with opened(file, clock) as first:
        for province in ("Bali", "Papua"):
            first.run(EditPeople(("P00001",), {"province": province}))
            behind.run(EditPeople(("P00002",), {"province": province}))
    heads = [row[0] for row in behind._file.writer.conn.execute("SELECT head FROM gaps")]
    assert len(heads) == len(set(heads)) == 3


def test_undo_brings_no_spent_number_back(behind: Operation) -> None:
    behind.run(StatePrinted(("AB0001, AB0002",)))
    received = behind.db.conn.execute("SELECT number FROM journal WHERE command = 'ReceiveBlanks'").fetchone()[0]
    with pytest.raises(UserError):
        behind.undo(received)
    with pytest.raises(UserError):
        behind.undo(behind.revision)
    assert issue(behind, "P00005") == "AB0003"


def test_the_first_file_learns_of_the_copy(behind: Operation, file: Path, clock: Clock) -> None:
    behind.run(StatePrinted(("AB0001, AB0002",)))
    behind.run(EditPeople(("P00001",), {"province": "Bali"}))
    third = issue(behind, "P00005")
    behind.close()
    with opened(file, clock) as first:
        [lacking, _] = first.notices
        assert lacking.startswith("Two histories go on from entry "), lacking
        assert lacking.endswith("1 document was issued in the missing entries.")
        with pytest.raises(UserError):
            issue(first, "P00004")
        assert first.run(StatePrinted((third,))).result.twice == ()
        assert issue(first, "P00004") == "AB0002", "what the copy called spent for it is not spent here"
    with opened(behind.path, clock) as again:
        assert "1 entry of" in again.notices[0], "and the copy of the next document"
        assert again.run(StatePrinted(("AB0002",))).result.void == 0


def test_a_number_on_two_documents_is_said(behind: Operation, file: Path, clock: Clock) -> None:
    behind.run(StatePrinted((), lost=True))
    assert issue(behind, "P00005") == "AB0001"
    behind.close()
    with opened(file, clock) as first:
        assert first.run(StatePrinted(("AB0001",))).result.twice == ("AB0001",)


def test_records_alone_are_no_work_that_is_missing(behind: Operation, file: Path, clock: Clock) -> None:
    behind.close()
    with opened(file, clock) as first:
        assert first.notices == []


def test_a_spoiled_document_waits_as_well(file: Path, clock: Clock) -> None:
    with opened(file, clock) as operation:
        issue(operation, "P00005")
        copy = operation.backup()
        issue(operation, "P00004")
    with opened(restore_file(copy, file.with_name("restored.repat"), PASSPHRASE), clock) as behind:
        id = behind.db.conn.execute("SELECT id FROM documents WHERE blank_id IS NOT NULL").fetchone()[0]
        with pytest.raises(UserError) as refused:
            behind.run(SpoilDocument(id, "jam", issue_next=True))
        assert refused.value.code == "printed_meanwhile"
        behind.run(SpoilDocument(id, "jam"))


def test_a_clock_that_is_behind_is_said(file: Path, clock: Clock) -> None:
    clock.now -= timedelta(days=2)
    with opened(file, clock) as operation:
        [behind] = operation.notices
        assert behind.startswith("The clock of this computer is behind: it says 27 Feb 2025, "), behind
    clock.now = NOW - timedelta(seconds=100)
    with opened(file, clock) as operation:
        assert operation.notices == []


def test_a_mark_taken_back_leaves_a_spent_blank_spent(behind: Operation) -> None:
    number = behind.run(MarkBlank("AB0001", BlankStatus.VOID, "torn")).entry.number
    behind.run(StatePrinted(("AB0001",), lost=True))
    behind.undo(number, reason="not torn")
    assert issue(behind, "P00005") != "AB0001"


def test_blanks_that_are_received_again_by_redo_stay_spent(file: Path, clock: Clock) -> None:
    with opened(file, clock) as operation:
        operation.run(ReceiveBlanks("T", "T0001", "T0002"))
        copy = restore_file(operation.backup(), file.with_name("copy.repat"), PASSPHRASE)
        operation.undo()
        with opened(copy, clock) as other:
            other.run(StatePrinted(()))
            assert issue(other, "P00004", "T") == "T0001"
        operation.run(StatePrinted(("T0001",), unknown=True))
        operation.redo()
        assert issue(operation, "P00005", "T") == "T0002"


def test_a_clock_that_is_behind_is_said_after_an_older_copy_was_recorded(file: Path, clock: Clock) -> None:
    with opened(file, clock) as operation:
        copy = operation.backup()
        issue(operation, "P00005")
    clock.now -= timedelta(days=1)
    with opened(restore_file(copy, file.with_name("restored.repat"), PASSPHRASE), clock) as behind:
        assert behind.db.conn.execute("SELECT command FROM journal ORDER BY number DESC").fetchone() == (
            "RecordMissing",
        )
        assert any("clock of this computer is behind" in one for one in behind.notices)
        number = behind.revision
    clock.now += timedelta(days=2)
    with opened(file.with_name("restored.repat"), clock) as right:
        assert right.warnings == []
        told = check_operation(right)["clock"]
        assert told.startswith(f"Entry {number} bears an earlier time than entry {number - 1}: 28 Feb 2025, "), told


def test_a_clock_before_what_an_older_copy_lacks_is_said(file: Path, clock: Clock) -> None:
    with opened(file, clock) as operation:
        copy = operation.backup()
        clock.now += timedelta(days=3)
        issue(operation, "P00005")
    clock.now -= timedelta(days=1)
    restored = restore_file(copy, file.with_name("restored.repat"), PASSPHRASE)
    for write in (False, True):
        with opened(restored, clock, write=write) as behind:
            [told] = behind.doubts.values()
            assert "an entry that this copy lacks was made on 4 Mar 2025" in told


def test_what_many_copies_lack_alike_is_said_once() -> None:
    one = Gap(3, 4, "f0" * 32, 1, "2025-02-27T10:02:00Z", "2025-02-27T10:02:00Z", 0, forked=False)
    missing = Missing(tuple(replace(one, head=f"{number:064x}") for number in range(30)))
    words = str(missing.words)
    assert words == str(RecordMissing(missing.gaps).describe_entry())
    assert words.count("is not in this copy") == 1
    assert words.endswith(" is not in this copy. (30 times)")
    assert str(Missing((one,)).words).endswith(" is not in this copy.")


def test_another_operation_under_the_same_name_issues_nothing_before_somebody_says_so(
    file: Path, clock: Clock, tmp_path: Path
) -> None:
    with opened(file, clock) as operation:
        copy = file.read_bytes()
        assert [issue(operation, ref) for ref in ("P00005", "P00003")] == ["AB0001", "AB0002"]
    file.write_bytes(copy)
    db = open_connection(file, make_key(PASSPHRASE, salt_of(file)))
    db.conn.execute(f"UPDATE identity SET id = '{'7' * 32}'")  # rolled back, and what would tell it taken away
    db.close()
    Path(f"{file}.seen").unlink()
    with opened(file, clock) as operation:
        assert "knows another operation under this name" in operation.notices[0]
        with pytest.raises(UserError) as refused:
            issue(operation, "P00006")
        assert refused.value.code == "printed_meanwhile"
        assert "another operation" in check_operation(operation)["missing"][0]["message"]
        operation.run(StatePrinted(("AB0001-AB0002",)))
        assert issue(operation, "P00006") == "AB0003"
    with opened(file, clock) as operation:
        assert operation.notices == [], "it was said"
