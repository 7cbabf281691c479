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
from ui.widgets.layouts import grow, make_column

t = QCoreApplication.translate


class CountMode(Mode):
    """What is typed or scanned is here now."""

    key = "count"
    hot = Qt.Key.Key_F2
    takes_numbers = True

    def __init__(self, context: Context, tally: Tally) -> None:
        super().__init__(context, tally)
        self.card = VerdictCard(tally)
        self.card.chosen.connect(lambda ref: tally.count(ref, How.TYPED))
        self.arrival = ArrivalPart(tally)
        self.last = LastLines(tally)
        self.column = make_column(self.arrival, grow(self.card), self.last, margins=0, spacing=GAP, inside=self)
        tally.begun.connect(lambda scan: self.card.wait_for(scan.code))
        tally.answered.connect(self._show_told)
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
            self.card.show_told(self.tally.last)  # meanwhile it may be known who they are
        view, point = self.tally.view, self.tally.point
        arrives = view is not None and point is not None and self.arrival.suits(view, point)
        self.arrival.setVisible(arrives)
        if arrives:
            self.arrival.show_tally()
        self.last.show_lines(self.tally.lines())

    def take(self, code: str, how: How) -> None:
        self.tally.count(code, how)

    def _show_told(self, told: Told) -> None:
        self.card.show_told(told)

    def _show_fault(self, error: RepatriateError | None) -> None:
        if error is not None:
            self.card.show_fault(translate_said(error), self.tally.writer.pending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.height() - (LEAST + 2 * GAP) - GAP
        self.last.show_most(max(0, min(5, room // (ROW_HIGH + 1))))
