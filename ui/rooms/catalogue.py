"""The rooms in the order of the work; Ctrl+1 is the first."""

from __future__ import annotations

from ui.rooms.base import Room
from ui.rooms.people import PeopleRoom

ROOMS: tuple[type[Room], ...] = (PeopleRoom,)
