"""The side panel says why at once, and what would help as soon as it is found out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.storage import Explainer
from tests.ui.helpers import in_panel
from tests.ui.rooms.plan.test_plan import left
from ui.rooms.plan import draft_controller as plan_draft_controller
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.room import PlanRoom


@pytest.fixture
def explainer(planned: Operation) -> Explainer:
    made = Explainer.read(planned)
    assert made is not None
    return made


def shown(room: PlanRoom) -> str:
    assert isinstance(room.panel.content, WhyPanel)
    return "\n".join(label.text() for label in room.panel.content.findChildren(QLabel))


def test_what_would_help_is_looked_for_and_then_told(room: PlanRoom, explainer: Explainer, qtbot: QtBot) -> None:
    ref = next(card.head for card in left(room) if explainer.why(card.head).would_help)
    found = explainer.why(ref)
    room.show_why(ref)
    assert "Looking for what would help…" in shown(room)
    qtbot.waitUntil(lambda: found.would_help[0].message in shown(room))
    assert found.because in shown(room)
    qtbot.waitUntil(lambda: "Looking for what would help…" not in shown(room))


def test_only_the_answer_about_who_is_shown_is_shown(room: PlanRoom, explainer: Explainer, qtbot: QtBot) -> None:
    heads = [card.head for card in left(room)]
    one, other = (next(head for head in some if explainer.why(head).would_help) for some in (heads, reversed(heads)))
    assert one != other
    room.show_why(one)
    room.show_why(other)
    told = explainer.why(other)
    qtbot.waitUntil(lambda: told.would_help[0].message in shown(room))
    room.why._found.emit(one, explainer.why(one))  # it comes late
    assert explainer.why(one).would_help[0].message not in shown(room)


def test_in_a_large_operation_it_is_looked_for_when_asked(
    room: PlanRoom, explainer: Explainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_draft_controller, "MANY", 10)
    ref = next(card.head for card in left(room) if explainer.why(card.head).would_help)
    room.show_why(ref)
    sheet = in_panel(room, WhyPanel)
    ask = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Find out what would help")
    ask.click()
    qtbot.waitUntil(lambda: explainer.why(ref).would_help[0].message in shown(room))
