"""Builds a side panel about one thing: its name, facts in two columns, buttons, lists to click."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.core.context import Context
from ui.core.format import number
from ui.models.table import Row
from ui.printing.dialog import print_pdf
from ui.rooms.common.pdf_view import PdfView
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.labels import Elided, IconLabel, make_button, make_label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_flow, make_row
from ui.widgets.refusal import NoticeBar

Fact = tuple[str, str, str]
"""The name of a fact, its value, and the value's tone (may be empty)."""
Link = tuple[str, str, Callable[[], object]]
"""The text of a link, the words beside it, and its action."""


class DetailPanel(QWidget):
    """Filled from top to bottom; `note` stands under the title, for questions and faults. `left` asks to close it."""

    left = Signal()

    def __init__(self, caption: str, title: str, quiet: str = "") -> None:
        super().__init__()
        self.column = make_column(margins=(SPACE, 0, SPACE, SPACE), spacing=GAP, inside=self)
        head = QVBoxLayout()
        head.setSpacing(2)
        if caption:
            head.addWidget(make_label(caption, "caption"))
        self.title = make_label(title, "panel-title", wrap=True, copyable=True)
        head.addWidget(self.title)
        if quiet:
            head.addWidget(make_label(quiet, "quiet", wrap=True, copyable=True))
        self.column.addLayout(head)
        self.note = NoticeBar()
        self.column.addWidget(self.note)

    def section(self, text: str) -> None:
        self.column.addSpacing(4)
        self.column.addWidget(make_label(text, "section"))

    def facts(self, facts: Iterable[Fact]) -> None:
        """Shows the known facts in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        for row, (name, value, tone) in enumerate(fact for fact in facts if fact[1]):
            grid.addWidget(make_label(name, "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(make_label(value, tone=tone, wrap=True, copyable=True), row, 1)
        self.column.addLayout(grid)

    def text(self, text: str, tone: str = "") -> None:
        self.column.addWidget(make_label(text, tone=tone, wrap=True, copyable=True))

    def buttons(self, made: Sequence[QPushButton], per_row: int = 2) -> None:
        """Lays out the buttons in rows of `per_row`, or of fewer if their words are too long."""
        self.column.addLayout(make_flow(*made, per_line=per_row))

    def links(self, links: Iterable[Link], more: str = "") -> None:
        """Rows of a link and quiet words beside it."""
        self.column.addLayout(link_rows(links, more))

    def link(self, text: str, slot: Callable[[], object]) -> None:
        """A link of its own, at the left."""
        self.column.addLayout(make_row(make_button(text, slot, "link"), STRETCH))

    def end(self) -> DetailPanel:
        """Nothing more comes: push everything up."""
        self.column.addStretch(1)
        return self

    def in_order(self) -> None:
        """Tab goes from top to bottom, also through what was put in later."""
        stops = list(_list_stops(self.column))
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)


def _list_stops(layout: QLayout) -> Iterator[QWidget]:
    """The widgets that the keyboard can reach, in the order of the layout."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        inside = item.layout() or (widget.layout() if widget is not None else None)
        if inside is not None:
            yield from _list_stops(inside)


def link_rows(links: Iterable[Link], more: str = "") -> QVBoxLayout:
    """A link and quiet words beside it in each row; `more` says that these are not all."""
    rows = QVBoxLayout()
    rows.setSpacing(0)
    for text, quiet, slot in links:
        rows.addLayout(make_row(make_button(text, slot, "link"), grow(make_label(quiet)), spacing=GAP))
    if more:
        rows.addWidget(make_label(more, "quiet"))
    return rows


def menu_button(text: str, entries: Iterable[tuple[str, Callable[[], object]] | None], icon: str = "") -> QPushButton:
    """A button that opens a menu; None among the entries is a line."""
    made = make_button(text, icon=icon)
    menu = QMenu(made)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(entry[0]).triggered.connect(lambda _=False, slot=entry[1]: slot())
    made.setMenu(menu)
    return made


# -- A page of an import or of a received list: a sentence on top, the work under it.


def format_plain(key: str) -> Callable[[Row], str]:
    """The text under a key of a row."""
    return lambda row: str(row[key] if row[key] is not None else "")


class Page(QWidget):
    """`say` sets the sentence; the work goes into `column`."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = IconLabel("info", Tone.INFO, 18)
        self.words = make_label("", wrap=True)
        top = make_row(Cell(self.picture, 0, Qt.AlignmentFlag.AlignTop), grow(self.words), spacing=GAP)
        self.column = make_column(top, margins=(MARGIN, GAP, MARGIN, SPACE), spacing=12, inside=self)

    def notify(self, text: str, tone: str, picture: str) -> None:
        self.words.setText(text)
        self.picture.set(picture, tone)


# -- Pages laid over a tab: a preview of what prints, closed with Esc or its button.


class OverlayPage(QFrame):
    """Covers its parent for as long as it is there; what it shows goes into `column`, under the caption. `closed` as it goes."""

    closed = Signal()

    def __init__(self, parent: QWidget, caption: str) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self.setAutoFillBackground(True)
        self.close_button = make_button(self.tr("Back"), self.shut, icon="close")
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
        self.place = make_label("", "quiet")
        self.before = make_button(self.tr("Previous page"), lambda: self.pdf.turn_to(self.pdf.page - 1))
        self.after = make_button(self.tr("Next page"), lambda: self.pdf.turn_to(self.pdf.page + 1))
        for at, widget in enumerate((self.before, self.place, self.after)):
            self.top.insertWidget(1 + at, widget)
        if print_as is not None:
            context, title = print_as
            self.print_button = make_button(self.tr("Print…"), lambda: print_pdf(context, data, title), "main", "print")
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
