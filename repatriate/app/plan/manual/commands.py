"""Commands that change a plan by hand beyond moving somebody: two swap, somebody is kept off a departure or let on again."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from repatriate.app.core.companions import must_travel
from repatriate.app.core.listing import describe_people
from repatriate.app.core.places import host_days
from repatriate.app.core.rule_rows import delete_rule, insert_rule
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.leg_loads import count_loads
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.manual.move_preview import Step, preview_change, refuse_move
from repatriate.app.plan.storage import copy_published, find_plan_at_work, find_plan_row, set_journey, write_tiers
from repatriate.app.plan.travel_units import read_companions
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import TIERS, Itinerary, Tier
from repatriate.model.saying import say
from repatriate.planning.evaluate.move_cost import Price, list_rows

# -- Changes the draft by hand: checks every rule, writes it, and stores its new value.


COUNTED = ("people", "legs", "groups", "clearances", "documents", "settings", "bookings")
"""Tables of which a tier counts something."""


_THESE_LEGS = "SELECT id FROM legs WHERE code IN (SELECT value FROM json_each(?))"


def change_draft(tx: Transaction, *steps: Step) -> tuple[str, ...]:
    """Put people, with those who must travel with them, on legs of the draft; the published plan is copied where there is
    none. Gives the refs that moved, in order. Raises UserError as `refuse_move`, in words, where a rule is against it."""
    must_travel(tx.db, [ref for refs, _ in steps for ref in refs])
    people = {row["ref"]: row["id"] for refs, _ in steps for row in read_companions(tx, tx.people(refs))}
    state, at_work = find_plan_at_work(tx.db)
    plan_id = at_work if state else copy_published(tx)
    today = tx.today
    codes = [code for _, legs in steps for code in legs]
    ids = [row["id"] for row in tx.rows(_THESE_LEGS, (json.dumps(codes),))]
    judge = Judge.of(tx.db, today, tuple(people), count_loads(tx.db, plan_id, legs=ids))
    found = preview_change(judge, *steps)
    if found.reasons:
        raise refuse_move(found.reasons)
    known = _read_kept_tiers(tx, find_plan_row(tx.db, str(state)), today)
    if state == "published":
        plan_id = copy_published(tx)
    for ref, legs in found.journeys.items():
        set_journey(tx, plan_id, people[ref], legs)
    keep_tiers(tx, plan_id, known, found.price, today)
    return tuple(sorted(found.journeys))


def keep_tiers(tx: Transaction, draft: int, known: Mapping[str, float] | None, price: Price, today: date) -> None:
    """Write what the draft is worth now: what was known of it before and what the change costs, or else computed again."""
    values = (
        {row["name"]: row["after"] for row in list_rows(known, price)}
        if known
        else plan_score.value_kept_plan(tx.db, "draft", today)
    )
    told = write_tiers(Tier(name, value, value, False) for name, value in values.items())
    at = tx.revision + 1
    tx.update("plans", draft, {"status": "feasible", "tiers": json.dumps([{**tier, "at": at} for tier in told])})


def _read_kept_tiers(tx: Transaction, plan: Row | None, today: date) -> Mapping[str, float] | None:
    """The tiers as they were kept with a plan; None where they may be true no longer."""
    kept: list[dict[str, Any]] = json.loads(plan["tiers"]) if plan else []
    if plan is None or [tier["name"] for tier in kept] != list(TIERS):
        return None
    at = kept[0].get("at") or _find_planning_entry(tx, plan)
    if at is None or _has_changed_since(tx, at) or not (_is_start_set(tx) or _read_day(tx, at) == today):
        return None
    values = {tier["name"]: tier["value"] for tier in kept}
    # What is published moves nobody against itself.
    return values if plan["state"] == "draft" else {**values, "moved": 0}


def _find_planning_entry(tx: Transaction, plan: Row) -> int | None:
    """The entry by which the planner's result was kept; None where something was changed while it worked."""
    entry = tx.one("SELECT min(number) AS number FROM images WHERE tbl = 'plans' AND row_id = ?", (plan["id"],))
    number = entry["number"] if entry else None
    if number is None or _has_changed_since(tx, plan["revision"], number):
        return None
    return int(number)


def _is_start_set(tx: Transaction) -> bool:
    """Whether a setting says when the plan starts; where none does it starts today, and waits longer tomorrow."""
    return tx.one("SELECT 1 FROM settings WHERE key = 'plan_start' AND value <> ''") is not None


def _read_day(tx: Transaction, number: int) -> date | None:
    """The day of a journal entry."""
    entry = tx.one("SELECT at FROM journal WHERE number = ?", (number,))
    return host_days(tx.db)(entry["at"]) if entry else None


def _has_changed_since(tx: Transaction, number: int, before: int | None = None) -> bool:
    """Whether an entry after that one (and before the other) wrote anything that a tier counts."""
    written = tx.one(
        "SELECT 1 FROM images WHERE number > ? AND (? IS NULL OR number < ?) "
        "AND +tbl IN (SELECT value FROM json_each(?)) LIMIT 1",
        (number, before, before, json.dumps(COUNTED)),
    )
    return written is not None


@dataclass(frozen=True, slots=True)
class Swap:
    """Two people, each with those who must travel with them, change places on the draft, each checked with the other's seat
    free: `a` goes on `to_a`, `b` on `to_b` (no legs: off the plan); None means the other's journey.

    Refused, in words, where a hard rule forbids it. Gives the refs that moved.
    """

    a: str
    b: str
    to_a: Itinerary | None = None
    to_b: Itinerary | None = None

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        state, _ = find_plan_at_work(tx.db)
        now = (assignments_of(tx.db, state, (self.a, self.b)) if state else None) or {}
        to_a = now.get(self.b, ()) if self.to_a is None else self.to_a
        to_b = now.get(self.a, ()) if self.to_b is None else self.to_b
        self.check([person["ref"] for person in read_companions(tx, tx.people([self.a]))], now, to_a, to_b)
        return change_draft(tx, ((self.a,), to_a), ((self.b,), to_b))

    def check(
        self, companions: Collection[str], now: Mapping[str, Itinerary], to_a: Itinerary, to_b: Itinerary
    ) -> None:
        """Raises UserError where there is nothing to swap. `companions` are all who travel with `a`."""
        if self.b in companions:
            raise UserError(
                "travel_together",
                say("{0} and {1} travel together: there is nothing to swap.", self.a, self.b),
                person=self.a,
            )
        if to_a and to_a == now.get(self.a):
            raise UserError(
                "same_journey",
                say("{0} is on {1} already: there is nothing to swap.", self.a, " + ".join(to_a)),
                person=self.a,
            )
        if not to_a and not to_b:
            raise UserError(
                "no_seats",
                say("Neither {0} nor {1} has a seat: there is nothing to swap.", self.a, self.b),
                person=self.a,
            )

    def describe_entry(self) -> str:
        if self.to_a is None or self.to_b is None:
            return say("Swapped the seats of {0} and {1}", self.a, self.b)
        there = " + ".join(self.to_a)
        if not self.to_b:
            return say("Gave {0} a seat on {1} in the place of {2}, who has none now", self.a, there, self.b)
        return say(
            "Gave {0} a seat on {1} in the place of {2}, now on {3}", self.a, there, self.b, " + ".join(self.to_b)
        )


@dataclass(frozen=True, slots=True)
class Forbid:
    """Never these people on that leg. Who is on it, on the draft or else the published plan, comes off the draft with those
    who travel with them. Gives the refs that came off."""

    refs: tuple[str, ...]
    leg: str
    reason: str | None = None

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        leg = tx.find("legs", "code", self.leg, "leg")
        persons = tx.people(self.refs)
        new = [person for person in persons if not _find_forbids(tx, person["id"], leg["id"])]
        if not new:
            raise UserError("same_rule", say("{0} is kept off {1} already.", describe_people(self.refs), self.leg))
        state, _ = find_plan_at_work(tx.db)
        now = (assignments_of(tx.db, state, self.refs) if state else None) or {}
        on_it = tuple(ref for ref in self.refs if self.leg in now.get(ref, ()))
        off = change_draft(tx, (on_it, ())) if on_it else ()
        for person in new:
            insert_rule(tx, RuleKind.FORBID, person["id"], legs=(leg["id"],), reason=self.reason)
        return off

    def describe_entry(self) -> str:
        return say("Kept {0} off {1}", describe_people(self.refs), self.leg)


@dataclass(frozen=True, slots=True)
class Allow:
    """Let these people on that leg again. Gives how many rules went."""

    refs: tuple[str, ...]
    leg: str

    def write_changes(self, tx: Transaction) -> int:
        leg = tx.find("legs", "code", self.leg, "leg")
        found = [rule["id"] for person in tx.people(self.refs) for rule in _find_forbids(tx, person["id"], leg["id"])]
        if not found:
            raise UserError("no_rule", say("No rule keeps {0} off {1}.", describe_people(self.refs), self.leg))
        for rule in found:
            delete_rule(tx, rule)
        return len(found)

    def describe_entry(self) -> str:
        return say("Let {0} on {1} again", describe_people(self.refs), self.leg)


def _find_forbids(tx: Transaction, person_id: int, leg_id: int) -> list[Row]:
    """Rules that keep somebody off that leg, and off no other."""
    return tx.rows(
        "SELECT id FROM rules WHERE kind = 'forbid' AND person_id = ? AND "
        "(SELECT group_concat(leg_id) FROM rule_legs WHERE rule_id = rules.id) = CAST(? AS TEXT)",
        (person_id, leg_id),
    )
