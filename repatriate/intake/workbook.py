"""Opening a spreadsheet file: its sheets as rows of cells, or one sentence on why it cannot be read."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import python_calamine
from python_calamine import CalamineError, CalamineWorkbook

from repatriate.intake.sheet_xml import LostCell, SheetNotes, column_letters, look_over
from repatriate.model.errors import UserError
from repatriate.model.saying import say

Cells = list[object]

_OLE = b"\xd0\xcf\x11\xe0"
"""What .xls files are made of, and the shell of a locked .xlsx."""

MOST_CELLS = 10_000_000
"""More than any list has; the reader lays out every cell between the first and the last, filled or not."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in their order; each a list of rows from row 1, each row a list of cells from column A.

    `lost` has the cells of each sheet that hold something and are empty here all the same.
    """

    name: str
    sheets: dict[str, list[Cells]]
    lost: dict[str, tuple[LostCell, ...]] = field(default_factory=dict)


def open_workbook(path: Path) -> Workbook:
    """Read every sheet. Raises UserError where the file is missing, empty, locked by a password or no workbook."""
    head = _head(path)
    try:
        notes = look_over(path, many=MOST_CELLS) if head.startswith(b"PK") else {}
        _refuse_giants(path, notes)
        with _book(path) as book:
            sheets = {
                name: cast(list[Cells], book.get_sheet_by_name(name).to_python(skip_empty_area=False))
                for name in book.sheet_names
            }
    except python_calamine.PasswordError:
        raise _locked(path) from None
    except (CalamineError, OSError, ValueError):
        raise _unreadable(path, head) from None
    return Workbook(path.name, sheets, {name: note.lost for name, note in notes.items() if note.lost})


def _book(path: Path) -> CalamineWorkbook:
    """By the ending of its name, or else by what is in it: people rename .xls to .xlsx."""
    try:
        return CalamineWorkbook.from_path(str(path))
    except python_calamine.PasswordError:
        raise
    except CalamineError:
        return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def _refuse_giants(path: Path, notes: dict[str, SheetNotes]) -> None:
    for name, note in notes.items():
        if note.rows * note.columns > MOST_CELLS:
            raise UserError(
                "too_large",
                say(
                    "{0}, sheet {1}: something stands as far out as row {2} and column {3}: clear what lies "
                    "beyond the list in Excel, save it, then import that.",
                    str(path),
                    name,
                    note.rows,
                    column_letters(note.columns),
                ),
            )


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except FileNotFoundError:
        raise UserError(
            "no_such_file", say("There is no file {0}: check the name and the folder.", str(path))
        ) from None
    except OSError as fault:
        raise UserError("unreadable_file", say("{0} cannot be read ({1}).", str(path), str(fault.strerror))) from None
    if not head:
        raise UserError("empty_file", say("{0} is empty (0 bytes): get the file again from who sent it.", str(path)))
    return head


def _locked(path: Path) -> UserError:
    return UserError(
        "password_protected",
        say("{0} is protected by a password: open it in Excel, save it without one, then import that.", str(path)),
    )


def _unreadable(path: Path, head: bytes) -> UserError:
    if head.startswith(b"%PDF"):
        return UserError(
            "not_a_workbook", say("{0} is a PDF by another name: ask for the list as an Excel file.", str(path))
        )
    if head.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        return _locked(path)
    if head.startswith(b"PK"):
        return UserError(
            "damaged_workbook", say("{0} is damaged or cut short: get the file again from who sent it.", str(path))
        )
    return UserError(
        "not_a_workbook", say("{0} is not a workbook that can be read: save it as .xlsx, then import that.", str(path))
    )
