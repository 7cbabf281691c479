"""The room of people: found in any script, filtered, changed in place, one or many, added and removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople, WithdrawPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.state.figures import read_figures
from tests.app.world import build
from tests.ui.helpers import Show, last_words, settle, shown, texts
from ui.core import format
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.person.rule_section import find_others
from ui.rooms.common.person.sections import Line
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window


@pytest.fixture
def empty(show: Show[PeopleRoom], operation: Operation) -> PeopleRoom:
    return show(PeopleRoom, operation)


def row(room: PeopleRoom, ref: str) -> dict[str, object]:
    return next(iter(room.context.db.query("SELECT * FROM people WHERE ref = ?", (ref,))))


def put(room: PeopleRoom, qtbot: QtBot, key: str, text: str) -> None:
    """Type into a field of the side panel and press Enter."""
    editor = room.person.fields[key].editor
    editor.setFocus()
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(text))
        editor.activated.emit(editor.currentIndex())
        return
    editor.selectAll()
    if text.isascii():
        qtbot.keyClicks(editor, text)
    else:
        editor.insert(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.every_person
def test_people_are_found_in_any_script_and_without_accents(room: PeopleRoom, qtbot: QtBot) -> None:
    for text, ref in (
        ("วีระ", "P00002"), ("wongsa weera", "P00002"), ("p00117", "P00117"), ("hoang ngoc binh", "P00003"), ("Z4757839", "P00117"),
    ):  # fmt: skip
        room.header.search.clear()
        qtbot.waitUntil(lambda: room.model.rowCount() > 1000)
        room.header.search.setText(text)
        qtbot.waitUntil(lambda: room.model.rowCount() < 20)
        assert ref in [room.model.index(number, 0).data() for number in range(room.model.rowCount())], text


def test_its_badge_is_the_figure_registered_of_home(room: PeopleRoom, sample: Operation) -> None:
    before = read_figures(sample.db, sample.today()).registered
    assert room.badge() == (format.number(before), "quiet")
    [ref] = [row["ref"] for row in sample.db.query("SELECT ref FROM people ORDER BY ref DESC LIMIT 1")]
    sample.run(WithdrawPeople((ref,), "stays"))
    assert room.badge() == (format.number(before - 1), "quiet")


@pytest.mark.every_person
def test_a_search_that_finds_nobody_says_so(room: PeopleRoom, qtbot: QtBot) -> None:
    room.header.search.setText("zzzz")
    qtbot.waitUntil(lambda: room.body.currentWidget() is room.nobody)
    room.nobody.findChildren(QPushButton)[0].click()
    assert room.header.search.text() == ""
    assert room.body.currentIndex() == 0
    assert room.model.rowCount() == 1048
    room.header.search.setText("zzzz")
    qtbot.waitUntil(lambda: room.body.currentWidget() is room.nobody)
    room.select("P00001")
    assert room.body.currentIndex() == 0


def test_a_person_is_whole_in_the_side_panel(room: PeopleRoom) -> None:
    room.select("P00117")
    assert room.panel.isVisible()
    panel = room.person
    assert panel.name.text() == "TRI PRABOWO"
    assert panel.about.text() == "male, 20 · 29 Sep 2002"
    assert panel.origin.text() == "Indonesia, Jawa Timur"
    assert room.panel.caption.text() == "P00117 · priority 3"
    assert panel.fields["document_expiry"].text() == "13 Apr 2025"
    assert panel.clearances.isVisible()
    assert "Imported a workbook" in texts(panel.history)


def test_esc_closes_the_panel_and_goes_back_to_the_table(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    qtbot.keyClick(room.person.fields["province"].editor, Qt.Key.Key_Escape)
    assert not room.panel.isVisible()
    assert room.table.selected_ids() == []


def test_fields_are_changed_in_place_and_undone(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    put(room, qtbot, "province", "Bali")
    assert row(room, "P00117")["province"] == "Bali"
    assert last_words(room) == "Changed province of P00117"
    put(room, qtbot, "birth_date", "7 Jun 1999")
    assert row(room, "P00117")["birth_date"] == "1999-06-07"
    assert room.person.about.text() == "male, 23 · 7 Jun 1999"
    put(room, qtbot, "birth_date", "1999")
    assert row(room, "P00117")["birth_date"] == "1999-??-??"
    assert room.person.fields["birth_date"].text() == "1999"
    put(room, qtbot, "priority", "1")
    assert row(room, "P00117")["priority"] == 1
    put(room, qtbot, "nationality", "PHL – Philippines")
    assert row(room, "P00117")["nationality"] == "PHL"
    room.context.undo()
    assert row(room, "P00117")["nationality"] == "IDN"
    assert room.person.fields["nationality"].text() == "Indonesia"


@pytest.mark.every_person
def test_a_wrong_value_is_said_under_the_field_and_esc_puts_the_old_one_back(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    field = room.person.fields["document_expiry"]
    put(room, qtbot, "document_expiry", "soon")
    assert shown(field.error)
    assert field.error.text().startswith("“soon” is not a date")
    assert field.editor.property("bad") == "true"
    assert room.context.operation.undo_label() == "Imported a workbook: 1,048 new people"
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)
    assert field.text() == "13 Apr 2025"
    assert not shown(field.error)
    assert room.panel.isVisible()


def test_what_is_being_typed_is_not_taken_away(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    editor = room.person.fields["province"].editor
    assert isinstance(editor, QLineEdit)
    room.window().activateWindow()
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "half a wo")
    room.context.run(EditPeople(("P00117",), {"notes": "from elsewhere"}))
    assert editor.text() == "half a wo"
    assert room.person.notes.toPlainText() == "from elsewhere"
    put(room, qtbot, "province", "Bali")
    assert row(room, "P00117")["province"] == "Bali"


def test_notes_are_saved_when_one_goes_elsewhere(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    room.person.notes.setPlainText("needs an interpreter")
    room.person.notes.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    assert row(room, "P00117")["notes"] == "needs an interpreter"


def test_a_hold_is_put_on_and_lifted_with_a_reason(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("P00117")
    room.person.holds.link.click()
    form = room.person._forms
    assert isinstance(form, ActionForm)
    form.fill({"kind": "police", "end": "tomorrow", "reason": "witness"})
    form.save_button.click()
    assert room.person._forms is form  # the day is none: said under the field
    form.fill({"kind": "police", "end": "12 Jun 2023", "reason": "witness"})
    form.save_button.click()
    assert room.person._forms is None
    assert room.person.state.title.text() == "On hold: police"
    held = next(iter(room.context.db.query("SELECT * FROM holds ORDER BY id DESC LIMIT 1")))
    assert (held["kind"], held["end"], held["reason"]) == ("police", "2023-06-12", "witness")
    room.person._lift(held["id"])
    lift = room.person._forms
    assert isinstance(lift, ActionForm)
    lift.save_button.click()
    assert "takes a reason" in lift._faults["reason"].text()
    lift.fill({"reason": "statement taken"})
    lift.save_button.click()
    held = next(iter(room.context.db.query("SELECT * FROM holds WHERE id = ?", (held["id"],))))
    assert held["lift_reason"] == "statement taken"


def test_a_clearance_is_recorded(room: PeopleRoom) -> None:
    room.select("P00117")
    room.person._record("exit_permit")
    form = room.person._forms
    assert isinstance(form, ActionForm)
    form.fill({"answer": "refused", "answered_on": "20 May 2023", "reference": "X/1"})
    form.save_button.click()
    [found] = room.context.db.query(
        "SELECT * FROM clearances JOIN people ON people.id = person_id WHERE ref = 'P00117' AND kind = 'exit_permit'"
    )
    assert (found["answer"], found["answered_on"], found["reference"]) == ("refused", "2023-05-20", "X/1")


@pytest.mark.every_person
def test_many_are_changed_at_once_and_undone_at_once(room: PeopleRoom, qtbot: QtBot) -> None:
    room.select("filter:minors")
    room.table.selectAll()
    qtbot.waitUntil(lambda: room.panel.isVisible())
    count = room.model.rowCount()
    assert room.bulk.count.text() == f"{count} people"
    room.bulk.field.setCurrentIndex(room.bulk.field.findData("priority"))
    room.bulk.value.setText("7")
    room.bulk.change.click()
    assert room.question.yes.text() == f"Change {count} people"
    room.question.yes.click()
    assert shown(room.bulk.note)
    assert "more than 4" in room.bulk.note.text.text()
    room.bulk.value.setText("1")
    room.bulk.change.click()
    room.question.yes.click()
    assert last_words(room) == f"Changed priority of {count} people"
    assert {row(room, ref)["priority"] for ref in room.bulk.refs} == {1}
    assert len(room.table.selected_ids()) == count
    room.context.undo()
    assert last_words(room).startswith("Undone: Changed priority")
    room.bulk.hold.click()
    form = room.bulk._form
    assert isinstance(form, ActionForm)
    form.fill({"kind": "medical", "reason": "measles"})
    form.save_button.click()
    room.question.yes.click()
    assert last_words(room) == f"Put a medical hold on {count} people"


def test_a_person_is_added_by_hand(empty: PeopleRoom, qtbot: QtBot) -> None:
    assert empty.body.currentIndex() != 0  # what this room is for
    empty.context.actions["people.add"].trigger()
    form = empty.adding
    form.save_button.click()
    assert "needs a name" in form.note.text.text()
    form.fill({"surname": "SOMARU", "birth_date": "May 1998", "nationality": "IDN – Indonesia", "sex": "M"})
    assert empty.may_leave() is None
    form.controls["province"].setText("Bali")
    assert empty.may_leave() == "The new person is not added yet."
    form.save_button.click()
    found = row(empty, "P00001")
    assert (found["surname"], found["birth_date"], found["nationality"]) == ("SOMARU", "1998-05-??", "IDN")
    assert empty.person.name.text() == "SOMARU"
    assert empty.body.currentIndex() == 0
    assert empty.may_leave() is None


def test_people_are_removed_after_a_question_that_names_what_is_lost(empty: PeopleRoom, qtbot: QtBot) -> None:
    for name in ("ONE", "TWO"):
        empty.context.run(AddPerson({"surname": name}))
    empty.table.selectAll()
    qtbot.waitUntil(lambda: empty.panel.isVisible())
    empty.bulk.remove.click()
    assert "papers, holds and rules" in empty.question.text.text()
    empty.question.no.click()
    assert empty.model.rowCount() == 2
    empty.bulk.remove.click()
    assert empty.question.yes.text() == "Remove 2 people"
    empty.question.yes.click()
    assert empty.model.rowCount() == 0
    assert last_words(empty) == "Removed 2 people"
    empty.context.undo()
    assert empty.model.rowCount() == 2


def test_the_table_is_copied_into_excel(room: PeopleRoom) -> None:
    room.select("P00002")
    room.table.copy()
    header, line, _ = QGuiApplication.clipboard().text().split("\n")
    shown_first = [
        "Ref",
        "Surname",
        "Given names",
        "Native name",
        "State",
        "Still lacks",
        "Nationality",
        "Date of birth",
    ]
    assert header.split("\t")[:8] == shown_first
    cells = dict(zip(header.split("\t"), line.split("\t"), strict=True))
    assert (cells["Surname"], cells["Given names"], cells["Native name"]) == ("WONGSA", "WEERA", "วีระ วงษา")
    assert cells["Date of birth"] == row(room, "P00002")["birth_date"]
    data = QGuiApplication.clipboard().mimeData()
    assert "mso-number-format" in data.html()
    assert "วีระ วงษา" in data.html()


@pytest.mark.every_person
def test_a_room_that_is_not_seen_is_stale_and_fills_when_it_is(window: Window, room_in_window: PeopleRoom) -> None:
    room = room_in_window
    window.workspace.show_room("changes")
    asked: list[int] = []
    room.model.modelReset.connect(lambda: asked.append(room.model.rowCount()))
    room.context.run(AddPerson({"surname": "SOMARU"}))
    assert asked == []
    window.workspace.show_room("people")
    assert asked == [1049]
    settle(room.context)
    assert window.workspace.sidebar._buttons["people"].badge.text() == "1,049"


def test_the_box_on_top_has_the_state_and_its_remedy(room: PeopleRoom) -> None:
    context = room.context
    room.select("P00117")
    context.run(EditPeople(("P00117",), {"location": ""}))
    settle(context)
    box = room.person.state
    assert box.title.text() == "No waiting place"
    assert [made.text() for made in box.buttons] == ["Set the place"]
    assert box.buttons[0].text() in [action.text() for action in room.menu_of().actions()]
    box.buttons[0].click()
    assert room.focusWidget() is room.person.fields["location"].editor
    room.context.undo()
    room.person._add_hold()
    room.person._forms.fill({"kind": "police", "reason": "witness"})
    room.person._forms.save_button.click()
    settle(context)
    assert box.title.text() == "On hold: police"
    box.buttons[0].click()
    assert isinstance(room.person._forms, ActionForm)


def test_somebody_who_does_not_travel_travels_again(room: PeopleRoom) -> None:
    room.select("P00117")
    room.person.withdraw.click()
    form = room.person._forms
    form.save_button.click()
    assert "Say why" in texts(form)
    form.fill({"reason": "stays with her husband"})
    form.save_button.setFocus()
    form.save_button.click()
    settle(room.context)
    assert room.window().focusWidget() is room.table
    assert room.person.state.title.text() == "Not travelling"
    assert "husband" in room.person.state.text.text()
    assert not shown(room.person.withdraw)
    room.person.state.buttons[0].click()
    settle(room.context)
    assert room.person.state.title.text() != "Not travelling"


def test_two_people_are_kept_apart_from_the_panel(room_in_window: PeopleRoom) -> None:
    room = room_in_window
    room.context.search_reader.index.work(60)
    room.select("P00117")
    rules = room.person.rules
    rules.apart.click()
    form = room.person._forms
    assert isinstance(form, ActionForm)
    form.save_button.click()
    assert room.person._forms is form  # nobody is named: said under the field
    [offer] = find_others(room.context, "P00117", "P00002")
    form.fill({"other": offer.partition(" – ")[0], "reason": "testifies"})
    form.save_button.click()
    assert room.person._forms is None
    assert listed_rules(room) == [("apart", "P00117", "P00002", "testifies")]
    kind, text = (rules.grid.itemAtPosition(0, place).widget() for place in (0, 1))
    assert isinstance(kind, QLabel)
    assert isinstance(text, QLabel)
    assert kind.text() == "Apart from"
    assert text.text().startswith("P00002  ")
    assert text.text().endswith(": testifies")
    room.select("P00002")  # seen from the other side too, and ended there
    remove = rules.grid.itemAtPosition(0, 2).widget()
    assert isinstance(remove, QToolButton)
    remove.click()
    assert listed_rules(room) == []
    assert not shown(rules.lines)


def test_one_long_word_does_not_push_the_buttons_out_of_the_panel(room: PeopleRoom) -> None:
    room.select("P00117")
    rules = room.person.rules
    rules.fill("short", [Line("Apart from", "P1", "", "Remove this rule", lambda: None, "close")])
    narrow = rules.minimumSizeHint().width()
    long = "P1 " + "VENKATANARASIMHARAJUVARIPETA" * 3
    rules.fill("long", [Line("Apart from", long, "", "Remove this rule", lambda: None, "close")])
    assert rules.minimumSizeHint().width() == narrow
    assert rules.grid.itemAtPosition(0, 1).widget().toolTip() == long


def test_two_selected_people_travel_together(room: PeopleRoom, qtbot: QtBot) -> None:
    room.bulk.show_people(("P00001", "P00117", "P00002"))
    assert not shown(room.bulk.together)
    room.bulk.show_people(("P00117", "P00002"))
    assert shown(room.bulk.together)
    room.bulk.together.click()
    form = room.bulk._form
    assert isinstance(form, ActionForm)
    assert "other" not in form.controls
    form.fill({"reason": "mother and daughter"})
    form.save_button.click()
    assert listed_rules(room) == [("together", "P00117", "P00002", "mother and daughter")]


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "published.repat") as operation:
        operation.run(Publish())
        yield operation


def test_a_seat_is_given_on_the_published_plan(published: Operation, show: Show[PeopleRoom]) -> None:
    room = show(PeopleRoom, published)
    room.select("P00001")
    name, seat, give = (room.person.journey.grid.itemAtPosition(0, place).widget() for place in range(3))
    assert isinstance(name, QLabel)
    assert isinstance(seat, QLabel)
    assert isinstance(give, QToolButton)
    assert (name.text(), seat.text()) == ("Wed 5 Mar 04:00", "BUS1 · SHL → BKK · confirmed")
    give.click()
    form = room.person._forms
    assert isinstance(form, ActionForm)
    form.fill({"seat": "12a"})
    form.save_button.click()
    assert room.person._forms is None
    assert "BUS1, seat 12A" in texts(room.person.journey)


def listed_rules(room: PeopleRoom) -> list[tuple[object, ...]]:
    return [
        tuple(row[name] for name in ("kind", "a", "b", "reason"))
        for row in template_rows.rules(room.context.db)
        if "P00117" in (row["a"], row["b"])
    ]


def test_somebody_new_who_is_half_filled_in_is_not_covered(room: PeopleRoom) -> None:
    room.add()
    assert room.adding is not None
    room.adding.line("surname").setText("HALF")
    room.find_duplicates()
    assert room.body.currentWidget() is room.table
    assert last_words(room) == "The new person is not added yet."
    assert room.adding.line("surname").text() == "HALF"


def test_the_menu_knows_how_many_are_selected(window: Window, room_in_window: PeopleRoom) -> None:
    room = room_in_window
    edit = next(action.menu() for action in window.menuBar().actions() if action.text() == "&Edit")
    merge = window.registry["people.merge"]
    for count in (1, 2, 3):
        room.table.clearSelection()
        selection = room.table.selectionModel()
        for row in range(count):
            selection.select(room.model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        edit.aboutToShow.emit()
        assert merge.isEnabled() == (count == 2)


def test_who_travels_with_somebody_is_asked_in_their_panel(room: PeopleRoom, qtbot: QtBot) -> None:
    ref = next(iter(template_rows.people(room.context.db)))["ref"]
    room.select(f"with {ref}")
    settle(room.context)
    assert room.shown_ref == ref
    assert room.person.fields["household"].editor.hasFocus()
