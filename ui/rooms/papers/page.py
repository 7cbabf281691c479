"""Pages laid over a tab: a preview of what prints, closed with Esc or its button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.rooms.kit.pdf_view import PdfView
from ui.theme import MARGIN
from ui.widgets.text import button, label


class Cover(QFrame):
    """Covers its parent for as long as it is there; what it shows goes into `column`, under the caption."""

    def __init__(self, parent: QWidget, caption: str) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self.close_button = button(self.tr("Back"), self.shut, icon="close")
        self.top = QHBoxLayout()
        self.top.setContentsMargins(MARGIN, 8, MARGIN, 8)
        self.top.addWidget(label(caption, "strong"), 1)
        self.top.addWidget(self.close_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.top)
        self._under = parent
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    def appear(self, first: QWidget) -> None:
        """Be seen over everything, with the keyboard on this."""
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

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


class Overlay(Cover):
    """Pages as they print."""

    def __init__(self, parent: QWidget, data: bytes, caption: str) -> None:
        super().__init__(parent, caption)
        self.pdf = PdfView()
        self.column.addWidget(self.pdf, 1)
        self.appear(self.pdf)
        self.pdf.show_pdf(data)


def show_page(parent: QWidget, data: bytes, caption: str) -> Overlay:
    """Over this widget; one that is there already goes."""
    for old in parent.findChildren(Overlay):
        old.shut()
    return Overlay(parent, data, caption)
