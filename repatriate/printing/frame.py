"""The area for text on a sheet of paper, in points from the left and bottom."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.model.paper_size import PaperSize
from repatriate.printing.document import MILLIMETRE


@dataclass(frozen=True, slots=True)
class Frame:
    """An upright sheet with margins in millimetres: `side` left and right, `above` and `below` what stands on it."""

    paper: PaperSize
    side: float
    above: float
    below: float

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return self.paper.points

    @property
    def left(self) -> float:
        return self.side * MILLIMETRE

    @property
    def right(self) -> float:
        return self.page[0] - self.left

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def top(self) -> float:
        return self.page[1] - self.above * MILLIMETRE

    @property
    def bottom(self) -> float:
        return self.below * MILLIMETRE


# -- Rectangles on a page.


@dataclass(frozen=True, slots=True)
class Box:
    """Millimetres from the left and from the top of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box, slack: float = 1e-6) -> bool:
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def sides(self) -> tuple[Box, ...]:
        """The lines of a frame; a rule has but itself."""
        if not self.width or not self.height:
            return (self,)
        return (
            Box(self.left, self.top, self.width, 0),
            Box(self.left, self.bottom, self.width, 0),
            Box(self.left, self.top, 0, self.height),
            Box(self.right, self.top, 0, self.height),
        )
