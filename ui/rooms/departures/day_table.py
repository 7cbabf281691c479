"""The table of departures: each day has a heading, as long as they are in the order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.core.context import Context
from ui.models.table import IdRole, Row
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.common.seat_bar import SeatsDelegate
from ui.rooms.departures.columns import YIELDS, departure_columns, heading_row
from ui.style.theme import TEXT, color, sized
from ui.widgets.cell_delegate import PADDING, CellDelegate


class DaySource(RowSource):
    """Rows of departures, and between them the headings of their days."""

    def __init__(self, year: Callable[[], int]) -> None:
        """`year` is the one that is not said."""
        self._year = year
        super().__init__(
            "code",
            ("code", "carrier", "route", "origin", "destination"),
            {"filled": _share_filled, "due": lambda row: len(row["due"])},
        )
        self._headings: dict[int, Row] = {}

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        found = super().ids(sort or "departs", descending)
        if sort not in ("", "departs"):
            self._headings = {}
            return found
        days = Counter(self._rows[number]["departs"].date() for number in found)
        headings: dict[int, Row] = {}
        ids: list[int] = []
        before: date | None = None
        for number in found:
            day = self._rows[number]["departs"].date()
            if day != before:
                heading = self._number(day)
                headings[heading] = heading_row(day, days[day], self._year())
                ids.append(heading)
                before = day
            ids.append(number)
        self._headings = headings
        return ids

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        headings = {number: self._headings[number] for number in ids if number in self._headings}
        return {**super().rows(ids), **headings}

    def is_heading(self, id: int) -> bool:
        return id in self._headings


class HeadingDelegate(CellDelegate):
    """The first cell, over the whole width where it heads a day."""

    def __init__(self, table: DayTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not self._table.days.is_heading(index.data(IdRole)):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.fillRect(option.rect, color("raised"))
        painter.setPen(color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setPen(color("text"))
        painter.setFont(sized(option.font, TEXT, semibold=True))
        painter.drawText(
            option.rect.adjusted(PADDING, 0, -PADDING, 0), int(Qt.AlignmentFlag.AlignVCenter), str(index.data())
        )
        painter.restore()


class DayTable(RowTable):
    """`wanted` tells the code of a departure that is opened: by a click, Enter or Space."""

    wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        self.days = DaySource(lambda: context.operation.today().year)
        super().__init__(
            self.tr("Departures"),
            departure_columns(),
            self.days,
            context.preferences,
            "departures-by-day",
            yields=YIELDS,
        )
        self.setItemDelegateForColumn(0, HeadingDelegate(self))
        self.setItemDelegateForColumn(3, SeatsDelegate(self))
        self.lazy.modelReset.connect(self._span_headings)
        self.opened.connect(self._open)

    def _span_headings(self) -> None:
        self.clearSpans()
        columns = self.lazy.columnCount()
        for row in range(self.lazy.rowCount()):
            id = self.lazy.id_at(row)
            if id is not None and self.days.is_heading(id):
                self.setSpan(row, 0, 1, columns)

    @property
    def keys(self) -> list[Any]:
        """The codes of the departures that are selected."""
        return [self.days.key_of(id) for id in self.selected_ids() if not self.days.is_heading(id)]

    def _open(self, id: int) -> None:
        if not self.days.is_heading(id):
            self.wanted.emit(self.days.key_of(id))

    @property
    def current_key(self) -> str | None:
        """The code of the departure that the keyboard is on; None on the heading of a day."""
        id = self.current_id()
        return None if id is None or self.days.is_heading(id) else self.days.key_of(id)

    def count_departures(self) -> int:
        """The number of departures listed, without headings."""
        return sum(not self.days.is_heading(id) for id in self.lazy.ids())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click opens the departure; with Ctrl or Shift it selects."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and len(self.selected_ids()) == 1:
                self._open_row(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid() and not event.modifiers():
            self._open_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def _share_filled(row: Row) -> float:
    now = row["published"] if row["draft"] is None else row["draft"]
    return now.seats / row["seats"] if row["seats"] else 0.0
