"""Lists the people still to be counted at a point: before the end of boarding those booked, afterwards those who were
aboard."""

from __future__ import annotations

from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.departure_times import must_be_near
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import must_be_place
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.counting.points import find_leg, point_at
from repatriate.counting.journeys import Gone
from repatriate.counting.points import find_boarding
from repatriate.counting.progress import find_progress
from repatriate.model.counting import Point
from repatriate.model.entities import LegStatus, utc
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def list_rest(db: Database, leg: str, seq: int, *, present: bool = False) -> tuple[str, ...]:
    """References of those of whom nobody has said anything there yet. `present`: to be counted as here, so without those who
    missed a departure before it or were not found on arrival. Raises UserError `unknown_leg`, `unknown_point`."""
    row = find_leg(db, leg)
    points = points_of(db, row["id"])
    point = point_at(points, leg, seq)
    facts = read_leg_facts(db, row["id"], LegStatus(row["status"]))
    told = {person for (at, person) in facts.holding if at == point.id}
    behind = is_behind_boarding(point, points)
    missed = set[int]()
    if present and not behind:
        journeys = read_whereabouts(db).journeys
        missed = {person for person, one in journeys.items() if one.void or one.gone is Gone.MISSING}
    wanted = [
        person
        for person, one in find_progress(facts).items()
        if person not in told | missed and (one.stage.aboard if behind else one.booked or one.go_show)
    ]
    return tuple(find_refs(db, wanted).values())


def is_behind_boarding(point: Point, points: tuple[Point, ...]) -> bool:
    boarding = find_boarding(points)
    return boarding is not None and point.seq > boarding.seq


def read_stated(db: Database, leg: str, seq: int, at: datetime, now: datetime) -> datetime:
    """A moment that somebody states by the clocks of the point, in UTC: behind boarding those of where the departure ends.

    Raises UserError `later_than_now`, `far_off`, `unknown_place`.
    """
    row = find_leg(db, leg)
    points = points_of(db, row["id"])
    end = "destination" if is_behind_boarding(point_at(points, leg, seq), points) else "origin"
    moment = utc(at, must_be_place(db, row[end]))
    if moment > now:
        raise UserError(
            "later_than_now",
            say("{0} is later than now. Check the day and the time.", f"{at:%Y-%m-%d %H:%M}"),
            field="at",
        )
    must_be_near(row, at)
    return moment
