"""The workbook: a real table under a heading, text that stays text, dates that are dates, fit to print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import range_boundaries

from repatriate.manifests.wording import name_caption
from repatriate.manifests.xlsx import workbook_bytes
from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, TravelDocument
from repatriate.model.manifest import Manifest, Passenger
from tests.manifests.crowd import LEG, crowd, manifest, passenger
from tests.manifests.opened import sheet_of, table_of

SHEET_XML = "xl/worksheets/sheet1.xml"


def cell_of(made: Manifest, row: int, column: str) -> openpyxl.cell.Cell:
    """A cell of the table; row 0 is its header."""
    sheet = sheet_of(workbook_bytes(made))
    left, top, _, _ = range_boundaries(sheet.tables["Manifest"].ref)
    return sheet.cell(top + row, left + made.columns.index(column))


def test_one_visible_sheet_with_a_neutral_name() -> None:
    workbook = openpyxl.load_workbook(BytesIO(workbook_bytes(manifest("office", crowd(3)))))
    assert workbook.sheetnames == ["Passenger manifest"]
    assert workbook.active.sheet_state == "visible"
    assert not workbook.defined_names
    assert not [letter for letter, column in workbook.active.column_dimensions.items() if column.hidden]
    assert not [row for row in workbook.active.row_dimensions.values() if row.hidden]


def test_set_up_to_print() -> None:
    made = manifest("carrier", crowd(60))
    sheet = sheet_of(workbook_bytes(made))
    top = range_boundaries(sheet.tables["Manifest"].ref)[1]
    assert sheet.freeze_panes == f"A{top + 1}"
    assert sheet.print_title_rows == f"${top}:${top}"
    assert sheet.print_area == f"'Passenger manifest'!$A$1:$O${top + 60}"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddHeader.right.text == "Page &P of &N"
    assert sheet.oddFooter.right.text == "journal head 0123456789abcdef"
    assert "version 1, made 25 May 2023 14:02 UTC by A. Officer" in sheet.oddFooter.left.text


def heading_text(made: Manifest) -> str:
    sheet = sheet_of(workbook_bytes(made))
    top = range_boundaries(sheet.tables["Manifest"].ref)[1]
    return "\n".join(str(sheet.cell(row, 1).value) for row in range(1, top) if sheet.cell(row, 1).value)


def test_what_the_heading_states() -> None:
    text = heading_text(manifest("carrier", crowd(40)))
    for part in (
        "KT501 — 40 persons",
        "Repatriation May 2023",
        "CRK Clark International to CGK Soekarno-Hatta International",
        "air, Kirana Air Charter, flight KT501",
        "departs 26 May 2023 09:20 (CRK time, UTC+8)",
        "arrives 26 May 2023 12:35 (CGK time, UTC+7)",
        "female 20, male 20",
        "adults from 12: 36, children from 2: 2, infants under 2: 2",
        "IDN 16",
        "carrier (airline, charter or bus operator)",
        "version 1, made 25 May 2023 14:02 UTC by A. Officer",
        "journal head 0123456789abcdef",
    ):
        assert part in text
    assert "Changes" not in text
    assert "KT501 — 1 person\n" in heading_text(manifest("carrier", crowd(1)))


def test_the_heading_is_as_wide_as_the_table_at_most() -> None:
    """A line that runs on past the print area would be cut off on paper."""
    people = [passenger(at, nationality=f"X{at:02}", household=None) for at in range(1, 90)]
    made = manifest("carrier", people, operation="Long " * 60)
    sheet = sheet_of(workbook_bytes(made))
    width = sum(column.width for column in sheet.column_dimensions.values())
    lines = heading_text(made).split("\n")
    assert max(map(len, lines)) <= width
    text = " ".join(lines)
    assert all(f"X{at:02} 1" in text for at in range(1, 90))


QUOTED = ["' =1+1", "''+1", "|cmd", "%00"]  # read by some program, once the cell is edited or exported
DANGEROUS = [
    *QUOTED,
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "=DDE(1;2;3)",
    '=cmd|"/c calc"!A1',
    "=1+1",
    "=",
    "==cmd|' /C calc'!A0",
    "+49 30 1",
    "-5",
    "@SUM(A1)",
    "#N/A",
    "#REF!",
    "TRUE",
    "1e5",
    "007",
    "'x",
]


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_is_never_a_formula(text: str) -> None:
    cell = cell_of(manifest("escort", [passenger(1, surname=text)]), 1, "surname")
    assert cell.value == text
    assert cell.data_type == "s"
    assert bool(cell.quotePrefix) == (text[0] in "=+-@＝＋－＠" or text in QUOTED)


def test_formulas_nowhere_else_either() -> None:
    evil = "=HYPERLINK(1)"
    first = manifest("office", [passenger(1, notes=evil), passenger(2)], operation=evil, made_by=evil)
    leg = replace(LEG, carrier=evil)
    made = manifest("office", [passenger(1), passenger(3, surname=evil)], version=2, previous=first, leg=leg)
    for each in (first, made):
        with ZipFile(BytesIO(workbook_bytes(each))) as archive:
            sheet = archive.read(SHEET_XML).decode()
        assert "<f>" not in sheet
        assert "<f " not in sheet
        assert 't="str"' not in sheet
        assert "HYPERLINK" in sheet


def test_control_characters_are_taken_out() -> None:
    people = [passenger(1, surname="\x00=cmd\x1b", given_names="a\x07b\ufffe", notes="x\x0by\x85z")]
    made = manifest("office", people)
    surname = cell_of(made, 1, "surname")
    assert (surname.value, surname.data_type, bool(surname.quotePrefix)) == ("=cmd", "s", True)
    assert cell_of(made, 1, "given_names").value == "ab"


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=[])), st.text(st.characters(exclude_categories=[]), max_size=40))
def test_any_text_makes_a_file_that_opens(name: str, other: str) -> None:
    made = manifest("office", [passenger(1, surname=name, notes=other)], operation=other, made_by=name)
    (header, _row) = table_of(workbook_bytes(made))
    assert header[0] == "No."


def test_what_excel_would_read_as_an_escape() -> None:
    with ZipFile(BytesIO(workbook_bytes(manifest("carrier", [passenger(1, surname="_x0041_ & <b>")])))) as archive:
        assert "_x005F_x0041_ &amp; &lt;b&gt;" in archive.read(SHEET_XML).decode()


def test_codes_keep_their_zeros() -> None:
    document = TravelDocument(DocumentType.PASSPORT, "00012345", "IDN", date(2030, 1, 31))
    made = manifest("office", [passenger(1, ref="00017", document=document, seat="001", permit_reference="0E12")])
    for column, text in (
        ("ref", "00017"),
        ("document_number", "00012345"),
        ("seat", "001"),
        ("exit_permit_reference", "0E12"),
    ):
        cell = cell_of(made, 1, column)
        assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    with ZipFile(BytesIO(workbook_bytes(made))) as archive:
        assert 'numberStoredAsText="1"' in archive.read(SHEET_XML).decode()


@pytest.mark.parametrize(
    ("birth", "value", "kind"),
    [
        (PartialDate(1990, 2, 28), datetime.fromisoformat("1990-02-28"), "d"),
        (PartialDate(1900, 3, 1), datetime.fromisoformat("1900-03-01"), "d"),
        (PartialDate(1899, 12, 31), "1899-12-31", "s"),
        (PartialDate(1998, 3), "Mar 1998", "s"),
        (PartialDate(1998), "1998", "s"),
        (None, None, "n"),
    ],
)
def test_dates(birth: PartialDate | None, value: object, kind: str) -> None:
    cell = cell_of(manifest("carrier", [passenger(1, birth_date=birth)]), 1, "birth_date")
    assert (cell.value, cell.data_type) == (value, kind)
    if kind == "d":
        assert cell.number_format == "dd mmm yyyy"


def test_widths_fit_and_long_text_wraps() -> None:
    people = [passenger(1, surname="Wolfeschlegelsteinhausen" * 8, given_names="Aung", notes="word " * 2000)]
    made = manifest("office", people)
    sheet = sheet_of(workbook_bytes(made))
    widths = dict(zip(made.columns, (column.width for column in sheet.column_dimensions.values()), strict=True))
    for name, width in widths.items():
        assert width >= max(map(len, name_caption(name).split())) + 2
        assert width <= 62
    assert widths["surname"] == 36
    for column in ("surname", "notes"):
        assert cell_of(made, 1, column).alignment.wrap_text
    assert cell_of(made, 1, "surname").value == "Wolfeschlegelsteinhausen" * 8
    wide = sheet_of(workbook_bytes(manifest("office", [passenger(1, native_name="欧阳娜娜欧阳娜娜")])))
    at = made.columns.index("native_name")
    assert list(wide.column_dimensions.values())[at].width >= 18


@pytest.mark.parametrize(("sign", "longest"), [("x", 32_766), ("ก", 32_766), ("😀", 16_383)])
def test_a_text_longer_than_a_cell_may_be(sign: str, longest: int) -> None:
    """Excel counts what stands outside the first plane as two; that something is missing is shown."""
    text = str(cell_of(manifest("office", [passenger(1, notes=sign * 40_000)]), 1, "notes").value)
    assert text == sign * longest + "…"
    whole = sign * (longest // 2)
    assert cell_of(manifest("office", [passenger(1, notes=whole)]), 1, "notes").value == whole


def test_headers_stay_short_enough_for_excel() -> None:
    """Beyond 255 characters Excel calls the file damaged."""
    made = manifest("office", crowd(1), operation="A & B " * 100, made_by="&" * 300)
    with ZipFile(BytesIO(workbook_bytes(made))) as archive:
        sheet = openpyxl.xml.functions.fromstring(archive.read(SHEET_XML))
    for part in ("oddHeader", "oddFooter"):
        (found,) = [element for element in sheet.iter() if element.tag.endswith(part)]
        assert len(found.text) <= 255
        assert found.text.replace("&&", "").count("&") <= 8


def two_versions() -> tuple[Manifest, Manifest]:
    first = manifest("carrier", crowd(20))
    people: list[Passenger] = [passenger(2, seat="99Z"), *crowd(21)[2:]]
    return first, manifest("carrier", people, version=2, previous=first)


def test_what_changed_is_stated_and_shaded() -> None:
    _, made = two_versions()
    sheet = sheet_of(workbook_bytes(made))
    _, top, right, bottom = range_boundaries(sheet.tables["Manifest"].ref)
    assert "Changes since version 1: 1 added, 1 removed, 1 changed" in heading_text(made)
    below = [sheet.cell(row, 2).value for row in range(bottom + 1, sheet.max_row + 1)]
    assert below[:2] == [None, "Changes since version 1: 1 added, 1 removed, 1 changed"]
    assert [str(line).split(":")[0].split(" ")[0] for line in below[2:]] == ["added", "removed", "changed"]
    assert "Seat was 10C, now 99Z" in str(below[4])
    assert all(sheet.cell(row, 1).value is None for row in range(bottom + 1, sheet.max_row + 1))
    shaded = {
        (row - top, made.columns[column - 1])
        for row in range(top + 1, bottom + 1)
        for column in range(1, right + 1)
        if sheet.cell(row, column).fill.fill_type == "solid"
    }
    (changed,), (added,) = made.changes.changed, made.changes.added
    assert shaded == {(added, name) for name in made.columns} | {(changed.row, "no."), (changed.row, "seat")}


def test_the_parts_are_in_the_order_of_the_schema() -> None:
    """Excel repairs, that is mutilates, a sheet whose parts stand in another order."""
    order = (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData printOptions pageMargins pageSetup headerFooter "
        "ignoredErrors tableParts"
    )
    with ZipFile(BytesIO(workbook_bytes(two_versions()[1]))) as archive:
        sheet = openpyxl.xml.functions.fromstring(archive.read(SHEET_XML))
        assert archive.testzip() is None
    found = [element.tag.rsplit("}", 1)[1] for element in sheet]
    assert " ".join(found) == order
    rows = [int(row.get("r")) for row in sheet.iter() if row.tag.endswith("}row")]
    assert rows == list(range(1, len(rows) + 1))
