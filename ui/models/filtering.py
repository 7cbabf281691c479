"""Filters in the headers of a table: the listed values of a column, and the interface of a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.sql import Term, fold_text
from ui.core.format import number
from ui.models.table import Column, Row

MOST = 2_000
"""Values that are offered at once; with more, the officer searches for theirs."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One value of a column, how it reads, and how many rows have it."""

    value: str
    words: str
    count: int
    rank: int = 0
    """Before its name: its place where the values have an order of their own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The values of a column that are listed; with `without`, those that are not."""

    values: tuple[str, ...]
    without: bool = False

    def admits(self, value: str) -> bool:
        return (value in self.values) is not self.without


@runtime_checkable
class Filterable(Protocol):
    """A source that can be filtered by its columns. Its `ids` then give only what all choices admit."""

    def can_filter(self, column: Column) -> bool:
        """Whether this column has a filter in its header."""
        ...

    def values(self, column: Column, text: str) -> Sequence[Offer]:
        """Values with these words in them, of rows that the other columns' filters admit; at most MOST, and one more where
        there are more. Asked in the thread for questions: it reads and changes nothing."""
        ...

    def words(self, column: Column, value: str) -> str:
        """The readable form of a value; `nothing()` for none."""
        ...

    def choices(self) -> Mapping[str, Choice]:
        """The present filters, by the key of the column."""
        ...

    def choose(self, column: Column, choice: Choice | None) -> None:
        """Filter this column; None lists all of its values again."""
        ...


def describe_nothing() -> str:
    """The word for an empty value."""
    return QCoreApplication.translate("HeaderFilter", "Empty")


def choice_of(ticked: Iterable[str], offered: Iterable[str]) -> Choice | None:
    """The filter from the ticks: the values to list or to leave out, whichever are fewer; None if all are ticked."""
    on = set(ticked)
    listed = [value for value in offered if value in on]
    left_out = [value for value in offered if value not in on]
    if not left_out:
        return None
    if len(left_out) < len(listed):
        return Choice(tuple(left_out), without=True)
    return Choice(tuple(listed))


def choice_words(source: Filterable, column: Column, choice: Choice) -> str:
    """`State is not Booked`, `Nat. is Kenya or Nepal`, `Nat. is Kenya, Nepal or 12 more`, `Still lacks a clearance`."""
    if column.said is not None:
        return column.said(choice.values, choice.without)
    text = join_or([source.words(column, value) for value in choice.values]) or _tr("nothing")
    return (_tr("{0} is not {1}") if choice.without else _tr("{0} is {1}")).format(column.title, text)


def join_or(named: Sequence[str]) -> str:
    """`Kenya or Nepal`; of many the first two by name, and how many more."""
    if len(named) > NAMED and sum(map(len, named)) > SHORT:
        return _tr("{0} or {1} more").format(", ".join(named[:2]), number(len(named) - 2))
    return _tr(" or ").join(named)


NAMED = 3
"""Values of a filter that are named, however long they are."""
SHORT = 48
"""Letters of more values that are still named."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("HeaderFilter", text)


@dataclass
class LocalFilters:
    """The filters of a source whose rows are all at hand; a value is what the cell says, or `Column.group` of the row."""

    on: dict[str, tuple[Column, Choice]] = field(default_factory=dict)

    def admit(self, row: Row, but: str = "") -> bool:
        """Whether every filter lets this row in; `but` names a column whose filter is not asked."""
        return all(choice.admits(value_in(column, row)) for key, (column, choice) in self.on.items() if key != but)

    def offers(self, column: Column, rows: Iterable[Row], text: str) -> list[Offer]:
        counts = Counter(value_in(column, row) for row in rows if self.admit(row, column.key))
        return sort_offers((Offer(value, value or describe_nothing(), count) for value, count in counts.items()), text)

    def choices(self) -> dict[str, Choice]:
        return {key: choice for key, (_, choice) in self.on.items()}

    def choose(self, column: Column, choice: Choice | None) -> None:
        self.on.pop(column.key, None)
        if choice is not None:
            self.on[column.key] = (column, choice)


def value_in(column: Column, row: Row) -> str:
    """The value that a filter of this column knows the row by."""
    return (column.group or column.text)(row) or ""


def sort_offers(offers: Iterable[Offer], text: str) -> list[Offer]:
    """The values that contain these words, by rank, then by name; an empty value comes last."""
    wanted = fold_text(text) or ""
    kept = [one for one in offers if not wanted or wanted in (fold_text(one.words) or "")]
    return sorted(kept, key=lambda one: (not one.value, one.rank, _order_naturally(one.words)))[: MOST + 1]


def _order_naturally(text: str) -> Any:
    """Numbers by size, words by letter."""
    bare = text.replace(",", "").replace(".", "")
    return (0, int(bare), "") if bare.isdecimal() else (1, 0, fold_text(text) or "")


class TermFilters:
    """Filters of a source whose rows SQLite finds: they are kept as terms of its `query`, a frozen dataclass.

    `fields` says which filter of the core belongs to a column; a subclass reads values and says how they read.
    """

    query: Any
    fields: Mapping[str, str] = {}

    def read_values(self, query: Any, field: str) -> Iterable[tuple[str, int]]:
        """Values of a field among the rows of this query, with how many rows have each."""
        raise NotImplementedError

    def words(self, column: Column, value: str) -> str:
        return value or describe_nothing()

    def rank(self, column: Column, value: str) -> int:
        """Its place where the values of a column have an order of their own."""
        return 0

    def can_filter(self, column: Column) -> bool:
        return column.key in self.fields

    def values(self, column: Column, text: str) -> Sequence[Offer]:
        field = self.fields[column.key]
        others = tuple(term for term in self.query.terms if term.field != field)
        found = self.read_values(replace(self.query, terms=others), field)
        offers = (Offer(value, self.words(column, value), count, self.rank(column, value)) for value, count in found)
        return sort_offers(offers, text)

    def choices(self) -> Mapping[str, Choice]:
        by_field = {term.field: Choice(term.values, term.without) for term in self.query.terms}
        return {key: by_field[field] for key, field in self.fields.items() if field in by_field}

    def choose(self, column: Column, choice: Choice | None) -> None:
        field = self.fields[column.key]
        kept = tuple(term for term in self.query.terms if term.field != field)
        added = (Term(field, choice.values, choice.without),) if choice is not None else ()
        self.query = replace(self.query, terms=kept + added)


Answer = Callable[[Sequence[Offer]], object]
AskOffers = Callable[[Callable[[], Sequence[Offer]], Answer], object]
"""A function that asks for values in the background: it takes the question, and the receiver of the answer."""
