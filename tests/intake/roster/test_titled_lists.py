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


QUESTIONS = {
    "surname": ["Last", "1. What is your FAMILY NAME (apelyido) exactly as in your passport?", "Surname of the victim",
                "¿Cuáles son sus apellidos tal como aparecen en su pasaporte?", "Họ của bạn (như trong hộ chiếu)"],
    "given_names": ["First", "2. What are your GIVEN NAMES?", "¿Cuáles son sus nombres?", "Tên đệm và tên của bạn"],
    "date_of_birth": ["Victim's date of birth", "Ngày tháng năm sinh của anh/chị?"],
    "passport_no": ["Berapa nomor paspor Anda?", "Số hộ chiếu (nếu còn giữ)", "Victim's passport number"],
    "doc_expiry": ["Sampai kapan paspor Anda berlaku?"],
    "sex": ["5. Are you male or female? / Lalaki o babae?"],
}  # fmt: skip


@pytest.mark.parametrize("field", QUESTIONS)
def test_questions_say_what_they_ask(field: str) -> None:
    assert [
        title for title in QUESTIONS[field] if meaning_of(title).says[:1] and meaning_of(title).says[0][0] == field
    ] == (QUESTIONS[field])


def test_what_is_asked_of_whoever_fills_it_in_is_nobody_s_of_the_list() -> None:
    assert meaning_of("Your own date of birth").says == ()


def test_half_a_name_is_not_the_whole_where_the_other_half_is_only_offered() -> None:
    rows: list[Cells] = [["Lastt nm", "First", "Sex"], *([f"REYES{one}", f"ANA{one}", "F"] for one in range(6))]
    fields = {column.header: column.fields for column in read_roster(Workbook("x", {"x": rows}), Known(TODAY)).columns}
    assert fields["First"] != ("full_name",)


def test_the_only_surname_stays_one_though_most_are_in_another_script() -> None:
    rows: list[Cells] = [
        ["Family name", "First name", "Sex"],
        ["สมสกุล", "Napa", "F"],
        ["สมสกุล", "ณภา", "F"],
        ["Müller", "Zoé", "F"],
    ]
    roster = read_roster(Workbook("list.csv", {"list": rows}), Known(TODAY))
    assert [person.values.get("surname") for person in roster.rows] == ["SOMSAKUN", "SOMSAKUN", "Müller"]
    assert [person.values.get("given_names") for person in roster.rows] == ["Napa", "NAPHA", "Zoé"]
