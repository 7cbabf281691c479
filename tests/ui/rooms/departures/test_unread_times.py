"""Every place opens where the time of a departure cannot be read, and says so in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import Publish
from tests.app.state.test_bad_rows import spoil
from tests.app.world import build
from tests.ui.helpers import Show, settle
from ui.rooms.base import Room
from ui.rooms.common.departure_form import DepartureForm
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departures.room import DeparturesRoom
from ui.rooms.home.room import HomeRoom
from ui.rooms.people.room import PeopleRoom
from ui.rooms.plan.room import PlanRoom


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "x.repat") as made:
        made.run(Publish())
        spoil(made, "UPDATE legs SET departs = 'soon' WHERE code = 'GA1'")
        yield made


def test_every_place_opens(show: Show[Room], damaged: Operation) -> None:
    kinds: tuple[type[Room], ...] = (HomeRoom, DeparturesRoom, PlanRoom, PeopleRoom, DepartureRoom)
    for kind in kinds:
        room = show(kind, damaged)
        room.select("GA1")
        settle(room.context)
        assert not room.heard, kind  # type: ignore[attr-defined]


def test_it_stands_after_all_others_under_its_own_heading(show: Show[DeparturesRoom], damaged: Operation) -> None:
    room = show(DeparturesRoom, damaged)
    lazy = room.table.lazy
    first = [str(lazy.index(row, 0).data()) for row in range(lazy.rowCount())]
    assert first[-2:] == ["its time cannot be read · 1 departure", "?"]
    room.turn()
    settle(room.context)
    assert set(room.timeline.bars) == {"BUS1", "BUS2", "GA2"}


def test_the_page_leads_to_the_form_with_empty_times(
    show: Show[DepartureRoom], damaged: Operation, qtbot: QtBot
) -> None:
    room = show(DepartureRoom, damaged)
    room.select("GA1:edit")
    settle(room.context)
    assert "its time cannot be read" in room.heading.times.text()
    form = room.panel.content
    assert isinstance(form, DepartureForm)
    assert [form.line(key).text() for key in ("day", "leaves", "arrives")] == ["", "", ""]
    for key, text in (("day", "5 Mar"), ("leaves", "15:00"), ("arrives", "18:30")):
        form.line(key).setText(text)
    room.acts._save(form)
    settle(room.context)
    stored = damaged.db.execute("SELECT departs, arrives FROM legs WHERE code = 'GA1'").fetchone()
    assert stored == ("2025-03-05T15:00", "2025-03-05T18:30")
