"""The strip over the board while the planner works: stage, what is proved, stop and keep, cancel."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from repatriate.app.plan_run import run_planner
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import TIERS, PlanResult
from repatriate.planning import Progress
from ui.bridge import Context
from ui.format import number
from ui.jobs import Cancel, Report
from ui.language import told
from ui.rooms.kit.elided import Elided
from ui.widgets.text import button, label

translate = QCoreApplication.translate


def tier_words(name: str) -> str:
    """What a tier of the plan is about, in a few words."""
    t = translate
    return {
        "unplaced_p1": t("Plan", "priority 1"),
        "unplaced_p2": t("Plan", "priority 2"),
        "unplaced_p3": t("Plan", "priority 3"),
        "unplaced_p4": t("Plan", "priority 4"),
        "moved": t("Plan", "fewest moved"),
        "spread": t("Plan", "groups together"),
        "waiting": t("Plan", "shortest wait"),
        "cost": t("Plan", "lowest cost"),
    }.get(name, name)


class PlannerStrip(QFrame):
    """`begin` starts a run in the background. `ended` comes when it is over, with the result or None."""

    ended = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last: Progress | None = None
        self._keep = False
        self.setProperty("role", "raised")
        self.stage = label("", "strong")
        self.proved = Elided("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("How far the planner is"))
        self.keep_button = button(self.tr("Stop and keep the best"), self.stop_and_keep, icon="stop")
        self.cancel_button = button(self.tr("Cancel"), self.cancel)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self.stage)
        words.addWidget(self.proved, 1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(words)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.cancel_button)
        self._poll = QTimer(self, interval=80)
        self._poll.timeout.connect(self._show)
        self.hide()

    @property
    def running(self) -> bool:
        return self._poll.isActive()

    def begin(self, *, promised: bool = False) -> bool:
        """False where another job still runs. `promised`: the plan counts on documents that were promised."""
        self._last, self._keep = None, False
        operation = self._context.operation

        def work(report: Report, cancelled: Cancel) -> PlanResult:
            def tell(progress: Progress) -> None:
                self._last = progress
                report(progress.fraction, progress.stage)

            return run_planner(operation, tell, cancelled, lambda: self._keep, promised=promised)

        job = self._context.job(
            self.tr("Planning"), work, done=self._done, failed=self._failed, stopped=lambda: self._over(None)
        )
        if job is None:
            return False
        for control in (self.keep_button, self.cancel_button):
            control.setEnabled(True)
        self._show()
        self.show()
        self._poll.start()
        return True

    def stop_and_keep(self) -> None:
        self._keep = True
        self.keep_button.setEnabled(False)
        self.stage.setText(self.tr("Stopping, the best plan so far is kept"))

    def cancel(self) -> None:
        if self._context.current is not None:
            self._context.current.cancel()
        self.cancel_button.setEnabled(False)

    def _show(self) -> None:
        progress = self._last
        if self._keep:
            return
        self.stage.setText(told(progress.stage) if progress else self.tr("Reading the file"))
        self.bar.setValue(int(progress.fraction * 1000) if progress else 0)
        self.proved.setText(" · ".join(standing(progress)) if progress else "")

    def _done(self, result: PlanResult) -> None:
        self._over(result)

    def _failed(self, error: RepatriateError) -> None:
        self._over(None)
        self._context.say(told(error), tone="trouble")

    def _over(self, result: PlanResult | None) -> None:
        self._poll.stop()
        self.hide()
        self.ended.emit(result)


def standing(progress: Progress) -> list[str]:
    """How good the best plan so far is: who is placed, what is proved, how much better it could still become."""
    t = translate
    parts = []
    if progress.placed is not None:
        parts.append(t("Plan", "{0} placed so far").format(number(progress.placed)))
    if progress.gap and len(progress.proved) < len(TIERS):
        parts.append(_bound(TIERS[len(progress.proved)]).format(number(math.ceil(progress.gap))))
    if progress.proved:
        parts.append(t("Plan", "proved best: {0}").format(", ".join(map(tier_words, progress.proved))))
    return parts


def _bound(tier: str) -> str:
    """How much better the tier at work could still become."""
    t = translate
    return {
        "moved": t("Plan", "at most {0} fewer people would have to move"),
        "spread": t("Plan", "at most {0} fewer groups would be split"),
        "waiting": t("Plan", "at most {0} fewer waiting days"),
        "cost": t("Plan", "at most {0} cheaper"),
    }.get(tier, t("Plan", "at most {0} more could get a seat"))


def quality(status: str, seconds: float, tiers: list[tuple[str, float, float, bool]]) -> tuple[str, str]:
    """How good a kept plan is, in a sentence, and its tone. A tier is (name, value, bound, proved)."""
    t = translate
    if status == "optimal":
        return t("Plan", "Best possible plan, proved in {0} s").format(number(seconds, 1)), "quiet"
    if not any(proved for *_, proved in tiers):
        return t("Plan", "Changed by hand, not proved best"), "attention"
    open_ones = [tier_words(name) for name, _, _, proved in tiers if not proved]
    return t("Plan", "Not proved best: {0} may still improve").format(", ".join(open_ones)), "attention"
