"""The draft against the published plan, person by person, with the question whether to publish it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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

from repatriate.app.measure import GAINED, LOST, MOVED, Moved
from ui.format import number
from ui.language import told
from ui.rooms.board import words
from ui.rooms.board.lines import draw_lines
from ui.rooms.board.reading import Compared, Row
from ui.rooms.board.run import tier_words
from ui.rooms.kit.sheet import Sheet
from ui.rooms.kit.words import journey
from ui.theme import CAPTION, GAP, TEXT, Tone, color, sized
from ui.widgets.chips import Chips

Index = QModelIndex | QPersistentModelIndex
LINE, PAGE = 17, 40


class CompareSheet(Sheet):
    """`published` and `discarded` when the officer said so; `person` for one that was clicked.

    `read` gives the rows of people by their ids.
    """

    published = Signal()
    discarded = Signal()
    person = Signal(str)

    def __init__(self, compared: Compared, read: Callable[[Sequence[int]], list[Row]]) -> None:
        found = compared.figures
        super().__init__(
            "",
            self.tr("The first plan") if compared.first else self.tr("Draft against published"),
            self.tr("{0} placed, {1} left out").format(number(found.placed), number(found.left_out)),
        )
        self._sentence = words.publish_sentence(found, compared.first)
        self._tiers(compared.tiers)
        ids = compared.differences.ids
        self.chips = Chips()
        names = {LOST: self.tr("Lose the seat"), MOVED: self.tr("Move"), GAINED: self.tr("Get a seat")}
        kinds = [kind for kind in names if ids.get(kind)]
        if not kinds:
            self.text(self.tr("Nobody's journey differs from the published plan."), "quiet")
            self.end()
            return
        self.chips.set([(kind, names[kind]) for kind in kinds])
        self.chips.count({kind: len(ids[kind]) for kind in kinds})
        self.chips.chosen.connect(lambda kind: self.show_kind(kind))
        self.list = MovedList(read)
        self.list.wanted.connect(self.person)
        self.column.addWidget(self.chips)
        self.column.addWidget(self.list, 1)
        self._ids = ids
        self.show_kind(kinds[0])

    def show_kind(self, kind: str) -> None:
        self.chips.choose(kind)
        self.list.put(self._ids[kind])

    def ask(self) -> None:
        """Put the question."""
        self.note.ask(
            self._sentence,
            self.tr("Publish"),
            self.published.emit,
            detail=self.tr("Manifests and documents are made from the published plan. It can be undone."),
            keep=self.tr("Keep as draft"),
            danger=False,
        )

    def ask_discard(self) -> None:
        self.note.ask(
            self.tr("Discard the draft? The board shows the published plan again; the changes listed here are lost."),
            self.tr("Discard the draft"),
            self.discarded.emit,
            keep=self.tr("Keep the draft"),
        )

    def _tiers(self, tiers: Mapping[str, tuple[float, float]]) -> None:
        names = {
            "moved": self.tr("Moved"),
            "spread": self.tr("Groups split"),
            "waiting": self.tr("Waiting days, weighted"),
            "cost": self.tr("Cost"),
        }
        rows = []
        for name, (ours, theirs) in tiers.items():
            if ours != theirs and name != "moved":
                title = (
                    self.tr("Left out, {0}").format(tier_words(name)) if name.startswith("unplaced") else names[name]
                )
                change = f"{_figure(theirs)} → {_figure(ours)}"
                rows.append((title, change, "good" if ours < theirs else "attention"))
        if rows:
            self.facts(rows)


def _figure(value: float) -> str:
    return number(int(value) if float(value).is_integer() else round(value, 2))


class MovedList(QListView):
    """Who, from what to what, and why; Enter, Space or a click asks for the person."""

    wanted = Signal(str)

    def __init__(self, read: Callable[[Sequence[int]], list[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MovedModel(read, self)
        self.setModel(self.rows)
        self.setItemDelegate(_MovedDelegate(self))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(220)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("People whose journey differs"))
        self.setStyleSheet("QListView { background: transparent; } QListView::item { padding: 0; }")
        self.clicked.connect(self._want)

    def put(self, ids: Sequence[int]) -> None:
        self.rows.put(ids)
        self.scrollToTop()

    def _want(self, index: Index) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.wanted.emit(row.moved.ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)


class MovedModel(QAbstractListModel):
    """People by id; a page of them is read when it is seen."""

    def __init__(self, read: Callable[[Sequence[int]], list[Row]], parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read
        self._ids: Sequence[int] = ()
        self._pages: dict[int, list[Row]] = {}

    def put(self, ids: Sequence[int]) -> None:
        self.beginResetModel()
        self._ids, self._pages = ids, {}
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
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.UserRole,
        ):
            return None
        row = self.row(index.row())
        if row is None or role == Qt.ItemDataRole.UserRole:
            return row
        lines = (f"{row.moved.ref}  {row.name}", _way(row.moved), _cause(row.moved))
        return lines[0] if role == Qt.ItemDataRole.DisplayRole else "\n".join(lines)


def _way(moved: Moved) -> str:
    nothing = QCoreApplication.translate("Compare", "no seat")
    return f"{journey(moved.before) or nothing} → {journey(moved.after) or nothing}"


def _cause(moved: Moved) -> str:
    return told(moved.cause) if moved.cause is not None else QCoreApplication.translate("Compare", "changed by hand")


class _MovedDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 5 * LINE + GAP + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, color("hover"))
        inside = option.rect.adjusted(4, 4, -4, -4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        line = QRect(inside.left(), inside.top(), inside.width(), LINE)
        painter.setFont(sized(option.font, CAPTION, tabular=True))
        painter.setPen(color(Tone.QUIET))
        width = painter.fontMetrics().horizontalAdvance(row.moved.ref) + GAP
        painter.drawText(line, left, row.moved.ref)
        font = sized(option.font, TEXT)
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        painter.setPen(color(Tone.TEXT))
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, line.width() - width)
        painter.drawText(line.adjusted(width, 0, 0, 0), left, name)
        painter.setFont(sized(option.font, 12, tabular=True))
        way = painter.fontMetrics().elidedText(_way(row.moved), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line.translated(0, LINE), left, way)
        painter.setPen(color(Tone.QUIET))
        rest = QRect(inside.left(), inside.top() + 2 * LINE + 1, inside.width(), 3 * LINE)
        draw_lines(painter, rest, _cause(row.moved), 3)
        painter.restore()
