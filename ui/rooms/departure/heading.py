"""The heading of a departure beside its name: route, times, time left, and load."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from repatriate.app.counting.leg_counting import LegCounting
from repatriate.app.manifests.departures import DepartureView
from repatriate.app.next_steps.departure import DepartureStep, Progress, Stage
from repatriate.app.next_steps.step import Target
from repatriate.app.transport.change_impact import describe_span
from repatriate.app.transport.queries import LegRow
from repatriate.model.entities import LegStatus, Place
from repatriate.reference.airports import city_name
from ui.core.format import is_unread, local_time, number, people, unread_words
from ui.core.language import translate_said
from ui.rooms.common.labels import format_many, leg_status, place_words
from ui.rooms.common.row_table import SeatBar
from ui.style.theme import SPACE, Tone, set_style
from ui.widgets.labels import Elided, IconLabel, make_button, make_label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row

t = QCoreApplication.translate
SEATS_FROM = 560
"""Pixels from which the seats are shown beside the route."""


class DepartureHeading(QWidget):
    """Two lines of words, and the seats."""

    def __init__(self) -> None:
        super().__init__()
        self.route = Elided("", "strong")
        self.times = Elided("", "quiet")
        self.people = make_label("", "quiet")
        self.seats = make_label("", "strong")
        self.bar = SeatBar()
        self.side = QWidget()
        top = make_row(self.people, STRETCH, self.seats, spacing=12)
        make_column(top, self.bar, margins=0, spacing=5, inside=self.side)
        self.side.setMaximumWidth(240)
        make_row(
            grow(make_column(self.route, self.times, spacing=1), 3), grow(self.side, 2), margins=0, spacing=SPACE,
            inside=self,
        )  # fmt: skip

    def show_departure(self, view: DepartureView, now: datetime, counting: LegCounting) -> None:
        """Once it is closed, the people are those aboard."""
        leg = view.leg
        self.route.setText(
            f"{_format_place(view.origin, leg.origin)} → {_format_place(view.destination, leg.destination)}"
        )
        word, tone, _ = leg_status(leg.status)
        parts = [_format_times(leg), leg.carrier or ""]
        soon = _describe_soon(leg, view.origin, now)
        parts.append(word if leg.status is not LegStatus.PLANNED else soon)
        self.times.setText(" · ".join(part for part in parts if part))
        set_style(self.times, tone=tone if leg.status in (LegStatus.CANCELLED, LegStatus.CLOSED) else "quiet")
        load = leg.published if view.plan == "published" or leg.draft is None else leg.draft
        self.seats.setText(t("Departure", "{0} / {1} seats").format(number(load.seats), number(leg.seats)))
        laps = view.on_laps
        people = format_many(len(view.passengers), t("Departure", "1 person"), t("Departure", "{0} people"))
        if laps:
            people = t("Departure", "{0}, {1} on a lap").format(people, number(laps))
        if counting.closed:
            people = t("Departure", "{0} aboard").format(number(counting.figures.aboard))
        self.people.setText(people)
        more = leg.draft.seats - leg.published.seats if leg.draft is not None and view.plan == "published" else 0
        self.bar.show_seats(load.seats, leg.seats)
        self.bar.setToolTip(
            t("Departure", "The draft changes this by {0} seats").format(f"{more:+}")
            if more
            else self.bar.accessibleName()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= SEATS_FROM)


def _format_place(place: Place | None, code: str) -> str:
    """`Bangkok (BKK)`; a place of the file by its own name."""
    name = place_words(code, place.name if place is not None else None)
    return f"{name} ({code})" if name == city_name(code) else name


def _format_times(leg: LegRow) -> str:
    """`Wed 2 Dec 11:45 – 15:20, local times`."""
    if is_unread(leg.departs):
        return unread_words()
    same = leg.arrives.date() == leg.departs.date()
    arrives = f"{leg.arrives:%H:%M}" if same else local_time(leg.arrives)
    return t("Departure", "{0} – {1}, local times").format(local_time(leg.departs), arrives)


def _describe_soon(leg: LegRow, origin: Place | None, now: datetime) -> str:
    """`leaves in 45 h`; nothing of one whose time has passed, or that nobody knows the zone of."""
    if origin is None or is_unread(leg.departs):
        return ""
    left = leg.departs.replace(tzinfo=ZoneInfo(origin.timezone)).astimezone(UTC) - now.astimezone(UTC)
    if left.total_seconds() <= 0:
        return t("Departure", "its time has passed")
    return t("Departure", "leaves in {0}").format(translate_said(describe_span(left)))


# -- The next statuses of a departure: closed, left, arrived, cancelled, with the words of buttons and questions.


def next_states(status: LegStatus) -> list[LegStatus]:
    """The statuses that may follow, the usual one first."""
    return {
        LegStatus.PLANNED: [LegStatus.CLOSED, LegStatus.CANCELLED],
        LegStatus.CLOSED: [LegStatus.DEPARTED, LegStatus.PLANNED, LegStatus.CANCELLED],
        LegStatus.DEPARTED: [LegStatus.ARRIVED, LegStatus.CLOSED],
        LegStatus.ARRIVED: [LegStatus.DEPARTED],
        LegStatus.CANCELLED: [LegStatus.PLANNED],
    }[status]


def name_verb(state: LegStatus, now: LegStatus) -> str:
    """The label of the button for a new status."""
    if state is LegStatus.PLANNED:
        return t("Departure", "Restore it") if now is LegStatus.CANCELLED else t("Departure", "Open it again…")
    if state is LegStatus.CLOSED and now is LegStatus.CANCELLED:
        return t("Departure", "Restore it")
    if state is LegStatus.CLOSED and now is LegStatus.DEPARTED:
        return t("Departure", "It has not left")
    if state is LegStatus.DEPARTED and now is LegStatus.ARRIVED:
        return t("Departure", "It has not arrived")
    return {
        LegStatus.CLOSED: t("Departure", "Close it…"),
        LegStatus.DEPARTED: t("Departure", "It has left…"),
        LegStatus.ARRIVED: t("Departure", "It has arrived…"),
        LegStatus.CANCELLED: t("Departure", "Cancel it…"),
    }[state]


def ask_state(leg: LegRow, state: LegStatus) -> tuple[str, str]:
    """A question about the effect of a new status on its people, other than losing seats, with further text below."""
    text = {
        LegStatus.CLOSED: t("Departure", "Has {0} not left after all? {1} stay on it."),
        LegStatus.DEPARTED: t("Departure", "Has {0} not arrived after all? {1} are still on the way."),
        LegStatus.PLANNED: t("Departure", "Open {0} again? The next plan may move the {1} on it."),
    }[state].format(leg.code, people(leg.published.people))  # fmt: skip
    if leg.status is LegStatus.CANCELLED:
        text = t("Departure", "Restore {0}, with {1} on it?").format(leg.code, people(leg.published.people))
    differs = leg.draft is not None and leg.draft != leg.published
    return text, t(
        "Departure", "The draft is not confirmed: people who are only in the draft do not count."
    ) if differs else ""


# -- The five steps of a departure in a row; the first that can be done has the only filled button of the page.


def progress_look(progress: Progress) -> tuple[Tone, str]:
    """Tone and icon of how far a step is."""
    match progress:
        case Progress.DONE:
            return Tone.GOOD, "check"
        case Progress.TROUBLE:
            return Tone.TROUBLE, "warning"
        case Progress.TO_DO:
            return Tone.ATTENTION, "arrow-right"
        case Progress.WAITS:
            return Tone.QUIET, "waiting"
        case _:
            assert_never(progress)


class StepCell(QFrame):
    """One step; `button` is there only where it is the first that can be done."""

    def __init__(self, step: DepartureStep, act: Callable[[Target], object] | None) -> None:
        super().__init__()
        self.step = step
        tone, icon = progress_look(step.progress)
        self.setProperty("role", "stage")
        self.setProperty("tone", tone if step.first and step.progress is Progress.TROUBLE else "")
        self.setAccessibleName(f"{translate_said(step.title)}. {translate_said(step.sentence)}")
        self._whole = translate_said(step.title)
        self.title = Elided(self._whole, "strong")
        self.sentence = Elided(translate_said(step.sentence), tone=tone)
        words = make_column(self.title, self.sentence, spacing=0)
        row = make_row(
            Cell(IconLabel(icon, tone, 18), alignment=Qt.AlignmentFlag.AlignVCenter),
            grow(words),
            margins=(12, 6, 10, 6),
            spacing=10,
            inside=self,
        )
        self.button: QPushButton | None = None
        target = step.target
        if step.first and act is not None and target is not None and step.button is not None:
            self.button = make_button(translate_said(step.button), lambda: act(target), "main")
            row.addWidget(self.button)

    def be_short(self, on: bool) -> None:
        """Only the first word of the title: what the step is about."""
        self.title.setText(self._whole.split()[0].rstrip(":") if on else self._whole)
        if on:
            self.title.setToolTip("")  # that of the cell says all

    def measure(self) -> int:
        """The pixels that what it shows takes."""
        words = 0
        for one in (self.title, self.sentence):
            if not one.isHidden():
                one.ensurePolished()
                words = max(words, one.fontMetrics().horizontalAdvance(one.text()) + 2)
        beside = self.button.sizeHint().width() + 10 if self.button is not None else 0
        return 12 + 18 + 10 + words + beside + 10


class StepStrip(QFrame):
    """`show_steps` shows them; `act` is told the target of the button that is pressed."""

    def __init__(self, act: Callable[[Target], object]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Steps of this departure"))
        self._act = act
        self._row = make_row(margins=1, spacing=0, inside=self)
        self.cells: list[StepCell] = []

    def show_steps(self, steps: Sequence[DepartureStep], *, read_only: bool) -> None:
        for cell in self.cells:
            self._row.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = [StepCell(step, None if read_only else self._act) for step in steps]
        for place, cell in enumerate(self.cells):
            cell.setProperty("first", "true" if not place else "false")
            self._row.addWidget(cell)
        self._fit_words()

    def calm(self, on: bool) -> None:
        """A sheet is open, which has the filled button now."""
        if self.button is not None:
            set_style(self.button, kind="" if on else "main")

    @property
    def button(self) -> QPushButton | None:
        """The one that is filled."""
        return next((cell.button for cell in self.cells if cell.button is not None), None)

    def stage(self, stage: Stage) -> DepartureStep | None:
        return next((cell.step for cell in self.cells if cell.step.stage is stage), None)

    def _fit_words(self) -> None:
        """All words where they have room; else only those of the step that can be done, and of the others their titles, a
        word of each, or their icons."""
        first = next((cell for cell in self.cells if cell.step.first), None)
        for sentences, titles, short in (
            (True, True, False), (False, True, False), (False, True, True), (False, False, False)
        ):  # fmt: skip
            for cell in self.cells:
                cell.be_short(short and cell is not first)
                cell.sentence.setVisible(sentences or cell is first)
                cell.title.setVisible(titles or cell is first or first is None)
                cell.setToolTip("" if sentences else cell.accessibleName())
            wanted = [cell.measure() for cell in self.cells]
            if sum(wanted) < self.width():
                break
        for cell, room in zip(self.cells, wanted, strict=True):
            cell.setMinimumWidth(min(room, self.width() // 2))
            self._row.setStretchFactor(cell, room if titles or cell is first else 0)

    def minimumSizeHint(self) -> QSize:
        """The least size: as narrow as its place, with shorter texts."""
        return QSize(100, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()
