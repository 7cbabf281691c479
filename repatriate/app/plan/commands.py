"""Commands on plans: keep a draft, change it by hand, pin, publish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from repatriate.app.core.companions import find_companions
from repatriate.app.core.listing import describe_people
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.rule_rows import delete_rule, find_kept_apart, find_rule, insert_rule
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.transaction import Row, Transaction, stamp_transaction
from repatriate.app.plan.storage import drop_draft, find_plan_row, insert_draft
from repatriate.app.plan.travel_units import read_companions
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Breach, Itinerary, PlanResult, ReasonCode, Snapshot
from repatriate.model.saying import count, join_items, say
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
            {"state": "published", "published_at": stamp_transaction(tx), "published_by": tx.officer, "promised": 0},
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
                join_items(refs, 4),
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
        from repatriate.app.plan.manual.commands import change_draft  # with all that judges a journey

        return change_draft(tx, (self.refs, self.legs))

    def describe_entry(self) -> str:
        if not self.legs:
            return say("Took {0} off the plan", describe_people(self.refs))
        return say("Gave {0} a seat on {1}", describe_people(self.refs), " + ".join(self.legs))


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
            return say("Kept {0} on {1}", describe_people(self.refs), " + ".join(self.legs))
        return say("Kept {0} on their departure", describe_people(self.refs))


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
        return say("Let the plan move {0} again", describe_people(self.refs))


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


# -- Commands on rules: apart, together, pin, forbid.


@dataclass(frozen=True, slots=True)
class AddRule:
    """`b` is a person for apart and together, leg codes with spaces between for pin and forbid. Gives its id."""

    kind: RuleKind
    a: str
    b: str
    reason: str | None = None

    def write_changes(self, tx: Transaction) -> int:
        [person] = tx.people([self.a])
        if find_rule(tx.db, self.kind, self.a, self.b) is not None:
            raise UserError("same_rule", say("There is such a rule for {0} already.", self.a), person=self.a)
        if self.kind in (RuleKind.APART, RuleKind.TOGETHER):
            if self.a == self.b:
                text = say("The rule “apart” takes two people: name another person beside {0}.", self.a)
                if self.kind is RuleKind.TOGETHER:
                    text = say("The rule “together” takes two people: name another person beside {0}.", self.a)
                raise UserError("same_person", text)
            [other] = tx.people([self.b])
            self._must_agree(tx, person, other)
            return insert_rule(tx, self.kind, person["id"], other_id=other["id"], reason=self.reason)
        legs = tuple(tx.find("legs", "code", code, "leg")["id"] for code in self.b.upper().split())
        if not legs:
            text = say("The rule “forbid” takes departures: give at least one code.")
            if self.kind is RuleKind.PIN:
                text = say("The rule “pin” takes departures: give at least one code.")
            raise UserError("no_leg", text)
        return insert_rule(tx, self.kind, person["id"], legs=legs, reason=self.reason)

    def _must_agree(self, tx: Transaction, person: Row, other: Row) -> None:
        """Raises UserError if the rule contradicts households, strict groups or other rules: such people could never
        travel."""
        mine = find_companions(tx.db, [person["id"]])
        if self.kind is RuleKind.TOGETHER:
            parted = find_kept_apart(tx.db, mine | find_companions(tx.db, [other["id"]]))
            if parted is not None:
                text = say(
                    "{0} and {1} are kept apart, and would have to travel together: remove that rule first.", *parted
                )
                raise UserError("parted", text, person=parted[0])
        elif other["id"] in mine:
            text = say("{0} and {1} have to travel together, by a group or a rule: end that first.", self.a, self.b)
            if person["household_id"] is not None and person["household_id"] == other["household_id"]:
                text = say("{0} and {1} are one family: take one of them out of it first.", self.a, self.b)
            raise UserError("parted", text, person=self.b)

    def describe_entry(self) -> str:
        match self.kind:
            case RuleKind.APART:
                return say("Added a rule: keep {0} apart from {1}", self.a, self.b)
            case RuleKind.TOGETHER:
                return say("Added a rule: keep {0} together with {1}", self.a, self.b)
            case RuleKind.PIN:
                return say("Added a rule: keep {0} on {1}", self.a, self.b)
            case RuleKind.FORBID:
                return say("Added a rule: keep {0} off {1}", self.a, self.b)


@dataclass(frozen=True, slots=True)
class RemoveRule:
    """Removes a rule by its id in the list of rules."""

    rule_id: int
    _whose: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        self._whose[:] = [
            row["ref"]
            for row in tx.rows(
                "SELECT ref FROM rules r JOIN people p ON p.id IN (r.person_id, r.other_id) WHERE r.id = ? ORDER BY ref",
                (self.rule_id,),
            )
        ]
        if not self._whose:
            raise UserError("unknown_rule", say("This rule is no longer there."))
        delete_rule(tx, self.rule_id)

    def describe_entry(self) -> str:
        return say("Removed a rule on {0}", join_items(self._whose))
