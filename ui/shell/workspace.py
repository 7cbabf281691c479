"""An open operation in the window: sidebar, rooms, banner of a read-only file, status line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from shiboken6 import isValid

from repatriate.app.core.transaction import Notice
from repatriate.app.people import table_queries
from repatriate.model.errors import UserError
from ui.core.context import Context, ReasonWanted
from ui.core.files import dropped_files
from ui.core.language import translate_said
from ui.core.next_steps import SearchReader
from ui.core.remedies import remedy_of
from ui.models.found import SearchModel
from ui.rooms.base import Room, RoomMaker, RoomPlace, Rooms
from ui.rooms.common.printed_meanwhile import ask_numbers, name_numbers
from ui.rooms.registry import PLACES, door_of, find_door
from ui.shell.lost_bar import LostBar
from ui.shell.taking_back import ask_reason
from ui.style.theme import GAP, MARGIN, SPACE, WHOLE, Frame, Tone, dress_widget
from ui.widgets.finder import Finder
from ui.widgets.labels import IconLabel, make_button, make_label
from ui.widgets.layouts import Cell, grow, make_column, make_row
from ui.widgets.refusal import NoticeBar, QuestionBar, find_held
from ui.widgets.sidebar import RoomButton, Sidebar
from ui.widgets.status_bar import NextStepCard, StatusBar


class SearchBar(Finder):
    """Lies over the workspace of an open operation; opens the room of what is chosen, on it."""

    def __init__(self, over: QWidget, context: Context, reading: SearchReader) -> None:
        self._hits = SearchModel(context, reading)
        self._reading = reading
        super().__init__(over, self._hits)
        self._hits.setParent(self)
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find"))
        self.list.setAccessibleName(self.tr("What was found"))
        reading.settled.connect(self._update_foot)

    def narrow(self, text: str) -> None:
        self._hits.search(text)

    def choose(self, row: int) -> None:
        self._hits.open(row)

    def _update_foot(self) -> None:
        if self.isVisible():
            self.foot.setText(self.words())

    def words(self) -> str:
        typed = self.field.text().strip()
        if self._hits.rowCount():
            if not self._reading.index.ready:
                return self.tr("Looking… there may be more.")
            return self.tr("Enter opens it · arrows choose · Esc closes")
        if not typed:
            return self.tr("Part of a name in any script, a number, a passport, a group, a flight, a place or a list.")
        if not self._reading.index.ready:
            return self.tr("Looking…")
        return self.tr("No matches for “{0}”. Try part of the name, another spelling, or a number.").format(typed)


class MissingBanner(QFrame):
    """Stands until an officer says which numbers were printed in what is missing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("missing-work")
        self.setProperty("role", "banner")
        self.words = make_label("", wrap=True)
        self.state = make_button(name_numbers(), lambda: ask_numbers(context, self.window()), "main")
        make_row(
            Cell(IconLabel("warning", Tone.ATTENTION), alignment=Qt.AlignmentFlag.AlignTop),
            grow(self.words),
            Cell(self.state, alignment=Qt.AlignmentFlag.AlignTop),
            margins=(MARGIN, GAP, MARGIN, GAP),
            spacing=SPACE // 2,
            inside=self,
        )
        self.show_missing()

    def on_change(self, notice: Notice) -> None:
        if notice.touches("gaps"):
            self.show_missing()

    def show_missing(self) -> None:
        text = " ".join(translate_said(words) for words in self._context.operation.describe_missing)
        self.words.setText(text)
        self.setAccessibleName(text)
        self.state.setVisible(not self._context.read_only)
        self.setHidden(not text)


def warn_officer(context: Context, bar: NoticeBar) -> None:
    """The other things to know, until the officer closes the bar, with the remedy of the first that commands are refused for.
    The rows of the file are compared in another thread: that takes a tenth of a second."""
    _show_doubts(context, bar, {})

    def show_if_any(doubts: Mapping[str, str]) -> None:
        if doubts:
            _show_doubts(context, bar, doubts)

    context.ask(bar, "doubts", lambda: context.operation.doubts, show_if_any, background=True)


def _show_doubts(context: Context, bar: NoticeBar, doubts: Mapping[str, str]) -> None:
    told = "\n".join(map(translate_said, [*context.operation.warnings, *doubts.values()]))
    code = next((one for one in doubts if one == "changed_outside" or not context.read_only), "")
    if (remedy := remedy_of(UserError(code, told))) is not None:
        bar.ask(told, remedy.words, lambda: context.go(remedy.place, remedy.ref), danger=False)
    elif told:
        bar.notify(told)


LINGER = 40
"""Milliseconds to wait for what a room asks as it opens."""


@dataclass(frozen=True, slots=True)
class Place:
    """The places shown, to restore when the rooms are built again."""

    room: str
    narrow: bool
    rooms: Mapping[str, RoomPlace]


class Workspace(QWidget):
    """Made when an operation opens; `dispose` before it closes. `lock_wanted` comes from the sidebar.

    `complete` comes when every room stands, with its actions: they are made after the first one is shown.
    """

    lock_wanted = Signal()
    shown = Signal(str)
    complete = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        # The search hears of changes before the rooms that may ask it.
        self.search_reader = context.search_reader = SearchReader(context.operation, self, lambda: context.asking.busy)
        context.changed.connect(self.search_reader.refresh)
        self._places: dict[str, RoomPlace] = {}
        self._came_from: dict[str, str] = {}
        self._had_keyboard: dict[str, QWidget] = {}
        self.rooms = Rooms(context, self._furnish_room)
        context.actions.make_owner = self._make_owner
        self.making = RoomMaker(context, self.rooms, self)
        self.making.done.connect(self.complete)
        self._parting = QTimer(self, interval=0, singleShot=True)
        self._parting.timeout.connect(self.let_go)
        self.sidebar = Sidebar([(door.key, door.icon, door.name()) for door in PLACES], lambda: self.lock_wanted.emit())
        self.next_step = NextStepCard(writes=not context.read_only)
        self.next_step.wanted.connect(context.next_steps.do)
        self.next_step.put_off.connect(context.next_steps.put_off)
        self.sidebar.show_step(self.next_step)
        context.next_steps.changed.connect(self._show_next_step)
        self.shown.connect(lambda key: self._show_next_step())
        self.narrow_wanted = False
        self.frame = WHOLE
        self._unfitted: set[str] = set()
        self.sidebar.chosen.connect(lambda key: self.show_room(key))
        self.stack = QStackedWidget()
        self.question = QuestionBar()
        self.status = StatusBar(lambda: context.undo())
        self.status.bind(context)
        self.missing = MissingBanner(context)
        self.lost = LostBar(context)
        self.lost.turned.connect(self.status.show_lost)
        self.warning = NoticeBar(wide=True)
        right = make_column(self.question, self.missing, find_held(self.warning), spacing=0)
        if context.read_only:
            right.addWidget(_read_only(context))
        right.addWidget(self.stack, 1)
        across = make_row(self.sidebar, grow(right), spacing=0)
        make_column(self.lost, grow(across), self.status, margins=0, spacing=0, inside=self)
        for part in (self.sidebar, self.question, self.missing, self.lost, self.warning, self.status):
            dress_widget(part)
        warn_officer(context, self.warning)
        context.changed.connect(self._show_changes)
        context.changed.connect(self.missing.on_change)
        context.lost.connect(self.lost.on_change)
        context.wanted.connect(self.show_room)
        context.reason_wanted.connect(self._ask_reason)
        self.search = SearchBar(self, context, self.search_reader)
        self.sidebar.search_wanted.connect(lambda: context.actions.do("edit.find"))
        self.sidebar.command_wanted.connect(lambda: context.actions.do("view.command"))
        self.setAcceptDrops(True)
        self._name_file()

    def _furnish_room(self, room: Room) -> None:
        self.stack.addWidget(room)
        dress_widget(room)
        room.fit(self.frame)
        if (part := self._places.pop(room.key, None)) is not None:
            room.return_to(part)
        room.badge_changed.connect(lambda: self._ask_badge(room))
        room.left.connect(lambda: self.leave_room(room))
        self._ask_badge(room)

    @property
    def room(self) -> Room:
        room = self.stack.currentWidget()
        assert isinstance(room, Room)
        return room

    def show_room(self, key: str, ref: str = "") -> None:
        """Go to a place, a page or a sheet and, in it, to a thing; do an action where `key` is its id."""
        if key not in self.rooms:
            if "." in key:  # else it is a page of the window itself
                self.context.actions.do(key)
            return
        fresh, first = key not in self.rooms.made, not self.rooms.made
        before = self.room if not first else None
        room = self.rooms[key]
        if not room.is_sheet:
            self.sidebar.choose(room.under or key)
        if fresh or room is not before:
            if before is not None:
                self._remember_way(before, key)
                before.leave_place({(step.target.place, step.target.ref) for step in self.context.next_steps.steps})
            self._fit_room(room)
            self.stack.setCurrentWidget(room)
            self._fit_sidebar()
            self.status.leave_place()
            if not first:
                # What is there in a moment is there at once: an empty table that fills up would only flicker.
                self.context.asking.linger(LINGER)
            room.take_focus()
            self.shown.emit(key)
        if ref:
            room.aim(ref)

    def _make_owner(self, action: str) -> None:
        """An officer may be quicker than the rooms are made."""
        if (door := door_of(action)) is not None:
            self.rooms[door.key]

    def _remember_way(self, before: Room, key: str) -> None:
        """Records the target of Back or Close in `key`, and the widget that had the keyboard."""
        focus = self.window().focusWidget()
        if focus is not None and before.isAncestorOf(focus):
            self._had_keyboard[before.key] = focus
        earlier = before.key
        while earlier in self._came_from and earlier != key:
            earlier = self._came_from[earlier]
        if earlier != key and not find_door(key).is_place:  # else the officer came through it on the way here
            self._came_from[key] = before.key

    def turn_area(self, step: int) -> None:
        """The keyboard goes to the next part: sidebar, header, work, panel, status line."""
        room = self.room
        areas = [area for area in (self.sidebar, room.header, room.body, room.panel, self.status) if area.isVisible()]
        focus = self.window().focusWidget()
        at = next((place for place, area in enumerate(areas) if focus is not None and area.isAncestorOf(focus)), -step)
        for more in range(1, len(areas) + 1):
            if (first := _first_in(areas[(at + more * step) % len(areas)])) is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def leave_room(self, room: Room) -> None:
        """From a page or a sheet back to where the officer was; to the page's place where that is not known."""
        key = self._came_from.pop(room.key, "") or room.under or PLACES[0].key
        self.show_room(key)
        focus = self._had_keyboard.pop(key, None)
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_changes(self, notice: Notice) -> None:
        for room in self.rooms.made.values():
            self._ask_badge(room)
        if notice.touches("settings"):
            self._name_file()

    def _show_next_step(self) -> None:
        """The first one; in Papers the first that is done elsewhere; none on Home, which has all of them."""
        steps = self.context.next_steps.steps
        key = (self.room.under or self.room.key) if self.rooms.made else ""
        elsewhere = [place for place, step in enumerate(steps) if key != "papers" or step.target.place != key]
        place = elsewhere[0] if elsewhere and key not in ("", "home") else None
        self.next_step.show_step(None if place is None else steps[place], (place or 0) + 1, len(steps))

    def _ask_reason(self, wanted: ReasonWanted) -> None:
        ask_reason(wanted, self.window())

    def _ask_badge(self, room: Room) -> None:
        if find_door(room.key).is_place:
            show = partial(self.sidebar.set_badge, room.key)
            self.context.ask(room, "badge", room.badge, show, background=True)

    def _name_file(self) -> None:
        path = self.context.operation.path
        title = table_queries.operation_name(self.context.db) or path.stem
        self.sidebar.set_file(title, self.tr("{0} · encrypted").format(path.name))

    def set_narrow(self, narrow: bool) -> None:
        self.narrow_wanted = narrow
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        self.sidebar.set_narrow(self.narrow_wanted)
        # In a low window the menu is in the sidebar.
        self.sidebar.setVisible(self.frame.low or not self.rooms.made or not self.room.alone)

    def fit(self, frame: Frame) -> None:
        """The window has so much room now."""
        self.frame = frame
        self.sidebar.fit(frame)
        self._fit_sidebar()
        self.status.fit(frame)
        self._unfitted = set(self.rooms.made)
        if self.rooms.made:
            self._fit_room(self.room)

    def _fit_room(self, room: Room) -> None:
        """One that is not seen waits until it is: all at once would hold up the hand that pulls at the window."""
        if room.key in self._unfitted:
            self._unfitted.remove(room.key)
            room.fit(self.frame)

    # -- a list dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()) and not self.context.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.receive(*paths)

    def receive(self, *paths: Path) -> None:
        """Read this list; several pictures are one."""
        from ui.rooms.imports.room import ImportRoom

        self.show_room(ImportRoom.key)
        room = self.room
        assert isinstance(room, ImportRoom)
        room.read_files(paths)

    def place(self) -> Place:
        """Which room is seen, and what each shows of what it has."""
        return Place(self.room.key, self.narrow_wanted, {key: room.place() for key, room in self.rooms.made.items()})

    def return_to(self, place: Place) -> None:
        """As it was when the rooms before these were left."""
        self.set_narrow(place.narrow)
        for key, room in self.rooms.made.items():
            if key in place.rooms:
                room.return_to(place.rooms[key])
        self._places = {key: part for key, part in place.rooms.items() if key not in self.rooms.made}
        self.show_room(place.room)

    def dispose(self) -> None:
        self.context.changed.disconnect(self._show_changes)
        self.context.changed.disconnect(self.missing.on_change)
        self.context.lost.disconnect(self.lost.on_change)
        self.lost.stop()
        self.context.wanted.disconnect(self.show_room)
        self.context.next_steps.changed.disconnect(self._show_next_step)
        self.context.reason_wanted.disconnect(self._ask_reason)
        self.status.unbind()
        self.context.changed.disconnect(self.search_reader.refresh)
        self.search_reader.stop()
        self.making.stop()
        self.context.actions.make_owner = lambda id: None
        for room in self.rooms.made.values():
            room.dispose()

    def let_go(self) -> None:
        """Once disposed of: delete the rooms, the one that is seen last, each in a turn of its own, and then this.

        All of them at once take so long that the window would stand still.
        """
        others = [room for room in self.rooms.made.values() if room is not self.stack.currentWidget()]
        if not others:
            self.deleteLater()
            return
        del self.rooms.made[others[0].key]
        others[0].deleteLater()
        self._parting.start()


def _first_in(area: QWidget) -> QWidget | None:
    """The widget of an area that takes the keyboard: the shown place, else the first possible one."""
    able = [
        one
        for one in area.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
    ]
    shown = (one for one in able if isinstance(one, RoomButton) and one.isChecked())
    return next(shown, able[0] if able else None)


def _read_only(context: Context) -> QFrame:
    """The banner of a read-only file, with the other place and time of its opening."""
    banner = QFrame()
    banner.setObjectName("read-only")
    banner.setProperty("role", "banner")
    dress_widget(banner)
    picture = IconLabel("lock", Tone.ATTENTION)
    where = context.operation.elsewhere
    text = (
        QCoreApplication.translate(
            "Workspace", "You can look but not change: {0} is {1}. Close it there, then open it here again."
        ).format(context.operation.path.name, translate_said(where))
        if where
        else QCoreApplication.translate("Workspace", "You can look but not change: {0} was opened read-only.").format(
            context.operation.path.name
        )
    )
    words = make_label(text, wrap=True)
    banner.setAccessibleName(text)
    make_row(
        Cell(picture, alignment=Qt.AlignmentFlag.AlignTop),
        grow(words),
        margins=(MARGIN, GAP, MARGIN, GAP),
        spacing=SPACE // 2,
        inside=banner,
    )
    return banner
