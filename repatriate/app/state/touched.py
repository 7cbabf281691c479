"""Finds the facts behind people's states that journal entries may have changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.shown_plan import CURRENT_PLAN, PUBLISHED_PLAN
from repatriate.app.state.reading import PLANNED
from repatriate.model.entities import LegStatus

TIMING = ("plan_start", "max_legs", "min_connection_minutes", "max_layover_hours")
"""Settings that decide which journeys there are."""

COUNTING = ("published", "draft")
"""States of the plans that say who has a seat."""
FROZEN = ", ".join(f"'{status}'" for status in LegStatus if status.frozen)

_THESE = "(SELECT value FROM json_each(:ids))"


@dataclass(slots=True)
class Touched:
    """`people` have another state perhaps, or `everybody` has. `ways`: there may be other journeys.

    `needing` are people of whom nothing changed but which clearances they need, `counted` those of whom nothing changed but
    where they were seen: no rule says anything else then.
    `lists` are departures of which a list was made or sent. `altered` are those of `people` who are another case for the planner
    than before. Seats are held against the rules for `people` and on `legs`, on all of `plans`, or on every plan: `seats`.
    `proved` are plans that the planner made of the file as it was before this entry: it has held all of them against the rules.
    """

    people: set[int] = field(default_factory=set)
    needing: set[int] = field(default_factory=set)
    counted: set[int] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)
    altered: set[int] = field(default_factory=set)
    legs: set[int] = field(default_factory=set)
    plans: set[int] = field(default_factory=set)
    proved: set[int] = field(default_factory=set)
    everybody: bool = False
    seats: bool = False
    ways: bool = False

    @property
    def nothing(self) -> bool:
        return not (
            self.people or self.needing or self.counted or self.lists or self.legs or self.everybody or self.ways
        )


def touch_all(db: Database) -> Touched:
    """Everything marked as touched, for a file whose states were never computed."""
    return Touched(everybody=True, seats=True, ways=True, altered=_altered_since_plan(db))


class _Entries:
    """Questions to the images after one entry."""

    def __init__(self, db: Database, since: int) -> None:
        self._db, self._since = db, since
        self.tables: set[str] = self.ask("SELECT DISTINCT +tbl FROM images WHERE number > :since")

    def rows(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._db.conn.execute(sql, {"since": self._since, **values}).fetchall()
        return found

    def ask(self, sql: str, **values: Any) -> set[Any]:
        return {one for row in self.rows(sql, **values) for one in row if one is not None}

    def named(self, table: str, name: str) -> set[Any]:
        """The values of a column in the changed rows of a table, before and after."""
        return self.ask(self.naming(table, name))

    def whose(self, table: str, column: str) -> set[Any]:
        """The same of a column with numbers; what it is, the table itself says quicker."""
        return self.ask(
            f"SELECT before ->> '$.{column}' FROM images WHERE number > :since AND +tbl = '{table}' AND before IS NOT NULL "
            f"UNION SELECT t.{column} FROM images i JOIN {table} t ON t.id = i.row_id "
            f"WHERE i.number > :since AND +i.tbl = '{table}'"
        )

    def naming(self, table: str, name: str) -> str:
        return " UNION ".join(
            f"SELECT {side} ->> '$.{name}' FROM images WHERE number > :since AND +tbl = '{table}'"
            for side in ("before", "after")
        )


def find_touched(db: Database, since: int) -> Touched:
    """The facts that the entries after `since` may have touched."""
    found, entries = Touched(), _Entries(db, since)
    tables = entries.tables
    if "plans" in tables:
        _touch_plans(entries, found)
    if "settings" in tables and {*TIMING} & entries.named("settings", "key"):
        found.everybody = found.seats = found.ways = True
    found.ways = found.ways or bool(tables & {"legs", "places"})
    found.altered |= _list_altered(entries)
    found.people |= found.altered
    if "checklist" in tables:
        _touch_needed(entries, found)
    _touch_others(entries, found)
    if "legs" in tables:
        found.legs |= entries.ask("SELECT row_id FROM images WHERE number > :since AND +tbl = 'legs'")
    if "places" in tables:
        _touch_places(entries, found)
    if "manifests" in tables:
        found.lists |= entries.named("manifests", "leg_id")
    if "merged" in tables:  # a list names somebody who is another one now
        found.lists |= {row[0] for row in db.conn.execute("SELECT DISTINCT leg_id FROM manifests").fetchall()}
    if tables & {"legs", "places"}:
        found.people |= find_aboard(db, found.legs)
    _touch_counted(db, entries, found)
    found.needing -= found.people
    return found


def _touch_counted(db: Database, entries: _Entries, found: Touched) -> None:
    """Marks people who were seen, closed on a departure or handed over, and whole departures where more depends on
    it."""
    tables = entries.tables
    whole = set(found.legs) if "legs" in tables else set()
    for table in sorted(tables & {"closings", "checkpoints"}):
        whole |= entries.whose(table, "leg_id")
    if "sightings" in tables:
        found.counted |= entries.whose("sightings", "person_id")
        found.people |= _find_company(db, entries)
        whole |= entries.ask(_FIRST_ARRIVALS)
    if "handed" in tables:
        found.counted |= entries.whose("handed", "person_id")
    if "handovers" in tables:
        found.counted |= entries.ask(
            "SELECT person_id FROM handed WHERE handover_id IN (SELECT row_id FROM images WHERE number > :since "
            "AND +tbl = 'handovers')"
        )
    if "closings" in tables:
        found.people |= entries.ask(_CLOSED)
    if whole:
        found.people |= entries.ask(_ON_LEGS, legs=json.dumps(sorted(whole)))


def _find_company(db: Database, entries: _Entries) -> set[int]:
    """People whose journey holds, or no longer holds, because of a sighting, with those who travel with them.

    Somebody who boards keeps the journey, companions too: their seats are no longer at risk, and a draft that moves
    them is wrong.
    """
    turned, boarded = entries.ask(_TURNED), entries.ask(_BOARDED)
    found = find_companions(db, turned) if turned else turned
    company = find_companions(db, boarded) if boarded else boarded
    if company and db.conn.execute(_CAN_CHANGE, {"ids": json.dumps(sorted(company))}).fetchone()[0]:
        found |= company
    return found


_CAN_CHANGE = f"SELECT EXISTS (SELECT 1 FROM broken WHERE person_id IN {_THESE}) OR EXISTS (SELECT 1 FROM plans WHERE state = 'draft')"
_BOARDED = """
    SELECT s.person_id FROM images i JOIN sightings s ON s.id = i.row_id JOIN checkpoints c ON c.id = s.checkpoint_id
    JOIN legs l ON l.id = s.leg_id
    WHERE i.number > :since AND +i.tbl = 'sightings' AND c.counts_as = 'boarded' AND l.status = 'planned'
"""
_TURNED = f"""
    SELECT s.person_id FROM images i JOIN sightings s ON s.id = i.row_id WHERE i.number > :since AND +i.tbl = 'sightings'
        AND (s.kind <> 'present' OR EXISTS (SELECT 1 FROM sightings t WHERE t.person_id = s.person_id AND t.kind = 'left')
        OR NOT EXISTS (SELECT 1 FROM bookings b WHERE b.plan_id = {PUBLISHED_PLAN} AND b.person_id = s.person_id AND b.leg_id = s.leg_id))
"""
"""People taken off, not found, seen by mistake or back again, or aboard without a seat: their journey holds, or holds no
longer."""
_FIRST_ARRIVALS = """
    WITH told AS (SELECT ifnull(after, before) ->> '$.leg_id' AS leg_id, count(*) AS number FROM images
        WHERE number > :since AND +tbl = 'sightings' GROUP BY 1)
    SELECT told.leg_id FROM told JOIN legs l ON l.id = told.leg_id
    WHERE CASE WHEN l.status = 'arrived' THEN told.number >= (SELECT count(*) FROM checkpoints c
        JOIN sightings s ON s.checkpoint_id = c.id
        WHERE c.leg_id = told.leg_id AND c.counts_as = 'arrived' AND s.kind IN ('present', 'missing')
        AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid)) END
"""
"""Departures of which the first was counted on arrival, or the last was undone: until then all had arrived."""
_ON_LEGS = f"""
    SELECT person_id FROM bookings WHERE leg_id IN (SELECT value FROM json_each(:legs))
        AND plan_id = {PUBLISHED_PLAN}
    UNION SELECT person_id FROM sightings WHERE leg_id IN (SELECT value FROM json_each(:legs))
    UNION SELECT p.id FROM closings c, json_each(json_array('booked', 'aboard', 'go_shows')) n,
        json_each(c.content, '$.' || n.value) r JOIN people p ON p.ref = r.value
        WHERE c.leg_id IN (SELECT value FROM json_each(:legs))
    UNION SELECT m.person_id FROM closings c, json_each(json_array('booked', 'aboard', 'go_shows')) n,
        json_each(c.content, '$.' || n.value) r JOIN merged m ON m.ref = r.value
        WHERE c.leg_id IN (SELECT value FROM json_each(:legs))
    UNION SELECT ifnull(m.person_id, i.value) FROM closings c, json_each(c.content, '$.ids') i LEFT JOIN merged m ON m.formerly = i.value
        WHERE c.leg_id IN (SELECT value FROM json_each(:legs))
"""
"""People who are booked on departures, or were seen or closed on them."""
_CLOSED = """
    WITH told AS (SELECT DISTINCT r.value AS ref FROM images i, json_each(json_array(before, after)) side,
        json_each(json_array('booked', 'aboard', 'go_shows')) n, json_each(side.value ->> '$.content', '$.' || n.value) r
        WHERE i.number > :since AND +i.tbl = 'closings' AND side.value IS NOT NULL)
    SELECT id FROM people JOIN told USING (ref) UNION SELECT person_id FROM merged JOIN told USING (ref)
    UNION SELECT ifnull(m.person_id, r.value) FROM images i, json_each(json_array(before, after)) side,
        json_each(side.value ->> '$.content', '$.ids') r LEFT JOIN merged m ON m.formerly = r.value WHERE i.number > :since AND +i.tbl = 'closings' AND side.value IS NOT NULL
"""
"""People named by a closing that was made, changed or taken back."""


def _touch_plans(entries: _Entries, found: Touched) -> None:
    """A plan that counts from now on is looked at whole. One that counts on, as a draft does that is confirmed: where some
    have left or wait for a promised document."""
    rows = entries.rows(
        "SELECT row_id, before ->> '$.state', after ->> '$.state', ifnull(before ->> '$.promised', after ->> '$.promised') "
        "FROM images WHERE number > :since AND +tbl = 'plans' AND before ->> '$.state' IS NOT after ->> '$.state'"
    )
    if not rows:
        return
    found.everybody = True
    found.plans |= {row for row, before, after, _ in rows if after in COUNTING and before not in COUNTING}
    found.proved |= found.plans & entries.ask(_JUST_MADE)
    found.people |= entries.ask(
        "SELECT DISTINCT person_id FROM bookings JOIN legs ON legs.id = leg_id "
        f"WHERE status IN ({FROZEN}) AND plan_id IN (SELECT value FROM json_each(:plans))",
        plans=json.dumps([row[0] for row in rows]),
    )
    if any(promised for *_, promised in rows):
        found.people |= entries.ask("SELECT id FROM people WHERE promised_on IS NOT NULL")


_JUST_MADE = """SELECT id FROM plans WHERE state = 'draft' AND revision = :since
    AND NOT EXISTS (SELECT 1 FROM journal WHERE number > :since + 1)"""


def _touch_needed(entries: _Entries, found: Touched) -> None:
    """Marks people affected by kinds added to or removed from the checklist, except those granted them for good."""
    rows = entries.rows(
        " UNION ".join(
            f"SELECT {side} ->> '$.kind', {side} ->> '$.nationality' FROM images WHERE number > :since "
            f"AND +tbl = 'checklist' AND {side} IS NOT NULL"
            for side in ("before", "after")
        )
    )
    found.needing |= entries.ask(
        "SELECT p.id FROM people p, json_each(:needed) n "
        "WHERE (n.value ->> 1 IS NULL OR n.value ->> 1 = p.nationality) AND NOT EXISTS (SELECT 1 FROM clearances a "
        "WHERE a.person_id = p.id AND a.kind = n.value ->> 0 AND a.answer = 'granted' AND a.valid_until IS NULL)",
        needed=json.dumps(rows),
    )


def _list_altered(entries: _Entries) -> set[int]:
    """Ids of the people whose case changed for the planner."""
    found: set[int] = set()
    if "people" in entries.tables:
        found |= entries.ask(
            "SELECT i.row_id FROM images i WHERE i.number > :since AND +i.tbl = 'people' "
            f"AND (i.before IS NULL OR i.after IS NULL OR {PLANNED})"
        )
    for table in sorted(entries.tables & {"documents", "holds", "clearances", "rules"}):
        found |= entries.whose(table, "person_id")
    if "rules" in entries.tables:
        found |= entries.whose("rules", "other_id")
    return found


def forget_turned_back(db: Database, since: int, altered: Set[int]) -> None:
    """After undo or redo, unmark who is again as the plan at work knows them: of those `altered` now, or, where it is another
    plan that is at work again, of all."""
    back = "SELECT 1 FROM journal WHERE number > ? AND kind <> 'do' LIMIT 1"
    row = db.conn.execute(f"SELECT revision FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
    if row is None or db.conn.execute(back, (since,)).fetchone() is None:
        return
    if "plans" in _Entries(db, since).tables:
        altered = {person for (person,) in db.conn.execute("SELECT person_id FROM altered WHERE number > ?", row)}
    if altered:
        db.conn.execute(
            f"UPDATE altered SET number = :since WHERE number > :since AND person_id IN {_THESE} "
            f"AND person_id NOT IN ({_STILL_ALTERED})",
            {"since": row[0], "ids": json.dumps(sorted(altered))},
        )


_OF_PERSON = ("documents", "holds", "clearances", "rules")
_ROWS = " UNION ".join(
    [f"SELECT 'people', value FROM json_each(:ids) UNION SELECT 'rules', id FROM rules WHERE other_id IN {_THESE}"]
    + [
        f"SELECT '{table}', id FROM {table} WHERE person_id IN {_THESE} UNION SELECT tbl, row_id FROM images "
        f"WHERE tbl = '{table}' AND number > :since AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = row_id)"
        for table in _OF_PERSON
    ]
)
"""The rows about these people, and those that are gone, whomever they were about: the index of images knows them."""
_STILL_ALTERED = f"""
    WITH mine (tbl, row_id) AS MATERIALIZED ({_ROWS}),
        ends AS MATERIALIZED (SELECT m.tbl, m.row_id, min(number * 10000000 + seq) AS first, max(number * 10000000 + seq) AS last
            FROM mine m CROSS JOIN images i ON i.tbl = m.tbl AND i.row_id = m.row_id AND i.number > :since GROUP BY 1, 2),
        i AS (SELECT e.tbl, e.row_id, f.before, l.after FROM ends e
            JOIN images f ON f.number = e.first / 10000000 AND f.seq = e.first % 10000000
            JOIN images l ON l.number = e.last / 10000000 AND l.seq = e.last % 10000000
            WHERE f.before IS NOT l.after)
    SELECT row_id FROM i WHERE tbl = 'people' AND (before IS NULL OR after IS NULL OR {PLANNED})
    UNION SELECT side.value ->> '$.person_id' FROM i, json_each(json_array(before, after)) side
        WHERE tbl <> 'people' AND side.value ->> '$.person_id' IS NOT NULL
    UNION SELECT side.value ->> '$.other_id' FROM i, json_each(json_array(before, after)) side
        WHERE tbl = 'rules' AND side.value ->> '$.other_id' IS NOT NULL
"""
"""People who differ from their state at an entry, by the first image against the last, whatever was undone since."""


def _touch_others(entries: _Entries, found: Touched) -> None:
    """Marks people affected by changed families, seats, rules and groups."""
    tables = entries.tables
    if "people" in tables:
        found.people |= entries.ask(_LEFT_BEHIND)
    if "bookings" in tables:
        rows = entries.rows(_SEATS, plans=json.dumps(sorted(found.plans)))
        found.people |= {person for person, _ in rows}
        found.legs |= {leg for _, leg in rows}
    if "leftouts" in tables and not found.everybody:
        found.people |= entries.named("leftouts", "person_id")
    if "rule_legs" in tables:
        rules = entries.naming("rule_legs", "rule_id")
        found.people |= entries.ask(f"SELECT person_id FROM rules WHERE id IN ({rules})")
    if "groups" in tables:
        found.people |= entries.ask(
            "SELECT id FROM people WHERE group_id IN (SELECT row_id FROM images WHERE number > :since AND +tbl = 'groups' "
            "AND before ->> '$.cohesion' IS NOT after ->> '$.cohesion')"
        )


_LEFT_BEHIND = " UNION ".join(
    f"SELECT id FROM people WHERE {unit} IN (SELECT before ->> '$.{unit}' FROM images WHERE number > :since "
    f"AND +tbl = 'people' AND before ->> '$.{unit}' IS NOT after ->> '$.{unit}') AND {which}"
    for unit, which in (
        ("household_id", "true"),
        ("group_id", "group_id IN (SELECT id FROM groups WHERE cohesion = 'strict')"),
    )
)
"""People of a family or strict group that somebody left: it may have no adult any more."""
_SEATS = " UNION ".join(
    f"SELECT {side} ->> '$.person_id', {side} ->> '$.leg_id' FROM images WHERE number > :since AND +tbl = 'bookings' "
    f"AND {side} ->> '$.plan_id' IN (SELECT id FROM plans WHERE state IN ('published', 'draft')) "
    f"AND {side} ->> '$.plan_id' NOT IN (SELECT value FROM json_each(:plans))"
    for side in ("before", "after")
)
"""Seats that came, went or changed in plans that count and are not looked at whole."""


def _touch_places(entries: _Entries, found: Touched) -> None:
    codes = json.dumps(sorted(entries.named("places", "code")))
    found.people |= entries.ask(
        "SELECT id FROM people WHERE location IN (SELECT value FROM json_each(:codes)) "
        "OR substr(destination, instr(destination, ':') + 1) IN (SELECT value FROM json_each(:codes))",
        codes=codes,
    )
    found.legs |= entries.ask(
        "SELECT id FROM legs WHERE origin IN (SELECT value FROM json_each(:codes)) "
        "OR destination IN (SELECT value FROM json_each(:codes))",
        codes=codes,
    )


def _altered_since_plan(db: Database) -> set[int]:
    """Ids of the people whose case changed since the present plan was made."""
    row = db.conn.execute(f"SELECT revision FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
    return _list_altered(_Entries(db, row[0])) if row else set()


def find_aboard(db: Database, legs: Iterable[int]) -> set[int]:
    """Ids of the people with a seat on one of these departures, in a plan that counts."""
    rows = db.conn.execute(
        "SELECT DISTINCT person_id FROM bookings JOIN plans ON plans.id = plan_id "
        f"WHERE state IN ('published', 'draft') AND leg_id IN {_THESE}",
        {"ids": json.dumps(sorted(legs))},
    )
    return {row[0] for row in rows}
