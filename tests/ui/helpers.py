"""Small things that several tests of the window do."""

from __future__ import annotations

import importlib.util
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, TypeVar

from openpyxl import Workbook
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from repatriate.app.core.operation import Operation
from repatriate.reference.resources import resource_path
from ui.core.context import Context, Message
from ui.rooms.base import Room
from ui.shell.main_window import Window
from ui.widgets.table import DataTable

R = TypeVar("R", bound=Room)
W = TypeVar("W", bound=QWidget)
E = TypeVar("E", QDragMoveEvent, QDropEvent)


class Show(Protocol[R]):
    """Of the fixture `show`: a room alone, on an operation; at what has this reference there, which is read at once."""

    def __call__(self, kind: type[R], operation: Operation, ref: str = "") -> R: ...


def load_update() -> ModuleType:
    """resources/translations/update.py, which is no module of a package."""
    spec = importlib.util.spec_from_file_location("update", resource_path("translations", "update.py"))
    made = importlib.util.module_from_spec(spec)
    sys.modules["update"] = made
    spec.loader.exec_module(made)
    return made


PATIENCE = 60
"""Seconds to wait for what is to come: on a busy machine it comes late, and that is no fault."""


def idle(qtbot: QtBot, context: Context) -> None:
    """Wait until no job runs, and what is read after it is there."""
    with unpainted():
        qtbot.waitUntil(lambda: context.current is None)
    settle(context)


def settle(context: Context) -> None:
    """Wait until every question to the operation is answered, and those that the answers ask."""
    end = time.monotonic() + PATIENCE
    quiet = 0
    with unpainted():
        while quiet < 3:  # what is answered may ask again in a moment
            assert time.monotonic() < end
            context.asking.linger(1_000, every=True)
            QCoreApplication.processEvents()
            quiet = 0 if context.asking.busy else quiet + 1


@contextmanager
def unpainted() -> Iterator[None]:
    """Windows are laid out but not painted here; once, when events are next worked off after it, as they stand then."""
    held = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.updatesEnabled()]
    for one in held:
        one.setUpdatesEnabled(False)
    try:
        yield
    finally:
        for one in held:
            if isValid(one):
                one.setUpdatesEnabled(True)


def room_of(window: Window, kind: type[R]) -> R:
    """Show a room and give it."""
    assert window.context is not None
    window.workspace.show_room(kind.key)
    settle(window.context)
    room = window.workspace.rooms[kind.key]
    assert isinstance(room, kind)
    return room


def in_panel(room: Room, kind: type[W]) -> W:
    """What the side panel of a room shows, when all is read."""
    settle(room.context)
    content = room.panel.area.widget()
    assert isinstance(content, kind)
    return content


def texts(widget: QWidget) -> str:
    """What the labels in it say, a line for each."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def said(window: Window) -> str:
    """The last message in the status line."""
    return window.workspace.status.message.text()


def workbook(path: Path, **sheets: list[dict[str, Any]]) -> Path:
    """A template workbook with these rows; the header holds the columns that the rows name."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        header = list(dict.fromkeys(key for row in rows for key in row))
        sheet.append(header)
        for row in rows:
            sheet.append([row.get(key) for key in header])
    book.save(path)
    return path


def shown(widget: QWidget) -> bool:
    """Whether a widget would be seen if its window were."""
    return not widget.isHidden()


def dragged(
    kind: type[E], data: QMimeData, place: QPointF | None = None, action: Qt.DropAction = Qt.DropAction.MoveAction
) -> E:
    """An event about what is dragged, with the left button down."""
    at = place if place is not None else QPointF(10, 10)
    event = kind(at, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.carried = data  # type: ignore[attr-defined]  # an event does not own it
    return event


def last_words(room: Room) -> str:
    """The last message for the status line."""
    heard: list[Message] = room.heard
    return heard[-1].text if heard else ""


def row_menu(table: DataTable, row: int = 0) -> list[str]:
    """What the menu key offers on a row."""
    table.setFocus()
    table.selectRow(row)
    table.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return found
