"""The main window: pages while nothing is open, the workspace while an operation is; opening, locking, closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStackedWidget, QWidget

from repatriate.app import sample
from repatriate.app.operation import Clock, Operation, utc_now
from repatriate.model.errors import RepatriateError
from ui import menus
from ui.actions import Actions
from ui.bridge import Context
from ui.filing import Filing
from ui.jobs import Job
from ui.keeping import SUFFIX, Keeping
from ui.pages.backups import BackupsPage
from ui.pages.passphrase import ChangePage, NewPage, OpenPage
from ui.pages.welcome import Welcome
from ui.preferences import Preferences
from ui.textundo import TextUndo
from ui.theme import Scheme, ask_scheme
from ui.widgets.table import OURS
from ui.workspace import Workspace


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
        self.setCentralWidget(self.pages)
        self.welcome = Welcome()
        self.open_page = OpenPage()
        self.new_page = NewPage()
        self.change_page = ChangePage()
        self.backups_page = BackupsPage()
        for page in (self.welcome, self.open_page, self.new_page, self.change_page, self.backups_page):
            self.pages.addWidget(page)
        self.filing = Filing(self)
        self.keeping = Keeping(self)
        self._connect()
        menus.register(self)
        menus.build(self)
        if (geometry := preferences.read("window")) is not None:
            self.restoreGeometry(geometry)
        else:
            self.resize(1366, 768)
        self.show_welcome()

    def _connect(self) -> None:
        self.welcome.new_wanted.connect(self.choose_new)
        self.welcome.open_wanted.connect(self.choose_open)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.welcome.chosen.connect(self.ask_passphrase)
        self.welcome.forgotten.connect(self._forget)
        self.open_page.wanted.connect(self.open_file)
        self.open_page.back.clicked.connect(self.show_welcome)
        self.new_page.wanted.connect(self.make_file)
        self.new_page.back.clicked.connect(self.show_welcome)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._text_undo = TextUndo(self)
        app.installEventFilter(self._text_undo)

    # -- pages

    def show_welcome(self) -> None:
        self.welcome.say("")
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.show_recent(self.preferences.recent)

    def show_work(self) -> None:
        if self.workspace is not None:
            self.pages.setCurrentWidget(self.workspace)
            self.registry.refresh()

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
        text, _ = QFileDialog.getSaveFileName(
            self, self.tr("A new operation"), str(self._folder() / f"operation{SUFFIX}"), self.tr("Operation files (*.repat)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if text:
            path = Path(text) if text.endswith(SUFFIX) else Path(text + SUFFIX)
            self.leave(lambda: self._show_new(path))

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
        self.leave(lambda: self._ask(path))

    def _ask(self, path: Path) -> None:
        self.pages.setCurrentWidget(self.open_page)
        of_sample = path.parent == self.surroundings.data / "samples"
        hint = self.tr("The passphrase of the sample is “{0}”.").format(sample.PASSPHRASE) if of_sample else ""
        self.open_page.ask(path, self.officer, hint=hint)

    def open_file(self, path: Path, passphrase: str, officer: str) -> None:
        clock = self.surroundings.clock
        self._begin(
            lambda: Operation.open(path, passphrase, officer=officer, clock=clock),
            self.open_page,
            lambda error: self.open_page.fail(str(error), self.open_page.passphrase),
        )

    def make_file(self, path: Path, passphrase: str, officer: str) -> None:
        clock = self.surroundings.clock
        self._begin(
            lambda: Operation.create(path, passphrase, officer=officer, clock=clock),
            self.new_page,
            lambda error: self.new_page.fail(str(error)),
        )

    def open_sample(self) -> None:
        """A fresh file from the shipped sample, in the program's own folder."""

        def make() -> Operation:
            folder = self.surroundings.data / "samples"
            folder.mkdir(parents=True, exist_ok=True)
            number = next(n for n in range(1, 10_000) if not (folder / f"sample-{n}{SUFFIX}").exists())
            return sample.make_sample(
                folder / f"sample-{number}{SUFFIX}", officer=self.officer, clock=self.surroundings.clock
            )

        self.leave(lambda: self._begin(make, self.welcome, lambda error: self.welcome.say(str(error))))

    def _begin(self, work: Callable[[], Operation], page: QWidget, failed: Callable[[RepatriateError], None]) -> None:
        """Making the key takes a moment: not in this thread."""
        if self._opening is not None:
            return
        job = Job("open", lambda progress, cancel: work())
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
        self.keeping.begin(context)
        self.setWindowTitle(f"{operation.path.name} – Repatriate")

    def _build_workspace(self, context: Context) -> None:
        workspace = Workspace(context)
        workspace.lock_wanted.connect(self.lock)
        workspace.shown.connect(lambda _: self.registry.refresh())
        self.workspace = workspace
        menus.register_rooms(self, workspace)
        self.pages.addWidget(workspace)
        self.pages.setCurrentWidget(workspace)
        workspace.set_narrow(False)
        workspace.show_room(next(iter(workspace.rooms)))
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
        unsaved = next((why for room in workspace.rooms.values() if (why := room.may_leave())), None)
        if unsaved:
            self.show_work()
            workspace.question.ask(
                unsaved, self.tr("Leave it and close"), lambda: self._close_and(then), keep=self.tr("Keep working")
            )
            return
        self._close_and(then)

    def _close_and(self, then: Callable[[], object]) -> None:
        self.close_operation()
        then()

    def close_operation(self) -> None:
        """Let go of the file and of everything that was read from it."""
        self.keeping.end()
        workspace, context = self.workspace, self.context
        self.workspace = self.context = None
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
            self.leave(lambda: self._ask(path))

    def close_file(self) -> None:
        self.leave(self.show_welcome)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.write("window", self.saveGeometry())
        if self.context is None:
            event.accept()
            return
        event.ignore()
        self.leave(self.close)

    # -- looks

    def set_scheme(self, scheme: Scheme) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.preferences.scheme = scheme
        ask_scheme(app, scheme)
