"""The parts that slips and wristbands are made of, in millimetres from the upper left corner of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from repatriate.labels.model import Label, Symbol, Symbology, Trip, draw_symbol, encode_pdf417, encode_qr
from repatriate.model.errors import UserError
from repatriate.model.numbers import part_number
from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE
from repatriate.printing.frame import Box
from repatriate.printing.report import Tell
from repatriate.printing.text import Align, draw_text, text_width

CAPITAL = 0.72
"""Height of a capital letter of the font, of its size."""
DESCENT = 0.14
"""The depth of fact captions below the line, as a share of the fact's size."""
_PREFIX = 0.42  # size of the part of a number that is not called out
_CAPTION = 0.6  # size of `Group` and `Seat` beside what they say
_GAP = 0.09  # millimetres for each point of size
_BETWEEN = 0.36
_ARROW = 0.24
_JUST_LESS = 0.99
MILLIMETRES = 1 / MILLIMETRE
"""In a point."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A canvas whose page is so many millimetres high. `whole_numbers`: the end of one alone would not say who is meant."""

    canvas: Any
    page_height: float
    tell: Tell
    whole_numbers: bool

    def y(self, top: float) -> float:
        """Points from below."""
        return (self.page_height - top) * MILLIMETRE

    def text(  # long: a point and what is drawn there
        self, x: float, base: float, words: str, size: float, *, bold: bool = False, align: Align = "left",
        most: float | None = None,
    ) -> float:  # fmt: skip
        """One line with its baseline there; `most` is the width it may have. Returns the width drawn, in millimetres."""
        limit = None if most is None else max(most, 0) * MILLIMETRE
        return MILLIMETRES * draw_text(
            self.canvas, x * MILLIMETRE, self.y(base), words, size, bold=bold, align=align, max_width=limit
        )

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """The width of `text` in millimetres."""
        return MILLIMETRES * text_width(words, size, bold)

    def number(self, label: Label, box: Box) -> None:
        """Draws the number as large as fits at the bottom of the box; the part called out is larger."""
        before, called = ("", label.number) if self.whole_numbers else part_number(label.number)
        gap = 0.8 if before else 0
        per_point = self.width(before, _PREFIX) + self.width(called, 1, bold=True)
        size = min(box.height / (CAPITAL * MILLIMETRES), (box.width - gap) / per_point)
        base = box.bottom
        x = box.left
        if before:
            x += self.text(x, base, before, size * _PREFIX) + gap
        self.text(x, base, called, size, bold=True)

    def facts(self, label: Label, x: float, base: float, most: float, size: float, *, align: Align = "left") -> None:
        """`Group 3  Seat 12A` on one line, the values larger; smaller altogether where it is too wide."""
        parts = self._list_facts(label)
        between = size * _BETWEEN
        widths = [self._fact_width(one, size) for one in parts]
        total = sum(widths) + between * (len(parts) - 1)
        if total > most:
            self.facts(label, x, base, most, size * most / total * _JUST_LESS, align=align)
            return
        if align == "right":
            x -= total
        for one, width in zip(parts, widths, strict=True):
            self._draw_fact(one, x, base, size)
            x += width + between

    def facts_stacked(self, label: Label, box: Box) -> None:
        """Group above seat, each as large as half the box takes."""
        parts = self._list_facts(label)
        room = box.height / 2
        for line, one in enumerate(parts, 3 - len(parts)):
            size = min(room * 0.8 / (CAPITAL * MILLIMETRES), 14.0)
            width = self._fact_width(one, size)
            size *= min(1, box.width / width * _JUST_LESS)
            self._draw_fact(one, box.left, box.top + room * line - size * DESCENT * MILLIMETRES, size)

    def _list_facts(self, label: Label) -> list[tuple[str, str]]:
        both = ((say("Group"), label.group), (say("Seat"), label.seat))
        return [(self.tell(caption), value) for caption, value in both if value]

    def _fact_width(self, one: tuple[str, str], size: float) -> float:
        caption, value = one
        return self.width(caption, size * _CAPTION) + size * _GAP + self.width(value, size, bold=True)

    def _draw_fact(self, one: tuple[str, str], x: float, base: float, size: float) -> None:
        caption, value = one
        drawn = self.text(x, base, caption, size * _CAPTION)
        self.text(x + drawn + size * _GAP, base, value, size, bold=True)

    def when(self, trip: Trip) -> str:
        """The day and the local time of departure."""
        return f"{self.tell(say('{0}', trip.departs.date()))}, {trip.departs:%H:%M}"

    def route_width(self, trip: Trip, size: float) -> float:
        """The width of `route` in millimetres."""
        return self.width(trip.origin, size) + self.width(trip.destination, size) + size * (_ARROW + 2 * _GAP)

    def route(self, trip: Trip, x: float, base: float, size: float, most: float) -> float:
        """`MNL → KUL`, the arrow drawn, for the font has none. Returns the width drawn."""
        width = self.route_width(trip, size)
        if width > most:
            return self.route(trip, x, base, size * most / width * _JUST_LESS, most)
        start = x + self.text(x, base, trip.origin, size) + size * _GAP
        self._draw_arrow(start, base - size * CAPITAL * MILLIMETRES / 2, size)
        self.text(start + size * (_ARROW + _GAP), base, trip.destination, size)
        return width

    def _draw_arrow(self, x: float, y: float, size: float) -> None:
        head, tip, level = size * _ARROW * 0.3, (x + size * _ARROW) * MILLIMETRE, self.y(y)
        self.canvas.setLineWidth(size * 0.07)
        self.canvas.line(x * MILLIMETRE, level, tip, level)
        for turn in (-head, head):
            self.canvas.line(tip - head * MILLIMETRE, level + turn * MILLIMETRE, tip, level)

    def code(self, symbol: Symbol, box: Box) -> None:
        """The symbol, its quiet zone in the lower right corner of the box."""
        width, height = symbol.size
        draw_symbol(self.canvas, symbol, box.right * MILLIMETRE - width, self.y(box.bottom) + height)


def symbol_of(label: Label, most: tuple[float, float]) -> Symbol:
    """Its code; `most` is the width and height it may have, in millimetres. Raises UserError where it cannot be so small."""
    if label.symbology is Symbology.PDF417:
        offers = [encode_pdf417(label.code)]
    else:
        offers = [encode_qr(label.code, dots) for dots in (6, 5, 4)]
    for symbol in offers:
        if all(size * MILLIMETRES <= limit for size, limit in zip(symbol.size, most, strict=True)):
            return symbol
    raise UserError(
        "code_too_large",
        say("The code of {0} does not fit on such a label: choose larger labels.", label.number),
    )
