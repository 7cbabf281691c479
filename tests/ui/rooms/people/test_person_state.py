"""How a person's state looks in a table."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from repatriate.app.core.operation import Operation
from repatriate.app.documents.held_commands import AddDocument
from repatriate.app.state.states import Detail, PersonState, State
from repatriate.app.transport.commands import SaveLeg
from tests.app.examples import make_draft
from tests.app.world import publish, world_after
from tests.ui.helpers import Show
from ui.rooms.common.people_view import KEY, lacks_column, person_state_column, show_lacks, state_look
from ui.rooms.people.room import PeopleRoom
from ui.style import icons

published = world_after(publish)


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


def test_a_card_has_one_reason_that_of_the_draft_and_says_so(show: Show[PeopleRoom], published: Operation) -> None:
    published.run(AddDocument("P00005", {"kind": "passport", "number": "X9", "expires": "2031-01-01"}))
    for leg in ("GA1", "GA2"):
        published.run(SaveLeg(leg, {"seats": 1}))
    published.run(make_draft(published))
    room = show(PeopleRoom, published, "P00005")
    box = room.person.state
    assert box.title.text() == "No seat: full"
    assert [line.startswith("In the draft: GA") for line in box.text.text().splitlines()] == [True, True]


def test_a_hold_that_has_ended_is_none_on_the_card(show: Show[PeopleRoom], published: Operation) -> None:
    room = show(PeopleRoom, published, "P00006")
    assert "Police hold" in room.person.state.text.text()
    ended = published.clock() + timedelta(days=9)
    published.clock = lambda: ended
    room = show(PeopleRoom, published, "P00006")
    assert "hold" not in room.person.state.text.text()
