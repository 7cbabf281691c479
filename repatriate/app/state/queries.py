"""The states of people as the file has them: of some, counted, to filter and to sort by. Each is a query of one table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.leg_moments import working_day
from repatriate.app.state.keeping import BETWEEN
from repatriate.app.state.states import BY_NUMBER, NUMBERS, Detail, Lack, PersonState, State

STANDING = "standings s ON s.person_id = p.id AND s.from_day <= :today AND s.until_day > :today"
"""To join the state of today to people `p`."""
_NOW = "s.from_day <= :today AND s.until_day > :today"
_COLUMNS = "s.state, s.leg, s.day, s.kind, s.asked_on, s.lacks, s.on_list"


def person_states(db: Database, today: date, ids: Iterable[int]) -> Mapping[int, PersonState]:
    """The states by id as of today, or of the `working_day` of an operation that is over."""
    today = working_day(db, today)
    rows = db.conn.execute(
        f"SELECT s.person_id, {_COLUMNS} FROM standings s WHERE {_NOW} AND s.person_id IN (SELECT value FROM json_each(:ids))",
        {"today": today.isoformat(), "ids": json.dumps(list(ids))},
    )
    return {row[0]: read_state(row[1:], today) for row in rows}


def read_state(row: Sequence[Any], today: date) -> PersonState:
    """A row of the file, from `state` to `lacks`."""
    state, leg, day, kind, asked_on, lacks = row[:6]
    detail = Detail(leg, _parse_day(day), kind, None, _parse_day(asked_on))
    return PersonState(BY_NUMBER[state], detail.on(today), read_lacks(lacks))


def read_lacks(text: str) -> tuple[str, ...]:
    return tuple(text.strip(BETWEEN).split(BETWEEN)) if text else ()


def _parse_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def in_states(states: Iterable[State], unless: str = "0") -> str:
    """A condition on `p`: who is in one of these states on `:today`, `unless` this is true of the state `s`."""
    numbers = ", ".join(str(NUMBERS[state]) for state in states) or "0"
    return f"EXISTS (SELECT 1 FROM standings s WHERE s.person_id = p.id AND {_NOW} AND s.state IN ({numbers}) AND NOT ({unless}))"


def format_lacking(name: str) -> str:
    """A condition on `p`: who lacks one of the things in the JSON list `:name` on `:today`."""
    return (
        f"EXISTS (SELECT 1 FROM standings s, json_each(:{name}) w WHERE s.person_id = p.id AND {_NOW} "
        "AND instr(s.lacks, char(31) || w.value || char(31)) > 0)"
    )


def lacks_one(code: Lack) -> str:
    """A condition on `p`: who lacks this on `:today`."""
    return f"EXISTS (SELECT 1 FROM standings s WHERE s.person_id = p.id AND {_NOW} AND {_match_lacking(code)})"


def _match_lacking(code: Lack) -> str:
    return f"instr(s.lacks, char(31) || '{code}' || char(31)) > 0"


def select_troubled(lack: Lack, state: State) -> str:
    """SQL for everybody who lacks this or is in this state on `:today`: id, lacks it, is in the state. It scans all
    standings once: asking person by person takes seconds for a hundred thousand."""
    lacks, of_state = _match_lacking(lack), f"s.state = {NUMBERS[state]}"
    return f"SELECT s.person_id, {lacks} AS lacks, {of_state} AS is_in FROM standings s WHERE {_NOW} AND ({lacks} OR {of_state})"


NONE_NEEDED = "no_clearances"
"""The setting that says: nobody has to say yes."""
CLEARANCES_CHOSEN = (
    f"(EXISTS (SELECT 1 FROM checklist) OR EXISTS (SELECT 1 FROM settings WHERE key = '{NONE_NEEDED}' AND value = '1'))"
)
"""SQL: whether an officer said which clearances people need, or that they need none. Until then nobody is cleared."""
LACKS_CLEARANCE = f"""
    EXISTS (SELECT 1 FROM standings s, checklist c WHERE s.person_id = p.id AND {_NOW}
        AND instr(s.lacks, char(31) || c.kind || char(31)) > 0)
"""
"""A condition on `p`, and so is the next."""
LACKS_NOTHING = f"EXISTS (SELECT 1 FROM standings s WHERE s.person_id = p.id AND {_NOW} AND s.lacks = '')"


def state_sql(column: str = "s.state") -> str:
    """A value of the state `s` that `p` is in on `:today`, as an expression."""
    return f"(SELECT {column} FROM standings s WHERE s.person_id = p.id AND {_NOW})"


@dataclass(frozen=True, slots=True)
class Alike:
    """The number of people in one state with the same departure or kind and the same lacks; `oldest` was asked
    first."""

    state: State
    leg: str | None
    kind: str | None
    lacks: tuple[str, ...]
    on_list: bool
    people: int
    oldest: date | None


def count_alike(db: Database, today: date) -> tuple[Alike, ...]:
    """Everybody, counted by state, departure, kind and what they lack: all figures are sums of these."""
    today = working_day(db, today)
    rows = db.conn.execute(
        "SELECT state, leg, kind, lacks, on_list, sum(people), min(nullif(asked_on, '')) FROM counted s "
        f"WHERE {_NOW} GROUP BY state, leg, kind, lacks, on_list",
        {"today": today.isoformat()},
    )
    return tuple(
        Alike(BY_NUMBER[state], leg or None, kind or None, read_lacks(lacks), bool(listed), number, _parse_day(oldest))
        for state, leg, kind, lacks, listed, number, oldest in rows
    )


def count_states(db: Database, today: date) -> dict[State, int]:
    """The number of people by state, without empty states, in the order of State."""
    found: dict[State, int] = {}
    for alike in count_alike(db, today):
        found[alike.state] = found.get(alike.state, 0) + alike.people
    return {state: found[state] for state in State if state in found}


def count_lacks(db: Database, today: date) -> dict[str, int]:
    """The number of people by lack, the most frequent first."""
    found: dict[str, int] = {}
    for alike in count_alike(db, today):
        for code in alike.lacks:
            found[code] = found.get(code, 0) + alike.people
    return dict(sorted(found.items(), key=lambda one: -one[1]))
