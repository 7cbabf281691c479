"""Facts for the steps, each read once and only when a step needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.leg_moments import NOT_READ, find_unread, read_times, working_day
from repatriate.app.core.operation import Operation
from repatriate.app.core.places import find_host, place_finder, reaches_destination
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.whereabouts import read_leg_facts, read_progress
from repatriate.app.handouts.labels import labels_by_number
from repatriate.app.manifests.queries import LegLists, leg_lists
from repatriate.app.next_steps.people import People, read_remembered
from repatriate.app.plan import age, score
from repatriate.app.state.states import FROM_TABLES
from repatriate.app.transport.queries import Load, read_loads
from repatriate.counting.progress import LegFigures, count_figures, find_progress
from repatriate.labels.stock import SLIPS
from repatriate.model.counting import CountsAs
from repatriate.model.entities import LegStatus, Place, convert_to_utc
from repatriate.model.saying import Said, WeekDay, say

DAYS_COUNTED = timedelta(days=3)
"""After an arrival: for so long whoever is not counted there yet is asked for."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A departure as the steps need it. `leaves` and `lands` are moments; `people` have a confirmed seat on it, joined it, or were
    aboard when it was closed."""

    id: int
    code: str
    mode: str
    origin: str
    destination: str
    departs: datetime
    arrives: datetime
    leaves: datetime
    lands: datetime
    seats: int
    status: LegStatus
    people: int
    drafted: int
    crosses: bool


class Facts:
    """The facts of one file at one moment. `now` is an aware moment, `here` the same in the host country's time."""

    def __init__(self, operation: Operation, now: datetime) -> None:
        self.operation = operation
        self.db: Database = operation.db
        self.find_place = place_finder(self.db)
        self.host = find_host(self.db)
        self.zone: tzinfo | None = ZoneInfo(self.host.timezone) if self.host else None
        here = now.astimezone(self.zone)
        # An operation that ended long ago, such as the sample, is seen on the first day of its plan.
        day = working_day(self.db, here.date())
        self.now = now + timedelta(days=(day - here.date()).days)
        self.here = self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        return self.here.date()

    @cached_property
    def registered(self) -> int:
        return read_remembered(
            self.db, "registered", ("people",),
            lambda: int(self.db.conn.execute("SELECT count(*) FROM people").fetchone()[0]),
        )  # fmt: skip

    @cached_property
    def people(self) -> People:
        """People by state and by what they lack."""
        return People(self.db, self.today)

    @cached_property
    def departures_changed(self) -> bool:
        """Whether departures are others for the planner than when the plan at work was made."""
        return age.departures_changed(self.db)

    @cached_property
    def may_seat_others(self) -> bool:
        """Whether who has no seat may get one by planning again, whatever reason the plan at work gives."""
        return age.may_seat_others(self.db)

    @cached_property
    def draft_outdated(self) -> bool:
        """Whether the planner made the draft, and departures or people changed since."""
        return "draft" in self.plans and age.is_outdated(self.db)

    def reaches(self, place: str, destination: str) -> bool:
        """Whether a place is a destination as people have it, or lies in it."""
        return reaches_destination(self.find_place, place, destination)

    @cached_property
    def settings(self) -> dict[str, str]:
        return settings_of(self.db)

    @cached_property
    def plans(self) -> dict[str, dict[str, object]]:
        """The draft and the confirmed plan by state, as far as there are any."""
        rows = self.db.query(
            "SELECT id, state, revision, made_at, published_at, published_by FROM plans "
            "WHERE state IN ('draft', 'published')"
        )
        return {row["state"]: row for row in rows}

    @cached_property
    def draft_gain(self) -> score.Figures:
        """The changes of the draft against the confirmed plan."""
        return read_remembered(self.db, "draft gain", FROM_TABLES, lambda: score.compute_figures(self.db))

    @cached_property
    def departures(self) -> tuple[Departure, ...]:
        """Every departure in order, with who is on it; without those whose times cannot be read."""
        return read_remembered(
            self.db, "departures", FROM_TABLES, lambda: tuple(_read_departures(self.db, self.find_place))
        )  # fmt: skip

    @cached_property
    def unread(self) -> tuple[str, ...]:
        """Departures whose times cannot be read."""
        return read_remembered(self.db, "unread", ("legs",), lambda: tuple(sorted(find_unread(self.db))))

    @cached_property
    def lists(self) -> dict[str, LegLists]:
        """The lists of each departure that carries somebody, by its code."""
        if "published" not in self.plans:
            return {}
        return {one.code: one for one in leg_lists(self.db)}

    @cached_property
    def counted_there(self) -> frozenset[int]:
        """Departures that have arrived and on which somebody was counted on arrival, within the last days."""
        rows = self.db.conn.execute(
            "SELECT l.id FROM legs l WHERE l.status = 'arrived' AND substr(l.arrives, 1, 10) >= ? AND EXISTS (SELECT 1 "
            "FROM checkpoints c JOIN sightings s ON s.checkpoint_id = c.id WHERE c.leg_id = l.id AND c.counts_as = 'arrived')",
            ((self.today - DAYS_COUNTED).isoformat(),),
        )
        return frozenset(row[0] for row in rows.fetchall())

    def counting(self, one: Departure) -> LegFigures:
        """The figures of counting on a departure."""
        gone = one.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)
        return count_figures(read_progress(self.db, legs=[one.id]).get(one.id, {}), left=gone)

    def boarding(self, one: Departure) -> LegFigures:
        """The same as far as boarding goes: quick, however many were counted at other points."""
        points = [each.id for each in points_of(self.db, one.id) if each.counts_as is CountsAs.BOARDED and each.id]
        found = find_progress(read_leg_facts(self.db, one.id, one.status, points=points))
        return count_figures(found, left=False)

    def draft_differs(self, one: Departure) -> bool:
        """Whether other people are on a departure in the draft than in the confirmed plan."""
        if "draft" not in self.plans:
            return False
        on = "SELECT person_id FROM bookings WHERE leg_id = :leg AND plan_id = "
        ids = {state: row["id"] for state, row in self.plans.items()}
        row = self.db.conn.execute(
            f"SELECT EXISTS ({on} :draft EXCEPT {on} :confirmed) OR EXISTS ({on} :confirmed EXCEPT {on} :draft)",
            {"leg": one.id, "draft": ids["draft"], "confirmed": ids.get("published", 0)},
        ).fetchone()
        return bool(row[0])

    def was_printed(self, one: Departure) -> bool:
        """Whether anything of what goes with a departure was made."""
        return bool(self.db.conn.execute("SELECT 1 FROM handouts WHERE leg_id = ? LIMIT 1", (one.id,)).fetchone())

    def without_slip(self, one: Departure) -> tuple[str, ...]:
        """References of people who joined a departure after its slips were made."""
        made = labels_by_number(self.db, one.code, SLIPS)
        return tuple(ref for ref in self.riders(one).values() if ref not in made) if made else ()

    def with_old_slip(self, one: Departure) -> tuple[str, ...]:
        """References of people who have a slip of a departure but no longer travel on it."""
        riders = set(self.riders(one).values())
        return tuple(ref for ref in labels_by_number(self.db, one.code, SLIPS) if ref not in riders)

    def riders(self, one: Departure) -> dict[int, str]:
        """The people with a confirmed seat: references by id, in order."""
        rows = self.db.conn.execute(
            "SELECT p.id, p.ref FROM bookings b JOIN people p ON p.id = b.person_id WHERE b.leg_id = ? "
            f"AND {select_confirmed(self.db, 'b.')} ORDER BY p.ref",
            (one.id,),
        )
        return dict(rows.fetchall())

    def coming(self, within: timedelta) -> list[Departure]:
        """Departures that have not left, are not cancelled, and leave between now and then."""
        waiting = (LegStatus.PLANNED, LegStatus.CLOSED)
        return [one for one in self.departures if one.status in waiting and self.now < one.leaves <= self.now + within]

    def format_day_of(self, one: Departure) -> Said:
        """`today 20:00`, `tomorrow 06:00` or `2 Dec 2026`."""
        days = (one.departs.date() - self.here.astimezone(self.zone_of(one.origin)).date()).days
        if days == 0:
            return say("today {0}", f"{one.departs:%H:%M}")
        if days == 1:
            return say("tomorrow {0}", f"{one.departs:%H:%M}")
        return say("{0}", WeekDay.of(one.departs.date()))

    def zone_of(self, code: str) -> tzinfo | None:
        """The time zone of a place, or the host's."""
        place = self.find_place(code)
        return ZoneInfo(place.timezone) if place else self.zone


def _read_departures(db: Database, find: Callable[[str], Place | None]) -> Iterable[Departure]:
    confirmed, drafted = read_loads(db, "published"), read_loads(db, "draft")
    for row in db.query("SELECT * FROM legs ORDER BY departs, code"):
        if (times := read_times(row)) == NOT_READ:
            continue
        origin, destination = find(row["origin"]), find(row["destination"])
        departs, arrives = times
        yield Departure(
            row["id"], row["code"], row["mode"], row["origin"], row["destination"], departs, arrives,
            _parse_local(departs, origin), _parse_local(arrives, destination), row["seats"], LegStatus(row["status"]),
            confirmed.get(row["code"], Load()).people, drafted.get(row["code"], Load()).people,
            origin is None or destination is None or origin.country != destination.country,
        )  # fmt: skip


def _parse_local(local: datetime, place: Place | None) -> datetime:
    return (convert_to_utc(local, place) if place else local.replace(tzinfo=UTC)).astimezone(UTC)
