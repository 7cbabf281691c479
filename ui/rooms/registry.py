"""The rooms in the order of the work; Ctrl+1 is the first. A page `under` a room stands in no sidebar.

A door tells what the sidebar says of a room; the room behind it, with all that it needs, is read when it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.rooms.base import Room

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Door:
    """`key`, `icon`, `name` and `under` are as the room itself has them; `where` is its module and class."""

    key: str
    icon: str
    name: Callable[[], str]
    where: tuple[str, str]
    under: str = ""

    def room(self) -> type[Room]:
        """The class of the room; its modules are read, which takes a moment the first time."""
        module, name = self.where
        found: type[Room] = getattr(import_module(f"ui.rooms.{module}"), name)
        return found


ROOMS: tuple[Door, ...] = (
    Door("overview", "overview", lambda: translate("Rooms", "Overview"), ("overview.room", "OverviewRoom")),
    Door("people", "people", lambda: translate("Rooms", "People"), ("people.room", "PeopleRoom")),
    Door(
        "import", "import", lambda: translate("Rooms", "Import a list"), ("imports.room", "ImportRoom"), under="people"
    ),
    Door(
        "lists",
        "history",
        lambda: translate("Rooms", "Lists that came in"),
        ("received_lists.room", "ListsRoom"),
        under="people",
    ),
    Door("groups", "groups", lambda: translate("Rooms", "Groups"), ("groups.room", "GroupsRoom")),
    Door("transport", "transport", lambda: translate("Rooms", "Transport"), ("transport.room", "TransportRoom")),
    Door("plan", "plan", lambda: translate("Rooms", "Plan"), ("plan.room", "PlanRoom")),
    Door("documents", "documents", lambda: translate("Rooms", "Documents"), ("documents.room", "DocumentsRoom")),
    Door("manifests", "manifests", lambda: translate("Rooms", "Manifests"), ("manifests.room", "ManifestsRoom")),
    Door("history", "history", lambda: translate("Rooms", "History"), ("history.room", "HistoryRoom")),
)
