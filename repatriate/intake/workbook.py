"""Opens a file with a list: its sheets as rows of cells, or one sentence on why it cannot be read.

The content decides how a file is read, never the ending of its name. People rename .xls to .xlsx, and a web site's .xls
is often a page. All files come this way, also the attachments of a mail.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import assert_never, cast

import python_calamine
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from repatriate.intake.kinds import Kind, is_mail, is_outlook, kind_of, other_compound
from repatriate.intake.markup import declared_encoding, look_over_ods
from repatriate.intake.paper.model import AS_IT_IS, ReadAs
from repatriate.intake.paper.pdf.file import read_pdf
from repatriate.intake.paper.reading.picture import read_pictures
from repatriate.intake.paper.settled import take_marks
from repatriate.intake.paper.text.docx import read_document
from repatriate.intake.paper.text.mail import read_eml, read_msg
from repatriate.intake.paper.text.odt import read_open_text
from repatriate.intake.paper.text.passengers import is_passenger_list, read_passengers
from repatriate.intake.refusals import (
    make_blank_error,
    make_damaged_error,
    make_far_error,
    make_large_error,
    make_locked_error,
    make_long_error,
    make_unreadable_error,
    read_head,
)
from repatriate.intake.sheet_xml import (
    Area,
    LostCell,
    SheetNotes,
    TooLarge,
    Unsound,
    look_over,
    look_over_xls,
)
from repatriate.intake.sheets import MOST_BYTES, MOST_CELLS, MOST_ROWS, Cells, Workbook, trim_rows
from repatriate.intake.sheets import cut_long_cells as cut_long_cells
from repatriate.intake.text_list import read_text
from repatriate.intake.textfile import NoText, decode_text
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def read_excel(path: Path) -> Workbook:
    """An .xlsx, .xlsm or .xlsb. Raises UserError, Unsound, TooLarge and what calamine raises, as the others here."""
    return _convert_cells(path, look_over(path, many=MOST_CELLS))


def read_open_sheet(path: Path) -> Workbook:
    """An .ods."""
    return _convert_cells(path, look_over_ods(path))


def read_old_excel(path: Path, raw: bytes) -> Workbook:
    """An .xls, whose bytes these are."""
    return _convert_cells(path, look_over_xls(raw))


def _convert_cells(path: Path, notes: Mapping[str, SheetNotes]) -> Workbook:
    _refuse_giants(path, notes)
    return _never_panicking(lambda: _read_sheets(path, notes))


def _never_panicking(read: Callable[[], Workbook]) -> Workbook:
    """The reader of cells gives up on some damaged files with an exception that is none of Python's."""
    try:
        return read()
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":
            raise
    raise Unsound


def _read_sheets(path: Path, notes: Mapping[str, SheetNotes]) -> Workbook:
    sheets: dict[str, list[Cells]] = {}
    lost: dict[str, tuple[LostCell, ...]] = {}
    merged: dict[str, tuple[Area, ...]] = {}
    with _read_book(path) as book:
        for place, name in enumerate(book.sheet_names):
            sheet = book.get_sheet_by_name(name)
            note = notes.get(name) or notes.get(str(place))
            sheets[name] = _read_rows(path, sheet)
            if note and note.lost:
                lost[name] = note.lost
            if areas := _read_merged(sheet, note):
                merged[name] = areas
        hidden = frozenset(one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible)
    return Workbook(path.name, sheets, lost, merged, hidden)


def _read_book(path: Path) -> CalamineWorkbook:
    """The workbook by the ending of its name, or by its content for a mail without a file."""
    try:
        return CalamineWorkbook.from_path(str(path))
    except python_calamine.PasswordError:
        raise
    except (CalamineError, OSError):
        return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _read_rows(path: Path, sheet: CalamineSheet) -> list[Cells]:
    if sheet.end is None:
        return []
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    if rows * columns > MOST_CELLS:
        raise make_far_error(path, sheet.name, rows, columns)
    # A sheet that begins with its first cell need not be copied to begin there.
    return trim_rows(cast(list[Cells], sheet.to_python(skip_empty_area=sheet.start == (0, 0))))


def _read_merged(sheet: CalamineSheet, note: SheetNotes | None) -> tuple[Area, ...]:
    if note and note.merged is not None:
        return note.merged
    return tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())


def _refuse_giants(path: Path, notes: Mapping[str, SheetNotes]) -> None:
    for name, note in notes.items():
        if note.rows * note.columns > MOST_CELLS:
            raise make_far_error(path, str(int(name) + 1) if name.isdecimal() else name, note.rows, note.columns)
    if sum(note.rows * note.columns for note in notes.values()) > 2 * MOST_CELLS:
        raise TooLarge


Progress = Callable[[float], None]


def _ignore_progress(share: float) -> None:
    """Ignores progress, for callers that do not ask for it."""


def open_workbook(path: Path, asked: ReadAs = AS_IT_IS, progress: Progress = _ignore_progress) -> Workbook:
    """Read every sheet, or the paper as a sheet. Raises UserError where the file is missing, empty, locked by a password or
    no list. `progress` is told shares from 0 to 1: each of them allows the reader as much time again."""
    head = read_head(path)
    try:
        kind = kind_of(path, head)
        if asked.more and kind is not Kind.PICTURE:
            raise UserError(
                "one_at_a_time", say("{0} is not a picture: only pictures are read together as one list.", str(path))
            )
        found = _read_kind(path, kind, asked, progress)
    except python_calamine.PasswordError:
        raise make_locked_error(path) from None
    except TooLarge:
        raise make_large_error(path) from None
    except (Unsound, CalamineError):
        raise make_damaged_error(path) from None
    except (OSError, ValueError):
        raise make_unreadable_error(path) from None
    if (rows := max(map(len, found.sheets.values()), default=0)) > MOST_ROWS:
        raise make_long_error(path, rows)
    if not any(found.sheets.values()) and not any(found.lost.values()):
        raise make_blank_error(path, head)
    found = take_marks(found)
    cut_long_cells(found)
    return found


def _read_kind(path: Path, kind: Kind, asked: ReadAs, progress: Progress) -> Workbook:
    match kind:
        case Kind.EXCEL:
            return read_excel(path)
        case Kind.OPEN_SHEET:
            return read_open_sheet(path)
        case Kind.WORD:
            return read_document(path, asked, progress)
        case Kind.OPEN_TEXT:
            return read_open_text(path, asked, progress)
        case Kind.COMPOUND:
            return _read_compound(path, _read_whole(path), asked, progress)
        case Kind.PDF:
            return read_pdf(path, asked, progress)
        case Kind.PICTURE:
            return read_pictures((path, *asked.more), asked, progress)
        case Kind.TEXT:
            return _read_any_text(path, _read_whole(path), asked, progress)
        case _:
            assert_never(kind)


def _read_whole(path: Path) -> bytes:
    with path.open("rb") as file:  # it may stand in memory alone
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise TooLarge
    return raw


def _read_compound(path: Path, raw: bytes, asked: ReadAs, progress: Progress) -> Workbook:
    try:
        return read_old_excel(path, raw)
    except Unsound:
        if is_outlook(raw):
            return read_msg(path, raw, asked, progress, open_workbook)
        if other := other_compound(path, raw):
            raise other from None
        raise


def _read_any_text(path: Path, raw: bytes, asked: ReadAs, progress: Progress) -> Workbook:
    if is_mail(raw[:4096].decode("latin-1")):
        return read_eml(path, raw, asked, progress, open_workbook)
    try:
        text, encoding = decode_text(raw, declared_encoding(raw))
    except NoText:
        raise make_unreadable_error(path) from None
    if is_passenger_list(text):
        return read_passengers(path, text, asked)
    return read_text(path, text, encoding)
