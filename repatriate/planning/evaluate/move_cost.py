"""Prices a change by hand, tier by tier, exactly and only from the people it moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from repatriate.model.entities import Cohesion
from repatriate.model.plan import TIERS, Itinerary
from repatriate.model.saying import Said, count, join_parts, say
from repatriate.planning.evaluate.objective import count_waiting_days, sum_cost
from repatriate.planning.rules.rulebook import WEIGHTS, Rulebook, rank

Journeys = Mapping[str, Itinerary]
Ways = Mapping[str, Mapping[Itinerary, int]]
"""By group that stays together where it can: how many of its people are on each itinerary."""
UNPLACED, MOVED, SPREAD, WAITING, COST = TIERS[:4], *TIERS[4:]


def find_deciding(by: Mapping[str, Any]) -> str | None:
    """The tier by which one plan is better than another: the first that differs; None where neither is. Who moved decides
    nothing: a confirmed plan never differs from itself."""
    return next((name for name, change in by.items() if change and name != MOVED), None)


@dataclass(frozen=True, slots=True)
class Price:
    """The change of each tier, in the order of TIERS: more is worse. Whole numbers except for the cost."""

    by: tuple[int | Decimal, ...] = (0,) * len(TIERS)
    currency: str | None = None

    @property
    def better(self) -> bool:
        """Whether the tier that decides becomes less."""
        return self._deciding < 0

    @property
    def worse(self) -> bool:
        return self._deciding > 0

    @property
    def _deciding(self) -> int | Decimal:
        by = dict(zip(TIERS, self.by, strict=True))
        return by.get(find_deciding(by) or "", 0)

    @property
    def parts(self) -> tuple[Said, ...]:
        """The parts of the price in words, the most important first."""
        return tuple(_describe_cost(name, by, self.currency) for name, by in zip(TIERS, self.by, strict=True) if by)

    @property
    def sentence(self) -> Said:
        """`Worse: 3 more waiting days, weighted; 120 USD more.`"""
        if not self.parts:
            return say("As good as before.")
        told = join_parts("; ", self.parts)
        if self.better:
            return say("Better: {0}.", told)
        return say("Worse: {0}.", told) if self.worse else say("As good as before: {0}.", told)


def list_rows(before: Mapping[str, float], price: Price) -> list[dict[str, Any]]:
    """Every tier before and after, as JSON has it. `before` is the value of each by name."""
    return [
        {
            "name": name,
            "before": _plain_number(before[name]),
            "after": _plain_number(float(Decimal(str(before[name])) + by)),
        }
        for name, by in zip(TIERS, price.by, strict=True)
    ]


def _plain_number(value: float | Decimal) -> float | int:
    return int(value) if float(value).is_integer() else float(value)


NOTHING = Price()


class Prices:
    """Prices changes for some people on the present plan. `ways` covers everybody in their groups, in the book or
    not."""

    def __init__(self, book: Rulebook, assignments: Journeys, ways: Ways) -> None:
        self._book = book
        self._now = assignments
        self._ways = ways
        self._start = book.snapshot.settings.plan_start.toordinal()
        self._shares: dict[tuple[str, Itinerary], tuple[int, Decimal]] = {}

    def of(self, moves: Journeys) -> Price:
        """The price of putting these people on these legs (none: off the plan) while everybody else stays."""
        published = self._book.snapshot.published or {}
        by: list[int | Decimal] = [0] * len(TIERS)
        for ref, after in moves.items():
            before, person = self._now.get(ref, ()), self._book.people[ref]
            if before == after:
                continue
            by[rank(person) - 1] += bool(before) - bool(after)
            if ref in published:
                by[4] += (after != published[ref]) - (before != published[ref])
            (days, paid), (days_before, paid_before) = self._price_person(ref, after), self._price_person(ref, before)
            by[6] += days - days_before
            by[7] += paid - paid_before
        by[5] = self._count_spread(moves)
        return Price(tuple(by), self._find_currency(moves.values()))

    def _price_person(self, ref: str, legs: Itinerary) -> tuple[int, Decimal]:
        """One person's share of the waiting days and of the cost."""
        found = self._shares.get((ref, legs))
        if found is None:
            person = self._book.people[ref]
            chain = [self._book.legs[code] for code in legs if code in self._book.legs]
            found = (
                (count_waiting_days(person, chain, self._start), sum_cost(person, chain)) if chain else (0, Decimal(0))
            )
            self._shares[ref, legs] = found
        return found

    def _count_spread(self, moves: Journeys) -> int:
        after: dict[str, Counter[Itinerary]] = {}
        groups = self._book.snapshot.groups
        for ref, legs in moves.items():
            group, before = self._book.people[ref].group, self._now.get(ref, ())
            if group is None or before == legs or groups.get(group) is not Cohesion.PREFER:
                continue
            used = after.setdefault(group, Counter(self._ways.get(group)))
            used[before] -= bool(before)
            used[legs] += bool(legs)
        return sum(_less_one(used) - _less_one(self._ways.get(group, {})) for group, used in after.items())

    def _find_currency(self, journeys: Iterable[Itinerary]) -> str | None:
        legs = (self._book.legs.get(code) for codes in (*journeys, *self._now.values()) for code in codes)
        told = (leg.currency for leg in legs if leg is not None and leg.currency)
        return self._book.snapshot.settings.currency or next(told, None)


def _less_one(used: Mapping[Itinerary, int]) -> int:
    return max(sum(1 for number in used.values() if number > 0) - 1, 0)


def _describe_cost(name: str, by: int | Decimal, currency: str | None) -> Said:
    size = by if by > 0 else -by
    number = int(size)
    if name == COST:
        amount: str | int = number if size == number else f"{size:,.2f}"
        if by > 0:
            return say("{0} {1} more", amount, currency) if currency else say("{0} more in cost", amount)
        return say("{0} {1} less", amount, currency) if currency else say("{0} less in cost", amount)
    if name in UNPLACED:
        of = UNPLACED.index(name) + 1
        if by > 0:
            return count(
                number, "1 person of priority {1} loses the seat", "{0} people of priority {1} lose their seats", of
            )
        return count(number, "1 person of priority {1} gets a seat", "{0} people of priority {1} get seats", of)
    if name == MOVED:
        if by > 0:
            return count(number, "1 more moved from the confirmed plan", "{0} more moved from the confirmed plan")
        return count(number, "1 fewer moved from the confirmed plan", "{0} fewer moved from the confirmed plan")
    if name == SPREAD:
        if by > 0:
            return count(number, "groups split over 1 more journey", "groups split over {0} more journeys")
        return count(number, "groups split over 1 journey fewer", "groups split over {0} journeys fewer")
    if by > 0:
        return count(
            number,
            "{0} more waiting day (a day of priority 1 counts as {1})",
            "{0} more waiting days (a day of priority 1 counts as {1})",
            WEIGHTS[1],
        )
    return count(
        number,
        "{0} fewer waiting day (a day of priority 1 counts as {1})",
        "{0} fewer waiting days (a day of priority 1 counts as {1})",
        WEIGHTS[1],
    )
