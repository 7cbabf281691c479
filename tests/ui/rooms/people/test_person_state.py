"""How a person's state looks in a table."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from repatriate.app.state.states import Detail, PersonState, State
from ui.rooms.common.person_state import KEY, lacks_column, person_state_column, show_lacks, state_look
from ui.style import icons


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_tone_and_an_icon(state: State) -> None:
    assert state_look(state)[1] in icons.NAMES


def test_the_columns_say_state_and_what_is_lacking(qapp: QApplication) -> None:
    row = {
        KEY: PersonState(State.WAITS_FOR_CLEARANCE, Detail(kind="exit_permit", days=17), ("exit_permit", "document"))
    }
    state, lacks = person_state_column(), lacks_column()
    assert (state.text(row), state.tone(row), state.icon(row)) == (
        "Waits for exit permit, 17 days",
        "attention",
        "waiting",
    )
    assert lacks.text(row) == "Exit permit, document"
    assert show_lacks(PersonState(State.READY)) == "nothing"
    assert state.text({KEY: None}) == lacks.text({KEY: None}) == ""
