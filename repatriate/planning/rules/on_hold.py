"""No hold touches a day of the journey, from the earlier to the later of first departure and last arrival. Hard rule 4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from repatriate.model.entities import Hold, HoldKind, Person
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import describe_hold
from repatriate.planning.rules.rule import (
    Change,
    Closed,
    Fact,
    GroupRemedy,
    Obstacle,
    Opens,
    PersonRule,
    Remedy,
    list_people,
)
from repatriate.planning.rules.traveller import NEVER, Traveller
from repatriate.planning.rules.trip import Journey, Trip


def mask_forbidden(holds: tuple[Hold, ...], first: Ints, last: Ints) -> Mask:
    blocked = np.zeros(len(first), dtype=np.bool_)
    low, high = np.minimum(first, last), np.maximum(first, last)
    for hold in holds:
        start = hold.start.toordinal() if hold.start else 0
        end = hold.end.toordinal() if hold.end else NEVER
        blocked |= (low <= end) & (high >= start)
    return blocked


def breaks_rule(trip: Trip) -> bool:
    return bool(trip.person.holds and _find_touching(trip))


def _find_touching(trip: Trip) -> list[Hold]:
    low, high = trip.journey.days
    return [
        hold
        for hold in trip.person.holds
        if (hold.start is None or hold.start <= high) and (hold.end is None or low <= hold.end)
    ]


def find_fact(trip: Trip) -> Fact:
    holds, (low, high) = _find_touching(trip), (trip.journey.leaves, trip.journey.arrives)
    then = say("this is on {0}", low) if low == high else say("this runs from {0} to {1}", low, high)
    text = say("{0} is under {1}", trip.ref, join_items([describe_hold(hold) for hold in holds]))
    return Fact(text, then, rule=" ".join(hold.kind.value for hold in holds))


def describe_closed(closed: Closed) -> Said:
    told = join_items([describe_hold(hold) for who in closed.people for hold in who.holds], most=3)
    return count(closed.number, "{1} falls on days on which {2} is under {3}", "{1} fall on days on which {2} is under {3}", closed.subject, closed.whose, told)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    return say("the hold on {0} would have to be lifted", trip.ref)


_KINDS = {
    HoldKind.LEGAL: say("the legal hold"),
    HoldKind.MEDICAL: say("the medical hold"),
    HoldKind.POLICE: say("the police hold"),
    HoldKind.OTHER: say("the hold"),
}


def lift(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    """The change that lifts the holds as late as still lets them travel: on that day; what has ended by then is not told."""
    by = date.fromordinal(int(np.minimum(opened.first, opened.last).min()))
    standing = {hold.kind for who in people for hold in who.holds if hold.end is None or hold.end >= by}
    kinds = [kind for kind in HoldKind if kind in standing]
    told = join_items([_KINDS[kind] for kind in kinds])
    condition = say("{0} of {1} were lifted by {2}", told, list_people(people), by)
    return Change(f"hold {' '.join(kind.value for kind in kinds)} lifted", condition)


def count_days_left(who: Traveller, routes: RouteSet) -> Ints:
    """The later a hold may still be lifted, the better."""
    low: Ints = np.minimum(routes.first, routes.last)
    return NEVER - low


_LIFTED = {
    HoldKind.LEGAL: lambda n: count(n, "The legal hold of {0} person lifted", "The legal holds of {0} people lifted"),
    HoldKind.MEDICAL: lambda n: count(
        n, "The medical hold of {0} person lifted", "The medical holds of {0} people lifted"
    ),
    HoldKind.POLICE: lambda n: count(
        n, "The police hold of {0} person lifted", "The police holds of {0} people lifted"
    ),
    HoldKind.OTHER: lambda n: count(
        n, "The unspecified hold of {0} person lifted", "The unspecified holds of {0} people lifted"
    ),
}


def open_by_kind(who: Traveller, routes: RouteSet, mask: Mask) -> Iterable[tuple[str, Mask]]:
    """Journeys that holds of one kind keep from a person."""
    for kind in sorted({hold.kind for hold in who.holds}):
        others = tuple(hold for hold in who.holds if hold.kind is not kind)
        yield kind, mask & ~mask_forbidden(others, routes.first, routes.last)


def lift_kind(person: Person, key: str, journey: Journey) -> Person:
    return replace(person, holds=tuple(hold for hold in person.holds if hold.kind != key))


HOLDS = GroupRemedy(
    "hold",
    gather=lambda person: "",
    change=lift_kind,
    describe=lambda key, before, after: _LIFTED[HoldKind(key)](len(after)),
    open_alone=open_by_kind,
)


RULE = PersonRule(
    code=ReasonCode.ON_HOLD,
    heading=say("On hold"),
    advice=say("Waits until the hold is lifted"),
    opens=Opens.HOLDS,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    remedy=Remedy(lift, group=HOLDS, days=count_days_left),
)
