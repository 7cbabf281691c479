"""Opens or makes a file while its page waits, and reads ahead what its rooms need."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.core.operation import Operation, restore_file
from repatriate.model.errors import RepatriateError
from repatriate.printing.outfile import naming_file
from ui.core.context import Context
from ui.core.jobs import Job
from ui.pages.passphrase import OpenPage
from ui.pages.welcome import WelcomePage
from ui.shell.host import SUFFIX, Surroundings

_LATER = (
    "repatriate.app.imports.jobs", "repatriate.app.imports.template_export", "repatriate.app.plan.jobs", "repatriate.planning.planner",
    "repatriate.manifests.xlsx", "repatriate.manifests.pdf", "repatriate.printing.situation", "openpyxl.reader.excel", "pypdfium2",
)  # fmt: skip


def first_room() -> None:
    """Loads the first room of an opened operation."""
    import_module("ui.shell.workspace")
    from ui.rooms.base import load_room
    from ui.rooms.registry import ROOMS

    load_room(ROOMS[0])


def load_everything() -> None:
    """All rooms, and what they need when something is done there."""
    first_room()
    from ui.rooms.base import load_room
    from ui.rooms.registry import ROOMS

    for door in ROOMS:
        load_room(door)
    for name in _LATER:
        import_module(name)
    from repatriate.reference.airports import airport

    airport("CGK")


def try_ahead(work: Callable[[], None]) -> None:
    """In another thread, where nobody can be told: what fails here fails again where it is needed."""
    with suppress(Exception):
        work()


WARM_AFTER = 400
"""Milliseconds for the first page to stand."""


class Host(Protocol):
    """The part of the window that opening needs."""

    context: Context | None
    surroundings: Surroundings
    open_page: OpenPage
    welcome: WelcomePage

    @property
    def officer(self) -> str: ...
    def start(self, work: Callable[[], object]) -> None: ...
    def leave(self, then: Callable[[], object]) -> None: ...
    def ask_new_path(
        self, title: str, proposed: Path, kinds: str, suffix: str, *, ask_over: bool = True
    ) -> Path | None: ...
    def show_operation(self, operation: Operation) -> None: ...


class Opening(QObject):
    """One file at a time. The window shows the operation."""

    updating = Signal()
    """The file that is being opened is of an older version."""

    def __init__(self, window: Host, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._window = window
        self.job: Job | None = None
        self._warm = QTimer(self, interval=WARM_AFTER, singleShot=True)
        self._warm.timeout.connect(self._read_ahead)
        self._warm.start()
        self.updating.connect(self._show_updating)

    def _read_ahead(self) -> None:
        """While the officer looks for the file and types: read what the rooms need."""
        if self.job is None and self._window.context is None:
            self._window.start(lambda: try_ahead(load_everything))

    def open_file(self, path: Path, passphrase: str, officer: str) -> None:
        """The file of the page for its passphrase."""
        clock, page = self._window.surroundings.clock, self._window.open_page
        page.show_reason("")
        self.open_with(
            lambda: Operation.open(path, passphrase, officer=officer, clock=clock, updating=self.updating.emit),
            page,
            self._refuse_open,
        )

    def _show_updating(self) -> None:
        self._window.open_page.show_reason(
            self.tr("This file is of an older version. It is backed up and brought up to date. That can take a minute.")
        )

    def restore_backup(self, copy: Path, passphrase: str, officer: str) -> None:
        """A backup of the file on its page, under a name that the officer chooses; then it is open."""
        window, page = self._window, self._window.open_page
        proposed = page.path.with_name(self.tr("{0} restored").format(page.path.stem) + SUFFIX)
        title, kinds = self.tr("Restore as a new file"), self.tr("Operation files (*.repat)")
        target = window.ask_new_path(title, proposed, kinds, SUFFIX, ask_over=False)
        if target is None:
            return

        def restore_operation() -> Operation:
            restore_file(copy, target, passphrase)
            clock = window.surroundings.clock
            return Operation.open(target, passphrase, officer=officer, clock=clock, updating=self.updating.emit)

        self.open_with(restore_operation, page, self._refuse_open)

    def _refuse_open(self, error: RepatriateError) -> None:
        page = self._window.open_page
        page.show_reason("")
        page.fail(error, page.passphrase)

    def open_sample(self) -> None:
        """A fresh file from the shipped sample, in the program's own folder."""
        window = self._window

        def make_sample() -> Operation:
            from repatriate.app.demo import sample_file

            folder = window.surroundings.samples
            with naming_file(folder):
                folder.mkdir(parents=True, exist_ok=True)
            number = next(n for n in range(1, 10_000) if not (folder / f"sample-{n}{SUFFIX}").exists())
            return sample_file.make_sample(
                folder / f"sample-{number}{SUFFIX}", officer=window.officer, clock=window.surroundings.clock
            )

        window.leave(lambda: self.open_with(make_sample, window.welcome, window.welcome.refuse))

    def open_with(
        self, work: Callable[[], Operation], page: QWidget, failed: Callable[[RepatriateError], None]
    ) -> None:
        """Show the operation that `work` opens or makes; `page` waits meanwhile. Making the key takes a moment: not in
        this thread."""
        if self.job is not None:
            return
        window = self._window

        def open_or_make() -> Operation:
            operation = work()
            first_room()
            return operation

        self.job = Job("open", lambda progress, cancel: open_or_make())
        page.setEnabled(False)
        self._parent.setCursor(Qt.CursorShape.BusyCursor)

        def end_opening(operation: Any, error: BaseException | None) -> None:
            self.job = None
            page.setEnabled(True)
            self._parent.unsetCursor()
            if isinstance(error, RepatriateError):
                failed(error)
            elif error is not None:
                raise error
            else:
                window.show_operation(operation)

        self.job.ended.connect(end_opening)
        # Two threads: one makes the key and looks through the pages, which needs no Python.
        window.start(self.job.work)
        window.start(lambda: try_ahead(first_room))
