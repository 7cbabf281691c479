"""The room for manifests: preview, withheld columns, versions, sent, changed; and the whole job through the rooms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app import manifest_views
from repatriate.app.board import Board
from repatriate.app.commands.planning import Assign, Publish
from repatriate.app.jobs import plan_operation
from repatriate.app.operation import Operation
from repatriate.app.snapshot import assignments_of
from tests.ui.helpers import idle, room_of, said, settle
from tests.ui.planned import Show, last_words, make_planned_bytes, open_planned, show_room  # noqa: F401 - fixtures
from tests.ui.test_access import nameless
from ui.rooms import manifests
from ui.rooms.documents import DocumentsRoom
from ui.rooms.kit.filing import remembered_folder
from ui.rooms.lists.sheet import ManifestSheet
from ui.rooms.manifests import ManifestsRoom
from ui.rooms.papers.done import DoneSheet
from ui.rooms.papers.issue import IssueSheet
from ui.rooms.plan import PlanRoom
from ui.window import Window

BUSY = "VN5650-18"


@pytest.fixture
def room(show: Show[ManifestsRoom], planned: Operation) -> Iterator[ManifestsRoom]:
    made = show(ManifestsRoom, planned)
    made.select(BUSY)
    settle(made.context)
    yield made
    made.context.close()


def sheet_of(room: ManifestsRoom) -> ManifestSheet:
    sheet = room.panel.area.widget()
    assert isinstance(sheet, ManifestSheet)
    return sheet


def export(room: ManifestsRoom, qtbot: QtBot, path: Path, *formats: str) -> None:
    sheet = sheet_of(room)
    for suffix, chip in sheet.formats.items():
        chip.setChecked(suffix in (formats or (path.suffix,)))
    sheet.file.line.setText(str(path))
    sheet.go.click()
    idle(qtbot, room.context)
    settle(room.context)


def take_one_off(operation: Operation) -> str:
    """Somebody loses the seat on the busy leg, and that is published."""
    board = Board.of(operation.db, operation.today())
    ref = next(card.head for card in board.cards(operation.db, BUSY) if card.size == 1)
    operation.run(Assign((ref,), ()))
    operation.run(Publish())
    return ref


def test_legs_of_the_published_plan_with_people_and_lists(room: ManifestsRoom, planned: Operation) -> None:
    published = assignments_of(planned.db, "published") or {}
    legs = {code for codes in published.values() for code in codes}
    assert {row["code"] for row in room.table.source.all} == legs
    assert room.table.key == BUSY
    QAbstractItemModelTester(room.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_preview_is_what_would_be_sent_and_names_what_is_withheld(room: ManifestsRoom, planned: Operation) -> None:
    before = planned.revision
    assert room.pdf.page_count >= 4
    assert "Withheld from them: " in room.withheld.text()
    for name in ("Holds", "Notes", "Location"):
        assert name in room.withheld.text()
    assert "As it would be now" in room.what.text()
    room.choose_recipient("office")
    settle(room.context)
    assert room.withheld.text() == "Nothing is withheld: never hand this one out."
    assert planned.revision == before


def test_recipients_that_come_later_say_so(room: ManifestsRoom) -> None:
    for name, one in room.recipients.items():
        assert room.chips[name].isEnabled() == (one.why_not is None)
        if one.why_not is not None:
            assert "later release" in room.chips[name].toolTip()


def test_both_formats_are_one_version(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    export(room, qtbot, tmp_path / "list.xlsx", ".xlsx", ".pdf")
    [row] = manifest_views.manifests(planned.db, BUSY, "carrier")
    sheet = load_workbook(tmp_path / "list.xlsx").worksheets[0]
    cells = {str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value is not None}
    assert "surname" in cells
    assert not {"location", "holds", "notes"} & cells
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert row.people == sum(BUSY in codes for codes in (assignments_of(planned.db, "published") or {}).values())
    assert last_words(room) == f"Exported carrier {BUSY} v1, {row.people} people"
    assert "list.xlsx, list.pdf" in room.note.text.text()
    assert sheet_of(room).note.text.text() == "Version 1 says what the plan says."
    assert sheet_of(room).go.text() == "Export version 2"


def test_a_fault_of_the_disk_is_a_sentence_and_no_version(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "nowhere" / "list.xlsx")
    assert "no folder" in room.note.text.text().lower()
    assert manifest_views.manifests(planned.db, BUSY, "carrier") == []


def test_a_changed_plan_is_told_with_what_changed(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    room.choose_recipient("office")
    settle(room.context)
    export(room, qtbot, tmp_path / "one.xlsx")
    ref = take_one_off(planned)
    settle(room.context)
    assert "changed since version 1" in room.what.text()
    assert room.what.property("tone") == "attention"
    sheet = sheet_of(room)
    assert sheet.note.text.text() == "The plan has changed since version 1 was made."
    assert "1 removed" in sheet.note.detail.text()
    assert ref in sheet.note.detail.text()
    assert room.badge() == ("1 changed", "attention")
    row = room.table.source.row_of(BUSY)
    assert row is not None
    assert row["changed"] == {"office"}
    export(room, qtbot, tmp_path / "two.xlsx")
    assert [row.version for row in manifest_views.manifests(planned.db, BUSY, "office")] == [2, 1]
    assert sheet_of(room).note.text.text() == "Version 2 says what the plan says."


def test_an_old_version_is_shown_and_printed_again_exactly(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    export(room, qtbot, tmp_path / "one.pdf")
    take_one_off(planned)
    settle(room.context)
    [row] = manifest_views.manifests(planned.db, BUSY, "carrier")
    room.show_version(row.id)
    settle(room.context)
    assert "Version 1, exactly as it was made" in room.what.text()
    assert manifest_views.pdf(manifest_views.frozen_manifest(planned.db, row.id)) == (tmp_path / "one.pdf").read_bytes()
    sheet = sheet_of(room)
    sheet.ask_again(row)
    assert sheet.form is not None
    sheet._write_again(sheet.form, row, _path_field(sheet, tmp_path / "again.pdf"))
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()
    room.show_version(-1)
    settle(room.context)
    assert "As it would be now" in room.what.text()


def _path_field(sheet: ManifestSheet, path: Path) -> object:
    sheet.file.line.setText(str(path))
    return sheet.file


def test_a_version_is_printed_as_it_was_made(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[bytes, str]] = []
    monkeypatch.setattr(manifests, "print_pdf", lambda context, data, title: printed.append((data, title)))
    export(room, qtbot, tmp_path / "one.pdf")
    pages = (tmp_path / "one.pdf").read_bytes()
    assert room.note.yes.text() == "Print…"
    room.note.yes.click()
    settle(room.context)
    assert printed == [(pages, "Manifest")]
    take_one_off(planned)
    settle(room.context)
    [link] = [one for one in sheet_of(room).findChildren(QPushButton) if one.text() == "Print…"]
    link.click()
    settle(room.context)
    assert printed == [(pages, "Manifest")] * 2


def test_sent_is_recorded_and_taken_back(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    [row] = manifest_views.manifests(planned.db, BUSY, "carrier")
    sheet = sheet_of(room)
    sheet._sent(row)
    assert sheet.form is not None
    sheet.form.saved.emit()
    assert "to whom" in sheet.form._faults["to"].text()
    to = sheet.form.controls["to"]
    assert isinstance(to, QLineEdit)
    to.setText("Manila station")
    sheet.form.saved.emit()
    settle(room.context)
    [row] = manifest_views.manifests(planned.db, BUSY, "carrier")
    assert row.sent is not None
    assert row.sent.endswith("Manila station")
    assert any("sent to Manila station" in label.text() for label in sheet_of(room).findChildren(QLabel))
    sheet_of(room)._sent(row)
    assert manifest_views.manifests(planned.db, BUSY, "carrier")[0].sent is None


def test_without_a_published_plan_the_room_says_what_to_do(show: Show[ManifestsRoom], sample: Operation) -> None:
    room = show(ManifestsRoom, sample)
    settle(room.context)
    assert "no plan is published" not in room.empty.sentence.text()
    assert room.body.currentWidget() is room._empty
    assert room.badge() is None
    assert not room.main_button.isEnabled()
    room.context.close()


def test_a_draft_is_no_plan_to_make_lists_from(show: Show[ManifestsRoom], sample: Operation) -> None:
    plan_operation(sample, time_limit=5)
    room = show(ManifestsRoom, sample)
    settle(room.context)
    assert "no plan is published yet" in room.empty.sentence.text()
    room.context.close()


def test_enter_leads_to_the_export_and_the_table_needs_no_scrolling(room: ManifestsRoom, qtbot: QtBot) -> None:
    assert room.table.horizontalScrollBar().maximum() == 0
    room.panel.shut()
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    settle(room.context)
    assert room.focusWidget() is sheet_of(room).go


def test_recipient_and_folder_are_remembered_for_the_operation(
    room: ManifestsRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    room.choose_recipient("office")
    settle(room.context)
    export(room, qtbot, folder / "one.pdf")
    room.context.actions.remove(room)
    again = ManifestsRoom(room.context)
    assert again.profile == "office"
    assert again.chips["office"].isChecked()
    assert remembered_folder(room.context) == folder
    again.dispose()


def test_everything_has_a_name(room: ManifestsRoom, qtbot: QtBot, tmp_path: Path) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")
    assert nameless(room) == []


def test_the_whole_job_through_the_rooms(window: Window, sample: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    """Plan, move somebody by hand, publish, issue what is missing, make the manifest: nothing but the window."""
    window.show_operation(sample)
    context = window.context
    assert context is not None
    plan = room_of(window, PlanRoom)
    plan.plan()
    idle(qtbot, context)
    settle(context)
    board = plan.board
    assert board is not None
    card, code = next(
        (card, other.code)
        for column in board.columns
        for card in board.cards(sample.db, column.code)[:3]
        for other in board.columns
        if other.code != column.code and plan.judge(card.refs).verdict(card.refs, other.code).allowed
    )
    plan.drop(card.refs, code)
    idle(qtbot, context)
    assert "Moved" in said(window)
    settle(context)
    plan.ask_publish()
    settle(context)
    plan.panel.area.widget().note.yes.click()  # type: ignore[attr-defined]
    idle(qtbot, context)
    published = assignments_of(sample.db, "published") or {}
    assert code in published[card.head]
    assert assignments_of(sample.db, "draft") is None

    documents = room_of(window, DocumentsRoom)
    documents.main_button.click()
    settle(context)
    sheet = documents.panel.area.widget()
    assert isinstance(sheet, IssueSheet)
    sheet.outlet.file.line.setText(str(tmp_path / "documents.pdf"))
    sheet.go.click()
    idle(qtbot, context)
    assert isinstance(documents.panel.area.widget(), DoneSheet)
    settle(context)

    manifests = room_of(window, ManifestsRoom)
    manifests.select(code)
    settle(context)
    export(manifests, qtbot, tmp_path / "manifest.xlsx")
    frozen = manifest_views.frozen_manifest(sample.db, manifest_views.manifests(sample.db, code, "carrier")[0].id)
    assert card.head in frozen.keys
    assert load_workbook(tmp_path / "manifest.xlsx").worksheets
    assert sample.verify_journal() == "ok"
    while sample.undo_label() and sample.undo_label() != "Imported":
        summary = sample.undo_label()
        context.undo()
        if summary and summary.startswith("Planned"):
            break
    assert assignments_of(sample.db, "published") is None
