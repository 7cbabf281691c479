"""Each next step of the day of a departure leads to where it is done, and doing it there removes the step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, count_here
from repatriate.app.counting.taking import Scan
from repatriate.app.next_steps.step import Step
from repatriate.app.plan.commands import Publish
from repatriate.model.counting import Seen
from repatriate.model.entities import LegStatus
from tests.app.counting.seeing import see
from tests.app.world import build
from tests.ui.helpers import in_panel, settle
from ui.rooms.counting.room import CountingRoom
from ui.rooms.departure.leg_actions import TimeForm
from ui.rooms.departure.room import DepartureRoom
from ui.shell.main_window import Window

BUS = "BUS1"
BEFORE = datetime(2025, 3, 4, 20, 30, tzinfo=UTC)
AFTER = datetime(2025, 3, 5, 6, 0, tzinfo=UTC)
"""Half an hour before it leaves at four in the morning, and after it was to arrive at noon."""


@pytest.fixture(name="world")
def make_world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as made:
        made.run(Publish())
        made.clock = lambda: BEFORE
        yield made


def riders(operation: Operation) -> list[str]:
    rows = operation.db.conn.execute(
        "SELECT ref FROM bookings b JOIN people p ON p.id = b.person_id JOIN legs l ON l.id = b.leg_id "
        "JOIN plans ON plans.id = plan_id WHERE plans.state = 'published' AND l.code = ? ORDER BY ref",
        (BUS,),
    )
    return [ref for (ref,) in rows.fetchall()]


def steps(window: Window, code: str) -> list[Step]:
    window.context.next_steps.refresh()
    settle(window.context)
    return [one for one in window.context.next_steps.steps if one.code == code]


def do(window: Window, code: str) -> object:
    """Press its button; gives the room that is shown."""
    window.context.next_steps.do(steps(window, code)[0])
    settle(window.context)
    return window.workspace.room


@pytest.fixture(name="shown")
def show_world(window: Window, world: Operation) -> Window:
    window.show_operation(world)
    settle(window.context)
    return window


def test_one_that_leaves_soon_is_counted_and_closed_there(shown: Window, world: Operation) -> None:
    room = do(shown, "departing")
    assert isinstance(room, CountingRoom)
    assert (room.code, room.mode.key) == (BUS, "count")
    see(world, BUS, *riders(world))
    settle(shown.context)
    room.show_mode("close")
    settle(shown.context)
    page = room.modes["close"].page
    page.head.number.setText(str(len(riders(world))))
    for child in page.view.alone:
        page.exceptions.others[child.who.ref] = "with an aunt"
    page.main_button.click()
    settle(shown.context)
    assert page.view.closed is not None
    assert steps(shown, "departing") == []


def leave_late(world: Operation) -> None:
    see(world, BUS, *riders(world))
    world.run(DepartLeg(BUS, datetime.fromisoformat("2025-03-05T04:05"), set_aside=True))
    world.clock = lambda: AFTER


def test_one_whose_arrival_is_due_is_said_to_have_arrived_there(shown: Window, world: Operation) -> None:
    leave_late(world)
    room = do(shown, "landed")
    assert isinstance(room, DepartureRoom)
    in_panel(room, TimeForm).saved.emit()
    settle(shown.context)
    assert room.view.leg.status is LegStatus.ARRIVED
    assert steps(shown, "landed") == []


def test_who_was_not_found_on_arrival_is_found_there(shown: Window, world: Operation, qtbot: QtBot) -> None:
    leave_late(world)
    world.run(ArriveLeg(BUS))
    one, *others = riders(world)
    world.run(count_here(BUS, Scan(one, 6, Seen.MISSING), *(Scan(ref, 6) for ref in others)))
    settle(shown.context)
    [step] = steps(shown, "missing_on_arrival")
    assert step.refs == (one,)
    room = do(shown, "missing_on_arrival")
    assert room.key == "people"
    [made] = [one for one in room.panel.findChildren(QPushButton) if one.text() == "Count on arrival"]
    made.click()
    settle(shown.context)
    counting = shown.workspace.room
    assert isinstance(counting, CountingRoom)
    box = counting.modes["count"].arrival
    assert box.isVisibleTo(counting)
    assert box.title.text() == "1 person was not found on arrival."
    box.found_wanted.emit(one)
    qtbot.waitUntil(lambda: counting.tally.writer.pending == 0)
    settle(shown.context)
    assert steps(shown, "missing_on_arrival") == []
