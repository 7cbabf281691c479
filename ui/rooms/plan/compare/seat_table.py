"""Seats taken on every departure in two plans, a bar for either, and what else is limited there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from repatriate.app.plan.comparison import LegPair
from ui.core.format import local_time, number
from ui.rooms.common.labels import route
from ui.rooms.common.seat_bar import draw_bar
from ui.rooms.plan.compare.differences_table import LEFT, LineDelegate
from ui.rooms.plan.compare.queries import limit_words, seats_words
from ui.rooms.plan.drawn_list import Index, ItemList
from ui.rooms.plan.text_lines import draw_line, draw_lines
from ui.style.theme import TEXT, Tone, color, sized


def seats_differ(pair: LegPair) -> bool:
    return pair.left != pair.right


def _spoken(pair: LegPair) -> str:
    taken = f"{seats_words(pair.left[0], pair.leg)} → {seats_words(pair.right[0], pair.leg)}"
    return "\n".join(filter(None, (f"{pair.leg.code}  {_when(pair)}", taken, _limits(pair))))


def _when(pair: LegPair) -> str:
    leg = pair.leg
    return f"{route(leg.origin, leg.destination)} · {local_time(leg.departs)}"


def _limits(pair: LegPair) -> str:
    """What is limited beside seats and taken differently, or all taken in the plan on the right."""
    told = [
        f"{number(left)} → {limit_words(code, right, most)}" if left != right else limit_words(code, right, most)
        for code, left, right, most in pair.limits()
        if left != right or right >= most
    ]
    return " · ".join(told)


class SeatDelegate(LineDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(pair, LegPair):
            return
        painter.save()
        self.ground(painter, option)
        what, left, right, why = self.cells(option.rect)
        half = what.height() // 2
        line = QRect(what.left(), what.top(), what.width(), half)
        draw_line(painter, line, pair.leg.code, sized(option.font, TEXT, tabular=True, medium=True), Tone.TEXT)
        small = sized(option.font, 12, tabular=True)
        draw_line(painter, line.translated(0, half), _when(pair), small, Tone.QUIET)
        for cell, load in ((left, pair.left), (right, pair.right)):
            self._draw_seats(painter, cell, load[0], pair, small)
        difference = pair.right[0] - pair.left[0]
        painter.setPen(color(Tone.TEXT if difference else Tone.QUIET))
        sign = "+" if difference > 0 else "−"
        text = f"{sign}{number(abs(difference))}" if difference else "="
        painter.drawText(QRect(why.left(), why.top(), 48, why.height()), LEFT, text)
        painter.setPen(color(Tone.QUIET))
        draw_lines(painter, why.adjusted(52, 2, 0, 0), _limits(pair), 2)
        painter.restore()

    def _draw_seats(self, painter: QPainter, cell: QRect, taken: int, pair: LegPair, font: QFont) -> None:
        seats = pair.leg.seats
        painter.setFont(font)
        painter.setPen(color(Tone.TROUBLE if taken > seats else Tone.TEXT if taken else Tone.QUIET))
        top = QRect(cell.left(), cell.top(), cell.width(), cell.height() - 10)
        painter.drawText(top, LEFT, seats_words(taken, pair.leg))
        full = color("trouble" if taken > seats else "text" if taken == seats else "accent")
        bar = QRectF(cell.left(), cell.bottom() - 7, min(cell.width() - 16, 180), 7)
        draw_bar(painter, bar, [(taken / seats if seats else 0.0, full)], color("track"))


class SeatTable(ItemList):
    def __init__(self) -> None:
        super().__init__("", click=True)
        self.setAccessibleName(self.tr("Seats on every departure"))
        self.setUniformItemSizes(True)
        self.setItemDelegate(SeatDelegate(self))

    def show_pairs(self, pairs: Sequence[LegPair]) -> None:
        self.show_items(pairs, _spoken)
        self.scrollToTop()
