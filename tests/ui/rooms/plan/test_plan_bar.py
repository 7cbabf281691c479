"""What the bar over the board says of a plan, and which one button is the filled one: that of what comes next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import plan_settings
from repatriate.app.plan.commands import DiscardDraft, Publish
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.plan import ReasonCode
from tests.app import world
from tests.ui.helpers import Show, idle, in_panel, settle
from ui.rooms.common.goals import RUN
from ui.rooms.plan.board.waiting import make_heading
from ui.rooms.plan.differences.panel import DifferencesPanel
from ui.rooms.plan.panels.suggestions import SuggestionsPanel
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.room import PlanRoom


@pytest.fixture
def made(tmp_path: Path) -> Operation:
    """A small operation with a draft."""
    operation = world.build(tmp_path / "world.repat")
    plan_operation(operation)
    return operation


def seen(show: Show[PlanRoom], operation: Operation) -> PlanRoom:
    room = show(PlanRoom, operation)
    settle(room.context)
    return room


def filled(room: PlanRoom) -> list[str]:
    buttons = (room.main_button, room.bar.confirm_button, room.bar.step_button)
    return [one.text() for one in buttons if not one.isHidden() and one.property("kind") == "main"]


def test_a_draft_older_than_a_change_is_not_the_best_and_is_planned_again(
    show: Show[PlanRoom], made: Operation
) -> None:
    room = seen(show, made)
    assert room.header.subtitle.text().startswith("the best possible plan")
    assert filled(room) == ["Confirm plan"]
    made.run(SaveLeg("GA1", {"seats": 30}))
    settle(room.context)
    assert room.bar.lead.text() == "Draft, older than your last changes."
    assert "best" not in room.header.subtitle.text()
    assert filled(room) == ["Plan again"]
    made.undo()
    settle(room.context)
    assert filled(room) == ["Confirm plan"]


def test_a_draft_that_changes_nothing_says_so(show: Show[PlanRoom], made: Operation) -> None:
    made.run(Publish())
    plan_operation(made)
    room = seen(show, made)
    assert room.bar.told.words.endswith("It changes nobody’s journey.")
    assert filled(room) == []
    assert not room.bar.confirm_button.isHidden()


def test_before_a_plan_the_filled_button_plans_as_soon_as_somebody_can_get_a_seat(
    show: Show[PlanRoom], made: Operation
) -> None:
    made.run(DiscardDraft())
    room = seen(show, made)
    assert room.bar.told.words.endswith(" have no seat.")
    assert filled(room) == ["Plan"]


def test_a_longer_wait_is_offered_where_seats_stay_empty_for_it(
    show: Show[PlanRoom], made: Operation, qtbot: QtBot
) -> None:
    made.run(ChangeSettings({"max_layover_hours": "12"}))
    made.run(SaveLeg("BUS2", {"status": "cancelled"}))
    made.run(SaveLeg("GA1", {"seats": 1}))
    plan_operation(made)
    room = seen(show, made)
    board = room.state.board
    assert board is not None
    [group] = [one for one in board.left_out if one.kind == ReasonCode.LONG_WAIT]
    heading = make_heading(group, writes=True, planned=True)
    assert (heading.hint, heading.action) == ("No seat: wait too long", "Wait longer")
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda *given: went.append(given))
    room.view.helped.emit(group.key)
    assert went == [("settings", "max_layover_hours")]
    [card, *_] = board.page(made.db, group.cards)
    room.show_why(card.head)
    words = [one.text() for one in in_panel(room, WhyPanel).findChildren(QPushButton)]
    assert "Let them wait longer" in words
    room.select("helps")
    qtbot.waitUntil(lambda: not room.suggestions.running)
    [offer] = [
        one
        for one in in_panel(room, SuggestionsPanel).findChildren(QPushButton)
        if one.text() == "Let them wait up to 24 h"
    ]
    offer.click()
    idle(qtbot, room.context)
    assert plan_settings(made.db, made.today()).max_layover_hours == 24
    made.undo()
    assert plan_settings(made.db, made.today()).max_layover_hours == 12


def test_the_first_plan_is_confirmed_on_a_sheet_whose_words_stay_together_and_that_shuts(
    show: Show[PlanRoom], made: Operation
) -> None:
    room = seen(show, made)
    room.resize(1100, 700)
    room.select("confirm")
    settle(room.context)
    sheet = in_panel(room, DifferencesPanel)
    assert "get a seat" in sheet.sentence.text()
    sheet.layout().activate()  # type: ignore[union-attr]
    assert sheet.sentence.geometry().top() - sheet.title.geometry().bottom() < 40
    made.run(Publish())  # as when it ends while the officer is elsewhere
    settle(room.context)
    assert room.panel.content is None
    assert not room.panel.isVisible()


def test_the_next_step_plans_at_once(show: Show[PlanRoom], made: Operation, qtbot: QtBot) -> None:
    made.run(DiscardDraft())
    room = seen(show, made)
    room.select(RUN)
    assert room.strip.running
    room.select(RUN)  # pressed twice it is not refused
    idle(qtbot, room.context)
    assert has_plan(made.db, "draft")
