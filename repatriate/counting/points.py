"""The points of a departure: the default ones, and their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from repatriate.model.counting import CountsAs, Point, PointKind
from repatriate.model.entities import Mode
from repatriate.model.saying import say

BY_AIR = (
    PointKind.SLIPS, PointKind.MUSTER, PointKind.CHECK_IN, PointKind.BORDER, PointKind.GATE, PointKind.ARRIVAL,
    PointKind.HANDOVER,
)  # fmt: skip
OTHERWISE = (
    PointKind.SLIPS, PointKind.MUSTER, PointKind.BOARDING, PointKind.STOP, PointKind.STOP, PointKind.ARRIVAL,
    PointKind.HANDOVER,
)  # fmt: skip
COUNTS_AS = {
    PointKind.BOARDING: CountsAs.BOARDED,
    PointKind.GATE: CountsAs.BOARDED,
    PointKind.ARRIVAL: CountsAs.ARRIVED,
    PointKind.HANDOVER: CountsAs.HANDED_OVER,
}


def default_points(mode: Mode) -> tuple[Point, ...]:
    """Each in its place; none has a name of its own."""
    kinds = BY_AIR if mode is Mode.AIR else OTHERWISE
    return tuple(Point(seq, kind, "", COUNTS_AS.get(kind)) for seq, kind in enumerate(kinds, 1))


def name_point(point: Point, points: Sequence[Point]) -> str:
    """The name that officers see: the point's own, or its kind; several of one kind are numbered."""
    if point.name:
        return point.name
    alike = [one.seq for one in points if one.kind is point.kind and not one.name]
    word = _NAMES[point.kind]
    return say("{0} {1}", word, alike.index(point.seq) + 1) if len(alike) > 1 and point.seq in alike else word


_NAMES = {
    PointKind.SLIPS: say("Slips"),
    PointKind.MUSTER: say("Muster"),
    PointKind.BOARDING: say("Boarding"),
    PointKind.CHECK_IN: say("Check-in"),
    PointKind.BORDER: say("Border"),
    PointKind.GATE: say("Gate"),
    PointKind.STOP: say("Stop"),
    PointKind.ARRIVAL: say("Arrival"),
    PointKind.HANDOVER: say("Handover"),
}


def place_point(point: Point, points: Sequence[Point]) -> str:
    """The place of the point within a sentence: at the gate, at stop 2."""
    if point.name:
        return point.name
    alike = [one.seq for one in points if one.kind is point.kind and not one.name]
    word = _PLACES[point.kind]
    return say("{0} {1}", word, alike.index(point.seq) + 1) if len(alike) > 1 and point.seq in alike else word


_PLACES = {
    PointKind.SLIPS: say("the slips"),
    PointKind.MUSTER: say("the muster"),
    PointKind.BOARDING: say("boarding"),
    PointKind.CHECK_IN: say("check-in"),
    PointKind.BORDER: say("the border"),
    PointKind.GATE: say("the gate"),
    PointKind.STOP: say("stop"),
    PointKind.ARRIVAL: say("arrival"),
    PointKind.HANDOVER: say("handover"),
}


def find_boarding(points: Iterable[Point]) -> Point | None:
    """The last point at which people board: closing boarding closes it and all before it."""
    return max((one for one in points if one.counts_as is CountsAs.BOARDED), key=lambda one: one.seq, default=None)
