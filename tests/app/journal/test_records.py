"""What the file keeps beside its journal: whoever changes it behind the program's back is found out, in one sentence."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.integrity_check import check_operation, first_fault, format_report_lines
from repatriate.app.journal.records import find_record_faults
from repatriate.app.people.commands import AddPerson
from repatriate.app.transport.commands import SaveLeg
from tests.app.examples import EXAMPLES
from tests.app.world import NOW, build
from tests.passphrase import PASSPHRASE

DONE = ("AddPhoto", "IssueDocuments", "MakeManifest", "MakeHandout", "MakeLabels")
"""Examples that leave something beside the journal, or count."""


@functools.cache
def made() -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with build(folder / "op.repat") as operation:
            for kind in sorted(EXAMPLES, key=lambda kind: DONE.index(kind.__name__) if kind.__name__ in DONE else 99):
                if kind.__name__ in DONE:
                    prepare, make = EXAMPLES[kind]
                    if prepare and (kind.__name__ == "MakeManifest" or "published" not in prepare.__name__):
                        prepare(operation, folder)
                    operation.run(make(operation, folder))
            [number, *_] = operation.db.conn.execute(
                "SELECT number FROM documents WHERE printed IS NOT NULL"
            ).fetchone()
            assert number
        return (folder / "op.repat").read_bytes()


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    path = tmp_path / "op.repat"
    path.write_bytes(made())
    with Operation.open(path, PASSPHRASE, officer="tester", clock=lambda: NOW) as opened:
        yield opened


def tamper(operation: Operation, *statements: str) -> None:
    """As somebody does who has the passphrase and another program."""
    with operation._file.unlocked() as db:
        db.conn.execute("PRAGMA defer_foreign_keys = ON")
        for statement in statements:
            assert db.conn.execute(statement).rowcount > 0, statement


TAMPERED = {
    "another photo": (
        "UPDATE attachments SET bytes = x'00' WHERE hash IN (SELECT photo FROM people)",
        "is not as it was",
    ),
    "another layout": (
        "UPDATE attachments SET bytes = bytes || x'20' WHERE hash IN (SELECT printed ->> 'layout_hash' FROM documents)",
        "is not as it was",
    ),
    "a layout that is gone": (
        "DELETE FROM attachments WHERE hash IN (SELECT printed ->> 'layout_hash' FROM documents)",
        "was made with is missing",
    ),
    "another head": (
        "UPDATE manifests SET journal_head = '%s'" % ("ab" * 32),
        "does not have the head of list BUS1 carrier 1",
    ),
    "a later head": (
        "UPDATE manifests SET journal_head = (SELECT hash FROM journal ORDER BY number DESC LIMIT 1)",
        "does not have the head",
    ),
    "the head of a bus list": ("UPDATE handouts SET journal_head = '' WHERE kind = 'bus'", "list BUS1 bus 1"),
    "versions counted anew": ("DELETE FROM sequences WHERE name LIKE 'manifest %'", "counted up to 1"),
    "bus lists counted anew": ("UPDATE sequences SET last = 0 WHERE name LIKE 'handout %'", "the count is at 0"),
    "labels counted anew": ("UPDATE sequences SET last = 0 WHERE name LIKE 'labels %'", "the count is at 0"),
    "rows counted anew": ("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'people'", "“people” was counted up to"),
}


def test_all_is_well(operation: Operation) -> None:
    report = check_operation(operation)
    assert (report["records"], first_fault(report)) == ([], None)
    assert "Records: as they were written" in format_report_lines(report)


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_changed_is_found(operation: Operation, what: str) -> None:
    statement, words = TAMPERED[what]
    tamper(operation, statement)
    report = check_operation(operation)
    assert any(words in fault for fault in report["records"]), report["records"]
    assert first_fault(report) is not None
    assert any(words in line for line in format_report_lines(report))


def test_numbers_of_plain_paper_counted_anew(operation: Operation, tmp_path: Path) -> None:
    operation.run(IssueDocuments(("P00003",), tmp_path / "plain.pdf"))
    assert find_record_faults(operation.db) == []
    tamper(operation, "UPDATE sequences SET last = 0 WHERE name = 'numbers'")
    [fault] = find_record_faults(operation.db)
    assert "“numbers” was counted up to 1" in fault
    operation.undo(reason="by mistake")
    assert find_record_faults(operation.db) == [fault], "what was printed stays printed"


def test_a_count_of_rows_that_is_gone_gives_no_number_twice(operation: Operation) -> None:
    tamper(operation, "UPDATE sqlite_sequence SET name = 'nobody' WHERE name = 'people'")
    (last,) = operation.db.conn.execute("SELECT max(ref) FROM people").fetchone()
    assert operation.run(AddPerson({"surname": "SARO"})).result > last


def test_a_leg_with_another_code_counts_on(operation: Operation) -> None:
    operation.run(SaveLeg("BUS1", {"code": "BUS9"}))
    assert find_record_faults(operation.db) == []
