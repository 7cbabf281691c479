"""With too many itineraries to try them all: plans keep every rule, and what is proved is the best of all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatriate.model.entities import Cohesion
from repatriate.model.errors import UserError
from repatriate.model.plan import PlanResult, Snapshot
from repatriate.planning.explain import person as explain_person
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver import column_generation
from repatriate.planning.solver.highs import Clock
from repatriate.planning.solver.unit_classes import find_classes
from repatriate.planning.suggest.for_operation import advise_operation
from tests.planning.crowds import crowd, disturbed
from tests.planning.referee import Referee
from tests.planning.worlds import world


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any itinerary is one too many."""
    monkeypatch.setattr(column_generation, "MANY", 0)


def compare(result: PlanResult, snapshot: Snapshot, best: list[float]) -> int:
    """Holds a plan against the best there is; how many tiers it proves."""
    assert not Referee(snapshot).faults(result.assignments)
    values = [tier.value for tier in result.tiers]
    assert values >= best
    for number, (tier, value) in enumerate(zip(result.tiers, best, strict=True)):
        if tier.proved:
            assert tier.value == value == tier.bound
        if values[:number] == best[:number]:
            assert tier.bound <= value
    return sum(tier.proved for tier in result.tiers)


def test_what_is_proved_of_small_operations_is_the_best_of_all() -> None:
    proved = 0
    for seed in range(7000, 7150):
        snapshot = world(seed)
        proved += compare(make_plan(snapshot), snapshot, [float(v) for v in Referee(snapshot).best()[0]])
    assert proved > 0.9 * 150 * 8


@pytest.mark.parametrize("cohesion", [Cohesion.NONE, Cohesion.STRICT])
def test_a_camp_is_placed_as_well_as_with_all_itineraries(cohesion: Cohesion, monkeypatch: pytest.MonkeyPatch) -> None:
    camp = crowd(3, 400, cohesion, grouped=0.3)
    with monkeypatch.context() as usual:
        usual.setattr(column_generation, "MANY", 10**9)
        first = make_plan(camp)
    later = disturbed(camp, dict(first.assignments), 3)
    for snapshot in (camp, replace(camp, published=dict(first.assignments)), later):
        with monkeypatch.context() as usual:
            usual.setattr(column_generation, "MANY", 10**9)
            best = [tier.value for tier in make_plan(snapshot).tiers]
        assert compare(make_plan(snapshot), snapshot, best) >= 4


def test_fewer_itineraries_are_tried_than_there_are() -> None:
    book = Rulebook(crowd(5, 600))
    kinds = find_classes(book)
    narrowed = column_generation.generate_columns(book, kinds, 2, Clock())
    assert sum(len(kind.routes) for kind in narrowed.classes) < sum(len(kind.routes) for kind in kinds)
    assert (narrowed.bounds >= narrowed.lowest).all()


def test_out_of_time_there_is_still_a_plan_and_its_bounds_are_true() -> None:
    camp = crowd(6, 400)
    best = [tier.value for tier in make_plan(camp).tiers]
    compare(make_plan(camp, time_limit=0.0), camp, best)


def test_what_takes_all_itineraries_is_not_tried_where_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explain_person, "TOO_LARGE", 0)
    snapshot = crowd(3, 60)
    plan = dict(make_plan(snapshot).assignments)
    ref = next(ref for ref in (person.ref for person in snapshot.people) if ref not in plan)
    found = explain_journey(snapshot, plan, ref)
    assert "journeys to their destination" in found.because
    assert found.because.endswith("What would help is not tried out: too many journeys are possible for that.")
    assert found.would_help == ()
    with pytest.raises(UserError, match="Allow fewer departures in a journey"):
        advise_operation(snapshot)
