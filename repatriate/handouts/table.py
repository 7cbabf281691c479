"""Rows of people on paper: columns as wide as they need, names wrapped, boxes to tick and lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from repatriate.printing.document import MILLIMETRE, THIN, Document
from repatriate.printing.text import draw_text, text_extent, text_width, wrap_text

TICK = 4.2 * MILLIMETRE
NEW = "+"
_PAD = 2.5  # points, left and right of a cell's text
_ABOVE = 2.2  # points, above and below a row's text
_CAPTION = 7.5
_SMALLEST = 6.0
_NARROWEST = 62.0  # points that a column of names keeps however crowded the page
_WIDEST_CODE = 84.0
_USUAL = 0.93  # of the names stand on one line where there is room
_LEADING = 1.22
_RISE = 0.8  # of a line's height above its baseline
_SMALL = 0.85  # of the size: what stands beneath


class Kind(Enum):
    """A CODE gives way last, a NAME first; a TICK is an empty box, a BLANK is room to write in."""

    CODE = "code"
    NAME = "name"
    TICK = "tick"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Column:
    """`caption` in the reader's language; `width` in points for what is written by hand. `scale` is how much larger than the
    others its text is; what is larger is bold."""

    caption: str
    kind: Kind = Kind.CODE
    width: float = 0.0
    scale: float = 1.0

    @property
    def bold(self) -> bool:
        return self.scale > 1


@dataclass(frozen=True, slots=True)
class Row:
    """One cell of text for each column (empty for what is written by hand); `beneath` stands in small under the names.

    `new`: it was not on the last list, and is told by its sign and its weight.
    """

    cells: tuple[str, ...]
    beneath: str = ""
    new: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        return (f"{NEW} {self.cells[0]}", *self.cells[1:]) if self.new else self.cells


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row as lines of text: how far each column's lines are apart, where the first baseline is, the whole height."""

    lines: tuple[Sequence[str], ...]
    leading: tuple[float, ...]
    beneath: Sequence[str]
    first: float
    under: float
    height: float


class Table:
    """Measured once over all rows, so that columns stand in the same place on every page."""

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Row], left: float, width: float, size: float, least: float
    ) -> None:
        """`size` is of the text where it fits, `least` the height of a row; all in points."""
        self._columns, self._left, self._width, self._least = columns, left, width, least
        texts = [[(row.texts[at], row.new) for row in rows] for at in range(len(columns))]
        self._size, widths = _fit_columns(columns, texts, width, size)
        self._x = [left + sum(widths[:at]) for at in range(len(columns))]
        self._widths = widths
        self._captions = [
            wrap_text(one.caption, _CAPTION, given - _PAD, True) for one, given in zip(columns, widths, strict=True)
        ]
        self.header_height = 5 + _CAPTION * _LEADING * max(map(len, self._captions), default=1)
        self._names = next((at for at, one in enumerate(columns) if one.kind is Kind.NAME), 0)

    def height(self, row: Row) -> float:
        return self._lay_row(row).height

    def draw_header(self, canvas: Document, top: float) -> float:
        """The captions between two lines; returns where the rows begin."""
        bottom = top - self.header_height
        canvas.setLineWidth(2 * THIN)
        canvas.line(self._left, top, self._left + self._width, top)
        canvas.line(self._left, bottom, self._left + self._width, bottom)
        canvas.setLineWidth(THIN)
        with canvas.row(head=True):
            for at, lines in enumerate(self._captions):
                with canvas.cell():
                    self._draw_caption(canvas, at, lines, bottom)
        return bottom

    def _draw_caption(self, canvas: Document, at: int, lines: Sequence[str], bottom: float) -> None:
        middle = self._columns[at].kind is Kind.TICK
        x = self._x[at] + (self._widths[at] / 2 if middle else _PAD)
        for number, line in enumerate(lines):
            base = bottom + 4 + (len(lines) - 1 - number) * _CAPTION * _LEADING
            draw_text(canvas, x, base, line, _CAPTION, bold=True, align="center" if middle else "left",
                      max_width=self._widths[at])  # fmt: skip

    def draw_row(self, canvas: Document, top: float, row: Row) -> float:
        """One row and the line beneath it; returns where the next one begins."""
        laid = self._lay_row(row)
        bottom = top - laid.height
        first = top - laid.first
        with canvas.row():
            for at, column in enumerate(self._columns):
                x, width = self._x[at], self._widths[at]
                if column.kind is Kind.TICK:
                    canvas.rect(x + width / 2 - TICK / 2, first + self._size * 0.36 - TICK / 2, TICK, TICK)
                elif column.kind is Kind.BLANK:
                    canvas.line(x, top, x, bottom)
                with canvas.cell():
                    for number, line in enumerate(laid.lines[at]):
                        base = first - number * laid.leading[at]
                        size, bold = self._size * column.scale, row.new or column.bold
                        draw_text(canvas, x + _PAD, base, line, size, bold=bold, max_width=width - _PAD)
                    if at == self._names:
                        self._draw_beneath(canvas, top - laid.under, laid.beneath)
        canvas.line(self._left, bottom, self._left + self._width, bottom)
        return bottom

    def _draw_beneath(self, canvas: Document, top: float, lines: Sequence[str]) -> None:
        size = self._size * _SMALL
        for number, line in enumerate(lines):
            draw_text(canvas, self._x[self._names] + _PAD, top - number * _measure_lines([line], size)[2], line, size)

    def _lay_row(self, row: Row) -> _Laid:
        size = self._size
        lines = [
            wrap_text(text, size * one.scale, width - 2 * _PAD, row.new or one.bold) if text else []
            for text, width, one in zip(row.texts, self._widths, self._columns, strict=True)
        ]
        sizes = [_measure_lines(cell, size * one.scale) for cell, one in zip(lines, self._columns, strict=True)]
        above = max(up for up, _, _ in sizes)
        text = max(
            above + (max(1, len(cell)) - 1) * step + down for cell, (_, down, step) in zip(lines, sizes, strict=True)
        )
        ticks = sum(w for column, w in zip(self._columns, self._widths, strict=True) if column.kind is Kind.TICK)
        room = self._left + self._width - self._x[self._names] - 2 * _PAD - ticks
        beneath = wrap_text(row.beneath, size * _SMALL, room) if row.beneath else []
        up, _, step = _measure_lines(beneath, size * _SMALL)
        whole = 2 * _ABOVE + text + len(beneath) * step
        start = _ABOVE + max(0.0, self._least - whole) / 2
        return _Laid(
            tuple(lines), tuple(each for _, _, each in sizes), beneath,
            start + above, start + text + up, max(whole, self._least),
        )  # fmt: skip


def _measure_lines(lines: Sequence[str], size: float) -> tuple[float, float, float]:
    """The height of lines above and below their baselines, and the distance between them: stacked scripts need more."""
    above, below = size * _LEADING * _RISE, size * _LEADING * (1 - _RISE)
    for line in lines:
        if not line.isascii():
            up, down = text_extent(line, size)
            above, below = max(above, up + 1), max(below, down + 1)
    return above, below, above + below


def _fit_columns(
    columns: Sequence[Column], texts: Sequence[Sequence[tuple[str, bool]]], width: float, size: float
) -> tuple[float, list[float]]:
    """The largest type at which the columns fit, and their widths: names give way first, and get what is left."""
    while True:
        natural = [_natural_width(one, texts[at], size) for at, one in enumerate(columns)]
        names = [at for at, one in enumerate(columns) if one.kind is Kind.NAME] or list(range(len(columns)))
        spare = width - sum(natural)
        if spare >= 0:
            return size, [one + (spare / len(names) if at in names else 0) for at, one in enumerate(natural)]
        floor = {at: min(natural[at], _NARROWEST) for at in names}
        give = sum(natural[at] - floor[at] for at in names)
        if -spare <= give:
            share = 1 + spare / give
            return size, [
                floor[at] + (one - floor[at]) * share if at in floor else one for at, one in enumerate(natural)
            ]
        if size <= _SMALLEST:
            return size, [one * width / sum(natural) for one in natural]
        size -= 0.5


def _natural_width(column: Column, texts: Sequence[tuple[str, bool]], size: float) -> float:
    """The width at which hardly anything of it wraps: captions of several words do, codes out of the ordinary, and the
    longest names of all, which would take their room from everybody else's."""
    caption = max((text_width(word, _CAPTION, True) for word in column.caption.split()), default=0.0) + 2 * _PAD
    widths = sorted(text_width(text, size * column.scale, bold or column.bold) for text, bold in texts)
    widest = (widths[-1] if widths else 0.0) + 2 * _PAD
    if column.kind is Kind.CODE:
        widest = min(widest, _WIDEST_CODE * column.scale)
    elif column.kind is Kind.NAME and widths:
        widest = widths[int(len(widths) * _USUAL)] + 2 * _PAD
    return max(widest, caption, column.width)
