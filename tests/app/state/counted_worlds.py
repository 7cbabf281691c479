"""Random counting, closing and handing over, written row by row: also what no command would let stand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random

from repatriate.app.core.transaction import Transaction

POINTS = (("slips", None), ("boarding", "boarded"), ("stop", None), ("arrival", "arrived"), ("handover", "handed_over"))


def _at(rng: Random) -> str:
    return f"2026-12-0{rng.randint(1, 4)}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00.{rng.randint(0, 999):03}Z"


def points_of_leg(tx: Transaction, leg: int) -> list[int]:
    """The points of a departure, made where there are none."""
    found = [row["id"] for row in tx.rows("SELECT id FROM checkpoints WHERE leg_id = ? ORDER BY seq", (leg,))]
    return found or [
        tx.insert("checkpoints", {"leg_id": leg, "seq": seq, "kind": kind, "name": "", "counts_as": counts})
        for seq, (kind, counts) in enumerate(POINTS, 1)
    ]


def see_somebody(tx: Transaction, rng: Random, person: int, leg: int) -> None:
    kind = rng.choice(("present", "present", "present", "left", "missing"))
    tx.insert(
        "sightings",
        {
            "uuid": f"{rng.getrandbits(64):016x}", "leg_id": leg, "checkpoint_id": points_of_leg(tx, leg)[rng.choice((0, 1, 1, 1, 2, 3, 3, 3, 4))], "person_id": person,
            "kind": kind, "at": _at(rng), "received_at": _at(rng), "counter": "duty", "how": "typed",
            "forced": rng.choice((None, None, None, "let them on")), "also": rng.choice((None, None, None, '{"go_show": true}')),
        },
    )  # fmt: skip


def undo_some(tx: Transaction, rng: Random) -> None:
    rows = tx.rows("SELECT * FROM sightings WHERE kind <> 'undone'")
    if rows:
        row = rng.choice(rows)
        tx.insert(
            "sightings",
            {
                **{key: row[key] for key in ("leg_id", "checkpoint_id", "person_id", "at", "received_at", "counter", "how")},
                "uuid": f"{rng.getrandbits(64):016x}", "kind": "undone", "undoes": row["uuid"],
            },
        )  # fmt: skip


def close(tx: Transaction, rng: Random, leg: int) -> None:
    """Boarding ends with whoever it may be; everybody booked is in one place."""
    refs = [row["ref"] for row in tx.rows("SELECT ref FROM people ORDER BY ref")]
    booked = {
        row["ref"]
        for row in tx.rows(
            "SELECT ref FROM bookings b JOIN people p ON p.id = b.person_id JOIN plans ON plans.id = plan_id "
            "WHERE leg_id = ? AND state = 'published'",
            (leg,),
        )
    }
    booked &= {ref for ref in refs if rng.random() < 0.95}  # in the order of a list: the same for the same seed
    go_shows = {ref for ref in refs if ref not in booked and rng.random() < 0.15}
    ashore = {ref for ref in sorted(booked) if rng.random() < 0.3}
    off = {ref for ref in sorted(ashore) if rng.random() < 0.4}
    [[version]] = tx.db.conn.execute("SELECT 1 + ifnull(max(version), 0) FROM closings WHERE leg_id = ?", (leg,))
    content = {
        "booked": sorted(booked), "aboard": sorted(booked - ashore | go_shows), "go_shows": sorted(go_shows), "seats": {},
        "no_shows": dict.fromkeys(sorted(ashore - off), "in hospital"), "off_loaded": dict.fromkeys(sorted(off), "ill"),
    }  # fmt: skip
    tx.insert(
        "closings", {"leg_id": leg, "version": version, "at": _at(rng), "by": "duty", "content": json.dumps(content)}
    )
    status = rng.choice(("closed", "departed", "departed", "arrived"))
    tx.update("legs", leg, {"status": status})


def reopen(tx: Transaction, rng: Random) -> None:
    rows = tx.rows("SELECT id FROM closings WHERE reopened_at IS NULL")
    if rows:
        tx.update("closings", rng.choice(rows)["id"], {"reopened_at": _at(rng), "reopen_reason": "late bus"})


def hand_over(tx: Transaction, rng: Random, person: int, leg: int) -> None:
    receiver = tx.insert("receivers", {"kind": "family", "name": "MADE UP"})
    [[number]] = tx.db.conn.execute("SELECT 1 + ifnull(max(number), 0) FROM handovers")
    point = rng.choice((None, points_of_leg(tx, leg)[-1]))
    handover = tx.insert(
        "handovers",
        {
            "uuid": f"{rng.getrandbits(64):016x}", "number": number, "receiver_id": receiver, "checkpoint_id": point, "at": _at(rng),
            "by": "duty", "void_reason": rng.choice((None, None, "wrong one")),
        },
    )  # fmt: skip
    tx.insert("handed", {"handover_id": handover, "person_id": person})


def void_some(tx: Transaction, rng: Random) -> None:
    rows = tx.rows("SELECT id, void_reason FROM handovers")
    if rows:
        row = rng.choice(rows)
        tx.update("handovers", row["id"], {"void_reason": None if row["void_reason"] else "wrong one"})


@dataclass(frozen=True)
class CountSomething:
    """Some random things that happen at gates and doors."""

    seed: int
    times: int = 6

    def write_changes(self, tx: Transaction) -> None:
        rng = Random(self.seed)
        people = [row["id"] for row in tx.rows("SELECT id FROM people")]
        legs = [row["id"] for row in tx.rows("SELECT id FROM legs")]
        for _ in range(self.times if legs else 0):
            booked = tx.rows("SELECT person_id, leg_id FROM bookings ORDER BY id") if rng.random() < 0.6 else []
            one = rng.choice(booked) if booked else {"person_id": rng.choice(people), "leg_id": rng.choice(legs)}
            person, leg = one["person_id"], one["leg_id"]
            choice = rng.random()
            if choice < 0.62:
                see_somebody(tx, rng, person, leg)
            elif choice < 0.7:
                undo_some(tx, rng)
            elif choice < 0.82:
                close(tx, rng, leg)
            elif choice < 0.86:
                reopen(tx, rng)
            elif choice < 0.94:
                hand_over(tx, rng, person, leg)
            else:
                void_some(tx, rng)

    def describe_entry(self) -> str:
        return "Counted something"
