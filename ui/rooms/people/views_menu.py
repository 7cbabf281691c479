"""Views ▾: filters that were kept by name, to open, save again, name anew or forget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from repatriate.app.people.filter_commands import RemoveFilter, SaveFilter
from repatriate.app.people.filters import SavedFilter, saved_filters
from repatriate.app.people.table_queries import PeopleQuery
from ui.core.context import Context
from ui.core.language import make_translator
from ui.rooms.people.links import quick_words
from ui.style.icons import icon
from ui.style.theme import Tone

_tr = make_translator("Filters")
READY = ("minors", "minors_alone", "assistance")
"""Views that every file has."""


class ViewsButton(QPushButton):
    """Says which view is open; `chosen` gives the one that was picked. `now` tells what is listed."""

    chosen = Signal(object)

    def __init__(self, context: Context, ask_name: Callable[[str], object], now: Callable[[], PeopleQuery]) -> None:
        super().__init__()
        self._context, self._ask_name, self._now = context, ask_name, now
        self._on: SavedFilter | None = None
        self.filters: list[SavedFilter] = []
        self.setProperty("kind", "quiet-menu")
        self.setAutoDefault(True)
        self.setIcon(icon("chevron-down", Tone.TEXT))
        self.clicked.connect(self._open_menu)
        self._show_state()

    def reload(self) -> None:
        self.filters = saved_filters(self._context.db)
        if self._on is not None:
            self._on = next((one for one in self.filters if one.name == self._on.name), None)
        self._show_state()

    def show_query(self, query: PeopleQuery) -> None:
        """What is listed now; a view stays open while it is changed, until all of it is gone."""
        same = next((one for one in self.filters if (one.filter, one.terms) == (query.filter, query.terms)), None)
        if same is not None and (query.filter != "all" or query.terms):
            self._on = same
        elif query.filter == "all" and not query.terms:
            self._on = None
        self._show_state()

    def take_up(self, name: str) -> None:
        """It was saved just now under this name."""
        self.filters = saved_filters(self._context.db)
        self._on = next((one for one in self.filters if one.name == name), None)
        self._show_state()

    @property
    def _changed(self) -> bool:
        query = self._now()
        return self._on is not None and (self._on.filter, self._on.terms) != (query.filter, query.terms)

    def _show_state(self) -> None:
        on = self._on
        text = _tr("Views") if on is None else _tr("{0} (changed)").format(on.name) if self._changed else on.name
        self.setText(text if len(text) <= 24 else text[:23] + "…")
        self.setToolTip(text if on is not None else "")
        self.setAccessibleName(_tr("Saved views") if on is None else _tr("Saved views: {0}").format(text))

    def menu_of(self) -> QMenu:
        menu, query, on = QMenu(self), self._now(), self._on
        for one in self.filters:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one == on)
            action.triggered.connect(lambda _=False, one=one: self._choose(one))
        if self.filters:
            menu.addSeparator()
        for key in READY:
            action = menu.addAction(quick_words(key))
            action.setCheckable(True)
            action.setChecked(query.filter == key)
            action.triggered.connect(lambda _=False, key=key: self.chosen.emit(SavedFilter("", key, ())))
        if self._context.read_only:
            return menu
        menu.addSeparator()
        if on is not None and self._changed:
            again = SaveFilter(on.name, query.filter, query.terms, old=on.name)
            menu.addAction(_tr("Save the changes to “{0}”").format(on.name), lambda: self._context.run(again))
        save = menu.addAction(_tr("Save these filters…"), lambda: self._ask_name(""))
        save.setEnabled(query.filter != "all" or bool(query.terms))
        if on is not None:
            menu.addAction(_tr("Rename “{0}”…").format(on.name), lambda: self._ask_name(on.name))
            menu.addAction(_tr("Delete “{0}”").format(on.name), lambda: self._context.run(RemoveFilter(on.name)))
        return menu

    def _choose(self, one: SavedFilter) -> None:
        self._on = one
        self.chosen.emit(one)

    def _open_menu(self) -> None:
        menu = self.menu_of()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
