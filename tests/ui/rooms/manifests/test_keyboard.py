"""The room for manifests by keyboard alone: Tab goes down a sheet as it is read, Esc leads back to the departures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.ui.helpers import idle, settle
from tests.ui.rooms.manifests.manifest_room import BUSY, export, show_manifests  # noqa: F401 - fixture
from ui.rooms.manifests.room import ManifestsRoom


def in_tab_order(sheet: QWidget) -> list[QWidget]:
    """What Tab stops at within a sheet, from its first."""
    found: list[QWidget] = []
    at = sheet
    while (at := at.nextInFocusChain()) is not sheet:
        if sheet.isAncestorOf(at) and at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(at)
    return found


@pytest.mark.parametrize("kind", ["manifest", "many", "own", "lists"])
def test_tab_goes_down_a_sheet_as_it_is_read(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    export(room, qtbot, tmp_path / "one.xlsx")  # with a version there are links below
    {"many": room.open_many, "own": room.open_own, "lists": room.show_lists}.get(kind, lambda: None)()
    settle(room.context)
    room.resize(1166, 1600)
    sheet = room.panel.area.widget()
    stops = in_tab_order(sheet)
    assert len(stops) > 2
    # The middle: what stands in one line is not of one height.
    heights = [one.mapTo(sheet, QPoint(0, one.height() // 2)).y() for one in stops]
    assert heights == sorted(heights), [one.accessibleName() for one in stops]


def test_esc_closes_what_is_aside_and_leads_back_to_the_departures(room: ManifestsRoom, qtbot: QtBot) -> None:
    room.open_many()
    settle(room.context)
    box = room.panel.area.widget().findChild(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not room.panel.isVisible()
    assert QApplication.focusWidget() is room.table or room.focusWidget() is room.table


def test_return_in_a_field_makes_many_lists(
    room: ManifestsRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    room.open_many()
    settle(room.context)
    sheet = room.many
    sheet.which["next"].setChecked(True)
    sheet.folder.clear()
    qtbot.keyClick(sheet.folder, Qt.Key.Key_Return)  # nothing to do yet: what is missing is said
    assert room.context.current is None
    sheet.folder.setText(str(tmp_path / "lists"))
    (tmp_path / "lists").mkdir()
    qtbot.keyClick(sheet.folder, Qt.Key.Key_Return)
    idle(qtbot, room.context)
    assert len(list((tmp_path / "lists").iterdir())) == len(sheet._legs["next"])


def test_a_departure_that_is_searched_for_is_shown_and_stays(room: ManifestsRoom) -> None:
    other = next(row["code"] for row in room.table.source.all if row["code"] != BUSY)
    room.header.search.setText(other)
    room._search(other)
    settle(room.context)
    assert room.table.key == other
    assert room.head.title.text() == f"Carrier · {other}"
    room.header.search.clear()
    room._search("")
    settle(room.context)
    assert room.table.key == other
    room._search("no such place")
    settle(room.context)
    assert room.table.key is None
    assert not room.main_button.isEnabled()
    room._search(BUSY)
    settle(room.context)
    assert room.head.title.text() == f"Carrier · {BUSY}"
