"""The entries of a standby list: their place in the line, who they are, and where they are now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from repatriate.app.plan.standby import Candidate
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.common.labels import journey
from ui.rooms.plan.board.card_delegate import PRIORITY
from ui.rooms.plan.text_lines import draw_line, draw_lines
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, selected_tone, sized

Index = QModelIndex | QPersistentModelIndex
LINE, TOP, RANK, EDGE = 17, 7, 30, 3
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Part:
    """The heading over a part of the list."""

    title: str
    hint: str


Entry = Part | Candidate | str
"""A string stands at the end, for those who are not shown."""


class StandbyRows(QListView):
    """Enter or a double click opens who is current."""

    opened = Signal(object)  # Candidate

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = Entries(self)
        self.setModel(self.entries)
        self.setItemDelegate(RowDelegate(self, self.entries))
        self.setMinimumHeight(240)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Standby list"))
        self.setStyleSheet("QListView { background: transparent; } QListView::item { padding: 0; }")
        self.doubleClicked.connect(lambda index: self._open_row(index.row()))

    @property
    def candidate(self) -> Candidate | None:
        """Who is current."""
        return self.entries.candidate(self.currentIndex().row())

    def choose(self, one: Candidate) -> None:
        self.setCurrentIndex(self.entries.index(self.entries.items.index(one)))

    def _open_row(self, row: int) -> None:
        one = self.entries.candidate(row)
        if one is not None:
            self.opened.emit(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class Entries(QAbstractListModel):
    """`set_entries` what is to be shown; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = ""
        self.items: list[Entry] = []

    def set_entries(self, code: str, items: Sequence[Entry]) -> None:
        """Entries of the list of that departure."""
        self.beginResetModel()
        self.code, self.items = code, list(items)
        self.endResetModel()

    def candidate(self, row: int) -> Candidate | None:
        one = self.items[row] if 0 <= row < len(self.items) else None
        return one if isinstance(one, Candidate) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.candidate(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        one = self.items[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return one
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken(one)
        return None


def spoken(one: Entry) -> str:
    """An entry for the screen reader, and for its tool tip."""
    if isinstance(one, str):
        return one
    if isinstance(one, Part):
        return f"{one.title}\n{one.hint}"
    who = one.standby
    lines = [
        f"{number(who.rank)}. {' '.join(who.people)} {one.name}".rstrip(),
        translate("Board", "priority {0}").format(who.priority),
        journey(who.legs),
        translate_said(one.message),
    ]
    return "\n".join(lines)


class RowDelegate(QStyledItemDelegate):
    """The place in the line, then reference and priority, name, and a sentence on up to two lines."""

    def __init__(self, parent: QWidget, entries: Entries) -> None:
        super().__init__(parent)
        self._entries = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(one, Candidate):
            return QSize(100, 4 * LINE + 2 * TOP)
        return QSize(100, 2 * LINE + 2 * TOP + 4 if isinstance(one, Part) else LINE + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if isinstance(one, Candidate):
            self._candidate(painter, option, one)
        elif isinstance(one, Part):
            line = QRect(option.rect.left(), option.rect.bottom() - 2 * LINE - 3, option.rect.width(), LINE)
            draw_line(painter, line, one.title, sized(option.font, 12, tabular=True, medium=True), Tone.TEXT)
            draw_line(
                painter, line.translated(0, LINE - 1), one.hint, sized(option.font, CAPTION, tabular=True), Tone.QUIET
            )
        else:
            draw_line(
                painter,
                option.rect.adjusted(RANK + GAP, 0, 0, 0),
                str(one),
                sized(option.font, 12, tabular=True),
                Tone.QUIET,
            )
        painter.restore()

    def _candidate(self, painter: QPainter, option: QStyleOptionViewItem, one: Candidate) -> None:
        who = one.standby
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, color("hover"))
        inside = option.rect.adjusted(0, TOP, -GAP, -TOP)
        rank = QRect(inside.left(), inside.top() + LINE, RANK - GAP, LINE)
        draw_line(painter, rank, number(who.rank), sized(option.font, 12, tabular=True), Tone.QUIET, RIGHT)
        edge = QRect(inside.left() + RANK, inside.top() + 2, EDGE, 2 * LINE - 4)
        painter.fillRect(edge, color(PRIORITY.get(who.priority, "line")))
        inside.setLeft(inside.left() + RANK + EDGE + GAP)
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        if who.seats > 1:
            seats = translate("Standby", "{0} seats").format(number(who.seats))
            width = draw_line(painter, line, seats, sized(option.font, 12, tabular=True), Tone.TEXT, RIGHT)
            line.setRight(line.right() - width - GAP)
        above = " · ".join(
            [who.people[0], translate("Board", "priority {0}").format(who.priority), *_beside(one, self._entries.code)]
        )
        draw_line(painter, line, above, sized(option.font, CAPTION, tabular=True), Tone.QUIET)
        line = QRect(inside.left(), inside.top() + LINE, inside.width(), LINE)
        draw_line(painter, line, name_candidate(one), sized(option.font, TEXT, tabular=True, medium=True), Tone.TEXT)
        painter.setFont(sized(option.font, 12, tabular=True))
        tone = Tone.ATTENTION if one.off else Tone.GOOD if who.boards_now else Tone.QUIET
        painter.setPen(color(selected_tone(tone) if selected else tone))
        rest = QRect(inside.left(), inside.top() + 2 * LINE, inside.width(), 2 * LINE)
        draw_lines(painter, rest, translate_said(one.message), 2)


def name_candidate(one: Candidate) -> str:
    more = len(one.standby.people) - 1
    return translate("Board", "{0} + {1}").format(one.name, number(more)) if more else one.name


def _beside(one: Candidate, code: str) -> list[str]:
    """The other legs of the journey."""
    legs = one.standby.legs
    at = legs.index(code)
    before, after = journey(legs[:at]), journey(legs[at + 1 :])
    parts = [
        translate("Board", "by {0}").format(before) if before else "",
        translate("Board", "then {0}").format(after) if after else "",
    ]
    return [part for part in parts if part]
