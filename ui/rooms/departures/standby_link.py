"""How many stand by for a leg: a link to their list in the room for the plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton

from repatriate.app.plan.standby import StandbyList, read_standby_list
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus
from ui.core.context import Context
from ui.core.format import number
from ui.rooms.common.goals import STANDBY
from ui.style.theme import style
from ui.widgets.labels import set_words

translate = QCoreApplication.translate


class StandbyLink(QPushButton):
    """Hidden until it is known that somebody stands by."""

    def __init__(self, context: Context, leg: LegRow) -> None:
        super().__init__()
        style(self, kind="link")
        self.setAutoDefault(True)
        self.setAccessibleName(translate("Transport", "Standby"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: context.go("plan", f"{STANDBY}{leg.code}"))
        self.hide()
        planned = leg.published.people or leg.draft is not None
        if leg.status is LegStatus.PLANNED and planned:
            operation, code = context.operation, leg.code
            context.ask(
                self,
                "standby",
                lambda: read_standby_list(operation.db, operation.today(), code, 0),
                self._show_count,
                failed=lambda _: None,
            )

    def _show_count(self, found: StandbyList) -> None:
        set_words(self, translate("Transport", "Standby: {0}").format(number(found.total)))
        self.setToolTip(translate("Transport", "Who could take a seat on it, the first in line first"))
        self.setVisible(found.total > 0)
