"""The rows of one column as a list for a view; cards of people without a seat are read when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from repatriate.app.plan.board.cards import Card, ColumnCards
from repatriate.app.plan.board.unplaced import Group, Ids
from ui.core.format import number
from ui.rooms.common.goals import MIME, pack_people
from ui.rooms.plan import labels as plan_labels

# -- The rows of one column: cards, people who ride along, headings over them, and how many more there are.


RIDING, WAITING, ALONE, STEP = 9, 3, 40, 100
"""Rows shown at first of those who ride along, of a reason, of the only reason; and how many more are shown at once."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Over the rows of `key`: a departure, or what keeps people here. `opened` None: it cannot be folded.

    `action` are the words of its button, `hint` is its tip.
    """

    key: str
    text: str
    people: int
    icon: str = ""
    opened: bool | None = None
    action: str = ""
    hint: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.text} · {number(self.people)}"


@dataclass(frozen=True, slots=True)
class Ride:
    """Somebody who rides here and has the full card in another column."""

    card: Card


@dataclass(frozen=True, slots=True)
class More:
    """So many people under the heading of that key are not shown."""

    key: str
    people: int


Item = Card | Ride | Heading | More | Ids


def list_column_items(
    cards: ColumnCards, folded: Collection[str], whole: Collection[str], icon: Callable[[str], str]
) -> list[Item]:
    """Full cards, then those who ride along. `folded` and `whole` are keys of headings; `icon` is that of a departure."""
    made: list[Item] = list(cards.full)
    for one in cards.riding:
        opened = one.lead not in folded
        text = plan_labels.riding_words(one)
        made.append(Heading(one.lead, text, one.people, icon(one.lead), opened))
        if opened:
            most = len(one.cards) if one.lead in whole or len(one.cards) <= RIDING + 1 else RIDING
            made += map(Ride, one.cards[:most])
            made += _list_more(one.lead, one.people, sum(card.size for card in one.cards[:most]))
    return made


def list_waiting_items(
    groups: Sequence[Group], shown: Mapping[str, int], wanted: Ids | None, heading: Callable[[Group], Heading]
) -> list[Item]:
    """Rows for people without a seat, grouped by reason. `shown` is the number of rows of each reason beyond the
    default; `wanted` is always included."""
    made: list[Item] = []
    first = WAITING if len(groups) > 1 else ALONE
    for group in groups:
        most = shown.get(group.key, first)
        most = len(group.cards) if len(group.cards) == most + 1 else most
        cards = [*group.cards[:most], *(ids for ids in group.cards[most:] if ids == wanted)]
        made += [heading(group), *cards, *_list_more(group.key, group.people, sum(map(len, cards)))]
    return made


def _list_more(key: str, people: int, shown: int) -> Iterator[More]:
    if people > shown:
        yield More(key, people - shown)


Index = QModelIndex | QPersistentModelIndex

CardRole = int(Qt.ItemDataRole.UserRole) + 1
"""The Card, full or riding; None for anything else."""
ItemRole = CardRole + 1
"""The row itself: a Card, Ride, Heading or More, or the ids of a card."""
MarkedRole = ItemRole + 1
"""Whether it is of the people who are chosen, in whichever column."""
PAGE, KEPT = 40, 2_000
"""Cards that are read at once, and that are kept at most."""
Read = Callable[[Sequence[Ids]], list[Card]]


class CardModel(QAbstractListModel):
    """`code` is the departure of the column, None for people without a seat."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.code: str | None = None
        self._items: list[Item] = []
        self._rows: dict[int, int] = {}
        self._marked: Collection[int] = ()
        self._read: Read | None = None
        self._cards: dict[int, Card] = {}

    @property
    def items(self) -> Sequence[Item]:
        return self._items

    def set_items(self, code: str | None, items: Sequence[Item], read: Read | None = None) -> bool:
        """Show these; what stays as it is keeps its place in the view. Gives whether anything changed."""
        same = code == self.code and list(items) == self._items
        self.code, self._read, self._cards = code, read, {}
        if same:
            if read is not None:
                self._emit_changed()
            return False
        self.beginResetModel()
        self._items = list(items)
        self._rows = {one: row for row, item in enumerate(self._items) for one in _ids_of(item)}
        self.endResetModel()
        return True

    def mark(self, ids: Collection[int]) -> None:
        """Show the card of these people as chosen."""
        if set(ids) != set(self._marked):
            self._marked = ids
            self._emit_changed()

    def _emit_changed(self) -> None:
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def item(self, row: int) -> Item | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def card(self, row: int) -> Card | None:
        match self.item(row):
            case Card() as card:
                return card
            case Ride(card):
                return card
            case tuple():
                if row not in self._cards:
                    self._fetch_page(row)
                return self._cards.get(row)
            case _:
                return None

    def _fetch_page(self, row: int) -> None:
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

    def row_of(self, ids: Sequence[int]) -> int | None:
        """The row of these people's card; None without one."""
        return self._rows.get(ids[0]) if ids else None

    def next_card(self, row: int, step: int = 1) -> int | None:
        """The first row with a card from here on."""
        while 0 <= row < len(self._items):
            if not isinstance(self._items[row], Heading | More):
                return row
            row += step
        return None

    # -- Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        item = self.item(index.row()) if index.isValid() else None
        if item is None or role not in _ASKED:
            return None
        if role == ItemRole:
            return item
        if isinstance(item, Heading | More):
            return None if role in (CardRole, MarkedRole) else _describe_role(item, role)
        if role == MarkedRole:
            return any(one in self._marked for one in _ids_of(item))
        card = self.card(index.row())
        if role == CardRole or card is None:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return plan_labels.with_others(card)
        return plan_labels.describe_card(card, self.code)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(self.item(index.row()), Heading | More):
            return usable
        return usable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        refs = [ref for index in indexes if (card := self.card(index.row())) for ref in card.refs]
        return pack_people(refs)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def _ids_of(item: Item) -> Sequence[int]:
    match item:
        case Card():
            return item.ids
        case Ride(card):
            return card.ids
        case tuple():
            return item
        case _:
            return ()


def _describe_role(item: Heading | More, role: int) -> str:
    if isinstance(item, More):
        return plan_labels.more_words(item.people)
    if role == Qt.ItemDataRole.DisplayRole:
        return item.spoken
    return "\n".join(filter(None, (item.spoken, item.hint)))


_ASKED = {
    CardRole,
    ItemRole,
    MarkedRole,
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
}
