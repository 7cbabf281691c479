"""The two tables of the room: groups, onto which people are dropped, and the people of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from repatriate.model.entities import Cohesion
from ui.core import format
from ui.core.fields import short_label
from ui.core.format import birth, people
from ui.core.preferences import Preferences
from ui.models.table import Column
from ui.rooms.common import labels as common_labels
from ui.rooms.common.cell_editor import CellEditor
from ui.rooms.common.dragged_people import pack_people, unpack_people
from ui.rooms.common.person_state import KEY, person_state_column, show_lacks
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import ROW, color
from ui.widgets.labels import label

translate = QCoreApplication.translate
NOBODY = "\0none"
"""The key of the row for people without a group."""
NEW = "\0new"
"""In place of a key: a group that is to be made."""
GROUP_YIELDS = ("cohesion", "households", "placed", "ready", "people")
MEMBER_YIELDS = ("priority", "household", "ref", "journey")
"""Columns that go where there is no room for all, in this order."""
MEMBER_WORDS = ("ref", "name", "native_name", "household", "province")
"""What a search for people looks at."""


def cohesion(value: str) -> str:
    return {
        Cohesion.STRICT: translate("Groups", "all or none"),
        Cohesion.PREFER: translate("Groups", "if possible"),
        Cohesion.NONE: translate("Groups", "no"),
    }[Cohesion(value)]


def _of(count: int, of: int) -> str:
    return format.number(count) if of else ""


def group_columns() -> list[Column]:
    t = translate
    return [
        Column(
            "name", t("Groups", "Group"), lambda row: row["name"] or t("Groups", "Without a group"), 300, sort="name", stretch=True,
            tone=lambda row: None if row["name"] else "quiet",
            tip=lambda row: "\n".join(filter(None, [row["name"], row["notes"]])),
        ),
        Column("people", t("Groups", "People"), lambda row: format.number(row["people"]), 66, sort="people", right=True),
        Column("households", t("Groups", "Families"), lambda row: _of(row["households"], row["people"]), 64, sort="households", right=True,
               help=t("Groups", "Families")),
        Column("ready", t("Groups", "Ready"), lambda row: _of(row["ready"], row["people"]), 62, sort="ready", right=True,
               tone=lambda row: "good" if row["people"] and row["ready"] == row["people"] else None,
               help=t("Groups", "They lack nothing")),
        Column("placed", t("Groups", "Placed"), lambda row: _of(row["placed"], row["people"]), 66, sort="placed", right=True,
               tone=lambda row: "good" if row["people"] and row["placed"] == row["people"] else None,
               help=t("Groups", "With a seat, confirmed or in the draft")),
        Column("cohesion", t("Groups", "Together"), lambda row: cohesion(row["cohesion"]) if row["name"] else "", 92, sort="cohesion",
               tone=lambda row: "quiet" if row["cohesion"] == "none" else None,
               help=t("Groups", "Whether they must, should or need not travel together")),
    ]  # fmt: skip


def member_columns() -> list[Column]:
    t = translate
    return [
        Column("ref", t("Groups", "Ref"), lambda row: row["ref"], 80, sort="ref"),
        Column("name", t("Groups", "Name"), lambda row: row["name"], 190, sort="name", stretch=True, native=lambda row: row["native_name"],
               tip=lambda row: " ".join(filter(None, [row["name"], row["native_name"]]))),
        person_state_column(176, lambda row: show_lacks(row[KEY]), sort="standing"),
        Column("household", short_label("household"),
            lambda row: f"{row['household']} · {row['household_size']}" if row["household"] else "", 98, sort="household",
            icon=lambda row: "household" if row["household"] else None, tone=lambda row: "quiet",
        ),
        Column("journey", t("Groups", "Journey"), lambda row: common_labels.journey(row["legs"]) or t("Groups", "no seat"), 212, sort="legs", stretch=True,
               tip=lambda row: common_labels.journey(row["legs"]), tone=lambda row: None if row["legs"] else "quiet"),
        Column("sex", short_label("sex"), lambda row: row["sex"] or "", 46, sort="sex", hidden=True),
        Column("born", t("Groups", "Born"), lambda row: birth(row["birth_date"]), 100, sort="birth_date", hidden=True),
        Column("nationality", short_label("nationality"), lambda row: row["nationality"] or "", 56, sort="nationality", hidden=True),
        Column("province", short_label("province"), lambda row: row["province"] or "", 120, sort="province", hidden=True),
        Column("destination", short_label("destination"), lambda row: row["destination"] or "", 90, sort="destination", hidden=True),
        Column("priority", short_label("priority"), lambda row: str(row["priority"]), 66, sort="priority", right=True, hidden=True),
    ]  # fmt: skip


class GroupTable(RowTable):
    """People let go over a row: `dropped` tells who and the key of the group, NEW over no row at all. A group is dragged
    too: `taken` gives its people and tells that it is on its way. F2 renames, Delete removes.
    """

    dropped = Signal(object, object)
    menu_wanted = Signal(QPoint)
    renamed = Signal(object, str)
    removal_wanted = Signal()
    dragged = Signal(object, bool)
    """Refs of what is being dragged; then again, with False, when it is let go anywhere."""

    def __init__(self, preferences: Preferences, people_of: Callable[[str], Sequence[str]]) -> None:
        super().__init__(
            translate("Groups", "Groups"), group_columns(), RowSource("key", ("name", "notes")), preferences, "sets",
            yields=GROUP_YIELDS,
        )  # fmt: skip
        self._people_of = people_of
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.lazy.draggable = True
        self._over: int | None = None
        self.movable = True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.key is None or not self.movable:
            return
        refs = self._people_of(self.key)
        if refs:
            name = self.key if self.key != NOBODY else translate("Groups", "Without a group")
            self.dragged.emit(refs, True)
            carry(self, refs, f"{name} · {people(len(refs))}")
            self.dragged.emit(refs, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete and self.movable:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    # -- renaming in place

    def rename(self) -> None:
        """A field over the name of the current row: Enter keeps what is typed, Esc what was."""
        row = self.row
        if row is None or row["name"] is None or not self.movable:
            return
        index = self.lazy.index(self.currentIndex().row(), 0)
        self.scrollTo(index)
        name, keep = row["name"], partial(self._keep_name, row["name"])
        CellEditor(self, self.visualRect(index), translate("Groups", "Name of the group"), name, keep).keeps = True

    @property
    def editor(self) -> CellEditor | None:
        """Where a name is being written; None where none is."""
        return next((one for one in self.findChildren(CellEditor) if one.isVisible()), None)

    def _keep_name(self, key: str, text: str) -> None:
        name = " ".join(text.split())
        if name and name != key:
            self.renamed.emit(key, name)

    # -- what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction() if unpack_people(event.mimeData()) else event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._mark_row(self.indexAt(event.position().toPoint()).row())
        event.acceptProposedAction() if unpack_people(event.mimeData()) else event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_row(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        id = self.lazy.id_at(self.indexAt(event.position().toPoint()).row())
        self._mark_row(None)
        refs = unpack_people(event.mimeData())
        key = NEW if id is None else self.source.key_of(id)
        if refs and not (event.source() is self and key in (NEW, self.key)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(refs, key)

    def _mark_row(self, row: int | None) -> None:
        """The row under what is dragged; -1: under the last one, where a new group would be made."""
        if row != self._over:
            self._over = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(color("accent"), 2))
        wide = self.viewport().width() - 3
        if self._over >= 0:
            rect = self.visualRect(self.lazy.index(self._over, 0))
            painter.drawRect(1, rect.top(), wide, rect.height() - 1)
        else:
            top = min(self.lazy.rowCount() * ROW - self.verticalScrollBar().value(), self.viewport().height() - ROW)
            painter.fillRect(1, top, wide, ROW - 1, color("accent_soft"))
            painter.drawRect(1, top, wide, ROW - 2)
            painter.drawText(
                QRect(14, top, wide - 20, ROW), int(Qt.AlignmentFlag.AlignVCenter), translate("Groups", "A new group")
            )
        painter.end()


class MemberTable(RowTable):
    """Rows are dragged onto a group or a journey; the menu asks where to, Delete takes out of the group.

    A line joins a family whose rows are together: they are moved as one.
    """

    move_wanted = Signal(QPoint)
    out_wanted = Signal()
    dragged = Signal(object, bool)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(
            translate("Groups", "People of the group"), member_columns(),
            RowSource("ref", MEMBER_WORDS), preferences, "set-members", yields=MEMBER_YIELDS,
        )  # fmt: skip
        self.movable = True
        self.setDragEnabled(True)
        self.lazy.draggable = True
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def with_households(self) -> list[str]:
        """The selected people and everybody of their households who is in the group."""
        homes = {row["household"] for row in self.chosen_rows if row["household"]}
        more = [row["ref"] for row in self.source.all if row["household"] in homes]
        return list(dict.fromkeys([*self.keys, *more]))

    def startDrag(self, actions: Qt.DropAction) -> None:
        refs: Sequence[str] = self.keys
        if refs and self.movable:
            whole = self.with_households()
            self.dragged.emit(whole, True)
            carry(self, refs, whole[0] if len(whole) == 1 else people(len(whole)))
            self.dragged.emit(whole, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.keys:
            self.out_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.keys:
            self.move_wanted.emit(
                event.globalPos() if event.reason() is QContextMenuEvent.Reason.Mouse else self._find_place()
            )

    def _find_place(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(color("info"), 2))
        for first, last in self._homes():
            top = self.rowViewportPosition(first) + 7
            foot = self.rowViewportPosition(last) + ROW - 8
            for line in ((6, top, 6, foot), (6, top, 10, top), (6, foot, 10, foot)):
                painter.drawLine(*line)
        painter.end()

    def _homes(self) -> list[tuple[int, int]]:
        """First and last row of households that stand together, as far as they are seen."""
        height = self.viewport().height()
        first, last = max(self.rowAt(0) - 8, 0), self.rowAt(height - 1)
        last = (last if last >= 0 else self.lazy.rowCount() - 1) + 8
        found: list[tuple[int, int]] = []
        begun: tuple[int, str | None] = (first, None)
        for number in range(first, min(last, self.lazy.rowCount() - 1) + 2):
            row = self.lazy.row(number)
            home = row["household"] if row is not None else None
            if home != begun[1]:
                if begun[1] and number - begun[0] > 1:
                    found.append((begun[0], number - 1))
                begun = (number, home)
        return found


def carry(source: QWidget, refs: Sequence[str], words: str) -> None:
    """Drag these people, with a label that says who they are."""
    made = label(words, "strong")
    made.setContentsMargins(12, 6, 12, 6)
    made.setStyleSheet(f"background: {color('accent').name()}; color: {color('on_accent').name()}; border-radius: 6px;")
    made.adjustSize()
    drag = QDrag(source)
    drag.setMimeData(pack_people(refs))
    drag.setPixmap(made.grab())
    drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
