"""The rooms in the order of the work; Ctrl+1 is the first. A page `under` a room stands in no sidebar.

A door has what the window says of a room: its modules are read (ui.rooms.factory) when it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Door:
    """`where` is the module and the class of the room; `under` the key of the room that a page belongs to."""

    key: str
    icon: str
    name: Callable[[], str]
    where: tuple[str, str]
    under: str = ""


ROOMS: tuple[Door, ...] = (
    Door("home", "overview", lambda: translate("Rooms", "Home"), ("home.room", "HomeRoom")),
    Door("people", "people", lambda: translate("Rooms", "People"), ("people.room", "PeopleRoom")),
    Door("groups", "groups", lambda: translate("Rooms", "Groups"), ("groups.room", "GroupsRoom"), under="people"),
    Door(
        "clearances",
        "verify",
        lambda: translate("Rooms", "Clearances"),
        ("clearances.room", "ClearancesRoom"),
        under="people",
    ),
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
    Door("names", "check", lambda: translate("Rooms", "Names to confirm"), ("names.room", "NamesRoom"), under="people"),
    Door("plan", "plan", lambda: translate("Rooms", "Plan"), ("plan.room", "PlanRoom")),
    Door("departures", "transport", lambda: translate("Rooms", "Departures"), ("departures.room", "DeparturesRoom")),
    Door(
        "manifests",
        "manifests",
        lambda: translate("Rooms", "Manifests"),
        ("manifests.room", "ManifestsRoom"),
        under="departures",
    ),
    Door("papers", "documents", lambda: translate("Rooms", "Papers"), ("papers.room", "PapersRoom")),
    Door("changes", "history", lambda: translate("Rooms", "Changes"), ("changes.room", "ChangesRoom"), under="home"),
)


def find_door(key: str) -> Door:
    """The door of the room with this key."""
    return next(door for door in ROOMS if door.key == key)
