"""The content of the plan board: cards, columns, and the filter on people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.sql import fold_text
from repatriate.app.plan.board.unplaced import Ids
from repatriate.model.entities import Leg
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.planning.evaluate.occupancy import NOBODY
from repatriate.planning.rules.registry import LIMITS


@dataclass(frozen=True, slots=True)
class Card:
    """People who move together: a household, a strict group, or one person. `head` is whose name it bears.

    `people` are all on the card; those who are not on it and yet belong to the unit keep a seat on a frozen leg.
    `why` is a reason code (or NOT_PLANNED, TAKEN_OFF, NEW, STRAYED) where the card is left out.
    """

    ids: Ids
    refs: tuple[str, ...]
    head: str
    name: str
    native_name: str | None
    priority: int
    household: str | None
    group: str | None
    assistance: tuple[str, ...]
    etd: bool
    minor: bool
    pinned: bool
    fixed: bool
    legs: Itinerary
    country: str | None
    why: str | None = None
    reasons: tuple[Reason, ...] = ()
    forbidden: tuple[str, ...] = ()
    """Legs that a rule keeps somebody of them off."""
    new: bool = False
    """Somebody of them has no seat on the confirmed plan, and there is one."""

    @property
    def size(self) -> int:
        return len(self.refs)


@dataclass(frozen=True, slots=True)
class Column:
    """A departure and everybody who travels on it.

    `shown` counts them by destination; `taken` are their seats, `pinned` the seats of those who are pinned or keep what
    they have. `gained` are people who are not on it in the confirmed plan. `countries` are where journeys with it end.
    `leads`: some journey is known by it. `load` is what they take, in the order of planning.rules.registry.LIMITS.
    """

    leg: Leg
    taken: int
    pinned: int
    shown: Mapping[str | None, int]
    countries: frozenset[str]
    leads: bool
    gained: int = 0
    load: tuple[int, ...] = NOBODY
    names: tuple[str | None, str | None] = (None, None)
    """The names in the file of the places where it begins and ends."""

    @property
    def people(self) -> int:
        return sum(self.shown.values())

    @property
    def code(self) -> str:
        return self.leg.code

    @property
    def laps(self) -> int:
        """Infants who take no seat."""
        return self.load[[limit.code for limit in LIMITS].index(ReasonCode.INFANT_LIMIT)]

    def spent(self) -> list[tuple[str, int, int]]:
        """Limits beside seats that nobody more fits into: (reason code, taken, most). What is not offered at all is none."""
        return [
            (limit.code.value, taken, most)
            for limit, taken in list(zip(LIMITS, self.load, strict=True))[1:]
            if (most := limit.most(self.leg)) and taken >= most
        ]


@dataclass(frozen=True, slots=True)
class Riding:
    """The people who ride on a departure and have their full card on another, `lead`; `later`: that one leaves
    later."""

    lead: str
    later: bool
    cards: tuple[Card, ...]

    @property
    def people(self) -> int:
        return sum(card.size for card in self.cards)


@dataclass(frozen=True, slots=True)
class ColumnCards:
    """The people of a departure: full cards by priority, then riders by the departure of their full card."""

    full: tuple[Card, ...] = ()
    riding: tuple[Riding, ...] = ()

    @property
    def all(self) -> tuple[Card, ...]:
        return (*self.full, *(card for one in self.riding for card in one.cards))


@dataclass(frozen=True, slots=True)
class Sieve:
    """The filter on the board: people bound for a country, and people found by words (ids; None: everybody)."""

    country: str | None = None
    ids: frozenset[int] | None = None


EVERYBODY = Sieve()


# -- Finds the people for the words typed over the board.


def find_people(db: Database, text: str) -> frozenset[int] | None:
    """Ids of the people whom these words find by reference, name, household or group; None without words."""
    wanted = (fold_text(text) or "").split()
    if not wanted:
        return None
    found: list[int] = []
    last = db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0]
    for first in range(0, last + 1, AT_ONCE):
        # One long text instead of many rows: for each row Python would have to wait for its turn.
        lines = db.conn.execute(_WORDS, (first, first + AT_ONCE - 1)).fetchone()[0]
        for line in (fold_text(lines) or "").split(_NEW_LINE):
            id, _, told = line.partition(_END)
            if told and all(word in told for word in wanted):
                found.append(int(id))
    return frozenset(found)


AT_ONCE = 4_000
_NEW_LINE, _END = "\ue000", "\ue001"  # from the private use area, so in no name
_WORDS = f"""
    SELECT group_concat(p.id || '{_END}' || p.ref || ' ' || ifnull(p.given_names, '') || ' ' || ifnull(p.surname, '')
        || ' ' || ifnull(p.native_name, '') || ' ' || ifnull(h.name, '') || ' ' || ifnull(g.name, ''), '{_NEW_LINE}')
    FROM people p LEFT JOIN households h ON h.id = p.household_id LEFT JOIN groups g ON g.id = p.group_id
    WHERE p.id BETWEEN ? AND ?
"""
