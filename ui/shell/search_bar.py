"""Ctrl+F: people, groups, legs, documents, places and manifests, as one types."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.core.context import Context
from ui.core.search_reader import SearchReader
from ui.models.search import SearchModel
from ui.widgets.finder import Finder


class SearchBar(Finder):
    """Lies over the workspace of an open operation; opens the room of what is chosen, on it."""

    def __init__(self, over: QWidget, context: Context, reading: SearchReader) -> None:
        self._hits = SearchModel(context, reading)
        self._reading = reading
        super().__init__(over, self._hits)
        self._hits.setParent(self)
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find"))
        self.list.setAccessibleName(self.tr("What was found"))
        reading.settled.connect(self._update_foot)

    def narrow(self, text: str) -> None:
        self._hits.search(text)

    def choose(self, row: int) -> None:
        self._hits.open(row)

    def _update_foot(self) -> None:
        if self.isVisible():
            self.foot.setText(self.words())

    def words(self) -> str:
        typed = self.field.text().strip()
        if self._hits.rowCount():
            if not self._reading.index.ready:
                return self.tr("Looking… there may be more.")
            return self.tr("Enter opens it · arrows choose · Esc closes")
        if not typed:
            return self.tr("Part of a name in any script, a number, a passport, a group, a flight, a place or a list.")
        if not self._reading.index.ready:
            return self.tr("Looking…")
        return self.tr("No matches for “{0}”. Try part of the name, another spelling, or a number.").format(typed)
