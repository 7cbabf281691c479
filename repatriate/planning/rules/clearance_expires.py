"""Nobody leaves the country after their exit clearance ends. Hard rule 3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import count_days, describe_days
from repatriate.planning.rules.rule import (
    Change,
    Closed,
    Fact,
    GroupRemedy,
    Obstacle,
    Opens,
    People,
    PersonRule,
    Remedy,
    list_people,
)
from repatriate.planning.rules.traveller import NEVER, Traveller
from repatriate.planning.rules.trip import Trip


def mask_forbidden(clear_until: int, crossing: Ints, crossed: Mask) -> Mask:
    return (crossing > clear_until) & ~crossed


def breaks_rule(trip: Trip) -> bool:
    until, crossings = trip.person.clear_until, trip.journey.crossings
    if until is None or not crossings or crossings[0].code in trip.boarded:
        return False
    return crossings[0].departs.date() > until


def find_fact(trip: Trip) -> Fact:
    text = say("The exit clearance of {0} is valid until {1}", trip.ref, trip.person.clear_until or date.max)
    return Fact(text, say("this leaves the country on {0}", trip.journey.crossings[0].departs.date()))


def describe_closed(closed: Closed) -> Said:
    until = date.fromordinal(min(NEVER - 1, *(who.clear_until for who in closed.people)))
    return count(closed.number, "{1} leaves the country after the exit clearance of {2} ends on {3}", "{1} leave the country after the exit clearance of {2} ends on {3}", closed.subject, closed.whose, until)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    crossing = trip.journey.crossings[0].departs.date()
    return say("the exit clearance of {0} would have to be valid until {1}", trip.ref, crossing)


def extend(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    """The change that extends the clearance as far as the last border needs."""
    when = date.fromordinal(int(opened.crossing.max()))
    condition = say("the exit clearance of {0} were valid until {1}", list_people(people), when)
    return Change(f"clear_until {when.isoformat()}", condition)


def _count_longest(before: People, after: People) -> int:
    return count_days((before[ref].clear_until, one.clear_until) for ref, one in after.items())


EXTENSIONS = GroupRemedy(
    "clear_until",
    gather=lambda person: person.location or "",
    by_place=True,
    change=lambda person, key, journey: replace(person, clear_until=journey.crossings[0].departs.date()),
    describe=lambda key, before, after: count(
        len(after),
        "The exit clearance of {0} person in {1} extended by {2}",
        "The exit clearances of {0} people in {1} extended, by {2} at most",
        key,
        describe_days(_count_longest(before, after)),
    ),
    name=lambda key, before, after: f"{key} +{_count_longest(before, after)}",
)


RULE = PersonRule(
    code=ReasonCode.CLEARANCE_EXPIRES,
    heading=say("Exit clearance ends before a seat"),
    advice=say("Ask for a longer permit, or an earlier seat"),
    opens=Opens.DATES,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    compares={"clear_until": "crossing"},
    remedy=Remedy(extend, group=EXTENSIONS, days=lambda who, routes: routes.crossing - who.clear_until),
)
