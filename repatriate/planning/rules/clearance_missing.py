"""Nobody travels while a clearance of their checklist is unanswered, refused or withdrawn. Hard rule 5."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import name_clearances
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
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import Trip


def mask_forbidden(clearances_missing: tuple[str, ...], first: Ints) -> Mask:
    return np.full(len(first), bool(clearances_missing), dtype=np.bool_)


def breaks_rule(trip: Trip) -> bool:
    return bool(trip.person.clearances_missing)


def find_fact(trip: Trip) -> Fact:
    missing = tuple(trip.person.clearances_missing)
    return Fact(say("{0} is not cleared to leave ({1})", trip.ref, _list_kinds(missing)), rule=" ".join(missing))


@cache
def _list_kinds(kinds: tuple[str, ...]) -> Said:
    return join_items(name_clearances(kinds), most=99)


def describe_closed(closed: Closed) -> Said:
    kinds = dict.fromkeys(kind for who in closed.people for kind in who.clearances_missing)
    return count(closed.number, "{1} needs clearances that {2} lacks ({3})", "{1} need clearances that {2} lacks ({3})", closed.subject, closed.whose, _list_kinds(tuple(kinds)))  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    return say(
        "{0} would have to be cleared to leave ({1})",
        trip.ref,
        join_parts(", ", name_clearances(trip.person.clearances_missing)),
    )


def grant(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    kinds = list(dict.fromkeys(kind for who in people for kind in who.clearances_missing))
    condition = say("{0} were cleared to leave ({1})", list_people(people), join_parts(", ", name_clearances(kinds)))
    return Change(f"clearance {', '.join(kinds)}", condition)


GRANTS = GroupRemedy(
    "clearance",
    gather=lambda person: " ".join(person.clearances_missing),
    change=lambda person, key, journey: replace(person, clearances_missing=()),
    describe=lambda key, before, after: count(
        len(after),
        "Granted to {0} person who lacks no other clearance: {1}",
        "Granted to {0} people who lack no other clearance: {1}",
        join_parts(", ", name_clearances(key.split(" "))),
    ),
)


RULE = PersonRule(
    code=ReasonCode.CLEARANCE_MISSING,
    heading=say("Clearance missing"),
    advice=say("Waits for an authority"),
    opens=Opens.CLEARANCES,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    remedy=Remedy(grant, group=GRANTS),
)
