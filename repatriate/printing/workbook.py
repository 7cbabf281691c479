"""Every workbook that the program writes: packed in memory, its properties, and how it comes out of a printer."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from repatriate.model.paper_size import PaperSize

PROGRAM = "Repatriate"
SIZE = 11.0
"""Points of the type in a cell; a column's width is counted in figures of it."""
LEAST_PRINTED = 7.2
"""Points: what is smaller on paper is not read. Spreadsheets round their scale, so that it is a little above 7."""
FILTER_BUTTON = 3
"""Figures that the button for a filter takes beside a title."""

_FIGURE = 5.85  # points: what a figure of Calibri 11 is wide in LibreOffice; Excel counts 5.25
_MARGIN = 0.4  # inches, at the left and right
_EXCEL_PAPER = {PaperSize.A4: 9, PaperSize.LETTER: 1}
_UNFIT = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x0041_ as A
_LONGEST_NAME = 31
_ABSOLUTE = re.compile(r'Target="/([^"]*)"')


@dataclass(frozen=True, slots=True)
class About:
    """The properties of a workbook: its title, the office, the time it was made (UTC), and its paper."""

    title: str
    office: str = ""
    made_at: datetime | None = None
    paper: PaperSize = PaperSize.A4

    @property
    def moment(self) -> datetime:
        return (self.made_at or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0, tzinfo=None)


def pack_workbook(workbook: Workbook, about: About) -> bytes:
    """A workbook as the bytes of a file; its sheets are whole, or write-only ones that are `in_memory`."""
    target = BytesIO()
    with Archive(target, about) as archive:
        Package(workbook, archive, about).write_data()
    return target.getvalue()


def in_memory(sheet: Any) -> None:
    """Before the first row of a write-only sheet, after its settings: its rows go nowhere else, not even for a moment."""
    sheet._writer = WorksheetWriter(sheet, out=BytesIO())
    sheet._writer.write_top()


class Archive(ZipFile):
    """Entries bear the time at which the workbook was made: the same list gives the same file. Relationships are relative,
    as Excel writes them: there are programs that find no part by its path from the top."""

    def __init__(self, target: BytesIO, about: About) -> None:
        super().__init__(target, "w", ZIP_DEFLATED)
        self._about = about

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        name = str(zinfo_or_arcname)
        if name.endswith(".rels"):
            data = _make_relative(name, data)
        elif name == "docProps/app.xml":
            data = _describe_program(self._about)
        entry = ZipInfo(name, self._about.moment.timetuple()[:6])
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        super().writestr(entry, data)


class Package(ExcelWriter):
    """openpyxl alone would lay each sheet, with every name in clear, into the temp folder first."""

    def __init__(self, workbook: Workbook, archive: Archive, about: About) -> None:
        super().__init__(workbook, archive)
        self._target = archive
        said = workbook.properties
        said.creator = said.lastModifiedBy = PROGRAM
        said.title = about.title
        said.created = said.modified = about.moment

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.images = ws._images
        if self.workbook.write_only:
            ws.close()
            writer: Any = ws._writer
        else:
            writer = WorksheetWriter(ws, out=BytesIO())
            writer.write()
        ws._rels = writer._rels
        self._target.writestr(ws.path[1:], writer.out.getvalue())
        self.manifest.append(ws)


def _make_relative(name: str, data: Any) -> str:
    """The relationships of a part, each told from the folder that the part is in."""
    text = data.decode("utf-8") if isinstance(data, bytes) else str(data)
    folder = posixpath.dirname(posixpath.dirname(name))
    return _ABSOLUTE.sub(lambda found: f'Target="{posixpath.relpath(found[1], folder or ".")}"', text)


def _describe_program(about: About) -> str:
    company = f"<Company>{escape(about.office)}</Company>" if about.office else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{PROGRAM}</Application>{company}</Properties>"
    )


def sheet_name(title: str, taken: Sequence[str] = ()) -> str:
    """Such as Excel takes, and no other sheet's."""
    plain = _UNFIT.sub(" ", title).strip()[:_LONGEST_NAME].strip() or PROGRAM
    number = 2
    name = plain
    while name.casefold() in {other.casefold() for other in taken}:
        name = f"{plain[: _LONGEST_NAME - 3]} {number}"
        number += 1
    return name


def text_width(text: str) -> int:
    """The approximate width of a text in digits: Chinese and similar characters count two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(sign) in "WF" else unicodedata.category(sign) not in ("Mn", "Me", "Cf")
        for sign in text
    )


def title_width(title: str, *, filtered: bool = True) -> int:
    """The width that a column needs for its title, which wraps between words."""
    return max(map(text_width, title.split() or [""])) + (FILTER_BUTTON if filtered else 1)


def measure_room(paper: PaperSize) -> float:
    """The maximal width, in digits, of a table that stays readable when printed across one page."""
    return _measure_width(paper) / _FIGURE * SIZE / LEAST_PRINTED


def _measure_width(paper: PaperSize) -> float:
    """Points between the margins of a page that lies on its long side."""
    return paper.points[1] - 2 * _MARGIN * 72


def fit_widths(widths: Sequence[float], least: Sequence[float], paper: PaperSize) -> list[float]:
    """Widths that can be read across one page, where those that wrap give way: `least` is what each column keeps.

    The widths as they are where nothing has to give way, or where all that can be given is not enough.
    """
    lacking = sum(widths) - measure_room(paper)
    kept = [min(least_, width) for least_, width in zip(least, widths, strict=True)]
    given = sum(widths) - sum(kept)
    if lacking <= 0 or given < lacking:
        return list(widths)
    return [width - (width - floor) * lacking / given for width, floor in zip(widths, kept, strict=True)]


def set_up_page(sheet: Any, widths: Sequence[float], paper: PaperSize, *, header_row: int, named: int = 1) -> None:
    """Columns of these widths, on pages that lie on their long side, with the header's row on each.

    A table that fits one page across is scaled to it. A wider one goes on on the next page, at a size that can be read, and
    its first `named` columns stand on each of them.
    """
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    setup = sheet.page_setup
    setup.orientation = "landscape"
    setup.paperSize = _EXCEL_PAPER[paper]
    sheet.print_title_rows = f"{header_row}:{header_row}"
    one_page = sum(widths) <= measure_room(paper)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=one_page)
    if one_page:
        setup.fitToWidth, setup.fitToHeight = 1, 0
    else:
        setup.scale = -(-int(LEAST_PRINTED * 100) // int(SIZE))
        setup.pageOrder = "overThenDown"
        sheet.print_title_cols = f"A:{get_column_letter(named)}"
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN
    margins.top = margins.bottom = 0.7
    margins.header = margins.footer = 0.3
    sheet.HeaderFooter.scaleWithDoc = False


def put_around(sheet: Any, top: tuple[str, str, str], bottom: tuple[str, str, str]) -> None:
    """Words at the left, in the middle (bold) and at the right of each page's head and foot; the right of the head, where
    nothing else stands, counts the pages."""
    for place, words in ((sheet.oddHeader, top), (sheet.oddFooter, bottom)):
        for part, text, longest in zip((place.left, place.center, place.right), words, (80, 40, 40), strict=True):
            part.text = _margin_text(text, longest) or None
        if words[1]:
            place.center.font = "-,Bold"
    sheet.oddHeader.right.text = sheet.oddHeader.right.text or "Page &P of &N"


def _margin_text(text: str, longest: int) -> str:
    """& doubled, and short, for Excel calls a file with more than 255 characters around a page damaged."""
    line = " ".join(_CONTROLS.sub("", text).split())
    if len(line) > longest:
        line = line[: longest - 1] + "…"
    return escape_text(line.replace("&", "&&"))


def escape_text(text: str) -> str:
    """So that Excel shows what looks like an escape of its own as it stands."""
    return _ESCAPED.sub("_x005F_", text) if "_x" in text else text
