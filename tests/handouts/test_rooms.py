"""Everybody has a bed among people they may sleep beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.handouts.families import Company
from repatriate.handouts.rooms import Room, RoomKind, RoomOptions, rooms_of
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from tests.handouts.companies import companies, homes_of, men, traveller


def beds_of(rooms: Sequence[Room]) -> dict[str, int]:
    return {one.ref: room.number for room in rooms for one in room.people}


@given(companies(), st.integers(1, 8))
def test_every_room_is_one_that_people_may_share(company: Company, beds: int) -> None:
    rooms = rooms_of(company, RoomOptions(beds))
    homes = homes_of(company)
    assert sorted(one.ref for room in rooms for one in room.people) == sorted(one.ref for one in company.people)
    assert len({room.number for room in rooms}) == len(rooms)
    where = beds_of(rooms)
    assert all(where[a] != where[b] for a, b in company.apart)
    for room in rooms:
        assert room.people
        assert sum(1 for one in room.people if one.age is None or one.age >= 2) <= beds
        strangers = len({homes[one.ref] for one in room.people}) > 1
        sexes = {one.sex for one in room.people}
        if strangers:
            assert all(one.age is None or one.age >= 18 for one in room.people)
            assert sexes in ({Sex.FEMALE}, {Sex.MALE})
        if room.kind in (RoomKind.WOMEN, RoomKind.MEN):
            assert sexes == {Sex.FEMALE if room.kind is RoomKind.WOMEN else Sex.MALE}
        if room.kind is RoomKind.ASK:
            assert len(room.people) == 1
    assert rooms == rooms_of(replace(company, people=company.people[::-1]), RoomOptions(beds))


@given(companies(), st.integers(1, 8))
def test_a_household_takes_no_more_rooms_than_it_needs_and_children_sleep_beside_adults(
    company: Company, beds: int
) -> None:
    rooms = rooms_of(company, RoomOptions(beds))
    age = {one.ref: one.age for one in company.people}
    where = beds_of(rooms)
    for home in set(homes_of(company).values()):
        own = {where[ref] for ref in home}
        needed = sum(1 for ref in home if age[ref] is None or age[ref] >= 2)
        assert len(own) == max(1, -(-needed // beds))
        grown = [ref for ref in home if age[ref] is None or age[ref] >= 18]
        small = {where[ref] for ref in home if age[ref] is not None and age[ref] < 2}
        assert not grown or small <= {where[ref] for ref in grown}


@given(companies(), st.integers(1, 6), st.data())
def test_who_had_a_room_keeps_it(company: Company, beds: int, data: st.DataObject) -> None:
    options = RoomOptions(beds)
    told = beds_of(rooms_of(company, options))
    assert beds_of(rooms_of(replace(company, before=told), options)) == told
    more = replace(company, people=(*company.people, traveller(900)), before=told)
    again = beds_of(rooms_of(more, options))
    assert {ref: room for ref, room in again.items() if ref in told} == told


def test_women_and_men_fill_their_rooms() -> None:
    people = men(9) + men(6, 10, sex=Sex.FEMALE)
    rooms = rooms_of(Company(people), RoomOptions(4))
    assert [(room.kind.value, len(room.people)) for room in rooms] == [
        ("women", 4), ("women", 2), ("men", 4), ("men", 4), ("men", 1),
    ]  # fmt: skip


def test_a_group_shares_rooms() -> None:
    people = men(4, group="A") + men(4, 5, group="B")
    mixed = tuple(sorted(people, key=lambda one: one.ref[::-1]))
    assert [{one.group for one in room.people} for room in rooms_of(Company(mixed), RoomOptions(4))] == [{"A"}, {"B"}]


def test_a_household_of_nine_has_rooms_side_by_side_each_with_an_adult_while_there_are_any() -> None:
    ages = (41, 38, 16, 13, 11, 9, 6, 3, 0)
    family = tuple(
        traveller(at, household="H1", age=age, sex=Sex.FEMALE if at % 2 else Sex.MALE)
        for at, age in enumerate(ages, 20)
    )
    rooms = rooms_of(Company(men(10) + family), RoomOptions(4))
    own = [room for room in rooms if room.kind is RoomKind.HOUSEHOLD]
    assert [room.number for room in own] == [1, 2]  # eight beds: the baby needs none
    assert all(any(not one.minor for one in room.people) for room in own)
    three = [room for room in rooms_of(Company(family), RoomOptions(3)) if room.kind is RoomKind.HOUSEHOLD]
    assert [room.unguarded for room in three] == [False, False, True]
    assert min(one.age or 0 for one in three[2].people) > 9, "the eldest are the ones who sleep by themselves"


def test_a_child_without_an_adult_has_a_room_of_its_own() -> None:
    rooms = rooms_of(Company((traveller(1, age=15), *men(2, 2))), RoomOptions(4))
    assert [(room.kind, [one.ref for one in room.people]) for room in rooms] == [
        (RoomKind.MEN, ["P00002", "P00003"]),
        (RoomKind.MINOR, ["P00001"]),
    ]


@pytest.mark.parametrize("sex", [None, Sex.OTHER])
def test_who_is_not_said_to_be_a_woman_or_a_man_is_alone_and_asked(sex: Sex | None) -> None:
    rooms = rooms_of(Company((traveller(1, sex=sex), traveller(2, sex=sex), *men(2, 3))), RoomOptions(4))
    assert [room.kind for room in rooms] == [RoomKind.MEN, RoomKind.ASK, RoomKind.ASK]


def test_rooms_bear_the_names_given_and_too_few_are_said() -> None:
    company = Company(men(6))
    rooms = rooms_of(company, RoomOptions(4, ("201", "0202")))
    assert [room.name for room in rooms] == ["201", "0202"]
    with pytest.raises(UserError, match="2 rooms are needed, and 1 were named: name 1 more"):
        rooms_of(company, RoomOptions(4, ("201",)))
    with pytest.raises(UserError, match="Room 201 is given twice"):
        RoomOptions(4, ("201", "201"))


def test_rooms_of_the_last_list_that_were_not_named_are_given_up() -> None:
    told = {"P00001": 7, "P00002": 7}
    rooms = rooms_of(Company(men(2), before=told), RoomOptions(4, ("201",)))
    assert [(room.number, room.name) for room in rooms] == [(1, "201")]


@pytest.mark.parametrize("beds", [0, -4, 51])
def test_beds_that_make_no_sense_are_a_sentence(beds: int) -> None:
    with pytest.raises(UserError):
        RoomOptions(beds)
