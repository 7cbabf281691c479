"""Steps about a danger: a departure is near or late, was cancelled with people on it, or a confirmed seat is at risk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.model.entities import LegStatus
from repatriate.model.saying import Said, count, say

NEAR = timedelta(hours=3)
"""Before a departure: from then on it comes first."""


def find_departing(facts: Facts) -> Iterator[Step]:
    """Departures within three hours, or whose time has passed, that nobody has closed."""
    for one in facts.departures:
        if not one.people or one.status not in (LegStatus.PLANNED, LegStatus.CLOSED):
            continue
        late = one.leaves <= facts.now
        if one.status is LegStatus.CLOSED and not late:
            continue
        if one.leaves - facts.now > NEAR:
            continue
        yield Step(
            "departing", Order.DANGER, _tell_departing(facts, one, late=late), one.people, (one.code,),
            _name_departing(one, late=late), Target("departure", f"{one.code}:count"), one.code,
        )  # fmt: skip


def _tell_departing(facts: Facts, one: Departure, *, late: bool) -> Said:
    at = f"{one.departs:%H:%M}"
    if not late:
        return count(
            one.people, "{1} leaves at {2} with {0} person.", "{1} leaves at {2} with {0} people.", one.code, at
        )
    if one.departs.date() == facts.today:
        return say("{0} should have left at {1}.", one.code, at)
    return say("{0} should have left on {1} at {2}.", one.code, one.departs.date(), at)


def _name_departing(one: Departure, *, late: bool) -> Said:
    if one.status is LegStatus.CLOSED:
        return say("Say that it left")
    return say("Close it") if late else say("Open the departure")


def find_cancelled(facts: Facts) -> Iterator[Step]:
    """Cancelled departures with people on the confirmed plan."""
    for one in facts.departures:
        if one.status is not LegStatus.CANCELLED or not one.people:
            continue
        draft = facts.plans.get("draft")
        solved = draft is not None and not one.drafted
        refs = _riders(facts, one.id)
        if one.people == 1:
            told = say(
                "{0} ({1}) is cancelled: {2} has lost their seat.",
                one.code,
                one.departs.date(),
                name_person(facts.db, refs[0]),
            )
        else:
            told = say(
                "{0} ({1}) is cancelled: {2} people have lost their seats.", one.code, one.departs.date(), one.people
            )
        yield Step(
            "departure_cancelled", Order.DANGER, told, one.people, refs,
            say("Review and confirm") if solved else say("Plan again"),
            Target("plan", "confirm" if solved else ""), one.code,
        )  # fmt: skip


def _riders(facts: Facts, leg_id: int) -> tuple[str, ...]:
    rows = facts.db.conn.execute(
        "SELECT ref FROM bookings b JOIN people p ON p.id = b.person_id "
        "WHERE b.leg_id = ? AND b.plan_id = (SELECT id FROM plans WHERE state = 'published') ORDER BY ref LIMIT ?",
        (leg_id, NAMED),
    )
    return tuple(row[0] for row in rows.fetchall())
