"""Why something was refused, where the officer is looking, and the button that leads to what puts it right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.core.remedies import Remedy, remedy_of
from ui.style.icons import make_icon
from ui.style.theme import GAP, MARGIN, Tone, set_style
from ui.widgets.labels import IconLabel, make_button, make_label, set_words, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_flow, make_row

Way = Callable[[str, str], object]


class Refusal(QWidget):
    """Hidden until `tell` or `say`."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._remedy: Remedy | None = None
        self.words = make_label("", role, Tone.TROUBLE, wrap=True)
        self.way = make_button("", self._follow_remedy, "link")
        self.way.setAccessibleName(self.tr("How to put it right"))
        self.way.hide()
        make_column(self.words, make_row(self.way, STRETCH), margins=0, spacing=0, inside=self)
        self.hide()

    def show_error(self, error: RepatriateError, words: str = "") -> None:
        """The sentence of an error, or other words for it where they stand under a field."""
        self.notify(words or translate_said(error))
        self._remedy = offer_remedy(self.way, error, self)

    def notify(self, text: str, tone: str = Tone.TROUBLE) -> None:
        """A sentence without a button; empty takes it away."""
        set_style(self.words, tone=tone)
        set_words(self.words, text)
        self.setVisible(bool(text))
        self.way.hide()

    def text(self) -> str:
        return self.words.text()

    def _follow_remedy(self) -> None:
        if self._remedy is not None and (way := find_way(self, self._remedy.place)) is not None:
            way(self._remedy.place, self._remedy.ref)


def offer_remedy(made: QPushButton, error: RepatriateError, where: QWidget) -> Remedy | None:
    """Name the button after what puts an error right, and show it where there is a way there."""
    remedy = remedy_of(error)
    if remedy is None or find_way(where, remedy.place) is None:
        made.hide()
        return None
    set_words(made, remedy.words)
    made.show()
    return remedy


def find_way(where: QWidget, place: str) -> Way | None:
    """The function that opens that place from here: from the open file's context, or else from the window. None without
    one."""
    at: QWidget | None = where
    while at is not None:
        context = getattr(at, "context", None)
        if context is not None:
            go: Way = context.go
            return go
        at = at.parentWidget()
    window = where.window()
    way: Way | None = getattr(window, "go", None) if place in getattr(window, "ways", ()) else None
    return way


# -- A question in a strip across the work, instead of a box over it.


Slot = Callable[[], object]


class AskingBar(QFrame):
    """Hidden until something is asked. `yes` does it; `no` and Esc take the question away."""

    def __init__(self) -> None:
        super().__init__()
        self.text = make_label("", wrap=True)
        self.yes = make_button(self.tr("Yes"), self._run_agreed)
        self.no = make_button(self.tr("Keep"), self._run_declined)
        self._slot: Slot | None = None
        self._otherwise: Slot | None = None
        self.hide()

    def _show_buttons(self, verb: str, slot: Slot, keep: str, otherwise: Slot | None, *, danger: bool) -> None:
        """Show both buttons; the one that changes nothing has the focus."""
        self._slot, self._otherwise = slot, otherwise
        set_words(self.yes, verb)
        set_words(self.no, keep or (self.tr("Keep") if danger else self.tr("Cancel")))
        set_style(self.yes, kind="danger" if danger else "main")
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
        self.instead = make_button(self.tr("Another way"))
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


# -- A sentence where the officer is looking: what is wrong, what would be lost, what to do next.


_ICONS = {"good": "check", "trouble": "trouble", "attention": "warning", "info": "info", "quiet": "info"}


class NoticeBar(AskingBar):
    """Hidden until `say` or `ask`. An answer to `ask` or Esc takes it away again."""

    shown = Signal(bool)

    def __init__(self, *, wide: bool = False) -> None:
        """`wide`: over the work, its buttons beside the words and a cross to close it."""
        super().__init__()
        self.setProperty("role", "note")
        self._passes = False
        self.picture = IconLabel("info", Tone.QUIET, 18)
        self.detail = make_label("", "quiet", wrap=True)
        words = make_column(self.text, self.detail, spacing=4)
        row = make_row(
            Cell(self.picture, alignment=Qt.AlignmentFlag.AlignTop),
            grow(words),
            margins=(12, 10, 12, 10),
            spacing=10,
            inside=self,
        )
        if wide:
            cross = QToolButton()
            cross.setIcon(make_icon("close", Tone.QUIET))
            cross.setAccessibleName(self.tr("Close the message"))
            cross.clicked.connect(self.shut)
            row.addLayout(make_row(STRETCH, self.no, self.yes, spacing=GAP))
            row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        else:
            words.addLayout(make_flow(self.no, self.yes, right=True))

    def notify(self, text: str, tone: str = "attention", detail: str = "", *, stays: bool = False) -> None:
        """A sentence without a question. One that `stays` tells of the thing itself, not of what was just done."""
        self._show_notice(text, tone, detail)
        self._passes = not stays
        self.yes.hide()
        self.no.hide()

    def fault(self, error: RepatriateError, detail: str = "") -> None:
        """Why it was refused, and the button that puts it right."""
        self.notify(translate_said(error), "trouble", detail)
        remedy = offer_remedy(self.yes, error, self)
        if remedy is not None and (go := find_way(self, remedy.place)) is not None:
            self._slot = lambda: go(remedy.place, remedy.ref)
            set_style(self.yes, kind="")

    def pass_by(self) -> None:
        """The place is left, or the thing changes again: what was said of a job that is done goes. A question stays."""
        if self._passes:
            self.shut()

    def ask(
        self,  # long: the words of a question, all but three given by name and seldom
        text: str,
        verb: str,
        slot: Slot,
        *,
        detail: str = "",
        keep: str = "",
        danger: bool = True,
        tone: str = "attention",
        otherwise: Slot | None = None,
    ) -> None:
        """A question; the button that changes nothing has the focus. `otherwise` is done when that one is pressed."""
        self._show_notice(text, tone, detail)
        self._show_buttons(verb, slot, keep, otherwise, danger=danger)

    def _show_notice(self, text: str, tone: str, detail: str) -> None:
        self.picture.set(_ICONS[tone], tone)
        self.text.setText(text)
        show_text(self.detail, detail)
        self.setAccessibleName(" ".join(part for part in (text, detail) if part))
        set_style(self, tone=tone)
        self._slot = self._otherwise = None
        self._passes = False
        self.shown.emit(True)
        self.show()

    def shut(self) -> None:
        self._passes = False
        super().shut()
        self.shown.emit(False)

    @property
    def asking(self) -> bool:
        return self._slot is not None


def find_held(note: NoticeBar) -> QWidget:
    """A note with margins, to stand over tables; they go when the note goes."""
    room = QWidget()
    make_column(note, margins=(MARGIN, 10, MARGIN, 10), inside=room)
    note.shown.connect(room.setVisible)
    room.setVisible(not note.isHidden())
    return room
