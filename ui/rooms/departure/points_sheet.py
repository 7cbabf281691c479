"""The points of a departure: where its people are counted, in order; added, named, moved and removed here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from repatriate.app.core.command import Command
from repatriate.app.counting.point_commands import AddPoint, MovePoint, RemovePoint, RenamePoint
from repatriate.counting.points import name_point
from repatriate.model.counting import CountsAs, Point, PointKind
from ui.core.context import Context
from ui.core.language import translate_said
from ui.style.theme import GAP, ROW, SPACE
from ui.widgets.combo import Combo
from ui.widgets.flow_layout import flow
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.notice_bar import NoticeBar

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
        self.up = button(t("Points", "Earlier"), lambda: self._move_point(-1))
        self.down = button(t("Points", "Later"), lambda: self._move_point(1))
        self.rename = button(t("Points", "Rename"), self._edit)
        self.remove = button(t("Points", "Remove"), self._remove)
        self.kind = Combo(t("Points", "Kind of the new point"))
        for kind in PointKind:
            self.kind.addItem(translate_said(name_point(Point(0, kind), ())), kind)
        self.kind.show_data(PointKind.STOP)
        self.name = QLineEdit()
        self.name.setAccessibleName(t("Points", "Name of the new point"))
        self.name.setPlaceholderText(t("Points", "A name of its own, if needed"))
        self.name.returnPressed.connect(self._add)
        self.add = button(t("Points", "Add a point"), self._add)
        self.adding = QWidget()
        make_column(
            label(t("Points", "A new point"), "section"), make_row(self.kind, grow(self.name), spacing=GAP),
            make_row(self.add, STRETCH), margins=0, spacing=GAP, inside=self.adding,
        )  # fmt: skip
        hint = label(t("Points", "People are counted at these points, in this order."), "quiet", wrap=True)
        self.changing = QWidget()
        flow(self.up, self.down, self.rename, self.remove, inside=self.changing)
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
