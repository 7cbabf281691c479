"""The small step in the sidebar: on every place but Home, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople
from repatriate.model.saying import say
from tests.app.world import build
from tests.ui.helpers import settle, shown
from ui.shell.main_window import Window
from ui.style.theme import GAP
from ui.widgets.sidebar import WIDE


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as made:
        yield made


def test_it_is_seen_everywhere_but_on_home(window: Window, world: Operation) -> None:
    window.show_operation(world)
    space = window.workspace
    space.show_room("home")
    settle(space.context)
    assert not shown(space.next_step)
    space.show_room("plan")
    settle(space.context)
    assert shown(space.next_step)
    steps = space.context.next_steps.steps
    assert space.next_step.sentence.text() == steps[0].sentence
    assert space.next_step.head.text() == f"Next step · 1 of {len(steps)}"
    went: list[tuple[str, str]] = []
    space.context.wanted.connect(lambda to, ref: went.append((to, ref)))
    space.next_step.button.click()
    assert went == [(steps[0].target.place, steps[0].target.ref)]


def test_in_papers_it_is_the_first_that_is_done_elsewhere(window: Window, world: Operation) -> None:
    world.run(EditPeople(("P00006",), {"location": "SHL"}))
    window.show_operation(world)
    space = window.workspace
    space.show_room("papers")
    settle(space.context)
    first = next(step for step in space.context.next_steps.steps if step.target.place != "papers")
    assert space.next_step.step is first


def test_it_goes_with_its_step_and_leaves_room_for_icons(window: Window, world: Operation) -> None:
    window.show_operation(world)
    space = window.workspace
    space.show_room("plan")
    settle(space.context)
    before = space.next_step.step
    space.next_step.put_off.emit(before)
    assert space.next_step.step is not before
    space.sidebar.set_narrow(True)
    assert not space.next_step.isVisibleTo(space)


def test_it_never_widens_the_sidebar(window: Window, world: Operation) -> None:
    window.show_operation(world)
    space = window.workspace
    space.show_room("plan")
    settle(space.context)
    step = space.next_step.step
    space.next_step.show_step(replace(step, button=say("Look at all of these departures one by one")), 1, 1)
    assert space.next_step.minimumSizeHint().width() <= 180
    assert space.next_step.button.text().endswith("…")
    assert space.next_step.button.accessibleName() == "Look at all of these departures one by one"


def test_a_long_head_makes_no_sidebar_wider(window: Window, world: Operation) -> None:
    window.show_operation(world)
    space = window.workspace
    space.show_room("plan")
    settle(space.context)
    room = WIDE - 2 * GAP - 2 * 10 - 14 - 6
    metrics = space.next_step.head.fontMetrics()
    for words in ("Prochaine étape · 10/12", "Next step · 10 of 12"):
        assert metrics.horizontalAdvance(words) <= room
    space.next_step.head.setText("Langkah berikutnya yang pertama · 1 dari 23")
    assert space.next_step.minimumSizeHint().width() < WIDE - 2 * GAP
