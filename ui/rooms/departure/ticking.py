"""Ticks people who are here in the passenger table, at a point chosen above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from repatriate.app.core.operation import Operation
from repatriate.app.counting.commands import UndoHeld, count_here
from repatriate.app.counting.requests import Scan
from repatriate.app.counting.room_view import CountingView, read_counting
from repatriate.counting.points import name_point
from repatriate.model.counting import How, PointKind, Seen
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.models.table import IdRole
from ui.rooms.common.row_table import RowTable
from ui.style.icons import draw
from ui.style.theme import GAP, Tone, color
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.combo import SteadyBox
from ui.widgets.labels import button, label
from ui.widgets.layouts import grow, make_row

BOX = 15
BOXES = "number"
"""The column in whose place the boxes are."""


class TickBox(CellDelegate):
    """While somebody ticks it draws the box of a row: ticked where the person is here, with a bar where they were called and
    not found. Else what stands in the cell."""

    def __init__(self, table: RowTable, bar: TickBar) -> None:
        super().__init__(table)
        self._table, self._bar = table, bar

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if not self._bar.on:
            return
        kind = self._bar.held(str(self._table.source.key_of(index.data(IdRole))))
        on = kind is Seen.PRESENT
        place = QRect(option.rect.center().x() - BOX // 2, option.rect.center().y() - BOX // 2, BOX, BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color("good" if on else "trouble" if kind is not None else "quiet"))
        painter.setBrush(color("good" if on else "surface"))
        painter.drawRoundedRect(place, 3, 3)
        if kind is not None:
            picture = "check" if on else "dash"
            draw(painter, picture, place.adjusted(2, 2, -1, -1), Tone.ON_ACCENT if on else Tone.TROUBLE)
        painter.restore()


class PassengerTable(RowTable):
    """While somebody ticks, Space ticks whom it stands on, or all that are selected, and a click into the first column too."""

    ticked = Signal(object)
    ticks = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.ticks and event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.ticked.emit([str(key) for key in self.keys])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.ticks and index.isValid() and self.lazy.columns[index.column()].key == BOXES:
            self.ticked.emit([str(self.source.key_of(index.data(IdRole)))])
        else:
            super().mousePressEvent(event)


class TickBar(QWidget):
    """A button that begins, and while it goes on the point and how many are here. `changed`: other boxes are ticked."""

    changed = Signal()
    turned = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.code = ""
        self.view: CountingView | None = None
        self.begin = button(self.tr("Tick who is here"), self.turn, icon="check")
        self.point = SteadyBox()
        self.point.setAccessibleName(self.tr("The point at which they are ticked"))
        self.point.currentIndexChanged.connect(lambda _: self._show_figures())
        self.figures = label("", "quiet")
        self.end = button(self.tr("Done"), self.turn)
        make_row(self.begin, self.point, grow(self.figures), self.end, margins=(16, 0, 12, 6), spacing=GAP, inside=self)
        self.on = False
        self._show_parts()

    def show_departure(self, code: str, *, able: bool) -> None:
        """`able`: people are counted on it in this file."""
        if code != self.code or not able:
            self.on, self.view = False, None
        self.code = code
        self.setVisible(able)
        self._show_parts()
        if self.on:
            self.read()

    def turn(self) -> None:
        """Begin, or end."""
        self.on = not self.on
        self._show_parts()
        if self.on:
            self.read()
        else:
            self.turned.emit(False)

    def _show_parts(self) -> None:
        self.begin.setVisible(not self.on)
        for one in (self.point, self.figures, self.end):
            one.setVisible(self.on)

    def read(self) -> None:
        operation, code = self._context.operation, self.code
        self._context.ask(self, "ticks", lambda: _read_view(operation, code), self._show_view)

    def _show_view(self, view: CountingView) -> None:
        if not self.on or view.leg.code != self.code:
            return
        fresh = self.view is None
        self.view = view
        points = [point for point in view.points if point.kind is not PointKind.HANDOVER]
        chosen = view.usual_point.seq if fresh else self.seq
        self.point.blockSignals(True)
        self.point.clear()
        for point in points:
            self.point.addItem(translate_said(name_point(point, view.points)), point.seq)
        self.point.setCurrentIndex(max(self.point.findData(chosen), 0))
        self.point.blockSignals(False)
        if fresh:
            self.turned.emit(True)
        self._show_figures()

    @property
    def seq(self) -> int:
        return int(self.point.currentData() or 0)

    def held(self, ref: str) -> Seen | None:
        return self.view.held.get(self.seq, {}).get(ref) if self.view is not None and self.on else None

    def _show_figures(self) -> None:
        view = self.view
        point = view.find_point(self.seq) if view is not None else None
        if view is None or point is None:
            return
        wanted = view.expected_at(point)
        here = sum(kind is Seen.PRESENT and ref in wanted for ref, kind in view.held.get(self.seq, {}).items())
        self.figures.setText(self.tr("{0} of {1} are here").format(number(here), number(len(wanted))))
        self.changed.emit()

    def tick(self, refs: Sequence[str]) -> None:
        """They are here; where all of them are already, none of them is."""
        if self.view is None or not refs:
            return
        held = self.view.held.setdefault(self.seq, {})
        absent = [ref for ref in refs if held.get(ref) is not Seen.PRESENT]
        if absent:
            scans = [Scan(ref, self.seq, how=How.TICK) for ref in absent]
            if self._context.run(count_here(self.code, *scans), quiet=True) is not None:
                held.update(dict.fromkeys(absent, Seen.PRESENT))
        else:
            for ref in refs:
                if self._context.run(UndoHeld(self.code, self.seq, ref), quiet=True) is not None:
                    held.pop(ref, None)
        self._show_figures()


def _read_view(operation: Operation, code: str) -> CountingView:
    return read_counting(operation.db, operation.clock(), code)
