"""What the pages of an import have in common: a sentence on top, the work under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.models.table import Row
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.icon_label import Picture
from ui.widgets.labels import label


def plain(key: str) -> Callable[[Row], str]:
    """The text under a key of a row."""
    return lambda row: str(row[key] if row[key] is not None else "")


class Page(QWidget):
    """A sentence on top, the work under it."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture("info", Tone.INFO, 18)
        self.words = label("", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.words, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, GAP, MARGIN, SPACE)
        self.column.setSpacing(12)
        self.column.addLayout(top)

    def say(self, text: str, tone: str, picture: str) -> None:
        self.words.setText(text)
        self.picture.set(picture, tone)


class Combo(QComboBox):
    """A box to choose from that the wheel changes only where the keyboard is: scrolling past it must not."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(18)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def put(self, data: object) -> None:
        """Show what has this data, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(data), 0))
        self.blockSignals(False)
