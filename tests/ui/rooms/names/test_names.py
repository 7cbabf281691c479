"""Names that the program spelled, in the window: listed, put right, confirmed; asked about before a list or a document is made."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.app.people.names import names_to_confirm
from tests.ui.helpers import room_of, said, settle, shown
from ui.rooms.names.room import NamesRoom
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window


@pytest.fixture
def room(window: Window, operation: Operation) -> NamesRoom:
    for native in ("王小明", "李华", "单雄信"):
        known = {"birth_date": "1999-06-07", "document_type": "passport", "document_number": "X123"}
        operation.run(AddPerson({"native_name": native, "nationality": "CHN", **known}))
    window.show_operation(operation)
    found = room_of(window, NamesRoom)
    found.context.go("names")
    settle(found.context)
    return found


def waiting(room: NamesRoom) -> list[str]:
    return [one.spelled for one in names_to_confirm(room.context.db)]


def test_each_is_confirmed_by_one_click_and_the_next_is_shown(room: NamesRoom, window: Window) -> None:
    assert (room.native.text(), room.edits["given_names"].text()) == ("王小明", "XIAOMING")
    model = room.table.lazy
    assert {"7 Jun 1999", "X123"} <= {model.index(0, at).data() for at in range(model.columnCount())}
    room.go.click()
    settle(room.context)
    assert said(window) == "Confirmed the name of 1 person"
    assert waiting(room) == ["LI HUA", "SHAN XIONGXIN"]
    assert room.native.text() == "李华"
    room.edits["surname"].setText("Lee")
    room.go.click()
    settle(room.context)
    assert room.context.db.conn.execute("SELECT surname FROM people WHERE native_name = '李华'").fetchone() == ("Lee",)
    assert waiting(room) == ["SHAN XIONGXIN"]
    room.context.undo()
    settle(room.context)
    assert waiting(room) == ["LI HUA", "SHAN XIONGXIN"]


def test_all_are_confirmed_at_once_after_a_question(room: NamesRoom) -> None:
    room.context.run(AddPerson({"native_name": "金民秀", "nationality": "KOR"}))
    settle(room.context)
    room.all.click()
    assert "3 people" in room.question.text.text()
    assert waiting(room)
    assert room.question.no.text() == "Leave unconfirmed"
    room.question.yes.click()
    settle(room.context)
    assert waiting(room) == [""]
    assert room.all.isHidden()
    assert (room.native.text(), room.edits["surname"].text()) == ("金民秀", "")
    room.edits["surname"].setText("Kim")
    room.go.click()
    settle(room.context)
    assert waiting(room) == []
    assert room.body.currentIndex() != 0, "the page for nothing"


def test_the_people_room_counts_them_and_leads_there(room: NamesRoom, window: Window) -> None:
    people = room_of(window, PeopleRoom)
    room.context.go("people")
    settle(room.context)
    ref = names_to_confirm(room.context.db)[1].ref
    people.select(ref)
    settle(room.context)
    assert shown(people.person.spelled)
    people.person.confirm.click()
    settle(room.context)
    assert room.native.text() == "李华"
