"""Dots for places and words beside them: close places share a dot, and no two words lie on each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from repatriate.model.entities import Place
from ui.widgets.map.geometry import Points

TOGETHER = 13.0
"""Pixels within which places share a dot."""
CUT = 100.0
"""The price of a label across the edge of the window, in cells of lines."""
NAMED = 3
"""Highlighted places of one dot that are named; of others, only the first."""


@dataclass(frozen=True)
class Spot:
    """A place in the window's pixels; `weight` is how many people go through it."""

    place: Place
    at: QPointF
    weight: int
    highlighted: bool


@dataclass
class Mark:
    """A dot for one place or several, the first of which it stands at, and where its label is, if there is room."""

    spots: list[Spot]
    label: QRectF | None = field(default=None)

    @property
    def at(self) -> QPointF:
        return self.spots[0].at

    @property
    def highlighted(self) -> bool:
        return self.spots[0].highlighted

    @property
    def radius(self) -> float:
        return 5.0 if len(self.spots) > 1 else 4.0

    @property
    def text(self) -> str:
        """`MNL`, or `MNL +3` where it stands for four."""
        named = [spot.place.code for spot in self.spots if spot.highlighted][:NAMED] or [self.spots[0].place.code]
        more = len(self.spots) - len(named)
        return ", ".join(named) + (f" +{more}" if more else "")

    def rect(self) -> QRectF:
        reach = self.radius + 1.5
        return QRectF(self.at.x() - reach, self.at.y() - reach, 2 * reach, 2 * reach)


class Busy:
    """A grid of the cells that lines touch: quickly counts those in a rectangle."""

    CELL = 4.0

    def __init__(self, lines: Points, width: float, height: float) -> None:
        """`lines` are points in pixels, close enough together that no cell on their way is missed by much."""
        columns, rows = int(width / self.CELL) + 1, int(height / self.CELL) + 1
        cells = np.floor(lines / self.CELL).astype(np.int64)
        cells = cells[np.all((cells >= 0) & (cells < (columns, rows)), axis=1)]
        touched = np.zeros((columns + 1, rows + 1), np.int64)
        touched[cells[:, 0] + 1, cells[:, 1] + 1] = 1
        self._sums = touched.cumsum(axis=0).cumsum(axis=1)

    def cells(self, rect: QRectF) -> int:
        """Cells of the rectangle that a line goes through."""
        columns, rows = self._sums.shape
        left, right = self._cell_span(rect.left(), rect.right(), columns)
        top, bottom = self._cell_span(rect.top(), rect.bottom(), rows)
        sums = self._sums
        return int(sums[right, bottom] - sums[left, bottom] - sums[right, top] + sums[left, top])

    def _cell_span(self, low: float, high: float, count: int) -> tuple[int, int]:
        first, last = int(low // self.CELL), int(high // self.CELL) + 1
        return min(max(first, 0), count - 1), min(max(last, 0), count - 1)


def gather_marks(spots: Iterable[Spot]) -> list[Mark]:
    """A mark for each place, the weightiest first; a place close to one that is there goes to it."""
    marks: list[Mark] = []
    for spot in sorted(spots, key=lambda spot: (not spot.highlighted, -spot.weight, spot.place.code)):
        for mark in marks:
            away = mark.at - spot.at
            if away.x() ** 2 + away.y() ** 2 <= TOGETHER**2:
                mark.spots.append(spot)
                break
        else:
            marks.append(Mark([spot]))
    return marks


def list_candidates(at: QPointF, gap: float, width: float, height: float) -> list[QRectF]:
    """Possible places of a label around a dot, the best first: right, left, then above and below."""
    x, y = at.x(), at.y()
    low, high = y + gap - 2, y - gap - height + 2
    corner = gap * 0.6
    return [
        QRectF(x + gap, y - height / 2, width, height),
        QRectF(x - gap - width, y - height / 2, width, height),
        QRectF(x + corner, high, width, height),
        QRectF(x + corner, low, width, height),
        QRectF(x - corner - width, high, width, height),
        QRectF(x - corner - width, low, width, height),
        QRectF(x - width / 2, y - gap - height, width, height),
        QRectF(x - width / 2, y + gap, width, height),
    ]


def place_labels(
    marks: Sequence[Mark], sizes: Sequence[tuple[float, float]], busy: Busy, window: QRectF, taken: list[QRectF]
) -> None:
    """Give each mark the place for its label that crosses fewest lines and lies on nothing; none where there is none.

    `window` is what is looked at, beyond which a label would be cut. `taken` gets the places given.
    """
    dots = [mark.rect() for mark in marks]
    for number, (mark, (width, height)) in enumerate(zip(marks, sizes, strict=True)):
        best: tuple[float, QRectF] | None = None
        for rank, rect in enumerate(list_candidates(mark.at, mark.radius + 4, width, height)):
            if any(rect.intersects(other) for other in taken):
                continue
            if any(rect.intersects(dot) for dot in (*dots[:number], *dots[number + 1 :])):
                continue
            cost = 0.6 * rank + busy.cells(rect)
            if rect.intersects(window) and not window.contains(rect):
                if not window.contains(mark.at):
                    continue  # a piece of a word at the edge, without its dot
                cost += CUT
            if best is None or cost < best[0]:
                best = cost, rect
        if best is not None:
            mark.label = best[1]
            taken.append(best[1])
    taken.extend(dots)
