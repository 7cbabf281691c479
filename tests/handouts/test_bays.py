"""Everybody goes to one bay, with their province and their household."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.handouts.bays import Bay, BayOptions, bays_of, province_key
from repatriate.handouts.families import Company
from repatriate.model.errors import UserError
from tests.handouts.companies import companies, homes_of, men, traveller


def bay_of(bays: Sequence[Bay]) -> dict[str, int]:
    return {one.ref: bay.number for bay in bays for one in bay.people}


@given(companies(), st.one_of(st.none(), st.integers(1, 9)))
def test_nobody_is_lost_and_provinces_and_households_stay_whole(company: Company, number: int | None) -> None:
    bays = bays_of(company, BayOptions(number))
    where = bay_of(bays)
    assert sorted(one.ref for bay in bays for one in bay.people) == sorted(one.ref for one in company.people)
    assert all(len({where[other] for other in home}) == 1 for home in homes_of(company).values())
    named = [province_key(name) for bay in bays for name in bay.provinces]
    assert len(named) == len(set(named))
    unknown = [bay for bay in bays if not bay.provinces]
    assert len(unknown) <= 1
    for bay in bays:
        alone = [one for one in bay.people if len(homes_of(company)[one.ref]) == 1]
        keys = {province_key(name) for name in bay.provinces} or {""}
        assert {province_key(one.province) for one in alone} <= keys
    if number:
        assert len(bays) - len(unknown) <= number
    else:
        assert all(len(bay.provinces) <= 1 for bay in bays)
    assert bays == bays_of(replace(company, people=company.people[::-1]), BayOptions(number))


@given(companies(), st.one_of(st.none(), st.integers(1, 9)))
def test_a_province_keeps_its_bay(company: Company, number: int | None) -> None:
    told = bay_of(bays_of(company, BayOptions(number)))
    assert bay_of(bays_of(replace(company, before=told), BayOptions(number))) == told


def test_one_bay_for_each_province_in_the_order_of_letters() -> None:
    people = tuple(traveller(at, province=f"Province {chr(90 - at % 26)}") for at in range(1, 27))
    bays = bays_of(Company((*people, traveller(50))), BayOptions())
    assert [bay.provinces for bay in bays[:-1]] == [(f"Province {chr(65 + at)}",) for at in range(26)]
    assert bays[-1].provinces == ()
    assert [one.ref for one in bays[-1].people] == ["P00050"]


def test_thirty_four_provinces_share_eight_bays_evenly() -> None:
    people: tuple[object, ...] = ()
    for number in range(34):
        people += men(1 + number * 7 % 19, len(people) + 1, province=f"Province {number:02}")
    bays = bays_of(Company(people), BayOptions(8))
    sizes = [len(bay.people) for bay in bays]
    assert len(sizes) == 8
    assert max(sizes) - min(sizes) <= 4
    firsts = [bay.provinces[0] for bay in bays]
    assert firsts == sorted(firsts)


def test_a_household_of_two_provinces_goes_where_its_adults_go() -> None:
    family = (
        traveller(1, household="H1", province="Bali"),
        traveller(2, household="H1", province="Aceh", age=8),
        traveller(3, household="H1", province="Aceh", age=5),
    )
    assert [bay.provinces for bay in bays_of(Company(family), BayOptions())] == [("Bali",)]


def test_a_new_province_gets_a_new_bay_and_moves_nobody() -> None:
    people = men(3, province="Bali") + men(3, 4, province="Riau") + men(1, 7)
    told = bay_of(bays_of(Company(people), BayOptions()))
    now = bay_of(bays_of(Company((*people, traveller(9, province="Aceh")), before=told), BayOptions()))
    assert {ref: now[ref] for ref in told} == told
    assert now["P00009"] == 4
    assert bay_of(bays_of(Company((*people, traveller(9, province="Aceh")), before=told), BayOptions(afresh=True))) == {
        "P00009": 1, **dict.fromkeys(("P00001", "P00002", "P00003"), 2), **dict.fromkeys(("P00004", "P00005", "P00006"), 3),
        "P00007": 4,
    }  # fmt: skip


def test_no_bay_is_a_sentence() -> None:
    with pytest.raises(UserError):
        BayOptions(0)
