"""Whole columns are looked at before they are believed: each check by its name, on what it is for and on what it must let pass."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from repatriate.intake.roster.column_checks import CHECKS, Subject, find_fault
from tests.intake.roster.lists import TODAY, codes, fields, read, values

SURNAMES = [f"TALANO{letter}" for letter in "BDFGKLMNPRSTVZ"]
DAYS = [f"{1 + n:02}/05/{1960 + n}" for n in range(14)]


def code_of(field: str, cells: Sequence[object], title: str = "", **more: object) -> str | None:
    found = find_fault(Subject(title, field, cells, TODAY, **more))  # type: ignore[arg-type]
    return found.code if found else None


FAILING: list[tuple[str, str, list[object], dict[str, object]]] = [
    ("birth_dates_on_list_day", "birth_date", [TODAY] * 3, {}),
    ("birth_dates_on_list_day", "birth_date", [date(2025, 5, 1 + n) for n in range(5)],
     {"days_beside": [[date(2025, 5, 1 + n) for n in range(5)]]}),
    ("birth_dates_within_a_year", "birth_date", [f"{n:02}/03/1994" for n in range(1, 10)], {}),
    ("birth_dates_are_ages", "birth_date", ["34", "21", "7", "55"], {}),
    ("birth_years_too_late", "birth_year", ["2025", "2024", "2025"], {}),
    ("cells_are_answers", "nationality", ["no", "no", "No", "yes"], {}),
    ("cells_are_answers", "nationality", ["si", "no", "sí"], {}),
    ("cells_are_answers", "document_number", ["yes", "no"], {}),
    ("nationality_is_residence", "nationality", ["Thailand", "Laos"], {"title": "Country", "neighbours": ("Address",)}),
    ("nationality_is_residence", "nationality", ["Thailand", "Laos"], {"title": "Pays", "neighbours": ("Employeur",)}),
    ("nationality_is_residence", "nationality", ["Thailand"] * 7, {"title": "Country", "others": ("Name", "Address")}),
    ("nationality_is_a_word", "nationality", ["in", "out", "out", "in"], {"title": "in_country"}),
    ("birth_dates_on_list_day", "birth_date", ["02/03/2024", "04/03/2024"], {"list_day": date(2024, 3, 2)}),
    ("numbers_are_decimals", "document_number", ["13.7563", "13.7001", "14.02"], {}),
    ("numbers_count_rows", "document_number", ["101", "102", "103", "104"], {}),
    ("numbers_are_small", "document_number", ["34", "21", "7", "55"], {}),
    ("numbers_are_phones", "document_number", ["+66 81 234 5678", "0812345678", "081 234 5679"], {}),
    ("numbers_are_postcodes", "document_number", ["10110", "10330", "50200"], {}),
    ("numbers_are_shared", "document_number", ["AB123456"] * 7, {}),
    ("household_too_large", "household", ["Bangkok"] * 13, {}),
    ("household_of_strangers", "household", ["A"] * 7 + ["B"] * 7, {"beside": {"surname": SURNAMES}}),
    ("household_of_strangers", "household", ["A"] * 7, {"beside": {"full_name": [f"{name} MIRE{name[-1]}" for name in SURNAMES]}}),
    ("household_is_a_count", "household", ["3", "4", "3", "2", "4", "3", "2", "4", "3", "2"], {}),
    ("household_is_a_remark", "household", ["Family A – father", "Family A, mother", "no passport"], {"title": "Family / remarks"}),
    ("household_is_a_remark", "household", [f"Family {n} {who}" for n in (1, 2) for who in ("father", "mother", "baby")], {"title": "Family"}),
    ("household_is_a_remark", "household", [f"lost {n} bags at the hotel" for n in range(8)], {"title": "Family"}),
    ("names_are_roles", "full_name", ["Teacher", "Driver", "Adult"], {}),
    ("names_are_roles", "surname", ["Grade 5", "Grade 6", "class 3B"], {}),
    ("names_are_countries", "full_name", ["Thailand", "Kenya", "Laos", "Indonesia"], {}),
    ("names_are_sexes", "full_name", ["male", "female", "female"], {}),
    ("names_come_back", "full_name", ["MIRE TALANOU", "PITAK SOMARU"] * 8, {}),
    ("cells_are_no_sexes", "sex", ["L", "XL", "S", "M", "XL"], {}),
    ("priorities_of_another_scale", "priority", ["1", "5", "P2"], {}),
    ("priorities_of_another_scale", "priority", ["High", "Low", "1"] + ["Low"] * 4, {}),
    ("expiry_before_birth", "document_expiry", ["02/05/1980", "03/06/1970"], {"beside": {"birth_date": ["02/05/1994", "03/06/1991"]}}),
    ("expiry_all_past", "document_expiry", [f"0{n}/03/20{10 + n}" for n in range(1, 9)], {}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "field", "cells", "more"), FAILING, ids=[one[0] for one in FAILING])
def test_a_column_of_something_else_fails_its_check(
    code: str, field: str, cells: list[object], more: dict[str, object]
) -> None:
    rest = dict(more)
    assert code_of(field, cells, str(rest.pop("title", "")), **rest) == code


def test_every_check_has_a_column_that_fails_it() -> None:
    assert {one.code for one in CHECKS} == {one[0] for one in FAILING}


PASSING: list[tuple[str, str, list[object], dict[str, object]]] = [
    ("a small family of one age", "birth_date", ["02/05/1994", "03/06/1994", "04/06/1994"], {}),
    ("people of all ages", "birth_date", DAYS, {}),
    ("a list of Norwegians by code", "nationality", ["NO"] * 8, {"title": "Nationality"}),
    ("Colombians by code", "nationality", ["CO"] * 8, {"title": "Nacionalidad"}),
    ("one nationality under its own title", "nationality", ["Indonesia"] * 20, {"title": "Nationality", "neighbours": ("Address",)}),
    ("citizens in a column called Country", "nationality", ["Indian"] * 9, {"title": "Country", "neighbours": ("Address",)}),
    ("citizens of India by code", "nationality", ["IN", "ID", "IN", "??"], {"title": "Nationality"}),
    ("a large family of whole names", "household", ["A"] * 9, {"beside": {"full_name": [f"{name} MIRE" for name in SURNAMES]}}),
    ("emergency documents made in one go", "document_number", [f"XA{n:06}" for n in range(101, 109)], {}),
    ("passports of digits", "document_number", ["812345678", "712345679", "612345670"], {}),
    ("two children on one passport", "document_number", ["AB123456", "AB123456", "CD123457"], {}),
    ("a household of twelve", "household", ["F1"] * 12 + ["F2"] * 3, {}),
    ("households numbered in order", "household", ["1", "1", "1", "2", "2", "3", "4", "4"], {}),
    ("households of whom most are alone", "household", [*[f"HH-{n}" for n in range(9)], "HH-0"], {"title": "Family"}),
    ("households with their number in words", "household", [*[f"Family No {n}" for n in range(9)], "Family No 1"], {"title": "Family"}),
    ("families under a title that speaks of remarks too", "household", ["A", "A", "B", "B"], {"title": "Family / remarks"}),
    ("people whose surname is a role", "surname", ["Cook", "Baker", "Talanou", "Somaru"], {}),
    ("sexes in three languages", "sex", ["M", "หญิง", "Laki-laki", "F"], {}),
    ("priorities of which one is a word", "priority", ["1", "P2", "Prioritas 3", "urgent", "n/a"], {}),
    ("passports of which some expired", "document_expiry", ["02/05/2020", "03/06/2021", *[f"0{n}/03/2030" for n in range(1, 6)]], {}),
    ("names that come back in a small list", "full_name", ["MIRE TALANOU"] * 3, {}),
]  # fmt: skip


@pytest.mark.parametrize(("why", "field", "cells", "more"), PASSING, ids=[one[0] for one in PASSING])
def test_what_a_column_rightly_holds_passes(why: str, field: str, cells: list[object], more: dict[str, object]) -> None:
    rest = dict(more)
    assert code_of(field, cells, str(rest.pop("title", "")), **rest) is None, why


def test_what_fails_goes_to_the_notes_and_is_said_once() -> None:
    lines = [f"{name} | {TODAY - timedelta(days=n):%d/%m/%Y} | F" for n, name in enumerate(SURNAMES)]
    roster = read("\n".join(["Name | Date of birth | Sex", *lines]))
    assert fields(roster)["Date of birth"] is None
    assert all("birth_date" not in row and row["notes"].startswith("Date of birth: ") for row in values(roster))
    assert codes(roster) == ["birth_dates_within_a_year"]
    assert roster.warnings[0].row is None


def test_what_an_officer_took_all_the_same_is_believed() -> None:
    from repatriate.intake.roster.mapping import Mapping

    lines = [f"{name} | {1 + n:02}/03/2020" for n, name in enumerate(SURNAMES)]
    text = "\n".join(["Name | Date of birth", *lines])
    roster = read(text, mapping=Mapping({"dateofbirth": ("birth_date",)}))
    assert all("birth_date" in row for row in values(roster))
    assert codes(roster) == []


REMARKS = (
    "Family A – father", "Family A, mother", "Family A baby, on lap", "Family B – mother", "no passport, taken by boss",
)  # fmt: skip


def test_remarks_are_no_families_until_an_officer_takes_what_they_begin_with() -> None:
    from repatriate.intake.roster.combined import FAMILY
    from repatriate.intake.roster.mapping import Mapping

    text = "\n".join(
        ["Name | Family / remarks", *[f"{name} | {told}" for name, told in zip(SURNAMES, REMARKS, strict=False)]]
    )
    roster = read(text)
    assert codes(roster) == ["household_is_a_remark"]
    assert all("household" not in row and row["notes"].startswith("Family / remarks: ") for row in values(roster))
    column = next(one for one in roster.columns if one.header == "Family / remarks")
    assert column.offered == "household"
    assert column.finding is not None
    assert column.finding.family == "Family A"

    taken = values(read(text, mapping=Mapping({column.key: FAMILY})))
    assert [row.get("household") for row in taken] == ["Family A"] * 3 + ["Family B", None]
    assert taken[2]["notes"] == "Family / remarks: baby, on lap"
    assert taken[4]["notes"] == "Family / remarks: no passport, taken by boss"


def test_a_column_called_country_is_read_and_said() -> None:
    lines = [f"{name} | {country}" for name, country in zip(SURNAMES, ["Indonesia", "Kenya"] * 7, strict=True)]
    roster = read("\n".join(["Name | Country", *lines]))
    assert [row["nationality"] for row in values(roster)][:2] == ["IDN", "KEN"]
    assert codes(roster).count("guessed_column") == 1
    assert next(one for one in roster.columns if one.header == "Country").guessed


def test_two_things_in_one_cell_pass_the_checks_too() -> None:
    lines = [f"{name} | Bangkok, {1 + n:02}/03/2024" for n, name in enumerate(SURNAMES)]
    roster = read("\n".join(["Name | Place and date of birth", *lines]))
    assert "birth_dates_within_a_year" in codes(roster)
    assert all("birth_date" not in row and "Bangkok" in row["notes"] for row in values(roster))


def test_the_day_over_a_list_is_its_own() -> None:
    born = ["13/03/2024"] * 3 + ["02/02/1990"]
    lines = [f"{name} | {day}" for name, day in zip(SURNAMES, born * 1, strict=False)]
    text = [
        "List as of 13 March 2024 | ",
        "Name | Date of birth",
        *lines,
        *[f"{one} | 13/03/2024" for one in SURNAMES[4:6]],
    ]
    assert "birth_dates_on_list_day" in codes(read("\n".join(text)))
