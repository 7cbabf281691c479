"""What changes between two plans as one list: people by what becomes of them, departures, lists that were sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem

from repatriate.app.manifests.after_confirming import SentList
from repatriate.app.plan.comparison import LegPair
from ui.core.format import number
from ui.core.language import translate_said
from ui.rooms.plan.differences import labels
from ui.rooms.plan.differences.queries import Row
from ui.rooms.plan.drawn_list import DrawnList, Index, draw_ground
from ui.rooms.plan.text_lines import count_lines, draw_line, draw_lines
from ui.style.theme import CAPTION, GAP, TEXT, Tone, color, selected_tone, sized

LINE, HEIGHT, PAGE = 17, 62, 40
SIDE, MOST = 4, 2
"""Pixels beside the words, and lines that the way or the cause may take."""
EXACT = 400
"""With more rows than this all are equally high, so that a hundred thousand are laid out at once."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Section:
    """The heading over so many rows."""

    words: str
    count: int


Entry = Section | int | LegPair | SentList
"""A person is given by id: who it is is read when it is seen."""
Read = Callable[[Sequence[int]], list[Row]]


class DifferencesModel(QAbstractListModel):
    """`set_entries` with who gives the rows of people."""

    def __init__(self, parent: DrawnList) -> None:
        super().__init__(parent)
        self._read: Read = lambda ids: []
        self.entries: Sequence[Entry] = ()
        self._rows: dict[int, Row] = {}

    def set_entries(self, entries: Sequence[Entry], read: Read) -> None:
        self.beginResetModel()
        self.entries, self._read, self._rows = entries, read, {}
        self.endResetModel()

    def entry(self, row: int) -> Section | Row | LegPair | SentList | None:
        found = self.entries[row] if 0 <= row < len(self.entries) else None
        if not isinstance(found, int):
            return found
        if found not in self._rows:
            start = row - row % PAGE
            ids = [one for one in self.entries[start : start + PAGE] if isinstance(one, int)]
            self._rows |= {one.id: one for one in self._read(ids)}
        return self._rows.get(found)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole, roles.UserRole):
            return None
        entry = self.entry(index.row())
        if entry is None or role == roles.UserRole:
            return entry
        return "\n".join(text for text, _ in lines(entry) if text)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], Section):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def lines(entry: Section | Row | LegPair | SentList) -> list[tuple[str, str]]:
    """What a row says line by line, each with its tone; the second part of the first line is at its right."""
    match entry:
        case Section(words, count):
            return [(words, ""), (number(count), "")]
        case Row(person=one, name=name):
            what, tone = labels.what_words(one)
            return [(f"{one.ref}  {name}", ""), (what, tone), (labels.ways(one), ""), (translate_said(one.cause), "")]
        case LegPair():
            return [
                (entry.leg.code, ""),
                labels.seats_difference(entry),
                (labels.seats(entry), ""),
                (labels.when(entry), ""),
            ]
        case SentList():
            return [(labels.list_name(entry), ""), ("", ""), (labels.list_change(entry), "attention"), ("", "")]


class RowDelegate(QStyledItemDelegate):
    """A row is as high as it has lines; of very many each has room for three."""

    even = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = None if self.even else index.data(Qt.ItemDataRole.UserRole)
        if entry is None:
            return QSize(100, HEIGHT)
        if isinstance(entry, Section):
            return QSize(100, (LINE if index.row() else 0) + LINE + GAP)
        below = (count_lines(font, _room(option), text, MOST) for font, (text, _) in _below(option, lines(entry)))
        return QSize(100, (LINE + 1) * (1 + sum(below)) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if entry is None:
            return
        painter.save()
        told = lines(entry)
        if isinstance(entry, Section):
            line = QRect(option.rect.left() + 2, option.rect.bottom() - LINE - 6, option.rect.width() - 4, LINE)
            font = sized(option.font, TEXT, tabular=True, semibold=True)
            used = draw_line(painter, line, told[1][0], font, Tone.TEXT, RIGHT)
            draw_line(painter, line.adjusted(0, 0, -used - GAP, 0), told[0][0], font, Tone.TEXT)
        else:
            self._row(painter, option, told)
        painter.restore()

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, told: list[tuple[str, str]]) -> None:
        selected = draw_ground(painter, option)
        painter.setPen(color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(SIDE, 5, -SIDE, -4)
        small = sized(option.font, 12, tabular=True)
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        (name, _), (what, tone) = told[:2]
        tone = tone or Tone.QUIET
        used = draw_line(painter, line, what, small, selected_tone(tone) if selected else tone, RIGHT)
        medium = sized(option.font, TEXT, tabular=True, medium=True)
        draw_line(painter, line.adjusted(0, 0, -used - GAP, 0), name, medium, Tone.TEXT)
        for font, (text, shade) in _below(option, told):
            line.translate(0, LINE + 1)
            painter.setFont(font)
            painter.setPen(color(shade or (Tone.TEXT if font == small else Tone.QUIET)))
            used = count_lines(font, line.width(), text, 1 if self.even else MOST)
            draw_lines(painter, line, text, used)
            line.translate(0, (LINE + 1) * max(used - 1, 0))


def _below(option: QStyleOptionViewItem, told: list[tuple[str, str]]) -> list[tuple[QFont, tuple[str, str]]]:
    """What is under the name, in its font: the way, then smaller the cause."""
    sizes = (sized(option.font, 12, tabular=True), sized(option.font, CAPTION, tabular=True))
    return [(font, one) for font, one in zip(sizes, told[2:], strict=True) if one[0]]


def _room(option: QStyleOptionViewItem) -> int:
    """Pixels for the words of a row."""
    view = option.widget
    return (view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()) - 2 * SIDE


class DifferencesList(DrawnList):
    """`person` and `departure` tell what was asked for."""

    person = Signal(str)
    departure = Signal(str)

    def __init__(self) -> None:
        super().__init__("", click=True)
        self.setAccessibleName(self.tr("What changes"))
        self.setMinimumHeight(200)
        self.rows = DifferencesModel(self)
        self.setModel(self.rows)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.asked.connect(self._open_row)

    def show_entries(self, entries: Sequence[Entry], read: Read) -> None:
        self._delegate.even = len(entries) > EXACT
        self.setUniformItemSizes(self._delegate.even)
        self.rows.set_entries(entries, read)
        self.scrollToTop()

    def _open_row(self, row: int) -> None:
        match self.rows.entry(row):
            case Row(person=one):
                self.person.emit(one.ref)
            case LegPair(leg=leg):
                self.departure.emit(leg.code)
            case SentList(leg=code):
                self.departure.emit(code)
            case _:
                pass
