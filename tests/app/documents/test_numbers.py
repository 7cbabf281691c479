"""Numbers on plain paper: each file has its own letters, which stay from the first number on."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.current_document import letters_of
from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents import preview as document_preview
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.documents.blanks.register import running_numbers
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import template_export
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.model.errors import UserError
from repatriate.store.identity import read_identity
from tests.app.world import OFFICE, ByHand
from tests.intake.books import book


def fresh(path: Path) -> Operation:
    made = Operation.create(path, "four plain words here", officer="duty")
    made.run(ChangeSettings(OFFICE))
    made.run(AddPerson({"surname": "NEFIRA", "nationality": "IDN", "destination": "IDN"}))
    return made


def issue(operation: Operation, ref: str) -> str:
    return operation.run(IssueDocuments((ref,), None)).result[0].number


def test_each_file_has_letters_of_its_own_that_its_copies_share(tmp_path: Path) -> None:
    with fresh(tmp_path / "a.repat") as one, fresh(tmp_path / "b.repat") as other:
        other.run(ByHand("UPDATE identity SET id = ?", f"{int(read_identity(one.db), 16) ^ 1:032x}"))
        assert letters_of(one.db) != letters_of(other.db)
        numbers = [issue(one, "P00001"), issue(other, "P00001")]
        assert numbers[0] == letters_of(one.db) + "000001"
        assert numbers[0] != numbers[1]
        restore_file(one.backup(), tmp_path / "copy.repat", "four plain words here")
        with Operation.open(tmp_path / "copy.repat", "four plain words here", officer="x") as copy:
            assert letters_of(copy.db) == letters_of(one.db)
            # Nothing of it stands in the journal, so that both begin with the same entries.
            assert "number_letters" not in settings_of(copy.db)


def test_letters_are_chosen_before_the_first_number_and_stay(world: Operation, tmp_path: Path) -> None:
    world.run(ChangeSettings({"number_letters": "mnl"}))
    assert letters_of(world.db) == "MNL"
    world.run(IssueDocuments(("P00004",), None, "SPLP"))
    world.run(ChangeSettings({"number_letters": "BKK"}))  # a blank has its own number
    assert issue(world, "P00005") == "BKK000001"
    people = [["ref", "surname", "given_names"], ["P00001", "TALANOU", "MIRE"]]
    sheet = book(tmp_path / "in.xlsx", {"People": people, "Settings": [["key", "value"], ["number_letters", "XYZ"]]})

    def stays() -> None:
        for letters in ("XYZ", ""):
            with pytest.raises(UserError, match="numbers BKK… were issued"):
                world.run(ChangeSettings({"number_letters": letters}))
        report = import_jobs.import_list(world, sheet)
        assert "numbers BKK… were issued" in report.kept_aside[0].problems[0].message
        with pytest.raises(UserError, match="numbers BKK… were issued"):
            world.undo(next(n for n in range(world.revision, 0, -1) if told(world, n) == "ChangeSettings"))
        assert letters_of(world.db) == "BKK"

    stays()
    world.run(ChangeSettings({"number_letters": "BKK"}))  # what they are already


def told(operation: Operation, number: int) -> str:
    return str(operation.db.conn.execute("SELECT command FROM journal WHERE number = ?", (number,)).fetchone()[0])


def test_letters_that_were_never_set_stay_as_well(tmp_path: Path) -> None:
    with fresh(tmp_path / "a.repat") as one:
        one.run(ChangeSettings({"number_letters": "XYZ"}))
        one.undo()
        letters = letters_of(one.db)
        with pytest.raises(UserError, match="three letters"):
            one.run(ChangeSettings({"number_letters": "K2T"}))
        assert issue(one, "P00001").startswith(letters)
        with pytest.raises(UserError, match="stay as they are"):
            one.run(ChangeSettings({"number_letters": "XYZ"}))


def test_a_workbook_takes_no_letters_to_another_file(world: Operation, tmp_path: Path) -> None:
    template_export.write_operation(world, tmp_path / "all.xlsx")
    with Operation.create(tmp_path / "b.repat", "four plain words here", officer="duty") as other:
        before = letters_of(other.db)
        import_jobs.import_list(other, tmp_path / "all.xlsx")
        assert letters_of(other.db) == before


def test_a_file_of_an_earlier_program_goes_on_with_letters(world: Operation) -> None:
    world.run(ByHand("INSERT INTO sequences VALUES ('etd', 41)"))
    assert issue(world, "P00005") == "KXT000001"
    with pytest.raises(UserError, match="used once"):
        world.run(ReceiveBlanks("E", "E0000041", "E0000045"))
    world.run(ReceiveBlanks("E", "E0000042", "E0000045"))


def test_no_number_is_one_that_stands_on_a_paper_already(world: Operation) -> None:
    world.run(ReceiveBlanks("KXT", "KXT000001", "KXT000002"))
    world.run(ByHand("UPDATE documents SET number = 'KXT000003' WHERE id = 1"))
    assert document_preview.next_numbers(world.db, None, 2) == ["KXT000004", "KXT000005"]

    class Take:
        def write_changes(self, tx):  # type: ignore[no-untyped-def]
            return list(islice(running_numbers(tx), 2))

        def describe_entry(self) -> str:
            return "Take"

    assert world.run(Take()).result == ["KXT000004", "KXT000005"]
    assert document_preview.next_numbers(world.db, None) == ["KXT000006"]


def test_no_second_person_is_said_to_hold_a_printed_number(world: Operation) -> None:
    number = issue(world, "P00004")
    typed = f"{number[:3].lower()} {number[3:]}"
    held = {"document_type": "etd", "document_number": typed, "document_issuer": "IDN"}
    for command in (EditPeople(("P00005",), held), AddPerson({"surname": "K", **held})):
        with pytest.raises(UserError, match=f"{number} was issued to P00004"):
            world.run(command)
    world.run(EditPeople(("P00005",), {**held, "document_number": "SPLP0009", "document_issuer": "KHM"}))


def test_a_blank_that_somebody_is_said_to_hold_is_not_issued_to_another(world: Operation) -> None:
    world.run(EditPeople(("P00005",), {"document_type": "etd", "document_number": "ab0001", "document_issuer": "IDN"}))
    with pytest.raises(UserError, match="P00005 cannot have it"):
        world.run(IssueDocuments(("P00004",), None, "SPLP"))
