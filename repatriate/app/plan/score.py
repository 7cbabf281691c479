"""Computes in SQL the value of the present plan, and its differences from the published one."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from sqlite_utils import Database

from repatriate.app.core.positions import (
    count_seated,
    find_carried,
    find_seatless,
    read_whereabouts,
    select_holding,
    select_seated,
)
from repatriate.app.core.snapshot import counts_promised, plan_settings
from repatriate.app.plan.leg_loads import Loads, count_loads
from repatriate.app.plan.storage import find_plan_at_work, find_plan_row
from repatriate.model.plan import TIERS, Tier
from repatriate.planning.evaluate.money import to_exact
from repatriate.planning.rules.rulebook import WEIGHTS


@dataclass(frozen=True, slots=True)
class Figures:
    """The plan at work against the published one. `sooner` sums, over people placed in both, the days they arrive sooner."""

    placed: int
    left_out: int
    gained: int = 0
    lost: int = 0
    moved: int = 0
    sooner: int = 0


def select_differ(db: Database, ours: int, theirs: int) -> str:
    """SQL: DIFFER without whose journey holds no longer in one of the plans, who has none there, and without who needs none.
    Of people on the way only the seats to come are compared: what carried them, with a seat or without, changes for nobody."""
    carried = ", ".join(map(str, sorted(find_carried(db, ours) | find_carried(db, theirs))))
    taken = ", ".join(
        f"({person}, {leg})"
        for person, leg in sorted(
            {
                (person, leg)
                for plan in (ours, theirs)
                for person, journey in read_whereabouts(db, plan=plan).journeys.items()
                for leg in {*journey.joined, *journey.legs} - ({*journey.to_come} - journey.joined)
            }
        )
    )
    rest = f"AND person_id NOT IN ({carried})" + (f" AND (person_id, leg_id) NOT IN (VALUES {taken})" if taken else "")
    mine, other = (f"{select_holding(db, plan)} {rest}" for plan in (ours, theirs))
    return DIFFER.replace(":ours", f":ours {mine}").replace(":theirs", f":theirs {other}")


DIFFER = """
    WITH ours AS (SELECT person_id, leg_id FROM bookings WHERE plan_id = :ours),
        theirs AS (SELECT person_id, leg_id FROM bookings WHERE plan_id = :theirs),
        differ AS (SELECT DISTINCT person_id AS id FROM (
            SELECT * FROM (SELECT * FROM ours EXCEPT SELECT * FROM theirs)
            UNION ALL SELECT * FROM (SELECT * FROM theirs EXCEPT SELECT * FROM ours)))
"""


def select_arrival(plan: str, holding: str = "") -> str:
    """SQL: the day on which somebody of `differ` arrives in that plan, NULL where they have no seat. `holding` is as
    `select_seated` gives it, of `b.person_id`."""
    return f"""
    (SELECT substr(legs.arrives, 1, 10) FROM bookings b JOIN legs ON legs.id = b.leg_id
        WHERE b.plan_id = :{plan} AND b.person_id = differ.id {holding} ORDER BY b.seq DESC LIMIT 1)
    """


def count_left_out(db: Database) -> int:
    """People without a seat on the plan at work; 0 where there is no plan."""
    plan = find_plan_at_work(db)[1]
    return _count_seats(db, plan).left_out if plan else 0


def _count_seats(db: Database, plan: int) -> Figures:
    [everybody] = db.conn.execute("SELECT count(*) FROM people WHERE withdrawn IS NULL").fetchone()
    placed = count_seated(db, plan)
    return Figures(placed, everybody - placed)


def compute_figures(db: Database) -> Figures:
    """Against nobody placed where no plan is published."""
    ours, theirs = _find_plans(db)
    found = _count_seats(db, ours)
    if ours == theirs:
        return found
    if not theirs:
        return replace(found, gained=found.placed)
    after, before = (
        select_arrival(name, select_seated(db, plan, "b.person_id"))
        for name, plan in (("ours", ours), ("theirs", theirs))
    )
    counts = db.conn.execute(
        f"""{select_differ(db, ours, theirs)}, ends AS (SELECT {after} AS after, {before} AS before FROM differ)
        SELECT ifnull(sum(before IS NULL AND after IS NOT NULL), 0), ifnull(sum(after IS NULL), 0),
            ifnull(sum(before IS NOT NULL AND after IS NOT NULL), 0),
            ifnull(sum(julianday(before) - julianday(after)), 0) FROM ends""",
        {"ours": ours, "theirs": theirs},
    ).fetchone()
    return Figures(found.placed, found.left_out, *map(int, counts))


def _find_plans(db: Database) -> tuple[int, int]:
    """The ids of the plan at work and of the published one; 0 for none."""
    published = find_plan_row(db, "published")
    return find_plan_at_work(db)[1], published["id"] if published else 0


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """Facts about a stored plan; its moment is UTC (aware)."""

    published_at: datetime | None
    status: str
    seconds: float
    tiers: tuple[Tier, ...]


def read_kept_plan(db: Database, state: str) -> KeptPlan | None:
    """The draft or the published plan, without all that changed; None where there is none."""
    row = db.conn.execute("SELECT published_at, status, seconds, tiers FROM plans WHERE state = ?", (state,)).fetchone()
    if row is None:
        return None
    at, status, seconds, told = row
    kept = tuple(Tier(one["name"], one["value"], one["bound"], one["proved"]) for one in json.loads(told))
    return KeptPlan(datetime.fromisoformat(at) if at else None, status, seconds, kept)


# -- tier by tier


def value_kept_plan(db: Database, state: str, today: date) -> dict[str, float]:
    """The value of every tier of a kept plan by name; nothing where there is none (planning.evaluate.objective.worth)."""
    row = find_plan_row(db, state)
    return {} if row is None else value_tiers(db, row["id"], state, today)


def value_tiers(
    db: Database, plan: int, state: str, today: date, *, loads: Loads | None = None, moved: int | None = None
) -> dict[str, float]:
    """The value of every tier of this plan, whichever it is, with the people and legs that the file holds now.

    What it takes of the legs, and how many moved, need not be counted where they are given.
    """
    published = find_plan_row(db, "published")
    values = {"plan": plan, "published": published["id"] if published else 0}
    values |= {"start": plan_settings(db, today).plan_start.isoformat(), "promised": int(counts_promised(db, state))}

    def count_rows(sql: str) -> int:
        return int(db.conn.execute(sql, values).fetchone()[0] or 0)

    unplaced = [0, 0, 0, 0]
    for rank, count in db.conn.execute(
        "SELECT min(max(priority, 1), 4), count(*) FROM people WHERE withdrawn IS NULL AND id NOT IN "
        "(SELECT person_id FROM bookings WHERE plan_id = :plan AND person_id NOT IN (SELECT value FROM json_each(:void))) "
        "AND id NOT IN (SELECT value FROM json_each(:carried)) GROUP BY 1",
        {
            **values,
            "void": json.dumps(list(find_seatless(db, plan))),
            "carried": json.dumps(list(find_carried(db, plan))),
        },
    ):
        unplaced[rank - 1] = count
    holding = select_holding(db, plan, "p.id")
    costs = {
        code: to_exact(cost) for code, cost in db.conn.execute("SELECT code, seat_cost FROM legs WHERE seat_cost <> 0")
    }
    loads = count_loads(db, plan) if loads is None else loads
    if moved is None:
        moved = count_moved(db, plan, values["published"])
    cost = sum((costs[code] * load[0] for code, load in loads.items() if code in costs), Decimal(0))
    found: tuple[int | Decimal, ...] = (
        *unplaced,
        moved,
        count_rows(_SPREAD.format(holding)),
        count_rows(_WAITING.format(holding)),
        cost,
    )
    return {name: float(value) for name, value in zip(TIERS, found, strict=True)}


def count_moved(db: Database, ours: int, theirs: int) -> int:
    """The number of people with a journey in their plan and another, or none, in ours: the figure of tier `moved`."""
    sql = f"{select_differ(db, ours, theirs)} SELECT count(*) FROM differ WHERE EXISTS (SELECT 1 FROM theirs WHERE person_id = differ.id)"
    return int(db.conn.execute(sql, {"ours": ours, "theirs": theirs}).fetchone()[0])


_SPREAD = """
    SELECT sum(ways - 1) FROM (
        SELECT count(DISTINCT legs) AS ways FROM (
            SELECT p.group_id, group_concat(b.leg_id, ' ' ORDER BY b.seq) AS legs
            FROM bookings b JOIN people p ON p.id = b.person_id JOIN groups g ON g.id = p.group_id
            WHERE b.plan_id = :plan AND g.cohesion = 'prefer' {0} GROUP BY p.id)
        GROUP BY group_id)
"""
_WEIGHT = " ".join(f"WHEN {rank} THEN {weight}" for rank, weight in WEIGHTS.items())
_WAITING = f"""
    SELECT sum(CASE min(max(p.priority, 1), 4) {_WEIGHT} END * (
        julianday(substr((SELECT l.arrives FROM bookings e JOIN legs l ON l.id = e.leg_id
            WHERE e.plan_id = :plan AND e.person_id = p.id ORDER BY e.seq DESC LIMIT 1), 1, 10))
        - julianday(max(:start, ifnull(p.ready_from, ''), ifnull((SELECT max(c.valid_from) FROM clearances c
            WHERE c.person_id = p.id AND c.answer = 'granted'), ''),
            CASE WHEN :promised AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.current = 1
                AND d.type IS NOT NULL) THEN ifnull(p.promised_on, '') ELSE '' END))))
    FROM people p WHERE p.id IN (SELECT person_id FROM bookings WHERE plan_id = :plan) {{0}}
"""
