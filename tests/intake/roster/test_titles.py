"""What a title says: the field that it names, something else, or nothing that anybody could read."""

from __future__ import annotations

import pytest

from repatriate.intake.roster.titles import IDENTITY, meaning_of
from tests.intake.roster.lists import fields, read, values


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Date of birth (as in passport)", "date_of_birth"),
        ("What is your full legal name?", "full_name"),
        ("Q3. What is your nationality?", "nationality"),
        ("Nom et prénoms de l'intéresssé", "full_name"),
        ("Passport Number (if available)", "passport_no"),
        ("旅客出生日期", "date_of_birth"),
        ("Nama Menurut Pasport", "full_name"),
        ("Natonality", "nationality"),
        ("Geburtsdatum", "date_of_birth"),
        ("Gender (M/F/Other)", "sex"),
        ("person/last_name", "surname"),
        ("datos_persona-nombres", "given_names"),
        ("Name - First Name", "given_names"),
        ("Name of household member", "full_name"),
        ("Student passport", "passport_no"),
        ("Nombre del interno", "full_name"),
        ("Now in", "location_held"),
        ("Currently at", "location_held"),
        ("Actuellement à", "location_held"),
        ("Sekarang di", "location_held"),
        ("Dest. city", "destination"),
        ("Where going", "destination"),
        ("Going to", "destination"),
        ("Dest", "destination"),
        ("Place", "location_held"),
        ("Tempat", "location_held"),
        ("Nơi", "location_held"),
        ("Tempat / Place", "location_held"),
    ],
)
def test_a_title_is_known_among_words_that_change_nothing_and_misspelt(title: str, field: str) -> None:
    assert field in dict(meaning_of(title).says)


@pytest.mark.parametrize(
    "title",
    [
        "Date of filling in", "Date of arrival", "Mother's date of birth", "Country of residence", "Latitude", "Postcode",
        "Bed number", "Household size", "Composition du ménage", "Name (interviewer)", "Name of hotel", "Passport (yes/no)",
        "Nationality of spouse", "Country code (phone)", "母の名前", "ประเทศที่พำนัก", "Tem passaporte?", "Размер семьи",
        "Passport note", "Address - Country",
    ],
)  # fmt: skip
def test_a_title_that_means_something_else_says_nothing_of_who_somebody_is(title: str) -> None:
    found = meaning_of(title)
    assert found.readable
    assert not IDENTITY & set(dict(found.says))


@pytest.mark.parametrize(
    "title", ["", "x", "F1", "Column3", "Field 7", "Unnamed: 4", "12", "Untitled", "Kolom A", "Ã©tÃ©", "列2"]
)
def test_a_title_that_nobody_can_read_says_nothing(title: str) -> None:
    assert not meaning_of(title).readable


ROWS = "\nSITI | {0} | X1234567\nAGUS | {1} | X7654321\nBUDI | {2} | X7654322"


def test_a_column_with_a_title_is_not_taken_by_what_it_holds_but_offered() -> None:
    roster = read("Name | Date of filling in | Passport" + ROWS.format("02/05/1994", "03/06/1991", "04/07/1980"))
    [filled] = [column for column in roster.columns if column.header == "Date of filling in"]
    assert (filled.fields, filled.offered, filled.guessed) == ((), "birth_date", False)
    assert values(roster)[0]["notes"] == "Date of filling in: 02/05/1994"
    assert roster.warnings == []


def test_a_column_without_a_title_is_guessed_and_one_warning_says_so() -> None:
    roster = read("Name | Column3 | Passport" + ROWS.format("02/05/1994", "03/06/1991", "04/07/1980"))
    assert fields(roster)["Column3"] == "birth_date"
    assert [column.guessed for column in roster.columns] == [False, True, False]
    [warning] = roster.warnings
    assert (warning.code, warning.field, warning.row) == ("guessed_column", "birth_date", None)


def test_a_column_of_places_is_offered_for_where_people_go_or_wait_and_never_taken() -> None:
    head = "Name | Sex | Nationality | Passport | Home city | Wqxt rbn\n"
    roster = read(f"{head}SITI | F | IDN | X1234567 | Medan | Yangon\nAGUS | M | VNM | X1234568 | Saigon | Rangoon")
    told = {column.header: (column.field, column.offered) for column in roster.columns}
    assert told["Home city"] == ("province", "destination")
    assert told["Wqxt rbn"] == (None, "location")
    roster = read(
        f"{head}SITI | F | IDN | X1234567 | Aceh highlands | tall\nAGUS | M | VNM | X1 | Northern hills | thin"
    )
    assert {column.offered for column in roster.columns} == {None}


def test_a_column_called_place_holds_where_they_wait_a_seat_or_where_they_were_born() -> None:
    head = "Name | Nationality | Place | Date of birth\n"
    told = [
        fields(read(f"{head}SITI | IDN | {one} | 02/05/1994\nAGUS | IDN | {other} | 03/06/1991"))["Place"]
        for one, other in (
            ("Phnom Penh GDI", "Sihanoukville PS"),
            ("Mae Sot", "Mae Sot"),
            ("12A", "14C"),
            ("Medan", "Jakarta"),
        )
    ]
    assert told == ["location", "location", None, None]
    born = read("Nama | Tempat | Tanggal Lahir\nSITI | Medan | 02/05/1994\nAGUS | Jakarta | 03/06/1991")
    assert {column.header: (column.field, column.offered) for column in born.columns}["Tempat"] == (None, "birth_place")


def test_where_only_an_offered_column_has_names_everybody_is_kept_aside() -> None:
    roster = read("Enumerator | Sex | Date of birth\nMIRE TALANOU | F | 02/05/1994\nPITAK SOMARU | M | 03/06/1991")
    assert (len(roster.rows), len(roster.kept)) == (0, 2)
    assert roster.columns[0].offered == "full_name"
