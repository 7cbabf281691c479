"""The overview: figures that add up, each of which opens the people behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import HoldKind
from tests.app.world import build
from tests.ui.helpers import room_of, said, settle, shown
from ui.rooms.home import report_page
from ui.rooms.home.cards import Clickable
from ui.rooms.home.room import HomeRoom
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window

pytestmark = pytest.mark.rooms_as_shown


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as made:
        made.clock = lambda: datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
        yield made


def overview_of(window: Window, operation: Operation | None = None) -> HomeRoom:
    """The room; of this operation, which is opened first."""
    if operation is not None:
        window.show_operation(operation)
    room = room_of(window, HomeRoom)
    settle(room.context)
    return room


def people_shown(window: Window) -> int:
    people = window.workspace.room
    assert isinstance(people, PeopleRoom)
    settle(people.context)
    return people.model.rowCount()


def test_figures_open_the_people_behind_them(window: Window, sample: Operation, qtbot: QtBot) -> None:
    room = overview_of(window, sample)
    assert window.workspace is not None
    assert room.figures["registered"].number.text() == "1,048"
    assert room.figures["placed"].quiet.text() == "no plan yet"
    for key in ("cleared", "documented"):
        figure = room.figures[key]
        number, left = int(figure.number.text().replace(",", "")), int(figure.under.text().split()[0])
        qtbot.keyClick(figure, Qt.Key.Key_Return)
        assert people_shown(window) == number
        overview_of(window)
        qtbot.mouseClick(figure.under, Qt.MouseButton.LeftButton)
        assert people_shown(window) == left == 1048 - number
        overview_of(window)
    rows = room.waiting.rows.findChildren(Clickable)
    assert rows
    name, count = rows[0].accessibleName().split(": ")
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert people_shown(window) == int(count.split()[0].replace(",", "")), name


def test_a_departure_and_what_wants_attention_open_what_is_behind(
    world: Operation, window: Window, qtbot: QtBot
) -> None:
    window.show_operation(world)
    room = overview_of(window)
    [first, *_] = room.departures.rows.findChildren(Clickable)
    assert "papers" in first.accessibleDescription()
    assert "no manifest" in first.accessibleDescription()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert people_shown(window) > 0
    overview_of(window)
    sentences = [row.accessibleName() for row in room.attention.rows.findChildren(Clickable)]
    assert any("draft is not published" in sentence for sentence in sentences)
    draft = next(row for row in room.attention.rows.findChildren(Clickable) if "draft" in row.accessibleName())
    qtbot.keyClick(draft, Qt.Key.Key_Space)
    assert window.workspace.room.key == "plan"


def test_when_everybody_is_home_it_says_so(world: Operation, window: Window) -> None:
    world.run(Publish())
    for row in list(world.db.query("SELECT code FROM legs")):
        world.run(SaveLeg(row["code"], {"status": "arrived"}))
    room = overview_of(window, world)
    assert shown(room.ended)
    assert "Everybody on the plan has arrived" in room.ended.text.text()


def test_figures_follow_a_change(window: Window, sample: Operation) -> None:
    room = overview_of(window, sample)
    before = int(room.figures["cleared"].number.text().replace(",", ""))
    sample.run(AddHold(("P00001",), HoldKind.POLICE))
    settle(room.context)
    assert int(room.figures["cleared"].number.text().replace(",", "")) == before - 1
    bars = room.departures.rows.findChildren(QProgressBar)
    assert all(bar.accessibleName() for bar in bars)


def test_an_empty_operation_says_how_to_begin(window: Window, operation: Operation) -> None:
    room = overview_of(window, operation)
    assert room.body.currentWidget() is room.begin
    assert not window.registry["home.report"].isEnabled()
    room.begin.import_button.click()
    assert window.workspace.room.key == "import"
    overview_of(window)
    operation.run(AddPerson({"surname": "ONE"}))
    settle(room.context)
    assert room.body.currentIndex() == 0
    assert window.registry["home.report"].isEnabled()


def test_the_situation_report_is_shown_and_saved(window: Window, sample: Operation, tmp_path: Path) -> None:
    window.show_operation(sample)
    room = overview_of(window)
    room.header.main.click()
    settle(room.context)
    assert room.report.isVisible()
    assert room.report.view.page_count == 2
    room.report.path.line.setText(str(tmp_path / "nowhere" / "r.pdf"))
    assert room.report.save() is None
    assert "no folder" in room.report.note.text.text()
    room.report.path.line.setText(str(tmp_path / "r.pdf"))
    room.report.save_button.click()
    assert (tmp_path / "r.pdf").read_bytes() == room.report.data
    assert said(window) == "Situation report saved as r.pdf"
    room.report.path.line.setText(str(tmp_path / "r.xlsx"))
    room.report.save_button.click()
    settle(room.context)
    assert openpyxl.load_workbook(tmp_path / "r.xlsx").sheetnames[0] == "Situation report"
    assert said(window) == "Situation report saved as r.xlsx"
    room.report.back_button.click()
    assert room.body.currentIndex() == 0


def test_the_report_for_the_office_is_marked_and_another_file(window: Window, sample: Operation) -> None:
    room = overview_of(window, sample)
    room.show_report()
    settle(room.context)
    outside, name = room.report.data, room.report.path.path.name
    room.report.office.setChecked(True)
    settle(room.context)
    assert room.report.data not in (None, outside)
    assert room.report.path.path.name == name.replace("situation-", "situation-office-")


def test_the_situation_report_is_printed_without_being_saved(
    window: Window, sample: Operation, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[bytes, str]] = []
    monkeypatch.setattr(report_page, "print_pdf", lambda context, data, title: printed.append((data, title)))
    room = overview_of(window, sample)
    room.report.print_button.click()
    assert printed == []
    room.header.main.click()
    settle(room.context)
    room.report.print_button.click()
    assert printed == [(room.report.data, "Situation report")]
