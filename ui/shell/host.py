"""What the main window and its controllers share: the window itself knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.operation import Clock, utc_now

SUFFIX = ".repat"
"""Of operation files."""
ROOMS = "rooms"
"""The key of what is seen where it is none of the pages."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window stands in: where it may write beside the operation files, and what time it is."""

    data: Path
    documents: Path
    logs: Path
    login: str
    clock: Clock = utc_now

    @property
    def samples(self) -> Path:
        """Where the files are that were made from the shipped sample."""
        return self.data / "samples"


class UnsavedWork(Protocol):
    """Something outside the rooms in which an officer may have typed what is not saved."""

    def may_leave(self) -> str | None: ...
    def ask_leave(self, then: Callable[[], object]) -> None: ...


def copy_typed(old: QWidget, new: QWidget) -> None:
    """Fill a page that was made again with what stood in the lines of the old one."""
    for before, line in zip(old.findChildren(QLineEdit), new.findChildren(QLineEdit), strict=True):
        line.setText(before.text())
