"""The registry of actions: id, name, shortcut, menu, when enabled. Menus and the command palette are made from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.style.icons import make_icon as make_icon
from ui.style.theme import Tone


@dataclass(frozen=True, slots=True)
class Registered:
    """`owner` is what the action goes away with: the window, or a room. `picture` is the name of its icon, if any;
    `words` are others by which one may look for it."""

    id: str
    action: QAction
    menu: str
    enabled: Callable[[], bool]
    owner: QObject
    picture: str = ""
    words: str = ""


def _parse_keys(shortcut: str | Sequence[str] | QKeySequence.StandardKey) -> list[QKeySequence]:
    if isinstance(shortcut, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(shortcut)
    return [QKeySequence(text) for text in ([shortcut] if isinstance(shortcut, str) else shortcut)]


class Actions(QObject):
    """Every action of the window. Ids read `room.verb`."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._known: dict[str, Registered] = {}
        self.make_owner: Callable[[str], object] = lambda id: None
        """Makes the room that registers the action of this id; sets nothing up where none does. Of the open file."""

    def add(
        self,  # long: what an action is, most of it given by name and seldom
        id: str,
        name: str,
        slot: Callable[[], object],
        *,
        owner: QObject,
        shortcut: str | Sequence[str] | QKeySequence.StandardKey = "",
        icon: str = "",
        menu: str = "",
        words: str = "",
        enabled: Callable[[], bool] = lambda: True,
    ) -> QAction:
        """Register an action; `menu` is file, edit, view, tools, help or empty (palette only). A shortcut holds everywhere."""
        if id in self._known:
            raise ValueError(f"two actions {id}")
        action = QAction(name, self)
        action.setObjectName(id)
        if shortcut:
            action.setShortcuts(_parse_keys(shortcut))
        if icon:
            action.setIcon(make_icon(icon, Tone.QUIET))
        action.triggered.connect(lambda: slot())
        self._window.addAction(action)
        self._known[id] = Registered(id, action, menu, enabled, owner, icon, words)
        self.changed.emit()
        return action

    def remove(self, owner: QObject) -> None:
        """Everything that this owner registered."""
        for entry in [entry for entry in self._known.values() if entry.owner is owner]:
            self._window.removeAction(entry.action)
            entry.action.deleteLater()
            del self._known[entry.id]
        self.changed.emit()

    def refresh(self) -> None:
        """Ask each whether it is enabled now."""
        for entry in self._known.values():
            entry.action.setEnabled(entry.enabled())

    def do(self, id: str) -> None:
        """Do an action where it is enabled; the room that it belongs to is made first where it does not stand yet."""
        if id not in self._known:
            self.make_owner(id)
        entry = self._known[id]
        entry.action.setEnabled(entry.enabled())
        entry.action.trigger()

    def all(self, menu: str | None = None) -> list[Registered]:
        """The registered actions in the order of registration."""
        return [entry for entry in self._known.values() if menu is None or entry.menu == menu]

    def __getitem__(self, id: str) -> QAction:
        return self._known[id].action


# -- Ctrl+Z and Ctrl+Shift+Z belong to a text field while it has something to take back, and to the file otherwise.


FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class TextUndo(QObject):
    """Watches the text field that has the keyboard, and nothing else: an event filter in Python costs at each event.

    A field claims both keys always; this takes the claim from an idle one.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(old, FIELDS):
            old.removeEventFilter(self)
        if isinstance(now, FIELDS):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QLineEdit):
            can_undo, can_redo = watched.isUndoAvailable(), watched.isRedoAvailable()
        elif isinstance(watched, QPlainTextEdit | QTextEdit):
            can_undo, can_redo = watched.document().isUndoAvailable(), watched.document().isRedoAvailable()
        else:
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
        redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
        if undo or redo:
            event.ignore()
            return True
        return False
