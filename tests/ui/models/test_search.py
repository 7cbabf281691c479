"""The list of what a search of the whole operation finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.search.index import KINDS
from ui.core.context import Context
from ui.core.next_steps import SearchReader
from ui.models.found import ICONS, ROOMS, DetailRole, HitRole, IconRole, SearchModel, name_heading
from ui.rooms.registry import ROOMS as CATALOGUE
from ui.shell.main_window import Window
from ui.shell.workspace import SearchBar
from ui.style.icons import NAMES


@pytest.fixture
def context(sample: Operation, make_context: Callable[[Operation], Context]) -> Context:
    return make_context(sample)


@pytest.fixture
def reading(qtbot: QtBot, context: Context) -> Iterator[SearchReader]:
    """Everything is read."""
    made = SearchReader(context.operation)
    context.changed.connect(made.refresh)
    with qtbot.waitSignal(made.settled, timeout=10_000):
        assert not made.index.ready
    assert made.index.ready
    yield made
    made.stop()


@pytest.fixture
def model(context: Context, reading: SearchReader) -> SearchModel:
    return SearchModel(context, reading)


def titles(model: SearchModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_every_kind_has_a_room_an_icon_and_a_name() -> None:
    assert set(ROOMS) == set(ICONS) == set(KINDS)
    assert set(ROOMS.values()) <= {door.key for door in CATALOGUE}
    assert set(ICONS.values()) <= set(NAMES)
    assert len({name_heading(kind) for kind in KINDS}) == len(KINDS)


def test_hits_stand_under_the_heading_of_their_kind(qtmodeltester: ModelTester, model: SearchModel) -> None:
    qtmodeltester.check(model)
    model.search("P00117")
    assert titles(model)[0] == "People"
    assert model.found(0) is None
    assert model.index(0).flags() == Qt.ItemFlag.NoItemFlags
    hit = model.index(1).data(HitRole)
    assert hit.key == "P00117"
    assert model.index(1).data(IconRole) == "people"
    assert model.index(1).data(DetailRole).startswith("P00117 · ")
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == f"People: {hit.title}, {hit.detail}"
    model.search("mnl")
    assert {"Departures", "Places"} <= set(titles(model))
    model.clear()
    assert model.rowCount() == 0
    assert model.first() == -1


def test_a_hit_opens_its_room(qtbot: QtBot, context: Context, model: SearchModel) -> None:
    model.search("P00117")
    with qtbot.waitSignal(context.wanted) as wanted:
        assert model.open(model.first())
    assert wanted.args == ["people", "P00117"]
    assert not model.open(0)
    assert not model.open(-1)


def test_what_is_shown_keeps_up(qtbot: QtBot, context: Context, reading: SearchReader, model: SearchModel) -> None:
    model.search("qwertz")
    assert model.rowCount() == 0
    with qtbot.waitSignal(reading.settled):
        context.run(AddPerson({"ref": "P90000", "surname": "QWERTZ"}))
    assert titles(model) == ["People", "QWERTZ"]
    with qtbot.waitSignal(reading.settled):
        context.run(EditPeople(("P90000",), {"given_names": "ABC"}))
    assert titles(model) == ["People", "ABC QWERTZ"]
    with qtbot.waitSignal(reading.settled):
        context.undo()
    assert titles(model) == ["People", "QWERTZ"]
    reading.stop()
    model.clear()
    context.run(EditPeople(("P90000",), {"given_names": "ABC"}))
    assert model.rowCount() == 0


# -- the bar over the window


@pytest.fixture
def bar(window: Window, sample: Operation, qtbot: QtBot) -> SearchBar:
    window.show_operation(sample)
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.search_reader.index.ready)
    window.registry["edit.find"].trigger()
    return workspace.search


def test_the_bar_narrows_while_one_types_and_opens_the_room_on_what_is_chosen(
    window: Window, qtbot: QtBot, bar: SearchBar
) -> None:
    assert bar.isVisible()
    assert bar.model.rowCount() == 0
    assert "in any script" in bar.foot.text()
    qtbot.keyClicks(bar.field, "p00117")
    assert bar.list.currentIndex().data(HitRole).key == "P00117"
    assert bar.field.accessibleDescription().startswith("People: ")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert not bar.isVisible()
    room = window.workspace.room
    assert room.key == "people"
    assert room.panel.isVisible()


def test_arrows_go_over_headings_and_esc_gives_the_keyboard_back(window: Window, qtbot: QtBot, bar: SearchBar) -> None:
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    window.activateWindow()
    before = QApplication.focusWidget()
    window.registry["edit.find"].trigger()
    qtbot.keyClicks(bar.field, "mnl")
    seen = []
    for _ in range(4):
        seen.append(bar.list.currentIndex().row())
        qtbot.keyClick(bar.field, Qt.Key.Key_Down)
    assert all(bar.model.index(row, 0).data(HitRole) is not None for row in seen)
    assert seen == sorted(set(seen))
    qtbot.keyClick(bar.field, Qt.Key.Key_Up)
    assert bar.list.currentIndex().row() == seen[-1]
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert before is None or QApplication.focusWidget() is before


def test_nothing_found_says_what_can_be_searched_and_what_was_read_goes_with_the_file(
    window: Window, qtbot: QtBot, bar: SearchBar
) -> None:
    qtbot.keyClicks(bar.field, "qwertzuiop")
    assert not bar.list.isVisible()
    assert bar.foot.text().startswith("No matches for “qwertzuiop”.")
    assert bar.field.accessibleDescription() == bar.foot.text()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.isVisible()
    reading = window.workspace.search_reader
    window.close_operation()
    assert reading.index.find("P00117") == []


def test_the_mouse_chooses_and_a_click_beside_shuts(window: Window, qtbot: QtBot, bar: SearchBar) -> None:
    qtbot.keyClicks(bar.field, "GA871")
    place = bar.list.visualRect(bar.list.currentIndex()).center()
    qtbot.mouseClick(bar.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.room.key == "departure"
    window.registry["edit.find"].trigger()
    assert bar.isVisible()
    beside = window.workspace.childAt(5, 5)
    assert beside is not None
    qtbot.mousePress(beside, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
