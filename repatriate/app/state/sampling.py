"""Checks stored states on a new random sample each time, equally fast for many people and for few. Rules and ways home
need the planner's arithmetic, which is too slow at opening: the check of a file computes those."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.app.core.derived import UNREADABLE
from repatriate.app.state import keeping
from repatriate.app.state.reading import read_alike
from repatriate.store.content import is_of_content

PEOPLE, LEGS, BLOCK = 200, 2, 1_000
"""People and departures that are looked at, and people one after the other who are counted. All of them where there are no more."""


def looks_right(db: Database) -> bool:
    """Pass over a person whose rows cannot be read."""
    last = db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0]
    people = _draw_sample(range(1, last + 1), PEOPLE)
    legs = json.dumps(list(_draw_sample([row[0] for row in db.conn.execute(_LEGS).fetchall()], LEGS)))
    try:
        return (
            all(kept == made for kept, made in db.conn.execute(_COUNTS, _draw_block(last)).fetchall())
            and (last > BLOCK or db.conn.execute(_MISCOUNTED).fetchone() is None)
            and _are_states_right(db, people)
            and not keeping.find_elsewhere(db, people)[1]
            and _are_lists_right(db, legs)
        )
    except UNREADABLE:
        return True
    except sqlcipher.Error as error:
        if is_of_content(error):  # a number beyond all others: they are made again
            return False
        raise


_LEGS = "SELECT leg_id FROM manifests WHERE sent IS NOT NULL UNION SELECT leg_id FROM carrier_lists"
_COUNTS = f"""
    SELECT (SELECT ifnull(sum(people), 0) FROM counted WHERE from_day = '{keeping.FIRST}'), (SELECT count(*) FROM people)
    UNION ALL SELECT (SELECT count(DISTINCT person_id) FROM standings WHERE person_id BETWEEN :first AND :last),
        (SELECT count(*) FROM people WHERE id BETWEEN :first AND :last)
"""
"""Two numbers of people that are the same in each row: all, and a block of them."""


_SPANS = f"SELECT {keeping.COUNTED}, people FROM counted"
_STANDINGS = """
    SELECT state, from_day, until_day, ifnull(leg, ''), ifnull(kind, ''), ifnull(asked_on, ''), lacks, on_list, count(*)
    FROM standings GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
"""
_MISCOUNTED = (
    f"SELECT * FROM ({_SPANS} EXCEPT {_STANDINGS}) UNION ALL SELECT * FROM ({_STANDINGS} EXCEPT {_SPANS}) LIMIT 1"
)
"""Selects a figure that is not the number of people whose states it counts."""


def _draw_sample(among: Sequence[int], most: int) -> set[int]:
    if len(among) <= most:
        return set(among)
    return {secrets.choice(among) for _ in range(most)}


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
