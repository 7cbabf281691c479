"""The bar over the board: draft or confirmed plan, its value, and its actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QWidget

from repatriate.app.documents.held_queries import Promised
from repatriate.app.next_steps.step import Step
from repatriate.app.plan.score import Figures
from ui.core.format import at_place, moment, number, people, short_day
from ui.core.language import translate_said
from ui.rooms.common.labels import format_many
from ui.rooms.plan.queries import Shown
from ui.style.theme import GAP, Frame, set_style
from ui.widgets.labels import Elided, IconLabel, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, make_row

translate = QCoreApplication.translate
AROUND = 60
"""Pixels of margins, the icon and the gap before the buttons."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The parts of the bar: the plan's status, its seats, gains and losses against the confirmed plan, the rest. `step`
    is the label of the button for a missing step."""

    icon: str
    tone: str
    lead: str
    text: str = ""
    gain: str = ""
    loss: str = ""
    rest: str = ""
    step: str = ""

    @property
    def words(self) -> str:
        return " ".join(filter(None, (self.lead, self.text, self.gain, self.loss, self.rest)))


class PlanBar(QFrame):
    """`differences`, `confirm` and `step` when their buttons are pressed."""

    differences = Signal()
    confirm = Signal()
    step = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.picture = IconLabel("info", "quiet", 16)
        self.lead = make_label("", "strong")
        self.text = Elided("", "")
        self.gain = make_label("", "strong", "good")
        self.loss = make_label("", "strong", "trouble")
        self.rest = Elided("", "quiet")
        for one in (self.text, self.rest):
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.differences_button = make_button(self.tr("Show differences"), self.differences.emit)
        self.confirm_button = make_button(self.tr("Confirm plan"), self.confirm.emit, "main")
        self.step_button = make_button(self.tr("Show"), self.step.emit, "main")
        self._row = make_row(
            self.picture, self.lead, self.text, self.gain, self.loss, self.rest, STRETCH, self.differences_button,
            self.confirm_button, self.step_button, margins=(12, 6, 8, 6), spacing=GAP, inside=self,
        )  # fmt: skip
        self.told = Telling("info", "quiet", "")
        self._calm = False

    def show_plan(self, shown: Shown, *, writable: bool) -> None:
        self.told = told = describe_plan(shown)
        self.picture.set(told.icon, told.tone)
        set_style(self, tone=told.tone)
        for widget, text in (
            (self.lead, told.lead),
            (self.text, told.text),
            (self.gain, told.gain),
            (self.loss, told.loss),
        ):
            widget.setText(text)
        self.rest.setText(told.rest)
        set_words(self.step_button, told.step or self.tr("Show"))
        self.step_button.setVisible(bool(told.step))
        self.confirm_button.setVisible(writable and shown.draft is not None and not told.step)
        self._calm = shown.plan_first or not _has_changes(shown)
        self.calm(False)
        self.differences_button.setVisible(shown.plans > 1)
        self.setToolTip(told.words)
        self.setAccessibleName(told.words)
        self._fit_words()

    def calm(self, on: bool) -> None:
        """A sheet beside it has the filled button. To confirm is none where it is planned again first, or nothing changes."""
        for one in (self.confirm_button, self.step_button):
            set_style(one, kind="" if on or (self._calm and one is self.confirm_button) else "main")

    def fit(self, frame: Frame) -> None:
        self._row.setContentsMargins(12, 0 if frame.low else 6, 8, 0 if frame.low else 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Hides the parts that do not fit beside the buttons instead of cutting them; the tooltip has everything."""
        buttons = (self.differences_button, self.confirm_button, self.step_button)
        left = self.width() - AROUND - sum(one.sizeHint().width() + GAP for one in buttons if not one.isHidden())
        told = self.told
        parts = (
            (self.lead, told.lead),
            (self.loss, told.loss),
            (self.text, told.text),
            (self.gain, told.gain),
            (self.rest, told.rest),
        )
        for widget, text in parts:
            widget.ensurePolished()
            left -= widget.sizeHint().width() + GAP if text else 0
            always = widget is self.lead or (widget is self.text and bool(told.step))
            widget.setVisible(bool(text) and (left >= 0 or always))


def describe_plan(shown: Shown) -> Telling:
    """The parts of the bar for a plan."""
    t, found = translate, shown.board.figures
    draft, published, missing = shown.draft, shown.published, shown.missing
    if draft is None and published is None:
        lead = t("PlanBar", "No plan yet.")
        if missing is not None:
            return Telling("warning", "attention", lead, translate_said(missing.sentence), step=_label_button(missing))
        told = translate_said(shown.again.sentence) if shown.again else ""
        wait = t("PlanBar", "{0} wait for a seat.").format(people(shown.board.total))
        return Telling("info", "info", lead, told or wait)
    if not found.placed:
        text = translate_said(missing.sentence) if missing else t("PlanBar", "See below what keeps each person here.")
        lead = t("PlanBar", "This plan gives no one a seat.")
        return Telling("warning", "attention", lead, text, step=_label_button(missing) if missing else "")
    seats = t("PlanBar", "{0} have a seat, {1} have none.").format(number(found.placed), number(found.left_out))
    if draft is None:
        at = published.published_at if published else None
        lead = t("PlanBar", "Confirmed {0}.").format(moment(at) if at else "")
        if shown.at_risk:
            risk = format_many(
                shown.at_risk, t("PlanBar", "1 seat is at risk."), t("PlanBar", "{0} seats are at risk.")
            )
            return Telling("warning", "attention", lead, seats, loss=risk)
        if shown.again:
            return Telling("publish", "attention", lead, seats, translate_said(shown.again.sentence))
        return Telling("publish", "good", lead, seats, rest=t("PlanBar", "Lists are made from this."))
    if shown.outdated:
        return Telling("warning", "attention", t("PlanBar", "Draft, older than your last changes."), seats)
    lead = t("PlanBar", "Draft, not confirmed.")
    if published is None:
        return Telling("edit", "accent", lead, seats)
    if not _has_changes(shown):
        return Telling("edit", "accent", lead, seats, rest=t("PlanBar", "It changes nobody’s journey."))
    at = published.published_at
    since = short_day(at_place(at).date()) if at else ""
    gain = t("PlanBar", "+{0} since {1}").format(number(found.gained), since) if found.gained else ""
    loss = ""
    if found.lost:
        loss = format_many(found.lost, t("PlanBar", "1 loses the seat"), t("PlanBar", "{0} lose their seat"))
    rest = " · ".join((_describe_moved(found), _describe_sent(shown.sent)))
    return Telling("edit", "accent", lead, seats, gain, loss, rest)


def _has_changes(shown: Shown) -> bool:
    """Whether somebody travels otherwise than in the confirmed plan."""
    found = shown.board.figures
    return bool(found.gained or found.lost or found.moved)


def _describe_moved(found: Figures) -> str:
    if not found.moved:
        return translate("PlanBar", "nobody moved")
    return format_many(found.moved, translate("PlanBar", "1 moves"), translate("PlanBar", "{0} move"))


def _describe_sent(sent: Sequence[object]) -> str:
    if not sent:
        return translate("PlanBar", "sent lists stay as they are")
    t = translate
    return format_many(len(sent), t("PlanBar", "1 sent list changes"), t("PlanBar", "{0} sent lists change"))


def _label_button(missing: Step) -> str:
    return translate_said(missing.button)


# -- The choice to plan on documents that are promised only, and how many of them the draft counts on.


class PromisedToggle(QWidget):
    """Hidden where nothing is promised; off until somebody ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = make_label("", tone="attention")
        self.draft.hide()
        self.box = QCheckBox(self.tr("Count promised documents"))
        self.box.setToolTip(self.tr("Plan as if each promised document came on its day. Confirm when it is there."))
        self.box.setAccessibleDescription(self.box.toolTip())
        make_row(self.box, self.draft, STRETCH, margins=0, spacing=GAP, inside=self)
        self.hide()

    @property
    def counted(self) -> bool:
        """Whether the planner is to count on them."""
        return not self.isHidden() and not self.box.isHidden() and self.box.isChecked()

    def show_counts(self, found: Promised, *, writable: bool) -> None:
        self.box.setVisible(bool(found.people) and writable)
        self.draft.setText(
            format_many(
                found.draft,
                self.tr("The draft counts on 1 promised document"),
                self.tr("The draft counts on {0} promised documents"),
            )
        )
        self.draft.setVisible(found.draft > 0)
        self.setVisible(bool(found.people or found.draft))
