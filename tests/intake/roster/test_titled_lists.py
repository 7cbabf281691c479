"""Lists with good titles whose people were once lost: by a code that is a word, by a slip, by a table beside another."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.intake.roster.column_checks import Subject, find_fault
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.roster.titles import meaning_of
from repatriate.intake.sheets import Cells, Workbook

TODAY = date(2025, 7, 1)
HEAD: Cells = ["Surname", "Given names", "NAT", "Sex", "Passport No"]


def test_egypt_is_no_example() -> None:
    rows: list[Cells] = [HEAD, ["TALANOU", "MIRE", "EG", "F", "A1234567"], ["SOMARU", "PITAK", "EG", "M", "A7654321"]]
    roster = read_roster(Workbook("list.csv", {"list": rows}), Known(TODAY))
    assert roster.total == 2
    example: Cells = ["e.g. MIRE", "ANNA", "FRA", "F", "PASSPORT"]
    assert read_roster(Workbook("list.csv", {"list": [HEAD, example, *rows[1:]]}), Known(TODAY)).total == 2


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Surnmae", "surname"),
        ("họ và tnê", "full_name"),
        ("被解救人员姓名", "full_name"),
        ("國人姓名", "full_name"),
        ("ถือสัญชาติ", "nationality"),
    ],
)
def test_a_slip_or_whose_it_is_changes_no_title(title: str, field: str) -> None:
    assert meaning_of(title).says[0][0] == field


def test_nobody_is_lost_where_only_one_of_two_tables_has_sure_names() -> None:
    rows: list[Cells] = [
        ["Namely whom", "Nationality", "Sex", "Date of birth", "Passport No"],
        ["MIRE TALANOU", "Thai", "F", "1990-05-17", "A1234567"],
        ["PITAK SOMARU", "Thai", "M", "1985-11-20", "A7654321"],
        [],
        ["Name", "Nationality", "Sex", "Date of birth", "Passport No"],
        ["LORE DASINU", "Thai", "F", "1971-01-13", "A1112223"],
    ]
    roster = read_roster(Workbook("list.csv", {"list": rows}), Known(TODAY))
    assert roster.total == 3


def test_people_with_few_names_are_believed_where_no_other_names_stand() -> None:
    names = [f"{given} {family}" for given in ("MIRE", "PITAK") for family in ("AUNG", "WIN", "TUN")] * 5
    assert find_fault(Subject("Name", "full_name", names, TODAY)) is None
    assert find_fault(Subject("Name", "full_name", names, TODAY, {"surname": names})) is not None
