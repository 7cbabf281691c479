"""Blank forms in the window: received, used, marked, counted; the balance of any day; on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import MarkBlank, ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments
from repatriate.papers.register import BlankStatus
from tests.ui.helpers import Show, in_panel, settle, texts
from tests.ui.rooms.papers.test_documents import offered, ours, save
from tests.ui.test_access import nameless
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.detail_panel import PdfOverlay
from ui.rooms.papers.register import BlankPanel, CountPanel
from ui.rooms.papers.room import PapersRoom


@pytest.fixture
def room(show: Show[PapersRoom], planned: Operation) -> PapersRoom:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0020", date(2023, 5, 10)))
    made = show(PapersRoom, planned)
    settle(made.context)
    made.open_register()
    settle(made.context)
    return made


def choose(room: PapersRoom, *numbers: str) -> BlankPanel:
    table = room.register.table
    table.clearSelection()
    for place, number in enumerate(numbers):
        id = blank_queries.blank_numbered(room.context.db, number)
        assert id is not None
        row = table.lazy.row_of(id)
        assert row is not None
        flags = table.selectionModel().SelectionFlag
        if place == 0:
            table.setCurrentIndex(table.lazy.index(row, 0))
        else:
            table.selectionModel().select(table.lazy.index(row, 0), flags.Select | flags.Rows)
    return in_panel(room, BlankPanel)


def statuses(operation: Operation) -> dict[str, str]:
    return {row.number: row.status for row in blank_queries.register_on(operation.db, operation.today())}


def test_one_many_or_a_range_are_marked_for_a_reason(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    sheet = choose(room, "TD0003")
    sheet.form.change({"status": "stolen"})
    sheet.form.saved.emit()
    assert "kept on record" in sheet.form._faults["reason"].text()
    sheet.form.change({"reason": "van broken into"})
    sheet.form.saved.emit()
    settle(room.context)
    assert statuses(planned)["TD0003"] == "stolen"
    assert "van broken into" in texts(choose(room, "TD0003"))
    sheet = choose(room, "TD0005", "TD0006", "TD0009")
    assert "TD0005 – TD0006\nTD0009" in texts(sheet)
    sheet.form.change({"status": "spoiled", "reason": "damp"})
    sheet.form.saved.emit()
    assert [statuses(planned)[one] for one in ("TD0005", "TD0006", "TD0009")] == ["spoiled"] * 3
    planned.undo(reason="the wrong bundle")
    assert statuses(planned)["TD0009"] == "received"
    room.register.mark_button.click()
    form = in_panel(room, ActionForm)
    qtbot.keyClicks(form.controls["numbers"], "TD0012-TD0014, td0016")
    form.change({"status": "void", "reason": "old print"})
    qtbot.keyClick(form.controls["numbers"], Qt.Key.Key_Return)
    settle(room.context)
    assert [one for one, status in statuses(planned).items() if status == "void"] == [
        "TD0012", "TD0013", "TD0014", "TD0016",
    ]  # fmt: skip
    room.register.mark_button.click()
    form = in_panel(room, ActionForm)
    form.change({"numbers": "TD0018–TD9", "reason": "old print"})
    form.saved.emit()
    assert "TD0018" in form.note.text.text()


def test_what_was_issued_is_voided_with_its_document(
    room: PapersRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    form = offered(room, [ours(room)[0]])
    assert room.register is None
    form.numbers.series.setCurrentIndex(form.numbers.series.findData("TD"))
    settle(room.context)
    save(form, room, qtbot, tmp_path / "one.pdf")
    room.open_register()
    settle(room.context)
    row = {row.series: row for row in blank_queries.list_series(planned.db)}["TD"]
    assert (row.issued, row.received, row.next) == (1, 19, "TD0002")
    shown = choose(room, "TD0001")
    assert shown.form is None
    assert "open its document" in texts(shown)
    QAbstractItemModelTester(room.register.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(room.register.series.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_balance_is_that_of_the_day(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    planned.run(MarkBlank("TD0001-TD0003", BlankStatus.SPOILED, "damp"))
    settle(room.context)

    def balance() -> dict[str, object]:
        return {row["series"]: dict(row) for row in room.register.series.source.all}["TD"]

    assert (balance()["received"], balance()["spoiled"], balance()["next"]) == (17, 3, "TD0004")
    qtbot.keyClicks(room.register.on, "12 May 2023")
    qtbot.waitUntil(lambda: not room.register._typing.isActive())
    settle(room.context)
    assert (balance()["received"], balance()["spoiled"], balance()["next"]) == (20, 0, None)
    room.register.on.setText("1 May 2023")
    room.register._read_standing()
    settle(room.context)
    assert "TD" not in {row["series"] for row in room.register.series.source.all}
    room.register.on.setText("soon")
    room.register._read_standing()
    assert room.register.on.property("bad") == "true"
    room.register.on.clear()
    room.register._read_standing()
    settle(room.context)
    assert balance()["received"] == 17


def test_the_safe_is_counted_against_the_register(room: PapersRoom, planned: Operation, qtbot: QtBot) -> None:
    room.register.count_button.click()
    sheet = in_panel(room, CountPanel)
    assert nameless(sheet) == []
    sheet.form.change({"series": "TD", "counted": "a few"})
    sheet.form.saved.emit()
    assert "in digits" in sheet.form._faults["counted"].text()
    sheet.form.change({"counted": "19", "remark": "with the consul"})
    qtbot.keyClick(sheet.form.controls["counted"], Qt.Key.Key_Return)
    settle(room.context)
    assert sheet.note.text.text() == "TD: 19 counted, 20 by the register"
    assert sheet.note.detail.text() == "1 is missing"
    [count] = blank_queries.count_blanks(planned.db)
    assert (count.counted, count.expected, count.remark) == (19, 20, "with the consul")
    room.register.count()
    again = in_panel(room, CountPanel)
    assert "with the consul" in texts(again)


@pytest.mark.parametrize("paper", ["count_sheet", "extract"])
def test_sheets_are_seen_and_printed(
    room: PapersRoom, qtbot: QtBot, printed: list[tuple[bytes, str]], paper: str
) -> None:
    getattr(room.register, paper)()
    settle(room.context)
    [page] = room.register.findChildren(PdfOverlay)
    assert nameless(page) == []
    page.print_button.click()
    [(data, title)] = printed
    document = pypdfium2.PdfDocument(data)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "TD0001" in text
    assert "TD0020" in text
    assert title
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.isHidden()


def test_a_document_on_forms_that_are_not_there(room: PapersRoom, planned: Operation) -> None:
    planned.run(MarkBlank("TD0001-TD0020", BlankStatus.VOID, "old print"))
    planned.run(IssueDocuments((ours(room)[0],), None))
    settle(room.context)
    form = offered(room)
    form.numbers.series.setCurrentIndex(form.numbers.series.findData("TD"))
    assert "blank forms" in form.numbers.wrong.text()
    assert not form.go.isEnabled()
    went = []
    room.context.wanted.connect(lambda *where: went.append(where))
    form.numbers.wrong.way.click()
    assert went == [("receive", "")]


def test_the_strip_says_what_is_left_and_leads_on(
    show: Show[PapersRoom], planned: Operation, operation: Operation, qtbot: QtBot
) -> None:
    room = show(PapersRoom, planned)
    settle(room.context)
    rows = blank_queries.list_series(planned.db)
    total, left = sum(row.total for row in rows), sum(row.received for row in rows)
    strip = room.strip
    assert strip.isVisibleTo(room)
    assert strip.left_words.text() == f"{left} left of {total}"
    room.resize(1170, 700)
    strip.mark_button.click()
    in_panel(room, ActionForm)
    assert room.register is not None
    room.select(f"blanks {rows[0].series}")
    in_panel(room, CountPanel)
    qtbot.keyClick(room.register, Qt.Key.Key_Escape)
    assert room.register is None
    assert not room.panel.isVisible()
    empty = show(PapersRoom, operation)
    settle(empty.context)
    assert not empty.strip.isVisibleTo(empty)
