"""Says that names wait to be confirmed, and leads to them; hidden while there are none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.people.name_queries import count_names
from ui.core.context import Context
from ui.rooms.common.labels import many
from ui.style.icons import icon
from ui.style.theme import Tone
from ui.widgets.filter_chips import FilterChip
from ui.widgets.labels import set_words


class NamesChip(FilterChip):
    """`show_count` asks the file how many there are."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAutoDefault(True)
        self.setIcon(icon("warning", Tone.ATTENTION))
        self.clicked.connect(lambda: context.go("names"))
        self.hide()

    def show_count(self) -> None:
        number = count_names(self._context.db)
        one = QCoreApplication.translate("Names", "1 name to confirm")
        set_words(self, many(number, one, QCoreApplication.translate("Names", "{0} names to confirm")))
        self.setVisible(number > 0)
