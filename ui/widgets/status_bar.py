"""The line at the foot: saved, who works, what runs with its progress, the last message with Undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QSizePolicy, QWidget

from repatriate.app.next_steps.step import Order, Step
from ui.core.context import Context, Message
from ui.core.jobs import Job
from ui.core.language import make_translator, translate_said
from ui.core.remedies import Remedy
from ui.style.theme import GAP, Frame, Tone, set_style
from ui.widgets.labels import Elided, IconLabel, announce_text, make_button, make_label, set_words
from ui.widgets.layouts import grow, make_column, make_row

# -- Shows a running job that takes longer than half a second: its words, its progress, and Stop.


LATE = 500
"""Milliseconds after which a wait is worth saying."""


class JobLine(QWidget):
    """`follow` ties it to a job; None when that ended."""

    shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self.name = Elided("", "quiet")
        self.name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setProperty("thin", "true")
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(QCoreApplication.translate("StatusBar", "Progress"))
        self.stop = make_button(QCoreApplication.translate("StatusBar", "Stop"), self._stop_job, "link")
        make_row(self.name, self.bar, self.stop, margins=0, spacing=8, inside=self)
        self._poll = QTimer(self, interval=100)
        self._poll.timeout.connect(self._show_progress)
        self._late = QTimer(self, interval=LATE, singleShot=True)
        self._late.timeout.connect(self._show_job)
        self.hide()

    def follow(self, job: Job | None) -> None:
        self._job = job
        self._poll.stop()
        if job is None:
            self._late.stop()
            self.hide()
            self.shown.emit(False)
        else:
            self._late.start()

    def _show_job(self) -> None:
        if self._job is not None:
            self._show_progress()
            self.stop.setVisible(self._job.stoppable)
            self.stop.setEnabled(True)
            self._poll.start()
            self.show()
            self.shown.emit(True)

    def _show_progress(self) -> None:
        if (job := self._job) is None:
            return
        if not job.cancelled:
            self.name.setText(f"{job.title} · {translate_said(job.stage)}" if job.stage else job.title)
        if job.fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(job.fraction * 1000))

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.stop.setEnabled(False)
            self.name.setText(QCoreApplication.translate("StatusBar", "Stopping: {0}").format(self._job.title))


HIGH, LOW = 28, 24
LINGERS = 1_500
"""Milliseconds for which a message stays though another place is shown: it may be about going there."""
_ICONS = {"good": "check", "trouble": "trouble", "attention": "warning", "info": "info"}


class StatusBar(QFrame):
    """`bind` ties it to an open operation; `unbind` when that closes."""

    def __init__(self, on_undo: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(HIGH)
        self._context: Context | None = None
        self.saved_icon, self.saved = IconLabel("saved", Tone.GOOD, 14), make_label("", "")
        self.officer = make_label("", "quiet")
        self.job = JobLine()
        self.message_icon, self.message = IconLabel("check", Tone.GOOD, 14), Elided("", "quiet")
        self.message.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.undo = make_button(self.tr("Undo"), on_undo, "link")
        self.remedy = make_button(self.tr("Show"), self._go_to_remedy, "link")
        self._remedy: Remedy | None = None
        row = make_row(margins=(18, 0, 14, 0), spacing=8, inside=self)
        for left in (self.saved_icon, self.saved, self.officer):
            row.addWidget(left)
        row.addStretch(1)
        for widget in (self.job, self.message_icon, self.message, self.undo, self.remedy):
            row.addWidget(widget)
        self._said = QElapsedTimer()
        self.clear_message()

    def fit(self, frame: Frame) -> None:
        """A low window has a lower line."""
        self.setFixedHeight(LOW if frame.low else HIGH)

    def bind(self, context: Context) -> None:
        self._context = context
        tone, words, picture = (
            (Tone.ATTENTION, self.tr("Read-only"), "lock")
            if context.read_only
            else (Tone.GOOD, self.tr("Saved"), "saved")
        )
        self.saved_icon.set(picture, tone)
        self.saved.setText(words)
        self.officer.setText(self.tr("Officer: {0}").format(context.operation.officer))
        context.said.connect(self.show_message)
        context.job_changed.connect(self._job_changed)
        self.clear_message()

    def unbind(self) -> None:
        if self._context is not None:
            self._context.said.disconnect(self.show_message)
            self._context.job_changed.disconnect(self._job_changed)
            self._context = None
        self.job.follow(None)

    def leave_place(self) -> None:
        """Another place is shown: what was said of the one before goes, but for what was said just now."""
        if self._said.isValid() and self._said.hasExpired(LINGERS):
            self.clear_message()

    def show_message(self, message: Message) -> None:
        self._said.start()
        self.message_icon.set(_ICONS[message.tone], message.tone)
        self.message_icon.show()
        set_style(self.message, tone="quiet" if message.tone == "good" else message.tone)
        self.message.setText(message.text)
        self.message.setToolTip(message.text)
        self.message.setAccessibleName(message.text)
        announce_text(self.message, message.text, at_once=message.tone == Tone.TROUBLE)
        self.undo.setVisible(message.undo)
        self._remedy = message.remedy
        self.remedy.setVisible(message.remedy is not None)
        if message.remedy is not None:
            set_words(self.remedy, message.remedy.words)

    def _go_to_remedy(self) -> None:
        remedy, context = self._remedy, self._context
        if remedy is not None and context is not None:
            self.clear_message()
            context.go(remedy.place, remedy.ref)

    def show_lost(self, lost: bool) -> None:
        """Whether the file cannot be written: then nothing is saved."""
        if self._context is not None and not self._context.read_only:
            self.saved_icon.set("trouble" if lost else "saved", Tone.TROUBLE if lost else Tone.GOOD)
            set_style(self.saved, tone=Tone.TROUBLE if lost else "")
            self.saved.setText(self.tr("Not saved") if lost else self.tr("Saved"))

    def clear_message(self) -> None:
        self.message_icon.hide()
        self.message.setText("")
        self.undo.hide()
        self.remedy.hide()

    def _job_changed(self) -> None:
        self.job.follow(self._context.current if self._context else None)


# -- The next step in small: a sentence and a button, in the sidebar above its foot.


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
        self.sentence = make_label("", wrap=True)
        self.button = make_button("", self._do)
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
