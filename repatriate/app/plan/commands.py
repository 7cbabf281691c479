"""Commands on plans: keep a draft, change it by hand, pin, publish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from repatriate.app.core.code_labels import people
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.rule_rows import delete_rule, insert_rule
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.transaction import Transaction, stamp
from repatriate.app.plan.storage import drop_draft, find_plan_row, insert_draft
from repatriate.app.plan.travel_units import read_companions
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Breach, Itinerary, PlanResult, ReasonCode, Snapshot
from repatriate.model.saying import count, listed, say
from repatriate.planning.validate.plan_check import find_breaches


def _snapshot_operation(tx: Transaction, *, promised: bool = False) -> Snapshot:
    return take_snapshot(tx.db, tx.today, promised=promised)


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """Keep what the planner found for the file as it was at `revision`; refused where it no longer holds.

    `promised`: it counts on documents promised, and can be published only when they are there.
    """

    result: PlanResult
    revision: int
    promised: bool = False

    def write_changes(self, tx: Transaction) -> int:
        if tx.revision != self.revision:
            people = {row["ref"] for row in tx.rows("SELECT ref FROM people")}
            legs = {row["code"] for row in tx.rows("SELECT code FROM legs")}
            gone = not all(ref in people and set(codes) <= legs for ref, codes in self.result.assignments.items())
            gone = gone or not all(left.person in people for left in self.result.unplaced)
            if gone or find_breaches(_snapshot_operation(tx, promised=self.promised), self.result.assignments):
                raise UserError(
                    "moved_on",
                    say("The operation was changed while the plan was made, and the plan no longer holds: plan again."),
                )
        drop_draft(tx)
        return insert_draft(tx, self.result, self.revision, promised=self.promised)

    def describe_entry(self) -> str:
        return say("Planned: {0} have a seat, {1} have none", len(self.result.assignments), len(self.result.unplaced))


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Go back to the published plan."""

    def write_changes(self, tx: Transaction) -> None:
        if not drop_draft(tx):
            raise UserError("no_draft", say("There is no draft to discard."))

    def describe_entry(self) -> str:
        return say("Discarded the draft plan")


@dataclass(frozen=True)
class Publish:
    """Freeze the draft: manifests are made from it and changes measured against it. Gives how many people it places."""

    placed: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        draft = find_plan_row(tx.db, "draft")
        if draft is None:
            raise UserError("no_draft", say("There is no draft to confirm. Plan first."))
        assignments = assignments_of(tx.db, "draft") or {}
        broken = find_breaches(_snapshot_operation(tx), assignments)
        if draft["promised"]:
            _must_be_there(tx, broken)
        if broken:
            first, more = broken[0].message, len(broken) - 1
            text = say("The draft no longer keeps the rules: {0} Plan again, or change it.", first)
            if more:
                text = say(
                    "The draft no longer keeps the rules: {0} (and {1} more) Plan again, or change it.",
                    first,
                    str(more),
                )
            raise UserError(
                "plan_breaks_rules",
                text,
            )
        published = find_plan_row(tx.db, "published")
        if published is not None:
            tx.update("plans", published["id"], {"state": "superseded"})
        tx.update(
            "plans",
            draft["id"],
            {"state": "published", "published_at": stamp(tx), "published_by": tx.officer, "promised": 0},
        )
        self.placed.append(len(assignments))
        return len(assignments)

    def describe_entry(self) -> str:
        return count(
            self.placed[-1], "Confirmed the plan: {0} person has a seat", "Confirmed the plan: {0} people have a seat"
        )


def _must_be_there(tx: Transaction, broken: Sequence[Breach]) -> None:
    """A promise gets nobody over a border: refuses where somebody of the plan still has nothing else."""
    lacking = {ref for one in broken if one.rule is ReasonCode.NO_DOCUMENT for ref in one.people}
    promised = {row["ref"] for row in tx.rows("SELECT ref FROM people WHERE promised_on IS NOT NULL")}
    refs = sorted(lacking & promised)
    if refs:
        raise UserError(
            "only_promised",
            count(
                len(refs),
                "{1} has only the promise of a document. Issue it, then confirm.",
                "{0} people have only the promise of a document: {1}. Issue them, then confirm.",
                listed(refs, 4),
            ),
            people=refs,
        )


@dataclass(frozen=True, slots=True)
class Assign:
    """Put people, with those who must travel with them, on these legs of the draft; no legs takes them off.

    Refused, in words, where a hard rule forbids it. Gives the refs that moved.
    """

    refs: tuple[str, ...]
    legs: Itinerary

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        from repatriate.app.plan.manual.draft import change_draft  # with all that judges a journey

        return change_draft(tx, (self.refs, self.legs))

    def describe_entry(self) -> str:
        if not self.legs:
            return say("Took {0} off the plan", people(self.refs))
        return say("Gave {0} a seat on {1}", people(self.refs), " + ".join(self.legs))


@dataclass(frozen=True, slots=True)
class Pin:
    """Fix people, with those who must travel with them, to these legs; None: to the journey that each has on the draft, or
    else on the published plan. Refused where a rule about one of them forbids the journey. Gives how many."""

    refs: tuple[str, ...]
    legs: Itinerary | None = None

    def write_changes(self, tx: Transaction) -> int:
        from repatriate.app.plan.manual.move_preview import preview_pin  # with all that judges a journey

        journeys = preview_pin(tx.db, tx.today, self.refs, self.legs)
        codes = {row["code"]: row["id"] for row in tx.rows("SELECT id, code FROM legs")}
        for person in tx.people(tuple(journeys)):
            _delete_pins(tx, person["id"])
            insert_rule(tx, RuleKind.PIN, person["id"], legs=tuple(codes[code] for code in journeys[person["ref"]]))
        return len(journeys)

    def describe_entry(self) -> str:
        if self.legs:
            return say("Kept {0} on {1}", people(self.refs), " + ".join(self.legs))
        return say("Kept {0} on their departure", people(self.refs))


def _delete_pins(tx: Transaction, person_id: int) -> int:
    rules = tx.rows("SELECT id FROM rules WHERE kind = 'pin' AND person_id = ?", (person_id,))
    for rule in rules:
        delete_rule(tx, rule["id"])
    return len(rules)


@dataclass(frozen=True, slots=True)
class Unpin:
    """Let the planner move these people again."""

    refs: tuple[str, ...]

    def write_changes(self, tx: Transaction) -> int:
        return sum(_delete_pins(tx, person["id"]) for person in read_companions(tx, tx.people(self.refs)))

    def describe_entry(self) -> str:
        return say("Let the plan move {0} again", people(self.refs))


@dataclass(frozen=True, slots=True)
class SetSeat:
    """A seat number on a leg of the published plan; empty clears it."""

    ref: str
    leg: str
    seat: str | None

    def write_changes(self, tx: Transaction) -> None:
        [person] = tx.people([self.ref])
        leg = tx.find("legs", "code", self.leg, "leg")
        booking = tx.one(
            f"SELECT id FROM bookings WHERE {select_confirmed(tx.db)} AND person_id = ? AND leg_id = ?",
            (person["id"], leg["id"]),
        )
        if booking is None:
            raise UserError(
                "not_on_leg", say("{0} is not on {1} of the confirmed plan.", self.ref, self.leg), person=self.ref
            )
        seat = "".join((self.seat or "").upper().split()) or None
        if seat:
            other = tx.one(
                "SELECT ref FROM bookings JOIN people ON people.id = person_id "
                f"WHERE {select_confirmed(tx.db)} AND leg_id = ? AND seat = ? AND person_id <> ?",
                (leg["id"], seat, person["id"]),
            )
            if other:
                raise UserError(
                    "seat_taken",
                    say("Seat {0} on {1} belongs to {2}: give another seat.", seat, self.leg, other["ref"]),
                    leg=self.leg,
                )
        tx.update("bookings", booking["id"], {"seat": seat})

    def describe_entry(self) -> str:
        return (
            say("Gave {0} seat {1} on {2}", self.ref, self.seat, self.leg)
            if self.seat
            else say("Cleared the seat of {0} on {1}", self.ref, self.leg)
        )
