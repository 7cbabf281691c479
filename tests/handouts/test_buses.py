"""Everybody has one seat in one bus, with their household; a small change moves few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from repatriate.handouts.buses import Bus, BusOptions, buses_of
from repatriate.handouts.families import Company, Traveller
from repatriate.model.errors import UserError
from tests.handouts.companies import companies, homes_of, men, traveller


def seats_of(buses: Sequence[Bus]) -> dict[str, int]:
    return {one.ref: bus.number for bus in buses for one in bus.people}


def check(company: Company, buses: Sequence[Bus]) -> None:
    everybody = [one.ref for bus in buses for one in bus.people]
    assert sorted(everybody) == sorted(one.ref for one in company.people)
    assert all(sum(one.seats for one in bus.people) <= bus.seats for bus in buses)
    seat, homes = seats_of(buses), homes_of(company)
    assert all(len({seat[other] for other in home}) == 1 for home in homes.values())
    assert all(seat[a] != seat[b] for a, b in company.apart)
    assert [bus.number for bus in buses] == list(range(1, len(buses) + 1))


@given(companies(), st.integers(1, 60))
def test_nobody_is_lost_or_seated_twice_and_households_stay_whole(company: Company, seats: int) -> None:
    size = {one.ref: one.seats for one in company.people}
    assume(all(sum(size[ref] for ref in home) <= seats for home in homes_of(company).values()))
    buses = buses_of(company, BusOptions((seats,)))
    check(company, buses)
    assert buses == buses_of(company, BusOptions((seats,)))
    assert buses == buses_of(replace(company, people=company.people[::-1]), BusOptions((seats,)))


@given(companies(), st.lists(st.integers(5, 50), min_size=2, max_size=4))
def test_given_buses_are_kept_to_or_refused_in_a_sentence(company: Company, seats: list[int]) -> None:
    try:
        buses = buses_of(company, BusOptions(tuple(seats)))
    except UserError as refused:
        if refused.code not in ("household_too_large", "too_few_buses"):
            raise
        return
    assert [bus.seats for bus in buses] == seats
    check(company, buses)


def fewest(sizes: Sequence[int], seats: int, clash: set[tuple[int, int]]) -> int:
    """The fewest buses that will do, by trying everything."""

    def fits(at: int, buses: list[list[int]], most: int) -> bool:
        if at == len(sizes):
            return True
        for bus in [*buses, *([[]] if len(buses) < most else [])]:
            if sum(sizes[other] for other in bus) + sizes[at] > seats or any((other, at) in clash for other in bus):
                continue
            others = [one for one in buses if one is not bus]
            if fits(at + 1, [*others, [*bus, at]], most):
                return True
        return False

    return next(most for most in range(1, len(sizes) + 2) if fits(0, [], most))


@given(
    st.lists(st.integers(1, 7), min_size=1, max_size=7),
    st.integers(7, 14),
    st.sets(st.tuples(*[st.integers(0, 6)] * 2)),
)
def test_no_more_buses_than_it_takes(sizes: list[int], seats: int, pairs: set[tuple[int, int]]) -> None:
    people: tuple[Traveller, ...] = ()
    firsts = []
    for number, size in enumerate(sizes):
        firsts.append(len(people) + 1)
        people += men(size, firsts[-1], household=f"H{number}", group="ABC"[number % 3])
    clash = {(a, b) for a, b in pairs if a != b and max(a, b) < len(sizes)}
    apart = tuple((f"P{firsts[a]:05}", f"P{firsts[b]:05}") for a, b in clash)
    buses = buses_of(Company(people, apart=apart), BusOptions((seats,)))
    assert len(buses) == fewest(sizes, seats, clash | {(b, a) for a, b in clash})


@given(companies(), st.data())
def test_the_same_list_again_moves_nobody_and_one_less_or_more_moves_few(company: Company, data: st.DataObject) -> None:
    options = BusOptions((max(sum(one.seats for one in company.people) // 2, 12, _largest(company)),))
    told = seats_of(buses_of(company, options))
    after = replace(company, before=told)
    assert seats_of(buses_of(after, options)) == told
    gone = data.draw(st.sampled_from(company.people))
    stays = tuple(one for one in company.people if one != gone)
    alone = [pair for pair in company.apart + company.together if gone.ref not in pair]
    assume(stays)
    fewer = Company(
        stays,
        tuple(pair for pair in company.together if pair in alone),
        tuple(pair for pair in company.apart if pair in alone),
        told,
    )
    assert seats_of(buses_of(fewer, options)) == {ref: bus for ref, bus in told.items() if ref != gone.ref}
    more = replace(after, people=(*company.people, traveller(900)))
    again = seats_of(buses_of(more, options))
    assert {ref: bus for ref, bus in again.items() if ref in told} == told


def _largest(company: Company) -> int:
    size = {one.ref: one.seats for one in company.people}
    return max(sum(size[ref] for ref in home) for home in homes_of(company).values())


def test_groups_stay_whole_where_they_fit_and_the_buses_are_balanced() -> None:
    people = men(30, group="A") + men(28, 31, group="B") + men(10, 59, group="C") + men(12, 69, group="D")
    buses = buses_of(Company(people), BusOptions((45,)))
    groups = [{one.group for one in bus.people} for bus in buses]
    assert len(buses) == 2
    assert not groups[0] & groups[1]
    assert {bus.taken for bus in buses} == {40}


def test_groups_that_are_whole_in_one_way_only_find_it() -> None:
    people: tuple[Traveller, ...] = ()
    for number, size in enumerate((31, 27, 24, 21, 18, 13, 13, 11, 10)):
        people += men(size, len(people) + 1, group=f"G{number}")
    buses = buses_of(Company(people), BusOptions((45,)))
    groups = [one for bus in buses for one in {one.group for one in bus.people}]
    assert (len(buses), sorted(groups)) == (4, [f"G{number}" for number in range(9)])


def test_people_of_no_group_are_spread_evenly() -> None:
    assert [bus.taken for bus in buses_of(Company(men(46)), BusOptions((45,)))] == [23, 23]


def test_a_group_larger_than_a_bus_takes_as_few_buses_as_it_can() -> None:
    buses = buses_of(Company(men(50, group="A") + men(40, 51, group="B")), BusOptions((45,)))
    assert [bus.taken for bus in buses] == [45, 45]
    assert len([bus for bus in buses if any(one.group == "B" for one in bus.people)]) == 1


def test_families_that_only_fit_in_one_way_find_it() -> None:
    sizes = (5, 4, 4, 3, 2, 2)  # in two buses of ten: 5 + 3 + 2 and 4 + 4 + 2; the fullest first would not do
    people, at = [], 1
    for number, size in enumerate(sizes):
        people += men(size, at, household=f"H{number}")
        at += size
    assert [bus.taken for bus in buses_of(Company(tuple(people)), BusOptions((10,), 2))] == [10, 10]


def test_a_large_household_rides_together_and_one_too_large_is_refused() -> None:
    family = men(9, household="H1") + men(41, 10)
    bus_of = seats_of(buses_of(Company(family), BusOptions((45,))))
    assert len({bus_of[f"P{number:05}"] for number in range(1, 10)}) == 1
    with pytest.raises(UserError, match="needs 9 seats, and no bus has more than 8"):
        buses_of(Company(family), BusOptions((8,)))


def test_people_kept_apart_ride_in_two_buses_though_one_would_do() -> None:
    company = Company(men(4), apart=(("P00001", "P00002"),))
    assert len(buses_of(company, BusOptions((45,)))) == 2
    with pytest.raises(UserError, match="must be apart"):
        buses_of(company, BusOptions((45,), 1))


def test_a_household_that_is_to_be_kept_apart_is_said() -> None:
    with pytest.raises(UserError, match="P00001 and P00002 are one family"):
        buses_of(Company(men(2, household="H1"), apart=(("P00001", "P00002"),)), BusOptions())


def test_too_few_seats_are_said_with_figures() -> None:
    with pytest.raises(UserError, match="101 seats are needed, and the buses have 100"):
        buses_of(Company(men(101)), BusOptions((50,), 2))


def test_a_bus_that_is_no_longer_there_gives_its_people_to_the_others() -> None:
    told = {f"P{number:05}": 1 + number % 3 for number in range(1, 61)}
    now = seats_of(buses_of(Company(men(60), before=told), BusOptions((30,), 2)))
    assert all(now[ref] == bus for ref, bus in told.items() if bus < 3)
    assert set(now.values()) == {1, 2}


def test_more_buses_than_are_needed_stay_until_told_otherwise() -> None:
    told = {f"P{number:05}": 1 + number % 3 for number in range(1, 91)}
    company = Company(men(60), before=told)
    assert len(buses_of(company, BusOptions((45,)))) == 3
    assert len(buses_of(company, BusOptions((45,), afresh=True))) == 2


@pytest.mark.parametrize(
    ("seats", "buses"), [((), None), ((0,), None), ((201,), None), ((45,), 0), ((45, 30), 3), ((-1, 45), None)]
)
def test_options_that_make_no_sense_are_a_sentence(seats: tuple[int, ...], buses: int | None) -> None:
    with pytest.raises(UserError):
        BusOptions(seats, buses)
