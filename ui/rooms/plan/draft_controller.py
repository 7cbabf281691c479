"""The draft against other plans: compare, publish, discard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.core.command import Command, Outcome
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.plan import queries as plan_queries
from repatriate.app.plan.commands import DiscardDraft, Publish
from repatriate.model.errors import RepatriateError
from ui.core.language import translate_said
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board_state import BoardState
from ui.rooms.plan.compare.page import ComparePage
from ui.widgets.notice_bar import NoticeBar

translate = QCoreApplication.translate


class DraftController(QObject):
    """`page` compares two plans and covers `body`; None while the board is seen. `note` asks where there is no page.

    `covered` when the page opens (True) and closes (False); `person_wanted` and `departure_wanted` what was clicked on it.
    """

    covered = Signal(bool)
    person_wanted = Signal(str)
    departure_wanted = Signal(str)

    def __init__(self, state: BoardState, body: QWidget, note: NoticeBar) -> None:
        super().__init__(body)
        self._state, self._body, self._note = state, body, note
        self._context = state.context
        self.page: ComparePage | None = None

    def is_drafted(self) -> bool:
        return has_plan(self._context.db, "draft")

    def compare(self, then: Callable[[ComparePage], object] | None = None) -> None:
        """Two plans side by side; `then` is done with the page when it shows them."""
        if plan_queries.count_plans(self._context.db) < 2:
            self._context.say(translate("PlanRoom", "There is no second plan to compare with yet."), tone="info")
            return
        page = self.page
        if page is None:
            self._state.panel.shut()
            page = self.page = ComparePage(self._body, self._context)
            page.published.connect(self.publish)
            page.discarded.connect(self.discard)
            page.person.connect(self.person_wanted)
            page.departure.connect(self.departure_wanted)
            page.closed.connect(self._closed)
            self.covered.emit(True)
        if then is not None:
            page.reload(lambda: then(page))

    def close(self) -> None:
        """Back to the board."""
        if self.page is not None:
            self.page.shut()

    def _closed(self) -> None:
        self.page = None
        self.covered.emit(False)

    def ask_publish(self) -> None:
        """With what changes in view; of the first plan there is nothing to compare."""
        if not self.is_drafted():
            return
        if has_plan(self._context.db, "published"):
            self.compare(lambda page: page.ask_publish())
        elif (board := self._state.board) is not None:
            self._note.ask(
                plan_labels.publish_sentence(board.figures, first=True),
                translate("ComparePage", "Publish"),
                self.publish,
                detail=translate(
                    "ComparePage", "Manifests and documents are made from the published plan. It can be undone."
                ),
                keep=translate("ComparePage", "Keep as draft"),
                danger=False,
            )

    def ask_discard(self) -> None:
        if not self.is_drafted():
            return
        if has_plan(self._context.db, "published"):
            self.compare(lambda page: page.ask_discard())
        else:
            self._note.ask(
                translate("PlanRoom", "Discard the draft? Then nobody has a seat until the planner runs again."),
                translate("ComparePage", "Discard the draft"),
                self.discard,
                keep=translate("ComparePage", "Keep the draft"),
            )

    def publish(self) -> None:
        self._run(translate("PlanRoom", "Publishing"), Publish())

    def discard(self) -> None:
        self._run(translate("PlanRoom", "Discarding the draft"), DiscardDraft())

    def _run(self, title: str, command: Command[Any]) -> None:
        self._state.run_in_job(title, command, self._close_done, failed=self._show_error)

    def _close_done(self, outcome: Outcome[Any]) -> None:
        self.close()
        self._note.shut()
        if outcome.entry is not None:
            self._context.say(translate_said(outcome.entry.summary), undo=True)

    def _show_error(self, error: RepatriateError) -> None:
        (self.page.note if self.page is not None else self._note).fault(error)
