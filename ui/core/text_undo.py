"""Ctrl+Z and Ctrl+Shift+Z belong to a text field while it has something to take back, and to the file otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

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
