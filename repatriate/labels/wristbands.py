"""A wristband: a strip of plain paper with the number twice, so that it is read from either side of the wrist."""

from __future__ import annotations

from repatriate.labels.drawing import MILLIMETRES, Pen, symbol_of
from repatriate.labels.model import Label, Symbol, Trip
from repatriate.model.saying import say
from repatriate.printing.document import MILLIMETRE
from repatriate.printing.frame import Box

_TAB = 24.0  # millimetres to tape the other end onto
_EDGE = 2.5
_HATCH = 3.0
_HALF = 116.0
_BESIDE = 42.0
_NAME = 4.6
_TIMES = 2


def draw_wristband(pen: Pen, box: Box, trip: Trip, label: Label) -> None:
    """Draw one into its strip, the end to tape at the left."""
    _draw_tab(pen, Box(box.left, box.top, _TAB, box.height))
    room = (box.width - _TAB) / _TIMES
    width, height = min(room - 6, _HALF), box.height - 2 * _EDGE
    symbol = symbol_of(label, (width / 2, height + 4))
    for turn in range(_TIMES):
        left = box.left + _TAB + turn * room + (room - width) / 2
        _draw_half(pen, Box(left, box.top + _EDGE, width, height), trip, label, symbol)


def _draw_tab(pen: Pen, box: Box) -> None:
    """Lines where the other end comes to lie, and what to do in two words."""
    canvas = pen.canvas
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(box.left * MILLIMETRE, pen.y(box.bottom), box.width * MILLIMETRE, box.height * MILLIMETRE)
    canvas.clipPath(clip, stroke=0)
    canvas.setLineWidth(0.4)
    x = box.left - box.height
    while x < box.right:
        canvas.line(x * MILLIMETRE, pen.y(box.bottom), (x + box.height) * MILLIMETRE, pen.y(box.top))
        x += _HATCH
    canvas.restoreState()
    words = pen.tell(say("Tape here"))
    high, wide = 5.0, min(pen.width(words, 9, bold=True) + 3, box.width - 2)
    left, top = box.left + (box.width - wide) / 2, box.top + (box.height - high) / 2
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.rect(left * MILLIMETRE, pen.y(top + high), wide * MILLIMETRE, high * MILLIMETRE, stroke=0, fill=1)
    canvas.restoreState()
    pen.text(box.left + box.width / 2, top + 3.6, words, 9, bold=True, align="center", most=wide - 1)
    canvas.line(box.right * MILLIMETRE, pen.y(box.bottom), box.right * MILLIMETRE, pen.y(box.top))


def _draw_half(pen: Pen, box: Box, trip: Trip, label: Label, symbol: Symbol) -> None:
    """Code, number, and beside it the leg and the rest."""
    wide, high = (size * MILLIMETRES for size in symbol.size)
    middle = (box.top + box.bottom) / 2
    pen.code(symbol, Box(box.left, middle - high / 2, wide, high))
    left = box.left + wide + 1
    bottom = box.bottom
    if label.name:
        pen.text(left, bottom - 0.6, label.name, 10, most=box.right - left)
        bottom -= _NAME
    x = box.right - _BESIDE
    pen.number(label, Box(left, box.top + 1, x - left - 3, bottom - box.top - 1.5))
    line = min((bottom - box.top) / 4.3, 4.4)
    pen.text(x, box.top + line * 0.8, trip.leg, 11, bold=True, most=_BESIDE)
    pen.route(trip, x, box.top + line * 1.8, 10, _BESIDE)
    pen.text(x, box.top + line * 2.8, pen.when(trip), 9.5, most=_BESIDE)
    pen.facts(label, x, bottom - 0.5, _BESIDE, 16 if not label.name else 12)
