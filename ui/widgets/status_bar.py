"""The line at the foot: saved, who works, what runs with its progress, the last message with Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QFrame, QSizePolicy

from ui.core.context import Context, Message
from ui.core.remedies import Remedy
from ui.style.frame import Frame
from ui.style.theme import Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.job_line import JobLine
from ui.widgets.labels import Elided, button, label, set_words
from ui.widgets.layouts import make_row
from ui.widgets.screen_reader import announce

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
        self.saved_icon, self.saved = IconLabel("saved", Tone.GOOD, 14), label("", "")
        self.officer = label("", "quiet")
        self.job = JobLine()
        self.message_icon, self.message = IconLabel("check", Tone.GOOD, 14), Elided("", "quiet")
        self.message.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.undo = button(self.tr("Undo"), on_undo, "link")
        self.remedy = button(self.tr("Show"), self._go_to_remedy, "link")
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
        style(self.message, tone="quiet" if message.tone == "good" else message.tone)
        self.message.setText(message.text)
        self.message.setToolTip(message.text)
        self.message.setAccessibleName(message.text)
        announce(self.message, message.text, at_once=message.tone == Tone.TROUBLE)
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
            style(self.saved, tone=Tone.TROUBLE if lost else "")
            self.saved.setText(self.tr("Not saved") if lost else self.tr("Saved"))

    def clear_message(self) -> None:
        self.message_icon.hide()
        self.message.setText("")
        self.undo.hide()
        self.remedy.hide()

    def _job_changed(self) -> None:
        self.job.follow(self._context.current if self._context else None)
