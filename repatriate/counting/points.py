"""The points of a departure that nobody changed."""

from __future__ import annotations

from repatriate.model.counting import CountsAs, Point, PointKind
from repatriate.model.entities import Mode

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
