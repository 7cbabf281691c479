"""The changes that would help most, in the side panel: they appear as they are tried, each with a link to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.transaction import Notice
from repatriate.app.plan.jobs import (
    DEPARTURES,
    LIMIT,
    PAPERS,
    SEATS,
    Answer,
    describe_stop,
    find_advice,
    sort_advice,
)
from repatriate.app.state.states import FROM_TABLES
from repatriate.model.errors import RepatriateError
from repatriate.planning.progress import Progress
from repatriate.planning.suggest.suggestion import Advice
from ui.core.format import number, people
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.goals import PEOPLE_FILTER, PROPOSED, propose_goal
from ui.rooms.common.labels import format_many
from ui.rooms.plan.queries import BoardState
from ui.style.theme import GAP
from ui.widgets.filters import FilterChips
from ui.widgets.labels import clear_widget, make_button, make_label, make_rule, set_words, show_text
from ui.widgets.layouts import STRETCH, make_column, make_row

ALL = "all"
SETTINGS = "settings"
"""The room of advice that is followed by a setting: its key and value."""
SHOWN = 12
"""Advice that is shown at first; nobody follows more at once."""
MATTERS = frozenset(FROM_TABLES) - {"plans", "bookings", "leftouts"}
"""Tables that the advice comes from; another draft changes nothing of it."""
translate = QCoreApplication.translate


class SuggestionsController(QObject):
    """Looks for suggestions in the background, keeps them, shows them."""

    def __init__(self, state: BoardState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.answer: Answer | None = None
        self.found: Sequence[Advice] = ()
        self.old = False
        self._last: Progress | None = None
        self._keep = self.running = self._waits = False
        self._poll = QTimer(self, interval=150)
        self._poll.timeout.connect(self._show_progress)
        state.context.changed.connect(self._mark_old)
        state.context.job_changed.connect(self._begin_waiting, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """The sheet; where nothing is known or the file has changed since, the search begins."""
        sheet = SuggestionsPanel(writes=not self._state.context.read_only)
        sheet.stopped.connect(self.stop)
        sheet.again.connect(self.begin)
        sheet.longer.connect(partial(self.begin, None))
        sheet.goes.connect(self._follow)
        self._state.panel.show_widget(sheet, self.tr("What would help"))
        if not self.running and (self.answer is None or self.old):
            self.begin()
        self._show_progress()

    def _follow(self, room: str, ref: str) -> None:
        """Go where it can be done; a setting is set at once, and can be undone."""
        if room != SETTINGS:
            self._state.context.go(room, ref)
            return
        key, _, value = ref.partition(" ")
        self._state.run_in_job(self.tr("Changing the settings"), ChangeSettings({key: value}), self._state.show_done)

    def begin(self, limit: float | None = LIMIT) -> None:
        """Try every change once more, for so many seconds."""
        operation = self._state.context.operation
        self._waits = self._state.context.current is not None
        if self._waits:
            self._show_progress()
            return
        self._keep, self._last, self.found, self.old = False, None, (), False

        def save_found(found: Sequence[Advice]) -> None:
            self.found = found

        def find_suggestions(report: Report, cancelled: Cancel) -> Answer:
            def show_progress(progress: Progress) -> None:
                self._last = progress
                report(progress.fraction, progress.stage)

            return find_advice(
                operation,
                progress=show_progress,
                hear=save_found,
                stop=lambda: self._keep or cancelled(),
                time_limit=limit,
            )

        job = self._state.context.job(
            self.tr("Looking for what would help"),
            find_suggestions,
            done=self.keep_answer,
            failed=self._show_error,
            stopped=self._end_search,
        )
        self.running = job is not None
        if self.running:
            self._poll.start()
        self._show_progress()

    def _begin_waiting(self) -> None:
        """Starts the waiting search once the running job has ended."""
        if self._waits and self._state.context.current is None:
            self._waits = False
            if isinstance(self._state.panel.content, SuggestionsPanel):
                self.begin()

    def stop(self) -> None:
        """Keep what is found."""
        self._keep = True

    def keep_answer(self, answer: Answer) -> None:
        """Stores the answer, unless the file changed during the search."""
        self.answer, self.found = (None, ()) if self.old else (answer, answer.advices.found)
        self._end_search()

    def _show_error(self, error: RepatriateError) -> None:
        self._end_search()
        self._state.context.refuse(error)

    def _end_search(self) -> None:
        self._poll.stop()
        self.running = False
        self._show_progress()

    def _mark_old(self, notice: Notice) -> None:
        if notice.touches(*MATTERS) and (self.answer is not None or self.running):
            self.old = True
            if not self.running:
                self.answer, self.found = None, ()
            self._show_progress()

    def _show_progress(self) -> None:
        sheet = self._state.panel.content
        if isinstance(sheet, SuggestionsPanel):
            sheet.show_standing(self._last if self.running else None, running=self.running, old=self.old)
            sheet.show_found(self.found, self.answer if not self.running else None)
            if self._waits and (job := self._state.context.current) is not None:
                sheet.show_waiting(job.title)
            elif not self.running and self.answer is None and not self.old:
                sheet.show_stopped()


class SuggestionsPanel(DetailPanel):
    """`stopped` to keep what is found, `again` to try again, `longer` for as long as it takes, `goes` with a room and what it is to show."""

    stopped = Signal()
    again = Signal()
    longer = Signal()
    goes = Signal(str, str)

    def __init__(self, *, writes: bool) -> None:
        super().__init__(
            "",
            self.tr("What would help most"),
        )
        self._writes = writes
        self._found: Sequence[Advice] = ()
        self._all = False
        self._kind = ALL
        self.stage = make_label("", "quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress of the search"))
        self.stop_button = make_button(self.tr("Stop"), self._stop_search, icon="stop")
        self.working = QWidget()
        column = make_column(self.stage, self.bar, margins=0, spacing=GAP, inside=self.working)
        column.addLayout(make_row(self.stop_button, STRETCH))
        self.column.addWidget(self.working)
        self.standing = make_label("", "quiet", wrap=True)
        self.column.addWidget(self.standing)
        self.longer_button = make_button(self.tr("Search for as long as it takes"), self.longer.emit, "link")
        self.longer_button.hide()
        self.column.addLayout(make_row(self.longer_button, STRETCH))
        self.chips = FilterChips()
        self.chips.set(
            [
                (ALL, self.tr("All")),
                (SEATS, self.tr("Seats")),
                (DEPARTURES, self.tr("Departures")),
                (PAPERS, self.tr("Papers")),
            ]
        )
        self.chips.chosen.connect(self._choose_kind)
        self.chips.hide()
        self.column.addWidget(self.chips)
        self.rows = QWidget()
        self._rows = make_column(margins=0, spacing=GAP, inside=self.rows)
        self.column.addWidget(self.rows)
        self.end()

    def show_standing(self, progress: Progress | None, *, running: bool, old: bool) -> None:
        """Whether it is still looked for, and whether what is shown is out of date."""
        self.working.setVisible(running)
        if progress is not None:
            self.stage.setText(translate_said(progress.stage))
            self.bar.setValue(int(1000 * progress.fraction))
        elif running:
            self.stage.setText(self.tr("Reading the file"))
            self.bar.setValue(0)
            self.stop_button.setEnabled(True)
        if old and not running:
            self._offer_again(self.tr("The file has changed since then. Look again to be sure."))
        elif running:
            self.note.shut()

    def show_found(self, found: Sequence[Advice], answer: Answer | None) -> None:
        """The advice so far; `answer` when it is all there."""
        show_text(self.standing, _describe_standing(answer) if answer is not None else "")
        self.longer_button.setVisible(answer is not None and not answer.advices.complete)
        if found != self._found:
            self._found = found
            set_words(self.stop_button, self.tr("Stop and keep these") if found else self.tr("Stop"))
            self._show_rows()

    def show_waiting(self, title: str) -> None:
        """Something else is at work first."""
        self.note.notify(self.tr("“{0}” is still running. The search for seats begins after it.").format(title), "info")

    def show_stopped(self) -> None:
        """It was stopped before anything was found."""
        self._offer_again(self.tr("The search was stopped before it found anything."))

    def _offer_again(self, why: str) -> None:
        self.note.ask(why, self.tr("Look again"), self.again.emit, keep=self.tr("Not now"), danger=False)

    def _stop_search(self) -> None:
        self.stop_button.setEnabled(False)
        self.stage.setText(self.tr("Stopping. What was found is kept."))
        self.stopped.emit()

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self.chips.choose(kind)
        self._show_rows()

    def _show_all(self) -> None:
        self._all = True
        self._show_rows()

    def _show_rows(self) -> None:
        clear_widget(self.rows)
        sorts = [sort_advice(one) for one in self._found]
        self.chips.setVisible(len(set(sorts)) > 1)
        shown = [one for one, sort in zip(self._found, sorts, strict=True) if self._kind in (ALL, sort)]
        for rank, one in enumerate(shown if self._all else shown[:SHOWN], start=1):
            self._rows.addWidget(self._make_row(rank, one))
        if len(shown) > SHOWN and not self._all:
            self._rows.addWidget(
                make_button(self.tr("Show all {0}").format(number(len(shown))), self._show_all, "link")
            )
        self.in_order()

    def _make_row(self, rank: int, one: Advice) -> QWidget:
        made = QWidget()
        column = make_column(make_rule(), margins=0, spacing=2, inside=made)
        head = make_row(
            make_label(describe_gain(one), "strong", "good"), STRETCH, make_label(number(rank), "caption"), spacing=GAP
        )
        column.addLayout(head)
        column.addWidget(make_label(translate_said(one.what), wrap=True, copyable=True))
        if detail := _describe_gain(one):
            column.addWidget(make_label(detail, "quiet", wrap=True))
        words, room, ref = describe_place(one)
        if self._writes or not (room == SETTINGS or ref.startswith(PROPOSED)):
            column.addLayout(make_row(make_button(words, partial(self.goes.emit, room, ref), "link"), STRETCH))
        return made


def describe_gain(one: Advice) -> str:
    """`+18 people`, or where nobody more gets a seat what it is good for."""
    if one.placed > 0:
        return ("+" if one.proved else "≥ ") + people(one.placed)
    if any(one.by_priority):
        return translate("SuggestionsPanel", "Higher priorities first")
    return _less_waiting(one)


def _less_waiting(one: Advice) -> str:
    t = translate
    return format_many(
        one.days, t("SuggestionsPanel", "1 waiting day less"), t("SuggestionsPanel", "{0} fewer waiting days")
    )


def _describe_gain(one: Advice) -> str:
    """The number of people of high priority, and the waiting time saved, in words."""
    parts = [
        translate("SuggestionsPanel", "{0} of priority {1}").format(number(gained), number(rank))
        for rank, gained in enumerate(one.by_priority[:2], start=1)
        if gained > 0
    ]
    if one.days > 0 and any(one.by_priority):
        parts.append(_less_waiting(one))
    return " · ".join(parts)


def describe_place(one: Advice) -> tuple[str, str, str]:
    """The place of the change: a link's words, a room, and the item to show there."""
    if one.kind == "leg":
        return (
            translate("SuggestionsPanel", "Add this departure…"),
            "departures",
            propose_goal(one.delta.legs[0], _name_end(one)),
        )
    if one.delta.max_layover_hours is not None:
        hours = number(one.delta.max_layover_hours)
        return translate("SuggestionsPanel", "Let them wait up to {0} h").format(hours), SETTINGS, one.change
    if one.leg is not None:
        return translate("SuggestionsPanel", "Open {0}").format(one.leg), "departures", one.leg
    if one.delta.legs:
        code = one.delta.legs[0].code
        return translate("SuggestionsPanel", "Open {0}").format(code), "departures", code
    if len(one.people) == 1:
        return translate("SuggestionsPanel", "Open {0} in People").format(one.people[0]), "people", one.people[0]
    words = translate("SuggestionsPanel", "Show the {0} people").format(number(len(one.people)))
    return words, "people", PEOPLE_FILTER + "refs=" + " ".join(one.people)


def _name_end(one: Advice) -> str:
    """The destination of a new departure; empty if any place of a country would do."""
    leg = one.delta.legs[0]
    stands_in = any(place.code == leg.destination and place.name == place.country for place in one.delta.places)
    return "" if stands_in else leg.destination


def _describe_standing(answer: Answer) -> str:
    """The summary when the search is over."""
    found = answer.advices
    left = sum(found.now.left_out)
    said = translate("SuggestionsPanel", "Everyone has a seat.")
    if left and found.now.proved:
        said = format_many(
            left,
            translate("SuggestionsPanel", "1 person has no seat in the best plan."),
            translate("SuggestionsPanel", "{0} people have no seat in the best plan."),
        )
    elif left:
        said = format_many(
            left,
            translate("SuggestionsPanel", "1 person has no seat in the plan found."),
            translate("SuggestionsPanel", "{0} people have no seat in the plan found."),
        )
    if found.found:
        said += " " + translate("SuggestionsPanel", "Each change below was tried out with a plan for everyone.")
    elif found.complete:
        said += " " + translate("SuggestionsPanel", "No single change would help.")
    return " ".join([said, *map(translate_said, describe_stop(found))])
