"""The rows of one column: cards, people who ride along, headings over them, and how many more there are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from repatriate.app.plan.board.cards import Card, ColumnCards
from repatriate.app.plan.board.unplaced import Group, Ids
from ui.core.format import number
from ui.rooms.plan import labels as plan_labels

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
