"""Words for states, and for the things that people lack."""

from __future__ import annotations

from typing import assert_never

from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import Detail, Lack, PersonState, State
from repatriate.model.entities import HoldKind
from repatriate.model.fields import clearance_word
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, ShortDay, capitalize_first, count, say

STATES: dict[State, Said] = {
    State.HANDED_OVER: say("Handed over"),
    State.MISSING_ON_ARRIVAL: say("Missing on arrival"),
    State.ARRIVED: say("Arrived"),
    State.ON_THE_WAY: say("On the way"),
    State.ABOARD: say("Aboard"),
    State.NOT_TRAVELLING: say("Not travelling"),
    State.SEAT_AT_RISK: say("Seat at risk"),
    State.BOOKED: say("Booked"),
    State.IN_DRAFT: say("In the draft"),
    State.ON_HOLD: say("On hold"),
    State.NO_WAITING_PLACE: say("No waiting place"),
    State.NO_DESTINATION: say("No destination"),
    State.REFUSED: say("Refused"),
    State.WAITS_FOR_CLEARANCE: say("Waits for a clearance"),
    State.NEEDS_DOCUMENT: say("Needs a document"),
    State.NO_WAY_HOME: say("No way home yet"),
    State.NO_SEAT: say("No seat"),
    State.READY: say("Ready"),
}
"""The name of each state, for headings, filters and counts."""

_HOLDS = {
    HoldKind.LEGAL: say("On hold: legal"),
    HoldKind.MEDICAL: say("On hold: medical"),
    HoldKind.POLICE: say("On hold: police"),
    HoldKind.OTHER: STATES[State.ON_HOLD],
}
_WAITS = {
    "nationality_verification": say("Waits for nationality verification"),
    "victim_screening": say("Waits for victim screening"),
    "exit_permit": say("Waits for exit permit"),
    "overstay_waiver": say("Waits for overstay waiver"),
    "fit_to_fly": say("Waits for fit to fly"),
    "transit": say("Waits for transit"),
    "airline_acceptance": say("Waits for airline acceptance"),
}
"""The program's own kinds each by a sentence, for languages that put an article before them."""

_LACKS = {
    Lack.PLACE: say("waiting place"),
    Lack.DESTINATION: say("destination"),
    Lack.HOLD_LIFTED: say("hold to be lifted"),
    Lack.DOCUMENT: say("document"),
    Lack.STRETCHER_PLACE: say("stretcher place"),
    Lack.WHEELCHAIR_PLACE: say("wheelchair place"),
    Lack.INFANT_PLACE: say("place for an infant"),
    Lack.MINOR_PLACE: say("place for a child alone"),
}


def state_name(state: State) -> Said:
    """The name of a state without details."""
    return STATES[state]


def state_words(found: PersonState) -> str:
    """A state as a cell says it: `Waits for exit permit, 17 days`, `GA 867 · 2 Dec`, `On hold: police`."""
    detail = found.detail
    match found.state:
        case State.BOOKED:
            return _describe_departure(detail) or STATES[State.BOOKED]
        case State.IN_DRAFT:
            where = _describe_departure(detail)
            return say("{0}, draft", where) if where else STATES[State.IN_DRAFT]
        case State.ON_HOLD:
            return _HOLDS[HoldKind(detail.kind)] if detail.kind else STATES[State.ON_HOLD]
        case State.REFUSED:
            return say("Refused: {0}", clearance_word(detail.kind)) if detail.kind else STATES[State.REFUSED]
        case State.WAITS_FOR_CLEARANCE:
            return _describe_waits(detail)
        case State.NO_SEAT:
            return say("No seat: {0}", reason_word(ReasonCode(detail.kind))) if detail.kind else STATES[State.NO_SEAT]
        case (
            State.HANDED_OVER
            | State.MISSING_ON_ARRIVAL
            | State.ARRIVED
            | State.ON_THE_WAY
            | State.ABOARD
            | State.NOT_TRAVELLING
            | State.SEAT_AT_RISK
            | State.NO_WAITING_PLACE
            | State.NO_DESTINATION
            | State.NEEDS_DOCUMENT
            | State.NO_WAY_HOME
            | State.READY
        ):
            return STATES[found.state]
    assert_never(found.state)


def short_state(found: PersonState) -> str:
    """A state in a word or two, beside columns that say the rest: `Waits, 17 days`, `Refused`."""
    if found.state is State.WAITS_FOR_CLEARANCE:
        days = found.detail.days
        return count(days, "Waits, {0} day", "Waits, {0} days") if days else say("Waits")
    return STATES[found.state] if found.state in (State.REFUSED, State.NO_SEAT) else state_words(found)


def _describe_departure(detail: Detail) -> Said | None:
    if not detail.leg:
        return None
    return say("{0} · {1}", detail.leg, ShortDay.of(detail.day)) if detail.day else say("{0}", detail.leg)


def _describe_waits(detail: Detail) -> Said:
    if not detail.kind:
        return STATES[State.WAITS_FOR_CLEARANCE]
    words = _WAITS.get(detail.kind) or say("Waits for {0}", clearance_word(detail.kind))
    return count(detail.days, "{1}, {0} day", "{1}, {0} days", words) if detail.days else words


def lack_word(code: str) -> str:
    """The word for a lack, without a capital: `document`, `exit permit`; an office's own kind stays as it is."""
    return _LACKS[Lack(code)] if code in set(Lack) else clearance_word(code)


def lack_name(code: str) -> str:
    """The same with a capital."""
    return capitalize_first(lack_word(code))


def risk_word(kind: str) -> Said:
    """The reason why a confirmed seat is at risk, in a word or two."""
    return say("departure cancelled") if kind == CANCELLED else reason_word(ReasonCode(kind))


def reason_word(code: ReasonCode) -> Said:  # long: one word for each rule
    """The reason for having no seat, in a word or two."""
    match code:
        case ReasonCode.NO_ROUTE:
            return say("no departure")
        case ReasonCode.NOT_READY:
            return say("not ready in time")
        case ReasonCode.CLEARANCE_EXPIRES:
            return say("clearance ends")
        case ReasonCode.NO_DOCUMENT | ReasonCode.DOCUMENT_EXPIRES | ReasonCode.ETD_REFUSED:
            return _LACKS[Lack.DOCUMENT]
        case ReasonCode.ON_HOLD:
            return say("on hold")
        case ReasonCode.FORBIDDEN:
            return say("kept off")
        case ReasonCode.PINNED_ELSEWHERE:
            return say("kept on another departure")
        case ReasonCode.CLEARANCE_MISSING:
            return say("clearance")
        case ReasonCode.INFANT_ALONE:
            return say("infant alone")
        case ReasonCode.HOUSEHOLD_BLOCKED:
            return say("family")
        case ReasonCode.LONG_WAIT:
            return say("wait too long")
        case ReasonCode.FULL:
            return say("full")
        case ReasonCode.WHEELCHAIR_LIMIT:
            return say("wheelchair")
        case ReasonCode.STRETCHER_LIMIT:
            return say("stretcher")
        case ReasonCode.INFANT_LIMIT:
            return say("infants")
        case ReasonCode.MINOR_LIMIT:
            return say("no adult with them")
        case ReasonCode.KEPT_APART:
            return say("kept apart")
    assert_never(code)
