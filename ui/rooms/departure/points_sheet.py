"""The points of a departure: where its people are counted, in order; added, named, moved and removed here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyleOptionViewItem, QWidget

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command
from repatriate.app.counting.commands import UndoHeld, count_here
from repatriate.app.counting.receiver_commands import AddPoint, MovePoint, RemovePoint, RenamePoint
from repatriate.app.counting.room_view import CountingView, read_counting
from repatriate.app.counting.taking import Scan
from repatriate.counting.points import name_point
from repatriate.model.counting import CountsAs, How, Point, PointKind, Seen
from ui.core.context import Context
from ui.core.format import number
from ui.core.language import translate_said
from ui.models.table import IdRole
from ui.rooms.common.row_table import RowTable
from ui.style.icons import draw_icon
from ui.style.theme import GAP, ROW, SPACE, Tone, color
from ui.widgets.column_widths import CellDelegate
from ui.widgets.fields import Combo, SteadyBox
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_flow, make_row
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate


class PointList(QListWidget):
    """F2 or a double click names a point, Delete removes it."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class PointsSheet(QWidget):
    """`show_points` shows those that the file has now."""

    def __init__(self, context: Context, code: str) -> None:
        super().__init__()
        self._context, self.code = context, code
        self.points: tuple[Point, ...] = ()
        self.note = NoticeBar()
        self.list = PointList()
        self.list.setAccessibleName(t("Points", "Points in their order"))
        self.list.itemChanged.connect(self._rename_point)
        self.list.removed.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _: self._show_points())
        self.up = make_button(t("Points", "Earlier"), lambda: self._move_point(-1))
        self.down = make_button(t("Points", "Later"), lambda: self._move_point(1))
        self.rename = make_button(t("Points", "Rename"), self._edit)
        self.remove = make_button(t("Points", "Remove"), self._remove)
        self.kind = Combo(t("Points", "Kind of the new point"))
        for kind in PointKind:
            self.kind.addItem(translate_said(name_point(Point(0, kind), ())), kind)
        self.kind.show_data(PointKind.STOP)
        self.name = QLineEdit()
        self.name.setAccessibleName(t("Points", "Name of the new point"))
        self.name.setPlaceholderText(t("Points", "A name of its own, if needed"))
        self.name.returnPressed.connect(self._add)
        self.add = make_button(t("Points", "Add a point"), self._add)
        self.adding = QWidget()
        make_column(
            make_label(t("Points", "A new point"), "section"), make_row(self.kind, grow(self.name), spacing=GAP),
            make_row(self.add, STRETCH), margins=0, spacing=GAP, inside=self.adding,
        )  # fmt: skip
        hint = make_label(t("Points", "People are counted at these points, in this order."), "quiet", wrap=True)
        self.changing = QWidget()
        make_flow(self.up, self.down, self.rename, self.remove, inside=self.changing)
        make_column(
            self.note, hint, self.list, self.changing, self.adding, STRETCH, margins=(SPACE, GAP, SPACE, SPACE),
            spacing=GAP, inside=self,
        )  # fmt: skip
        for held in (self.changing, self.adding):
            held.setVisible(not context.read_only)

    def show_points(self, points: tuple[Point, ...]) -> None:
        at = self.list.currentRow()
        self.points = points
        self.list.blockSignals(True)
        self.list.clear()
        for point in points:
            item = QListWidgetItem(self._describe_point(point))
            item.setSizeHint(QSize(0, ROW))
            if not self._context.read_only:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(at, 0), len(points) - 1))
        self.list.setMinimumHeight((ROW + 2) * max(len(points), 3) + 8)
        self.list.blockSignals(False)
        self._show_points()

    def _describe_point(self, point: Point) -> str:
        """`Gate: counts as aboard`."""
        name = translate_said(name_point(point, self.points))
        meaning = {
            CountsAs.BOARDED: t("Points", "{0}: counts as aboard"),
            CountsAs.ARRIVED: t("Points", "{0}: counts as arrived"),
            CountsAs.HANDED_OVER: t("Points", "{0}: counts as handed over"),
        }
        return meaning[point.counts_as].format(name) if point.counts_as is not None else name

    @property
    def point(self) -> Point | None:
        row = self.list.currentRow()
        return self.points[row] if 0 <= row < len(self.points) else None

    def _show_points(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self.points) - 1)
        for made in (self.rename, self.remove):
            made.setEnabled(self.point is not None)

    def _run(self, command: Command[object]) -> bool:
        self.note.shut()
        return self._context.run(command, on_error=self.note.fault) is not None

    def _edit(self) -> None:
        """The name is typed in the list; that of its kind is no name of its own."""
        item, point = self.list.currentItem(), self.point
        if point is None:
            return
        self.list.blockSignals(True)
        item.setText(point.name or translate_said(name_point(point, self.points)))
        self.list.blockSignals(False)
        self.list.editItem(item)

    def _rename_point(self, item: QListWidgetItem) -> None:
        point = self.points[self.list.row(item)]
        typed = " ".join(item.text().split())
        shown = (self._describe_point(point), translate_said(name_point(point, self.points)))
        if typed in shown or not self._run(RenamePoint(self.code, point.seq, typed)):
            self.show_points(self.points)

    def _move_point(self, by: int) -> None:
        point = self.point
        if point is None:
            return
        at = self.list.currentRow() + by
        if self._run(MovePoint(self.code, point.seq, self.points[at].seq)):
            self.list.setCurrentRow(at)

    def _remove(self) -> None:
        if self.point is not None and not self._context.read_only:
            self._run(RemovePoint(self.code, self.point.seq))

    def _add(self) -> None:
        """After the one that is chosen."""
        kind, name = PointKind(self.kind.currentData()), " ".join(self.name.text().split())
        row = self.list.currentRow() + 1
        before = self.points[row].seq if 0 < row < len(self.points) else None
        if self._run(AddPoint(self.code, kind, name, before)):
            self.name.clear()
            self.list.setCurrentRow(row)


# -- Ticks people who are here in the passenger table, at a point chosen above it.


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
            draw_icon(painter, picture, place.adjusted(2, 2, -1, -1), Tone.ON_ACCENT if on else Tone.TROUBLE)
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
        self.begin = make_button(self.tr("Tick who is here"), self.turn, icon="check")
        self.point = SteadyBox()
        self.point.setAccessibleName(self.tr("The point at which they are ticked"))
        self.point.currentIndexChanged.connect(lambda _: self._show_figures())
        self.figures = make_label("", "quiet")
        self.end = make_button(self.tr("Done"), self.turn)
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
