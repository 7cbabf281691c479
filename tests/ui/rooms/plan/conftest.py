"""The room for the plan, shown on the planned sample."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.ui.helpers import Show, settle
from ui.rooms.plan.room import PlanRoom


@pytest.fixture
def room(show: Show[PlanRoom], planned: Operation, qtbot: QtBot) -> PlanRoom:
    made = show(PlanRoom, planned)
    settle(made.context)
    qtbot.waitUntil(lambda: made.view.ready)
    return made
