"""Words suggestions for an officer: the journey, and the conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

import numpy as np

from repatriate.model.plan import Itinerary, Suggestion
from repatriate.model.saying import Said, count, join_parts, say
from repatriate.planning.itineraries import Mask
from repatriate.planning.messages import count_moved, describe_promise, name_country, name_journey, name_place
from repatriate.planning.rules.no_route import find_start
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rule import Change, Obstacle, Remedy
from repatriate.planning.trials.question import Question
from repatriate.planning.trials.unit_trials import Claim, Placement, Room
from repatriate.planning.validate.unit_problems import find_trouble

day = date.fromordinal


def name_party(question: Question) -> str:
    """The person, and how many travel with them."""
    others = len(question.unit.refs) - 1
    if not others:
        return question.ref
    return count(others, "{1} and {0} other", "{1} and {0} others", question.ref)


def _describe_condition(question: Question, placement: Placement, condition: Said) -> Said:
    legs = _name_legs(question, placement)
    text = say("{0} would travel on {1} if {2}.", name_party(question), legs, condition)
    return _describe_others(text, placement)


def _name_legs(question: Question, placement: Placement) -> str:
    return name_journey(question.book.journeys.routes.codes[int(placement.trials.routes[placement.row])])


def _describe_others(text: Said, placement: Placement) -> Said:
    """The text with its consequence for others: their claim to the seat, or the price that they pay for it."""
    if placement.claim is not Claim.SURE:
        return _describe_claim(text, placement.claim)
    toll = placement.trials.measure_toll(placement.mask, placement.room)
    if toll is None or not (toll.left_out or toll.moved):
        return text
    told = (
        [count(toll.left_out, "{0} other would be without a seat", "{0} others would be without a seat")]
        if toll.left_out
        else []
    )
    if toll.moved:
        told.append(count_moved(toll.moved))
    return join_parts(" ", (text, say("For that, {0}.", join_parts("; ", told))))


def _describe_claim(text: Said, claim: Claim) -> Said:
    match claim:
        case Claim.SHARED:
            return join_parts(" ", (text, say("Others have the same right to it.")))
        case Claim.OPEN:
            return join_parts(" ", (text, say("Others may have the same right to it, or a better one.")))
        case Claim.SURE:
            return text
        case _:
            assert_never(claim)


def keep_promise(ref: str, promised: date) -> Suggestion:
    """The suggestion to issue a promised document before the plan may be confirmed."""
    return Suggestion(
        f"document promised {promised.isoformat()}",
        say("{0}: issue it before the plan is confirmed.", describe_promise(ref, promised)),
    )


def suggest_leg(question: Question) -> tuple[Suggestion, ...]:
    """The suggestion of a new departure if no itinerary exists. Empty if start or goal is unknown, the start is the
    goal already, or companions need another way."""
    if find_trouble(question.book, question.unit) is not None:
        return ()
    book, person = question.book, question.book.people[question.ref]
    start, end = find_start(book.operation, person), person.destination
    if not start or not end or start not in book.snapshot.places or (goal := book.goals.get(end)) is None:
        return ()
    if goal.reached(book.snapshot.places[start]):
        return ()
    places = book.snapshot.places
    whither = name_place(goal.place, places) if goal.place else say("anywhere in {0}", name_country(goal.country or ""))
    text = say(
        "A departure from {0} to {1}, or departures that connect, would open a way.", name_place(start, places), whither
    )
    return (Suggestion(f"leg {start} {end}", text),)


def plan_again(question: Question, placement: Placement) -> Suggestion:
    legs = _name_legs(question, placement)
    if placement.claim is Claim.SURE:
        return Suggestion("plan", say("Planning again would give {0} a seat on {1}.", name_party(question), legs))
    text = say("Planning again could give {0} a seat on {1}.", name_party(question), legs)
    return Suggestion("plan", _describe_claim(text, placement.claim))


def wait_longer(question: Question, hours: int, codes: Itinerary, claim: Claim) -> Suggestion:
    most = question.book.snapshot.settings.max_layover_hours
    text = say(
        "{0} would travel on {1} if people might wait {2} h between two departures, now {3} h.",
        name_party(question),
        name_journey(codes),
        hours,
        most,
    )
    return Suggestion(f"max_layover_hours {hours}", _describe_claim(text, claim))


def apply_remedy(
    question: Question, remedy: Remedy, obstacles: Sequence[Obstacle], mask: Mask, placement: Placement
) -> Suggestion:
    """The suggestion to remove these obstacles, as far as the itineraries of the mask need it."""
    refs = sorted({obstacle.ref for obstacle in obstacles})
    people = [question.book.travellers[ref] for ref in refs]
    change = remedy.change(obstacles, people, question.obstacles.routes.take(np.flatnonzero(mask)))
    name = change.name if refs == [question.ref] else f"{change.name} {' '.join(refs)}"
    return Suggestion(name, _describe_condition(question, replace(placement, mask=mask), change.condition))


def apply_several(
    question: Question, changes: Sequence[Change], placement: Placement, room: Room | None = None
) -> Suggestion:
    """The suggestion of changes that suffice only together; `room` on a leg is added to them."""
    legs = _name_legs(question, placement)
    names, conditions = [one.name for one in changes], [one.condition for one in changes]
    if room is not None:
        limit = LIMITS[room.limit]
        names.append(f"{limit.field} {room.leg} +{room.more}")
        conditions.append(say("{0} took {1}", room.leg, limit.more(room.more)))
    text = say(
        "Together these would give a seat: {0} would travel on {1} if {2}.",
        name_party(question),
        legs,
        join_parts("; ", conditions),
    )
    return Suggestion(" + ".join(names), _describe_others(text, placement))


def accept_etd(question: Question, leg: str, placement: Placement) -> Suggestion:
    condition = say("{0} took emergency travel documents", leg)
    return Suggestion(f"accepts_etd {leg}", _describe_condition(question, placement, condition))


def drop_apart_rule(question: Question, ref: str, other: str, placement: Placement) -> Suggestion:
    condition = say("{0} and {1} need not be kept apart", ref, other)
    change = f"apart {other}" if ref == question.ref else f"apart {other} {ref}"
    return Suggestion(change, _describe_condition(question, placement, condition))


def add_room(question: Question, found: Room, placement: Placement) -> Suggestion:
    """More room on one leg."""
    limit = LIMITS[found.limit]
    condition = say("{0} took {1}", found.leg, limit.more(found.more))
    change = f"{limit.field} {found.leg} +{found.more}"
    return Suggestion(change, _describe_condition(question, placement, condition))
