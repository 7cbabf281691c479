"""The room of people on some of the sample: alone, or in the whole window where a test is about its menus, search or sidebar."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from tests.ui.helpers import Show, room_of
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window


@pytest.fixture
def room(show: Show[PeopleRoom], sample: Operation) -> PeopleRoom:
    made = show(PeopleRoom, sample)
    made.activateWindow()
    made.take_focus()
    return made


@pytest.fixture
def room_in_window(window: Window, sample: Operation) -> PeopleRoom:
    window.show_operation(sample)
    return room_of(window, PeopleRoom)
