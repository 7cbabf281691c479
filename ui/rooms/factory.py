"""The rooms of an open operation: each is made when it is asked for, the rest in the moments after the first is shown.

A sheet of the Tools menu is made only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from ui.core.context import Context
from ui.rooms.base import Room
from ui.rooms.registry import ROOMS, Door


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
