"""A manifest as a workbook: the heading, one real table, what changed; ready to print on A4."""

from __future__ import annotations

import math
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from repatriate.manifests import wording
from repatriate.manifests.columns import Kind, kind_of
from repatriate.manifests.packing import Row, escaped, pack
from repatriate.manifests.recipients import OFFICE, OFFICE_MARK
from repatriate.manifests.sections import sections
from repatriate.model.manifest import Cell, Manifest

SHEET = "Manifest"

_FIRST_EXCEL_DAY = date(1900, 3, 1)  # before it, Excel's calendar has a 29 February that never was
_LONGEST_TEXT = 32_767  # units of UTF-16, as Excel counts
# What Excel reads as a formula when somebody edits the cell, or a program makes plain text of the sheet: the signs, their
# wide and small forms, also behind blanks and apostrophes.
_FORMULA = re.compile("['’＇\\s]*[=+\\-@|%＝＋－＠﹦﹢﹣﹫−]")
_WIDEST = {Kind.NAME: 34, Kind.TEXT: 28, Kind.NOTE: 40}  # characters; longer text wraps
_FILTER_BUTTON = 3
_BLANK_WIDTHS = {"received_by": 28, "received_time": 12}  # to write in by hand; others are boxes to tick
_BOX_WIDTH = 10
_LINE_HEIGHT = 15.0  # points
_WRITING_HEIGHT = 30.0
_TALLEST_ROW = 409.0  # that Excel has
_TALLEST_FROZEN = 250.0  # more would leave no room for the rows on a small screen
_NARROWEST_TABLE = 80  # characters: what stands above the table has to fit on the same paper
_WIDE_TABLE = 200  # characters; beyond it the columns up to the surname stay in sight as well
_DATE_FORMAT = "dd mmm yyyy"
_LINE = Side(style="thin", color="000000")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GREY = PatternFill("solid", fgColor="D9D9D9")


def workbook_bytes(manifest: Manifest, title: str = wording.TITLE) -> bytes:
    """The workbook; the same manifest gives the same bytes. `title` is what the list is called.

    Nothing of it is written to the disk, not even for a moment.
    """
    widths = _widths(manifest)
    heading = _heading_lines(manifest, sum(widths), title)
    changes = _change_lines(manifest, sum(widths[1:] or widths))
    header_row = len(heading) + 1
    last_table_row = header_row + len(manifest.rows)
    last_row = last_table_row + (len(changes) + 1 if changes else 0)
    last_column = get_column_letter(len(widths))
    table = f"A{header_row}:{last_column}{last_table_row}"

    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.title = SHEET
    workbook.properties.creator = "Repatriate"
    workbook.properties.title = title
    frozen = sum(line.height or _LINE_HEIGHT for line in heading) <= _TALLEST_FROZEN
    _set_up(sheet, manifest, widths, header_row, f"A1:{last_column}{last_row}", frozen)
    _add_table(sheet, manifest.columns, table)
    for number, line in enumerate(heading, 1):
        sheet.row_dimensions[number].height = line.height
    for number, height in enumerate(_row_heights(manifest, widths), header_row + 1):
        sheet.row_dimensions[number].height = height
    return pack(
        workbook,
        _rows(sheet, manifest, heading, changes),
        dimension=f"A1:{last_column}{last_row}",
        codes=table,
        made_at=manifest.heading.made_at,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float = 11
    bold: bool = False
    height: float | None = None


def _heading_lines(manifest: Manifest, width: float, title: str) -> list[_Line]:
    """What stands above the table, each line as long as the table is wide at most, and an empty row."""
    heading, counts = manifest.heading, manifest.counts
    parts = [(f"{heading.leg} — {wording.people(counts.total)}", 20.0, True)]
    if heading.whitelist == OFFICE:
        parts.append((OFFICE_MARK, 14.0, True))
    about = (title, heading.operation, wording.route(heading), wording.vehicle(heading))
    parts.append((" · ".join(part for part in about if part), 11.0, True))
    parts.append((wording.times(heading), 11.0, False))
    parts.append(
        (" · ".join((wording.sexes(counts.by_sex), wording.ages(counts), wording.nationalities(counts))), 11.0, False)
    )
    provinces = ", ".join(f"{part.province or 'not known'} {part.people}" for part in sections(manifest))
    if provinces:
        parts.append((f"by province: {provinces}", 11.0, False))
    stamp = (f"for {wording.recipient(heading)}", wording.made(heading), f"journal head {wording.head(heading)}")
    parts.append((" · ".join(stamp), 11.0, False))
    if manifest.changes:
        where = "" if manifest.changes.nothing else " (shaded in the table, listed below it)"
        parts.append((wording.change_summary(manifest.changes) + where, 11.0, True))
    lines = [
        _Line(line, size, bold, round(size * 1.36))
        for text, size, bold in parts
        for line in _wrapped(text, width * 11 / size)
    ]
    return [*lines, _Line("", height=6)]


def _change_lines(manifest: Manifest, width: float) -> list[_Line]:
    """What stands below the table; empty for a first version."""
    if manifest.changes is None:
        return []
    lines = [_Line(wording.change_summary(manifest.changes), bold=True)]
    for change in wording.change_lines(manifest, wording.header):
        label = f"{change.what} {change.row}".strip()
        lines += [_Line(line) for line in _wrapped(f"{label}: {change.text}", width)]
    return lines


def _wrapped(text: str, width: float) -> list[str]:
    # A tenth is left free: the figure 0, by which Excel counts, is narrower than a capital.
    return textwrap.wrap(wording.clean(text), max(20, int(width * 0.9))) or [""]


def _widths(manifest: Manifest) -> list[float]:
    """Column widths in characters that fit the heading with its filter button and what is below it."""
    widths: list[float] = []
    for at, name in enumerate(manifest.columns):
        kind = kind_of(name)
        longest = 11 if kind is Kind.DATE else 0
        texts = {row[at] for row in manifest.rows if not isinstance(row[at], date)}
        for text in texts:
            if text is not None:
                longest = max(longest, *(_columns_of(line) for line in str(text).split("\n")))
        needed = min(longest, _WIDEST.get(kind, 60)) + 2
        if kind is Kind.BLANK:
            needed = _BLANK_WIDTHS.get(name, _BOX_WIDTH)
        widths.append(max(len(wording.header(name)) + _FILTER_BUTTON, needed))
    widths[-1] += max(0, _NARROWEST_TABLE - sum(widths))
    return widths


def _row_heights(manifest: Manifest, widths: list[float]) -> Iterator[float]:
    """For a list to be written on by hand: room for a hand, and for what wraps. Other rows are left to the program."""
    kinds = [kind_of(name) for name in manifest.columns]
    if Kind.BLANK not in kinds:
        return
    wrapping = [(at, width) for at, (kind, width) in enumerate(zip(kinds, widths, strict=True)) if kind in _WIDEST]
    for row in manifest.rows:
        lines = max(
            (math.ceil(_columns_of(str(row[at])) / (width - 4)) for at, width in wrapping if row[at]), default=1
        )
        yield min(max(_WRITING_HEIGHT, lines * _LINE_HEIGHT), _TALLEST_ROW)


def _columns_of(text: str) -> int:
    """How many figures wide a text is, roughly: Chinese and the like are two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(sign) in "WF" else unicodedata.category(sign) not in ("Mn", "Me", "Cf")
        for sign in text
    )


def _set_up(sheet: Any, manifest: Manifest, widths: list[float], header_row: int, area: str, frozen: bool) -> None:
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    kept = manifest.columns.index("surname") + 2 if sum(widths) > _WIDE_TABLE and "surname" in manifest.columns else 1
    if frozen:
        sheet.freeze_panes = f"{get_column_letter(kept)}{header_row + 1}"
    sheet.print_area = area
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.7
    margins.header = margins.footer = 0.3
    sheet.print_options.horizontalCentered = True
    heading = manifest.heading
    office = heading.whitelist == OFFICE
    top, bottom = sheet.oddHeader, sheet.oddFooter
    top.left.text = _margin_text(f"{heading.leg} · {heading.operation}", 80)
    if office:
        top.center.text = _margin_text(OFFICE_MARK, 40)
        top.center.font = "-,Bold"
    top.right.text = "Page &P of &N"
    bottom.left.text = _margin_text(wording.made(heading), 80)
    if office:
        bottom.center.text = _margin_text(OFFICE_MARK, 40)
        bottom.center.font = "-,Bold"
    bottom.right.text = _margin_text(f"journal head {wording.head(heading)}", 40)


def _margin_text(text: str, longest: int) -> str:
    """For a header or footer: & doubled, and short, for Excel calls a file with more than 255 characters damaged."""
    line = " ".join(wording.clean(text).split())
    if len(line) > longest:
        line = line[: longest - 1] + "…"
    return escaped(line.replace("&", "&&"))


def _add_table(sheet: Any, columns: tuple[str, ...], area: str) -> None:
    table = Table(
        displayName=SHEET,
        ref=area,
        autoFilter=AutoFilter(ref=area),
        tableColumns=[TableColumn(id=number, name=wording.header(name)) for number, name in enumerate(columns, 1)],
    )
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight15", showRowStripes=False)
    sheet.add_table(table)


def _rows(sheet: Any, manifest: Manifest, heading: list[_Line], changes: list[_Line]) -> Iterator[Row]:
    """Every row of the sheet, from the first: heading, header, people, changes."""
    for line in heading:
        yield [(_line_style(sheet, line), line.text)]
    header = _style(sheet, bold=True, grid=True, fill=True)
    yield [(header, wording.header(name)) for name in manifest.columns]
    down = "center" if any(kind_of(name) is Kind.BLANK for name in manifest.columns) else "top"
    columns = [_Column(sheet, kind_of(name), down) for name in manifest.columns]
    plain = [column.plain for column in columns]
    marked = wording.marks(manifest)
    for number, cells in enumerate(manifest.rows, 1):
        fields = marked.get(number)
        if fields is None:
            yield [write(cell) for write, cell in zip(plain, cells, strict=True)]
        else:
            yield [
                (column.marked if name in fields else column.plain)(cell)
                for name, column, cell in zip(manifest.columns, columns, cells, strict=True)
            ]
    if changes:
        yield []
    for line in changes:
        told = (_line_style(sheet, line), line.text)
        yield [(0, None), told] if len(columns) > 1 else [told]


def _line_style(sheet: Any, line: _Line) -> int:
    return _style(sheet, size=line.size, bold=line.bold, quoted=_FORMULA.match(line.text) is not None)


def _style(  # long: what a cell's style is made of, by name
    sheet: Any,
    *,
    size: float = 11,
    bold: bool = False,
    grid: bool = False,
    fill: bool = False,
    quoted: bool = False,
    alignment: Alignment | None = None,
    number_format: str = "General",
) -> int:
    """The number of a style in the workbook, made if it is not there yet."""
    model: Any = SheetCell(sheet, row=1, column=1)
    model.font = Font(name="Calibri", size=size, bold=bold)
    if grid:
        model.border = _GRID
    if fill:
        model.fill = _GREY
    if alignment:
        model.alignment = alignment
    model.number_format = number_format
    model.quotePrefix = quoted
    return int(model.style_id)


class _Column:
    """Values of one column with their styles: plain, or shaded and bold where a row differs from the version before."""

    def __init__(self, sheet: Any, kind: Kind, down: str) -> None:
        self.plain = self._writer(sheet, kind, down, False)
        self.marked = self._writer(sheet, kind, down, True)

    def _writer(self, sheet: Any, kind: Kind, down: str, marked: bool) -> Callable[[Cell], tuple[int, Cell]]:
        across = "center" if kind is Kind.NUMBER else "left"
        alignment = Alignment(horizontal=across, vertical=down, wrap_text=kind in _WIDEST)
        style = partial(_style, sheet, bold=marked, fill=marked, grid=True, alignment=alignment)
        form = "@" if kind is Kind.CODE else "General"
        usual, quoted, dated = (
            style(number_format=form),
            style(number_format=form, quoted=True),
            style(number_format=_DATE_FORMAT),
        )

        def write(value: Cell) -> tuple[int, Cell]:
            if isinstance(value, date):
                return (dated, value) if value >= _FIRST_EXCEL_DAY else (usual, value.isoformat())
            if isinstance(value, str):
                text = _fitting(wording.clean(value))
                return (quoted if _FORMULA.match(text) else usual), text
            return usual, value

        return write


def _fitting(text: str) -> str:
    """As much of it as a cell holds; that something is cut off is shown."""
    if len(text) <= _LONGEST_TEXT // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_TEXT:
        return text
    return units[: 2 * (_LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"
