"""Send…: which files, saved where, gone out on which day, what is not on the list; versions, printing, copying."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.documents.held_commands import RemoveDocument
from repatriate.app.documents.issuing_office import ForOthers, Ground
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import frozen_manifest
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from tests.app.world import ByHand
from tests.ui.helpers import Show, idle, in_panel, last_words, settle
from tests.ui.rooms.departure.page import BUSY, aim, open_sheet, send, show_page, take_one_off  # noqa: F401 - fixture
from ui.rooms.common.detail_panel import PdfOverlay
from ui.rooms.common.form import ask_about_names
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departure.send_sheet import SendSheet
from ui.rooms.departure.versions import sent_words
from ui.widgets.refusal import NoticeBar


def versions(operation: Operation, profile: str = "carrier") -> list[tuple[int, bool]]:
    """Newest first: number, and whether it went out."""
    return [(row.version, bool(row.sent)) for row in manifest_queries.list_manifests(operation.db, BUSY, profile)]


def go(room: DepartureRoom, sheet: SendSheet, qtbot: QtBot) -> None:
    sheet.send_button.click()
    idle(qtbot, room.context)


def test_one_button_saves_the_list_and_notes_that_it_went_out(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_sheet(room, "carrier")
    assert sheet.box.file.path.name == f"{BUSY}-carrier-v1.xlsx"
    assert sheet.gone.to.text() == "Vietnam Airlines charter"
    assert sheet.withheld.text().startswith("Not on this list: remarks, notes, holds, ")
    assert "adults from 12: " in sheet.counts.text()  # beside “Under 18” of the passengers
    aim(sheet, tmp_path / "list.xlsx", ".xlsx", ".pdf")
    go(room, sheet, qtbot)
    assert {path.name for path in tmp_path.glob("list.*")} == {"list.xlsx", "list.pdf"}
    assert versions(planned) == [(1, True)]
    [row] = manifest_queries.list_manifests(planned.db, BUSY, "carrier")
    assert row.sent.endswith(" Vietnam Airlines charter")
    assert planned.undo_label() == f"Sent version 1 of the list of {BUSY}: carrier"
    assert sheet.note.text.text() == "Saved list.xlsx, list.pdf"
    assert sheet.note.detail.text() == str(tmp_path)


def test_another_sheet_may_be_there_when_a_list_is_made(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_sheet(room, "carrier")
    aim(sheet, tmp_path / "list.xlsx")
    sheet.send_button.click()
    room.send("exit")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    idle(qtbot, room.context)
    assert versions(planned) == [(1, True)]
    assert in_panel(room, SendSheet).profile == "exit"
    assert last_words(room).startswith("Sent version 1 of the list")


def test_who_has_a_list_of_a_cancelled_departure_is_recorded_as_told(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    send(room, qtbot, "carrier", tmp_path / "list.xlsx")
    planned.run(SaveLeg(BUSY, {"status": "cancelled"}))
    settle(room.context)
    assert room.lists.buttons["carrier"].text() == "Tell them…"
    assert room.lists.buttons["exit"].text() == "Look"
    sheet = open_sheet(room, "carrier")
    settle(room.context)
    assert sheet.note.text.text() == f"Vietnam Airlines charter has version 1. Tell them that {BUSY} is cancelled."
    sheet.note.yes.click()
    settle(room.context)
    assert room.lists.buttons["carrier"].text() == "Sent"
    assert sent_words(planned.db["manifests"].get(1)["sent"]).startswith("Told that it is cancelled: Vietnam Airlines")
    planned.run(SaveLeg(BUSY, {"status": "planned"}))
    settle(room.context)
    assert room.lists.buttons["carrier"].text() == "Send v2…"
    sheet = open_sheet(room, "carrier")
    settle(room.context)
    assert sheet.note.text.text().startswith(f"Vietnam Airlines charter was told that {BUSY} is cancelled.")
    assert sheet.send_button.text() == "Save v2, record as sent"


def test_a_list_that_goes_out_later_is_recorded_later(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_sheet(room, "exit")
    sheet.gone.on.clear()
    assert sheet.send_button.text() == "Save version 1"
    aim(sheet, tmp_path / "list.xlsx")
    go(room, sheet, qtbot)
    assert versions(planned, "exit") == [(1, False)]
    assert room.lists.buttons["exit"].text() == "Send…"
    sheet = open_sheet(room, "exit")
    assert sheet.send_button.text() == "Record as sent"
    yesterday = planned.today() - timedelta(days=1)
    sheet.gone.on.setText("someday")
    sheet.send_button.click()
    assert "is not a day" in sheet.gone.fault.text()
    sheet.gone.on.setText(yesterday.isoformat())
    sheet.gone.to.setText("Immigration desk")
    go(room, sheet, qtbot)
    [row] = manifest_queries.list_manifests(planned.db, BUSY, "exit")
    assert row.sent == f"{yesterday}T12:00:00Z Immigration desk"


def test_what_changed_since_is_named_and_the_next_version_goes_out(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    send(room, qtbot, "carrier", tmp_path / "one.xlsx")
    sheet = open_sheet(room, "carrier")
    assert sheet.note.text.text() == "Nothing has changed since version 1."
    assert sheet.anew.text() == "Make version 2 anyway"
    ref = take_one_off(planned)
    settle(room.context)
    words = [one.text() for one in sheet.changes.findChildren(QLabel) if not one.isHidden()]
    assert words[0].startswith("Changed since version 1, sent ")
    assert words[1] == "Removed · 1"
    assert ", " in words[2], ref
    assert sheet.send_button.text() == "Save v2, record as sent"
    aim(sheet, tmp_path / "two.xlsx")
    go(room, sheet, qtbot)
    assert versions(planned) == [(2, True), (1, True)]
    sheet.versions.shown.emit(manifest_queries.list_manifests(planned.db, BUSY, "carrier")[1].id)
    settle(room.context)
    assert sheet.note.text.text() == "Version 2 came later."
    aim(sheet, tmp_path / "again.xlsx")
    go(room, sheet, qtbot)
    assert (tmp_path / "again.xlsx").read_bytes() == (tmp_path / "one.xlsx").read_bytes()


def test_a_version_was_not_sent_after_all(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = send(room, qtbot, "carrier", tmp_path / "one.xlsx")
    asked = []
    room.context.reason_wanted.connect(asked.append)
    [row] = manifest_queries.list_manifests(planned.db, BUSY, "carrier")
    sheet.versions._take_back(row)
    asked[0].go("the wrong desk", False)
    settle(room.context)
    assert versions(planned) == [(1, False)]
    assert sheet.send_button.text() == "Record as sent"


def test_the_office_list_is_saved_and_never_goes_out(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    assert room.lists.buttons["office"].text() == "Save…"
    sheet = open_sheet(room, "office")
    assert not sheet.gone.isVisibleTo(room)
    assert sheet.withheld.text() == "This list contains everything. Do not give it to anyone outside the office."
    aim(sheet, tmp_path / "all.xlsx")
    go(room, sheet, qtbot)
    assert versions(planned, "office") == [(1, False)]


def test_an_airline_message_is_offered_where_they_take_one_and_has_no_password(
    room: DepartureRoom, planned: Operation, tmp_path: Path
) -> None:
    offered = {
        name: ".edi" in {suffix for suffix, chip in open_sheet(room, name).box.formats.items() if not chip.isHidden()}
        for name in ("carrier", "exit", "arrival", "receiving")
    }
    assert offered == {"carrier": True, "exit": True, "arrival": False, "receiving": False}
    sheet = open_sheet(room, "carrier")
    aim(sheet, tmp_path / "list.edi", ".edi")
    sheet.box.password.box.setChecked(True)
    sheet.box.password.first.setText("river lamp stone seven")
    sheet.box.password.second.setText("river lamp stone seven")
    sheet.send_button.click()
    assert "cannot have a password" in sheet.box.fault.text()
    assert versions(planned) == []


def test_a_password_protects_what_leaves_and_is_kept_nowhere(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_sheet(room, "carrier")
    box = sheet.box
    aim(sheet, tmp_path / "list.xlsx", ".xlsx", ".pdf")
    box.password.box.setChecked(True)
    sheet.send_button.click()
    assert "Type a password" in box.password.fault.text()
    box.password.first.setText("river lamp stone seven")
    box.password.second.setText("river lamp")
    sheet.send_button.click()
    assert "differ" in box.password.fault.text()
    assert versions(planned) == []
    box.password.second.setText("river lamp stone seven")
    go(room, sheet, qtbot)
    book = OOXMLFile(BytesIO((tmp_path / "list.xlsx").read_bytes()))
    book.load_key(password="river lamp stone seven")
    plain = BytesIO()
    book.decrypt(plain)
    assert load_workbook(plain).worksheets
    assert b"/Encrypt" in (tmp_path / "list.pdf").read_bytes()
    assert (box.password.first.text(), box.password.wanted) == ("", False)
    for table in planned.db.table_names():
        assert "river lamp" not in str(planned.db.conn.execute(f"SELECT * FROM {table}").fetchall()), table


def test_a_file_that_is_there_is_replaced_only_when_the_officer_says_so(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"somebody's work")
    sheet = send(room, qtbot, "carrier", path)
    assert sheet.note.text.text() == "list.xlsx is there already. Replace it?"
    assert path.read_bytes() == b"somebody's work"
    sheet.note.yes.click()
    idle(qtbot, room.context)
    assert load_workbook(path).worksheets
    assert versions(planned) == [(1, True)]


def test_a_target_that_cannot_be_is_a_sentence_and_no_version(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    for name, words in (
        ("nowhere/list.xlsx", "no folder"),
        ("list.csv", "cannot be saved as .csv"),
        ("", "Give the file a name"),
        ("folder", "is a folder"),
        ("x" * 3000, "too long for Windows"),
    ):
        sheet = open_sheet(room, "carrier")
        aim(sheet, tmp_path / name if name else Path("x"), ".xlsx")
        if not name:
            sheet.box.file.line.clear()
        go(room, sheet, qtbot)
        if sheet.note.asking:
            sheet.note.yes.click()
            idle(qtbot, room.context)
        told = [sheet.box.fault.text(), sheet.note.text.text()]
        assert any(words in text for text in told), told
        assert versions(planned) == []
        assert [path for path in tmp_path.rglob("*") if path.is_file() and "list" in path.name] == []


def test_who_has_no_document_is_said_before_the_list_is_sent(room: DepartureRoom, planned: Operation) -> None:
    key = manifest_queries.preview_manifest(planned, BUSY, "carrier").keys[0]
    held = "SELECT documents.id FROM documents JOIN people ON people.id = person_id WHERE ref = ?"
    for (id,) in planned.db.conn.execute(held, (key,)).fetchall():
        planned.run(RemoveDocument(id))
    settle(room.context)
    sheet = open_sheet(room, "carrier")
    assert sheet.box.caution.isVisibleTo(room)
    assert key in sheet.box.caution.text()
    assert room.lists.wait.text()


def test_names_that_wait_to_be_confirmed_are_asked_about(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    key = manifest_queries.preview_manifest(planned, BUSY, "carrier").keys[0]
    planned.run(ByHand("UPDATE people SET name_spelling = 'unconfirmed' WHERE ref = ?", key))
    settle(room.context)
    sheet = send(room, qtbot, "carrier", tmp_path / "one.xlsx")
    assert key in sheet.note.detail.text()
    assert versions(planned) == []
    sheet.note.no.click()
    idle(qtbot, room.context)
    assert versions(planned) == [(1, True)]


@pytest.mark.parametrize("also", [False, True])
def test_documents_that_say_otherwise_are_asked_about_with_the_names(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, also: bool
) -> None:
    """A yes is for all that was said: the names, and the documents."""
    key = manifest_queries.preview_manifest(planned, BUSY, "carrier").keys[0]
    held = "SELECT documents.id FROM documents JOIN people ON people.id = person_id WHERE ref = ?"
    for (id,) in planned.db.conn.execute(held, (key,)).fetchall():
        planned.run(RemoveDocument(id))
    [made] = planned.run(IssueDocuments((key,), None, for_others=ForOthers(Ground.OTHER, "note 7"))).result
    planned.run(EditPeople((key,), {"surname": "OTHER"}))
    if also:
        planned.run(ByHand("UPDATE people SET name_spelling = 'unconfirmed' WHERE ref = ?", key))
    settle(room.context)
    sheet = send(room, qtbot, "carrier", tmp_path / "one.xlsx")
    assert made.number in sheet.note.text.text()
    assert ("names that the program spelled" in sheet.note.text.text()) == also
    assert ("printed as" in sheet.note.detail.text(), "OTHER" in sheet.note.detail.text()) == (True, also)
    assert versions(planned) == []
    assert sheet.note.yes.text() == ("Confirm the names…" if also else "Show the document…")
    assert sheet.note.no.text() == "Make it anyway"
    sheet.note.no.click()
    idle(qtbot, room.context)
    assert versions(planned) == [(1, True)]


def test_the_button_of_a_document_that_says_otherwise_leads_to_it(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[tuple[str, ...]] = []
    monkeypatch.setattr(room.context, "go", lambda *where: went.append(where))
    ref = manifest_queries.preview_manifest(planned, BUSY, "carrier").keys[0]
    note = NoticeBar()
    qtbot.addWidget(note)
    error = UserError("printed_otherwise", say("It is."), refs=(ref,), number="AB0001")
    ask_about_names(room.context, note, error, lambda: went.append(("anyway",)))
    note.yes.click()
    assert went == [("papers", "AB0001")]


def test_what_is_printed_is_numbered_first_and_only_once(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, printed: list[tuple[bytes, str]]
) -> None:
    sheet = open_sheet(room, "carrier")
    for _ in range(2):
        sheet.print_button.click()
        idle(qtbot, room.context)
    [row] = manifest_queries.list_manifests(planned.db, BUSY, "carrier")
    pages = manifest_queries.draw_pdf(frozen_manifest(planned.db, row.id))
    assert printed == [(pages, f"Carrier · {BUSY}")] * 2
    sheet.versions.print_wanted.emit(row.id)
    settle(room.context)
    assert len(printed) == 3


@pytest.mark.every_person
def test_the_table_is_copied_and_the_pages_are_looked_at(room: DepartureRoom, planned: Operation) -> None:
    before = planned.revision
    sheet = open_sheet(room, "carrier")
    sheet.copy_button.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0].split("\t")[:3] == ["No.", "Surname", "Given names"]
    assert len(data.text().splitlines()) == len(room.view.passengers) + 1
    assert "<table>" in data.html()
    assert "without a version number" in last_words(room)
    sheet.look_button.click()
    [overlay] = room.findChildren(PdfOverlay)
    assert overlay.pdf.page_count >= 4
    assert planned.revision == before


def test_a_departure_that_nobody_is_on_any_more_keeps_its_versions(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    send(room, qtbot, "carrier", tmp_path / "one.pdf")
    refs = tuple(ref for ref, codes in (assignments_of(planned.db, "published") or {}).items() if BUSY in codes)
    planned.run(Assign(refs, ()))
    planned.run(Publish())
    settle(room.context)
    sheet = in_panel(room, SendSheet)
    assert "obody is on" in sheet.note.text.text()
    assert sheet.send_button.text() == "Save version 1 again"
    aim(sheet, tmp_path / "again.pdf")
    go(room, sheet, qtbot)
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()


def test_a_seat_that_is_given_twice_is_a_sentence_and_no_list(room: DepartureRoom, planned: Operation) -> None:
    planned.run(ByHand("UPDATE bookings SET seat = '12A' WHERE leg_id = (SELECT id FROM legs WHERE code = ?)", BUSY))
    settle(room.context)
    sheet = open_sheet(room, "carrier")
    assert sheet.note.text.text().startswith(f"Seat 12A on {BUSY} is given to P")
    assert not sheet.send_button.isVisibleTo(room)
    assert open_sheet(room, "arrival").send_button.isVisibleTo(room)  # their list has no seats


def test_a_file_that_is_only_read_saves_again_what_was_made(
    room: DepartureRoom, read_only: Operation, qtbot: QtBot, tmp_path: Path, show: Show[DepartureRoom]
) -> None:
    send(room, qtbot, "carrier", tmp_path / "one.pdf")
    other = show(DepartureRoom, read_only, BUSY)
    sheet = open_sheet(other, "carrier")
    assert sheet.send_button.text() == "Save version 1 again"
    aim(sheet, tmp_path / "again.pdf")
    sheet.send_button.click()
    idle(qtbot, other.context)
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()


def test_a_mistake_in_a_name_is_in_the_next_version(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    send(room, qtbot, "carrier", tmp_path / "one.xlsx")
    key = manifest_queries.preview_manifest(planned, BUSY, "carrier").keys[0]
    planned.run(EditPeople((key,), {"surname": "CORRECTED"}))
    settle(room.context)
    [row] = [one for one in room.view.lists if one.recipient.name == "carrier"]
    assert str(row.news) == "1 person corrected"
