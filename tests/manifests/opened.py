"""Looking into finished files: every byte of them, unpacked."""

from __future__ import annotations

import base64
import re
import zlib
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pypdfium2

_STREAM = re.compile(rb"<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_HEX = re.compile(rb"<((?:[0-9A-Fa-f]{2})+)>")


def everything_in_workbook(data: bytes) -> str:
    """Names, comments and contents of all members."""
    with ZipFile(BytesIO(data)) as archive:
        parts = [archive.comment]
        for info in archive.infolist():
            parts += [info.filename.encode(), info.comment, info.extra, archive.read(info)]
    return "\n".join(part.decode("utf-8", "replace") for part in parts)


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
    document = pypdfium2.PdfDocument(data, password)
    try:
        texts = []
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_range())
            text.close()
            page.close()
        return texts
    finally:
        document.close()


def sheet_of(data: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    workbook = openpyxl.load_workbook(BytesIO(data))
    (sheet,) = workbook.worksheets
    return sheet


def table_of(data: bytes) -> list[list[object]]:
    """The rows of the sheet's one table, its header first."""
    sheet = sheet_of(data)
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]
