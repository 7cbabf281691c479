"""Types shared by the main window and its controllers: the window itself knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, assert_never

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.operation import utc_now
from repatriate.app.core.operation_facts import Clock
from repatriate.reference.computer import SAMPLES

SUFFIX = ".repat"
"""The suffix of operation files."""
ROOMS = "rooms"
"""The key of what is seen where it is none of the pages."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The environment of the window: its folders beside the operation files, and its clock."""

    data: Path
    documents: Path
    logs: Path
    login: str
    clock: Clock = utc_now

    @property
    def samples(self) -> Path:
        """The folder of files made from the shipped sample."""
        return self.data / SAMPLES


class Why(StrEnum):
    """Why a file was locked."""

    ASKED = "asked"
    IDLE = "idle"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Locked:
    """A file that was locked, in which room, and whether something that was only typed went with it."""

    path: Path
    room: str
    why: Why
    lost: bool

    def words(self, minutes: int) -> str:
        """The sentence for a returning officer; empty if they locked it themselves."""
        match self.why:
            case Why.ASKED:
                return ""
            case Why.IDLE:
                told = QCoreApplication.translate("Locked", "Locked after {0} minutes without input.").format(minutes)
            case Why.SESSION:
                told = QCoreApplication.translate("Locked", "Locked with the computer.")
            case _:
                assert_never(self.why)
        if self.lost:
            lost = QCoreApplication.translate("Locked", "Everything you saved is there; text you only typed is lost.")
            told = f"{told} {lost}"
        return told


class UnsavedWork(Protocol):
    """Something outside the rooms in which an officer may have typed what is not saved."""

    def may_leave(self) -> str | None: ...
    def ask_leave(self, then: Callable[[], object]) -> None: ...


def copy_typed(old: QWidget, new: QWidget) -> None:
    """Fill a page that was made again with what stood in the lines of the old one."""
    for before, line in zip(old.findChildren(QLineEdit), new.findChildren(QLineEdit), strict=True):
        line.setText(before.text())
