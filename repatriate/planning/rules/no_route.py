"""An itinerary leads from where the person waits to where they go, on legs that carry people. Hard rule 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise

from repatriate.model.entities import LegStatus, Person, Place
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.model.saying import Said, say
from repatriate.planning.messages import end_sentence, name_goal, name_journey, name_place
from repatriate.planning.rules.rule import HardRule, Opens
from repatriate.planning.rules.trip import Lookup
from repatriate.reference.countries import is_country

RULE = HardRule(
    code=ReasonCode.NO_ROUTE,
    heading=say("No way home yet"),
    advice=say("Add a departure, or set a destination"),
    opens=Opens.NEW_LEG,
)


def breaks_rule(operation: Lookup, person: Person, codes: Itinerary) -> bool:
    """Whether these legs, one after the other, are no itinerary for the person."""
    if person.ref in operation.boarded:
        return _breaks_route(operation, person, codes)
    key = codes, person.location, person.destination
    found = operation.known_chains.get(key)
    if found is None:  # Equal for all who have boarded nothing.
        found = operation.known_chains[key] = _breaks_route(operation, person, codes)
    return found


def _breaks_route(operation: Lookup, person: Person, codes: Itinerary) -> bool:
    settings, places, behind = operation.snapshot.settings, operation.snapshot.places, operation.behind(person.ref)
    if not all(_carries_person(operation, person.ref, code) for code in codes) or codes[: len(behind)] != behind:
        return True
    if operation.stands(person.ref):  # What is behind them bounds the rest no longer, but that they had to be there.
        codes = codes[len(behind) :]
        if not codes:
            return not _is_home(person, places[operation.legs[behind[-1]].destination], places)
        if _leaves_before(operation, behind[-1], codes[0]) or not set(codes).isdisjoint(behind):
            return True
    if not 1 <= len(codes) <= settings.max_legs:
        return True
    legs = [operation.legs[code] for code in codes]
    stops = [legs[0].origin, *(leg.destination for leg in legs)]
    begun = behind and not operation.stands(person.ref)
    if not (begun or operation.boards_at(person, stops[0])) or not _is_home(person, places[stops[-1]], places):
        return True
    if len({*stops}) < len(stops):
        return True
    for before, after in pairwise(legs):
        wait = (operation.moments[after.code][0] - operation.moments[before.code][1]).total_seconds()
        if before.destination != after.origin:
            return True
        if not 60 * settings.min_connection_minutes <= wait <= 3600 * settings.max_layover_hours:
            return True
    return False


def _leaves_before(operation: Lookup, behind: str, code: str) -> bool:
    """Whether a leg leaves before another came in, or before the plan starts."""
    early = operation.legs[code].departs.date() < operation.start
    return early or operation.moments[code][0] < operation.moments[behind][1]


def _is_home(person: Person, place: Place, places: Mapping[str, Place]) -> bool:
    """Whether a place is the destination or lies in it: a country, a place, or a place with its country."""
    wanted = person.destination or ""
    if ":" in wanted:
        return wanted == f"{place.country}:{place.code}"
    return wanted == (place.country if is_country(wanted) or wanted not in places else place.code)


def _carries_person(operation: Lookup, ref: str, code: str) -> bool:
    """Whether a leg carries people, or the person is on it already."""
    if code not in operation.moments:
        return False
    return operation.legs[code].status is LegStatus.PLANNED or code in operation.boarded.get(ref, ())


def explain_legs(operation: Lookup, person: Person, codes: Itinerary) -> list[Reason]:
    """Reasons why legs are no itinerary for a person: each leg that carries nobody, else the chain."""
    useless = [code for code in codes if not _carries_person(operation, person.ref, code)]
    if useless or len(codes) == 1:
        return [explain_leg(operation, person, code) for code in useless or codes]
    rest = codes[len(operation.behind(person.ref)) :] if operation.stands(person.ref) else codes
    words = next(find_breaks(operation, rest), None)
    text = say("{0} does not lead from {1} to {2} with connections that are allowed", name_journey(codes), *_name_ends(operation, person))  # fmt: skip
    if words is not None:
        text = say("{0} does not hold: {1}", name_journey(codes), words)
    return [Reason(RULE.code, end_sentence(text))]


def find_breaks(operation: Lookup, codes: Itinerary) -> Iterator[Said]:
    """Yields reasons why these consecutive legs are no journey for anybody."""
    settings, legs = operation.snapshot.settings, [operation.legs[code] for code in codes]
    for one, other in pairwise(legs):
        wait = operation.moments[other.code][0] - operation.moments[one.code][1]
        gap, pair = wait // timedelta(minutes=1), (one.code, other.code)
        if one.destination != other.origin:
            yield say("{0} ends at {2} and {1} begins at {3}", *pair, one.destination, other.origin)
        elif gap < 0:
            yield say("{1} leaves before {0} arrives", *pair)
        elif gap < settings.min_connection_minutes:
            least = settings.min_connection_minutes
            yield say("there are {2} minutes to change from {0} to {1}, and the least is {3}", *pair, gap, least)
        elif gap > settings.max_layover_hours * 60:
            most = settings.max_layover_hours
            yield say("there are {2} hours between {0} and {1}, and the most is {3}", *pair, gap // 60, most)
    places = [*(leg.origin for leg in legs[:1]), *(leg.destination for leg in legs)]
    twice = next((place for number, place in enumerate(places) if place in places[:number]), None)
    if twice is not None:
        yield say("it comes to {0} twice", twice)
    if len(legs) > settings.max_legs:
        yield say("it has {0} departures, and a journey has at most {1}", len(legs), settings.max_legs)


def explain_no_route(operation: Lookup, person: Person) -> Reason:
    """The reason why no itinerary leads from the person's place to their destination."""
    start, end, places = find_start(operation, person), person.destination, operation.snapshot.places
    if not start:
        text = say("It is not known where {0} waits", person.ref)
    elif not end:
        text = say("{0} has no destination", person.ref)
    elif start not in places:
        text = say("{0} waits at {1}, which is not a known place", person.ref, start)
    elif (goal := operation.goals.get(end)) is None:
        text = say("The destination of {0}, {1}, is not a known place or country", person.ref, end)
    elif goal.reached(places[start]):
        text = say("{0} waits at {1}, where the journey is to end", person.ref, start)
    else:
        whither = name_goal(goal.place, goal.country, places)
        text = say(
            "No departures lead from {0} to {1} with connections that are allowed", name_place(start, places), whither
        )
    return Reason(RULE.code, end_sentence(text))


def explain_leg(operation: Lookup, person: Person, code: str) -> Reason:
    """The reason why a leg is on none of the person's itineraries."""
    leg = operation.legs.get(code)
    if leg is None:
        return Reason(RULE.code, end_sentence(say("There is no departure {0}", code)), code)
    match leg.status:
        case LegStatus.CANCELLED:
            text = say("{0} is cancelled and carries nobody", code)
        case LegStatus.CLOSED:
            text = say("{0} is closed and nobody new boards it", code)
        case LegStatus.DEPARTED:
            text = say("{0} has departed and nobody new boards it", code)
        case LegStatus.ARRIVED:
            text = say("{0} has arrived and nobody new boards it", code)
        case LegStatus.PLANNED if code in operation.unusable:
            text = say("{0} cannot be used: {1}", code, operation.unusable[code])
        case LegStatus.PLANNED:
            places = operation.snapshot.places
            here = name_place(leg.origin, places), name_place(leg.destination, places)
            ends = *here, person.ref, *_name_ends(operation, person)
            text = say("{0} ({1} to {2}) is part of no journey of {3}, from {4} to {5}", code, *ends)
    return Reason(RULE.code, end_sentence(text), code)


def find_start(operation: Lookup, person: Person) -> str | None:
    """The starting place for the rest of a journey: the end of the last leg that left, else the waiting place. None if
    nobody knows where the person is."""
    legs = [operation.legs[code] for code in operation.boarded.get(person.ref, ())]
    left = [leg for leg in legs if leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)]
    return max(left, key=lambda leg: leg.departs).destination if left and person.location else person.location


def _name_ends(operation: Lookup, person: Person) -> tuple[str, str]:
    places, goal = operation.snapshot.places, operation.goals.get(person.destination or "")
    start = name_place(person.location, places) if person.location else say("an unknown place")
    if goal is None:
        return start, person.destination or say("an unknown destination")
    return start, name_goal(goal.place, goal.country, places)
