"""Lists of made-up people in a shape that is not the template, for tests of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

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


def police_list(path: Path, people: Sequence[Mapping[str, Any]]) -> Path:
    """Some of these people as a police station would write them: whole names, years of the Buddhist era, every fourth number
    missing, every fifth name spelled otherwise; two who are new, and a row without a name."""
    rows: list[Sequence[object]] = []
    for place, one in enumerate(people):
        name = one["full_name"]
        if place % 5 == 4:
            name = name.replace("I", "EE", 1).replace("A", "AH", 1)
        born = (one["birth_date"] or "").split("-")
        day = f"{born[2]}/{born[1]}/{int(born[0]) + 543}" if len(born) == 3 and "?" not in one["birth_date"] else ""
        number = "" if place % 4 == 3 else one["document_number"] or ""
        rows.append((place + 1, name, "ชาย" if one["sex"] == "M" else "หญิง", day, one["nationality"], number, ""))
    count = len(rows)
    rows.append((count + 1, "MR. SOMARU PITAK", "ชาย", "11/04/2533", "Thai", "AA1000002", "ward 3"))
    rows.append((count + 2, "MISS NEFIRA SUNITA", "หญิง", "1999", "Atlantis", "", ""))
    rows.append((count + 3, "", "ชาย", "01/01/2533", "Kenyan", "A1234567", "does not speak"))
    head = ("ลำดับ\nNo.", "ชื่อ-สกุล\nName of detainee", "เพศ", "วันเกิด", "สัญชาติ", "เลขที่หนังสือเดินทาง", "หมายเหตุ")
    return roster(path, rows, head, f"รวม {count + 4} คน")
