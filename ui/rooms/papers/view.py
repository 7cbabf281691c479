"""The base of Papers' views: a table with its filters, and pages laid over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.core.context import Context
from ui.rooms.common.listing_table import ListingTable
from ui.rooms.common.overlay_page import show_page
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import make_column
from ui.widgets.notice_bar import NoticeBar, held
from ui.widgets.side_panel import SidePanel


class View(QWidget):
    """`changed` asks the place to show its header again. One that is `stale` is read again when it is seen."""

    changed = Signal()
    key: ClassVar[str]
    stale = True
    table: ListingTable
    empty: EmptyState | None = None

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__()
        self.context, self.panel = context, panel
        self.note = NoticeBar(wide=True)
        self.column = make_column(held(self.note), margins=0, spacing=0, inside=self)

    def add_table(self, table: ListingTable, empty: EmptyState | None = None) -> None:
        """Adds the view's table, and the page to show while it is empty."""
        self.table, self.empty = table, empty
        self.column.addWidget(table, 1)
        if empty is not None:
            self.column.addWidget(empty, 1)
            empty.hide()

    def show_empty(self, nothing: bool) -> None:
        self.table.setVisible(not nothing)
        if self.empty is not None:
            self.empty.setVisible(nothing)

    def show_pages(self, make: Callable[[], bytes], caption: str, printed_as: str = "") -> None:
        """Ask for pages and lay them over the view; `printed_as` names them for the printer where they may be printed."""
        print_as = (self.context, printed_as) if printed_as else None
        self.context.ask(
            self, "pages", make, lambda data: show_page(self, data, caption, print_as), failed=self.note.fault
        )

    def title(self) -> str:
        raise NotImplementedError

    def reload_content(self) -> None:
        """Ask the file again; what is shown stays until the answer."""
        self.table.reload_content()

    def search(self, text: str) -> None:
        self.table.narrow(text=text)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
