"""Commands on plans: keep a draft, change it by hand, pin, publish."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date

from repatriate.app.commands.rules import delete_rule, insert_rule
from repatriate.app.plans import copy_published, drop_draft, insert_draft, plan_row, set_journey, stamp, tiers_json
from repatriate.app.snapshot import assignments_of, take_snapshot
from repatriate.app.transaction import Transaction
from repatriate.app.units import with_companions
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, PlanResult, Snapshot, Tier
from repatriate.planning import Rulebook, breaches, check_move, evaluate


def _who(refs: tuple[str, ...]) -> str:
    return refs[0] if len(refs) == 1 else f"{len(refs):,} people"


def _snapshot(tx: Transaction) -> Snapshot:
    return take_snapshot(tx.db, tx.now.astimezone().date())


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """Keep what the planner found for the file as it was at `revision`; refused where it no longer holds."""

    result: PlanResult
    revision: int

    def apply(self, tx: Transaction) -> int:
        if tx.revision != self.revision:
            people = {row["ref"] for row in tx.rows("SELECT ref FROM people")}
            legs = {row["code"] for row in tx.rows("SELECT code FROM legs")}
            gone = not all(ref in people and set(codes) <= legs for ref, codes in self.result.assignments.items())
            gone = gone or not all(left.person in people for left in self.result.unplaced)
            if gone or breaches(_snapshot(tx), self.result.assignments):
                raise UserError(
                    "moved_on",
                    "The operation was changed while the plan was made, and the plan no longer holds: plan again.",
                )
        drop_draft(tx)
        return insert_draft(tx, self.result, self.revision)

    def summary(self) -> str:
        return f"Planned: {len(self.result.assignments):,} people placed, {len(self.result.unplaced):,} left out"


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Go back to the published plan."""

    def apply(self, tx: Transaction) -> None:
        if not drop_draft(tx):
            raise UserError("no_draft", "There is no draft to discard.")

    def summary(self) -> str:
        return "Discarded the draft plan"


@dataclass(frozen=True)
class Publish:
    """Freeze the draft: manifests are made from it and changes measured against it. Gives how many people it places."""

    placed: list[int] = field(default_factory=list, compare=False, repr=False)

    def apply(self, tx: Transaction) -> int:
        draft = plan_row(tx.db, "draft")
        if draft is None:
            raise UserError("no_draft", "There is no draft to publish: plan first.")
        assignments = assignments_of(tx.db, "draft") or {}
        broken = breaches(_snapshot(tx), assignments)
        if broken:
            more = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
            raise UserError(
                "plan_breaks_rules",
                f"The draft no longer keeps the rules: {broken[0].message}{more} Plan again, or mend it.",
            )
        published = plan_row(tx.db, "published")
        if published is not None:
            tx.update("plans", published["id"], {"state": "superseded"})
        tx.update("plans", draft["id"], {"state": "published", "published_at": stamp(tx), "published_by": tx.officer})
        self.placed.append(len(assignments))
        return len(assignments)

    def summary(self) -> str:
        return f"Published the plan: {self.placed[-1]:,} people placed"


@dataclass(frozen=True, slots=True)
class Assign:
    """Put people, with those who must travel with them, on these legs of the draft; no legs takes them off.

    Refused, in words, where a hard rule forbids it. Gives the refs that moved.
    """

    refs: tuple[str, ...]
    legs: Itinerary

    def apply(self, tx: Transaction) -> tuple[str, ...]:
        people = with_companions(tx, tx.people(self.refs))
        refs = tuple(person["ref"] for person in people)
        draft = plan_row(tx.db, "draft")
        plan_id = draft["id"] if draft else copy_published(tx)
        rulebook = Rulebook(_snapshot(tx))
        assignments = assignments_of(tx.db, "draft") or {}
        if self.legs:
            reasons = check_move(rulebook, assignments, refs, self.legs)
            if reasons:
                raise UserError("forbidden_move", reasons[0].message, reasons=reasons)
        for person in people:
            set_journey(tx, plan_id, person["id"], self.legs)
        after = {ref: legs for ref, legs in assignments.items() if ref not in refs}
        if self.legs:
            after |= dict.fromkeys(refs, self.legs)
        values = evaluate(rulebook, after)
        tiers = [Tier(name, value, value, False) for name, value in values.items()]
        tx.update("plans", plan_id, {"status": "feasible", "tiers": json.dumps(tiers_json(tiers))})
        return refs

    def summary(self) -> str:
        if not self.legs:
            return f"Took {_who(self.refs)} off the plan"
        return f"Put {_who(self.refs)} on {' + '.join(self.legs)}"


@dataclass(frozen=True, slots=True)
class Pin:
    """Fix people to the journey they have on the draft, or else on the published plan."""

    refs: tuple[str, ...]

    def apply(self, tx: Transaction) -> int:
        assignments = assignments_of(tx.db, "draft") or assignments_of(tx.db, "published") or {}
        people = with_companions(tx, tx.people(self.refs))
        codes = {row["code"]: row["id"] for row in tx.rows("SELECT id, code FROM legs")}
        for person in people:
            legs = assignments.get(person["ref"])
            if legs is None:
                raise UserError(
                    "not_placed", f"{person['ref']} has no journey to be pinned to: put them on a leg first."
                )
            _unpin(tx, person["id"])
            insert_rule(tx, RuleKind.PIN, person["id"], legs=tuple(codes[code] for code in legs))
        return len(people)

    def summary(self) -> str:
        return f"Pinned {_who(self.refs)}"


def _unpin(tx: Transaction, person_id: int) -> int:
    rules = tx.rows("SELECT id FROM rules WHERE kind = 'pin' AND person_id = ?", (person_id,))
    for rule in rules:
        delete_rule(tx, rule["id"])
    return len(rules)


@dataclass(frozen=True, slots=True)
class Unpin:
    """Let the planner move these people again."""

    refs: tuple[str, ...]

    def apply(self, tx: Transaction) -> int:
        return sum(_unpin(tx, person["id"]) for person in with_companions(tx, tx.people(self.refs)))

    def summary(self) -> str:
        return f"Unpinned {_who(self.refs)}"


@dataclass(frozen=True, slots=True)
class SetSeat:
    """A seat number on a leg of the published plan; empty clears it."""

    ref: str
    leg: str
    seat: str | None

    def apply(self, tx: Transaction) -> None:
        [person] = tx.people([self.ref])
        leg = tx.find("legs", "code", self.leg, "leg")
        booking = tx.one(
            "SELECT bookings.id FROM bookings JOIN plans ON plans.id = plan_id "
            "WHERE state = 'published' AND person_id = ? AND leg_id = ?",
            (person["id"], leg["id"]),
        )
        if booking is None:
            raise UserError("not_on_leg", f"{self.ref} is not on {self.leg} of the published plan.")
        seat = "".join((self.seat or "").upper().split()) or None
        if seat:
            other = tx.one(
                "SELECT ref FROM bookings JOIN plans ON plans.id = plan_id JOIN people ON people.id = person_id "
                "WHERE state = 'published' AND leg_id = ? AND seat = ? AND person_id <> ?",
                (leg["id"], seat, person["id"]),
            )
            if other:
                raise UserError("seat_taken", f"Seat {seat} on {self.leg} is {other['ref']}'s: give another.")
        tx.update("bookings", booking["id"], {"seat": seat})

    def summary(self) -> str:
        return (
            f"Gave {self.ref} seat {self.seat} on {self.leg}"
            if self.seat
            else f"Cleared the seat of {self.ref} on {self.leg}"
        )


def last_arrival(snapshot: Snapshot, legs: Itinerary) -> date | None:
    """The local day on which a journey ends."""
    by_code = {leg.code: leg for leg in snapshot.legs}
    return by_code[legs[-1]].arrives.date() if legs and legs[-1] in by_code else None
