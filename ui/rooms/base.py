"""The base of every room: a header, the work, a side panel; it refreshes only while it is visible.

To make a room: subclass Room, set `key`, build widgets in `__init__` after `super().__init__(context)` (put the work in
with `set_work`), implement `reload_content`; add its door to ui/rooms/registry.py. A page of a place says `under=` in its door,
a sheet of the Tools menu `sheet=True`: the header then has Back or Close.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTabWidget, QWidget

from repatriate.app.core.transaction import Notice
from ui.core.context import Context
from ui.rooms.registry import ROOMS, Door, find_door
from ui.style.theme import Frame
from ui.widgets.header import Header
from ui.widgets.layouts import grow, make_column
from ui.widgets.refusal import NoticeBar, QuestionBar
from ui.widgets.side_panel import Beside, EmptyState, SidePanel


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """The search text and front tabs of a room."""

    search: str
    tabs: Sequence[int]
    chosen: str = ""
    """The selection or filter, in a room that keeps it."""


class Room(QWidget):
    """One room of the window.

    `watches` is only for a sheet whose form keeps what is typed: changes of other tables leave it alone. `badge_changed` asks the sidebar to
    ask `badge()` again (it does so by itself after each change). `question` asks in a strip under the header.
    """

    key: ClassVar[str]
    watches: ClassVar[tuple[str, ...]] = ()
    alone: ClassVar[bool] = False
    """Whether it has the whole width: the sidebar gives way, unless the menu stands in it."""
    shows_jobs: ClassVar[bool] = False
    """Whether its own parts say what runs here."""

    badge_changed = Signal()
    left = Signal()
    """The officer goes back from a page, or closes a sheet."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._stale: bool = True
        self._notice: Notice | None = None
        self._aim: tuple[str, object] = ("", None)
        self.setObjectName(f"room-{self.key}")
        self.setAccessibleName(self.name())
        door = find_door(self.key)
        self.header = Header(self.name())
        self.header.left.connect(self.left)
        if door.under:
            self.header.use_back(QCoreApplication.translate("Room", "Back"))
        elif door.sheet:
            self.header.use_close(
                QCoreApplication.translate("Room", "Close {0}").format(self.name()),
                QCoreApplication.translate("Room", "Close (Esc)"),
            )
        self.panel = SidePanel()
        self.panel.closed.connect(self.panel_closed)
        self.question = QuestionBar()
        self.body = QStackedWidget()
        self.beside = Beside(self.body, self.panel)
        self.busy, self.busy_panel = self.beside.busy, self.beside.busy_panel
        self.column = make_column(self.header, self.question, grow(self.beside), margins=0, spacing=0, inside=self)
        context.changed.connect(self._follow_change)
        context.asking.late_changed.connect(self._show_reading)
        context.job_changed.connect(self._show_job)

    @classmethod
    def name(cls) -> str:
        """The room's name in the officer's language."""
        return find_door(cls.key).name()

    @property
    def under(self) -> str:
        """The key of the room that this page belongs to; empty for one that stands in the sidebar."""
        return find_door(self.key).under

    @property
    def is_sheet(self) -> bool:
        """Whether it is opened from Tools and closes to where the officer was."""
        return find_door(self.key).sheet

    # -- what a room gives

    def fit(self, frame: Frame) -> None:
        """The window has so much room now. A room with more to fold says so in its own `fit`, and calls this."""
        self.header.fit(frame)
        self.beside.fit(frame)

    def reload_content(self, notice: Notice | None) -> None:
        """Show what the file holds now. `notice` says what changed since the last time; None means all may have."""
        raise NotImplementedError

    def select(self, ref: str) -> None:
        """Show and select the thing of this reference."""

    def narrowing(self) -> object:
        """The present filters of the room; None if it lists everything."""
        return None

    def list_everything(self) -> None:
        """Without filters, in a room that gives `narrowing`."""

    def badge(self) -> tuple[str, str] | None:
        """The badge of the room in the sidebar: text and tone (quiet, attention, trouble). It is asked in the thread
        for questions (ui.core.jobs): it reads the file and touches no widget."""
        return None

    def panel_closed(self) -> None:
        """The officer closed the side panel."""

    def may_leave(self) -> str | None:
        """A sentence where leaving now would lose something unsaved; None where nothing would be."""
        return None

    def take_focus(self) -> None:
        """The room was opened: the keyboard goes to its work."""
        work = self.body.currentWidget()
        for widget in [work, *work.findChildren(QWidget)] if work is not None else []:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self) and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def place(self) -> RoomPlace:
        """The present place in the room, to restore when the room is built again in another language."""
        tabs = [tabs.currentIndex() for tabs in self.findChildren(QTabWidget)]
        return RoomPlace(self.header.search.text(), tabs)

    def return_to(self, place: RoomPlace) -> None:
        for tabs, index in zip(self.findChildren(QTabWidget), place.tabs, strict=True):
            tabs.setCurrentIndex(index)
        self.header.search.setText(place.search)

    # -- what a room uses

    def set_work(self, work: QWidget) -> None:
        self.body.insertWidget(0, work)
        self.body.setCurrentIndex(0)

    def set_empty(self, icon: str, sentence: str, button: QPushButton | None = None) -> EmptyState:
        """Make the page for when there is nothing; `show_empty` switches."""
        page = EmptyState(icon, sentence, button)
        self.body.addWidget(page)
        self._empty = page
        return page

    def show_empty(self, empty: bool) -> None:
        self.body.setCurrentIndex(self.body.indexOf(self._empty) if empty else 0)
        if self.header.main is not None:
            self.header.main.setVisible(not empty)  # the one button to begin stands in the middle

    def action(
        self,
        id: str,
        name: str,
        slot: Callable[[], object],
        *,
        shortcut: str = "",
        icon: str = "",
        menu: str = "",
        enabled: Callable[[], bool] = lambda: True,
        writes: bool = False,
    ) -> QAction:  # long: all that an action is, each by its name
        """Register an action of this room: in the palette everywhere; it shows the room first. `writes` needs a file
        that can be written."""

        def go_and_act() -> object:
            self.context.go(self.key)
            return slot()

        return self.context.actions.add(
            f"{self.key}.{id}",
            name,
            go_and_act,
            owner=self,
            shortcut=shortcut,
            icon=icon,
            menu=menu,
            enabled=lambda: (not writes or not self.context.read_only) and enabled(),
        )

    # -- the life of a room

    def _follow_change(self, notice: Notice) -> None:
        if self.watches and not notice.touches(*self.watches):
            return
        self._pass_notes()
        if self.isVisible():
            self.reload_content(notice)
        else:
            # Two notices missed: everything may have changed.
            self._notice = notice if not self._stale else None
            self._stale = True

    def _show_reading(self) -> None:
        """Something of this room is being read for so long that it is worth saying."""
        late = self.context.asking.late
        in_panel = [is_within(owner, self.panel) for owner in late if is_within(owner, self)]
        self.header.show_reading(bool(in_panel))
        self.busy.look(not all(in_panel))
        self.busy_panel.look(any(in_panel))

    def _show_job(self) -> None:
        """Shows a job that began in this room, in the panel if it began there."""
        job = self.context.current
        if job is None or not self.isVisible() or self.shows_jobs:
            self.busy.follow(None)
            self.busy_panel.follow(None)
        else:
            (self.busy_panel if self.panel.has_keyboard else self.busy).follow(job)

    def aim(self, ref: str) -> None:
        """Show the thing of this reference; what is filtered for it goes with it."""
        before = self.narrowing()
        self.select(ref)
        now = self.narrowing()
        self._aim = (ref, now if now != before else None)

    def leave_place(self, still_wanted: Collection[tuple[str, str]] = ()) -> None:
        """Another place is shown: what was said of a job that is done goes, and so do its filter and a panel that only says
        it is done. `still_wanted` are the places and references of steps that are not done."""
        self._pass_notes()
        (ref, listed), self._aim = self._aim, ("", None)
        if (self.key, ref) in still_wanted:
            self._aim = (ref, listed)
        elif listed is not None and listed == self.narrowing():
            self.list_everything()
        if getattr(self.panel.content, "passes", False):
            self.panel.shut()

    def _pass_notes(self) -> None:
        """Hides passing notices of the work; those in the panel belong to what it shows."""
        for note in self.body.findChildren(NoticeBar):
            note.pass_by()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            notice, self._stale, self._notice = self._notice, False, None
            self.reload_content(notice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.isVisible():
            self.panel.shut()
        elif event.key() == Qt.Key.Key_Escape and self.is_sheet:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dispose(self) -> None:
        """The file closes: let go of actions, signals and everything that was to happen in a moment."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.context.changed.disconnect(self._follow_change)
        self.context.asking.late_changed.disconnect(self._show_reading)
        self.context.job_changed.disconnect(self._show_job)
        self.context.asking.forget(self)
        self.context.actions.remove(self)


def is_within(owner: QObject | None, place: QObject) -> bool:
    """Whether it is this place, or in it."""
    while owner is not None and owner is not place:
        owner = owner.parent()
    return owner is place


# -- The rooms of an open operation: each is made when it is asked for, the rest in the moments after the first is
# shown. A sheet of the Tools menu is made only when it is asked for.


def load_room(door: Door) -> type[Room]:
    """The class of the room; its modules are read, which takes a moment the first time."""
    module, name = door.where
    found: type[Room] = getattr(import_module(f"ui.rooms.{module}"), name)
    return found


class Rooms(Mapping[str, Room]):
    """The rooms by key, in the order of the work. `made` holds existing ones; asking for another builds it and calls
    `furnish`."""

    def __init__(self, context: Context, furnish: Callable[[Room], object]) -> None:
        self.made: dict[str, Room] = {}
        self._context = context
        self._furnish = furnish
        self._doors = {door.key: door for door in ROOMS}

    def __getitem__(self, key: str) -> Room:
        room = self.made.get(key)
        if room is None:
            room = self.made[key] = load_room(self._doors[key])(self._context)
            self._furnish(room)
        return room

    def __contains__(self, key: object) -> bool:
        return key in self._doors

    def __iter__(self) -> Iterator[str]:
        return iter(self._doors)

    def __len__(self) -> int:
        return len(self._doors)

    @property
    def missing(self) -> list[Door]:
        """The doors of rooms that are built without being asked for."""
        return [door for key, door in self._doors.items() if key not in self.made and not door.sheet]


class RoomMaker(QObject):
    """Makes the rooms that are missing, one in each turn of the event loop; `done` when all stand.

    What a room needs is read in the thread for questions, where it keeps nobody waiting.
    """

    done = Signal()

    def __init__(self, context: Context, rooms: Rooms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rooms = rooms
        self._pause = QTimer(self, interval=0, singleShot=True)
        self._pause.timeout.connect(self._ask_next)

    def begin(self) -> None:
        self._pause.start()

    def finish(self) -> None:
        """Make all that are missing, now."""
        for door in self._rooms.missing:
            self._rooms[door.key]
        self._ask_next()

    def stop(self) -> None:
        self._pause.stop()
        self._context.asking.forget(self)

    def _ask_next(self) -> None:
        missing = self._rooms.missing
        if not missing:
            self.done.emit()
            return
        door = missing[0]
        self._context.ask(self, "room", lambda: load_room(door), lambda _: self._make_room(door.key), background=True)

    def _make_room(self, key: str) -> None:
        self._rooms[key]
        self._pause.start()
