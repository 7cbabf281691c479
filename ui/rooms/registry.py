"""The places in the order of the work, their pages, and the sheets of the Tools menu.

Ctrl+1 is the first place. A page `under` a place is in no sidebar. A sheet closes to where the officer was.

A door has what the window says of a room: its modules are read (ui.rooms.base) when it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Door:
    """`where` is the module and the class of the room; `under` the key of the place that a page belongs to.

    A `sheet` is listed in Tools and made when it is first opened. `words` are others by which one may look for it.
    """

    key: str
    icon: str
    name: Callable[[], str]
    where: tuple[str, str]
    under: str = ""
    sheet: bool = False
    shortcut: str = ""
    """The shortcut of a page; places have theirs by their order."""
    words: Callable[[], str] = lambda: ""

    @property
    def is_place(self) -> bool:
        """Whether it is in the sidebar."""
        return not self.under and not self.sheet


ROOMS: tuple[Door, ...] = (
    Door("home", "overview", lambda: translate("Rooms", "Home"), ("home.room", "HomeRoom")),
    Door("people", "people", lambda: translate("Rooms", "People"), ("people.room", "PeopleRoom")),
    Door(
        "groups", "groups", lambda: translate("Rooms", "Groups"), ("people.groups.room", "GroupsRoom"), under="people"
    ),
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
    Door("plan", "plan", lambda: translate("Rooms", "Plan"), ("plan.room", "PlanRoom")),
    Door("departures", "transport", lambda: translate("Rooms", "Departures"), ("departures.room", "DeparturesRoom")),
    Door(
        "departure",
        "transport",
        lambda: translate("Rooms", "Departure"),
        ("departure.room", "DepartureRoom"),
        under="departures",
    ),
    Door(
        "counting",
        "people",
        lambda: translate("Rooms", "Counting"),
        ("counting.room", "CountingRoom"),
        under="departures",
        shortcut="Ctrl+8",
        words=lambda: translate("Rooms", "boarding, gate, scanner, check-in, call, arrival"),
    ),
    Door("papers", "documents", lambda: translate("Rooms", "Papers"), ("papers.room", "PapersRoom")),
    Door("changes", "history", lambda: translate("Rooms", "Changes"), ("changes.room", "ChangesRoom"), under="home"),
    Door(
        "receive",
        "add",
        lambda: translate("Rooms", "Receive blank forms"),
        ("office.printers_sheet", "ReceiveSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "blank forms, letters, numbers, stock, safe"),
    ),
    Door(
        "check",
        "check",
        lambda: translate("Rooms", "Check a document"),
        ("office.check_sheet", "CheckSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "genuine, false, forged, seal, scan"),
    ),
    Door(
        "seals",
        "key",
        lambda: translate("Rooms", "Seals and keys"),
        ("office.seals_sheet", "SealsSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "digital seal, certificate, signature"),
    ),
    Door(
        "layouts",
        "document",
        lambda: translate("Rooms", "Page layouts"),
        ("office.layouts_sheet", "LayoutsSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "template, form, design of documents"),
    ),
    Door(
        "letters",
        "publish",
        lambda: translate("Rooms", "Wording of letters"),
        ("clearances.note_form", "LettersSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "notes verbales, text of letters"),
    ),
    Door(
        "names",
        "check",
        lambda: translate("Rooms", "Names to confirm"),
        ("names.room", "NamesRoom"),
        sheet=True,
        words=lambda: translate("Rooms", "spelling, letters, transliteration, script"),
    ),
    Door(
        "places",
        "place",
        lambda: translate("Rooms", "Places"),
        ("places.room", "PlacesSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "shelters, camps, airports, time zones"),
    ),
    Door(
        "map",
        "map",
        lambda: translate("Rooms", "Map"),
        ("map.room", "MapSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "routes, world, where"),
    ),
    Door(
        "printers",
        "print",
        lambda: translate("Rooms", "Printers"),
        ("office.printers_sheet", "PrintersSheet"),
        sheet=True,
        words=lambda: translate("Rooms", "test sheet, offset, paper, millimetre"),
    ),
    Door(
        "verify",
        "verify",
        lambda: translate("Rooms", "Verify file"),
        ("verify.room", "VerifySheet"),
        sheet=True,
        words=lambda: translate("Rooms", "integrity, altered, history, head, eight words"),
    ),
)
"""Sheets are in the order of the Tools menu."""
PLACES: tuple[Door, ...] = tuple(door for door in ROOMS if door.is_place)


def door_of(action: str) -> Door | None:
    """The door of the room that registers an action, whose id begins with its key; None of the window's own actions."""
    key = action.partition(".")[0]
    return next((door for door in ROOMS if door.key == key), None)


def find_door(key: str) -> Door:
    """The door of the room with this key."""
    return next(door for door in ROOMS if door.key == key)
