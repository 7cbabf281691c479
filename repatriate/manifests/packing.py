"""The rows of a one-sheet workbook, written by ourselves: text stays text, and no name lies in the temp folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.xml.functions import Element, SubElement

from repatriate.model.manifest import Cell
from repatriate.printing.workbook import About, Archive, Package, escaped

Row = Sequence[tuple[int, Cell]]
"""A style's number and a value for each column from the first; style 0 and no value is no cell at all."""

_NO_ROWS = re.compile(rb"<sheetData\s*(?:/>|></sheetData>)")
_DAY_ZERO = date(1899, 12, 30).toordinal()


def pack(workbook: Workbook, rows: Iterable[Row], *, dimension: str, codes: str, about: About) -> bytes:
    """The workbook's only sheet gets `rows`, in the range `dimension`; equal input gives equal bytes.

    Text is text whatever it begins with, and holds nothing that XML cannot. Full dates are from March 1900 on. `codes`
    is the range in which digits stored as text are meant so: Excel flags none of them.
    """
    target = BytesIO()
    with Archive(target, about) as archive:
        _Rows(workbook, archive, about, rows, dimension, codes).write_data()
    return target.getvalue()


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


class _Rows(Package):
    def __init__(
        self, workbook: Workbook, archive: Archive, about: About, rows: Iterable[Row], dimension: str, codes: str
    ) -> None:
        super().__init__(workbook, archive, about)
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
