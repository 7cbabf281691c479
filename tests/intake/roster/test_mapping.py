"""Which column is which can be settled, kept and shared."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.intake.roster.mapping import Mapping, parse_mapping, read_mapping, shape_of
from repatriate.intake.values.dates import DayMonth
from repatriate.model.errors import UserError
from tests.intake.roster.lists import fields, read, values

TEXT = "Kolom A | Kolom B | Kolom C\nSITI | X1234567 | 03/04/1990\nAGUS | X7654321 | 05/06/1991"


def test_what_an_officer_settled_holds() -> None:
    mapping = Mapping(
        {"koloma": ("full_name",), "kolomb": ("document_number",), "kolomc": ("birth_date",)},
        nationality="IDN",
        days=DayMonth.MONTH_FIRST,
    )
    roster = read(TEXT, mapping=mapping)
    assert fields(roster) == {"Kolom A": "full_name", "Kolom B": "document_number", "Kolom C": "birth_date"}
    assert values(roster)[0] == {
        "surname": "SITI", "document_number": "X1234567", "document_type": "passport", "birth_date": "1990-03-04",
        "nationality": "IDN",
    }  # fmt: skip
    assert all(column.chosen and column.score == 1 for column in roster.columns)


def test_a_column_can_be_kept_in_the_notes() -> None:
    roster = read("Name | Sex | Passport\nSITI | F | X1234567", mapping=Mapping({"passport": ()}))
    assert values(roster)[0] == {"surname": "SITI", "sex": "F", "notes": "Passport: X1234567"}


def test_as_a_file_it_stays_what_it_is(tmp_path: Path) -> None:
    mapping = Mapping(nationality="IDN", days=DayMonth.MONTH_FIRST, name='Police "A"\n\x7f')
    for title, found in (
        ("Tempat/Tgl Lahir", ("birth_place", "birth_date")),
        ("ชื่อ\nName", ("full_name",)),
        ("Seat", ()),
        ("Ket.", ("notes",)),
    ):
        mapping = mapping.with_column(title, found)
    path = tmp_path / "map.toml"
    path.write_text(mapping.to_text(), encoding="utf-8")
    assert read_mapping(path) == mapping


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[columns\n", "line 1"),
        ('[columns]\n"Name" = "nick"\n', "“nick” for column “Name”"),
        ('[columns]\n"Name" = 7\n', "“7” for column “Name”"),
        ('columns = "Name"\n', "[columns]"),
        ('nationality = "XYZ"\n', "“XYZ” is not a nationality"),
        ('dates = "year first"\n', "day first"),
        ("nationality = 3\n", "must be text"),
        ('colour = "red"\n', "“colour”"),
    ],
)
def test_a_mapping_that_is_none_is_said_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_mapping(text, "map.toml")
    assert caught.value.code == "bad_mapping"
    assert "map.toml" in str(caught.value)
    assert words in str(caught.value)


def test_a_mapping_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        read_mapping(tmp_path / "none.toml")
    path = tmp_path / "map.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="UTF-8"):
        read_mapping(path)


def test_lists_with_the_same_titles_have_the_same_shape() -> None:
    assert shape_of([("No", "Name", "Sex")]) == shape_of([("no.", "", "SEX", " Name ")])
    assert shape_of([("No", "Name", "Sex")]) != shape_of([("No", "Name", "DOB")])
    assert shape_of([("No", "Name"), ("No", "Name")]) == shape_of([("No", "Name")])


@pytest.mark.parametrize("text", ["name = " + "[" * 5000, "name = '\udc80'", "name = " + "9" * 5000])
def test_a_mapping_that_no_reader_of_toml_takes_is_one_sentence(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_mapping(text, "map.toml")
    assert caught.value.code == "bad_mapping"
