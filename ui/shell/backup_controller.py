"""The open file as a whole: backups by hand and by the clock, restoring one, another passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from repatriate.app.core.operation import restore
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.jobs import Job
from ui.core.language import told

if TYPE_CHECKING:
    from ui.shell.main_window import Window

EVERY = 10 * 60 * 1000
"""Milliseconds between two looks at whether a backup is due."""
SUFFIX = ".repat"


class Keeping(QObject):
    """`begin` when a file opens, `end` when it closes."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._backed_up = 0
        self._changing: Job | None = None
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.back_up_if_moved)

    def connect_pages(self) -> None:
        """The pages are made anew with the window."""
        window = self._window
        window.change_page.wanted.connect(self._change_passphrase)
        window.change_page.back.clicked.connect(window.show_work)
        window.backups_page.backup_wanted.connect(self.back_up)
        window.backups_page.restore_wanted.connect(self._restore)
        window.backups_page.done.connect(window.show_work)

    def begin(self, context: Context) -> None:
        self._backed_up = context.operation.revision
        self._clock.start()

    def end(self) -> None:
        self._clock.stop()

    # -- backups

    def back_up(self) -> None:
        """Now, because the officer says so."""
        context = self._window.context
        if context is not None:
            operation = context.operation
            context.job(
                self.tr("Backing up"),
                lambda progress, cancel: operation.backup(),
                done=lambda path: self._backed(context, path),
                stoppable=False,
            )

    def _backed(self, context: Context, path: Path) -> None:
        self._backed_up = context.operation.revision
        context.say(self.tr("Backed up to {0}").format(path.parent.name))
        self._window.backups_page.show_backups(path.parent, context.operation.backups())

    def back_up_if_moved(self) -> None:
        """From the clock: where something was written since the last backup. In nobody's way."""
        context = self._window.context
        if context is None or context.read_only:
            return
        revision = context.operation.revision
        if revision != self._backed_up:
            self._backed_up = revision
            operation = context.operation
            context.quietly(lambda progress, cancel: operation.backup())

    def show_backups(self) -> None:
        window = self._window
        if window.context is not None:
            path = window.context.operation.path
            folder = path.with_name(f"{path.name}-backups")
            window.backups_page.show_backups(folder, window.context.operation.backups())
            window.pages.setCurrentWidget(window.backups_page)

    def _restore(self, backup: Path) -> None:
        assert self._window.context is not None
        path = self._window.context.operation.path
        proposed = path.with_name(self.tr("{0} restored").format(path.stem) + SUFFIX)
        text, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Restore as a new file"), str(proposed), self.tr("Operation files (*.repat)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if text:
            self.restore_to(backup, Path(text) if text.endswith(SUFFIX) else Path(text + SUFFIX))

    def restore_to(self, backup: Path, target: Path) -> None:
        """Bring a backup back under a new name, and offer it among the files."""
        window = self._window
        assert window.context is not None
        try:
            restore(backup, target)
        except RepatriateError as error:
            window.context.say(told(error), tone="trouble")
        else:
            window.preferences.opened(target)
            window.context.say(self.tr("Restored as {0}: open it from the list of files.").format(target.name))
        window.show_work()

    # -- passphrase

    def show_change_passphrase(self) -> None:
        if self._window.context is not None:
            self._window.pages.setCurrentWidget(self._window.change_page)
            self._window.change_page.ask()

    def _change_passphrase(self, old: str, new: str) -> None:
        window, page = self._window, self._window.change_page
        context = window.context
        assert context is not None
        page.setEnabled(False)
        job = Job("passphrase", lambda progress, cancel: context.operation.change_passphrase(old, new))
        job.ended.connect(lambda _, error: self._changed_passphrase(context, error))
        self._changing = job
        window.setCursor(Qt.CursorShape.BusyCursor)
        window.start(job)

    def _changed_passphrase(self, context: Context, error: BaseException | None) -> None:
        window, page = self._window, self._window.change_page
        self._changing = None
        page.setEnabled(True)
        window.unsetCursor()
        if isinstance(error, RepatriateError):
            page.fail(told(error), page.old)
            return
        if error is not None:
            raise error
        for one in (page.old, page.first, page.second):
            one.wipe()
        if window.context is context:
            window.show_work()
            context.say(self.tr("The passphrase is changed. Backups made before keep the old one."))
