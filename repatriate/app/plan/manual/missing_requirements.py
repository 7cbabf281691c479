"""Lists the requirements of a journey that the rules forbid some people: the remedies to a refusal."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.app.plan.manual.move_judge import Judge
from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.model.saying import Said, join_parts, say
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.rules.registry import LIMITS, find_person_rule
from repatriate.planning.validate.move_check import find_personal_reasons

WAYS = 3
"""Journeys that are named where the one that was asked for is none."""


def list_needs(judge: Judge, refs: Sequence[str], legs: Itinerary) -> tuple[Said, ...]:
    """Everything that would have to change for these people and their companions, without saying it twice. Nothing where
    they are to go on no legs at all: what is in the way then is where they are already."""
    if not legs:
        return ()
    book = judge.rulebook
    moving = [book.travellers[ref] for ref in judge.unit(refs) if ref in book.travellers]
    found: dict[Said, None] = {}
    for who in moving:
        for reason in find_personal_reasons(book, who, legs):
            if reason.code is ReasonCode.NO_ROUTE:
                text = _suggest_journeys(judge, refs, legs)
            elif who.ref in book.frozen.kept:
                text = None
            else:
                text = find_person_rule(reason.code).describe_requirement(book.operation.trip(who.ref, legs))
            if text is not None:
                found[text] = None
    if all(code in book.legs for code in legs):
        demand = book.demand(tuple(moving), book.day_of(legs))
        occupancy = Occupancy(book, judge.assignments, legs=legs, without={who.ref for who in moving})
        for shortage in occupancy.shortages(demand, legs):
            more = shortage.load + shortage.needed - shortage.most
            found[LIMITS[shortage.limit].room_for(more, shortage.leg)] = None
        for ref, other, _ in occupancy.unwelcome(moving, legs):
            found[say("the rule that keeps {0} and {1} apart would have to go", ref, other)] = None
    return tuple(found)


def describe_needs(needs: Sequence[Said]) -> Said | None:
    """`Needed: …; ….` Nothing where nothing is known to help."""
    return say("Needed: {0}.", join_parts("; ", needs)) if needs else None


def _suggest_journeys(judge: Judge, refs: Sequence[str], legs: Itinerary) -> Said | None:
    """Journeys of theirs with the leg that was asked for, else the soonest."""
    ways = judge.journeys(judge.unit(refs))
    near = [way for way in ways if legs[-1] in way] or ways
    if not near:
        return None
    return say("one of their journeys, such as {0}", join_parts(", ", map(" + ".join, near[:WAYS])))
