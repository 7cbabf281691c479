"""Lists without a table: lines that name people, each with what it says of them, and nobody who only talks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from repatriate.app.imports.open_file import open_text
from repatriate.intake.paper.model import PaperKind
from repatriate.intake.paper.reading.shapes import read_entry
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook, open_workbook
from tests.intake.paper.documents import docx, p

FIELDS = ("surname", "given_names", "sex", "birth_date", "nationality", "document_number")


def text(path: Path, content: str) -> Workbook:
    path.write_text(content, encoding="utf-8")
    return open_workbook(path)


def people(found: Workbook) -> list[dict[str, str]]:
    roster = read_roster(found, Known(date(2026, 11, 28)))
    return [{name: str(row.values[name]) for name in FIELDS if name in row.values} for row in roster.rows]


def rows(found: Workbook) -> list[list[object]]:
    [only] = found.sheets.values()
    return only


NUMBERED = """Dear colleague, here they are:

1. ALPHA, ANNA, F, 12/03/1990, X1234567
2. BETA Ben - M - 25 Nov 1985 - X7654321

Thank you
Maria GAMMA
Consul
"""


def test_numbered_lines_of_a_letter(tmp_path: Path) -> None:
    found = text(tmp_path / "list.txt", NUMBERED)
    assert found.paper is not None
    assert (found.paper.kind, [str(one) for one in found.paper.gaps]) == (
        PaperKind.LINES,
        ["4 lines were not read as people"],
    )
    assert people(found) == [
        {
            "surname": "ALPHA",
            "given_names": "ANNA",
            "sex": "F",
            "birth_date": "1990-03-12",
            "document_number": "X1234567",
        },
        {
            "surname": "BETA",
            "given_names": "Ben",
            "sex": "M",
            "birth_date": "1985-11-25",
            "document_number": "X7654321",
        },
    ]


def test_columns_that_only_their_shape_tells_are_marked(tmp_path: Path) -> None:
    found = text(tmp_path / "list.txt", NUMBERED)
    titles = rows(found)[0]
    assert {titles[place] for place in found.guessed["list"]} == {"Name", "Sex", "Date of birth", "Document number"}
    roster = read_roster(found, Known(date(2026, 11, 28)))
    assert [column.header for column in roster.columns if not column.guessed] == ["No"]
    assert [one.code for one in roster.warnings].count("guessed_column") == 4


def test_a_word_before_it_says_what_it_is(tmp_path: Path) -> None:
    found = text(
        tmp_path / "l.txt", "Name: Anna ALPHA\nDOB: 12/03/1990\nPP: X1234567\nSeat: 4A\nName: Ben BETA\nPP: X7654321\n"
    )
    assert rows(found) == [
        ["Name", "Date of birth", "Document number", "Seat"],
        ["Anna ALPHA", "12/03/1990", "X1234567", "4A"],
        ["Ben BETA", "", "X7654321", ""],
    ]
    assert found.guessed == {"l": frozenset()}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("3) Le Van Nam 01/02/1999 passport no. C1111111 Vietnam", ("Le Van Nam", "", "Vietnam", "C1111111", ["01/02/1999"])),
        ("DELA CRUZ, JUAN 12-Mar-1990 P1234567A PHL", ("DELA CRUZ, JUAN", "", "PHL", "P1234567A", ["12-Mar-1990"])),
        ("Maria SANTOS; female; born 3 March 1992; P7654321B", ("Maria SANTOS", "female", "", "P7654321B", ["3 March 1992"])),
        ("สมชาย ใจดี ชาย ๑๒/๐๓/๒๕๓๓ AA1234567", ("สมชาย ใจดี", "ชาย", "", "AA1234567", ["12/03/2533"])),
        ("王明 男 1990年3月12日 E12345678", ("王明", "男", "", "E12345678", ["1990年3月12日"])),
        ("2\ufe0f\u20e3 Anna ALPHA | F | X1234567", ("Anna ALPHA", "F", "", "X1234567", [])),
        ("• anna alpha 12/03/1990 x1234567", ("anna alpha", "", "", "X1234567", ["12/03/1990"])),
        ("Anna ALPHA, tel +63 917 123 4567, 12/03/1990", ("Anna ALPHA", "", "", "", ["12/03/1990"])),
    ],
)  # fmt: skip
def test_parts_are_told_by_their_shape(line: str, said: tuple[str, str, str, str, list[str]]) -> None:
    entry = read_entry(line)
    assert entry is not None
    assert (entry.name, entry.sex, entry.nationality, entry.number, entry.days) == said


@pytest.mark.parametrize(
    "line",
    ["ok thanks", "who has her passport?", "Arrived Manila 12/03/2026", "We leave on 12/03/2026 at 14:05", "1. Bring water\n2. Bring food", "call +63 917 123 4567", "Total: 12"],
)  # fmt: skip
def test_talk_is_nobody(line: str) -> None:
    with pytest.raises(Exception, match="No cells were copied"):
        open_text(f"{line}\nhello", "pasted")


def test_a_number_without_a_name_is_kept_aside(tmp_path: Path) -> None:
    found = text(
        tmp_path / "l.txt",
        "1. Anna ALPHA 12/03/1990 X1234567\n2. ??? 25/11/1985 X7654321\n3. Ben BETA 1/2/1999 X1111111\n",
    )
    roster = read_roster(found, Known(date(2026, 11, 28)))
    assert (len(roster.rows), len(roster.kept)) == (2, 1)


def test_somebody_in_several_lines(tmp_path: Path) -> None:
    found = text(tmp_path / "l.txt", "Anna ALPHA\n12/03/1990\nX1234567\n\nBen BETA\n25/11/1985\nX7654321\n")
    assert [one["document_number"] for one in people(found)] == ["X1234567", "X7654321"]


def test_columns_set_with_spaces(tmp_path: Path) -> None:
    content = (
        "EMBASSY OF UTOPIA\nNO  NAME                     SEX  DATE OF BIRTH  PASSPORT NO\n"
        "1   NGUYEN VAN AN            M    12/03/1990     C1234567\n"
        "2   TRAN THI BINH            F                   B7654321\n"
        "3   LE VAN CUONG THANH LONGS M    01/02/1999\n"
        "4   สมชาย ใจดี                M    02/02/1999     AA123456\n"
        "Total: 4 persons\n"
    )
    found = text(tmp_path / "l.txt", content)
    assert rows(found)[1:4] == [
        ["NO", "NAME", "SEX", "DATE OF BIRTH", "PASSPORT NO"],
        ["1", "NGUYEN VAN AN", "M", "12/03/1990", "C1234567"],
        ["2", "TRAN THI BINH", "F", "", "B7654321"],
    ]
    assert rows(found)[5] == ["4", "สมชาย ใจดี", "M", "02/02/1999", "AA123456"]
    assert found.guessed == {}
    assert read_roster(found, Known(date(2026, 11, 28))).declared_total == 4


def test_values_with_a_separator_are_read_as_ever(tmp_path: Path) -> None:
    found = text(tmp_path / "l.txt", "ALPHA;ANNA;F;12/03/1990\nBETA;BEN;M;13/03/1990\n")
    assert (found.separator, found.paper) == (";", None)


def test_a_document_of_lines(tmp_path: Path) -> None:
    found = open_workbook(docx(tmp_path / "list.docx", *map(p, NUMBERED.splitlines())))
    assert found.paper is not None
    assert found.paper.kind is PaperKind.DOCUMENT
    assert [one["surname"] for one in people(found)] == ["ALPHA", "BETA"]


def test_a_document_of_lines_with_tabs(tmp_path: Path) -> None:
    lines = ("List", "No\tName\tSex\tDate of birth", "1\tAnna ALPHA\tF\t12/03/1990", "2\tBen BETA\tM\t25/11/1985")
    found = open_workbook(docx(tmp_path / "list.docx", *map(p, lines)))
    assert [one["sex"] for one in people(found)] == ["F", "M"]


def test_what_was_copied_from_a_message() -> None:
    opened = open_text(NUMBERED, "Pasted cells")
    assert [one["surname"] for one in people(opened.workbook)] == ["ALPHA", "BETA"]
    assert opened.workbook.name == "Pasted cells"
