"""From the first start to a printed manifest without a pointer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from tests.passphrase import PASSPHRASE
from tests.ui.robot.hands import Hands, spoken
from tests.ui.robot.look import entry, head, known, read, room_key, settled, shoot, the_window


def dialog(hands: Hands, path: Path) -> None:
    """Type a path into the dialog for files."""
    hands.wait("the dialog for files", lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    hands.press("ctrl+a")
    hands.type(str(path))
    hands.press("Return")
    hands.wait("the dialog to close", lambda: QApplication.activeModalWidget() is None)


def by_name(hands: Hands, words: str) -> None:
    """Any action by a few letters of its name."""
    hands.press("ctrl+k")
    hands.wait("the palette", lambda: spoken(QApplication.focusWidget()) == "Name of a command")
    hands.type(words)
    hands.press("Return")
    settled(hands)


def work(hands: Hands, given: Path) -> None:
    hands.wait("the first page", lambda: the_window().isActiveWindow())
    hands.tab_to("New operation")
    hands.press("Return")
    hands.holds("Passphrase")
    hands.type(PASSPHRASE)
    hands.press("Tab")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.wait("the rooms", lambda: room_key() == "home" and known("import.open"))
    settled(hands)

    with entry(hands, "the import") as before:
        hands.press("ctrl+i")
        dialog(hands, given)
        hands.wait("the list to be read", read)
        while hands.see(head) == before:
            hands.press("Return")  # the button that goes on has the keyboard at each step
            settled(hands)
    hands.see(lambda: shoot("keyboard-imported"))

    with entry(hands, "groups"):
        by_name(hands, "make groups")
        hands.holds("Sex")
        hands.tab_to("Make ")
        hands.press("Return")

    with entry(hands, "the plan"):
        by_name(hands, "plan everyone")
    with entry(hands, "publishing"):
        by_name(hands, "confirm plan")
        hands.tab_to("Confirm plan")
        hands.press("Return")
    hands.see(lambda: shoot("keyboard-published"))

    with entry(hands, "the documents"):
        by_name(hands, "issue")
        hands.holds("For whom")
        hands.tab_to("Why they get one")
        hands.press("Down")  # leave out who is of another State
        hands.tab_to("Issue ")
        hands.press("Return")

    with entry(hands, "the list"):
        by_name(hands, "send the lists of this departure")
        settled(hands)
        hands.press("Return")
    hands.see(lambda: shoot("keyboard-exported"))

    hands.press("ctrl+f")
    hands.type("P00117")
    hands.press("Return")
    hands.wait("the person", lambda: room_key() == "people")
    settled(hands)
    with entry(hands, "undo"):
        hands.press("ctrl+z")
    with entry(hands, "redo"):
        hands.press("ctrl+y")


def leave(hands: Hands) -> None:
    hands.press("ctrl+q")
