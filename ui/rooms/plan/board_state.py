"""State shared by the controllers of the plan: the last board, the judge of moves, the side panel, jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from repatriate.app.core.command import Command, Outcome
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.jobs import Cancel, Report
from ui.core.language import translate_said
from ui.widgets.side_panel import SidePanel

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
