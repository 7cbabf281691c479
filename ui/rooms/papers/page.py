"""Pages laid over a tab: a preview of what prints, closed with Esc or its button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.rooms.kit.pdf_view import PdfView
from ui.theme import MARGIN
from ui.widgets.text import button, label


class Overlay(QFrame):
    """Covers its parent for as long as it is there."""

    def __init__(self, parent: QWidget, data: bytes, caption: str) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self.pdf = PdfView()
        self.close_button = button(self.tr("Back"), self.shut, icon="close")
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 8, MARGIN, 8)
        top.addWidget(label(caption, "strong"), 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.pdf, 1)
        self._under = parent
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.pdf.show_pdf(data)
        self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._under:
            self.setGeometry(self._under.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def shut(self) -> None:
        self.hide()
        self.deleteLater()


def show_page(parent: QWidget, data: bytes, caption: str) -> Overlay:
    """Over this widget; one that is there already goes."""
    for old in parent.findChildren(Overlay):
        old.shut()
    return Overlay(parent, data, caption)
