"""Clearances in the window: a column for each, replies that are pasted, documents held and promised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.commands import ChooseClearances, Given, RecordAnswers, SaveChecklistItem
from repatriate.app.clearances.kinds import Item, clearances_chosen, list_suggested_items
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import Term
from repatriate.app.documents import held_queries
from repatriate.app.documents.held_commands import PromiseDocument
from repatriate.app.people import table_queries
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.transport.commands import SavePlace
from repatriate.model.entities import Answer
from tests.ui.helpers import Show, idle, in_panel, last_words, settle, texts
from tests.ui.test_access import nameless
from ui.models.filtering import Choice
from ui.rooms.clearances.answers import AnswerForm, ChooseForm
from ui.rooms.clearances.reply_page import ReplyPage
from ui.rooms.clearances.room import ChosenPanel, ClearancesRoom
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.people_view import build_columns as people_columns
from ui.rooms.common.person.held_documents import DocumentForm
from ui.rooms.people.room import PeopleRoom
from ui.rooms.plan.room import PlanRoom


@pytest.fixture
def room(show: Show[ClearancesRoom], planned: Operation) -> ClearancesRoom:
    return show(ClearancesRoom, planned)


def state(operation: Operation, ref: str, kind: str) -> Asked:
    rows = clearance_queries.list_clearances(operation.db, operation.today(), ref)
    return next(row.state for row in rows if row.kind == kind)


def go_to(room: ClearancesRoom, ref: str, kind: str = "exit_permit") -> None:
    """The cell of somebody."""
    id = table_queries.person_id(room.context.db, ref)
    assert id is not None
    row = room.table.lazy.row_of(id)
    assert row is not None
    room.table.go_to(row, kind)


def waits_for(operation: Operation, kind: str, wanted: Asked = Asked.WAITING) -> list[str]:
    rows = clearance_queries.list_clearances(operation.db, operation.today())
    return [row.ref for row in rows if row.kind == kind and row.state is wanted]


def listed(room: ClearancesRoom) -> list[str]:
    settle(room.context)
    return list(table_queries.refs_of(room.context.db, room.table.lazy.ids()))


def shown_menu(room: ClearancesRoom) -> QMenu:
    return next(menu for menu in room.findChildren(QMenu) if menu.isVisible())


def choose(room: ClearancesRoom, words: str) -> None:
    menu = shown_menu(room)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    settle(room.context)


# -- a column for each clearance


def test_it_is_the_table_of_everyone_with_a_column_for_each_clearance(room: ClearancesRoom, planned: Operation) -> None:
    keys = [one.key for one in room.table.lazy.columns]
    everyone = [one.key for one in people_columns()]
    assert [key for key in keys if not key.startswith("clearance:")] == everyone
    assert [key for key in keys if key.startswith("clearance:")] == [f"clearance:{kind}" for kind in room.table.kinds]
    assert len(listed(room)) == table_queries.people_total(planned.db)
    assert nameless(room) == []
    QAbstractItemModelTester(room.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_cell_opens_a_list_of_answers(room: ClearancesRoom, planned: Operation) -> None:
    ref = waits_for(planned, "exit_permit")[0]
    for words, wanted in (
        ("Yes", Asked.GRANTED), ("No", Asked.REFUSED), ("Asked", Asked.WAITING), ("Nothing", Asked.NOT_ASKED),
    ):  # fmt: skip
        go_to(room, ref)
        QTest.keyClick(room.table, Qt.Key.Key_Return)
        choose(room, words)
        assert state(planned, ref, "exit_permit") is wanted
    assert room.context.undo()
    assert state(planned, ref, "exit_permit") is Asked.WAITING
    go_to(room, ref)
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    assert [one.text() for one in shown_menu(room).actions() if one.isChecked()] == ["Asked"]
    shown_menu(room).close()
    QTest.keyClick(room.table, Qt.Key.Key_Delete)
    settle(room.context)
    assert state(planned, ref, "exit_permit") is Asked.NOT_ASKED


def test_a_click_opens_the_list_and_on_a_name_the_person(room: ClearancesRoom, planned: Operation) -> None:
    ref = waits_for(planned, "exit_permit")[0]
    go_to(room, ref)
    table = room.table
    place = table.visualRect(table.currentIndex()).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not room.panel.isVisible()
    choose(room, "Yes")
    assert state(planned, ref, "exit_permit") is Asked.GRANTED
    place = table.visualRect(table.lazy.index(table.currentIndex().row(), 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.person.shown_ref == ref


def test_no_letter_records_anything(room: ClearancesRoom, planned: Operation) -> None:
    before = clearance_queries.list_clearances(planned.db, planned.today())
    for key in "grwayn":
        room.table.setFocus()
        QTest.keyClick(room.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(room.table, key)
        settle(room.context)
        assert clearance_queries.list_clearances(planned.db, planned.today()) == before, key


def test_yes_for_many_asks_once_with_the_number(room: ClearancesRoom, planned: Operation, qtbot: QtBot) -> None:
    rows = clearance_queries.list_clearances(planned.db, planned.today())
    everyone = {row.ref for row in rows if row.kind == "exit_permit"}
    go_to(room, waits_for(planned, "exit_permit")[0])
    room.table.selectAll()
    room.answers.give("exit_permit", Asked.GRANTED)
    settle(room.context)
    assert f"this changes {len(everyone)} people" in room.question.text.text()
    assert waits_for(planned, "exit_permit")
    room.question.yes.click()
    idle(qtbot, room.context)
    assert set(waits_for(planned, "exit_permit", Asked.GRANTED)) == everyone
    assert room.context.undo()
    assert waits_for(planned, "exit_permit")


def test_several_who_are_chosen_get_an_answer_in_the_panel(room: ClearancesRoom, planned: Operation) -> None:
    refs = waits_for(planned, "exit_permit")[:2]
    room.filter(PeopleQuery(refs=tuple(refs)))
    room.table.selectAll()
    panel = in_panel(room, ChosenPanel)
    assert panel.title.text() == "2 people"
    panel.kinds.setCurrentIndex(panel.kinds.findData("exit_permit"))
    panel.answers["refused"].click()
    settle(room.context)
    assert {state(planned, ref, "exit_permit") for ref in refs} == {Asked.REFUSED}


def test_the_form_records_date_and_reference(room: ClearancesRoom, planned: Operation) -> None:
    ref = waits_for(planned, "exit_permit")[0]
    go_to(room, ref)
    QTest.keyClick(room.table, Qt.Key.Key_F2)
    choose(room, "With date and reference…")
    form = in_panel(room, AnswerForm)
    form.change({"answer": "granted", "valid_until": "10 Jun 2023", "reference": "BI/7"})
    assert room.may_leave() is not None
    QTest.keyClick(form.controls["reference"], Qt.Key.Key_Return)
    settle(room.context)
    rows = clearance_queries.list_clearances(planned.db, planned.today(), ref)
    assert [(row.state, row.reference) for row in rows if row.kind == "exit_permit"] == [(Asked.GRANTED, "BI/7")]
    assert not room.panel.isVisible()
    assert room.table.currentIndex().data() == "to 10 Jun"
    assert "Yes, until 10 Jun" in str(room.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_four_clearances_are_seen_beside_the_panel_of_a_person(room: ClearancesRoom, planned: Operation) -> None:
    """At 1366 × 768, with the number, the name and the state; what is copied says it in full."""
    ref = waits_for(planned, "exit_permit")[0]
    planned.run(EditPeople((ref,), {"surname": "VENKATANARASIMHARAJUVARIPETA", "given_names": "PONNUSAMY SRINIVASAN"}))
    room.table.setFixedWidth(830)
    room.select(ref)
    settle(room.context)
    room.table.widths.measure_rows()
    shown = [one.key for n, one in enumerate(room.table.lazy.columns) if not room.table.isColumnHidden(n)]
    assert shown[:3] == ["ref", "name", "state"]
    assert len([key for key in shown if key.startswith("clearance:")]) >= 4
    assert f"Asked, {(planned.today() - asked_on(planned, ref)).days} days" in room.table.as_tsv()


def asked_on(operation: Operation, ref: str) -> date:
    rows = clearance_queries.list_clearances(operation.db, operation.today(), ref)
    found = next(row.since for row in rows if row.kind == "exit_permit")
    assert found is not None
    return found


def test_all_that_is_missing_is_said_in_words(room: ClearancesRoom) -> None:
    room.show_missing()
    chips = [made.text() for made in room.filter_line.chips.findChildren(QPushButton)]
    assert "Still lacks a clearance" in chips
    room.show_missing("exit_permit")
    assert "Still lacks exit permit" in [made.text() for made in room.filter_line.chips.findChildren(QPushButton)]


def test_a_clearance_is_filtered_and_sorted_in_its_header(room: ClearancesRoom, planned: Operation) -> None:
    column = next(one for one in room.table.lazy.columns if one.key == "clearance:exit_permit")
    offers = {one.value: one.count for one in room.source.values(column, "")}
    rows = clearance_queries.list_clearances(planned.db, planned.today())
    told = Counter(row.state.value for row in rows if row.kind == "exit_permit")
    assert {value: count for value, count in offers.items() if value} == dict(told)
    assert sum(offers.values()) == table_queries.people_total(planned.db)
    room.table.choose_filter(column.key, Choice(("waiting",)))
    assert set(listed(room)) == set(waits_for(planned, "exit_permit"))
    assert "Exit permit is Asked" in texts(room.filter_line) + "".join(
        made.text() for made in room.filter_line.findChildren(QPushButton)
    )
    room.filter_line.all_button.click()
    room.table.sortByColumn(room.table.lazy.columns.index(column), Qt.SortOrder.AscendingOrder)
    states = [str(room.table.lazy.index(row, room.table.lazy.columns.index(column)).data()) for row in (0, 1)]
    assert all(words == "Yes" or words.startswith("to ") for words in states)


def test_a_new_kind_becomes_a_column_also_under_the_notes(room: ClearancesRoom, planned: Operation) -> None:
    room.open_notes()
    planned.run(SaveChecklistItem("fit_to_fly", None, "Clinic"))
    settle(room.context)
    assert "fit_to_fly" in room.table.kinds
    assert room.covered
    room.uncover()
    assert room.body.currentWidget() is room.table
    assert room.table.lazy.rowCount() == table_queries.people_total(planned.db)


def test_who_does_not_need_it_is_told(room: ClearancesRoom, planned: Operation) -> None:
    planned.run(SaveChecklistItem("fit_to_fly", "IDN", "Clinic"))
    settle(room.context)
    ref = next(row[0] for row in planned.db.conn.execute("SELECT ref FROM people WHERE nationality <> 'IDN'"))
    go_to(room, ref, "fit_to_fly")
    room.answers.give("fit_to_fly", Asked.GRANTED)
    assert "needs this clearance" in last_words(room)


def test_without_clearances_it_offers_to_choose_them(show: Show[ClearancesRoom], operation: Operation) -> None:
    operation.run(AddPerson({"surname": "NEW", "nationality": "IDN"}))
    room = show(ClearancesRoom, operation)
    assert room.body.currentWidget() is room.unchosen
    assert room.unchosen.sentence.text() == "No clearances have been chosen yet."
    next(made for made in room.unchosen.findChildren(QPushButton)).click()
    in_panel(room, ChooseForm)
    operation.run(ChooseClearances(()))
    settle(room.context)
    assert room.body.currentWidget() is room.unneeded


def test_a_filter_by_clearance_is_kept_in_another_language(room: ClearancesRoom, planned: Operation) -> None:
    room.select("kind=exit_permit")
    place = room.place()
    room.show_everybody()
    room.return_to(place)
    assert room.source.query.terms == (Term("lacks", ("exit_permit",)),)


# -- replies


def paste(room: ClearancesRoom, text: str | None) -> None:
    data = QMimeData()
    if text is not None:
        data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    room.paste()
    settle(room.context)


def page_in(room: ClearancesRoom) -> ReplyPage:
    assert room.reply is not None
    settle(room.context)
    return room.reply


def test_a_pasted_reply_is_recorded_at_once(room: ClearancesRoom, planned: Operation) -> None:
    granted, refused = waits_for(planned, "exit_permit")[:2]
    room.select("kind=exit_permit")
    paste(room, f"Ref. BI/9\n{granted} granted until 12 June 2023\n{refused} refused\n7. SOMEBODY UNKNOWN granted")
    page = page_in(room)
    assert page.go.text() == "Record 2 answers"
    assert room.note_button.isHidden()
    assert nameless(room) == []
    page.common.controls["reference"].setText("ignored where the reply has one")
    page.go.click()
    assert not room.note_button.isHidden()
    assert "exit permit" in last_words(room)
    rows = {
        row.ref: row
        for row in clearance_queries.list_clearances(planned.db, planned.today())
        if row.kind == "exit_permit"
    }
    assert (rows[granted].state, rows[granted].reference) == (Asked.GRANTED, "BI/9")
    assert str(rows[granted].valid_until) == "2023-06-12"
    assert rows[refused].state is Asked.REFUSED
    assert room.context.undo()
    assert state(planned, granted, "exit_permit") is Asked.WAITING


def test_lines_are_decided_one_by_one(room: ClearancesRoom, planned: Operation) -> None:
    first, second, third = waits_for(planned, "exit_permit")[:3]
    room.select("kind=exit_permit")
    paste(room, f"{first} granted\n{first} refused\n{second} granted")
    page = page_in(room)
    assert set(page.answers.result()) == {second}  # two lines say different things
    page.table.choose(f"{first} refused")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert set(page.answers.result()) == {first, second}
    page.table.choose(f"\0{third}")  # nobody named them
    QTest.keyClicks(page.table, "w")  # a letter answers nothing
    assert third not in page.answers.result()
    page.given.setCurrentIndex(page.given.findData(Answer.REFUSED.value))
    page.given.activated.emit(page.given.currentIndex())
    assert page.answers.result()[third].answer is Answer.REFUSED


def test_names_alone_are_taken_with_one_key_and_what_is_recorded_is_said(
    room: ClearancesRoom, planned: Operation
) -> None:
    refs = waits_for(planned, "exit_permit")[:3]
    names = [" ".join(planned.db.execute("SELECT given_names, surname FROM people WHERE ref = ?", (ref,)).fetchone()) for ref in refs]  # fmt: skip
    text = f"Granted, ref. BI/9:\n1. {names[0]}\n2. {names[1]}\n3. {refs[2]}"
    room.select("kind=exit_permit")
    paste(room, text)
    page = page_in(room)
    assert set(page.answers.result()) == {refs[2]}
    assert page.names.isVisible()
    QTest.keyClick(page.names, Qt.Key.Key_Return)
    assert set(page.answers.result()) == set(refs)
    assert page.names.isHidden()
    page.go.click()
    settle(room.context)
    paste(room, text)
    page = page_in(room)
    assert page.answers.result() == {}
    assert {one.recorded for one in page.answers.entries() if one.text} == {planned.today()}
    page.table.choose(f"3. {refs[2]}")
    assert "Recorded on" in page.why.toPlainText()


def test_a_line_is_shown_whole_with_its_heading_its_reason_and_the_record(
    room: ClearancesRoom, planned: Operation
) -> None:
    ref, other = waits_for(planned, "exit_permit")[:2]
    record = Given(Answer.GRANTED, reference="GDI/4471/2026", valid_until=date(2026, 12, 31))
    planned.run(RecordAnswers("exit_permit", {ref: record}))
    line = f"1. {ref} whose application was received at this office, until 15 January 2027, number GDI/5000/2027"
    room.select("kind=exit_permit")
    paste(room, f"Permits are granted to:\n{line}\n2. {other}")
    page = page_in(room)
    model = page.table.lazy
    columns = {one.key: place for place, one in enumerate(model.columns)}
    page.table.choose(line)
    row = page.table.currentIndex().row()
    for shown in (page.why.toPlainText(), model.index(row, columns["text"]).data(Qt.ItemDataRole.ToolTipRole)):
        assert shown.startswith(f"{line}\n")
        assert "Heading: Permits are granted to:" in shown
        assert "granted until 31 Dec 2026, GDI/4471/2026" in shown
        assert "this letter: granted until 15 Jan 2027" in shown
    assert page.why.blockCount() == len(page.why.toPlainText().splitlines()) > 2
    assert model.index(row, columns["until"]).data() == "15 Jan 2027"


def test_a_reply_can_be_typed_and_names_nobody(room: ClearancesRoom, planned: Operation) -> None:
    waiting = waits_for(planned, "exit_permit")
    room.select("kind=exit_permit")
    room.open_reply()
    page = page_in(room)
    page.show_reply("All of the requests are granted.")
    settle(room.context)
    assert page.note.asking
    page.note.yes.click()
    assert set(page.answers.result()) == set(waiting)


def test_a_clipboard_without_a_reply_is_told(room: ClearancesRoom) -> None:
    cases: tuple[tuple[Callable[[QMimeData], None], str], ...] = (
        (lambda data: None, "no text to paste"),
        (lambda data: data.setUrls([QUrl.fromLocalFile("/tmp/reply.pdf")]), "copied a file"),
        (lambda data: data.setText("  \n "), "no text to paste"),
    )
    for fill, words in cases:
        fill(data := QMimeData())
        QGuiApplication.clipboard().setMimeData(data)
        room.paste()
        assert words in last_words(room)
        assert room.reply is None


def test_what_was_pasted_is_not_lost_by_a_key(room: ClearancesRoom, planned: Operation) -> None:
    room.select("kind=exit_permit")
    paste(room, f"{waits_for(planned, 'exit_permit')[0]} granted")
    page = page_in(room)
    assert room.may_leave() is not None
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isHidden()
    page.note.yes.click()
    assert page.isHidden()
    assert waits_for(planned, "exit_permit")


def test_nonsense_is_read_as_nothing(room: ClearancesRoom, planned: Operation) -> None:
    room.select("kind=exit_permit")
    room.open_reply("x")
    page = page_in(room)
    for text in ("\0\x01", "x" * 20_000, "\n" * 3000, "ก" * 500 + "\t" * 90, "🏳️‍🌈 granted refused"):
        page.show_reply(f"{waits_for(planned, 'exit_permit')[0]} granted")
        settle(room.context)
        assert page.go.isEnabled(), "what is read next is not what was read before"
        page.show_reply(text)
        settle(room.context)
        assert page.answers.result() == {}, text[:20]
        assert not page.go.isEnabled()


# -- the panel of a person, and the plan


def test_documents_held_are_added_changed_and_promised(show: Show[PeopleRoom], planned: Operation) -> None:
    room = show(PeopleRoom, planned)
    room.select("P00014")
    settle(room.context)
    panel = room.person

    def form() -> DocumentForm | ActionForm:
        return panel._forms

    panel.held.add()
    form().change({"kind": "laissez_passer", "number": "LP77", "issuer": "IDN", "expires": "yesterday"})
    form().saved.emit()
    assert "not a day" in form()._faults["expires"].text()
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


def needed(operation: Operation) -> dict[tuple[str, str | None], str | None]:
    return {(one.kind, one.nationality): one.authority for one in clearance_queries.list_checklist(operation.db)}


def test_the_clearances_needed_grow_and_shrink_in_one_form(room: ClearancesRoom, planned: Operation) -> None:
    before = needed(planned)
    room.select("choose")
    form = in_panel(room, ChooseForm)
    assert {kind for kind, tick in form.ticks.items() if tick.isChecked()} == {kind for kind, _ in before}
    form.add_button.click()
    assert "Name the clearance" in form._faults["kind"].text()
    form.change({"kind": "Fit to fly", "nationality": "Nowhere"})
    form.add_button.click()
    assert "is not a country" in form._faults["nationality"].text()
    form.change({"nationality": "IDN", "authority": "Dr on call"})
    form.save_button.click()
    assert needed(planned) == {**before, ("fit_to_fly", "IDN"): "Dr on call"}
    assert not room.panel.isVisible()
    room.select("choose")
    form = in_panel(room, ChooseForm)
    form.ticks["fit_to_fly"].click()
    assert room.may_leave() is not None
    form.save_button.click()
    assert needed(planned) != before
    assert "No longer needed: Fit to fly" in form.note.text.text()
    form.note.yes.click()
    assert needed(planned) == before
    assert room.context.undo()
    assert ("fit_to_fly", "IDN") in needed(planned)


def test_one_nationality_can_have_its_own_authority_or_go(room: ClearancesRoom, planned: Operation) -> None:
    planned.run(
        ChooseClearances((Item("transit", "A", "IDN"), Item("transit", "A", "VNM"), Item("transit", "A", "NPL")))
    )
    settle(room.context)
    room.select("choose")
    form = in_panel(room, ChooseForm)
    form.change({"kind": "Transit", "nationality": "VNM – Viet Nam", "authority": "B"})
    form.add_button.click()
    next(one for one in form.findChildren(QPushButton) if one.text() == "Change for single nationalities").click()
    drops = [one for one in form.findChildren(QToolButton) if one.accessibleName() == "Remove Transit, Nepal"]
    drops[-1].click()
    form.save_button.click()
    assert needed(planned) == {("transit", "IDN"): "A", ("transit", "VNM"): "B"}


def test_what_is_usual_is_ticked_with_its_source(show: Show[ClearancesRoom], operation: Operation) -> None:
    operation.run(SavePlace("CAMP", {"name": "Camp", "country": "THA", "timezone": "Asia/Bangkok"}))
    operation.run(AddPerson({"surname": "NEW", "nationality": "IDN", "location": "CAMP"}))
    room = show(ClearancesRoom, operation)
    for country, source in (("THA", "Source: "), ("LAO", "No source"), ("MMR", "No source")):
        operation.run(SavePlace("CAMP", {"country": country}))
        settle(room.context)
        room.select("choose")
        form = in_panel(room, ChooseForm)
        ticked = {kind for kind, tick in form.ticks.items() if tick.isChecked()}
        assert ticked == {item.kind for item in list_suggested_items(operation.db)}
        assert source in form.ticks["exit_permit"].accessibleDescription(), country
        assert "put a hold on them" in texts(form)
        form.save_button.click()
        assert {kind for kind, _ in needed(operation)} == ticked
        settle(room.context)
        assert room.table.kinds
        assert room.context.undo()
        settle(room.context)


def test_that_none_is_needed_is_an_answer_and_nothing_ticked_is_not(
    show: Show[ClearancesRoom], operation: Operation
) -> None:
    operation.run(AddPerson({"surname": "NEW", "nationality": "IDN"}))
    room = show(ClearancesRoom, operation)
    room.select("choose")
    form = in_panel(room, ChooseForm)
    for tick in form.ticks.values():
        tick.setChecked(False)
    form.save_button.click()
    assert "or “None needed”" in form.note.text.text()
    assert not clearances_chosen(operation.db)
    form.none.click()
    form.save_button.click()
    assert clearances_chosen(operation.db)
    assert needed(operation) == {}


def test_it_opens_on_who_lacks_a_kind(room: ClearancesRoom, planned: Operation) -> None:
    room.open_notes()
    room.header.search.setText("nobody")
    room.select("kind=exit_permit")
    lacking = listed(room)
    assert lacking == list(
        table_queries.refs_of(
            planned.db,
            table_queries.people_ids(
                planned.db, PeopleQuery(terms=(Term("lacks", ("exit_permit",)),)), room.source.day
            ),
        )
    )
    assert lacking
    assert not room.covered
    room.select("P00014")
    assert room.person.shown_ref == "P00014"


def test_without_people_it_leads_to_the_import(show: Show[ClearancesRoom], operation: Operation) -> None:
    room = show(ClearancesRoom, operation)
    assert room.body.currentWidget() is room._empty
    assert nameless(room) == []


def test_after_esc_a_click_on_the_same_name_opens_the_panel_again(room: ClearancesRoom, planned: Operation) -> None:
    ref = waits_for(planned, "exit_permit")[0]
    room.select(ref)
    room.panel.shut()
    assert room.person.shown_ref == ""
    QApplication.processEvents()
    place = room.table.visualRect(room.table.lazy.index(room.table.currentIndex().row(), 1)).center()
    QTest.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(room.context)
    assert room.person.shown_ref == ref
