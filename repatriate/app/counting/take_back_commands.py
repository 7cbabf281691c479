"""Somebody who joined at the gate is taken back before closing: neither counted aboard nor on the plan for it."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.transaction import Transaction
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.counting.commands import UndoHeld
from repatriate.app.counting.points import find_leg, store_points
from repatriate.app.plan.storage import find_plan_row, set_journey
from repatriate.counting.points import find_boarding
from repatriate.counting.progress import find_progress
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.saying import say


@dataclass(frozen=True, slots=True)
class TakeBackJoined:
    """Their count at the boarding point was a mistake, and the seat that they got for it is free again.

    Where they had a seat on another departure before, they do not get it back. Raises UserError `not_counted`,
    `not_joined`, `closed_already`, `left_already`.
    """

    leg: str
    ref: str
    reason: str = ""

    def write_changes(self, tx: Transaction) -> None:
        boarding = find_boarding(store_points(tx, find_leg(tx.db, self.leg)["id"]))
        if boarding is None:
            raise UserError("unknown_point", say("{0} has no point that counts people aboard.", self.leg), leg=self.leg)
        (person,) = tx.people([self.ref])
        self._must_have_joined(tx, person["id"])
        UndoHeld(self.leg, boarding.seq, self.ref, self.reason).write_changes(tx)
        for state in ("published", "draft"):
            plan = find_plan_row(tx.db, state)
            booked = plan is not None and tx.one(
                "SELECT 1 FROM bookings b JOIN legs l ON l.id = b.leg_id WHERE plan_id = ? AND person_id = ? AND l.code = ?",
                (plan["id"], person["id"], self.leg),
            )
            if plan is not None and booked:
                set_journey(tx, plan["id"], person["id"], ())

    def _must_have_joined(self, tx: Transaction, person: int) -> None:
        """Raises UserError once boarding is closed or the departure has left, and for who came with a seat of their own."""
        leg = tx.find("legs", "code", self.leg, "leg")
        status = LegStatus(leg["status"])
        if status in (LegStatus.DEPARTED, LegStatus.ARRIVED):
            raise UserError("left_already", say("{0} has left: the people aboard stay aboard.", self.leg), leg=self.leg)
        if read_closing(tx.db, leg["id"]) is not None:
            raise UserError(
                "closed_already",
                say("Boarding of {0} is closed already. Open it again with a reason first.", self.leg),
                leg=self.leg,
            )
        one = find_progress(read_leg_facts(tx.db, leg["id"], status, [person])).get(person)
        if one is None or not one.go_show:
            raise UserError(
                "not_joined",
                say("{0} did not join {1} at the gate. Undo the count instead.", self.ref, self.leg),
                person=self.ref,
            )

    def describe_entry(self) -> str:
        return say("Took back {0}, who had joined {1} at the gate", self.ref, self.leg)
