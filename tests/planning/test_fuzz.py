"""Whatever is given to the planner, a plan comes of it, or one clear sentence."""

from __future__ import annotations

from datetime import date, datetime, time

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
from repatriate.model.plan import TIERS, PlanSettings, Snapshot
from repatriate.planning import Rulebook, breaches, check_move, evaluate, explain, make_plan

NAMES = st.sampled_from(["", "P1", "P2", "P3", "P4", "nobody", "ﷺ", "P1 ", "A" * 300])
CODES = st.sampled_from(["L1", "L2", "L3", "L4", "L5", "", "gone", "飛"])
PLACES = {
    "AAA": Place("AAA", "", "THA", "Asia/Bangkok"),
    "BBB": Place("BBB", "", "THA", "Pacific/Kiritimati"),
    "CAN": Place("CAN", "", "CHN", "Asia/Shanghai"),
    "DDD": Place("DDD", "", "", "Pacific/Pago_Pago"),
    "EEE": Place("EEE", "", "CHN", "Moon/Crater"),
}
SPOTS = st.sampled_from([*PLACES, *PLACES, "", "FFF"])
ENDS = st.one_of(SPOTS, st.sampled_from(["CHN", "THA", "CHN:CAN", "THA:CAN", ":", "a:b:c", "CHN:", ":CAN", "RKS"]))
DAYS = st.one_of(st.dates(date(2025, 1, 1), date(2025, 1, 9)), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))
MOMENTS = st.builds(datetime.combine, DAYS, st.sampled_from([time(0), time(9), time(12), time(14), time(23, 59)]))
COUNTS = st.one_of(st.integers(0, 3), st.sampled_from([10**6, 2**31, 2**39, 2**40, 10**12]))
COSTS = st.one_of(st.floats(0, 1000), st.sampled_from([0, 0.1, 1 / 3, 1e-9, 1e9 + 0.01, 1e12]))
"""No table takes a number above 10¹²."""
BIRTHS = st.builds(PartialDate, st.sampled_from([0, 1, 1985, 2006, 2007, 2023, 9999]), st.integers(0, 12))

PEOPLE = st.lists(
    st.builds(
        Person,
        ref=NAMES,
        birth_date=st.none() | BIRTHS,
        location=st.none() | SPOTS,
        destination=st.none() | ENDS,
        household=st.none() | st.sampled_from(["", "H1", "H2"]),
        group=st.none() | st.sampled_from(["", "G1", "G2", "G9"]),
        priority=st.integers(-1, 6),
        document=st.none() | st.builds(TravelDocument, st.sampled_from(DocumentType), expires=st.none() | DAYS),
        ready_from=st.none() | DAYS,
        clear_until=st.none() | DAYS,
        holds=st.lists(st.builds(Hold, st.just(HoldKind.LEGAL), st.none() | DAYS, st.none() | DAYS), max_size=2).map(
            tuple
        ),
        clearances_missing=st.just(()) | st.just(("permit",)),
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
    places=st.just(PLACES) | st.just({}),
    settings=st.builds(
        PlanSettings,
        plan_start=DAYS,
        min_connection_minutes=st.sampled_from([0, 120, 10**6, 10**12]),
        max_layover_hours=st.sampled_from([24, 0, 10**4, 10**12]),
        max_legs=st.sampled_from([3, 1, 6]),
    ),
    groups=st.dictionaries(st.sampled_from(["", "G1", "G2"]), st.sampled_from(Cohesion)),
    rules=RULES,
    published=st.none() | st.dictionaries(NAMES, CHAINS),
)


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(snapshot=SNAPSHOTS)
def test_whatever_an_operation_holds_a_plan_comes_of_it(snapshot: Snapshot) -> None:
    book = Rulebook(snapshot)
    result = make_plan(book)
    assert breaches(book, result.assignments) == ()
    assert tuple(tier.name for tier in result.tiers) == TIERS
    assert len(result.unplaced) + len(result.assignments) == len({person.ref for person in snapshot.people})
    for person in snapshot.people:
        explain(book, result.assignments, person.ref)
        check_move(book, result.assignments, [person.ref], ("L1", "L2"))
    evaluate(book, result.assignments)
