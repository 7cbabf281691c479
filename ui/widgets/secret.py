"""A field for a passphrase; no key of a passphrase does anything else in its form."""

from __future__ import annotations

import sys
import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from ui.style.icons import make_icon
from ui.style.theme import Tone
from ui.widgets.side_panel import SidePanel

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ACCENTS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328"
"""The accents that dead keys put on the next letter, in the order of Qt's numbers from Key_Dead_Grave on."""


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
        self._eye = QAction(make_icon("eye", Tone.QUIET, Tone.ACCENT), self.tr("Show the passphrase"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(
            lambda on: self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        )
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._accent = ""

    def wipe(self) -> None:
        self.clear()
        self._eye.setChecked(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        form = _form_of(self)
        # What looks a letter up by itself would take it before it came up to the form.
        boxes = form.findChildren(QComboBox)
        for watched in (form, *boxes, *(box.view() for box in boxes), *form.findChildren(QAbstractItemView)):
            watched.installEventFilter(self)
        for one in form.findChildren(QAbstractButton):
            if one.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                one.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        """Leaves no letter to a shortcut of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        accent, self._accent = self._accent, ""
        if accent and event.text() and (made := _put_accent(event.text(), accent)) is not None:
            self.insert(made)
        else:
            self._accent = accent if not event.text() else ""  # Shift alone is no letter
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes a letter that came up to the form, or to what would look it up: it belongs to the passphrase."""
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        accent, pastes = _accent_of(event), event.matches(QKeySequence.StandardKey.Paste)
        if not (accent or pastes or _is_letter(event)) or not _may_be_taken(watched, event):
            return False
        fields = [one for one in _form_of(self).findChildren(Secret) if one.isVisible() and one.isEnabled()]
        if not fields:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            field = next((one for one in fields if not one.text()), fields[-1])
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            if accent:
                field._accent = accent
            elif pastes:
                field.paste()
            else:
                field.insert(event.text())
        return True


def _is_letter(event: QKeyEvent) -> bool:
    """Whether a key stands for a sign: alone, with Shift, or with AltGr, which Windows calls Ctrl and Alt."""
    if not event.text() or not event.text().isprintable() or event.modifiers() & Qt.KeyboardModifier.MetaModifier:
        return False
    with_control, with_alt = bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _ALT)
    return with_control == with_alt or (sys.platform == "darwin" and with_alt)


def _may_be_taken(watched: QObject, event: QKeyEvent) -> bool:
    """Whether a key is none by which a list is worked: Space opens or ticks, and where one types, it is typed."""
    if isinstance(watched, QComboBox):
        return not watched.isEditable() and event.text() != " "
    if isinstance(watched, QAbstractItemView):
        return watched.state() != QAbstractItemView.State.EditingState and event.text() != " "
    return True


def _accent_of(event: QKeyEvent) -> str:
    """The accent that a dead key puts on the next letter, where nothing that is typed into has the keyboard; else empty."""
    place, at = event.key() - Qt.Key.Key_Dead_Grave, QApplication.focusWidget()
    if not 0 <= place < len(_ACCENTS) or event.text():
        return ""
    return "" if at is not None and at.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) else _ACCENTS[place]


def _put_accent(text: str, accent: str) -> str | None:
    """The letter with the accent; None where the system has put it there, or there is no such letter."""
    made = unicodedata.normalize("NFC", text + accent)
    return made if len(made) == 1 and accent not in unicodedata.normalize("NFD", text) else None


def _form_of(field: QWidget) -> QWidget:
    """The side panel, the page or the window that the field is in."""
    at = field
    while (above := at.parentWidget()) and not isinstance(at, SidePanel) and not isinstance(above, QStackedWidget):
        at = above
    return at
