"""The room for lists that come in, on a new file."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from tests.ui.helpers import Show, room_of
from ui.rooms.imports.room import ImportRoom
from ui.shell.main_window import Window


@pytest.fixture
def room(request: pytest.FixtureRequest, operation: Operation) -> ImportRoom:
    """Alone, as it is made sooner; in the window for a test that looks at the window too."""
    if "window" in request.fixturenames:
        window: Window = request.getfixturevalue("window")
        window.show_operation(operation)
        return room_of(window, ImportRoom)
    show: Show[ImportRoom] = request.getfixturevalue("show")
    return show(ImportRoom, operation)
