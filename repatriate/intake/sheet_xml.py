"""Checks a workbook for what its reader does not report: formulas without a value, errors, and the extent of its cells.

This runs before the cells are read, because the reader fills in all cells between the first and the last. Its memory
would have no limit.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

_CHUNK = 1 << 22
_MOST_BYTES = 1 << 30
_MOST_TEXT = 256 << 20
"""Bytes of a part that is held in memory whole, as the table of shared texts is."""
_MOST_ROW = 64 << 20
_MOST_SHEETS = 500
_WIDTHS = (26, 26 + 26 * 26, 16_384)
"""Columns whose names have one letter, two, three."""
_ROWS = 1_048_576

# Any prefix, because some programs write <x:c>; a cell that closes itself, or closes at once, holds nothing.
_FILLED = re.compile(rb'<(?:\w+:)?c\s(?:[^>]*?\s)?r=["\']([A-Z]{1,3})(\d{1,7})["\'][^>]*(?<!/)>(?!</)')
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_REFERENCE = re.compile(rb'(?:^|\s)r=["\']([A-Z]{1,3})(\d{1,7})["\']')
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]*)<")
_HOLDS_SOMETHING = re.compile(rb"<(?:\w+:)?(?:v|is|f)\b")
_MARKS = (b"<v", b"<is", b"<f", b":v", b":is", b":f")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_ROW = re.compile(rb'<(?:\w+:)?row\s(?:[^>]*?\s)?r=["\'](\d{1,7})["\']')
_LETTERS = (re.compile(rb'\sr=["\'][A-Z]{2}'), re.compile(rb'\sr=["\'][A-Z]{3}'))
_FAR_DOWN = re.compile(rb'\sr=["\'][A-Z]{1,3}\d{4}')


LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds, counted as UTF-16 does; more could not be written out again."""


def is_long(text: str) -> bool:
    """Whether no cell of Excel holds so much."""
    return len(text) > LONGEST_CELL // 2 and len(text.encode("utf-16-le", "replace")) // 2 > LONGEST_CELL


def cut_to_cell(text: str) -> str:
    """The part of a text that a cell of Excel holds."""
    return text.encode("utf-16-le", "replace")[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")


class Lost(StrEnum):
    """The reason why a filled cell is read as empty, or a long one only in part."""

    FORMULA = "formula without a value"
    ERROR = "error"
    LONG = "longer than a cell may be"


@dataclass(frozen=True, slots=True)
class LostCell:
    """A cell by row and column, both from 1; `text` is the error's name, or empty."""

    row: int
    column: int
    why: Lost
    text: str


Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, from 0."""


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """`rows` and `columns` bound what is filled, exactly where a rough bound would be more than `many` cells.

    `merged` is None where the reader of cells tells of merged cells itself.
    """

    rows: int
    columns: int
    lost: tuple[LostCell, ...] = ()
    merged: tuple[Area, ...] | None = None


class TooLarge(Exception):
    """More than any list has, packed or unpacked."""


class Unsound(Exception):
    """Damaged, cut short, or not what it should be."""


def look_over(path: Path, *, many: int) -> dict[str, SheetNotes]:
    """The notes on each sheet of an .xlsx or .xlsb by name. Raises Unsound, TooLarge."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_weight(archive)
            binary = "xl/workbook.bin" in archive.namelist()
            parts = _binary_parts(archive) if binary else _find_parts(archive)
            if len(parts) > _MOST_SHEETS:
                raise TooLarge
            if not binary:
                _weigh_texts(archive, list(parts.values()))
            return {
                name: _binary_notes(archive, part) if binary else _read_notes(archive, part, many)
                for name, part in parts.items()
            }
    except FAULTS:
        raise Unsound from None


FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    LookupError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    OSError,
    ValueError,
    struct.error,
)
"""Errors from reading a damaged archive."""


def check_weight(archive: zipfile.ZipFile) -> None:
    """Raises TooLarge where the parts unpack to more than is read, Unsound where they unpack to more than they say."""
    parts = archive.infolist()
    if len(parts) > 20 * _MOST_SHEETS or sum(part.file_size for part in parts) > _MOST_BYTES:
        raise TooLarge
    for part in parts:
        if part.file_size > _MOST_TEXT and "worksheets/" not in part.filename:
            raise TooLarge
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unsound
        # Nothing packs tighter than 1 to 1,032: a small part cannot hide much.
        if part.compress_type == zipfile.ZIP_DEFLATED and part.compress_size > 1 << 16 and archive.fp:
            _check_size(archive.fp, part)


def _check_size(file: IO[bytes], part: zipfile.ZipInfo) -> None:
    """The size that a part says it has is only what it says: a reader that trusts the end of the stream goes on."""
    file.seek(part.header_offset + 26)
    name, extra = struct.unpack("<HH", file.read(4))
    file.seek(name + extra, 1)
    unpacker, size, left = zlib.decompressobj(-15), 0, part.compress_size
    while not unpacker.eof:
        piece = unpacker.unconsumed_tail
        if not piece:
            piece = file.read(min(left, 1 << 18))
            left -= len(piece)
            if not piece:
                raise Unsound
        size += len(unpacker.decompress(piece, _CHUNK))
        if size > part.file_size:
            raise Unsound


def _find_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The archive part of each sheet."""
    targets = {
        link.get("Id", ""): link.get("Target", "")
        for link in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        if link.get("Type", "").endswith("/worksheet")
    }
    parts = {}
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iterfind("{*}sheets/{*}sheet"):
        link = next((value for name, value in sheet.items() if name.endswith("}id")), "")
        if link in targets:
            parts[sheet.get("name", "")] = posixpath.normpath(posixpath.join("/xl", targets[link])).lstrip("/")
    return parts


def _read_chunks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The sheet in pieces that end where a row does."""
    rest = b""
    with archive.open(part) as file:
        while piece := file.read(_CHUNK):
            cut = max(piece.rfind(b"</row>"), piece.rfind(b":row>"))
            if cut < 0:
                rest += piece
                if len(rest) > _MOST_ROW:
                    raise TooLarge
                continue
            yield rest + piece[: cut + 6]
            rest = piece[cut + 6 :]
    yield rest


def _weigh_texts(archive: zipfile.ZipFile, parts: list[str]) -> None:
    """Raises TooLarge where cells share texts that would be far too much if each had its own, as each has once read."""
    if _SHARED not in archive.namelist():
        return
    lengths = [len(text) for text in _TEXT_END.split(archive.read(_SHARED))]
    # No cell with a shared text is written in fewer than 20 bytes.
    if max(lengths) * sum(archive.getinfo(part).file_size for part in parts) // 20 <= _MOST_BYTES:
        return
    total = 0
    for part in parts:
        for chunk in _read_chunks(archive, part):
            total += sum(lengths[int(text)] for text in _SHARES.findall(chunk) if int(text) < len(lengths))
            if total > _MOST_BYTES:
                raise TooLarge


_SHARED = "xl/sharedStrings.xml"
_TEXT_END = re.compile(rb"</(?:\w+:)?si>")
_SHARES = re.compile(rb"""\st=["']s["'][^>]*>\s*<(?:\w+:)?v>\s*(\d{1,9})""")


def _read_notes(archive: zipfile.ZipFile, part: str, many: int) -> SheetNotes:
    rows = seen = columns = 0
    lost: list[LostCell] = []
    for chunk in _read_chunks(archive, part):
        if b"\x00" in chunk:
            raise Unsound  # UTF-16, which no program writes and the patterns do not know
        seen += chunk.count(b"row ") + chunk.count(b"row>")
        if not any(mark in chunk for mark in _MARKS) or not _HOLDS_SOMETHING.search(chunk):
            continue
        # Rows stand in order; one without its number is the next.
        last = max(chunk.rfind(b"<row "), chunk.rfind(b":row "))
        numbered = _ROW.match(chunk, chunk.rfind(b"<", 0, last + 1)) if last >= 0 else None
        rows = max(rows, int(numbered[1]) if numbered else seen)
        if rows < 1000 and _FAR_DOWN.search(chunk):
            rows = _ROWS  # cells out of their order: a rough bound, made exact below
        columns = max(columns, _WIDTHS[sum(1 for letters in _LETTERS if letters.search(chunk))])
        # A plain search is many times as fast as the pattern, which most sheets need not be asked for.
        if b't="e"' in chunk or ((b"<f" in chunk or b":f" in chunk) and _FORMULA.search(chunk)):
            lost += _find_lost(chunk)
    if rows * columns > many:
        rows, columns = _find_extent(archive, part)
    return SheetNotes(rows, columns, tuple(lost))


def _find_extent(archive: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """The last filled row and column, exactly."""
    rows = columns = 0
    for chunk in _read_chunks(archive, part):
        if _HOLDS_SOMETHING.search(chunk):
            filled = _FILLED.findall(chunk)
            rows = max([rows, *map(int, {row for _, row in filled})])
            columns = max([columns, *map(_column_number, {letters for letters, _ in filled})])
    return rows, columns


def _find_lost(chunk: bytes) -> Iterator[LostCell]:
    for attributes, body in _CELL.findall(chunk):
        error = b't="e"' in attributes
        if not error and not _FORMULA.search(body):
            continue
        value = _VALUE.search(body)
        where = _REFERENCE.search(attributes)
        if where is None:
            continue
        place = int(where[2]), _column_number(where[1])
        if error:
            yield LostCell(*place, Lost.ERROR, value[1].decode(errors="replace") if value else "")
        elif not (value and value[1]) and b't="str"' not in attributes:
            # A formula whose value is no text at all says so with t="str".
            yield LostCell(*place, Lost.FORMULA, "")


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def column_letters(number: int) -> str:
    """27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


# -- .xlsb: the same parts, as records of number, size and bytes

_BLANK, _ERRORS, _CELLS = 1, (3, 11), range(12)
_ROW_START, _MERGED, _SHEET = 0, 176, 156


def _binary_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    targets = {
        link.get("Id", ""): link.get("Target", "")
        for link in ElementTree.fromstring(archive.read("xl/_rels/workbook.bin.rels"))
        if link.get("Type", "").endswith("/worksheet")
    }
    parts = {}
    with archive.open("xl/workbook.bin") as file:
        for kind, body in _read_records(file):
            if kind == _SHEET:
                link, end = _wide_text(body, 8)
                name, _ = _wide_text(body, end)
                if link in targets:
                    parts[name] = posixpath.normpath(posixpath.join("/xl", targets[link])).lstrip("/")
    return parts


def _wide_text(body: bytes, place: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", body, place)
    end = place + 4 + 2 * length
    return body[place + 4 : end].decode("utf-16-le"), end


def _read_records(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    while first := file.read(1):
        kind = first[0]
        if kind & 0x80:
            kind = (kind & 0x7F) | (file.read(1)[0] & 0x7F) << 7
        size = shift = 0
        while True:
            one = file.read(1)[0]
            size |= (one & 0x7F) << shift
            shift += 7
            if not one & 0x80 or shift > 21:
                break
        yield kind, file.read(size)


def _binary_notes(archive: zipfile.ZipFile, part: str) -> SheetNotes:
    row = rows = columns = 0
    lost: list[LostCell] = []
    merged: list[Area] = []
    with archive.open(part) as file:
        for kind, body in _read_records(file):
            if kind == _ROW_START:
                (row,) = struct.unpack_from("<I", body)
            elif kind in _CELLS and kind != _BLANK:
                (column,) = struct.unpack_from("<I", body)
                rows, columns = max(rows, row + 1), max(columns, column + 1)
                if kind in _ERRORS:
                    lost.append(LostCell(row + 1, column + 1, Lost.ERROR, ERRORS.get(body[8], "")))
            elif kind == _MERGED:
                top, bottom, left, right = struct.unpack_from("<4I", body)
                merged.append((top, left, bottom, right))
    return SheetNotes(rows, columns, tuple(lost), tuple(merged))


ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
"""[MS-XLS] 2.5.10, the bytes that stand for errors."""


# -- .xls: a file system of its own ([MS-CFB]) with a stream of records ([MS-XLS])

_END_OF_CHAIN = 0xFFFFFFFA
_STREAM_NAMES = ("Workbook", "Book")
_ONE_CELL = {0x0203, 0x0204, 0x0205, 0x00FD, 0x027E, 0x0006, 0x00D6, 0x0003, 0x0004, 0x0002, 0x0005, 0x007E}
_MANY_CELLS, _BOUNDARY, _START, _FORMULA_RECORD, _BOOLERR, _LOCK = 0x00BD, 0x0085, 0x0809, 0x0006, 0x0205, 0x002F


def look_over_xls(raw: bytes) -> dict[str, SheetNotes]:
    """The notes on each sheet of an .xls by its place, as "0", "1"; nothing for a locked one. Raises Unsound."""
    try:
        return _xls_notes(_read_stream(raw))
    except (struct.error, LookupError, ValueError):
        raise Unsound from None


def _read_stream(raw: bytes) -> bytes:
    """The records of the workbook, put together from the sectors that hold them."""
    sector = 1 << struct.unpack_from("<H", raw, 30)[0]
    if sector not in (512, 4096):
        raise Unsound
    per = sector // 4
    listed = list(struct.unpack_from("<109I", raw, 76))
    more, count = struct.unpack_from("<II", raw, 68)
    while more < _END_OF_CHAIN and count:
        *found, more = struct.unpack_from(f"<{per}I", raw, (more + 1) * sector)
        listed += found
        count -= 1
    table = [
        one for at in listed if at < _END_OF_CHAIN for one in struct.unpack_from(f"<{per}I", raw, (at + 1) * sector)
    ]
    directory = _read_chain(raw, table, struct.unpack_from("<I", raw, 48)[0], sector)
    for place in range(0, len(directory), 128):
        entry = directory[place : place + 128]
        name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le")
        start, size = struct.unpack_from("<II", entry, 116)
        if name in _STREAM_NAMES and size >= 4096:  # shorter ones lie elsewhere, and no program writes any
            return _read_chain(raw, table, start, sector)[:size]
    raise Unsound


def _read_chain(raw: bytes, table: list[int], at: int, sector: int) -> bytes:
    pieces = []
    while at < _END_OF_CHAIN:
        pieces.append(raw[(at + 1) * sector : (at + 2) * sector])
        if len(pieces) > len(table):
            raise Unsound
        at = table[at]
    return b"".join(pieces)


def _xls_notes(stream: bytes) -> dict[str, SheetNotes]:
    starts = []
    for kind, place, _ in _read_biff(stream, 0):
        if kind == _LOCK:
            return {}
        if kind == _BOUNDARY:
            starts.append(struct.unpack_from("<I", stream, place)[0])
    if len(starts) > _MOST_SHEETS:
        raise TooLarge
    return {str(number): _xls_sheet(stream, start) for number, start in enumerate(starts)}


def _read_biff(stream: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Number, place and size of each record from here to the end of this part."""
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        if kind == 0x000A:
            return
        yield kind, place + 4, size
        place += 4 + size


def _xls_sheet(stream: bytes, start: int) -> SheetNotes:
    rows = columns = 0
    lost = []
    for kind, place, size in _read_biff(stream, start):
        if kind not in _ONE_CELL and kind != _MANY_CELLS:
            continue
        row, column = struct.unpack_from("<HH", stream, place)
        last = struct.unpack_from("<H", stream, place + size - 2)[0] if kind == _MANY_CELLS else column
        rows, columns = max(rows, row + 1), max(columns, last + 1)
        if kind == _BOOLERR and stream[place + 7]:
            lost.append(LostCell(row + 1, column + 1, Lost.ERROR, ERRORS.get(stream[place + 6], "")))
        elif kind == _FORMULA_RECORD and stream[place + 6] == 2 and stream[place + 12 : place + 14] == b"\xff\xff":
            lost.append(LostCell(row + 1, column + 1, Lost.ERROR, ERRORS.get(stream[place + 8], "")))
    return SheetNotes(rows, columns, tuple(lost))
