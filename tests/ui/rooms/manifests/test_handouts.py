"""Slips, wristbands and lists in the room for manifests: seen as they print, options in plain words, written and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.settings_commands import ChangeSettings
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.handouts.label_commands import MakeLabels
from repatriate.app.plan.jobs import plan_operation
from tests.ui.helpers import Show, idle, in_panel, last_words, room_of, settle
from tests.ui.rooms.manifests.manifest_room import BUSY, go, show_manifests  # noqa: F401 - fixture
from tests.ui.test_access import nameless
from ui.rooms.home.room import HomeRoom
from ui.rooms.manifests.handout_panel import HandoutPanel
from ui.rooms.manifests.room import ManifestsRoom
from ui.shell.main_window import Window

KINDS = ("slips", "wristbands", *HANDOUTS)


def show_list(room: ManifestsRoom, kind: str) -> HandoutPanel:
    room.show_lists()
    choices = room.lists.choices
    choices.setCurrentRow(choices.keys.index(kind))
    return in_panel(room, HandoutPanel)


def change(room: ManifestsRoom, qtbot: QtBot, sheet: HandoutPanel, key: str, value: object) -> None:
    """As a hand does, and wait for the pages."""
    control = sheet.options.controls[key]
    if isinstance(control, QSpinBox):
        control.setValue(value)
    elif isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QLineEdit):
        control.setText(str(value))
    qtbot.waitUntil(lambda: not sheet.options.waiting)
    settle(room.context)


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_seen_as_it_prints_and_nothing_is_written_by_looking(
    room: ManifestsRoom, planned: Operation, kind: str
) -> None:
    before = planned.revision
    sheet = show_list(room, kind)
    assert room.pdf.page_count
    assert room.head.title.text() == f"{room.lists.kinds[kind].name} · {BUSY}"
    assert room.head.withheld.text()
    assert "171 people" in sheet.figures.text() or kind in ("page", "standby")
    assert room.main_button.text() == "Export list"
    assert nameless(room) == []
    assert planned.revision == before


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_written_and_the_file_remembers(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    sheet = show_list(room, kind)
    before = planned.revision
    formats = room.lists.kinds[kind].formats
    for suffix in formats:
        sheet.box.formats[suffix].setChecked(True)
    sheet.box.file.line.setText(str(tmp_path / "out.pdf"))
    go(room, qtbot)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    if ".xlsx" in formats:
        assert load_workbook(tmp_path / "out.xlsx").worksheets
    assert planned.revision == before + 1
    assert last_words(room).startswith("Made: ")
    assert room.note.text.text().startswith("Saved out.pdf")
    if kind == "slips":
        assert room.note.detail.text() == f"{tmp_path} · First free label of the last sheet: 4"
        control = sheet.options.controls["first_label"]
        assert control.value() == 4


def test_what_is_printed_is_remembered_too(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, printed: list[tuple[bytes, str]]
) -> None:
    sheet = show_list(room, "bus")
    before = planned.revision
    sheet.print_button.click()
    idle(qtbot, room.context)
    [(data, title)] = printed
    assert data.startswith(b"%PDF")
    assert title == "Bus list"
    assert planned.revision == before + 1


def test_a_sheet_of_labels_is_tried_before_one_is_used_up(
    room: ManifestsRoom, planned: Operation, printed: list[tuple[bytes, str]]
) -> None:
    sheet = show_list(room, "slips")
    before = planned.revision
    sheet.test_button.click()
    assert printed[0][0].startswith(b"%PDF")
    assert planned.revision == before
    assert show_list(room, "bus").test_button.isHidden()


def test_the_usual_sheet_follows_the_paper_of_the_office(room: ManifestsRoom, planned: Operation) -> None:
    sheet = show_list(room, "slips")
    assert sheet.options.values()["sheet"] == "a4-3x8"
    planned.run(ChangeSettings({"paper": "letter"}))
    settle(room.context)
    assert show_list(room, "slips").options.values()["sheet"] == "letter-3x10"
    assert show_list(room, "wristbands").options.values()["sheet"] == "letter-strips"


def test_the_situation_report_is_found_here_too(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    assert window.context is not None
    plan_operation(sample, publish=True)
    room = room_of(window, ManifestsRoom)
    room.show_lists()
    settle(window.context)
    choices = room.lists.choices
    kind = choices.key
    choices.setCurrentRow(choices.keys.index("report"))
    settle(window.context)
    overview = window.workspace.room
    assert isinstance(overview, HomeRoom)
    assert overview.body.currentWidget() is overview.report
    assert choices.key == kind


def test_options_change_the_pages_and_are_kept_for_the_next_time(
    room: ManifestsRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = show_list(room, "bus")
    assert sheet.figures.text() == "171 people · 4 buses: 43, 43, 43, 42"
    change(room, qtbot, sheet, "seats", "60")
    assert sheet.figures.text() == "171 people · 3 buses: 57, 57, 57"
    room.select("CLK3-CRK-18")
    settle(room.context)
    assert sheet.options.values()["seats"] == "60"  # another departure, the same choice
    sheet.box.file.line.setText(str(tmp_path / "bus.pdf"))
    go(room, qtbot)
    room.context.actions.remove(room)
    again = ManifestsRoom(room.context)
    again.lists.sheet.options.show_options("bus", again.lists.kinds["bus"].options)
    assert again.lists.sheet.options.values()["seats"] == "60"
    assert again.lists.sheet.options.values()["afresh"] is False
    assert again.lists.kind == "bus"
    again.dispose()


@pytest.mark.parametrize(
    ("kind", "key", "value", "words"),
    [
        ("bus", "seats", "many", "Seats are numbers"),
        ("bus", "seats", "9, 9", "seats"),
        ("rooms", "rooms", "210-201", "210-201 is no range of rooms"),
        ("rooms", "rooms", "201, 201", "Room 201 is given twice"),
        ("slips", "only_new", True, "Everybody on"),
    ],
)
def test_what_cannot_be_is_a_sentence_over_the_pages_and_nothing_typed_is_lost(
    room: ManifestsRoom, qtbot: QtBot, kind: str, key: str, value: str | bool, words: str
) -> None:
    sheet = show_list(room, kind)
    if kind == "slips":
        room.context.run(MakeLabels(BUSY, None))
    change(room, qtbot, sheet, key, value)
    assert words in room.head.state.text()
    assert room.head.state.property("tone") == "trouble"
    assert room.pdf.page_count == 0
    assert not room.main_button.isEnabled()
    assert sheet.options.values()[key] == value


def test_what_a_scanner_reads_is_asked_only_where_names_are_on_it(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot
) -> None:
    sheet = show_list(room, "slips")
    code = sheet.options.controls["code"]
    assert not code.isVisible()
    assert room.head.state.text() == "As it would be now"
    change(room, qtbot, sheet, "names", True)
    assert code.isVisible()
    change(room, qtbot, sheet, "code", "number")
    assert sheet.options.values()["code"] == "number"
    change(room, qtbot, sheet, "names", False)
    assert sheet.options.values()["code"] == "auto"


def test_when_each_was_last_made_stands_in_its_row(room: ManifestsRoom, planned: Operation) -> None:
    show_list(room, "bus")
    planned.run(MakeHandout("bus", BUSY))
    settle(room.context)
    rows = {one.key: one for one in room.lists.choices.rows}
    assert (rows["bus"].state, rows["rooms"].state) == ("made 14 May", "")
    assert "by tester, for 171 people" in rows["bus"].tip


def test_an_export_waits_for_what_was_just_chosen(
    room: ManifestsRoom, qtbot: QtBot, tmp_path: Path, planned: Operation
) -> None:
    sheet = show_list(room, "bus")
    sheet.box.file.line.setText(str(tmp_path / "bus.pdf"))
    sheet.options.controls["seats"].setText("60")
    room.export()
    assert not (tmp_path / "bus.pdf").exists()
    qtbot.waitUntil(lambda: not sheet.options.waiting)
    settle(room.context)
    idle(qtbot, room.context)
    assert last_words(room) == f"Made: bus list of {BUSY}, 171 people · 3 buses: 57, 57, 57"


def test_a_file_that_is_only_read_shows_lists_and_makes_none(show: Show[ManifestsRoom], planned: Operation) -> None:
    planned_path = planned.path
    with Operation.open(planned_path, "sample", officer="other", write=False) as closed:
        other = show(ManifestsRoom, closed)
        other.select(BUSY)
        settle(other.context)
        sheet = show_list(other, "rooms")
        assert other.pdf.page_count
        assert not other.main_button.isEnabled()
        assert not sheet.print_button.isVisible()
        other.context.close()


def test_another_language_comes_back_to_the_same_list_of_the_same_departure(window: Window, planned: Operation) -> None:
    window.show_operation(planned)
    room = room_of(window, ManifestsRoom)
    room.select(BUSY)
    settle(room.context)
    show_list(room, "rooms")
    before = room.head.title.text()
    assert before == f"Room list · {BUSY}"
    window.rebuild()
    again = room_of(window, ManifestsRoom)
    assert again is not room
    assert again.head.title.text() == before
    assert again.table.key == BUSY
