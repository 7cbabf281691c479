"""Everyone with the document they travel on, whether it is enough, and until when it must hold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app.core.term_sql import ListQuery
from repatriate.app.documents.paged_queries import HELD
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.common.listing_table import ListingTable
from ui.rooms.papers.view import View
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate


class EveryoneView(View):
    """`shown` tells who is looked at."""

    key = "everyone"
    shown = Signal(int)

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.table = ListingTable(HELD, context, "documents")
        self.add_table(self.table)
        self.table.chosen.connect(lambda id: self.shown.emit(id) if id >= 0 else None)
        self.table.opened.connect(self.shown)
        self.table.selected.connect(self.changed)

    def title(self) -> str:
        return translate_said(HELD.title)

    def ticked(self) -> list[int]:
        """Those who are selected, by id, in the order of the table."""
        return self.table.selected_ids()

    def show_id(self, id: int) -> bool:
        """Select somebody, whatever was filtered; False where that comes when the list has been read."""
        if self.table.choose(id):
            return True
        self.table.source.query = ListQuery()
        self.table.reload()
        return self.table.choose(id)
