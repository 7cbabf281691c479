"""What would open an itinerary to somebody: one suggestion for each thing that stands alone in the way of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from repatriate.model.entities import HoldKind
from repatriate.model.plan import Itinerary, Option, ReasonCode, Suggestion, Verdict
from repatriate.model.saying import Said, count, joined, say
from repatriate.planning.occupancy import Obstacle
from repatriate.planning.rulebook import Rulebook
from repatriate.planning.rules import LIMITS, Traveller
from repatriate.planning.words import journey, promise, spoken

MOST, MOST_ROOM = 8, 3
"""More advice than this, and more about room on legs, is no advice."""

_LIMITS = {
    ReasonCode.FULL: "seats",
    ReasonCode.WHEELCHAIR_LIMIT: "max_wheelchair",
    ReasonCode.STRETCHER_LIMIT: "max_stretcher",
    ReasonCode.INFANT_LIMIT: "max_infants",
    ReasonCode.MINOR_LIMIT: "max_unaccompanied_minors",
}
_ROOM = set(_LIMITS.values())


@dataclass(frozen=True, slots=True)
class _Change:
    """`kind` is what would change and `size` by how much: for one kind the smallest is told."""

    kind: tuple[str, ...]
    size: int
    change: str
    condition: Said


def would_help(
    book: Rulebook, who: Traveller, options: Sequence[Option], full: Mapping[Itinerary, Sequence[Obstacle]]
) -> tuple[Suggestion, ...]:
    """For itineraries that one thing alone excludes, what would have to change: the smallest change of each kind.

    `full` holds, by itinerary, the limits that leave too little.
    """
    if len(options) == 1 and not options[0].legs:
        return _a_leg(book, who)
    promised = who.person.document.promised if who.person.document else None
    first = () if promised is None else (_keep_promise(who.ref, promised),)
    return (*first, *_opened(book, who, options, full))


def _keep_promise(ref: str, promised: date) -> Suggestion:
    """What a plan that counts on a promise needs before it is more than a draft."""
    return Suggestion(
        f"document promised {promised.isoformat()}",
        say("{0}: issue it before the plan is published.", promise(ref, promised)),
    )


def _opened(
    book: Rulebook, who: Traveller, options: Sequence[Option], full: Mapping[Itinerary, Sequence[Obstacle]]
) -> tuple[Suggestion, ...]:
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
    text = say("A leg from {0} to {1}, or legs that connect, would open a way.", start, end)
    return (Suggestion(f"leg {start} {end}", text),)


def _said(change: _Change, legs: Itinerary, opened: int) -> Suggestion:
    text = say("{0} would be open if {1}.", journey(legs), change.condition)
    if opened > 1:
        more = count(
            opened - 1,
            "The same stands in the way of {1} other itinerary.",
            "The same stands in the way of {1} other itineraries.",
            str(opened - 1),
        )
        text = joined(" ", (text, more))
    return Suggestion(change.change, text)


def _change(book: Rulebook, who: Traveller, option: Option, full: Sequence[Obstacle]) -> _Change | None:
    ref, legs, reason = who.ref, option.legs, option.reasons[0]
    first, last = book.legs[legs[0]].departs.date(), book.legs[legs[-1]].arrives.date()
    match reason.code:
        case ReasonCode.NOT_READY:
            text = say("{0} were ready on {1}", ref, first)
            return _dated(("ready_from",), first, who.ready - first.toordinal(), text)
        case ReasonCode.CLEARANCE_EXPIRES:
            crossing = next(date.fromordinal(book.timed[c].first_day) for c in legs if book.timed[c].crosses)
            text = say("the exit clearance of {0} held until {1}", ref, crossing)
            return _dated(("clear_until",), crossing, crossing.toordinal() - who.clear_until, text)
        case ReasonCode.DOCUMENT_EXPIRES:
            text = say("{0} had a travel document valid until {1}", ref, last)
            return _dated(("document_expiry",), last, last.toordinal() - who.expires, text)
        case ReasonCode.NO_DOCUMENT:
            return _Change(("document",), 0, "document", say("{0} had a travel document", ref))
        case ReasonCode.ETD_REFUSED:
            return _Change(("passport",), 0, "document_type passport", say("{0} had a passport", ref))
        case ReasonCode.ON_HOLD:
            return _Change(("hold",), 0, f"hold {reason.rule} lifted", _hold_lifted(ref, reason.rule or ""))
        case ReasonCode.FORBIDDEN | ReasonCode.PINNED_ELSEWHERE if reason.rule and ref not in book.frozen.kept:
            return _Change(("rule", reason.rule), 0, f"{reason.rule} lifted", _rule_lifted(ref, reason.rule))
        case ReasonCode.CLEARANCE_MISSING:
            kinds = ", ".join(who.person.clearances_missing)
            said = joined(", ", spoken(who.person.clearances_missing))
            text = say("these clearances of {0} were granted: {1}", ref, said)
            return _Change(("clearance",), 0, f"clearance {kinds}", text)
        case ReasonCode.INFANT_ALONE:
            return _Change(("adult",), 0, "adult in the household", say("an adult were in the household of {0}", ref))
        case ReasonCode.HOUSEHOLD_BLOCKED:
            text = say("{0} could take it too", reason.rule or "")
            return _Change(("company", reason.rule or ""), 0, f"company {reason.rule}", text)
        case ReasonCode.KEPT_APART:
            text = say("{0} were not on it", reason.rule or "")
            return _Change(("apart", reason.rule or ""), 0, f"apart {reason.rule}", text)
        case _:
            return _more_room(full[0], alone=len(legs) == 1) if len(full) == len(option.reasons) == 1 else None


def _hold_lifted(ref: str, kinds: str) -> Said:
    match kinds:
        case HoldKind.LEGAL:
            return say("the legal hold of {0} were lifted", ref)
        case HoldKind.MEDICAL:
            return say("the medical hold of {0} were lifted", ref)
        case HoldKind.POLICE:
            return say("the police hold of {0} were lifted", ref)
        case HoldKind.OTHER:
            return say("the other hold of {0} were lifted", ref)
        case _:
            return say(
                "the {0} hold of {1} were lifted", joined(" ", (_HOLDS[HoldKind(k)] for k in kinds.split())), ref
            )


_HOLDS = {
    HoldKind.LEGAL: say("legal"),
    HoldKind.MEDICAL: say("medical"),
    HoldKind.POLICE: say("police"),
    HoldKind.OTHER: say("other"),
}


def _rule_lifted(ref: str, rule: str) -> Said:
    kind, _, legs = rule.partition(" ")
    if kind == "forbid":
        return say("the rule “forbid {0}” of {1} were lifted", legs, ref)
    return say("the rule “pin {0}” of {1} were lifted", legs, ref)


def _dated(kind: tuple[str, ...], day: date, size: int, condition: Said) -> _Change:
    return _Change(kind, size, f"{kind[0]} {day.isoformat()}", condition)


def _more_room(obstacle: Obstacle, alone: bool) -> _Change:
    """Room on one leg; where two are full, one alone is no help."""
    name = _LIMITS[LIMITS[obstacle.limit].code]
    lacking = obstacle.load + obstacle.needed - obstacle.most
    more = _more(LIMITS[obstacle.limit].code, lacking)
    text = say("it took {0}", more) if alone else say("{0} took {1}", obstacle.leg, more)
    return _Change((name, obstacle.leg), lacking, f"{name} {obstacle.leg} +{lacking}", text)


def _more(code: ReasonCode, number: int) -> Said:
    figure = str(number)
    match code:
        case ReasonCode.WHEELCHAIR_LIMIT:
            return count(number, "{1} more wheelchair", "{1} more wheelchairs", figure)
        case ReasonCode.STRETCHER_LIMIT:
            return count(number, "{1} more stretcher", "{1} more stretchers", figure)
        case ReasonCode.INFANT_LIMIT:
            return count(number, "{1} more infant", "{1} more infants", figure)
        case ReasonCode.MINOR_LIMIT:
            return count(number, "{1} more minor without an adult", "{1} more minors without an adult", figure)
        case _:
            return count(number, "{1} more seat", "{1} more seats", figure)
