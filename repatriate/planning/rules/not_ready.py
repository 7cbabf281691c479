"""Nobody leaves before they are ready, nor before the plan starts. Hard rule 2."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import count_days, describe_days, describe_promise
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
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import Trip


def mask_forbidden(ready: int, first: Ints, started: Mask) -> Mask:
    return (first < ready) & ~started


def breaks_rule(trip: Trip) -> bool:
    leaves, ready = trip.journey.leaves, trip.person.ready_from
    if trip.journey.codes[0] in trip.boarded:
        return False
    return leaves < trip.operation.start or (ready is not None and leaves < ready)


def find_fact(trip: Trip) -> Fact:
    person, start = trip.person, trip.operation.start
    if person.document and person.document.promised and person.document.promised == person.ready_from:
        text = describe_promise(person.ref, person.document.promised)
    elif person.ready_from and person.ready_from > start:
        text = say("{0} is ready from {1}", person.ref, person.ready_from)
    else:
        text = say("The plan starts on {0}", start)
    return Fact(text, say("this leaves on {0}", trip.journey.leaves), leg=trip.journey.codes[0])


def describe_closed(closed: Closed) -> Said:
    if closed.obstacles[0].fixed:
        start = date.fromordinal(closed.people[0].start)
        return count(closed.number, "{1} leaves before the plan starts on {2}", "{1} leave before the plan starts on {2}", closed.subject, start)  # fmt: skip
    when = date.fromordinal(max(who.ready for who in closed.people))
    return count(closed.number, "{1} leaves before {2} is ready on {3}", "{1} leave before {2} is ready on {3}", closed.subject, closed.whose, when)  # fmt: skip


def describe_requirement(trip: Trip) -> Said | None:
    leaves = trip.journey.leaves
    return say("{0} would have to be ready on {1}", trip.ref, leaves) if leaves >= trip.operation.start else None


def obstacles(who: Traveller, routes: RouteSet) -> Iterable[tuple[Obstacle, Mask]]:
    """The start of the plan, which nobody would move for one person; and the day they are ready."""
    mask, early = RULE.mask(who, routes), routes.first < who.start
    yield Obstacle(RULE.code, who.ref, fixed=True), mask & early
    yield Obstacle(RULE.code, who.ref), mask & ~early


def get_ready(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    """The change that makes people ready as early as the first departure needs."""
    when, refs = date.fromordinal(int(opened.first.min())), list_people(people)
    condition = count(len(people), "{1} were ready on {2}", "{1} were ready on {2}", refs, when)
    return Change(f"ready_from {when.isoformat()}", condition)


def _count_longest(before: People, after: People) -> int:
    return count_days((one.ready_from, before[ref].ready_from) for ref, one in after.items())


SOONER = GroupRemedy(
    "ready_from",
    gather=lambda person: person.location or "",
    by_place=True,
    change=lambda person, key, journey: replace(person, ready_from=journey.leaves),
    describe=lambda key, before, after: count(
        len(after),
        "{0} person in {1} ready {2} sooner",
        "{0} people in {1} ready sooner, by {2} at most",
        key,
        describe_days(_count_longest(before, after)),
    ),
    name=lambda key, before, after: f"{key} -{_count_longest(before, after)}",
    open_alone=lambda who, routes, mask: [("", mask & (routes.first >= who.start))],
)


RULE = PersonRule(
    code=ReasonCode.NOT_READY,
    heading=say("Ready only after the last seat"),
    advice=say("Needs a later departure"),
    opens=Opens.DATES,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    compares={"ready": "first"},
    obstacles=obstacles,
    remedy=Remedy(get_ready, group=SOONER, days=lambda who, routes: who.ready - routes.first),
)
