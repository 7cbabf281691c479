"""Every departure on the way of some people, each with its verdict in words: to move them without a mouse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from repatriate.app.board import Board, Card, Column
from repatriate.app.judging import Judge, Verdict
from repatriate.app.views import fold
from ui.format import local_time
from ui.icons import draw
from ui.rooms.board import words
from ui.rooms.board.lines import draw_lines
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import journey, route
from ui.theme import GAP, TEXT, Tone, color, sized
from ui.widgets.chips import Chips

POSSIBLE, ALL = "possible", "all"
Index = QModelIndex | QPersistentModelIndex
LINE = 17


@dataclass(frozen=True, slots=True)
class Choice:
    """A departure, the journey that goes with it, and what the move would meet."""

    column: Column
    verdict: Verdict
    sentence: str

    @property
    def title(self) -> str:
        return journey(self.verdict.legs) or self.column.code

    @property
    def when(self) -> str:
        leg = self.column.leg
        return f"{local_time(leg.departs)} · {route(leg.origin, leg.destination)}"


def choices(board: Board, judge: Judge, card: Card) -> list[Choice]:
    """Departures on the way of the people of a card, other than their own, in time order."""
    unit = judge.unit(card.refs)
    found = []
    for column in board.columns:
        if column.code not in card.legs and judge.journeys(unit, column.code):
            verdict = judge.verdict(card.refs, column.code)
            found.append(Choice(column, verdict, words.verdict(verdict, judge)))
    return found


class MoveSheet(Sheet):
    """`taken` with the legs that the officer chose."""

    taken = Signal(object)

    def __init__(self, board: Board, judge: Judge, card: Card) -> None:
        super().__init__(card.head, words.with_others(card), self.tr("Move to another departure"))
        self.card = card
        self._choices = choices(board, judge, card)
        possible = sum(1 for one in self._choices if one.verdict.allowed)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Flight, place or day"))
        self.search.setAccessibleName(self.tr("Search departures"))
        self.search.setClearButtonEnabled(True)
        self.chips = Chips()
        self.chips.set([(POSSIBLE, self.tr("Can take them")), (ALL, self.tr("All on their way"))])
        self.chips.count({POSSIBLE: possible or None, ALL: len(self._choices)})
        self.chips.choose(POSSIBLE if possible else ALL)
        self.list = ChoiceList(self)
        self.column.addWidget(self.search)
        self.column.addWidget(self.chips)
        if not self._choices:
            self.text(self.tr("No departure is on their way."), "quiet")
        elif not possible:
            self.text(self.tr("None can take them: each says why."), "quiet")
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._filter)
        self.chips.chosen.connect(self.show_kind)
        self.search.returnPressed.connect(self._take_first)
        self.list.taken.connect(self._take)
        self.search.installEventFilter(self.list)
        self._filter()

    def show_kind(self, kind: str) -> None:
        self.chips.choose(kind)
        self._filter()

    def _filter(self) -> None:
        wanted = (fold(self.search.text()) or "").split()
        only = self.chips.key() == POSSIBLE
        self.list.put(
            [
                one
                for one in self._choices
                if (one.verdict.allowed or not only)
                and all(word in (fold(f"{one.title} {one.when}") or "") for word in wanted)
            ]
        )

    def _take_first(self) -> None:
        found = self.list.choice or next((one for one in self.list.choices if one.verdict.allowed), None)
        if found is not None:
            self._take(found)

    def _take(self, choice: Choice) -> None:
        if choice.verdict.allowed:
            self.taken.emit(choice.verdict.legs)
        else:
            self.note.say(choice.sentence, "attention")


class ChoiceList(QListView):
    """Enter or a double click takes the current one."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Choices(self)
        self.setModel(self._model)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(240)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Departures"))
        self.setStyleSheet("QListView { background: transparent; } QListView::item { padding: 0; }")
        self.doubleClicked.connect(lambda index: self._take(index.row()))

    def put(self, choices: list[Choice]) -> None:
        self._model.put(choices)

    @property
    def choices(self) -> list[Choice]:
        return self._model.choices

    @property
    def choice(self) -> Choice | None:
        row = self.currentIndex().row()
        return self.choices[row] if 0 <= row < len(self.choices) else None

    def _take(self, row: int) -> None:
        if 0 <= row < len(self.choices):
            self.taken.emit(self.choices[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Arrow down in the search goes to the list."""
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._model.index(0))
            return True
        return False


class _Choices(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def put(self, choices: list[Choice]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        one = self.choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join((one.title, one.when, one.sentence))
            case Qt.ItemDataRole.UserRole:
                return one
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    """Title, when and where, and the verdict on up to two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 4 * LINE + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Choice = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, color("hover"))
        inside = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        allowed = one.verdict.allowed
        name, tone = ("check", Tone.GOOD) if allowed else ("trouble", Tone.QUIET)
        draw(painter, name, QRect(inside.left(), inside.top() + 1, 15, 15), tone)
        inside.setLeft(inside.left() + 15 + GAP)
        font = sized(option.font, TEXT, tabular=True)
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        painter.setPen(color(Tone.TEXT if allowed else Tone.QUIET))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        painter.drawText(
            line, flags, painter.fontMetrics().elidedText(one.title, Qt.TextElideMode.ElideRight, line.width())
        )
        painter.setFont(sized(option.font, 12, tabular=True))
        painter.setPen(color(Tone.QUIET))
        painter.drawText(line.translated(0, LINE), flags, one.when)
        painter.setPen(color(Tone.GOOD if allowed else Tone.QUIET))
        rest = QRect(inside.left(), inside.top() + 2 * LINE, inside.width(), 2 * LINE)
        draw_lines(painter, rest, one.sentence, 2)
        painter.restore()
