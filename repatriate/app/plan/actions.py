"""Actions on people's seats."""

from __future__ import annotations

from repatriate.app.core.actions import PERSON, Action, Done, Question
from repatriate.app.core.template_rows import bookings
from repatriate.app.plan.commands import SetSeat
from repatriate.model.saying import say

GIVE_SEAT = Action(
    "seat", say("Give the seat"),
    """Give PERSON the seat SEAT on LEG of the published plan; without SEAT, none.

    It is printed on boarding slips and lists.""",
    SetSeat,
    (
        Question("leg", say("departure"), required=True, flag=""),
        Question("seat", say("seat"), flag="", hint=say("as in 12A; empty for none")),
    ),
    lambda rows, _: Done(rows),
    PERSON, read=lambda db, person: [row for row in bookings(db) if row["person"] == person],
)  # fmt: skip
