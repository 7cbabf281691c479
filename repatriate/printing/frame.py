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
