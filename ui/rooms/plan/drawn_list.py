"""Lists whose rows a delegate draws: cards, options, standby, two plans side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from repatriate.app.core.sql import fold_text
from repatriate.planning.evaluate.move_cost import Price
from ui.core.language import translate_said
from ui.style.icons import draw_icon
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, size_font

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


class DrawnList(QListView):
    """`asked` tells the row that Enter or a double click asks for; with `click` also Space, and one click."""

    asked = Signal(int)

    def __init__(self, name: str, *, click: bool = False) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(name)
        border = "border: none; " if click else ""
        self.setStyleSheet(f"QListView {{ background: transparent; {border}}} QListView::item {{ padding: 0; }}")
        self._keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, *([Qt.Key.Key_Space] if click else [])}
        (self.clicked if click else self.doubleClicked).connect(lambda index: self.asked.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in self._keys:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid():
            self.asked.emit(self.currentIndex().row())


class ItemList(DrawnList):
    """Rows that are at hand. `taken` tells the item that was asked for; `items` are all of them."""

    taken = Signal(object)

    def __init__(self, name: str, *, click: bool = False) -> None:
        super().__init__(name, click=click)
        self.items: list[Any] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.asked.connect(lambda row: self.taken.emit(self.items[row]))

    def show_items(self, items: Iterable[T], words: Callable[[T], str], kind: type = object) -> None:
        """`words` say all of a row, in its tip and to the screen reader. Only items of this `kind` can be chosen."""
        self._model.clear()
        self.items = list(items)
        for one in self.items:
            row = QStandardItem(words(one))
            row.setAccessibleText(row.text())
            row.setToolTip(row.text())
            row.setData(one, Qt.ItemDataRole.UserRole)
            row.setEnabled(isinstance(one, kind))
            self._model.appendRow(row)

    @property
    def item(self) -> Any | None:
        """The current one."""
        return self.currentIndex().data(Qt.ItemDataRole.UserRole)

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row, 0))


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Draws the background of a row; returns whether it is selected."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(option.rect, color("accent_soft"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, color("hover"))
    return selected


# -- Draws words on one or a few lines, the last ending in … if they do not fit.


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
LEAST = 12
"""Pixels in which a letter and … can stand."""


def _break_lines(font: QFont, width: int, text: str, most: int) -> tuple[QTextLayout, list[int]]:
    """The text laid out, and where its lines start: one more than `most` where there are too many."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most + 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts


def count_lines(font: QFont, width: int, text: str, most: int) -> int:
    """The number of these lines that the text takes."""
    return min(len(_break_lines(font, width, text, most)[1]), most) if text else 0


def draw_lines(painter: QPainter, rect: QRect, text: str, most: int) -> None:
    """Draws the text in the painter's font and colour, from the top of the rectangle."""
    layout, starts = _break_lines(painter.font(), rect.width(), text, most)
    metrics = painter.fontMetrics()
    y = float(rect.top())
    for number in range(min(len(starts), most)):
        line = layout.lineAt(number)
        if number == most - 1 and len(starts) > most:
            rest = metrics.elidedText(text[starts[number] :], Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(QPointF(rect.left(), y + metrics.ascent()), rest)
        else:
            line.draw(painter, QPointF(rect.left(), y - line.y()))
        y += line.height()


def draw_line(painter: QPainter, rect: QRect, text: str, font: QFont, tone: str, flags: Qt.AlignmentFlag = LEFT) -> int:
    """Draw on one line, ending in … where there is no room; gives how many pixels wide it came out."""
    if rect.width() < LEAST:
        return 0
    painter.setFont(font)
    painter.setPen(color(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


# -- A list of options in the side panel: each with its verdict and price, by mouse and keys.


LINE = 17
SHORT, LONG = 3, 4
"""Lines for the verdict and what it costs."""
TWO_LINES = 72
"""Characters of a price that two lines of the panel hold at least."""


@dataclass(frozen=True, slots=True)
class Row:
    """An option in the list: `value` is passed on when it is chosen. `price` None: no price is shown. `icon` and `tone`
    show at a glance whether it is possible."""

    value: object
    title: str
    under: str
    sentence: str
    allowed: bool
    price: Price | None = None
    native: str = ""

    @property
    def words(self) -> str:
        return "\n".join(filter(None, (self.title, self.native, self.under, self.sentence, self.price_words)))

    @property
    def price_words(self) -> str:
        return translate_said(self.price.sentence) if self.price is not None else ""

    @property
    def tone(self) -> str:
        if self.price is None or not self.price.parts:
            return Tone.QUIET
        return Tone.GOOD if self.price.better else Tone.ATTENTION


@dataclass(frozen=True, slots=True)
class Head:
    """Over a part of the list, with a hint below; or at its end, for those who are not shown."""

    title: str
    hint: str = ""

    @property
    def words(self) -> str:
        return "\n".join(filter(None, (self.title, self.hint)))


def search_field(name: str, hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    field.setClearButtonEnabled(True)
    return field


def find_rows(rows: list[Row], text: str) -> list[Row]:
    """Rows that hold every word."""
    wanted = (fold_text(text) or "").split()
    return [
        row
        for row in rows
        if all(word in (fold_text(f"{row.title} {row.native} {row.under}") or "") for word in wanted)
    ]


class ChoiceList(ItemList):
    """Enter or a double click takes the current one. In the `search`, Enter takes the first that can be, and arrow down
    goes to the list. Heads cannot be chosen."""

    def __init__(self, name: str, search: QLineEdit | None = None) -> None:
        super().__init__(name)
        if search is not None:
            search.installEventFilter(self)
            search.returnPressed.connect(self._take_first)
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMinimumHeight(240)

    def show_rows(self, rows: Sequence[Row | Head]) -> None:
        self.setUniformItemSizes(not any(isinstance(row, Head) for row in rows))
        self._delegate.fit(row.price_words for row in rows if isinstance(row, Row))
        self.show_items(rows, lambda row: row.words, Row)

    def _take_first(self) -> None:
        row = self.item or next((row for row in self.items if row.allowed), None)
        if row is not None:
            self.taken.emit(row)

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.currentIndex().isValid():
                self.choose(0)
            return True
        return False


class _RowDelegate(QStyledItemDelegate):
    """Title, what stands under it, the verdict, and what it costs; the last two share three lines, or four in a list where
    a price is long."""

    rest = SHORT

    def fit(self, prices: Iterable[str]) -> None:
        """Room for the longest of them, the same in every row."""
        self.rest = LONG if max(map(len, prices), default=0) > TWO_LINES else SHORT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(Qt.ItemDataRole.UserRole), Head)
        return QSize(100, (2 if head else 2 + self.rest) * LINE + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if isinstance(row, Head):
            line = QRect(option.rect.left(), option.rect.bottom() - 2 * LINE - 3, option.rect.width(), LINE)
            draw_line(painter, line, row.title, size_font(option.font, 12, tabular=True, medium=True), Tone.TEXT)
            draw_line(painter, line.translated(0, LINE - 1), row.hint, size_font(option.font, CAPTION), Tone.QUIET)
        else:
            self._row(painter, option, row)
        painter.restore()

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        draw_ground(painter, option)
        inside = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        name, tone = ("check", Tone.GOOD) if row.allowed else ("trouble", Tone.QUIET)
        draw_icon(painter, name, QRect(inside.left(), inside.top() + 1, 15, 15), tone)
        inside.setLeft(inside.left() + 15 + GAP)
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        painter.setFont(size_font(option.font, TEXT, tabular=True, medium=True))
        used = draw_line(painter, line, row.title, painter.font(), Tone.TEXT if row.allowed else Tone.QUIET)
        painter.setFont(size_font(option.font, 12, tabular=True))
        if row.native:
            draw_line(painter, line.adjusted(used + 6, 0, 0, 0), row.native, painter.font(), Tone.QUIET)
        draw_line(painter, line.translated(0, LINE), row.under, painter.font(), Tone.QUIET)
        rest = QRect(inside.left(), inside.top() + 2 * LINE, inside.width(), self.rest * LINE)
        if row.price_words:
            draw_line(
                painter,
                line.translated(0, 2 * LINE),
                row.sentence,
                painter.font(),
                Tone.TEXT if row.allowed else Tone.QUIET,
            )
            rest.setTop(rest.top() + LINE)
        painter.setPen(color(row.tone if row.price_words else Tone.QUIET))
        draw_lines(painter, rest, row.price_words or row.sentence, self.rest - bool(row.price_words))
