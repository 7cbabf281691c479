"""The situation report as a workbook: figures that can be pasted and reckoned with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from repatriate.intake.cells import clean_text
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import say
from repatriate.printing.report import Bars, Block, Cell, Chart, Points, Report, Table, Tell
from repatriate.printing.workbook import (
    About,
    fit_widths,
    in_memory,
    pack_workbook,
    put_around,
    set_up_page,
    sheet_name,
)

Row = tuple[Cell, ...]


_BOLD = Font(name="Calibri", size=11, bold=True)


_FORMATS: dict[type, str] = {date: "dd mmm yyyy", int: "#,##0", float: "General"}


_LEFT, _RIGHT = Alignment(horizontal="left", indent=1), Alignment(horizontal="right")
_WIDEST, _LEAST = 60, 12  # figures
_WRAPPED = Alignment(horizontal="left", vertical="top", indent=1, wrap_text=True)


_WORDS = 100


def workbook_bytes(report: Report, tell: Tell = str, office: str = "") -> bytes:
    """The report as a workbook: its words on the first sheet, then a sheet for each table and chart."""
    workbook = Workbook(write_only=True)
    about = About(tell(report.title), office, paper=report.paper)
    sheets: list[tuple[str, Sequence[Row]]] = [(report.title, _list_paragraphs(report))]
    sheets += [(block.title, [*_list_rows(block)]) for block in report.blocks if not isinstance(block, Points)]
    around = ("", tell(report.mark), ""), (f"{report.name} · {tell(report.foot)}", "", "")
    for number, (title, rows) in enumerate(sheets):
        sheet = workbook.create_sheet(sheet_name(tell(title), workbook.sheetnames))
        _fill_sheet(sheet, rows, around, tell, about.paper, words=not number)
    return pack_workbook(workbook, about)


def list_bytes(title: str, rows: Sequence[Row], about: About) -> bytes:
    """A list as a workbook of one sheet, which can be filtered; the first row holds the titles of the columns."""
    workbook = Workbook(write_only=True)
    sheet: Any = workbook.create_sheet(sheet_name(title))
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
    _fill_sheet(sheet, rows, (("", "", ""), (title, "", "")), str, about.paper)
    return pack_workbook(workbook, about)


Around = tuple[tuple[str, str, str], tuple[str, str, str]]
"""The header and footer of each page."""


def _fill_sheet(
    sheet: Any, rows: Sequence[Row], around: Around, tell: Tell, paper: PaperSize, *, words: bool = False
) -> None:
    """Write these rows, the headers first; a sheet of `words` has no headers that stay in sight."""
    widths = _measure_columns(rows, tell)
    set_up_page(sheet, fit_widths(widths, [_LEAST] * len(widths), paper), paper, header_row=1)
    if not words:
        sheet.freeze_panes = "B2"
    put_around(sheet, *around)
    in_memory(sheet)
    for at, row in enumerate(rows):
        wraps = not words or len(row) > 1  # a lone line runs over the cells beside it
        cells = [_make_cell(sheet, value, tell, wraps=wraps) for value in row]
        for place, made in enumerate(cells if not at else ()):
            first = rows[1][place] if len(rows) > 1 and place < len(rows[1]) else None
            made.font, made.alignment = _BOLD, _RIGHT if isinstance(first, int | float) else _LEFT
        sheet.append(cells)


def _list_paragraphs(report: Report) -> list[Row]:
    lines = [report.title, *filter(None, (report.mark,)), *report.about, report.headline]
    for block in report.blocks:
        if isinstance(block, Points):
            lines += ["", block.title, *block.points]
    return [(line,) for line in [*lines, "", report.foot]]


def _list_rows(block: Block) -> Iterator[Row]:
    """The headers first."""
    if isinstance(block, Table):
        yield block.headers
        yield from block.rows or ((block.nothing,),)
        if block.note:
            yield (block.note,)
    elif isinstance(block, Bars):
        yield say("Step"), say("People"), say("Note"), *((say("Before"), say("Change")) if block.since else ())
        for bar in block.bars:
            before = () if bar.before is None else (bar.before, bar.number - bar.before)
            yield bar.name, bar.number, bar.note, *before
        if block.since:
            yield (block.since,)
    elif isinstance(block, Chart):
        yield say("Day"), *(series.name for series in block.series)
        yield from zip(block.days, *(series.values for series in block.series), strict=True)
        if block.note:
            yield (block.note,)


def _make_cell(sheet: Any, value: Cell, tell: Tell, *, wraps: bool) -> Any:
    """Numbers and days as such; text is text, whatever it begins with."""
    made: Any = WriteOnlyCell(sheet)
    if isinstance(value, str):
        made.value, made.data_type = clean_text(tell(value)), "s"
    else:
        made.value, made.number_format = value, _FORMATS[type(value)]
    made.alignment = _RIGHT if isinstance(value, int | float) else _WRAPPED if wraps else _LEFT
    return made


def _measure_columns(rows: Sequence[Row], tell: Tell) -> list[float]:
    """The width of each column by its widest cell; lines that stand alone do not count."""
    widths: dict[int, float] = {}
    for row in rows:
        for place, value in enumerate(row if len(row) > 1 else ()):
            length = len(tell(value)) if isinstance(value, str) else 12 if isinstance(value, int | float) else 18
            widths[place] = min(max(widths.get(place, 8.0), length + 3.0), _WIDEST)
    return [widths[place] for place in sorted(widths)] or [_WORDS]
