"""A pinned person travels on exactly these legs in this order, or stays; closed, departed and boarded legs are kept.
Hard rule 5."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from repatriate.model.entities import LegStatus, RuleKind
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.messages import end_sentence, name_journey
from repatriate.planning.rules.rule import Change, Closed, Fact, Obstacle, Opens, PersonRule, Remedy, list_people
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import NO_LEGS, Lookup, Trip


def mask_forbidden(
    pins: tuple[Itinerary, ...], keeps: int, boards: frozenset[str], codes: tuple[Itinerary, ...], kept: Ints
) -> Mask:
    blocked: Mask = kept != keeps
    if boards:
        blocked = blocked | _mask_leaving(boards, codes)
    for pin in dict.fromkeys(pins):
        blocked = blocked | _mask_others(pin, codes)
    return blocked


def _mask_others(pin: Itinerary, codes: tuple[Itinerary, ...]) -> Mask:
    return np.array([one != pin for one in codes], dtype=np.bool_)


def _mask_leaving(boards: frozenset[str], codes: tuple[Itinerary, ...]) -> Mask:
    return np.array([not boards.issubset(one) for one in codes], dtype=np.bool_)


def breaks_rule(trip: Trip) -> bool:
    codes, boarded, boarding = trip.journey.codes, trip.boarded, trip.operation.boarding
    if boarding and not boarding.get(trip.ref, NO_LEGS) <= set(codes):
        return True
    if trip.journey.frozen | boarded.intersection(codes) != boarded:
        return True
    return bool(trip.rules) and any(pin != codes for pin in _list_pins(trip))


def _list_pins(trip: Trip) -> list[Itinerary]:
    return [rule.legs for rule in trip.rules if rule.kind is RuleKind.PIN]


def find_fact(trip: Trip) -> Fact:
    if trip.operation.boarding.get(trip.ref, set()) - set(trip.journey.codes):
        return describe_boarding(trip.operation, trip.ref)
    pin = next((pin for pin in _list_pins(trip) if pin != trip.journey.codes), None)
    if pin is not None:
        return Fact(say("A rule keeps {0} on {1}", trip.ref, name_journey(pin)), rule=f"pin {' '.join(pin)}")
    return Fact(say("{0} is on {1} and keeps that part of the journey", trip.ref, join_items(sorted(trip.boarded))))


def describe_closed(closed: Closed) -> Said:
    if closed.obstacles[0].legs:
        pins = join_items(list(dict.fromkeys(name_journey(obstacle.legs) for obstacle in closed.obstacles)))
        refs = join_items([who.ref for who in closed.people], most=4)
        return count(closed.number, "{1} is ruled out because {2} is kept on {3}", "{1} are ruled out because {2} is kept on {3}", closed.subject, refs, pins)  # fmt: skip
    return count(closed.number, "{1} lacks the part of the journey that {2} keeps", "{1} lack the part of the journey that {2} keeps", closed.subject, closed.whose)  # fmt: skip


def describe_requirement(trip: Trip) -> Said | None:
    pins = [pin for pin in _list_pins(trip) if pin != trip.journey.codes]
    if not pins:
        return None
    return say(
        "the rule that keeps {0} on {1} would have to go", trip.ref, join_items([name_journey(pin) for pin in pins])
    )


def obstacles(who: Traveller, routes: RouteSet) -> Iterable[tuple[Obstacle, Mask]]:
    """The obstacle of legs already boarded, which cannot be removed, and one obstacle for each pin."""
    fast = np.asarray(routes.kept != who.keeps) | _mask_leaving(who.boards, routes.codes)
    yield Obstacle(RULE.code, who.ref, fixed=True), fast
    for pin in dict.fromkeys(who.pins):
        yield Obstacle(RULE.code, who.ref, pin), _mask_others(pin, routes.codes)


def describe_boarding(operation: Lookup, ref: str) -> Fact:
    """The fact that a person or their unit sits on an open departure, with the remedy."""
    leg = min(operation.boarding[ref])
    boarded = operation.snapshot.boarding
    if leg in boarded.get(ref, ()):
        text = say("{0} is counted aboard {1}: take them off there, in the counting room, first", ref, leg)
    else:
        other = next(one for one in operation.unit_of(ref) if leg in boarded.get(one, ()))
        text = say(
            "{0} travels with {1}, who is counted aboard {2}: take {1} off there, in the counting room, first",
            ref, other, leg,
        )  # fmt: skip
    return Fact(text, leg=leg, rule=BOARDING)


BOARDING = "boarding"
"""The rule that a reason names, where somebody sits on a departure."""


def explain_kept(operation: Lookup, ref: str) -> Reason:
    """The reason why the person's published journey cannot change."""
    if ref in operation.boarding:
        fact = describe_boarding(operation, ref)
        return Reason(RULE.code, end_sentence(fact.text), fact.leg, fact.rule)
    codes = operation.kept[ref]
    leg = next((code for code in codes if operation.legs[code].status.frozen), codes[0])
    keeps = name_journey(codes)
    if lost := operation.list_lost(ref):
        text = say("{0} keeps {1} until it is known where {2} is", ref, keeps, join_items(lost))
        if ref in lost:
            text = say("Nobody knows where {0} is, and they keep {1}", ref, keeps)
        return Reason(RULE.code, end_sentence(text), leg, f"pin {' '.join(codes)}")
    match operation.legs[leg].status:
        case LegStatus.CLOSED:
            text = say("{0} is on {1}, which is closed, and keeps {2}", ref, leg, keeps)
        case LegStatus.DEPARTED:
            text = say("{0} is on {1}, which has departed, and keeps {2}", ref, leg, keeps)
        case LegStatus.PLANNED:
            text = say("{0} has boarded {1} and keeps {2}", ref, leg, keeps)
        case LegStatus.ARRIVED | LegStatus.CANCELLED:
            text = say("{0} is on {1}, which has arrived, and keeps {2}", ref, leg, keeps)
    return Reason(RULE.code, end_sentence(text), leg, f"pin {' '.join(codes)}")


def lift(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    legs = " ".join(obstacles[0].legs)
    return Change(
        f"pin {legs} lifted",
        say("the rule that keeps {1} on {0} were lifted", name_journey(obstacles[0].legs), list_people(people)),
    )


RULE = PersonRule(
    code=ReasonCode.PINNED_ELSEWHERE,
    heading=say("Kept on another departure"),
    advice=say("Let the plan move them"),
    opens=Opens.PERSON,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    idle=lambda pins, keeps, boards: not pins and not keeps and not boards,
    obstacles=obstacles,
    remedy=Remedy(lift, singly=True),
)
