"""The draft against other plans: compare, publish, discard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from repatriate.app.core.command import Outcome
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.plan import queries as plan_queries
from repatriate.app.plan.commands import DiscardDraft, Publish
from repatriate.model.errors import RepatriateError
from ui.core.language import told
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.compare.page import ComparePage

if TYPE_CHECKING:
    from ui.rooms.plan.room import PlanRoom

translate = QCoreApplication.translate


class Drafts(QObject):
    """`page` compares two plans over the board, None while the board is seen."""

    def __init__(self, room: PlanRoom) -> None:
        super().__init__(room)
        self._room = room
        self.page: ComparePage | None = None

    @property
    def drafted(self) -> bool:
        return has_plan(self._room.context.db, "draft")

    def compare(self, then: Callable[[ComparePage], object] | None = None) -> None:
        """Two plans side by side; `then` is done with the page when it shows them."""
        room = self._room
        if plan_queries.count_plans(room.context.db) < 2:
            room.context.say(translate("PlanRoom", "There is no second plan to compare with yet."), tone="info")
            return
        page = self.page
        if page is None:
            room.panel.shut()
            page = self.page = ComparePage(room.body, room.context)
            page.published.connect(self.publish)
            page.discarded.connect(self.discard)
            page.person.connect(room.show_why)
            page.departure.connect(room.select)
            page.closed.connect(self._closed)
            room.header.hide()
        if then is not None:
            page.reload(lambda: then(page))

    def close(self) -> None:
        """Back to the board."""
        if self.page is not None:
            self.page.shut()

    def _closed(self) -> None:
        self.page = None
        self._room.header.show()
        self._room.take_focus()

    def ask_publish(self) -> None:
        """With what changes in view; of the first plan there is nothing to compare."""
        if not self.drafted:
            return
        if has_plan(self._room.context.db, "published"):
            self.compare(lambda page: page.ask_publish())
        elif (board := self._room.board) is not None:
            self._room.note.ask(
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
        if not self.drafted:
            return
        if has_plan(self._room.context.db, "published"):
            self.compare(lambda page: page.ask_discard())
        else:
            self._room.note.ask(
                translate("PlanRoom", "Discard the draft? Then nobody has a seat until the planner runs again."),
                translate("ComparePage", "Discard the draft"),
                self.discard,
                keep=translate("ComparePage", "Keep the draft"),
            )

    def publish(self) -> None:
        self._room.do(translate("PlanRoom", "Publishing"), Publish(), self._done, failed=self._failed)

    def discard(self) -> None:
        self._room.do(translate("PlanRoom", "Discarding the draft"), DiscardDraft(), self._done, failed=self._failed)

    def _done(self, outcome: Outcome[Any]) -> None:
        self.close()
        self._room.note.shut()
        if outcome.entry is not None:
            self._room.context.say(told(outcome.entry.summary), undo=True)

    def _failed(self, error: RepatriateError) -> None:
        if self.page is not None:
            self.page.note.fault(error)
        else:
            self._room.note.fault(error)
