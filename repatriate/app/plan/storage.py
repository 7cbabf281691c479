"""Plans as they are kept: the result of a run, and a plan that was changed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import find_reunited
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import names_of, now_called
from repatriate.app.core.positions import Whereabouts, read_whereabouts, select_holding
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, find_published
from repatriate.app.core.snapshot import assignments_of, counts_promised, take_snapshot
from repatriate.app.core.transaction import Row, Transaction, stamp_transaction
from repatriate.model.errors import UserError
from repatriate.model.plan import (
    Change,
    Explanation,
    Itinerary,
    PlanResult,
    Problem,
    ProblemCode,
    Reason,
    ReasonCode,
    Snapshot,
    Tier,
)
from repatriate.model.saying import format_kept, restore_english, say
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.trials.question import PlanQuestions


def write_reasons(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    return [
        {"code": reason.code.value, "leg": reason.leg, "rule": reason.rule, "message": reason.message}
        for reason in reasons
    ]


def _encode_rows(rows: Sequence[Mapping[str, Any]], sentences: Iterable[str]) -> str:
    """Rows as they are told, each with what another language needs to say its sentence again."""
    told = [
        {**row, **({"said": said} if (said := format_kept(sentence)) else {})}
        for row, sentence in zip(rows, sentences, strict=True)
    ]
    return _ENCODER.encode(told)


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def read_reasons(rows: Iterable[Mapping[str, Any]]) -> tuple[Reason, ...]:
    """Reasons as they are stored, in the words that they were made of where those are known."""
    return tuple(
        Reason(ReasonCode(row["code"]), restore_english(row.get("said"), row["message"]), row["leg"], row["rule"])
        for row in rows
    )


def write_tiers(tiers: Iterable[Tier]) -> list[dict[str, Any]]:
    return [
        {
            "name": tier.name,
            "value": _write_number(tier.value),
            "bound": _write_number(tier.bound),
            "proved": bool(tier.proved),
        }
        for tier in tiers
    ]


def _write_number(value: float) -> float | int:
    """Whole numbers without a fraction, as people count them."""
    return int(value) if float(value).is_integer() else float(value)


def write_changes(changes: Iterable[Change]) -> list[dict[str, Any]]:
    return [
        {
            "person": change.person,
            "from": list(change.before) if change.before is not None else None,
            "to": list(change.after) if change.after is not None else None,
            "cause": change.cause,
        }
        for change in changes
    ]


def write_problems(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code.value,
            "people": list(one.people),
            "leg": one.leg,
            "rule": one.rule,
            "message": one.message,
        }
        for one in problems
    ]


def read_problems(db: Database, plan_id: int) -> tuple[Problem, ...]:
    """The problems recorded when this plan was made, except codes that this program does not know. People merged since
    then appear under their present reference."""
    row = db.conn.execute("SELECT problems FROM plans WHERE id = ?", (plan_id,)).fetchone()
    return tuple(
        Problem(
            ProblemCode(one["code"]),
            tuple(dict.fromkeys(now_called(db, ref) or ref for ref in one["people"])),
            one["leg"],
            one["rule"],
            restore_english(one.get("said"), one["message"]),
        )
        for one in json.loads(row[0] if row else "[]")
        if one["code"] in set(ProblemCode)
    )


def find_plan_row(db: Database, state: str) -> Row | None:
    return next(iter(db.query("SELECT * FROM plans WHERE state = ?", (state,))), None)


def find_plan_at_work(db: Database) -> tuple[str | None, int]:
    """State and id of the draft, or of the published plan where there is no draft; None and 0 where there is neither."""
    rows = "SELECT state, id FROM plans WHERE state IN ('draft', 'published') ORDER BY state LIMIT 1"
    row = db.conn.execute(rows).fetchone()
    return (row[0], row[1]) if row else (None, 0)


def find_confirmed(db: Database) -> tuple[str | None, int]:
    """State and id of the published plan; None and 0 where there is none."""
    plan = find_published(db)
    return ("published", plan) if plan else (None, 0)


def drop_draft(tx: Transaction) -> bool:
    """Remove the draft, if there is one."""
    draft = find_plan_row(tx.db, "draft")
    if draft is None:
        return False
    for table in ("bookings", "leftouts"):
        tx.db.conn.execute(f"DELETE FROM {table} WHERE plan_id = ?", (draft["id"],))
    tx.delete("plans", draft["id"])
    return True


def insert_draft(tx: Transaction, result: PlanResult, revision: int, *, promised: bool = False) -> int:
    """Write a plan as the draft; seats given on the published plan go along. `promised`: it counts on documents promised."""
    plan_id = tx.insert(
        "plans",
        {
            "state": "draft",
            "made_at": stamp_transaction(tx),
            "made_by": tx.officer,
            "status": result.status.value,
            "seconds": result.seconds,
            "tiers": json.dumps(write_tiers(result.tiers)),
            "changes": _encode_rows(write_changes(result.changes), (one.cause for one in result.changes)),
            "problems": _encode_rows(write_problems(result.problems), (one.message for one in result.problems)),
            "revision": revision,
            "promised": promised,
        },
    )
    people = {row["ref"]: row["id"] for row in tx.rows("SELECT id, ref FROM people")}
    behind = find_reunited(tx.db, read_whereabouts(tx.db))
    legs = {row["code"]: row["id"] for row in tx.rows("SELECT id, code FROM legs")}
    seats = {
        (row["person_id"], row["leg_id"]): row["seat"]
        for row in tx.rows(
            f"SELECT person_id, leg_id, seat FROM bookings WHERE plan_id = {PUBLISHED_PLAN} AND seat IS NOT NULL"
        )
    }
    tx.insert_many(
        "bookings",
        (
            {
                "plan_id": plan_id,
                "person_id": people[ref],
                "seq": seq,
                "leg_id": legs[code],
                "seat": seats.get((people[ref], legs[code])),
            }
            for ref, codes in (*result.assignments.items(), *_list_flown(tx, result, people))
            for seq, code in enumerate(_put_behind(behind.get(people[ref], ()), codes))
        ),
    )
    tx.insert_many(
        "leftouts",
        (
            {
                "plan_id": plan_id,
                "person_id": people[left.person],
                "reasons": _encode_rows(write_reasons(left.reasons), (one.message for one in left.reasons)),
            }
            for left in result.unplaced
        ),
    )
    return plan_id


def _list_flown(tx: Transaction, result: PlanResult, people: Mapping[str, int]) -> list[tuple[str, Itinerary]]:
    """The people whom a plan leaves out although they have flown legs; they stay in it with those legs."""
    left = {people[one.person]: one.person for one in result.unplaced if one.person in people}
    seen = read_whereabouts(tx.db, left)
    return [(left[person], codes) for person, codes in seen.aboard.items() if not _is_back(seen, person)]


def _is_back(seen: Whereabouts, person: int) -> bool:
    """Whether somebody stands where no departure that carried them led: nothing flown is behind them then."""
    return person in seen.journeys and seen.journeys[person].back


def _put_behind(behind: Itinerary, codes: Itinerary) -> Itinerary:
    """The flown legs followed by these legs, each once."""
    return (*behind, *(code for code in codes if code not in behind))


def set_journey(tx: Transaction, plan_id: int, person_id: int, legs: Itinerary) -> None:
    """Put one person on these legs of a plan; none takes them off. Legs behind them stay, as flown."""
    seen = read_whereabouts(tx.db, [person_id])
    behind = find_reunited(tx.db, seen).get(person_id, ())
    flown = () if _is_back(seen, person_id) else seen.aboard.get(person_id, ())
    tx.db.conn.execute("DELETE FROM bookings WHERE plan_id = ? AND person_id = ?", (plan_id, person_id))
    tx.db.conn.execute("DELETE FROM leftouts WHERE plan_id = ? AND person_id = ?", (plan_id, person_id))
    for seq, code in enumerate(_put_behind(behind, legs) if legs else flown):
        leg = tx.find("legs", "code", code, "leg")
        tx.insert(
            "bookings", {"plan_id": plan_id, "person_id": person_id, "seq": seq, "leg_id": leg["id"], "seat": None}
        )
    if not legs:
        tx.insert("leftouts", {"plan_id": plan_id, "person_id": person_id, "reasons": "[]"})


def copy_published(tx: Transaction) -> int:
    """A draft that is the published plan so far, to be changed by hand."""
    published = find_plan_row(tx.db, "published")
    if published is None:
        raise UserError("no_plan", say("There is no plan yet. Plan first."))
    plan_id = tx.insert(
        "plans",
        {
            **{name: published[name] for name in ("status", "seconds", "tiers", "revision", "problems")},
            "state": "draft",
            "made_at": stamp_transaction(tx),
            "made_by": tx.officer,
            "changes": "[]",
        },
    )
    for table, columns in (("bookings", "person_id, seq, leg_id, seat"), ("leftouts", "person_id, reasons")):
        tx.db.conn.execute(
            f"INSERT INTO {table} (plan_id, {columns}) SELECT ?, {columns} FROM {table} WHERE plan_id = ? ORDER BY id",
            (plan_id, published["id"]),
        )
    return plan_id


# -- The plans that are kept, and figures of the plan at work, read in SQL; nothing here writes.


def count_plans(db: Database) -> int:
    """Plans that are kept: the draft, the published one and those before it."""
    return int(db.conn.execute("SELECT count(*) FROM plans").fetchone()[0])


def list_pinned(db: Database, refs: Sequence[str]) -> list[str]:
    """References of the people among these who are pinned."""
    rows = db.conn.execute(
        "SELECT DISTINCT ref FROM rules JOIN people ON people.id = person_id WHERE kind = 'pin' "
        "AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    )
    return [row[0] for row in rows.fetchall()]


@dataclass(frozen=True, slots=True)
class Placed:
    """So many of some people are placed, on so many journeys, on the plan in that state (None: there is none)."""

    state: str | None
    placed: int
    journeys: int


def count_placed(db: Database, refs: Sequence[str]) -> Placed:
    state, plan = find_plan_at_work(db)
    ways = _WAYS.format(select_holding(db, plan))
    journeys, placed = db.conn.execute(ways, {"plan": plan, "refs": json.dumps(list(refs))}).fetchone()
    return Placed(state, placed, journeys)


_WAYS = """
    SELECT count(DISTINCT legs), count(*) FROM (
        SELECT group_concat(leg_id, ' ' ORDER BY seq) AS legs FROM people p JOIN bookings b ON p.id = b.person_id
        WHERE b.plan_id = :plan AND p.ref IN (SELECT value FROM json_each(:refs)) {0} GROUP BY p.id)
"""


# -- Reads the problems that the present plan found in the operation, with the names of the first people concerned.


NAMED = 4
"""People of a problem who are named."""


@dataclass(frozen=True, slots=True)
class Found:
    """`names` has those of the first people of each problem, by ref; `made_at` is when the plan was made, in UTC."""

    problems: tuple[Problem, ...]
    names: Mapping[str, str]
    made_at: datetime | None


def list_problems(db: Database) -> Found:
    """The problems of the draft, or of the published plan if there is no draft; empty without a plan."""
    _, plan = find_plan_at_work(db)
    problems = read_problems(db, plan)
    if not problems:
        return Found((), {}, None)
    made_at = db.conn.execute("SELECT made_at FROM plans WHERE id = ?", (plan,)).fetchone()[0]
    refs = dict.fromkeys(ref for one in problems for ref in one.people[:NAMED])
    return Found(problems, names_of(db, refs), datetime.fromisoformat(made_at))


# -- Explains anybody's journey from the whole operation, read once for each state of the file.


@dataclass(frozen=True)
class Explainer:
    """The operation and the plan at work as they were at a revision. One thread at a time may ask."""

    revision: int
    snapshot: Snapshot
    assignments: Mapping[str, Itinerary]

    @classmethod
    def read(cls, operation: Operation) -> Explainer | None:
        """Reads the file; None where there is no plan."""
        db, revision = operation.db, operation.revision
        state, _ = find_plan_at_work(db)
        if state is None:
            return None
        snapshot = take_snapshot(db, operation.today(), promised=counts_promised(db, state))
        return cls(revision, snapshot, assignments_of(db, state) or {})

    @cached_property
    def plan_questions(self) -> PlanQuestions:
        return PlanQuestions(Rulebook(self.snapshot), self.assignments)

    def why(self, ref: str, leg: str | None = None) -> Explanation:
        """The explanation of a person's journey, with suggestions tried out by solving."""
        return explain_journey(self.plan_questions, self.assignments, ref, leg)
