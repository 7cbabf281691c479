"""A page of an import or of a received list: a sentence on top, the work under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.models.table import Row
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label
from ui.widgets.layouts import Cell, grow, make_column, make_row


def plain(key: str) -> Callable[[Row], str]:
    """The text under a key of a row."""
    return lambda row: str(row[key] if row[key] is not None else "")


class Page(QWidget):
    """`say` sets the sentence; the work goes into `column`."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = IconLabel("info", Tone.INFO, 18)
        self.words = label("", wrap=True)
        top = make_row(Cell(self.picture, 0, Qt.AlignmentFlag.AlignTop), grow(self.words), spacing=GAP)
        self.column = make_column(top, margins=(MARGIN, GAP, MARGIN, SPACE), spacing=12, inside=self)

    def notify(self, text: str, tone: str, picture: str) -> None:
        self.words.setText(text)
        self.picture.set(picture, tone)
