"""Random operations with every kind of fact that states follow from, and random changes to them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from repatriate.app.core.transaction import Transaction
from repatriate.model.plan import ReasonCode

START = date(2026, 12, 1)
PLACES = (("SH1", "THA"), ("SH2", "THA"), ("BORD", "THA"))
ROUTES = (
    ("SH1", "BKK"), ("SH2", "BKK"), ("BORD", "BKK"), ("BKK", "CGK"), ("BKK", "MNL"), ("BKK", "NBO"), ("CGK", "SUB"),
)  # fmt: skip
NATIONS = ("IDN", "PHL", "KEN", "NPL")
KINDS = ("exit_permit", "victim_screening", "Police stamp")
STATUSES = ("planned", "planned", "planned", "planned", "closed", "departed", "arrived", "cancelled")


def some_day(rng: Random, first: int = -20, last: int = 20) -> str:
    return (START + timedelta(days=rng.randint(first, last))).isoformat()


@dataclass(frozen=True)
class Populate:
    """A small operation of one seed, written row by row: also what no command would let stand. Its lists hold no more than
    whom they name; without `lists` there are none."""

    seed: int
    lists: bool = True

    def write_changes(self, tx: Transaction) -> None:
        rng = Random(self.seed)
        if rng.random() < 0.7:
            tx.insert("settings", {"key": "plan_start", "value": START.isoformat()})
        for code, country in PLACES:
            tx.insert("places", {"code": code, "name": code, "country": country, "timezone": "Asia/Bangkok"})
        for kind in rng.sample(KINDS, rng.randint(0, 3)):
            tx.insert("checklist", {"kind": kind, "nationality": rng.choice((None, None, "IDN"))})
        for name in ("G1", "G2"):
            tx.insert("groups", {"name": name, "cohesion": rng.choice(("strict", "prefer", "none"))})
        for name in ("H1", "H2", "H3"):
            tx.insert("households", {"name": name})
        legs = [insert_leg(tx, rng, number) for number in range(rng.randint(0, 9))]
        people = [insert_person(tx, rng, number) for number in range(rng.randint(1, 14))]
        if self.seed % 2:
            legs += insert_way(tx)
            people += [insert_calm(tx, rng, number) for number in range(20, 24)]
        for _ in range(rng.randint(0, 3)):
            insert_rule(tx, rng, people, legs)
        for state in ("published", "draft"):
            if rng.random() < 0.65:
                insert_plan(tx, rng, state, people, legs)
        if not self.lists:
            tx.db.conn.execute("DELETE FROM manifests")

    def describe_entry(self) -> str:
        return "Made up"


def insert_leg(tx: Transaction, rng: Random, number: int) -> int:
    origin, destination = rng.choice(ROUTES)
    day = START + timedelta(days=rng.randint(0, 4))
    hour = rng.randint(0, 16)
    return tx.insert(
        "legs",
        {
            "code": f"L{number}", "mode": "air", "origin": origin, "destination": destination,
            "departs": f"{day} {hour:02}:00", "arrives": f"{day} {hour + rng.randint(1, 6):02}:30", "seats": rng.randint(0, 5),
            "accepts_etd": rng.choice((0, 1)), "max_stretcher": rng.choice((0, 1)), "max_wheelchair": rng.choice((None, 0, 1)),
            "max_unaccompanied_minors": rng.choice((0, 2)), "status": rng.choice(STATUSES),
        },
    )  # fmt: skip


WAY = ("BUS", "FLIGHT")
"""Two departures that lead home."""


def insert_way(tx: Transaction) -> list[int]:
    rows = (("BUS", "SH1", "BKK", "04:00", "08:00"), ("FLIGHT", "BKK", "CGK", "12:00", "15:00"))
    return [
        tx.insert(
            "legs",
            {
                "code": code, "mode": "air", "origin": origin, "destination": destination, "departs": f"2026-12-03 {leaves}",
                "arrives": f"2026-12-03 {lands}", "seats": 20,
            },
        )
        for code, origin, destination, leaves, lands in rows
    ]  # fmt: skip


def insert_calm(tx: Transaction, rng: Random, number: int) -> int:
    """Somebody who can go that way, and has what it takes."""
    person = tx.insert(
        "people", {"ref": f"P{number:05}", "nationality": "IDN", "location": "SH1", "destination": "IDN"}
    )
    tx.insert("documents", {"person_id": person, "type": "passport"})
    for kind in KINDS if rng.random() < 0.8 else ():
        tx.insert("clearances", {"person_id": person, "kind": kind, "answer": "granted"})
    return person


def insert_person(tx: Transaction, rng: Random, number: int) -> int:
    person = tx.insert(
        "people",
        {
            "ref": f"P{number:05}", "surname": "MADE UP", "nationality": rng.choice(NATIONS),
            "location": rng.choice((*(code for code, _ in PLACES), "BKK", None)),
            "destination": rng.choice(("IDN", "PHL", "KEN", "IDN:CGK", "SUB", "NPL", "THA", None)),
            "household_id": rng.choice((None, None, 1, 2, 3)), "group_id": rng.choice((None, None, 1, 2)),
            "birth_date": rng.choice((None, "1990-05-05", "2025-12-30", "2012-01-01", "1998-??-??")),
            "assistance": rng.choice((None, None, None, "STCR", "WCHR")),
            "ready_from": rng.choice((None, None, some_day(rng))), "clear_until": rng.choice((None, None, some_day(rng))),
            "promised_on": rng.choice((None, None, some_day(rng))), "withdrawn": "stays" if rng.random() < 0.08 else None,
        },
    )  # fmt: skip
    insert_papers(tx, rng, person)
    return person


def insert_papers(tx: Transaction, rng: Random, person: int) -> None:
    if rng.random() < 0.8:
        tx.insert(
            "documents",
            {
                "person_id": person,
                "type": rng.choice(("passport", "etd", None)),
                "expires": rng.choice((None, some_day(rng))),
            },
        )
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        tx.insert(
            "holds",
            {
                "person_id": person, "kind": rng.choice(("legal", "medical", "police", "other")), "start": some_day(rng, -30, -20),
                "end": rng.choice((None, some_day(rng))), "lifted_on": rng.choice((None, None, some_day(rng))),
            },
        )  # fmt: skip
    for kind in KINDS:
        if rng.random() < 0.7:
            tx.insert(
                "clearances",
                {
                    "person_id": person, "kind": kind, "asked_on": rng.choice((None, some_day(rng, -30, 0))),
                    "answer": rng.choice(("granted", "granted", "refused", "withdrawn", None)),
                    "valid_from": rng.choice((None, None, some_day(rng))), "valid_until": rng.choice((None, None, some_day(rng))),
                },
            )  # fmt: skip


def insert_rule(tx: Transaction, rng: Random, people: list[int], legs: list[int]) -> None:
    kind = rng.choice(("apart", "together", "pin", "forbid"))
    other = rng.choice(people) if kind in ("apart", "together") else None
    rule = tx.insert("rules", {"kind": kind, "person_id": rng.choice(people), "other_id": other})
    if kind in ("pin", "forbid") and legs:
        tx.insert("rule_legs", {"rule_id": rule, "seq": 0, "leg_id": rng.choice(legs)})


def insert_plan(tx: Transaction, rng: Random, state: str, people: list[int], legs: list[int]) -> None:
    """Seats as they fall: many break a rule. Some journeys lead home, over one leg or two."""
    plan = tx.insert(
        "plans",
        {
            "state": state, "made_at": "2026-11-30T08:00Z", "made_by": "duty", "status": "optimal", "seconds": 1.0,
            "tiers": "[]", "changes": "[]", "revision": rng.choice((0, 5)), "promised": int(state == "draft" and rng.random() < 0.5),
        },
    )  # fmt: skip
    ends = {
        row["id"]: (row["origin"], row["destination"]) for row in tx.rows("SELECT id, origin, destination FROM legs")
    }
    chains = [(one,) for one in legs] + [(a, b) for a in legs for b in legs if ends[a][1] == ends[b][0]]
    for person in people:
        choice = rng.random()
        calm = [row["id"] for row in tx.rows("SELECT id FROM legs WHERE code IN ('BUS', 'FLIGHT') ORDER BY code")]
        if choice < 0.5 and chains:
            for seq, leg in enumerate(calm if calm and rng.random() < 0.6 else rng.choice(chains)):
                tx.insert("bookings", {"plan_id": plan, "person_id": person, "seq": seq, "leg_id": leg})
        elif choice < 0.8:
            codes = rng.sample(list(ReasonCode), rng.randint(0, 3))
            tx.insert(
                "leftouts",
                {
                    "plan_id": plan,
                    "person_id": person,
                    "reasons": json.dumps(
                        [{"code": one, "leg": None, "rule": None, "message": "So it is."} for one in codes]
                    ),
                },
            )
    for leg in legs:
        if state == "published" and rng.random() < 0.5:
            insert_manifest(tx, rng, plan, leg)


def insert_manifest(tx: Transaction, rng: Random, plan: int, leg: int) -> None:
    refs = [row["ref"] for row in tx.rows("SELECT ref FROM people") if rng.random() < 0.6]
    version = 1 + tx.rows("SELECT count(*) AS number FROM manifests WHERE leg_id = ?", (leg,))[0]["number"]
    content = {"heading": {"kind": rng.choice(("", "carrier"))}, "keys": refs}
    tx.insert(
        "manifests",
        {
            "leg_id": leg, "profile": rng.choice(("carrier", "exit")), "version": version, "made_at": "2026-11-30T08:00Z",
            "made_by": "duty", "journal_head": "", "people": len(refs), "plan_id": plan, "content": json.dumps(content),
            "sent": rng.choice((None, "2026-11-30 to them")),
        },
    )  # fmt: skip


@dataclass(frozen=True)
class ChangeSomething:
    """One random change: to a person, their papers, a departure, a rule, a setting or a plan."""

    seed: int

    def write_changes(self, tx: Transaction) -> None:  # long: one line for each thing that may change
        rng = Random(self.seed)
        people = [row["id"] for row in tx.rows("SELECT id FROM people")]
        legs = [row["id"] for row in tx.rows("SELECT id FROM legs")]
        plans = [row["id"] for row in tx.rows("SELECT id FROM plans WHERE state IN ('published', 'draft')")]
        person = rng.choice(people)

        def one(table: str, **changes: Any) -> None:
            rows = tx.rows(f"SELECT id FROM {table}")
            if rows:
                tx.update(table, rng.choice(rows)["id"], changes)

        def confirm() -> None:
            states = {row["state"]: row["id"] for row in tx.rows("SELECT id, state FROM plans")}
            if "draft" in states:
                if "published" in states:
                    tx.update("plans", states["published"], {"state": "superseded"})
                tx.update("plans", states["draft"], {"state": "published", "promised": 0})

        def drop(table: str) -> None:
            rows = tx.rows(f"SELECT id FROM {table}")
            if rows:
                tx.delete(table, rng.choice(rows)["id"])

        changes = [
            lambda: tx.update("people", person, {"destination": rng.choice(("IDN", "KEN", None))}),
            lambda: tx.update("people", person, {"location": rng.choice(("SH1", "BKK", None))}),
            lambda: tx.update("people", person, {"nationality": rng.choice(NATIONS)}),
            lambda: tx.update("people", person, {"household_id": rng.choice((None, 1, 2)), "group_id": rng.choice((None, 1))}),
            lambda: tx.update("people", person, {"withdrawn": rng.choice((None, "stays"))}),
            lambda: tx.update("people", person, {"assistance": "STCR", "ready_from": some_day(rng), "surname": "OTHER"}),
            lambda: tx.update("people", person, {"notes": "no matter", "province": "Aceh"}),
            lambda: one("documents", expires=some_day(rng)),
            lambda: drop("documents"),
            lambda: one("holds", lifted_on=some_day(rng)),
            lambda: one("holds", end=some_day(rng), lifted_on=None),
            lambda: one("clearances", answer=rng.choice(("granted", "refused", None)), valid_until=some_day(rng)),
            lambda: drop("clearances"),
            lambda: drop("checklist"),
            lambda: one("checklist", nationality=rng.choice((None, "PHL"))),
            lambda: one("legs", status=rng.choice(STATUSES)),
            lambda: one("legs", seats=rng.randint(0, 3), accepts_etd=rng.choice((0, 1))),
            lambda: one("legs", departs="2026-12-02 05:00", arrives="2026-12-02 09:00"),
            lambda: one("places", country=rng.choice(("THA", "MMR"))),
            lambda: one("groups", cohesion=rng.choice(("strict", "none"))),
            lambda: one("settings", value=(START + timedelta(days=rng.randint(-2, 3))).isoformat()),
            lambda: insert_rule(tx, rng, people, legs),
            lambda: one("manifests", sent=rng.choice((None, "2026-11-30 to them"))),
            lambda: insert_manifest(tx, rng, plans[0], rng.choice(legs)) if plans and legs else None,
            lambda: insert_person(tx, rng, max(people) + 50),
            lambda: one("bookings", leg_id=rng.choice(legs)) if legs else None,
            lambda: drop("bookings"),
            lambda: drop("leftouts"),
            confirm,
        ]  # fmt: skip
        for change in rng.sample(changes, rng.randint(1, 3)):
            change()

    def describe_entry(self) -> str:
        return "Something changed"
