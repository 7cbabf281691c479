"""Things to check, in the side panel: each with where it is corrected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from repatriate.app.plan.commands import Unpin
from repatriate.app.plan.storage import NAMED, Found, list_problems
from repatriate.model.plan import Problem, ProblemCode
from ui.core.format import moment, number
from ui.core.language import translate_said
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.goals import PEOPLE_FILTER
from ui.rooms.common.labels import format_many
from ui.rooms.plan.queries import BoardState
from ui.style.theme import GAP
from ui.widgets.labels import Elided, make_button, make_label, make_rule
from ui.widgets.layouts import STRETCH, grow, make_row

Place = tuple[str, str]
"""A room, and what it is to show."""
translate = QCoreApplication.translate


class ProblemsController(QObject):
    """Reads the problems and shows them in the side panel when they are asked for. `plan_wanted` to run the planner."""

    plan_wanted = Signal()

    def __init__(self, state: BoardState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._wanted = False
        self.found = Found((), {}, None)

    def read(self) -> None:
        """Again from the file; an open sheet follows."""
        context = self._state.context
        context.ask(self, "problems", lambda: list_problems(context.db), self._show_found)

    def show_when_read(self) -> None:
        self._wanted = True
        self.read()

    def _show_found(self, found: Found) -> None:
        self.found = found
        sheet = self._state.panel.content
        if self._wanted or (isinstance(sheet, ProblemsPanel) and sheet.found != found):
            self._wanted = False
            self.show()

    def show(self) -> None:
        if not self.found.problems:
            if isinstance(self._state.panel.content, ProblemsPanel):
                self._state.panel.shut()
            return
        sheet = ProblemsPanel(self.found, writes=not self._state.context.read_only)
        sheet.goes.connect(self._state.context.go)
        sheet.unpinned.connect(self._unpin_people)
        sheet.again.connect(self.plan_wanted)
        self._state.panel.show_widget(sheet, self.tr("To check"))

    def _unpin_people(self, refs: tuple[str, ...]) -> None:
        self._state.run_in_job(self.tr("Letting the plan move them"), Unpin(refs), self._state.show_done)


class ProblemsPanel(DetailPanel):
    """Each sentence, the people it is about, and where it is put right.

    `goes` with a room and what it is to show, `unpinned` with people whose pins are to be taken off, `again` to plan.
    """

    goes = Signal(str, str)
    unpinned = Signal(object)
    again = Signal()

    def __init__(self, found: Found, *, writes: bool) -> None:
        since = self.tr("Found when the plan was made, {0}. Correct them, then plan again.")
        made_at = found.made_at
        super().__init__("", count_words(len(found.problems)), since.format(moment(made_at)) if made_at else "")
        self.found, self._writes = found, writes
        for one in found.problems:
            self.column.addWidget(make_rule())
            self._add_problem(one, found.names)
        if writes:
            self.column.addWidget(make_rule())
            self._add_button(self.tr("Plan again"), self.again.emit)
        self.end()
        self.in_order()

    def _add_problem(self, problem: Problem, names: Mapping[str, str]) -> None:
        self.text(translate_said(problem.message))
        named = [ref for ref in problem.people[:NAMED] if names.get(ref)]
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for ref in named:
            row = make_row(
                make_button(ref, partial(self.goes.emit, *person_place(problem, ref)), "link"),
                grow(Elided(names[ref])),
                spacing=GAP,
            )
            rows.addLayout(row)
        rest = len(problem.people) - len(named)
        if named and rest:
            rows.addWidget(make_label(self.tr("and {0} more").format(number(rest)), "quiet"))
        self.column.addLayout(rows)
        for verb, (room, ref) in list_places(problem):
            self._add_button(verb, partial(self.goes.emit, room, ref))
        if self._writes and _about_pins(problem) and problem.code is not ProblemCode.PIN_NOT_TRIED:
            words = format_many(
                len(problem.people), self.tr("Let the plan move them"), self.tr("Let the plan move all {0}")
            )
            self._add_button(words, partial(self.unpinned.emit, problem.people))

    def _add_button(self, words: str, slot: Callable[[], object]) -> None:
        self.column.addLayout(make_row(make_button(words, slot), STRETCH))


def count_words(problems: int) -> str:
    return format_many(problems, translate("Plan", "1 thing to check"), translate("Plan", "{0} things to check"))


def person_place(problem: Problem, ref: str) -> Place:
    """The place to correct a person's part of a problem: the board for pins, People for all else."""
    return ("plan" if _about_pins(problem) else "people"), ref


def _about_pins(problem: Problem) -> bool:
    return problem.code.value.startswith("pin")


_LISTED = {
    ProblemCode.NO_LOCATION: "location=",
    ProblemCode.NO_DESTINATION: "no_destination",
    ProblemCode.UNKNOWN_LOCATION: "location={0}",
    ProblemCode.UNKNOWN_DESTINATION: "destination={0}",
    ProblemCode.DOCUMENT_PAST: "document=<{0}",
}
"""The filter of people that lists all whom a problem is about; {0} is its place or day."""
_SETTINGS = {ProblemCode.MAX_LEGS: "max_legs", ProblemCode.CONNECTION_TIMES: "min_connection_minutes"}
"""The setting that a problem is about."""
_GROUPS = (
    ProblemCode.PARTED, ProblemCode.APART_TOGETHER, ProblemCode.TWO_PLACES, ProblemCode.TWO_DESTINATIONS,
    ProblemCode.NO_COMMON_JOURNEY, ProblemCode.TOO_MANY_TOGETHER, ProblemCode.GROUP_UNKNOWN,
)  # fmt: skip


def list_places(problem: Problem) -> list[tuple[str, Place]]:
    """The places to correct a problem, besides its people: a button's label and the room."""
    t, code = translate, problem.code
    if code is ProblemCode.NO_PEOPLE:
        return [(t("Plan", "Go to People"), ("people", ""))]
    if code in _SETTINGS:
        return [(t("Plan", "Open the settings"), ("settings", _SETTINGS[code]))]
    if code in _LISTED and len(problem.people) > NAMED:
        return [(t("Plan", "Show these people"), ("people", PEOPLE_FILTER + _LISTED[code].format(problem.rule or "")))]
    if problem.leg is not None and not _about_pins(problem) and not code.value.startswith("rule"):
        return [(t("Plan", "Open {0}").format(problem.leg), ("departures", problem.leg))]
    if code is ProblemCode.NO_LEGS:
        return [(t("Plan", "Go to Departures"), ("departures", ""))]
    if code in _GROUPS and problem.rule:
        return [(t("Plan", "Show the group"), ("groups", problem.rule))]
    return []
