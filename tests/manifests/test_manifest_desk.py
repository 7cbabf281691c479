"""The workbook on other people's desks: what the page of columns promises, what Excel insists on, what LibreOffice makes of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.utils import get_column_letter, range_boundaries
from python_calamine import CalamineWorkbook

from repatriate.manifests import wording
from repatriate.manifests.recipients import OFFICE_MARK, RECIPIENTS, Recipient
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.manifest import Manifest, Passenger
from tests.manifests.crowd import LEG, crowd, manifest, passenger
from tests.manifests.opened import page_texts, sheet_of, table_of

_WHO = ["Surname", "Given names", "Name as written", "Sex", "Born", "Nat."]
_PAPER = ["Document", "Code", "Document no.", "Issuer", "Expires"]
HEADERS = {
    "carrier": ["No.", *_WHO, *_PAPER, "Seat", "Type", "Assist."],
    "exit": [
        "No.", *_WHO, *_PAPER, "Type", "Native name", "Exit permit", "Clear until", "Destination",
    ],
    "arrival": [
        "No.", *_WHO, *_PAPER, "Type", "Assist.", "Native name", "Place of birth", "Province", "Destination",
    ],
    "receiving": [
        "Ref", "Surname", "Given names", "Sex", "Age", "Province", "Household", "Assist.", "Received by", "Time",
    ],
    "escort": [
        "Ref", "Surname", "Given names", "Household", "Group", "Seat", "Assist.", "Guardian",
        "Stop 1", "Stop 2", "Stop 3", "Stop 4",
    ],
}  # fmt: skip
"""What stands over the columns, letter by letter."""

NATIVE = ["အောင်ကျော်မြင့်", "ปิยะพร ศรีสุขใส", "欧阳娜娜", "श्रीकृष्ण", "محمد حسن", "ኃይለ ሥላሴ", "Đỗ Thị Hồng"]


def people(number: int) -> list[Passenger]:
    """A crowd in which every hard thing occurs."""
    hard = [
        passenger(901, surname="=1+1", given_names="Wolfeschlegel" * 15, native_name="😀 مريم", household=None),
        passenger(902, surname="007", given_names="' =cmd|' /C calc'!A0", native_name="_x0041_", seat="001"),
        *(passenger(903 + at, native_name=name, household=None) for at, name in enumerate(NATIVE)),
    ]
    return [*hard, *crowd(number)]


def second_version(profile: str) -> Manifest:
    first = manifest(profile, people(20))
    leg = replace(LEG, carrier="Kirana & Sons _x0041_")
    now = [*people(21)[1:], passenger(950, surname="＝2", household=None)]
    return manifest(profile, now, version=2, previous=first, leg=leg)


@pytest.mark.parametrize("profile", list(HEADERS))
def test_the_columns_are_those_that_were_promised(profile: str) -> None:
    header, *_ = table_of(workbook_bytes(manifest(profile, people(12))))
    assert header == HEADERS[profile]


@pytest.mark.parametrize("profile", list(RECIPIENTS))
def test_two_readers_find_the_same(profile: str) -> None:
    made = second_version(profile)
    data = workbook_bytes(made)
    other = CalamineWorkbook.from_filelike(BytesIO(data))
    assert other.sheet_names == ["Passenger manifest"]
    read = other.get_sheet_by_index(0).to_python(skip_empty_area=False)
    sheet = sheet_of(data)
    left, top, right, bottom = range_boundaries(sheet.tables["Manifest"].ref)
    assert (left, right) == (1, len(made.columns))
    table = [row[:right] for row in read[top - 1 : bottom]]
    assert [[plain(cell) for cell in row] for row in table] == [
        [decoded(cell) for cell in row] for row in table_of(data)
    ]
    assert [[plain(cell) for cell in row] for row in table[1:]] == [
        [plain(cell) for cell in row] for row in wording.in_words(made).rows
    ]


def plain(cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, float):
        return int(cell)
    return None if cell == "" else cell


def decoded(cell: object) -> object:
    """openpyxl leaves escapes as they stand in the file."""
    return cell.replace("_x005F_", "_") if isinstance(cell, str) else plain(cell)


def parts(data: bytes) -> dict[str, ElementTree.Element]:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def named(root: ElementTree.Element, tag: str) -> list[ElementTree.Element]:
    return [each for each in root.iter() if each.tag.rpartition("}")[2] == tag]


@pytest.mark.parametrize("profile", list(RECIPIENTS))
def test_what_excel_insists_on(profile: str) -> None:
    """Each of these makes Excel offer a repair, which takes the table away, or worse."""
    found = parts(workbook_bytes(second_version(profile)))
    (table,) = [root for name, root in found.items() if name.startswith("xl/tables/")]
    sheet, book = found["xl/worksheets/sheet1.xml"], found["xl/workbook.xml"]
    names = [column.get("name") or "" for column in named(table, "tableColumn")]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(names)
    assert [column.get("id") for column in named(table, "tableColumn")] == [str(at + 1) for at in range(len(names))]
    assert named(table, "tableColumns")[0].get("count") == str(len(names))
    ref = table.get("ref") or ""
    assert [each.get("ref") for each in named(table, "autoFilter")] == [ref]
    assert re.fullmatch(r"[A-Za-z_\\][A-Za-z0-9_.\\]*", table.get("displayName") or "")
    left, top, right, bottom = range_boundaries(ref)
    assert (right - left + 1, bottom > top) == (len(names), True)
    cells = {cell.get("r"): cell for cell in named(sheet, "c")}
    header = [cells[f"{get_column_letter(at)}{top}"] for at in range(left, right + 1)]
    assert [cell.get("t") for cell in header] == ["inlineStr"] * len(names)
    assert ["".join(cell.itertext()) for cell in header] == names
    assert len(cells) == len(named(sheet, "c"))
    styles = len(named(named(found["xl/styles.xml"], "cellXfs")[0], "xf"))
    assert all(int(cell.get("s", "0")) < styles for cell in cells.values())
    assert not named(sheet, "f")
    assert {cell.get("t") for cell in cells.values()} <= {None, "inlineStr"}
    for cell in cells.values():
        assert len("".join(cell.itertext()).encode("utf-16-le")) <= 2 * 32_767
    for part in ("oddHeader", "oddFooter"):
        (text,) = ["".join(each.itertext()) for each in named(sheet, part)]
        assert 0 < len(text) <= 255
        assert "_x0041_" not in text
    (tab,) = named(book, "sheet")
    assert re.fullmatch(r"[^\\/*?:\[\]]{1,31}", tab.get("name") or "")
    defined = {each.get("name"): each.text for each in named(book, "definedName")}
    assert set(defined) <= {"_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"}
    assert f"'Passenger manifest'!${top}:${top}" in str(defined["_xlnm.Print_Titles"]).split(",")
    assert all(0 < float(column.get("width", "0")) <= 255 for column in named(sheet, "col"))
    assert all(0 < float(row.get("ht", "15")) <= 409 for row in named(sheet, "row"))


@pytest.mark.parametrize(("profile", "widths"), [("receiving", [28, 12]), ("escort", [10, 10, 10, 10])])
def test_there_is_room_to_write_by_hand(profile: str, widths: list[float]) -> None:
    made = manifest(profile, [passenger(1, given_names="Maria " * 33), *crowd(3)[1:]])
    sheet = sheet_of(workbook_bytes(made))
    _, top, right, bottom = range_boundaries(sheet.tables["Manifest"].ref)
    blank = range(right - len(widths) + 1, right + 1)
    assert [sheet.column_dimensions[get_column_letter(at)].width for at in blank] == widths
    heights = [sheet.row_dimensions[row].height for row in range(top + 1, bottom + 1)]
    assert min(heights) == 30
    longest = max(range(len(made.rows)), key=lambda at: len(str(made.rows[at][2])))
    assert heights[longest] >= 15 * len("Maria " * 33) / 34
    for row in range(top + 1, bottom + 1):
        assert all(sheet.cell(row, at).value is None for at in blank)
        assert all(sheet.cell(row, at).border.left.style == "thin" for at in blank)


def test_a_column_that_nobody_fills() -> None:
    made = manifest("carrier", [passenger(at, assistance=(), seat=None) for at in range(1, 5)])
    header, *rows = table_of(workbook_bytes(made))
    for name in ("Seat", "Assist."):
        assert {row[header.index(name)] for row in rows} == {None}
    assert list(CalamineWorkbook.from_filelike(BytesIO(workbook_bytes(made))).sheet_names) == ["Passenger manifest"]


def test_an_offices_own_list() -> None:
    """It bears its name and the words it was given, and the office's mark where it tells what only the office may know."""
    columns = ("surname", "guardian", "notes")
    data = workbook_bytes(manifest(Recipient("archive", "our archive", columns, kind="office"), crowd(3)))
    sheet = sheet_of(data)
    assert table_of(data)[0] == ["Surname", "Guardian", "Notes"]
    text = " ".join(str(sheet.cell(row, 1).value) for row in range(1, 20))
    assert "for archive (our archive)" in text
    assert OFFICE_MARK in text
    assert OFFICE_MARK in sheet.oddHeader.center.text
    assert OFFICE_MARK in sheet.oddFooter.center.text
    other = sheet_of(workbook_bytes(manifest(Recipient("desk 4", "", ("surname",), kind="carrier"), crowd(3))))
    assert other.oddHeader.center.text is None


@pytest.mark.parametrize("columns", [("surname",), ("no.", "seat"), ("seat", "no.")])
def test_a_list_of_few_columns_keeps_its_heading_on_the_paper(columns: tuple[str, ...]) -> None:
    own = Recipient("desk", "", columns, kind="carrier")
    made = manifest(own, crowd(3)[1:], version=2, previous=manifest(own, crowd(2)))
    sheet = sheet_of(workbook_bytes(made))
    width = sum(column.width for column in sheet.column_dimensions.values())
    last = sheet.print_area.rpartition("$")[0].rpartition("$")[2]
    assert last == get_column_letter(len(columns))
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.column <= len(columns)
            size = cell.font.size or 11
            if cell.column == 1 or len(columns) == 1:
                assert len(str(cell.value or "")) * size / 11 <= width


def test_the_provinces_are_counted_above_the_table() -> None:
    sheet = sheet_of(workbook_bytes(manifest("receiving", crowd(40))))
    text = "\n".join(str(sheet.cell(row, 1).value) for row in range(1, 10))
    assert re.search(r"by province: Jawa Barat \d+, Kalimantan Timur \d+, Sumatera Utara \d+, not known \d+", text)


def test_a_heading_higher_than_a_screen_is_not_frozen() -> None:
    """Its rows could not be scrolled to."""
    many = [passenger(at, nationality=f"X{at:02}", household=None) for at in range(1, 99)]
    made = manifest("escort", many, operation="A very long name of an operation " * 60)
    assert sheet_of(workbook_bytes(made)).freeze_panes is None
    assert sheet_of(workbook_bytes(manifest("escort", crowd(350)))).freeze_panes is not None


def office_suite(folder: Path, form: str) -> bool:
    """Converts every workbook of a folder into `folder/form`; False where LibreOffice is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return False
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    books = [str(path) for path in sorted(folder.glob("*.xlsx"))]
    subprocess.run(
        [program, profile, "--headless", "--convert-to", form, "--outdir", str(folder / form), *books],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return True


def test_an_office_suite_opens_prints_and_keeps_it(tmp_path: Path) -> None:
    """With LibreOffice where there is one; every other test here reads the file with libraries."""
    lists = {profile: second_version(profile) for profile in RECIPIENTS}
    for profile, made in lists.items():
        (tmp_path / f"{profile}.xlsx").write_bytes(workbook_bytes(made))
    if not (office_suite(tmp_path, "xlsx") and office_suite(tmp_path, "pdf")):
        return
    for profile, made in lists.items():
        kept = openpyxl.load_workbook(tmp_path / "xlsx" / f"{profile}.xlsx")["Passenger manifest"]
        (table,) = kept.tables.values()
        header, *rows = [[cell.value for cell in row] for row in kept[table.ref]]
        assert header == table_of(workbook_bytes(made))[0]
        assert [[plain(cell) for cell in row] for row in rows] == [
            [plain(cell) for cell in row] for row in wording.in_words(made).rows
        ]
        assert kept.freeze_panes
        assert kept.print_title_rows
        dates = [cell for row in kept[table.ref] for cell in row if isinstance(cell.value, date)]
        assert all(cell.is_date for cell in dates)
        pages = page_texts((tmp_path / "pdf" / f"{profile}.pdf").read_bytes())
        for number, page in enumerate(pages, 1):
            assert f"Page {number} of {len(pages)}" in page
            assert "journal head 0123456789abcdef" in page
            assert (OFFICE_MARK in page) == (profile == "office")
