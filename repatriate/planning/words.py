"""Reasons in an officer's words: one sentence per rule, about one itinerary or about all of somebody's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from repatriate.model.dates import words
from repatriate.model.entities import Hold, LegStatus
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.planning.routes import RouteSet
from repatriate.planning.rulebook import Rulebook
from repatriate.planning.rules import LIMITS, NEVER, Traveller


def day(ordinal: int) -> str:
    return words(date.fromordinal(ordinal))


def listed(items: list[str] | tuple[str, ...], most: int = 6) -> str:
    """`A, B and C`; beyond `most` items, `A, B, … and 9 more`."""
    if len(items) > most:
        return ", ".join(items[: most - 1]) + f" and {len(items) - most + 1} more"
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1] if items else "")))


def many(count: int, one: str, more: str | None = None) -> str:
    """`1 seat`, `3 seats`."""
    return f"{count} {one}" if count == 1 else f"{count} {more or one + 's'}"


def journey(codes: Itinerary) -> str:
    return " + ".join(codes) if codes else "no journey"


def hold_words(hold: Hold) -> str:
    """`a medical hold from 3 May 2025 until 9 May 2025`."""
    since = f" from {words(hold.start)}" if hold.start else ""
    until = f" until {words(hold.end)}" if hold.end else ""
    return f"a {hold.kind.value} hold{since}{until}" if since or until else f"a {hold.kind.value} hold with no end"


def why_not(book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode) -> Reason:
    """Why a rule about the person forbids one itinerary, which it does."""
    fact, leg, rule = _fact(book, who, routes, row, code)
    first, last = day(int(routes.first[row])), day(int(routes.last[row]))
    then = {
        ReasonCode.NOT_READY: f"this leaves on {first}",
        ReasonCode.CLEARANCE_EXPIRES: f"this leaves the country on {day(int(routes.crossing[row]) or 1)}",
        ReasonCode.DOCUMENT_EXPIRES: f"this arrives on {last}",
        ReasonCode.ON_HOLD: f"this runs from {first} to {last}",
        ReasonCode.NO_DOCUMENT: "this crosses a border",
    }.get(code)
    return Reason(code, f"{fact}; {then}." if then else f"{fact}.", leg, rule)


def why_none(book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode, count: int) -> Reason:
    """The same rule about `count` of all somebody's itineraries, `row` being one of them."""
    fact, leg, rule = _fact(book, who, routes, row, code)
    total = len(routes)
    if count == total:
        extent = "this rules out the only itinerary" if total == 1 else f"this rules out all {total} itineraries"
    else:
        extent = f"this rules out {count} of {total} itineraries"
    return Reason(code, f"{fact}; {extent}.", leg if count == 1 else None, rule)


def _fact(
    book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode
) -> tuple[str, str | None, str | None]:
    """What is so about the person; the leg and the rule it is about."""
    ref, person, codes = who.ref, who.person, routes.codes[row]
    match code:
        case ReasonCode.NOT_READY:
            if person.ready_from and person.ready_from.toordinal() >= book.start:
                return f"{ref} is ready from {words(person.ready_from)}", codes[0], None
            return f"The plan starts on {day(book.start)}", codes[0], None
        case ReasonCode.CLEARANCE_EXPIRES:
            return f"The exit clearance of {ref} holds until {day(min(who.clear_until, NEVER - 1))}", None, None
        case ReasonCode.NO_DOCUMENT:
            return f"{ref} has no travel document", None, None
        case ReasonCode.DOCUMENT_EXPIRES:
            return f"The travel document of {ref} expires on {day(min(who.expires, NEVER - 1))}", None, None
        case ReasonCode.ETD_REFUSED:
            leg = codes[int(routes.refuses_etd[row])]
            return f"{ref} has an emergency travel document, and {leg} does not accept one", leg, None
        case ReasonCode.ON_HOLD:
            holds = [hold for hold in person.holds if _touches(hold, routes, row)]
            kinds = " ".join(hold.kind.value for hold in holds)
            return f"{ref} is under {listed([hold_words(hold) for hold in holds])}", None, kinds
        case ReasonCode.FORBIDDEN:
            leg = next(c for c in codes if book.numbers[c] in who.forbidden)
            rule = next(rule for rule in book.forbids[ref] if leg in rule.legs)
            because = f" ({rule.reason})" if rule.reason else ""
            return f"A rule keeps {ref} off {leg}{because}", leg, f"forbid {leg}"
        case ReasonCode.PINNED_ELSEWHERE:
            return _pinned(book, who, codes)
        case ReasonCode.CLEARANCE_MISSING:
            kinds = listed(spoken(person.clearances_missing), most=99)
            return f"{ref} is not cleared to leave: {kinds}", None, " ".join(person.clearances_missing)
        case _:
            return f"{ref} is under 2 on {day(int(routes.first[row]))} and no adult is in the household", None, None


def _pinned(book: Rulebook, who: Traveller, codes: Itinerary) -> tuple[str, str | None, str | None]:
    ref = who.ref
    pin = next((pin for pin in who.pins if pin != codes), None)
    if pin is not None:
        return f"{ref} is pinned to {journey(pin)}", None, f"pin {' '.join(pin)}"
    fast = sorted(book.frozen.rerouted.get(ref, ()))
    return f"{ref} is on {listed(fast)} and keeps that part of the journey", None, None


def _touches(hold: Hold, routes: RouteSet, row: int) -> bool:
    low, high = sorted((int(routes.first[row]), int(routes.last[row])))
    return (hold.start is None or hold.start.toordinal() <= high) and (hold.end is None or hold.end.toordinal() >= low)


def kept(book: Rulebook, ref: str) -> Reason:
    """Why somebody's published journey cannot change."""
    codes = book.frozen.kept[ref]
    leg = next(code for code in codes if book.legs[code].status.frozen)
    status = {LegStatus.CLOSED: "is closed", LegStatus.DEPARTED: "has departed", LegStatus.ARRIVED: "has arrived"}
    text = f"{ref} is on {leg}, which {status[book.legs[leg].status]}, and keeps {journey(codes)}."
    return Reason(ReasonCode.PINNED_ELSEWHERE, text, leg, f"pin {' '.join(codes)}")


def blocked(who: Traveller, by: list[tuple[str, Reason | None]]) -> Reason:
    """Others must come along and cannot."""
    refs = [ref for ref, _ in by]
    because = next((f" {reason.message}" for _, reason in by if reason), "")
    text = f"{who.ref} travels only together with {listed(refs)}, who cannot take this.{because}"
    return Reason(ReasonCode.HOUSEHOLD_BLOCKED, text, None, " ".join(refs))


_COUNTED = {
    ReasonCode.FULL: ("seat", "seats"),
    ReasonCode.WHEELCHAIR_LIMIT: ("wheelchair", "wheelchairs"),
    ReasonCode.STRETCHER_LIMIT: ("stretcher", "stretchers"),
    ReasonCode.INFANT_LIMIT: ("infant", "infants"),
    ReasonCode.MINOR_LIMIT: ("minor travelling without an adult", "minors travelling without an adult"),
}


def full(book: Rulebook, leg: str, limit: int, load: int, needed: int) -> Reason:
    """A leg has not enough of a limit left for `needed` more; `load` is what is taken."""
    code, most = LIMITS[limit].code, LIMITS[limit].most(book.legs[leg]) or 0
    one, more = _COUNTED[code]
    if most <= 0:
        what = f"{'has' if code is ReasonCode.FULL else 'takes'} no {more}"
    elif code is not ReasonCode.FULL:
        what = f"takes {many(most, one, more)} and {'none is' if not load else f'{load} are'} on it"
        what += f"; {needed} more are needed" if needed > 1 else ""
    elif needed > 1:
        what = f"has {max(most - load, 0)} of {many(most, one)} left and {needed} are needed"
    else:
        what = "is full: its only seat is taken" if most == load == 1 else f"is full: {load} of {most} seats are taken"
    return Reason(code, f"{leg} of {words(book.legs[leg].departs.date())} {what}.", leg)


def and_more(code: ReasonCode, legs: list[str]) -> Reason:
    """Further legs that lack room, named only."""
    return Reason(code, f"{many(len(legs), 'more leg has', 'more legs have')} no room either: {listed(legs, most=99)}.")


def at_odds(who: Traveller, others: list[str]) -> Reason:
    """Each of a unit could travel, but no itinerary suits all."""
    text = f"{who.ref} travels only together with {listed(others)}, and no itinerary suits all of them."
    return Reason(ReasonCode.HOUSEHOLD_BLOCKED, text, None, " ".join(others))


def overfull(book: Rulebook, leg: str, limit: int, load: int) -> str:
    """A leg has more on it than a limit allows."""
    code, most = LIMITS[limit].code, LIMITS[limit].most(book.legs[leg]) or 0
    one, more = _COUNTED[code]
    return (
        f"{leg} of {words(book.legs[leg].departs.date())} takes {many(most, one, more)}; this plan puts {load} on it."
    )


def parted(who: Traveller, others: list[str], codes: Itinerary) -> Reason:
    """A move that leaves part of a unit behind."""
    text = f"{who.ref} travels only together with {listed(others)}, who would not be on {journey(codes)}."
    if not codes:
        text = f"{who.ref} travels only together with {listed(others)}, who would keep their seats."
    return Reason(ReasonCode.HOUSEHOLD_BLOCKED, text, None, " ".join(others))


def kept_apart(who: str, other: str, leg: str | None) -> Reason:
    where = f", who is on {leg}" if leg else ", with whom it would have to travel"
    return Reason(ReasonCode.KEPT_APART, f"{who} is kept apart from {other}{where}.", leg, other)


def no_route(book: Rulebook, who: Traveller) -> Reason:
    """Why no itinerary at all leads from where somebody waits to where they go."""
    person = who.person
    if not person.location:
        text = f"It is not known where {who.ref} waits."
    elif not person.destination:
        text = f"{who.ref} has no destination."
    elif person.location not in book.snapshot.places:
        text = f"{who.ref} waits at {person.location}, which is not a known place."
    elif book.goals.get(person.destination) is None:
        text = f"The destination of {who.ref}, {person.destination}, is not a known place or country."
    else:
        text = f"No legs lead from {person.location} to {person.destination} within the limits on connections."
    return Reason(ReasonCode.NO_ROUTE, text)


def leg_unusable(book: Rulebook, who: Traveller, code: str) -> Reason:
    """Why a leg is on none of somebody's itineraries."""
    leg = book.legs.get(code)
    if leg is None:
        text = f"There is no leg {code}."
    elif leg.status is LegStatus.CANCELLED:
        text = f"{code} is cancelled and carries nobody."
    elif leg.status.frozen:
        text = f"{code} is {leg.status.value} and nobody new boards it."
    elif code in book.unusable:
        text = f"{code} cannot be used: {book.unusable[code]}."
    else:
        start, end = who.person.location or "an unknown place", who.person.destination or "an unknown destination"
        text = f"{code} ({leg.origin} to {leg.destination}) is part of no itinerary from {start} to {end}."
    return Reason(ReasonCode.NO_ROUTE, text, code)


def spoken(kinds: Iterable[str]) -> tuple[str, ...]:
    """Kinds of clearance as an officer says them: exit_permit is an exit permit."""
    return tuple(kind.replace("_", " ") for kind in kinds)
