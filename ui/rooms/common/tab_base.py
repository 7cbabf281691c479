"""What each tab of the room for documents is: a table with its filters, one main action, and a sheet in the side panel."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.core.context import Context
from ui.rooms.common.row_table import Listing
from ui.widgets.notice_bar import Note, held
from ui.widgets.side_panel import SidePanel


class Tab(QWidget):
    """`changed` asks the room to show chips, counts and the main action again. One that is `stale` is read again when
    it is seen."""

    changed = Signal()
    key: ClassVar[str]
    stale = True

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__()
        self.context = context
        self.panel = panel
        self.note = Note(wide=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(held(self.note))

    @property
    def writes(self) -> bool:
        return not self.context.read_only

    def take_focus(self) -> None:
        """The keyboard goes to the table."""
        table = self.findChild(Listing, "work")
        if table is not None:
            table.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        raise NotImplementedError

    def reload(self) -> None:
        """Ask the file again (ui.core.query_runner); what is shown stays until the answer."""
        raise NotImplementedError

    def chips(self) -> list[tuple[str, str]]:
        return []

    def counts(self) -> dict[str, int | None]:
        return {}

    def choose(self, chip: str) -> None:
        """Show what this chip names."""

    def search(self, text: str) -> None:
        raise NotImplementedError

    def main(self) -> tuple[str, bool]:
        """The words of the main action, and whether it can be done now."""
        raise NotImplementedError

    def do_main(self) -> None:
        raise NotImplementedError
