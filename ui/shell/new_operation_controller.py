"""A new operation, with or without a list to begin with: one place to say where it lies, nothing asked twice."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from ui.core.context import Context
from ui.core.files import list_kinds
from ui.pages.passphrase import NewPage
from ui.shell.host import SUFFIX, copy_typed
from ui.shell.main_window import Window
from ui.widgets.path_field import path_exists

PAGE = "new"


class NewOperationController(QObject):
    """`ask` for an empty file, `take_file` for one that reads a list as soon as it is made. Keeps the page for it."""

    def __init__(self, host: Window) -> None:
        super().__init__(host.pages)
        self._host = host
        self._list: tuple[Path, ...] = ()
        self._page: NewPage | None = None

    @property
    def page(self) -> NewPage:
        assert self._page is not None
        return self._page

    def build_page(self) -> None:
        """The page, in the language that holds now, with what was typed in it."""
        old, page = self._page, NewPage()
        page.wanted.connect(self.make_file)
        page.back.clicked.connect(lambda: self._host.show_page("welcome"))
        page.elsewhere.clicked.connect(self.choose_elsewhere)
        self._page = page
        self._host.add_page(PAGE, page)
        if old is not None and old.path != Path():
            self._ask_on_page(old.path)
            copy_typed(old, page)

    def ask(self) -> None:
        self._host.leave(lambda: self._propose_file(()))

    def take_file(self, dropped: Path | tuple[Path, ...]) -> None:
        """Files were dropped on the first page: an operation is opened, a list begins a new one; several pictures are one."""
        paths = dropped if isinstance(dropped, tuple) else (dropped,)
        if paths[0].suffix.lower() == SUFFIX:
            self._host.ask_passphrase(paths[0])
        else:
            self._host.leave(lambda: self._propose_file(paths))

    def choose_list(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._host.pages, self.tr("A list to begin with"), str(self._host.usual_folder()), list_kinds()
        )
        if names:
            self.take_file(tuple(map(Path, names)))

    def _propose_file(self, wanted: tuple[Path, ...]) -> None:
        """Name the file after the list; the officer may say otherwise on the page."""
        self._list = wanted
        name = wanted[0].stem if wanted else self.tr("operation")
        folder = self._host.usual_folder()
        tries = (f"{name}{SUFFIX}", *(f"{name} {number}{SUFFIX}" for number in range(2, 10_000)))
        self.show_page(next(folder / one for one in tries if not path_exists(folder / one)))

    def show_page(self, path: Path) -> None:
        """Ask for the passphrase of a file that is to be made here."""
        self._host.show_page(PAGE)
        self._ask_on_page(path)

    def _ask_on_page(self, path: Path) -> None:
        self.page.ask(path, self._host.officer)
        self.page.show_list(self._list[0].name if self._list else "")

    def choose_elsewhere(self) -> None:
        """Another name or folder for the new file."""
        title, kinds = self.tr("A new operation"), self.tr("Operation files (*.repat)")
        if path := self._host.ask_new_path(title, self.page.path, kinds, SUFFIX, ask_over=False):
            self.move_file(path)
        self.page.first.setFocus()

    def move_file(self, path: Path) -> None:
        """Make it here instead, unless there is a file already."""
        if path_exists(path):
            self.page.fail(self.tr("{0} already exists. Choose another name, or open it.").format(path.name))
        else:
            self.page.fail("")
            self.page.put_at(path)

    def make_file(self, path: Path, passphrase: str, officer: str) -> None:
        around, settings = self._host.surroundings, self.page.settings

        def create_operation() -> Operation:
            if path.parent == around.documents:  # we named it ourselves: that it is missing is no one's mistake
                with contextlib.suppress(OSError):
                    path.parent.mkdir(parents=True, exist_ok=True)
            made = Operation.create(path, passphrase, officer=officer, clock=around.clock)
            if settings:
                made.run(ChangeSettings(settings))
            return made

        self._host.opening.open_with(create_operation, self.page, self.page.fail)

    def read_list(self, context: Context) -> None:
        """An operation was opened: where it is the one that was proposed, read the list into it."""
        self.page.wipe()
        wanted, self._list = self._list, ()
        workspace = self._host.workspace
        if wanted and workspace is not None and context.operation.path == self.page.path:
            workspace.receive(*wanted)
