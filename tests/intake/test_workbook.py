"""Opening what people send: what cannot be read is said in one sentence, and what can is read whole."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from repatriate.intake.sheet_xml import Lost, LostCell, column_letters, look_over
from repatriate.intake.workbook import open_workbook
from repatriate.model.errors import UserError
from tests.intake.books import book, with_rows

DATA = Path(__file__).parents[1] / "data"
LAST_ROW = 1_048_576


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return book(tmp_path / "list.xlsx", {"People": [["ref", "surname"], ["P00001", "Alpha"]]})


def fault_of(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        open_workbook(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value


def renamed_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n" * 50)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))


def text(path: Path) -> None:
    path.write_text("just a few words", encoding="utf-8")


def web_page(path: Path) -> None:
    path.write_text("<html><p>ref</p></html>", encoding="utf-8")


def other_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "hello")


def truncated(path: Path) -> None:
    book(path, {"People": [["ref"], *([f"P{number:05}"] for number in range(500))]})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def broken_sheet(path: Path) -> None:
    whole = book(path.with_name("whole.xlsx"), {"People": [["ref"], ["P00001"]]})
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[:-40] if "worksheets/" in name else old.read(name))


def locked(path: Path) -> None:
    path.write_bytes((DATA / "locked.xlsx").read_bytes())


@pytest.mark.parametrize(
    ("make", "code", "word"),
    [
        (renamed_pdf, "not_a_workbook", "PDF"),
        (empty, "empty_file", "empty"),
        (picture, "not_a_workbook", "photo"),
        (text, "not_a_workbook", "not a workbook"),
        (web_page, "not_a_workbook", "without a table"),
        (other_archive, "not_a_workbook", "unpack it"),
        (truncated, "damaged_workbook", "cut short"),
        (locked, "password_protected", "password"),
    ],
)
@pytest.mark.parametrize("name", ["list.xlsx", "list.xls", "LIST.XLSM", "list.ods", "list"])
def test_what_cannot_be_read(tmp_path: Path, make: Callable[[Path], None], code: str, word: str, name: str) -> None:
    path = tmp_path / name
    make(path)
    fault = fault_of(path)
    assert (fault.code, word in str(fault)) == (code, True), fault


def test_a_broken_sheet_is_not_half_read(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    broken_sheet(path)
    assert fault_of(path).code == "damaged_workbook"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "none.xlsx").code == "no_such_file"


def test_a_folder(tmp_path: Path) -> None:
    assert fault_of(tmp_path).code == "unreadable_file"


def test_a_workbook_by_the_name_of_an_older_one(small: Path) -> None:
    renamed = small.rename(small.with_suffix(".xls"))
    assert open_workbook(renamed).sheets == {"People": [["ref", "surname"], ["P00001", "Alpha"]]}


def test_rows_and_columns_count_from_the_first(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["C4"] = "here"
    workbook.save(tmp_path / "list.xlsx")
    [rows] = open_workbook(tmp_path / "list.xlsx").sheets.values()
    assert rows == [[""] * 3, [""] * 3, [""] * 3, ["", "", "here"]]


def test_a_sheet_that_is_a_chart_is_no_obstacle(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active.append(["ref"])
    workbook.create_chartsheet("Chart")
    workbook.save(tmp_path / "list.xlsx")
    assert open_workbook(tmp_path / "list.xlsx").sheets == {"Sheet": [["ref"]], "Chart": []}


# -- cells that hold something and would be read as empty


def test_formulas_without_a_value_and_errors_are_told(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", {"Other": [["x"]], "People": [["ref", "surname"], ["=1+1", "Alpha"]]})
    with_rows(
        path,
        2,
        [
            b'<row r="3"><c r="A3" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="AB3"><f>A2</f><v></v></c></row>',
            b'<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4"><f t="shared" si="0"/></c></row>',
            # With a value, or with a text that happens to be empty: nothing is lost.
            b'<row r="5"><c r="A5"><f>1+1</f><v>2</v></c><c r="B5" t="str"><f>IF(1,"")</f><v></v></c></row>',
            b'<row r="6"><c r="A6" s="0"/><c r="B6" t="str"><f>"a"</f><v>a</v></c></row>',
        ],
    )
    assert open_workbook(path).lost == {
        "People": (
            LostCell(2, 1, Lost.FORMULA, ""),
            LostCell(3, 1, Lost.ERROR, "#DIV/0!"),
            LostCell(3, 28, Lost.FORMULA, ""),
            LostCell(4, 1, Lost.ERROR, "#N/A"),
            LostCell(4, 2, Lost.FORMULA, ""),
        )
    }


def test_they_are_told_however_many_rows_there_are(tmp_path: Path) -> None:
    """The sheet is looked over in pieces."""
    path = book(tmp_path / "list.xlsx", {"People": [["ref"]]})
    text = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>arrow> </t></is></c></row>' + b" " * 400
    lost = b'<row r="%d"><c r="A%d"><f>A1</f></c></row>'
    with_rows(path, 1, ((lost if row % 5000 == 0 else text) % (row, row) for row in range(2, 20_001)))
    notes = look_over(path, many=1)["People"]
    assert [cell.row for cell in notes.lost] == [5000, 10_000, 15_000, 20_000]


def test_a_program_that_writes_prefixes(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", {"People": [["ref"]]})
    sheet = (
        b'<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<x:sheetData><x:row r="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    made = tmp_path / "made.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if "worksheets/" in name else old.read(name))
    assert look_over(made, many=1)["People"].lost == (LostCell(1, 1, Lost.ERROR, "#REF!"),)


@pytest.mark.parametrize("number", [1, 26, 27, 52, 702, 703, 16_384])
def test_letters_of_columns(number: int) -> None:
    assert column_letters(number) == get_column_letter(number)


# -- far more room than cells


def stray(where: str) -> list[bytes]:
    row = "".join(filter(str.isdigit, where))
    return [f'<row r="{row}"><c r="{where}" t="inlineStr"><is><t>x</t></is></c></row>'.encode()]


@pytest.mark.parametrize("where", ["XFD1048576", "ZZ1048576", "Y1048576", "XFD5000"])
def test_a_stray_cell_far_out_does_not_end_the_program(small: Path, where: str) -> None:
    fault = fault_of(with_rows(small, 1, stray(where)))
    assert fault.code == "too_large"
    letters = "".join(filter(str.isalpha, where))
    assert f"row {int(where.removeprefix(letters)):,} and column {letters}" in str(fault)
    assert "sheet People" in str(fault)


@pytest.mark.parametrize(("where", "size"), [("XFD3", (3, 16_384)), ("A1048576", (LAST_ROW, 2)), ("AAA9", (9, 703))])
def test_a_stray_cell_not_so_far_is_read(small: Path, where: str, size: tuple[int, int]) -> None:
    rows = open_workbook(with_rows(small, 1, stray(where))).sheets["People"]
    assert (len(rows), len(rows[0])) == size
    assert rows[1][:2] == ["P00001", "Alpha"]
    assert rows[-1].count("x") == 1


def test_a_million_formatted_blank_rows_are_no_rows(small: Path) -> None:
    blank = b'<row r="%d" spans="1:5">' + b"".join(b'<c r="%c%%d" s="0"/>' % letter for letter in b"ABCDE") + b"</row>"
    path = with_rows(small, 1, (blank % ((row,) * 6) for row in range(3, LAST_ROW + 1)))
    tracemalloc.start()
    start = time.perf_counter()
    assert open_workbook(path).sheets == {"People": [["ref", "surname"], ["P00001", "Alpha"]]}
    seconds, (_, peak) = time.perf_counter() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60_000_000
    assert seconds < 60


def test_blank_columns_to_the_last_are_no_columns(small: Path) -> None:
    cells = "".join(f'<c r="{column_letters(number)}3" s="0"/>' for number in range(1, 16_385))
    path = with_rows(small, 1, [f'<row r="3">{cells}</row>'.encode(), *stray("B4")])
    rows = open_workbook(path).sheets["People"]
    assert {len(row) for row in rows} == {2}
    assert rows[3] == ["", "x"]


def test_a_cell_of_any_length_is_read_whole(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", {"People": [["notes"]]})
    with_rows(path, 1, [b'<row r="2"><c r="A2" t="inlineStr"><is><t>' + b"x" * 5_000_000 + b"</t></is></c></row>"])
    [_, [cell]] = open_workbook(path).sheets["People"]
    assert cell == "x" * 5_000_000
