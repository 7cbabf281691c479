"""A table over a list as long as the operation has people: filtered, sorted and counted in SQL, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ui.core.context import Context
from ui.models.filtering import TermFilters, nothing
from ui.models.table import Column, LazyTable, Row
from ui.rooms.common.row_table import mapping
from ui.widgets.table import DataTable


@dataclass
class PagedSource(TermFilters):
    """The source: `ids_of(query, sort, descending)`, and the rows of some ids as slotted dataclasses.

    `query` is a frozen dataclass that says what to list. Columns of `fields` are filtered in their header by `query.terms`;
    `values_of(query, field)` counts their values, `words_of(column, value)` says how one reads."""

    ids_of: Callable[[Any, str, bool], list[int]]
    rows_of: Callable[[Sequence[int]], Mapping[int, Any]]
    query: Any
    fields: Mapping[str, str] = field(default_factory=dict)
    values_of: Callable[[Any, str], Iterable[tuple[str, int]]] = lambda query, field: ()
    words_of: Callable[[str, str], str] = lambda column, value: value

    def read_values(self, query: Any, field: str) -> Iterable[tuple[str, int]]:
        return self.values_of(query, field)

    def words(self, column: Column, value: str) -> str:
        return self.words_of(column.key, value) or nothing()

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        return self.ids_of(self.query, sort, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        return {id: mapping(row) for id, row in self.rows_of(ids).items()}


class PagedTable(DataTable):
    """`narrow` changes what is listed; `choose` selects a row as soon as it is listed."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        context: Context,
        source: PagedSource,
        remember: str,
        yields: Sequence[str] = (),
    ) -> None:
        super().__init__(name, context.preferences)
        self.source = source
        self._wanted: int | None = None
        model = LazyTable(
            columns, source, self, lambda question, answer: context.ask(self, "ids", question, lambda ids: self._list(answer, ids))
        )  # fmt: skip
        self.ask_offers = lambda question, answer: context.ask(self, "values", question, answer)
        self.set_model(model, remember, yields)

    def _list(self, answer: Callable[[Sequence[int]], object], ids: Sequence[int]) -> None:
        answer(ids)
        if self._wanted is not None and self.select_id(self._wanted):
            self._wanted = None

    def reload(self) -> None:
        self.lazy.reload()

    def narrow(self, **changes: str | None) -> None:
        """Another filter, other words, another kind; the list follows where it is seen already."""
        query = replace(self.source.query, **changes)
        if query != self.source.query:
            self.source.query = query
            if self.lazy.begun:
                self.lazy.reload()

    def choose(self, id: int | None) -> bool:
        """Make the row with this id current and selected, now or when it is listed; True for now."""
        self._wanted = None
        if id is None:
            return False
        if self.select_id(id):
            return True
        self._wanted = id
        return False

    def rows_of(self, ids: Iterable[int]) -> list[Row]:
        """The rows of these ids, in their order."""
        wanted = list(ids)
        found = self.source.rows(wanted)
        return [found[id] for id in wanted if id in found]
