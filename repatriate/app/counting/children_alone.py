"""Children who are aboard a departure without their adult, and which adults that would be."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.departure_times import read_day
from repatriate.counting import children
from repatriate.counting.children import Alone
from repatriate.model.dates import PartialDate, is_adult


@dataclass(frozen=True, slots=True)
class Child:
    """Why a child is alone; `adults` of their household, by reference, are not aboard."""

    code: Alone
    adults: tuple[str, ...]


def find_alone(db: Database, leg_id: int, aboard: Iterable[int]) -> dict[str, Child]:
    """Of these people aboard the departure, the children without their adult, by reference."""
    there = set(aboard)
    row = db.conn.execute("SELECT departs FROM legs WHERE id = ?", (leg_id,)).fetchone()
    day = read_day(row[0])
    homes = defaultdict[int, list[int]](list)
    refs: dict[int, str] = {}
    births: dict[int, PartialDate | None] = {}
    rows = db.conn.execute(_HOUSEHOLDS, {"ids": json.dumps(sorted(there))})
    for person, ref, household, birth in rows.fetchall():
        refs[person] = ref
        births[person] = PartialDate.parse(birth) if birth else None
        homes[household if household is not None else -person].append(person)
    home_of = {person: home for home in homes.values() for person in home}
    return {
        refs[person]: Child(code, tuple(sorted(refs[one] for one in home_of[person] if is_adult(births[one], day))))
        for person, code in children.find_alone(births, homes.values(), there, day).items()
    }


_HOUSEHOLDS = """
    WITH those AS (SELECT value AS id FROM json_each(:ids))
    SELECT id, ref, household_id, birth_date FROM people
    WHERE id IN (SELECT id FROM those)
        OR household_id IN (SELECT household_id FROM people WHERE id IN (SELECT id FROM those))
"""
