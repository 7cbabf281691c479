"""A sentence where the officer is looking: what is wrong, what would be lost, what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.style.icons import icon
from ui.style.theme import GAP, MARGIN, Tone, style
from ui.widgets.flow_layout import flow
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label, show_text
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row
from ui.widgets.question_bar import AskingBar, Slot
from ui.widgets.refusal import find_way, offer_remedy

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
        self.detail = label("", "quiet", wrap=True)
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
            cross.setIcon(icon("close", Tone.QUIET))
            cross.setAccessibleName(self.tr("Close the message"))
            cross.clicked.connect(self.shut)
            row.addLayout(make_row(STRETCH, self.no, self.yes, spacing=GAP))
            row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        else:
            words.addLayout(flow(self.no, self.yes, right=True))

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
            style(self.yes, kind="")

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
        style(self, tone=tone)
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


def held(note: NoticeBar) -> QWidget:
    """A note with margins, to stand over tables; they go when the note goes."""
    room = QWidget()
    make_column(note, margins=(MARGIN, 10, MARGIN, 10), inside=room)
    note.shown.connect(room.setVisible)
    room.setVisible(not note.isHidden())
    return room
