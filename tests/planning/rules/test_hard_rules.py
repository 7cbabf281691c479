"""Ages, money and destinations: the small reckonings that the rules stand on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from repatriate.model.dates import PartialDate, age_on
from repatriate.model.entities import Place
from repatriate.model.plan import TIERS
from repatriate.planning.evaluate.money import count_decimals, to_exact, to_units
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.itineraries import Goal, resolve_goal
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.traveller import NEVER, find_birthdays
from tests.planning.small import PLACES, leg, operation, person


@pytest.mark.parametrize(
    "birth",
    [
        PartialDate(2023, 5, 2),
        PartialDate(2024, 2, 29),
        PartialDate(2023, 2, 28),
        PartialDate(2024, 2),
        PartialDate(2023, 12),
        PartialDate(2023),
        PartialDate(2025, 6, 1),
        PartialDate(2023, 0, 7),
    ],
)
def test_a_birthday_is_the_first_day_of_that_age(birth: PartialDate) -> None:
    for years in (1, 2, 3):
        turns = int(find_birthdays([birth], years)[0])
        for offset in range(-800, 800):
            day = date.fromordinal(turns) + timedelta(days=offset)
            age = age_on(birth, day)
            assert age is not None
            assert (age >= years) == (day.toordinal() >= turns), (birth, years, day)


def test_an_unknown_year_is_any_age_and_a_late_one_never_comes() -> None:
    births = [None, PartialDate(), PartialDate(0, 3, 1), PartialDate(9990, 1, 1)]
    assert find_birthdays(births, 18).tolist() == [0, 0, 0, NEVER]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("IDN", Goal("IDN", None)),
        ("CAN", Goal("CAN", None)),
        ("CHN:CAN", Goal(None, "CAN")),
        ("IDN:CAN", None),
        ("CHN:XXX", None),
        ("PEK", Goal(None, "PEK")),
        ("XXX", None),
        ("RKS", Goal("RKS", None)),
    ],
)
def test_what_a_destination_means(text: str, goal: Goal | None) -> None:
    places = {**PLACES, "PRN": Place("PRN", "Pristina", "RKS", "Europe/Belgrade")}
    assert resolve_goal(text, places) == goal


def test_money_is_summed_exactly() -> None:
    assert count_decimals([1, 2.5, 0.25, 1e3]) == 2
    assert count_decimals([1 / 3]) == 6
    assert count_decimals([]) == 0
    assert count_decimals([0, 1_250_000_000, 0.001]) == 2
    assert count_decimals([1e12, 0.5]) == 0
    assert to_units(0.1, 1) + to_units(0.2, 1) == to_units(0.3, 1) == 3
    assert str(to_exact(1234567.89)) == "1234567.89"
    people = [person(f"P{number}") for number in range(10)]
    result = make_plan(operation(people, [leg("F1", "BKK CGK", "2 09:00", seat_cost=0.1)]))
    assert result.tiers[-1].value == 1.0


def test_every_tier_of_a_plan_made_by_hand() -> None:
    people = [
        person("P1", priority=1),
        person("P2", priority=2, birth_date=PartialDate(2024, 6, 1), household="H"),
        person("P3", priority=3, household="H", ready_from=date(2025, 5, 2)),
        person("P4", priority=4, assistance=("STCR",)),
    ]
    legs = [leg("F1", "BKK CGK", "3 09:00", seat_cost=100.5), leg("F2", "BKK CGK", "3 22:00", hours=8, seat_cost=10)]
    snapshot = operation(people, legs, published={"P1": ("F1",), "P4": ("F1",), "GONE": ("F1",)})
    plan = {"P2": ("F1",), "P3": ("F1",), "P4": ("F2",)}
    values = [1, 0, 0, 0, 2, 0, 4 * 2 + 2 * 1 + 1 * 3, 100.5 + 60]
    assert evaluate_plan(snapshot, plan) == dict(zip(TIERS, values, strict=True))
