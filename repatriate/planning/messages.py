"""Reasons in an officer's words: one sentence per rule, about one itinerary or about all of somebody's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from repatriate.model.entities import Hold, HoldKind, LegStatus
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.model.saying import Said, count, joined, listed, say
from repatriate.planning.itineraries import RouteSet
from repatriate.planning.rules.hard_rules import LIMITS, NEVER, Traveller
from repatriate.planning.rules.rulebook import Rulebook

day = date.fromordinal


def sentence(clause: str, then: str | None = None) -> Said:
    """A clause, and what follows of it, with a full stop. They are clauses first because they may go on elsewhere."""
    return say("{0}.", clause) if then is None else say("{0}; {1}.", clause, then)


def clause(message: str) -> str:
    """What `sentence` ended."""
    if isinstance(message, Said) and message.template == "{0}; {1}.":
        return say("{0}; {1}", *message.values)
    if isinstance(message, Said) and message.template == "{0}.":
        return say("{0}", *message.values)
    return message.rstrip(".")


def journey(codes: Itinerary) -> str:
    return " + ".join(codes) if codes else say("no journey")


def seats(number: int) -> Said:
    return count(number, "{1} seat", "{1} seats", str(number))


HOLDS = {
    HoldKind.LEGAL: say("a legal hold"),
    HoldKind.MEDICAL: say("a medical hold"),
    HoldKind.POLICE: say("a police hold"),
    HoldKind.OTHER: say("a hold"),
}


def hold_words(hold: Hold) -> Said:
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


def why_not(book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode) -> Reason:
    """Why a rule about the person forbids one itinerary, which it does."""
    fact, leg, rule = _fact(book, who, routes, row, code)
    first, last = day(int(routes.first[row])), day(int(routes.last[row]))
    match code:
        case ReasonCode.NOT_READY:
            then = say("this leaves on {0}", first)
        case ReasonCode.CLEARANCE_EXPIRES:
            then = say("this leaves the country on {0}", day(int(routes.crossing[row]) or 1))
        case ReasonCode.DOCUMENT_EXPIRES:
            then = say("this arrives on {0}", last)
        case ReasonCode.ON_HOLD:
            then = say("this is on {0}", first) if first == last else say("this runs from {0} to {1}", first, last)
        case ReasonCode.NO_DOCUMENT:
            then = say("this crosses a border")
        case _:
            return Reason(code, sentence(fact), leg, rule)
    return Reason(code, sentence(fact, then), leg, rule)


def why_none(book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode, number: int) -> Reason:
    """The same rule about `number` of all somebody's itineraries, `row` being one of them."""
    fact, leg, rule = _fact(book, who, routes, row, code)
    extent = _extent(number, len(routes))
    return Reason(code, sentence(fact, extent), leg if number == 1 else None, rule)


@cache
def _extent(number: int, total: int) -> Said:
    """Made once, as it is said of many people."""
    if number < total:
        return say("this rules out {0} of {1} itineraries", str(number), str(total))
    return count(total, "this rules out the only itinerary", "this rules out all {1} itineraries", str(total))


def promise(ref: str, promised: date) -> Said:
    """That somebody has no document yet, and this plan goes by the day for which one was promised."""
    return say("{0} counts on a document promised for {1}", ref, promised)


def fact(book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode) -> Said:
    """What is so about the person, that forbids one of these itineraries."""
    return _fact(book, who, routes, row, code)[0]


def _fact(
    book: Rulebook, who: Traveller, routes: RouteSet, row: int, code: ReasonCode
) -> tuple[Said, str | None, str | None]:
    """What is so about the person; the leg and the rule it is about."""
    ref, person, codes = who.ref, who.person, routes.codes[row]
    match code:
        case ReasonCode.NOT_READY:
            if person.document and person.document.promised and person.document.promised == person.ready_from:
                return promise(ref, person.document.promised), codes[0], None
            if person.ready_from and person.ready_from.toordinal() > book.start:
                return say("{0} is ready from {1}", ref, person.ready_from), codes[0], None
            return say("The plan starts on {0}", day(book.start)), codes[0], None
        case ReasonCode.CLEARANCE_EXPIRES:
            until = day(min(who.clear_until, NEVER - 1))
            return say("The exit clearance of {0} holds until {1}", ref, until), None, None
        case ReasonCode.NO_DOCUMENT:
            return say("{0} has no travel document", ref), None, None
        case ReasonCode.DOCUMENT_EXPIRES:
            expires = day(min(who.expires, NEVER - 1))
            return say("The travel document of {0} expires on {1}", ref, expires), None, None
        case ReasonCode.ETD_REFUSED:
            leg = codes[int(routes.refuses_etd[row])]
            if person.document and person.document.promised:
                fact = say("{0} was promised an emergency travel document, and {1} does not accept one", ref, leg)
                return fact, leg, None
            return say("{0} has an emergency travel document, and {1} does not accept one", ref, leg), leg, None
        case ReasonCode.ON_HOLD:
            holds = [hold for hold in person.holds if _touches(hold, routes, row)]
            kinds = " ".join(hold.kind.value for hold in holds)
            return say("{0} is under {1}", ref, listed([hold_words(hold) for hold in holds])), None, kinds
        case ReasonCode.FORBIDDEN:
            leg = next(c for c in codes if book.numbers[c] in who.forbidden)
            rule = next(rule for rule in book.forbids[ref] if leg in rule.legs)
            fact = say("A rule keeps {0} off {1}", ref, leg)
            if rule.reason:
                fact = say("A rule keeps {0} off {1} ({2})", ref, leg, rule.reason)
            return fact, leg, f"forbid {leg}"
        case ReasonCode.PINNED_ELSEWHERE:
            return _pinned(book, who, codes)
        case ReasonCode.CLEARANCE_MISSING:
            missing = who.person.clearances_missing
            return say("{0} is not cleared to leave: {1}", ref, _clearances(tuple(missing))), None, " ".join(missing)
        case _:
            first = day(int(routes.first[row]))
            return say("{0} is under 2 on {1} and no adult is in the household", ref, first), None, None


@cache
def _clearances(kinds: tuple[str, ...]) -> Said:
    return listed(spoken(kinds), most=99)


def _pinned(book: Rulebook, who: Traveller, codes: Itinerary) -> tuple[Said, str | None, str | None]:
    ref = who.ref
    pin = next((pin for pin in who.pins if pin != codes), None)
    if pin is not None:
        return say("{0} is pinned to {1}", ref, journey(pin)), None, f"pin {' '.join(pin)}"
    fast = sorted(book.frozen.rerouted.get(ref, ()))
    return say("{0} is on {1} and keeps that part of the journey", ref, listed(fast)), None, None


def _touches(hold: Hold, routes: RouteSet, row: int) -> bool:
    low, high = sorted((int(routes.first[row]), int(routes.last[row])))
    return (hold.start is None or hold.start.toordinal() <= high) and (hold.end is None or hold.end.toordinal() >= low)


def kept(book: Rulebook, ref: str) -> Reason:
    """Why somebody's published journey cannot change."""
    codes = book.frozen.kept[ref]
    leg = next(code for code in codes if book.legs[code].status.frozen)
    keeps = journey(codes)
    match book.legs[leg].status:
        case LegStatus.CLOSED:
            text = say("{0} is on {1}, which is closed, and keeps {2}", ref, leg, keeps)
        case LegStatus.DEPARTED:
            text = say("{0} is on {1}, which has departed, and keeps {2}", ref, leg, keeps)
        case _:
            text = say("{0} is on {1}, which has arrived, and keeps {2}", ref, leg, keeps)
    return Reason(ReasonCode.PINNED_ELSEWHERE, sentence(text), leg, f"pin {' '.join(codes)}")


def blocked(who: Traveller, by: list[tuple[str, Reason | None]]) -> Reason:
    """Others must come along and cannot."""
    refs = [ref for ref, _ in by]
    text = say("{0} travels only together with {1}, who cannot take this", who.ref, listed(refs))
    because = next((reason.message for _, reason in by if reason), None)
    if because is not None:
        text = joined(". ", (text, clause(because)))
    return Reason(ReasonCode.HOUSEHOLD_BLOCKED, sentence(text), None, " ".join(refs))


def full(book: Rulebook, leg: str, limit: int, load: int, needed: int) -> Reason:
    """A leg has not enough of a limit left for `needed` more; `load` is what is taken."""
    code, most = LIMITS[limit].code, LIMITS[limit].most(book.legs[leg]) or 0
    departs = book.legs[leg].departs.date()
    if most <= 0:
        text = _takes_none(code, leg, departs)
    elif code is not ReasonCode.FULL:
        takes = counted(code, most)
        text = say("{0} of {1} takes {2} and none is on it", leg, departs, takes)
        if load:
            text = count(
                load,
                "{1} of {2} takes {3} and {0} is on it",
                "{1} of {2} takes {3} and {0} are on it",
                leg,
                departs,
                takes,
            )
        if needed > 1:
            text = say("{0}; {1} more are needed", text, str(needed))
    elif needed > 1:
        left = str(max(most - load, 0))
        text = say("{0} of {1} has {2} of {3} left and {4} are needed", leg, departs, left, seats(most), str(needed))
    elif most == load == 1:
        text = say("{0} of {1} is full: its only seat is taken", leg, departs)
    else:
        text = say("{0} of {1} is full: {2} of {3} seats are taken", leg, departs, str(load), str(most))
    return Reason(code, sentence(text), leg)


def _takes_none(code: ReasonCode, leg: str, departs: date) -> Said:
    match code:
        case ReasonCode.WHEELCHAIR_LIMIT:
            return say("{0} of {1} takes no wheelchairs", leg, departs)
        case ReasonCode.STRETCHER_LIMIT:
            return say("{0} of {1} takes no stretchers", leg, departs)
        case ReasonCode.INFANT_LIMIT:
            return say("{0} of {1} takes no infants", leg, departs)
        case ReasonCode.MINOR_LIMIT:
            return say("{0} of {1} takes no minors travelling without an adult", leg, departs)
        case _:
            return say("{0} of {1} has no seats", leg, departs)


def counted(code: ReasonCode, number: int) -> Said:
    """`2 wheelchairs`: so many of what a limit counts."""
    figure = str(number)
    match code:
        case ReasonCode.WHEELCHAIR_LIMIT:
            return count(number, "{1} wheelchair", "{1} wheelchairs", figure)
        case ReasonCode.STRETCHER_LIMIT:
            return count(number, "{1} stretcher", "{1} stretchers", figure)
        case ReasonCode.INFANT_LIMIT:
            return count(number, "{1} infant", "{1} infants", figure)
        case ReasonCode.MINOR_LIMIT:
            return count(
                number, "{1} minor travelling without an adult", "{1} minors travelling without an adult", figure
            )
        case _:
            return seats(number)


def and_more(code: ReasonCode, legs: list[str]) -> Reason:
    """Further legs that lack room, named only."""
    text = count(
        len(legs),
        "{1} more leg has no room either: {2}",
        "{1} more legs have no room either: {2}",
        str(len(legs)),
        listed(legs, most=99),
    )
    return Reason(code, sentence(text))


def at_odds(who: Traveller, others: list[str]) -> Reason:
    """Each of a unit could travel, but no itinerary suits all."""
    text = say("{0} travels only together with {1}, and no itinerary suits all of them", who.ref, listed(others))
    return Reason(ReasonCode.HOUSEHOLD_BLOCKED, sentence(text), None, " ".join(others))


def overfull(book: Rulebook, leg: str, limit: int, load: int) -> Said:
    """A leg has more on it than a limit allows."""
    takes = counted(LIMITS[limit].code, LIMITS[limit].most(book.legs[leg]) or 0)
    departs = book.legs[leg].departs.date()
    return say("{0} of {1} takes {2}; this plan puts {3} on it.", leg, departs, takes, str(load))


def parted(who: Traveller, others: list[str], codes: Itinerary) -> Reason:
    """A move that leaves part of a unit behind."""
    text = say("{0} travels only together with {1}, who would keep their seats", who.ref, listed(others))
    if codes:
        along = listed(others), journey(codes)
        text = say("{0} travels only together with {1}, who would not be on {2}", who.ref, *along)
    return Reason(ReasonCode.HOUSEHOLD_BLOCKED, sentence(text), None, " ".join(others))


def kept_apart(who: str, other: str, leg: str | None) -> Reason:
    text = say("{0} is kept apart from {1}, and the two would have to travel together", who, other)
    if leg:
        text = say("{0} is kept apart from {1}, who is on {2}", who, other, leg)
    return Reason(ReasonCode.KEPT_APART, sentence(text), leg, other)


def no_route(book: Rulebook, who: Traveller) -> Reason:
    """Why no itinerary at all leads from where somebody waits to where they go."""
    start, end = who.person.location, who.person.destination
    if not start:
        text = say("It is not known where {0} waits", who.ref)
    elif not end:
        text = say("{0} has no destination", who.ref)
    elif start not in book.snapshot.places:
        text = say("{0} waits at {1}, which is not a known place", who.ref, start)
    elif (goal := book.goals.get(end)) is None:
        text = say("The destination of {0}, {1}, is not a known place or country", who.ref, end)
    elif goal.reached(book.snapshot.places[start]):
        text = say("{0} waits at {1}, where the journey is to end", who.ref, start)
    else:
        text = say("No legs lead from {0} to {1} within the limits on connections", start, end)
    return Reason(ReasonCode.NO_ROUTE, sentence(text))


def no_itinerary(who: Traveller, codes: Itinerary) -> Reason:
    """Why legs that carry people are no way for this person."""
    start, end = _from_where_to_where(who)
    text = say(
        "{0} is no itinerary from {1} to {2} within the limits on connections and legs", journey(codes), start, end
    )
    return Reason(ReasonCode.NO_ROUTE, sentence(text))


def leg_unusable(book: Rulebook, who: Traveller, code: str) -> Reason:
    """Why a leg is on none of somebody's itineraries."""
    leg = book.legs.get(code)
    if leg is None:
        text = say("There is no leg {0}", code)
    elif leg.status is LegStatus.CANCELLED:
        text = say("{0} is cancelled and carries nobody", code)
    elif leg.status is LegStatus.CLOSED:
        text = say("{0} is closed and nobody new boards it", code)
    elif leg.status is LegStatus.DEPARTED:
        text = say("{0} has departed and nobody new boards it", code)
    elif leg.status is LegStatus.ARRIVED:
        text = say("{0} has arrived and nobody new boards it", code)
    elif code in book.unusable:
        text = say("{0} cannot be used: {1}", code, book.unusable[code])
    else:
        ends = _from_where_to_where(who)
        text = say(
            "{0} ({1} to {2}) is part of no itinerary of {3}, from {4} to {5}",
            code,
            leg.origin,
            leg.destination,
            who.ref,
            *ends,
        )
    return Reason(ReasonCode.NO_ROUTE, sentence(text), code)


def _from_where_to_where(who: Traveller) -> tuple[str, str]:
    return who.person.location or say("an unknown place"), who.person.destination or say("an unknown destination")


_KINDS = {
    "exit_permit": say("exit permit"),
    "nationality_verification": say("nationality verification"),
    "victim_screening": say("victim screening"),
    "overstay_waiver": say("overstay waiver"),
    "fit_to_fly": say("fit to fly"),
    "transit": say("transit"),
    "airline_acceptance": say("airline acceptance"),
}
"""Kinds that the program itself offers; others are an officer's own words."""


def spoken(kinds: Iterable[str]) -> tuple[str, ...]:
    """Kinds of clearance as an officer says them: exit_permit is an exit permit."""
    return tuple(_KINDS.get(kind) or kind.replace("_", " ") for kind in kinds)
