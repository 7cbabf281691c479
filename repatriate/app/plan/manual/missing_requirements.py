"""What would be needed before some people could go on a journey that the rules forbid them: the other half of a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from repatriate.app.plan.manual.move_judge import Judge
from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.model.saying import Said, count, joined, say
from repatriate.planning.evaluate.occupancy import Obstacle, Occupancy
from repatriate.planning.messages import spoken
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.validate.move_check import personal_reasons

WAYS = 3
"""Journeys that are named where the one that was asked for is none."""


def needed(judge: Judge, refs: Sequence[str], legs: Itinerary) -> tuple[Said, ...]:
    """Everything that would have to change for these people and their companions, without saying it twice."""
    book = judge.rulebook
    moving = [book.travellers[ref] for ref in judge.unit(refs) if ref in book.travellers]
    found: dict[Said, None] = {}
    for who in moving:
        for reason in personal_reasons(book, who, legs):
            text = (
                _of_the_way(judge, refs, legs)
                if reason.code is ReasonCode.NO_ROUTE
                else _of(judge, who, legs, reason.code)
            )
            if text is not None:
                found[text] = None
    if legs and all(code in book.legs for code in legs):
        demand = book.demand(tuple(moving), book.day_of(legs))
        occupancy = Occupancy(book, judge.assignments, legs=legs, without={who.ref for who in moving})
        for obstacle in occupancy.obstacles(demand, legs):
            found[_more_room(obstacle)] = None
        for ref, other, _ in occupancy.unwelcome(moving, legs):
            found[say("the rule that keeps {0} and {1} apart would have to go", ref, other)] = None
    return tuple(found)


def sentence(needs: Sequence[Said]) -> Said | None:
    """`Needed: …; ….` Nothing where nothing is known to help."""
    return say("Needed: {0}.", joined("; ", needs)) if needs else None


def _of(judge: Judge, who: Traveller, legs: Itinerary, code: ReasonCode) -> Said | None:
    book, ref = judge.rulebook, who.ref
    first, last = book.legs[legs[0]].departs.date(), book.legs[legs[-1]].arrives.date()
    match code:
        case ReasonCode.NOT_READY:
            if first.toordinal() < book.start:
                return None
            return say("{0} would have to be ready on {1}", ref, first)
        case ReasonCode.CLEARANCE_EXPIRES:
            crossing = next(date.fromordinal(book.timed[c].first_day) for c in legs if book.timed[c].crosses)
            return say("the exit clearance of {0} would have to hold until {1}", ref, crossing)
        case ReasonCode.NO_DOCUMENT:
            return say("{0} would have to hold a travel document valid until {1}", ref, last)
        case ReasonCode.DOCUMENT_EXPIRES:
            return say("the travel document of {0} would have to be valid until {1}", ref, last)
        case ReasonCode.ETD_REFUSED:
            return say("{0} would have to hold a passport, or the carrier accept the emergency document", ref)
        case ReasonCode.ON_HOLD:
            return say("the hold on {0} would have to be lifted", ref)
        case ReasonCode.FORBIDDEN:
            return say("the rule that keeps {0} off it would have to go", ref)
        case ReasonCode.PINNED_ELSEWHERE:
            return say("{0} would have to be unpinned", ref) if who.pins else None
        case ReasonCode.CLEARANCE_MISSING:
            return say("{0} would have to be cleared: {1}", ref, joined(", ", spoken(who.person.clearances_missing)))
        case ReasonCode.INFANT_ALONE:
            return say("an adult would have to be in the household of {0}", ref)
        case _:
            return None


def _of_the_way(judge: Judge, refs: Sequence[str], legs: Itinerary) -> Said | None:
    """Journeys of theirs with the leg that was asked for, else the soonest."""
    ways = judge.journeys(judge.unit(refs))
    near = [way for way in ways if legs and legs[-1] in way] or ways
    if not near:
        return None
    return say("a journey of theirs, as {0}", joined(", ", _journeys(near[:WAYS])))


def _journeys(ways: Sequence[Itinerary]) -> Iterator[str]:
    return (" + ".join(way) for way in ways)


def _more_room(obstacle: Obstacle) -> Said:
    leg, figure = obstacle.leg, obstacle.load + obstacle.needed - obstacle.most
    match LIMITS[obstacle.limit].code:
        case ReasonCode.WHEELCHAIR_LIMIT:
            return count(figure, "room for {0} more wheelchair on {1}", "room for {0} more wheelchairs on {1}", leg)
        case ReasonCode.STRETCHER_LIMIT:
            return count(figure, "room for {0} more stretcher on {1}", "room for {0} more stretchers on {1}", leg)
        case ReasonCode.INFANT_LIMIT:
            return count(figure, "room for {0} more infant on {1}", "room for {0} more infants on {1}", leg)
        case ReasonCode.MINOR_LIMIT:
            return count(
                figure, "room for {0} more minor without an adult on {1}", "room for {0} more minors without an adult on {1}", leg
            )  # fmt: skip
        case _:
            return count(figure, "{0} more seat on {1}", "{0} more seats on {1}", leg)
