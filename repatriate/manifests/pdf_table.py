"""The rows of a manifest on paper: how wide each column is, how high each row, and drawing them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from repatriate.manifests import wording
from repatriate.manifests.columns import COLUMNS, NUMBER, Kind
from repatriate.manifests.profiles import PROFILES
from repatriate.model.manifest import Cell, Manifest
from repatriate.printing.document import THIN
from repatriate.printing.fonts import LATIN, load
from repatriate.printing.text import draw_text, text_width, wrap_text

CAPTION_SIZE = 7.5
HEADER_HEIGHT = 15.0

_SIZE = 9.0
_SMALLEST = 5.5
_PAD = 3.0  # points, left and right of a cell's text
_ABOVE = 2.5  # points, above and below a row's text
_NARROWEST = 70.0  # points: what a column of names keeps however crowded the page
_WIDEST_CODE = 96.0
_ELASTIC = (Kind.NAME, Kind.TEXT, Kind.NOTE)
_LEADING = 1.24
_TALL_LEADING = 1.75
_TALL = re.compile("[\u0590-\u1cff\ua800-\uabff]")  # scripts that stack above and below the line, as Burmese does
_RISE, _TALL_RISE = 0.79, 0.66  # of the leading: from the top of a line to its baseline
_GAP = 10.0  # points between what stands beneath a row


@dataclass(frozen=True, slots=True)
class Box:
    """A column on the page, `x` and `width` in points; `at` is its place among the manifest's columns."""

    name: str
    at: int
    x: float
    width: float
    wraps: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on a line beneath a row, `x` from the row's left."""

    x: float
    text: str
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class RowBox:
    """A row ready to be drawn: lines for each column, then lines of pieces beneath; all sizes in points."""

    height: float
    size: float
    leading: float
    rise: float
    cells: tuple[Sequence[str], ...]
    bold: frozenset[str]
    beneath: tuple[tuple[Piece, ...], ...]
    beneath_leading: float
    beneath_rise: float


class TableLayout:
    """Measures and draws the rows of one manifest between `left` and `left + width`."""

    def __init__(self, manifest: Manifest, left: float, width: float, tallest: float) -> None:
        profile = PROFILES.get(manifest.heading.profile)
        below = profile.beneath if profile else ()
        self._manifest = manifest
        self._left, self._width, self._tallest = left, width, tallest
        self._marks = wording.marks(manifest)
        self._added = frozenset(manifest.changes.added) if manifest.changes else frozenset()
        beside = [(name, at) for at, name in enumerate(manifest.columns) if name not in below]
        self._beneath = [(name, at) for at, name in enumerate(manifest.columns) if name in below]
        self._size, self._boxes = self._columns(beside)

    def _columns(self, beside: Sequence[tuple[str, int]]) -> tuple[float, list[Box]]:
        """The largest type at which the columns fit the page, names giving way first."""
        size = _SIZE
        while True:
            natural = [self._natural(name, at, size) for name, at in beside]
            elastic = [_kind(name) in _ELASTIC for name, _ in beside]
            widths = _fit(natural, elastic, self._width)
            if widths is not None or size <= _SMALLEST:
                break
            size -= 0.5
        if widths is None:  # a great many columns: all give way alike
            scale = self._width / sum(natural)
            widths = [each * scale for each in natural]
        boxes, x = [], self._left
        for (name, at), wanted, given in zip(beside, natural, widths, strict=True):
            boxes.append(Box(name, at, x, given, given < wanted or wanted == _WIDEST_CODE))
            x += given
        return size, boxes

    def _natural(self, name: str, at: int, size: float) -> float:
        """The width at which nothing in a column wraps; codes out of the ordinary do."""
        texts = {_shown(name, row[at]) for row in self._manifest.rows}
        widest = max((text_width(text, size) for text in texts), default=0.0)
        for number in self._marks:
            widest = max(widest, text_width(self._cell_text(name, number, at), size, True))
        widest = max(widest, text_width(wording.caption(name), CAPTION_SIZE, True)) + 2 * _PAD
        return widest if _kind(name) in _ELASTIC else min(widest, _WIDEST_CODE)

    def _cell_text(self, name: str, number: int, at: int) -> str:
        text = _shown(name, self._manifest.rows[number - 1][at])
        if name == NUMBER and number in self._marks:
            return f"+ {text}" if number in self._added else f"* {text}"
        return text

    def measure(self, number: int) -> RowBox:
        """The row of that number; smaller than the others only where it would not fit a page of its own."""
        size = self._size
        box = self._measured(number, size)
        while box.height > self._tallest and size > 1:
            size *= 0.85
            box = self._measured(number, size)
        return box

    def _measured(self, number: int, size: float) -> RowBox:
        row = self._manifest.rows[number - 1]
        bold = self._marks.get(number, frozenset())
        cells: list[Sequence[str]] = []
        tall = False
        for column in self._boxes:
            text = self._cell_text(column.name, number, column.at)
            tall = tall or (not text.isascii() and _TALL.search(text) is not None)
            if column.wraps and text:
                cells.append(wrap_text(text, size, column.width - 2 * _PAD, column.name in bold))
            else:
                cells.append((text,) if text else ())
        leading = size * (_TALL_LEADING if tall else _LEADING)
        rise = leading * (_TALL_RISE if tall else _RISE)
        beneath, beneath_leading, beneath_rise = self._details(row, bold, size)
        lines = max(1, *map(len, cells))
        height = 2 * _ABOVE + lines * leading + len(beneath) * beneath_leading
        return RowBox(height, size, leading, rise, tuple(cells), bold, beneath, beneath_leading, beneath_rise)

    def _details(
        self, row: Sequence[Cell], bold: frozenset[str], size: float
    ) -> tuple[tuple[tuple[Piece, ...], ...], float, float]:
        """What stands beneath a row, filled columns only: caption and value, as many on a line as fit.

        Then its leading, and how far below the top of a line its baseline is.
        """
        indent = self._boxes[1].x - self._left + _PAD if len(self._boxes) > 1 else _PAD
        right = self._width - _PAD
        small, plain = size * 0.8, size * 0.94
        lines: list[list[Piece]] = [[]]
        x = indent
        tall = False
        for name, at in self._beneath:
            value = wording.shown(row[at])
            if not value:
                continue
            tall = tall or (not value.isascii() and _TALL.search(value) is not None)
            caption = wording.caption(name)
            strong = name in bold
            start = text_width(caption, small) + 3
            whole = text_width(value, plain, strong) if "\n" not in value else self._width
            if lines[-1] and x + start + whole > right:
                lines.append([])
                x = indent
            lines[-1].append(Piece(x, caption, small, False))
            parts = [value] if whole + x + start <= right else wrap_text(value, plain, right - x - start, strong)
            lines[-1].append(Piece(x + start, parts[0], plain, strong))
            for part in parts[1:]:
                lines.append([Piece(x + start, part, plain, strong)])
            x = right if len(parts) > 1 else x + start + whole + _GAP
        leading = plain * (_TALL_LEADING if tall else _LEADING)
        return tuple(tuple(line) for line in lines if line), leading, leading * (_TALL_RISE if tall else _RISE)

    def draw_header(self, canvas: Any, top: float) -> float:
        """The captions between two lines; returns where the rows begin."""
        canvas.setLineWidth(2 * THIN)
        canvas.line(self._left, top, self._left + self._width, top)
        for column in self._boxes:
            caption = wording.caption(column.name)
            draw_text(
                canvas,
                column.x + _PAD,
                top - HEADER_HEIGHT + 4.5,
                caption,
                CAPTION_SIZE,
                bold=True,
                max_width=column.width - _PAD,
            )
        canvas.line(self._left, top - HEADER_HEIGHT, self._left + self._width, top - HEADER_HEIGHT)
        canvas.setLineWidth(THIN)
        return top - HEADER_HEIGHT

    def draw_row(self, canvas: Any, top: float, row: RowBox) -> float:
        """One row and the line beneath it; returns where the next one begins."""
        words: list[_Word] = []
        first = top - _ABOVE - row.rise
        for column, lines in zip(self._boxes, row.cells, strict=True):
            strong = column.name in row.bold
            for at, line in enumerate(lines):
                words.append((column.x + _PAD, first - at * row.leading, line, row.size, strong))
        y = top - _ABOVE - row.leading * max(1, *map(len, row.cells)) - row.beneath_rise
        for pieces in row.beneath:
            words += ((self._left + piece.x, y, piece.text, piece.size, piece.bold) for piece in pieces)
            y -= row.beneath_leading
        _draw_words(canvas, words)
        bottom = top - row.height
        canvas.line(self._left, bottom, self._left + self._width, bottom)
        return bottom


_Word = tuple[float, float, str, float, bool]
"""Left end, baseline, text, size, and whether it is bold."""


def _draw_words(canvas: Any, words: Sequence[_Word]) -> None:
    """What needs no shaping goes into one text object: one for each word is what takes most of the time otherwise."""
    brush = canvas.beginText()
    font: tuple[float, bool] | None = None
    for x, y, text, size, bold in words:
        if not text.isascii():
            draw_text(canvas, x, y, text, size, bold=bold)
            continue
        if font != (size, bold):
            font = size, bold
            brush.setFont(load(LATIN, bold).name, size)
        brush.setTextOrigin(x, y)
        brush.textOut(text)
    if font:
        canvas.drawText(brush)


def _kind(column: str) -> Kind:
    known = COLUMNS.get(column)
    return known.kind if known else Kind.TEXT


def _shown(column: str, cell: Cell) -> str:
    return wording.shown(cell).replace("\n", " ") if _kind(column) is not Kind.NOTE else wording.shown(cell)


def _fit(natural: Sequence[float], elastic: Sequence[bool], width: float) -> list[float] | None:
    """Widths that add up to `width`: what is left goes to all, what lacks comes from the elastic ones.

    None where they cannot give enough.
    """
    spare = width - sum(natural)
    if spare >= 0:
        return [each + spare / len(natural) for each in natural]
    floor = [min(each, _NARROWEST) if gives else each for each, gives in zip(natural, elastic, strict=True)]
    room = width - sum(floor)
    if room < 0:
        return None
    give = sum(natural) - sum(floor)
    return [least + (each - least) * room / give for each, least in zip(natural, floor, strict=True)]
