"""Lists of made-up people in a shape that is not the template, for tests of the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

HEAD = ("Sr. No.", "Family name", "Given names", "M/F", "DOB", "Nationality", "Passport No", "Ward")
FIRST = (
    (1, "TALANOU", "MIRE", "F", "02/05/1994", "Indonesia", "X1000001", ""),
    (2, "SOMARU", "PITAK", "M", "11/04/1990", "Thailand", "X1000002", "Ward 3"),
    (3, "NEFIRA", "SUNITA", "F", "15/05/1999", "Nepal", "X1000003", ""),
    (4, "", "", "M", "01/01/1990", "Kenya", "X1234567", ""),
)
"""Three people, and a row without a name; the list says that they are five."""
SECOND = (
    (1, "TALANOU", "MIRE", "F", "02/05/1994", "Indonesia", "X1000001", "Ward 1"),
    (2, "SOMARU", "PITTAK", "M", "11/04/1990", "Thailand", "", ""),
    (3, "WANJIRU", "MARY", "F", "08/08/1992", "Atlantis", "A9000001", ""),
)
"""One who is surely known and one who may be; NEFIRA is missing."""


def roster(path: Path, rows: Sequence[Sequence[object]], head: Sequence[str] = HEAD, total: str = "") -> Path:
    """A workbook with a title over the list, and a total under it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Detainees"
    sheet.append(["LIST OF PEOPLE"])
    sheet.append(list(head))
    for row in rows:
        sheet.append([cell or None for cell in row])
    if total:
        sheet.append([total])
    book.save(path)
    return path


def first(folder: Path) -> Path:
    return roster(folder / "first.xlsx", FIRST, total="Total: 5 persons")


def second(folder: Path) -> Path:
    return roster(folder / "second.xlsx", SECOND)
