"""One column of the board: its head with the seats, what a dragged card would meet, and the cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from repatriate.app.plan.board.queries import Column
from repatriate.app.plan.manual.move_judge import Verdict
from ui.core.format import local_time, number, people
from ui.rooms.common.labels import leg_status, route
from ui.rooms.common.seat_bar import SeatBar
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_list import CardList
from ui.rooms.plan.board.card_model import CardModel, Item, Read
from ui.rooms.plan.board.drop_banner import DropBanner
from ui.style.theme import GAP, style
from ui.widgets.labels import Elided, label, show_text, tool_button
from ui.widgets.layouts import STRETCH, Gap, grow, make_column, make_row

WIDTH, LEFT_OUT_WIDTH = 218, 232
Judge = Callable[[tuple[str, ...], str | None], tuple[Verdict, str]]
"""People and a departure (None: left out) to the verdict on the move and its sentence."""


class ColumnView(QFrame):
    """A departure, or (code None) those left out. `standby` asks who could take a seat of it."""

    standby = Signal(str)

    def __init__(self, code: str | None, judge: Judge) -> None:
        super().__init__()
        self.code = code
        self._judge = judge
        self._dragged: tuple[str, ...] = ()
        self.column: Column | None = None
        self.setProperty("role", "card" if code is None else "raised")
        self.setFixedWidth(LEFT_OUT_WIDTH if code is None else WIDTH)
        self.title = label("", "strong")
        self.state = QLabel()
        self.figures = label("", "strong")
        self.capacity = label("", "quiet")
        self.quiet = Elided("", "caption")
        self.when = label("", "caption")
        self.spent = label("", "caption", "attention", wrap=True)
        self.spent.hide()
        self.bar = SeatBar()
        self.queue = tool_button(self.tr("Standby"), self._ask_standby, "queue")
        self.queue.setIconSize(QSize(17, 17))
        self.queue.setFixedSize(24, 22)
        self.queue.setStyleSheet("QToolButton { padding: 0; }")
        self.model = CardModel(self)
        self.list = CardList(self.model)
        self.banner = DropBanner(self)
        self._lay_out()
        for widget in (self.bar, self.capacity, self.queue):
            widget.setVisible(code is not None)
        self.list.standby.connect(self._ask_standby)
        self.list.hovered.connect(self._hover)
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        head = make_row(self.title, self.state, STRETCH, self.figures, self.capacity, spacing=4)
        below = QHBoxLayout()
        below.setSpacing(0)
        self.quiet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)  # the time stands beside it
        below.addWidget(self.quiet)
        below.addWidget(self.when)
        below.addStretch(1)
        below.addWidget(self.queue)
        top = make_column(head, below, self.spent, Gap(4), self.bar, margins=(12, 10, 12, 6), spacing=3)
        column = make_column(top, margins=(0, 0, 0, GAP), spacing=0, inside=self)
        column.addLayout(make_column(self.banner, grow(self.list), margins=(8, 2, 6, 0), spacing=GAP), 1)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)

    def _ask_standby(self) -> None:
        if self.code:
            self.standby.emit(self.code)

    def show_column(self, column: Column, items: Sequence[Item]) -> None:
        """A departure with the cards that the filter lets through."""
        self.show_head(column)
        self.list.show_cards(column.code, items)

    def show_head(self, column: Column) -> None:
        """A departure; cards of another one go, its own stay for the moment."""
        if column.code != self.code:
            self.list.show_cards(column.code, ())
            self.banner.hide()
        if column == self.column:
            return
        self.column, self.code = column, column.code
        leg = column.leg
        self.title.setText(leg.code)
        word, tone, _ = leg_status(leg.status)
        self.state.setText("" if leg.status.value == "planned" else f"· {word}")
        style(self.state, tone=tone)
        self.figures.setText(number(column.taken))
        self.capacity.setText(f"/ {number(leg.seats)}")
        style(self.figures, tone="trouble" if column.taken > leg.seats else "")
        self.quiet.setText(route(leg.origin, leg.destination))
        self.when.setText(f" · {local_time(leg.departs)}")
        self.bar.show_seats(column.taken, leg.seats, column.pinned)
        spent = plan_labels.spent(column)
        show_text(self.spent, spent)
        self.queue.setToolTip(self.tr("Standby (S): who could take a seat on {0}").format(leg.code))
        self.queue.setAccessibleName(self.queue.toolTip())
        self.list.setAccessibleName(
            self.tr("{0}, {1}, {2} of {3} seats taken").format(leg.code, self._way(), column.taken, leg.seats)
        )
        self.setToolTip(self._told(column))

    def _way(self) -> str:
        """From where to where, and when."""
        return self.quiet.text() + self.when.text()

    def _told(self, column: Column) -> str:
        leg = column.leg
        lines = [
            " · ".join(filter(None, (leg.code, leg.carrier, self._way()))),
            self.tr("{0} on board").format(people(column.people)),
            self.tr("{0} seats free").format(number(max(leg.seats - column.taken, 0))),
        ]
        return "\n".join(lines)

    def set_aside(self, aside: bool) -> None:
        """Nobody who is looked for is here: it stands back, and still takes a card."""
        if self.property("aside") != aside:
            style(self, aside=aside)
            for one in (self.title, self.figures):
                style(one, role="quiet" if aside else "strong")
            self.bar.setEnabled(not aside)

    def show_left_out(self, items: Sequence[Item], count: int, read: Read, *, some: bool = False) -> None:
        """`some`: these are only the ones that a filter lets through."""
        self.title.setText(self.tr("Left out"))
        self.figures.setText(number(count))
        style(self.figures, tone="attention" if count else "quiet" if some else "good")
        nobody = "" if some else self.tr("everybody has a seat")
        self.quiet.setText(self.tr("grouped by what keeps them") if count else nobody)
        self.list.setAccessibleName(self.tr("Left out, {0}").format(people(count)))
        self.list.show_cards(None, items, read)

    # -- while a card is dragged

    def drag(self, refs: tuple[str, ...]) -> None:
        """Say what these people would meet here; empty: the drag is over."""
        self._dragged = refs
        if not refs or self._holds(refs):
            self.banner.hide()
            return
        self._show_verdict(refs, hover=False)

    def _holds(self, refs: tuple[str, ...]) -> bool:
        """Whether the dragged card is one of ours."""
        card = self.list.card
        return any(self.model.row_of(ref) is not None for ref in refs) or (
            self.code is None and card is not None and not set(refs).isdisjoint(card.refs)
        )

    def _hover(self, refs: tuple[str, ...], place: QPoint) -> None:
        if refs and not self._holds(refs):
            self._show_verdict(refs, hover=True)
        elif self._dragged:
            self.drag(self._dragged)
        else:
            self.banner.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Head and verdict take a card as the list does."""
        self.list.dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.list.dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.list.dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.list.take_drop(event, None)

    def _show_verdict(self, refs: tuple[str, ...], *, hover: bool) -> None:
        found, sentence = self._judge(refs, self.code)
        self.banner.say(found, sentence, hover=hover)
