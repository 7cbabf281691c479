"""A list of options in the side panel: each with its verdict and price, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem

from repatriate.app.core.text_folding import fold
from repatriate.planning.evaluate.move_cost import Price
from ui.core.language import translate_said
from ui.rooms.plan.drawn_list import Index, ItemList, draw_ground
from ui.rooms.plan.text_lines import draw_line, draw_lines
from ui.style.icons import draw
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, sized

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


def found(rows: list[Row], text: str) -> list[Row]:
    """Rows that hold every word."""
    wanted = (fold(text) or "").split()
    return [
        row for row in rows if all(word in (fold(f"{row.title} {row.native} {row.under}") or "") for word in wanted)
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
            draw_line(painter, line, row.title, sized(option.font, 12, tabular=True, medium=True), Tone.TEXT)
            draw_line(painter, line.translated(0, LINE - 1), row.hint, sized(option.font, CAPTION), Tone.QUIET)
        else:
            self._row(painter, option, row)
        painter.restore()

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        draw_ground(painter, option)
        inside = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        name, tone = ("check", Tone.GOOD) if row.allowed else ("trouble", Tone.QUIET)
        draw(painter, name, QRect(inside.left(), inside.top() + 1, 15, 15), tone)
        inside.setLeft(inside.left() + 15 + GAP)
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        painter.setFont(sized(option.font, TEXT, tabular=True, medium=True))
        used = draw_line(painter, line, row.title, painter.font(), Tone.TEXT if row.allowed else Tone.QUIET)
        painter.setFont(sized(option.font, 12, tabular=True))
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
