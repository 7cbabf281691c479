"""Rectangles on a page."""

from __future__ import annotations

from dataclasses import dataclass


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
