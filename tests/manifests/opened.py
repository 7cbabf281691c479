"""Looking into finished files: every byte of them, unpacked."""

from __future__ import annotations

import base64
import re
import zlib
from io import BytesIO

import openpyxl
import pypdfium2

_STREAM = re.compile(rb"<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_HEX = re.compile(rb"<((?:[0-9A-Fa-f]{2})+)>")


def everything_in_document(data: bytes) -> str:
    """The bytes as they are and with each stream unpacked, hexadecimal strings read, and what a reader copies."""
    unpacked = [data]
    for options, packed in _STREAM.findall(data):
        content = packed
        if b"ASCII85Decode" in options:
            content = base64.a85decode(content.strip().removesuffix(b"~>"))
        if b"FlateDecode" in options:
            content = zlib.decompress(content)
        unpacked.append(content)
    texts = [part.decode("latin-1") for part in unpacked]
    for part in unpacked:
        for digits in _HEX.findall(part):
            read = bytes.fromhex(digits.decode())
            texts += [read.decode("utf-16-be", "replace"), read.decode("latin-1")]
    return "\n".join([*texts, *page_texts(data)])


def page_texts(data: bytes, password: str | None = None) -> list[str]:
    with pypdfium2.PdfDocument(data, password) as document:
        return [page.get_textpage().get_text_range() for page in document]


def sheet_of(data: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    workbook = openpyxl.load_workbook(BytesIO(data))
    (sheet,) = workbook.worksheets
    return sheet


def table_of(data: bytes) -> list[list[object]]:
    """The rows of the sheet's one table, its header first."""
    sheet = sheet_of(data)
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]
