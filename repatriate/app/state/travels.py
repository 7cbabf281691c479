"""Counts people leaving and arriving by day, from the departures they were aboard and otherwise from the plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_given
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.state.reading import Seats
from repatriate.counting.journeys import Gone, Journey


@dataclass(frozen=True, slots=True)
class Way:
    """The first and the last departure that counts of somebody's journey; times are local, as stored. `arrives_yet`: they are
    due at its end."""

    departs: str
    arrives: str
    left: bool
    arrived: bool
    arrives_yet: bool


def count_travels(db: Database) -> Counter[Way]:
    """Everybody who has left or has a seat on the shown plan; without whoever lost a departure before they left."""
    [plan] = db.conn.execute(f"SELECT {SHOWN_PLAN}").fetchone()
    journeys, given = read_whereabouts(db, plan=plan).journeys, read_given(db)
    booked: dict[int, tuple[int, ...]] = {}
    for person, leg in db.conn.execute(
        "SELECT person_id, leg_id FROM bookings WHERE plan_id = ? ORDER BY person_id, seq", (plan,)
    ):
        booked[person] = (*booked.get(person, ()), leg)
    seats = Seats(db)
    found: Counter[Way] = Counter()
    for person, withdrawn in db.conn.execute("SELECT id, withdrawn IS NOT NULL FROM people").fetchall():
        if person not in booked and person not in journeys:
            continue
        travel = seats.find_journey(booked.get(person, ()), journeys.get(person))
        way = _make_way(seats, travel, given=person in given)
        if way is not None and (way.left or travel.gone is not None or not withdrawn):
            found[way] += 1
    return found


def _make_way(seats: Seats, travel: Journey, *, given: bool) -> Way | None:
    """None for who has no seat, or lost a departure that they need before they left."""
    if not travel.legs:
        return None
    left = given or (travel.gone is not None and travel.gone.on_departed)
    lost = any(seats.is_cancelled(leg) for leg in travel.to_come)
    if lost and not left:
        return None
    arrived = given or travel.gone is Gone.ARRIVED
    missing = travel.gone is Gone.MISSING
    return Way(
        seats.times_of(travel.legs[0])[0],
        seats.times_of(travel.legs[-1])[1],
        left,
        arrived,
        not lost and not missing,
    )
