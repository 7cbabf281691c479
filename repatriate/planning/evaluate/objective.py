"""Values a plan tier by tier, from the plan alone and independently of the solver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from repatriate.model.dates import is_infant
from repatriate.model.entities import Cohesion, Leg, Person
from repatriate.model.plan import TIERS, Itinerary, Snapshot
from repatriate.planning.evaluate.money import to_exact
from repatriate.planning.rules.rulebook import WEIGHTS, Rulebook, rank

Assignments = Mapping[str, Itinerary]


def value_plan(snapshot: Snapshot, assignments: Assignments) -> tuple[int | Decimal, ...]:
    """The value of every tier, in the order of TIERS; whole numbers but for the cost, which is exact.

    People and legs that the snapshot does not know are left out; an empty itinerary is no seat.
    """
    people = {person.ref: person for person in snapshot.people}
    legs = {leg.code: leg for leg in snapshot.legs}
    placed = {ref: codes for ref, codes in assignments.items() if codes and ref in people}
    unplaced = [0, 0, 0, 0]
    for ref, person in people.items():
        if ref not in placed:
            unplaced[rank(person) - 1] += 1
    published = snapshot.published or {}
    moved = sum(1 for ref, codes in published.items() if ref in people and placed.get(ref) != codes)
    chains = {codes: [legs[code] for code in codes if code in legs] for codes in set(placed.values())}
    journeys = [(people[ref], chains[codes]) for ref, codes in placed.items()]
    start = snapshot.settings.plan_start.toordinal()
    return (
        *unplaced,
        moved,
        _count_spread(snapshot, people, placed),
        sum(count_waiting_days(person, chain, start) for person, chain in journeys if chain),
        _sum_costs(journeys),
    )


def evaluate_plan(given: Snapshot | Rulebook, assignments: Assignments) -> dict[str, float]:
    """The value of every tier by name."""
    snapshot = given.snapshot if isinstance(given, Rulebook) else given
    return {name: float(value) for name, value in zip(TIERS, value_plan(snapshot, assignments), strict=True)}


def _count_spread(snapshot: Snapshot, people: Mapping[str, Person], placed: Assignments) -> int:
    """The excess itineraries of groups that prefer to stay together: those in use by each, less one."""
    used: dict[str, set[Itinerary]] = {}
    for ref, codes in placed.items():
        group = people[ref].group
        if group is not None and snapshot.groups.get(group) is Cohesion.PREFER:
            used.setdefault(group, set()).add(codes)
    return sum(len(itineraries) - 1 for itineraries in used.values())


def count_waiting_days(person: Person, chain: Sequence[Leg], start: int) -> int:
    """Weighted days from when somebody may leave (at the earliest the ordinal `start`) until they arrive."""
    ready = max(start, person.ready_from.toordinal()) if person.ready_from else start
    return WEIGHTS[rank(person)] * (chain[-1].arrives.toordinal() - ready)


def sum_cost(person: Person, chain: Sequence[Leg]) -> Decimal:
    """The cost of a person's seats on these legs."""
    return _sum_costs([(person, chain)])


def _sum_costs(journeys: Iterable[tuple[Person, Sequence[Leg]]]) -> Decimal:
    """The cost of all seats, counted by leg first, because exact sums are slow."""
    seats: dict[str, int] = {}
    legs: dict[str, Leg] = {}
    for person, chain in journeys:
        infant = bool(chain) and is_infant(person.birth_date, chain[0].departs.date())
        for leg in chain:
            taken = leg.stretcher_seats if person.stretcher else 0 if infant else 1
            seats[leg.code] = seats.get(leg.code, 0) + taken
            legs[leg.code] = leg
    return sum((to_exact(legs[code].seat_cost) * number for code, number in seats.items()), Decimal(0))
