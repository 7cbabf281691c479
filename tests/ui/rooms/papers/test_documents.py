"""The room for documents: who lacks one, issuing in the background, previews, blanks, clearances."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.settings_commands import ChangeSettings
from repatriate.app.core.snapshot import settings_of
from repatriate.app.documents import paged_queries
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.issuing_office import Ground, IssuingOffice, other_nationals
from repatriate.app.documents.paged_queries import ListQuery, Papers, held_ids, held_rows
from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from tests.app.world import issued
from tests.ui.helpers import Show, idle, in_panel, last_words, settle, texts
from tests.ui.test_access import nameless
from ui.rooms.common.form import Form
from ui.rooms.common.overlay_page import PdfOverlay
from ui.rooms.common.pdf_view import PdfView
from ui.rooms.common.tab_base import Tab
from ui.rooms.papers.after_issue import AfterIssuePanel, PrintAgainPanel, SpoilPanel, VoidPanel
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_panel import IssuePanel
from ui.rooms.papers.issued_tab import IssuedPanel
from ui.rooms.papers.room import PapersRoom
from ui.rooms.papers.whose import OfficePanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(show: Show[PapersRoom], planned: Operation) -> PapersRoom:
    return show(PapersRoom, planned)


def form_in(room: PapersRoom) -> Form:
    return in_panel(room, Form)


def offered(room: PapersRoom, refs: list[str] | None = None) -> IssuePanel:
    """The sheet for issuing to these, or to everybody who lacks one."""
    ids = [table_queries.person_id(room.context.db, ref) for ref in refs or []]
    room.held.issue([id for id in ids if id is not None])
    return in_panel(room, IssuePanel)


def issue(room: PapersRoom, qtbot: QtBot, path: Path, refs: list[str] | None = None) -> None:
    sheet = offered(room, refs)
    sheet.outlet.file.line.setText(str(path))
    sheet.others.box.setCurrentIndex(sheet.others.box.findData(Ground.AGREEMENT))
    sheet.go.click()
    idle(qtbot, room.context)


def lacking(room: PapersRoom) -> list[str]:
    return paged_queries.lacking_refs(room.context.db, room.context.operation.today())


def ours(room: PapersRoom) -> list[str]:
    return ours_of(room.context.operation)


def ours_of(operation: Operation) -> list[str]:
    """Those of them who are nationals of the State whose embassy this is."""
    refs = paged_queries.lacking_refs(operation.db, operation.today())
    others = {one.ref for one in other_nationals(operation.db, refs, settings_of(operation.db)["issuing_state"])}
    return [ref for ref in refs if ref not in others]


def show_tab(room: PapersRoom, tab: Tab) -> None:
    room.tab_bar.setCurrentWidget(tab)
    settle(room.context)


def issued_sheet(room: PapersRoom) -> IssuedPanel:
    """Of the first document issued here."""
    show_tab(room, room.issued)
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


def test_who_lacks_one_stands_first_in_mind(room: PapersRoom, planned: Operation) -> None:
    db, today = planned.db, planned.today()
    rows = held_rows(db, held_ids(db, ListQuery(), today), today).values()
    refs = [row.ref for row in rows if row.papers in (Papers.NONE, Papers.EXPIRES)]
    assert lacking(room) == refs
    assert room.main_button.text() == f"Issue {len(refs)} documents"
    assert room.badge() == (str(len(refs)), "attention")
    room.header.chips.chosen.emit("lacking")
    settle(room.context)
    assert room.held.table.lazy.rowCount() == len(refs)
    QAbstractItemModelTester(room.held.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)
    room.held.table.selectAll()
    assert room.main_button.text() == f"Issue {len(refs)} documents"


def test_all_missing_are_issued_in_the_background_as_one_pdf(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    count = len(lacking(room))
    issue(room, qtbot, tmp_path / "all.pdf")
    assert isinstance(room.panel.area.widget(), IssueDonePanel)
    with pypdfium2.PdfDocument(tmp_path / "all.pdf") as document:
        assert len(document) == count
    assert lacking(room) == []
    assert last_words(room).startswith(f"Issued {count} documents")
    assert len(issued(planned)) == count
    planned.undo(reason="in a test")
    assert len(lacking(room)) == count


def test_people_of_another_state_are_named_and_take_a_word(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    own, all_refs = ours(room), lacking(room)
    other = next(ref for ref in all_refs if ref not in own)
    sheet = offered(room, [own[0], other])
    assert "Documents of Indonesia" in texts(sheet)
    assert other in sheet.others.people.text()
    assert own[0] not in sheet.others.people.text()
    assert nameless(sheet) == []
    box, reason = sheet.others.box, sheet.others.reason
    assert not sheet.go.isEnabled()
    for ground, text, count in (("out", "", 1), ("other", "asked by their embassy", 2), ("agreement", "", 2)):
        box.setCurrentIndex(box.findData(ground))
        settle(room.context)
        assert sheet.go.isEnabled() == (ground != "other")
        reason.setText(text)
        assert sheet.go.isEnabled()
        assert len(sheet.refs) == count
        assert sheet.photos.text().startswith(f"{count} ha")
    box.setCurrentIndex(box.findData("eu"))
    sheet.outlet.file.line.setText(str(tmp_path / "a.pdf"))
    sheet.go.click()
    idle(qtbot, room.context)
    assert "member State" in sheet.note.text.text()
    box.setCurrentIndex(box.findData("out"))
    settle(room.context)
    sheet.go.click()
    idle(qtbot, room.context)
    assert [row.ref for row in issued(planned)] == [own[0]]
    issue(room, qtbot, tmp_path / "b.pdf", [other])
    assert {row.ref: row.note for row in issued(planned)}[other] == "under an agreement"


def test_whose_documents_they_are_is_asked_once(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    planned.run(ChangeSettings({"issuing_state": "", "authority": ""}))
    settle(room.context)
    [ref] = lacking(room)[:1]
    room.held.preview(ref)
    asked = in_panel(room, OfficePanel)
    assert nameless(asked) == []
    assert asked.state.currentData() == ""  # nothing that nobody said
    assert not room.held.findChildren(PdfOverlay)
    asked.go.click()
    assert "Choose the State" in asked.note.text.text()
    asked.offers[0].click()
    assert asked.state.currentData() == "VNM"
    asked.office.setText(" Embassy of Viet Nam ")
    qtbot.keyClick(asked.office, Qt.Key.Key_Return)
    settle(room.context)
    sheet = in_panel(room, IssuePanel)
    assert sheet.office == IssuingOffice("VNM", "Embassy of Viet Nam")
    assert [row.ref for row in issued(planned)] == []
    assert settings_of(planned.db)["authority"] == "Embassy of Viet Nam"
    # What is changed elsewhere stands over the sheet at once.
    planned.run(ChangeSettings({"authority": "Consulate"}))
    settle(room.context)
    assert in_panel(room, IssuePanel).office.name == "Consulate"
    planned.run(ChangeSettings({"authority": ""}))
    settle(room.context)
    in_panel(room, OfficePanel)


def test_after_issuing_no_preview_says_that_nothing_was_issued(room: PapersRoom, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = offered(room, ours(room)[:2])
    sheet.layout_box.setCurrentIndex(sheet.layout_box.findData("booklet"))
    settle(room.context)
    assert "A booklet bears no digital seal" in sheet.seal.text()
    sheet.preview_button.click()
    settle(room.context)
    [page] = room.held.findChildren(PdfOverlay)
    assert "Not issued yet" in texts(page)
    assert "A booklet bears no digital seal" in texts(page)
    sheet.outlet.file.line.setText(str(tmp_path / "a.pdf"))
    sheet.go.click()
    idle(qtbot, room.context)
    settle(room.context)
    assert "A booklet bears no digital seal" in texts(in_panel(room, IssueDonePanel))
    [page] = [one for one in room.held.findChildren(PdfOverlay) if not one.isHidden()]
    assert "Not issued" not in texts(page)
    assert page.pdf.page_count == 2


def test_one_person_and_a_leg_can_be_chosen(room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    ref = ours(room)[0]
    room.select(ref)
    issue(room, qtbot, tmp_path / "one.pdf", [ref])
    assert [row.ref for row in issued(planned)] == [ref]
    sheet = offered(room)
    legs = [
        sheet.whom.itemData(at) for at in range(sheet.whom.count()) if str(sheet.whom.itemData(at)).startswith("leg ")
    ]
    assert legs
    for at in range(sheet.whom.count()):
        sheet.whom.setCurrentIndex(at)
        settle(room.context)
        assert set(sheet.refs) <= set(lacking(room))


def test_who_cannot_have_one_is_named_before(room: PapersRoom, tmp_path: Path, qtbot: QtBot) -> None:
    ref = ours(room)[0]
    issue(room, qtbot, tmp_path / "one.pdf", [ref])
    sheet = offered(room, [ref])
    assert not sheet.go.isEnabled()
    assert ref in sheet.without.text()
    assert "already" in sheet.without.text()


def test_a_file_that_cannot_be_written_is_said_in_the_sheet(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot
) -> None:
    before = planned.revision
    issue(room, qtbot, tmp_path / "nowhere" / "all.pdf")
    sheet = in_panel(room, IssuePanel)
    assert "no folder" in sheet.note.text.text().lower()
    assert sheet.go.isEnabled()
    assert planned.revision == before
    sheet.outlet.file.line.setText(str(tmp_path / "all.txt"))
    sheet.go.click()
    assert "ends in .pdf" in sheet.note.text.text()


def test_a_page_is_previewed_as_it_will_print(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    before = planned.revision
    room.held.preview(ours(room)[0])
    settle(room.context)
    [page] = room.held.findChildren(PdfOverlay)
    assert page.pdf.page_count == 1
    image = page.pdf.image(0)
    dark = sum(
        image.pixelColor(x, y).lightness() < 100
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    )
    assert dark > 50
    assert planned.revision == before
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.isHidden()


def test_pages_zoom_and_scroll(qtbot: QtBot, room: PapersRoom, tmp_path: Path) -> None:
    issue(room, qtbot, tmp_path / "all.pdf")
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_pdf((tmp_path / "all.pdf").read_bytes())
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
    assert "stays on record" in sheet.form._faults["reason"].text()
    sheet.form.change({"reason": "lost on the way"})
    qtbot.keyClick(sheet.form.controls["what"], Qt.Key.Key_Return)
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
    assert "the next blank of SP" in sheet.form.controls["then"].currentText()
    sheet.form.change({"reason": "jammed"})
    sheet.outlet.file.line.setText(str(tmp_path / "b.txt"))
    sheet.form.saved.emit()
    assert "ends in .pdf" in sheet.form.note.text.text()
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
    sheet = after(room, "again_button", PrintAgainPanel)
    sheet.outlet.file.line.setText(str(tmp_path / "b.pdf"))
    sheet.form.change({"reason": "came out empty"})
    sheet.form.saved.emit()
    assert "unharmed" in sheet.form.note.text.text()
    sheet.form.change({"unharmed": "yes"})
    sheet.form.saved.emit()
    settle(room.context)
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "a.pdf").read_bytes()
    close(room, qtbot)
    shown = in_panel(room, IssuedPanel)
    assert shown.row.prints == 2
    room.header.chips.chosen.emit("again")
    settle(room.context)
    assert room.issued.table.lazy.rowCount() == 1


def test_an_empty_file_shows_how_to_begin(show: Show[PapersRoom], operation: Operation) -> None:
    room = show(PapersRoom, operation)
    assert room.body.currentWidget() is room._empty
    assert room.badge() is None


def test_everything_has_a_name(room: PapersRoom) -> None:
    for tab in room.tabs:
        show_tab(room, tab)
        assert nameless(room) == []
    offered(room)
    assert nameless(room) == []
    room.held.preview(ours(room)[0])
    settle(room.context)
    assert nameless(room) == []


def test_only_the_tab_that_is_seen_is_read(room: PapersRoom, planned: Operation) -> None:
    assert [tab.key for tab in room.tabs if tab.stale] == ["issued", "blanks"]
    show_tab(room, room.issued)
    assert [tab.key for tab in room.tabs if tab.stale] == ["blanks"]
    planned.run(EditPeople(("P00117",), {"province": "Aceh"}))
    assert [tab.key for tab in room.tabs if tab.stale] == ["held", "blanks"]


def test_a_person_is_selected_whatever_was_filtered(room: PapersRoom) -> None:
    room.choose_chip("not_needed")
    room.header.search.setText("nobody")
    settle(room.context)
    room.select("P00117")
    settle(room.context)
    [row] = room.held.table.rows_of(room.held.table.selected_ids())
    assert row["ref"] == "P00117"


def test_a_search_lists_who_fits_and_keeps_the_selection(room: PapersRoom) -> None:
    room.select("P00117")
    settle(room.context)
    room.held.search("p00117")
    settle(room.context)
    assert room.held.table.lazy.rowCount() == 1
    assert room.held.table.current_id() == room.held.table.lazy.id_at(0)


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
    assert room.tab is room.issued
    [line] = room.issued.table.rows_of(room.issued.table.selected_ids())
    assert line["number"] == number
    assert room.panel.isVisible()
    room.select("B00030")
    settle(room.context)
    assert room.tab is room.blanks
    [line] = room.blanks.table.rows_of(room.blanks.table.selected_ids())
    assert line["number"] == "B00030"
    assert room.panel.isVisible()
    room.select(number)
    assert room.tab is room.issued


def test_where_nothing_was_issued_the_tab_says_so_until_something_is(
    room: PapersRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    show_tab(room, room.issued)
    assert (room.issued.empty.isVisibleTo(room), room.issued.table.isVisibleTo(room)) == (True, False)
    issue(room, qtbot, tmp_path / "one.pdf", ours(room)[:1])
    show_tab(room, room.issued)
    assert (room.issued.empty.isVisibleTo(room), room.issued.table.isVisibleTo(room)) == (False, True)
