"""Counting: the number that was just read, and the latest before it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent

from repatriate.app.counting.room_view import CountingView
from repatriate.model.counting import How, Point, PointKind
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.language import translate_said
from ui.rooms.counting.arrival_part import ArrivalPart
from ui.rooms.counting.last_lines import ROW_HIGH, LastLines
from ui.rooms.counting.mode import Mode
from ui.rooms.counting.tally import Tally, Told
from ui.rooms.counting.verdict_card import LEAST, VerdictCard
from ui.rooms.counting.words import counting_at
from ui.style.theme import GAP
from ui.widgets.labels import button
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

t = QCoreApplication.translate
LOW = 300
"""Pixels of height under which the way to paper is F7 alone."""


class CountMode(Mode):
    """What is typed or scanned is here now."""

    key = "count"
    hot = Qt.Key.Key_F2
    takes_numbers = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.card = VerdictCard(tally)
        self.card.chosen.connect(tally.mean)
        self.arrival = ArrivalPart(tally)
        self.arrival.resized.connect(self._fit)
        self._arrives = False
        self.last = LastLines(tally)
        self.paper = button(t("Counting", "From paper") + "  F7", self._open_paper, "link")
        self.paper.setToolTip(t("Counting", "Type in a counting sheet, number by number"))
        self.column = make_column(
            self.arrival, grow(self.card), self.last, make_row(STRETCH, self.paper), margins=0, spacing=GAP, inside=self
        )
        tally.begun.connect(lambda scan: self.card.wait_for(scan.code))
        tally.answered.connect(self._show_outcome)
        tally.failing.connect(self._show_fault)

    @classmethod
    def name(cls) -> str:
        return t("Counting", "Count")

    @classmethod
    def suits(cls, view: CountingView, point: Point) -> bool:
        return point.kind is not PointKind.HANDOVER

    def heading(self) -> str:
        point = self.tally.point
        return counting_at(point) if point is not None else self.name()

    def show_tally(self) -> None:
        if self.tally.last is None and self.tally.writer.pending == 0:
            self.card.show_nothing()
        elif self.tally.last is not None and not self.card.name.text():
            self.card.show_outcome(self.tally.last)  # meanwhile it may be known who they are
        view, point = self.tally.view, self.tally.point
        self._arrives = view is not None and point is not None and self.arrival.suits(view, point)
        if self._arrives:
            self.arrival.show_tally()
        self.last.show_lines(self.tally.lines())
        self._fit()

    def take(self, code: str, how: How) -> None:
        self.tally.count(code, how)

    def _open_paper(self) -> None:
        if self.tally.view is not None:
            self.context.go("counting", f"{self.tally.view.leg.code}:paper")

    def _show_outcome(self, told: Told) -> None:
        self.card.show_outcome(told)
        self._fit()

    def _show_fault(self, error: RepatriateError | None) -> None:
        if error is not None:
            self.card.show_fault(translate_said(error), self.tally.writer.pending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On arrival, where there is no room for both, who is missing gives way to the number that was just read."""
        self.paper.setVisible(self.key == "count" and self.tally.writable and self.height() >= LOW)
        link = self.paper.sizeHint().height() + GAP if self.paper.isVisibleTo(self) else 0
        box = self.arrival.sizeHint().height() + GAP if self._arrives else 0
        both = self.height() - LEAST - 2 * GAP >= box
        read = self.tally.last is not None or self.tally.writer.pending > 0
        self.arrival.setVisible(self._arrives and (both or not read))
        self.card.setVisible(both or not self._arrives or read)
        shown = box if self.arrival.isVisibleTo(self) else 0
        card = LEAST + 2 * GAP if self.card.isVisibleTo(self) else 0
        room = self.height() - card - shown - GAP - link
        self.last.show_most(max(0, min(5, room // (ROW_HIGH + 1))))
