"""Which journeys there are for a group, who could go and what stops the others; and what the room for groups reads."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.groups import queries as group_queries
from repatriate.app.groups.queries import free_group_name, groups_of_people, members, people_like, refs_of_group
from repatriate.app.plan.commands import DiscardDraft
from repatriate.app.plan.manual import journey_options
from repatriate.app.plan.manual.journey_options import list_options
from repatriate.model.errors import UserError


def test_each_journey_says_who_can_go_and_why_not_the_others(world: Operation) -> None:
    refs = ("P00001", "P00003", "P00004", "P00005")
    found = list_options(world.db, world.today(), refs)
    assert found.planned
    [part] = found.parts
    assert (part.start, part.end, set(part.refs)) == ("SHL", "IDN", set(refs))
    assert {way.legs for way in part.ways} == {("BUS1", "GA1"), ("BUS1", "GA2"), ("BUS2", "GA2")}
    for way in part.ways:
        assert not set(way.can) & way.cannot.keys()
        assert set(refs) <= set(way.can) | way.cannot.keys()
        assert "P00005" in way.cannot  # no document
        assert way.why
        assert "P00002" in {*way.can, *way.cannot}  # the infant of P00001's household


def test_without_a_plan_there_is_nothing_to_change(world: Operation) -> None:
    world.run(DiscardDraft())
    found = list_options(world.db, world.today(), ("P00001",))
    assert not found.planned
    assert found.parts[0].ways == ()


def test_a_crowd_is_no_group(world: Operation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journey_options, "MOST", 1)
    with pytest.raises(UserError, match="at most 1 of them"):
        list_options(world.db, world.today(), ("P00001", "P00002"))


def test_who_is_in_a_group_and_which_group_people_are_in(world: Operation) -> None:
    assert refs_of_group(world.db, "Batch 1") == ("P00003", "P00004")
    assert refs_of_group(world.db, None) == ("P00001", "P00002", "P00005", "P00006")
    ids = people_like(world.db, "bekaro lun")
    assert groups_of_people(world.db, ids) == {"Batch 1"}
    assert groups_of_people(world.db, ids | people_like(world.db, "P00001")) == {"Batch 1", None}
    assert people_like(world.db, "  ") == set()
    assert free_group_name(world.db, "Batch 1") == "Batch 1 2"
    assert free_group_name(world.db, "New") == "New"


def test_a_crowd_is_listed_by_its_first_and_counted_whole(world: Operation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_queries, "LISTED", 2)
    found = members(world.db, world.today(), None)
    assert ([row.ref for row in found.rows], found.total) == (["P00001", "P00002"], 4)
    found = members(world.db, world.today(), None, ids=people_like(world.db, "P00006"))
    assert ([row.ref for row in found.rows], found.total) == (["P00006"], 1)
    assert members(world.db, world.today(), "Batch 1").total == 2
