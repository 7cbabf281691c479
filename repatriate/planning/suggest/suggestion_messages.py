"""Formats the suggestions that would help, in an officer's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatriate.model.entities import Leg, Mode, Place
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.planning.messages import name_place
from repatriate.planning.rules.registry import LIMITS
from repatriate.reference.countries import format_country


def describe_room(leg: Leg, limit: int, extra: int, places: Mapping[str, Place]) -> Said:
    """More of a limit of a leg."""
    return say(
        "{0} on {1}, {2} to {3} on {4}",
        LIMITS[limit].more(extra),
        leg.code,
        name_place(leg.origin, places),
        name_place(leg.destination, places),
        leg.departs.date(),
    )


def describe_room_together(legs: Iterable[str], limit: int, extra: int) -> Said:
    """More of a limit of several legs at once."""
    return say("{0} on each of {1}", LIMITS[limit].more(extra), join_items(list(legs), most=99))


def describe_waiting(hours: int, now: int) -> Said:
    """A longer wait between two departures."""
    return say("People may wait {0} h between two departures, now {1} h", hours, now)


def describe_departure(leg: Leg, country: Place | None, places: Mapping[str, Place]) -> Said:
    """A new leg; `country` where any place of it would do."""
    return say("{0} ({1})", _name_departure(leg, country, places), _describe_terms(leg))


def _describe_terms(leg: Leg) -> Said:
    """The hour and all that it would have to take, so that it can be ordered as it is."""
    etd = say("takes emergency documents") if leg.accepts_etd else say("takes no emergency documents")
    most = [(limit, limit.most(leg)) for limit in LIMITS[1:]]
    terms: list[Said] = [say("leaves at {0}", f"{leg.departs:%H:%M}"), etd]
    limited = [limit.counted(number) for limit, number in most if number]
    if limited:
        terms.append(say("at most {0}", join_items(limited, most=99)))
    without = [limit.none for limit, number in most if number == 0]
    return join_parts(", ", [*terms, *without])


def _name_departure(leg: Leg, country: Place | None, places: Mapping[str, Place]) -> Said:
    end = format_country(country.country) if country is not None else name_place(leg.destination, places)
    seats = count(leg.seats, "{0} seat", "{0} seats")
    on, start = leg.departs.date(), name_place(leg.origin, places)
    match leg.mode:
        case Mode.AIR:
            return say("A flight from {0} to {1} on {2} with {3}", start, end, on, seats)
        case Mode.ROAD:
            return say("A bus from {0} to {1} on {2} with {3}", start, end, on, seats)
        case Mode.SEA:
            return say("A boat from {0} to {1} on {2} with {3}", start, end, on, seats)
        case Mode.RAIL:
            return say("A train from {0} to {1} on {2} with {3}", start, end, on, seats)


def describe_accepting(people: int, legs: Iterable[str]) -> Said:
    return count(
        people,
        "The emergency document of {0} person accepted on {1}",
        "The emergency documents of {0} people accepted on {1}",
        join_items(sorted(legs)),
    )
