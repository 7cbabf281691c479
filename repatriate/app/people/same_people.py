"""Pairs of the file that may be one person by a name or a family alone: a question, and never more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from repatriate.app.core.transaction import Row
from repatriate.intake.matching import Identity, Likeness, Match, Part, Strength
from repatriate.intake.matching.same_names import (
    MOST_BEARERS,
    SCORE,
    UNTOLD,
    are_two,
    find_renamed,
    find_same_names,
)
from repatriate.model.saying import say

YEARS = 3
"""A child of more years has a name."""
_WEAK = (
    "WITH named AS (SELECT *, upper(trim(ifnull(surname, '') || ' ' || ifnull(given_names, ''))) AS name FROM people) "
    "SELECT id FROM named WHERE (household_id IS NOT NULL AND ifnull(birth_date, :since) >= :since) OR name IN "
    "(SELECT name FROM named WHERE name <> '' GROUP BY name HAVING count(*) BETWEEN 2 AND :most)"
)


def read_newborn_year(db: Database) -> int:
    """The year from which on somebody is born who may have no name yet, counted from the last list."""
    last = db.conn.execute("SELECT max(read_at) FROM lists").fetchone()[0]
    return int(last[:4]) - YEARS if last else 9999


def list_weak(db: Database) -> list[int]:
    """Ids of people who can be in such a pair: bearers of a rare name, and possible newborns of a family."""
    values = {"since": str(read_newborn_year(db)), "most": MOST_BEARERS + 1}
    return [row[0] for row in db.conn.execute(_WEAK, values)]


def find_weak_pairs(db: Database, rows: Sequence[Row], people: Sequence[Identity]) -> Iterator[Match]:
    """Pairs with the same name alone, and pairs of one family, one of whom is named only after a parent. Two people on
    one list are never a pair. `people` are in the order of `rows`."""
    lists: dict[int, set[int]] = {}
    for person, list_id in db.conn.execute("SELECT person_id, list_id FROM listed"):
        lists.setdefault(person, set()).add(list_id)
    homes = [row["household"] for row in rows]
    for found, parts in (
        (find_same_names(people, people, MOST_BEARERS), (say("the same name"), UNTOLD)),
        (
            find_renamed(people, people, (homes, homes), read_newborn_year(db)),
            (say("the same family, and one of the two is named after a parent"),),
        ),
    ):
        likeness = Likeness(SCORE, Strength.WEAK, tuple(Part("name", 0.0, part) for part in parts))
        for place, those in found.items():
            for other in those:
                one, two = people[place].key, people[other].key
                together = lists.get(one, set()) & lists.get(two, set())
                if other < place and not together and not are_two(people[place], people[other]):
                    yield Match(one, two, likeness)
