"""People and seats day by day: the past, and the future by the plan."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlite_utils import Database

from repatriate.app.core.leg_moments import read_day
from repatriate.app.core.places import host_days, place_finder
from repatriate.app.core.shown_plan import SHOWN_PLAN, has_plan
from repatriate.app.state.figures import DEPARTED, count_travels
from repatriate.app.state.queries import in_states
from repatriate.app.state.states import State
from repatriate.app.transport.queries import Load, read_loads
from repatriate.model.dates import UNREAD

MOST = 62
"""Columns that paper has room for; more days are put together by weeks, or by as many weeks as it takes."""


_GONE = in_states((*DEPARTED, State.ABOARD))
"""People who left or are aboard count, as in every figure, even if they were marked as not travelling."""


@dataclass(frozen=True, slots=True)
class Days:
    """At the end of each of `days`: how many people had arrived, were on the way, were on the plan and had not left,
    and were not on the plan. `past` of the days are over, `step` is the days from one to the next.

    `overdue` are legs whose day is over and which are not marked as departed: their people count as leaving today.
    """

    days: tuple[date, ...]
    arrived: tuple[int, ...]
    on_the_way: tuple[int, ...]
    to_go: tuple[int, ...]
    not_placed: tuple[int, ...]
    past: int
    step: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Seats:
    """Seats of the legs that leave on each day (or in the `step` days that end with it): taken by the plan, and free.

    `crossing`: only legs that cross a border are counted, because there are some.
    """

    days: tuple[date, ...]
    taken: tuple[int, ...]
    free: tuple[int, ...]
    past: int
    step: int
    crossing: bool


def people_by_day(db: Database, today: date) -> Days:
    """`today` is the day of `working_day`. Past days have what is marked as departed or arrived only;
    people who lost a departure before they left are not on the plan, and who does not travel is not counted.
    The column of today is as its end will be; with nobody due any more it is what the figures say."""
    leaving, landing = _count_journeys(db, today)
    registered = _count_registered(db, today)
    placed = _count_placed(db, today, sum(leaving.values()))
    known = [*leaving, *landing, *registered]
    if not known:
        return Days((), (), (), (), (), 0, 1, _count_overdue(db, today))
    days, step = _divide_days(min(known), max(known))
    gone, home, there, plan = (_sum_up(counts, days) for counts in (leaving, landing, registered, placed))
    # A plan from before somebody left may have been smaller than what has left since.
    to_go = [max(planned - left, 0) for planned, left in zip(plan, gone, strict=True)]
    rest = [max(all_of_them - left - go, 0) for all_of_them, left, go in zip(there, gone, to_go, strict=True)]
    way = [left - back for left, back in zip(gone, home, strict=True)]
    past = bisect.bisect_left(days, today)
    return Days(
        tuple(days), tuple(home), tuple(way), tuple(to_go), tuple(rest), past, step, _count_overdue(db, today)
    )  # fmt: skip


def seats_by_day(db: Database, today: date) -> Seats:
    """`today` is the day of `working_day`; cancelled legs are left out."""
    find = place_finder(db)
    taken_on = read_loads(db, "published") if has_plan(db, "published") else read_loads(db, "draft")
    rows = db.conn.execute(
        "SELECT code, origin, destination, substr(departs, 1, 10), seats FROM legs WHERE status <> 'cancelled'"
    ).fetchall()

    def crosses_border(origin: str, destination: str) -> bool:
        start, end = find(origin), find(destination)
        return start is not None and end is not None and start.country != end.country

    borders = [row for row in rows if crosses_border(row[1], row[2])]
    offered: Counter[date] = Counter()
    taken: Counter[date] = Counter()
    for code, _, _, departs, seats in borders or rows:
        day, used = read_day(departs), taken_on.get(code, Load()).seats
        if day == UNREAD.date():
            continue
        taken[day] += used
        offered[day] += max(seats, used)
    if not offered:
        return Seats((), (), (), 0, 1, False)
    days, step = _divide_days(min(offered), max(offered))
    ends = {day: days[bisect.bisect_left(days, day)] for day in offered}
    used_in: Counter[date] = Counter()
    free_in: Counter[date] = Counter()
    for day, column in ends.items():
        used_in[column] += taken[day]
        free_in[column] += offered[day] - taken[day]
    return Seats(
        tuple(days),
        tuple(used_in[day] for day in days),
        tuple(free_in[day] for day in days),
        bisect.bisect_left(days, today),
        step,
        bool(borders),
    )


def _divide_days(first: date, last: date) -> tuple[list[date], int]:
    """The last day of each column, and how many days each has."""
    days = (last - first).days + 1
    step = 1 if days <= MOST else 7 * -(-days // (7 * MOST))
    ends = [first + timedelta(days=step - 1 + step * place) for place in range(-(-days // step))]
    return ends, step


def _sum_up(counts: Mapping[date, int], days: list[date]) -> list[int]:
    """The running total at the end of each day."""
    found, total = [], 0
    waiting = sorted(counts.items())
    for day in days:
        while waiting and waiting[0][0] <= day:
            total += waiting.pop(0)[1]
        found.append(total)
    return found


def _count_journeys(db: Database, today: date) -> tuple[dict[date, int], dict[date, int]]:
    """The number of departures and arrivals of people by day, as counted. People who are overdue leave or arrive today.
    People missing on arrival do not arrive."""
    leaving: Counter[date] = Counter()
    landing: Counter[date] = Counter()
    for way, people in count_travels(db).items():
        leaves, lands = read_day(way.departs), read_day(way.arrives)
        if UNREAD.date() in (leaves, lands):
            continue
        if leaves < today and not way.left:
            leaves = today
        if lands < today and not way.arrived:
            lands = today
        leaving[leaves] += people
        if way.arrived or way.arrives_yet:
            landing[max(leaves, lands)] += people
    return leaving, landing


def _count_overdue(db: Database, today: date) -> int:
    """Legs with somebody on them whose day is over and which are not marked as departed."""
    return int(
        db.conn.execute(
            "SELECT count(*) FROM legs WHERE status IN ('planned', 'closed') AND substr(departs, 1, 10) < ? "
            f"AND EXISTS (SELECT 1 FROM bookings b WHERE b.leg_id = legs.id AND b.plan_id = {SHOWN_PLAN})",
            (today.isoformat(),),
        ).fetchone()[0]
    )


def _count_registered(db: Database, today: date) -> dict[date, int]:
    """The number of present people by the day of their registration."""
    rows = db.conn.execute(
        "SELECT min(j.at), count(*) FROM (SELECT row_id, min(number) AS number FROM images "
        f"WHERE tbl = 'people' GROUP BY row_id) f JOIN people p ON p.id = f.row_id AND (p.withdrawn IS NULL OR {_GONE}) "
        "JOIN journal j ON j.number = f.number GROUP BY j.number",
        {"today": today.isoformat()},
    ).fetchall()
    found, day_of = Counter[date](), host_days(db)
    for at, people in rows:
        found[day_of(at)] += people
    # A file that was begun after the operation, as the sample is, knows nothing of its days.
    if found and min(found) > today:
        return {today: sum(found.values())}
    return found


def _count_placed(db: Database, today: date, now: int) -> dict[date, int]:
    """The daily change in the number of people on the published plan; `now` are on today's."""
    rows = db.conn.execute(
        "SELECT published_at, (SELECT count(DISTINCT person_id) FROM bookings b WHERE b.plan_id = p.id) "
        "FROM plans p WHERE published_at IS NOT NULL ORDER BY published_at"
    ).fetchall()
    found: dict[date, int] = {}
    before, day_of = 0, host_days(db)
    for day, people in {day_of(at): people for at, people in rows}.items():  # the last of each day
        if day < today:
            found[day], before = people - before, people
    found[today] = now - before
    return found
