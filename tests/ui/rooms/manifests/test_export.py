"""Lists that leave the room for manifests: files, paper, clipboard, passwords; and what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto import OfficeFile
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.documents.held_commands import RemoveDocument
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.printing import outfile
from tests.app.world import ByHand
from tests.ui.helpers import Show, idle, last_words, settle
from tests.ui.rooms.manifests.manifest_room import (  # noqa: F401 - fixture
    BUSY,
    aim,
    choose,
    export,
    go,
    sheet_of,
    show_manifests,
    take_one_off,
)
from ui.rooms.manifests import manifest_page
from ui.rooms.manifests.room import ManifestsRoom


def test_all_formats_are_one_version(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    export(room, qtbot, tmp_path / "list.xlsx", ".xlsx", ".pdf", ".edi")
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    sheet = load_workbook(tmp_path / "list.xlsx").worksheets[0]
    cells = {str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value is not None}
    assert "Surname" in cells
    assert not {"Waits at", "Holds", "Notes"} & cells
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "list.edi").read_bytes().startswith(b"UNA")
    assert row.people == sum(BUSY in codes for codes in (assignments_of(planned.db, "published") or {}).values())
    assert last_words(room) == f"Exported carrier {BUSY} v1, {row.people} people"
    assert room.note.text.text() == "Saved list.xlsx, list.pdf, list.edi"
    assert room.note.detail.text() == str(tmp_path)
    assert sheet_of(room).note.text.text() == "Version 1 says what the plan says."


def test_the_ending_that_is_typed_says_the_format(room: ManifestsRoom, qtbot: QtBot, tmp_path: Path) -> None:
    box = sheet_of(room).box
    aim(room, tmp_path / "list.xlsx")
    box.file.line.selectAll()
    qtbot.keyClicks(box.file.line, str(tmp_path / "list.pdf"))
    assert box.wanted == [".pdf"]
    box.formats[".xlsx"].click()
    assert {path.name for path in box.paths} == {"list.xlsx", "list.pdf"}
    assert "list.xlsx, list.pdf" in box.both.text()
    box.formats[".pdf"].click()
    assert box.file.path.name == "list.xlsx"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere/list.xlsx", "no folder"),
        ("list.csv", "cannot be written as .csv"),
        ("list.xls", "cannot be written as .xls"),
        ("", "into which file"),
        ("folder", "is a folder"),
        ("x" * 3000, "cannot be written"),
        ("a\x00b.xlsx", "cannot be written"),
        (".xlsx", "into which file"),
    ],
)
def test_a_target_that_cannot_be_is_a_sentence_and_no_version(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    aim(room, tmp_path / name if name else Path("x"), ".xlsx")
    if not name:
        sheet_of(room).box.file.line.clear()
    room.main_button.click()
    if room.note.asking:
        room.note.yes.click()
    idle(qtbot, room.context)
    told = [sheet_of(room).box.fault.text(), room.note.text.text()]
    assert any(words in text for text in told), told
    assert manifest_queries.manifests(planned.db, BUSY, "carrier") == []
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "list" in path.name] == []


def fill_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)


def protect(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"somebody's work")
    path.chmod(0o444)


def hold_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(source: object, target: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    path.write_bytes(b"somebody's work")
    monkeypatch.setattr("os.replace", held)  # as Windows answers
    monkeypatch.setattr(outfile, "_PATIENCE", ())


@pytest.mark.parametrize(
    ("obstruct", "words"),
    [
        (fill_disk, "No space left"),
        (protect, "it is read-only"),
        (hold_open, "if it is open in another program, close it there"),
    ],
)
def test_a_file_that_cannot_be_written_is_a_sentence_and_nothing_is_numbered(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    obstruct: Callable[[Path, pytest.MonkeyPatch], None], words: str,
) -> None:  # fmt: skip
    path = tmp_path / "list.xlsx"
    aim(room, path)
    obstruct(path, monkeypatch)
    before = {one: one.read_bytes() for one in tmp_path.glob("*list*")}
    go(room, qtbot)
    if room.note.asking:
        room.note.yes.click()
        idle(qtbot, room.context)
    assert words in room.note.text.text()
    assert manifest_queries.manifests(planned.db, BUSY, "carrier") == []
    assert {one: one.read_bytes() for one in tmp_path.glob("*list*")} == before
    assert [one.name for one in tmp_path.iterdir() if ".part" in one.name] == []
    assert sheet_of(room).box.file.path == path  # nothing typed is lost


def test_a_file_that_is_there_is_replaced_only_when_the_officer_says_so(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"somebody's work")
    export(room, qtbot, path)
    assert room.note.text.text() == "list.xlsx is there already. Replace it?"
    assert path.read_bytes() == b"somebody's work"
    room.note.yes.click()
    idle(qtbot, room.context)
    assert load_workbook(path).worksheets
    assert len(manifest_queries.manifests(planned.db, BUSY, "carrier")) == 1


def test_a_file_name_is_proposed_that_any_disk_takes(room: ManifestsRoom) -> None:
    assert sheet_of(room).box.file.path.name == f"manifest-{BUSY}-carrier-v1.xlsx"


def test_a_password_protects_what_leaves_and_is_kept_nowhere(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    box = sheet_of(room).box
    aim(room, tmp_path / "list.xlsx", ".xlsx", ".pdf")
    box.password.box.setChecked(True)
    room.main_button.click()
    assert "Type a password" in box.password.fault.text()
    box.password.first.setText("river lamp stone seven")
    assert box.password.hint.text().startswith("Strong: it would hold more than")
    box.password.first.setText("rivière")
    room.main_button.click()
    assert "letter that not every keyboard has" in box.password.fault.text()
    box.password.first.setText("river lamp stone seven")
    box.password.second.setText("river lamp")
    room.main_button.click()
    assert "differ" in box.password.fault.text()
    assert manifest_queries.manifests(planned.db, BUSY, "carrier") == []
    box.password.second.setText("river lamp stone seven")
    go(room, qtbot)
    book = OfficeFile(BytesIO((tmp_path / "list.xlsx").read_bytes()))
    book.load_key(password="river lamp stone seven")
    plain = BytesIO()
    book.decrypt(plain)
    assert load_workbook(plain).worksheets
    assert b"/Encrypt" in (tmp_path / "list.pdf").read_bytes()
    assert (box.password.first.text(), box.password.second.text(), box.password.wanted) == ("", "", False)
    for table in planned.db.table_names():
        assert "river lamp" not in str(planned.db.conn.execute(f"SELECT * FROM {table}").fetchall()), table


def test_a_message_that_leaves_dates_out_says_so_before_it_is_sent(room: ManifestsRoom, planned: Operation) -> None:
    made = manifest_queries.preview(planned, BUSY, "carrier")
    planned.run(EditPeople(made.keys[:1], {"birth_date": "1990-05-??"}))
    settle(room.context)
    box = sheet_of(room).box
    box.formats[".xlsx"].setChecked(True)
    assert not box.caution.isVisibleTo(room)
    box.formats[".edi"].click()
    assert box.caution.isVisibleTo(room)
    assert made.keys[0] in box.caution.text()


def test_who_has_no_document_is_said_before_the_list_is_sent(room: ManifestsRoom, planned: Operation) -> None:
    key = manifest_queries.preview(planned, BUSY, "carrier").keys[0]
    held = "SELECT documents.id FROM documents JOIN people ON people.id = person_id WHERE ref = ?"
    for (id,) in planned.db.conn.execute(held, (key,)).fetchall():
        planned.run(RemoveDocument(id))
    settle(room.context)
    box = sheet_of(room).box
    assert box.caution.isVisibleTo(room)
    assert "have no valid travel document" in box.caution.text()
    assert key in box.caution.text()


def test_a_message_has_no_password(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    box = sheet_of(room).box
    aim(room, tmp_path / "list.edi", ".edi")
    box.password.box.setChecked(True)
    box.password.first.setText("river lamp stone seven")
    box.password.second.setText("river lamp stone seven")
    room.main_button.click()
    assert "cannot have a password" in box.fault.text()
    assert manifest_queries.manifests(planned.db, BUSY, "carrier") == []


def test_what_is_printed_is_numbered_first_and_only_once(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, printed: list[tuple[bytes, str]]
) -> None:
    sheet_of(room).print_button.click()
    idle(qtbot, room.context)
    [row] = manifest_queries.manifests(planned.db, BUSY, "carrier")
    pages = manifest_queries.pdf(manifest_page.frozen_manifest(planned.db, row.id))
    assert printed == [(pages, "Manifest")]
    sheet_of(room).print_button.click()
    idle(qtbot, room.context)
    assert printed == [(pages, "Manifest")] * 2
    assert len(manifest_queries.manifests(planned.db, BUSY, "carrier")) == 1
    take_one_off(planned)
    settle(room.context)
    sheet_of(room).versions.print_wanted.emit(row.id)
    settle(room.context)
    assert printed == [(pages, "Manifest")] * 3


def test_after_an_export_the_same_pages_can_be_printed(
    room: ManifestsRoom, qtbot: QtBot, tmp_path: Path, printed: list[tuple[bytes, str]]
) -> None:
    export(room, qtbot, tmp_path / "one.pdf")
    assert room.note.yes.text() == "Print…"
    room.note.yes.click()
    settle(room.context)
    assert printed == [((tmp_path / "one.pdf").read_bytes(), "Manifest")]


def test_the_table_is_copied_into_excel(room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    before = planned.revision
    sheet_of(room).copy_button.click()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t")[:3] == ["No.", "Surname", "Given names"]
    [row] = [one for one in room.table.source.all if one["code"] == BUSY]
    assert len(lines) == row["people"] + 1
    assert "<table>" in data.html()
    assert "not numbered" in last_words(room)
    assert planned.revision == before
    export(room, qtbot, tmp_path / "one.xlsx")
    sheet_of(room).copy_button.click()
    assert last_words(room).startswith("Copied version 1")


def test_an_export_that_is_asked_for_before_the_list_is_read_is_done_when_it_is(
    show: Show[ManifestsRoom], planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    room = show(ManifestsRoom, planned)
    code = room.table.key
    room.reload(None)  # as when the room is opened by the action itself
    room.export()
    assert manifest_queries.manifests(planned.db, code, "carrier") == []
    settle(room.context)
    idle(qtbot, room.context)
    [row] = manifest_queries.manifests(planned.db, code, "carrier")
    assert row.version == 1
    assert list(tmp_path.glob("manifest-*.xlsx"))
    assert "Saved manifest-" in room.note.text.text()
    room.context.close()


def test_printing_and_copying_wait_for_the_list_too(
    room: ManifestsRoom, qtbot: QtBot, printed: list[tuple[bytes, str]]
) -> None:
    room.reload(None)
    room.print_manifest()
    settle(room.context)
    idle(qtbot, room.context)
    assert len(printed) == 1
    room.reload(None)
    room.copy_manifest()
    settle(room.context)
    assert last_words(room).startswith("Copied version 1")


def test_an_export_that_is_waited_for_is_dropped_when_another_list_is_chosen(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot
) -> None:
    room.reload(None)
    room.export()
    choose(room, "exit")
    idle(qtbot, room.context)
    assert manifest_queries.leg_lists(planned.db)[0].versions == {}
    assert manifest_queries.manifests(planned.db, BUSY, "carrier") == []


def test_a_plan_that_changes_while_it_is_looked_at_is_said(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "reload", lambda notice: None)  # the window has not heard of it yet
    take_one_off(planned)
    aim(room, tmp_path / "list.xlsx")
    go(room, qtbot)
    assert "The plan changed while you looked" in room.note.text.text()
    assert room.note.property("tone") == "attention"


def test_a_leg_that_nobody_is_on_any_more_keeps_its_versions(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    code = min(room.table.source.all, key=lambda row: row["people"])["code"]
    room.select(code)
    settle(room.context)
    export(room, qtbot, tmp_path / "one.pdf")
    refs = tuple(ref for ref, codes in (assignments_of(planned.db, "published") or {}).items() if code in codes)
    planned.run(Assign(refs, ()))
    planned.run(Publish())
    settle(room.context)
    assert "Nobody" in room.head.state.text() or "nobody" in room.head.state.text()
    assert room.head.state.property("tone") == "attention"
    assert room.pdf.page_count == 1
    assert sheet_of(room).into.text() == "Export version 1 again as"
    export(room, qtbot, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()


def test_a_seat_that_is_given_twice_is_a_sentence_over_the_pages(room: ManifestsRoom, planned: Operation) -> None:
    planned.run(ByHand("UPDATE bookings SET seat = '12A' WHERE leg_id = (SELECT id FROM legs WHERE code = ?)", BUSY))
    settle(room.context)
    assert room.head.state.text().startswith(f"Seat 12A on leg {BUSY} is given to P")
    assert room.head.state.property("tone") == "trouble"
    assert room.pdf.page_count == 0
    assert not room.main_button.isEnabled()
    choose(room, "arrival")  # their list has no seats
    assert room.pdf.page_count
    assert room.main_button.isEnabled()


def test_a_file_that_is_only_read_prints_and_exports_what_was_made(
    room: ManifestsRoom,
    planned: Operation,
    qtbot: QtBot,
    tmp_path: Path,
    planned_bytes: bytes,
    show: Show[ManifestsRoom],
) -> None:
    export(room, qtbot, tmp_path / "one.pdf")
    with Operation.open(planned.path, "sample", officer="other", write=False) as closed:
        other = show(ManifestsRoom, closed)
        other.select(BUSY)
        settle(other.context)
        sheet = sheet_of(other)
        assert other.main_button.isEnabled()
        assert [made.text() for made in sheet.findChildren(QPushButton) if "Mark as sent" in made.text()] == []
        export(other, qtbot, tmp_path / "again.pdf")
        assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()
        choose(other, "exit")
        assert not other.main_button.isEnabled()
        assert not sheet_of(other).box.isVisible()
        other.context.close()
