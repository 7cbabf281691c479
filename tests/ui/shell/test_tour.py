"""The tour on the sample: points at what is there, goes on when the thing was done, ends at any time, never in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.plan.commands import Publish
from repatriate.app.transport import queries as transport_queries
from tests.ui.helpers import settle
from ui.main import Program
from ui.shell.main_window import Window
from ui.shell.tour import Card, Tour


@pytest.fixture
def tour(program: Program, window: Window, sample: Operation) -> Iterator[Tour]:
    window.show_operation(sample)
    window.activateWindow()
    found = program.help.tour
    found.start()
    yield found
    found.end()


def card_of(tour: Tour) -> Card:
    card = tour.card
    assert card is not None
    return card


def titles(tour: Tour) -> str:
    step = tour.step
    return step.title


def test_the_sample_offers_it_once_and_help_starts_it_again(program: Program, window: Window, qtbot: QtBot) -> None:
    window.welcome.sample.click()
    qtbot.waitUntil(lambda: program.help.tour.card is not None)
    tour = program.help.tour
    card = card_of(tour)
    assert card.isVisible()
    assert card.title.text() == "Have a look around?"
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not tour.running
    window.registry["help.tour"].trigger()
    assert tour.running
    assert titles(tour) == "What to do next"
    tour.end()
    window.close_operation()
    window.opening.open_sample()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert not tour.running


def test_an_operation_of_ones_own_is_left_alone(program: Program, window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    assert not program.help.tour.running


def test_enter_goes_on_and_every_step_points_at_something_that_is_seen(
    window: Window, tour: Tour, qtbot: QtBot
) -> None:
    workspace = window.workspace
    seen = []
    for number in (0, 1, 2, 4, 5):  # nothing is planned: there is nothing to confirm
        settle(workspace.context)
        tour._look_at_step()
        step, card = tour.step, card_of(tour)
        seen.append(step.room)
        assert card.count.text() == f"{number + 1} of 6"
        assert workspace.room.key == step.room
        target = step.target(workspace)
        assert target.isVisible(), step.title
        assert window.rect().contains(card.geometry())
        card.next.setFocus()
        qtbot.keyClick(card.next, Qt.Key.Key_Return)
    assert not tour.running
    assert seen == ["home", "people", "plan", "papers", "departures"]


@pytest.mark.every_person
def test_doing_it_goes_on_by_itself(window: Window, tour: Tour, qtbot: QtBot) -> None:
    workspace = window.workspace
    tour.next()
    assert titles(tour) == "One person"
    workspace.show_room("people", "P00117")
    qtbot.waitUntil(lambda: titles(tour) == "Give people seats")
    workspace.rooms["plan"].main_button.click()
    qtbot.waitUntil(lambda: titles(tour) == "Confirm the plan")
    assert has_plan(workspace.context.db, "draft")
    workspace.context.run(Publish())
    qtbot.waitUntil(lambda: titles(tour) == "Who needs a document")
    tour.next()
    assert titles(tour) == "Send the lists"
    path = workspace.context.operation.path.with_name("list.xlsx")
    leg = next(leg.code for leg in transport_queries.list_legs(workspace.context.db) if leg.published)
    workspace.context.run(MakeManifest(leg, "carrier", path))
    qtbot.waitUntil(lambda: not tour.running)


def test_it_ends_at_any_time_and_with_the_file(window: Window, tour: Tour) -> None:
    tour.next()
    card_of(tour).leave.click()
    assert not tour.running
    assert tour.card is None
    tour.start()
    window.close_operation()
    assert not tour.running


def test_the_card_stays_beside_its_target_where_there_is_room(window: Window, tour: Tour) -> None:
    card = card_of(tour)
    room = QRect(0, 0, 960, 600)
    for target in (QRect(800, 20, 120, 32), QRect(20, 100, 250, 450), QRect(300, 560, 200, 28)):
        card.place(target, room)
        assert room.contains(card.geometry())
        assert not card.geometry().intersects(target)
    card.place(QRect(0, 0, 960, 600), room)
    assert room.contains(card.geometry())
    window.resize(960, 600)
    tour._look_at_step()
    assert window.rect().contains(card.geometry())


def test_it_takes_nothing_from_the_keyboard_of_the_room(window: Window, tour: Tour, qtbot: QtBot) -> None:
    tour.next()
    search = window.workspace.rooms["people"].header.search
    search.setFocus()
    qtbot.keyClicks(search, "tala")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert tour.running
    assert titles(tour) == "One person"
