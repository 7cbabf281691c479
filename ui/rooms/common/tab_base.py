"""What each tab of the room for documents is: a table with its filters, one main action, and a sheet in the side panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.core.context import Context
from ui.rooms.common.form import Form
from ui.rooms.common.overlay_page import show_page
from ui.rooms.common.paged_table import PagedTable
from ui.rooms.common.row_table import RowTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import make_column
from ui.widgets.notice_bar import NoticeBar, held
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import DataTable


class Tab(QWidget):
    """`changed` asks the room to show its main action again. One that is `stale` is read again when
    it is seen."""

    changed = Signal()
    key: ClassVar[str]
    stale = True
    form: Form | None = None
    """What is asked in the side panel."""

    def __init__(self, context: Context, panel: SidePanel, note: NoticeBar | None = None) -> None:
        """`note` is one that the tab has elsewhere; else it stands over all."""
        super().__init__()
        self.context = context
        self.panel = panel
        self.column = make_column(margins=0, spacing=0, inside=self)
        self.note = note or NoticeBar(wide=True)
        if note is None:
            self.column.addWidget(held(self.note))

    def add_table(self, table: DataTable, empty: EmptyState | None = None) -> None:
        """The table that the tab is about, and the page for when there is nothing to list in it."""
        table.setObjectName("work")
        self.column.addWidget(table, 1)
        self._parts = (table, empty)
        if empty is not None:
            self.column.addWidget(empty, 1)
            empty.hide()

    def show_empty(self, nothing: bool) -> None:
        table, empty = self._parts
        table.setVisible(not nothing)
        if empty is not None:
            empty.setVisible(nothing)

    def show_form(self, form: Form, caption: str) -> None:
        """Ask in the side panel; what is done with the answer is connected by the caller."""
        form.left.connect(self.panel.shut)
        self.form = form
        self.panel.show_widget(form, caption)
        form.start()

    def show_pages(self, make: Callable[[], bytes], caption: str, printed_as: str = "") -> None:
        """Ask for pages and lay them over the tab; `printed_as` names them for the printer where they may be printed."""
        print_as = (self.context, printed_as) if printed_as else None
        self.context.ask(
            self, "pages", make, lambda data: show_page(self, data, caption, print_as), failed=self.note.fault
        )

    @property
    def writes(self) -> bool:
        return not self.context.read_only

    def take_focus(self) -> None:
        """The keyboard goes to the table."""
        table = self.findChild(RowTable, "work")
        if table is not None:
            table.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        raise NotImplementedError

    def reload(self) -> None:
        """Ask the file again (ui.core.query_runner); what is shown stays until the answer."""
        raise NotImplementedError

    def search(self, text: str) -> None:
        """Show what these words find."""

    def main(self) -> tuple[str, bool]:
        """The words of the main action, and whether it can be done now; no words where there is none."""
        return "", False

    def do_main(self) -> None:
        """Do the main action."""


class PagedTab(Tab):
    """A tab over a PagedTable that words narrow."""

    table: PagedTable

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many there are; "all" of them none shows the empty page."""
        self.show_empty(not counts.get("all"))
        self.changed.emit()

    def search(self, text: str) -> None:
        self.table.narrow(text=text)
