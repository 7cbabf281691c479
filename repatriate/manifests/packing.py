"""Packing a one-sheet workbook in memory: openpyxl alone would lay the names, in clear, into the temp folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, SubElement
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.writer.excel import ExcelWriter

from repatriate.model.manifest import Cell

Row = Sequence[tuple[int, Cell]]
"""A style's number and a value for each column from the first; style 0 and no value is no cell at all."""

_NO_ROWS = re.compile(rb"<sheetData\s*(?:/>|></sheetData>)")
_DAY_ZERO = date(1899, 12, 30).toordinal()
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read _x0041_ as A


def pack(workbook: Workbook, rows: Iterable[Row], *, dimension: str, codes: str, made_at: datetime) -> bytes:
    """The workbook's only sheet gets `rows`, in the range `dimension`; equal input gives equal bytes.

    Text is text whatever it begins with, and holds nothing that XML cannot. Full dates are from March 1900 on. `codes`
    is the range in which digits stored as text are meant so: Excel flags none of them.
    """
    workbook.properties.created = workbook.properties.modified = made_at.replace(tzinfo=None)
    target = BytesIO()
    with _Archive(target, made_at) as archive:
        _Package(workbook, archive, rows, dimension, codes).write_data()
    return target.getvalue()


def escaped(text: str) -> str:
    """So that Excel shows what looks like an escape of its own as it stands."""
    return _ESCAPED.sub("_x005F_", text) if "_x" in text else text


def _row_xml(number: int, row: Row, letters: Sequence[str], attributes: str) -> str:
    parts = [f'<row r="{number}"{attributes}>']
    for letter, (style, value) in zip(letters, row, strict=False):
        if value is None or value == "":
            if style:
                parts.append(f'<c r="{letter}{number}" s="{style}"/>')
        elif isinstance(value, str):
            text = escaped(escape(value))
            parts.append(
                f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
            )
        else:
            figure = value.toordinal() - _DAY_ZERO if isinstance(value, date) else value
            parts.append(f'<c r="{letter}{number}" s="{style}"><v>{figure}</v></c>')
    parts.append("</row>")
    return "".join(parts)


class _Archive(ZipFile):
    """Entries bear the manifest's own time, not the clock's: printing it again gives the same file."""

    def __init__(self, target: BytesIO, made_at: datetime) -> None:
        super().__init__(target, "w", ZIP_DEFLATED)
        self._time = made_at.timetuple()[:6]

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        entry = ZipInfo(str(zinfo_or_arcname), self._time)
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        super().writestr(entry, data)


class _SheetWriter(WorksheetWriter):
    """All of a sheet but its rows, into memory."""

    def __init__(self, sheet: Any, dimension: str, codes: str, target: BytesIO) -> None:
        super().__init__(sheet, out=target)
        self._dimension = dimension
        self._codes = codes

    def rows(self) -> Any:
        return ()

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(self._dimension).to_tree())

    def write_drawings(self) -> None:
        """The schema wants ignoredErrors just before a drawing."""
        ignored = Element("ignoredErrors")
        SubElement(ignored, "ignoredError", {"sqref": self._codes, "numberStoredAsText": "1"})
        self.xf.send(ignored)
        super().write_drawings()


class _Package(ExcelWriter):
    def __init__(self, workbook: Workbook, archive: ZipFile, rows: Iterable[Row], dimension: str, codes: str) -> None:
        super().__init__(workbook, archive)
        self._target = archive
        self._rows, self._dimension, self._codes = rows, dimension, codes

    def write_worksheet(self, ws: Any) -> None:
        target = BytesIO()
        writer: Any = _SheetWriter(ws, self._dimension, self._codes, target)
        ws._drawing = SpreadsheetDrawing()
        writer.write()
        ws._rels = writer._rels
        top, tail = _NO_ROWS.split(target.getvalue(), maxsplit=1)
        letters = [get_column_letter(number) for number in range(1, len(ws.column_dimensions) + 1)]
        pieces = []
        for number, row in enumerate(self._rows, 1):
            height = ws.row_dimensions[number].height if number in ws.row_dimensions else None
            attributes = f' ht="{height}" customHeight="1"' if height else ""
            pieces.append(_row_xml(number, row, letters, attributes))
        rows = "".join(pieces).encode("utf-8")
        self._target.writestr(ws.path[1:], b"".join((top, b"<sheetData>", rows, b"</sheetData>", tail)))
        self.manifest.append(ws)
