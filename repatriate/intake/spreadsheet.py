"""Workbooks of Excel and LibreOffice: .xlsx, .xlsm, .xlsb, .xls, .ods."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import python_calamine
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from repatriate.intake.markup import look_over_ods
from repatriate.intake.refusals import make_far_error
from repatriate.intake.sheet_xml import (
    Area,
    LostCell,
    SheetNotes,
    TooLarge,
    Unsound,
    look_over,
    look_over_xls,
)
from repatriate.intake.sheets import MOST_CELLS, Cells, Workbook, trim_rows


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
    """By the ending of its name, or else by what is in it, as where a mail has no file on the disk."""
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
