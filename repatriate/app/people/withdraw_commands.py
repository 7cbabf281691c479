"""Commands for people who do not travel after all, and for those who travel again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.core.whereabouts import read_progress
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.planning.messages import end_sentence


def _must_be_ashore(tx: Transaction, person: Row) -> None:
    """Raises UserError for who is aboard a departure, or left on one. Who was booked and did not come did not leave."""
    aboard = [
        leg
        for leg, people in read_progress(tx.db, [person["id"]]).items()
        if any(p.stage.aboard for p in people.values())
    ]
    row = tx.one(
        "SELECT code, status FROM legs WHERE status <> 'cancelled' AND id IN (SELECT value FROM json_each(?)) "
        "ORDER BY status IN ('departed', 'arrived') DESC",
        (json.dumps(aboard),),
    )
    if row is None:
        return
    ref, code = person["ref"], row["code"]
    if row["status"] in ("departed", "arrived"):
        raise UserError("has_left", say("{0} left on {1} and cannot be taken out of it.", ref, code), person=ref)
    told = say("{0} is counted aboard {1}: take them off there, in the counting room, first", ref, code)
    raise UserError("counted_aboard", end_sentence(told), person=ref, leg=code)


def withdraw(tx: Transaction, persons: Iterable[Row], reason: str | None) -> None:
    """They do not travel, for a reason; their seats are free for others. Refused for who is aboard, or has left already."""
    words = " ".join((reason or "").split())
    if not words:
        raise UserError("no_reason", say("Say why they do not travel."))
    for person in persons:
        _must_be_ashore(tx, person)
        for table in ("bookings", "leftouts"):
            for row in tx.rows(
                f"SELECT {table}.id FROM {table} JOIN plans ON plans.id = plan_id "
                "WHERE person_id = ? AND state IN ('published', 'draft')",
                (person["id"],),
            ):
                tx.delete(table, row["id"])
        tx.update("people", person["id"], {"withdrawn": words})


@dataclass(frozen=True, slots=True)
class WithdrawPeople:
    """Record that people do not travel, and why: their seats are free, the planner leaves them out. Gives how many."""

    refs: tuple[str, ...]
    reason: str

    def write_changes(self, tx: Transaction) -> int:
        persons = tx.people(self.refs)
        withdraw(tx, persons, self.reason)
        return len(persons)

    def describe_entry(self) -> str:
        if len(self.refs) == 1:
            return say("Recorded that {0} does not travel", self.refs[0])
        return say("Recorded that {0} people do not travel", len(self.refs))


@dataclass(frozen=True, slots=True)
class ReturnPeople:
    """Record that people travel again; a plan has to give them a seat. Refused for who travels. Gives how many."""

    refs: tuple[str, ...]

    def write_changes(self, tx: Transaction) -> int:
        persons = tx.people(self.refs)
        for person in persons:
            if person["withdrawn"] is None:
                raise UserError(
                    "travels", say("{0} travels: there is nothing to take back.", person["ref"]), person=person["ref"]
                )
            tx.update("people", person["id"], {"withdrawn": None})
        return len(persons)

    def describe_entry(self) -> str:
        if len(self.refs) == 1:
            return say("Recorded that {0} travels again", self.refs[0])
        return say("Recorded that {0} people travel again", len(self.refs))
