"""Workbooks for tests, sound ones and others."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

Sheets = Mapping[str, Sequence[Sequence[Any]]]


def book(path: Path, sheets: Sheets) -> Path:
    """A workbook with these rows in each sheet."""
    workbook = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)
    return path


def with_rows(path: Path, sheet: int, rows: Iterable[bytes]) -> Path:
    """The same workbook with more rows, given as XML, at the end of its nth sheet (from 1)."""
    part = f"xl/worksheets/sheet{sheet}.xml"
    made = path.with_name(f"more {path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                head, end, tail = content.partition(b"</sheetData>")
                with new.open(name, "w", force_zip64=True) as out:
                    out.write(head)
                    for row in rows:
                        out.write(row)
                    out.write(end + tail)
            else:
                new.writestr(name, content)
    return made.replace(path)


def breaking(path: Path) -> Path:
    """A workbook with a cell so far out that the reader of cells ends its whole process."""
    return with_rows(
        book(path, {"People": [["name"], ["ALPHA"]]}), 1, [b'<row r="3"><c r="ZZZZZ99999999999"><v>1</v></c></row>']
    )
