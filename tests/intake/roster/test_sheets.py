"""Several sheets: the list is read with what goes on with it, all others with people are asked about."""

from __future__ import annotations

import pytest

from repatriate.intake.roster.mapping import Mapping, parse_mapping
from repatriate.model.errors import UserError
from tests.intake.roster.lists import codes, read, values

PEOPLE = (
    "No | Surname | Given names | Sex | Date of birth | Nationality | Passport No\n"
    "1 | KARIUKI | MARY | F | 02/05/1994 | Kenya | AK1234567\n2 | MWANGI | PETER | M | 03/06/1990 | Kenya | AK1234568"
)
STAFF = "Surname | Given names | Sex | Date of birth | Telephone\nCARVER | EDWARD | M | 02/05/1980 | +44 20 7946 0000"


def sheets(**named: str) -> list[tuple[str, bool]]:
    return [(one.name, one.read) for one in read(**named).sheets]


def test_helpers_are_asked_about_and_not_added() -> None:
    roster = read(People=PEOPLE, Team=STAFF)
    assert [row.sheet for row in roster.rows] == ["People", "People"]
    assert [(one.name, one.people, one.read) for one in roster.sheets] == [("People", 2, True), ("Team", 1, False)]
    assert roster.sheets[1].first[1][0] == "CARVER"
    assert [(one.sheet, one.code) for one in roster.warnings] == [("Team", "sheet_asked")]


def test_the_list_is_found_behind_its_helpers() -> None:
    assert sheets(Interviewers=STAFF, People=PEOPLE) == [("Interviewers", False), ("People", True)]


def test_helpers_with_the_titles_of_the_list_are_none_on_it() -> None:
    assert sheets(Guests=PEOPLE, Drivers=PEOPLE.replace("AK", "BK")) == [("Guests", True), ("Drivers", False)]


def test_the_title_of_the_names_says_that_they_help() -> None:
    clients = "Name | Gender | DOB\nAMNA OSMAN | F | 02/05/1994\nSARA IDRIS | F | 02/05/1991"
    workers = "Case worker | Gender | DOB | Nationality\nFIONA BLAKE | F | 02/05/1981 | GBR"
    assert sheets(A=workers, B=clients) == [("A", False), ("B", True)]


def test_a_second_page_goes_on_with_the_list() -> None:
    roster = read(A=PEOPLE, B=PEOPLE.replace("AK1", "AK2"))
    assert [row.sheet for row in roster.rows] == ["A", "A", "B", "B"]
    assert codes(roster) == []


def test_a_second_page_without_titles_has_the_columns_of_the_first() -> None:
    page = PEOPLE.splitlines()[1:]
    roster = read(A=PEOPLE, B="\n".join(line.replace("AK1", "AK2") for line in page))
    assert [(row.sheet, row.values["surname"]) for row in roster.rows][2:] == [("B", "KARIUKI"), ("B", "MWANGI")]


def test_the_same_columns_under_other_titles_go_on_with_the_list() -> None:
    roster = read(
        A=PEOPLE, B=PEOPLE.replace("Surname", "Nom").replace("Passport No", "Passeport").replace("AK1", "AK2")
    )
    assert (roster.total, codes(roster)) == (4, [])


def test_two_lists_of_which_neither_is_more_the_list_are_read_and_it_is_said() -> None:
    other = (
        "Passeport | Né le | Nom | Prénom | Sexe | Nationalité | Classe\n"
        "AK2234567 | 02/05/2014 | ODUYA | JANE | F | Kenya | 5B\nAK2234568 | 03/06/2013 | OTIENO | PAUL | M | Kenya | 6A"
    )
    roster = read(Hotel=PEOPLE, Ecole=other)
    assert roster.total == 4
    assert codes(roster) == ["sheet_added"]


def test_an_officer_says_which_sheets_are_the_list() -> None:
    roster = read(People=PEOPLE, Team=STAFF, mapping=Mapping(sheets=("Team",)))
    assert [row.sheet for row in roster.rows] == ["Team"]
    assert [(one.name, one.read) for one in roster.sheets] == [("People", False), ("Team", True)]
    both = read(People=PEOPLE, Team=STAFF, mapping=Mapping(sheets=("People", "Team")))
    assert both.total == 3


def test_sheets_that_a_file_does_not_have_are_no_wish() -> None:
    assert read(People=PEOPLE, mapping=Mapping(sheets=("March",))).total == 2


def test_a_mapping_keeps_the_sheets() -> None:
    assert parse_mapping(Mapping(sheets=("A “1”", "B")).to_text(), "map").sheets == ("A “1”", "B")


@pytest.mark.parametrize(
    "row",
    [
        "surname | first_name | sex | dob",
        "What is your family name? | What is your first name? | Sex of the respondent | Date of birth",
        "(text) | (text) | M/F | dd/mm/yyyy",
        "e.g. DOE | John | M | 31/12/1980",
        "Muster | z.B. Max | M | 31/12/1980",
    ],
)
def test_rows_under_the_titles_that_are_nobody(row: str) -> None:
    roster = read(f"Surname | Given names | Sex | Date of birth\n{row}\nKARIUKI | MARY | F | 02/05/1994")
    assert [one["surname"] for one in values(roster)] == ["KARIUKI"]
    assert not roster.kept


@pytest.mark.parametrize(
    "end",
    [
        "Prepared by: Simon Blake | | | ",
        "Kind regards, | | |\nSimon Blake | | |\nConsular Section | | |",
        "Name: | Edward Carver | | Captain",
        " | | |\nHormat kami, | | |\nSanti Wulandari | | |",
        "ผู้จัดทำ | สมชาย ใจดี | |",
    ],
)
def test_what_ends_a_list_is_nobody(end: str) -> None:
    roster = read(
        f"Surname | Given names | Sex | Nationality\nKARIUKI | MARY | F | Kenya\nMWANGI | PETER | M | Kenya\n{end}"
    )
    assert [one["surname"] for one in values(roster)] == ["KARIUKI", "MWANGI"]
    assert not roster.kept


def test_people_after_a_signature_are_people() -> None:
    text = "Surname | Given names | Sex | Passport No\nKARIUKI | MARY | F | AK1234567\nPrepared by: Simon Blake | | |\nMWANGI | PETER | M | AK1234568"
    assert [one["surname"] for one in values(read(text))] == ["KARIUKI", "MWANGI"]


def test_all_that_unmapped_columns_hold_is_kept() -> None:
    roster = read(
        "Name | Sex | Bags | Paid | Ticket | Pet\nSITI | F | 0 | No | none | N/A\nAGUS | M | 0.0 | FALSE | x | -"
    )
    assert values(roster)[0]["notes"] == "Bags: 0; Paid: No; Ticket: none; Pet: N/A"
    assert values(roster)[1]["notes"] == "Bags: 0.0; Paid: FALSE; Ticket: x"


@pytest.mark.parametrize(
    ("text", "surnames"),
    [
        (
            "first_name | last_name | age | cabin\nMARY | KARIUKI | 31 | 204\nPETER | MWANGI | 8 | 205",
            ["KARIUKI", "MWANGI"],
        ),
        ("First name | Last name\nMARY | KARIUKI\nPETER | MWANGI\nJANE | ODUYA", ["KARIUKI", "MWANGI", "ODUYA"]),
        ("Name\nMary Kariuki\nPeter Mwangi", ["Mary Kariuki", "Peter Mwangi"]),
    ],
)
def test_plain_lists(text: str, surnames: list[str]) -> None:
    roster = read(text)
    assert [one["surname"] for one in values(roster)] == surnames
    assert "age" not in str([column.fields for column in roster.columns])
    assert not any("birth_date" in one for one in values(roster))


def test_names_without_any_title_are_a_list() -> None:
    roster = read("Mary Kariuki\nPeter van den Berg\nสมชาย ใจดี\nJane Odoya-Smith")
    assert [row.name for row in roster.rows][:2] == ["Mary Kariuki", "Peter van den Berg"]
    assert roster.total == 4


@pytest.mark.parametrize(
    "text", ["Dear all,\nthe list will follow tomorrow.\nKind regards", "Mary\nPeter\nJane", "A letter"]
)
def test_lines_that_are_no_names_are_no_list(text: str) -> None:
    with pytest.raises(UserError):
        read(text)


def test_the_last_row_of_a_list_without_titles_is_no_title() -> None:
    roster = read("1 | TALANOU MIRE | F | 17.03.1994 | Indonesian | E9953392 | Aceh\n | 0 | 0 | 0 | A | S | HO")
    assert roster.total >= 1


def test_a_person_whose_answers_look_like_titles_is_a_person() -> None:
    roster = read(
        "Surname | Given names | Q1 | Q2 | Children\nLUNDE | KARI | no | no | 0\nBECKER | ANKE | no | yes | 1"
    )
    assert [one["surname"] for one in values(roster)] == ["LUNDE", "BECKER"]


def test_egypt_is_no_example() -> None:
    roster = read("Surname | Given names | Nationality | Sex\nHASSAN | SALMA | EG | F\nEL-SAYED | KARIM | EG | M")
    assert [one["surname"] for one in values(roster)] == ["HASSAN", "EL-SAYED"]
