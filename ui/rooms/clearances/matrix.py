"""People down, kinds of clearance across: cell by cell with the keyboard, each cell an icon and a word or days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from repatriate.app.clearances import matrix as clearance_matrix
from repatriate.app.clearances.matrix import Cell, MatrixQuery
from repatriate.app.clearances.queries import Asked
from repatriate.app.documents.paged_queries import ListQuery
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, name_of_kind, short_day
from ui.models.table import Column, Row, ToneRole
from ui.rooms.common.paged_table import PagedSource, PagedTable
from ui.rooms.common.state_labels import asked_state
from ui.style.theme import Tone, color
from ui.widgets.cell_delegate import CellDelegate

t = QCoreApplication.translate
KEYS = {
    Qt.Key.Key_G: Asked.GRANTED,
    Qt.Key.Key_R: Asked.REFUSED,
    Qt.Key.Key_W: Asked.WITHDRAWN,
    Qt.Key.Key_A: Asked.WAITING,
    Qt.Key.Key_Delete: Asked.NOT_ASKED,
    Qt.Key.Key_Backspace: Asked.NOT_ASKED,
}
"""What one key records for the cells that are chosen."""
KEPT = 5000
"""Cells that stay chosen when the list around them changes."""
_STATES = {
    "missing": (Asked.NOT_ASKED, Asked.WAITING, Asked.REFUSED, Asked.WITHDRAWN),
    "waiting": (Asked.WAITING,),
    "not_asked": (Asked.NOT_ASKED,),
    "refused": (Asked.REFUSED, Asked.WITHDRAWN),
    "granted": (Asked.GRANTED,),
}


def asked_of(query: ListQuery) -> MatrixQuery:
    """What the chip, the words and the kind above list as people."""
    if query.kind is None:
        return MatrixQuery(query.filter, query.text)
    return MatrixQuery("all", query.text, query.kind, _STATES.get(query.filter, ()))


def cell_words(cell: Cell | None) -> str:
    """`16 d`, `Granted`, `to 12 Jun`."""
    if cell is None:
        return ""
    if cell.state is Asked.WAITING:
        return t("Documents", "{0} d").format(cell.days or 0)
    if cell.state is Asked.GRANTED and cell.valid_until is not None:
        until = short_day(cell.valid_until)
        return (t("Documents", "ended {0}") if cell.lapsed else t("Documents", "to {0}")).format(until)
    return asked_state(cell.state)[0]


def cell_tone(cell: Cell | None) -> str | None:
    if cell is None:
        return None
    if not cell.needed:
        return Tone.QUIET
    if cell.overdue or cell.lapsed:
        return Tone.TROUBLE
    return Tone.QUIET if cell.state is Asked.NOT_ASKED else asked_state(cell.state)[1]


def cell_icon(cell: Cell | None) -> str | None:
    return None if cell is None else "warning" if cell.lapsed else asked_state(cell.state)[2]


def cell_tip(cell: Cell | None) -> str:
    """Everything that is known of a cell, a line each."""
    if cell is None:
        return t("Documents", "Not on their checklist")
    lines = [asked_state(cell.state)[0]]
    if not cell.needed:
        lines[0] += " " + t("Documents", "(not on their checklist)")
    parts: tuple[tuple[str, str | None], ...] = (
        (t("Documents", "by {0}") if cell.state not in (Asked.WAITING, Asked.NOT_ASKED) else t("Documents", "Move of {0}"), cell.authority),
        (t("Documents", "asked {0}"), day(cell.asked_on)),
        (t("Documents", "answered {0}"), day(cell.answered_on)),
        (t("Documents", "reference {0}"), cell.reference),
        (t("Documents", "valid from {0}"), day(cell.valid_from)),
        (t("Documents", "valid until {0}"), day(cell.valid_until)),
        (t("Documents", "note {0}"), cell.note),
    )  # fmt: skip
    lines += [words.format(value) for words, value in parts if value]
    if cell.overdue:
        lines.append(t("Documents", "longer than such an answer usually takes"))
    return "\n".join(lines)


def _waits(row: Row) -> int | None:
    return max((c.days for c in row["cells"].values() if c.needed and c.state is Asked.WAITING and c.days is not None), default=None)  # fmt: skip


def _cell(kind: str, row: Row) -> Cell | None:
    found: Cell | None = row["cells"].get(kind)
    return found


def _columns(kinds: Sequence[str]) -> list[Column]:

    def of_kind(kind: str) -> Column:
        cell = partial(_cell, kind)
        return Column(
            kind, name_of_kind(kind), lambda row: cell_words(cell(row)), 176, stretch=True,
            tone=lambda row: cell_tone(cell(row)), icon=lambda row: cell_icon(cell(row)), tip=lambda row: cell_tip(cell(row)),
            help=t("Documents", "{0}: click to list only who needs it").format(name_of_kind(kind)),
        )  # fmt: skip

    return [
        Column("ref", t("Documents", "Ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Documents", "Name"), lambda row: row["name"], 300, sort="name", stretch=True, native=lambda row: row["native_name"],
               icon=lambda row: "hold" if row["held"] else None,
               tip=lambda row: t("Documents", "On hold") if row["held"] else None),
        Column("nationality", short_label("nationality"), lambda row: row["nationality"] or "", 54, sort="nationality"),
        Column("days", t("Documents", "Days"), lambda row: str(_waits(row) or ""), 62, sort="days", right=True,
               help=t("Documents", "How long they have waited for the answer that is waited for longest")),
        *map(of_kind, kinds),
        Column("group", short_label("group"), lambda row: row["group"] or "", 130, sort="group", hidden=True),
    ]  # fmt: skip


class MatrixDelegate(CellDelegate):
    """States on a soft ground of their tone, a frame around the cell where the keyboard is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        table = self.parent()
        assert isinstance(table, MatrixTable)
        tone = index.data(ToneRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if tone in (Tone.GOOD, Tone.ATTENTION, Tone.TROUBLE) and not chosen:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(f"{tone}_soft"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 3, -4, -4), 4, 4)
            painter.restore()
        super().paint(painter, option, index)
        if table.hasFocus() and table.currentIndex() == index:
            painter.save()
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2))
            painter.restore()


class MatrixTable(PagedTable):
    """`marked` asks to bring the chosen cells to a state; `kind_picked` tells the kind whose header was clicked."""

    marked = Signal(object)
    kind_picked = Signal(str)

    def __init__(self, name: str, kinds: Sequence[str], context: Context, query: ListQuery) -> None:
        self.kinds = tuple(kinds)
        self._kept_cells: tuple[list[tuple[int, int]], int, int] = ([], -1, -1)
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        source = PagedSource(
            lambda query, sort, down: clearance_matrix.matrix_ids(
                context.db, asked_of(query), context.operation.today(), sort, down
            ),
            lambda ids: clearance_matrix.matrix_rows(context.db, ids, context.operation.today()),
            query,
        )
        super().__init__(name, _columns(kinds), context, source, "", ("nationality",))
        self.setItemDelegate(MatrixDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        head = self.horizontalHeader()
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionsMovable(False)
        head.sectionClicked.connect(self._picked)

    # -- what is chosen

    def kind_at(self, column: int) -> str | None:
        key = self.lazy.columns[column].key if 0 <= column < len(self.lazy.columns) else ""
        return key if key in self.kinds else None

    def chosen_cells(self) -> dict[str, list[int]]:
        """Ids by kind, in the order of the table; columns that are no kind do not count."""
        found: dict[str, set[int]] = defaultdict(set)
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            part = selection.at(number)
            for column in range(part.left(), part.right() + 1):
                if (kind := self.kind_at(column)) is not None:
                    found[kind].update(range(part.top(), part.bottom() + 1))
        return {
            kind: [id for row in sorted(found[kind]) if (id := self.lazy.id_at(row)) is not None]
            for kind in self.kinds
            if kind in found
        }

    def cell_count(self) -> int:
        return sum(map(len, self.chosen_cells().values()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard stands on a cell of a clearance where nothing is chosen yet."""
        super().focusInEvent(event)
        by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if by_key and self.kinds and self.lazy.rowCount() and not self.selectionModel().hasSelection():
            row = max(self.currentIndex().row(), 0)
            self.setCurrentIndex(self.lazy.index(row, self._first_kind()))

    def _first_kind(self) -> int:
        return next(n for n in range(len(self.lazy.columns)) if self.kind_at(n) is not None)

    def _report_current(self) -> None:
        """Cells are chosen, not rows: nothing follows from where the keyboard is."""

    def _keep_selection(self) -> None:
        self._restoring = True
        kept: list[tuple[int, int]] = []
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            part = selection.at(number)
            for row in range(part.top(), min(part.bottom(), part.top() + KEPT) + 1):
                if len(kept) < KEPT and (id := self.lazy.id_at(row)) is not None:
                    kept += [(id, column) for column in range(part.left(), part.right() + 1)]
        now = self.currentIndex()
        self._kept = ([], self.current_id(), self.verticalScrollBar().value())
        self._kept_cells = (kept, now.row(), now.column())

    def _restore_selection(self) -> None:
        """The same cells stay chosen; where they went, the keyboard stays at its place in the list."""
        cells, place, across = self._kept_cells
        _, current, scroll = self._kept
        model = self.selectionModel()
        for id, column in cells:
            if (row := self.lazy.row_of(id)) is not None:
                model.select(self.lazy.index(row, column), model.SelectionFlag.Select)
        row = None if current is None else self.lazy.row_of(current)
        if row is None and place >= 0 and self.lazy.rowCount():
            row = min(place, self.lazy.rowCount() - 1)
            model.select(self.lazy.index(row, across), model.SelectionFlag.Select)
        if row is not None:
            model.setCurrentIndex(self.lazy.index(row, max(across, 0)), model.SelectionFlag.NoUpdate)
        self.verticalScrollBar().setValue(scroll)
        self._restoring = False
        self.selected.emit()

    # -- keys and headers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        state = KEYS.get(Qt.Key(event.key())) if plain else None
        if state is not None:
            self.marked.emit(state)
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Keys go from clearance to clearance: from elsewhere to the first of them, and never out of them."""
        there = super().moveCursor(action, modifiers)
        if not self.kinds or not there.isValid() or self.kind_at(there.column()) is not None:
            return there
        first, now = self._first_kind(), self.currentIndex().column()
        if self.kind_at(now) is None or action is QAbstractItemView.CursorAction.MoveHome:
            now = first
        elif action is QAbstractItemView.CursorAction.MoveEnd:
            now = first + len(self.kinds) - 1
        return self.lazy.index(there.row(), now)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Back at the first clearance, the names are seen again where both have room."""
        super().scrollTo(index, hint)
        if not index.isValid() or not self.kinds or self.kind_at(index.column()) != self.kinds[0]:
            return
        bar = self.horizontalScrollBar()
        edge = self.columnViewportPosition(index.column()) + bar.value() + self.columnWidth(index.column())
        if edge <= self.viewport().width():
            bar.setValue(bar.minimum())

    def keyboardSearch(self, search: str) -> None:
        """Letters record: they do not jump to a name."""

    def _picked(self, section: int) -> None:
        head = self.horizontalHeader()
        kind = self.kind_at(section)
        if kind is None:
            self._sorted = (head.sortIndicatorSection(), head.sortIndicatorOrder())
            return
        head.setSortIndicator(*self._sorted)
        self.kind_picked.emit(kind)
