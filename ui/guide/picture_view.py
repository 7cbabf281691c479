"""A picture of the guide, as large as the window lets it be; any key or click puts it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.guide.browser import picture
from ui.style.theme import MARGIN, color


class PictureView(QWidget):
    """Lies over the whole window."""

    def __init__(self, name: str, language: str, over: QWidget, back_to: QWidget) -> None:
        super().__init__(over)
        self._picture = picture(name, language)
        self._back_to = back_to
        self.setAccessibleName(self.tr("Enlarged picture; Esc closes it"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = color("text")
        veil.setAlpha(160)
        painter.fillRect(self.rect(), veil)
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        natural = self._picture.size()
        size = natural.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > natural.width() * 1.5:
            size = natural * 1.5
        frame = QRect(QPoint(0, 0), size)
        frame.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, self._picture)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._close_view()

    def _close_view(self) -> None:
        self.hide()
        if isValid(self._back_to):
            self._back_to.setFocus()
        self.deleteLater()
