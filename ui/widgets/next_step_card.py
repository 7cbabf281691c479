"""The next step in small: a sentence and a button, in the sidebar above its foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from repatriate.app.next_steps.step import Order, Step
from ui.core.language import make_translator, translate_said
from ui.style.theme import GAP, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import Elided, button, label, set_words
from ui.widgets.layouts import grow, make_column, make_row

_tr = make_translator("NextSteps")

Slot = Callable[[], object]
TIGHT = 7
"""Pixels beside the words of the button, and its line."""

_LOOKS = {
    "draft_to_confirm": ("edit", Tone.ACCENT),
    "lists_to_send": ("arrow-right", Tone.ATTENTION),
    "final_lists_to_send": ("arrow-right", Tone.ATTENTION),
    "print_pack": ("print", Tone.ATTENTION),
    "documents_needed": ("document", Tone.ATTENTION),
    "no_seat": ("seat", Tone.ATTENTION),
    "blanks_run_out": ("document", Tone.QUIET),
    "backup_old": ("backup", Tone.QUIET),
}


def step_look(step: Step) -> tuple[str, str]:
    """Icon and tone of a step: of its kind, else of its group."""
    if step.code in _LOOKS:
        return _LOOKS[step.code]
    match step.order:
        case Order.DANGER:
            return "warning", Tone.TROUBLE
        case Order.SET_UP:
            return "add", Tone.ACCENT
        case Order.HAND_ON:
            return "arrow-right", Tone.ATTENTION
        case Order.HELD_BACK:
            return "waiting", Tone.ATTENTION
        case Order.KEEP_HOUSE:
            return "info", Tone.QUIET
    assert_never(step.order)


def open_step_menu(owner: QWidget, step: Step, at: QPoint, *, do: Slot, put_off: Slot, writes: bool) -> QMenu:
    """Opens the menu of a step: go there, or not now. A danger cannot be put off, and the menu says so."""
    menu = QMenu(owner.window())  # the row goes when its step is put off
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if writes:
        menu.addAction(translate_said(step.button), do)
    words = _tr("Not now: show it again tomorrow") if step.may_wait else _tr("An urgent danger cannot be put off")
    menu.addAction(words, put_off).setEnabled(step.may_wait)
    menu.popup(at)
    return menu


class NextStepCard(QFrame):
    """`wanted` asks to do the step, `put_off` not to see it until tomorrow."""

    wanted = Signal(object)
    put_off = Signal(object)

    def __init__(self, *, writes: bool) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.step: Step | None = None
        self._writes = writes
        self.picture = IconLabel("info", Tone.QUIET, 14)
        self.head = Elided("", "caption")
        self.sentence = label("", wrap=True)
        self.button = button("", self._do)
        self.button.setVisible(writes)
        self.button.setProperty("kind", "tight")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        make_column(
            make_row(self.picture, grow(self.head), spacing=6), self.sentence, self.button,
            margins=(10, 10, 10, 10), spacing=GAP, inside=self,
        )  # fmt: skip
        self.hide()

    def show_step(self, step: Step | None, place: int, total: int) -> None:
        """The step in this place of so many; none hides the card."""
        self.step = step
        if step is None:
            self.hide()
            return
        self.picture.set(*step_look(step))
        self.head.setText(_tr("Next step · {0} of {1}").format(place, total))
        self.sentence.setText(translate_said(step.sentence))
        self.sentence.setToolTip(translate_said(step.note) if step.note else "")
        words = translate_said(step.button)
        set_words(self.button, words)
        self.button.setToolTip(words)
        self._fit_words()
        self.setAccessibleName(f"{self.head.text()}: {self.sentence.text()}")
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """The words of the button as far as the sidebar is wide; its tip and a screen reader say all of them."""
        words, room = self.button.toolTip(), self.button.width() - 2 * TIGHT
        self.button.setText(self.button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room, 40)))

    def _do(self) -> None:
        if self.step is not None:
            self.wanted.emit(self.step)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if (step := self.step) is not None:
            open_step_menu(
                self, step, event.globalPos(), do=self._do, put_off=lambda: self.put_off.emit(step), writes=self._writes
            )
