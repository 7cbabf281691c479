"""Who can board now: held against the referee, asked about those alone who are where the departure leaves."""

from __future__ import annotations

from random import Random

from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.standby import list_standby
from tests.planning.days import counted_world
from tests.planning.referee import Plan, Referee
from tests.planning.test_standby import new_faults, room_for, roomy, with_leg

SEEDS = 300


def expected(referee: Referee, plan: Plan, code: str, here: set[str]) -> set[tuple[str, ...]]:
    """Units that are all here, and could go on with the leg at once if a seat of it were free."""
    leg = referee.legs[code]
    if leg.status.value != "planned":
        return set()
    open_ = Referee(with_leg(referee.snapshot, roomy(leg)))
    found = set()
    for unit in referee.units:
        journeys = [plan.get(ref, ()) for ref in unit]
        if not unit <= here or all(code in journey for journey in journeys):
            continue
        behind = max((len(referee.flown.get(ref, ())) for ref in unit), default=0)
        for legs in referee.options(unit):
            if legs[behind : behind + 1] != (code,) or not room_for(referee, unit, legs, leg):
                continue
            arrives = referee.legs[legs[-1]].arrives.date()
            if all(journeys) and arrives >= max(referee.legs[one[-1]].arrives.date() for one in journeys):
                continue
            if not new_faults(open_, {**plan, **dict.fromkeys(unit, legs)}, unit):
                found.add(tuple(sorted(unit)))
    return found


def test_nobody_is_offered_who_is_elsewhere_and_everybody_is_who_is_here_and_may_board() -> None:
    offered = absent = 0
    for seed in range(SEEDS):
        snapshot = counted_world(seed)
        referee, book, rng = Referee(snapshot), Rulebook(snapshot), Random(seed)
        _, best = referee.best()
        plan = {ref: legs for ref, legs in best.items() if ref in referee.kept or rng.random() < 0.6}
        for code, leg in referee.legs.items():
            here = {ref for ref in snapshot.at if referee.boards(referee.people[ref], leg.origin)}
            listed = {one.people for one in list_standby(book, plan, code, here=here)}
            assert listed == expected(referee, plan, code, here), (seed, code)
            assert all(set(people) <= here for people in listed)
            offered += len(listed)
            absent += len({one.people for one in list_standby(book, plan, code)} - listed)
    assert offered > 30
    assert absent > 30
