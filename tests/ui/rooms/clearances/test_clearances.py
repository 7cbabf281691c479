"""Clearances in the window: the matrix by the keyboard, replies that are pasted, holds, documents held and promised."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.clearances import hold_queries
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.commands import SaveChecklistItem
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.operation import Operation
from repatriate.app.documents import held_queries
from repatriate.app.documents.held_commands import PromiseDocument
from repatriate.model.entities import Answer
from tests.ui.helpers import Show, idle, in_panel, last_words, settle
from tests.ui.test_access import nameless
from ui.rooms.clearances.answer_form import AnswerForm
from ui.rooms.clearances.checklist_panel import ChecklistPanel
from ui.rooms.clearances.matrix import MatrixTable
from ui.rooms.clearances.reply_page import ReplyPage
from ui.rooms.clearances.room import ClearancesRoom
from ui.rooms.clearances.tab import ClearancesTab
from ui.rooms.common.form import Form
from ui.rooms.common.person.held_documents import DocumentForm, PromiseForm
from ui.rooms.people.room import PeopleRoom
from ui.rooms.plan.room import PlanRoom

DOWN, UP, RIGHT, LEFT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(show: Show[ClearancesRoom], planned: Operation) -> ClearancesRoom:
    made = show(ClearancesRoom, planned)
    made.show_tab(made.clearances)
    settle(made.context)
    return made


@pytest.fixture
def matrix(room: ClearancesRoom) -> MatrixTable:
    room.choose_chip("all")
    settle(room.context)
    room.clearances.take_focus()
    return room.clearances.matrix


def state(operation: Operation, ref: str, kind: str) -> Asked:
    rows = clearance_queries.clearances(operation.db, operation.today(), ref)
    return next(row.state for row in rows if row.kind == kind)


def go_to(matrix: MatrixTable, ref: str, kind: str) -> None:
    """The cell of somebody, by its row and column."""
    rows = [matrix.lazy.row(place) for place in range(matrix.lazy.rowCount())]
    row = next(place for place, one in enumerate(rows) if one is not None and one["ref"] == ref)
    column = next(place for place, one in enumerate(matrix.lazy.columns) if one.key == kind)
    matrix.setCurrentIndex(matrix.lazy.index(row, column))


def waits_for(operation: Operation, kind: str, wanted: Asked = Asked.WAITING) -> list[str]:
    rows = clearance_queries.clearances(operation.db, operation.today())
    return [row.ref for row in rows if row.kind == kind and row.state is wanted]


# -- the matrix


def test_a_letter_records_at_once_and_undo_takes_it_back(
    room: ClearancesRoom, matrix: MatrixTable, planned: Operation
) -> None:
    ref = waits_for(planned, "exit_permit")[0]
    go_to(matrix, ref, "exit_permit")
    for key, wanted in (("g", Asked.GRANTED), ("r", Asked.REFUSED), ("w", Asked.WITHDRAWN), ("a", Asked.WAITING)):
        QTest.keyClicks(matrix, key)
        assert state(planned, ref, "exit_permit") is wanted
        settle(room.context)
    QTest.keyClick(matrix, Qt.Key.Key_Delete)
    assert state(planned, ref, "exit_permit") is Asked.NOT_ASKED
    room.context.undo()
    assert state(planned, ref, "exit_permit") is Asked.WAITING
    settle(room.context)
    assert "0 d" in matrix.currentIndex().data()


def test_arrows_go_from_cell_to_cell_and_shift_takes_more(
    room: ClearancesRoom, matrix: MatrixTable, planned: Operation
) -> None:
    first = matrix.lazy.columns[matrix.currentIndex().column()].key
    assert first == matrix.kinds[0]
    QTest.keyClick(matrix, DOWN)
    QTest.keyClick(matrix, RIGHT)
    QTest.keyClick(matrix, DOWN, SHIFT)
    QTest.keyClick(matrix, RIGHT, SHIFT)
    chosen = matrix.chosen_cells()
    assert list(chosen) == list(matrix.kinds[1:3])
    assert [len(ids) for ids in chosen.values()] == [2, 2]
    assert room.main_button.text() == "Record 4 answers…"
    QTest.keyClick(matrix, LEFT)
    assert matrix.cell_count() == 1


def test_keys_do_not_leave_the_clearances(matrix: MatrixTable) -> None:
    def now() -> tuple[int, str | None]:
        return matrix.currentIndex().row(), matrix.kind_at(matrix.currentIndex().column())

    first, last = matrix.kinds[0], matrix.kinds[-1]
    for key, there in (
        (DOWN, (1, first)), (LEFT, (1, first)), (Qt.Key.Key_End, (1, last)), (RIGHT, (1, last)), (UP, (0, last)),
        (Qt.Key.Key_Home, (0, first)),
    ):  # fmt: skip
        QTest.keyClick(matrix, key)
        assert now() == there
        assert matrix.cell_count() == 1
    matrix.setCurrentIndex(matrix.lazy.index(2, 0))
    QTest.keyClick(matrix, DOWN)
    assert now() == (3, first)


def test_everything_can_be_chosen_and_copied(room: ClearancesRoom, matrix: MatrixTable, planned: Operation) -> None:
    QTest.keyClick(matrix, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert matrix.cell_count() == matrix.lazy.rowCount() * len(matrix.kinds)
    QTest.keyClick(matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == matrix.lazy.rowCount() + 1
    assert "Exit permit" in lines[0].split("\t")
    assert last_words(room) == ""  # A with Ctrl chooses, and asks nothing


def test_a_list_that_shrinks_leaves_the_keyboard_at_its_place(room: ClearancesRoom, planned: Operation) -> None:
    room.clearances.toggle_kind("exit_permit")
    room.choose_chip("waiting")
    settle(room.context)
    matrix = room.clearances.matrix
    matrix.setFocus()
    refs = waits_for(planned, "exit_permit")
    assert matrix.lazy.rowCount() == len(refs)
    go_to(matrix, refs[2], "exit_permit")
    QTest.keyClicks(matrix, "g")
    settle(room.context)
    assert matrix.lazy.rowCount() == len(refs) - 1
    QTest.keyClicks(matrix, "g")  # the next one stands there now
    assert state(planned, refs[3], "exit_permit") is Asked.GRANTED


def test_enter_opens_the_form_for_all_kinds_chosen(
    room: ClearancesRoom, matrix: MatrixTable, planned: Operation
) -> None:
    kinds = matrix.kinds
    ref = next(
        one for one in waits_for(planned, "exit_permit") if len(clearance_queries.clearances(planned.db, planned.today(), one)) == len(kinds)
    )  # fmt: skip
    go_to(matrix, ref, kinds[0])
    for _ in kinds[1:]:
        QTest.keyClick(matrix, RIGHT, SHIFT)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    form = in_panel(room, AnswerForm)
    form.change({"answer": "granted", "valid_until": "10 Jun 2023", "reference": "BI/7"})
    QTest.keyClick(form.controls["reference"], Qt.Key.Key_Return)
    rows = clearance_queries.clearances(planned.db, planned.today(), ref)
    assert {(row.state, row.reference) for row in rows} == {(Asked.GRANTED, "BI/7")}
    assert room.context.undo()
    assert state(planned, ref, "exit_permit") is Asked.WAITING


def test_headers_pick_a_kind_and_names_sort(room: ClearancesRoom, matrix: MatrixTable) -> None:
    everybody = matrix.lazy.rowCount()
    column = next(n for n, one in enumerate(matrix.lazy.columns) if one.key == "exit_permit")
    head = matrix.horizontalHeader()

    def click(section: int) -> None:
        place = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle(room.context)

    click(column)
    assert room.clearances.kind == "exit_permit"
    assert matrix.lazy.rowCount() < everybody
    click(column)
    assert room.clearances.kind is None
    assert matrix.lazy.rowCount() == everybody
    click(1)
    assert matrix.lazy.sort_key == "name"


def test_the_view_is_remembered_and_both_list_the_same(room: ClearancesRoom, planned: Operation) -> None:
    tab = room.clearances
    tab.views["list"].click()
    settle(room.context)
    assert tab.table is tab.list
    room.choose_chip("refused")
    settle(room.context)
    tab.views["matrix"].click()
    settle(room.context)
    assert tab.matrix.source.query.filter == "refused"
    tab.views["list"].click()
    again = ClearancesTab(room.context, room.panel)
    assert again.view == "list"
    again.deleteLater()


def test_a_new_kind_becomes_a_column(room: ClearancesRoom, planned: Operation) -> None:
    planned.run(SaveChecklistItem("fit_to_fly", None, "Clinic"))
    settle(room.context)
    assert "fit_to_fly" in room.clearances.matrix.kinds
    assert room.clearances.stack.currentWidget() is room.clearances.matrix
    QAbstractItemModelTester(room.clearances.matrix.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_letters_typed_elsewhere_record_nothing(room: ClearancesRoom, matrix: MatrixTable, planned: Operation) -> None:
    ref = waits_for(planned, "exit_permit")[0]
    go_to(matrix, ref, "exit_permit")
    room.header.search.setFocus()
    QTest.keyClicks(room.header.search, "grw")
    assert state(planned, ref, "exit_permit") is Asked.WAITING


def test_cells_that_are_no_clearance_are_told(room: ClearancesRoom, matrix: MatrixTable) -> None:
    matrix.setCurrentIndex(matrix.lazy.index(0, 1))
    QTest.keyClicks(matrix, "g")
    assert "Choose cells under a clearance" in last_words(room)


# -- replies


def paste(room: ClearancesRoom, text: str | None) -> None:
    data = QMimeData()
    if text is not None:
        data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    room.clearances.paste()
    settle(room.context)


def page_in(room: ClearancesRoom) -> ReplyPage:
    assert room.reply is not None
    settle(room.context)
    return room.reply


def test_a_pasted_reply_is_recorded_at_once(room: ClearancesRoom, planned: Operation) -> None:
    granted, refused = waits_for(planned, "exit_permit")[:2]
    room.clearances.toggle_kind("exit_permit")
    paste(room, f"Ref. BI/9\n{granted} granted until 12 June 2023\n{refused} refused\n7. SOMEBODY UNKNOWN granted")
    page = page_in(room)
    assert page.go.text() == "Record 2 answers"
    assert room.main_button.isHidden()
    assert nameless(room) == []
    page.common.controls["reference"].setText("ignored where the reply has one")
    page.go.click()
    assert not room.main_button.isHidden()
    assert "exit permit" in last_words(room)
    rows = {
        row.ref: row for row in clearance_queries.clearances(planned.db, planned.today()) if row.kind == "exit_permit"
    }
    assert (rows[granted].state, rows[granted].reference) == (Asked.GRANTED, "BI/9")
    assert str(rows[granted].valid_until) == "2023-06-12"
    assert rows[refused].state is Asked.REFUSED
    assert room.context.undo()
    assert state(planned, granted, "exit_permit") is Asked.WAITING


def test_lines_are_decided_one_by_one(room: ClearancesRoom, planned: Operation) -> None:
    first, second, third = waits_for(planned, "exit_permit")[:3]
    room.clearances.toggle_kind("exit_permit")
    paste(room, f"{first} granted\n{first} refused\n{second} granted")
    page = page_in(room)
    assert set(page.answers.result()) == {second}  # two lines say different things
    page.table.choose(f"{first} refused")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert set(page.answers.result()) == {first, second}
    page.table.choose(f"\0{third}")  # nobody named them
    QTest.keyClicks(page.table, "w")
    result = page.answers.result()
    assert result[third].answer is Answer.WITHDRAWN
    page.given.setCurrentIndex(page.given.findData(Answer.REFUSED.value))
    page.given.activated.emit(page.given.currentIndex())
    assert page.answers.result()[third].answer is Answer.REFUSED


def test_a_reply_can_be_typed_and_names_nobody(room: ClearancesRoom, planned: Operation) -> None:
    waiting = waits_for(planned, "exit_permit")
    room.clearances.toggle_kind("exit_permit")
    room.clearances.open_reply()
    page = page_in(room)
    page.show_reply("All of the requests are granted.")
    settle(room.context)
    assert page.note.asking
    page.note.yes.click()
    assert set(page.answers.result()) == set(waiting)


@pytest.mark.parametrize(("made", "words"), [
    (lambda data: None, "no text on the clipboard"),
    (lambda data: data.setText("  \n "), "no text on the clipboard"),
    (lambda data: data.setUrls([QUrl.fromLocalFile("/tmp/reply.pdf")]), "holds files"),
])  # fmt: skip
def test_a_clipboard_without_a_reply_is_told(
    room: ClearancesRoom, made: Callable[[QMimeData], None], words: str
) -> None:
    data = QMimeData()
    made(data)
    QGuiApplication.clipboard().setMimeData(data)
    room.clearances.paste()
    assert words in last_words(room)
    assert room.reply is None


def test_what_was_pasted_is_not_lost_by_a_key(room: ClearancesRoom, planned: Operation) -> None:
    room.clearances.toggle_kind("exit_permit")
    paste(room, f"{waits_for(planned, 'exit_permit')[0]} granted")
    page = page_in(room)
    assert room.may_leave() is not None
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isHidden()
    page.note.yes.click()
    assert page.isHidden()
    assert waits_for(planned, "exit_permit")


@pytest.mark.parametrize("text", ["\0\x01", "x" * 20_000, "\n" * 3000, "ก" * 500 + "\t" * 90, "🏳️‍🌈 granted refused"])
def test_nonsense_is_read_as_nothing(room: ClearancesRoom, text: str) -> None:
    room.clearances.toggle_kind("exit_permit")
    room.open_reply("x")
    page = page_in(room)
    page.show_reply(text)
    settle(room.context)
    assert page.answers.result() == {}
    assert not page.go.isEnabled()


# -- holds


def test_holds_are_lifted_for_a_reason_and_put_on_for_many(room: ClearancesRoom, planned: Operation) -> None:
    room.show_tab(room.holds)
    settle(room.context)
    tab = room.holds
    before = len(hold_queries.holds_in_force(planned.db, planned.today()))
    tab.table.selectAll()
    assert room.main_button.text() == f"Lift {before} holds…"
    room.main_button.click()
    tab.form.saved.emit()
    assert "reason" in tab.form.note.text.text()
    tab.form.change({"reason": "the court let them go"})
    tab.form.saved.emit()
    assert hold_queries.holds_in_force(planned.db, planned.today()) == []
    settle(room.context)
    tab.ask_hold()
    tab.form.saved.emit()
    assert "for whom" in tab.form._faults["refs"].text()
    tab.form.change({"refs": "p00014, P99999"})
    tab.form.saved.emit()
    assert "P99999" in tab.form.note.text.text()
    tab.form.change({"refs": "p00014\nP00015", "kind": "police", "end": "1 Jun 2023", "reason": "wanted as witnesses"})
    tab.form.saved.emit()
    assert [row.ref for row in hold_queries.holds_in_force(planned.db, planned.today())] == ["P00014", "P00015"]
    assert nameless(room) == []


# -- the panel of a person, and the plan


def test_documents_held_are_added_changed_and_promised(show: Show[PeopleRoom], planned: Operation) -> None:
    room = show(PeopleRoom, planned)
    room.select("P00014")
    settle(room.context)
    panel = room.person

    def form() -> DocumentForm | PromiseForm:
        return panel._forms

    panel.held.add()
    form().change({"kind": "laissez_passer", "number": "LP77", "issuer": "IDN", "expires": "yesterday"})
    form().saved.emit()
    assert "no day" in form()._faults["expires"].text()
    form().change({"expires": "1 Jan 2024"})
    form().saved.emit()
    settle(room.context)
    documents = {one.number: one for one in held_queries.documents_of(planned.db, "P00014", planned.today())}
    assert str(documents["LP77"].expires) == "2024-01-01"
    panel.held.edit(documents["LP77"])
    next(made for made in form().findChildren(QPushButton) if made.text() == "I have seen it today").click()
    settle(room.context)
    documents = {one.number: one for one in held_queries.documents_of(planned.db, "P00014", planned.today())}
    assert documents["LP77"].seen_on == planned.today()
    panel.held.promise(None)
    form().change({"day": "20 May 2023"})
    form().saved.emit()
    assert str(held_queries.promised_day(planned.db, "P00014")) == "2023-05-20"


def test_the_plan_counts_on_promises_only_where_it_is_asked_to(
    show: Show[PlanRoom], planned: Operation, qtbot: QtBot
) -> None:
    room = show(PlanRoom, planned)
    assert room.promises.isHidden()
    lacking = planned.db.conn.execute(
        "SELECT ref FROM people p WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.current = 1 "
        "AND d.type IS NOT NULL) ORDER BY ref"
    ).fetchall()
    planned.run(PromiseDocument(tuple(row[0] for row in lacking), planned.today()))
    settle(room.context)
    box: QCheckBox = room.promises.box
    assert not box.isHidden()
    assert not box.isChecked()
    box.click()
    room.plan()
    idle(qtbot, room.context)
    counted = held_queries.promised_counts(planned.db).draft
    assert counted > 0
    assert f"{counted} promised documents" in room.promises.draft.text()
    room.drafts.publish()
    idle(qtbot, room.context)
    assert planned.db.conn.execute("SELECT 1 FROM plans WHERE state = 'draft'").fetchone()


def test_clearances_are_recorded_for_many(room: ClearancesRoom, planned: Operation) -> None:
    tab = room.clearances
    room.show_tab(tab)
    tab.show_view("list")
    settle(room.context)
    missing = [
        row for row in clearance_queries.clearances(planned.db, planned.today()) if row.state is not Asked.GRANTED
    ]
    assert tab.table.lazy.rowCount() == len(missing)
    tab.kinds.choose("exit_permit")
    room.choose_chip("not_asked")
    settle(room.context)
    waiting = [row.ref for row in missing if row.kind == "exit_permit" and row.state is Asked.NOT_ASKED]
    assert tab.table.lazy.rowCount() == len(waiting)
    tab.record()
    assert "Choose the people first" in last_words(room)
    tab.table.selectAll()
    assert room.main_button.text() == f"Record {len(waiting)} answers…"
    tab.record()
    settle(room.context)
    form = in_panel(room, AnswerForm)
    assert form.values()["asked_on"] == "14 May 2023"
    form.change({"answer": "granted", "valid_until": "1 Jan 2023", "valid_from": "2 Jan 2023"})
    form.saved.emit()
    assert "ends before it starts" in form.note.text.text()
    form.change({"valid_from": "", "valid_until": "10 Jun 2023", "reference": "BI/77"})
    form.saved.emit()
    states = {(row.ref, row.kind): row for row in clearance_queries.clearances(planned.db, planned.today())}
    assert all(states[ref, "exit_permit"].state is Asked.GRANTED for ref in waiting)
    assert states[waiting[0], "exit_permit"].reference == "BI/77"
    assert not room.panel.isVisible()


def test_the_checklist_grows_and_shrinks(room: ClearancesRoom, planned: Operation) -> None:
    room.show_tab(room.clearances)
    room.clearances.add_item()
    form = in_panel(room, Form)
    form.saved.emit()
    assert "Name the clearance" in form._faults["kind"].text()
    form.change({"kind": "Fit to fly", "nationality": "Indonesia"})
    form.saved.emit()
    assert "not a nationality" in form._faults["nationality"].text()
    form.change({"nationality": "IDN", "authority": "Dr on call"})
    form.saved.emit()
    items = {(item.kind, item.nationality): item for item in clearance_queries.checklist(planned.db)}
    assert items["fit_to_fly", "IDN"].authority == "Dr on call"
    sheet = in_panel(room, ChecklistPanel)
    sheet.ask_remove(items["fit_to_fly", "IDN"].id, "Fit to fly")
    sheet.note.yes.click()
    assert ("fit_to_fly", "IDN") not in {
        (item.kind, item.nationality) for item in clearance_queries.checklist(planned.db)
    }


def test_it_opens_on_what_is_missing_of_a_kind(room: ClearancesRoom, planned: Operation) -> None:
    room.show_tab(room.holds)
    room.header.search.setText("nobody")
    room.select("kind=exit_permit")
    settle(room.context)
    assert room.tab is room.clearances
    assert room.clearances.kind == "exit_permit"
    assert room.header.chips.key() == "missing"
    assert room.clearances.table.lazy.rowCount() == room.clearances.counts()["missing"] > 0
    room.select("kind=exit_permit")
    assert room.clearances.kind == "exit_permit"
    room.select("P00014")
    settle(room.context)
    assert room.clearances.table.lazy.rowCount() == 1


def test_without_people_it_leads_to_the_import(show: Show[ClearancesRoom], operation: Operation) -> None:
    room = show(ClearancesRoom, operation)
    settle(room.context)
    assert room.body.currentWidget() is room._empty
    assert nameless(room) == []
