"""An open operation in the window: sidebar, rooms, banner of a read-only file, status line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatriate.app import views
from repatriate.app.command import Notice
from ui.bridge import Context
from ui.models.search import Reading
from ui.rooms.base import Room
from ui.rooms.catalogue import ROOMS
from ui.rooms.importing import ImportRoom
from ui.searchbar import SearchBar
from ui.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.ask import Ask
from ui.widgets.picture import Picture
from ui.widgets.sidebar import Sidebar
from ui.widgets.statusbar import StatusBar
from ui.widgets.text import label

NARROW_BELOW = 1200


class Workspace(QWidget):
    """Made when an operation opens; `dispose` before it closes. `lock_wanted` comes from the sidebar."""

    lock_wanted = Signal()
    shown = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        # What is read for the search is told of changes before the rooms that may ask it.
        self.reading = Reading(context.operation, self)
        context.changed.connect(self.reading.refresh)
        self.rooms: dict[str, Room] = {room.key: room(context) for room in ROOMS}
        self.sidebar = Sidebar(
            [(room.key, room.icon, room.name()) for room in ROOMS if not room.under], lambda: self.lock_wanted.emit()
        )
        self.narrow_wanted = False
        self.sidebar.chosen.connect(lambda key: self.show_room(key))
        self.stack = QStackedWidget()
        for room in self.rooms.values():
            self.stack.addWidget(room)
            room.badge_changed.connect(lambda room=room: self.sidebar.set_badge(room.key, room.badge()))
        self.question = Ask()
        self.status = StatusBar(lambda: context.undo())
        self.status.bind(context)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.question)
        if context.read_only:
            right.addWidget(_read_only(context))
        right.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.status)
        context.changed.connect(self._changed)
        context.wanted.connect(self.show_room)
        self.search = SearchBar(self, context, self.reading)
        self.sidebar.search_wanted.connect(context.actions["edit.find"].trigger)
        self.sidebar.command_wanted.connect(context.actions["view.command"].trigger)
        self.setAcceptDrops(True)
        self._name_file()
        self._badges()

    @property
    def room(self) -> Room:
        room = self.stack.currentWidget()
        assert isinstance(room, Room)
        return room

    def show_room(self, key: str, ref: str = "") -> None:
        """Go to a room and, in it, to a thing."""
        room = self.rooms.get(key)
        if room is None:
            return
        self.sidebar.choose(room.under or key)
        if room is not self.stack.currentWidget():
            self.stack.setCurrentWidget(room)
            room.take_focus()
            self.shown.emit(key)
        if ref:
            room.select(ref)

    def _changed(self, notice: Notice) -> None:
        self._badges()
        if notice.touches("settings"):
            self._name_file()

    def _badges(self) -> None:
        for key, room in self.rooms.items():
            if not room.under:
                self.sidebar.set_badge(key, room.badge())

    def _name_file(self) -> None:
        path = self.context.operation.path
        title = views.operation_name(self.context.db) or path.stem
        self.sidebar.set_file(title, self.tr("{0} · encrypted").format(path.name))

    def set_narrow(self, narrow: bool) -> None:
        self.narrow_wanted = narrow
        self._fit()

    def _fit(self) -> None:
        self.sidebar.set_narrow(self.narrow_wanted or self.width() < NARROW_BELOW)

    # -- a list dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()) is not None and not self.context.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event.mimeData())
        room = self.rooms.get(ImportRoom.key)
        if path is not None and isinstance(room, ImportRoom):
            event.acceptProposedAction()
            self.show_room(room.key)
            room.take(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def dispose(self) -> None:
        self.context.changed.disconnect(self.reading.refresh)
        self.reading.stop()
        for room in self.rooms.values():
            room.dispose()


def _dropped(data: QMimeData) -> Path | None:
    """The one file that is dropped."""
    urls = data.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() else None


def _read_only(context: Context) -> QFrame:
    """Where the file is open for writing, and since when."""
    banner = QFrame()
    banner.setObjectName("read-only")
    banner.setProperty("role", "banner")
    picture = Picture("lock", Tone.ATTENTION)
    where = context.operation.elsewhere
    text = (
        QCoreApplication.translate(
            "Workspace", "You can look but not change: {0} is {1}. Close it there and open it here again."
        ).format(context.operation.path.name, where)
        if where
        else QCoreApplication.translate("Workspace", "You can look but not change: {0} was opened read-only.").format(
            context.operation.path.name
        )
    )
    words = label(text, wrap=True)
    banner.setAccessibleName(text)
    row = QHBoxLayout(banner)
    row.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
    row.setSpacing(SPACE // 2)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return banner
