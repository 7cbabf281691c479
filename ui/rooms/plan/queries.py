"""Reads the file for the plan, in the thread for questions, and words the plan's quality."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command, Outcome
from repatriate.app.manifests.due_lists import SentList, lists_that_change
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.set_up import find_no_plan
from repatriate.app.next_steps.step import Order, Step
from repatriate.app.next_steps.steps import find_steps
from repatriate.app.plan import score as plan_score
from repatriate.app.plan import storage as plan_queries
from repatriate.app.plan.age import is_outdated
from repatriate.app.plan.board.cards import EVERYBODY, Sieve, find_people
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.board.unplaced import Group
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.score import KeptPlan
from repatriate.app.state.queries import count_states
from repatriate.app.state.states import State
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.format import at_place
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.rooms.plan.planner_strip import describe_quality
from ui.widgets.side_panel import SidePanel


@dataclass(frozen=True, slots=True)
class Shown:
    """A board, whom the filter lets through (people per column, and those without a seat), and the plans it is about.

    `plans` counts all that are kept. `now` is the time of the clock, naive as departures are. `sent` are lists that change
    when the draft is confirmed. `missing` is what has to be done first where no one has a seat. `again` is the step to plan,
    where there is one. `outdated`: departures or people changed since the plan.
    """

    board: Board
    sieve: Sieve
    people: Mapping[str, int]
    left: tuple[Group, ...]
    draft: KeptPlan | None
    published: KeptPlan | None
    plans: int
    now: datetime
    sent: tuple[SentList, ...] = ()
    missing: Step | None = None
    at_risk: int = 0
    """Confirmed seats that break a rule today."""
    again: Step | None = None
    outdated: bool = False

    @property
    def plan_first(self) -> bool:
        """Whether to plan again comes before all else; what was moved by hand in a draft is not thrown away so."""
        return self.again is not None and (self.draft is None or self.outdated)


def read_board(operation: Operation, before: Shown | None, country: str | None, text: str) -> Shown:
    """The board as the file holds it now, or the one that was shown `before`, through a filter."""
    db = operation.db
    whole = before or _read_whole(operation)
    board = whole.board
    sieve = Sieve(country if country in board.counts else None, find_people(db, text))
    shown, left = board.sift(db, sieve) if sieve != EVERYBODY else ({}, board.left_out)
    return replace(whole, sieve=sieve, people=shown, left=left)


def _read_whole(operation: Operation) -> Shown:
    db = operation.db
    board = Board.of(db, operation.today())
    draft, published = (plan_score.read_kept_plan(db, state) for state in ("draft", "published"))
    facts = Facts(operation, operation.clock())
    again = next(find_no_plan(facts), None)
    return Shown(
        board,
        EVERYBODY,
        {},
        board.left_out,
        draft,
        published,
        plan_queries.count_plans(db),
        at_place(operation.clock()).replace(tzinfo=None),
        lists_that_change(db),
        None if board.figures.placed or again else _find_missing(facts),
        count_states(db, operation.today()).get(State.SEAT_AT_RISK, 0),
        again,
        is_outdated(db),
    )


def _find_missing(facts: Facts) -> Step | None:
    """The first step that somebody has to do elsewhere before anybody can get a seat."""
    wanted = (Order.SET_UP, Order.HELD_BACK)
    return next((step for step in find_steps(facts) if step.order in wanted and step.target.place != "plan"), None)


def describe_proof(shown: Shown) -> str:
    """The quality of the shown plan in words; empty if it seats nobody. A plan older than a change proves nothing."""
    plan = shown.draft or shown.published
    if plan is None or not shown.board.figures.placed:
        return ""
    if shown.outdated:
        return QCoreApplication.translate("Plan", "made before your last changes")
    return describe_quality(
        plan.status, plan.seconds, [(one.name, one.value, one.bound, one.proved) for one in plan.tiers]
    )[0]


# -- State shared by the controllers of the plan: the last board, the judge of moves, the side panel, jobs.


T = TypeVar("T")
JUDGES = 4
"""Judges that are kept: of the card that is dragged and of those just looked at."""


class BoardState:
    """The room makes one and hands it to its controllers; `board` is None until the file has been read."""

    def __init__(self, context: Context, panel: SidePanel) -> None:
        self.context = context
        self.panel = panel
        self.board: Board | None = None
        self._judges: dict[tuple[str, ...], Judge] = {}

    def set_board(self, board: Board) -> None:
        """Keep this board; what was judged on another one is forgotten."""
        if board is not self.board:
            self.board, self._judges = board, {}

    def judge(self, refs: Sequence[str]) -> Judge:
        """Say what moves of these people would meet and cost. Needs a board."""
        board, key = self.board, tuple(refs)
        assert board is not None
        found = self._judges.pop(key, None)
        if found is None:
            found = Judge.of(self.context.db, self.context.operation.today(), key, board.loads)
        self._judges[key] = found
        while len(self._judges) > JUDGES:
            self._judges.pop(next(iter(self._judges)))
        return found

    def run_in_job(
        self,
        title: str,
        command: Command[T],
        done: Callable[[Outcome[T]], None],
        *,
        failed: Callable[[RepatriateError], None] | None = None,
    ) -> None:
        """Run a command that may take a while in a thread of its own; an error goes to `failed`, else to the status line."""
        operation = self.context.operation

        def run_command(report: Report, cancelled: Cancel) -> Outcome[T]:
            return operation.run(command)

        self.context.job(title, run_command, done=done, failed=failed or self._show_error, stoppable=False)

    def show_done(self, outcome: Outcome[Any]) -> None:
        """Reports the result of a command, with its undo."""
        if outcome.entry is not None:
            self.context.notify(translate_said(outcome.entry.summary), undo=True)

    def _show_error(self, error: RepatriateError) -> None:
        self.context.refuse(error)
