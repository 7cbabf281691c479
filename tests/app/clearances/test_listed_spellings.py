"""A list spells somebody otherwise than the file does: replies know the spelling of the list, and it goes with its people."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.clearances.reply_match import Sureness
from repatriate.app.clearances.reply_parser import parse_reply
from repatriate.app.clearances.reply_people import list_awaited
from repatriate.app.core.operation import Operation
from repatriate.app.imports import jobs, received_lists
from repatriate.app.imports.open_file import OpenedList, open_list
from repatriate.app.imports.proposal import Choice, What
from repatriate.app.imports.roster_commands import ImportRoster, MendKept
from repatriate.app.people.commands import AddPerson, RemovePeople
from repatriate.app.people.merge_commands import MergePeople
from tests.app.world import begin

TODAY = date(2025, 3, 1)
HEAD = ("Surname", "Given names", "Sex", "Date of birth")
LINE = "Granted:\n1. BHEKARO Luhn, born 20 June 1988"


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with begin(tmp_path / "op.repat", "Officer One", lambda: datetime(2025, 3, 1, 9, tzinfo=UTC)) as operation:
        operation.run(AddPerson({"surname": "PIKAROU", "given_names": "LOUNE", "birth_date": "1988-06-20", "sex": "M"}))
        operation.run(RecordClearance(("P00001",), "transit", None, asked_on=TODAY))
        yield operation


KEEP_OURS = Choice(What.UPDATE, "P00001", fields=frozenset())


def bring(operation: Operation, path: Path, surname: str, given: str, choice: Choice = KEEP_OURS) -> None:
    """A list of one row, of which the officer says what becomes of it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, (surname, given, "M", "20.06.1988")])
    found = open_list(path)
    assert isinstance(found, OpenedList)
    [line] = jobs.propose_list(operation, found).lines
    proposal = jobs.propose_list(operation, found, choices={line.place: choice})
    operation.run(ImportRoster(proposal, found.shape, found.original))


def match(operation: Operation) -> tuple[Sureness, str | None]:
    [line] = parse_reply(LINE, *list_awaited(operation.db, "transit"), today=TODAY).lines
    return line.sureness, line.ref


def test_the_spelling_of_a_list_makes_a_reply_sure(operation: Operation, tmp_path: Path) -> None:
    assert match(operation)[0] is not Sureness.SURE
    bring(operation, tmp_path / "list.csv", "BHEKARRO", "Luhn")
    assert match(operation) == (Sureness.SURE, "P00001")
    operation.undo()
    assert match(operation)[0] is not Sureness.SURE
    operation.redo()
    assert match(operation) == (Sureness.SURE, "P00001")


def test_one_word_of_a_list_is_no_spelling_of_a_whole_name(operation: Operation, tmp_path: Path) -> None:
    bring(operation, tmp_path / "list.csv", "BHEKARRO", "")
    assert match(operation)[0] is not Sureness.SURE


def test_who_was_here_twice_keeps_the_spelling_and_who_is_removed_does_not(
    operation: Operation, tmp_path: Path
) -> None:
    bring(operation, tmp_path / "list.csv", "BHEKARRO", "Luhn")
    other = operation.run(AddPerson({"surname": "PIKAROU", "given_names": "LOUNE", "birth_date": "1988-06-20"})).result
    operation.run(MergePeople(other, "P00001"))
    assert match(operation) == (Sureness.SURE, other)
    operation.run(RemovePeople((other,)))
    assert operation.db.conn.execute("SELECT count(*) FROM listed").fetchone() == (0,)


def test_a_row_put_right_keeps_what_stood_in_it(operation: Operation, tmp_path: Path) -> None:
    bring(operation, tmp_path / "list.csv", "BHEKARRO", "Luhn", Choice(What.ASIDE))
    [kept] = received_lists.kept_rows(operation.db)
    operation.run(MendKept(kept.id, {"surname": "PIKAROU", "birth_date": "1988-06-20"}))
    [(spelled,)] = operation.db.conn.execute("SELECT spelled FROM listed").fetchall()
    assert json.loads(spelled) == {"surname": "BHEKARRO", "given_names": "Luhn"}
