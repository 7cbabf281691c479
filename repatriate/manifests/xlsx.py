"""Writes a manifest as a workbook: the heading, one real table, the changes; ready to print."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.xml.functions import Element, SubElement

from repatriate.manifests import wording
from repatriate.manifests.columns import Kind, kind_of
from repatriate.manifests.recipients import OFFICE, OFFICE_MARK
from repatriate.manifests.sections import list_sections
from repatriate.model.manifest import Cell, Manifest, Sender
from repatriate.model.paper_size import PaperSize
from repatriate.printing.workbook import (
    About,
    Archive,
    Package,
    escape_text,
    fit_widths,
    measure_room,
    put_around,
    set_up_page,
    sheet_name,
    text_width,
    title_width,
)

Row = Sequence[tuple[int, Cell]]
"""A style's number and a value for each column from the first; style 0 and no value is no cell at all."""

_NO_ROWS = re.compile(rb"<sheetData\s*(?:/>|></sheetData>)")
_DAY_ZERO = date(1899, 12, 30).toordinal()


def pack_workbook(workbook: Workbook, rows: Iterable[Row], *, dimension: str, codes: str, about: About) -> bytes:
    """The workbook's only sheet gets `rows`, in the range `dimension`; equal input gives equal bytes.

    Text is text whatever it begins with, and holds nothing that XML cannot. Full dates are from March 1900 on. `codes`
    is the range in which digits stored as text are meant so: Excel flags none of them.
    """
    target = BytesIO()
    with Archive(target, about) as archive:
        _Rows(workbook, archive, about, rows, dimension, codes).write_data()
    return target.getvalue()


def _row_xml(number: int, row: Row, letters: Sequence[str], attributes: str) -> str:
    parts = [f'<row r="{number}"{attributes}>']
    for letter, (style, value) in zip(letters, row, strict=False):
        if value is None or value == "":
            if style:
                parts.append(f'<c r="{letter}{number}" s="{style}"/>')
        elif isinstance(value, str):
            text = escape_text(escape(value))
            parts.append(
                f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
            )
        else:
            figure = value.toordinal() - _DAY_ZERO if isinstance(value, date) else value
            parts.append(f'<c r="{letter}{number}" s="{style}"><v>{figure}</v></c>')
    parts.append("</row>")
    return "".join(parts)


class _SheetWriter(WorksheetWriter):
    """All of a sheet but its rows, into memory."""

    def __init__(self, sheet: Any, dimension: str, codes: str, target: BytesIO) -> None:
        super().__init__(sheet, out=target)
        self._dimension = dimension
        self._codes = codes

    def rows(self) -> Any:
        return ()

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(self._dimension).to_tree())

    def write_drawings(self) -> None:
        """The schema wants ignoredErrors just before a drawing."""
        ignored = Element("ignoredErrors")
        SubElement(ignored, "ignoredError", {"sqref": self._codes, "numberStoredAsText": "1"})
        self.xf.send(ignored)
        super().write_drawings()


class _Rows(Package):
    def __init__(
        self, workbook: Workbook, archive: Archive, about: About, rows: Iterable[Row], dimension: str, codes: str
    ) -> None:
        super().__init__(workbook, archive, about)
        self._rows, self._dimension, self._codes = rows, dimension, codes

    def write_worksheet(self, ws: Any) -> None:
        target = BytesIO()
        writer: Any = _SheetWriter(ws, self._dimension, self._codes, target)
        ws._drawing = SpreadsheetDrawing()
        writer.write()
        ws._rels = writer._rels
        top, tail = _NO_ROWS.split(target.getvalue(), maxsplit=1)
        letters = [get_column_letter(number) for number in range(1, len(ws.column_dimensions) + 1)]
        pieces = []
        for number, row in enumerate(self._rows, 1):
            height = ws.row_dimensions[number].height if number in ws.row_dimensions else None
            attributes = f' ht="{height}" customHeight="1"' if height else ""
            pieces.append(_row_xml(number, row, letters, attributes))
        rows = "".join(pieces).encode("utf-8")
        self._target.writestr(ws.path[1:], b"".join((top, b"<sheetData>", rows, b"</sheetData>", tail)))
        self.manifest.append(ws)


TABLE = "Manifest"

_FIRST_EXCEL_DAY = date(1900, 3, 1)  # before it, Excel's calendar has a 29 February that never was
_LONGEST_TEXT = 32_767  # units of UTF-16, as Excel counts
# What Excel reads as a formula when somebody edits the cell, or a program makes plain text of the sheet: the signs, their
# wide and small forms, also behind blanks and apostrophes.
_FORMULA = re.compile("['’＇\\s]*[=+\\-@|%＝＋－＠﹦﹢﹣﹫−]")
_WIDEST = {Kind.NAME: 34, Kind.TEXT: 28, Kind.NOTE: 40}  # characters; longer text wraps
_LEAST = {Kind.NAME: 12, Kind.TEXT: 12, Kind.NOTE: 16, Kind.CODE: 10}  # what wraps keeps on a page that is full
_AROUND = 2
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
    manifest = wording.in_words(manifest)
    sender = manifest.sender or Sender()
    about = About(
        wording.document_title(manifest.heading, title),
        wording.clean_text(sender.name),
        manifest.heading.made_at,
        PaperSize(sender.paper or PaperSize.A4),
    )
    widths, wraps = _fit_widths(manifest, about.paper)
    across = min(sum(widths), measure_room(about.paper))
    heading = _heading_lines(manifest, across, title)
    changes = _change_lines(manifest, across - (widths[0] if len(widths) > 1 else 0))
    header_row = len(heading) + 1
    last_table_row = header_row + len(manifest.rows)
    last_row = last_table_row + (len(changes) + 1 if changes else 0)
    last_column = get_column_letter(len(widths))
    table = f"A{header_row}:{last_column}{last_table_row}"

    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.title = sheet_name(title)
    frozen = sum(line.height or _LINE_HEIGHT for line in heading) <= _TALLEST_FROZEN
    set_up_page(sheet, widths, about.paper, header_row=header_row, named=_count_naming(manifest.columns))
    _set_up(sheet, manifest, widths, header_row, frozen)
    sheet.print_area = f"A1:{last_column}{last_row}"
    _add_table(sheet, manifest.columns, table)
    for number, line in enumerate(heading, 1):
        sheet.row_dimensions[number].height = line.height
    for number, height in enumerate(_row_heights(manifest, widths), header_row + 1):
        sheet.row_dimensions[number].height = height
    return pack_workbook(
        workbook,
        _list_rows(sheet, manifest, wraps, heading, changes),
        dimension=f"A1:{last_column}{last_row}",
        codes=table,
        about=about,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float = 11
    bold: bool = False
    height: float | None = None


def _heading_lines(manifest: Manifest, width: float, title: str) -> list[_Line]:
    """The lines above the table, wrapped to its width, and an empty row."""
    heading, counts = manifest.heading, manifest.counts
    parts = [(f"{wording.format_called(heading)} — {wording.describe_people(counts.total)}", 20.0, True)]
    if heading.whitelist == OFFICE:
        parts.append((OFFICE_MARK, 14.0, True))
    about = (
        wording.format_title(heading, title),
        heading.operation,
        wording.format_route(heading),
        wording.describe_vehicle(heading),
    )
    parts.append((" · ".join(part for part in about if part), 11.0, True))
    parts.append((", ".join(wording.format_times(heading)), 11.0, False))
    if closed := wording.format_closing(heading):
        parts.append((closed, 11.0, True))
    parts.append(
        (
            " · ".join(
                (
                    wording.describe_sexes(counts.by_sex),
                    wording.describe_ages(counts),
                    wording.describe_nationalities(counts),
                )
            ),
            11.0,
            False,
        )
    )
    provinces = ", ".join(f"{part.province or 'not known'} {part.people}" for part in list_sections(manifest))
    if provinces:
        parts.append((f"by province: {provinces}", 11.0, False))
    stamp = (
        f"for {wording.describe_recipient(heading)}",
        wording.format_made(heading),
        f"journal head {wording.format_head(heading)}",
    )
    parts.append((" · ".join(stamp), 11.0, False))
    if manifest.changes:
        where = "" if manifest.changes.nothing else " (shaded in the table, listed below it)"
        parts.append((wording.change_summary(manifest.changes) + where, 11.0, True))
    lines = [
        _Line(line, size, bold, round(size * 1.36))
        for text, size, bold in parts
        for line in _wrap_line(text, width * 11 / size)
    ]
    return [*lines, _Line("", height=6)]


def _change_lines(manifest: Manifest, width: float) -> list[_Line]:
    """The lines of changes below the table; empty for a first version."""
    if manifest.changes is None:
        return []
    lines = [_Line(wording.change_summary(manifest.changes), bold=True)]
    for change in wording.change_lines(manifest, wording.name_caption):
        label = f"{change.what} {change.row}".strip()
        lines += [_Line(line) for line in _wrap_line(f"{label}: {change.text}", width)]
    return lines


def _wrap_line(text: str, width: float) -> list[str]:
    # A tenth is left free: the figure 0, by which Excel counts, is narrower than a capital.
    return textwrap.wrap(wording.clean_text(text), max(20, int(width * 0.9))) or [""]


def _fit_widths(manifest: Manifest, paper: PaperSize) -> tuple[list[float], list[bool]]:
    """Column widths in figures that hold the title with its filter button and what is below it; where a page is too narrow
    for all, long texts wrap. And which columns wrap."""
    widths: list[float] = []
    least: list[float] = []
    longest = [_longest_line(manifest, at) + _AROUND for at in range(len(manifest.columns))]
    for at, name in enumerate(manifest.columns):
        kind = kind_of(name)
        title = title_width(wording.name_caption(name))
        needed = min(longest[at], _WIDEST.get(kind, 60) + _AROUND)
        if kind is Kind.BLANK:
            needed = _BLANK_WIDTHS.get(name, _BOX_WIDTH)
        widths.append(max(title, needed))
        least.append(max(title, min(needed, _LEAST.get(kind, needed))))
    widths[-1] += max(0, _NARROWEST_TABLE - sum(widths))
    fitted = fit_widths(widths, least, paper)
    wraps = [
        kind_of(name) in _WIDEST or needed > width
        for name, needed, width in zip(manifest.columns, longest, fitted, strict=True)
    ]
    return fitted, wraps


def _longest_line(manifest: Manifest, at: int) -> int:
    """The width of the longest line in a column, in digits."""
    longest = 11 if kind_of(manifest.columns[at]) is Kind.DATE else 0
    for cell in {row[at] for row in manifest.rows if not isinstance(row[at], date)}:
        if cell is not None:
            longest = max(longest, *(text_width(line) for line in str(cell).split("\n")))
    return longest


def _count_naming(columns: tuple[str, ...]) -> int:
    """The number of columns that identify the person of a row."""
    return columns.index("given_names") + 1 if "given_names" in columns[:5] else 1


def _row_heights(manifest: Manifest, widths: list[float]) -> Iterator[float]:
    """The row heights of a list for handwriting, with room for wrapped text. Other lists leave them to the program."""
    kinds = [kind_of(name) for name in manifest.columns]
    if Kind.BLANK not in kinds:
        return
    wrapping = [(at, width) for at, (kind, width) in enumerate(zip(kinds, widths, strict=True)) if kind in _WIDEST]
    for row in manifest.rows:
        lines = max((math.ceil(text_width(str(row[at])) / (width - 4)) for at, width in wrapping if row[at]), default=1)
        yield min(max(_WRITING_HEIGHT, lines * _LINE_HEIGHT), _TALLEST_ROW)


def _set_up(sheet: Any, manifest: Manifest, widths: list[float], header_row: int, frozen: bool) -> None:
    """Sets the frozen panes on the screen, and the header and footer of each page."""
    kept = manifest.columns.index("surname") + 2 if sum(widths) > _WIDE_TABLE and "surname" in manifest.columns else 1
    if frozen:
        sheet.freeze_panes = f"{get_column_letter(kept)}{header_row + 1}"
    sheet.print_options.horizontalCentered = True
    heading = manifest.heading
    mark = OFFICE_MARK if heading.whitelist == OFFICE else ""
    put_around(
        sheet,
        (f"{wording.format_called(heading)} · {heading.operation}", mark, ""),
        (wording.format_made(heading), mark, f"journal head {wording.format_head(heading)}"),
    )


def _add_table(sheet: Any, columns: tuple[str, ...], area: str) -> None:
    table = Table(
        displayName=TABLE,
        ref=area,
        autoFilter=AutoFilter(ref=area),
        tableColumns=[
            TableColumn(id=number, name=wording.name_caption(name)) for number, name in enumerate(columns, 1)
        ],
    )
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight15", showRowStripes=False)
    sheet.add_table(table)


def _list_rows(
    sheet: Any, manifest: Manifest, wraps: list[bool], heading: list[_Line], changes: list[_Line]
) -> Iterator[Row]:
    """Every row of the sheet, from the first: heading, header, people, changes."""
    for line in heading:
        yield [(_line_style(sheet, line), line.text)]
    header = _number_style(
        sheet, bold=True, grid=True, fill=True, alignment=Alignment(vertical="center", wrap_text=True)
    )
    yield [(header, wording.name_caption(name)) for name in manifest.columns]
    down = "center" if any(kind_of(name) is Kind.BLANK for name in manifest.columns) else "top"
    column_of = cache(partial(_Column, sheet, down=down))  # a style takes long to find among the others
    columns = [column_of(kind_of(name), wraps=wrap) for name, wrap in zip(manifest.columns, wraps, strict=True)]
    plain = [column.plain for column in columns]
    marked = wording.find_marks(manifest)
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
    return _number_style(sheet, size=line.size, bold=line.bold, quoted=_FORMULA.match(line.text) is not None)


def _number_style(  # long: what a cell's style is made of, by name
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

    def __init__(self, sheet: Any, kind: Kind, *, down: str, wraps: bool) -> None:
        across = "center" if kind is Kind.NUMBER else "left"
        alignment = Alignment(horizontal=across, vertical=down, wrap_text=wraps)
        self.plain = self._make_writer(sheet, kind, alignment, False)
        self.marked = self._make_writer(sheet, kind, alignment, True)

    def _make_writer(
        self, sheet: Any, kind: Kind, alignment: Alignment, marked: bool
    ) -> Callable[[Cell], tuple[int, Cell]]:
        style = partial(_number_style, sheet, bold=marked, fill=marked, grid=True, alignment=alignment)
        form = "@" if kind is Kind.CODE else "General"
        usual, quoted, dated = (
            style(number_format=form),
            style(number_format=form, quoted=True),
            style(number_format=_DATE_FORMAT),
        )

        def write_value(value: Cell) -> tuple[int, Cell]:
            if isinstance(value, date):
                return (dated, value) if value >= _FIRST_EXCEL_DAY else (usual, value.isoformat())
            if isinstance(value, str):
                text = _fit_text(wording.clean_text(value))
                return (quoted if _FORMULA.match(text) else usual), text
            return usual, value

        return write_value


def _fit_text(text: str) -> str:
    """The part of a text that a cell holds, with a sign if it is cut."""
    if len(text) <= _LONGEST_TEXT // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_TEXT:
        return text
    return units[: 2 * (_LONGEST_TEXT - 1)].decode("utf-16-le", "ignore") + "…"
