"""Suggestions in an officer's words: who would travel on what, and what would have to be so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from repatriate.model.entities import HoldKind
from repatriate.model.plan import ReasonCode, Suggestion
from repatriate.model.saying import Said, count, joined, listed, say
from repatriate.planning.itineraries import Mask
from repatriate.planning.messages import journey, promise, spoken
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rule import Hurdle
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.unit_trials import Placement, Room
from repatriate.planning.validate.unit_problems import trouble

day = date.fromordinal


def name_party(question: Question) -> str:
    """The person, and how many travel with them."""
    others = len(question.unit.refs) - 1
    if not others:
        return question.ref
    return count(others, "{1} and {0} other", "{1} and {0} others", question.ref)


def _describe(question: Question, placement: Placement, condition: Said, claims: Said | None = None) -> Said:
    legs = journey(question.book.journeys.routes.codes[int(question.hurdles.ids[placement.row])])
    if claims is not None:
        return say("{0} would travel on {1} if {2}; {3}.", name_party(question), legs, condition, claims)
    return say("{0} would travel on {1} if {2}.", name_party(question), legs, condition)


def _name_change(question: Question, change: str, hurdles: Sequence[Hurdle]) -> str:
    """`clear_until 2025-05-12`, and for whom where it is not the person asked about alone."""
    refs = sorted({hurdle.ref for hurdle in hurdles})
    return change if refs == [question.ref] else f"{change} {' '.join(refs)}"


def _list_people(hurdles: Sequence[Hurdle]) -> Said:
    return listed(sorted({hurdle.ref for hurdle in hurdles}))


def keep_promise(ref: str, promised: date) -> Suggestion:
    """What a plan that counts on a promise needs before it is more than a draft."""
    return Suggestion(
        f"document promised {promised.isoformat()}",
        say("{0}: issue it before the plan is published.", promise(ref, promised)),
    )


def suggest_leg(question: Question) -> tuple[Suggestion, ...]:
    """Where no itinerary exists: a way, if it is known from where to where and leads somewhere; not where companions have
    another."""
    if trouble(question.book, question.unit) is not None:
        return ()
    book, person = question.book, question.book.people[question.ref]
    start, end = person.location, person.destination
    if not start or not end or start not in book.snapshot.places or (goal := book.goals.get(end)) is None:
        return ()
    if goal.reached(book.snapshot.places[start]):
        return ()
    text = say("A leg from {0} to {1}, or legs that connect, would open a way.", start, end)
    return (Suggestion(f"leg {start} {end}", text),)


def plan_again(question: Question, placement: Placement) -> Suggestion:
    legs = journey(question.book.journeys.routes.codes[int(question.hurdles.ids[placement.row])])
    if placement.sure:
        return Suggestion("plan", say("Planning again would give {0} a seat on {1}.", name_party(question), legs))
    text = say(
        "Planning again could give {0} a seat on {1}; others have as good a claim to it.", name_party(question), legs
    )
    return Suggestion("plan", text)


def move_date(
    question: Question, code: ReasonCode, hurdles: Sequence[Hurdle], mask: Mask, placement: Placement
) -> Suggestion:
    """A date moved as far as the itineraries of the mask need."""
    routes, whose = question.hurdles.routes, _list_people(hurdles)
    match code:
        case ReasonCode.NOT_READY:
            when = day(int(routes.first[mask].min()))
            condition = count(len(hurdles), "{1} were ready on {2}", "{1} were ready on {2}", whose, when)
            name = "ready_from"
        case ReasonCode.CLEARANCE_EXPIRES:
            when = day(int(routes.crossing[mask].max()))
            condition = say("the exit clearance of {0} held until {1}", whose, when)
            name = "clear_until"
        case ReasonCode.DOCUMENT_EXPIRES:
            when = day(int(routes.last[mask].max()))
            condition = say("{0} had a travel document valid until {1}", whose, when)
            name = "document_expiry"
        case _:
            return _lift_hold(question, hurdles, mask, placement)
    return Suggestion(
        _name_change(question, f"{name} {when.isoformat()}", hurdles), _describe(question, placement, condition)
    )


def _lift_hold(question: Question, hurdles: Sequence[Hurdle], mask: Mask, placement: Placement) -> Suggestion:
    routes = question.hurdles.routes
    by = day(int(np.minimum(routes.first, routes.last)[mask].min()))
    people = question.book.people
    kinds = [kind for kind in HoldKind if any(kind in {h.kind for h in people[one.ref].holds} for one in hurdles)]
    names, whose = listed([_HOLDS[kind] for kind in kinds]), _list_people(hurdles)
    condition = count(
        len(kinds),
        "the {1} hold of {2} were lifted before {3}",
        "the {1} holds of {2} were lifted before {3}",
        names,
        whose,
        by,
    )
    change = f"hold {' '.join(kind.value for kind in kinds)} lifted"
    return Suggestion(_name_change(question, change, hurdles), _describe(question, placement, condition))


_HOLDS = {
    HoldKind.LEGAL: say("legal"),
    HoldKind.MEDICAL: say("medical"),
    HoldKind.POLICE: say("police"),
    HoldKind.OTHER: say("other"),
}


def get_document(question: Question, hurdles: Sequence[Hurdle], placement: Placement) -> Suggestion:
    condition = say("{0} had a travel document (an emergency one is enough)", _list_people(hurdles))
    return Suggestion(_name_change(question, "document", hurdles), _describe(question, placement, condition))


def get_passport(question: Question, hurdles: Sequence[Hurdle], placement: Placement) -> Suggestion:
    condition = say("{0} had a passport", _list_people(hurdles))
    return Suggestion(
        _name_change(question, "document_type passport", hurdles), _describe(question, placement, condition)
    )


def accept_etd(question: Question, leg: str, placement: Placement) -> Suggestion:
    condition = say("{0} took emergency travel documents", leg)
    claims = None if placement.sure else say("others have as good a claim to it")
    return Suggestion(f"accepts_etd {leg}", _describe(question, placement, condition, claims))


def get_clearance(question: Question, hurdles: Sequence[Hurdle], placement: Placement) -> Suggestion:
    people = question.book.people
    kinds = list(dict.fromkeys(kind for one in hurdles for kind in people[one.ref].clearances_missing))
    said = joined(", ", spoken(kinds))
    condition = say("these clearances of {0} were granted: {1}", _list_people(hurdles), said)
    return Suggestion(
        _name_change(question, f"clearance {', '.join(kinds)}", hurdles), _describe(question, placement, condition)
    )


def lift_rule(question: Question, hurdle: Hurdle, placement: Placement) -> Suggestion:
    """A forbid or a pin."""
    legs = " ".join(hurdle.legs)
    if hurdle.code is ReasonCode.FORBIDDEN:
        change, condition = f"forbid {legs} lifted", say("the rule “forbid {0}” of {1} were lifted", legs, hurdle.ref)
    else:
        change, condition = f"pin {legs} lifted", say("the rule “pin {0}” of {1} were lifted", legs, hurdle.ref)
    return Suggestion(_name_change(question, change, [hurdle]), _describe(question, placement, condition))


def drop_apart_rule(question: Question, ref: str, other: str, placement: Placement) -> Suggestion:
    condition = say("{0} and {1} need not be kept apart", ref, other)
    change = f"apart {other}" if ref == question.ref else f"apart {other} {ref}"
    return Suggestion(change, _describe(question, placement, condition))


def add_room(question: Question, found: Room, placement: Placement) -> Suggestion:
    """More room on one leg, and who else has as good a claim to it."""
    limit = LIMITS[found.limit]
    condition = say("{0} took {1}", found.leg, limit.more(found.more))
    claims = None
    if not placement.sure:
        others = question.claims(found, placement)
        if others:
            claims = count(
                others, "{0} other person has as good a claim to it", "{0} others have as good a claim to it"
            )
        elif question.trials.wanted_by_others(found):
            claims = say("others may have as good a claim to it")
    change = f"{limit.field} {found.leg} +{found.more}"
    return Suggestion(change, _describe(question, placement, condition, claims))
