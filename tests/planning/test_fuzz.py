"""Whatever is given to the planner, a plan comes of it, or one clear sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from repatriate.model.dates import PartialDate
from repatriate.model.entities import (
    Cohesion,
    DocumentType,
    Hold,
    HoldKind,
    Leg,
    LegStatus,
    Mode,
    Person,
    Place,
    Rule,
    RuleKind,
    TravelDocument,
)
from repatriate.model.plan import TIERS, PlanResult, PlanSettings, Snapshot, Status
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.suggest.for_operation import advise_operation
from repatriate.planning.trials.question import PlanQuestions
from repatriate.planning.validate.move_check import check_move
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.worlds import world

NAMES = st.sampled_from(["", "P1", "P2", "P3", "P4", "nobody", "ﷺ", "P1 ", "A" * 300])
CODES = st.sampled_from(["L1", "L2", "L3", "L4", "L5", "", "gone", "飛"])
PLACES = {
    "AAA": Place("AAA", "", "THA", "Asia/Bangkok"),
    "BBB": Place("BBB", "", "THA", "Pacific/Kiritimati"),
    "CAN": Place("CAN", "", "CHN", "Asia/Shanghai"),
    "DDD": Place("DDD", "", "", "Pacific/Pago_Pago"),
    "EEE": Place("EEE", "", "CHN", "Moon/Crater"),
}
SPOTS = st.sampled_from([*["AAA", "CAN"] * 5, *PLACES, "", "FFF"])
ENDS = st.sampled_from(
    [*["CHN", "CHN:CAN"] * 8, *PLACES, "THA", "THA:CAN", ":", "a:b:c", "CHN:", ":CAN", "RKS", "", "FFF"]
)
WEEK = [date(2025, 1, day) for day in range(2, 9)]
DAYS = st.sampled_from([*WEEK * 3, date.min, date.max, date(2024, 2, 29)])
MOMENTS = st.builds(datetime.combine, DAYS, st.sampled_from([time(0), time(9), time(12), time(14), time(23, 59)]))
SELDOM = st.sampled_from([False] * 7 + [True])


def seldom(what: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Mostly None."""
    return SELDOM.flatmap(lambda yes: what if yes else st.none())


COUNTS = st.one_of(st.integers(0, 3), st.sampled_from([10**6, 2**31, 2**39, 2**40, 10**12]))
COSTS = st.one_of(st.floats(0, 1000), st.sampled_from([0, 0.1, 1 / 3, 1e-9, 1e9 + 0.01, 1e12]))
"""No table takes a number above 10¹²."""
BIRTHS = st.builds(PartialDate, st.sampled_from([0, 1, 1985, 2006, 2007, 2023, 9999]), st.integers(0, 12))

PEOPLE = st.lists(
    st.builds(
        Person,
        ref=NAMES,
        birth_date=seldom(BIRTHS),
        location=st.sampled_from([None, *["AAA"] * 8, *PLACES]),
        destination=ENDS,
        household=st.none() | st.sampled_from(["", "H1", "H2"]),
        group=st.none() | st.sampled_from(["", "G1", "G2", "G9"]),
        priority=st.integers(-1, 6),
        document=st.none() | st.builds(TravelDocument, st.sampled_from(DocumentType), expires=seldom(DAYS)),
        ready_from=seldom(DAYS),
        clear_until=seldom(DAYS),
        holds=st.lists(st.builds(Hold, st.just(HoldKind.LEGAL), st.none() | DAYS, st.none() | DAYS), max_size=2).map(
            tuple
        ),
        clearances_missing=SELDOM.map(lambda yes: ("permit",) if yes else ()),
        assistance=st.lists(st.sampled_from(["WCHR", "STCR", "", "WCH"]), max_size=2).map(tuple),
    ),
    max_size=8,
).map(tuple)
LEGS = st.lists(
    st.builds(
        Leg,
        code=CODES,
        mode=st.just(Mode.AIR),
        origin=SPOTS,
        destination=SPOTS,
        departs=MOMENTS,
        arrives=MOMENTS,
        seats=COUNTS,
        seat_cost=COSTS,
        accepts_etd=st.booleans(),
        max_wheelchair=st.none() | COUNTS,
        max_stretcher=COUNTS,
        stretcher_seats=COUNTS,
        max_unaccompanied_minors=COUNTS,
        max_infants=st.none() | COUNTS,
        status=st.sampled_from([LegStatus.PLANNED, LegStatus.PLANNED, *LegStatus]),
    ),
    max_size=7,
).map(tuple)
CHAINS = st.lists(CODES, max_size=3).map(tuple)
RULES = st.lists(st.builds(Rule, st.sampled_from(RuleKind), NAMES, st.none() | NAMES, CHAINS), max_size=5).map(tuple)
SNAPSHOTS = st.builds(
    Snapshot,
    people=PEOPLE,
    legs=LEGS,
    places=SELDOM.map(lambda yes: {} if yes else PLACES),
    settings=st.builds(
        PlanSettings,
        plan_start=st.sampled_from([date(2025, 1, 1), date(2025, 1, 1), date(2025, 1, 5), date.min, date.max]),
        min_connection_minutes=st.sampled_from([0, 120, 10**6, 10**12]),
        max_layover_hours=st.sampled_from([24, 0, 10**4, 10**12]),
        max_legs=st.sampled_from([3, 1, 6]),
    ),
    groups=st.dictionaries(st.sampled_from(["", "G1", "G2"]), st.sampled_from(Cohesion)),
    rules=RULES,
    published=st.none() | st.dictionaries(NAMES, CHAINS),
)


SPOILED: dict[type, dict[str, Sequence[Any]]] = {
    Person: {
        "birth_date": [PartialDate(1), PartialDate(9999, 12, 31), PartialDate(0, 2), None],
        "location": [None, "", "FFF"],
        "destination": [None, "", ":", "a:b:c", "CHN:", ":CAN", "RKS"],
        "household": ["", "H1"],
        "group": ["", "G1"],
        "priority": [-1, 9],
        "ready_from": [date.min, date.max],
        "clear_until": [date.min, date.max],
        "holds": [(Hold(HoldKind.LEGAL, date.max, date.min),), (Hold(HoldKind.LEGAL, date.max),)],
        "document": [TravelDocument(DocumentType.ETD, expires=date.max), None],
    },
    Leg: {
        "origin": ["", "FFF"],
        "destination": ["", "FFF"],
        "departs": [datetime.min, datetime.max],  # noqa: DTZ901
        "arrives": [datetime.min, datetime.max],  # noqa: DTZ901
        "seats": [10**6, 2**31, 2**40, 10**12],
        "seat_cost": [1 / 3, 1e-9, 1e9 + 0.01, 1e12],
        "max_wheelchair": [2**40],
        "max_stretcher": [2**31, 10**12],
        "stretcher_seats": [100, 1000],
        "max_infants": [10**12],
        "max_unaccompanied_minors": [2**40],
    },
    PlanSettings: {
        "plan_start": [date.min, date.max],
        "min_connection_minutes": [10**6, 10**12],
        "max_layover_hours": [10**4, 10**12],
        "max_legs": [6],
    },
    Place: {"timezone": ["", "Moon/Crater", "../../etc"], "country": ["", "XXX"]},
}


def spoil(rng: Random, thing: Any) -> Any:
    """The same with one fact beyond the usual."""
    fact, extremes = rng.choice(sorted(SPOILED[type(thing)].items()))
    return replace(thing, **{fact: rng.choice(extremes)})


def spoiled(seed: int) -> Snapshot:
    """A made-up operation with some facts beyond the usual."""
    rng, snapshot = Random(seed), world(seed)

    def some(things: Iterable[Any]) -> list[Any]:
        return [spoil(rng, thing) if rng.random() < 0.15 else thing for thing in things]

    published = snapshot.published
    if published and rng.random() < 0.3:
        published = {**published, "nobody": ("L1",), "P00": ("gone", "L1"), "P01": (), "P02": ("L0", "L0")}
    return replace(
        snapshot,
        people=tuple(some(snapshot.people)),
        legs=tuple(some(snapshot.legs)),
        settings=some([snapshot.settings])[0],
        places={code: some([place])[0] for code, place in snapshot.places.items()},
        published=published,
    )


def sound(snapshot: Snapshot) -> PlanResult:
    """The plan, after everything was asked about it that can be asked."""
    book = Rulebook(snapshot)
    result = make_plan(book)
    assert find_breaches(snapshot, result.assignments) == ()
    assert tuple(tier.name for tier in result.tiers) == TIERS
    assert len(result.unplaced) + len(result.assignments) == len({person.ref for person in snapshot.people})
    questions = PlanQuestions(book, result.assignments)
    for number, person in enumerate(snapshot.people):
        explain_journey(questions, result.assignments, person.ref, solve=number % 2 == 0)
        check_move(book, result.assignments, [person.ref], ("L1", "L2"))
    assert evaluate_plan(book, result.assignments) == {tier.name: tier.value for tier in result.tiers}
    return result


@settings(max_examples=75, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(snapshot=SNAPSHOTS)
def test_whatever_an_operation_holds_a_plan_comes_of_it(snapshot: Snapshot) -> None:
    sound(snapshot)


@pytest.mark.parametrize("batch", range(2))
def test_what_is_beyond_the_usual_does_not_keep_the_others_from_travelling(batch: int) -> None:
    results = [sound(spoiled(seed)) for seed in range(batch * 75, batch * 75 + 75)]
    assert sum(len(result.assignments) for result in results) > 75
    assert sum(result.status is Status.OPTIMAL for result in results) > 70


def test_what_would_help_is_found_out_whatever_an_operation_holds() -> None:
    found = [advise_operation(spoiled(seed)).found for seed in range(30)]
    assert sum(map(bool, found)) > 10
