"""Whether what is kept of some people, drawn anew each time, is as it is made: it takes as long for many people as for few.

Rules and ways home take the planner's arithmetic, which nobody waits for when a file opens: the check of a file makes those.
"""

from __future__ import annotations

import json
import secrets

from sqlite_utils import Database

from repatriate.app.core.following import UNREADABLE
from repatriate.app.state import keeping
from repatriate.app.state.reading import read_alike

PEOPLE, LEGS, BLOCK = 20, 2, 1_000
"""People and departures that are looked at, and people one after the other who are counted."""


def looks_right(db: Database) -> bool:
    """Pass over a person whose rows cannot be read."""
    last = db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0]
    people = {1 + secrets.randbelow(last) for _ in range(PEOPLE)} if last else set()
    legs = [row[0] for row in db.conn.execute(_LEGS).fetchall()]
    some = json.dumps(sorted({secrets.choice(legs) for _ in range(LEGS)}) if legs else [])
    try:
        return (
            all(kept == made for kept, made in db.conn.execute(_COUNTS, _draw_block(last)).fetchall())
            and _are_states_right(db, people)
            and not keeping.find_elsewhere(db, people)[1]
            and _are_lists_right(db, some)
        )
    except UNREADABLE:
        return True


_LEGS = "SELECT leg_id FROM manifests WHERE sent IS NOT NULL UNION SELECT leg_id FROM carrier_lists"
_COUNTS = f"""
    SELECT (SELECT ifnull(sum(people), 0) FROM counted WHERE from_day = '{keeping.FIRST}'), (SELECT count(*) FROM people)
    UNION ALL SELECT (SELECT count(DISTINCT person_id) FROM standings WHERE person_id BETWEEN :first AND :last),
        (SELECT count(*) FROM people WHERE id BETWEEN :first AND :last)
"""
"""Two numbers of people that are the same in each row: all, and a block of them."""


def _draw_block(last: int) -> dict[str, int]:
    first = 1 + secrets.randbelow(last or 1)
    return {"first": first, "last": first + BLOCK}


def _are_states_right(db: Database, people: set[int]) -> bool:
    alike = read_alike(db, people)
    now = {person: id(one) for person, one in alike.items()}
    spans = keeping.list_all_spans({id(one): one for one in alike.values()})
    return not keeping.compare_standings(db, people, now, spans)[1]


def _are_lists_right(db: Database, legs: str) -> bool:
    some = "leg_id IN (SELECT value FROM json_each(:ids))"
    kept = db.conn.execute(
        f"SELECT leg_id, ref FROM carrier_lists JOIN people ON id = person_id WHERE {some}", {"ids": legs}
    )
    known = "SELECT 1 FROM people WHERE ref = ?"
    made = {
        (leg, ref)
        for leg, refs in keeping.read_last_lists(db, some, legs).items()
        for ref in refs
        if db.conn.execute(known, (ref,)).fetchone()
    }
    return {tuple(row) for row in kept} == made
