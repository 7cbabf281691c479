"""Rules about people (apart, together, pin, forbid) as rows of the file: read, compared, written."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Transaction
from repatriate.model.entities import RuleKind

RULES_SQL = """
    SELECT rules.id, rules.kind, a.ref AS a, rules.reason,
        coalesce(b.ref, (SELECT group_concat(code, ' ') FROM (
            SELECT legs.code FROM rule_legs JOIN legs ON legs.id = leg_id WHERE rule_id = rules.id ORDER BY seq))) AS b
    FROM rules JOIN people a ON a.id = rules.person_id LEFT JOIN people b ON b.id = rules.other_id ORDER BY rules.id
"""
"""Every rule; `b` is the other person, or leg codes with spaces between."""


def rule_key(kind: str | None, a: str | None, b: str | None) -> tuple[Any, ...]:
    """Equal for equal rules: apart and together are the same both ways round."""
    if kind in ("apart", "together"):
        return (kind, *sorted((a or "", b or "")))
    return (kind, a, tuple((b or "").upper().split()))


def find_rule(db: Database, kind: str, a: str, b: str) -> dict[str, Any] | None:
    """One row of `RULES_SQL`; apart and together are found both ways round."""
    key = rule_key(kind, a, b)
    return next((row for row in db.query(RULES_SQL) if rule_key(row["kind"], row["a"], row["b"]) == key), None)


def find_kept_apart(db: Database, ids: Iterable[int]) -> tuple[str, str] | None:
    """The references of two of these people whom a rule keeps apart, the first such two."""
    these = json.dumps(sorted(ids))
    row = db.conn.execute(
        "SELECT a.ref, b.ref FROM rules JOIN people a ON a.id = person_id JOIN people b ON b.id = other_id"
        " WHERE kind = 'apart' AND person_id IN (SELECT value FROM json_each(:ids))"
        " AND other_id IN (SELECT value FROM json_each(:ids)) ORDER BY rules.id LIMIT 1",
        {"ids": these},
    ).fetchone()
    return None if row is None else (row[0], row[1])


def insert_rule(
    tx: Transaction, kind: RuleKind, person_id: int, *, other_id: int | None = None, legs: tuple[int, ...] = (),
    reason: str | None = None,
) -> int:  # fmt: skip
    """Write a rule; gives its id. Legs are in the order of the journey."""
    rule_id = tx.insert(
        "rules",
        {"kind": kind.value, "person_id": person_id, "other_id": other_id, "reason": parse_remark("reason", reason)},
    )
    for seq, leg_id in enumerate(legs):
        tx.insert("rule_legs", {"rule_id": rule_id, "seq": seq, "leg_id": leg_id})
    return rule_id


def delete_rule(tx: Transaction, rule_id: int) -> None:
    """Delete a rule and the legs that it names."""
    for row in tx.rows("SELECT id FROM rule_legs WHERE rule_id = ?", (rule_id,)):
        tx.delete("rule_legs", row["id"])
    tx.delete("rules", rule_id)
