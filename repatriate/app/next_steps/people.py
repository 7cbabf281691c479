"""Counts people by state and by what they lack, for the steps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from repatriate.app.next_steps.step import NAMED
from repatriate.app.state.figures import CONFIRMED, lacks_clearance
from repatriate.app.state.queries import Alike, count_alike
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import NUMBERS, Lack, State
from repatriate.store import journal

# -- Answers that are kept until a table they were read from is written. Only then are they read again.

T = TypeVar("T")

_kept: WeakKeyDictionary[Database, dict[str, tuple[int, Any]]] = WeakKeyDictionary()
_turn = threading.RLock()


def read_remembered(db: Database, name: str, tables: tuple[str, ...] | None, read: Callable[[], T]) -> T:
    """The result of `read`, cached until one of these tables was written; until any was, if `tables` is None."""
    with _turn:
        kept = _kept.setdefault(db, {})
        revision = journal.read_head(db)[0]
        before = kept.get(name)
        if before is not None and not _was_written(db, before[0], revision, tables):
            kept[name] = (revision, before[1])
            return before[1]  # type: ignore[no-any-return]
        found = read()
        kept[name] = (revision, found)
        return found


def _was_written(db: Database, since: int, revision: int, tables: tuple[str, ...] | None) -> bool:
    if revision == since:
        return False
    if revision < since or tables is None:
        return True
    marks = ", ".join("?" * len(tables))
    row = db.conn.execute(f"SELECT 1 FROM images WHERE number > ? AND tbl IN ({marks}) LIMIT 1", (since, *tables))
    return row.fetchone() is not None


# -- people

SETTLED = CONFIRMED | {State.NOT_TRAVELLING}
"""States of people who have a seat, or want none."""
LEFT = SETTLED - {State.BOOKED, State.SEAT_AT_RISK}
"""States of people who have left, or do not travel."""
BETWEEN = "\x1f"


@dataclass(frozen=True, slots=True)
class Group:
    """A number of people, and the first of their references."""

    count: int
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A clearance that people wait for: how many, for how many of them nobody has asked, for how many long ago, and when
    the first was asked for. `undated` were asked for on a day that nobody stated."""

    kind: str
    people: int
    not_asked: int
    late: int
    oldest: date | None
    undated: int


def _list_states(states: Iterable[State]) -> str:
    """A condition on `s`: quick to see, before anything else is looked at."""
    return f"s.state IN ({', '.join(str(number) for number in sorted({NUMBERS[state] for state in states}))})"


class People:
    """The people of one file on one day; all figures are sums over the groups from `count_alike`."""

    def __init__(self, db: Database, today: date) -> None:
        self.db = db
        self.today = today

    @cached_property
    def alike(self) -> tuple[Alike, ...]:
        return read_remembered(self.db, f"alike {self.today}", None, lambda: count_alike(self.db, self.today))

    def in_state(self, state: State) -> Group:
        """The people in a state."""
        return self._group_people(lambda one: one.state is state, f"s.state = {NUMBERS[state]}")

    def lacking(self, code: str, *, without: Iterable[State] = ()) -> Group:
        """The people who lack a thing, except those in certain states."""
        others = frozenset(without)
        numbers = ", ".join(str(NUMBERS[state]) for state in others) or "0"
        return self._group_people(
            lambda one: code in one.lacks and one.state not in others,
            f"instr(s.lacks, '{BETWEEN}{code}{BETWEEN}') > 0 AND s.state NOT IN ({numbers})",
        )

    def _group_people(self, belongs: Callable[[Alike], bool], where: str) -> Group:
        those = [one for one in self.alike if belongs(one)]
        states = _list_states(one.state for one in those)
        return Group(sum(one.people for one in those), self.refs(f"{states} AND {where}") if those else ())

    def refs(self, where: str, most: int = NAMED) -> tuple[str, ...]:
        """References of the first people of whom a condition on their standing `s` holds."""
        rows = self.db.conn.execute(
            "SELECT ref FROM people WHERE id IN (SELECT s.person_id FROM standings s WHERE s.from_day <= :today "
            f"AND s.until_day > :today AND {where} ORDER BY s.person_id LIMIT :most) ORDER BY ref",
            {"today": self.today.isoformat(), "most": most},
        )
        return tuple(row[0] for row in rows.fetchall())

    def by_departure(self, state: State) -> dict[str, int]:
        """The number of people in a state, by the departure it refers to; under an empty key if to none."""
        found: dict[str, int] = {}
        for one in self.alike:
            if one.state is state:
                found[one.leg or ""] = found.get(one.leg or "", 0) + one.people
        return found

    def refs_on(self, state: State, leg: str) -> tuple[str, ...]:
        """References of the first who are in a state that is about this departure."""
        rows = self.db.conn.execute(
            "SELECT ref FROM people WHERE id IN (SELECT person_id FROM standings s WHERE s.from_day <= :today "
            "AND s.until_day > :today AND s.state = :state AND ifnull(s.leg, '') = :leg ORDER BY 1 LIMIT :most) ORDER BY ref",
            {"today": self.today.isoformat(), "state": NUMBERS[state], "leg": leg, "most": NAMED},
        )
        return tuple(row[0] for row in rows.fetchall())

    def at_risk(self) -> Group:
        """Confirmed seats that break a rule; a cancelled departure is told as such."""
        return self._group_people(
            lambda one: one.state is State.SEAT_AT_RISK and one.kind != CANCELLED,
            f"s.state = {NUMBERS[State.SEAT_AT_RISK]} AND s.kind IS NOT '{CANCELLED}'",
        )

    def refs_at_risk(self) -> tuple[str, ...]:
        """References of all of them."""
        return self.refs(f"s.state = {NUMBERS[State.SEAT_AT_RISK]} AND s.kind IS NOT '{CANCELLED}'", -1)

    def rules_at_risk(self) -> frozenset[str]:
        """The codes of the rules that they break."""
        return frozenset(
            one.kind or "" for one in self.alike if one.state is State.SEAT_AT_RISK and one.kind != CANCELLED
        )

    def lacking_only_document(self, *, without: Iterable[State]) -> int:
        """The number of people who lack only a document."""
        others = frozenset(without)
        return sum(one.people for one in self.alike if one.lacks == (Lack.DOCUMENT,) and one.state not in others)

    def refs_lacking(self, code: str, most: int, *, without: Iterable[State] = ()) -> tuple[str, ...]:
        """References of the first who lack a thing."""
        numbers = ", ".join(str(NUMBERS[state]) for state in without) or "0"
        return self.refs(f"instr(s.lacks, '{BETWEEN}{code}{BETWEEN}') > 0 AND s.state NOT IN ({numbers})", most)

    def lack_document_of_others(self, state: str, *, without: Iterable[State]) -> tuple[tuple[str, str], ...]:
        """The people who lack a document that this State does not issue, each with their nationality."""
        numbers = ", ".join(str(NUMBERS[one]) for one in without)
        rows = self.db.conn.execute(
            "SELECT p.ref, p.nationality FROM standings s JOIN people p ON p.id = s.person_id WHERE s.from_day <= :today "
            f"AND s.until_day > :today AND s.state NOT IN ({numbers}) "
            f"AND instr(s.lacks, '{BETWEEN}{Lack.DOCUMENT}{BETWEEN}') > 0 AND p.nationality <> :state ORDER BY p.ref",
            {"today": self.today.isoformat(), "state": state},
        )
        return tuple(rows.fetchall())

    def refs_waiting(self, kind: str) -> tuple[str, ...]:
        """References of the first who wait for a clearance and are on no hold."""
        return self.refs(
            f"instr(s.lacks, '{BETWEEN}{kind}{BETWEEN}') > 0 "
            f"AND instr(s.lacks, '{BETWEEN}{Lack.HOLD_LIFTED}{BETWEEN}') = 0 AND s.state <> {NUMBERS[State.NOT_TRAVELLING]}"
        )

    def waiting_for_clearance(self) -> int:
        """The number of people who lack a clearance and are not on hold: Home's figure of those waiting."""
        return sum(one.people for one in self.alike if self._waits_for_clearance(one))

    def _waits_for_clearance(self, one: Alike) -> bool:
        return (
            one.state is not State.NOT_TRAVELLING and Lack.HOLD_LIFTED not in one.lacks and lacks_clearance(one.lacks)
        )

    def clearances(self, late: date) -> Iterator[Kind]:
        """The kinds that people lack, the most asked for first, each counted when it is asked for. `late`: asked for on
        that day or before."""
        lacking: dict[str, int] = {}
        for one in self.alike:
            if self._waits_for_clearance(one):
                for code in one.lacks:
                    if code not in set(Lack):
                        lacking[code] = lacking.get(code, 0) + one.people
        for kind, people in sorted(lacking.items(), key=lambda one: (-one[1], one[0])):
            number, overdue, oldest, undated = self.db.conn.execute(
                _ASKED, {"late": late.isoformat(), "today": self.today.isoformat(), "kind": kind}
            ).fetchone()
            first = date.fromisoformat(oldest) if oldest else None
            yield Kind(kind, people, people - number, overdue or 0, first, undated or 0)

    def commonest_reason(self) -> tuple[str, int]:
        """The commonest reason for having no seat, and its number of people."""
        reasons: dict[str, int] = {}
        for one in self.alike:
            if one.state is State.NO_SEAT:
                reasons[one.kind or ""] = reasons.get(one.kind or "", 0) + one.people
        return max(reasons.items(), key=lambda one: (one[1], one[0]), default=("", 0))


_ASKED = f"""
    SELECT count(*), sum(a.answer IS NULL AND a.asked_on <> '' AND a.asked_on <= :late),
        min(CASE WHEN a.answer IS NULL THEN nullif(a.asked_on, '') END), sum(a.answer IS NULL AND a.asked_on = '') FROM clearances a
    JOIN standings s ON s.person_id = a.person_id AND s.from_day <= :today AND s.until_day > :today
    WHERE a.kind = :kind AND (a.answer IN ('refused', 'withdrawn') OR a.answer IS NULL AND a.asked_on IS NOT NULL)
        AND s.state <> {NUMBERS[State.NOT_TRAVELLING]} AND instr(s.lacks, char(31) || :kind || char(31)) > 0
        AND instr(s.lacks, '{BETWEEN}{Lack.HOLD_LIFTED}{BETWEEN}') = 0
"""
"""Counts of people who lack a kind: those asked for, those waiting for long, and those without a day; also the earliest
day. A refused person was asked for, and does not wait."""
