"""The print pack: ticks that are remembered, one file or one print, options of each paper, its pages beforehand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.handouts.labels import last_made
from repatriate.app.handouts.pack import PACK, USUAL
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.next_steps.departure import Stage
from repatriate.app.next_steps.step import Target
from repatriate.printing.merge import count_pages
from tests.app.world import ByHand
from tests.ui.helpers import idle, in_panel, last_words, settle
from tests.ui.rooms.departure.page import BUSY, show_page  # noqa: F401 - fixture
from ui.rooms.common.detail_panel import PdfOverlay
from ui.rooms.departure import pack_card
from ui.rooms.departure.pack_card import PackCard, PaperSheet
from ui.rooms.departure.room import DepartureRoom


def made(operation: Operation) -> set[str]:
    """The papers of the departure that were made."""
    kinds = {kind for kind in PACK if last_made(operation.db, BUSY, kind) is not None}
    return kinds | {row.profile for row in manifest_queries.list_manifests(operation.db, BUSY)}


def options(room: DepartureRoom, kind: str) -> PaperSheet:
    room.pack.options_button.click()
    sheet = in_panel(room, PaperSheet)
    sheet.kind.setCurrentIndex(sheet.kind.findData(kind))
    settle(room.context)
    return sheet


def test_the_usual_papers_are_ticked_and_printed_as_one(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, printed: list[tuple[bytes, str]]
) -> None:
    assert {kind for kind, box in room.pack.ticks.items() if box.isChecked()} == set(USUAL)
    room.pack.print_button.click()
    idle(qtbot, room.context)
    [(pdf, title)] = printed
    assert title == f"Print pack of {BUSY}"
    assert made(planned) == set(USUAL)
    assert last_words(room) == f"Print pack of {BUSY}: {count_pages(pdf)} pages"
    planned.undo()
    assert made(planned) == set()


def test_slips_alone_are_printed_for_who_has_none(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, printed: list[tuple[bytes, str]]
) -> None:
    room.act(Target("departure", f"{BUSY}:slips"))
    idle(qtbot, room.context)
    assert (len(printed), made(planned)) == (1, {"slips"})
    room.act(Target("departure", f"{BUSY}:slips"))  # each has one that is right
    idle(qtbot, room.context)
    assert (len(printed), room.pack.note.isHidden()) == (1, False)


def test_a_pack_whose_printing_is_cancelled_was_not_printed(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[], object]] = []
    monkeypatch.setattr(pack_card, "print_pdf", lambda context, data, title, cancelled: asked.append(cancelled))
    lists = room.strip.stage(Stage.LISTS)
    room.act(Target("departure", f"{BUSY}:print"))  # as the button of the step does
    idle(qtbot, room.context)
    assert made(planned) == set(USUAL)
    assert room.strip.stage(Stage.LISTS) == lists  # the escort's list goes along on paper
    asked[0]()
    assert made(planned) == set()
    assert last_words(room) == "Nothing was printed."


def test_ticks_are_remembered_and_the_file_goes_where_the_officer_says(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind, box in room.pack.ticks.items():
        box.setChecked(kind in ("page", "wristbands"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "pack"), ""))
    room.pack.save_button.click()
    idle(qtbot, room.context)
    assert count_pages((tmp_path / "pack.pdf").read_bytes()) > 1
    assert made(planned) == {"page", "wristbands"}
    again = PackCard(room.context)
    assert {kind for kind, box in again.ticks.items() if box.isChecked()} == {"page", "wristbands"}
    again.deleteLater()


def test_the_pages_are_seen_before_and_nothing_is_numbered(room: DepartureRoom, planned: Operation) -> None:
    before = planned.revision
    room.pack.look_button.click()
    settle(room.context)
    [overlay] = room.findChildren(PdfOverlay)
    assert overlay.pdf.page_count > 5
    assert planned.revision == before


def test_nothing_ticked_and_what_cannot_be_made_are_sentences(
    room: DepartureRoom, planned: Operation, qtbot: QtBot
) -> None:
    for box in room.pack.ticks.values():
        box.setChecked(False)
    room.pack.print_button.click()
    idle(qtbot, room.context)
    assert room.pack.note.text.text() == "Nothing is ticked. Tick what to print."
    planned.run(ByHand("UPDATE bookings SET seat = '12A' WHERE leg_id = (SELECT id FROM legs WHERE code = ?)", BUSY))
    room.pack.ticks["slips"].setChecked(True)
    room.pack.print_button.click()
    idle(qtbot, room.context)
    assert room.pack.note.text.text().startswith("Boarding slips: Seat 12A")
    assert made(planned) == set()


@pytest.mark.every_person
def test_options_of_a_paper_are_what_the_pack_prints(room: DepartureRoom, planned: Operation) -> None:
    sheet = options(room, "bus")
    seats = sheet.options.controls["seats"]
    seats.setText("30")
    sheet.draw()
    settle(room.context)
    assert "6 buses" in sheet.figures.text()
    [bus] = [one for one in room.pack.sheets() if one.kind == "bus"]
    assert bus.values == {"seats": "30"}
    seats.setText("no bus")
    sheet.draw()
    settle(room.context)
    assert sheet.note.isVisibleTo(room)
    assert not sheet.save_button.isEnabled()


@pytest.mark.every_person
def test_one_paper_alone_is_saved_and_labels_go_on_where_the_sheet_ended(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = options(room, "slips")
    assert sheet.figures.text() == "171 people · 8 sheets"
    names = sheet.options.controls["names"]
    assert isinstance(names, QCheckBox)
    sheet.box.file.line.setText(str(tmp_path / "slips.pdf"))
    sheet.save_button.click()
    idle(qtbot, room.context)
    assert count_pages((tmp_path / "slips.pdf").read_bytes()) == 8
    assert made(planned) == {"slips"}
    assert sheet.options.values()["first_label"] == 4
    assert "First free label of the last sheet: 4" in sheet.note.detail.text()


def test_a_list_of_buses_is_a_workbook_too(room: DepartureRoom, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = options(room, "bus")
    sheet.box.formats[".xlsx"].setChecked(True)
    sheet.box.file.line.setText(str(tmp_path / "bus.pdf"))
    sheet.save_button.click()
    idle(qtbot, room.context)
    assert {path.name for path in tmp_path.glob("bus.*")} == {"bus.pdf", "bus.xlsx"}


def test_a_test_sheet_shows_the_frames_alone(
    room: DepartureRoom, planned: Operation, printed: list[tuple[bytes, str]]
) -> None:
    before = planned.revision
    sheet = options(room, "slips")
    sheet.test_button.click()
    assert printed[0][1] == "Test sheet"
    assert planned.revision == before
    assert not options(room, "page").test_button.isVisibleTo(room)
