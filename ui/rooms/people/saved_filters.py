"""Filters that were kept by name: a menu to take one up, give it another name, or forget it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from repatriate.app.people.filter_commands import RemoveFilter, SaveFilter
from repatriate.app.people.filters import SavedFilter, Term, saved_filters
from ui.core.context import Context
from ui.core.language import make_translator
from ui.style.icons import icon
from ui.style.theme import Tone
from ui.widgets.filter_chips import FilterChip

_tr = make_translator("Filters")


class SavedFiltersButton(FilterChip):
    """A chip with the name of the filter that is on; `chosen` gives the one that was taken up."""

    chosen = Signal(object)

    def __init__(self, context: Context, ask_name: Callable[[str], object]) -> None:
        super().__init__(_tr("Saved"))
        self._context, self._ask_name = context, ask_name
        self._on: SavedFilter | None = None
        self._now: tuple[str, tuple[Term, ...]] = ("all", ())
        self.filters: list[SavedFilter] = []
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setIcon(icon("saved-filter", Tone.TEXT))
        self.clicked.connect(self._open_menu)

    def reload(self) -> None:
        self.filters = saved_filters(self._context.db)
        if self._on is not None:
            self._on = next((one for one in self.filters if one.name == self._on.name), None)
        self._show_state()

    def show_query(self, quick: str, terms: tuple[Term, ...]) -> None:
        """What is listed now; a filter that was taken up stays on while it is changed, until all of it is gone."""
        self._now = (quick, terms)
        same = next((one for one in self.filters if (one.filter, one.terms) == self._now), None)
        if same is not None and (quick != "all" or terms):
            self._on = same
        elif not terms:
            self._on = None
        self._show_state()

    def take_up(self, name: str) -> None:
        """It was saved just now under this name."""
        self.filters = saved_filters(self._context.db)
        self._on = next((one for one in self.filters if one.name == name), None)
        self._show_state()

    def _show_state(self) -> None:
        on = self._on
        self.setVisible(bool(self.filters))
        changed = on is not None and (on.filter, on.terms) != self._now
        text = _tr("Saved") if on is None else _tr("{0} (changed)").format(on.name) if changed else on.name
        self.setText(text if len(text) <= 24 else text[:23] + "…")
        self.setToolTip(text if on is not None else "")
        self.setAccessibleName(_tr("Saved filters") if on is None else _tr("Saved filters: {0}").format(text))
        self.setChecked(on is not None)

    def menu_of(self) -> QMenu:
        menu = QMenu(self)
        for one in self.filters:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one == self._on)
            action.triggered.connect(lambda _=False, one=one: self._choose_filter(one))
        on = self._on
        if on is not None and not self._context.read_only:
            menu.addSeparator()
            if (on.filter, on.terms) != self._now:
                again = SaveFilter(on.name, *self._now, old=on.name)
                menu.addAction(_tr("Save the changes to “{0}”").format(on.name), lambda: self._context.run(again))
            menu.addAction(_tr("Rename “{0}”…").format(on.name), lambda: self._ask_name(on.name))
            menu.addAction(_tr("Delete “{0}”").format(on.name), lambda: self._context.run(RemoveFilter(on.name)))
        return menu

    def _choose_filter(self, one: SavedFilter) -> None:
        self._on = one
        self.chosen.emit(one)

    def _open_menu(self) -> None:
        self.setChecked(self._on is not None)
        menu = self.menu_of()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
