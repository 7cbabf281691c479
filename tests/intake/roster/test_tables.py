"""Tables are found wherever they stand: below titles, with headers of two rows, beside and below each other."""

from __future__ import annotations

import pytest

from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.roster.tables import find_tables
from repatriate.intake.sheet_xml import Lost, LostCell
from repatriate.intake.workbook import Workbook
from tests.intake.roster.lists import TODAY, codes, fields, read, rows, values


def test_titles_and_summaries_above_are_no_titles_of_columns() -> None:
    text = """
    LIST OF FOREIGNERS HANDED OVER
    TOTAL PERSONS: | 2

    No. | Name | Sex | DOB | Nationality
    1 | TALANOU MIRE | F | 02/05/1994 | IDN
    2 | BEKARO LUN | M | 20/06/1988 | IDN
    """
    [table] = find_tables(rows(text))
    assert (table.heads, table.first, table.last) == ((3,), 4, 7)
    roster = read(text)
    assert (roster.total, roster.declared_total, codes(roster)) == (2, 2, ["name_not_split"] * 2)


@pytest.mark.parametrize(
    "head",
    [
        "No | Surname | Passport | | Sex\n | | No | Expiry |",
        "No | Surname | Passport | Passport | Sex\n | | Number | Valid until |",
    ],
)
def test_group_titles_stand_over_those_of_their_columns(head: str) -> None:
    roster = read(f"{head}\n1 | TALANOU | X1234567 | 01/02/2030 | F\n2 | BEKARO | X7654321 | 13/02/2031 | M")
    assert [row["document_number"] for row in values(roster)] == ["X1234567", "X7654321"]
    assert [row["document_expiry"] for row in values(roster)] == ["2030-02-01", "2031-02-13"]
    assert [row["surname"] for row in values(roster)] == ["TALANOU", "BEKARO"]


def test_merged_cells_of_a_header_hold_for_all_columns_under_them() -> None:
    text = """
    No | Name | | Birth |
     | Family | Given | Place | Date
    1 | TALANOU | MIRE | Solo | 02/05/1994
    2 | BEKARO | LUN | Bali | 20/06/1988
    """
    roster = read(text, merged=((0, 1, 0, 2), (0, 3, 0, 4), (0, 0, 1, 0)))
    assert values(roster)[0] | {} == {
        "surname": "TALANOU",
        "given_names": "MIRE",
        "birth_place": "Solo",
        "birth_date": "1994-05-02",
    }


def test_a_header_in_two_languages_and_rows_is_one() -> None:
    text = """
    ลำดับ | ชื่อ-นามสกุล | เพศ | สัญชาติ
    No. | Name | Sex | Nationality
    1 | MR. SOMCHAI JAIDEE | ชาย | ไทย
    """
    roster = read(text)
    assert roster.total == 1
    assert list(fields(roster).values()) == [None, "full_name", "sex", "nationality"]
    assert values(roster)[0] == {"surname": "SOMCHAI JAIDEE", "sex": "M", "nationality": "THA"}


def test_a_row_of_column_numbers_is_nobody() -> None:
    roster = read("No | Name | Sex | DOB\n(1) | (2) | (3) | (4)\n1 | SITI | F | 02/05/1994")
    assert [row["surname"] for row in values(roster)] == ["SITI"]


def test_a_header_that_stands_again_on_each_page_is_nobody() -> None:
    page = "No | Name | Sex | DOB\n"
    roster = read(f"{page}1 | SITI | F | 02/05/1994\n{page}2 | AGUS | M | 02/05/1991")
    assert [row["surname"] for row in values(roster)] == ["SITI", "AGUS"]


def test_tables_below_each_other_have_titles_of_their_own() -> None:
    text = """
    MEN
    No | Name | Sex | DOB | Passport
    1 | AGUS | M | 02/05/1991 | X1234567

    WOMEN
    No | Passport No. | Full name | Date of birth | Gender
    1 | X7654321 | SITI | 03/05/1992 | F
    """
    roster = read(text)
    assert [(row["surname"], row["document_number"], row["sex"]) for row in values(roster)] == [
        ("AGUS", "X1234567", "M"),
        ("SITI", "X7654321", "F"),
    ]


def test_tables_beside_each_other_are_two_and_their_rows_are_told_apart() -> None:
    text = """
    No | Name | DOB | Sex | | No | Name | DOB | Sex
    1 | AGUS | 02/05/1991 | M | | 3 | SITI | 03/05/1992 | F
    2 | BUDI | 04/05/1991 | M | | 4 | DEWI | 05/05/1992 | F
    """
    roster = read(text)
    assert [row["surname"] for row in values(roster)] == ["AGUS", "BUDI", "SITI", "DEWI"]
    assert len({row.place for row in roster.rows}) == 4


def test_a_list_without_titles_is_read_by_what_it_holds() -> None:
    roster = read("1 | TALANOU MIRE | F | 02/05/1994 | X1234567\n2 | BEKARO LUN | M | 20/06/1988 | X7654321\n")
    assert [(row["sex"], row["birth_date"], row["document_number"]) for row in values(roster)] == [
        ("F", "1994-05-02", "X1234567"),
        ("M", "1988-06-20", "X7654321"),
    ]
    assert all(column.score < 0.8 for column in roster.columns)


def test_merged_cells_count_for_every_row_that_they_cover() -> None:
    text = "Family No. | Name | Sex | DOB\nF1 | SITI | F | 02/05/1994\n | AGUS | M | 03/05/1991\nF2 | BUDI | M | 03/05/1990"
    roster = read(text, merged=((1, 0, 2, 0),))
    assert [row["household"] for row in values(roster)] == ["F1", "F1", "F2"]


def test_titles_that_nobody_knows_are_no_person() -> None:
    roster = read("Wqx | Zrt | Vbn\nTALANOU MIRE | 02/05/1994 | X1234567\nBEKARO LUN | 20/06/1988 | X7654321")
    assert (roster.total, len(roster.kept)) == (2, 2)
    offered = {column.header: column.offered for column in roster.columns}
    assert offered == {"Wqx": "full_name", "Zrt": "birth_date", "Vbn": "document_number"}


def test_a_row_that_is_like_titles_and_mostly_strange_is_looked_at_all_the_same() -> None:
    """Ten times one title, one other, and three numbers: it heads, and what speaks against it weighs more."""
    head = ["Surname"] * 10 + ["Given names"] + ["12345"] * 3
    assert find_tables([head, ["ALPHA"] * 14])[0].heads == (0,)


def test_cells_that_were_cut_are_told_once() -> None:
    lost = {"List": tuple(LostCell(row, 3, Lost.LONG, "") for row in (2, 3))}
    text = "No | Name | Notes\n1 | TALANOU MIRE | x\n2 | BEKARO LUN | y"
    roster = read_roster(Workbook("list", {"List": rows(text)}, lost), Known(TODAY))
    told = [str(one.message) for one in roster.warnings if one.code == "cell_cut"]
    assert len(told) == 1
    assert "column C: 2 cells are longer than the 32,767 characters that fit into a cell of Excel" in told[0]


@pytest.mark.parametrize("cell", [float("inf"), float("nan"), 1e308, "²", "9" * 5000])
def test_a_number_that_is_none_is_no_total_and_no_number_of_a_column(cell: object) -> None:
    """Spreadsheets say 1e999, and exponents look like digits."""
    head: list[object] = ["No", "Name", "Sex"]
    found = [head, [cell, cell, cell], [1, "TALANOU MIRE", "F"], ["TOTAL", cell, ""]]
    roster = read_roster(Workbook("list", {"List": found}), Known(TODAY))
    assert "MIRE" in " ".join(str(row.values) for row in roster.rows)
    assert roster.declared_total is None


def test_a_sheet_of_thousands_of_titles_is_no_list() -> None:
    assert find_tables([[f"Name {number}" for number in range(1001)], ["ALPHA"] * 1001]) == []
    assert find_tables([["Name", "Sex", *[""] * 2000, "x"], ["ALPHA", "F", *[""] * 2001]])[0].heads == (0,)
