"""An icon as a widget: drawn when it is painted, so that it follows a switch between light and dark."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.icons import draw


class IconLabel(QWidget):
    """A key of ui.style.icons.NAMES in a tone."""

    def __init__(self, name: str, tone: str, size: int = 16) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set(self, name: str, tone: str) -> None:
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw(painter, self._name, self.rect(), self._tone)
        painter.end()
