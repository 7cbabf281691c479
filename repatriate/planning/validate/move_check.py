"""Checks single moves against every hard rule, quickly, while a card is dragged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Reason, Snapshot
from repatriate.model.saying import say
from repatriate.planning.evaluate.occupancy import Assignments, Occupancy
from repatriate.planning.rules import household_blocked, kept_apart, no_route
from repatriate.planning.rules.pinned_elsewhere import explain_kept
from repatriate.planning.rules.registry import LIMITS, compute_capacity, compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller


def find_traveller(book: Rulebook, ref: str) -> Traveller:
    """The person with that ref; raises UserError `unknown_person`."""
    found = book.travellers.get(ref)
    if found is None:
        raise UserError("unknown_person", say("There is no person {0} in this operation.", ref), person=ref)
    return found


def find_row(book: Rulebook, who: Traveller, codes: Itinerary) -> int | None:
    """The row of an itinerary among those from the person's location to their destination; None if absent."""
    number = book.route_ids.get(codes)
    if number is None:
        return None
    ids = book.routes_of(who).ids
    row = int(np.searchsorted(ids, number))
    return row if row < len(ids) and ids[row] == number else None


def find_personal_reasons(book: Rulebook, who: Traveller, codes: Itinerary) -> list[Reason]:
    """Reasons against an itinerary by rules about the person alone and about infants' company."""
    if who.ref in book.frozen.kept:
        return [] if book.frozen.kept[who.ref] == codes else [explain_kept(book.operation, who.ref)]
    row = find_row(book, who, codes)
    if row is None:
        return no_route.explain_legs(book.operation, who.person, codes)
    if book.open_to(who)[row]:
        return []
    trip = book.operation.trip(who.ref, codes)
    return [rule.reason(trip) for rule in book.find_closing(who, row)]


def check_move(
    given: Snapshot | Rulebook, assignments: Assignments, people: Sequence[str], legs: Itinerary
) -> tuple[Reason, ...]:
    """Reasons against putting these people on exactly these legs while everybody else stays; empty: allowed. No legs
    means taking their seats away. Raises UserError `unknown_person`."""
    book = Rulebook.of(given)
    moving = [find_traveller(book, ref) for ref in dict.fromkeys(people)]
    refs = {who.ref for who in moving}
    found: list[Reason] = []
    if not legs:
        found += [
            explain_kept(book.operation, who.ref)
            for who in moving
            if who.ref in book.frozen.kept or who.ref in book.frozen.boarding
        ]
    else:
        for who in moving:
            found += find_personal_reasons(book, who, legs)
    for unit in _list_units(book, moving):
        found += _find_left_out(book, unit, refs, assignments, legs)
    known = [code for code in legs if code in book.legs]
    if known and len(known) == len(legs):
        found += _find_shortages(book, assignments, moving, legs)
    return tuple(found)


def _list_units(book: Rulebook, people: Iterable[Traveller]) -> list[Unit]:
    return list({id(book.unit_of[who.ref]): book.unit_of[who.ref] for who in people}.values())


def _find_left_out(
    book: Rulebook, unit: Unit, moving: set[str], assignments: Assignments, legs: Itinerary
) -> Iterable[Reason]:
    """Reasons for members of a unit who are not moved and would be parted from it."""
    if legs and book.parted(unit):
        a, b = next((a, b) for a in unit.refs for b in sorted(book.apart.get(a, ())) if b in unit.refs)
        yield kept_apart.explain_apart(a, b, None)
    others = [who for who in unit.members if who.ref not in moving and assignments.get(who.ref, ()) != legs]
    if not legs:
        others = [who for who in others if who.ref not in unit.kept]
    if others:
        first = next(who for who in unit.members if who.ref in moving)
        yield household_blocked.explain_parted(first.ref, [who.ref for who in others], legs)


def _find_shortages(
    book: Rulebook, assignments: Assignments, moving: Sequence[Traveller], legs: Itinerary
) -> Iterable[Reason]:
    refs = {who.ref for who in moving}
    occupancy = Occupancy(book, assignments, legs=legs, without=refs)
    free = tuple(who for who in moving if book.frozen.kept.get(who.ref) != legs)
    held = tuple(who for who in moving if book.frozen.kept.get(who.ref) == legs)
    day = book.day_of(legs)
    for code in legs:
        leg = book.legs[code]
        if leg.status.frozen:
            continue  # Nobody new boards it, which is said already, and who is on it stays.
        before = compute_use(book.demand(held, day), leg)
        for limit, (needed, most) in enumerate(
            zip(compute_use(book.demand(free, day), leg), compute_capacity(leg), strict=True)
        ):
            load = int(occupancy.load[book.numbers[code], limit]) + before[limit]
            if needed and load + needed > most:
                yield LIMITS[limit].reason(leg, load, needed)
    for ref, other, code in occupancy.unwelcome(moving, legs):
        yield kept_apart.explain_apart(ref, other, code)
    for who in moving:
        for other in sorted(book.apart.get(who.ref, set()) & refs):
            if who.ref < other and book.unit_of[other] is not book.unit_of[who.ref]:
                yield kept_apart.explain_apart(who.ref, other, legs[0])
