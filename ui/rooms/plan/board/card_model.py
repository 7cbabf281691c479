"""The cards of one column as a list for a view; headings stand between those who are left out for different reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from repatriate.app.plan.board.queries import Card
from repatriate.app.plan.board.unplaced import Ids
from ui.rooms.common.dragged_people import MIME, pack_people
from ui.rooms.plan import labels as plan_labels

Index = QModelIndex | QPersistentModelIndex

CardRole = int(Qt.ItemDataRole.UserRole) + 1
"""The Card; None for a heading."""
HeadingRole = CardRole + 1
"""The Heading; None for a card."""
PAGE, KEPT = 40, 2_000
"""Cards that are read at once, and that are kept at most."""


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    hint: str = ""


Item = Card | Heading | Ids
Read = Callable[[Sequence[Ids]], list[Card]]


class CardModel(QAbstractListModel):
    """`code` is the departure of the column, None for those left out. Cards given by their ids are read when they are seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.code: str | None = None
        self._items: list[Item] = []
        self._rows: dict[str, int] = {}
        self._by_id: dict[int, int] | None = None
        self._read: Read | None = None
        self._cards: dict[int, Card] = {}

    def set_items(self, code: str | None, items: Sequence[Item], read: Read | None = None) -> None:
        """Show these; what stays as it is keeps its place in the view."""
        same = code == self.code and list(items) == self._items
        self.code, self._read, self._cards = code, read, {}
        if same:
            if read is not None and self._items:
                self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))
            return
        self.beginResetModel()
        self._items = list(items)
        self._rows = {ref: row for row, item in enumerate(self._items) if isinstance(item, Card) for ref in item.refs}
        self._by_id = None
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        item = self._items[row] if 0 <= row < len(self._items) else None
        if isinstance(item, tuple):
            if row not in self._cards:
                self._fetch(row)
            return self._cards.get(row)
        return item if isinstance(item, Card) else None

    def _fetch(self, row: int) -> None:
        if self._read is None:
            return
        if len(self._cards) > KEPT:
            self._cards = {}
        start = row - row % PAGE
        wanted = {
            number: item
            for number, item in enumerate(self._items[start : start + PAGE], start=start)
            if isinstance(item, tuple)
        }
        by_first = {card.ids[0]: card for card in self._read(list(wanted.values()))}
        self._cards |= {number: by_first[ids[0]] for number, ids in wanted.items() if ids[0] in by_first}

    def heading(self, row: int) -> Heading | None:
        item = self._items[row] if 0 <= row < len(self._items) else None
        return item if isinstance(item, Heading) else None

    def row_of(self, ref: str) -> int | None:
        """Where somebody stands, of those cards that are not given by ids."""
        return self._rows.get(ref)

    def row_of_card(self, card: Card) -> int | None:
        if self._rows:
            return self._rows.get(card.head)
        if self._by_id is None:
            self._by_id = {one: row for row, item in enumerate(self._items) if isinstance(item, tuple) for one in item}
        return self._by_id.get(card.ids[0])

    def next_card(self, row: int, step: int = 1) -> int | None:
        """The first row with a card from here on."""
        while 0 <= row < len(self._items):
            if not isinstance(self._items[row], Heading):
                return row
            row += step
        return None

    # -- Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        heading = self.heading(index.row())
        if heading is not None:
            match role:
                case Qt.ItemDataRole.DisplayRole:
                    return heading.text
                case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                    return "\n".join(filter(None, (heading.text, heading.hint)))
            return heading if role == HeadingRole else None
        if role not in _ASKED:
            return None
        card = self.card(index.row())
        if role == CardRole or card is None:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return plan_labels.with_others(card)
        return plan_labels.spoken(card, self.code)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.heading(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        refs = [ref for index in indexes if (card := self.card(index.row())) for ref in card.refs]
        return pack_people(refs)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


_ASKED = {
    CardRole,
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
}
