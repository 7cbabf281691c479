"""The room for groups: by hand, by dragging, by rule, whole onto a journey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.groups import queries as group_queries
from repatriate.app.plan.commands import DiscardDraft
from repatriate.app.plan.manual import journey_options
from tests.ui.helpers import Show, dragged, idle, in_panel, last_words, settle
from tests.ui.test_access import nameless
from ui.rooms.common.dragged_people import pack_people, unpack_people
from ui.rooms.common.form import Form
from ui.rooms.groups import tables
from ui.rooms.groups.assign_panel import AssignPanel
from ui.rooms.groups.room import GroupsRoom
from ui.rooms.groups.rule_panel import EVERYBODY, RulePanel
from ui.rooms.groups.tables import NOBODY, GroupTable

JAWA, SUMATERA = "Batch 1 — Jawa", "Batch 3 — Sumatera"


@pytest.fixture
def room(show: Show[GroupsRoom], planned: Operation) -> Iterator[GroupsRoom]:
    room = show(GroupsRoom, planned)
    settle(room.context)
    yield room
    room.context.close()


def select(room: GroupsRoom, name: str) -> None:
    room.select(name)
    settle(room.context)


def place_of(room: GroupsRoom, key: str) -> QPoint:
    id = room.groups.source.id_of(key)
    assert id is not None
    return room.groups.visualRect(room.groups.lazy.index(room.groups.lazy.row_of(id) or 0, 0)).center()


def drop(table: GroupTable, place: QPoint, refs: Sequence[str]) -> None:
    data = pack_people(refs)
    over = dragged(QDragMoveEvent, data, QPointF(place))
    table.dragMoveEvent(over)
    assert over.isAccepted()
    table.dropEvent(dragged(QDropEvent, data, QPointF(place)))


def members(operation: Operation, group: str | None) -> set[str]:
    return set(group_queries.refs_of_group(operation.db, group))


def test_groups_and_their_people_stand_side_by_side(room: GroupsRoom, planned: Operation) -> None:
    assert room.groups.lazy.rowCount() == 30
    select(room, JAWA)
    assert room.title.text() == JAWA
    assert {row["ref"] for row in room.members.source.all} == members(planned, JAWA)
    assert "together: if possible" in room.about.text()
    for table in (room.groups, room.members):
        QAbstractItemModelTester(table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_who_is_ready_is_counted_on_the_day_of_the_overview(room: GroupsRoom, planned: Operation) -> None:
    ready = {row["key"]: row["ready"] for row in room.groups.source.all}
    planned.clock = lambda: datetime(2090, 1, 1, tzinfo=UTC)
    room.reload(None)
    settle(room.context)
    assert sum(ready.values())
    assert {row["key"]: row["ready"] for row in room.groups.source.all} == ready


def test_a_group_is_made_renamed_and_removed(room: GroupsRoom, planned: Operation) -> None:
    room.new_group()
    form = in_panel(room, Form)
    form.saved.emit()
    assert "needs a name" in form._faults["name"].text()
    name = form.controls["name"]
    assert isinstance(name, QLineEdit)
    name.setText(JAWA)
    form.saved.emit()
    assert "already" in form._faults["name"].text()
    name.setText("Late arrivals")
    form.saved.emit()
    settle(room.context)
    assert room.groups.key == "Late arrivals"
    room.edit_group()
    form = in_panel(room, Form)
    assert not room.may_leave()
    form.controls["name"].setText("Last batch")
    assert room.may_leave()
    form.saved.emit()
    settle(room.context)
    assert room.groups.key == "Last batch"
    room.remove_group()
    settle(room.context)
    assert room.groups.source.row_of("Last batch") is None
    assert "0 people are without a group now" in last_words(room)


def test_a_group_is_removed_by_key_and_comes_back_whole(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    before = members(planned, JAWA)
    select(room, JAWA)
    qtbot.keyClick(room.groups, Qt.Key.Key_Delete)
    settle(room.context)
    assert members(planned, JAWA) == set()
    assert f"{len(before)} people are" in last_words(room)
    room.context.undo()
    assert members(planned, JAWA) == before


def test_a_group_is_renamed_in_place(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    select(room, JAWA)
    qtbot.keyClick(room.groups, Qt.Key.Key_F2)
    editor = room.groups.editor
    assert editor.text() == JAWA
    editor.setText("Java")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert room.groups.editor is None
    qtbot.keyClick(room.groups, Qt.Key.Key_F2)
    room.groups.editor.setText(SUMATERA)
    qtbot.keyClick(room.groups.editor, Qt.Key.Key_Return)
    assert "already" in room.note.text.text()
    room.groups.rename()
    room.groups.editor.setText("Java")
    qtbot.keyClick(room.groups.editor, Qt.Key.Key_Return)
    settle(room.context)
    assert room.groups.key == "Java"
    assert members(planned, JAWA) == set() != members(planned, "Java")


def test_people_dropped_on_an_empty_place_make_a_group_that_is_named_at_once(
    room: GroupsRoom, planned: Operation
) -> None:
    select(room, JAWA)
    one = next(row["ref"] for row in room.members.source.all if row["household_size"] == 1)
    room.groups.filter(lambda row: row["name"] == JAWA)
    drop(room.groups, room.groups.viewport().rect().bottomLeft() + QPoint(9, -9), (one,))
    settle(room.context)
    assert members(planned, "New group") == {one}
    assert room.groups.key == "New group"
    assert room.groups.editor is not None


def test_people_dropped_on_a_group_come_with_their_household(
    room: GroupsRoom, planned: Operation, qtbot: QtBot
) -> None:
    select(room, JAWA)
    rows = room.members.source.all
    one = next(row for row in rows if row["household_size"] > 1)
    home = {row["ref"] for row in rows if row["household"] == one["household"]}
    room.members.choose(one["ref"])
    assert room.members.keys == [one["ref"]]
    assert unpack_people(pack_people(room.members.keys)) == (one["ref"],)
    assert set(room.members.with_households()) == home
    drop(room.groups, place_of(room, SUMATERA), room.members.keys)
    settle(room.context)
    assert home <= members(planned, SUMATERA)
    assert not home & members(planned, JAWA)
    assert "with 1 more of the family" in last_words(room)
    assert planned.undo_label() == f"Moved {one['ref']} to group {SUMATERA}"


def test_a_drop_from_elsewhere_is_refused(room: GroupsRoom, planned: Operation) -> None:
    data = QMimeData()
    data.setText("P00001")
    before = planned.revision
    room.groups.dropEvent(dragged(QDropEvent, data, action=Qt.DropAction.CopyAction))
    assert planned.revision == before


def test_people_are_moved_by_keyboard_and_taken_out(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    select(room, JAWA)
    single = next(row["ref"] for row in room.members.source.all if row["household_size"] == 1)
    room.members.choose(single)
    menu = room.move_menu()
    names = [action.text() for action in menu.actions()]
    assert SUMATERA in names
    assert JAWA not in names
    next(action for action in menu.actions() if action.text() == SUMATERA).trigger()
    assert single in members(planned, SUMATERA)
    select(room, SUMATERA)
    room.members.choose(single)
    qtbot.keyClick(room.members, Qt.Key.Key_Delete)
    assert single in members(planned, None)


def test_groups_by_rule_are_shown_before_they_are_made(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    before = planned.revision
    room.by_rule()
    sheet = in_panel(room, RulePanel)
    settle(room.context)
    assert "191 people" in sheet.summary.text()
    sheet.fields["province"].setChecked(False)
    assert not sheet.go.isEnabled()
    assert sheet.summary.text() == "Choose by what to group."
    sheet.fields["nationality"].setChecked(True)
    sheet.most.setText("40")
    sheet.whom.setCurrentIndex(sheet.whom.findData(EVERYBODY))
    settle(room.context)
    assert "1,048 people" in sheet.summary.text()
    assert "CHN 1 · 40" in sheet.list.text()
    assert planned.revision == before
    sheet.go.click()
    idle(qtbot, room.context)
    assert planned.revision == before + 1
    made = {row.name: row.people for row in group_queries.groups(planned.db, planned.today())}
    assert made["CHN 1"] == 40
    assert max(people for name, people in made.items() if name and name.startswith("CHN ")) <= 40
    assert not room.panel.isVisible()


def test_a_whole_group_is_assigned_and_those_who_cannot_are_named_first(
    room: GroupsRoom, planned: Operation, qtbot: QtBot
) -> None:
    select(room, "Myanmar")
    room.assign()
    sheet = in_panel(room, AssignPanel)
    part = sheet.found.parts[0]
    now = (assignments_of(planned.db, "published") or {})[part.refs[0]]
    sheet.show_way(part, next(way for way in part.ways if way.legs == now))
    assert sheet.go.text() == "Put 7 people on it"  # a strict group: all of it comes along
    select(room, JAWA)
    room.assign()
    sheet = in_panel(room, AssignPanel)
    part = sheet.found.parts[0]
    way = next(way for way in part.ways if way.can and way.cannot)
    row = next(row for row in sheet.rows if row.way is way)
    assert row.verdict == f"{len(set(way.can) & set(part.refs))} can go, {len(set(way.cannot) & set(part.refs))} cannot"
    before = planned.revision
    row.let_go.emit()
    settle(room.context)
    assert planned.revision == before  # not all can: it is said first
    assert sheet.go.text() == f"Put the {len(way.can)} who can on it"
    assert way.price.sentence in {label.text() for label in sheet.answer.findChildren(QLabel)}
    assert set(way.cannot) | set(way.can) >= set(part.refs)
    sheet.go.click()
    idle(qtbot, room.context)
    draft = assignments_of(planned.db, "draft") or {}
    assert all(draft[ref] == way.legs for ref in way.can)
    assert last_words(room).endswith(f", on the draft. {way.price.sentence}")


def test_what_is_dragged_finds_its_journeys_in_the_panel(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    select(room, "Myanmar")
    refs = sorted(members(planned, "Myanmar"))
    room.groups.dragged.emit(refs, True)
    sheet = in_panel(room, AssignPanel)
    part = sheet.found.parts[0]
    way = next(way for way in part.ways if way.can and not way.cannot)
    row = next(row for row in sheet.rows if row.way is way)
    row.dropEvent(dragged(QDropEvent, pack_people(refs)))
    settle(room.context)
    idle(qtbot, room.context)
    draft = assignments_of(planned.db, "draft") or {}
    assert all(draft[ref] == way.legs for ref in way.can)


def test_selected_people_are_assigned_with_their_family(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    select(room, JAWA)
    one = next(row["ref"] for row in room.members.source.all if row["household_size"] > 1)
    room.members.choose(one)
    before = planned.revision
    qtbot.keyClicks(room.members, "amr")  # no letter does anything
    assert (planned.revision, room.panel.isVisible()) == (before, False)
    next(action for action in room.move_menu().actions() if action.text() == "Put on a departure…").trigger()
    assert len(in_panel(room, AssignPanel).found.refs) == 2


def test_households_that_stand_together_are_joined(room: GroupsRoom) -> None:
    select(room, JAWA)
    homes = room.members._homes()
    rows = [room.members.lazy.row(n) for n in range(room.members.lazy.rowCount())]
    assert len(homes) == 2
    for first, last in homes:
        named = {row["household"] for row in rows[first : last + 1] if row}
        assert len(named) == 1
        assert None not in named


def test_too_many_are_not_assigned_at_once(room: GroupsRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journey_options, "MOST", 10)
    select(room, JAWA)
    room.assign()
    settle(room.context)
    assert "groups of at most 10" in room.note.text.text()


def test_tables_have_no_need_to_scroll_sideways(room: GroupsRoom) -> None:
    for show in (lambda: select(room, JAWA), room.by_rule):
        show()
        settle(room.context)
        assert room.groups.horizontalScrollBar().maximum() == 0
        assert room.members.horizontalScrollBar().maximum() == 0


def test_without_a_plan_a_group_cannot_be_assigned_and_it_is_said(show: Show[GroupsRoom], sample: Operation) -> None:
    with pytest.raises(Exception, match="no draft"):
        sample.run(DiscardDraft())
    room = show(GroupsRoom, sample)
    settle(room.context)
    select(room, JAWA)
    room.assign()
    assert "Plan first" in in_panel(room, AssignPanel).note.text.text()
    room.context.close()


def test_search_finds_groups_then_the_groups_of_people(room: GroupsRoom) -> None:
    room._searched("jawa")
    assert room.groups.lazy.rowCount() == 2
    select(room, JAWA)
    ref = room.members.source.all[0]["ref"]
    room._searched(ref)
    settle(room.context)
    assert room.groups.lazy.rowCount() == 1
    assert room.groups.key == JAWA
    assert [room.members.source.key_of(id) for id in room.members.lazy.ids()] == [ref]
    room._searched("nobody is called so")
    settle(room.context)
    assert room.groups.lazy.rowCount() == 0
    room._searched("")
    settle(room.context)
    assert room.groups.lazy.rowCount() == 30
    assert room.groups.key is not None


def test_those_without_a_group_stand_last(room: GroupsRoom) -> None:
    room.groups.choose(NOBODY)
    settle(room.context)
    assert room.title.text() == "Without a group"
    assert not room.more_button.isVisible()
    assert room.members.lazy.rowCount() == 191


def test_everything_has_a_name(room: GroupsRoom) -> None:
    select(room, JAWA)
    room.by_rule()
    assert nameless(room) == []
    room.assign()
    settle(room.context)
    assert nameless(room) == []
    room.new_group()
    assert nameless(room) == []


@pytest.mark.parametrize("which", ["groups", "members"])
def test_a_mouse_that_moves_a_row_begins_a_drag(
    room: GroupsRoom, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, which: str
) -> None:
    carried: list[Sequence[str]] = []
    monkeypatch.setattr(tables, "carry", lambda source, refs, words: carried.append(tuple(refs)))
    select(room, JAWA)
    table = room.groups if which == "groups" else room.members
    place = table.visualRect(table.lazy.index(0, 1)).center()
    port = table.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
    for step in (30, 60, 90):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place + QPoint(0, step)), port.mapToGlobal(QPointF(place + QPoint(0, step))),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QCoreApplication.sendEvent(port, event)
    assert len(carried) == 1
    assert len(carried[0]) == (18 if which == "groups" else 1)
    settle(room.context)
    assert isinstance(room.panel.area.widget(), AssignPanel)


@pytest.mark.parametrize("foreign", [b"P00001 P00002", b"\xff\x00{", b""])
def test_people_dragged_from_another_window_are_not_ours(foreign: bytes) -> None:
    data = pack_people(("P00001",))
    assert unpack_people(data) == ("P00001",)
    [kind] = data.formats()
    data.setData(kind, foreign)
    assert unpack_people(data) == ()


def test_it_is_a_view_of_people_with_the_same_panel(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    assert room.views.buttons["groups"].isChecked()
    assert room.views.buttons["groups"].text() == "Groups 29"
    select(room, JAWA)
    room.members.choose(room.members.source.all[0]["ref"])
    qtbot.keyClick(room.members, Qt.Key.Key_Return)
    assert room.person.shown_ref == room.members.key
