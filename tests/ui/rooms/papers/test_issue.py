"""From the people on a leg to sheets in the printer's tray: what is said before, printing that is stopped, printing again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.documents import held_queries, paged_queries
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.documents.eligibility import on_leg
from repatriate.app.documents.held_commands import EditDocument
from repatriate.app.documents.issuing_office import Ground
from repatriate.app.people.commands import EditPeople
from repatriate.printing import offsets
from repatriate.reference.computer import ELSEWHERE
from tests.app.world import issued
from tests.ui.helpers import Show, idle, in_panel, last_words, settle
from tests.ui.rooms.papers.test_documents import lacking, offered, ours
from tests.ui.test_access import nameless
from ui.printing import dialog as print_dialog
from ui.printing import printers
from ui.printing.calibration import PrinterDialog
from ui.printing.printers import page_sizes
from ui.rooms.common.overlay_page import PdfOverlay
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_panel import ALL, LEG, IssuePanel
from ui.rooms.papers.room import PapersRoom

BUSY = "VN5650-18"


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """What lies in the tray of the only printer, as a PDF."""
    path = tmp_path / "tray.pdf"

    class Laser(QPrinter):
        def __init__(self, name: str) -> None:
            super().__init__(QPrinter.PrinterMode.HighResolution)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(path))
            self.setResolution(72)
            self.called = name

        def printerName(self) -> str:
            return self.called

    for module in (printers, print_dialog):
        monkeypatch.setattr(module, "printer_names", lambda: ["Office laser"])
        monkeypatch.setattr(module, "open_printer", Laser)
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "kept"))
    return path


@pytest.fixture
def room(show: Show[PapersRoom], planned: Operation, tray: Path) -> PapersRoom:
    return show(PapersRoom, planned)


def choose(sheet: IssuePanel, room: PapersRoom, whom: str) -> None:
    sheet.whom.setCurrentIndex(sheet.whom.findData(whom))
    settle(room.context)


def done_of(room: PapersRoom, qtbot: QtBot) -> IssueDonePanel:
    idle(qtbot, room.context)
    idle(qtbot, room.context)
    return in_panel(room, IssueDonePanel)


def test_a_leg_is_issued_and_lies_in_the_tray_in_boarding_order(
    room: PapersRoom, planned: Operation, tray: Path, qtbot: QtBot
) -> None:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0400"))
    QTest.keyClick(room.main_button, Qt.Key.Key_Return)
    sheet = in_panel(room, IssuePanel)
    assert nameless(sheet) == []
    choose(sheet, room, f"{LEG}{BUSY}")
    assert not sheet.go.isEnabled()
    assert sheet.summary.text() == "Nobody on this leg lacks a document."
    qtbot.keyClick(sheet.holders, Qt.Key.Key_Space)
    settle(room.context)
    wanted = [ref for ref in on_leg(planned.db, BUSY) if ref not in sheet._outlook.cannot]
    count = len(wanted)
    assert count > 10
    assert f"{count} have no photo" in sheet.photos.text()
    assert sheet.plain_paper.text() == (
        "In the safe: 58 blanks of series IDN-SPLP and 400 blanks of series TD. These documents are on plain paper."
    )
    sheet.series.setCurrentIndex(sheet.series.findData("TD"))
    assert not sheet.plain_paper.isVisibleTo(sheet)
    assert sheet.outlet.printing
    assert not sheet.outlet.saving
    assert sheet.go.text() == f"Issue {count} documents"
    sheet.others.box.setCurrentIndex(sheet.others.box.findData(Ground.AGREEMENT))
    qtbot.keyClick(sheet.go, Qt.Key.Key_Return)
    done = done_of(room, qtbot)
    rows = sorted(issued(planned), key=lambda row: row.number)
    assert [row.ref for row in rows] == wanted
    assert (rows[0].number, rows[-1].number) == ("TD0001", f"TD{count:04}")
    assert len(page_sizes(tray.read_bytes())) == count
    assert done.printed.text.text() == f"{count} pages were sent to the printer."
    assert last_words(room) == f"{count} pages sent to Office laser"
    assert done.isAncestorOf(room.focusWidget())


def test_the_blanks_of_last_time_are_proposed(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0400"))
    first, second = ours(room)[:2]
    sheet = offered(room, [first])
    assert sheet.series.currentData() is None
    sheet.series.setCurrentIndex(sheet.series.findData("TD"))
    sheet.go.click()
    done_of(room, qtbot)
    assert offered(room, [second]).series.currentData() == "TD"


def test_legs_say_who_lacks_one(room: PapersRoom, planned: Operation) -> None:
    ref = on_leg(planned.db, BUSY)[0]
    for document in held_queries.documents_of(planned.db, ref, planned.today()):
        planned.run(EditDocument(document.id, {"expires": "2023-05-15"}))
    settle(room.context)
    assert ref in lacking(room)
    sheet = offered(room)
    at = sheet.whom.findData(f"{LEG}{BUSY}")
    legs = {
        code
        for [code] in planned.db.execute(
            "SELECT code FROM bookings JOIN legs ON legs.id = leg_id "
            "JOIN people ON people.id = person_id JOIN plans ON plans.id = plan_id WHERE ref = ? AND state = 'published'",
            (ref,),
        )
    }
    first = [sheet.whom.itemData(sheet.whom.findData(ALL) + 1 + place) for place in range(len(legs))]
    assert set(first) == {f"{LEG}{code}" for code in legs}
    assert sheet.whom.itemText(at).endswith("· 1 lacks one")
    assert "lack" not in sheet.whom.itemText(sheet.whom.count() - 1)
    choose(sheet, room, f"{LEG}{BUSY}")
    assert sheet.refs == [ref]


def test_printing_that_is_stopped_leaves_them_issued_and_printed_again(
    room: PapersRoom, planned: Operation, tray: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = ours(room)[:3]
    real = printers._draw_page
    drawn: list[int] = []

    def draw(page: object, painter: object, resolution: int, offset: object, cancel: Callable[[], bool]) -> None:
        drawn.append(1)
        if len(drawn) == 2:
            room.context.current.cancel()
        real(page, painter, resolution, offset, cancel)

    monkeypatch.setattr(printers, "_draw_page", draw)
    sheet = offered(room, refs)
    sheet.go.click()
    done = done_of(room, qtbot)
    assert len(issued(planned)) == 3
    assert done.printed.text.text() == "Printing was stopped after 1 of 3 pages."
    assert "All documents are issued" in done.printed.detail.text()
    monkeypatch.setattr(printers, "_draw_page", real)
    qtbot.keyClick(done.print_button, Qt.Key.Key_Return)
    settle(room.context)
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, print_dialog.PrintDialog)]
    dialog.first.setValue(2)
    dialog.go.click()
    idle(qtbot, room.context)
    assert len(page_sizes(tray.read_bytes())) == 2
    assert len(issued(planned)) == 3


def test_a_printer_that_refuses_leaves_them_issued(
    room: PapersRoom, planned: Operation, tray: Path, qtbot: QtBot
) -> None:
    tray.mkdir()
    sheet = offered(room, ours(room)[:1])
    sheet.go.click()
    done = done_of(room, qtbot)
    assert "switched on" in done.printed.text.text()
    assert "All documents are issued" in done.printed.detail.text()
    assert len(issued(planned)) == 1


def test_layout_and_last_day_are_as_chosen(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    sheet = offered(room, ours(room)[:1])
    sheet.layout_box.setCurrentIndex(sheet.layout_box.findData("generic"))
    qtbot.keyClicks(sheet.until, "someday")
    sheet._typing.timeout.emit()
    assert "no day" in sheet.note.text.text()
    assert not sheet.go.isEnabled()
    sheet.until.clear()
    qtbot.keyClicks(sheet.until, "2 Jun 2023")
    sheet._typing.timeout.emit()
    settle(room.context)
    assert sheet.note.isHidden()
    assert "2 Jun 2023" in sheet.details.text()
    assert "English and French" in sheet.details.text()
    sheet.go.click()
    done_of(room, qtbot)
    [row] = issued(planned)
    assert row.expires == date(2023, 6, 2)


def test_all_pages_are_seen_before(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    before = planned.revision
    sheet = offered(room)
    qtbot.keyClick(sheet.preview_button, Qt.Key.Key_Return)
    idle(qtbot, room.context)
    [page] = room.held.findChildren(PdfOverlay)
    count = len(sheet.refs)
    assert page.pdf.page_count == count
    assert page.place.text() == f"Page 1 of {count}"
    assert not page.before.isEnabled()
    qtbot.keyClick(page.after, Qt.Key.Key_Return)
    assert page.place.text() == f"Page 2 of {count}"
    assert planned.revision == before


def test_nowhere_to_go_is_said(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    sheet = offered(room, ours(room)[:1])
    qtbot.keyClick(sheet.outlet.print_box, Qt.Key.Key_Space)
    sheet.go.click()
    assert "onto a printer, or into a PDF" in sheet.note.text.text()
    assert issued(planned) == []


def test_who_has_no_photo_is_listed(room: PapersRoom) -> None:
    sheet = offered(room)
    sheet.photos.click()
    settle(room.context)
    assert room.held.table.lazy.rowCount() == paged_queries.held_counts(room.context.db, date(2023, 5, 14))["no_photo"]
    assert room.header.chips.key() == "no_photo"


def test_the_printer_is_set_up_from_the_sheet_and_nothing_of_it_is_lost(
    room: PapersRoom, tray: Path, qtbot: QtBot
) -> None:
    sheet = offered(room, ours(room)[:1])
    sheet.layout_box.setCurrentIndex(sheet.layout_box.findData("generic"))
    assert "nothing is set" in sheet.outlet.moved.text()
    qtbot.keyClick(sheet.outlet.setup, Qt.Key.Key_Return)
    settle(room.context)
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, PrinterDialog)]
    assert dialog.page.names.currentText() == "Office laser"
    dialog.page.right.setValue(1.2)
    qtbot.keyClick(dialog.page.keep_button, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert "1.2 mm to the right" in sheet.outlet.moved.text()
    assert room.panel.area.widget() is sheet
    assert sheet.layout_box.currentData() == "generic"


def test_offsets_that_cannot_be_read_stop_printing_and_not_issuing(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / offsets.FILE).write_text("{", encoding="utf-8")
    sheet = offered(room, ours(room)[:1])
    assert "cannot be read" in sheet.outlet.moved.text()
    sheet.go.click()
    done = done_of(room, qtbot)
    assert "cannot be read" in done.printed.text.text()
    assert done.print_button.isEnabled()
    assert len(issued(planned)) == 1


def test_a_layout_that_never_stood_on_these_blanks_is_asked_about(
    room: PapersRoom, planned: Operation, qtbot: QtBot
) -> None:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0400"))
    first, second = ours(room)[:2]

    def with_layout(ref: str, name: str) -> IssuePanel:
        sheet = offered(room, [ref])
        sheet.series.setCurrentIndex(sheet.series.findData("TD"))
        sheet.layout_box.setCurrentIndex(sheet.layout_box.findData(name))
        settle(room.context)
        return sheet

    sheet = with_layout(first, "indonesia")
    assert sheet.other.isHidden()
    sheet.go.click()
    done_of(room, qtbot)
    sheet = with_layout(second, "indonesia")
    assert sheet.other.isHidden()
    sheet = with_layout(second, "philippines")
    assert not sheet.other.isHidden()
    assert "series TD were for" in sheet.other.text()
    assert "Philippines" in sheet.other.text()
    assert sheet.go.isEnabled()
    sheet.series.setCurrentIndex(0)
    assert sheet.other.isHidden()


def test_the_sheet_says_whose_name_waits_and_leads_to_it(room: PapersRoom, planned: Operation) -> None:
    ref = lacking(room)[0]
    planned.run(EditPeople((ref,), {"surname": None, "given_names": None, "native_name": "王小明"}))
    sheet = offered(room, [ref])
    settle(room.context)
    assert "the program spelled the name" in sheet.without.text()
    assert sheet.names.text() == "Confirm 1 name…"
    went = []
    room.context.wanted.connect(lambda *where: went.append(where))
    sheet.names.click()
    assert went == [("names", ref)]
