"""Notes verbales in the window: written for those chosen, seen before, sent, answered, withdrawn; the wordings."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.clearances import note_queries
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.commands import RemoveChecklistItem, SaveChecklistItem
from repatriate.app.clearances.note_commands import MakeNote
from repatriate.app.clearances.note_queries import NoteState
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.model.entities import Answer
from tests.ui.helpers import Show, in_panel, last_words, settle
from tests.ui.test_access import nameless
from ui.models.filtering import Choice
from ui.rooms.clearances import note_form
from ui.rooms.clearances.answers import ChooseForm
from ui.rooms.clearances.note_form import LettersPanel, LettersSheet, NoteForm
from ui.rooms.clearances.notes_page import NotePanel, _list_columns
from ui.rooms.clearances.room import ClearancesRoom
from ui.rooms.common.detail_panel import PdfOverlay
from ui.rooms.common.form import Field, Form
from ui.style.theme import PANEL

WORDING = """subject = "Permits"
opening = "{mission} greets {authority}."
body = ["About {persons}, by {date}."]
closing = "{mission} thanks {authority}."
"""


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was given to the program that prints."""
    paths: list[Path] = []
    monkeypatch.setattr(note_form, "open_file", paths.append)
    return paths


@pytest.fixture
def room(show: Show[ClearancesRoom], planned: Operation) -> ClearancesRoom:
    return show(ClearancesRoom, planned)


def not_asked(operation: Operation, kind: str = "exit_permit") -> list[str]:
    rows = clearance_queries.list_clearances(operation.db, operation.today())
    return [row.ref for row in rows if row.kind == kind and row.state is Asked.NOT_ASKED]


def written(room: ClearancesRoom, kind: str | None, refs: list[str]) -> NoteForm:
    room.write_note(kind, refs)
    form = in_panel(room, NoteForm)
    form.change({"mission": "Embassy of Tests"})
    return form


def press(sheet: NotePanel, words: str) -> None:
    next(made for made in sheet.findChildren(QPushButton) if made.text() == words).click()


def made(room: ClearancesRoom, planned: Operation, *refs: str) -> str:
    number = str(planned.run(MakeNote(refs, "exit_permit", "Bureau of Immigration", mission="Embassy")).result)
    room.open_notes()
    settle(room.context)
    room.notes.choose_note(number)
    return number


def test_a_note_for_all_not_asked_is_seen_then_made(
    room: ClearancesRoom, planned: Operation, tmp_path: Path, opened: list[Path]
) -> None:
    refs = not_asked(planned)
    form = written(room, "exit_permit", [])
    assert form.controls["authority"].text() == "Bureau of Immigration"
    assert nameless(room) == []
    form.preview_button.click()
    settle(room.context)
    [page] = room.body.findChildren(PdfOverlay)
    assert page.pdf.page_count >= 2
    assert note_queries.list_notes(planned.db, planned.today()) == []
    path = tmp_path / "note.pdf"
    form.file.line.setText(str(path))
    form.save_button.click()
    assert not [one.text() for one in form._faults.values() if one.text()]
    assert form.note.isHidden(), form.note.text.text()
    assert page.isHidden()  # it says that nothing is asked yet
    [note] = note_queries.list_notes(planned.db, planned.today())
    assert (note.people, note.state) == (len(refs), NoteState.MADE)
    assert not_asked(planned) == []
    assert opened == [path]
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) >= 2
    assert in_panel(room, NotePanel).row.number == note.number
    assert room.context.undo()
    assert not_asked(planned) == refs


def test_those_chosen_who_cannot_be_asked_are_left_out(room: ClearancesRoom, planned: Operation) -> None:
    rows = clearance_queries.list_clearances(planned.db, planned.today())
    has = next(row.ref for row in rows if row.kind == "exit_permit" and row.state is Asked.GRANTED)
    form = written(room, "exit_permit", [has, *not_asked(planned)[:2]])
    assert form._asked()() == tuple(not_asked(planned)[:2])
    assert "1 person" in form.left_out.text()


def test_a_note_asks_for_who_is_chosen(room: ClearancesRoom, planned: Operation) -> None:
    settle(room.context)
    room.table.choose_filter("clearance:exit_permit", Choice(("not asked",)))
    settle(room.context)
    assert room.notes_button.isHidden()  # it comes with the first note
    QTest.keyClick(room.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.note_button.click()
    form = in_panel(room, NoteForm)
    assert form.values()["kind"] == "exit_permit"
    assert list(form._asked()()) == not_asked(planned)
    assert not room.covered
    made(room, planned, not_asked(planned)[0])
    assert room.covered
    room.uncover()
    assert not room.notes_button.isHidden()


def test_a_number_that_is_used_and_a_day_that_is_none_are_told(
    room: ClearancesRoom, planned: Operation, tmp_path: Path
) -> None:
    first, second = not_asked(planned)[:2]
    number = made(room, planned, first)
    form = written(room, "exit_permit", [second, not_asked(planned)[1]])
    form.file.line.setText(str(tmp_path / "note.pdf"))
    form.change({"number": number})
    form.file.line.setText(str(tmp_path / "note.pdf"))
    form.saved.emit()
    assert "a number is used once" in form._faults["number"].text()
    form.change({"number": "", "day": "soon"})
    form.saved.emit()
    assert "not a day" in form._faults["day"].text()
    form.change({"day": ""})
    form.file.line.setText(str(tmp_path / "nowhere" / "note.pdf"))
    form.saved.emit()
    assert "no folder" in form.note.text.text()
    assert len(note_queries.list_notes(planned.db, planned.today())) == 1


def filled(room: ClearancesRoom) -> list[str]:
    settle(room.context)
    return [one.text() for one in room.findChildren(QPushButton) if one.property("kind") == "main" and one.isVisible()]


def test_a_note_is_sent_and_answered(room: ClearancesRoom, planned: Operation) -> None:
    refs = not_asked(planned)[:3]
    number = made(room, planned, *refs)
    sheet = in_panel(room, NotePanel)
    assert nameless(room) == []
    assert filled(room) == ["Mark as sent…"]
    press(sheet, "Mark as sent…")
    assert filled(room) == ["It was sent"]
    sheet.form.left.emit()
    assert filled(room) == ["Mark as sent…"]
    room.panel.shut()
    assert filled(room) == ["Ask by note verbale…"]
    room.notes.choose_note(number)
    sheet = in_panel(room, NotePanel)
    press(sheet, "Mark as sent…")
    QTest.keyClick(sheet.form.controls["day"], Qt.Key.Key_Return)
    sheet = in_panel(room, NotePanel)
    assert note_queries.read_note(planned.db, number, planned.today()).sent_on == planned.today()
    sheet.list.choose(refs[0])
    press(sheet, "Record answers…")
    sheet.form.change({"answer": "refused", "reference": "BI/1"})
    sheet.form.saved.emit()
    sheet = in_panel(room, NotePanel)
    assert sheet.row.state is NoteState.PARTLY
    press(sheet, "Record answers…")
    assert "2 people" in sheet.words.text()
    sheet.form.saved.emit()
    answers = [one.answer for one in note_queries.people_on(planned.db, number)]
    assert answers == ["refused", "granted", "granted"]


def test_a_note_that_waits_longer_than_usual_is_marked() -> None:
    [days] = [column for column in _list_columns() if column.key == "days"]
    assert [days.tone({"overdue": late}) for late in (True, False)] == ["trouble", None]


def test_a_reply_to_a_note_is_pasted_there(room: ClearancesRoom, planned: Operation) -> None:
    refs = not_asked(planned)[:2]
    number = made(room, planned, *refs)
    press(in_panel(room, NotePanel), "Paste the reply…")
    page = room.reply
    settle(room.context)
    page.show_reply(f"{refs[0]} granted")
    settle(room.context)
    assert page.answers.about.note == number
    assert page.told.text().startswith("1 answer can be recorded")
    page.answers.answer([one.key for one in page.answers.entries()], Answer.GRANTED)
    page._show_answers()
    assert page.told.text().startswith("2 answers can be recorded")  # as many as the button says
    assert page.told.text().endswith("0 people are not mentioned.")
    assert page.go.text() == "Record 2 answers"
    page.go.click()
    assert [one.answer for one in note_queries.people_on(planned.db, number)] == ["granted", "granted"]


def test_a_note_is_withdrawn_for_a_reason(room: ClearancesRoom, planned: Operation) -> None:
    refs = not_asked(planned)[:2]
    made(room, planned, *refs)
    sheet = in_panel(room, NotePanel)
    press(sheet, "Withdraw…")
    sheet.form.saved.emit()
    assert "reason" in sheet.form._faults["reason"].text()  # under its field
    sheet.form.change({"reason": "the route was changed"})
    sheet.form.saved.emit()
    assert set(refs) <= set(not_asked(planned))
    settle(room.context)
    QAbstractItemModelTester(room.notes.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_note_prints_again_as_it_was(
    room: ClearancesRoom, planned: Operation, printed: list[tuple[bytes, str]]
) -> None:
    number = made(room, planned, not_asked(planned)[0])
    press(in_panel(room, NotePanel), "Print…")
    settle(room.context)
    [(data, title)] = printed
    assert data == note_queries.note_pdf(planned.db, number)
    assert title == f"Note {number}"


def test_the_office_s_own_wording_is_taken_in_and_offered(
    room: ClearancesRoom, show: Show[LettersSheet], planned: Operation, tmp_path: Path
) -> None:
    letters = show(LettersSheet, planned)

    def sheet() -> LettersPanel:
        settle(letters.context)
        return letters.sheet

    assert nameless(letters) == []
    path = tmp_path / "exit_permit.en.toml"
    path.write_text('subject = "x', encoding="utf-8")
    sheet().load(path)
    assert "cannot be read" in sheet().note.text.text()
    path.write_bytes(b"\xff\xfe\x00")
    sheet().load(path)
    assert "UTF-8" in sheet().note.text.text()
    path.write_text("", encoding="utf-8")
    sheet().load(tmp_path / "nameless", "", "")
    assert "exit_permit.en.toml" in sheet().note.text.text()
    path.write_text(WORDING, encoding="utf-8-sig")
    sheet().load(path)
    settle(room.context)
    own = [row for row in note_queries.list_letters(planned.db) if row.own]
    assert [(row.kind, row.language) for row in own] == [("exit_permit", "en")]
    sheet().write(own[0], tmp_path / "copy.toml")
    assert (tmp_path / "copy.toml").read_text(encoding="utf-8").startswith('subject = "Permits"')
    form = written(room, "exit_permit", [])
    language = form.box("language")
    assert "own wording" in language.itemText(language.findData("en"))
    sheet().remove(own[0])
    sheet().note.yes.click()
    assert not [row for row in note_queries.list_letters(planned.db) if row.own]


def test_a_note_is_for_those_whom_the_checklist_sends_to_its_authority(
    room: ClearancesRoom, planned: Operation
) -> None:
    people = {}
    for nationality, authority in (("MMR", "Embassy of Myanmar"), ("THA", "Royal Thai Embassy, Manila")):
        planned.run(SaveChecklistItem("nationality_verification", nationality, authority))
        people[authority] = planned.run(AddPerson({"surname": "NEW", "nationality": nationality})).result
    form = written(room, "nationality_verification", [])
    who = form.box("who")
    both = who.currentText()
    for authority, ref in people.items():
        form.change({"authority": authority})
        assert ref in form._asked()()
        assert ({*people.values()} - {ref}).isdisjoint(form._asked()())
        assert who.currentText() != both
        assert form.save_button.isEnabled()
    form.change({"authority": "Royal Thai Embassy"})
    assert form._asked()() == ()
    assert "is not given by “Royal Thai Embassy” but by " in form.left_out.text()
    assert all(authority in form.left_out.text() for authority in people)
    assert not form.save_button.isEnabled()


def test_names_that_the_program_spelled_are_confirmed_first(
    room: ClearancesRoom, planned: Operation, tmp_path: Path
) -> None:
    ref = not_asked(planned)[0]
    planned.run(EditPeople((ref,), {"surname": None, "given_names": None, "native_name": "王小明"}))
    form = written(room, "exit_permit", [])
    form.file.line.setText(str(tmp_path / "note.pdf"))
    form.save_button.click()
    assert ref in form.note.text.text()
    assert "Confirm the names" in form.note.yes.text()
    form.note.no.click()
    assert len(note_queries.list_notes(planned.db, planned.today())) == 1


def test_in_another_language_the_form_asks_for_the_name_of_the_office(room: ClearancesRoom, planned: Operation) -> None:
    planned.run(ChangeSettings({"authority": "Embassy of Somewhere"}))
    room.write_note("exit_permit", [])
    form = in_panel(room, NoteForm)
    assert form.named.text() == ""
    form.change({"language": "fr"})
    assert "Embassy of Somewhere" in form.named.text()
    form.change({"mission": "Ambassade"})
    assert form.named.text() == ""


def test_long_choices_do_not_widen_a_form(qtbot: QtBot) -> None:
    words = "Tous ceux pour qui cela n’a pas encore été demandé : 12 personnes"
    form = Form([Field("who", "Pour qui", "choice", (("rest", words),))], "Faire")
    qtbot.addWidget(form)
    form.show()
    assert form.minimumSizeHint().width() < PANEL


def test_without_a_checklist_there_is_nothing_to_ask(room: ClearancesRoom, planned: Operation) -> None:
    for item in clearance_queries.list_checklist(planned.db):
        planned.run(RemoveChecklistItem(item.id))
    room.write_note(None, [])
    settle(room.context)
    in_panel(room, ChooseForm)
    assert last_words(room) == ""


def test_where_nobody_knows_who_writes_the_form_leads_to_the_name_of_the_office(
    room: ClearancesRoom, planned: Operation
) -> None:
    wanted: list[str] = []
    room.context.wanted.connect(lambda place, ref: wanted.append(ref))
    planned.run(ChangeSettings({"authority": None, "issuing_state": None}))
    form = written(room, "exit_permit", not_asked(planned)[:2])
    link = next(one for one in form.findChildren(QPushButton) if one.text() == "Name of the office…")
    link.click()
    assert wanted == ["authority"]
    planned.run(ChangeSettings({"authority": "Embassy of Somewhere"}))
    form = written(room, "exit_permit", not_asked(planned)[:2])
    assert [one for one in form.findChildren(QPushButton) if one.text() == "Name of the office…"] == []
