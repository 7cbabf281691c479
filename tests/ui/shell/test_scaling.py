"""Small windows: nothing is cut, no bar across, every button by Tab; what folds at which size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.core import language
from ui.main import Program
from ui.rooms.registry import PLACES, ROOMS
from ui.shell.main_window import Window
from ui.style.theme import LEAST, frame_of
from ui.widgets.labels import Elided

SIZES = [(683, 304), (911, 432)]
CANVASES = ("ColumnStrip", "PdfView")
"""Days beside each other, and paper at its size: these are moved to the side."""
CORNER = ("QTableCornerButton",)


def _inside_a_scroll_area(widget: QWidget, root: QWidget) -> bool:
    at = widget.parentWidget()
    while at is not None and at is not root:
        if isinstance(at, QAbstractScrollArea):
            return True
        at = at.parentWidget()
    return False


def seen(root: QWidget) -> Iterator[QWidget]:
    """All that is visible in it."""
    for one in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if one.isVisible():
            yield one
            yield from seen(one)


def cut(root: QWidget) -> list[str]:
    """What is seen in part only, as one would find it by looking."""
    found = []
    window = root.window()
    for one in seen(root):
        if one.objectName().startswith("qt_"):
            continue
        if isinstance(one, QScrollBar):
            if type(one.parentWidget().parentWidget()).__name__ in CANVASES:
                continue
            if one.orientation() is Qt.Orientation.Horizontal and one.maximum() > one.minimum() and one.height() > 1:
                found.append(f"bar across in {type(one.parentWidget().parentWidget()).__name__}")
            continue
        if isinstance(one, (QLabel, QAbstractButton)) and type(one).__name__ not in CORNER:
            words = one.text()
            if not words.strip() or isinstance(one, Elided) or not one.maximumWidth():
                continue
            place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
            if not _inside_a_scroll_area(one, root) and not window.rect().contains(place):
                found.append(f"outside: {words!r}")
            if isinstance(one, QToolButton) and one.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
                continue  # its words are a tip
            wraps = isinstance(one, QLabel) and one.wordWrap()
            if not wraps and one.width() < one.minimumSizeHint().width() - 1:
                found.append(f"cut: {words!r} {one.width()} < {one.minimumSizeHint().width()}")
            if isinstance(one, QPushButton) and one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found.append(f"not by Tab: {words!r}")
    return found


def tiny(root: QWidget) -> list[str]:
    """What is seen in letters under eleven pixels."""
    return [
        f"tiny: {one.text()!r}"
        for one in seen(root)
        if isinstance(one, (QLabel, QAbstractButton)) and one.text().strip() and one.fontInfo().pixelSize() < 11
    ]


@pytest.fixture
def shown(program: Program, sample: Operation, qapp: QApplication) -> Iterator[Window]:
    program.window.setUpdatesEnabled(False)  # looked at are sizes and the keyboard, not how it is painted
    program.window.show_operation(sample)
    yield program.window
    program.settings._host.preferences.language = "en"
    language.install_language(qapp, program.settings._host.preferences)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_cut_and_no_text_is_tiny_in_a_small_window(program: Program, shown: Window, code: str) -> None:
    program.settings.choose_language(code)
    shown.show_work()
    found = []
    for door in ROOMS:
        shown.resize(*SIZES[0])
        shown.workspace.show_room(door.key)
        settle(shown.context)
        for size in SIZES:
            shown.resize(*size)
            QTest.qWait(1)
            assert (shown.width(), shown.height()) == size
            found += [f"{door.key} {size[0]}: {one}" for one in (*cut(shown), *tiny(shown))]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("code", ["fr", "id"])
def test_home_is_not_cut_in_the_usual_windows(program: Program, shown: Window, code: str) -> None:
    program.settings.choose_language(code)
    shown.show_work()
    found = []
    for size in [(1366, 768), (1180, 720), (1100, 600)]:
        shown.resize(*size)
        settle(shown.context)
        QTest.qWait(20)
        found += [f"{size[0]}: {one}" for one in cut(shown.workspace)]
    assert found == []


def test_the_smallest_window_is_that_of_a_laptop_at_200_percent(shown: Window) -> None:
    shown.resize(10, 10)
    assert (shown.width(), shown.height()) == LEAST == (640, 300)


def test_what_folds_at_which_size() -> None:
    assert frame_of(1100, 560) == frame_of(1920, 1080)
    assert not frame_of(1099, 560).wide
    assert not frame_of(760, 560).one_column
    assert frame_of(759, 560).one_column
    assert frame_of(1100, 559).low


def test_a_low_window_has_its_menu_in_the_sidebar(shown: Window) -> None:
    workspace, bar = shown.workspace, shown.menuBar()
    shown.resize(683, 304)
    assert bar.isHidden()
    assert workspace.sidebar.menu.isVisible()
    assert workspace.status.height() == 24
    assert workspace.room.header.height() >= 40
    QTest.keyClick(shown, Qt.Key.Key_Alt)
    menu = workspace.sidebar._folded
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == ["&File", "&Edit", "&View", "&Tools", "&Help"]
    menu.close()
    shown.registry["file.backups"].trigger()
    assert not bar.isHidden(), "a page without a sidebar keeps its bar"
    shown.show_work()
    shown.resize(1366, 768)
    assert not bar.isHidden()
    assert not workspace.sidebar.menu.isVisible()


def test_the_panel_lies_beside_over_or_in_place_of_the_work(shown: Window) -> None:
    room = shown.workspace.rooms["people"]
    shown.workspace.show_room("people", "P00117")
    settle(shown.context)
    for width, work, panel in ((1366, 1366 - 196 - 340, 340), (911, 911 - 52, 340), (683, 683 - 52, 683 - 52)):
        shown.resize(width, 600)
        QTest.qWait(1)
        assert (room.body.width(), room.panel.width()) == (work, panel)
    assert room.panel.back.isVisible()
    shown.workspace.show_room("home")
    shown.resize(1366, 600)  # a room that is not seen finds its widths when it is
    shown.workspace.show_room("people")
    QTest.qWait(1)
    assert (room.body.width(), room.panel.width()) == (1366 - 196 - 340, 340)
    shown.resize(683, 600)
    room.panel.back.click()
    assert not room.panel.isVisible()


def test_lesser_actions_fold_into_a_menu_and_the_search_into_an_icon(shown: Window) -> None:
    shown.workspace.show_room("people")
    header = shown.workspace.room.header
    settle(shown.context)
    shown.resize(683, 304)
    QTest.qWait(1)
    assert not header.search.isVisible()
    assert header.search_button.isVisible()
    shown.registry["edit.narrow"].trigger()
    assert header.search.isVisible()
    assert shown.focusWidget() is header.search
    QTest.keyClick(header.search, Qt.Key.Key_Escape)
    assert not header.search.isVisible()
    shown.resize(1366, 768)
    QTest.qWait(1)
    assert header.search.isVisible()
    assert not header.more.isVisible()


def test_icons_have_names_as_tips_and_badges_that_ask_for_a_look(shown: Window) -> None:
    sidebar = shown.workspace.sidebar
    sidebar.set_badge("papers", ("10 needed", "attention"))
    shown.resize(911, 432)
    papers = sidebar._buttons["papers"]
    assert papers.text() == ""
    assert papers.toolTip() == "Papers (Ctrl+5): 10 needed"
    assert papers.corner.isVisible()
    assert papers.corner.text() == "10"
    sidebar.set_badge("papers", ("148", "quiet"))
    assert not papers.corner.isVisible()


def test_the_header_does_not_jump_between_places_and_no_text_is_tiny(shown: Window) -> None:
    shown.resize(1366, 768)
    found = {}
    for door in ROOMS:
        shown.workspace.show_room(door.key)
        settle(shown.context)
        QTest.qWait(1)
        assert tiny(shown) == [], door.key
        if not door.is_place:
            continue
        header = shown.workspace.room.header
        title = header.title.mapTo(shown, QPoint(0, 0))
        found[door.key] = (
            header.mapTo(shown, QPoint(0, 0)).toTuple(),
            title.x(),
            title.y() + header.title.height() // 2,
        )
    assert len(set(found.values())) == 1, found


def test_tab_goes_round_all_that_can_be_pressed_in_each_place(shown: Window) -> None:
    missed = []
    for size in (*SIZES, (1366, 768)):
        shown.resize(*size)
        for door in PLACES:
            shown.workspace.show_room(door.key)
            settle(shown.context)
            shown.activateWindow()
            QTest.qWait(1)
            missed += [f"{door.key} {size[0]}: {words}" for words in missed_by_tab(shown)]
    assert missed == []


def missed_by_tab(window: Window) -> list[str]:
    """The buttons of the place that the key does not come to."""
    reached: set[QWidget] = set()
    for _ in range(200):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        at = window.focusWidget()
        if at in reached:
            break
        reached.add(at)
    return [
        one.text() or one.accessibleName()
        for one in window.workspace.room.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and one not in reached
    ]


@pytest.mark.every_room
def test_keys_lead_to_each_place_and_to_each_part_of_it(shown: Window) -> None:
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown)  # a shortcut is heard by the active window alone
    for number, door in enumerate(PLACES, start=1):
        QTest.keyClick(shown, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        settle(shown.context)
        workspace = shown.workspace
        assert workspace.room.key == door.key
        room, seen = workspace.room, []
        areas = [workspace.sidebar, room.header, room.body, room.panel, workspace.status]
        for _ in range(6):
            QTest.keyClick(shown.focusWidget() or shown, Qt.Key.Key_F6)
            seen.append(next(place for place, area in enumerate(areas) if area.isAncestorOf(shown.focusWidget())))
        assert set(seen) >= {0, 2}, door.key
        assert all(one != before for before, one in pairwise(seen)), door.key
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert areas[seen[-2]].isAncestorOf(shown.focusWidget()), door.key


@pytest.mark.parametrize("code", ["en", "fr"])
def test_pages_over_the_whole_window_are_not_cut(program: Program, shown: Window, code: str) -> None:
    """Backups, the passphrase, settings; and those without a file."""
    program.settings.choose_language(code)
    found = []
    for action, key in (("file.backups", "backups"), ("file.passphrase", "passphrase"), ("file.settings", "settings")):
        for size in SIZES:
            shown.resize(*size)
            shown.registry[action].trigger()
            QTest.qWait(1)
            found += [f"{key} {size[0]}: {one}" for one in cut(shown)]
            shown.show_work()
    shown.close_operation()
    for show in (
        shown.show_welcome,
        lambda: shown.show_open(shown.surroundings.documents / "a.repat"),
        shown.new_wanted.emit,
    ):
        for size in SIZES:
            shown.resize(*size)
            show()
            QTest.qWait(1)
            found += [f"{shown.shown_page()} {size[0]}: {one}" for one in cut(shown)]
    assert found == []
