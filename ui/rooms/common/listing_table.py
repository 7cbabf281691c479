"""The table of a listing: filtered, sorted and counted in SQL off the window's thread, its columns as the core says them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from repatriate.app.core.listing import ListColumn, Listing
from repatriate.app.core.term_sql import ListQuery
from repatriate.model.fields import Kind
from repatriate.model.saying import Said
from ui.core.context import Context
from ui.core.format import country, day, number
from ui.core.language import translate_said
from ui.models.filtering import TermFilters, nothing
from ui.models.table import Column, LazyTable, Row
from ui.widgets.table import DataTable


def format_value(kind: Kind, value: Any) -> str:
    """A value of a listing as one reads it; nothing where there is none."""
    if value is None or isinstance(value, Said):
        return translate_said(value or "")
    if kind is Kind.DAY:
        return day(value)
    return number(value) if isinstance(value, int) else translate_said(value)


def make_column(one: ListColumn) -> Column:
    """Column of the window for one of a listing."""
    look, tip, beside = one.look_of, one.tip, one.beside
    return Column(
        one.name,
        translate_said(one.heading),
        lambda row: format_value(one.kind, one.value_of(row)),
        one.width,
        sort=one.name if one.sorted_by else "",
        right=one.kind is Kind.WHOLE,
        stretch=one.stretch,
        hidden=one.hidden,
        tone=lambda row: found.tone or None if (found := look(row)) else None,
        icon=lambda row: found.icon or None if (found := look(row)) else None,
        tip=lambda row: translate_said(tip(row)) if tip else None,
        native=lambda row: row[beside] if beside else None,
        value=one.value_of if one.kind in (Kind.DAY, Kind.WHOLE) else None,
    )


class ListingSource(TermFilters):
    """Rows of a listing, filtered and found by its `query`."""

    def __init__(self, listing: Listing[Any], context: Context) -> None:
        self.query = ListQuery()
        self.fields = {name: name for name in listing.filters}
        self._listing, self._context = listing, context
        self._columns = {one.name: one for one in listing.columns}
        self._today = context.operation.today

    def read_values(self, query: Any, field: str) -> Iterable[tuple[str, int]]:
        return self._listing.count_values(self._context.db, query, field, self._today())

    def words(self, column: Column, value: str) -> str:
        """A value as the filter of its column reads it: countries by their names."""
        one = self._columns[column.key]
        if value and one.kind is Kind.NATIONALITY:
            return country(value)
        return format_value(one.kind, one.word_of(value)) or nothing()

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        return self._listing.find_ids(self._context.db, self.query, self._today(), sort, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        return self._listing.read_rows(self._context.db, ids, self._today())


class ListingTable(DataTable):
    """A listing as a table, however long. `narrow` changes what is listed, `choose` selects a row as soon as it is there.

    Widths, order and hidden columns are remembered under `remember`; `first` are columns before those of the listing.
    """

    def __init__(self, listing: Listing[Any], context: Context, remember: str, first: Sequence[Column] = ()) -> None:
        super().__init__(translate_said(listing.title), context.preferences)
        self.source = ListingSource(listing, context)
        self._wanted: int | None = None
        columns = [*first, *map(make_column, listing.columns)]
        model = LazyTable(
            columns, self.source, self,
            lambda question, answer: context.ask(self, "ids", question, lambda ids: self._list_ids(answer, ids)),
        )  # fmt: skip
        self.ask_offers = lambda question, answer: context.ask(self, "values", question, answer)
        going = sorted((one for one in listing.columns if one.gives_way), key=lambda one: one.gives_way)
        self.set_model(model, remember, [one.name for one in going])

    def _list_ids(self, answer: Callable[[Sequence[int]], object], ids: Sequence[int]) -> None:
        answer(ids)
        if self._wanted is not None and self.select_id(self._wanted):
            self._wanted = None

    def reload_content(self) -> None:
        self.lazy.reload_content()

    def narrow(self, **changes: Any) -> None:
        """Another filter, other words, another kind; the list follows where it is seen already."""
        query = replace(self.source.query, **changes)
        if query != self.source.query:
            self.source.query = query
            if self.lazy.begun:
                self.lazy.reload_content()

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
