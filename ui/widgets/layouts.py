"""Rows and columns of widgets, each built in one expression."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

Box = TypeVar("Box", bound=QBoxLayout)
NOWHERE = Qt.AlignmentFlag(0)
"""No alignment: a widget fills its cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A widget or a layout, its share of the room that is left, and where it stands in its cell."""

    item: QWidget | QLayout
    share: int = 0
    alignment: Qt.AlignmentFlag = NOWHERE


@dataclass(frozen=True, slots=True)
class Gap:
    """Pixels that stay empty; STRETCH takes all that is left."""

    pixels: int


STRETCH = Gap(-1)
Part = QWidget | QLayout | Cell | Gap
Margins = int | tuple[int, int, int, int]
"""Pixels on every side, or left, top, right, bottom."""


def grow(item: QWidget | QLayout, share: int = 1) -> Cell:
    """Give this the room that is left, or its share of it."""
    return Cell(item, share)


def make_row(
    *parts: Part, spacing: int | None = None, margins: Margins | None = None, inside: QWidget | None = None
) -> QHBoxLayout:
    """Lay these out from left to right; None leaves spacing (pixels) or margins to the style. `inside` becomes the owner."""
    return fill_layout(QHBoxLayout(inside) if inside is not None else QHBoxLayout(), parts, spacing, margins)


def make_column(
    *parts: Part, spacing: int | None = None, margins: Margins | None = None, inside: QWidget | None = None
) -> QVBoxLayout:
    """Lay these out from top to bottom; else as `make_row`."""
    return fill_layout(QVBoxLayout(inside) if inside is not None else QVBoxLayout(), parts, spacing, margins)


def make_scroll(inside: QWidget | None = None, *, across: bool = True) -> QScrollArea:
    """A scroll area around a larger widget; `across` allows it to be wider. It takes no focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not across:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if inside is not None:
        area.setWidget(inside)
    return area


def fill_layout(box: Box, parts: tuple[Part, ...], spacing: int | None = None, margins: Margins | None = None) -> Box:
    """Set spacing and margins and add the parts in their order; gives back the layout."""
    if margins is not None:
        box.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if spacing is not None:
        box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, Gap):
            box.addStretch(1) if part is STRETCH else box.addSpacing(part.pixels)
            continue
        cell = part if isinstance(part, Cell) else Cell(part)
        if isinstance(cell.item, QWidget):
            box.addWidget(cell.item, cell.share, cell.alignment)
        else:
            box.addLayout(cell.item, cell.share)
    return box
