"""Commands that change a plan by hand beyond moving somebody: two swap, somebody is kept off a departure or let on again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from repatriate.app.core.code_labels import people
from repatriate.app.core.rule_rows import delete_rule, insert_rule
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.plan.manual.draft import change_draft
from repatriate.app.plan.storage import find_plan_at_work
from repatriate.app.plan.travel_units import read_companions
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary
from repatriate.model.saying import say


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
            raise UserError("same_rule", say("{0} is kept off {1} already.", people(self.refs), self.leg))
        state, _ = find_plan_at_work(tx.db)
        now = (assignments_of(tx.db, state, self.refs) if state else None) or {}
        on_it = tuple(ref for ref in self.refs if self.leg in now.get(ref, ()))
        off = change_draft(tx, (on_it, ())) if on_it else ()
        for person in new:
            insert_rule(tx, RuleKind.FORBID, person["id"], legs=(leg["id"],), reason=self.reason)
        return off

    def describe_entry(self) -> str:
        return say("Kept {0} off {1}", people(self.refs), self.leg)


@dataclass(frozen=True, slots=True)
class Allow:
    """Let these people on that leg again. Gives how many rules went."""

    refs: tuple[str, ...]
    leg: str

    def write_changes(self, tx: Transaction) -> int:
        leg = tx.find("legs", "code", self.leg, "leg")
        found = [rule["id"] for person in tx.people(self.refs) for rule in _find_forbids(tx, person["id"], leg["id"])]
        if not found:
            raise UserError("no_rule", say("No rule keeps {0} off {1}.", people(self.refs), self.leg))
        for rule in found:
            delete_rule(tx, rule)
        return len(found)

    def describe_entry(self) -> str:
        return say("Let {0} on {1} again", people(self.refs), self.leg)


def _find_forbids(tx: Transaction, person_id: int, leg_id: int) -> list[Row]:
    """Rules that keep somebody off that leg, and off no other."""
    return tx.rows(
        "SELECT id FROM rules WHERE kind = 'forbid' AND person_id = ? AND "
        "(SELECT group_concat(leg_id) FROM rule_legs WHERE rule_id = rules.id) = CAST(? AS TEXT)",
        (person_id, leg_id),
    )
