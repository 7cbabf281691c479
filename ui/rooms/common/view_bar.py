"""The three views of people in one bar: everyone, groups, clearances, each with its figure."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from repatriate.app.core.working_day import working_day
from repatriate.app.people import table_queries
from ui.core import format
from ui.core.context import Context
from ui.rooms.common.goals import CLEARANCES, GROUPS, PEOPLE
from ui.widgets.filter_chips import FilterChip
from ui.widgets.labels import set_words
from ui.widgets.layouts import make_row

VIEWS: tuple[tuple[str, Callable[[], str]], ...] = (
    (PEOPLE, lambda: QCoreApplication.translate("ViewBar", "Everyone")),
    (GROUPS, lambda: QCoreApplication.translate("ViewBar", "Groups")),
    (CLEARANCES, lambda: QCoreApplication.translate("ViewBar", "Clearances")),
)


class ViewBar(QFrame):
    """Buttons that go to the three rooms; the one of `shown` is down. `reload` reads the figures again."""

    def __init__(self, context: Context, shown: str) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("views")
        self.setAccessibleName(QCoreApplication.translate("ViewBar", "Views of people"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = make_row(margins=0, spacing=0, inside=self)
        for key, name in VIEWS:
            made = FilterChip(name(), down=key == shown)  # as wide as in bold: nothing moves when it is down
            made.setProperty("kind", "view")
            made.setAutoDefault(True)
            made.clicked.connect(partial(self._go, key))
            self._group.addButton(made)
            self.buttons[key] = made
            row.addWidget(made)
        self._shown = shown

    def _go(self, key: str, down: bool = False) -> None:
        self.buttons[self._shown].setChecked(True)  # the other room has a bar of its own
        if key != self._shown:
            self.context.go(key)

    def reload(self) -> None:
        context = self.context

        def count() -> dict[str, int]:
            day = working_day(context.db, context.operation.today())
            return table_queries.view_counts(context.db, day)

        context.ask(self, "views", count, self.show_counts)

    def show_counts(self, counts: dict[str, int]) -> None:
        for key, name in VIEWS:
            set_words(self.buttons[key], f"{name()} {format.number(counts.get(key, 0))}")
