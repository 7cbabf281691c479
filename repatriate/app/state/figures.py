"""Computes the eight figures of an operation, each with the number missing. No other module does."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.counted_facts import NO_SHOWS, TAKEN_OFF, read_given
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.state.keeping import follow_figures
from repatriate.app.state.queries import CLEARANCES_CHOSEN, Alike, count_alike, in_states
from repatriate.app.state.reading import Seats
from repatriate.app.state.rules import CANCELLED, SEATLESS
from repatriate.app.state.states import Lack, State
from repatriate.counting.journeys import Gone, Journey

DEPARTED = frozenset({State.HANDED_OVER, State.MISSING_ON_ARRIVAL, State.ARRIVED, State.ON_THE_WAY})
CONFIRMED = DEPARTED | {State.ABOARD, State.SEAT_AT_RISK, State.BOOKED}
SEATLESS_KINDS = (CANCELLED, SEATLESS)
LOST = f"ifnull(s.kind, '') IN {SEATLESS_KINDS}"
"""Nobody has a seat on a cancelled departure, nor one that does not lead home: whose state `s` of these says that is not
confirmed, wherever they are, and has to be planned again."""
HAS_SEAT = in_states(CONFIRMED, LOST)
"""A condition on `p`: whom `confirmed` counts."""
NO_SHOW = f"(p.id IN ({NO_SHOWS}) AND NOT {in_states((State.MISSING_ON_ARRIVAL,))})"
"""A condition on `p`: who did not come to a departure. Whoever was not found on an earlier arrival is missing, and no more."""
_OTHERWISE = frozenset(Lack)


@dataclass(frozen=True, slots=True)
class Figures:
    """`waiting` lack a clearance and are on no hold, `held` are on hold: with `cleared` they are all registered. So are
    `papers` with `need_document`, and `confirmed` with `in_draft` and `no_seat`. Of `departed`, `missing` were not found on
    arrival; of `arrived`, `waiting_there` are not handed over. Of `confirmed`, `to_leave` have not departed; of `departed`,
    `lost_on_way` have no seat from there any more. `no_shows` did not come to a departure, and `off_loaded` were taken
    off one, whatever they did since. A departure took the `stranded` somewhere, and they have no seat from there: they are not
    among the `departed` any more.
    Until `clearances_chosen` nobody is cleared: who lacks none was asked for none.
    """

    registered: int
    nationalities: int
    not_travelling: int
    cleared: int
    waiting: int
    held: int
    papers: int
    need_document: int
    confirmed: int
    in_draft: int
    no_seat: int
    on_list: int
    departed: int
    arrived: int
    handed_over: int
    missing: int = 0
    waiting_there: int = 0
    to_leave: int = 0
    lost_on_way: int = 0
    no_shows: int = 0
    off_loaded: int = 0
    stranded: int = 0
    clearances_chosen: bool = True


def read_figures(db: Database, today: date) -> Figures:
    """The figures as of today, or of the `working_day` of an operation that is over."""
    nationalities, no_shows, off_loaded, chosen = db.conn.execute(
        "SELECT (SELECT count(DISTINCT nationality) FROM people WHERE withdrawn IS NULL), "
        f"(SELECT count(*) FROM people p WHERE {NO_SHOW}), (SELECT count(DISTINCT id) FROM ({TAKEN_OFF})), {CLEARANCES_CHOSEN}",
        {"today": today.isoformat()},
    ).fetchone()
    counted = add_up(count_alike(db, today), nationalities)
    found = replace(counted, no_shows=no_shows, off_loaded=off_loaded, stranded=len(find_stranded(db)))
    return found if chosen else replace(found, cleared=0, clearances_chosen=False)


def find_stranded(db: Database) -> set[int]:
    """Ids of the travellers left at the end of a departure without an onward seat."""
    there = json.dumps(sorted(read_whereabouts(db).stranded - read_given(db)))
    sql = "SELECT id FROM people WHERE withdrawn IS NULL AND id IN (SELECT value FROM json_each(?))"
    return {person for (person,) in db.conn.execute(sql, (there,))}


def past_figures(db: Database, today: date) -> Figures:
    """The same of tables as they were, to which nothing that follows was kept: see `journal.past_state`."""
    follow_figures(db)
    return read_figures(db, today)


def add_up(alike: tuple[Alike, ...], nationalities: int) -> Figures:
    """The figures of people counted alike."""
    here = [one for one in alike if one.state is not State.NOT_TRAVELLING]
    held = [one for one in here if Lack.HOLD_LIFTED in one.lacks]
    waiting = [one for one in here if Lack.HOLD_LIFTED not in one.lacks and lacks_clearance(one.lacks)]
    lacking = [one for one in here if Lack.DOCUMENT in one.lacks]
    confirmed = [one for one in here if one.state in CONFIRMED and one.kind not in SEATLESS_KINDS]
    drafted = [one for one in here if one.state is State.IN_DRAFT]

    def count_people(some: list[Alike]) -> int:
        return sum(one.people for one in some)

    everybody = count_people(here)
    return Figures(
        registered=everybody,
        nationalities=nationalities,
        not_travelling=sum(one.people for one in alike) - everybody,
        cleared=everybody - count_people(held) - count_people(waiting),
        waiting=count_people(waiting),
        held=count_people(held),
        papers=everybody - count_people(lacking),
        need_document=count_people(lacking),
        confirmed=count_people(confirmed),
        in_draft=count_people(drafted),
        no_seat=everybody - count_people(confirmed) - count_people(drafted),
        on_list=count_people([one for one in confirmed if one.on_list]),
        departed=count_people([one for one in here if one.state in DEPARTED]),
        arrived=count_people([one for one in here if one.state in (State.HANDED_OVER, State.ARRIVED)]),
        handed_over=count_people([one for one in here if one.state is State.HANDED_OVER]),
        missing=count_people([one for one in here if one.state is State.MISSING_ON_ARRIVAL]),
        waiting_there=count_people([one for one in here if one.state is State.ARRIVED]),
        to_leave=count_people([one for one in confirmed if one.state not in DEPARTED]),
        lost_on_way=count_people([one for one in here if one.state in DEPARTED and one.kind in SEATLESS_KINDS]),
    )


def lacks_clearance(lacks: tuple[str, ...]) -> bool:
    """Whether a clearance is among what is lacking."""
    return any(code not in _OTHERWISE for code in lacks)


# -- Counts people leaving and arriving by day, from the departures they were aboard and otherwise from the plan.


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
