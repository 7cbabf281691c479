"""The table of people as officers know it from Excel: edit, clear, fill down, the right button, keys that only open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople
from tests.ui.helpers import last_words, settle
from tests.ui.rooms.people.test_people import row
from ui.rooms.common.action_form import ActionForm
from ui.rooms.people.paste_panel import PastePanel
from ui.rooms.people.room import PeopleRoom

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def at(room: PeopleRoom, ref: str, column: str) -> None:
    """The keyboard in this cell."""
    room.select(ref)
    keys = [one.key for one in room.model.columns]
    room.table.setColumnHidden(keys.index(column), False)
    index = room.model.index(room.table.currentIndex().row(), keys.index(column))
    selection = room.table.selectionModel()
    selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows)
    room.table.setFocus()


def take(room: PeopleRoom, count: int) -> tuple[str, ...]:
    """Select this many people from the current one on."""
    start = room.table.currentIndex()
    selection = room.table.selectionModel()
    for number in range(count):
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        selection.select(room.model.index(start.row() + number, 0), flags)
    return room.chosen()


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_f2_writes_into_a_cell_and_what_has_several_fields_opens_the_panel(room: PeopleRoom, qtbot: QtBot) -> None:
    at(room, "P00117", "province")
    qtbot.keyClick(room.table, Qt.Key.Key_F2)
    editor = room.cells.editor
    assert editor is not None
    assert editor.text() == "Jawa Timur"
    editor.setText("Bali")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert row(room, "P00117")["province"] == "Bali"
    at(room, "P00117", "born")
    qtbot.keyClick(room.table, Qt.Key.Key_F2)
    editor = room.cells.editor
    assert editor is not None
    editor.setText("7 Jun 1999")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert row(room, "P00117")["birth_date"] == "1999-06-07"
    at(room, "P00117", "name")
    qtbot.keyClick(room.table, Qt.Key.Key_F2)
    assert room.focusWidget() is room.person.fields["surname"].editor


def test_delete_clears_a_few_at_once_and_undo_brings_it_back(room: PeopleRoom, qtbot: QtBot) -> None:
    at(room, "P00117", "province")
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    assert row(room, "P00117")["province"] is None
    room.context.undo()
    assert row(room, "P00117")["province"] == "Jawa Timur"
    at(room, "P00117", "name")
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    assert last_words(room) == "This column is not changed in the table. Press Enter to open the person."


def test_fill_down_takes_the_first_cell_and_asks_for_more_than_twenty(room: PeopleRoom, qtbot: QtBot) -> None:
    at(room, "P00117", "province")
    refs = take(room, 25)
    qtbot.keyClick(room.table, Qt.Key.Key_D, CTRL)
    assert room.question.isVisible()
    assert room.question.yes.text() == "Change 24 people"
    assert row(room, refs[5])["province"] != "Jawa Timur"
    room.question.yes.click()
    assert {row(room, ref)["province"] for ref in refs} == {"Jawa Timur"}


def test_an_empty_cell_never_fills_many(room: PeopleRoom, qtbot: QtBot) -> None:
    at(room, "P00117", "province")
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    at(room, "P00117", "province")
    refs = take(room, 3)
    before = [row(room, ref)["province"] for ref in refs]
    qtbot.keyClick(room.table, Qt.Key.Key_D, CTRL)
    assert last_words(room) == "The first cell is empty. To clear cells, press Delete."
    assert [row(room, ref)["province"] for ref in refs] == before


def test_an_empty_value_in_the_panel_of_many_clears_nothing(room: PeopleRoom) -> None:
    at(room, "P00117", "province")
    refs = take(room, 3)
    settle(room.context)
    room.bulk.field.setCurrentIndex(room.bulk.field.findData("province"))
    room.bulk.change.click()
    assert row(room, refs[0])["province"] == "Jawa Timur"
    assert "Clear the field" in room.bulk.note.text.text()
    room.bulk.clear.click()
    assert {row(room, ref)["province"] for ref in refs} == {None}


def test_many_go_to_a_city_or_a_country(room: PeopleRoom) -> None:
    at(room, "P00117", "province")
    refs = take(room, 2)
    settle(room.context)
    room.bulk.field.setCurrentIndex(room.bulk.field.findData("destination"))
    for typed, code in (("Bangkok", "BKK"), ("Thailand", "THA"), ("MNL", "MNL"), ("THA", "THA")):
        room.bulk.value.setText(typed)
        room.bulk.change.click()
        assert {row(room, ref)["destination"] for ref in refs} == {code}, typed


def test_the_right_button_has_the_buttons_of_the_panel_in_their_order(room: PeopleRoom) -> None:
    at(room, "P00117", "province")
    settle(room.context)
    found = words(room.menu_of())
    assert found[: len(room.person.buttons())] == [
        made.accessibleName() or made.text() for made in room.person.buttons()
    ]
    assert found[-5:] == ["Copy", "Paste", "Edit the cell", "Clear the cell", "Fill down"]
    assert "Read the passport lines…" in found
    take(room, 3)
    settle(room.context)
    assert words(room.menu_of())[:2] == ["Put a hold on…", "Record a clearance…"]


def test_enter_space_and_a_click_open_the_panel_also_after_esc(room: PeopleRoom, qtbot: QtBot) -> None:
    at(room, "P00117", "province")
    place = room.table.visualRect(room.model.index(room.table.currentIndex().row(), 1)).center()

    def opened() -> bool:
        return room.panel.content is room.person and room.person.ref == "P00117"

    for go in (
        lambda: qtbot.keyClick(room.table, Qt.Key.Key_Return),
        lambda: qtbot.keyClick(room.table, Qt.Key.Key_Space),
        lambda: qtbot.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, PLAIN, place),
    ):
        qtbot.keyClick(room.table, Qt.Key.Key_Escape)
        assert not room.panel.isVisible()
        go()
        qtbot.waitUntil(opened)


def test_no_letter_writes_anything(room: PeopleRoom, sample: Operation, qtbot: QtBot) -> None:
    at(room, "P00117", "province")
    qtbot.keyClick(room.table, Qt.Key.Key_A, CTRL)
    before = sample.revision
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        qtbot.keyClick(room.table, letter)
    settle(room.context)
    assert sample.revision == before
    assert not room.question.isVisible()


def test_names_and_states_are_never_cut_and_columns_go_from_the_right(room: PeopleRoom) -> None:
    for wide in (1400, 640, 1000, 800):
        room.table.setFixedSize(wide, 400)
        settle(room.context)
        room.table.widths.measure_rows()
        check_widths(room)


def check_widths(room: PeopleRoom) -> None:
    table, keys = room.table, [one.key for one in room.model.columns]
    metrics = table.fontMetrics()
    for key in ("ref", "name", "state"):
        column = keys.index(key)
        texts = [str(room.model.index(row, column).data()) for row in range(table.rowAt(0), table.rowAt(360))]
        longest = max(map(metrics.horizontalAdvance, texts))
        assert table.columnWidth(column) >= longest + 24, key
    assert table.horizontalScrollBar().maximum() == 0
    usual = [number for number, one in enumerate(room.model.columns) if not one.hidden]
    shown = [number for number in usual if not table.isColumnHidden(number)]
    assert shown == usual[: len(shown)]


def test_one_long_name_leaves_others_room_and_stands_whole_in_the_tip(room: PeopleRoom, sample: Operation) -> None:
    sample.run(EditPeople(("P00117",), {"surname": "VENKATANARASIMHARAJU" * 2, "given_names": "PONNUSAMY SRINIVASAN"}))
    table = room.table
    table.setFixedSize(850, 400)
    room.select("P00117")
    settle(room.context)
    table.widths.measure_rows()
    keys = [one.key for one in room.model.columns]
    name = room.model.index(table.currentIndex().row(), keys.index("name"))
    assert not table.isColumnHidden(keys.index("still_lacks"))
    option, place = QStyleOptionViewItem(), table.visualRect(name)
    option.rect = place
    event = QHelpEvent(QEvent.Type.ToolTip, place.center(), table.viewport().mapToGlobal(place.center()))
    assert table.itemDelegate().helpEvent(event, table, option, name)
    assert QToolTip.text() == name.data()


def test_several_people_withdraw_at_once_with_one_reason(room_in_window: PeopleRoom, sample: Operation) -> None:
    room = room_in_window
    refs = ("P00014", "P00015")
    room.bulk.show_people(refs)
    room.panel.show_widget(room.bulk)
    assert "They do not travel…" in [one.text() for one in room.bulk.buttons()]
    room.bulk.withdraw.click()
    form = room.bulk._form
    assert isinstance(form, ActionForm)
    form.change({"reason": "stay with their uncle"})
    form.save_button.setFocus()
    form.save_button.click()
    assert room.window().focusWidget() is room.table
    rows = sample.db.conn.execute("SELECT withdrawn FROM people WHERE ref IN (?, ?)", refs).fetchall()
    assert {row[0] for row in rows} == {"stay with their uncle"}


def test_a_double_click_edits_the_cell(room: PeopleRoom, qtbot: QtBot) -> None:
    at(room, "P00117", "nationality")
    place = room.table.visualRect(room.table.currentIndex()).center()
    qtbot.mouseDClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = room.cells.editor
    assert editor is not None
    assert editor.isVisible()
    editor.setText("KEN")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert row(room, "P00117")["nationality"] == "KEN"


def test_ctrl_a_takes_everybody_and_delete_asks_with_their_number(
    room: PeopleRoom, sample: Operation, qtbot: QtBot
) -> None:
    at(room, "P00117", "province")
    before = sample.revision
    qtbot.keyClick(room.table, Qt.Key.Key_A, CTRL)
    assert len(room.table.selected_ids()) == room.model.rowCount()
    room.table.selectionModel().setCurrentIndex(
        room.table.currentIndex(), room.table.selectionModel().SelectionFlag.NoUpdate
    )
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    assert room.question.isVisible()
    assert room.question.yes.text() == f"Change {room.model.rowCount():,} people"
    assert sample.revision == before


def test_what_is_copied_has_its_titles_and_comes_back_by_ctrl_v(
    room: PeopleRoom, sample: Operation, qtbot: QtBot
) -> None:
    at(room, "P00117", "province")
    qtbot.keyClick(room.table, Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    titles, cells = (line.split("\t") for line in text.splitlines())
    assert cells[0] == "P00117"
    cells[titles.index("Province")] = "Bali"
    QGuiApplication.clipboard().setText("\n".join(map("\t".join, (titles, cells))))
    before = sample.revision
    qtbot.keyClick(room.table, Qt.Key.Key_V, CTRL)
    settle(room.context)
    panel = room.form
    assert isinstance(panel, PastePanel)
    assert panel.paste.text() == "Paste for 1 person"
    assert sample.revision == before
    panel.paste.click()
    assert row(room, "P00117")["province"] == "Bali"
