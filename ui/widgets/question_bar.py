"""A question in a strip across the work, instead of a box over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from ui.style.theme import GAP, MARGIN, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import grow, make_row

Slot = Callable[[], object]


class AskingBar(QFrame):
    """Hidden until something is asked. `yes` does it; `no` and Esc take the question away."""

    def __init__(self) -> None:
        super().__init__()
        self.text = label("", wrap=True)
        self.yes = button(self.tr("Yes"), self._run_agreed)
        self.no = button(self.tr("Keep"), self._run_declined)
        self._slot: Slot | None = None
        self._otherwise: Slot | None = None
        self.hide()

    def _show_buttons(self, verb: str, slot: Slot, keep: str, otherwise: Slot | None, *, danger: bool) -> None:
        """Show both buttons; the one that changes nothing has the focus."""
        self._slot, self._otherwise = slot, otherwise
        set_words(self.yes, verb)
        set_words(self.no, keep or (self.tr("Keep") if danger else self.tr("Cancel")))
        style(self.yes, kind="danger" if danger else "main")
        self.yes.show()
        self.no.show()
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run_agreed(self) -> None:
        slot = self._slot
        self.shut()
        if slot is not None:
            slot()

    def _run_declined(self) -> None:
        otherwise = self._otherwise
        self.shut()
        if otherwise is not None:
            otherwise()

    def shut(self) -> None:
        """Take it away; neither answer is given."""
        self._slot = self._otherwise = None
        self.hide()

    def leave(self) -> None:
        """Esc was pressed."""
        self.shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


class QuestionBar(AskingBar):
    """Esc is the button that changes nothing. The keyboard goes back to where it came from."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        picture = IconLabel("warning", Tone.ATTENTION, 18)
        self.instead = button(self.tr("Another way"))
        self._instead: Slot | None = None
        self.instead.clicked.connect(self._do_instead)
        make_row(
            picture,
            grow(self.text),
            self.no,
            self.instead,
            self.yes,
            margins=(MARGIN, GAP, MARGIN, GAP),
            spacing=12,
            inside=self,
        )
        self._came_from: QWidget | None = None

    def ask(
        self, text: str, verb: str, slot: Slot, *, keep: str = "", danger: bool = True, otherwise: Slot | None = None
    ) -> None:
        """`verb` is on the button that does it and says what is lost."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self._came_from = self.window().focusWidget()
        self._instead = None
        self.instead.hide()
        self._show_buttons(verb, slot, keep, otherwise, danger=danger)

    def offer_instead(self, words: str, slot: Slot) -> None:
        """A third button for the question that is asked: another way than `verb`."""
        self._instead = slot
        set_words(self.instead, words)
        self.instead.show()

    def _do_instead(self) -> None:
        slot = self._instead
        self.shut()
        if slot is not None:
            slot()

    def shut(self) -> None:
        super().shut()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from):
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._run_declined()
