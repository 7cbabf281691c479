"""Groups: the people's table with a band for each; by hand, by dragging, by rule, whole onto a journey."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.groups import queries as group_queries
from repatriate.app.people import table_queries
from repatriate.app.people.commands import AddPerson
from repatriate.app.people.filters import Term
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.plan.commands import DiscardDraft
from repatriate.app.plan.manual import move_preview as manual_move_preview
from repatriate.app.state.states import State
from tests.ui.helpers import Show, dragged, idle, in_panel, last_words, settle
from tests.ui.test_access import nameless
from ui.models.filtering import Choice
from ui.models.groups import group_title, is_band
from ui.models.people import PeopleSource
from ui.rooms.common.goals import pack_people, unpack_people
from ui.rooms.people.groups import table as groups_table
from ui.rooms.people.groups.form import EVERYBODY, AssignPanel, GroupForm, MoveForm, RulePanel
from ui.rooms.people.groups.room import GroupPanel, GroupsRoom
from ui.rooms.people.groups.table import NEW
from ui.style.theme import frame_of

JAWA, SUMATERA = "Batch 1 — Jawa", "Batch 3 — Sumatera"


@pytest.fixture
def room(show: Show[GroupsRoom], planned: Operation) -> GroupsRoom:
    room = show(GroupsRoom, planned)
    settle(room.context)
    return room


def select(room: GroupsRoom, name: str) -> None:
    room.select(name)
    settle(room.context)


def band_row(room: GroupsRoom, name: str | None) -> int:
    id = next(id for id, band in room.groups.bands.items() if band.name == name)
    row = room.model.row_of(id)
    assert row is not None
    return row


def people_in(room: GroupsRoom, name: str | None) -> list[str]:
    """The numbers of those who are listed under a band."""
    ids = list(room.model.ids())[band_row(room, name) + 1 :]
    end = next((place for place, id in enumerate(ids) if is_band(id)), len(ids))
    return list(table_queries.refs_of(room.context.db, ids[:end]))


def place_of(room: GroupsRoom, row: int) -> QPoint:
    index = room.model.index(row, 1)
    room.table.scrollTo(index)
    return room.table.visualRect(index).center()


def choose(room: GroupsRoom, *refs: str) -> None:
    table = room.table
    table.clearSelection()
    for ref in refs:
        id = table_queries.person_id(room.context.db, ref)
        index = room.model.index(room.model.row_of(id), 1)
        selection = table.selectionModel()
        selection.setCurrentIndex(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
    settle(room.context)


def over(room: GroupsRoom, row: int, refs: Sequence[str]) -> bool:
    """Whether these people may be let go over a row."""
    event = dragged(QDragMoveEvent, pack_people(refs), QPointF(place_of(room, row)))
    room.table.dragMoveEvent(event)
    return event.isAccepted()


def drop(room: GroupsRoom, place: QPoint, refs: Sequence[str]) -> None:
    room.table.dropEvent(dragged(QDropEvent, pack_people(refs), QPointF(place)))
    settle(room.context)


def members(operation: Operation, group: str | None) -> set[str]:
    return set(group_queries.refs_of_group(operation.db, group))


def single_of(operation: Operation, group: str) -> str:
    """Somebody of the group who is there without a family."""
    return next(
        ref for ref in sorted(members(operation, group)) if not group_queries.whom_moving(operation.db, [ref]).family
    )


def with_family(operation: Operation, group: str) -> str:
    return next(
        ref for ref in sorted(members(operation, group)) if group_queries.whom_moving(operation.db, [ref]).family
    )


def test_everybody_is_listed_under_the_band_of_their_group(room: GroupsRoom, planned: Operation) -> None:
    names = [group.name for group in group_queries.list_groups(planned.db, planned.today())]
    assert [band.name for band in room.groups.bands.values()] == names
    assert names[-1] is None
    for name in names:
        assert set(people_in(room, name)) == members(planned, name)
    assert room.model.rowCount() == len(names) + table_queries.people_total(planned.db)
    assert room.listed == table_queries.people_total(planned.db)
    QAbstractItemModelTester(room.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_it_is_the_table_of_people_and_its_filters_count_as_there(room: GroupsRoom, planned: Operation) -> None:
    everyone = PeopleSource(room.context)
    state = next(column for column in room.model.columns if column.key == "state")
    assert room.groups.values(state, "") == everyone.values(state, "")
    room.table.choose_filter("state", Choice((State.BOOKED,)))
    settle(room.context)
    booked = table_queries.people_ids(planned.db, PeopleQuery(terms=(Term("state", (State.BOOKED,)),)), planned.today())
    assert {id for id in room.model.ids() if not is_band(id)} == set(booked)
    assert room.listed == len(booked)
    for id, band in room.groups.bands.items():
        assert 0 < room.groups.counts[id] <= band.people  # a group without any of them is not listed
    assert room.bar.line.said.text().startswith(f"Showing {len(booked):,} of")
    room.show_everybody()
    assert room.listed == table_queries.people_total(planned.db)


@pytest.mark.every_person
def test_a_band_says_what_matters_and_what_is_set(room: GroupsRoom, planned: Operation) -> None:
    row = band_row(room, JAWA)
    words = room.model.index(row, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    group = next(one for one in group_queries.list_groups(planned.db, planned.today()) if one.name == JAWA)
    assert (
        words
        == f"{JAWA} · {group.people} people · {group.seated} with a seat · together if possible · {group.notes} (open)"
    )
    alone = room.model.index(band_row(room, None), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert alone.startswith("In no group · 191 people")
    assert "together" not in alone


def test_bands_close_and_open_by_click_and_key_one_or_all(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    rows = room.model.rowCount()
    select(room, JAWA)
    qtbot.keyClick(room.table, Qt.Key.Key_Left)
    assert people_in(room, JAWA) == []
    assert room.listed == table_queries.people_total(planned.db)
    assert room.banded.band is not None
    qtbot.keyClick(room.table, Qt.Key.Key_Right)
    assert room.model.rowCount() == rows
    row = band_row(room, JAWA)
    qtbot.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(15, place_of(room, row).y()))
    assert people_in(room, JAWA) == []
    qtbot.keyClick(room.table, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert room.model.rowCount() == len(room.groups.bands)
    assert room.fold.text() == "Open all"
    room.fold.click()
    assert (room.model.rowCount(), room.fold.text()) == (rows, "Close all")
    room.table.setCurrentIndex(room.model.index(band_row(room, JAWA) + 2, 0))
    qtbot.keyClick(room.table, Qt.Key.Key_Left)
    assert room.table.currentIndex().row() == band_row(room, JAWA)


def test_a_person_opens_the_same_panel_also_out_of_a_closed_group(room: GroupsRoom, planned: Operation) -> None:
    ref = single_of(planned, JAWA)
    room.turn(None, True)
    room.select(ref)
    settle(room.context)
    assert (room.panel.content, room.person.ref) == (room.person, ref)
    assert ref in people_in(room, JAWA)


def test_a_group_has_a_panel_and_the_right_button_has_its_buttons(room: GroupsRoom) -> None:
    select(room, JAWA)
    panel = in_panel(room, GroupPanel)
    buttons = [made.text() for made in panel.made]
    assert buttons == ["Put on a departure…", "Change…", "Remove the group"]
    assert [action.text() for action in room.menu_of().actions()][: len(buttons)] == buttons
    select(room, SUMATERA)
    assert in_panel(room, GroupPanel).name == SUMATERA


def test_an_empty_group_is_made_by_name_and_changed(room: GroupsRoom, planned: Operation) -> None:
    room.new_group()
    sheet = in_panel(room, RulePanel)
    sheet.empty.click()
    assert "Type a name" in sheet.note.text.text()
    sheet.name.setText(JAWA)
    sheet.empty.click()
    assert "already" in sheet.note.text.text()
    sheet.name.setText("Late  arrivals")
    sheet.empty.click()
    settle(room.context)
    assert room.banded.band is not None
    assert room.banded.band["name"] == "Late arrivals"
    room.edit_group()
    form = in_panel(room, GroupForm)
    assert form.controls["cohesion"].isHidden()
    form.more.click()
    form.box("cohesion").setCurrentIndex(form.box("cohesion").findData("strict"))
    assert room.may_leave()
    form.line("name").clear()
    form.saved.emit()
    assert "needs a name" in form._faults["name"].text()
    form.line("name").setText("Last batch")
    form.saved.emit()
    settle(room.context)
    band = room.banded.band
    assert band is not None
    assert (band["name"], band["cohesion"], band["people"]) == ("Last batch", "strict", 0)
    room.edit_group()
    assert not in_panel(room, GroupForm).controls["cohesion"].isHidden()  # it is set


def test_a_group_is_removed_by_key_and_comes_back_whole(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    before = members(planned, JAWA)
    select(room, JAWA)
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    settle(room.context)
    assert members(planned, JAWA) == set()
    assert f"{len(before)} people are" in last_words(room)
    room.context.undo()
    assert members(planned, JAWA) == before


def test_a_group_is_renamed_in_place(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    select(room, JAWA)
    qtbot.keyClick(room.table, Qt.Key.Key_F2)
    editor = room.banded.editor
    assert editor is not None
    assert editor.text() == JAWA
    editor.setText("Java")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert room.banded.editor is None
    for name in (SUMATERA, "Java"):
        room.banded.rename()
        assert room.banded.editor is not None
        room.banded.editor.setText(name)
        qtbot.keyClick(room.banded.editor, Qt.Key.Key_Return)
        if name == SUMATERA:
            assert "already" in last_words(room)
    settle(room.context)
    assert room.banded.band is not None
    assert room.banded.band["name"] == "Java"
    assert members(planned, JAWA) == set() != members(planned, "Java")


def test_people_dropped_below_make_a_group_that_is_named_at_once(room: GroupsRoom, planned: Operation) -> None:
    one = single_of(planned, JAWA)
    room.turn(None, True)
    room.resize(1166, 1500)
    drop(room, room.table.viewport().rect().bottomLeft() + QPoint(9, -9), (one,))
    assert members(planned, "New group") == {one}
    assert room.banded.editor is not None
    assert room.banded.editor.text() == "New group"


def test_people_dropped_anywhere_in_a_group_come_with_their_family(room: GroupsRoom, planned: Operation) -> None:
    one = with_family(planned, JAWA)
    row = band_row(room, SUMATERA)
    assert over(room, row + 1, (one,))
    assert room.banded.cue() == f"Move 2 people to {SUMATERA}, 1 of them family"
    drop(room, place_of(room, row + 1), (one,))
    assert one in members(planned, SUMATERA)
    assert "with 1 more of the family" in last_words(room)
    assert planned.undo_label() == f"Moved {one} to group {SUMATERA}"
    assert over(room, band_row(room, None), (one,))
    assert room.banded.cue() == "Take 2 people out of their group, 1 of them family"
    drop(room, place_of(room, band_row(room, None)), (one,))
    assert one in members(planned, None)
    room.context.undo()
    room.context.undo()
    assert one in members(planned, JAWA)


def test_where_they_are_already_nobody_can_be_let_go_and_it_is_said(room: GroupsRoom, planned: Operation) -> None:
    one, before = single_of(planned, JAWA), planned.revision
    assert not over(room, band_row(room, JAWA) + 1, (one,))
    assert room.banded.cue() == "They are in this group already."
    drop(room, place_of(room, band_row(room, JAWA)), (one,))
    assert planned.revision == before
    foreign = QMimeData()
    foreign.setText("P00001")
    room.table.dropEvent(dragged(QDropEvent, foreign, action=Qt.DropAction.CopyAction))
    assert planned.revision == before
    assert room.banded.cue() == ""


def test_people_are_moved_by_keyboard_and_taken_out(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    one, other = with_family(planned, JAWA), single_of(planned, JAWA)
    choose(room, one, other)
    action = next(action for action in room.menu_of().actions() if action.text() == "Move to group…")
    action.trigger()
    form = in_panel(room, MoveForm)
    assert form.save_button.text() == "Move 3 people"
    form.saved.emit()
    assert "Type the name" in form._faults["group"].text()
    qtbot.keyClicks(form.line("group"), "Tomorrow")
    assert "new group" in form._faults["group"].text()
    qtbot.keyClick(form.line("group"), Qt.Key.Key_Return)
    settle(room.context)
    assert members(planned, "Tomorrow") >= {one, other}
    assert len(members(planned, "Tomorrow")) == 3
    choose(room, other)
    next(action for action in room.menu_of().actions() if action.text() == "Take out of the group").trigger()
    assert other in members(planned, None)


def test_cells_are_written_as_among_everyone(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    one, keys = single_of(planned, JAWA), [column.key for column in room.model.columns]
    choose(room, one)
    room.table.setColumnHidden(keys.index("province"), False)
    room.table.setCurrentIndex(room.model.index(room.table.currentIndex().row(), keys.index("province")))
    before = planned.revision
    qtbot.keyClicks(room.table, "amr")  # no letter does anything
    assert planned.revision == before
    choose(room, one)
    room.table.setCurrentIndex(room.model.index(room.table.currentIndex().row(), keys.index("province")))
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    id = table_queries.person_id(planned.db, one)
    assert id is not None
    assert table_queries.people_rows(planned.db, [id], planned.today())[id]["province"] is None


def test_ctrl_a_takes_people_and_copies_no_band(room: GroupsRoom, planned: Operation) -> None:
    room.table.selectAll()
    assert len(room.table.selected_ids()) == table_queries.people_total(planned.db)
    assert all(not is_band(id) for id in room.table.selected_ids())
    assert room.banded.band is None


@pytest.mark.every_person
def test_groups_by_rule_are_shown_before_they_are_made(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    before = planned.revision
    room.by_rule()
    settle(room.context)
    sheet = in_panel(room, RulePanel)
    assert [name for name, box in sheet.fields.items() if box.isChecked()] == [group_queries.suggest_rule(planned.db)]
    assert "191 people" in sheet.summary.text()
    for box in sheet.fields.values():
        box.setChecked(False)
    assert not sheet.go.isEnabled()
    assert sheet.summary.text() == "Choose by what to group."
    sheet.fields["nationality"].setChecked(True)
    sheet.most.setText("40")
    sheet.whom.setCurrentIndex(sheet.whom.findData(EVERYBODY))
    settle(room.context)
    assert "1,048 people" in sheet.summary.text()
    assert "China 1 · 40" in sheet.list.text()
    assert planned.revision == before
    sheet.go.click()
    idle(qtbot, room.context)
    assert planned.revision == before + 1
    made = {row.name: row.people for row in group_queries.list_groups(planned.db, planned.today())}
    assert made["China 1"] == 40
    assert max(people for name, people in made.items() if name and name.startswith("China ")) <= 40
    assert isinstance(room.panel.content, GroupPanel | None)


def test_who_is_selected_is_grouped(room: GroupsRoom, planned: Operation) -> None:
    choose(room, *sorted(members(planned, JAWA))[:3])
    room.by_rule()
    settle(room.context)
    assert in_panel(room, RulePanel).command().refs == tuple(sorted(members(planned, JAWA))[:3])


@pytest.mark.every_person
def test_a_whole_group_is_assigned_and_those_who_cannot_are_named_first(
    room: GroupsRoom, planned: Operation, qtbot: QtBot
) -> None:
    select(room, "Myanmar")
    room.assign()
    settle(room.context)
    sheet = in_panel(room, AssignPanel)
    part = sheet.found.parts[0]
    now = (assignments_of(planned.db, "published") or {})[part.refs[0]]
    sheet.show_way(part, next(way for way in part.ways if way.legs == now))
    assert sheet.go.text() == "Put 7 people on it"  # a strict group: all of it comes along
    select(room, JAWA)
    room.assign()
    settle(room.context)
    sheet = in_panel(room, AssignPanel)
    part = sheet.found.parts[0]
    way = next(way for way in part.ways if way.can and way.cannot)
    row = next(row for row in sheet.rows if row.way is way)
    assert row.verdict == f"{len(set(way.can) & set(part.refs))} can go, {len(set(way.cannot) & set(part.refs))} cannot"
    before = planned.revision
    row.let_go.emit()
    settle(room.context)
    assert planned.revision == before  # not all can: it is said first
    assert sheet.go.text() == f"Put the {len(way.can)} who can go on it"
    assert way.price.sentence in {label.text() for label in sheet.answer.findChildren(QLabel)}
    assert set(way.cannot) | set(way.can) >= set(part.refs)
    sheet.go.click()
    idle(qtbot, room.context)
    draft = assignments_of(planned.db, "draft") or {}
    assert all(draft[ref] == way.legs for ref in way.can)
    assert last_words(room).endswith(f", in the draft. {way.price.sentence}")


@pytest.mark.every_person
def test_what_is_dragged_finds_its_journeys_in_the_panel(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    refs = sorted(members(planned, "Myanmar"))
    room.banded.dragged.emit(refs, True)
    settle(room.context)
    sheet = in_panel(room, AssignPanel)
    part = sheet.found.parts[0]
    way = next(way for way in part.ways if way.can and not way.cannot)
    row = next(row for row in sheet.rows if row.way is way)
    row.dropEvent(dragged(QDropEvent, pack_people(refs)))
    settle(room.context)
    idle(qtbot, room.context)
    draft = assignments_of(planned.db, "draft") or {}
    assert all(draft[ref] == way.legs for ref in way.can)


def test_the_panel_over_the_table_does_not_come_under_what_is_dragged(room: GroupsRoom, planned: Operation) -> None:
    room.fit(frame_of(911, 432))
    room.banded.dragged.emit(sorted(members(planned, "Myanmar")), True)
    settle(room.context)
    assert not room.panel.isVisible()


def test_selected_people_are_assigned_with_their_family(room: GroupsRoom, planned: Operation) -> None:
    choose(room, with_family(planned, JAWA))
    next(action for action in room.menu_of().actions() if action.text() == "Put on a departure…").trigger()
    settle(room.context)
    assert len(in_panel(room, AssignPanel).found.refs) == 1
    way = next(way for way in in_panel(room, AssignPanel).found.parts[0].ways if way.can)
    assert len(way.can) >= 2  # the family comes along


@pytest.mark.every_person
def test_too_many_are_not_assigned_at_once(room: GroupsRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manual_move_preview, "MOST", 10)
    select(room, JAWA)
    room.assign()
    settle(room.context)
    assert "groups of at most 10" in last_words(room)


@pytest.mark.parametrize("wide", [683, 911, 1366])
def test_the_table_has_no_need_to_scroll_sideways(room: GroupsRoom, wide: int) -> None:
    room.resize(wide, 700)
    room.fit(frame_of(wide, 700))
    select(room, JAWA)
    assert room.table.horizontalScrollBar().maximum() == 0


def test_without_a_plan_a_group_cannot_be_assigned_and_it_is_said(show: Show[GroupsRoom], sample: Operation) -> None:
    with pytest.raises(Exception, match="no draft"):
        sample.run(DiscardDraft())
    room = show(GroupsRoom, sample)
    settle(room.context)
    select(room, JAWA)
    room.assign()
    settle(room.context)
    assert "Plan first" in in_panel(room, AssignPanel).note.text.text()


def test_search_finds_groups_and_people(room: GroupsRoom, planned: Operation) -> None:
    def search(text: str) -> list[str | None]:
        room.header.search.setText(text)
        room.filter(PeopleQuery(text=text))
        settle(room.context)
        return [band.name for band in room.groups.bands.values()]

    assert JAWA in search("batch jawa")
    assert set(people_in(room, JAWA)) == members(planned, JAWA)
    ref = single_of(planned, JAWA)
    assert search(ref) == [JAWA]
    assert people_in(room, JAWA) == [ref]
    assert search("nobody is called so") == []
    assert room.body.currentWidget() is room.nobody
    assert len(search("")) == 30


def test_who_is_added_stands_in_no_group(room: GroupsRoom, planned: Operation) -> None:
    ref = planned.run(AddPerson({"surname": "LATE"})).result
    settle(room.context)
    assert ref in people_in(room, None)


def test_an_empty_file_says_what_comes_here(show: Show[GroupsRoom], operation: Operation) -> None:
    room = show(GroupsRoom, operation)
    assert room.body.currentWidget() is room._empty
    operation.run(AddPerson({"surname": "ONE"}))
    settle(room.context)
    assert room.body.currentWidget() is room.table
    assert [group_title(band.name) for band in room.groups.bands.values()] == ["In no group"]


def test_everything_has_a_name(room: GroupsRoom) -> None:
    select(room, JAWA)
    assert nameless(room) == []
    for show in (room.assign, room.new_group, room.edit_group, room.ask_group):
        show()
        settle(room.context)
        assert nameless(room) == []


@pytest.mark.every_person
@pytest.mark.parametrize("whole", [True, False])
def test_a_mouse_that_moves_a_row_begins_a_drag(
    room: GroupsRoom, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, whole: bool
) -> None:
    carried: list[Sequence[str]] = []
    monkeypatch.setattr(groups_table, "carry_people", lambda source, refs, words: carried.append(tuple(refs)))
    place = place_of(room, band_row(room, JAWA) + (0 if whole else 1))
    port = room.table.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
    for step in (30, 60, 90):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place + QPoint(0, step)), port.mapToGlobal(QPointF(place + QPoint(0, step))),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QCoreApplication.sendEvent(port, event)
    assert len(carried) == 1
    assert len(carried[0]) == (18 if whole else 1)


def test_a_group_is_offered_only_as_new_where_no_band_is_above(room: GroupsRoom) -> None:
    assert room.banded._group_at(-1) == NEW


@pytest.mark.parametrize("foreign", [b"P00001 P00002", b"\xff\x00{", b""])
def test_people_dragged_from_another_window_are_not_ours(foreign: bytes) -> None:
    data = pack_people(("P00001",))
    assert unpack_people(data) == ("P00001",)
    [kind] = data.formats()
    data.setData(kind, foreign)
    assert unpack_people(data) == ()


def test_nothing_is_filled_down_from_a_band(room: GroupsRoom, planned: Operation, qtbot: QtBot) -> None:
    first = band_row(room, JAWA) + 1
    keys = [one.key for one in room.model.columns]
    room.table.setColumnHidden(keys.index("province"), False)
    selection = room.table.selectionModel()
    flags = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
    selection.setCurrentIndex(room.model.index(first, keys.index("province")), flags)
    before = planned.revision
    qtbot.keyClick(room.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert last_words(room) == "There is nobody above the first person of a group."
    assert planned.revision == before
