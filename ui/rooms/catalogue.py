"""The rooms in the order of the work; Ctrl+1 is the first."""

from __future__ import annotations

from ui.rooms.base import Room

ROOMS: tuple[type[Room], ...] = ()
