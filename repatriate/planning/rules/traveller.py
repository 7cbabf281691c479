"""A person in the planner's terms: dates as ordinals, ages as days, and the demand on a leg."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Hold, Person
from repatriate.model.plan import Itinerary
from repatriate.planning.itineraries import Ints

ADULT, INFANT = 18, 2
NEVER = date.max.toordinal() + 1


def find_birthdays(births: Sequence[PartialDate | None], years: int) -> Ints:
    """The ordinal of the first day on which each person is surely that old; 0 for an unknown year of birth. A partly
    known date is the youngest possible. Born on 29 February: 1 March in a common year."""
    read = attrgetter("year", "month", "day")
    parts = np.array([read(birth or UNBORN) for birth in births], dtype=np.int64).reshape(-1, 3)
    year, month, day = parts.T
    last = np.where(month > 0, month, 12)
    born = _begin_month(year, last)
    day = np.where((month > 0) & (day > 0), day, _begin_month(year, last + 1) - born)
    turns = np.where(year + years > date.max.year, NEVER, _begin_month(year + years, last) + day - 1)
    return np.where(year > 0, turns, 0)


UNBORN = PartialDate()


def _begin_month(year: Ints, month: Ints) -> Ints:
    """Ordinals of the first days of months."""
    months = ((year - 1970) * 12 + month - 1).astype("datetime64[M]")
    return months.astype("datetime64[D]").astype(np.int64) + date(1970, 1, 1).toordinal()


Ends = tuple[str | None, str | None, int]
"""The waiting place, the destination, and the number of the set of frozen legs that the person keeps."""


class Traveller(NamedTuple):
    """A person with all that the masks of the rules may read. Days are ordinals.

    `ends` are equal for all to whom the same itineraries lead from where they wait to where they go.
    `start` is the first day of the plan. `forbidden` holds numbers of legs. `keeps` numbers the frozen legs that the
    journey must contain (0: it may contain none), `boards` are open ones that it must. `infant_until`: under 2 on days before it. `guarded_from`: the
    household has an adult from that day on. `alone_until`: on departures before it an infant without an adult; 0 where
    no leg leaves so early. `weight` is of a day's waiting.
    """

    person: Person
    ends: Ends
    start: int
    ready: int
    clear_until: int
    document: DocumentType | None
    expires: int
    forbidden: frozenset[int]
    pins: tuple[Itinerary, ...]
    infant_until: int
    guarded_from: int
    alone_until: int
    keeps: int
    boards: frozenset[str]
    weight: int
    stretcher: bool
    wheelchair: bool

    @property
    def ref(self) -> str:
        return self.person.ref

    @property
    def holds(self) -> tuple[Hold, ...]:
        return self.person.holds

    @property
    def clearances_missing(self) -> tuple[str, ...]:
        return self.person.clearances_missing

    @property
    def turns(self) -> tuple[int, int]:
        """The days from which on they take something else of a leg."""
        return self.infant_until, self.guarded_from


@dataclass(frozen=True, slots=True)
class Demand:
    """The joint demand of some people on every leg of an itinerary that leaves on a given day. `seats` excludes
    stretchers, because legs differ in the seats that one takes."""

    seats: int = 0
    wheelchairs: int = 0
    stretchers: int = 0
    infants: int = 0
    minors: int = 0

    def __add__(self, other: Demand) -> Demand:
        return Demand(
            self.seats + other.seats,
            self.wheelchairs + other.wheelchairs,
            self.stretchers + other.stretchers,
            self.infants + other.infants,
            self.minors + other.minors,
        )


def measure_demand(who: Traveller, day: int) -> Demand:
    """The demand of one person on an itinerary that leaves on that day (an ordinal). A stretcher never counts as an
    infant; other infants take no seat. Minors are aged 2 to 17 and have no adult in their household."""
    return _make_demand(day < who.infant_until, day < who.guarded_from, who.stretcher, who.wheelchair)


@cache
def _make_demand(infant: bool, unguarded: bool, stretcher: bool, wheelchair: bool) -> Demand:
    return Demand(
        seats=int(not infant and not stretcher),
        wheelchairs=int(wheelchair),
        stretchers=int(stretcher),
        infants=int(infant and not stretcher),
        minors=int(not infant and unguarded),
    )


# -- A table of all people in an operation: a row for each, in the order of ref, with the rules' inputs as columns.

MANY = 2**62
"""More different rows than this have no number."""

FEW = 4096
"""So many different rows, and one for each row there is, are told apart by a table of them."""


class Everybody:
    """Made once; columns are made when they are first asked for."""

    def __init__(self, travellers: Sequence[Traveller]) -> None:
        self.travellers = travellers
        self.rows = {who.person.ref: row for row, who in enumerate(travellers)}
        self._columns: dict[str, Ints] = {}
        self._by_ends: dict[Ends, list[int]] = {}

    def column(self, fact: str) -> Ints:
        """A fact of each traveller: whole numbers and days as they are, anything else numbered, equal for equal facts."""
        found = self._columns.get(fact)
        if found is None:
            values = list(map(attrgetter(fact), self.travellers))
            if not set(map(type, values)) <= {int, bool}:
                numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
                values = list(map(numbers.__getitem__, values))
            found = self._columns[fact] = np.array(values, dtype=np.int64)
        return found

    def rows_with(self, ends: Ends) -> list[int]:
        """The rows of those who begin and end there."""
        if not self._by_ends:
            groups = split_alike([self.column("ends")], len(self.travellers))
            self._by_ends = {self.travellers[rows[0]].ends: rows for rows in groups}
        return self._by_ends[ends]


def number_alike(columns: Sequence[Ints], count: int) -> tuple[Ints, Ints]:
    """`count` rows, by what is in these columns: the first row of each kind, and which kind each row is of."""
    code, size = np.zeros(count, dtype=np.int64), 1
    for column in columns:
        low = int(column.min(initial=0))
        span = int(column.max(initial=0)) - low + 1
        if size * span > MANY:
            _, code = np.unique(code, return_inverse=True)
            size = count
        code, size = code * span + (column - low), size * span
    if size > FEW + count:
        _, first, kind = np.unique(code, return_index=True, return_inverse=True)
        return first, kind.ravel()
    # The same without sorting. What is written last stays: the first row.
    first = np.full(size, count)
    first[code[::-1]] = np.arange(count)[::-1]
    used = np.flatnonzero(first < count)
    number = np.zeros(size, dtype=np.int64)
    number[used] = np.arange(len(used))
    return first[used], number[code]


def split_alike(columns: Sequence[Ints], count: int) -> list[list[int]]:
    """The rows of each kind, in their order."""
    _, kind = number_alike(columns, count)
    order = np.argsort(kind, kind="stable")
    ends = [*(np.flatnonzero(np.diff(kind[order])) + 1).tolist(), count]
    rows = order.tolist()
    return [rows[begin:end] for begin, end in zip([0, *ends], ends, strict=False)] if count else []
