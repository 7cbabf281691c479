"""The one table view: 30 px rows, sorted by its header, columns to choose, copied into Excel with Ctrl+C."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QPushButton, QTableView, QWidget

from ui.core.preferences import Preferences
from ui.models.filtering import AskOffers, Choice, Filterable, Offer
from ui.models.table import Column, FullRole, LazyTable, NativeRole, Row
from ui.style.theme import ROW, size_font
from ui.widgets.column_widths import CellDelegate, ColumnWidths
from ui.widgets.header_filter import ColumnFilter, FilterHeader
from ui.widgets.path_field import mark_as_ours

CHUNK = 1_000
"""Rows that are read at once for a file."""


def cell_value(column: Column, row: Row) -> Any:
    """A cell as a file holds it: a day, a figure, else its words with the second text."""
    if column.value is not None and isinstance(value := column.value(row), int | float | date):
        return value
    return " ".join(filter(None, ((column.full or column.text)(row), column.native(row))))


def find_list(window: QWidget) -> DataTable | None:
    """The list that is shown nearest to the keyboard, the largest first; None where none is."""
    around: QWidget | None = window.focusWidget() or window
    while around is not None:
        found = [
            one for one in (around, *around.findChildren(DataTable)) if isinstance(one, DataTable) and one.isVisible()
        ]
        if found:
            return max(found, key=lambda one: one.height() * one.width())
        around = around.parentWidget() if around is not window else None
    return None


def add_list_actions(menu: QMenu, table: DataTable) -> None:
    """Adds the actions of every list: copy it, and save it as a workbook."""
    menu.addAction(QCoreApplication.translate("TableMenu", "Copy"), table.copy).setEnabled(bool(table.selected_ids()))
    if (save := table.window().findChild(QAction, SAVE)) is not None:
        menu.addAction(save)


SAVE = "file.list"
"""The window's action that saves a list."""


class DataTable(QTableView):
    """Give it a LazyTable with `set_model`. `chosen` tells the id of the current row (-1: none), `opened` a double click
    or Enter, `selected` that other rows are selected, `filtered` that a filter in the header was set or taken away."""

    chosen = Signal(int)
    opened = Signal(int)
    selected = Signal()
    filtered = Signal()
    menu_wanted = Signal(QPoint)
    """The right button, or the menu key, on a row that is selected then; a point of the screen."""

    def __init__(self, name: str, preferences: Preferences | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[list[int], int | None, int] = ([], None, 0)
        self._restoring = False
        self._reported = -1
        self.filters: Filterable | None = None
        """The source, where it can be filtered by its columns."""
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
        self.setFont(size_font(self.font(), 13, tabular=True))
        self.ask_offers: AskOffers = lambda question, answer: answer(question())
        """A function that asks for the values of a column; at once, unless the table's owner replaces it."""
        self.popup: ColumnFilter | None = None
        self.head = FilterHeader(self)
        self.widths = ColumnWidths(self, self.head, preferences)
        self.head.can_filter = self.can_filter
        self.head.is_filtered = self._is_filtered
        self.head.wanted.connect(self.open_filter)
        self.head.sectionHandleDoubleClicked.connect(lambda number: self.widths.fit_text(number))
        self.setHorizontalHeader(self.head)
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
        head.customContextMenuRequested.connect(self._open_header_menu)
        head.setAccessibleName(self.tr("Columns of {0}").format(name))

    def set_model(self, model: LazyTable, key: str = "", yields: Sequence[str] = ()) -> None:
        """`key` remembers widths, order and hidden columns on this machine. `yields` are columns that go, the first first,
        where there is no room for all; they come back with the room. Unless told, they go from the right."""
        self.setModel(model)
        self.lazy = model
        self.filters = model.source if isinstance(model.source, Filterable) else None
        head = self.horizontalHeader()
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.widths.begin(model, key, yields)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        self.selectionModel().currentRowChanged.connect(self._follow_current)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self.doubleClicked.connect(lambda index: self._open_row(index.row()))

    def sort_by(self, key: str, order: Qt.SortOrder) -> None:
        """By a column, whether it is seen or not."""
        number = next((place for place, one in enumerate(self.lazy.columns) if one.key == key), None)
        if number is not None:
            self.horizontalHeader().setSortIndicator(number, order)

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
        """Reports a new current row. The keyboard entering the table chooses none: a row counts only when it is
        selected."""
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

    # -- filters in the header

    def can_filter(self, number: int) -> bool:
        source = self.filters if self.model() is not None else None
        return source is not None and number >= 0 and source.can_filter(self.lazy.columns[number])

    def _is_filtered(self, number: int) -> bool:
        source = self.filters
        return source is not None and self.lazy.columns[number].key in source.choices()

    def open_filter(self, number: int) -> None:
        """The popup of a column: its order, its values, its filter."""
        source = self.filters
        if source is None or not self.can_filter(number):
            return
        column = self.lazy.columns[number]
        popup = self.popup = ColumnFilter(column.title, sortable=bool(column.sort), parent=self)
        popup.sorted.connect(lambda order: self.head.setSortIndicator(number, order))
        popup.applied.connect(lambda choice: self.choose_filter(column.key, choice))
        popup.searched.connect(lambda text: self.ask_offers(lambda: source.values(column, text), self._show_offers))
        popup.left.connect(self._leave_popup)
        self.head.mark(number)
        corner = QPoint(self.head.sectionViewportPosition(number), self.head.height())
        popup.open(self.head.mapToGlobal(corner), source.choices().get(column.key))
        self.ask_offers(lambda: source.values(column, ""), self._show_offers)

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        if self.popup is not None:
            self.popup.show_offers(offers)

    def _leave_popup(self) -> None:
        self.popup = None
        self._mark_column()

    def choose_filter(self, key: str, choice: Choice | None) -> None:
        """Filter a column, or list all of its values again."""
        source = self.filters
        column = next((one for one in self.lazy.columns if one.key == key), None)
        if source is not None and column is not None:
            source.choose(column, choice)
            self._after_filter()

    def clear_filters(self) -> None:
        """List every row again."""
        source = self.filters
        for column in self.lazy.columns if source is not None else ():
            if source is not None and column.key in source.choices():
                source.choose(column, None)
        self._after_filter()

    def _after_filter(self) -> None:
        self.lazy.reload_content()
        self.scrollToTop()
        self.head.viewport().update()
        self.filtered.emit()

    def _mark_column(self) -> None:
        """The header shows which column the keyboard is in."""
        if self.popup is None:
            self.head.mark(self.currentIndex().column() if self.hasFocus() else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_column()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_column()

    def currentChanged(
        self, now: QModelIndex | QPersistentModelIndex, before: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(now, before)
        self._mark_column()

    # -- keys, copying

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_filter(max(self.currentIndex().column(), self._first_column()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.reload_headers()
            self._open_row(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self.reload_headers()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        before = self._reported
        super().mouseReleaseEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if left and before == self.current_id() and self.indexAt(event.position().toPoint()).isValid():
            self.reload_headers()  # its panel may have been shut

    def reload_headers(self) -> None:
        """Select the current row and tell it once more, though it is the one that was told last."""
        id = self.current_id()
        if id is not None and len(self.selected_ids()) <= 1:
            self._reported = -1
            if not self.selected_ids():
                self.select_id(id)
            self._report_current()
            self.selected.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Mouse and index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(corner))

    def copy(self) -> None:
        """The selected rows, with the columns shown and their titles, as Excel takes them."""
        data = QMimeData()
        data.setText(self.as_tsv())
        QGuiApplication.clipboard().setMimeData(mark_as_ours(data))

    def as_tsv(self) -> str:
        lines = ["\t".join(self.lazy.columns[number].title for number in self._shown_columns())]
        for id in self.selected_ids():
            row = self.lazy.row_of(id)
            assert row is not None
            lines.append("\t".join(self._cell_text(row, number) for number in self._shown_columns()))
        return "\n".join(lines) + "\n"

    def _shown_columns(self) -> list[int]:
        """Numbers of the columns that are shown, from the left."""
        head = self.horizontalHeader()
        order = [head.logicalIndex(place) for place in range(head.count())]
        return [number for number in order if not self.isColumnHidden(number)]

    def read_cells(self) -> tuple[list[str], Callable[[], Iterator[list[Any]]]]:
        """Titles of the columns shown, and what reads all rows that are listed, in any thread: days and figures as such."""
        columns = [self.lazy.columns[number] for number in self._shown_columns() if self.lazy.columns[number].title]
        ids, source = list(self.lazy.ids()), self.lazy.source

        def read_rows() -> Iterator[list[Any]]:
            for start in range(0, len(ids), CHUNK):
                found = source.rows(ids[start : start + CHUNK])
                yield from (
                    [cell_value(one, found[id]) for one in columns] for id in ids[start : start + CHUNK] if id in found
                )

        return [one.title for one in columns], read_rows

    def _cell_text(self, row: int, column: int) -> str:
        index = self.lazy.index(row, column)
        text = " ".join(part for part in (str(index.data(FullRole) or ""), index.data(NativeRole) or "") if part)
        return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")

    # -- columns

    def columns_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, column in enumerate(self.lazy.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.toggled.connect(lambda on, number=number: self.widths.show_column(number, on))
        return menu

    def _open_header_menu(self, place: QPoint) -> None:
        """Opens the menu of a column's actions and of the visible columns."""
        number = self.head.logicalIndexAt(place)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if number >= 0:
            if self.lazy.columns[number].sort:
                up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
                menu.addAction(self.tr("Sort A to Z"), lambda: self.head.setSortIndicator(number, up))
                menu.addAction(self.tr("Sort Z to A"), lambda: self.head.setSortIndicator(number, down))
            if self.can_filter(number):
                menu.addAction(self.tr("Filter…"), lambda: self.open_filter(number))
            menu.addAction(self.tr("Fit the column to its text"), lambda: self.widths.fit_text(number))
            menu.addSeparator()
        shown = self.columns_menu()
        shown.setTitle(self.tr("Columns"))
        menu.addMenu(shown)
        add_list_actions(menu, self)
        menu.popup(self.head.mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self.widths.fit()
            self.widths.measure_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.widths.measure_soon()


# -- The menu of the right button, or of the menu key, over a row of a table.


def make_menu(parent: QWidget, buttons: Iterable[QPushButton] = ()) -> QMenu:
    """It goes when it is closed. `buttons` are those of the panel of the row: the menu offers the same, in their order."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for made in buttons:
        add_action(menu, made, made.click)
    return menu


def add_action(menu: QMenu, made: QPushButton, slot: Callable[[], object]) -> None:
    """An entry that is called as the button is, in full."""
    words = made.accessibleName() or made.text()
    menu.addAction(made.icon(), words.replace("&", "&&"), slot).setEnabled(made.isEnabled())
