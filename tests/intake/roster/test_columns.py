"""Columns are known by their titles in any language, by what they hold, and by what stands beside them."""

from __future__ import annotations

import pytest

from tests.intake.roster.lists import fields, read, values


@pytest.mark.parametrize(
    ("head", "row", "name"),
    [
        ("Nom | Prénoms | Sexe", "TALANOU | Mire | F", ("TALANOU", "Mire")),
        ("Nom | Sexe | Né(e) le", "TALANOU Mire | F | 02/05/1994", ("TALANOU", "Mire")),
        ("Surname | Passenger Name | Sex", "TALANOU | MIRE | F", ("TALANOU", "MIRE")),
        ("Apelyido | Pangalan | Kasarian", "TALANOU | MIRE | Babae", ("TALANOU", "MIRE")),
        ("Pangalan | Kasarian | Nasyonalidad", "MIRE TALANOU | Babae | FILIPINO", ("MIRE TALANOU", None)),
        ("ชื่อ | นามสกุล | เพศ", "MIRE | TALANOU | หญิง", ("TALANOU", "MIRE")),
        ("ชื่อ | เพศ | สัญชาติ", "MIRE TALANOU | หญิง | INDONESIAN", ("MIRE TALANOU", None)),
        (
            "Last Name | First Name | Middle Name | Suffix | Sex",
            "TALANOU | MIRE | OSU | III | F",
            ("TALANOU", "MIRE OSU III"),
        ),
        ("Name | Father's Name | Grandfather's Name | Sex", "MIRE | OSU | TALANOU | F", ("OSU TALANOU", "MIRE")),
        ("Name | Surname | Sex", "MIRE TALANOU | TALANOU | F", ("TALANOU", "MIRE")),
    ],
)
def test_a_name_in_parts(head: str, row: str, name: tuple[str, str | None]) -> None:
    [found] = values(read(f"{head}\n{row}"))
    assert (found.get("surname"), found.get("given_names")) == name


def test_a_name_in_two_scripts_is_one_name() -> None:
    [row] = values(read("序号 | 姓名 | PNR 姓名 | 性别\n1 | 陈燕 | CHEN/YAN MS | 女"))
    assert (row["surname"], row["given_names"], row["native_name"], row["sex"]) == ("CHEN", "YAN", "陈燕", "F")


def test_the_family_of_a_few_is_no_second_surname() -> None:
    rows = [f"TALANOU | MIRE | F | {'Hutapea' if row > 9 else ''} | Hall {row % 2}" for row in range(12)]
    found = fields(read("\n".join(["Surname | Given names | Sex | Family / group | Where staying", *rows])))
    assert found["Family / group"] == "household"
    assert found["Where staying"] == "location"


def test_a_father_of_people_with_surnames_is_kept_in_the_notes() -> None:
    [row] = values(read("Name | Father's Name | Sex | Nationality\nMIRE TALANOU | OSU TALANOU | F | Indian"))
    assert row["surname"] == "MIRE TALANOU"
    assert row["notes"] == "Father's Name: OSU TALANOU"


@pytest.mark.parametrize(
    ("title", "cell", "found"),
    [
        ("Tempat/Tgl Lahir", "Malang, 27 Desember 1997", {"birth_place": "Malang", "birth_date": "1997-12-27"}),
        ("TTL", "Malang / 27-12-1997", {"birth_place": "Malang", "birth_date": "1997-12-27"}),
        ("Place and date of birth", "New Town 07MAR1972", {"birth_place": "New Town", "birth_date": "1972-03-07"}),
    ],
)
def test_two_things_in_one_cell_are_taken_apart(title: str, cell: str, found: dict[str, str]) -> None:
    [row] = values(read(f"Name | Sex | {title}\nSITI | F | {cell}"))
    assert {name: row.get(name) for name in found} == found


def test_a_number_under_the_name_is_no_part_of_it() -> None:
    [row] = values(read("ที่ | ชื่อ-สกุล\\nเลขหนังสือเดินทาง | เพศ\n1 | MIRE TALANOU\\nX1234567 | หญิง"))
    assert (row["surname"], row["document_number"]) == ("MIRE TALANOU", "X1234567")


def test_the_likeness_of_a_title_that_is_not_known() -> None:
    roster = read("Nama Menurut Pasport | Jns Kelamn | Tgl. Lhir | Wrga Negara\nSITI | P | 27 Mei 1997 | Indonesia")
    assert list(fields(roster).values()) == ["full_name", "sex", "birth_date", "nationality"]
    assert values(roster)[0]["sex"] == "F"
    assert all(0.4 <= column.score <= 1 for column in roster.columns)


def test_what_a_column_holds_outweighs_its_title() -> None:
    roster = read("Name | Passport | Date\nSITI | 02/05/1994 | X1234567\nAGUS | 03/06/1991 | X7654321")
    assert values(roster)[0].get("document_number") != "02051994"


def test_a_year_a_month_and_a_day_are_one_date() -> None:
    [row] = values(
        read("姓名 | 性别 | 出生日期 | |\n | | 年 | 月 | 日\n陈燕 | 女 | 1998 | 3 | 15", merged=((0, 2, 0, 4),))
    )
    assert row["birth_date"] == "1998-03-15"


def test_the_same_title_twice_loses_nothing() -> None:
    [row] = values(read("Name | Passport No | Passport No | Sex\nSITI | X1234567 | Y7654321 | F"))
    assert row["document_number"] == "X1234567"
    assert row["notes"] == "Passport No: Y7654321"


def test_a_number_under_the_title_of_a_passport_is_a_passports() -> None:
    assert values(read("Name | No. Paspor\nSITI | X1234567"))[0]["document_type"] == "passport"
    assert values(read("Name | Nomor SPLP\nSITI | X1234567"))[0]["document_type"] == "etd"
    assert "document_type" not in values(read("Name | No. Paspor | Sex\nSITI | - | F"))[0]


def test_a_column_called_name_is_one_whatever_stands_in_it() -> None:
    roster = read("Name | Sex | Passport\nTalanou7 | F | X1234567\nBekaro8 | M | X7654321")
    assert roster.total == 2
    assert fields(roster)["Name"] == "full_name"


def test_two_lines_of_a_title_are_two_fields() -> None:
    from repatriate.intake.roster.likeness import find_combined

    assert find_combined("Họ & tên\nHộ chiếu số") == ("full_name", "passport_no")
    assert find_combined("出生地/出生日\nPlace of Birth, DoB") == ("birth_place", "date_of_birth")
