"""The two tables of the room: groups, onto which people are dropped, and the people of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
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
from PySide6.QtWidgets import QAbstractItemView

from repatriate.model.entities import Cohesion
from ui import format
from ui.format import birth, name_of_kind
from ui.models.table import Column, Row
from ui.preferences import Preferences
from ui.rooms.board.model import packed, unpacked
from ui.rooms.kit import words
from ui.rooms.kit.listing import Keyed, Listing
from ui.theme import color

translate = QCoreApplication.translate
NOBODY = "\0none"
"""The key of the row for people without a group."""
MEMBER_WORDS = ("ref", "name", "native_name", "household", "province")
"""What a search for people looks at."""


def cohesion(value: str) -> str:
    return {
        Cohesion.STRICT: translate("Groups", "all or none"),
        Cohesion.PREFER: translate("Groups", "if possible"),
        Cohesion.NONE: translate("Groups", "no"),
    }[Cohesion(value)]


def _of(count: int, people: int) -> str:
    return format.number(count) if people else ""


def group_columns() -> list[Column]:
    t = translate
    return [
        Column(
            "name", t("Groups", "Group"), lambda row: row["name"] or t("Groups", "Without a group"), 240, sort="name", stretch=True,
            tone=lambda row: None if row["name"] else "quiet",
            tip=lambda row: row["notes"],
        ),
        Column("people", t("Groups", "People"), lambda row: format.number(row["people"]), 66, sort="people", right=True),
        Column("households", t("Groups", "Homes"), lambda row: _of(row["households"], row["people"]), 64, sort="households", right=True,
               help=t("Groups", "Households")),
        Column("ready", t("Groups", "Ready"), lambda row: _of(row["ready"], row["people"]), 62, sort="ready", right=True,
               tone=lambda row: "good" if row["people"] and row["ready"] == row["people"] else None,
               help=t("Groups", "Cleared, not on hold, with a valid document")),
        Column("placed", t("Groups", "Placed"), lambda row: _of(row["placed"], row["people"]), 66, sort="placed", right=True,
               tone=lambda row: "good" if row["people"] and row["placed"] == row["people"] else None,
               help=t("Groups", "With a seat on the plan")),
        Column("cohesion", t("Groups", "Together"), lambda row: cohesion(row["cohesion"]) if row["name"] else "", 92, sort="cohesion",
               tone=lambda row: "quiet" if row["cohesion"] == "none" else None,
               help=t("Groups", "Whether they must, should, or need not travel on one itinerary")),
    ]  # fmt: skip


def _standing(row: Row) -> tuple[str, str, str]:
    """What keeps somebody, as word, tone, icon."""
    if row["hold"]:
        return words.hold(row["hold"].split(",")[0]), "trouble", "hold"
    if row["lacks"]:
        kinds = [name_of_kind(kind) for kind in row["lacks"].split(", ")]
        return translate("Groups", "Waits: {0}").format(", ".join(kinds)), "attention", "waiting"
    return translate("Groups", "Cleared"), "good", "check"


def member_columns() -> list[Column]:
    t = translate
    return [
        Column("ref", t("Groups", "Ref"), lambda row: row["ref"], 82, sort="ref"),
        Column("name", t("Groups", "Name"), lambda row: row["name"], 280, sort="name", stretch=True, native=lambda row: row["native_name"]),
        Column("standing", t("Groups", "State"), lambda row: _standing(row)[0], 150, sort="lacks",
               tone=lambda row: _standing(row)[1], icon=lambda row: _standing(row)[2], tip=lambda row: _standing(row)[0]),
        Column(
            "household", t("Groups", "Household"),
            lambda row: f"{row['household']} · {row['household_size']}" if row["household"] else "", 96, sort="household",
            icon=lambda row: "household" if row["household"] else None, tone=lambda row: "quiet",
        ),
        Column("journey", t("Groups", "Journey"), lambda row: words.journey(row["legs"]) or t("Groups", "no seat"), 170, sort="legs",
               tone=lambda row: None if row["legs"] else "quiet"),
        Column("sex", t("Groups", "Sex"), lambda row: row["sex"] or "", 46, sort="sex", hidden=True),
        Column("born", t("Groups", "Born"), lambda row: birth(row["birth_date"]), 100, sort="birth_date", hidden=True),
        Column("nationality", t("Groups", "Nat."), lambda row: row["nationality"] or "", 56, sort="nationality", hidden=True),
        Column("province", t("Groups", "Province"), lambda row: row["province"] or "", 120, sort="province", hidden=True),
        Column("destination", t("Groups", "Destination"), lambda row: row["destination"] or "", 90, sort="destination", hidden=True),
        Column("priority", t("Groups", "Priority"), lambda row: str(row["priority"]), 66, sort="priority", right=True, hidden=True),
    ]  # fmt: skip


class GroupTable(Listing):
    """People let go over a row: `dropped` tells who and the key of the group."""

    dropped = Signal(object, object)
    menu_wanted = Signal(QPoint)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(
            translate("Groups", "Groups"), group_columns(), Keyed("key", ("name", "notes")), preferences, "groups"
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAcceptDrops(True)
        self._over: int | None = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction() if unpacked(event.mimeData()) else event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        self._mark(row if row >= 0 else None)
        event.acceptProposedAction() if row >= 0 else event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        id = self.lazy.id_at(self.indexAt(event.position().toPoint()).row())
        self._mark(None)
        refs = unpacked(event.mimeData())
        if id is not None and refs:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(refs, self.source.key_of(id))

    def _mark(self, row: int | None) -> None:
        if row != self._over:
            self._over = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(color("accent"), 2))
            rect = self.visualRect(self.lazy.index(self._over, 0))
            painter.drawRect(1, rect.top(), self.viewport().width() - 3, rect.height() - 1)
            painter.end()


class MemberTable(Listing):
    """Rows are dragged onto a group; M asks where to, Delete takes out of the group."""

    move_wanted = Signal(QPoint)
    out_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(
            translate("Groups", "People of the group"), member_columns(),
            Keyed("ref", MEMBER_WORDS), preferences, "members",
        )  # fmt: skip
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def startDrag(self, actions: Qt.DropAction) -> None:
        refs: Sequence[str] = self.keys
        if refs:
            drag = QDrag(self)
            drag.setMimeData(packed(refs))
            drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_M and not event.modifiers() and self.keys:
            self.move_wanted.emit(self._place())
        elif event.key() == Qt.Key.Key_Delete and self.keys:
            self.out_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.keys:
            self.move_wanted.emit(
                event.globalPos() if event.reason() is QContextMenuEvent.Reason.Mouse else self._place()
            )

    def _place(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
