"""The best that an operation could come to: who must be left out, and how long the others wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import say
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.rulebook import Rulebook, frozen_journeys
from repatriate.planning.solver.column_generation import too_many
from repatriate.planning.solver.highs import Clock
from repatriate.planning.solver.integer_program import Program
from repatriate.planning.solver.lexicographic import GAINS, Settler
from repatriate.planning.solver.plan_model import Plan, build
from repatriate.planning.solver.unit_classes import Kind, make_kinds


@dataclass(frozen=True, slots=True)
class Outlook:
    """People left out, of priority 1 to 4, at the best; given that, the fewest waiting days.

    Waiting days are weighted as in the plan, and reckoned for everybody from the day the plan starts: to the day of
    arrival or, without a seat, to the day after the last arrival of the timetable.
    """

    left_out: tuple[int, int, int, int]
    days: int

    @classmethod
    def of(cls, tiers: Ints) -> Outlook:
        a, b, c, d, days = (int(value) for value in tiers)
        return cls((a, b, c, d), days)


def outlook(snapshot: Snapshot, clock: Clock | None = None) -> Outlook | None:
    """The outlook of an operation, proved; None where the clock stopped it."""
    found = best(Rulebook(plain(snapshot)), last_day(snapshot), clock or Clock())
    return None if found is None else found[0]


def best(book: Rulebook, until: int, clock: Clock) -> tuple[Outlook, dict[str, Itinerary]] | None:
    """The outlook of a plain operation and one of the plans that reach it; None where the clock stopped it.

    Raises UserError `too_many_itineraries` where there are too many to weigh them all.
    """
    kinds = make_kinds(book)
    if too_many(kinds):
        text = say("Too many journeys are possible to try changes out: lower max_legs or max_layover_hours.")
        raise UserError("too_many_itineraries", text)
    if clock.stop():
        return None
    plan = build(book, kinds, 0)
    if clock.stop():
        return None
    program = reckoned(book, plan, kinds, until)
    settled = Settler(GAINS + 1, clock).settle_all(program)
    if settled.x is None or not all(settled.proved):
        return None
    return Outlook.of(program.worth(settled.x)), named(book, kinds, by_kind(plan, settled.x))


def last_day(snapshot: Snapshot) -> int:
    """The day after the last arrival of the timetable, or after the start of the plan, as an ordinal."""
    days = [leg.arrives.toordinal() for leg in snapshot.legs]
    return max([snapshot.settings.plan_start.toordinal(), *days]) + 1


def plain(snapshot: Snapshot) -> Snapshot:
    """Without what only later tiers ask for: groups that would rather stay together, and who is published on what, but for
    those whom legs hold fast that are closed or gone."""
    fast = frozen_journeys(snapshot)
    published = {
        ref: codes for ref, codes in (snapshot.published or {}).items() if ref in fast.kept or ref in fast.rerouted
    }
    groups = {name: Cohesion.STRICT for name, cohesion in snapshot.groups.items() if cohesion is Cohesion.STRICT}
    return replace(snapshot, groups=groups, published=published or None)


def reckoned(book: Rulebook, plan: Plan, kinds: Sequence[Kind], until: int) -> Program:
    """A program with the tiers of an outlook; people without a seat wait to the day `until` (an ordinal)."""
    weight = np.array([kind.weight for kind in kinds], dtype=np.int64)
    late = weight[plan.kind] * (book.journeys.routes.last[plan.route] - until)
    start = book.snapshot.settings.plan_start.toordinal()
    waited = 0
    for ref, who in book.travellers.items():
        codes = book.frozen.kept.get(ref)
        waited += who.weight * ((book.legs[codes[-1]].arrives.toordinal() if codes else until) - start)
    return replace(
        plan.program,
        costs=np.vstack([plan.program.costs[:GAINS], late[None, :]]),
        base=np.append(plan.program.base[:GAINS], waited),
    )


Chosen = Mapping[int, Sequence[tuple[int, int]]]
"""For kinds, by number: so many units on an itinerary (an id)."""


def by_kind(plan: Plan, x: Ints) -> Chosen:
    """Who has a seat under an answer."""
    found: dict[int, list[tuple[int, int]]] = {}
    for column in np.flatnonzero(x[: len(plan.kind)]).tolist():
        found.setdefault(int(plan.kind[column]), []).append((int(plan.route[column]), int(x[column])))
    return found


def named(book: Rulebook, kinds: Sequence[Kind], chosen: Chosen) -> dict[str, Itinerary]:
    """The same by person, those aside whom frozen legs hold; of units alike the first ones have the seats."""
    codes = book.journeys.routes.codes
    return {
        ref: codes[route]
        for number, mine in chosen.items()
        for unit, route in zip(kinds[number].units, each(mine), strict=False)
        for ref in unit.refs
    }


def each(chosen: Sequence[tuple[int, int]]) -> Iterator[int]:
    """`(itinerary, 3)` as that itinerary three times."""
    return (route for route, number in chosen for _ in range(number))
