"""The status of a departure, written in one place: with it go the moments at which it left and landed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_never

from sqlite_utils import Database

from repatriate.app.core.taking_back import refuse_handed_on_ground
from repatriate.app.core.undecided import refuse_to_leave_undecided
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.moments import write_exact_moment
from repatriate.model.saying import say


def is_closed_with_count(db: Database, leg_id: int) -> bool:
    """Whether a closing of its boarding counts: the last one, unless boarding was opened again."""
    row = db.conn.execute(
        "SELECT reopened_at IS NULL FROM closings WHERE leg_id = ? ORDER BY version DESC LIMIT 1", (leg_id,)
    ).fetchone()
    return bool(row and row[0])


def is_counted(db: Database, leg_id: int) -> bool:
    """Whether anybody was ever counted on it, or its boarding was closed."""
    asked = "SELECT 1 FROM sightings WHERE leg_id = :leg UNION ALL SELECT 1 FROM closings WHERE leg_id = :leg LIMIT 1"
    return db.conn.execute(asked, {"leg": leg_id}).fetchone() is not None


def has_left(status: LegStatus) -> bool:
    return status in (LegStatus.DEPARTED, LegStatus.ARRIVED)


def change_status(
    db: Database,
    leg: Mapping[str, Any],
    status: LegStatus,
    *,
    left: datetime | None = None,
    landed: datetime | None = None,
    set_aside: bool = False,
) -> dict[str, Any]:
    """The columns of a departure that change when its status becomes that one. `left` and `landed` are moments; None where
    nobody said: then what is known of them stays, and what it has not done yet has none.

    Raises UserError where it was closed with a count and would be open again: that takes a reason. So it does where people
    who came with it are handed over already, and it would not have left; where it would leave over somebody who was
    read at the gate, and of whom nobody has said whether they are aboard; and over a count that is not closed, unless
    that is `set_aside`.
    """
    if status is LegStatus.PLANNED and is_closed_with_count(db, leg["id"]):
        told = (
            say("{0} was closed with a count before it was cancelled. Restore it as closed.", leg["code"])
            if LegStatus(leg["status"]) is LegStatus.CANCELLED
            else say("{0} was closed with a count of who is aboard. Open it again with a reason.", leg["code"])
        )
        raise UserError("closed_with_count", told, leg=leg["code"])
    if has_left(status) and not has_left(LegStatus(leg["status"])):
        refuse_to_leave_undecided(db, leg, set_aside=set_aside)
    if not has_left(status):
        refuse_handed_on_ground(db, leg["id"])
    left_at = write_exact_moment(left) if left is not None else leg["left_at"]
    landed_at = write_exact_moment(landed) if landed is not None else leg["landed_at"]
    match status:
        case LegStatus.ARRIVED:
            pass
        case LegStatus.DEPARTED:
            landed_at = None
        case LegStatus.PLANNED | LegStatus.CLOSED | LegStatus.CANCELLED:
            left_at = landed_at = None
        case _:
            assert_never(status)
    new = {"status": status.value, "left_at": left_at, "landed_at": landed_at}
    return {name: value for name, value in new.items() if value != leg[name]}
