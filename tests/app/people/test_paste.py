"""Cells copied in Excel and pasted over people: what would change is known before anything does."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import PastePeople
from repatriate.app.people.paste_preview import Change, Preview, preview_block, preview_column
from repatriate.intake.pasted import IGNORED, read_block
from repatriate.model.errors import UserError
from repatriate.model.fields import Field


def as_typed(field: Field, text: str) -> str:
    return text.strip()


TITLES = {"Ref": "ref", "Waits at": "location", "State": IGNORED, "Né le": "birth_date"}


def preview(operation: Operation, text: str) -> Preview:
    return preview_block(operation.db, read_block(text, TITLES), as_typed)


def test_people_are_known_by_their_reference_and_others_are_new(world: Operation) -> None:
    found = preview(
        world,
        "Ref\tSurname\tProvince\tState\tShoes\r\n"
        "P00001\tTALANOU\tAceh\tReady\t42\r\n"
        "P00002\t\t\t\t\r\n"
        "\tRUMAKO\t'Bali'\t\t\r\n",
    )
    assert found.changes == (Change("P00001", "province", None, "Aceh"),)
    assert (found.changed, found.same, len(found.added)) == (1, 1, 1)
    assert found.unknown == ("Shoes",)
    assert not found.problems
    refs = world.run(PastePeople(found.people)).result
    assert refs == ("P00001", "P00007")
    assert world.undo_label() == "Pasted: 1 person changed, 1 person added"
    assert preview(world, "ref\tprovince\nP00001\tAceh").same == 1
    world.undo()
    assert preview(world, "ref\tprovince\nP00001\tAceh").changed == 1


@pytest.mark.parametrize("title", ["birth_date", "Date of birth", "DOB", "né le", "NE LE", "Birth-date"])
def test_columns_are_known_by_several_names(title: str) -> None:
    assert read_block(f"Surname\t{title}\nX\t1999-01-02", TITLES).columns == ("surname", "birth_date")


def test_numbers_keep_their_noughts_and_cells_may_hold_lines(still: Operation) -> None:
    found = preview(still, 'ref\tdocument_number\tnotes\nP00001\t0012345\t"one\ntwo ""three"""\n')
    assert {change.field: change.after for change in found.changes} == {
        "document_number": "0012345",
        "notes": 'one\ntwo "three"',
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ref\tsex\nP00001\tQ", "Row 2, sex: “Q” is not one of"),
        ("ref\tbirth_date\nP00001\tyesterday", "Row 2, birth_date: “yesterday” is not a date"),
        ("ref\tprovince\nP00077\tAceh", "Row 2, ref: nobody here has the number P00077"),
        ("ref\tprovince\nP00001\tAceh\n\nP00001\tBali", "Row 3, ref: P00001 is already in row 2"),
        ("ref\tprovince\n\tAceh", "Row 2 has neither a number nor a name"),
        ("ref\tprovince\nP00001\t=A1&B2", "Row 2, province: this is a formula"),
        ("ref\tprovince\nP00001\t#REF!", "Row 2, province: #REF! is an error of the spreadsheet"),
        ("ref\tbirth_date\nP00001\t########", "is an error of the spreadsheet"),
        ("ref\tsurname\nP00001\t" + "x" * 10_000, "Row 2, surname: 10,000 characters are too many"),
        ("ref\tWaits at\nP00001\tQQQ", "Row 2, Waits at: "),
        ("ref\tpriority\nP00001\t9", "Row 2, priority: “9” is more than 4"),
    ],
)
def test_a_problem_names_row_and_column_and_nothing_is_to_be_written(still: Operation, text: str, words: str) -> None:
    found = preview(still, text)
    assert words in found.problems[0]
    assert found.people == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no text"),
        (" \n\t\t\n", "no text"),
        ("Ref\tSurname", "Only titles"),
        ("ref\nP00001", "except their number"),
        ("Ref\tReference\tSurname\nP1\tP2\tX", "name the same column"),
        ("ref\tsurname\n" + "\tX\n" * 5_001, "5,002 rows"),
        ("x" * 5_000_001, "too much"),
    ],
)
def test_what_cannot_be_pasted_is_said_in_a_sentence(still: Operation, text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        preview(still, text)


def test_text_of_right_to_left_scripts_stays_as_it_is(still: Operation) -> None:
    found = preview(still, "ref\tnative_name\nP00001\t\u200fمريم العلي\u200f")
    assert found.changes[0].after == "مريم العلي"


def test_somebody_new_with_a_known_document_is_doubted(still: Operation) -> None:
    found = preview(still, "surname\tdocument_number\nSOMARU\tE5550001")
    assert found.doubts == ("Document E5550001 is that of P00004: is this the same person?",)
    assert len(found.added) == 1


def test_a_block_without_titles_has_none() -> None:
    block = read_block("P00001\tX\nP00002\tY", TITLES)
    assert block.columns == ()
    assert (block.width, block.first) == (2, 1)


def test_one_column_goes_over_the_people_chosen(still: Operation) -> None:
    refs = ("P00003", "P00001")
    one = preview_column(still.db, refs, "province", ["Bali"], as_typed, "Province")
    assert [(change.ref, change.after) for change in one.changes] == [("P00003", "Bali"), ("P00001", "Bali")]
    each = preview_column(still.db, refs, "province", ["Bali", "Aceh"], as_typed, "Province")
    assert [(change.ref, change.after) for change in each.changes] == [("P00003", "Bali"), ("P00001", "Aceh")]
    with pytest.raises(UserError, match="3 cells were copied and 2 people"):
        preview_column(still.db, refs, "province", ["a", "b", "c"], as_typed, "Province")
    with pytest.raises(UserError, match="belongs to one person"):
        preview_column(still.db, refs, "ref", ["P1"], as_typed, "Ref")
    wrong = preview_column(still.db, refs, "sex", ["F", "female?"], as_typed, "Sex")
    assert wrong.problems[0].startswith("Row 2, Sex: ")
