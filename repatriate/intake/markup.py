"""Sheets written as markup: tables of web pages, the XML of Excel 2003, and the notes on an OpenDocument sheet."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from repatriate.intake.sheet_xml import FAULTS, Area, Lost, LostCell, SheetNotes, TooLarge, Unsound, check_weight

_MOST_TEXT = 200_000_000
"""Characters of all cells of a sheet, counted as often as a cell is repeated."""


@dataclass(slots=True)
class Grid:
    """A sheet while it is read: cells by row and column from 0."""

    name: str
    most: int
    rows: list[list[object]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    lost: list[LostCell] = field(default_factory=list)
    hidden: bool = False
    cells: int = 0

    def put(self, row: int, column: int, value: object) -> None:
        """Raises TooLarge where the sheet would have more than `most` cells."""
        while len(self.rows) <= row:
            self.rows.append([])
            self.cells += 1
            if self.cells > self.most:
                raise TooLarge
        cells = self.rows[row]
        self.cells += max(0, column + 1 - len(cells))
        if self.cells > self.most:
            raise TooLarge
        cells += [""] * (column + 1 - len(cells))
        cells[column] = value

    def merge(self, row: int, column: int, down: int, across: int) -> None:
        if down > 1 or across > 1:
            self.merged.append((row, column, row + down - 1, column + across - 1))


# -- tables of web pages


def is_page(text: str) -> bool:
    return bool(_PAGE.match(text[:4000]))


_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|meta|body|table|style|div|center|title)\b",
    re.I | re.S,
)
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that the beginning of a page, or of XML, declares; None if it declares none."""
    found = _CHARSET.search(raw[:4096])
    return found[1].decode("ascii") if found else None


def read_page(text: str, most: int) -> list[Grid]:
    """The tables of a page that have cells, innermost where they are nested. Raises TooLarge."""
    page = _Page(most)
    page.feed(_plain_markup(text))
    page.close()
    page.finish()
    return [table.grid for table in page.done if any(cell != "" for row in table.grid.rows for cell in row)]


def _plain_markup(text: str) -> str:
    """Without what no page shows. What is open to the end goes to the end, as in browsers: the parser would look for the
    end of each anew. Behind the last sign that ends a tag there is none."""
    shown = _UNSHOWN.sub("", text)
    last = shown.rfind(">") + 1
    return shown[:last] + shown[last:].replace("<", "&lt;")


_UNSHOWN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1[^>]*(?:>|\Z)|\Z)|<[!?][^>]*(?:>|\Z)", re.IGNORECASE | re.DOTALL
)


@dataclass(slots=True)
class _Open:
    """A table whose end has not come yet."""

    grid: Grid
    row: int = -1
    column: int = 0
    text: list[str] | None = None
    span: tuple[int, int] = (1, 1)
    taken: dict[int, int] = field(default_factory=dict)
    """Columns that cells from above still cover, and up to which row."""
    nested: bool = False


class _Page(HTMLParser):
    def __init__(self, most: int) -> None:
        super().__init__(convert_charrefs=True)
        self.most = most
        self.open: list[_Open] = []
        self.done: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            if self.open:
                self.open[-1].nested = True
            self.open.append(_Open(Grid("", self.most)))
        elif not self.open:
            return
        elif tag == "tr":
            self._end_cell()
            self.open[-1].row += 1
            self.open[-1].column = 0
        elif tag in ("td", "th"):
            self._start_cell(dict(attrs))
        elif tag in ("br", "p", "div", "li") and self.open[-1].text:
            self.open[-1].text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag in ("td", "th", "tr"):
            self._end_cell()
        elif self.open and tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].text is not None:
            self.open[-1].text.append(" ".join(re.split(r"[ \t\r\n]+", data)))

    def finish(self) -> None:
        while self.open:
            self._end_table()

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        table = self.open[-1]
        table.row = max(table.row, 0)
        while table.taken.get(table.column, -1) >= table.row:
            table.column += 1
        table.text = []
        table.span = _parse_span(attributes.get("rowspan"), 65_534), _parse_span(attributes.get("colspan"), 1000)

    def _end_cell(self) -> None:
        table = self.open[-1]
        if table.text is None:
            return
        down, across = table.span
        text = re.sub(r" ?\n ?", "\n", "".join(table.text)).strip(" \n")
        table.grid.put(table.row, table.column, text)
        table.grid.merge(table.row, table.column, down, across)
        for column in range(table.column, table.column + across):
            table.taken[column] = table.row + down - 1
        table.column += across
        table.text = None

    def _end_table(self) -> None:
        self._end_cell()
        table = self.open.pop()
        # What stands around a table within a table is the layout of a page, not a list.
        if not table.nested or len(table.grid.rows) > 3:
            self.done.append(table)


def _parse_span(text: str | None, most: int) -> int:
    return min(max(1, int(text)), most) if text and text.isascii() and text.isdigit() and len(text) < 9 else 1


# -- "XML Spreadsheet 2003"


def is_spreadsheet_xml(text: str) -> bool:
    return text.lstrip()[:1] == "<" and "urn:schemas-microsoft-com:office:spreadsheet" in text[:4000]


def read_spreadsheet_xml(text: str, most: int) -> list[Grid]:
    """The worksheets. Raises Unsound, also for XML that would define more than it holds; TooLarge."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unsound
    reader = _Excel2003(most)
    body = re.sub(r"\A\s*<\?xml.*?\?>", "", text, flags=re.DOTALL)
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(body.encode()), ("start", "end")):
            reader.see(event, element)
    except (ElementTree.ParseError, ValueError):
        raise Unsound from None
    return reader.grids


class _Excel2003:
    def __init__(self, most: int) -> None:
        self.most = most
        self.grids: list[Grid] = []
        self.row = self.column = -1
        self.inside = False

    def see(self, event: str, element: ElementTree.Element) -> None:
        tag = element.tag.rpartition("}")[2]
        if event == "start":
            if tag == "Worksheet":
                self.grids.append(Grid(_read_attribute(element, "Name") or str(len(self.grids) + 1), self.most))
                self.row = -1
            elif tag == "Row":
                self.row = _parse_index(element, self.row + 1)
                self.column = -1
            elif tag == "Cell":
                if self.inside:
                    raise ValueError("a cell within a cell")
                self.inside = True
                self.column = _parse_index(element, self.column + 1)
        elif not self.grids:
            return
        elif tag == "Cell":
            self.inside = False
            self._read_cell(element)
        elif tag == "Row":
            self.row += _parse_number(element, "Span")
            element.clear()
        elif tag == "Visible" and (element.text or "").strip() in ("SheetHidden", "SheetVeryHidden"):
            self.grids[-1].hidden = True

    def _read_cell(self, element: ElementTree.Element) -> None:
        grid, row, column = self.grids[-1], max(self.row, 0), self.column
        across, down = _parse_number(element, "MergeAcross"), _parse_number(element, "MergeDown")
        grid.merge(row, column, down + 1, across + 1)
        data = next((child for child in element if child.tag.endswith("}Data")), None)
        text = "" if data is None else "".join(data.itertext())
        kind = "" if data is None else _read_attribute(data, "Type")
        if kind == "Error":
            grid.lost.append(LostCell(row + 1, column + 1, Lost.ERROR, text))
        elif text:
            grid.put(row, column, _convert_text(text, kind))
        elif data is None and _read_attribute(element, "Formula"):
            grid.lost.append(LostCell(row + 1, column + 1, Lost.FORMULA, ""))
        self.column += across


def _read_attribute(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _parse_number(element: ElementTree.Element, name: str) -> int:
    text = _read_attribute(element, name)
    if text and (not text.isdecimal() or len(text) > 7):
        raise ValueError(name)
    return int(text or 0)


def _parse_index(element: ElementTree.Element, following: int) -> int:
    return _parse_number(element, "Index") - 1 if _read_attribute(element, "Index") not in ("", "0") else following


def _convert_text(text: str, kind: str) -> object:
    with contextlib.suppress(ValueError):
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = datetime.fromisoformat(text)
            return moment.date() if moment == datetime(moment.year, moment.month, moment.day) else moment  # noqa: DTZ001
        if kind == "Boolean":
            return text.strip() in ("1", "true")
    return text


# -- .ods


def look_over_ods(path: Path) -> dict[str, SheetNotes]:
    """The notes on each sheet by name. Raises Unsound, TooLarge."""
    notes = _OpenDocument()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = notes.start
    parser.EndElementHandler = notes.end
    parser.CharacterDataHandler = notes.text
    parser.StartDoctypeDeclHandler = notes.doctype
    parser.buffer_text = True
    try:
        with zipfile.ZipFile(path) as archive:
            check_weight(archive)
            with archive.open("content.xml") as file:
                while piece := file.read(1 << 20):
                    parser.Parse(piece)
            parser.Parse(b"", True)
    except (expat.ExpatError, *FAULTS):
        raise Unsound from None
    return {name: notes.of(name) for name in notes.extents}


_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "


class _OpenDocument:
    """Follows the rows and cells of the sheets; repeated ones are counted, not laid out."""

    def __init__(self) -> None:
        self.extents: dict[str, list[int]] = {}
        self.lost: dict[str, list[LostCell]] = {}
        self.merged: dict[str, list[Area]] = {}
        self.name = ""
        self.depth = 0
        self.aside = 0
        self.row = self.rows = self.column = self.columns = self.length = self.written = 0
        self.cell: dict[str, str] | None = None

    def of(self, name: str) -> SheetNotes:
        rows, columns = self.extents[name]
        return SheetNotes(rows, columns, tuple(self.lost[name]), tuple(self.merged[name]))

    def doctype(self, *_: object) -> None:
        raise Unsound

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.aside or tag == _OFFICE + "annotation" or tag == _TABLE + "shapes":
            self.aside += 1
        elif tag == _TABLE + "table":
            self._start_table(attributes)
        elif tag == _TABLE + "table-row":
            self.rows = _count_repeats(attributes, "number-rows-repeated")
            self.column = 0
        elif tag in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            self.cell = attributes
            self.columns = _count_repeats(attributes, "number-columns-repeated")
            self.length = 0

    def _start_table(self, attributes: dict[str, str]) -> None:
        self.name = attributes.get(_TABLE + "name", "")
        self.extents[self.name], self.lost[self.name], self.merged[self.name] = [0, 0], [], []
        self.row = self.written = 0
        if len(self.extents) > 500:
            raise TooLarge

    def text(self, data: str) -> None:
        if not self.aside and self.cell is not None:
            self.length += len(data.strip())

    def end(self, tag: str) -> None:
        if self.aside:
            self.aside -= 1
        elif tag == _TABLE + "table-row":
            self.row += self.rows
        elif self.cell is not None and tag in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            self._end_cell(self.cell)
            self.column += self.columns
            self.cell = None

    def _end_cell(self, cell: dict[str, str]) -> None:
        filled = self.length > 0 or _OFFICE + "value-type" in cell
        if filled and self.name:
            extent = self.extents[self.name]
            extent[:] = max(extent[0], self.row + self.rows), max(extent[1], self.column + self.columns)
            self.written += self.length * self.rows * self.columns
            if self.written > _MOST_TEXT:
                raise TooLarge
        elif self.name and _TABLE + "formula" in cell:
            self.lost[self.name].append(LostCell(self.row + 1, self.column + 1, Lost.FORMULA, ""))
        down, across = _count_repeats(cell, "number-rows-spanned"), _count_repeats(cell, "number-columns-spanned")
        if self.name and (down > 1 or across > 1):
            self.merged[self.name].append((self.row, self.column, self.row + down - 1, self.column + across - 1))


def _count_repeats(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(_TABLE + name, "1")
    if not text.isdecimal() or len(text) > 9:
        raise Unsound
    return max(1, int(text))
