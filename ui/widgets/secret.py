"""A field for a passphrase; no key of a passphrase does anything else in its form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QStackedWidget, QWidget

from ui.style.icons import icon
from ui.style.theme import Tone
from ui.widgets.side_panel import SidePanel

_OTHER_USE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Secret(QLineEdit):
    """A passphrase: hidden, with an eye to look at it; never remembered, no undo over it.

    A button that is clicked leaves the keyboard where it was: else the next space would press it again. What is typed
    where nobody takes it goes into the field that is still empty.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
        self._eye = QAction(icon("eye", Tone.QUIET, Tone.ACCENT), self.tr("Show the passphrase"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(
            lambda on: self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        )
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def wipe(self) -> None:
        self.clear()
        self._eye.setChecked(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        form = _form_of(self)
        form.installEventFilter(self)
        for one in form.findChildren(QAbstractButton):
            if one.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                one.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes a letter that came up to the form: nothing in it had a use for it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not event.text() or not event.text().isprintable() or event.modifiers() & _OTHER_USE:
            return False
        fields = [one for one in _form_of(self).findChildren(Secret) if one.isVisible() and one.isEnabled()]
        if not fields:
            return False
        field = next((one for one in fields if not one.text()), fields[-1])
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.insert(event.text())
        return True


def _form_of(field: QWidget) -> QWidget:
    """The side panel, the page or the window that the field is in."""
    at = field
    while (above := at.parentWidget()) and not isinstance(at, SidePanel) and not isinstance(above, QStackedWidget):
        at = above
    return at
