"""A paper as an Excel list for an officer to correct: doubtful cells coloured and marked, with their pictures on a sheet."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook as ExcelWorkbook
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.intake.cells import as_text, clean_text, is_empty
from repatriate.intake.paper.layout.cutting import Cut, cut_cells
from repatriate.intake.paper.model import Doubt
from repatriate.intake.paper.settled import PICTURES, PICTURES_HEAD, TITLE, Cell, list_doubtful, make_mark, text_of
from repatriate.intake.roster.doubtful import why_doubtful
from repatriate.intake.sheet_xml import cut_to_cell
from repatriate.intake.sheets import Cells, Workbook
from repatriate.model.saying import say
from repatriate.printing.workbook import About, escape_text, pack_workbook, sheet_name, text_width

_AMBER = PatternFill("solid", fgColor="FFD966")
_BOLD = Font(bold=True)
_WIDEST = 48
_POINTS = 0.75
"""Points in a pixel, as spreadsheets count them."""
_REMEDY = say("Read the paper again.")


def make_paper_list(workbook: Workbook) -> bytes:
    """The list as a workbook; where it has doubtful cells, their pictures are on its last sheet."""
    book: Any = ExcelWorkbook()
    book.remove(book.active)
    names: dict[str, str] = {}
    for sheet in workbook.sheets:
        names[sheet] = sheet_name(sheet, [*names.values(), PICTURES])
        _write_sheet(book.create_sheet(names[sheet]), workbook.sheets[sheet], workbook.doubts.get(sheet, {}))
    doubts = list(list_doubtful(workbook))
    if doubts:
        _write_pictures(book.create_sheet(PICTURES), workbook, doubts, names)
    return pack_workbook(book, About(workbook.name))


def _write_sheet(sheet: Any, rows: Sequence[Cells], doubts: Any) -> None:
    last = max(map(len, rows), default=0)
    widths = [0] * last
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            text = "" if is_empty(cell) else as_text(cell)
            put = _put_text(sheet, number, column, text)
            put.alignment = Alignment(wrap_text=True, vertical="top")
            widths[column] = max(widths[column], max(map(text_width, text.splitlines()), default=0))
            if (number, column) in doubts:
                put.fill = _AMBER
        marks = [make_mark(column, "" if is_empty(row[column]) else as_text(row[column]))
                 for (place, column) in sorted(doubts) if place == number]  # fmt: skip
        if marks:
            _put_text(sheet, number, last, "\n".join(marks)).alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate(widths):
        sheet.column_dimensions[get_column_letter(column + 1)].width = min(width + 2, _WIDEST)
    if doubts:
        above = sheet.cell(1, last + 1)
        # The title stands over the marks; where the first row has some itself, it is their first line.
        _put_text(sheet, 0, last, TITLE if above.value is None else f"{TITLE}\n{above.value}").font = _BOLD
        sheet.column_dimensions[get_column_letter(last + 1)].width = 28


def _put_text(sheet: Any, row: int, column: int, text: str) -> Any:
    """Text and never a formula; rows and columns count from 0."""
    cell = sheet.cell(row + 1, column + 1)
    if text:
        cell.value = escape_text(cut_to_cell(clean_text(text)))
        cell.data_type = "s"
    return cell


def _write_pictures(
    sheet: Any, workbook: Workbook, doubts: Sequence[tuple[Cell, Doubt]], names: dict[str, str]
) -> None:
    for column, title in enumerate(PICTURES_HEAD):
        _put_text(sheet, 0, column, title).font = _BOLD
        sheet.column_dimensions[get_column_letter(column + 1)].width = (14, 28, 28, 40, 60)[column]
    sheet.freeze_panes = "A2"
    for number, (((name, row, column), doubt), cut) in enumerate(
        zip(doubts, _cut_doubtful(workbook, doubts), strict=True), 1
    ):
        place = f"{get_column_letter(column + 1)}{row + 1}"
        text = text_of(workbook, (name, row, column))
        others = ", ".join(one for one in doubt.offers if one and one != text)
        for at, words in enumerate((place, text, others, str(why_doubtful(doubt)))):
            _put_text(sheet, number, at, words).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(number + 1, 1).hyperlink = f"#'{names[name].replace(chr(39), chr(39) * 2)}'!{place}"
        if cut is not None:
            sheet.add_image(_Picture(cut), f"{get_column_letter(len(PICTURES_HEAD))}{number + 1}")
            sheet.row_dimensions[number + 1].height = max(cut.height * _POINTS, 30)


def _cut_doubtful(workbook: Workbook, doubts: Sequence[tuple[Cell, Doubt]]) -> list[Cut | None]:
    pages = workbook.paper.pages if workbook.paper is not None else ()
    shown = [(doubt.page, doubt.box) for _, doubt in doubts if doubt.page < len(pages)]
    if not shown:
        return [None] * len(doubts)
    about = FileFrom(workbook.name, _REMEDY)
    with Reader() as reader:
        cuts = iter(reader.read(cut_cells, [page.picture for page in pages], shown, about=about))
    return [next(cuts) if doubt.page < len(pages) else None for _, doubt in doubts]


class _Picture(Image):
    """A JPEG that is taken as it is: openpyxl would decode it to learn its size."""

    def __init__(self, cut: Cut) -> None:
        self._bytes = cut.picture
        self.ref = io.BytesIO(cut.picture)
        self.width, self.height, self.format = cut.width, cut.height, "jpeg"

    def _data(self) -> bytes:
        return self._bytes
