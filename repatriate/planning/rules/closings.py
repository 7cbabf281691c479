"""Applies the rules about a person to all itineraries between two places, at once for everybody who goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.rules.rule import PersonRule
from repatriate.planning.rules.traveller import Everybody, Traveller, number_alike

AT_ONCE = 2**22
"""Answers (a person, a sort of itineraries) that are worked out in one step."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The open itineraries among some, as a mask and by id."""

    mask: Mask
    ids: Ints


class Closings:
    """A rule is asked once about all people whose facts it cannot tell apart, and about one itinerary of each sort: those
    of a sort differ in nothing but their legs. Rules that look at single legs are asked for each person whom they concern.
    """

    def __init__(
        self, routes: RouteSet, rules: Sequence[PersonRule], everybody: Everybody, rows: Sequence[int]
    ) -> None:
        """`rows` are those of the people who begin and end there."""
        self._routes, self._rules = routes, rules
        self._place = {everybody.travellers[row].ref: place for place, row in enumerate(rows)}
        by_sort = [rule for rule in rules if not rule.by_leg]
        names = sorted({column for rule in by_sort for column in rule.columns})
        columns = [np.asarray(getattr(routes, name), dtype=np.int64) for name in names]
        self._first_of_sort, self._sort = number_alike(columns, len(routes))
        self._sorts = routes.take(self._first_of_sort)
        self._kinds: dict[PersonRule, Ints] = {}
        self._tables: dict[PersonRule, Mask] = {}
        self._concerning: dict[int, list[PersonRule]] = {}
        days: dict[str, Ints] = {}
        at = np.array(rows, dtype=np.int64)
        for rule in rules:
            facts = [everybody.column(name)[at] for name in rule.facts]
            for place, name in enumerate(rule.facts):
                # Days stand alike before, on and after the days of itineraries that they are held against.
                if column := rule.compares.get(name):
                    if column not in days:
                        days[column] = np.sort(getattr(routes, column))
                    before, until = (days[column].searchsorted(facts[place], side) for side in ("left", "right"))
                    facts[place] = before + until
            first, kind = number_alike(facts, len(rows))
            people = [everybody.travellers[rows[place]] for place in first.tolist()]
            if rule.by_leg:
                busy = np.array([not rule.idle(*rule.facts_of(who)) for who in people])
                for place in np.flatnonzero(busy[kind]).tolist():
                    self._concerning.setdefault(place, []).append(rule)
            else:
                self._kinds[rule] = kind
                self._tables[rule] = np.array([rule.mask(who, self._sorts) for who in people], dtype=np.bool_)
        self._closed, self._number = self._number_closed(len(rows))
        self._by_number: list[Opening | None] = [None] * len(self._closed)
        self._by_content: dict[bytes, Opening] = {}
        self._by_person: dict[str, Opening] = {}

    def _number_closed(self, people: int) -> tuple[list[bytes], list[int]]:
        """The different sets of sorts that rules close, as packed bits, and for each person which of them is theirs."""
        first, kind = number_alike(list(self._kinds.values()), people)
        numbers: dict[bytes, int] = {}
        found: list[int] = []
        step = max(1, AT_ONCE // max(1, len(self._sorts)))
        for begin in range(0, len(first), step):
            some = first[begin : begin + step]
            closed = np.zeros((len(some), len(self._sorts)), dtype=np.bool_)
            for rule, table in self._tables.items():
                closed |= table[self._kinds[rule][some]]
            found += [numbers.setdefault(row.tobytes(), len(numbers)) for row in np.packbits(closed, axis=1)]
        return list(numbers), np.array(found, dtype=np.int64)[kind].tolist()

    def find_opening(self, who: Traveller) -> Opening:
        """The itineraries open to a person; people with equal openings share one object."""
        ref = who.person.ref
        found = self._by_person.get(ref)
        if found is None:
            place = self._place[ref]
            found = self._open_sorts(self._number[place])
            for rule in self._concerning.get(place, ()):
                found = self._share_opening(found.mask & ~rule.mask(who, self._routes))
            self._by_person[ref] = found
        return found

    def _open_sorts(self, number: int) -> Opening:
        found = self._by_number[number]
        if found is None:
            bits = np.frombuffer(self._closed[number], dtype=np.uint8)
            closed = np.unpackbits(bits, count=len(self._sorts)).astype(np.bool_)
            found = self._by_number[number] = self._share_opening(~closed[self._sort])
        return found

    def _share_opening(self, mask: Mask) -> Opening:
        return self._by_content.setdefault(mask.tobytes(), Opening(mask, self._routes.ids[mask]))

    def list_closing(self, who: Traveller) -> list[tuple[PersonRule, int, int]]:
        """The rules that close an itinerary to somebody, in their order, with the first that each closes, and how many."""
        place = self._place[who.ref]
        found = []
        for rule in self._rules:
            if rule in self._tables:
                kinds, first, number = self._extents[rule]
                kind = kinds[place]
                if number[kind]:
                    found.append((rule, first[kind], number[kind]))
            elif rule in self._concerning.get(place, ()):
                mask = rule.mask(who, self._routes)
                if mask.any():
                    found.append((rule, int(np.argmax(mask)), int(mask.sum())))
        return found

    def find_closing(self, who: Traveller, row: int) -> list[PersonRule]:
        """The rules that close one of the itineraries to somebody, in their order."""
        place, sort = self._place[who.ref], self._sort[row]
        one = self._routes.take(np.array([row], dtype=np.int64))
        return [
            rule
            for rule in self._rules
            if (
                self._tables[rule][self._kinds[rule][place], sort]
                if rule in self._tables
                else rule in self._concerning.get(place, ()) and rule.mask(who, one)[0]
            )
        ]

    @cached_property
    def _extents(self) -> dict[PersonRule, tuple[list[int], list[int], list[int]]]:
        """The kind of each person by rule, with the first itinerary that a kind closes, and the number of them."""
        many = np.bincount(self._sort, minlength=len(self._sorts))
        beyond = len(self._routes)
        return {
            rule: (
                self._kinds[rule].tolist(),
                np.where(table, self._first_of_sort, beyond).min(axis=1, initial=beyond).tolist(),
                (table @ many).tolist(),
            )
            for rule, table in self._tables.items()
        }
