"""Listings: each list that an officer reads, said once.

The table of the window, `repatriate list` and the Excel file are made from a `Listing`. A new list is one entry: its rows in
SQL, its columns, and the function that loads the rows of a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from sqlite_utils import Database

from repatriate.app.core.sql import ListQuery, add_folding, count_values, format_condition, matches_terms, order_by
from repatriate.model.errors import UserError
from repatriate.model.fields import LEG_STATUSES, Kind, column_title, label_of
from repatriate.model.saying import Said, count, join_parts, say

R = TypeVar("R")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a value in a table: its word (empty: the value itself), its tone and its icon."""

    word: str = ""
    tone: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column of a listing; its value is what the rows have under `name`.

    `sql` is what it is sorted and filtered by, `sort` where sorting differs. `kind` says how a value reads. `looks` are its
    only values, each with its look; `words` are those of its filter where cells say more. `describe` gives the words of a row where the value is not what is read, `mark` the look
    of a row, None for the usual one, `tip` what is read over it. `beside` names a second text, quiet, after the first.
    `width` is in pixels. Where a window is narrow the columns go in the order of `gives_way`; 0 stays longest.
    """

    name: str
    title: str = ""
    sql: str = ""
    sort: str = ""
    kind: Kind = Kind.TEXT
    looks: Mapping[Any, Look] = field(default_factory=dict)
    words: Mapping[Any, str] = field(default_factory=dict)
    describe: Callable[[Row], str] | None = None
    mark: Callable[[Row], Look | None] | None = None
    tip: Callable[[Row], str] | None = None
    beside: str = ""
    filtered: bool = False
    width: int = 100
    stretch: bool = False
    hidden: bool = False
    gives_way: int = 0

    @property
    def heading(self) -> str:
        """Title over the column: its own, else that of the field of this name."""
        return self.title or column_title(self.name)

    @property
    def sorted_by(self) -> str:
        """SQL that the rows are sorted by; empty where they cannot be."""
        return self.sort or self.sql

    def look_of(self, row: Row) -> Look | None:
        """Look of a row in this column; None where it has none."""
        marked = self.mark(row) if self.mark else None
        return marked or self.looks.get(row[self.name] if self.looks else "")

    def word_of(self, value: str) -> str:
        """Word of a value in the filter; the value itself where it has none."""
        return self.words.get(value) or (self.looks[value].word if value in self.looks else value)

    def value_of(self, row: Row) -> Any:
        """Value of a row as it is read: words, a day, a number; None where there is nothing."""
        look = self.look_of(row)
        if look is not None and look.word:
            return look.word
        return self.describe(row) if self.describe else row[self.name]


def make_mapping(row: Any) -> dict[str, Any]:
    """Values of a slotted dataclass by their names."""
    return {name: getattr(row, name) for name in row.__slots__}


def must_know(names: Iterable[str], known: Sequence[str]) -> None:
    """Raises UserError where one of these columns is not among those that are known."""
    for name in names:
        if name not in known:
            raise UserError(
                "unknown_column", say("There is no column {0} here. Choose one of: {1}.", name, join_parts(", ", known))
            )


def _give_nothing(db: Database, today: date) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """A list: `source` is SQL from FROM to the last condition, `key` the id of a row, `order` the order where none is chosen.

    `words` is SQL of the text that a search looks at. `load(db, ids, today)` gives the rows of some ids, slotted dataclasses
    with a value for each column. `before` is SQL that comes before SELECT, `values(db, today)` what its parameters are
    besides `:today`.
    """

    name: str
    title: str
    source: str
    key: str
    order: str
    words: str
    columns: tuple[ListColumn, ...]
    load: Callable[[Database, Sequence[int], date], Mapping[int, R]]
    before: str = ""
    values: Callable[[Database, date], dict[str, Any]] = _give_nothing

    def find_ids(
        self, db: Database, query: ListQuery, today: date, sort: str = "", descending: bool = False, also: str = "1"
    ) -> list[int]:
        """Ids of the rows that the query admits, in the order of a column, else of the listing; `also` is one more condition."""
        where, values = self._build_condition(db, query, today)
        order = order_by({one.name: one.sorted_by for one in self.columns}, sort, descending, self.order)
        rows = add_folding(db).conn.execute(
            f"{self.before} SELECT {self.key} {where} AND {also} ORDER BY {order}", values
        )
        return [row[0] for row in rows.fetchall()]

    def count_values(self, db: Database, query: ListQuery, column: str, today: date) -> list[tuple[str, int]]:
        """Values of a column among the rows that the query admits, with how many rows have each."""
        where, values = self._build_condition(db, query, today)
        return count_values(add_folding(db), f"{self.before} SELECT {{}} {where}", self.filters[column], values)

    def count(self, db: Database, today: date) -> int:
        """Number of all rows."""
        where, values = self._build_condition(db, ListQuery(), today)
        return int(db.conn.execute(f"{self.before} SELECT count(*) {where}", values).fetchone()[0])

    def read_rows(self, db: Database, ids: Sequence[int], today: date) -> dict[int, Row]:
        """Rows with these ids as mappings; one that is gone is missing."""
        return {id: make_mapping(row) for id, row in self.load(db, ids, today).items()}

    def read(self, db: Database, query: ListQuery, today: date, sort: str = "", descending: bool = False) -> list[Row]:
        """All rows that the query admits. Raises UserError where it names a column that is not there."""
        must_know((term.field for term in query.terms), tuple(self.filters))
        must_know(filter(None, (sort,)), tuple(one.name for one in self.columns if one.sorted_by))
        ids = self.find_ids(db, query, today, sort, descending)
        rows = self.read_rows(db, ids, today)
        return [rows[id] for id in ids]

    @property
    def filters(self) -> dict[str, str]:
        """SQL of the columns that can be filtered, by name."""
        return {one.name: one.sql for one in self.columns if one.filtered}

    def _build_condition(self, db: Database, query: ListQuery, today: date) -> tuple[str, dict[str, Any]]:
        values = {"today": today.isoformat(), **self.values(db, today)}
        words = format_condition(f"fold_once({self.words})", query.text, values)
        return f"{self.source} AND {words} AND {matches_terms(query.terms, self.filters, values)}", values


# -- Codes in the sentences of commands: unchanged in English, with words of their own in other languages.


def describe_fields(names: Iterable[str]) -> Said:
    """The labels of several fields, joined by commas."""
    return join_parts(", ", map(label_of, names))


def leg_status(status: object) -> str:
    return LEG_STATUSES.get(str(status)) or str(status)


def describe_people(refs: Sequence[str]) -> str:
    """One by reference, several by number."""
    return refs[0] if len(refs) == 1 else count(len(refs), "{0} person", "{0} people")
