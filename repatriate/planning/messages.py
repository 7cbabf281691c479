"""Words that the sentences of several rules share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from repatriate.model.entities import Hold, HoldKind, Place
from repatriate.model.fields import clearance_word
from repatriate.model.plan import Itinerary
from repatriate.model.saying import Said, count, say
from repatriate.reference import airports as reference_airports
from repatriate.reference.countries import format_country

day = date.fromordinal


def end_sentence(clause: str, then: str | None = None) -> Said:
    """A clause, and what follows of it, with a full stop. They are clauses first because they may go on elsewhere."""
    return say("{0}.", clause) if then is None else say("{0}; {1}.", clause, then)


def drop_stop(message: str) -> str:
    """The clause that a sentence was made of."""
    if isinstance(message, Said) and message.template == "{0}; {1}.":
        return say("{0}; {1}", *message.values)
    if isinstance(message, Said) and message.template == "{0}.":
        return say("{0}", *message.values)
    return message.rstrip(".")


def name_place(code: str, places: Mapping[str, Place]) -> str:
    """A place of the file by its own name, an airport by its city; the code where neither is known."""
    return reference_airports.name_place(code, places[code].name if code in places else None)


def name_goal(place: str | None, country: str | None, places: Mapping[str, Place]) -> str:
    """The name of a destination: one place, or a country."""
    return name_place(place, places) if place else name_country(country or "")


def name_journey(codes: Itinerary) -> str:
    return " + ".join(codes) if codes else say("no journey")


def count_seats(number: int) -> Said:
    return count(number, "{1} seat", "{1} seats", str(number))


HOLDS = {
    HoldKind.LEGAL: say("a legal hold"),
    HoldKind.MEDICAL: say("a medical hold"),
    HoldKind.POLICE: say("a police hold"),
    HoldKind.OTHER: say("a hold"),
}


def describe_hold(hold: Hold) -> Said:
    """`a medical hold from 3 May 2025 until 9 May 2025`."""
    kind = HOLDS[hold.kind]
    if hold.start and hold.start == hold.end:
        return say("{0} on {1}", kind, hold.start)
    if hold.start and hold.end:
        return say("{0} from {1} until {2}", kind, hold.start, hold.end)
    if hold.start:
        return say("{0} from {1}", kind, hold.start)
    if hold.end:
        return say("{0} until {1}", kind, hold.end)
    return say("{0} with no end", kind)


def describe_promise(ref: str, promised: date) -> Said:
    """A sentence that this plan relies on a promised document."""
    return say("{0} relies on a document promised for {1}", ref, promised)


def name_country(code: str) -> Said:
    return format_country(code) if code else say("an unknown country")


def count_days(spans: Iterable[tuple[date | None, date | None]]) -> int:
    """The longest of some spans in days."""
    return max(((end - start).days for start, end in spans if start and end), default=0)


def describe_days(number: int) -> Said:
    return count(number, "{0} day", "{0} days")


def name_clearances(kinds: Iterable[str]) -> tuple[str, ...]:
    """Kinds of clearance as an officer says them: exit_permit is an exit permit."""
    return tuple(map(clearance_word, kinds))


def count_moved(number: int) -> Said:
    """A sentence on a number of people who would lose their confirmed journey."""
    return count(number, "{0} more person would be moved off the confirmed journey", "{0} more people would be moved off their confirmed journey")  # fmt: skip
