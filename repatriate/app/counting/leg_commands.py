"""A departure that has left, and one that has landed: its status, and when that was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from repatriate.app.core.departure_times import must_be_near
from repatriate.app.core.places import must_be_place
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.transport.leg_status import change_status
from repatriate.model.entities import LegStatus, utc
from repatriate.model.errors import UserError
from repatriate.model.moments import write_exact_moment
from repatriate.model.saying import say

_LEFT = (LegStatus.DEPARTED, LegStatus.ARRIVED)


@dataclass(frozen=True, slots=True)
class DepartLeg:
    """A departure has left. `at` is when, by the clocks of where it starts; None: now.

    One that was not closed leaves with everybody who is booked, and is marked as not counted; where counting was begun, only
    with `set_aside`: nothing is made of the count. Of one that has left already `at` puts the time right. Raises UserError
    `leg_cancelled`, `left_already`, `far_off`, `time_order`, `to_decide`, `count_open`.
    """

    leg: str
    at: datetime | None = None
    set_aside: bool = False

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.find("legs", "code", self.leg, "leg")
        must_run(leg)
        status = LegStatus(leg["status"])
        if status in _LEFT and self.at is None:
            raise UserError(
                "left_already", say("{0} has left already. Give the time to correct it.", self.leg), leg=self.leg
            )
        moment = _find_moment(tx, leg, "origin", self.at)
        if status is LegStatus.ARRIVED:
            _must_be_in_order(leg, moment, leg["landed_at"])
            tx.update("legs", leg["id"], change_status(tx.db, leg, LegStatus.ARRIVED, left=moment))
        else:
            new = change_status(tx.db, leg, LegStatus.DEPARTED, left=moment, set_aside=self.set_aside)
            tx.update("legs", leg["id"], new)

    def describe_entry(self) -> str:
        return say("{0} has left", self.leg)


@dataclass(frozen=True, slots=True)
class ArriveLeg:
    """A departure has arrived. `at` is when, by the clocks of where it ends; None: now.

    When it left is not made up where nobody said so. Of one that has arrived already `at` puts the time right. Raises
    UserError `leg_cancelled`, `arrived_already`, `far_off`, `time_order`, `to_decide`, `count_open`.
    """

    leg: str
    at: datetime | None = None

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.find("legs", "code", self.leg, "leg")
        must_run(leg)
        if LegStatus(leg["status"]) is LegStatus.ARRIVED and self.at is None:
            raise UserError(
                "arrived_already", say("{0} has arrived already. Give the time to correct it.", self.leg), leg=self.leg
            )
        moment = _find_moment(tx, leg, "destination", self.at)
        _must_be_in_order(leg, leg["left_at"], moment)
        tx.update("legs", leg["id"], change_status(tx.db, leg, LegStatus.ARRIVED, landed=moment))

    def describe_entry(self) -> str:
        return say("{0} has arrived", self.leg)


def must_run(leg: Row) -> None:
    """Raises UserError for a departure that is cancelled."""
    if LegStatus(leg["status"]) is LegStatus.CANCELLED:
        raise UserError(
            "leg_cancelled",
            say("{0} is cancelled: nobody travels on it. Restore it first.", leg["code"]),
            leg=leg["code"],
        )


def _find_moment(tx: Transaction, leg: Row, end: str, at: datetime | None) -> datetime:
    if at is None:
        return tx.now
    must_be_near(leg, at)
    return utc(at, must_be_place(tx.db, leg[end]))


def _must_be_in_order(leg: Row, left: datetime | str | None, landed: datetime | str | None) -> None:
    """Raises UserError where it would land before it left."""
    if left is None or landed is None or _as_text(left) < _as_text(landed):
        return
    raise UserError(
        "time_order",
        say("{0} would land before it left, in the local times of both places. Correct one of them.", leg["code"]),
        leg=leg["code"],
        field="at",
    )


def _as_text(moment: datetime | str) -> str:
    return moment if isinstance(moment, str) else write_exact_moment(moment)
