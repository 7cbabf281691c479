"""The strip over the board while the planner works: stage, proved tiers, stop and keep, cancel."""

from __future__ import annotations

import math
import time
from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from repatriate.app.plan.jobs import find_deciding_tiers, run_planner
from repatriate.model.errors import RepatriateError
from repatriate.model.plan import TIERS, PlanResult
from repatriate.planning.progress import Progress
from ui.core.context import Context
from ui.core.format import number
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.widgets.labels import Elided, make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

translate = QCoreApplication.translate
SEATS = TIERS[:4]
"""The tiers that count who is left out, by priority."""
SOMETHING = 0.05
"""The share of a run after which there is always a plan to keep."""


def tier_words(name: str) -> str:
    """The subject of a tier in a few words."""
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

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._last: Progress | None = None
        self._keep = False
        self._began = 0.0
        self._matters: Collection[str] = TIERS
        self.setProperty("role", "raised")
        self.stage = make_label("", "strong")
        self.clock = make_label("", "quiet")
        self.proved = Elided("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of the plan"))
        self.keep_button = make_button(self.tr("Stop and keep the best"), self.stop_and_keep, icon="stop")
        self.cancel_button = make_button(self.tr("Cancel"), self.cancel)
        left = make_column(make_row(self.stage, self.clock, STRETCH, spacing=12), self.proved, self.bar, spacing=4)
        make_row(grow(left), self.keep_button, self.cancel_button, margins=(12, 10, 12, 10), spacing=12, inside=self)
        self._poll = QTimer(self, interval=80)
        self._poll.timeout.connect(self._show_progress)
        self.hide()

    @property
    def running(self) -> bool:
        return self._poll.isActive()

    def begin(self, *, promised: bool = False) -> bool:
        """False where another job still runs. `promised`: the plan counts on documents that were promised."""
        self._last, self._keep, self._began = None, False, time.monotonic()
        operation = self._context.operation
        self._matters = find_deciding_tiers(operation.db)

        def make_plan(report: Report, cancelled: Cancel) -> PlanResult:
            def show_progress(progress: Progress) -> None:
                self._last = pick_furthest(self._last, progress)
                report(progress.fraction, progress.stage)

            return run_planner(operation, show_progress, cancelled, lambda: self._keep, promised=promised)

        job = self._context.job(
            self.tr("Planning"),
            make_plan,
            done=self._end_run,
            failed=self._end_failed,
            stopped=lambda: self._end_run(None),
        )
        if job is None:
            return False
        self.cancel_button.setEnabled(True)
        self._show_progress()
        self.show()
        self._poll.start()
        return True

    def stop_and_keep(self) -> None:
        self._keep = True
        self._show_progress()

    def cancel(self) -> None:
        if self._context.current is not None:
            self._context.current.cancel()
        self.cancel_button.setEnabled(False)

    def _show_progress(self) -> None:
        progress = self._last
        minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
        self.clock.setText(f"{minutes}:{seconds:02}")
        self.keep_button.setEnabled(not self._keep and progress is not None and progress.fraction >= SOMETHING)
        if self._keep:
            self.stage.setText(self.tr("Stopping. The best plan so far is kept."))
        else:
            self.stage.setText(translate_said(progress.stage) if progress else self.tr("Reading the file"))
        self.bar.setValue(int(progress.fraction * 1000) if progress else 0)
        self.proved.setText(" · ".join(describe_standing(progress, self._matters)) if progress else "")

    def _end_failed(self, error: RepatriateError) -> None:
        self._end_run(None)
        self._context.refuse(error)

    def _end_run(self, result: PlanResult | None) -> None:
        self._poll.stop()
        self.hide()
        self.ended.emit(result)


def pick_furthest(before: Progress | None, now: Progress) -> Progress:
    """The newest progress, with the last known number of people placed if a report omits it."""
    return now if before is None or now.placed is not None else replace(now, placed=before.placed)


def describe_standing(progress: Progress, matters: Collection[str] = TIERS) -> list[str]:
    """The quality of the best plan so far in words: people placed, proofs, possible improvement. `matters` are the
    tiers worth mentioning."""
    t = translate
    parts = []
    if progress.placed is not None:
        parts.append(t("Plan", "{0} have a seat so far").format(number(progress.placed)))
    if proved := _list_proved([name for name in progress.proved if name in matters]):
        parts.append(t("Plan", "proved: {0}").format(", ".join(proved)))
    if progress.gap and len(progress.proved) < len(TIERS):
        tier = TIERS[len(progress.proved)]
        # Of groups less is known for long than that nobody can be split more than wholly: that says nothing.
        if tier != "spread" or progress.gap < (progress.placed or 0) / 4:
            parts.append(_describe_bound(tier).format(number(math.ceil(progress.gap))))
    return parts


def _list_proved(tiers: list[str]) -> list[str]:
    """Priorities in one, the others each by its own words."""
    t = translate
    seats = [name for name in tiers if name in SEATS]
    if len(seats) == len(SEATS):
        first = [t("Plan", "no one else can get a seat")]
    elif len(seats) > 1:
        first = [t("Plan", "priority 1 to {0}").format(number(len(seats)))]
    else:
        first = [tier_words(name) for name in seats]
    return [*first, *(tier_words(name) for name in tiers if name not in SEATS)]


def _describe_bound(tier: str) -> str:
    """The possible improvement of the present tier, in words."""
    t = translate
    return {
        "moved": t("Plan", "at most {0} fewer people would have to move"),
        "spread": t("Plan", "at most {0} fewer splits of groups"),
        "waiting": t("Plan", "at most {0} fewer waiting days"),
        "cost": t("Plan", "at most {0} cheaper"),
    }.get(tier, t("Plan", "at most {0} more could get a seat"))


def describe_quality(status: str, seconds: float, tiers: list[tuple[str, float, float, bool]]) -> tuple[str, str]:
    """A sentence on the quality of a stored plan, and its tone. A tier is (name, value, bound, proved)."""
    t = translate
    if status == "optimal":
        return t("Plan", "the best possible plan, proved in {0} s").format(number(seconds, 1)), "quiet"
    if all(value == bound and not proved for _, value, bound, proved in tiers):
        return t("Plan", "changed by hand, not proved best"), "attention"
    name, value, bound, _ = next(tier for tier in tiers if not tier[-1])
    if value > bound and (bound > 0 or name in SEATS):
        text = t("Plan", "not proved best: {0}").format(_describe_bound(name).format(number(math.ceil(value - bound))))
    else:
        text = t("Plan", "not proved best: {0} may still improve").format(tier_words(name))
    return text, "attention"
