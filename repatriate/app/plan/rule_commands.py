"""Commands on rules: apart, together, pin, forbid."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatriate.app.core.companions import find_companions
from repatriate.app.core.rule_rows import delete_rule, find_kept_apart, find_rule, insert_rule
from repatriate.app.core.transaction import Row, Transaction
from repatriate.model.entities import RuleKind
from repatriate.model.errors import UserError
from repatriate.model.saying import listed, say


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
        return say("Removed a rule on {0}", listed(self._whose))
