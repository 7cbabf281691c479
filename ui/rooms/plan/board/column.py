"""One column of the board: its head with the seats, the effect of a dragged card, and the cards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from repatriate.app.plan.board.cards import Card, Column
from repatriate.app.plan.manual.move_judge import Verdict
from repatriate.model.entities import LegStatus
from repatriate.model.plan import ReasonCode
from ui.core.format import is_unread, local_time, number, people
from ui.rooms.common.labels import leg_status
from ui.rooms.common.row_table import SeatBar
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_list import CardList
from ui.rooms.plan.board.card_model import CardModel, Item, Read, Ride
from ui.style.theme import GAP, Tone, set_style
from ui.widgets.labels import IconLabel, make_label, show_text
from ui.widgets.layouts import STRETCH, Gap, grow, make_column, make_row


class DropBanner(QFrame):
    """The banner with the effect of a card dragged over this column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self._told: tuple[Verdict | None, str, bool] | None = None
        self.text = make_label("", wrap=True)
        make_column(self.text, margins=(9, 7, 9, 7), inside=self)
        self.hide()

    def notify(self, found: Verdict | None, sentence: str, *, hover: bool) -> None:
        told = (found, sentence, hover)
        if told == self._told and not self.isHidden():
            return
        self._told = told
        if found is None:
            self.hide()
            return
        self.text.setText(("✗ " if found.reasons else "✓ ") + sentence)
        if found.reasons:
            words, frame = ("trouble", "trouble") if hover else ("quiet", "quiet")
        elif found.price.worse:
            words, frame = "attention", "attention"
        else:
            words, frame = ("accent", "info") if hover else ("good", "good")
        set_style(self.text, tone=words)
        set_style(self, tone=frame)
        self.show()


WIDTH, LEFT_OUT_WIDTH = 218, 232
Judge = Callable[[tuple[str, ...], str | None], tuple[Verdict, str]]
"""People and a departure (None: no seat) to the verdict on the move and its sentence."""


class ColumnView(QFrame):
    """A departure, or (code None) people without a seat. `menu` asks what can be done with the departure, and where."""

    menu = Signal(str, QPoint)

    def __init__(self, code: str | None, judge: Judge) -> None:
        super().__init__()
        self.code = code
        self._judge = judge
        self._dragged: tuple[str, ...] = ()
        self.column: Column | None = None
        self.setProperty("role", "card" if code is None else "raised")
        self.setFixedWidth(LEFT_OUT_WIDTH if code is None else WIDTH)
        self.picture = IconLabel("plan", Tone.QUIET, 15)
        self.title = make_label("", "strong")
        self.state = make_label()
        self.gained = make_label("", "strong", "accent")
        self.figures = make_label("", "strong")
        self.capacity = make_label("", "quiet")
        self.quiet = make_label("", "caption", wrap=True)
        self.spent = make_label("", "caption", "attention", wrap=True)
        self.spent.hide()
        self.bar = SeatBar()
        self.model = CardModel(self)
        self.list = CardList(self.model)
        self.banner = DropBanner(self)
        self._lay_out()
        for widget in (self.bar, self.capacity, self.picture):
            widget.setVisible(code is not None)
        self.list.hovered.connect(self._hover)
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        head = make_row(
            self.picture, self.title, self.state, STRETCH, self.gained, self.figures, self.capacity, spacing=5
        )
        self._top = top = make_column(head, self.quiet, self.spent, Gap(3), self.bar, margins=(12, 8, 12, 6), spacing=2)
        column = make_column(top, margins=(0, 0, 0, GAP), spacing=0, inside=self)
        column.addLayout(make_column(self.banner, grow(self.list), margins=(8, 2, 6, 0), spacing=GAP), 1)

    def be_low(self, low: bool) -> None:
        """A window with little height shows where a departure goes, and when, in its tip."""
        self._top.setContentsMargins(12, 4 if low else 8, 12, 2 if low else 6)
        self.quiet.setVisible(not low)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.code:
            self.menu.emit(self.code, event.globalPos())

    def show_column(self, column: Column, items: Sequence[Item], drawn: int) -> None:
        """A departure with the rows that the filter lets through, and how many people they are."""
        self.show_head(column)
        self.list.show_items(column.code, items)
        if drawn != column.people:
            self.figures.setText(number(drawn))
            self.capacity.setText(self.tr("of {0} / {1}").format(number(column.people), number(column.leg.seats)))
        else:
            self._show_seats(column)

    def _show_seats(self, column: Column) -> None:
        self.figures.setText(number(column.taken))
        self.capacity.setText(f"/ {number(column.leg.seats)}")

    def show_head(self, column: Column) -> None:
        """A departure; cards of another one go, its own stay for the moment."""
        if column.code != self.code:
            self.list.show_items(column.code, ())
            self.banner.hide()
        if column == self.column:
            return
        self.column, self.code = column, column.code
        leg = column.leg
        self.title.setText(leg.code)
        self.picture.set(leg.mode, Tone.QUIET)
        word, tone, _ = leg_status(leg.status)
        said = leg.status is LegStatus.PLANNED or is_unread(leg.departs)
        self.state.setText("" if said else f"· {word}")
        set_style(self.state, tone=tone)
        self.gained.setText(f"+{number(column.gained)}" if column.gained else "")
        self._show_seats(column)
        set_style(self.figures, tone="trouble" if column.taken > leg.seats else "")
        self.quiet.setText(f"{plan_labels.format_way(leg, column.names)} · {local_time(leg.departs)}")
        self.bar.show_seats(column.taken, leg.seats, gained=column.gained)
        spent = plan_labels.describe_spent(column)
        on_laps = any(code == ReasonCode.INFANT_LIMIT for code, *_ in column.spent())
        laps = self.tr("{0} on a lap").format(number(column.laps)) if column.laps and not on_laps else ""
        show_text(self.spent, " · ".join(filter(None, (laps, spent))))
        set_style(self.spent, tone="attention" if spent else "quiet")
        told = self.tr("{0}, {1}, {2} people, {3} seats")
        self.list.setAccessibleName(told.format(leg.code, self.quiet.text(), column.people, leg.seats))
        self.setToolTip(self._describe_column(column))

    def _describe_column(self, column: Column) -> str:
        leg = column.leg
        lines = [
            " · ".join(filter(None, (leg.code, leg.carrier, self.quiet.text()))),
            people(column.people),
            self.tr("{0} of {1} seats taken").format(number(column.taken), number(leg.seats)),
            self.tr("{0} are new since the confirmed plan").format(number(column.gained)) if column.gained else "",
        ]
        return "\n".join(filter(None, lines))

    def set_aside(self, aside: bool) -> None:
        """Nobody who is looked for is here: it stands back, and still takes a card."""
        if self.property("aside") != aside:
            set_style(self, aside=aside)
            for one in (self.title, self.figures):
                set_style(one, role="quiet" if aside else "strong")
            self.bar.setEnabled(not aside)

    def mark(self, ids: Collection[int], *, on_the_way: bool) -> None:
        """Show the card of these people as chosen; `on_the_way`: their journey takes this departure."""
        self.model.mark(ids)
        if self.property("marked") != on_the_way:
            set_style(self, marked=on_the_way)

    def show_waiting(self, items: Sequence[Item], count: int, read: Read, *, some: bool = False) -> None:
        """People without a seat. `some`: only those whom a filter lets through."""
        self.title.setText(self.tr("Without a seat"))
        self.figures.setText(number(count))
        set_style(self.figures, tone="attention" if count else "quiet" if some else "good")
        everybody = "" if some else self.tr("everyone has a seat")
        self.quiet.setText(self.tr("by what keeps them here") if count else everybody)
        self.list.setAccessibleName(self.tr("Without a seat, {0}").format(people(count)))
        self.list.show_items(None, items, read)

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
        if card is not None and not set(refs).isdisjoint(card.refs):
            return True
        return any(
            not set(refs).isdisjoint(item.card.refs if isinstance(item, Ride) else item.refs)
            for item in self.model.items
            if isinstance(item, Card | Ride)
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
        self.banner.notify(found, sentence, hover=hover)


# -- Columns side by side: only those in view are widgets, however many departures there are.


SPACING = 12
PITCH = WIDTH + SPACING
AHEAD = 1
"""Columns that stand ready on either side of what is seen."""
EDGE, STEP = 60, 24


class ColumnStrip(QAbstractScrollArea):
    """`make` gives an empty column, `fill` shows a departure in it, by code. `columns` are those that stand now.

    `kept_in_view` is a departure that stays in view when the strip becomes narrower.
    """

    scrolled = Signal()

    def __init__(self, make: Callable[[], ColumnView], fill: Callable[[ColumnView, str], object]) -> None:
        super().__init__()
        self._make, self._fill = make, fill
        self._codes: list[str] = []
        self._free: list[ColumnView] = []
        self._held: str | None = None
        self._push = 0
        self.columns: dict[str, ColumnView] = {}
        self.kept_in_view: str | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._edge = QTimer(self, interval=40)
        self._edge.timeout.connect(self._scroll_on)

    @property
    def codes(self) -> Sequence[str]:
        return self._codes

    def show_codes(self, codes: Sequence[str]) -> None:
        """These departures, in this order; what stands is filled again."""
        first = self.first
        self._codes = list(codes)
        for code in [code for code in self.columns if code not in set(codes)]:
            self._put_away(code)
        self._measure_bar()
        if first in self._codes and first is not None:
            # What came or went on the left does not move what is looked at.
            at = self.horizontalScrollBar().value() % PITCH
            self.horizontalScrollBar().setValue(self._codes.index(first) * PITCH + at)
        for code, view in self.columns.items():
            self._fill(view, code)
        self._place_columns()

    def hold(self, code: str | None) -> None:
        """Keep this column however far it is scrolled away: a card is dragged from it."""
        self._held = code
        if code is None:
            self._place_columns()

    @property
    def first(self) -> str | None:
        """The first departure that is seen whole."""
        at = (self.horizontalScrollBar().value() + SPACING) // PITCH
        bar = self.horizontalScrollBar()
        if bar.value() and bar.value() == bar.maximum():
            at = -(-bar.value() // PITCH)
        return self._codes[min(at, len(self._codes) - 1)] if self._codes else None

    @property
    def seen(self) -> Sequence[str]:
        """Departures at least half of whose column is in view."""
        left = self.horizontalScrollBar().value()
        right = left + self.viewport().width()
        return [
            code
            for at, code in enumerate(self._codes)
            if left <= at * PITCH + WIDTH // 2 and at * PITCH + WIDTH // 2 <= right
        ]

    @property
    def scrolls(self) -> bool:
        return self.horizontalScrollBar().maximum() > 0

    def bring(self, code: str, *, lead: bool = False) -> ColumnView | None:
        """The column of a departure, in view (`lead`: at the left end)."""
        if code not in self._codes:
            return None
        bar, at = self.horizontalScrollBar(), self._codes.index(code) * PITCH
        if lead or at < bar.value():
            bar.setValue(at)
        elif at + WIDTH > bar.value() + self.viewport().width():
            bar.setValue(at + WIDTH - self.viewport().width())
        self._place_columns()
        return self.columns.get(code)

    # -- near the edge

    def near_edge(self, x: int | None) -> None:
        """A card hovers there (None: nowhere): near the left or right edge the columns scroll along."""
        width = self.viewport().width()
        self._push = 0 if x is None or x < 0 else -1 if x < EDGE else 1 if x > width - EDGE else 0
        if self._push:
            self._edge.start()
        else:
            self._edge.stop()

    def _scroll_on(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + self._push * STEP)

    # -- placing

    def _measure_bar(self) -> None:
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        bar.setRange(0, max(len(self._codes) * PITCH + SPACING - width, 0))
        bar.setPageStep(max(width, 1))
        bar.setSingleStep(PITCH // 4)
        # Where there is nothing to scroll there is nothing to see; the room for it stays.
        bar.setStyleSheet("" if self.scrolls else "QScrollBar::handle:horizontal { background: transparent; }")

    def _place_columns(self) -> None:
        bar, width, height = self.horizontalScrollBar(), self.viewport().width(), self.viewport().height()
        start = max(bar.value() // PITCH - AHEAD, 0)
        wanted = self._codes[start : (bar.value() + width) // PITCH + 1 + AHEAD]
        for code in [code for code in self.columns if code not in wanted and code != self._held]:
            self._put_away(code)
        for place, code in enumerate(wanted, start=start):
            view = self.columns.get(code)
            if view is None:
                view = self._free.pop() if self._free else self._make_view()
                self.columns[code] = view
                self._fill(view, code)
                view.show()
            view.setGeometry(place * PITCH - bar.value(), 0, WIDTH, height)

    def _make_view(self) -> ColumnView:
        view = self._make()
        view.setParent(self.viewport())
        return view

    def _put_away(self, code: str) -> None:
        view = self.columns.pop(code)
        view.hide()
        view.list.clearSelection()
        self._free.append(view)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._place_columns()
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column in use visible when the strip shrinks."""
        code, at = self.kept_in_view, self.horizontalScrollBar().value()
        super().resizeEvent(event)
        self._measure_bar()
        self._place_columns()
        if code in self.columns and event.oldSize().width() > event.size().width():
            left = self._codes.index(code) * PITCH if code in self._codes else -1
            if at - PITCH < left < at + event.oldSize().width():
                self.bring(code)
        self.scrolled.emit()
