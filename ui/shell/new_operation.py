"""A new operation, with or without a list to begin with: one place to say where it lies, nothing asked twice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.shell.backup_controller import SUFFIX

if TYPE_CHECKING:
    from ui.shell.main_window import Window

LISTS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt"


class Beginning(QObject):
    """`ask` for an empty file, `with_list` for one that reads a list as soon as it is made."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._list: Path | None = None

    def ask(self) -> None:
        self._window.leave(lambda: self._propose(None))

    def take(self, path: Path) -> None:
        """A file was dropped on the first page: an operation is opened, a list begins a new one."""
        if path.suffix.lower() == SUFFIX:
            self._window.ask_passphrase(path)
        else:
            self.with_list(path)

    def choose_list(self) -> None:
        text, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("A list to begin with"), str(self._window.surroundings.documents),
            self.tr("Lists ({0});;All files (*)").format(LISTS),
        )  # fmt: skip
        if text:
            self.take(Path(text))

    def with_list(self, path: Path) -> None:
        self._window.leave(lambda: self._propose(path))

    def _propose(self, wanted: Path | None) -> None:
        """Name the file after the list; the officer may say otherwise on the page."""
        window = self._window
        self._list = wanted
        name = wanted.stem if wanted is not None else self.tr("operation")
        folder = window._folder()
        tries = (f"{name}{SUFFIX}", *(f"{name} {number}{SUFFIX}" for number in range(2, 10_000)))
        window._show_new(next(folder / one for one in tries if not (folder / one).exists()))
        self.name_list()

    def name_list(self) -> None:
        """Say on the page which list will be read."""
        self._window.new_page.show_list(self._list.name if self._list is not None else "")

    def elsewhere(self) -> None:
        """Another name or folder for the new file."""
        window = self._window
        text, _ = QFileDialog.getSaveFileName(
            window, self.tr("A new operation"), str(window.new_page.path), self.tr("Operation files (*.repat)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if text:
            self.move(Path(text) if text.endswith(SUFFIX) else Path(text + SUFFIX))

    def move(self, path: Path) -> None:
        page = self._window.new_page
        if path.exists():
            page.fail(self.tr("{0} exists already: choose another name, or open it.").format(path.name))
        else:
            page.fail("")
            page.put_at(path)

    def opened(self) -> None:
        """The file that was proposed is made: read the list into it."""
        window = self._window
        wanted, self._list = self._list, None
        if wanted is not None and window.workspace is not None and window.workspace.context.operation.path == window.new_page.path:  # fmt: skip
            window.workspace.receive(wanted)
