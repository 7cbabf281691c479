"""What a reader of cells does not tell of an .xlsx: formulas without a value, errors, and how far its cells reach."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree

_CHUNK = 1 << 22
_MOST_BYTES = 4 << 30
_WIDTHS = (26, 26 + 26 * 26, 16_384)
"""Columns whose names have one letter, two, three."""

# Any prefix, because some programs write <x:c>; a cell that closes itself, or closes at once, holds nothing.
_FILLED = re.compile(rb'<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>(?!</)')
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_REFERENCE = re.compile(rb'(?:^|\s)r="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]*)<")
_HOLDS_SOMETHING = re.compile(rb"<(?:\w+:)?(?:v|is|f)\b")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_ROW = re.compile(rb'<(?:\w+:)?row\s(?:[^>]*?\s)?r="(\d{1,7})"')
_LETTERS = (re.compile(rb'\sr="[A-Z]{2}'), re.compile(rb'\sr="[A-Z]{3}'))


class Lost(StrEnum):
    """Why a cell that holds something is read as empty."""

    FORMULA = "formula without a value"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class LostCell:
    """A cell by row and column, both from 1; `text` is the error's name, or empty."""

    row: int
    column: int
    why: Lost
    text: str


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """`rows` and `columns` bound what is filled, exactly where a rough bound would be more than `many` cells."""

    rows: int
    columns: int
    lost: tuple[LostCell, ...]


def look_over(path: Path, *, many: int) -> dict[str, SheetNotes]:
    """The notes on each sheet by name; nothing for what is no sound .xlsx. Raises ValueError where it is far too large."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                raise ValueError("too large")
            return {name: _notes(archive, part, many) for name, part in _parts(archive).items()}
    except (
        zipfile.BadZipFile,
        zlib.error,
        ElementTree.ParseError,
        KeyError,
        EOFError,
        RuntimeError,
        OSError,
    ):
        return {}


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Which part of the archive each sheet is."""
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


def _chunks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The sheet in pieces that end where a row does."""
    rest = b""
    with archive.open(part) as file:
        while piece := file.read(_CHUNK):
            rest += piece
            cut = max(rest.rfind(b"</row>"), rest.rfind(b":row>"))
            if cut >= 0:
                yield rest[: cut + 6]
                rest = rest[cut + 6 :]
    yield rest


def _notes(archive: zipfile.ZipFile, part: str, many: int) -> SheetNotes:
    rows = seen = columns = 0
    lost: list[LostCell] = []
    for chunk in _chunks(archive, part):
        seen += chunk.count(b"row ") + chunk.count(b"row>")
        if not _HOLDS_SOMETHING.search(chunk):
            continue
        # Rows stand in order; one without its number is the next.
        last = max(chunk.rfind(b"<row "), chunk.rfind(b":row "))
        numbered = _ROW.match(chunk, chunk.rfind(b"<", 0, last + 1)) if last >= 0 else None
        rows = max(rows, int(numbered[1]) if numbered else seen)
        columns = max(columns, _WIDTHS[sum(1 for letters in _LETTERS if letters.search(chunk))])
        # A plain search is many times as fast as the pattern, which most sheets need not be asked for.
        if b't="e"' in chunk or ((b"<f" in chunk or b":f" in chunk) and _FORMULA.search(chunk)):
            lost += _lost(chunk)
    if rows * columns > many:
        rows, columns = _extent(archive, part)
    return SheetNotes(rows, columns, tuple(lost))


def _extent(archive: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """The last filled row and column, exactly."""
    rows = columns = 0
    for chunk in _chunks(archive, part):
        if _HOLDS_SOMETHING.search(chunk):
            filled = _FILLED.findall(chunk)
            rows = max([rows, *map(int, {row for _, row in filled})])
            columns = max([columns, *map(_number, {letters for letters, _ in filled})])
    return rows, columns


def _lost(chunk: bytes) -> Iterator[LostCell]:
    for attributes, body in _CELL.findall(chunk):
        error = b't="e"' in attributes
        if not error and not _FORMULA.search(body):
            continue
        value = _VALUE.search(body)
        where = _REFERENCE.search(attributes)
        if where is None:
            continue
        place = int(where[2]), _number(where[1])
        if error:
            yield LostCell(*place, Lost.ERROR, value[1].decode(errors="replace") if value else "")
        elif not (value and value[1]) and b't="str"' not in attributes:
            # A formula whose value is no text at all says so with t="str".
            yield LostCell(*place, Lost.FORMULA, "")


def _number(letters: bytes) -> int:
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
