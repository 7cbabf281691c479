"""Opening what people send: what cannot be read is said in one sentence, and what can is read whole."""

from __future__ import annotations

import random
import re
import struct
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from repatriate.intake import markup
from repatriate.intake.sheet_xml import Lost, LostCell, column_letters, look_over
from repatriate.intake.sheets import MOST_ROWS
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
    sheet["C4"] = "here"
    workbook.save(tmp_path / "list.xlsx")
    [rows] = open_workbook(tmp_path / "list.xlsx").sheets.values()
    assert rows == [[""] * 3, [""] * 3, [""] * 3, ["", "", "here"]]


def test_a_sheet_that_is_a_chart_is_no_obstacle(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
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
    assert f"row {int(where.removeprefix(letters)):,}, column {letters}" in str(fault)
    assert "sheet People" in str(fault)


@pytest.mark.parametrize(("where", "size"), [("XFD3", (3, 16_384)), ("A200000", (200_000, 2)), ("AAA9", (9, 703))])
def test_a_stray_cell_not_so_far_is_read(small: Path, where: str, size: tuple[int, int]) -> None:
    rows = open_workbook(with_rows(small, 1, stray(where))).sheets["People"]
    assert (len(rows), len(rows[0])) == size
    assert rows[1][:2] == ["P00001", "Alpha"]
    assert rows[-1].count("x") == 1


def test_formatted_blank_rows_to_the_last_are_no_rows(small: Path) -> None:
    blank = b'<row r="%d" spans="1:5">' + b"".join(b'<c r="%c%%d" s="0"/>' % letter for letter in b"ABCDE") + b"</row>"
    path = with_rows(small, 1, (blank % ((row,) * 6) for row in (*range(3, 125_000), LAST_ROW)))
    tracemalloc.start()
    assert open_workbook(path).sheets == {"People": [["ref", "surname"], ["P00001", "Alpha"]]}
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 30_000_000


def test_blank_columns_to_the_last_are_no_columns(small: Path) -> None:
    cells = "".join(f'<c r="{column_letters(number)}3" s="0"/>' for number in range(1, 16_385))
    path = with_rows(small, 1, [f'<row r="3">{cells}</row>'.encode(), *stray("B4")])
    rows = open_workbook(path).sheets["People"]
    assert {len(row) for row in rows} == {2}
    assert rows[3] == ["", "x"]


# -- the other formats


SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def ods_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def ods(path: Path, rows: str, *, more: str = "", extra: dict[str, str] | None = None) -> Path:
    """An OpenDocument sheet called People, its rows given as XML."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", SPREADSHEET, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{more}<office:document-content{names}><office:body><office:spreadsheet>'
            f'<table:table table:name="People">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return path


def plain_ods(path: Path) -> Path:
    rows = [["ref", "surname"], ["P00001", "Alpha"]]
    return ods(path, "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows))


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def xls_label(row: int, column: int, text: str) -> bytes:
    code = text.encode("utf-16-le")
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + code)


def xls(path: Path, cells: dict[tuple[int, int], str], *, more: bytes = b"", hidden: int = 0) -> Path:
    """A workbook of Excel 97 with a sheet called People; `more` are further records of the sheet."""
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    end = record(0x000A, b"")
    name = b"People"
    bound = 4 + 6 + 2 + len(name)
    place = len(start) + bound + len(end)
    stream = start + record(0x0085, struct.pack("<IBBBB", place, hidden, 0, len(name), 0) + name) + end
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    stream += sheet + b"".join(xls_label(*at, text) for at, text in sorted(cells.items())) + more + end
    path.write_bytes(compound("Workbook", stream))
    return path


def compound(name: str, stream: bytes) -> bytes:
    """The file system that old Office files are, with one stream in it."""
    stream += bytes(max(0, 4096 - len(stream)))
    stream += bytes(-len(stream) % 512)
    sectors = len(stream) // 512
    free, chain_end, none = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, chain_end, 0, chain_end, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    table = [0xFFFFFFFD, chain_end, *range(3, sectors + 2), chain_end]
    assert len(table) <= 128

    def entry(title: str, kind: int, child: int, first: int, size: int) -> bytes:
        code = (title + "\0").encode("utf-16-le") if title else b""
        return (
            code.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(code), kind, 1, none, none, child)
            + bytes(36)
            + struct.pack("<IQ", first, size)
        )

    directory = entry("Root Entry", 5, 1, chain_end, 0) + entry(name, 2, none, 2, len(stream))
    directory += entry("", 0, none, 0, 0) * 2
    return head + struct.pack("<128I", *table, *[free] * (128 - len(table))) + directory + stream


def plain_xls(path: Path) -> Path:
    return xls(path, {(0, 0): "ref", (0, 1): "surname", (1, 0): "P00001", (1, 1): "Alpha"})


def xlsb_record(kind: int, body: bytes) -> bytes:
    code = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    assert len(body) < 128
    return code + bytes([len(body)]) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(path: Path, cells: dict[tuple[int, int], str], *, more: bytes = b"") -> Path:
    """A binary workbook of Excel 2007 with a sheet called People."""
    sheet = xlsb_record(129, b"") + xlsb_record(148, struct.pack("<4I", 0, 9, 0, 9)) + xlsb_record(145, b"")
    for row in sorted({row for row, _ in cells}):
        sheet += xlsb_record(0, struct.pack("<I", row) + bytes(21))
        for (at, column), text in sorted(cells.items()):
            if at == row:
                sheet += xlsb_record(6, struct.pack("<II", column, 0) + wide(text))
    sheet += xlsb_record(146, b"") + more + xlsb_record(130, b"")
    book = xlsb_record(131, b"") + xlsb_record(143, b"")
    book += xlsb_record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("People"))
    book += xlsb_record(144, b"") + xlsb_record(132, b"")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", book)
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
            'Target="worksheets/sheet1.bin"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def plain_xlsb(path: Path) -> Path:
    return xlsb(path, {(0, 0): "ref", (0, 1): "surname", (1, 0): "P00001", (1, 1): "Alpha"})


def plain_xlsx(path: Path) -> Path:
    return book(path, {"People": [["ref", "surname"], ["P00001", "Alpha"]]})


def plain_text(path: Path) -> Path:
    path.write_text("ref;surname\nP00001;Alpha\n", encoding="utf-8")
    return path


def plain_page(path: Path) -> Path:
    path.write_text(
        "<html><body><table><tr><th>ref<th>surname</tr><tr><td>P00001</td><td>Alpha</td></tr></table></body>",
        encoding="utf-8",
    )
    return path


def excel_2003(path: Path, rows: str, *, before: str = "", sheet: str = "") -> Path:
    names = (
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    )
    path.write_text(
        f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>{before}<Workbook {names}>'
        f'<Worksheet ss:Name="People"><Table>{rows}</Table>{sheet}</Worksheet></Workbook>',
        encoding="utf-8",
    )
    return path


def plain_2003(path: Path) -> Path:
    data = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    rows = [["ref", "surname"], ["P00001", "Alpha"]]
    return excel_2003(path, "".join(f"<Row>{''.join(map(data.format, row))}</Row>" for row in rows))


PLAIN = [plain_xlsx, plain_xls, plain_xlsb, plain_ods, plain_text, plain_page, plain_2003]


@pytest.mark.parametrize("make", PLAIN)
@pytest.mark.parametrize("name", ["list.xlsx", "list.xls", "list.xlsb", "list.ods", "list.csv", "list.txt", "list"])
def test_what_is_in_a_file_decides_not_its_name(tmp_path: Path, make: Callable[[Path], Path], name: str) -> None:
    [rows] = open_workbook(make(tmp_path / name)).sheets.values()
    assert rows == [["ref", "surname"], ["P00001", "Alpha"]]


def test_merged_cells_and_hidden_sheets(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["List of people"])
    sheet.append(["ref", "surname"])
    sheet.merge_cells("A1:C1")
    workbook.create_sheet("Old").append(["x"])
    workbook["Old"].sheet_state = "hidden"
    workbook.save(tmp_path / "list.xlsx")
    found = open_workbook(tmp_path / "list.xlsx")
    assert (found.merged, found.hidden) == ({"Sheet": ((0, 0, 0, 2),)}, {"Old"})

    title = ods_cell("List", 'table:number-columns-spanned="3" table:number-rows-spanned="2"')
    found = open_workbook(ods(tmp_path / "list.ods", f"<table:table-row>{title}</table:table-row>"))
    assert found.merged == {"People": ((0, 0, 1, 2),)}

    area = record(0x00E5, struct.pack("<HHHHH", 1, 0, 1, 0, 2))
    found = open_workbook(xls(tmp_path / "list.xls", {(0, 0): "List"}, more=area, hidden=1))
    assert (found.merged, found.hidden) == ({"People": ((0, 0, 1, 2),)}, {"People"})

    area = xlsb_record(176, struct.pack("<4I", 0, 1, 0, 2))
    found = open_workbook(xlsb(tmp_path / "list.xlsb", {(0, 0): "List"}, more=area))
    assert found.merged == {"People": ((0, 0, 1, 2),)}


def test_errors_in_other_formats_are_told(tmp_path: Path) -> None:
    error = record(0x0205, struct.pack("<HHHBB", 1, 0, 0, 0x2A, 1))
    found = open_workbook(xls(tmp_path / "list.xls", {(0, 0): "ref"}, more=error))
    assert found.lost == {"People": (LostCell(2, 1, Lost.ERROR, "#N/A"),)}
    formula = '<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>'
    found = open_workbook(ods(tmp_path / "list.ods", f"<table:table-row>{ods_cell('ref')}</table:table-row>{formula}"))
    assert found.lost == {"People": (LostCell(2, 1, Lost.FORMULA, ""),)}


def test_a_page_as_a_web_site_saves_it(tmp_path: Path) -> None:
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-874"><style>td{}</style></head>'
        "<table><tr><td colspan=3><b>รายชื่อ</b><tr><td rowspan=2>1<td>สมชาย<br>ใจดี<td>M&amp;F<tr><td>a<td>b</table>"
        "<table><tr><td>outer<table><tr><td>inner</td><td>2</td></tr></table></td></tr></table><script>'<table>'</script>"
    )
    path = tmp_path / "list.xls"
    path.write_bytes(page.encode("cp874"))
    found = open_workbook(path)
    assert found.sheets == {
        "list 1": [["รายชื่อ", "", ""], ["1", "สมชาย\nใจดี", "M&F"], ["", "a", "b"]],
        "list 2": [["inner", "2"]],
    }
    assert found.merged == {"list 1": ((0, 0, 0, 2), (1, 0, 2, 0))}
    assert found.encoding == "windows-874"


def test_the_xml_of_excel_2003(tmp_path: Path) -> None:
    rows = (
        '<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">List</Data></Cell>'
        '<Cell><Data ss:Type="String">d</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">7</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">1998-03-15T00:00:00.000</Data></Cell>'
        '<Cell ss:Formula="=1"><Data ss:Type="Error">#REF!</Data></Cell></Row>'
    )
    hide = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    found = open_workbook(excel_2003(tmp_path / "list.xls", rows, sheet=hide))
    assert found.sheets == {"People": [["List", "", "", "d"], ["", "", "", ""], ["", 7.0, date(1998, 3, 15), ""]]}
    assert found.merged == {"People": ((0, 0, 0, 2),)}
    assert found.lost == {"People": (LostCell(3, 4, Lost.ERROR, "#REF!"),)}
    assert found.hidden == {"People"}


def test_xml_that_defines_things_is_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    cell = '<Row><Cell><Data ss:Type="String">&b;</Data></Cell></Row>'
    assert fault_of(excel_2003(tmp_path / "list.xls", cell, before=laughs)).code == "damaged_workbook"
    assert fault_of(ods(tmp_path / "list.ods", ods_cell("x"), more=laughs)).code == "damaged_workbook"


# -- what is no list


def word(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("word/media/image1.jpeg", b"x")


def old_word(path: Path) -> None:
    path.write_bytes(compound("WordDocument", b"letter"))


def outlook(path: Path) -> None:
    path.write_bytes(compound("__properties_version1.0", b"mail"))


def numbers(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Index/Document.iwa", "x")


def blank_book(path: Path) -> None:
    book(path, {"People": [["", " "], []]})


def only_pictures(path: Path) -> None:
    book(path, {"People": []})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.jpeg", b"x")


def locked_ods(path: Path) -> None:
    ods(path, "", extra={"encrypted-package": "x"})


def old_half(path: Path) -> None:
    plain_xls(path)
    path.write_bytes(path.read_bytes()[:1700])


MAIL = b"From: a@example.org\nSubject: list\nMIME-Version: 1.0\n\nHere it is\n"
NO_LISTS: list[tuple[bytes | Callable[[Path], object], str, str]] = [
    (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n" * 50, "damaged_workbook", "cut short"),
    (b"", "empty_file", "empty"),
    (b"just a few words", "not_a_workbook", "not a workbook"),
    (random.Random(5).randbytes(5000), "not_a_workbook", "not a workbook"),
    (b"<html><p>ref</p></html>", "not_a_workbook", "without a table"),
    (MAIL, "no_list", "mail without a list"),
    (b"\0\1\0\0Standard ACE DB\0" + bytes(500), "not_a_workbook", "database"),
    (b"Rar!\x1a\x07\x01\x00" + bytes(50), "not_a_workbook", "unpack it"),
    (b'{"url":"https://docs.example/1","doc_id":"1"}', "not_a_workbook", "only a link"),
    (b'[\n {"surname": "ALPHA", "sex": "F"},\n {"surname": "BETA", "sex": "M"}\n]', "not_a_workbook", "JSON"),
    (b'{"surname": "ALPHA", "sex": "F"}\n{"surname": "BETA", "sex": "M"}\n', "not_a_workbook", "JSON"),
    (b'[["surname", "sex"], ["ALPHA", "F"]]', "not_a_workbook", "JSON"),
    (b"L\0\0\0\1\x14\2\0" + bytes(60), "not_a_workbook", "only a link"),
    (b" \n\t\n;;\n", "empty_file", "is empty"),
    ((DATA / "locked.xlsx").read_bytes(), "password_protected", "password"),
    (other_archive, "not_a_workbook", "unpack it"),
    (truncated, "damaged_workbook", "cut short"),
    (word, "empty_file", "is empty"),
    (old_word, "not_a_workbook", "save it as .docx"),
    (b"{\\rtf1\\ansi list}", "not_a_workbook", "save it as .docx"),
    (outlook, "no_list", "mail without a list"),
    (numbers, "not_a_workbook", "Apple Numbers"),
    (blank_book, "empty_file", "is empty"),
    (only_pictures, "only_pictures", "pictures"),
    (locked_ods, "password_protected", "password"),
    (old_half, "damaged_workbook", "cut short"),
]


@pytest.mark.parametrize(("content", "code", "word"), NO_LISTS)
def test_what_is_no_list_is_said(
    tmp_path: Path, content: bytes | Callable[[Path], object], code: str, word: str
) -> None:
    for name in ("list.xlsx", "list.xls", "LIST.XLSM", "list.ods", "list"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content(path)
        fault = fault_of(path)
        assert (fault.code, word in str(fault)) == (code, True), fault


# -- small files that would be large


def test_stray_cells_in_other_formats(tmp_path: Path) -> None:
    assert fault_of(xls(tmp_path / "l.xls", {(0, 0): "a", (65_535, 255): "z"})).code == "too_large"
    assert fault_of(xlsb(tmp_path / "l.xlsb", {(0, 0): "a", (1_048_575, 9_000): "z"})).code == "too_large"
    blank = '<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="1024"/>'
    far = blank.format(1_048_575) + "</table:table-row>" + blank.format(1) + ods_cell("z") + "</table:table-row>"
    fault = fault_of(ods(tmp_path / "l.ods", far))
    assert "row 1,048,576, column AMK" in str(fault)


def test_blank_rows_to_the_last_of_an_open_document(tmp_path: Path) -> None:
    blank = (
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="1024"/>'
    )
    rows = f"<table:table-row>{ods_cell('a')}</table:table-row>{blank}</table:table-row>"
    assert open_workbook(ods(tmp_path / "l.ods", rows)).sheets == {"People": [["a"]]}


def test_a_long_text_many_times(tmp_path: Path) -> None:
    row = ods_cell("x" * 30_000, 'table:number-columns-repeated="100"')
    path = ods(tmp_path / "l.ods", f'<table:table-row table:number-rows-repeated="9000">{row}</table:table-row>')
    assert fault_of(path).code == "too_large"


def with_shared_text(path: Path, length: int, cells: int) -> Path:
    """A workbook whose cells are all the same text, written once."""
    book(path, {"People": [["ref"]]})
    made = path.with_name(f"{length} {path.name}")
    shared = "xl/sharedStrings.xml"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != shared:
                new.writestr(name, old.read(name))
        new.writestr(
            shared,
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1">'
            f"<si><t>{'y' * length}</t></si></sst>",
        )
    return with_rows(
        made, 1, (b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(2, cells + 1))
    )


def test_a_text_that_many_cells_share(tmp_path: Path) -> None:
    [rows] = open_workbook(with_shared_text(tmp_path / "list.xlsx", 1000, 9000)).sheets.values()
    assert (len(rows), rows[-1]) == (9000, ["y" * 1000])
    assert fault_of(with_shared_text(tmp_path / "list.xlsx", 900_000, 9000)).code == "too_large"


@pytest.fixture
def bomb(small: Path) -> Path:
    """A sheet that packs to little and unpacks to much."""
    return with_rows(small, 1, (b" " * (1 << 24) for _ in range(10)))


def test_a_sheet_of_nothing_but_space(bomb: Path) -> None:
    assert bomb.stat().st_size < 5_000_000
    assert fault_of(bomb).code == "too_large"


def test_a_part_that_lies_about_its_size(bomb: Path) -> None:
    with zipfile.ZipFile(bomb) as archive:
        part = next(one for one in archive.infolist() if one.filename.endswith("sheet1.xml"))
        at = archive.start_dir
    raw = bytearray(bomb.read_bytes())
    at = raw.index(b"xl/worksheets/sheet1.xml", at) - 46
    assert struct.unpack_from("<I", raw, at + 24) == (part.file_size,)
    struct.pack_into("<I", raw, at + 24, 5000)
    bomb.write_bytes(raw)
    assert fault_of(bomb).code == "damaged_workbook"


def test_thousands_of_sheets(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", {f"s{number}": [[1]] for number in range(600)})
    assert fault_of(path).code == "too_large"


def test_a_list_says_how_many_rows_it_may_have(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    for rows, told in (
        (MOST_ROWS - 1, None),
        (MOST_ROWS, f"has {MOST_ROWS + 1:,} rows: a list may have {MOST_ROWS:,} at most"),
    ):
        path.write_text("surname;sex\n" + "ALPHA;F\n" * rows, encoding="utf-8")
        if told is None:
            assert len(open_workbook(path).sheets["list"]) == MOST_ROWS
        else:
            assert told in str(fault_of(path))


def test_a_text_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    assert fault_of(path).code == "too_large"


def test_a_line_with_a_million_cells(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"ref;surname\nP1;Alpha\n" + b"x;" * 1_000_000 + b"\n")
    fault = fault_of(path)
    assert (fault.code, "line 3" in str(fault)) == ("too_large", True)


def test_what_a_text_file_was_read_with(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("ชื่อ;เพศ\r\nสมชาย ใจดี;ชาย\r\nอรทัย แก้วมณี;หญิง\r\n".encode("cp874"))
    found = open_workbook(path)
    assert (found.encoding, found.separator) == ("windows-874", ";")
    assert found.sheets == {"list": [["ชื่อ", "เพศ"], ["สมชาย ใจดี", "ชาย"], ["อรทัย แก้วมณี", "หญิง"]]}


# -- cells longer than any cell of Excel, and pages nested deeper than any list


def long_xlsx(path: Path) -> Path:
    book(path, {"People": [["surname", "notes"]]})
    cell = b'<c r="%b2" t="inlineStr"><is><t>%b</t></is></c>'
    return with_rows(path, 1, [b'<row r="2">%b%b</row>' % (cell % (b"A", b"ALPHA"), cell % (b"B", b"n" * 40_000))])


def long_text(path: Path) -> Path:
    path.write_text(f"surname;notes\nALPHA;{'n' * 40_000}\n", encoding="utf-8")
    return path


def long_page(path: Path) -> Path:
    cells = f"<tr><td>surname<td>notes<tr><td>ALPHA<td>{'n' * 40_000}"
    path.write_text(f"<html><table>{cells}</table>", encoding="utf-8")
    return path


def long_2003(path: Path) -> Path:
    data = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    rows = (("surname", "notes"), ("ALPHA", "n" * 40_000))
    return excel_2003(path, "".join(f"<Row>{''.join(map(data.format, row))}</Row>" for row in rows))


def long_ods(path: Path) -> Path:
    rows = ("".join(map(ods_cell, row)) for row in (("surname", "notes"), ("ALPHA", "n" * 40_000)))
    return ods(path, "".join(f"<table:table-row>{row}</table:table-row>" for row in rows))


@pytest.mark.parametrize("make", [long_xlsx, long_text, long_page, long_2003, long_ods])
def test_no_cell_is_longer_than_excel_lets_it_be(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    found = open_workbook(make(tmp_path / "list"))
    [(name, rows)] = found.sheets.items()
    assert rows == [["surname", "notes"], ["ALPHA", "n" * 32_767]]
    assert found.lost == {name: (LostCell(2, 2, Lost.LONG, ""),)}


def test_a_sign_of_two_halves_is_cut_whole(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"surname;notes\nALPHA;x{'😀' * 20_000}\n", encoding="utf-8")
    [rows] = open_workbook(tmp_path / "list.csv").sheets.values()
    assert rows[1][1] == "x" + "😀" * 16_383


@pytest.mark.parametrize("piece", ["<table><tr><td>{}", "<table><tr><td>{}</td></tr></table>"])
def test_a_page_nested_twice_as_deep_takes_twice_the_steps(piece: str) -> None:
    """Steps of the interpreter are counted, not seconds: they are the same on every machine."""

    def steps(times: int) -> int:
        before, _, after = piece.partition("{}")
        text = f"<html>{before * times}y{after * times}"
        count = 0

        def tick(frame: object, event: str, argument: object) -> object:
            nonlocal count
            count += 1
            return tick

        sys.settrace(tick)  # type: ignore[arg-type]
        try:
            assert len(markup.read_page(text, 10_000_000)) == 1
        finally:
            sys.settrace(None)
        return count

    assert steps(400) < 2.1 * steps(200)


@pytest.mark.parametrize("piece", ["<!--", "<![if x", "<?x", "</td", "<script>", "<style>", "<td a=", "<"])
def test_what_is_never_closed_in_a_page_is_searched_for_once(piece: str) -> None:
    """The parser looks for the end of each such piece as far as the text goes, unless there is none of them left."""
    text = markup._plain_markup(f"<html><table><tr><td>ALPHA<td>BETA</tr>{piece * 50}")
    assert text.startswith("<html><table><tr><td>ALPHA<td>BETA</tr>")
    assert "<" not in text[text.rfind(">") :]
    assert not set(re.findall(r"<\W", text)) - {"</"}
    [grid] = markup.read_page(f"<html><table><tr><td>ALPHA<td>BETA</tr>{piece * 50}", 1000)
    assert grid.rows[0] == ["ALPHA", "BETA"]


def test_what_no_page_shows_is_no_cell() -> None:
    text = "<table><tr><td>ALPHA<!-- <td>x --><script>'<td>y'</script><td><style>td {}</STYLE >BETA<![endif]></table>"
    [grid] = markup.read_page(text, 1000)
    assert grid.rows == [["ALPHA", "BETA"]]
