"""Columns side by side: only those in view are widgets, however many departures there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.rooms.plan.board.column import WIDTH, ColumnView

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
        for number, code in enumerate(wanted, start=start):
            view = self.columns.get(code)
            if view is None:
                view = self._free.pop() if self._free else self._make_view()
                self.columns[code] = view
                self._fill(view, code)
                view.show()
            view.setGeometry(number * PITCH - bar.value(), 0, WIDTH, height)

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
