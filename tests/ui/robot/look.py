"""What the scripts look at in the window: asked in its thread, through `Hands.see` and `Hands.wait`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.robot.hands import Hands
from ui.shell.main_window import Window

MOST = 40
"""Actions from the first start to the first list: clicks, keys, and fields that are typed."""


def the_window() -> Window:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))


def room_key() -> str:
    workspace = the_window().workspace
    return workspace.room.key if workspace is not None else ""


def idle() -> bool:
    """No job, no question under way."""
    context = the_window().context
    return context is not None and context.current is None and not context.asking.busy


def not_busy() -> bool:
    """As `idle`; also where no file is open."""
    return the_window().context is None or idle()


def known(action: str) -> bool:
    """Whether the room that this action is of stands."""
    return any(one.id == action for one in the_window().registry.all())


def read() -> bool:
    """Whether the list that is imported has been read, and what it is asked is answered."""
    workspace = the_window().workspace
    page = workspace.rooms["import"] if workspace is not None else None
    return page is not None and (page.read or page.flow.looked) is not None and not page.flow.busy and idle()


def at_the_end() -> bool:
    """Whether the next press of the button that goes on imports the people."""
    workspace = the_window().workspace
    return workspace is not None and bool(workspace.rooms["import"].next.text().startswith("Import"))


def head() -> int:
    """The number of the last journal entry."""
    context = the_window().context
    return context.operation.revision if context is not None else -1


def settled(hands: Hands) -> None:
    hands.wait("what is under way", idle)


@contextmanager
def entry(hands: Hands, what: str) -> Iterator[int]:
    """What is done here ends with one entry more in the journal; gives the number of the last one before."""
    before = hands.see(head)
    yield before
    hands.wait(what, lambda: head() > before and idle())


def shoot(name: str) -> None:
    """What the screen shows, for whoever wants to see how far the hands came."""
    if folder := os.environ.get("ROBOT_PICTURES"):
        QApplication.primaryScreen().grabWindow(0).save(str(Path(folder) / f"{name}.png"))
