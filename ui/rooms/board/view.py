"""The whole board: those left out on the left, departures in time order beside them, one of them under the pointer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from repatriate.app.board import Board, Card, Verdict
from ui.rooms.board import words
from ui.rooms.board.column import ColumnView
from ui.rooms.board.model import Heading, Item
from ui.theme import GAP, MARGIN, SPACE

EDGE, STEP = 60, 24


class BoardView(QWidget):
    """Give it a Board with `show_board`. It changes nothing itself: `dropped` tells who was let go over which departure."""

    opened = Signal(object)  # Card
    chosen = Signal(object)  # Card or None
    wanted = Signal(str, object, QPoint)
    dropped = Signal(object, object)  # refs, code or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board: Board | None = None
        self.country: str | None = None
        self.search = ""
        self._current: str | None = None
        self._dragging = False
        self._pending: tuple[tuple[str, ...], str | None] | None = None
        self.left_out = ColumnView(None, self.judge)
        self.columns: dict[str, ColumnView] = {}
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, SPACE, 0)
        self._row.setSpacing(12)
        self._row.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._inside)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP, 0, GAP)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, self.area.horizontalScrollBar().sizeHint().height())
        left.addWidget(self.left_out)
        row.addLayout(left)
        row.addWidget(self.area, 1)
        self._connect(self.left_out)
        self._push = 0
        self._edge = QTimer(self, interval=40)
        self._edge.timeout.connect(self._pushed)

    # -- filling

    def show_board(self, board: Board) -> None:
        """Show a new revision; columns that say the same as before are left as they are."""
        self.board = board
        codes = [column.code for column in board.columns]
        if codes != list(self.columns):
            self._make_columns(codes)
        self._fill()

    def _make_columns(self, codes: list[str]) -> None:
        old, self.columns = self.columns, {}
        for number, code in enumerate(codes):
            view = old.pop(code, None)
            if view is None:
                view = ColumnView(code, self.judge)
                self._connect(view)
            else:
                self._row.removeWidget(view)
            self.columns[code] = view
            self._row.insertWidget(number, view)
        for gone in old.values():
            self._row.removeWidget(gone)
            gone.deleteLater()

    def filter(self, country: str | None, search: str) -> None:
        self.country, self.search = country, search
        self._fill()

    def _fill(self) -> None:
        board = self.board
        if board is None:
            return
        for column in board.columns:
            view = self.columns[column.code]
            view.setVisible(self.country is None or self.country in column.countries)
            view.show_column(column, self._let_through(column.cards))
        cards = self._let_through(board.left_out)
        self.left_out.show_left_out(_grouped(cards), sum(card.size for card in cards))
        if self._current is not None:
            self.show_card(self._current)

    def _let_through(self, cards: Iterable[Card]) -> list[Card]:
        wanted = self.search.casefold().split()
        return [
            card
            for card in cards
            if (self.country is None or card.country == self.country) and (not wanted or _found(card, wanted))
        ]

    def _connect(self, view: ColumnView) -> None:
        cards = view.list
        cards.chosen.connect(self._chosen)
        cards.opened.connect(lambda card: self.opened.emit(card) if card is not None else None)
        cards.wanted.connect(self.wanted)
        cards.walked.connect(lambda step: self._walk(view, step))
        cards.dragging.connect(self.drag)
        cards.hovered.connect(self._near_edge)
        cards.dropped.connect(lambda refs: self._let_go(refs, view.code))

    # -- where one is

    def _all(self) -> list[ColumnView]:
        return [self.left_out, *(view for view in self.columns.values() if not view.isHidden())]

    def _chosen(self, card: Card | None) -> None:
        if card is not None:
            self._current = card.head
            for view in self._all():
                if view.list.card is not None and view.list.card != card:
                    view.list.selectionModel().clear()
        self.chosen.emit(card)

    @property
    def card(self) -> Card | None:
        """The card that is current."""
        return next((view.list.card for view in self._all() if view.list.card is not None), None)

    def show_card(self, ref: str, *, focus: bool = False) -> bool:
        """Bring the card with that person into view and make it current."""
        for view in self._all():
            if view.list.show_card(ref, focus=focus):
                self._current = ref
                if view is not self.left_out:
                    self.area.ensureWidgetVisible(view, 40, 0)
                return True
        return False

    def take_focus(self) -> None:
        """The keyboard goes to the card that is current, else to the first one."""
        views = self._all()
        at = next((view for view in views if view.list.card is not None), None)
        (at or next((view for view in views if view.model.rowCount()), self.left_out)).list.first()

    def _walk(self, view: ColumnView, step: int) -> None:
        views = self._all()
        at = views.index(view) + step
        while 0 <= at < len(views) and not views[at].model.rowCount():
            at += step
        if 0 <= at < len(views):
            views[at].list.first()
            if views[at] is not self.left_out:
                self.area.ensureWidgetVisible(views[at], 40, 0)

    # -- dragging

    def judge(self, refs: tuple[str, ...], code: str | None) -> tuple[Verdict, str]:
        """What moving these people to a departure (None: off the plan) would meet."""
        assert self.board is not None
        found = self.board.whole(refs, ()) if code is None else self.board.verdict(refs, code)
        return found, words.verdict(found, self.board)

    def drag(self, refs: tuple[str, ...]) -> None:
        self._dragging = bool(refs)
        for view in self._all():
            view.drag(refs)
        if not refs:
            self._edge.stop()
            if self._pending is not None:
                pending, self._pending = self._pending, None
                self.dropped.emit(*pending)

    def _let_go(self, refs: tuple[str, ...], code: str | None) -> None:
        """A drop is told when the drag is over: the lists must not change while the system is still at it."""
        if self._dragging:
            self._pending = (refs, code)
        else:
            self.dropped.emit(refs, code)

    def _near_edge(self, refs: tuple[str, ...], place: QPoint) -> None:
        """Near the left or right edge of the view the columns scroll along."""
        at = self.area.viewport().mapFromGlobal(place).x()
        width = self.area.viewport().width()
        self._push = 0
        if refs and at >= 0:
            self._push = -1 if at < EDGE else 1 if at > width - EDGE else 0
        if self._push:
            self._edge.start()
        else:
            self._edge.stop()

    def _pushed(self) -> None:
        bar = self.area.horizontalScrollBar()
        bar.setValue(bar.value() + self._push * STEP)


def _found(card: Card, wanted: list[str]) -> bool:
    text = " ".join(filter(None, (*card.refs, card.name, card.native_name, card.group, card.household))).casefold()
    return all(word in text for word in wanted)


def _grouped(cards: list[Card]) -> list[Item]:
    """Under a heading for each reason, that which keeps most people first."""
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(card.why or "", []).append(card)
    sizes = {why: sum(card.size for card in group) for why, group in groups.items()}
    items: list[Item] = []
    for why in sorted(groups, key=lambda why: (-sizes[why], why)):
        items.append(Heading(f"{words.left_out_title(why)} · {sizes[why]:,}"))
        items += groups[why]
    return items
