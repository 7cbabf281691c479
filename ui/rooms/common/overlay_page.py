"""Pages laid over a tab: a preview of what prints, closed with Esc or its button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.core.context import Context
from ui.core.format import number
from ui.printing.dialog import print_pdf
from ui.rooms.common.pdf_view import PdfView
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import Elided, button, label
from ui.widgets.layouts import grow, make_column, make_row


class OverlayPage(QFrame):
    """Covers its parent for as long as it is there; what it shows goes into `column`, under the caption. `closed` as it goes."""

    closed = Signal()

    def __init__(self, parent: QWidget, caption: str) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self.close_button = button(self.tr("Back"), self.shut, icon="close")
        self.top = make_row(
            grow(Elided(caption, "strong")), self.close_button, margins=(MARGIN, 8, MARGIN, 8), spacing=GAP
        )
        self.column = make_column(self.top, margins=0, spacing=0, inside=self)
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
        self.closed.emit()


class PdfOverlay(OverlayPage):
    """Pages as they print, one after the other; which one is seen stands above them."""

    def __init__(self, parent: QWidget, data: bytes, caption: str, print_as: tuple[Context, str] | None = None) -> None:
        """Shows the pages; `print_as` gives the context and title for printing them from here."""
        super().__init__(parent, caption)
        self.pdf = PdfView()
        self.place = label("", "quiet")
        self.before = button(self.tr("Previous page"), lambda: self.pdf.turn_to(self.pdf.page - 1))
        self.after = button(self.tr("Next page"), lambda: self.pdf.turn_to(self.pdf.page + 1))
        for at, widget in enumerate((self.before, self.place, self.after)):
            self.top.insertWidget(1 + at, widget)
        if print_as is not None:
            context, title = print_as
            self.print_button = button(self.tr("Print…"), lambda: print_pdf(context, data, title), "main", "print")
            self.top.insertWidget(self.top.count() - 1, self.print_button)
        self.column.addWidget(self.pdf, 1)
        self.pdf.turned.connect(self._show_place)
        self.appear(self.pdf)
        self.pdf.show_pdf(data)
        self._show_place()

    def _show_place(self) -> None:
        page, pages = self.pdf.page, self.pdf.page_count
        self.place.setText(self.tr("Page {0} of {1}").format(number(page + 1), number(pages)))
        for widget in (self.place, self.before, self.after):
            widget.setVisible(pages > 1)
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page < pages - 1)


def shut_pages(parent: QWidget) -> None:
    """Closes the pages laid over this widget."""
    for old in parent.findChildren(PdfOverlay):
        old.shut()


def show_page(parent: QWidget, data: bytes, caption: str, print_as: tuple[Context, str] | None = None) -> PdfOverlay:
    """Over this widget; one that is there already goes."""
    shut_pages(parent)
    return PdfOverlay(parent, data, caption, print_as)
