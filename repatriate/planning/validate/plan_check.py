"""Checks whole plans against every hard rule before publishing, one person and one journey at a time.

It reads only the snapshot and the rules' `breaks_rule` and `counts`. It knows neither the rulebook nor its masks and caches,
so that faults in those are noticed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatriate.model.plan import Breach, Itinerary, ReasonCode, Snapshot
from repatriate.model.saying import join_items, say
from repatriate.planning.rules import no_route, registry
from repatriate.planning.rules.pinned_elsewhere import explain_kept
from repatriate.planning.rules.trip import Lookup, Trip


def find_breaches(snapshot: Snapshot, assignments: Mapping[str, Itinerary]) -> tuple[Breach, ...]:
    """Every hard rule that a plan breaks. What frozen legs hold fast is no breach, losing it is one."""
    operation = _look_up(snapshot)
    placed = {ref: codes for ref, codes in assignments.items() if codes and ref in operation.people}
    known = {codes for codes in set(placed.values()) if operation.legs.keys() >= set(codes)}
    trips = {ref: operation.trip(ref, codes) for ref, codes in sorted(placed.items()) if codes in known}
    return (
        *_check_people(operation, placed, trips),
        *_check_units(operation, placed),
        *_check_legs(operation, trips),
    )


def _look_up(snapshot: Snapshot) -> Lookup:
    """The operation, with whoever is on the way on a journey that breaks a rule, and all of theirs, to be planned on anew."""
    operation = Lookup(snapshot)
    going = set(operation.list_going_on())
    if not going:
        return operation
    tried, published = Lookup(snapshot, going), snapshot.published or {}
    units = {tuple(operation.unit_of(ref)) for ref in going if _breaks_on(tried, ref, published[ref])}
    broken = {ref for unit in units for ref in unit if ref in going}
    return Lookup(snapshot, broken) if broken else operation


def _breaks_on(operation: Lookup, ref: str, codes: Itinerary) -> bool:
    """Whether a rule is against a journey that has begun, but for the day on which it began."""
    if ref in operation.kept:
        return operation.kept[ref] != codes
    if no_route.breaks_rule(operation, operation.people[ref], codes):
        return True
    trip = operation.trip(ref, codes)
    return any(rule.breaks_rule(trip) for rule in registry.PERSON_RULES if rule.code is not ReasonCode.NOT_READY)


def _check_people(operation: Lookup, placed: Mapping[str, Itinerary], trips: Mapping[str, Trip]) -> Iterable[Breach]:
    for ref in sorted(placed.keys() | operation.kept.keys()):
        codes = placed.get(ref, ())
        if ref in operation.kept:
            if not codes and ref not in (operation.snapshot.published or {}):
                continue  # Aboard without a booking: they need none to be where they are.
            reasons = [] if operation.kept[ref] == codes else [explain_kept(operation, ref)]
        elif codes and codes == operation.behind(ref) and operation.boarded[ref] == set(codes):
            continue  # What was flown stays on the plan, also of who has no seat on from there.
        elif no_route.breaks_rule(operation, operation.people[ref], codes):
            reasons = no_route.explain_legs(operation, operation.people[ref], codes)
        else:
            trip = trips[ref]
            reasons = [rule.reason(trip) for rule in registry.PERSON_RULES if rule.breaks_rule(trip)]
        for reason in reasons:
            yield Breach(reason.code, (ref,), reason.leg, reason.message)


def _check_units(operation: Lookup, placed: Mapping[str, Itinerary]) -> Iterable[Breach]:
    for refs in operation.units:
        if len(refs) == 1:
            continue
        free = [ref for ref in refs if ref not in operation.kept]
        journeys = {_find_onward(operation, ref, placed.get(ref, ())) for ref in free}
        if len(journeys) > 1 or (len(free) < len(refs) and journeys - {()}):
            text = say("{0} travel together or not at all; this plan parts them.", join_items(refs))
            yield Breach(ReasonCode.HOUSEHOLD_BLOCKED, tuple(refs), None, text)


def _find_onward(operation: Lookup, ref: str, codes: Itinerary) -> Itinerary:
    """The journey, or nothing where it is what somebody has behind them and no more: they are left out of what is to come."""
    return () if codes == operation.behind(ref) else codes


def _check_legs(operation: Lookup, travelling: Mapping[str, Trip]) -> Iterable[Breach]:
    aboard: dict[str, list[Trip]] = {code: [] for code in sorted(operation.legs)}
    for trip in travelling.values():
        for code in dict.fromkeys(trip.journey.codes):
            aboard[code].append(trip)
    for code, trips in aboard.items():
        leg = operation.legs[code]
        for limit in registry.LIMITS:
            most = limit.most(leg)
            if most is None:
                continue
            counted = [limit.counts(trip, leg) for trip in trips]
            if sum(counted) <= max(most, 0):
                continue
            people = [
                trip.ref
                for trip, number in zip(trips, counted, strict=True)
                if number and not _is_held_fast(trip, code)
            ]
            if people:
                yield Breach(limit.code, tuple(people), code, limit.overfull(leg, sum(counted)))
        yield from _check_apart(operation, code, trips)


def _check_apart(operation: Lookup, code: str, trips: Iterable[Trip]) -> Iterable[Breach]:
    on_board = {trip.ref: trip for trip in trips}
    for ref, trip in on_board.items():
        for other in sorted(operation.apart.get(ref, set()) & on_board.keys()):
            if ref < other and not (_is_held_fast(trip, code) and _is_held_fast(on_board[other], code)):
                text = say("{0} and {1} are to be kept apart and are both on {2}.", ref, other, code)
                yield Breach(ReasonCode.KEPT_APART, (ref, other), code, text)


def _is_held_fast(trip: Trip, code: str) -> bool:
    """Whether frozen legs hold a person fast on a leg."""
    return trip.operation.kept.get(trip.ref) == trip.journey.codes or code in trip.boarded
