"""Builds a side panel about one thing: its name, facts in two columns, buttons, lists to click."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.style.theme import GAP, SPACE
from ui.widgets.flow_layout import flow
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.notice_bar import NoticeBar

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
            head.addWidget(label(caption, "caption"))
        self.title = label(title, "panel-title", wrap=True, copyable=True)
        head.addWidget(self.title)
        if quiet:
            head.addWidget(label(quiet, "quiet", wrap=True, copyable=True))
        self.column.addLayout(head)
        self.note = NoticeBar()
        self.column.addWidget(self.note)

    def section(self, text: str) -> None:
        self.column.addSpacing(4)
        self.column.addWidget(label(text, "section"))

    def facts(self, facts: Iterable[Fact]) -> None:
        """Shows the known facts in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        for row, (name, value, tone) in enumerate(fact for fact in facts if fact[1]):
            grid.addWidget(label(name, "quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, tone=tone, wrap=True, copyable=True), row, 1)
        self.column.addLayout(grid)

    def text(self, text: str, tone: str = "") -> None:
        self.column.addWidget(label(text, tone=tone, wrap=True, copyable=True))

    def buttons(self, made: Sequence[QPushButton], per_row: int = 2) -> None:
        """Lays out the buttons in rows of `per_row`, or of fewer if their words are too long."""
        self.column.addLayout(flow(*made, per_line=per_row))

    def links(self, links: Iterable[Link], more: str = "") -> None:
        """Rows of a link and quiet words beside it."""
        self.column.addLayout(link_rows(links, more))

    def link(self, text: str, slot: Callable[[], object]) -> None:
        """A link of its own, at the left."""
        self.column.addLayout(make_row(button(text, slot, "link"), STRETCH))

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
    for number in range(layout.count()):
        item = layout.itemAt(number)
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
        rows.addLayout(make_row(button(text, slot, "link"), grow(label(quiet)), spacing=GAP))
    if more:
        rows.addWidget(label(more, "quiet"))
    return rows


def menu_button(text: str, entries: Iterable[tuple[str, Callable[[], object]] | None], icon: str = "") -> QPushButton:
    """A button that opens a menu; None among the entries is a line."""
    made = button(text, icon=icon)
    menu = QMenu(made)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(entry[0]).triggered.connect(lambda _=False, slot=entry[1]: slot())
    made.setMenu(menu)
    return made
