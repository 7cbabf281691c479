"""The three views of people in one bar: everyone, groups, clearances, each with its figure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.working_day import working_day
from repatriate.app.people import table_queries
from ui.core.context import Context
from ui.rooms.common.goals import CLEARANCES, GROUPS, PEOPLE
from ui.widgets.view_switch import ViewSwitch

VIEWS: tuple[tuple[str, Callable[[], str]], ...] = (
    (PEOPLE, lambda: QCoreApplication.translate("ViewBar", "Everyone")),
    (GROUPS, lambda: QCoreApplication.translate("ViewBar", "Groups")),
    (CLEARANCES, lambda: QCoreApplication.translate("ViewBar", "Clearances")),
)


class ViewBar(ViewSwitch):
    """Buttons that go to the three rooms; the one of `shown` is down. `reload` reads the figures again."""

    def __init__(self, context: Context, shown: str) -> None:
        super().__init__(
            QCoreApplication.translate("ViewBar", "Views of people"), [(key, name()) for key, name in VIEWS]
        )
        self.context, self._shown = context, shown
        self.choose(shown)
        self.chosen.connect(self._go)

    def _go(self, key: str) -> None:
        self.choose(self._shown)  # the other room has a bar of its own
        if key != self._shown:
            self.context.go(key)

    def reload(self) -> None:
        context = self.context

        def count() -> dict[str, int]:
            day = working_day(context.db, context.operation.today())
            return table_queries.view_counts(context.db, day)

        context.ask(self, "views", count, self.count)
