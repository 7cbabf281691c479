"""Shows a running job that takes longer than half a second: its words, its progress, and Stop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.core.jobs import Job
from ui.core.language import translate_said
from ui.widgets.labels import Elided, button
from ui.widgets.layouts import make_row

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
        self.stop = button(QCoreApplication.translate("StatusBar", "Stop"), self._stop_job, "link")
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
