"""Opening a spreadsheet file: its sheets as rows of cells, or one sentence on why it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import python_calamine
from python_calamine import CalamineError, CalamineWorkbook

from repatriate.model.errors import UserError

Cells = list[object]


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in their order; each a list of rows from row 1, each row a list of cells from column A."""

    name: str
    sheets: dict[str, list[Cells]]


def open_workbook(path: Path) -> Workbook:
    """Read every sheet. Raises UserError where the file is missing, empty, locked by a password or no workbook."""
    head = _head(path)
    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets: dict[str, list[Cells]] = {
            name: [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
            for name in book.sheet_names
        }
    except python_calamine.PasswordError:
        raise _locked(path) from None
    except (CalamineError, OSError, ValueError) as fault:
        raise _unreadable(path, head, fault) from None
    return Workbook(path.name, sheets)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except FileNotFoundError:
        raise UserError("no_such_file", f"There is no file {path}: check the name and the folder.") from None
    except OSError as fault:
        raise UserError("unreadable_file", f"{path} cannot be read ({fault.strerror}).") from None
    if not head:
        raise UserError("empty_file", f"{path} is empty (0 bytes): get the file again from who sent it.")
    return head


def _locked(path: Path) -> UserError:
    return UserError(
        "password_protected",
        f"{path} is protected by a password: open it in Excel, save it without one, then import that.",
    )


def _unreadable(path: Path, head: bytes, fault: Exception) -> UserError:
    if head.startswith(b"%PDF"):
        return UserError("not_a_workbook", f"{path} is a PDF by another name: ask for the list as an Excel file.")
    if head.startswith(b"\xd0\xcf\x11\xe0") and path.suffix.lower() in (".xlsx", ".xlsm"):
        return _locked(path)
    if head.startswith(b"PK"):
        return UserError("damaged_workbook", f"{path} is damaged or cut short: get the file again from who sent it.")
    return UserError(
        "not_a_workbook", f"{path} is not a workbook that can be read: save it as .xlsx, then import that."
    )
