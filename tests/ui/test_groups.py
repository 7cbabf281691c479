"""The room for groups: by hand, by dragging, by rule, whole onto a journey."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from repatriate.app import room_views
from repatriate.app.commands.planning import DiscardDraft
from repatriate.app.operation import Operation
from repatriate.app.snapshot import assignments_of
from tests.ui.planned import Show, last_words, make_planned_bytes, open_planned, show_room  # noqa: F401 - fixtures
from tests.ui.test_access import nameless
from ui.rooms.board.model import packed, unpacked
from ui.rooms.groups import GroupsRoom
from ui.rooms.kit.form import Form
from ui.rooms.sets.assign import AssignSheet
from ui.rooms.sets.by_rule import EVERYBODY, ByRule
from ui.rooms.sets.tables import NOBODY

JAWA, SUMATERA = "Batch 1 — Jawa", "Batch 3 — Sumatera"


@pytest.fixture
def room(show: Show[GroupsRoom], planned: Operation) -> GroupsRoom:
    return show(GroupsRoom, planned)


def members(operation: Operation, group: str | None) -> set[str]:
    return {row.ref for row in room_views.group_members(operation.db, operation.today(), group)}


def test_groups_and_their_people_stand_side_by_side(room: GroupsRoom, planned: Operation) -> None:
    assert room.groups.lazy.rowCount() == 30
    room.select(JAWA)
    assert room.title.text() == JAWA
    assert {row["ref"] for row in room.members.source.all} == members(planned, JAWA)
    assert "together: if possible" in room.about.text()
    for table in (room.groups, room.members):
        QAbstractItemModelTester(table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_group_is_made_renamed_and_removed(room: GroupsRoom, planned: Operation) -> None:
    room.new_group()
    form = room.panel.area.widget()
    assert isinstance(form, Form)
    form.saved.emit()
    assert "needs a name" in form._faults["name"].text()
    name = form.controls["name"]
    assert isinstance(name, QLineEdit)
    name.setText(JAWA)
    form.saved.emit()
    assert "already" in form._faults["name"].text()
    name.setText("Late arrivals")
    form.saved.emit()
    assert room.groups.key == "Late arrivals"
    room.edit_group()
    form = room.panel.area.widget()
    assert isinstance(form, Form)
    assert not room.may_leave()
    form.controls["name"].setText("Last batch")  # type: ignore[attr-defined]
    assert room.may_leave()
    form.saved.emit()
    assert room.groups.key == "Last batch"
    room.ask_remove()
    assert "0 people stay" in room.note.text.text()
    room.note.yes.click()
    assert room.groups.source.row_of("Last batch") is None


def test_people_dropped_on_a_group_come_with_their_household(
    room: GroupsRoom, planned: Operation, qtbot: QtBot
) -> None:
    room.select(JAWA)
    rows = room.members.source.all
    one = next(row for row in rows if row["household_size"] > 1)
    home = {row["ref"] for row in rows if row["household"] == one["household"]}
    room.members.choose(one["ref"])
    assert room.members.keys == [one["ref"]]
    number = room.groups.source.id_of(SUMATERA)
    assert number is not None
    place = room.groups.visualRect(room.groups.lazy.index(room.groups.lazy.row_of(number) or 0, 0)).center()
    data = packed(room.members.keys)
    assert unpacked(data) == (one["ref"],)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(QPointF(place), Qt.DropAction.MoveAction, data, buttons, none)
    room.groups.dragMoveEvent(over)
    assert over.isAccepted()
    let_go = QDropEvent(QPointF(place), Qt.DropAction.MoveAction, data, buttons, none)
    room.groups.dropEvent(let_go)
    assert home <= members(planned, SUMATERA)
    assert not home & members(planned, JAWA)
    assert "with 1 more of the household" in last_words(room)
    assert planned.undo_label() == f"Moved {one['ref']} to group {SUMATERA}"


def test_a_drop_from_elsewhere_is_refused(room: GroupsRoom, planned: Operation) -> None:
    data = QMimeData()
    data.setText("P00001")
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    before = planned.revision
    room.groups.dropEvent(event)
    assert planned.revision == before


def test_people_are_moved_by_keyboard_and_taken_out(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    room.select(JAWA)
    single = next(row["ref"] for row in room.members.source.all if row["household_size"] == 1)
    room.members.choose(single)
    menu = room.move_menu()
    names = [action.text() for action in menu.actions()]
    assert SUMATERA in names
    assert JAWA not in names
    next(action for action in menu.actions() if action.text() == SUMATERA).trigger()
    assert single in members(planned, SUMATERA)
    room.select(SUMATERA)
    room.members.choose(single)
    qtbot.keyClick(room.members, Qt.Key.Key_Delete)
    assert single in members(planned, None)


def test_groups_by_rule_are_shown_before_they_are_made(room: GroupsRoom, planned: Operation) -> None:
    before = planned.revision
    room.by_rule()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, ByRule)
    assert "191 people" in sheet.summary.text()
    sheet.fields["province"].setChecked(False)
    assert not sheet.go.isEnabled()
    assert sheet.summary.text() == "Choose by what to group."
    sheet.fields["nationality"].setChecked(True)
    sheet.most.setText("40")
    sheet.whom.setCurrentIndex(sheet.whom.findData(EVERYBODY))
    assert "1,048 people" in sheet.summary.text()
    assert "CHN 1 · 40" in sheet.list.text()
    assert planned.revision == before
    sheet.go.click()
    assert planned.revision == before + 1
    made = {row.name: row.people for row in room_views.groups(planned.db, planned.today())}
    assert made["CHN 1"] == 40
    assert max(people for name, people in made.items() if name and name.startswith("CHN ")) <= 40
    assert not room.panel.isVisible()


def test_a_whole_group_is_assigned_and_those_who_cannot_are_named_first(room: GroupsRoom, planned: Operation) -> None:
    room.select("Myanmar")
    room.assign()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, AssignSheet)
    part = max(sheet._parts.values(), key=len)
    now = (assignments_of(planned.db, "published") or {})[part[0]]
    sheet.look(part, now)
    assert sheet.go.text() == "Assign 7 people"  # a strict group: all of it comes along
    room.select(JAWA)
    room.assign()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, AssignSheet)
    part = max(sheet._parts.values(), key=len)
    legs = next(legs for legs in sheet._board.journeys(part) if 0 < len(sheet._board.fit(part, legs)[0]) < len(part))
    sheet.look(part, legs)
    can, cannot = sheet._board.fit(part, legs)
    assert sheet.go.text() == f"Assign the {len(can)} who can"
    assert set(cannot) | set(can) >= set(part)
    sheet.go.click()
    draft = assignments_of(planned.db, "draft") or {}
    assert all(draft[ref] == legs for ref in can)
    assert "on the draft" in last_words(room)


def test_without_a_plan_a_group_cannot_be_assigned_and_it_is_said(show: Show[GroupsRoom], sample: Operation) -> None:
    with pytest.raises(Exception, match="no draft"):
        sample.run(DiscardDraft())
    room = show(GroupsRoom, sample)
    room.select(JAWA)
    room.assign()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, AssignSheet)
    assert "run the planner first" in sheet.note.text.text()


def test_search_finds_groups_then_the_groups_of_people(room: GroupsRoom) -> None:
    room._searched("jawa")
    assert room.groups.lazy.rowCount() == 2
    room.select(JAWA)
    ref = room.members.source.all[0]["ref"]
    room._searched(ref)
    assert room.groups.lazy.rowCount() == 1
    assert room.groups.key == JAWA
    assert [room.members.source.key_of(id) for id in room.members.lazy.ids()] == [ref]
    room._searched("nobody is called so")
    assert room.groups.lazy.rowCount() == 0
    room._searched("")
    assert room.groups.lazy.rowCount() == 30
    assert room.groups.key is not None


def test_those_without_a_group_stand_last(room: GroupsRoom) -> None:
    room.groups.choose(NOBODY)
    assert room.title.text() == "Without a group"
    assert not room.more_button.isVisible()
    assert room.members.lazy.rowCount() == 191


def test_everything_has_a_name(room: GroupsRoom) -> None:
    room.select(JAWA)
    room.by_rule()
    assert nameless(room) == []
    room.assign()
    assert nameless(room) == []
    room.new_group()
    assert nameless(room) == []
