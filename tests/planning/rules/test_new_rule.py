"""A rule that nobody has thought of yet: one file and one line in the registry, and everything speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from typing import cast

import numpy as np
import pytest

from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.model.saying import Said, count, say
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.planner import make_plan
from repatriate.planning.rules import registry
from repatriate.planning.rules.rule import Closed, Fact, Opens, PersonRule
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.trip import Trip
from repatriate.planning.validate.move_check import check_move
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.referee import Referee
from tests.planning.small import leg, operation, person
from tests.planning.worlds import world

# -- what would stand in repatriate/planning/rules/stretcher_connects.py


class Code(StrEnum):
    STRETCHER_CONNECTS = "stretcher_connects"


def mask_forbidden(stretcher: bool, length: Ints) -> Mask:
    return np.asarray((length > 1) & stretcher)


def breaks_rule(trip: Trip) -> bool:
    return trip.person.stretcher and len(trip.journey.legs) > 1


def find_fact(trip: Trip) -> Fact:
    return Fact(say("{0} is on a stretcher", trip.ref), say("this makes a connection"))


def describe_closed(closed: Closed) -> Said:
    return count(closed.number, "{1} connects, and {2} is on a stretcher", "{1} connect, and {2} is on a stretcher", closed.subject, closed.whose)  # fmt: skip


RULE = PersonRule(
    code=cast("ReasonCode", Code.STRETCHER_CONNECTS),
    heading=say("On a stretcher, and no direct leg"),
    advice=say("Needs a direct leg"),
    opens=Opens.NEW_LEG,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
)

# -- and the line in the registry


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "PERSON_RULES", (*registry.PERSON_RULES, RULE))


# -- who then speaks of it

LEGS = [
    leg("A", "RGN BKK", "2 06:00", max_stretcher=1),
    leg("B", "BKK CGK", "2 12:00", max_stretcher=1),
    leg("DIRECT", "RGN CGK", "5 09:00", max_stretcher=1),
]
PEOPLE = [person("P1", location="RGN", assistance=("STCR",)), person("P2", location="RGN")]
CONNECTION: Itinerary = ("A", "B")


def test_the_plan_keeps_it() -> None:
    assert make_plan(operation(PEOPLE, LEGS)).assignments == {"P1": ("DIRECT",), "P2": CONNECTION}


def test_every_sentence_tells_of_it() -> None:
    snapshot = operation(PEOPLE, LEGS[:2])
    result = make_plan(snapshot)
    (left,) = result.unplaced
    assert [(one.code, one.message) for one in left.reasons] == [
        (RULE.code, "P1 is on a stretcher; this rules out the only journey.")
    ]
    why = explain_journey(snapshot, result.assignments, "P1")
    assert why.because == "P1 is on a stretcher: this rules out the only journey to their destination."
    assert why.options[0].reasons[0].message == "P1 is on a stretcher; this makes a connection."
    placed = explain_journey(operation(PEOPLE, LEGS), {"P1": ("DIRECT",), "P2": CONNECTION}, "P1")
    assert placed.because == "The only journey that arrives sooner connects, and P1 is on a stretcher."
    assert registry.find_rule(RULE.code).heading == "On a stretcher, and no direct leg"


def test_no_advice_would_leave_it_broken() -> None:
    snapshot = operation(PEOPLE, LEGS[:2])
    assert explain_journey(snapshot, make_plan(snapshot).assignments, "P1").would_help == ()


def test_a_move_and_a_whole_plan_are_held_against_it() -> None:
    snapshot = operation(PEOPLE, LEGS)
    moved = {"P1": CONNECTION, "P2": CONNECTION}
    assert [one.code for one in check_move(snapshot, {}, ["P1"], CONNECTION)] == [RULE.code]
    assert [(one.rule, one.people) for one in find_breaches(snapshot, moved)] == [(RULE.code, ("P1",))]


def test_the_checker_notices_it_where_the_planner_forgets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(length: Ints) -> Mask:
        return np.zeros(len(length), dtype=np.bool_)

    monkeypatch.setattr(registry, "PERSON_RULES", (*registry.PERSON_RULES[:-1], replace(RULE, mask_forbidden=nothing)))
    with pytest.raises(RuntimeError, match="broke a rule: stretcher_connects"):
        make_plan(operation(PEOPLE, LEGS))


class Stricter(Referee):
    """The referee with the rule in its own words."""

    def against(self, ref: str, codes: Itinerary) -> Iterator[str]:
        yield from super().against(ref, codes)
        if len(codes) > 1 and "STCR" in self.people[ref].assistance:
            yield "stretcher_connects"


def test_plans_are_as_good_as_the_rule_lets_them_be() -> None:
    bites = 0
    for seed in range(120):
        snapshot = world(seed)
        lying = [one.ref for one in snapshot.people if one.stretcher]
        plain, strict = Referee(snapshot), Stricter(snapshot)
        if not any(len(plain.options(unit)) > len(strict.options(unit)) for unit in plain.units if {*lying} & unit):
            continue
        best, _ = strict.best()
        result = make_plan(Rulebook(snapshot))
        assert strict.faults(dict(result.assignments)) == [], seed
        assert tuple(Fraction(str(tier.value)) for tier in result.tiers) == best, seed
        bites += best != plain.best()[0]
    assert bites


def test_a_name_that_is_neither_fact_nor_column_is_refused() -> None:
    with pytest.raises(TypeError, match="tickets"):
        _ = replace(RULE, mask_forbidden=lambda tickets: tickets).columns
