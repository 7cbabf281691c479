"""Plans as they are kept: the result of a run, and a plan that was changed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import find_reunited
from repatriate.app.core.person_names import now_called
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, find_published
from repatriate.app.core.transaction import Row, Transaction, stamp_transaction
from repatriate.model.errors import UserError
from repatriate.model.plan import Change, Itinerary, PlanResult, Problem, ProblemCode, Reason, ReasonCode, Tier
from repatriate.model.saying import format_kept, restore_english, say


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
    aboard = read_whereabouts(tx.db, left).aboard
    return [(left[person], codes) for person, codes in aboard.items()]


def _put_behind(behind: Itinerary, codes: Itinerary) -> Itinerary:
    """The flown legs followed by these legs, each once."""
    return (*behind, *(code for code in codes if code not in behind))


def set_journey(tx: Transaction, plan_id: int, person_id: int, legs: Itinerary) -> None:
    """Put one person on these legs of a plan; none takes them off. Legs behind them stay, as flown."""
    seen = read_whereabouts(tx.db, [person_id])
    behind, flown = find_reunited(tx.db, seen).get(person_id, ()), seen.aboard.get(person_id, ())
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
