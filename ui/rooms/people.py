"""Everybody in the operation: search, filters, bulk changes, and one person whole beside the table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app import views
from repatriate.app.command import Notice
from ui.bridge import Context
from ui.models.people import PeopleSource, columns
from ui.models.table import LazyTable
from ui.rooms.base import Room
from ui.widgets.table import DataTable


class PeopleRoom(Room):
    key = "people"
    icon = "people"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.source = PeopleSource(context)
        self.model = LazyTable(columns(), self.source, self)
        self.table = DataTable(self.name(), context.preferences)
        self.table.set_model(self.model, "people")
        self.set_work(self.table)

    @classmethod
    def name(cls) -> str:
        return QCoreApplication.translate("Rooms", "People")

    def reload(self, notice: Notice | None) -> None:
        self.model.reload()

    def badge(self) -> tuple[str, str] | None:
        return f"{views.people_total(self.context.db):,}", "quiet"
