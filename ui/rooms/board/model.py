"""The cards of one column as a list for a view; headings stand between those who are left out for different reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from repatriate.app.board import Card
from ui.rooms.board import words

Index = QModelIndex | QPersistentModelIndex

CardRole = int(Qt.ItemDataRole.UserRole) + 1
"""The Card; None for a heading."""
UnderRole = CardRole + 1
"""What stands under the name."""
MIME = "application/x-repatriate-people"


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


Item = Card | Heading


class CardModel(QAbstractListModel):
    """`code` is the departure of the column, None for those left out."""

    def __init__(self, code: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._items: list[Item] = []
        self._rows: dict[str, int] = {}

    def put(self, items: Sequence[Item]) -> bool:
        """Show these; False where they are what is shown already."""
        if list(items) == self._items:
            return False
        self.beginResetModel()
        self._items = list(items)
        self._rows = {ref: row for row, item in enumerate(self._items) if isinstance(item, Card) for ref in item.refs}
        self.endResetModel()
        return True

    def card(self, row: int) -> Card | None:
        item = self._items[row] if 0 <= row < len(self._items) else None
        return item if isinstance(item, Card) else None

    def row_of(self, ref: str) -> int | None:
        return self._rows.get(ref)

    # -- Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if isinstance(item, Heading):
            return item.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{item.name} + {item.size - 1}" if item.size > 1 else item.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return words.spoken(item, self.code)
        if role == CardRole:
            return item
        if role == UnderRole:
            return words.under_name(item, self.code)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.card(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        refs = [ref for index in indexes if (card := self.card(index.row())) for ref in card.refs]
        return packed(refs)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def packed(refs: Sequence[str]) -> QMimeData:
    """People's references for a drag; nothing that another program could read a name from."""
    data = QMimeData()
    data.setData(MIME, " ".join(refs).encode())
    return data


def unpacked(data: QMimeData) -> tuple[str, ...]:
    return tuple(bytes(data.data(MIME).data()).decode().split()) if data.hasFormat(MIME) else ()
