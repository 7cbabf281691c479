"""Breakpoints of the window's size in logical pixels: the only place that decides about changes of layout."""

from __future__ import annotations

from dataclasses import dataclass

LEAST = (640, 300)
"""The smallest window: a screen of 1366 × 768 at 200 %, under a title and over a taskbar."""
WIDE, TWO_COLUMNS, HIGH = 1100, 760, 560
"""From these on: names in the sidebar and a panel beside the work; more than one column; a menu bar."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`wide`: everything is shown. `one_column`: a panel is a page, the search an icon. `low`: the menu bar is folded."""

    wide: bool
    one_column: bool
    low: bool


def frame_of(width: int, height: int) -> Frame:
    """The layout for a window of this size."""
    return Frame(width >= WIDE, width < TWO_COLUMNS, height < HIGH)


WHOLE = frame_of(WIDE, HIGH)
