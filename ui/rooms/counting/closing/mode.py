"""The closing mode of the counting room: reads the page, and carries out the officer's decisions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt

from repatriate.app.core.operation import Operation
from repatriate.app.counting.board_commands import TakeBackJoined
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding, read_early
from repatriate.app.counting.closing_queries import ClosingView, read_closing_view
from repatriate.app.manifests.due_lists import final_versions
from repatriate.counting.points import find_boarding
from repatriate.model.counting import How, Seen
from repatriate.model.entities import LegStatus
from ui.core.context import Context
from ui.rooms.counting.closing.exceptions import called_number
from ui.rooms.counting.closing.page import Answers, ClosePage
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.side import DecideList
from ui.rooms.counting.tally import Tally
from ui.widgets.layouts import grow, make_column

t = QCoreApplication.translate


class CloseMode(Mode):
    """F6."""

    key = "close"
    hot = Qt.Key.Key_F6
    whole = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.page = ClosePage()
        self.decide = DecideList(tally)
        self.page.add_below(self.decide)
        self._enters = False
        make_column(grow(self.page), margins=0, spacing=0, inside=self)
        page = self.page
        page.call_wanted.connect(lambda _: self._go_to_mode("call"))
        page.count_wanted.connect(lambda: self._go_to_mode("count"))
        page.here_wanted.connect(lambda ref: self._count_person(ref, Seen.PRESENT))
        page.off_wanted.connect(lambda ref: self._count_person(ref, Seen.LEFT))
        page.back_wanted.connect(self._take_back)
        page.close_wanted.connect(self._close_boarding)
        page.reopen_wanted.connect(self._ask_reopen)
        page.leave_wanted.connect(self._leave_leg)
        page.asking.given.connect(
            lambda why: self.context.run(ReopenBoarding(self._code, why), on_error=page.note.fault)
        )

    @classmethod
    def name(cls) -> str:
        return t("Counting", "Close")

    @property
    def _code(self) -> str:
        return self.tally.view.leg.code if self.tally.view is not None else ""

    def heading(self) -> str:
        return t("Counting", "Close {0}").format(self._code)

    def enter(self) -> None:
        self._enters = True
        self.show_tally()

    def show_tally(self) -> None:
        doubts = self.tally.view.doubts if self.tally.view is not None else ()
        self.decide.show_doubts(doubts)
        self.decide.setVisible(bool(doubts))
        self._read()

    def _read(self) -> None:
        operation, code = self.context.operation, self._code
        if code:
            self.context.ask(self, "closing", lambda: read_page(operation, code), self._show_closing)

    def _show_closing(self, view: ClosingView) -> None:
        if view.code != self._code:
            return
        self.page.show_view(view, read_only=self.context.read_only)
        if self._enters:
            self._enters = False
            self.page.take_focus()

    # -- what is decided

    def _go_to_mode(self, mode: str) -> None:
        self.context.go("counting", f"{self._code}:{mode}")

    def _count_person(self, ref: str, kind: Seen) -> None:
        """At the point where people board."""
        boarding = find_boarding(self.tally.view.points) if self.tally.view is not None else None
        if boarding is not None:
            self.tally.count(ref, How.TICK, kind, seq=boarding.seq)

    def _take_back(self, ref: str) -> None:
        """They lose the seat that they got at the gate: that is asked."""
        words = t("Closing", "Take {0} back? The seat that they got at the gate is free again.")
        self.page.note.ask(
            words.format(called_number(ref)),
            t("Closing", "Take back {0}").format(called_number(ref)),
            lambda: self.context.run(TakeBackJoined(self._code, ref), on_error=self.page.note.fault),
            keep=t("Closing", "Leave them aboard"),
        )

    def _close_boarding(self, answers: Answers) -> None:
        command = CloseBoarding(
            self._code, answers.head_count, answers.no_shows, answers.off_loaded, answers.reason, answers.alone
        )
        self.context.run(command, on_error=self.page.note.fault)

    def _ask_reopen(self) -> None:
        words = t("Closing", "Why is {0} opened again? The reason stays in the file.").format(self._code)
        self.page.asking.ask(words, t("Closing", "Reopen {0}").format(self._code))

    def _leave_leg(self) -> None:
        """It has left, or arrived: when, is asked on its page."""
        left = self.page.view is not None and self.page.view.status is LegStatus.DEPARTED
        self.context.go("departure", f"{self._code}:{'arrived' if left else 'left'}")


def read_page(operation: Operation, code: str) -> ClosingView:
    """The data of the page, including the final lists."""
    view = read_closing_view(operation.db, code)
    early = read_early(operation.db, code, operation.clock())
    return replace(view, lists=final_versions(operation.db, code), early=early)
