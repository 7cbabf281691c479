"""A field over a list that narrows while one types; laid over the window, gone with Esc or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.models.found import DetailRole, IconRole, KeysRole
from ui.style.icons import draw_icon, make_icon
from ui.style.theme import CAPTION, GAP, MARGIN, ROW, SPACE, TEXT, Tone, color, dress_widget, size_font
from ui.widgets.labels import announce_text, make_label

WIDTH, TOP, ROWS = 640, 56, 13
HEADING = 28
_ICON = 16

Index = QModelIndex | QPersistentModelIndex


class FoundDelegate(QStyledItemDelegate):
    """Icon, title, what stands beside it, and a shortcut at the right; a row that cannot be chosen is a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW if index.flags() & Qt.ItemFlag.ItemIsSelectable else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(GAP, 0, -GAP - 4, 0)
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self._paint_words(
                painter, rect.adjusted(0, 8, 0, 0), str(index.data()), size_font(option.font, CAPTION), Tone.QUIET
            )
        else:
            state = option.state
            if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("accent_soft" if state & QStyle.StateFlag.State_Selected else "hover"))
                painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5)
            self._paint_row(painter, rect, option, index)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        picture = index.data(IconRole)
        if picture:
            where = QRect(rect.left(), rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            draw_icon(painter, picture, where, Tone.QUIET)
        rect = rect.adjusted(_ICON + 10, 0, 0, 0)
        keys = index.data(KeysRole)
        if keys:
            taken = self._paint_words(painter, rect, keys, size_font(option.font, CAPTION), Tone.QUIET, right=True)
            rect = rect.adjusted(0, 0, -taken - SPACE, 0)
        taken = self._paint_words(painter, rect, str(index.data()), size_font(option.font, TEXT), Tone.TEXT)
        rest = rect.adjusted(taken + 12, 0, 0, 0)
        detail = index.data(DetailRole)
        if detail and rest.width() > 40:
            self._paint_words(painter, rest, detail, size_font(option.font, 12), Tone.QUIET)

    def _paint_words(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, tone: str, *, right: bool = False
    ) -> int:
        """Drawn as far as there is room; gives the width."""
        painter.setFont(font)
        painter.setPen(color(tone))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)


class _Veil(QWidget):
    """Lies under the finder over all else: a press beside the finder shuts it."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class Finder(QFrame):
    """Subclasses give `narrow(text)`, which fills the model, `choose(row)`, and `words()` for the line at the foot."""

    def __init__(self, over: QWidget, model: QAbstractItemModel) -> None:
        super().__init__(over)
        dress_widget(self)
        self._over = over
        self._veil = _Veil(over)
        self._veil.pressed.connect(self.shut)
        self._veil.hide()
        self._before: QWidget | None = None
        self.model = model
        self.setProperty("role", "finder")
        self.field = QLineEdit()
        self.field.addAction(make_icon("search", Tone.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setModel(model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.foot = make_label("", "caption", wrap=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.foot)
        self.foot.setContentsMargins(GAP, 0, GAP, 0)
        self.field.textChanged.connect(self._narrow_to)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._take_row(index.row()))
        model.modelReset.connect(self._show_found)
        self.hide()

    # -- what a subclass gives

    def narrow(self, text: str) -> None:
        """Fill the model with what fits this text."""
        raise NotImplementedError

    def choose(self, row: int) -> None:
        """Do what a row stands for. The finder is shut already."""
        raise NotImplementedError

    def words(self) -> str:
        """One line under the list: what can be done, or why it is empty."""
        raise NotImplementedError

    # -- opening and shutting

    def open_finder(self) -> None:
        if self.isVisible():
            self.field.setFocus()
            self.field.selectAll()
            return
        self._before = QApplication.focusWidget()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.narrow("")
        self._show_found()
        self._over.installEventFilter(self)
        self._veil.show()
        self._veil.raise_()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def shut(self, *, give_back: bool = True) -> None:
        """`give_back` the keyboard to where it was."""
        if not self.isVisible():
            return
        self.hide()
        self._over.removeEventFilter(self)
        self._veil.hide()
        before, self._before = self._before, None
        if give_back and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # -- typing and choosing

    def _narrow_to(self, text: str) -> None:
        self.narrow(text)
        self._show_found()

    def _show_found(self) -> None:
        """The best is current; the frame is as high as what it holds."""
        self.foot.setText(self.words())
        self.list.setCurrentIndex(self.model.index(self._next_selectable(-1, 1), 0))
        self.list.scrollToTop()
        self._announce_row()
        self._fit_frame()

    def _fit_frame(self) -> None:
        rows = self.model.rowCount()
        self._veil.setGeometry(self._over.rect())
        width = min(WIDTH, self._over.width() - 2 * MARGIN)
        selectable = sum(1 for row in range(min(rows, ROWS)) if self._is_selectable(row))
        inside = selectable * ROW + (min(rows, ROWS) - selectable) * HEADING
        room = max(self._over.height() - TOP - 140, 3 * ROW)
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(min(inside, room) + 2)
        self.setFixedWidth(width)
        self.setFixedHeight(self._column.totalHeightForWidth(width))
        self.move((self._over.width() - width) // 2, TOP)

    def _is_selectable(self, row: int) -> bool:
        return bool(self.model.flags(self.model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable)

    def _next_selectable(self, row: int, step: int) -> int:
        """The nearest row that can be chosen, from one on; the row itself where there is none."""
        at = row + step
        while 0 <= at < self.model.rowCount():
            if self._is_selectable(at):
                return at
            at += step
        return row

    def _move_row(self, step: int, times: int = 1) -> None:
        row = self.list.currentIndex().row()
        for _ in range(times):
            row = self._next_selectable(row, step)
        self.list.setCurrentIndex(self.model.index(row, 0))
        if self._next_selectable(row, -1) == row:
            self.list.scrollToTop()  # with the heading over the first
        self._announce_row()

    def _announce_row(self) -> None:
        if not self.isVisible():
            return
        index = self.list.currentIndex()
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() if index.isValid() else self.foot.text()
        self.field.setAccessibleDescription(str(said))
        announce_text(self.field, str(said))

    def _take_row(self, row: int) -> None:
        if row >= 0 and self._is_selectable(row):
            self.shut(give_back=False)
            self.choose(row)

    # -- keys and the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.field and isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            return self._handle_key(Qt.Key(event.key()))
        if watched is self._over and kind is QEvent.Type.Resize:
            self._fit_frame()
        if watched is self.field and kind is QEvent.Type.FocusOut and self._keyboard_went_elsewhere():
            self.shut(give_back=False)
        return False

    def _keyboard_went_elsewhere(self) -> bool:
        """The keyboard went elsewhere in this window: not to another program, not to the menu of the field."""
        return QApplication.activePopupWidget() is None and self.window().isActiveWindow()

    def _handle_key(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Down:
                self._move_row(1)
            case Qt.Key.Key_Up:
                self._move_row(-1)
            case Qt.Key.Key_PageDown:
                self._move_row(1, ROWS - 2)
            case Qt.Key.Key_PageUp:
                self._move_row(-1, ROWS - 2)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take_row(self.list.currentIndex().row())
            case Qt.Key.Key_Escape:
                self.shut()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                pass  # there is nowhere else to go
            case _:  # every other key is the field's
                return False
        return True
