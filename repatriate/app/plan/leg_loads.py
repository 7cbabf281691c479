"""Counts in SQL the use of each leg by a plan, by the same rules as planning (planning.rules.traveller.demand_of)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlite_utils import Database

from repatriate.app.core.leg_moments import read_day
from repatriate.app.core.positions import select_given_up
from repatriate.app.transport.queries import select_latest_birth
from repatriate.model.dates import PartialDate
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.traveller import ADULT, INFANT, find_birthdays

Loads = Mapping[str, tuple[int, ...]]
"""By leg code, in the order of LIMITS: seats, wheelchairs, stretchers, infants, minors alone. Empty legs are left out."""


def _select_from_age(person: str, years: int) -> str:
    return f"date({select_latest_birth(person)}, '+{years} years')"


_RIDERS = f"""
    WITH riders AS (
        SELECT b.leg_id, b.person_id, substr(first.departs, 1, 10) AS day,
            ifnull(substr(first.departs, 1, 10) < {_select_from_age("p", INFANT)}, 0) AS infant,
            ifnull(substr(first.departs, 1, 10) < {_select_from_age("p", ADULT)}, 0) AS young,
            ' ' || ifnull(p.assistance, '') || ' ' LIKE '% STCR %' AS stretcher,
            ' ' || ifnull(p.assistance, '') LIKE '% WCH%' AS wheelchair, p.household_id
        FROM bookings b {{by}} JOIN people p ON p.id = b.person_id
        JOIN bookings start ON start.plan_id = b.plan_id AND start.person_id = b.person_id AND start.seq = 0
        JOIN legs first ON first.id = start.leg_id
        WHERE b.plan_id = :plan {{only}})
"""
_ALONE = f"""
    young AND NOT infant AND NOT EXISTS (SELECT 1 FROM people o WHERE o.household_id = riders.household_id
        AND (({select_latest_birth("o")}) IS NULL OR {_select_from_age("o", ADULT)} <= riders.day))
"""


def count_loads(
    db: Database, plan: int, *, people: Collection[int] | None = None, legs: Iterable[int] | None = None
) -> Loads:
    """The use of a plan's legs, for all or some people and legs (ids). A seat that was given up is free."""
    tied = _find_tied(db)
    only = "AND b.person_id IN (SELECT value FROM json_each(:people))" if people is not None else ""
    only += " AND b.leg_id IN (SELECT value FROM json_each(:legs))" if legs is not None else ""
    only += f" {select_given_up(db, plan, 'b.person_id', people)}"
    values = {
        "plan": plan,
        "people": json.dumps(list(people or ())),
        "legs": json.dumps(list(legs or ())),
        "tied": json.dumps(list(tied)),
    }
    # Left to itself SQLite goes through the whole plan for a few legs.
    riders = _RIDERS.format(only=only, by="INDEXED BY bookings_leg" if legs is not None else "")
    found = {
        row[0]: list(row[1:])
        for row in db.conn.execute(
            f"""{riders} SELECT legs.code,
                sum(CASE WHEN stretcher THEN legs.stretcher_seats ELSE NOT infant END), sum(wheelchair), sum(stretcher),
                sum(infant AND NOT stretcher),
                sum({_ALONE} AND person_id NOT IN (SELECT value FROM json_each(:tied)))
            FROM riders JOIN legs ON legs.id = riders.leg_id GROUP BY legs.id""",
            values,
        )
    }
    for code, person, day, infant in (
        db.conn.execute(
            f"{riders} SELECT legs.code, person_id, day, infant FROM riders JOIN legs ON legs.id = riders.leg_id "
            "WHERE young AND person_id IN (SELECT value FROM json_each(:tied))",
            values,
        )
        if tied
        else ()
    ):
        found[code][-1] += not infant and read_day(day).toordinal() < tied[person]
    assert all(len(load) == len(LIMITS) for load in found.values())
    return {code: tuple(load) for code, load in found.items()}


def _find_tied(db: Database) -> dict[int, int]:
    """People whose household a rule joins to somebody else's, and the day (an ordinal) from which one of all is of age."""
    pairs = db.conn.execute(
        "SELECT person_id, other_id FROM rules WHERE kind = 'together' AND other_id IS NOT NULL"
    ).fetchall()
    if not pairs:
        return {}
    rows = {
        row[0]: (row[1], row[2])
        for row in db.conn.execute(
            """
            WITH named AS (SELECT person_id AS id FROM rules WHERE kind = 'together'
                UNION SELECT other_id FROM rules WHERE kind = 'together')
            SELECT id, household_id, birth_date FROM people WHERE id IN named
                OR household_id IN (SELECT household_id FROM people WHERE id IN named)
            """
        )
    }
    homes: dict[int, set[int]] = {}
    members: defaultdict[int | None, list[int]] = defaultdict(list)
    for person, (household, _) in rows.items():
        members[household].append(person)
    for group in [*(list(m) for household, m in members.items() if household is not None), *map(list, pairs)]:
        home = set().union(*(homes.get(one, {one}) for one in group))
        homes |= dict.fromkeys(home, home)
    births = [PartialDate.parse(text) if text else None for _, text in rows.values()]
    of_age = dict(zip(rows, find_birthdays(births, ADULT).tolist(), strict=True))
    return {person: min(of_age[one] for one in home) for person, home in homes.items()}
