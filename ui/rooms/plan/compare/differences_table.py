"""The people whose journeys differ between two plans: who, the journey in either, and why; a page is read when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.core.language import translate_said
from ui.rooms.plan.compare.queries import BAR, Row, columns, way_words, what_words
from ui.rooms.plan.drawn_list import DrawnList, Index, draw_ground
from ui.rooms.plan.text_lines import draw_lines
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, selected_tone, sized

LINE, HEIGHT, PAGE = 18, 50, 40
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LineDelegate(QStyledItemDelegate):
    """Paints the ground of a row and a line under it; `cells` are the four rectangles of its columns."""

    height = HEIGHT

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height)

    def cells(self, rect: QRect) -> list[QRect]:
        inside = rect.adjusted(0, 6, 0, -6)
        return [
            QRect(rect.left() + left, inside.top(), width - 12, inside.height())
            for left, width in columns(self._list.width() - BAR)
        ]

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Whether the row is selected."""
        selected = draw_ground(painter, option)
        painter.setPen(color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        return selected


class DifferencesModel(QAbstractListModel):
    """People by id; `set_ids` with who gives their rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._read: Callable[[Sequence[int]], list[Row]] = lambda ids: []
        self._ids: Sequence[int] = ()
        self._pages: dict[int, list[Row]] = {}

    def set_ids(self, ids: Sequence[int], read: Callable[[Sequence[int]], list[Row]]) -> None:
        self.beginResetModel()
        self._ids, self._read, self._pages = ids, read, {}
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        if not 0 <= number < len(self._ids):
            return None
        page = number // PAGE
        if page not in self._pages:
            self._pages[page] = self._read(self._ids[page * PAGE : (page + 1) * PAGE])
        rows = self._pages[page]
        return rows[number % PAGE] if number % PAGE < len(rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole, roles.UserRole):
            return None
        row = self.row(index.row())
        if row is None or role == roles.UserRole:
            return row
        return _spoken(row) if role != roles.DisplayRole else f"{row.person.ref}  {row.name}"


def _spoken(row: Row) -> str:
    one = row.person
    ways = [" · ".join(filter(None, way_words(*way))) for way in zip((one.left, one.right), one.arrives, strict=True)]
    return "\n".join((f"{one.ref}  {row.name}", what_words(one)[0], " → ".join(ways), translate_said(one.cause)))


class DifferencesDelegate(LineDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        one = row.person
        painter.save()
        selected = self.ground(painter, option)
        who, left, right, why = self.cells(option.rect)
        what, tone = what_words(one)
        painter.setFont(sized(option.font, CAPTION, tabular=True))
        painter.setPen(color(Tone.QUIET))
        first, second = _halves(who)
        painter.drawText(first, LEFT, one.ref)
        width = painter.fontMetrics().horizontalAdvance(one.ref) + GAP
        font = sized(option.font, TEXT)
        font.setWeight(font.Weight.Medium)
        draw_text(painter, first.adjusted(width, 0, 0, 0), row.name, font, Tone.TEXT)
        small = sized(option.font, 12)
        draw_text(painter, second, what, small, selected_tone(tone) if selected else tone)
        for cell, legs, arrives in ((left, one.left, one.arrives[0]), (right, one.right, one.arrives[1])):
            way, day = way_words(legs, arrives)
            first, second = _halves(cell)
            plain = sized(option.font, TEXT, tabular=True)
            draw_text(painter, first, way, plain, Tone.TEXT if legs else Tone.QUIET, Qt.TextElideMode.ElideMiddle)
            draw_text(painter, second, day, small, Tone.QUIET)
        painter.setFont(small)
        painter.setPen(color(Tone.QUIET))
        draw_lines(painter, why.adjusted(0, 1, 0, 0), translate_said(one.cause), 2)
        painter.restore()


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    first = QRect(rect.left(), rect.top(), rect.width(), LINE)
    return first, first.translated(0, LINE + 2)


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    tone: str,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(color(tone))
    painter.drawText(rect, LEFT | Qt.TextFlag.TextDontClip, painter.fontMetrics().elidedText(text, mode, rect.width()))


class DifferencesTable(DrawnList):
    """`person` tells the ref of who was asked for."""

    person = Signal(str)

    def __init__(self) -> None:
        super().__init__("", click=True)
        self.setAccessibleName(self.tr("People whose journeys differ"))
        self.setUniformItemSizes(True)
        self.rows = DifferencesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(DifferencesDelegate(self))
        self.asked.connect(self._open_row)

    def show_ids(self, ids: Sequence[int], read: Callable[[Sequence[int]], list[Row]]) -> None:
        self.rows.set_ids(ids, read)
        self.scrollToTop()

    def _open_row(self, number: int) -> None:
        row = self.rows.row(number)
        if row is not None:
            self.person.emit(row.person.ref)
