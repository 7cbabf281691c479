"""Somebody takes a free seat at the gate: the seat on the confirmed plan and the count at the boarding point, in one step."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.listing import describe_people
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.app.core.snapshot import leg_of
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.counting.commands import UndoHeld, count_here
from repatriate.app.counting.receivers import find_leg, store_points
from repatriate.app.counting.taking import Scan
from repatriate.app.plan.standby_here import (
    count_taken,
    explain_closed,
    find_boarding_journeys,
    judge_boarding,
    list_lost,
    stand_here,
)
from repatriate.app.plan.storage import find_confirmed, find_plan_row, set_journey
from repatriate.app.transport.queries import read_loads
from repatriate.counting.points import find_boarding
from repatriate.counting.progress import find_progress
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Reason
from repatriate.model.saying import join_items, say
from repatriate.planning.messages import name_journey
from repatriate.planning.validate.move_check import check_move


@dataclass(frozen=True, slots=True)
class Boarding:
    """The result if these people boarded now.

    `refs` include everybody who must come along and has no seat there. `reasons` speak against it, and `legs` is their
    new journey. `freed` maps a reference to the departure on which a seat becomes free.
    """

    refs: tuple[str, ...]
    legs: Itinerary
    reasons: tuple[Reason, ...]
    freed: dict[str, str]


def judge_boarders(db: Database, today: date, code: str, refs: Collection[str]) -> Boarding:
    """Every rule, over who is aboard and who is still expected; they stand where it leaves, for they are there now.

    Raises UserError where nobody can board it, and `no_plan`.
    """
    row = find_leg(db, code)
    leg = leg_of(row)
    if closed := explain_closed(db, row["id"], leg):
        raise UserError("nobody_boards", closed, leg=code)
    state, plan = find_confirmed(db)
    if state is None:
        raise UserError("no_plan", say("There is no confirmed plan yet. Confirm the plan first."))
    judge = judge_boarding(db, today, refs, plan, leg, count_taken(db, plan, row["id"], leg))
    unknown = [ref for ref in refs if ref not in judge.rulebook.people]
    if unknown:
        raise UserError(
            "withdrawn", say("{0} does not travel. Take that back first.", join_items(unknown)), person=unknown[0]
        )
    judge = stand_here(judge, refs, leg.origin)
    book, now = judge.rulebook, judge.assignments
    best: tuple[Itinerary, tuple[Reason, ...]] | None = None
    for legs in sorted(find_boarding_journeys(book, refs, code), key=lambda legs: judge.price(tuple(refs), legs).by):
        reasons = check_move(book, now, tuple(refs), legs)
        if best is None or len(reasons) < len(best[1]):
            best = legs, reasons
        if not reasons:
            break
    if best is None:
        best = (code,), check_move(book, now, tuple(refs), (code,))
    legs, reasons = best
    freed = {ref: gone[0] for ref in refs if (gone := [one for one in now.get(ref, ()) if one not in legs])}
    return Boarding(tuple(refs), legs, reasons, freed)


@dataclass(frozen=True)
class BoardStandby:
    """Give these people a seat on a departure that boards now, and count them aboard. Gives the journey that they have then.

    `reason` passes over the rules, and is kept with the count. `moving` says that a seat of theirs on another departure may
    become free; without it that is refused (`moves_somebody`). People of whom nobody knows where they are give up the
    seats that this takes. Raises UserError `cannot_board`, in words, where a rule is
    against it.
    """

    leg: str
    refs: tuple[str, ...]
    reason: str = ""
    moving: bool = False
    counter: str = ""
    freed: list[str] = field(default_factory=list, compare=False, repr=False)
    lost: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Itinerary:
        rows = tx.people(self.refs)
        found = judge_boarders(tx.db, tx.today, self.leg, [row["ref"] for row in rows])
        if found.reasons and not self.reason.strip():
            raise UserError(
                "cannot_board", found.reasons[0].message, leg=self.leg, person=rows[0]["ref"], reasons=found.reasons
            )
        if found.freed and not self.moving:
            ref, leg = next(iter(found.freed.items()))
            raise UserError(
                "moves_somebody",
                say("{0} has a seat on {1}, which becomes free. Confirm that they may be moved.", ref, leg),
                person=ref,
            )
        self.lost.clear()
        self.freed[:] = list(dict.fromkeys(found.freed.values()))
        booked = self._book_journey(tx, rows, found.legs)
        boarding = find_boarding(store_points(tx, find_leg(tx.db, self.leg)["id"]))
        if boarding is None:
            raise UserError("unknown_point", say("{0} has no point that counts people aboard.", self.leg), leg=self.leg)
        scans = [
            Scan(row["ref"], boarding.seq, reason=self.reason.strip(), go_show=row["id"] not in booked) for row in rows
        ]
        count_here(self.leg, *scans, counter=self.counter).write_changes(tx)
        return found.legs

    def _book_journey(self, tx: Transaction, rows: list[Row], legs: Itinerary) -> set[int]:
        """Write the journey into the confirmed plan, and the draft where there is one; gives who had a seat there already."""
        known = json.dumps([row["id"] for row in rows])
        had = tx.rows(
            "SELECT person_id FROM bookings b JOIN legs l ON l.id = b.leg_id "
            f"WHERE b.plan_id = {PUBLISHED_PLAN} AND l.code = ? AND person_id IN (SELECT value FROM json_each(?))",
            (self.leg, known),
        )
        for state in ("published", "draft"):
            plan = find_plan_row(tx.db, state)
            for row in rows if plan is not None else ():
                assert plan is not None
                seats = tx.rows(
                    "SELECT l.code, seat FROM bookings b JOIN legs l ON l.id = b.leg_id "
                    "WHERE plan_id = ? AND person_id = ? AND seat IS NOT NULL",
                    (plan["id"], row["id"]),
                )
                set_journey(tx, plan["id"], row["id"], legs)
                for seat in seats:
                    tx.db.conn.execute(
                        "UPDATE bookings SET seat = ? WHERE plan_id = ? AND person_id = ? "
                        "AND leg_id = (SELECT id FROM legs WHERE code = ?)",
                        (seat["seat"], plan["id"], row["id"], seat["code"]),
                    )
            if plan is not None:
                self._take_from_lost(tx, plan["id"], state)
        return {row["person_id"] for row in had}

    def _take_from_lost(self, tx: Transaction, plan: int, state: str) -> None:
        """Take the seats of people of whom nobody knows where they are, as many as the departure lacks."""
        rows = tx.rows(
            "SELECT p.id, p.ref FROM bookings b JOIN people p ON p.id = person_id JOIN legs l ON l.id = leg_id "
            "WHERE plan_id = ? AND l.code = ? ORDER BY priority DESC, ref",
            (plan, self.leg),
        )
        lost = list_lost(tx.db, [row["id"] for row in rows])
        seats = find_leg(tx.db, self.leg)["seats"]
        for row in rows:
            if row["id"] in lost and read_loads(tx.db, state, [self.leg])[self.leg].seats > seats:
                set_journey(tx, plan, row["id"], ())
                self.lost.append(row["ref"])

    def describe_entry(self) -> str:
        if self.freed:
            return say("Boarded {0} on {1} from standby; a seat on {2} is free", describe_people(self.refs), self.leg, name_journey(tuple(self.freed)))  # fmt: skip
        return say("Boarded {0} on {1} from standby", describe_people(self.refs), self.leg)


# -- Somebody who joined at the gate is taken back before closing: neither counted aboard nor on the plan for it.


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
