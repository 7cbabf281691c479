"""Holds plans and single moves against every hard rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from repatriate.model.errors import UserError
from repatriate.model.plan import Breach, Itinerary, Reason, ReasonCode, Snapshot
from repatriate.model.saying import listed, say
from repatriate.planning import messages
from repatriate.planning.evaluate.occupancy import Assignments, Occupancy
from repatriate.planning.rules.hard_rules import LIMITS, PERSON_RULES, Traveller, capacity, demand_of, taken
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit


def traveller(book: Rulebook, ref: str) -> Traveller:
    """The person with that ref; raises UserError `unknown_person`."""
    found = book.travellers.get(ref)
    if found is None:
        raise UserError("unknown_person", say("There is no person {0} in this operation.", ref), person=ref)
    return found


def row_of(book: Rulebook, who: Traveller, codes: Itinerary) -> int | None:
    """Where an itinerary stands among those from the person's location to their destination."""
    number = book.route_ids.get(codes)
    if number is None:
        return None
    ids = book.routes_of(who).ids
    row = int(np.searchsorted(ids, number))
    return row if row < len(ids) and ids[row] == number else None


def personal_reasons(book: Rulebook, who: Traveller, codes: Itinerary) -> list[Reason]:
    """What the rules about the person alone, and about infants' company, have against an itinerary."""
    if who.ref in book.frozen.kept:
        return [] if book.frozen.kept[who.ref] == codes else [messages.kept(book, who.ref)]
    row = row_of(book, who, codes)
    if row is None:
        return _not_a_route(book, who, codes)
    routes = book.routes_of(who)
    if book.open_to(who)[row] and not who.infant_until:
        return []
    one = routes.take(np.array([row], dtype=np.int64))
    return [messages.why_not(book, who, one, 0, code) for code, rule in PERSON_RULES.items() if rule(who, one)[0]]


def _not_a_route(book: Rulebook, who: Traveller, codes: Itinerary) -> list[Reason]:
    boarded = book.frozen.rerouted.get(who.ref, frozenset())
    usable = [c for c in codes if c in book.timed and (book.legs[c].status.value == "planned" or c in boarded)]
    if len(usable) < len(codes):
        return [messages.leg_unusable(book, who, code) for code in codes if code not in usable]
    if len(codes) == 1:
        return [messages.leg_unusable(book, who, codes[0])]
    return [messages.no_itinerary(who, codes)]


def check_move(
    given: Snapshot | Rulebook, assignments: Assignments, people: Sequence[str], legs: Itinerary
) -> tuple[Reason, ...]:
    """What forbids putting these people on exactly these legs, everybody else staying as assigned; empty: allowed.

    No legs means taking their seats away. Raises UserError `unknown_person`.
    """
    book = Rulebook.of(given)
    moving = [traveller(book, ref) for ref in dict.fromkeys(people)]
    refs = {who.ref for who in moving}
    found: list[Reason] = []
    if not legs:
        found += [messages.kept(book, who.ref) for who in moving if who.ref in book.frozen.kept]
    else:
        for who in moving:
            found += personal_reasons(book, who, legs)
    for unit in _units(book, moving):
        found += _left_out(book, unit, refs, assignments, legs)
    known = [code for code in legs if code in book.legs]
    if known and len(known) == len(legs):
        found += _in_the_way(book, assignments, moving, legs)
    return tuple(found)


def _units(book: Rulebook, people: Iterable[Traveller]) -> list[Unit]:
    return list({id(book.unit_of[who.ref]): book.unit_of[who.ref] for who in people}.values())


def _left_out(
    book: Rulebook, unit: Unit, moving: set[str], assignments: Assignments, legs: Itinerary
) -> Iterable[Reason]:
    """Those of a unit who are not moved and would be parted from it."""
    if legs and book.parted(unit):
        a, b = next((a, b) for a in unit.refs for b in sorted(book.apart.get(a, ())) if b in unit.refs)
        yield messages.kept_apart(a, b, None)
    others = [who for who in unit.members if who.ref not in moving and assignments.get(who.ref, ()) != legs]
    if not legs:
        others = [who for who in others if who.ref not in unit.kept]
    if others:
        first = next(who for who in unit.members if who.ref in moving)
        yield messages.parted(first, [who.ref for who in others], legs)


def _in_the_way(
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
        before = taken(book.demand(held, day), leg)
        for limit, (needed, most) in enumerate(zip(taken(book.demand(free, day), leg), capacity(leg), strict=True)):
            load = int(occupancy.load[book.numbers[code], limit]) + before[limit]
            if needed and load + needed > most:
                yield messages.full(book, code, limit, load, needed)
    for ref, other, code in occupancy.unwelcome(moving, legs):
        yield messages.kept_apart(ref, other, code)
    for who in moving:
        for other in sorted(book.apart.get(who.ref, set()) & refs):
            if who.ref < other and book.unit_of[other] is not book.unit_of[who.ref]:
                yield messages.kept_apart(who.ref, other, legs[0])


def breaches(
    given: Snapshot | Rulebook, assignments: Assignments, occupancy: Occupancy | None = None
) -> tuple[Breach, ...]:
    """Every hard rule that a plan breaks. What frozen legs hold fast is no breach, losing it is one.

    `occupancy` is that of all legs under this plan, where it is at hand.
    """
    book = Rulebook.of(given)
    placed = {ref: codes for ref, codes in assignments.items() if codes and ref in book.people}
    return (
        *_personal_breaches(book, placed),
        *_unit_breaches(book, placed),
        *_leg_breaches(book, placed, occupancy or Occupancy(book, placed)),
    )


def _personal_breaches(book: Rulebook, placed: Assignments) -> Iterable[Breach]:
    for ref in sorted(placed.keys() | book.frozen.kept.keys()):
        codes, who = placed.get(ref, ()), book.travellers[ref]
        if not codes:
            reason = messages.kept(book, ref)
            yield Breach(reason.code, (ref,), reason.leg, reason.message)
        elif not _plainly_fine(book, who, codes):
            for reason in personal_reasons(book, who, codes):
                yield Breach(reason.code, (ref,), reason.leg, reason.message)


def _plainly_fine(book: Rulebook, who: Traveller, codes: Itinerary) -> bool:
    number = None if who.ref in book.frozen.kept else book.route_ids.get(codes)
    if number is None:
        return False
    ids = book.open_ids(who)
    row = int(ids.searchsorted(number))
    return row < len(ids) and int(ids[row]) == number


def _unit_breaches(book: Rulebook, placed: Assignments) -> Iterable[Breach]:
    for unit in book.units:
        if len(unit.members) == 1:
            continue
        journeys = {placed.get(who.ref, ()) for who in unit.free}
        together = len(journeys) <= 1 and (not unit.kept or journeys <= {()})
        if not together:
            text = say("{0} travel together or not at all; this plan parts them.", listed(unit.refs))
            yield Breach(ReasonCode.HOUSEHOLD_BLOCKED, unit.refs, None, text)


def _leg_breaches(book: Rulebook, placed: Assignments, occupancy: Occupancy) -> Iterable[Breach]:
    for code in book.codes:
        leg, load = book.legs[code], occupancy.load[book.numbers[code]]
        for limit, most in enumerate(capacity(leg)):
            if load[limit] <= most:
                continue
            demands = {
                r: taken(demand_of(book.travellers[r], book.day_of(placed[r])), leg) for r in occupancy.riders[code]
            }
            people = tuple(sorted(r for r, use in demands.items() if use[limit] and not _fast(book, placed, r, code)))
            if people:
                text = messages.overfull(book, code, limit, int(load[limit]))
                yield Breach(LIMITS[limit].code, people, code, text)
        yield from _apart_breaches(book, placed, code, occupancy.riders[code])


def _fast(book: Rulebook, placed: Assignments, ref: str, code: str) -> bool:
    """Whether frozen legs hold a person fast on a leg."""
    return book.frozen.kept.get(ref) == placed[ref] or code in book.frozen.rerouted.get(ref, ())


def _apart_breaches(book: Rulebook, placed: Assignments, code: str, riders: Sequence[str]) -> Iterable[Breach]:
    on_board = set(riders)
    for ref in sorted(on_board & book.apart.keys()):
        for other in sorted(book.apart[ref] & on_board):
            fast = all(_fast(book, placed, r, code) for r in (ref, other))
            if ref < other and not fast:
                text = say("{0} and {1} are to be kept apart and are both on {2}.", ref, other, code)
                yield Breach(ReasonCode.KEPT_APART, (ref, other), code, text)
