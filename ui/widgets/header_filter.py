"""A header with a filter in each column: sort, search, values with their counts and ticks, apply, clear."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyleOptionHeader,
    QTreeView,
    QWidget,
)

from ui.core import format
from ui.models.filtering import MOST, Choice, Offer, choice_of, sort_offers
from ui.style.icons import draw_icon
from ui.style.theme import GAP, ROW, Tone, color, dress_widget
from ui.widgets.labels import make_button, make_label, make_rule
from ui.widgets.layouts import STRETCH, make_column, make_row

FUNNEL, PADDING = 12, 12
WIDTH = 250
VALUES, LEAST_VALUES = 200, 40
"""Pixels for the values: fewer in a low window, so that its buttons are seen."""
CHECKED, UNCHECKED, PARTLY = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
ValueRole = int(Qt.ItemDataRole.UserRole) + 1


class FilterHeader(QHeaderView):
    """Draws a funnel beside each title that can be filtered, full where a filter is on. `wanted` tells the column whose
    funnel was pressed. A double click on an edge is told by Qt's own `sectionHandleDoubleClicked`."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.can_filter: Callable[[int], bool] = lambda column: False
        self.is_filtered: Callable[[int], bool] = lambda column: False
        self.marked = -1
        """The column that the keyboard is in, or whose filter is open."""

    def mark(self, column: int) -> None:
        if column != self.marked:
            self.marked = column
            self.viewport().update()

    def funnel_of(self, column: int) -> QRect:
        """The clickable area of a column's funnel; empty without one."""
        if not self.can_filter(column):
            return QRect()
        title = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        width = min(self.fontMetrics().horizontalAdvance(title), self.sectionSize(column) - 2 * PADDING - FUNNEL)
        at = self.sectionViewportPosition(column) + PADDING + width + 5
        return QRect(at, (self.height() - FUNNEL) // 2, FUNNEL, FUNNEL)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, column: int) -> None:
        """A title with a funnel begins at the left, so that the funnel follows it and is not taken for the next column's."""
        super().initStyleOptionForIndex(option, column)
        if self.can_filter(column):
            option.textAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def least_width(self, column: int) -> int:
        """The width of the title with its funnel and sort arrow."""
        title = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        return (
            self.fontMetrics().horizontalAdvance(title) + 2 * PADDING + (FUNNEL + 6 if self.can_filter(column) else 0)
        )

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if column == self.marked:
            painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 2), color("accent"))
        place = self.funnel_of(column)
        if not place.isNull():
            on = self.is_filtered(column)
            draw_icon(painter, "filtered" if on else "filter", place, Tone.ACCENT if on else Tone.QUIET)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column = self.logicalIndexAt(event.position().toPoint())
        near = self.funnel_of(column).adjusted(-4, -8, 4, 8)
        if event.button() == Qt.MouseButton.LeftButton and near.contains(event.position().toPoint()):
            self.wanted.emit(column)
            return
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), ROW)


class ColumnFilter(QFrame):
    """The popup under a column's header; it closes with Esc, or when the keyboard or a click moves elsewhere.

    `sorted` carries the wanted order, and `applied` the Choice, or None for all values. `searched` asks for other
    values, if not all are loaded.
    """

    sorted = Signal(Qt.SortOrder)
    applied = Signal(object)
    searched = Signal(str)
    left = Signal()

    def __init__(self, title: str, *, sortable: bool, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._owner = parent
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Filter of {0}").format(title))
        self._offers: list[Offer] = []
        self._ticked: dict[str, bool] = {}
        self._on: Choice | None = None
        self._cut = self._filling = self._gone = False
        self.up = make_button(
            self.tr("Sort A to Z"), lambda: self._emit_sorted(Qt.SortOrder.AscendingOrder), "menu", "sort-up"
        )
        self.down = make_button(
            self.tr("Sort Z to A"), lambda: self._emit_sorted(Qt.SortOrder.DescendingOrder), "menu", "sort-down"
        )
        for made in (self.up, self.down):
            made.setVisible(sortable)
            made.setFixedHeight(26)
        self._soon = QTimer(self, interval=150, singleShot=True)
        self._soon.timeout.connect(self._find_offers)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the values"))
        self.search.setAccessibleName(self.tr("Search the values of {0}").format(title))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.search.returnPressed.connect(self._apply_ticks)
        self.found = make_label(self.tr("Looking…"), "caption", wrap=True)
        self.list = _make_list(title)
        self.rows = QStandardItemModel(0, 2, self)
        self.list.setModel(self.rows)
        self.rows.itemChanged.connect(self._tick)
        self.apply = make_button(self.tr("Apply"), self._apply_ticks)
        self.clear = make_button(self.tr("Clear"), lambda: self._emit_applied(None))
        make_column(
            self.up, self.down, make_rule(), self.search, self.found, self.list,
            make_row(self.apply, self.clear, STRETCH, spacing=GAP),
            margins=GAP, spacing=6, inside=self,
        )  # fmt: skip
        self.setFixedWidth(WIDTH)
        dress_widget(self)  # it lies in the window, which has no looks of its own

    def open(self, at: QPoint, on: Choice | None) -> None:
        """Show it here; `on` is the filter that holds now."""
        self._on = on
        self.clear.setEnabled(on is not None)
        window = self._owner.window()
        around = self.sizeHint().height() - self.list.height()
        self.list.setFixedHeight(max(min(VALUES, window.height() - around - GAP), LEAST_VALUES))
        self.adjustSize()
        place = window.mapFromGlobal(at)
        self.move(
            max(min(place.x(), window.width() - self.width() - GAP), 0),
            max(min(place.y(), window.height() - self.height() - GAP), 0),
        )
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        app.installEventFilter(self)
        self._owner.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click beside it takes it away, and so does a table that is hidden or gets another size."""
        if watched is self._owner and event.type() in (QEvent.Type.Hide, QEvent.Type.Resize) and not self._gone:
            self._leave(back=False)
            return False
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and not self._gone:
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if not self.rect().contains(place):
                self._leave(back=False)
        return False

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if not self._gone and now is not None and now is not self and not self.isAncestorOf(now):
            self._leave(back=False)

    def _leave(self, back: bool = True) -> None:
        """Close; the keyboard goes back to the table unless it went elsewhere by itself."""
        if self._gone:
            return
        self._gone = True
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        if back:
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.left.emit()
        self.deleteLater()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays among its own parts."""
        every: list[QWidget] = [self.up, self.down, self.search, self.list, self.apply, self.clear]
        parts = [one for one in every if one.isVisible() and one.isEnabled()]
        if self._gone or not parts:
            return super().focusNextPrevChild(forward)
        now = self.focusWidget()
        at = parts.index(now) if now in parts else 0
        next_at = (at + (1 if forward else -1)) % len(parts)
        parts[next_at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # -- values

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """The values that the column holds, or those that were searched for."""
        if not self.search.text():
            self._cut = len(offers) > MOST
        self._offers = list(offers[:MOST])
        for one in self._offers:
            self._ticked.setdefault(one.value, self._on is None or self._on.admits(one.value))
        self._fill_rows(self._offers)

    def _find_offers(self) -> None:
        if self._cut:
            self.found.setText(self.tr("Looking…"))
            self.searched.emit(self.search.text())
            return
        self._fill_rows(self._shown_offers())

    def _shown_offers(self) -> list[Offer]:
        text = self.search.text()
        return self._offers if self._cut or not text else sort_offers(self._offers, text)

    def _fill_rows(self, offers: Sequence[Offer]) -> None:
        self._filling = True
        self.rows.setRowCount(0)
        everything = self._append_row("", self.tr("All"), sum(one.count for one in offers))
        for one in offers:
            self._append_row(one.value, one.words, one.count).setCheckState(
                CHECKED if self._ticked[one.value] else UNCHECKED
            )
        everything.setCheckState(self._state_of_all())
        self._filling = False
        self.found.setVisible(self._cut or not offers)
        self.found.setText(
            self.tr("More than {0} values: search for yours.").format(format.number(MOST))
            if self._cut and offers
            else self.tr("No value has these letters.")
        )
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _append_row(self, value: str, words: str, count: int) -> QStandardItem:
        named, counted = QStandardItem(words), QStandardItem(format.number(count))
        named.setCheckable(True)
        named.setData(value, ValueRole)
        named.setToolTip(words)
        named.setData(self.tr("{0}, {1}").format(words, format.number(count)), Qt.ItemDataRole.AccessibleTextRole)
        for one in (named, counted):
            one.setEditable(False)
        counted.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        counted.setForeground(color(Tone.QUIET))
        self.rows.appendRow([named, counted])
        return named

    def _state_of_all(self) -> Qt.CheckState:
        states = {self.rows.item(row, 0).checkState() for row in range(1, self.rows.rowCount())}
        return states.pop() if len(states) == 1 else PARTLY if states else UNCHECKED

    def _tick(self, item: QStandardItem) -> None:
        if item.column() or self._filling:
            return
        self._filling = True
        first = self.rows.item(0, 0)
        if item is first:
            state = CHECKED if item.checkState() == CHECKED else UNCHECKED
            for row in range(1, self.rows.rowCount()):
                self.rows.item(row, 0).setCheckState(state)
        for row in range(1, self.rows.rowCount()):
            one = self.rows.item(row, 0)
            self._ticked[one.data(ValueRole)] = one.checkState() == CHECKED
        first.setCheckState(self._state_of_all())
        self._filling = False

    # -- done

    def _emit_sorted(self, order: Qt.SortOrder) -> None:
        self.sorted.emit(order)
        self._leave()

    def _apply_ticks(self) -> None:
        """While the officer searches, only what is found and ticked is listed, as in Excel."""
        if self._soon.isActive():
            self._soon.stop()
            self._find_offers()
        offered = [one.value for one in self._shown_offers()] if self.search.text() else list(self._ticked)
        ticked = [value for value in offered if self._ticked[value]]
        if not ticked:
            self.found.setText(self.tr("Tick at least one value."))
            self.found.show()
        else:
            self._emit_applied(Choice(tuple(ticked)) if self.search.text() else choice_of(ticked, offered))

    def _emit_applied(self, choice: Choice | None) -> None:
        self.applied.emit(choice)
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply_ticks()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentIndex(self.rows.index(0, 0))
        else:
            super().keyPressEvent(event)


def _make_list(title: str) -> QTreeView:
    made = QTreeView()
    made.setAccessibleName(title)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setHeaderHidden(True)
    made.setTabKeyNavigation(False)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFixedHeight(VALUES)
    return made
