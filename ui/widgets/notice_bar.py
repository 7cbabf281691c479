"""A sentence where the officer is looking: what is wrong, what would be lost, what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QWidget

from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.style.icons import icon
from ui.style.theme import GAP, MARGIN, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row

_ICONS = {"good": "check", "trouble": "trouble", "attention": "warning", "info": "info", "quiet": "info"}


class NoticeBar(QFrame):
    """Hidden until `say` or `ask`. An answer to `ask` or Esc takes it away again."""

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        """`wide`: over the work, its buttons beside the words and a cross to close it."""
        super().__init__(parent)
        self.setProperty("role", "note")
        self.picture = IconLabel("info", Tone.QUIET, 18)
        self.text = label("", wrap=True)
        self.detail = label("", "quiet", wrap=True)
        self.yes = button(self.tr("Yes"), self._agree)
        self.no = button(self.tr("Keep"), self._decline)
        words = make_column(self.text, self.detail, spacing=4)
        buttons = make_row(STRETCH, self.no, self.yes, spacing=GAP)
        row = make_row(
            Cell(self.picture, alignment=Qt.AlignmentFlag.AlignTop),
            grow(words),
            margins=(12, 10, 12, 10),
            spacing=10,
            inside=self,
        )
        if wide:
            cross = QToolButton()
            cross.setIcon(icon("close", Tone.QUIET))
            cross.setAccessibleName(self.tr("Close the message"))
            cross.clicked.connect(self.shut)
            row.addLayout(buttons)
            row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        else:
            words.addLayout(buttons)
        self._slot: Callable[[], object] | None = None
        self._otherwise: Callable[[], object] | None = None
        self.hide()

    def say(self, text: str, tone: str = "attention", detail: str = "") -> None:
        """A sentence without a question."""
        self._show_notice(text, tone, detail)
        self.yes.hide()
        self.no.hide()

    def fault(self, error: RepatriateError) -> None:
        self.say(translate_said(error), "trouble")

    def ask(
        self,  # long: the words of a question, all but three given by name and seldom
        text: str,
        verb: str,
        slot: Callable[[], object],
        *,
        detail: str = "",
        keep: str = "",
        danger: bool = True,
        tone: str = "attention",
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """A question; the button that changes nothing has the focus. `otherwise` is done when that one is pressed."""
        self._show_notice(text, tone, detail)
        self._slot, self._otherwise = slot, otherwise
        _set_name(self.yes, verb)
        _set_name(self.no, keep or self.tr("Keep"))
        style(self.yes, kind="danger" if danger else "main")
        self.yes.show()
        self.no.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_notice(self, text: str, tone: str, detail: str) -> None:
        self.picture.set(_ICONS[tone], tone)
        self.text.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(part for part in (text, detail) if part))
        style(self, tone=tone)
        self._slot = self._otherwise = None
        self.shown.emit(True)
        self.show()

    def shut(self) -> None:
        """Take it away; neither answer is given."""
        self._slot = self._otherwise = None
        self._close_notice()

    def _decline(self) -> None:
        otherwise, self._slot, self._otherwise = self._otherwise, None, None
        self._close_notice()
        if otherwise is not None:
            otherwise()

    def _agree(self) -> None:
        slot, self._slot, self._otherwise = self._slot, None, None
        self._close_notice()
        if slot is not None:
            slot()

    def _close_notice(self) -> None:
        self.hide()
        self.shown.emit(False)

    @property
    def asking(self) -> bool:
        return self._slot is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)


class _Held(QWidget):
    """Room around a note over the work, which goes when the note goes."""

    def __init__(self, note: NoticeBar) -> None:
        super().__init__()
        make_column(note, margins=(MARGIN, 10, MARGIN, 10), inside=self)
        note.shown.connect(self.setVisible)
        self.setVisible(not note.isHidden())


def held(note: NoticeBar) -> QWidget:
    """A note with margins, to stand over tables."""
    return _Held(note)


def _set_name(made: QPushButton, text: str) -> None:
    made.setText(text)
    made.setAccessibleName(text)
