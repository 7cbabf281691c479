"""The one table view: 30 px rows, sorted by its header, columns to choose, copied into Excel with Ctrl+C."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.core.preferences import Preferences
from ui.models.table import IconRole, LazyTable, NativeRole, ToneRole
from ui.style.icons import draw
from ui.style.theme import ROW, Tone, color, selected_tone, sized

PADDING = 12
OURS = "application/x-repatriate-rows"
"""Marks what was copied from here, so that it can be taken off the clipboard when the file closes."""
ICON = 15


class CellDelegate(QStyledItemDelegate):
    """Draws an icon and a word in the tone of a state, and a native name quiet beside the Latin one."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        text, view.text = view.text, ""
        painter.save()
        if view.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(view.rect, color("accent_soft"))
        elif view.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(view.rect, color("raised"))
        painter.setPen(color("line"))
        painter.drawLine(view.rect.bottomLeft(), view.rect.bottomRight())
        rect = view.rect.adjusted(PADDING, 0, -PADDING, 0)
        tone = index.data(ToneRole) or Tone.TEXT
        if view.state & QStyle.StateFlag.State_Selected:
            tone = selected_tone(tone)
        if name := index.data(IconRole):
            place = QRect(rect.left(), rect.center().y() - ICON // 2, ICON, ICON)
            draw(painter, name, place, tone)
            rect.setLeft(place.right() + 7)
        self._paint_text(painter, view, rect, text, str(tone), index.data(NativeRole))
        if _is_first_of_current(view.widget, index):
            painter.fillRect(QRect(view.rect.left(), view.rect.top(), 3, view.rect.height()), color("accent"))
        painter.restore()

    def _paint_text(
        self, painter: QPainter, view: QStyleOptionViewItem, rect: QRect, text: str, tone: str, native: str | None
    ) -> None:
        flags = view.displayAlignment
        painter.setFont(view.font)
        painter.setPen(color(tone))
        metrics = QFontMetrics(view.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, shown)
        if native and shown == text:
            gap = metrics.horizontalAdvance(text) + (6 if text else 0)
            rest = rect.adjusted(gap, 0, 0, 0)
            painter.setPen(color(Tone.QUIET))
            painter.drawText(rest, flags, metrics.elidedText(native, Qt.TextElideMode.ElideRight, rest.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * PADDING, ROW)


def _is_first_of_current(widget: QWidget | None, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Whether the keyboard is on this row, and this is its first cell: a bar marks the row."""
    if not isinstance(widget, QTableView) or not widget.hasFocus() or widget.currentIndex().row() != index.row():
        return False
    head = widget.horizontalHeader()
    shown = (head.logicalIndex(place) for place in range(head.count()))
    return index.column() == next((column for column in shown if not widget.isColumnHidden(column)), -1)


class DataTable(QTableView):
    """Give it a LazyTable with `set_model`. `chosen` tells the id of the current row (-1: none), `opened` a double click
    or Enter, `selected` that other rows are selected."""

    chosen = Signal(int)
    opened = Signal(int)
    selected = Signal()

    def __init__(self, name: str, preferences: Preferences | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._key = ""
        self._kept: tuple[list[int], int | None, int] = ([], None, 0)
        self._restoring = self._fitting = False
        self._yields: list[int] = []
        self._gone: list[int] = []
        self._reported = -1
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFont(sized(self.font(), 13, tabular=True))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setMinimumSectionSize(40)
        head.setFixedHeight(ROW)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._choose_columns)
        head.setAccessibleName(self.tr("Columns of {0}").format(name))

    def set_model(self, model: LazyTable, key: str = "", yields: Sequence[str] = ()) -> None:
        """`key` remembers widths, order and hidden columns on this machine. `yields` are columns that go, the first first,
        where there is no room for all; they come back with the room."""
        keys = [column.key for column in model.columns]
        self._yields = [keys.index(one) for one in yields]
        self.setModel(model)
        self._key = f"columns/{key}" if key else ""
        self.lazy = model
        head = self.horizontalHeader()
        for number, column in enumerate(model.columns):
            self.setColumnWidth(
                number, max(column.width, head.fontMetrics().horizontalAdvance(column.title) + 2 * PADDING)
            )
            self.setColumnHidden(number, column.hidden)
        if self._key and self._preferences and (state := self._preferences.read(self._key)):
            head.restoreState(state)
            head.setFixedHeight(ROW)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._fit_columns()
        head.sectionResized.connect(self._remember_widths)
        head.sectionMoved.connect(self._remember_widths)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        self.selectionModel().currentRowChanged.connect(self._follow_current)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self.doubleClicked.connect(lambda index: self._open_row(index.row()))

    # -- what is selected

    def current_id(self) -> int | None:
        return self.lazy.id_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def selected_ids(self) -> list[int]:
        """In the order of the table."""
        # By ranges: an index for each of a hundred thousand rows takes seconds.
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return [id for row in sorted(rows) if (id := self.lazy.id_at(row)) is not None]

    def select_id(self, id: int) -> bool:
        """Make this row current and selected; False where it is not shown."""
        row = self.lazy.row_of(id)
        if row is None:
            return False
        index = self.lazy.index(row, self._first_column())
        # The view itself would look at the keyboard: with Ctrl still down after a shortcut, it adds to the selection.
        selection = self.selectionModel()
        flags = selection.SelectionFlag.ClearAndSelect
        if self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
            flags |= selection.SelectionFlag.Rows
        selection.setCurrentIndex(index, flags)
        if not self.viewport().rect().contains(self.visualRect(index)):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def _first_column(self) -> int:
        """A selection of rows is found by a column that is shown."""
        return next((n for n in range(self.lazy.columnCount()) if not self.isColumnHidden(n)), 0)

    def _follow_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if not self._restoring:
            self._report_current()

    def _follow_selection(self) -> None:
        if not self._restoring:
            self._report_current()
            self.selected.emit()

    def _report_current(self) -> None:
        """Of another current row. The keyboard coming into the table chooses none: it is one only when it is selected."""
        now = self.currentIndex()
        if now.isValid() and not self.selectionModel().isRowSelected(now.row(), QModelIndex()):
            return
        id = self.lazy.id_at(now.row()) if now.isValid() else None
        before, self._reported = self._reported, -1 if id is None else id
        if self._reported != before:
            self.chosen.emit(self._reported)

    def _open_row(self, row: int) -> None:
        if (id := self.lazy.id_at(row)) is not None:
            self.opened.emit(id)

    def _keep_selection(self) -> None:
        self._restoring = True
        self._kept = (self.selected_ids()[:5000], self.current_id(), self.verticalScrollBar().value())

    def _restore_selection(self) -> None:
        """The same people stay selected when the list around them changes."""
        ids, current, scroll = self._kept
        selection = self.selectionModel()
        column = self._first_column()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for id in ids:
            if (row := self.lazy.row_of(id)) is not None:
                selection.select(self.lazy.index(row, column), flags)
        if current is not None and (row := self.lazy.row_of(current)) is not None:
            selection.setCurrentIndex(self.lazy.index(row, column), selection.SelectionFlag.NoUpdate)
        self.verticalScrollBar().setValue(scroll)
        self._restoring = False
        if current is not None and self.current_id() != current:
            self._reported = -1
            self.chosen.emit(-1)
        self.selected.emit()

    # -- keys, copying

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open_row(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The selected rows, with the columns shown and their titles, as Excel takes them."""
        data = QMimeData()
        data.setText(self.as_tsv())
        data.setData(OURS, b"1")
        QGuiApplication.clipboard().setMimeData(data)

    def as_tsv(self) -> str:
        head = self.horizontalHeader()
        shown = [head.logicalIndex(place) for place in range(head.count())]
        shown = [number for number in shown if not self.isColumnHidden(number)]
        lines = ["\t".join(self.lazy.columns[number].title for number in shown)]
        for id in self.selected_ids():
            row = self.lazy.row_of(id)
            assert row is not None
            lines.append("\t".join(self._cell_text(row, number) for number in shown))
        return "\n".join(lines) + "\n"

    def _cell_text(self, row: int, column: int) -> str:
        index = self.lazy.index(row, column)
        text = " ".join(part for part in (str(index.data() or ""), index.data(NativeRole) or "") if part)
        return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")

    # -- columns

    def columns_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, column in enumerate(self.lazy.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, number=number: self._show_column(number, on))
        return menu

    def _choose_columns(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, number: int, on: bool) -> None:
        if number in self._yields:
            self._yields.remove(number)  # who asks for it gets it, room or not
        shown = [n for n in range(self.lazy.columnCount()) if not self.isColumnHidden(n)]
        if on or shown != [number]:
            self.setColumnHidden(number, not on)
            self._fit_columns()
            self._remember_widths()

    def _give_way(self) -> None:
        """Columns that yield go where there is no room for all."""
        shown = [n for n in range(self.lazy.columnCount()) if not self.isColumnHidden(n) or n in self._gone]
        needed = {n: self._least_width(n) for n in shown}
        gone: list[int] = []
        for number in self._yields:
            if sum(needed.values()) <= self.viewport().width() or len(needed) == 1:
                break
            if needed.pop(number, None) is not None:
                gone.append(number)
        self._hide_columns(gone)

    def _least_width(self, number: int) -> int:
        column = self.lazy.columns[number]
        if column.stretch:
            return column.width * 3 // 5
        return self.horizontalHeader().sectionSize(number) or column.width

    def _hide_columns(self, gone: list[int]) -> None:
        was, self._fitting = self._fitting, True
        for number in {*gone, *self._gone}:
            if self.isColumnHidden(number) != (number in gone):
                self.setColumnHidden(number, number in gone)
        self._gone, self._fitting = gone, was

    def _fit_columns(self) -> None:
        """Columns that stretch share what the others leave by their widths, down to a little over half of these."""
        if self._yields:
            self._give_way()
        stretching = [n for n, column in enumerate(self.lazy.columns) if column.stretch and not self.isColumnHidden(n)]
        if not stretching:
            return
        head = self.horizontalHeader()
        taken = sum(
            head.sectionSize(n) for n in range(head.count()) if n not in stretching and not self.isColumnHidden(n)
        )
        left = self.viewport().width() - taken
        whole = sum(self.lazy.columns[number].width for number in stretching)
        self._fitting = True
        for number in stretching:
            width = self.lazy.columns[number].width
            self.setColumnWidth(number, max(left * width // whole, width * 3 // 5))
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self._fit_columns()

    def _remember_widths(self) -> None:
        if not self._key or not self._preferences or self._fitting:
            return
        gone = self._gone
        self._hide_columns([])
        self._preferences.write(self._key, self.horizontalHeader().saveState())
        self._hide_columns(gone)
