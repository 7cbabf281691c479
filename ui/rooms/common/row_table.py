"""Tables over rows that are at hand: found by their key, filtered by a test and by words, sorted by a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from repatriate.app.core.listing import ListColumn, Listing
from repatriate.app.core.sql import ListQuery, fold_text
from repatriate.model.fields import Kind
from repatriate.model.saying import Said
from ui.core.context import Context
from ui.core.format import country, day, number
from ui.core.language import translate_said
from ui.core.preferences import Preferences
from ui.models.filtering import Choice, LocalFilters, Offer, TermFilters, describe_nothing
from ui.models.table import Column, IdRole, LazyTable, Row
from ui.style.theme import ROW, color
from ui.widgets.column_widths import PADDING, CellDelegate
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
        wanted = (fold_text(search) or "").split()
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
        wanted = (fold_text(self.search) or "").split()
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
        text = fold_text(" ".join(str(row[name]) for name in self._words if row[name])) or ""
        return all(word in text for word in wanted)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        return {number: self._rows[number] for number in ids if number in self._rows}

    # -- what the filters in its headers ask

    def can_filter(self, column: Column) -> bool:
        return bool(column.title)

    def values(self, column: Column, text: str) -> Sequence[Offer]:
        wanted = (fold_text(self.search) or "").split()
        return self._filters.offers(column, (row for row in self.all if self._is_listed(row, wanted)), text)

    def words(self, column: Column, value: str) -> str:
        return value or describe_nothing()

    def choices(self) -> Mapping[str, Choice]:
        return self._filters.choices()

    def choose(self, column: Column, choice: Choice | None) -> None:
        self._filters.choose(column, choice)


def _comparable_value(value: Any) -> Any:
    return fold_text(value) if isinstance(value, str) else value


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


# -- The table of a listing: filtered, sorted and counted in SQL off the window's thread, its columns as the core says
# them.


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
        return format_value(one.kind, one.word_of(value)) or describe_nothing()

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


# -- Shows filled seats as figures over a bar: published solid, a draft's gains or losses beside it.

BAR = 6
LEAST = 24
"""Pixels that a bar takes at least."""


def draw_bar(painter: QPainter, rect: QRectF, shares: Sequence[tuple[float, QColor | QBrush]], track: QColor) -> None:
    """A bar from the left, its parts one after the other; shares of 1. More than all is cut off."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    radius = rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipRect(rect)
    left = rect.left()
    for share, fill in shares:
        width = min(max(share, 0.0) * rect.width(), rect.right() - left)
        if width > 0:
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(left, rect.top(), max(width, radius), rect.height()), radius, radius)
            left += width
    painter.restore()


class SeatsDelegate(CellDelegate):
    """Draws a seats column of legs from the row's `seats`, `published` and `draft`."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = self._table.source.row_of(self._table.source.key_of(index.data(IdRole)))
        if row is None:
            return
        seats, published, draft = row["seats"], row["published"].seats, row["draft"]
        rect = QRectF(option.rect).adjusted(PADDING + 72, 0, -PADDING, 0)
        if rect.width() < LEAST:
            return  # the figures say it all
        bar = QRectF(rect.left(), rect.center().y() - BAR / 2, rect.width(), BAR)
        now = published if draft is None else draft.seats
        draw_bar(painter, bar, seat_shares(now, max(now - published, 0), seats), color("track"))


def seat_shares(taken: int, gained: int, seats: int, *, enabled: bool = True) -> list[tuple[float, QColor | QBrush]]:
    """Confirmed seats solid, those that a draft has gained hatched; more than there are is trouble."""
    over = taken > seats
    solid = color("quiet" if not enabled else "trouble" if over else "accent")
    if over or not seats:
        return [(1.0 if over else 0.0, solid)]
    shares: list[tuple[float, QColor | QBrush]] = [((taken - gained) / seats, solid)]
    if gained:
        shares.append((gained / seats, QBrush(solid, Qt.BrushStyle.BDiagPattern)))
    return shares


class SeatBar(QWidget):
    """The same in a panel or a column's head: `show_seats` with how many are taken and how many there are; of those taken,
    what a draft has `gained` is hatched."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)
        self._taken = self._gained = self._seats = 0

    def show_seats(self, taken: int, seats: int, *, gained: int = 0) -> None:
        self._taken, self._gained, self._seats = taken, min(gained, taken), seats
        self.setAccessibleName(self.tr("{0} of {1} seats taken").format(taken, seats))
        self.setToolTip(
            self.tr("{0} of {1} seats taken, {2} of them new in the draft").format(taken, seats, gained)
            if gained
            else self.accessibleName()
        )
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        shares = seat_shares(self._taken, self._gained, self._seats, enabled=self.isEnabled())
        draw_bar(painter, QRectF(self.rect()), shares, color("track"))
        painter.end()
