"""What the parts of the main window may ask of it: the window itself knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from repatriate.app.core.operation import Clock, Operation, utc_now
from repatriate.model.errors import RepatriateError
from ui.core.actions import Actions
from ui.core.context import Context
from ui.core.jobs import Job
from ui.core.preferences import Preferences

if TYPE_CHECKING:
    from ui.shell.workspace import Workspace

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


class Host(Protocol):
    """The main window as its controllers see it. `context` and `workspace` are None while no operation is open."""

    @property
    def context(self) -> Context | None: ...
    @property
    def workspace(self) -> Workspace | None: ...
    @property
    def pages(self) -> QStackedWidget:
        """What is seen, one at a time; also the parent of dialogs and controllers."""
        ...

    @property
    def preferences(self) -> Preferences: ...
    @property
    def surroundings(self) -> Surroundings: ...
    @property
    def registry(self) -> Actions: ...
    @property
    def officer(self) -> str: ...
    def add_page(self, key: str, page: QWidget) -> None: ...
    def remove_page(self, key: str) -> None: ...
    def show_page(self, key: str) -> None: ...
    def shown_page(self) -> str: ...
    def show_work(self) -> None: ...
    def leave(self, then: Callable[[], object]) -> None: ...
    def start(self, job: Job) -> None: ...


class Opener(Host, Protocol):
    """A window that also opens files."""

    def usual_folder(self) -> Path: ...
    def ask_passphrase(self, path: Path) -> None: ...
    def open_with(
        self, work: Callable[[], Operation], page: QWidget, failed: Callable[[RepatriateError], None]
    ) -> None: ...


class UnsavedWork(Protocol):
    """Something outside the rooms in which an officer may have typed what is not saved."""

    def may_leave(self) -> str | None: ...
    def ask_leave(self, then: Callable[[], object]) -> None: ...


def copy_typed(old: QWidget, new: QWidget) -> None:
    """Fill a page that was made again with what stood in the lines of the old one."""
    for before, line in zip(old.findChildren(QLineEdit), new.findChildren(QLineEdit), strict=True):
        line.setText(before.text())
