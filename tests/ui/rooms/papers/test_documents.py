"""The room for documents: who lacks one, issuing in the background, previews, blanks, clearances."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.commands import ChangeSettings, ConfirmClock
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.sql import ListQuery
from repatriate.app.documents import needs
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.eligibility import on_leg
from repatriate.app.documents.issuing_office import Ground, other_nationals
from repatriate.app.documents.needs import NEEDS
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from tests.app.world import issued
from tests.ui.helpers import Show, idle, in_panel, last_words, row_menu, settle, texts
from tests.ui.test_access import nameless
from ui.core.remedies import Remedy
from ui.models.filtering import Choice
from ui.rooms.common.detail_panel import PdfOverlay
from ui.rooms.common.pdf_view import PdfView
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_form import IssueForm
from ui.rooms.papers.issued_view import AfterIssuePanel, IssuedPanel, PrintAgainPanel, SpoilPanel, View, VoidPanel
from ui.rooms.papers.room import PapersRoom

LEFT = Qt.MouseButton.LeftButton
BUSY = "VN5650-18"


@pytest.fixture
def room(show: Show[PapersRoom], planned: Operation) -> PapersRoom:
    return show(PapersRoom, planned)


def offered(room: PapersRoom, refs: list[str] | None = None) -> IssueForm:
    """The form for issuing to these, or to all for whose State this office issues."""
    if refs is None:
        room.issue_all()
    else:
        room.select(",".join(refs))
    return in_panel(room, IssueForm)


def issue(room: PapersRoom, qtbot: QtBot, path: Path, refs: list[str] | None = None) -> None:
    form = offered(room, refs)
    form.others.box.setCurrentIndex(form.others.box.findData(Ground.AGREEMENT))
    settle(room.context)
    save(form, room, qtbot, path)


def save(form: IssueForm, room: PapersRoom, qtbot: QtBot, path: Path) -> None:
    """As a PDF of that name."""
    form._issue(path, None)
    idle(qtbot, room.context)


def lacking(room: PapersRoom) -> list[str]:
    return needs.need_refs(room.context.db, room.context.operation.today())


def ours(room: PapersRoom) -> list[str]:
    return ours_of(room.context.operation)


def ours_of(operation: Operation) -> list[str]:
    """Those of them who are nationals of the State whose embassy this is."""
    refs = needs.need_refs(operation.db, operation.today())
    others = {one.ref for one in other_nationals(operation.db, refs, settings_of(operation.db)["issuing_state"])}
    return [ref for ref in refs if ref not in others]


def show_view(room: PapersRoom, view: View) -> None:
    room.show_view(view)
    settle(room.context)


def issued_sheet(room: PapersRoom) -> IssuedPanel:
    """Of the first document issued here."""
    show_view(room, room.issued)
    room.issued.table.selectRow(0)
    return in_panel(room, IssuedPanel)


def close(room: PapersRoom, qtbot: QtBot) -> None:
    """The sheet of what was printed, when what was shown before it is gone."""
    done = in_panel(room, IssueDonePanel)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.mouseClick(next(one for one in done.findChildren(QPushButton) if one.text() == "Close"), LEFT)


S = TypeVar("S", bound=AfterIssuePanel)


def after(room: PapersRoom, name: str, kind: type[S]) -> S:
    """Press a button of that sheet: what asks for the reason."""
    getattr(room.panel.area.widget(), name).click()
    return in_panel(room, kind)


@pytest.mark.every_person
def test_who_needs_one_is_listed_and_choosing_all_takes_this_state_only(room: PapersRoom, planned: Operation) -> None:
    settle(room.context)
    refs, own = lacking(room), ours(room)
    table = room.need.table
    assert [button.text() for button in room.views.buttons.values()] == [
        f"Need a document {len(refs)}", "Issued here 0", "Everyone 1,048",
    ]  # fmt: skip
    assert table.lazy.rowCount() == len(refs)
    assert room.badge() == (f"{len(refs)} needed", "attention")
    QAbstractItemModelTester(table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle(room.context)
    assert {row["ref"] for row in table.rows_of(room.need.ticked())} == set(own)
    assert table.all_box.checkState() is Qt.CheckState.PartiallyChecked
    assert room.figures.text() == f"{len(own)} chosen · all Indonesia"
    form = in_panel(room, IssueForm)
    assert form.title.text() == f"Issue {len(own)} documents"
    assert set(form.refs) == set(own)
    assert "This office issues for Indonesia." in room.need.others_words.text()
    table.all_box.click()
    assert room.need.ticked() == []
    assert not room.panel.isVisible()
    table.all_box.click()
    settle(room.context)
    assert len(room.need.ticked()) == len(own)


def test_a_click_or_space_ticks_one_more(room: PapersRoom, qtbot: QtBot) -> None:
    settle(room.context)
    table = room.need.table
    for row in (0, 2):
        place = table.visualRect(table.lazy.index(row, 2)).center()
        qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert [table.lazy.row_of(id) for id in room.need.ticked()] == [0, 2]
    form = in_panel(room, IssueForm)
    assert len(form.ids) == 2
    form.until.setText("2 Jun 2023")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert len(room.need.ticked()) == 3
    assert in_panel(room, IssueForm) is form
    assert form.until.text() == "2 Jun 2023"
    room.panel.shut()
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle(room.context)
    assert not room.panel.isVisible()  # closed by the officer
    assert room.main_button.text() == "Issue 2 documents"
    room.main_button.click()
    in_panel(room, IssueForm)


def test_why_and_when_are_said(room: PapersRoom, planned: Operation) -> None:
    [ref] = planned.db.execute(
        "SELECT ref FROM people p JOIN documents d ON d.person_id = p.id AND current WHERE nationality = 'IDN' AND p.id IN "
        "(SELECT person_id FROM bookings) LIMIT 1"
    ).fetchone()
    planned.run(EditPeople((ref,), {"document_expiry": "2023-05-15"}))
    told = ours(room)[1]
    planned.run(EditPeople((told,), {"document_remark": "Passport kept by employer"}))
    settle(room.context)
    rows = {row["ref"]: row for row in room.need.table.rows_of(room.need.table.lazy.ids())}
    first = room.need.table.lazy.row(0)
    assert first["ref"] == ref  # whoever has a seat comes first
    columns = {one.key: one for one in room.need.table.lazy.columns}
    assert columns["why"].text(first).startswith("Ends 15 May, arrives ")
    assert columns["why"].tone(first) == "trouble"
    assert columns["needed"].text(first).startswith("by ")
    assert columns["why"].text(rows[told]) == "Passport kept by employer"
    assert columns["needed"].text(rows[told]) == "to get a seat"


def test_all_are_issued_in_the_background_as_one_pdf(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    count, before = len(ours(room)), len(lacking(room))
    issue(room, qtbot, tmp_path / "all.pdf")
    assert isinstance(room.panel.area.widget(), IssueDonePanel)
    with pypdfium2.PdfDocument(tmp_path / "all.pdf") as document:
        assert len(document) == count
    assert len(lacking(room)) == before - count
    assert last_words(room).startswith(f"Issued {count} documents")
    assert len(issued(planned)) == count
    settle(room.context)
    assert room.views.buttons["issued"].text() == f"Issued here {count}"
    planned.undo(reason="in a test")
    assert len(lacking(room)) == before


def test_people_of_another_state_are_named_and_take_a_word(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    own, all_refs = ours(room), lacking(room)
    other = next(ref for ref in all_refs if ref not in own)
    room.select(f"{own[0]},{other}")
    settle(room.context)
    assert [row["ref"] for row in room.need.table.rows_of(room.need.ticked())] == [own[0]]  # this office's State
    [id] = [id for id in room.need.table.lazy.ids() if room.need.table.rows_of([id])[0]["ref"] == other]
    room.issuing.open([*room.need.ticked(), id])
    form = in_panel(room, IssueForm)
    assert other in form.others.people.text()
    assert own[0] not in form.others.people.text()
    assert nameless(form) == []
    box, reason = form.others.box, form.others.reason
    assert not form.go.isEnabled()
    assert form.why.text() == "Say why people of another State get one, or leave them out."
    for ground, text, count in (("out", "", 1), ("other", "asked by their embassy", 2), ("agreement", "", 2)):
        box.setCurrentIndex(box.findData(ground))
        settle(room.context)
        assert form.go.isEnabled() == (ground != "other")
        reason.setText(text)
        assert form.go.isEnabled()
        assert len(form.refs) == count
        assert form.told_box.photos.text().startswith(f"{count} ha")
    box.setCurrentIndex(box.findData("eu"))
    settle(room.context)
    save(form, room, qtbot, tmp_path / "a.pdf")
    assert "member State" in form.note.text.text()
    box.setCurrentIndex(box.findData("out"))
    settle(room.context)
    save(form, room, qtbot, tmp_path / "a.pdf")
    assert [row.ref for row in issued(planned)] == [own[0]]
    issue(room, qtbot, tmp_path / "b.pdf", [other])
    assert {row.ref: row.note for row in issued(planned)}[other] == "under an agreement"


def test_two_states_and_no_office_are_asked_in_the_form_and_used_at_once(
    room: PapersRoom, planned: Operation, qtbot: QtBot
) -> None:
    planned.run(ChangeSettings({"issuing_state": "", "authority": ""}))
    settle(room.context)
    own = [ref for (ref,) in planned.db.execute("SELECT ref FROM people WHERE nationality = 'IDN'").fetchall()]
    refs = [ref for ref in lacking(room) if ref in own][:2]
    other = next(ref for ref in lacking(room) if ref not in own)
    form = offered(room, [*refs, other])
    assert nameless(form) == []
    assert not form.go.isEnabled()
    assert "The State and the name of this office are not set." in form.office.words.text()
    assert form.office.state.currentData() == "IDN"  # of most of those chosen; used when the officer says so
    assert form.office.name.placeholderText() == "Embassy of Indonesia"
    form.office.state.choose("THA")
    assert form.office.name.placeholderText() == "Embassy of Thailand"
    form.office.state.choose("IDN")
    assert "issuing_state" not in settings_of(planned.db)
    form.office.go.click()
    assert "Write the name" in form.office.wrong.text()
    form.office.name.setText(" Embassy of Indonesia, Manila ")
    qtbot.keyClick(form.office.name, Qt.Key.Key_Return)
    settle(room.context)
    assert settings_of(planned.db)["authority"] == "Embassy of Indonesia, Manila"
    assert in_panel(room, IssueForm) is form
    assert form.office.isHidden()
    assert set(form.refs) == set(refs)  # the other State's is ticked no more
    assert form.go.isEnabled()
    assert issued(planned) == []
    planned.run(ChangeSettings({"authority": ""}))
    settle(room.context)
    assert form.office.words.text() == "The name of this office is not set. It is printed on every document."
    assert form.office.state.isHidden()
    assert not form.go.isEnabled()


def test_a_document_that_is_refused_for_want_of_the_office_leads_to_its_field(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    form = offered(room, ours(room)[:2])
    room.context.changed.disconnect(form._on_notice)  # as where another file, or a slip of ours, hides it from the form
    planned.run(ChangeSettings({"authority": ""}))
    save(form, room, qtbot, tmp_path / "two.pdf")
    assert issued(planned) == []
    assert "The name of the office is not set." in form.note.text.text()
    went = []
    room.context.wanted.connect(lambda *where: went.append(where))
    form.note.yes.click()
    assert went == [("settings", "authority")]


@pytest.mark.every_person
def test_whose_nationality_is_not_verified_is_said_and_unticked(room: PapersRoom, planned: Operation) -> None:
    settle(room.context)
    rows = room.need.table.rows_of(room.need.table.lazy.ids())
    waiting = [row["id"] for row in rows if row["ours"] and "nationality_verification" in row["lacks"]]
    assert waiting
    form = offered(room)
    settle(room.context)
    words = form.told_box.unverified.text()
    assert words == f"{len(waiting)} still wait for the nationality verification."
    form.told_box.untick_button.click()
    settle(room.context)
    assert not set(waiting) & set(room.need.ticked())
    assert form.told_box.unverified_row.isHidden()


def test_after_issuing_no_page_says_that_nothing_was_issued(room: PapersRoom, qtbot: QtBot, tmp_path: Path) -> None:
    form = offered(room, ours(room)[:2])
    form.layout_box.setCurrentIndex(form.layout_box.findData("booklet"))
    settle(room.context)
    assert form.page_words.text() == "1 of 2, as it prints"
    form.enlarge_button.click()
    settle(room.context)
    [page] = room.pages.findChildren(PdfOverlay)
    assert "Not issued yet" in texts(page)
    save(form, room, qtbot, tmp_path / "a.pdf")
    settle(room.context)
    assert "A booklet has no digital seal" in texts(in_panel(room, IssueDonePanel))
    [page] = [one for one in room.pages.findChildren(PdfOverlay) if not one.isHidden()]
    assert "Not issued" not in texts(page)
    assert page.pdf.page_count == 2


def test_people_on_a_departure_are_chosen_in_boarding_order(room: PapersRoom, planned: Operation) -> None:
    refs = on_leg(planned.db, BUSY)[:3]
    for ref in refs:
        planned.run(EditPeople((ref,), {"document_expiry": "2023-05-15"}))
    settle(room.context)
    room.issuing.fill_menu(room.legs_menu, room._choose_leg)
    texts_of = [action.text() for action in room.legs_menu.actions()]
    assert any(text.startswith(BUSY) and text.endswith("3 need a document") for text in texts_of)
    room._choose_leg(BUSY)
    form = in_panel(room, IssueForm)
    assert table_queries.refs_of(planned.db, form.ids) == tuple(refs)


def test_who_cannot_have_one_is_named_before(room: PapersRoom, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = ours(room)[:2]
    issue(room, qtbot, tmp_path / "one.pdf", [first])
    form = offered(room, [first, second])
    assert form.refs == (second,)
    room.show_view(room.everyone)
    settle(room.context)
    room.issuing.open([table_queries.person_id(room.context.db, first)])
    form = in_panel(room, IssueForm)
    assert not form.go.isEnabled()
    assert first in form.told_box.without.text()
    assert "already" in form.told_box.without.text()


def test_a_file_that_cannot_be_written_is_said_in_the_form(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot
) -> None:
    before = planned.revision
    form = offered(room)
    save(form, room, qtbot, tmp_path / "nowhere" / "all.pdf")
    assert "no folder" in form.note.text.text().lower()
    assert form.go.isEnabled()
    assert planned.revision == before


def test_the_name_of_the_pdf_is_asked(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = offered(room, ours(room)[:1])
    assert form.go.text() == "Issue 1 as PDF"  # there is no printer here
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    form.go.click()
    assert issued(planned) == []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    form.go.click()
    idle(qtbot, room.context)
    assert (tmp_path / "mine.pdf").is_file()


def test_the_first_page_is_seen_as_it_will_print(room: PapersRoom, planned: Operation) -> None:
    before = planned.revision
    form = offered(room, ours(room)[:1])
    settle(room.context)
    image = form.page._image
    dark = sum(
        image.pixelColor(x, y).lightness() < 100
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )
    assert dark > 50
    assert form.page.isVisibleTo(form)
    assert planned.revision == before


def test_lists_for_other_embassies(
    room: PapersRoom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(room.context)
    folder = tmp_path / "lists"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    room.need.lists_button.click()
    idle(qtbot, room.context)
    states = len(room.need.needs.others)
    assert len(list(folder.iterdir())) == 2 * states > 0
    assert room.need.note.text.text() == f"{states} lists are saved in lists."


def test_one_who_has_no_photo_leads_to_their_panel_and_more_to_the_list(room: PapersRoom) -> None:
    went = []
    room.context.wanted.connect(lambda *where: went.append(where))
    ref = ours(room)[0]
    offered(room, [ref]).told_box.photo_button.click()
    assert went == [("people", ref)]
    form = offered(room)
    form.told_box.photo_button.click()
    settle(room.context)
    values = dict(NEEDS.count_values(room.context.db, ListQuery(), "photo", room.context.operation.today()))
    assert room.need.table.lazy.rowCount() == values["none"]


def test_pages_zoom_and_scroll(qtbot: QtBot, room: PapersRoom, tmp_path: Path) -> None:
    issue(room, qtbot, tmp_path / "some.pdf", ours(room)[:2])
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_pdf((tmp_path / "some.pdf").read_bytes())
    width = view.image(0).width()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.image(0).width() > width
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    view.show_pdf(None)
    assert view.page_count == 0


def test_a_document_is_voided_for_a_reason(room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    ref = ours(room)[0]
    issue(room, qtbot, tmp_path / "one.pdf", [ref])
    row = issued_sheet(room).row
    sheet = after(room, "void_button", VoidPanel)
    sheet.form.saved.emit()
    assert "kept on record" in sheet.form._faults["reason"].text()
    sheet.form.change({"reason": "lost on the way"})
    qtbot.keyClick(sheet.form.controls["stolen"], Qt.Key.Key_Return)
    settle(room.context)
    assert issued(planned)[0].state == "void"
    assert ref in lacking(room)
    shown = in_panel(room, IssuedPanel)
    assert (shown.row.id, shown.row.state) == (row.id, "void")
    assert "lost on the way" in texts(shown)
    assert shown.void_button.parent() is None


def test_a_spoiled_sheet_is_replaced_by_the_next_blank(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    planned.run(ReceiveBlanks("SP", "SP0001", "SP0009"))
    ref = ours(room)[0]
    planned.run(IssueDocuments((ref,), tmp_path / "a.pdf", "SP"))
    issued_sheet(room)
    sheet = after(room, "spoil_button", SpoilPanel)
    assert "the next form of SP" in sheet.form.controls["then"].currentText()
    sheet.form.change({"reason": "jammed"})
    sheet.outlet.file.line.setText(str(tmp_path / "b.txt"))
    sheet.form.saved.emit()
    assert "must end in .pdf" in sheet.form.note.text.text()
    sheet.outlet.file.line.setText(str(tmp_path / "b.pdf"))
    sheet.form.saved.emit()
    assert (tmp_path / "b.pdf").exists()
    assert {row.number: row.state for row in issued(planned)} == {
        "SP0001": "spoiled",
        "SP0002": "valid",
    }
    close(room, qtbot)
    assert in_panel(room, IssuedPanel).row.number == "SP0002"
    planned.undo(reason="it was only damp")
    assert {row.number: row.state for row in issued(planned)} == {"SP0001": "valid", "SP0002": "void"}


def test_a_change_of_the_name_leads_to_the_form_that_issues_it_again(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    ref = ours(room)[0]
    planned.run(IssueDocuments((ref,), tmp_path / "a.pdf"))
    [old] = issued(planned)
    with qtbot.waitSignal(room.context.said) as said:
        room.context.run(EditPeople((ref,), {"surname": "OTHER"}))
    [message] = said.args
    assert (f"Document {old.number} of {ref} is printed as " in message.text, message.undo) == (True, True)
    assert message.remedy == Remedy("Issue it again", "papers", f"again {old.number}")
    [step] = [one for one in next_steps(planned, planned.clock()) if one.code == "printed_otherwise"]
    assert (str(step.target), str(step.button)) == (f"papers again {old.number}", "Issue it again")
    for way in (step.target.ref, ""):
        room.select(way or old.number)
        settle(room.context)
        sheet = in_panel(room, SpoilPanel) if way else after(room, "again_button", PrintAgainPanel)
        assert ("A new print still says so." in sheet.form.note.text.text()) is not bool(way)
        sheet._go_back()
        settle(room.context)
    assert in_panel(room, IssuedPanel).offered[0].text() == "Issue it again…"
    room.select(step.target.ref)
    settle(room.context)
    sheet = in_panel(room, SpoilPanel)
    sheet.form.change({"reason": "corrected"})
    sheet.outlet.file.line.setText(str(tmp_path / "b.pdf"))
    sheet.form.saved.emit()
    assert sorted(row.state for row in issued(planned)) == ["spoiled", "valid"]
    assert "printed_otherwise" not in {one.code for one in next_steps(planned, planned.clock())}
    close(room, qtbot)


def test_a_clock_that_is_far_ahead_asks_before_a_spoiled_sheet_is_replaced(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned.run(IssueDocuments((ours(room)[0],), None))
    issued_sheet(room)
    sheet = after(room, "spoil_button", SpoilPanel)
    later = planned.clock() + timedelta(days=5 * 365)
    monkeypatch.setattr(planned, "clock", lambda: later)
    sheet.form.change({"reason": "jammed"})
    sheet.outlet.file.line.setText(str(tmp_path / "b.pdf"))
    sheet.form.saved.emit()
    assert "clock of this computer may be ahead" in sheet.form.note.text.text()
    assert [row.state for row in issued(planned)] != ["spoiled", "valid"]
    assert not (tmp_path / "b.pdf").exists()
    assert sheet.form.note.yes.text() == "The clock is right"
    planned.run(ConfirmClock())  # what that button does in the window
    sheet.form.saved.emit()
    assert len(issued(planned)) == 2
    assert (tmp_path / "b.pdf").exists()
    close(room, qtbot)


def test_a_spoiled_sheet_that_is_not_replaced_asks_for_no_file(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    planned.run(IssueDocuments((ours(room)[0],), None))
    issued_sheet(room)
    sheet = after(room, "spoil_button", SpoilPanel)
    sheet.form.change({"then": "", "reason": "coffee"})
    assert not sheet.outlet.isVisibleTo(sheet)
    sheet.outlet.file.line.setText("nowhere")
    sheet.form.saved.emit()
    settle(room.context)
    assert [row.state for row in issued(planned)] == ["spoiled"]
    assert isinstance(room.panel.area.widget(), IssuedPanel)


def test_a_blank_that_was_harmed_is_not_printed_on_again(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    planned.run(ReceiveBlanks("SP", "SP0001", "SP0009"))
    planned.run(IssueDocuments((ours(room)[0],), tmp_path / "a.pdf", "SP"))
    issued_sheet(room)
    lazy = room.issued.table.lazy
    assert "PDF saved" in [lazy.index(0, column).data() for column in range(lazy.columnCount())]
    sheet = after(room, "again_button", PrintAgainPanel)
    sheet.outlet.file.line.setText(str(tmp_path / "b.pdf"))
    sheet.form.change({"reason": "came out empty"})
    sheet.form.saved.emit()
    assert "undamaged" in sheet.form.note.text.text()
    sheet.form.change({"unharmed": "yes"})
    sheet.form.saved.emit()
    settle(room.context)
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()
    close(room, qtbot)
    shown = in_panel(room, IssuedPanel)
    assert shown.row.prints == 2
    room.issued.table.choose_filter("prints", Choice(("again",)))
    settle(room.context)
    assert room.issued.table.lazy.rowCount() == 1


def test_an_empty_file_shows_how_to_begin(show: Show[PapersRoom], operation: Operation) -> None:
    room = show(PapersRoom, operation)
    assert room.body.currentWidget() is room._empty
    assert room.badge() is None


def test_everything_has_a_name(room: PapersRoom) -> None:
    for view in room.ways:
        show_view(room, view)
        assert nameless(room) == []
    offered(room)
    assert nameless(room) == []
    room.open_register()
    settle(room.context)
    assert nameless(room) == []


def test_only_the_view_that_is_seen_is_read(room: PapersRoom, planned: Operation) -> None:
    assert [view.key for view in room.ways if view.stale] == ["issued", "everyone"]
    show_view(room, room.issued)
    assert [view.key for view in room.ways if view.stale] == ["everyone"]
    planned.run(EditPeople(("P00117",), {"province": "Aceh"}))
    assert [view.key for view in room.ways if view.stale] == ["need", "everyone"]


def test_a_person_who_needs_none_is_shown_among_everyone(room: PapersRoom) -> None:
    room.header.search.setText("nobody")
    settle(room.context)
    room.select("P00117")
    settle(room.context)
    assert room.view is room.everyone
    [row] = room.everyone.table.rows_of(room.everyone.table.selected_ids())
    assert row["ref"] == "P00117"
    assert room.people.shown_ref == "P00117"


def test_people_by_their_numbers_are_ticked_whatever_was_filtered(room: PapersRoom) -> None:
    refs = ours(room)[:2]
    room.header.search.setText("nobody")
    settle(room.context)
    room.select(",".join(refs))
    form = in_panel(room, IssueForm)
    assert set(form.refs) == set(refs)
    assert {row["ref"] for row in room.need.table.rows_of(room.need.ticked())} == set(refs)
    room.select(refs[0])
    assert in_panel(room, IssueForm).refs == (refs[0],)


def test_a_file_that_is_only_read_issues_nothing(show: Show[PapersRoom], read_only: Operation) -> None:
    room = show(PapersRoom, read_only)
    settle(room.context)
    assert room.main_button.isHidden()
    assert not room.photos_button.isEnabled()
    assert not room.strip.count_button.isEnabled()
    room.select(",".join(ours(room)[:2]))
    settle(room.context)
    assert len(room.need.ticked()) == 2
    assert not room.panel.isVisible()


def test_a_document_and_a_blank_are_shown_by_their_number(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot
) -> None:
    planned.run(ReceiveBlanks("B", "B00001", "B00030"))
    settle(room.context)
    issue(room, qtbot, tmp_path / "one.pdf", [ours(room)[0]])
    settle(room.context)
    number = next(iter(planned.db.query("SELECT number FROM documents WHERE printed IS NOT NULL")))["number"]
    room.header.search.setText("nobody")
    room.select(number)
    settle(room.context)
    assert room.view is room.issued
    [line] = room.issued.table.rows_of(room.issued.table.selected_ids())
    assert line["number"] == number
    assert room.panel.isVisible()
    room.select("B00030")
    settle(room.context)
    assert room.register is not None
    register = room.register
    [line] = register.table.rows_of(register.table.selected_ids())
    assert line["number"] == "B00030"
    assert room.panel.isVisible()
    room.select(number)
    assert room.register is None
    assert room.view is room.issued


def test_where_nothing_was_issued_the_tab_says_so_until_something_is(
    room: PapersRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    show_view(room, room.issued)
    assert (room.issued.empty.isVisibleTo(room), room.issued.table.isVisibleTo(room)) == (True, False)
    issue(room, qtbot, tmp_path / "one.pdf", ours(room)[:1])
    show_view(room, room.issued)
    assert (room.issued.empty.isVisibleTo(room), room.issued.table.isVisibleTo(room)) == (False, True)


# -- filters and menus


def test_what_is_filtered_is_said_over_each_view(room: PapersRoom, qtbot: QtBot) -> None:
    strip = room.strips[room.need]
    everyone = room.need.table.lazy.rowCount()
    assert strip.isHidden()
    room.need.table.choose_filter("nationality", Choice(("IDN",)))
    settle(room.context)
    assert strip.isVisible()
    assert strip.said.text() == f"Showing {room.need.table.lazy.rowCount()} of {everyone}:"
    room.header.search.setText("nobody at all")
    qtbot.waitUntil(lambda: room.need.table.lazy.rowCount() == 0)
    assert "Search: nobody at all" in [made.text() for made in strip.findChildren(QPushButton)]
    strip.all_button.click()
    qtbot.waitUntil(lambda: room.need.table.lazy.rowCount() == everyone)
    assert room.header.search.text() == ""
    assert strip.isHidden()


def test_the_menu_key_offers_what_the_panel_does(room: PapersRoom, planned: Operation, tmp_path: Path) -> None:
    found = row_menu(room.need.table)
    assert found[:2] == ["Issue 1 document", "Open the person"]
    assert found[-1] == "Copy"
    planned.run(IssueDocuments((ours(room)[0],), tmp_path / "one.pdf"))
    room.show_view(room.issued)
    settle(room.context)
    found = row_menu(room.issued.table)
    assert found == ["Show the page", "Print again…", "Spoiled…", "Void or stolen…", "Copy"]
