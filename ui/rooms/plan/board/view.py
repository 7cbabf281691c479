"""The whole board: people without a seat on the left, departures in time order beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from repatriate.app.people.table_queries import Reader
from repatriate.app.plan.board.cards import EVERYBODY, Card, Column, ColumnCards, Sieve
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.board.unplaced import Group
from repatriate.app.plan.manual.move_judge import Judge, Verdict
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan.board.card_model import ALONE, STEP, WAITING, list_column_items, list_waiting_items
from ui.rooms.plan.board.column import SPACING, ColumnStrip, ColumnView
from ui.rooms.plan.board.waiting import DayStrip, make_heading
from ui.style.theme import GAP, MARGIN, SPACE, Frame
from ui.widgets.layouts import grow, make_column, make_row

REMEMBERED = 60
"""Columns whose cards are kept while others are looked at."""


class BoardView(QWidget):
    """Give it a Board with `show_board`. It changes nothing itself: `dropped` tells who was let go over which departure.

    `reader` gives the connection for reading cards, `judge` whoever answers for some people.
    """

    opened = Signal(object)  # Card
    chosen = Signal(object)  # Card or None
    wanted = Signal(str, object, QPoint)
    dropped = Signal(object, object, str)  # refs, code or None, somebody whose card it was over
    menu = Signal(str, QPoint)  # code of a departure, where
    searched = Signal()
    helped = Signal(str)  # what keeps people here, whose button was pressed

    def __init__(self, reader: Callable[[], Reader], judge: Callable[[Sequence[str]], Judge]) -> None:
        super().__init__()
        self._reader, self._judge = reader, judge
        self.board: Board | None = None
        self.writes = True
        self._low = False
        self.sieve = EVERYBODY
        self._by_code: dict[str, Column] = {}
        self._aside: set[str] = set()
        self._cards: dict[str, ColumnCards] = {}
        self._groups: Sequence[Group] = ()
        self._folded: set[tuple[str, str]] = set()
        self._whole: set[tuple[str, str]] = set()
        self._more: dict[str, int] = {}
        self._current: tuple[str | None, Card] | None = None
        self._dragged: tuple[str, ...] = ()
        self._pending: tuple[tuple[str, ...], str | None, str] | None = None
        self._missing: dict[str, None] = {}
        self._pause = QTimer(self, interval=0, singleShot=True)
        self._pause.timeout.connect(self._fill_next)
        self.waiting = self._make_column(None)
        self.strip = ColumnStrip(lambda: self._make_column(""), self._fill_column)
        self.days = DayStrip()
        self.days.wanted.connect(self.go_to)
        self.strip.scrolled.connect(self._follow)
        right = make_column(self.days, grow(self.strip), spacing=4)
        self._left = left = make_column(self.waiting, margins=0)
        self._row = make_row(left, grow(right), margins=(MARGIN, GAP, 0, GAP), spacing=SPACING, inside=self)

    def fit(self, frame: Frame) -> None:
        """Gives the columns' cards the room above them in a low window."""
        side, above = (SPACE if frame.low or frame.one_column else MARGIN), (2 if frame.low else GAP)
        self._row.setContentsMargins(side, above, 0, above)
        self._low = frame.low
        for view in self._all_columns():
            view.be_low(frame.low)

    @property
    def columns(self) -> dict[str, ColumnView]:
        """The present columns, by code."""
        return self.strip.columns

    def _make_column(self, code: str | None) -> ColumnView:
        view = ColumnView(code, self.judged)
        view.menu.connect(self.menu)
        view.be_low(self._low)
        cards = view.list
        cards.chosen.connect(lambda card: self._follow_chosen(view, card))
        cards.opened.connect(lambda card: self.opened.emit(card) if card is not None else None)
        cards.wanted.connect(self.wanted)
        cards.folded.connect(lambda key: self._toggle_rides(view, key))
        cards.more.connect(lambda key: self._show_more(view, key))
        cards.acted.connect(self.helped)
        cards.searched.connect(self.searched)
        cards.walked.connect(lambda step: self._walk_columns(view, step))
        cards.dragging.connect(lambda refs: self.drag(refs, view.code))
        cards.hovered.connect(self._near_edge)
        cards.dropped.connect(lambda refs, over: self._let_go(refs, view.code, over))
        return view

    # -- filling

    def show_board(
        self, board: Board, sieve: Sieve, shown: Mapping[str, int], left: Sequence[Group], now: datetime
    ) -> None:
        """A revision, and whom the filter lets through of it: people per column, and those left out.

        Where somebody is looked for, the departures that hold them come first; the others stay, empty and quiet, so that
        whoever was found can be put there.
        """
        begun, changed = self.board is not None, sieve != self.sieve
        self.board, self.sieve, self._cards, self._missing = board, sieve, {}, {}
        self._by_code = {column.code: column for column in board.columns}
        columns = [column for column in board.columns if sieve.country is None or sieve.country in column.countries]
        self._aside = set()
        if sieve.ids is not None:
            found = [column for column in columns if shown.get(column.code)]
            others = [column for column in columns if not shown.get(column.code)] if found or left else []
            columns, self._aside = [*found, *others], {column.code for column in others}
        self.strip.show_codes([column.code for column in columns])
        self.days.show_columns(sorted(columns, key=lambda column: column.leg.departs.date()), now)
        if changed and sieve.ids is not None and columns:
            self.strip.bring(columns[0].code, lead=True)
        elif not begun and self.days.upcoming is not None:
            self.strip.bring(self.days.upcoming, lead=True)  # what has left already is of less interest
        self._groups = left
        self._show_waiting()
        self._follow()

    def _show_waiting(self) -> None:
        wanted = self._current[1].ids if self._current is not None else None
        items = list_waiting_items(
            self._groups,
            self._more,
            wanted,
            partial(make_heading, writes=self.writes, planned=self.board is not None and self.board.state is not None),
        )
        count = sum(group.people for group in self._groups)
        self.waiting.show_waiting(items, count, self._page, some=self.sieve != EVERYBODY)

    def _page(self, cards: Sequence[tuple[int, ...]]) -> list[Card]:
        return self.board.page(self._reader(), cards) if self.board is not None else []

    def cards(self, code: str) -> ColumnCards:
        """The people of a departure who pass the filter."""
        if code not in self._cards and self.board is not None:
            if len(self._cards) >= REMEMBERED:
                self._cards.pop(next(iter(self._cards)))
            self._cards[code] = self.board.read_column(self._reader(), code, self.sieve)
        return self._cards.get(code, ColumnCards())

    def _fill_column(self, view: ColumnView, code: str) -> None:
        """The head at once; the cards in a moment, a column at a time, but where they are at hand or worked with."""
        view.set_aside(code in self._aside)
        if code in self._cards or (view.code == code and view.list.card is not None):
            self._show_cards(view, code)
            return
        view.show_head(self._by_code[code])
        self._missing[code] = None
        self._pause.start()

    @property
    def ready(self) -> bool:
        """Whether every column in view has its cards."""
        return not self._missing

    def _fill_next(self) -> None:
        while self._missing:
            code = next(iter(self._missing))
            del self._missing[code]
            if code in self.columns:
                self._show_cards(self.columns[code], code)
                break
        if self._missing:
            self._pause.start()

    def _show_cards(self, view: ColumnView, code: str) -> None:
        self._missing.pop(code, None)
        cards = self.cards(code)
        folded = {key for at, key in self._folded if at == code}
        whole = {key for at, key in self._whole if at == code}
        items = list_column_items(cards, folded, whole, lambda lead: self._by_code[lead].leg.mode)
        view.show_column(self._by_code[code], items, sum(card.size for card in cards.all))
        view.drag(self._dragged)
        self._mark(view)
        if self._current is not None and self._current[0] == code:
            view.list.show_card(self._current[1])

    def _toggle_rides(self, view: ColumnView, key: str) -> None:
        """Show those who ride on to that departure, or only how many they are."""
        if view.code is not None:
            self._folded ^= {(view.code, key)}
            self._show_cards(view, view.code)

    def _show_more(self, view: ColumnView, key: str) -> None:
        if view.code is None:
            first = WAITING if len(self._groups) > 1 else ALONE
            self._more[key] = self._more.get(key, first) + STEP
            self._show_waiting()
        else:
            self._whole.add((view.code, key))
            self._show_cards(view, view.code)

    def _mark(self, view: ColumnView) -> None:
        """Marks the chosen people in every column of their journey."""
        card = self._current[1] if self._current is not None else None
        view.mark(card.ids if card is not None else (), on_the_way=card is not None and view.code in card.legs)

    def _bring_column(self, code: str, *, lead: bool = False) -> ColumnView | None:
        """A departure in view, with its cards."""
        view = self.strip.bring(code, lead=lead)
        if view is not None and code in self._missing:
            self._show_cards(view, code)
        return view

    # -- where one is

    def _all_columns(self) -> list[ColumnView]:
        return [self.waiting, *self.columns.values()]

    def _follow_chosen(self, at: ColumnView, card: Card | None) -> None:
        if card is not None:
            self._current = (at.code, card)
            self.strip.kept_in_view = at.code
            for view in self._all_columns():
                self._mark(view)
                if view is not at and view.list.currentIndex().isValid():
                    view.list.selectionModel().clear()
        self.chosen.emit(card)

    @property
    def card(self) -> Card | None:
        """The card that is current."""
        return next((card for view in self._all_columns() if (card := view.list.card) is not None), None)

    @property
    def code(self) -> str | None:
        """The departure in whose column the current card is."""
        return next((view.code for view in self._all_columns() if view.list.card is not None), None)

    def show_card(self, ref: str, *, focus: bool = False) -> Card | None:
        """Bring the card with that person into view and make it current; None where it is not on the board."""
        card = self.board.card_of(self._reader(), ref) if self.board is not None else None
        if card is None or self.board is None:
            return None
        lead = self.board.headline(card.legs) if card.legs else None
        self._current = (lead, card)
        if lead is None:
            self._show_waiting()
        view = self._bring_column(lead) if lead is not None else self.waiting
        if view is None or not view.list.show_card(card, focus=focus):
            return None
        return card

    def go_to(self, code: str) -> ColumnView | None:
        """A departure, at the left end."""
        return self._bring_column(code, lead=True)

    def _follow(self) -> None:
        # The column of people without a seat ends where the others do, above their scroll bar.
        self._left.setContentsMargins(0, 0, 0, self.strip.horizontalScrollBar().height())
        self.days.follow([self._by_code[code] for code in self.strip.seen if code in self._by_code])

    def take_focus(self) -> None:
        """The keyboard goes to the card that is current, else to the first one."""
        at = next((view for view in self._all_columns() if view.list.card is not None), None)
        (at or next((view for view in self._all_columns() if view.model.rowCount()), self.waiting)).list.first()

    def _walk_columns(self, view: ColumnView, step: int) -> None:
        codes = [None, *self.strip.codes]
        at = codes.index(view.code) + step if view.code in codes else -1
        while 0 <= at < len(codes):
            code = codes[at]
            if code is None:
                found: ColumnView | None = self.waiting
            else:
                found = self._bring_column(code) if self.cards(code).all else None
            if found is not None and found.model.rowCount():
                found.list.first()
                return
            at += step

    # -- dragging

    def judged(self, refs: tuple[str, ...], code: str | None) -> tuple[Verdict, str]:
        """The effect of moving these people to a departure (None: off the plan), with its words."""
        judge = self._judge(refs)
        found = judge.whole(refs, ()) if code is None else judge.verdict(refs, code)
        return found, plan_labels.describe_over(found, judge, len(judge.unit(refs)))

    def drag(self, refs: tuple[str, ...], code: str | None = None) -> None:
        """A card of that column is taken up; no refs: it is over."""
        self._dragged = refs
        self.strip.hold(code if refs else None)
        for view in self._all_columns():
            view.drag(refs)
        if not refs:
            self.strip.near_edge(None)
            if self._pending is not None:
                pending, self._pending = self._pending, None
                self.dropped.emit(*pending)

    def _let_go(self, refs: tuple[str, ...], code: str | None, over: Card | None) -> None:
        """A drop is told when the drag is over: the lists must not change while the system is still at it."""
        head = over.head if over is not None else ""
        if self._dragged:
            self._pending = (refs, code, head)
        else:
            self.dropped.emit(refs, code, head)

    def _near_edge(self, refs: tuple[str, ...], place: QPoint) -> None:
        self.strip.near_edge(self.strip.viewport().mapFromGlobal(place).x() if refs else None)
