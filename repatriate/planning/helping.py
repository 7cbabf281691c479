"""What would open an itinerary to somebody: one suggestion for each thing that stands alone in the way of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from repatriate.model.dates import words as in_words
from repatriate.model.plan import Itinerary, Option, ReasonCode, Suggestion, Verdict
from repatriate.planning.occupancy import Obstacle
from repatriate.planning.rulebook import Rulebook
from repatriate.planning.rules import LIMITS, Traveller
from repatriate.planning.words import journey, many, spoken

MOST, MOST_ROOM = 8, 3
"""More advice than this, and more about room on legs, is no advice."""

_LIMITS = {
    ReasonCode.FULL: ("seats", "seat", "seats"),
    ReasonCode.WHEELCHAIR_LIMIT: ("max_wheelchair", "wheelchair", "wheelchairs"),
    ReasonCode.STRETCHER_LIMIT: ("max_stretcher", "stretcher", "stretchers"),
    ReasonCode.INFANT_LIMIT: ("max_infants", "infant", "infants"),
    ReasonCode.MINOR_LIMIT: ("max_unaccompanied_minors", "minor without an adult", "minors without an adult"),
}
_ROOM = {name for name, _, _ in _LIMITS.values()}


@dataclass(frozen=True, slots=True)
class _Change:
    """`kind` is what would change and `size` by how much: for one kind the smallest is told."""

    kind: tuple[str, ...]
    size: int
    change: str
    condition: str


def would_help(
    book: Rulebook, who: Traveller, options: Sequence[Option], full: Mapping[Itinerary, Sequence[Obstacle]]
) -> tuple[Suggestion, ...]:
    """For itineraries that one thing alone excludes, what would have to change: the smallest change of each kind.

    `full` holds, by itinerary, the limits that leave too little.
    """
    if len(options) == 1 and not options[0].legs:
        return _a_leg(book, who)
    best: dict[tuple[str, ...], tuple[_Change, Itinerary]] = {}
    opened: dict[tuple[str, ...], int] = {}
    for option in options:
        codes = {reason.code for reason in option.reasons}
        if option.verdict is not Verdict.EXCLUDED or len(codes) != 1 or ReasonCode.NO_ROUTE in codes:
            continue
        change = _change(book, who, option, full.get(option.legs, ()))
        if change is None:
            continue
        opened[change.kind] = opened.get(change.kind, 0) + 1
        if change.kind not in best or change.size < best[change.kind][0].size:
            best[change.kind] = change, option.legs
    ranked = sorted(best.items(), key=lambda item: item[1][0].size)
    others = [item for item in ranked if item[0][0] not in _ROOM]
    room = [item for item in ranked if item[0][0] in _ROOM][:MOST_ROOM]
    return tuple(_said(change, legs, opened[kind]) for kind, (change, legs) in (others + room)[:MOST])


def _a_leg(book: Rulebook, who: Traveller) -> tuple[Suggestion, ...]:
    """Where no itinerary exists: a way, if it is known from where to where."""
    start, end = who.person.location, who.person.destination
    if not start or not end or start not in book.snapshot.places or book.goals.get(end) is None:
        return ()
    return (Suggestion(f"leg {start} {end}", f"A leg from {start} to {end}, or legs that connect, would open a way."),)


def _said(change: _Change, legs: Itinerary, opened: int) -> Suggestion:
    more = (
        f" The same stands in the way of {many(opened - 1, 'other itinerary', 'other itineraries')}."
        if opened > 1
        else ""
    )
    return Suggestion(change.change, f"{journey(legs)} would be open if {change.condition}.{more}")


def _change(book: Rulebook, who: Traveller, option: Option, full: Sequence[Obstacle]) -> _Change | None:
    ref, legs, reason = who.ref, option.legs, option.reasons[0]
    first, last = book.legs[legs[0]].departs.date(), book.legs[legs[-1]].arrives.date()
    match reason.code:
        case ReasonCode.NOT_READY:
            return _dated(
                ("ready_from",), first, who.ready - first.toordinal(), f"{ref} were ready on {in_words(first)}"
            )
        case ReasonCode.CLEARANCE_EXPIRES:
            crossing = next(date.fromordinal(book.timed[c].first_day) for c in legs if book.timed[c].crosses)
            text = f"the exit clearance of {ref} held until {in_words(crossing)}"
            return _dated(("clear_until",), crossing, crossing.toordinal() - who.clear_until, text)
        case ReasonCode.DOCUMENT_EXPIRES:
            text = f"{ref} had a travel document valid until {in_words(last)}"
            return _dated(("document_expiry",), last, last.toordinal() - who.expires, text)
        case ReasonCode.NO_DOCUMENT:
            return _Change(("document",), 0, "document", f"{ref} had a travel document")
        case ReasonCode.ETD_REFUSED:
            return _Change(("passport",), 0, "document_type passport", f"{ref} had a passport")
        case ReasonCode.ON_HOLD:
            return _Change(("hold",), 0, f"hold {reason.rule} lifted", f"the {reason.rule} hold of {ref} were lifted")
        case ReasonCode.FORBIDDEN | ReasonCode.PINNED_ELSEWHERE if reason.rule and ref not in book.frozen.kept:
            return _Change(
                ("rule", reason.rule), 0, f"{reason.rule} lifted", f"the rule “{reason.rule}” of {ref} were lifted"
            )
        case ReasonCode.CLEARANCE_MISSING:
            kinds = ", ".join(who.person.clearances_missing)
            said = ", ".join(spoken(who.person.clearances_missing))
            return _Change(("clearance",), 0, f"clearance {kinds}", f"these clearances of {ref} were granted: {said}")
        case ReasonCode.INFANT_ALONE:
            return _Change(("adult",), 0, "adult in the household", f"an adult were in the household of {ref}")
        case ReasonCode.HOUSEHOLD_BLOCKED:
            return _Change(
                ("company", reason.rule or ""), 0, f"company {reason.rule}", f"{reason.rule} could take it too"
            )
        case ReasonCode.KEPT_APART:
            return _Change(("apart", reason.rule or ""), 0, f"apart {reason.rule}", f"{reason.rule} were not on it")
        case _:
            return _more_room(full[0], alone=len(legs) == 1) if len(full) == len(option.reasons) == 1 else None


def _dated(kind: tuple[str, ...], day: date, size: int, condition: str) -> _Change:
    return _Change(kind, size, f"{kind[0]} {day.isoformat()}", condition)


def _more_room(obstacle: Obstacle, alone: bool) -> _Change:
    """Room on one leg; where two are full, one alone is no help."""
    name, one, more = _LIMITS[LIMITS[obstacle.limit].code]
    lacking = obstacle.load + obstacle.needed - obstacle.most
    text = f"{'it' if alone else obstacle.leg} took {many(lacking, f'more {one}', f'more {more}')}"
    return _Change((name, obstacle.leg), lacking, f"{name} {obstacle.leg} +{lacking}", text)
