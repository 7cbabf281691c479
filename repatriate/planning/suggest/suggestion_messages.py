"""How an officer says what would help."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from repatriate.model.entities import HoldKind, Leg, Mode, Person, Place
from repatriate.model.saying import Said, count, joined, listed, say
from repatriate.planning.messages import name_clearances
from repatriate.planning.trials.blockers import Held
from repatriate.reference.countries import country_name


def describe_room(leg: Leg, limit: int, extra: int) -> Said:
    """More of a limit of a leg."""
    more = (
        lambda: count(extra, "{0} more seat", "{0} more seats"),
        lambda: count(extra, "{0} more wheelchair place", "{0} more wheelchair places"),
        lambda: count(extra, "{0} more stretcher place", "{0} more stretcher places"),
        lambda: count(extra, "{0} more infant", "{0} more infants"),
        lambda: count(extra, "{0} more minor travelling alone", "{0} more minors travelling alone"),
    )[limit]()
    return say("{0} on {1}, {2} to {3} on {4}", more, leg.code, leg.origin, leg.destination, leg.departs.date())


def describe_departure(leg: Leg, country: Place | None) -> Said:
    """A new leg; `country` where any place of it would do."""
    end = country_name(country.country) if country is not None else leg.destination
    seats = count(leg.seats, "{0} seat", "{0} seats")
    on, start = leg.departs.date(), leg.origin
    match leg.mode:
        case Mode.AIR:
            return say("A flight from {0} to {1} on {2} with {3}", start, end, on, seats)
        case Mode.ROAD:
            return say("A bus from {0} to {1} on {2} with {3}", start, end, on, seats)
        case Mode.SEA:
            return say("A boat from {0} to {1} on {2} with {3}", start, end, on, seats)
        case Mode.RAIL:
            return say("A train from {0} to {1} on {2} with {3}", start, end, on, seats)


def describe_held(
    thing: Held, before: Mapping[str, Person], after: Mapping[str, Person], legs: Mapping[str, Leg]
) -> Said:
    """Something that holds these people up, and how much of it would have to change."""
    number, key = len(after), thing.key
    match thing.kind:
        case "document":
            return count(
                number,
                "A travel document for {0} person from {1} who has none",
                "Travel documents for {0} people from {1} who have none",
                _name_country(key),
            )
        case "document_expiry":
            until = max(one.document.expires for one in after.values() if one.document and one.document.expires)
            return count(
                number,
                "The document of {0} person from {1} valid longer, until {2}",
                "The documents of {0} people from {1} valid longer, the last until {2}",
                _name_country(key),
                until,
            )
        case "clear_until":
            return count(
                number,
                "The exit clearance of {0} person in {1} extended by {2}",
                "The exit clearances of {0} people in {1} extended, by {2} at most",
                key,
                _count_days(_find_longest((before[ref].clear_until, one.clear_until) for ref, one in after.items())),
            )
        case "ready_from":
            return count(
                number,
                "{0} person in {1} ready {2} sooner",
                "{0} people in {1} ready sooner, by {2} at most",
                key,
                _count_days(_find_longest((one.ready_from, before[ref].ready_from) for ref, one in after.items())),
            )
        case "hold":
            return _HOLDS[HoldKind(key)](number)
        case "clearance":
            return count(
                number,
                "Granted to {0} person who lacks no other clearance: {1}",
                "Granted to {0} people who lack no other clearance: {1}",
                joined(", ", name_clearances(key.split(" "))),
            )
        case _:
            return count(
                number,
                "Emergency documents accepted on {1}: {0} person",
                "Emergency documents accepted on {1}: {0} people",
                listed(sorted(legs)),
            )


_HOLDS = {
    HoldKind.LEGAL: lambda n: count(n, "The legal hold of {0} person lifted", "The legal holds of {0} people lifted"),
    HoldKind.MEDICAL: lambda n: count(
        n, "The medical hold of {0} person lifted", "The medical holds of {0} people lifted"
    ),
    HoldKind.POLICE: lambda n: count(
        n, "The police hold of {0} person lifted", "The police holds of {0} people lifted"
    ),
    HoldKind.OTHER: lambda n: count(n, "The other hold of {0} person lifted", "The other holds of {0} people lifted"),
}


def name_change(thing: Held, before: Mapping[str, Person], after: Mapping[str, Person], legs: Collection[str]) -> str:
    """The same as a short name."""
    match thing.kind:
        case "clear_until":
            days = _find_longest((before[ref].clear_until, one.clear_until) for ref, one in after.items())
            return f"clear_until {thing.key} +{days}"
        case "ready_from":
            days = _find_longest((one.ready_from, before[ref].ready_from) for ref, one in after.items())
            return f"ready_from {thing.key} -{days}"
        case "accepts_etd":
            return f"accepts_etd {' '.join(sorted(legs))}"
        case _:
            return f"{thing.kind} {thing.key or '?'}"


def _name_country(code: str) -> str:
    return country_name(code) if code else say("an unknown country")


def _count_days(number: int) -> Said:
    return count(number, "{0} day", "{0} days")


def _find_longest(spans: Iterable[tuple[date | None, date | None]]) -> int:
    return max(((end - start).days for start, end in spans if start and end), default=0)
