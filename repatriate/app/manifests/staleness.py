"""Finds lists that would differ now; only lists with changed rows are drawn again."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.app.manifests.builder import Drawer
from repatriate.store import journal


@dataclass(frozen=True, slots=True)
class _Seen:
    """The result of comparing a manifest with the file at a certain revision."""

    manifest: int
    revision: int
    changed: bool
    given_up: frozenset[int] | None = None
    """People who had given up the seat there; None if nobody of the departure had been counted anywhere."""


_seen: WeakKeyDictionary[Database, dict[tuple[int, str], _Seen]] = WeakKeyDictionary()
_turn = threading.Lock()

_WRITTEN = f"""
    WITH plan AS {PUBLISHED_PLAN}, written AS MATERIALIZED (
        SELECT number, tbl, row_id,
            CASE WHEN tbl IN ('documents', 'holds', 'clearances') THEN json_extract(coalesce(after, before), '$.person_id')
                WHEN tbl = 'people' THEN row_id
                WHEN tbl = 'sightings' AND NOT (json_extract(after, '$.kind') = 'present' AND EXISTS (SELECT 1 FROM bookings
                    WHERE plan_id IN plan AND person_id = json_extract(after, '$.person_id')
                    AND leg_id = json_extract(after, '$.leg_id')) AND NOT EXISTS (SELECT 1 FROM checkpoints c
                    WHERE c.id = json_extract(after, '$.checkpoint_id') AND c.counts_as = 'arrived'))
                THEN json_extract(coalesce(after, before), '$.person_id') END AS person,
            CASE WHEN tbl = 'legs' THEN row_id WHEN tbl = 'closings' THEN json_extract(coalesce(after, before), '$.leg_id')
                WHEN tbl = 'bookings' AND json_extract(before, '$.plan_id') IN plan
                THEN json_extract(before, '$.leg_id') END AS leg,
            CASE WHEN tbl = 'bookings' AND json_extract(after, '$.plan_id') IN plan
                THEN json_extract(after, '$.leg_id') END AS other_leg,
            CASE tbl WHEN 'settings'
                THEN json_extract(coalesce(after, before), '$.key') IN ('operation', 'outside_name')
                WHEN 'plans' THEN 'published' IN (json_extract(before, '$.state'), json_extract(after, '$.state'))
                ELSE tbl IN ('places', 'checklist', 'profiles') END AS everywhere
        FROM images WHERE number > :since
    ), touched AS (
        SELECT number, person FROM written WHERE person IS NOT NULL
        UNION ALL SELECT number, id FROM written JOIN people ON household_id = row_id WHERE tbl = 'households'
        UNION ALL SELECT number, id FROM written JOIN people ON group_id = row_id WHERE tbl = 'groups'
        UNION ALL SELECT number, person_id FROM written JOIN bookings ON leg_id = leg
            WHERE tbl = 'closings' AND plan_id IN plan
    ), joined AS MATERIALIZED (
        SELECT people.id AS person, leg_id FROM closings JOIN json_each(content, '$.go_shows') gone JOIN people ON ref = gone.value
    ), legs_written AS (
        SELECT number, leg_id AS leg FROM touched JOIN bookings ON person_id = person WHERE plan_id IN plan
        UNION ALL SELECT number, leg_id FROM touched JOIN joined USING (person)
        UNION ALL SELECT number, leg FROM written WHERE leg IS NOT NULL
        UNION ALL SELECT number, other_leg FROM written WHERE other_leg IS NOT NULL
        UNION ALL SELECT number, 0 FROM written WHERE everywhere
    )
    SELECT leg, max(number) FROM legs_written GROUP BY leg
"""
"""When what the lists of a leg are made of was last written; leg 0 stands for every leg. `joined` were aboard without a seat
on the plan. Whoever is counted elsewhere, is not found, or misses a departure gives up seats on others."""


def changed_lists(db: Database) -> set[tuple[str, str]]:
    """Leg and recipient of each manifest, of the last version, that would say something else if it was made now."""
    with _turn:
        seen = _seen.setdefault(db, {})
        revision = journal.read_head(db)[0]  # first: what is written meanwhile is looked at the next time
        latest = db.conn.execute(
            "SELECT leg_id, code, profile, m.id, "
            "ifnull((SELECT min(number) FROM images WHERE tbl = 'manifests' AND row_id = m.id), 0), max(version) "
            "FROM manifests m JOIN legs ON legs.id = leg_id GROUP BY leg_id, profile ORDER BY leg_id"
        ).fetchall()
        before = {
            (leg_id, profile): was
            if (was := seen.get((leg_id, profile))) and was.manifest == manifest
            else _Seen(manifest, made, False)
            for leg_id, _, profile, manifest, made, _ in latest
        }
        since = min((was.revision for was in before.values()), default=revision)
        given_up = _read_given_up(db)
        written = dict(db.conn.execute(_WRITTEN, {"since": since}).fetchall()) if since < revision else {}
        drawer: Drawer | None = None
        for leg_id, code, profile, manifest, _, _ in latest:
            was = before[leg_id, profile]
            changed = was.changed
            if max(written.get(leg_id, 0), written.get(0, 0)) > was.revision or given_up.get(leg_id) != was.given_up:
                drawer = drawer or Drawer(db)
                changed = drawer.differs(code, profile)
            seen[leg_id, profile] = _Seen(manifest, revision, changed, given_up.get(leg_id))
        return {(code, profile) for leg_id, code, profile, _, _, _ in latest if seen[leg_id, profile].changed}


def _read_given_up(db: Database) -> dict[int, frozenset[int]]:
    """The people who no longer have their seat, by departure; only departures with counted people."""
    found: dict[int, set[int]] = {}
    for person, journey in read_whereabouts(db).journeys.items():
        for leg in journey.legs:
            found.setdefault(leg, set())
        for leg in journey.missed | journey.given_up:
            found.setdefault(leg, set()).add(person)
    return {leg: frozenset(people) for leg, people in found.items()}
