"""Everything can be reached by keyboard and is named for a screen reader; no shortcut stands twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QWidget,
)

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.main import Program
from ui.shell.main_window import Window

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
)


def _ours(widget: QWidget) -> bool:
    """Not a part that Qt puts into another control, and not a list that drops down."""
    if widget.objectName().startswith("qt_") or isinstance(widget, (QScrollBar, QHeaderView)):
        return False
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, (QComboBox, QLineEdit, QAbstractSpinBox, QTabBar)):
            return False
        at = at.parentWidget()
    return type(widget).__name__ != "QTableCornerButton"


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or not _ours(widget):
            continue
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not name.strip():
            chain: list[str] = []
            at: QWidget | None = widget
            while at is not None and len(chain) < 6:
                chain.append(f"{type(at).__name__}#{at.objectName()}")
                at = at.parentWidget()
            found.append(" < ".join(chain))
    return found


def test_every_control_of_the_pages_has_a_name(program: Program) -> None:
    program.settings.show()
    assert nameless(program.window) == []


def test_every_control_of_every_room_has_a_name(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    for key, room in window.workspace.rooms.items():
        window.workspace.show_room(key)
        settle(room.context)
        assert room.accessibleName()
        assert nameless(room) == [], key
    window.workspace.show_room("people", "P00117")
    assert nameless(window) == []


def test_every_action_has_a_name_and_no_shortcut_stands_twice(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    entries = window.registry.all()
    assert len(entries) > 25
    for entry in entries:
        assert entry.action.text().strip(), entry.id
        assert "." in entry.id
    shortcuts = Counter(
        shortcut.toString() for entry in entries for shortcut in entry.action.shortcuts() if not shortcut.isEmpty()
    )
    assert [text for text, count in shortcuts.items() if count > 1] == []
    names = Counter(entry.action.text() for entry in entries)
    assert [text for text, count in names.items() if count > 1] == []


def test_actions_of_rooms_go_with_the_file(window: Window, sample: Operation) -> None:
    before = {entry.id for entry in window.registry.all()}
    window.show_operation(sample)
    assert {entry.id for entry in window.registry.all()} > before
    window.close_operation()
    assert {entry.id for entry in window.registry.all()} == before


@pytest.mark.every_room
def test_menus_hold_every_action_that_names_one(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    for title, section in (("&File", "file"), ("&Edit", "edit"), ("&View", "view"), ("&Tools", "tools")):
        menu = next(action.menu() for action in window.menuBar().actions() if action.text() == title)
        in_menu = [action.objectName() for action in menu.actions() if not action.isSeparator()]
        assert sorted(in_menu) == sorted(entry.id for entry in window.registry.all(section))
        if section == "file":
            assert in_menu.index("file.open") < in_menu.index("import.open") < in_menu.index("file.export")
            assert in_menu[-1] == "file.quit"


def test_a_room_takes_the_keyboard(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    window.activateWindow()
    for key in ("home", "people", "changes"):
        window.workspace.show_room("import")
        window.workspace.show_room(key)
        focus = window.focusWidget()
        room = window.workspace.rooms[key]
        assert room.isAncestorOf(focus), key
        assert focus.focusPolicy() != Qt.FocusPolicy.NoFocus, key
