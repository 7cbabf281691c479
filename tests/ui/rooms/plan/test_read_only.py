"""A file that is open elsewhere: every room can be looked at, nothing in it writes, and it says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from repatriate.app.clearances.queries import Asked
from repatriate.app.core.operation import Operation
from tests.ui.helpers import Show, last_words, settle
from ui.rooms.base import Room
from ui.rooms.clearances.room import ClearancesRoom
from ui.rooms.papers.room import PapersRoom
from ui.rooms.people.groups.room import GroupsRoom
from ui.rooms.plan.room import PlanRoom

ROOMS: tuple[type[Room], ...] = (GroupsRoom, PlanRoom, PapersRoom)


@pytest.mark.parametrize("kind", ROOMS)
def test_the_main_action_is_closed(show: Show[Room], read_only: Operation, kind: type[Room]) -> None:
    room = show(kind, read_only)
    assert not room.header.main.isEnabled()


@pytest.mark.every_person
def test_a_card_is_not_moved(show: Show[PlanRoom], read_only: Operation) -> None:
    room = show(PlanRoom, read_only)
    settle(room.context)
    card = room.state.board.cards(read_only.db, room.state.board.columns[8].code)[0]
    room.show_why(card.head)
    assert not [
        made
        for made in room.panel.findChildren(QPushButton)
        if made.text() in ("Move to…", "Swap with…", "Keep here", "Take off")
    ]
    room.manual.drop(card.refs, None)
    room.manual.act_on_card("off", card, room.pos())
    assert last_words(room) == "This file is open for reading only."


def test_groups_and_papers_offer_nothing_to_change(show: Show[Room], read_only: Operation, tmp_path: Path) -> None:
    groups = show(GroupsRoom, read_only)
    groups.edit_group()
    assert not groups.panel.isVisible()
    documents = show(ClearancesRoom, read_only)
    documents.table.selectAll()
    documents.answers.give("exit_permit", Asked.GRANTED)
    assert last_words(documents) == "This file is open for reading only."
