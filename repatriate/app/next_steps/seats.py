"""Seats on the confirmed plan that make a step a danger."""

from __future__ import annotations

import json
from collections.abc import Sequence

from repatriate.app.core.positions import select_confirmed
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.step import Order
from repatriate.model.saying import Said, join_items, join_parts, say


def add_seats(facts: Facts, told: Said, refs: Sequence[str]) -> tuple[Order, Said]:
    """The sentence with whoever of these people has a seat on a departure to come: then it is a danger."""
    seats = facts.db.conn.execute(
        "SELECT DISTINCT p.ref, l.code FROM bookings b JOIN people p ON p.id = b.person_id JOIN legs l ON l.id = b.leg_id WHERE "
        f"{select_confirmed(facts.db, 'b.')} AND l.status IN ('planned', 'closed') AND p.ref IN (SELECT value FROM json_each(?)) "
        "ORDER BY l.departs, p.ref",
        (json.dumps(refs),),
    ).fetchall()
    if not seats:
        return Order.SET_UP, told
    seated = say("With a confirmed seat: {0}.", join_items([f"{ref} ({code})" for ref, code in seats]))
    return Order.DANGER, join_parts(" ", (told, seated))
