"""The colours of a map, mixed from the theme's, and the lines by which ways of travelling look different."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from repatriate.model.entities import Mode
from ui.style.theme import color

DASHES: dict[Mode, tuple[float, ...]] = {
    Mode.AIR: (),
    Mode.ROAD: (7, 4),
    Mode.RAIL: (12, 3, 2, 3),
    Mode.SEA: (0.1, 5),
}
"""Pixels drawn and left out, in turn; nothing for a line without gaps."""
THINNEST, THICKEST = 1.25, 6.0


def mix_colors(one: str, other: str, share: float) -> QColor:
    """A colour of the theme with a share of another in it."""
    a, b = color(one), color(other)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def sea_color() -> QColor:
    return color("surface")


def land_color() -> QColor:
    return mix_colors("hover", "line", 0.3)


def coast_color() -> QColor:
    return mix_colors("line", "quiet", 0.3)


def border_color() -> QColor:
    return mix_colors("line", "quiet", 0.18)


def name_color() -> QColor:
    return color("quiet")


def way_color(highlighted: bool, muted: bool) -> QColor:
    """A leg's line: highlighted, ordinary, or in the background because others are highlighted."""
    if muted and not highlighted:
        return mix_colors("quiet", "hover", 0.2)
    return color("accent") if highlighted else mix_colors("accent", "surface", 0.12)


def way_width(people: int) -> float:
    """Pixels: the more people travel, the thicker; 30 people are about 3, from 250 on it is THICKEST."""
    return min(THINNEST + 0.3 * math.sqrt(people), THICKEST)


def make_pen(mode: Mode, paint: QColor, thick: float) -> QPen:
    """The line of a way of travelling; the gaps stay in proportion, so that a thick line looks different too."""
    made = QPen(paint, thick)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)  # a line of many short pieces has no corners to be rounded
    dashes = DASHES[mode]
    round_ends = mode in (Mode.AIR, Mode.SEA)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
    if dashes:
        stretch = 1 + max(thick - 2, 0) / 4
        # Qt counts dashes in widths of the pen.
        made.setDashPattern([max(step * stretch / thick, 0.05) for step in dashes])
    return made
