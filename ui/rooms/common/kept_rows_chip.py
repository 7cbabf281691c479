"""Says that rows of lists are kept aside, and leads to them; hidden while there are none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.imports import received_lists
from ui.core.context import Context
from ui.rooms.common.goals import KEPT_ROWS
from ui.rooms.common.labels import many
from ui.style.icons import icon
from ui.style.theme import Tone
from ui.widgets.filter_chips import FilterChip
from ui.widgets.labels import set_words


class KeptRowsChip(FilterChip):
    """`show_count` asks the file how many there are."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAutoDefault(True)
        self.setIcon(icon("warning", Tone.ATTENTION))
        self.clicked.connect(lambda: context.go("lists", KEPT_ROWS))
        self.hide()

    def show_count(self) -> None:
        number = received_lists.kept_waiting(self._context.db)
        one = QCoreApplication.translate("Lists", "1 row kept aside")
        set_words(self, many(number, one, QCoreApplication.translate("Lists", "{0} rows kept aside")))
        self.setVisible(number > 0)
