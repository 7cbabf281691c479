"""The table of people with a band over each group: closed and opened, dragged and dropped upon, renamed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from repatriate.app.groups.queries import Moving, refs_of_group, whom_moving
from repatriate.app.people import table_queries
from ui.core.context import Context
from ui.core.format import number, people
from ui.core.language import make_translator
from ui.models.groups import BandedTable, band_facts, band_id, group_title, is_band
from ui.models.table import Row
from ui.rooms.common.goals import pack_people, unpack_people
from ui.rooms.common.row_editor import CellEditor
from ui.rooms.people.table import PeopleTable
from ui.style.icons import draw_icon
from ui.style.theme import ROW, TEXT, Tone, color, size_font
from ui.widgets.labels import make_label

_tr = make_translator("Groups")
NEW = "\0new"
"""In place of a group's name: one that is to be made."""
ARROW = 30
"""Pixels at the left of a band that close and open it."""
UNDER = -1
"""In place of a row: below the last one."""


class GroupedTable(PeopleTable):
    """`dropped` tells who, and the name of the group they were let go over: None for no group, NEW below all rows.

    `turned` wants bands closed or opened.
    """

    dropped = Signal(object, object)
    dragged = Signal(object, bool)
    """The people being dragged, empty when it is over; then whether something accepted them."""
    turned = Signal(object, bool)
    """Ids of bands, and whether they are to be closed."""
    renamed = Signal(object, str)
    removal_wanted = Signal()
    lazy: BandedTable

    def __init__(self, name: str, context: Context, closed: Callable[[int], bool]) -> None:
        super().__init__(name, context)
        self._closed = closed
        self._over: int | None = None
        self._carried: tuple[tuple[str, ...], Moving] | None = None
        self.movable = not context.read_only
        self.setDragEnabled(self.movable)
        self.setAcceptDrops(self.movable)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragDrop if self.movable else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.setDropIndicatorShown(False)

    # -- what is chosen

    def selected_ids(self) -> list[int]:
        """People only."""
        return [id for id in super().selected_ids() if not is_band(id)]

    @property
    def band(self) -> Row | None:
        """The band that is selected, where no person is."""
        row = self.currentIndex().row()
        chosen = self.selectionModel().isRowSelected(row, QModelIndex()) and not self.selected_ids()
        return self.lazy.band(row) if chosen else None

    def _keep_selection(self) -> None:
        super()._keep_selection()
        if self.band is not None:
            _, current, scroll = self._kept
            self._kept = ([self.current_id() or 0], current, scroll)

    # -- closing and opening

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        band, everywhere = self.lazy.band(row), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if band is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(None if everywhere else (band_id(band["id"]),), key == Qt.Key.Key_Left)
        elif band is not None and key == Qt.Key.Key_F2:
            self.rename()
        elif band is not None and key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif band is None and key == Qt.Key.Key_Left and self.currentIndex().column() == self._first_column():
            self._go_to_band(row)
        else:
            super().keyPressEvent(event)

    def _go_to_band(self, row: int) -> None:
        """Goes from a person to the band over them."""
        if (above := self._band_over(row)) is not None:
            self.select_id(self.lazy.id_at(above) or 0)

    def _band_over(self, row: int) -> int | None:
        ids = self.lazy.ids()
        return next((at for at in range(min(row, len(ids) - 1), -1, -1) if is_band(ids[at])), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        band = self.lazy.band(self.indexAt(place).row())
        if band is not None and place.x() < ARROW and event.button() == Qt.MouseButton.LeftButton:
            self._turn(band)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        band = self.lazy.band(self.indexAt(event.position().toPoint()).row())
        if band is not None:
            self._turn(band)
        else:
            super().mouseDoubleClickEvent(event)

    def _turn(self, band: Row) -> None:
        id = band_id(band["id"])
        self.turned.emit((id,), not self._closed(id))

    # -- renaming in place

    def rename(self) -> None:
        """A field over the name of the current band: Enter keeps what is typed, Esc what was."""
        band = self.lazy.band(self.currentIndex().row())
        if band is None or band["name"] is None or not self.movable:
            return
        index = self.lazy.index(self.currentIndex().row(), self._first_column())
        self.scrollTo(index)
        place = QRect(ARROW - 4, self.visualRect(index).top(), 260, ROW - 1)
        CellEditor(self, place, _tr("Name of the group"), band["name"], partial(self._emit_renamed, band["name"]))

    @property
    def editor(self) -> CellEditor | None:
        """The open name editor; None without one."""
        return next((one for one in self.findChildren(CellEditor) if one.isVisible()), None)

    def _emit_renamed(self, old: str, text: str) -> None:
        name = " ".join(text.split())
        if name and name != old:
            self.renamed.emit(old, name)

    # -- dragging

    def refs_of_band(self, band: Row) -> tuple[str, ...]:
        return refs_of_group(self._context.db, band["name"])

    def startDrag(self, actions: Qt.DropAction) -> None:
        db, band = self._context.db, self.band
        refs = self.refs_of_band(band) if band is not None else table_queries.refs_of(db, self.selected_ids())
        if refs and self.movable:
            moving = whom_moving(db, refs)
            self._carried = (refs, moving)
            words = people(moving.people) if moving.people > 1 else refs[0]
            self.dragged.emit(refs, True)
            taken = carry_people(self, refs, f"{group_title(band['name'])} · {words}" if band is not None else words)
            self.dragged.emit((), taken)
            self._carried = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction() if unpack_people(event.mimeData()) else event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        refs = unpack_people(event.mimeData())
        super().dragMoveEvent(event)  # it scrolls at the edges
        self._mark(self.indexAt(event.position().toPoint()).row() if refs else None)
        if refs and not self.refusal(self._group_at(self._over), refs):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        refs = unpack_people(event.mimeData())
        group = self._group_at(self.indexAt(event.position().toPoint()).row())
        self._mark(None)
        if refs and not self.refusal(group, refs):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(refs, group)

    def _group_at(self, row: int | None) -> str | None:
        """The name of the group in whose part of the table a row is."""
        above = self._band_over(row) if row is not None and row >= 0 else None
        band = self.lazy.band(above) if above is not None else None
        return NEW if band is None else band["name"]

    def refusal(self, group: str | None, refs: Sequence[str]) -> str:
        """The reason why these people cannot be dropped there; empty if they can."""
        moving = self._find_moving(refs)
        if moving.groups != {group}:
            return ""
        if group is None:
            return _tr("They are in no group.")
        return _tr("They are in this group already.")

    def _find_moving(self, refs: Sequence[str]) -> Moving:
        if self._carried is None or self._carried[0] != tuple(refs):
            self._carried = (tuple(refs), whom_moving(self._context.db, refs))
        return self._carried[1]

    def cue(self) -> str:
        """The effect of a drop here, or why it is refused; empty while nothing is over the table."""
        if self._over is None or self._carried is None:
            return ""
        refs, moving = self._carried
        group = self._group_at(self._over)
        if refusal := self.refusal(group, refs):
            return refusal
        who = people(moving.people) if moving.people > 1 else refs[0]
        if group is None:
            words = _tr("Take {0} out of their group").format(who)
        elif group == NEW:
            words = _tr("Put {0} into a new group").format(who)
        else:
            words = _tr("Move {0} to {1}").format(who, group)
        more = moving.family
        return _tr("{0}, {1} of them family").format(words, number(more)) if more else words

    def _mark(self, row: int | None) -> None:
        if row != self._over:
            self._over = row
            self.viewport().update()

    # -- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        first, last = max(self.rowAt(0), 0), self.rowAt(self.viewport().height() - 1)
        for row in range(first, (last if last >= 0 else self.lazy.rowCount() - 1) + 1):
            if (band := self.lazy.band(row)) is not None:
                self._paint_band(painter, self._row_rect(row), band, row)
        if self._over is not None:
            self._paint_cue(painter)
        painter.end()

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), ROW)

    def _paint_band(self, painter: QPainter, rect: QRect, band: Row, row: int) -> None:
        selected = self.selectionModel().isRowSelected(row, QModelIndex())
        painter.fillRect(rect, color("accent_soft" if selected else "raised"))
        painter.setPen(color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        shut = self._closed(band_id(band["id"]))
        draw_icon(painter, "chevron-right" if shut else "chevron-down", QRect(10, rect.top() + 8, 14, 14), Tone.QUIET)
        rest = rect.adjusted(ARROW, 0, -12, 0)
        bold = size_font(self.font(), TEXT, semibold=True)
        facts = " · ".join(band_facts(band))
        quiet = QFontMetrics(self.font())
        room = rest.width() - min(quiet.horizontalAdvance(facts) + 16, rest.width() // 2)
        metrics = QFontMetrics(bold)
        name = metrics.elidedText(group_title(band["name"]), Qt.TextElideMode.ElideRight, room)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(bold)
        painter.setPen(color("text" if band["name"] is not None else Tone.QUIET))
        painter.drawText(rest, middle, name)
        rest.setLeft(rest.left() + metrics.horizontalAdvance(name) + 16)
        painter.setFont(self.font())
        painter.setPen(color(Tone.QUIET))
        painter.drawText(rest, middle, quiet.elidedText(facts, Qt.TextElideMode.ElideRight, rest.width()))
        if self.hasFocus() and self.currentIndex().row() == row:
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), color("accent"))

    def _paint_cue(self, painter: QPainter) -> None:
        """Paints the effect over the group's band; at the top if that is out of sight, below for a new group."""
        words = self.cue()
        if not words or self._over is None or self._carried is None:
            return
        bad = bool(self.refusal(self._group_at(self._over), self._carried[0]))
        above = self._band_over(self._over) if self._over != UNDER else None
        wide, high = self.viewport().width(), self.viewport().height()
        below = min(self.rowViewportPosition(self.lazy.rowCount() - 1) + ROW if self.lazy.rowCount() else 0, high - ROW)
        top = max(self.rowViewportPosition(above), 0) if above is not None else below
        rect = QRect(0, top, wide, ROW)
        painter.fillRect(rect, color("attention_soft" if bad else "accent_soft"))
        painter.setPen(QPen(color("attention" if bad else "accent"), 2))
        painter.drawRect(rect.adjusted(1, 1, -2, -1))
        painter.setFont(size_font(self.font(), TEXT, semibold=True))
        inside = rect.adjusted(ARROW, 0, -12, 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), shown)


def carry_people(source: QWidget, refs: Sequence[str], words: str) -> bool:
    """Drag these people, with a label that says who they are; whether something took them."""
    made = make_label(words, "strong")
    made.setContentsMargins(12, 6, 12, 6)
    made.setStyleSheet(f"background: {color('accent').name()}; color: {color('on_accent').name()}; border-radius: 6px;")
    made.adjustSize()
    drag = QDrag(source)
    drag.setMimeData(pack_people(refs))
    drag.setPixmap(made.grab())
    drag.setHotSpot(QPoint(-12, -8))
    done = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
    return done != Qt.DropAction.IgnoreAction
