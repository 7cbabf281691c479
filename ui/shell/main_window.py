"""The main window: pages while nothing is open, the workspace while an operation is; opening, locking, closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStackedWidget, QWidget

from repatriate.app.core.operation import Operation
from ui.core.actions import Actions, TextUndo
from ui.core.context import Context
from ui.core.preferences import Preferences
from ui.pages.passphrase import OpenPage
from ui.pages.welcome import WelcomePage
from ui.shell.host import ROOMS, Locked, Surroundings, UnsavedWork, Why, copy_typed
from ui.shell.opening import Opening
from ui.style.theme import LEAST, Scheme, ask_scheme, dress_widget, frame_of
from ui.widgets.path_field import clear_ours, mark_copied

if TYPE_CHECKING:
    from ui.shell.workspace import Workspace


class Window(QMainWindow):
    """One operation at a time. `context` is None while none is open.

    It knows none of its controllers: they are connected to its signals. `build` shows it, after they are.
    """

    built = Signal()
    """Pages and actions are to be made, in the language that holds now."""
    opened = Signal(object)
    """The Context of an operation; its rooms stand."""
    workspace_built = Signal(object)
    """A Workspace, which has no actions yet."""
    actions_changed = Signal()
    """Actions came or went: the menus are to be made again."""
    rooms_leaving = Signal()
    """The workspace goes, with the file or to be made in another language."""
    closed = Signal()
    """No operation is open any more."""
    let_go = Signal(object)
    """The officer goes: Locked with its page shown, or None where the file was closed. What memory holds of it may go too."""
    new_wanted = Signal()
    list_wanted = Signal()
    dropped = Signal(object)
    """A path, on the first page."""

    def __init__(self, preferences: Preferences, surroundings: Surroundings) -> None:
        super().__init__()
        self.preferences = preferences
        self.surroundings = surroundings
        self.context: Context | None = None
        self.workspace: Workspace | None = None
        self.rooms_gone = True
        """Whether nothing is left of the rooms of the file that was closed last."""
        self.unsaved_work: UnsavedWork | None = None
        self.setWindowTitle("Repatriate")
        self.setMinimumSize(*LEAST)
        self._locked: Locked | None = None
        self._pool = QThreadPool(self)
        self.registry = Actions(self)
        self.pages = QStackedWidget()
        self._menu_bar = self.menuBar()
        dress_widget(self._menu_bar)
        self._alone = False
        """Whether Alt is held and nothing else was pressed."""
        self._page_by_key: dict[str, QWidget] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._text_undo = TextUndo(app, self)
        app.clipboard().dataChanged.connect(self._mark_copied)
        self.opening = Opening(self, self)
        if (geometry := preferences.read("window")) is not None:
            self.restoreGeometry(geometry)
        else:
            self.resize(1366, 768)

    def build(self) -> None:
        """Pages, actions and menus, in the language that holds now."""
        self.welcome = WelcomePage()
        self.welcome.new_wanted.connect(self.new_wanted)
        self.welcome.open_wanted.connect(lambda: self.choose_open())
        self.welcome.sample_wanted.connect(self.opening.open_sample)
        self.welcome.chosen.connect(self.ask_passphrase)
        self.welcome.list_wanted.connect(self.list_wanted)
        self.welcome.dropped.connect(self.dropped)
        self.welcome.forgotten.connect(self._forget_file)
        self.add_page("welcome", self.welcome)
        self.open_page = OpenPage()
        self.open_page.wanted.connect(self.opening.open_file)
        self.open_page.restore_wanted.connect(self.opening.restore_backup)
        self.open_page.back.clicked.connect(self.show_welcome)
        self.add_page("open", self.open_page)
        self.built.emit()
        self.actions_changed.emit()
        self.show_welcome()

    def rebuild(self) -> None:
        """Everything that is seen, in the language and the formats that hold now; the file stays open."""
        workspace, context = self.workspace, self.context
        place = workspace.place() if workspace is not None else None
        self.rooms_leaving.emit()
        if workspace is not None:
            workspace.dispose()
            self.registry.remove(workspace)
        old = self.pages.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        open_page = self.open_page
        self._page_by_key.clear()
        self.build()
        if open_page.path != Path():
            self._ask_on_page(open_page.path)
            copy_typed(open_page, self.open_page)
        for widget in old:
            self.pages.removeWidget(widget)
            widget.deleteLater()
        if context is not None and place is not None:
            self._build_workspace(context).return_to(place)

    # -- pages

    def add_page(self, key: str, page: QWidget) -> None:
        """A page that `show_page` shows; the one that had this key before goes with the rest of its time."""
        self._page_by_key[key] = page
        self.pages.addWidget(page)
        dress_widget(page)

    def remove_page(self, key: str) -> None:
        page = self._page_by_key.pop(key)
        self.pages.removeWidget(page)
        page.deleteLater()

    def show_page(self, key: str) -> None:
        self.pages.setCurrentWidget(self._page_by_key[key])
        self._fit_workspace()

    def shown_page(self) -> str:
        """The key of the page that is seen; ROOMS where it is none of them."""
        seen = self.pages.currentWidget()
        return next((key for key, page in self._page_by_key.items() if page is seen), ROOMS)

    def return_to(self, key: str) -> None:
        """To what was seen before, as far as it is still there."""
        if key in self._page_by_key:
            self.show_page(key)
        elif key == ROOMS and self.workspace is not None:
            self.show_work()
        else:
            self.show_welcome()

    def show_welcome(self) -> None:
        self.welcome.notify("")
        self.show_page("welcome")
        self.welcome.show_recent(self.preferences.recent)

    def show_work(self) -> None:
        if self.workspace is not None:
            self.pages.setCurrentWidget(self.workspace)
            self._fit_workspace()
            self.registry.refresh()

    @property
    def officer(self) -> str:
        return self.preferences.officer or self.surroundings.login

    def _forget_file(self, path: Path) -> None:
        self.preferences.forget(path)
        self.show_welcome()

    ways = frozenset({"file.backups", "file.open"})
    """The targets of `go` while no file is open."""

    def go(self, place: str, ref: str = "") -> None:
        """Opens the target of a remedy while no file is open: the backups of the requested file, or an action."""
        if place == "file.backups":
            folder = self.open_page.path.with_name(f"{self.open_page.path.name}-backups")
            self.choose_open(folder if folder.is_dir() else None)
        else:
            self.registry.do(place)

    # -- opening

    def usual_folder(self) -> Path:
        """The folder of the last opened file; the documents folder without one."""
        recent = self.preferences.recent
        return recent[0].parent if recent and recent[0].parent.is_dir() else self.surroundings.documents

    def choose_open(self, folder: Path | None = None) -> None:
        text, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open an operation"), str(folder or self.usual_folder()), self.tr("Operation files (*.repat)")
        )
        if text:
            self.ask_passphrase(Path(text))

    def ask_new_path(
        self, title: str, proposed: Path, kinds: str, suffix: str, *, ask_over: bool = True
    ) -> Path | None:
        """The chosen path for a new file, ending in `suffix`; None if the dialog was cancelled. With `ask_over` the
        dialog asks before it returns the path of an existing file."""
        options = QFileDialog.Option(0) if ask_over else QFileDialog.Option.DontConfirmOverwrite
        text, _ = QFileDialog.getSaveFileName(self.pages, title, str(proposed), kinds, options=options)
        return Path(text if text.endswith(suffix) else text + suffix) if text else None

    def ask_passphrase(self, path: Path) -> None:
        """The page for the passphrase of a file; what is open now closes first."""
        self.leave(lambda: self.show_open(path))

    def show_open(self, path: Path) -> None:
        self.show_page("open")
        self._ask_on_page(path)

    def _ask_on_page(self, path: Path) -> None:
        hint = ""
        if path.parent == self.surroundings.samples:
            from repatriate.app.demo import sample_file

            hint = self.tr("The passphrase of the sample is “{0}”.").format(sample_file.PASSPHRASE)
        self.open_page.ask(path, self.officer, hint=hint)

    def wait_for_work(self) -> None:
        """Until nothing runs on the file as a whole: a copy of it that is being made, another passphrase."""
        self._pool.waitForDone()

    def start(self, work: Callable[[], object]) -> None:
        """Work on the file as a whole, in a thread of its own."""
        self._pool.start(work)

    def show_operation(self, operation: Operation) -> None:
        """The rooms of an operation that is open."""
        self.open_page.passphrase.wipe()
        self.preferences.officer = operation.officer
        self.preferences.opened(operation.path)
        context = Context(operation, self.preferences, self.registry, self)
        self.context = context
        self._build_workspace(context)
        context.changed.connect(self.registry.refresh)
        context.job_changed.connect(self.registry.refresh)
        self.setWindowTitle(f"{operation.path.name} – Repatriate")
        self.opened.emit(context)
        locked, self._locked = self._locked, None
        if locked is not None and locked.path == operation.path and self.workspace is not None:
            self.workspace.show_room(locked.room)

    def _build_workspace(self, context: Context) -> Workspace:
        from ui.shell.workspace import Workspace

        workspace = Workspace(context)
        workspace.lock_wanted.connect(self.lock)
        workspace.shown.connect(lambda _: self.registry.refresh())
        self.workspace = workspace
        self.workspace_built.emit(workspace)
        self.pages.addWidget(workspace)
        self.pages.setCurrentWidget(workspace)
        workspace.set_narrow(False)
        self._fit_workspace()
        workspace.complete.connect(self.actions_changed)
        workspace.show_room(next(iter(workspace.rooms)))
        workspace.making.begin()
        self.actions_changed.emit()
        return workspace

    # -- closing

    def leave(self, then: Callable[[], object]) -> None:
        """Close what is open, if anything is, then go on; ask first where something would be lost."""
        workspace, context = self.workspace, self.context
        if workspace is None or context is None:
            then()
            return
        if context.current is not None:
            self.show_work()
            stops = context.current.stoppable
            words = self.tr("“{0}” is still running. If you stop it, it writes nothing. Everything before it is saved.")
            if not stops:
                words = self.tr("“{0}” is still running. It ends in a moment, and what it writes is saved.")
            workspace.question.ask(
                words.format(context.current.title),
                self.tr("Stop it and close") if stops else self.tr("Close after it"),
                lambda: self._close_and(then),
                keep=self.tr("Keep working"),
            )
            return
        if self.unsaved_work is not None and self.unsaved_work.may_leave():
            self.unsaved_work.ask_leave(lambda: self.leave(then))
            return
        if unsaved := self.unsaved():
            self.show_work()
            workspace.question.ask(
                unsaved, self.tr("Close without saving"), lambda: self._close_and(then), keep=self.tr("Keep working")
            )
            return
        self._close_and(then)

    def unsaved(self) -> str | None:
        """A sentence on what would be lost if the rooms and the settings of the file went now."""
        if self.unsaved_work is not None and (why := self.unsaved_work.may_leave()):
            return why
        rooms = self.workspace.rooms.made.values() if self.workspace is not None else ()
        return next((why for room in rooms if (why := room.may_leave())), None)

    def at_work(self) -> str | None:
        """The title of the running job; None without one."""
        if self.opening.job is not None:
            return self.tr("Opening the file")
        return self.context.current.title if self.context is not None and self.context.current is not None else None

    def _close_and(self, then: Callable[[], object]) -> None:
        self.close_operation()
        then()

    def close_operation(self) -> None:
        """Let go of the file and of everything that was read from it."""
        self.rooms_leaving.emit()
        workspace, context = self.workspace, self.context
        self.workspace = self.context = None
        self.show_welcome()  # never a page of the file that is gone, nor one that was seen before it
        if workspace is not None:
            workspace.dispose()
            self.registry.remove(workspace)
            self.pages.removeWidget(workspace)
            self.rooms_gone = False
            workspace.destroyed.connect(self._note_gone)
            workspace.let_go()
        if context is not None:
            context.close()
            context.deleteLater()
        clear_ours(QGuiApplication.clipboard())
        self.setWindowTitle("Repatriate")
        self.closed.emit()
        self.actions_changed.emit()

    def _mark_copied(self) -> None:
        if self.context is not None:
            mark_copied(QGuiApplication.clipboard())

    def _note_gone(self) -> None:
        self.rooms_gone = True

    def lock(self) -> None:
        """Close the file and ask for its passphrase."""
        if self.context is not None:
            self.leave(self._as_locked(Why.ASKED))

    def lock_unasked(self, why: Why) -> None:
        """Now: nobody is there to be asked. Nothing may be at work."""
        show = self._as_locked(why)
        self.close_operation()
        show()

    def _as_locked(self, why: Why) -> Callable[[], None]:
        """A function that shows the present file as locked, once it is closed."""
        assert self.context is not None
        room = self.workspace.place().room if self.workspace is not None else ""
        locked = Locked(self.context.operation.path, room, why, self.unsaved() is not None)

        def show_and_release() -> None:
            self.show_locked(locked)
            self.let_go.emit(locked)

        return show_and_release

    def show_locked(self, locked: Locked) -> None:
        """Ask for the passphrase; then the room that was seen comes again."""
        self._locked = locked
        self.show_open(locked.path)
        self.open_page.show_reason(locked.words(self.preferences.lock_after))

    def close_file(self) -> None:
        def show_and_release() -> None:
            self.show_welcome()
            self.let_go.emit(None)

        self.leave(show_and_release)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preferences.write("window", self.saveGeometry())
        event.ignore()
        inside = True

        def close_inside() -> None:
            # Qt does not hear `close` while it asks whether to close.
            event.accept() if inside else self.close()

        self.leave(close_inside)
        inside = False

    # -- how much room there is

    def _fit_workspace(self) -> None:
        """The workspace folds what there is no room for; its menu then stands in the sidebar."""
        frame = frame_of(self.width(), self.height())
        workspace = self.workspace
        at_work = workspace is not None and self.pages.currentWidget() is workspace
        self._menu_bar.setVisible(not (frame.low and at_work))
        if workspace is not None and workspace.frame != frame:
            workspace.fit(frame)

    def turn_full_screen(self) -> None:
        """Over the whole screen, or as it was."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def other_screen(self) -> QScreen | None:
        """A screen on which the window is not; None where there is one only."""
        return next((one for one in QGuiApplication.screens() if one is not self.screen()), None)

    def turn_to_other_screen(self) -> None:
        """Over the whole of the next screen."""
        found = self.other_screen()
        if found is not None:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
            self.setScreen(found)
            self.move(found.geometry().topLeft())
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_workspace()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._alone = event.key() == Qt.Key.Key_Alt
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        alone, self._alone = self._alone, False
        if alone and event.key() == Qt.Key.Key_Alt and self.workspace is not None and self._menu_bar.isHidden():
            self.workspace.sidebar.open_menu()
        else:
            super().keyReleaseEvent(event)

    # -- looks

    def set_scheme(self, scheme: Scheme) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.preferences.scheme = scheme
        ask_scheme(app, scheme)
