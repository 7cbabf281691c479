"""The main window: pages while nothing is open, the workspace while an operation is; opening, locking, closing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStackedWidget, QWidget

from repatriate.app.core.operation import Clock, Operation, utc_now
from repatriate.model.errors import RepatriateError
from ui.core.actions import Actions
from ui.core.context import Context
from ui.core.jobs import Job
from ui.core.language import told
from ui.core.preferences import Preferences
from ui.core.text_undo import TextUndo
from ui.pages.backups import BackupsPage
from ui.pages.passphrase import ChangePage, NewPage, OpenPage
from ui.pages.preferences import SettingsPage
from ui.pages.welcome import Welcome
from ui.shell import menus, preload
from ui.shell.backup_controller import SUFFIX, Keeping
from ui.shell.help_controller import Help
from ui.shell.new_operation import Beginning
from ui.shell.operation_settings_controller import Describing
from ui.shell.preferences_controller import Settings
from ui.shell.workbook_export import Filing
from ui.style.theme import Scheme, ask_scheme
from ui.widgets.table import OURS

if TYPE_CHECKING:
    from ui.shell.workspace import Workspace

WARM_AFTER = 400
"""Milliseconds for the first page to stand."""

PAGES = ("welcome", "open_page", "new_page", "change_page", "backups_page", "settings_page")
"""What is seen in place of the rooms; attributes of the window."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window stands in: where it may write beside the operation files, and what time it is."""

    data: Path
    documents: Path
    logs: Path
    login: str
    clock: Clock = utc_now


class Window(QMainWindow):
    """One operation at a time. `context` is None while none is open."""

    def __init__(self, preferences: Preferences, surroundings: Surroundings) -> None:
        super().__init__()
        self.preferences = preferences
        self.surroundings = surroundings
        self.context: Context | None = None
        self.workspace: Workspace | None = None
        self.setWindowTitle("Repatriate")
        self.setMinimumSize(960, 600)
        self._pool = QThreadPool(self)
        self._opening: Job | None = None
        self.registry = Actions(self)
        self.pages = QStackedWidget()
        self.helping = Help(self)
        self.setCentralWidget(self.helping.beside)
        self.filing = Filing(self)
        self.keeping = Keeping(self)
        self.beginning = Beginning(self)
        self.settings = Settings(self)
        self.describing = Describing(self)
        self._build()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._text_undo = TextUndo(app, self)
        if (geometry := preferences.read("window")) is not None:
            self.restoreGeometry(geometry)
        else:
            self.resize(1366, 768)
        self.show_welcome()
        QTimer.singleShot(WARM_AFTER, self, self._warm)

    def _warm(self) -> None:
        """While the officer looks for the file and types: read what the rooms need."""
        if self._opening is None and self.context is None:
            self._pool.start(preload.Warming(preload.everything))

    def _build(self) -> None:
        """Pages, actions and menus, in the language that holds now."""
        self.welcome = Welcome()
        self.open_page = OpenPage()
        self.new_page = NewPage()
        self.change_page = ChangePage()
        self.backups_page = BackupsPage()
        self.settings_page = SettingsPage()
        for name in PAGES:
            self.pages.addWidget(getattr(self, name))
        self._connect()
        self.keeping.connect_pages()
        self.settings.connect_page()
        menus.register(self)
        menus.build(self)

    def make_anew(self) -> None:
        """Everything that is seen, in the language and the formats that hold now; the file stays open."""
        workspace, context = self.workspace, self.context
        place = workspace.place() if workspace is not None else None
        self.describing.forget()
        if workspace is not None:
            self.helping.closed()
            workspace.dispose()
            self.registry.remove(workspace)
        self.registry.remove(self)
        old = self.pages.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._build()
        for widget in old:
            self.pages.removeWidget(widget)
            widget.deleteLater()
        if context is not None and place is not None:
            self._build_workspace(context).return_to(place)

    def _connect(self) -> None:
        self.welcome.new_wanted.connect(self.choose_new)
        self.welcome.open_wanted.connect(self.choose_open)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.welcome.chosen.connect(self.ask_passphrase)
        self.welcome.list_wanted.connect(self.beginning.choose_list)
        self.welcome.dropped.connect(self.beginning.take)
        self.welcome.forgotten.connect(self._forget)
        self.open_page.wanted.connect(self.open_file)
        self.open_page.back.clicked.connect(self.show_welcome)
        self.new_page.wanted.connect(self.make_file)
        self.new_page.back.clicked.connect(self.show_welcome)
        self.new_page.elsewhere.clicked.connect(self.beginning.elsewhere)

    # -- pages

    def show_welcome(self) -> None:
        self.welcome.say("")
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.show_recent(self.preferences.recent)

    def show_work(self) -> None:
        if self.workspace is not None:
            self.pages.setCurrentWidget(self.workspace)
            self.registry.refresh()

    def shown_page(self) -> str:
        """The name of the page that is seen; `workspace` where it is the rooms, `describing` the settings of the file."""
        seen = self.pages.currentWidget()
        if self.describing.seen:
            return "describing"
        return next((name for name in PAGES if getattr(self, name) is seen), "workspace")

    @property
    def officer(self) -> str:
        return self.preferences.officer or self.surroundings.login

    def _forget(self, path: Path) -> None:
        self.preferences.forget(path)
        self.show_welcome()

    # -- opening

    def choose_open(self) -> None:
        text, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open an operation"), str(self._folder()), self.tr("Operation files (*.repat)")
        )
        if text:
            self.ask_passphrase(Path(text))

    def choose_new(self) -> None:
        self.beginning.ask()

    def _show_new(self, path: Path) -> None:
        if path.exists():
            self.show_welcome()
            self.welcome.say(self.tr("{0} exists already: choose another name, or open it.").format(path.name))
            return
        self.pages.setCurrentWidget(self.new_page)
        self.new_page.ask(path, self.officer)

    def _folder(self) -> Path:
        recent = self.preferences.recent
        return recent[0].parent if recent and recent[0].parent.is_dir() else self.surroundings.documents

    def ask_passphrase(self, path: Path) -> None:
        """The page for the passphrase of a file; what is open now closes first."""
        self.leave(lambda: self.show_open(path))

    def show_open(self, path: Path) -> None:
        self.pages.setCurrentWidget(self.open_page)
        hint = ""
        if path.parent == self.surroundings.data / "samples":
            from repatriate.app.demo import sample_file

            hint = self.tr("The passphrase of the sample is “{0}”.").format(sample_file.PASSPHRASE)
        self.open_page.ask(path, self.officer, hint=hint)

    def open_file(self, path: Path, passphrase: str, officer: str) -> None:
        clock = self.surroundings.clock
        self._begin(
            lambda: Operation.open(path, passphrase, officer=officer, clock=clock),
            self.open_page,
            lambda error: self.open_page.fail(told(error), self.open_page.passphrase),
        )

    def make_file(self, path: Path, passphrase: str, officer: str) -> None:
        clock = self.surroundings.clock

        def make() -> Operation:
            if (
                path.parent == self.surroundings.documents
            ):  # we named it ourselves: that it is missing is no one's mistake
                with contextlib.suppress(OSError):
                    path.parent.mkdir(parents=True, exist_ok=True)
            return Operation.create(path, passphrase, officer=officer, clock=clock)

        self._begin(
            make,
            self.new_page,
            lambda error: self.new_page.fail(told(error)),
        )

    def open_sample(self) -> None:
        """A fresh file from the shipped sample, in the program's own folder."""

        def make() -> Operation:
            from repatriate.app.demo import sample_file

            folder = self.surroundings.data / "samples"
            folder.mkdir(parents=True, exist_ok=True)
            number = next(n for n in range(1, 10_000) if not (folder / f"sample-{n}{SUFFIX}").exists())
            return sample_file.make_sample(
                folder / f"sample-{number}{SUFFIX}", officer=self.officer, clock=self.surroundings.clock
            )

        self.leave(lambda: self._begin(make, self.welcome, lambda error: self.welcome.say(told(error))))

    def _begin(self, work: Callable[[], Operation], page: QWidget, failed: Callable[[RepatriateError], None]) -> None:
        """Making the key takes a moment: not in this thread."""
        if self._opening is not None:
            return

        def open_or_make() -> Operation:
            operation = work()
            preload.first_room()
            return operation

        job = Job("open", lambda progress, cancel: open_or_make())
        self._opening = job
        page.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)

        def ended(operation: Any, error: BaseException | None) -> None:
            self._opening = None
            page.setEnabled(True)
            self.unsetCursor()
            if isinstance(error, RepatriateError):
                failed(error)
            elif error is not None:
                raise error
            else:
                self.show_operation(operation)

        job.ended.connect(ended)
        # Two threads: one makes the key and looks through the pages, which needs no Python.
        self._pool.start(job.runnable())
        self._pool.start(preload.Warming(preload.first_room))

    def start(self, job: Job) -> None:
        """Work on the file as a whole, in a thread of its own."""
        self._pool.start(job.runnable())

    def show_operation(self, operation: Operation) -> None:
        """The rooms of an operation that is open."""
        self._wipe()
        self.preferences.officer = operation.officer
        self.preferences.opened(operation.path)
        context = Context(operation, self.preferences, self.registry, self)
        self.context = context
        self._build_workspace(context)
        context.changed.connect(lambda _: self.registry.refresh())
        context.job_changed.connect(self.registry.refresh)
        context.setting_wanted.connect(self.describing.show)
        self.keeping.begin(context)
        self.setWindowTitle(f"{operation.path.name} – Repatriate")
        self.beginning.opened()
        self.helping.opened()

    def _build_workspace(self, context: Context) -> Workspace:
        from ui.shell.workspace import Workspace

        workspace = Workspace(context)
        workspace.lock_wanted.connect(self.lock)
        workspace.shown.connect(lambda _: self.registry.refresh())
        self.workspace = workspace
        menus.register_rooms(self, workspace)
        self.pages.addWidget(workspace)
        self.pages.setCurrentWidget(workspace)
        workspace.set_narrow(False)
        workspace.complete.connect(self._complete)
        workspace.show_room(next(iter(workspace.rooms)))
        workspace.making.begin()
        self._complete()
        return workspace

    def _complete(self) -> None:
        """The actions of the rooms that stand are in the menus."""
        menus.build(self)
        self.registry.refresh()

    def _wipe(self) -> None:
        for secret in (self.open_page.passphrase, self.new_page.first, self.new_page.second):
            secret.wipe()

    # -- closing

    def leave(self, then: Callable[[], object]) -> None:
        """Close what is open, if anything is, then go on; ask first where something would be lost."""
        workspace, context = self.workspace, self.context
        if workspace is None or context is None:
            then()
            return
        if context.current is not None:
            self.show_work()
            workspace.question.ask(
                self.tr(
                    "“{0}” is still at work. Stopped, it writes nothing; all that was done before it is saved."
                ).format(context.current.title),
                self.tr("Stop it and close"),
                lambda: self._close_and(then),
                keep=self.tr("Keep working"),
            )
            return
        if self.describing.may_leave():
            self.describing.ask_leave(lambda: self.leave(then))
            return
        if unsaved := self.unsaved():
            self.show_work()
            workspace.question.ask(
                unsaved, self.tr("Leave it and close"), lambda: self._close_and(then), keep=self.tr("Keep working")
            )
            return
        self._close_and(then)

    def unsaved(self) -> str | None:
        """A sentence on what would be lost if the rooms and the settings of the file went now."""
        if why := self.describing.may_leave():
            return why
        rooms = self.workspace.rooms.made.values() if self.workspace is not None else ()
        return next((why for room in rooms if (why := room.may_leave())), None)

    def at_work(self) -> str | None:
        """What runs: the title of the job, if any."""
        if self._opening is not None:
            return self.tr("Opening the file")
        return self.context.current.title if self.context is not None and self.context.current is not None else None

    def _close_and(self, then: Callable[[], object]) -> None:
        self.close_operation()
        then()

    def close_operation(self) -> None:
        """Let go of the file and of everything that was read from it."""
        self.keeping.end()
        self.helping.closed()
        self.describing.forget()
        workspace, context = self.workspace, self.context
        self.workspace = self.context = None
        self.show_welcome()  # never a page of the file that is gone, nor one that was seen before it
        if workspace is not None:
            workspace.dispose()
            self.registry.remove(workspace)
            self.pages.removeWidget(workspace)
            workspace.deleteLater()
        if context is not None:
            context.close()
            context.deleteLater()
        # What was copied from a file that is closed is nobody's any more; what came from elsewhere is left alone.
        clipboard = QGuiApplication.clipboard()
        if (data := clipboard.mimeData()) is not None and data.hasFormat(OURS):
            clipboard.clear()
        self.setWindowTitle("Repatriate")
        menus.build(self)
        self.registry.refresh()

    def lock(self) -> None:
        """Close the file and ask for its passphrase."""
        if self.context is not None:
            path = self.context.operation.path
            self.leave(lambda: self.show_open(path))

    def close_file(self) -> None:
        self.leave(self.show_welcome)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.write("window", self.saveGeometry())
        event.ignore()
        inside = True

        def go() -> None:
            # Qt does not hear `close` while it asks whether to close.
            event.accept() if inside else self.close()

        self.leave(go)
        inside = False

    # -- looks

    def set_scheme(self, scheme: Scheme) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.preferences.scheme = scheme
        ask_scheme(app, scheme)
