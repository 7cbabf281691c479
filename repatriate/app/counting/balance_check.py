"""Checks that nobody is lost between the lists of a departure: each closing against the earlier sightings. It reads the
journal's images and shares no code with the module that computes the figures."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.model.saying import Said, join_items, say


@dataclass(frozen=True, slots=True)
class Fault:
    leg: str
    message: Said


def find_count_faults(db: Database) -> list[Fault]:
    """One sentence for each closing that does not balance, and for whoever is in two hands; none where all is well."""
    return [*_check_closings(db), *_check_versions(db), *_handed_twice(db)]


def _check_closings(db: Database) -> Iterator[Fault]:
    for row in db.query(_CLOSED):
        content = json.loads(row["content"])
        for message in (*_check_balance(row, content), *_compare_counts(db, row, content)):
            yield Fault(row["code"], message)


def _check_balance(row: Mapping[str, Any], content: Mapping[str, Any]) -> Iterator[Said]:
    """booked + joined = aboard + did not come + taken off, person by person; and the head count."""
    came = Counter([*(content.get("booked") or ()), *(content.get("go_shows") or ())])
    became = Counter([*content["aboard"], *content["no_shows"], *content["off_loaded"]])
    wrong = sorted(ref for ref in came.keys() | became.keys() if came[ref] != 1 or became[ref] != 1)
    if wrong:
        yield say(
            "closing {0} of {1} does not balance: {2} is not on exactly one of its lists",
            row["version"], row["code"], join_items(wrong),
        )  # fmt: skip
    if row["head_count"] is not None and row["head_count"] != len(content["aboard"]) and not row["difference"]:
        yield say(
            "closing {0} of {1} has {2} heads for {3} people aboard, and nobody said why",
            row["version"], row["code"], row["head_count"], len(content["aboard"]),
        )  # fmt: skip


def _compare_counts(db: Database, row: Mapping[str, Any], content: Mapping[str, Any]) -> Iterator[Said]:
    """Yields each contradiction: the people whom a closing lists as aboard must be those last seen aboard."""
    ids = content.get("ids")
    if ids is None:
        return
    held = _read_held(db, row["leg_id"], row["entry"])
    for ref in sorted({*(content.get("booked") or ()), *(content.get("go_shows") or ())}):
        aboard = held.get(ids[ref]) == "present"
        if aboard != (ref in content["aboard"]):
            yield say(
                "closing {0} of {1} contradicts what was counted before it for {2}",
                row["version"], row["code"], ref,
            )  # fmt: skip


def _read_held(db: Database, leg_id: int, before: int) -> dict[int, str]:
    """The kind of each person's last sighting at the boarding points, as recorded before that entry; undone ones are
    left out."""
    rows = db.conn.execute(_SEEN, {"leg": leg_id, "before": before}).fetchall()
    undone = {undoes for *_, kind, undoes in rows if kind == "undone"}
    held: dict[int, str] = {}
    for uuid, person, kind, _ in rows:  # in the order of time
        if kind != "undone" and uuid not in undone:
            held[person] = kind
    return held


def _check_versions(db: Database) -> Iterator[Fault]:
    """Closings are numbered from 1, and only the last one counts."""
    rows = db.conn.execute(
        "SELECT code, group_concat(version) FROM (SELECT leg_id, version FROM closings ORDER BY leg_id, version) "
        "JOIN legs ON legs.id = leg_id GROUP BY leg_id"
    ).fetchall()
    for code, versions in rows:
        if sorted(map(int, versions.split(","))) != list(range(1, versions.count(",") + 2)):
            yield Fault(code, say("the closings of {0} are not numbered one after another", code))


def _handed_twice(db: Database) -> Iterator[Fault]:
    for code, ref, _ in db.conn.execute(_TWICE).fetchall():
        yield Fault(code or "", say("{0} was handed over twice after {1}: void one of the receipts", ref, code))


_CLOSED = """
    SELECT c.*, code, (SELECT min(number) FROM images WHERE tbl = 'closings' AND row_id = c.id) AS entry
    FROM closings c JOIN legs ON legs.id = leg_id ORDER BY code, version
"""
_SEEN = """
    SELECT seen ->> 'uuid', seen ->> 'person_id', seen ->> 'kind', seen ->> 'undoes' FROM (
        SELECT after AS seen, max(number * 10000000 + seq) FROM images
        WHERE tbl = 'sightings' AND number < :before AND row_id IN (SELECT id FROM sightings WHERE leg_id = :leg)
        GROUP BY row_id
    ) WHERE seen ->> 'checkpoint_id' IN (
        SELECT id FROM checkpoints WHERE leg_id = :leg AND counts_as = 'boarded')
    ORDER BY seen ->> 'at', seen ->> 'uuid'
"""
"""As they were then: whoever was merged before is the one they became."""
_TWICE = """
    SELECT code, ref, max(h.number) FROM handed JOIN handovers h ON h.id = handover_id
    LEFT JOIN checkpoints c ON c.id = checkpoint_id LEFT JOIN legs ON legs.id = leg_id JOIN people ON people.id = person_id
    WHERE void_reason IS NULL GROUP BY person_id HAVING count(*) > 1
"""
