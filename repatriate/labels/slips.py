"""A boarding slip: the number to be called by, as large as the label allows, and the code in its lower right corner."""

from __future__ import annotations

from repatriate.labels.drawing import CAPITAL, DESCENT, MILLIMETRES, Pen, symbol_of
from repatriate.labels.model import Label, Trip
from repatriate.printing.frame import Box

_LINE = 4.4  # millimetres
_NAME = 0.444  # for each point of its size
_WIDE = 80.0
_LOW = 24.0  # a label that is lower has one line above instead of two
_FLAT = 14.0  # where less is left for a number, group and seat stand beside it
_NARROW = 35.0
_FACTS_IN_LINE = 13.0  # points
_BESIDE = 14.0  # millimetres
_AIR = 1.8  # above a number
_BEFORE_CODE = 1.0


def draw_slip(pen: Pen, box: Box, trip: Trip, label: Label) -> None:
    """Draw one; `box` is where a printer that is a little off still prints on the label."""
    top = _draw_head(pen, box, trip)
    above = top
    if label.name:
        size = 9.0 if box.width < _WIDE else 11.0
        top += size * _NAME
        pen.text(box.left, top - 1.0, label.name, size, most=box.width)
    # The quiet zone of a code reaches beyond the box: nothing is printed there.
    symbol = symbol_of(label, (box.width, box.bottom - top + 2))
    quiet, wide = symbol.quiet * MILLIMETRES, symbol.size[0] * MILLIMETRES
    pen.code(symbol, Box(box.left, top, box.width + quiet, box.bottom - top + quiet))
    left = Box(box.left, top + _AIR, box.width + quiet - wide - _BEFORE_CODE, box.bottom - top - _AIR)
    if not label.group and not label.seat:
        pen.number(label, left)
    elif left.width < _NARROW and box.height >= _LOW:
        route = pen.route_width(trip, 9.5)
        pen.facts(label, box.right, above - 1.2, box.width - route - 3, _FACTS_IN_LINE, align="right")
        pen.number(label, left)
    elif left.height < _FLAT and left.width >= _NARROW:
        pen.facts_stacked(label, Box(left.right - _BESIDE, left.top, _BESIDE, left.height))
        pen.number(label, Box(left.left, left.top - _AIR / 2, left.width - _BESIDE - 2, left.height + _AIR / 2))
    else:
        size = min(max(left.height * 0.8, 11), 20)  # points for millimetres
        pen.facts(label, box.left, box.bottom - size * DESCENT * MILLIMETRES, left.width, size)
        room = left.height - size * (CAPITAL + DESCENT) * MILLIMETRES - _AIR
        pen.number(label, Box(left.left, left.top, left.width, room))


def _draw_head(pen: Pen, box: Box, trip: Trip) -> float:
    """The leg, its route and its time; returns where they end."""
    when = pen.when(trip)
    base = box.top + 3.2
    if box.height < _LOW:
        drawn = pen.text(box.left, base, trip.leg, 10, bold=True, most=box.width * 0.3) + 2
        drawn += pen.route(trip, box.left + drawn, base, 8.5, box.width * 0.34) + 2
        pen.text(box.right, base, when, 8.5, align="right", most=box.width - drawn)
        return box.top + _LINE
    room = box.width - pen.text(box.right, base, when, 9.5, align="right", most=box.width * 0.62) - 2
    pen.text(box.left, base, trip.leg, 11, bold=True, most=room)
    pen.route(trip, box.left, base + _LINE, 9.5, box.width)
    return box.top + 2 * _LINE
