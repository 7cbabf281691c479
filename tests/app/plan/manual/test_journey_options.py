"""Which journeys there are for a group, who could go and what stops the others."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import DiscardDraft
from repatriate.app.plan.manual import move_preview as manual_move_preview
from repatriate.app.plan.manual.move_preview import list_options
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
    monkeypatch.setattr(manual_move_preview, "MOST", 1)
    with pytest.raises(UserError, match="at most 1 of them"):
        list_options(world.db, world.today(), ("P00001", "P00002"))
