"""Tables over rows that are at hand: found by their key, filtered by a test and by words, sorted by a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from repatriate.app.core.text_folding import fold
from ui.core.preferences import Preferences
from ui.models.filtering import Choice, LocalFilters, Offer, nothing
from ui.models.table import Column, LazyTable, Row
from ui.style.theme import ROW
from ui.widgets.table import DataTable


class RowSource:
    """A source whose ids stay with their key for as long as it lives, so that a selection outlasts a reload.

    `words` are the fields that a search looks at; `order` sorts under a column's sort key where the field itself will not do.
    """

    def __init__(
        self, key: str, words: Sequence[str] = (), order: Mapping[str, Callable[[Row], Any]] | None = None
    ) -> None:
        self._key = key
        self._words = tuple(words)
        self._order = dict(order or {})
        self._numbers: dict[Any, int] = {}
        self._keys: list[Any] = []
        self._rows: dict[int, Row] = {}
        self.test: Callable[[Row], bool] | None = None
        self.search = ""
        self._filters = LocalFilters()

    def set_rows(self, rows: Iterable[Row]) -> None:
        """All rows again."""
        self._rows = {self._number(row[self._key]): row for row in rows}

    def _number(self, key: Any) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._keys)
            self._keys.append(key)
        return number

    @property
    def all(self) -> list[Row]:
        return list(self._rows.values())

    def matching(self, search: str) -> list[Row]:
        """The rows that these words find, whatever is shown."""
        wanted = (fold(search) or "").split()
        return [row for row in self._rows.values() if not wanted or self._matches_words(row, wanted)]

    def key_of(self, id: int) -> Any:
        return self._keys[id]

    def id_of(self, key: Any) -> int | None:
        number = self._numbers.get(key)
        return number if number in self._rows else None

    def row_of(self, key: Any) -> Row | None:
        number = self._numbers.get(key)
        return None if number is None else self._rows.get(number)

    # -- what a table asks

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        wanted = (fold(self.search) or "").split()
        ids = [
            number for number, row in self._rows.items() if self._is_listed(row, wanted) and self._filters.admit(row)
        ]
        if sort:
            order = self._order.get(sort)
            values = {number: order(row) if order else row[sort] for number in ids for row in (self._rows[number],)}
            filled = [number for number in ids if values[number] is not None]
            filled.sort(key=lambda number: _comparable_value(values[number]), reverse=descending)
            ids = filled + [number for number in ids if values[number] is None]
        return ids

    def _is_listed(self, row: Row, wanted: Sequence[str]) -> bool:
        return (self.test is None or self.test(row)) and (not wanted or self._matches_words(row, wanted))

    def _matches_words(self, row: Row, wanted: Sequence[str]) -> bool:
        text = fold(" ".join(str(row[name]) for name in self._words if row[name])) or ""
        return all(word in text for word in wanted)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        return {number: self._rows[number] for number in ids if number in self._rows}

    # -- what the filters in its headers ask

    def can_filter(self, column: Column) -> bool:
        return bool(column.title)

    def values(self, column: Column, text: str) -> Sequence[Offer]:
        wanted = (fold(self.search) or "").split()
        return self._filters.offers(column, (row for row in self.all if self._is_listed(row, wanted)), text)

    def words(self, column: Column, value: str) -> str:
        return value or nothing()

    def choices(self) -> Mapping[str, Choice]:
        return self._filters.choices()

    def choose(self, column: Column, choice: Choice | None) -> None:
        self._filters.choose(column, choice)


def _comparable_value(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


class RowTable(DataTable):
    """A table with its model and source; `keys` speaks of rows by their key."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        source: RowSource,
        preferences: Preferences | None = None,
        remember: str = "",
        yields: Sequence[str] = (),
    ) -> None:
        super().__init__(name, preferences)
        self.source = source
        self.set_model(LazyTable(columns, source, self), remember, yields)

    def set_rows(self, rows: Iterable[Row]) -> None:
        self.source.set_rows(rows)
        self.lazy.reload_content()

    def filter(self, test: Callable[[Row], bool] | None = None, search: str | None = None) -> None:
        self.source.test = test
        if search is not None:
            self.source.search = search
        self.lazy.reload_content()

    def search(self, search: str) -> None:
        self.source.search = search
        self.lazy.reload_content()

    @property
    def key(self) -> Any:
        """The key of the current row, or None."""
        id = self.current_id()
        return None if id is None else self.source.key_of(id)

    @property
    def keys(self) -> list[Any]:
        """The keys of the selected rows, in the order of the table."""
        return [self.source.key_of(id) for id in self.selected_ids()]

    @property
    def row(self) -> Row | None:
        return self.source.row_of(self.key) if self.current_id() is not None else None

    @property
    def chosen_rows(self) -> list[Row]:
        return [row for key in self.keys if (row := self.source.row_of(key)) is not None]

    def choose(self, key: Any) -> bool:
        """Make the row of this key current and selected; False where it is not shown."""
        id = self.source.id_of(key)
        return id is not None and self.select_id(id)


class SummaryTable(RowTable):
    """A short table over another one, as high as its rows and no higher."""

    def __init__(self, name: str, columns: Sequence[Column], source: RowSource, most: int = 6) -> None:
        super().__init__(name, columns, source)
        self._most = most
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def set_rows(self, rows: Iterable[Row]) -> None:
        super().set_rows(rows)
        self.setFixedHeight(ROW * (min(self.lazy.rowCount(), self._most) + 1) + 1)
