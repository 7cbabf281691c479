"""The side panel says why at once, and what would help as soon as it is found out."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.explanations import Explainer
from tests.ui.helpers import in_panel
from ui.rooms.plan import why_controller
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.room import PlanRoom


def heads(room: PlanRoom) -> list[str]:
    """Of the cards of those left out."""
    return [
        card.head for group in room.state.board.left_out for card in room.state.board.page(room.context.db, group.cards)
    ]


def shown(room: PlanRoom) -> str:
    assert isinstance(room.state.sheet, WhyPanel)
    return "\n".join(label.text() for label in room.state.sheet.findChildren(QLabel))


def test_what_would_help_is_looked_for_and_then_told(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    explainer = Explainer.read(planned)
    helped = next(ref for ref in heads(room) if explainer.why(ref).would_help)
    found = explainer.why(helped)
    room.show_why(helped)
    assert "looking for what would help…" in shown(room)
    qtbot.waitUntil(lambda: found.would_help[0].message in shown(room), timeout=20_000)
    assert found.because in shown(room)
    qtbot.waitUntil(lambda: "looking for what would help…" not in shown(room))


def test_only_the_answer_about_who_is_shown_is_shown(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    explainer = Explainer.read(planned)
    one, *_, other = [ref for ref in heads(room) if explainer.why(ref).would_help]
    room.show_why(one)
    room.show_why(other)
    told = explainer.why(other)
    qtbot.waitUntil(lambda: told.would_help[0].message in shown(room), timeout=20_000)
    assert explainer.why(one).would_help[0].message not in shown(room)


def test_in_a_large_operation_it_is_looked_for_when_asked(
    room: PlanRoom, planned: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(why_controller, "MANY", 10)
    explainer = Explainer.read(planned)
    helped = next(ref for ref in heads(room) if explainer.why(ref).would_help)
    room.show_why(helped)
    sheet = in_panel(room, WhyPanel)
    ask = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Find out what would help")
    ask.click()
    qtbot.waitUntil(lambda: explainer.why(helped).would_help[0].message in shown(room), timeout=20_000)
