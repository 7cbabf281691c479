"""From the people who are ticked to sheets in the printer's tray: what is said before, printing that is stopped, printing again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatriate.app.core.commands import ConfirmClock
from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks.commands import ReceiveBlanks
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
from ui.rooms.common.detail_panel import PdfOverlay
from ui.rooms.papers.issue_done import IssueDonePanel
from ui.rooms.papers.issue_form import IssueForm
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


def done_of(room: PapersRoom, qtbot: QtBot) -> IssueDonePanel:
    idle(qtbot, room.context)
    idle(qtbot, room.context)
    return in_panel(room, IssueDonePanel)


@pytest.mark.every_person
def test_chosen_people_are_issued_on_blank_forms_and_lie_in_the_tray(
    room: PapersRoom, planned: Operation, tray: Path, qtbot: QtBot
) -> None:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0400"))
    settle(room.context)
    room.main_button.click()
    form = in_panel(room, IssueForm)
    assert nameless(form) == []
    wanted = list(form.refs)
    count = len(wanted)
    assert count == len(ours(room)) > 4
    series = form.numbers.series
    assert [series.itemText(at) for at in range(series.count())] == ["IDN-SPLP: 58 left", "TD: 400 left", "Plain paper"]
    series.setCurrentIndex(2)
    assert form.numbers.on_plain.text() == (
        "In the safe: 58 blank forms IDN-SPLP and 400 blank forms TD. These documents are on plain paper."
    )
    assert not form.numbers.first.isEnabled()
    series.setCurrentIndex(1)
    assert not form.numbers.on_plain.isVisibleTo(form)
    assert (form.numbers.first.text(), form.numbers.last.text()) == ("TD0001", f"TD{count:04}")
    form.numbers.first.setFocus()
    form.numbers.first.selectAll()
    QTest.keyClicks(form.numbers.first, "td0007")
    form.numbers._typing.timeout.emit()
    assert form.numbers.last.text() == f"TD{count + 6:04}"
    assert form.go.text() == f"Issue and print {count}"
    settle(room.context)
    assert form.go.isEnabled()
    qtbot.keyClick(form.go, Qt.Key.Key_Return)
    done = done_of(room, qtbot)
    rows = sorted(issued(planned), key=lambda row: row.number)
    assert [row.ref for row in rows] == wanted
    assert (rows[0].number, rows[-1].number) == ("TD0007", f"TD{count + 6:04}")
    assert len(page_sizes(tray.read_bytes())) == count
    assert done.printed.text.text() == f"{count} pages were sent to the printer."
    assert last_words(room) == f"{count} pages sent to Office laser"
    assert done.isAncestorOf(room.focusWidget())


def test_a_form_that_is_not_in_the_safe_is_said_and_nothing_is_issued(room: PapersRoom, planned: Operation) -> None:
    form = offered(room, ours(room)[:1])
    QTest.keyClicks(form.numbers.first, "9")
    assert not form.numbers.ready
    form.numbers._typing.timeout.emit()
    settle(room.context)
    assert "not in the safe" in form.numbers.wrong.text()
    assert form.numbers.wrong.way.isVisibleTo(form)
    assert not form.go.isEnabled()


def test_a_clock_that_is_far_ahead_asks_before_it_issues(
    room: PapersRoom, planned: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = planned.clock() + timedelta(days=5 * 365)
    monkeypatch.setattr(planned, "clock", lambda: later)
    form = offered(room, ours(room)[:1])
    before = len(issued(planned))
    form.go.click()
    idle(qtbot, room.context)
    assert "clock of this computer may be ahead" in form.note.text.text()
    assert len(issued(planned)) == before
    planned.run(ConfirmClock())
    idle(qtbot, room.context)
    offered(room, ours(room)[:1]).go.click()
    done_of(room, qtbot)
    assert len(issued(planned)) == before + 1


def test_the_blank_forms_of_last_time_are_proposed(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0400"))
    settle(room.context)
    first, second, third = ours(room)[:3]
    form = offered(room, [first])
    assert form.numbers.chosen == "IDN-SPLP"
    form.numbers.series.setCurrentIndex(form.numbers.series.findData("TD"))
    settle(room.context)
    form.go.click()
    done_of(room, qtbot)
    form = offered(room, [second])
    assert form.numbers.chosen == "TD"
    form.numbers.series.setCurrentIndex(form.numbers.series.count() - 1)
    settle(room.context)
    form.go.click()
    done_of(room, qtbot)
    assert offered(room, [third]).numbers.chosen is None


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
    form = offered(room, ours(room)[:1])
    assert form.layout_box.currentData() == "indonesia"
    assert form.layout_box.currentText() == "Surat Perjalanan Laksana Paspor, sheet"
    form.layout_box.setCurrentIndex(form.layout_box.findData("generic"))
    form.numbers.series.setCurrentIndex(form.numbers.series.count() - 1)
    qtbot.keyClicks(form.until, "someday")
    form._typing.timeout.emit()
    assert "not a day" in form.note.text.text()
    assert not form.go.isEnabled()
    form.until.clear()
    qtbot.keyClicks(form.until, "2 Jun 2023")
    form._typing.stop()
    form._typing.timeout.emit()
    settle(room.context)
    assert form.note.isHidden()
    assert form.outlook.last == date(2023, 6, 2)
    form.go.click()
    done_of(room, qtbot)
    [row] = issued(planned)
    assert row.expires == date(2023, 6, 2)


def test_all_pages_are_seen_before(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    before = planned.revision
    form = offered(room)
    settle(room.context)
    qtbot.keyClick(form.enlarge_button, Qt.Key.Key_Return)
    idle(qtbot, room.context)
    [page] = room.pages.findChildren(PdfOverlay)
    count = len(form.refs)
    assert page.pdf.page_count == count
    assert page.place.text() == f"Page 1 of {count}"
    assert not page.before.isEnabled()
    qtbot.keyClick(page.after, Qt.Key.Key_Return)
    assert page.place.text() == f"Page 2 of {count}"
    assert planned.revision == before
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.isHidden()


def test_the_printer_is_set_up_from_the_sheet_and_nothing_of_it_is_lost(
    room: PapersRoom, tray: Path, qtbot: QtBot
) -> None:
    sheet = offered(room, ours(room)[:1])
    sheet.layout_box.setCurrentIndex(sheet.layout_box.findData("generic"))
    assert "nothing is set" in sheet.printer.moved.text()
    qtbot.keyClick(sheet.printer.setup, Qt.Key.Key_Return)
    settle(room.context)
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, PrinterDialog)]
    assert dialog.page.names.currentText() == "Office laser"
    dialog.page.right.setValue(1.2)
    qtbot.keyClick(dialog.page.keep_button, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert "1.2 mm to the right" in sheet.printer.moved.text()
    assert room.panel.area.widget() is sheet
    assert sheet.layout_box.currentData() == "generic"


def test_offsets_that_cannot_be_read_stop_printing_and_not_issuing(
    room: PapersRoom, planned: Operation, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / offsets.FILE).write_text("{", encoding="utf-8")
    sheet = offered(room, ours(room)[:1])
    assert "cannot be read" in sheet.printer.moved.text()
    sheet.go.click()
    done = done_of(room, qtbot)
    assert "cannot be read" in done.printed.text.text()
    assert done.print_button.isEnabled()
    assert len(issued(planned)) == 1


def test_a_layout_that_was_never_printed_on_these_forms_is_asked_about(
    room: PapersRoom, planned: Operation, qtbot: QtBot
) -> None:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0400"))
    settle(room.context)
    first, second = ours(room)[:2]

    def with_layout(ref: str, name: str) -> IssueForm:
        form = offered(room, [ref])
        form.numbers.series.setCurrentIndex(form.numbers.series.findData("TD"))
        form.layout_box.setCurrentIndex(form.layout_box.findData(name))
        settle(room.context)
        return form

    form = with_layout(first, "indonesia")
    assert form.told_box.other_layout.isHidden()
    form.go.click()
    done_of(room, qtbot)
    form = with_layout(second, "indonesia")
    assert form.told_box.other_layout.isHidden()
    form = with_layout(second, "philippines")
    assert not form.told_box.other_layout.isHidden()
    assert "blank forms TD were used for" in form.told_box.other_layout.text()
    assert "Philippines" in form.told_box.other_layout.text()
    assert form.go.isEnabled()
    form.numbers.series.setCurrentIndex(form.numbers.series.count() - 1)
    assert form.told_box.other_layout.isHidden()


def test_the_sheet_says_whose_name_waits_and_leads_to_it(room: PapersRoom, planned: Operation) -> None:
    ref = lacking(room)[0]
    planned.run(EditPeople((ref,), {"surname": None, "given_names": None, "native_name": "王小明"}))
    sheet = offered(room, [ref]).told_box
    settle(room.context)
    assert "the program spelled the name" in sheet.without.text()
    assert sheet.names.text() == "Confirm 1 name…"
    went = []
    room.context.wanted.connect(lambda *where: went.append(where))
    sheet.names.click()
    assert went == [("names", ref)]
