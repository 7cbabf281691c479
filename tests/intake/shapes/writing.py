"""Sheets as files: .xlsx by openpyxl, .ods by hand, .csv and .tsv in the encodings of the region."""

from __future__ import annotations

import csv
import io
import unicodedata
import zipfile
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl

from tests.intake.shapes.layouts import Sheet

REGIONAL = {
    "th": "cp874", "vi": "cp1258", "zh-Hans": "gb18030", "zh-Hant": "big5", "ar": "cp1256", "en": "cp1252", "id": "cp1252",
    "ms": "cp1252", "fr": "cp1252", "fil": "cp1252", "sw": "cp1252", "es": "cp1252", "pt": "cp1252",
}  # fmt: skip
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
    f'xmlns:office="{_ODF}office:1.0" xmlns:table="{_ODF}table:1.0" xmlns:text="{_ODF}text:1.0">'
    "<office:body><office:spreadsheet>{0}</office:spreadsheet></office:body></office:document-content>"
)
_MANIFEST = (
    f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{_ODF}manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def write_xlsx(path: Path, sheets: list[Sheet]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row, line in enumerate(sheet.lines, 1):
            for column, value in enumerate(line.cells, 1):
                if value != "":
                    cell = page.cell(row, column, value)
                    if isinstance(value, datetime):
                        cell.number_format = "dd/mm/yyyy"
        for a, b, c, d in sheet.merges:
            page.merge_cells(start_row=a + 1, start_column=b + 1, end_row=c + 1, end_column=d + 1)
    book.save(path)


def write_ods(path: Path, sheets: list[Sheet]) -> None:
    body = "".join(_ods_sheet(sheet) for sheet in sheets)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("mimetype"), _MIME)
        file.writestr("content.xml", _ODS.format(body))
        file.writestr("META-INF/manifest.xml", _MANIFEST)


def _ods_sheet(sheet: Sheet) -> str:
    spans = {(a, b): (c - a + 1, d - b + 1) for a, b, c, d in sheet.merges}
    covered = {(r, q) for a, b, c, d in sheet.merges for r in range(a, c + 1) for q in range(b, d + 1)} - set(spans)
    rows = []
    for number, line in enumerate(sheet.lines):
        cells = [
            _ods_cell(value, spans.get((number, at)), (number, at) in covered) for at, value in enumerate(line.cells)
        ]
        rows.append(f"<table:table-row>{''.join(cells) or '<table:table-cell/>'}</table:table-row>")
    return f'<table:table table:name="{escape(sheet.name)}">{"".join(rows)}</table:table>'


def _ods_cell(value: object, span: tuple[int, int] | None, covered: bool) -> str:
    name = "table:covered-table-cell" if covered else "table:table-cell"
    extra = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    if value == "" or value is None:
        return f"<{name}{extra}/>"
    if isinstance(value, datetime):
        return f'<{name}{extra} office:value-type="date" office:date-value="{value:%Y-%m-%d}"><text:p>{value:%d/%m/%Y}</text:p></{name}>'
    if isinstance(value, int):
        return f'<{name}{extra} office:value-type="float" office:value="{value}"><text:p>{value}</text:p></{name}>'
    paragraphs = "".join(f"<text:p>{escape(part)}</text:p>" for part in str(value).split("\n"))
    return f'<{name}{extra} office:value-type="string">{paragraphs}</{name}>'


def csv_text(sheet: Sheet, separator: str) -> str:
    """One sheet; rows as wide as the widest, as spreadsheets save them."""
    width = max(len(line.cells) for line in sheet.lines)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    for line in sheet.lines:
        cells = [f"{c:%d/%m/%Y}" if isinstance(c, datetime) else c for c in line.cells]
        writer.writerow(cells + [""] * (width - len(cells)))
    return out.getvalue()


def encoded(text: str, encoding: str) -> bytes:
    """Bytes, or UnicodeEncodeError where the encoding has not all the letters. cp1258 writes tones apart."""
    if encoding == "cp1258":
        return b"".join(_vietnamese(sign) for sign in unicodedata.normalize("NFC", text))
    return text.encode(encoding)


def _vietnamese(sign: str) -> bytes:
    try:
        return sign.encode("cp1258")
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", sign)
        tones = [mark for mark in apart[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", apart[0] + "".join(mark for mark in apart[1:] if mark not in tones))
        return (base + "".join(tones)).encode("cp1258")
