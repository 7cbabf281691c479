"""From the first start to the first list without a pointer, with a messy list of 120 people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.passphrase import PASSPHRASE
from tests.ui.robot.hands import Hands, spoken
from tests.ui.robot.look import MOST, entry, head, idle, known, read, room_key, settled, shoot, the_window


def dialog(hands: Hands, path: Path) -> None:
    """Type a path into the dialog for files."""
    hands.answers_with_a_file()
    before = len(hands.did)
    hands.type(str(path))
    hands.press("Return")
    if hands.see(lambda: QApplication.activeModalWidget() is not None):
        hands.press("Return")  # the first went to the offers under the line
    hands.wait("the dialog to close", lambda: QApplication.activeModalWidget() is None)
    hands.did[before:] = [f"field {path.name}"]


def by_name(hands: Hands, words: str) -> None:
    """Any action by a few letters of its name."""
    hands.press("ctrl+k")
    hands.wait("the palette", lambda: spoken(QApplication.focusWidget()) == "Name of a command")
    hands.type(words)
    hands.press("Return")
    hands.did[-2:] = [f"field {words}"]
    settled(hands)


def first_list(hands: Hands, given: Path) -> None:
    """The messy list, from the first page to the list for the first carrier."""
    hands.wait("the first page", lambda: the_window().isActiveWindow())
    hands.holds("New operation")
    hands.press("Return")
    hands.holds("Passphrase")
    hands.field(PASSPHRASE, "Tab")
    hands.field(PASSPHRASE)
    hands.wait("the rooms", lambda: room_key() == "home" and known("import.open"))
    settled(hands)

    with entry(hands, "the import") as before:
        hands.press("ctrl+i")
        dialog(hands, given)
        hands.wait("the list to be read", read)
        while hands.see(head) == before:
            go_on(hands)
            hands.wait("the next step of the import", lambda: read() or (head() > before and idle()))
    for typed in (
        ("BUS 1", "Mae Sot", "Bangkok", "1 Dec", "20:00", "60"),
        ("GA 867", "Bangkok", "Jakarta", "2 Dec", "11:45", "60"),
    ):
        with entry(hands, typed[0]):
            by_name(hands, "add a departure")
            hands.holds("Flight, bus or boat")
            for text in typed:
                hands.field(text)

    with entry(hands, "the plan"):
        by_name(hands, "plan")
    with entry(hands, "the confirmation"):
        go_on(hands)
        hands.holds("Confirm plan")
        hands.press("Return")
    hands.see(lambda: shoot("keyboard-confirmed"))

    with entry(hands, "the documents"):
        place(hands, "papers", 5)
        go_on(hands)
        hands.holds("Name of this office")
        hands.field("Embassy of Indonesia")
        settled(hands)
        go_on(hands)
        hands.answers_with_a_file()
        hands.press("Return")

    with entry(hands, "the list"):
        place(hands, "departures", 4)
        hands.press("Down")
        hands.press("Return")
        hands.wait("the page of the departure", lambda: room_key() == "departure")
        settled(hands)
        go_on(hands)
        hands.holds("Save v1, record as sent")
        hands.press("Return")


def go_on(hands: Hands) -> None:
    """Press the filled button of what is on the screen."""
    settled(hands)
    hands.press("ctrl+Return")


def place(hands: Hands, key: str, number: int) -> None:
    """Go to a place of the sidebar."""
    hands.press(f"ctrl+{number}")
    hands.wait(f"the place {key}", lambda: room_key() == key)
    settled(hands)


def work(hands: Hands, given: Path) -> None:
    first_list(hands, given)
    hands.see(lambda: shoot("keyboard-sent"))
    assert len(hands.did) <= MOST, hands.did
    with entry(hands, "groups"):
        by_name(hands, "make groups")
        hands.holds("Destination")
        go_on(hands)
    hands.press("ctrl+f")
    hands.wait("the search", lambda: the_window().workspace.search.isVisible())
    hands.type("117")
    hands.press("Return")
    hands.wait("the person", lambda: room_key() == "people")
    settled(hands)
    with entry(hands, "undo"):
        hands.press("ctrl+z")
    with entry(hands, "redo"):
        hands.press("ctrl+y")


def leave(hands: Hands) -> None:
    hands.press("ctrl+q")
