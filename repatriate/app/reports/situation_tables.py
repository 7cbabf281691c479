"""The tables and sentences of the situation report: open answers, next departures, nationalities and destinations."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.kinds import kind_name
from repatriate.app.core.leg_moments import must_read_times, read_day
from repatriate.app.core.places import place_finder
from repatriate.app.core.redaction import NAMED_KINDS, Shelters
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import days_for
from repatriate.app.reports.overview import Attention, Departure, Overview, Waiting
from repatriate.app.state.queries import count_alike
from repatriate.model.dates import UNREAD
from repatriate.model.saying import count, join_items, join_parts, say
from repatriate.printing.report import Cell, Points, Table
from repatriate.reference.countries import country_name

# -- Words for the figures in the overview and the situation report.


def describe_missing(row: Waiting) -> str:
    """The clearance that is missing, or the document."""
    if row.kind is None:
        return say("Travel document")
    return kind_name(row.kind)


def describe_whose(row: Waiting) -> str:
    """The office or authority that has to act next."""
    if row.kind is None:
        return say("this office")
    if len(row.authorities) > 1:
        return say("{0} authorities", len(row.authorities))
    return row.authorities[0] if row.authorities else say("not named")


def manifest_state(leg: Departure) -> str:
    """The state of a leg's manifest in words."""
    if not leg.manifest:
        return say("none")
    if leg.changed:
        return say("changed since v{0}", str(leg.manifest))
    return say("sent v{0}", str(leg.manifest)) if leg.sent else say("made v{0}", str(leg.manifest))


def describe_attention(one: Attention) -> str:
    """The point for attention in words."""
    return _PEOPLE[one.key](one.number) if one.key in _PEOPLE else _OTHERS[one.key](one)


def sentence_without_leg(one: Attention) -> str:
    """The same of `manifest_changed` and `no_manifest`, without the name of a leg."""
    if one.key == "no_manifest":
        return count(
            one.number, "{0} departure leaves within two days and has no list yet", "{0} departures leave within two days and have no list yet"
        )  # fmt: skip
    return count(
        one.number,
        "{0} departure has changed since its last list",
        "{0} departures have changed since their last lists",
    )


_PEOPLE = {
    "stranded": lambda n: count(
        n, "{0} person waits on the way without a seat onwards", "{0} people wait on the way without a seat onwards"
    ),
    "to_decide": lambda n: count(
        n,
        "{0} person was scanned at a gate, and nobody has decided whether they are aboard",
        "{0} people were scanned at gates, and nobody has decided whether they are aboard",
    ),
    "leg_cancelled": lambda n: count(
        n, "{0} person is on a cancelled departure", "{0} people are on a cancelled departure"
    ),
    "expires_early": lambda n: count(
        n, "{0} person: the document expires before they arrive", "{0} people: the document expires before they arrive"
    ),
    "held_booked": lambda n: count(
        n, "{0} person on the plan has been put on hold since the plan was made", "{0} people on the plan have been put on hold since the plan was made"
    ),
    "hold_ends": lambda n: count(n, "{0} hold ends within three days", "{0} people: the hold ends within three days"),
    "first_left_out": lambda n: count(
        n, "{0} person of the first priority has no seat", "{0} people of the first priority have no seat"
    ),
    "minors_alone": lambda n: count(
        n, "{0} person under 18 has no family here", "{0} people under 18 have no family here"
    ),
    "no_destination": lambda n: count(
        n, "{0} person has no destination, so no journey can be found", "{0} people have no destination, so no journey can be found"
    ),
}  # fmt: skip
_OTHERS = {
    "manifest_changed": lambda one: count(
        one.number,
        "{1} has changed since its last list",
        "{0} departures have changed since their last lists, first {1}",
        one.leg,
    ),
    "no_manifest": lambda one: count(
        one.number,
        "{1} leaves within two days and has no list yet",
        "{0} departures leave within two days and have no list yet, first {1}",
        one.leg,
    ),
    "kept_aside": lambda one: count(
        one.number,
        "{0} row of a list is kept aside and may be a person",
        "{0} rows of lists are kept aside and may be people",
    ),
    "put_right": lambda one: count(
        one.number,
        "{0} problem to solve: the plan was made without it",
        "{0} problems to solve: the plan was made without them",
    ),
    "draft_waits": lambda one: say("The draft is not confirmed. Lists and this report show the confirmed plan"),
    "backup": lambda one: count(
        one.number, "The last backup is {0} day old", "The last backup is {0} days old"
    ),
}  # fmt: skip


# -- situation tables

MOST = 12
"""Nationalities and destinations that are named; the rest are counted together."""
NEXT = 10
"""Departures that are listed."""
AHEAD = 60
"""Departures among which they are looked for: many may be transfers."""
FOR_OUTSIDE = ("stranded", "to_decide", "leg_cancelled", "manifest_changed", "expires_early", "no_manifest", "first_left_out", "minors_alone", "no_destination")  # fmt: skip
"""Points for attention that concern others than the office, and reveal no hold."""

Country = Callable[[str], str]
"""The name of a country by its code."""
Counts = dict[str | None, list[int]]
"""Figures of people, by country (None: not known), the most first."""


# -- what people wait on


def waiting_table(rows: Sequence[Waiting], db: Database, day: date, *, office: bool) -> Table:
    """The most first. Outside, screenings and an office's own kinds are one row, without whose move it is."""
    shown = [_format_waiting(row) for row in rows if office or _is_named(row)]
    others = [row for row in rows if not office and not _is_named(row)]
    if others:
        kinds = [row.kind for row in others if row.kind is not None]
        ages = [row.oldest for row in others if row.oldest is not None]
        oldest: int | str = max(ages) if ages else ""
        shown.append((say("Other clearances"), say("other authorities"), _count_lacking(db, day, kinds), oldest))
    shown.sort(key=lambda cells: -cells[2])
    return Table(
        say("Waiting on"),
        (say("What is missing"), say("Whose move"), say("People"), say("Oldest, days")),
        (0.32, 0.42, 0.12, 0.14),
        tuple(shown),
        frozenset({2, 3}),
        say("Nobody waits for anything."),
    )


def _is_named(row: Waiting) -> bool:
    return row.kind is None or row.kind in NAMED_KINDS


def _format_waiting(row: Waiting) -> tuple[str, str, int, int | str]:
    return describe_missing(row), describe_whose(row), row.people, "" if row.oldest is None else row.oldest


def _count_lacking(db: Database, day: date, kinds: Sequence[str]) -> int:
    """The number of people who lack at least one of these clearances."""
    return sum(one.people for one in count_alike(db, day) if not set(kinds).isdisjoint(one.lacks))


# -- what leaves next


def departures_table(legs: Sequence[Departure], db: Database, shelters: Shelters | None) -> Table:
    """The first NEXT of `legs`, the next that leave, with their seats, papers and lists.

    A leg that names one of `shelters` has no name itself; one that only brings people to another leg is left out.
    """
    arrivals = dict(db.conn.execute("SELECT code, arrives FROM legs").fetchall())
    transfers = _find_transfers(db, shelters) if shelters is not None else frozenset()
    shown = [leg for leg in legs if leg.code not in transfers][:NEXT]
    notes = [_describe_later(db, shown[-1], transfers)] if shown else []
    if transfers:
        notes.append(say("Transfers to these departures are not listed."))
    return Table(
        say("Next departures"),
        (
            say("Day"), say("Leaves"), say("Arrives"), say("Departure"), say("Route"), say("Seats"), say("Taken"), say("People"),
            say("Papers"), say("List"),
        ),
        (0.15, 0.08, 0.095, 0.13, 0.125, 0.06, 0.065, 0.075, 0.075, 0.145),
        tuple(_format_departure(leg, arrivals[leg.code], shelters) for leg in shown),
        frozenset({5, 6, 7, 8}),
        say("Nothing leaves."),
        join_parts(" ", filter(None, notes)),
    )  # fmt: skip


def _find_transfers(db: Database, shelters: Shelters) -> frozenset[str]:
    """Legs that name a shelter and on which nobody's journey ends."""
    on_board, last = (
        {
            row[0]
            for row in db.conn.execute(
                f"SELECT DISTINCT code FROM bookings b JOIN legs ON legs.id = b.leg_id WHERE b.plan_id = {SHOWN_PLAN} {only}"
            )
        }
        for only in ("", _LAST)
    )
    return frozenset(code for code, leg in _read_legs(db).items() if code in on_board - last and shelters.reveals(leg))


_LAST = """AND NOT EXISTS (SELECT 1 FROM bookings n
    WHERE n.plan_id = b.plan_id AND n.person_id = b.person_id AND n.seq = b.seq + 1)"""


def _format_departure(leg: Departure, arrives: str, shelters: Shelters | None) -> tuple[Cell, ...]:
    code, route = leg.code, f"{leg.origin} – {leg.destination}"
    if shelters is not None and shelters.reveals({"code": code, "origin": leg.origin, "destination": leg.destination}):
        code, route = say("transfer"), _open_route(leg, shelters)
    leaves, lands = must_read_times({"code": leg.code, "departs": leg.departs, "arrives": arrives})
    days = (lands.date() - leaves.date()).days
    return (
        leaves.date(), f"{leaves:%H:%M}", f"{lands:%H:%M}" + (f" {days:+}" if days else ""), code, route, leg.seats,
        leg.taken, leg.people, leg.documented, manifest_state(leg),
    )  # fmt: skip


def _open_route(leg: Departure, shelters: Shelters) -> str:
    """The part of a route that may be shown."""
    if leg.origin in shelters:
        return "" if leg.destination in shelters else say("to {0}", leg.destination)
    return say("from {0}", leg.origin) if leg.destination in shelters else f"{leg.origin} – {leg.destination}"


def _describe_later(db: Database, shown: Departure, without: Collection[str]) -> str:
    """A sentence on the departures with passengers after the last one shown, and the day of the last; empty without
    any."""
    number, last = db.conn.execute(
        "SELECT count(*), max(date(departs)) FROM legs WHERE date(departs) < ? AND status IN ('planned', 'closed') "
        "AND (departs, code) > (?, ?) AND code NOT IN (SELECT value FROM json_each(?)) "
        f"AND (({SHOWN_PLAN}) IS NULL OR EXISTS (SELECT 1 FROM bookings b "
        f"WHERE b.leg_id = legs.id AND b.plan_id = {SHOWN_PLAN}))",
        (UNREAD.date().isoformat(), shown.departs, shown.code, json.dumps(sorted(without))),
    ).fetchone()
    if not number:
        return ""
    day = read_day(last)
    return count(
        number, "{0} more departure leaves later, on {1}.", "{0} more departures leave later, the last on {1}.", day
    )


# -- what wants attention, and what happened to the timetable


def attention_points(wanting: Sequence[Attention], shelters: Shelters | None, db: Database) -> Points:
    """Outside, only what concerns others; a leg that names one of `shelters` is counted and not named."""
    if shelters is None:
        return Points(say("Needs attention"), tuple(map(describe_attention, wanting)) or (say("Nothing."),))
    legs = _read_legs(db)
    points = tuple(
        sentence_without_leg(one) if one.leg and shelters.reveals(legs[one.leg]) else describe_attention(one)
        for one in wanting
        if one.key in FOR_OUTSIDE
    )
    return Points(say("Needs attention"), points or (say("Nothing."),))


def counting_points(found: Overview, db: Database, shelters: Shelters | None) -> Points | None:
    """Sentences on no-shows, people taken off or missing, handovers, and departures that were not counted; None without
    any. A departure that names one of `shelters` is counted and not named."""
    at = found.figures
    told = [
        count(at.no_shows, "{0} person did not come to a departure.", "{0} people did not come to a departure.") if at.no_shows else None,
        count(at.off_loaded, "{0} person was taken off a departure.", "{0} people were taken off a departure.") if at.off_loaded else None,
        count(at.missing, "{0} person was not found on arrival.", "{0} people were not found on arrival.") if at.missing else None,
        count(at.handed_over, "{0} person is handed over.", "{0} people are handed over.") if at.handed_over else None,
        count(at.waiting_there, "{0} person has arrived and is not handed over yet.", "{0} people have arrived and are not handed over yet.") if at.waiting_there else None,
    ]  # fmt: skip
    if found.not_counted:
        legs = _read_legs(db)
        names = [one for one in found.not_counted if shelters is None or not shelters.reveals(legs[one])]
        number = len(found.not_counted)
        words = count(
            number,
            "{0} departure was not counted: everybody booked counts as aboard",
            "{0} departures were not counted: everybody booked counts as aboard",
        )
        named = join_items(names[:MOST])
        told.append(join_parts(": ", [words, *([named] if names else [])]))
    points = tuple(one for one in told if one is not None)
    return Points(say("Counted on the day"), points) if points else None


def timetable_points(before: Database, db: Database, shelters: Shelters | None) -> tuple[str, ...]:
    """Sentences on legs cancelled, moved, added or removed since `before`."""
    old, new = ({row["id"]: row for row in each.query(_TIMES)} for each in (before, db))
    kept = [key for key in new if key in old]
    cancelled = [key for key in kept if new[key]["status"] == "cancelled" != old[key]["status"]]
    moved = [key for key in kept if any(new[key][end] != old[key][end] for end in ("departs", "arrives"))]
    added = [key for key in new if key not in old]

    def list_codes(keys: Iterable[int]) -> str:
        return join_items([new[key]["code"] for key in keys if shelters is None or not shelters.reveals(new[key])])

    found = (
        (cancelled, count(len(cancelled), "{0} departure was cancelled", "{0} departures were cancelled")),
        (moved, count(len(moved), "{0} departure has a new time", "{0} departures have a new time")),
        (added, count(len(added), "{0} departure was added", "{0} departures were added")),
    )
    points = [join_parts(": ", [text, *filter(None, (list_codes(keys),))]) for keys, text in found if keys]
    if gone := len(old.keys() - new.keys()):
        points.append(count(gone, "{0} departure was removed", "{0} departures were removed"))
    return tuple(points)


_TIMES = "SELECT id, code, origin, destination, status, departs, arrives FROM legs ORDER BY departs, code"


def _read_legs(db: Database) -> dict[str, Mapping[str, Any]]:
    return {row["code"]: row for row in db.query("SELECT code, origin, destination FROM legs")}


# -- by country


@dataclass(frozen=True, slots=True)
class ByCountry:
    """People at each step, by nationality and by the country they go to."""

    nationality: Counts
    destination: Counts


_STEPS = ("cleared", "documented", "placed", "departed", "arrived", "handed_over")


def by_country(db: Database, day: date) -> ByCountry:
    """`day` is the one of `working_day`."""
    conditions = [FILTERS[key] for key in _STEPS]
    rows = db.conn.execute(
        f"SELECT p.nationality, p.destination, count(*), {', '.join(f'sum({one})' for one in conditions)} "
        "FROM people p WHERE p.withdrawn IS NULL GROUP BY 1, 2",
        days_for(day),
    ).fetchall()
    country = _country_of(db)
    return ByCountry(
        _sum_counts((nationality, numbers) for nationality, _, *numbers in rows),
        _sum_counts((country(destination), numbers) for _, destination, *numbers in rows),
    )


def _country_of(db: Database) -> Callable[[str | None], str | None]:
    """The country of a destination, which may be a country, a place in one (`CHN:CAN`) or a place."""
    find = place_finder(db)

    def find_country(value: str | None) -> str | None:
        if not value:
            return None
        code = value.partition(":")[0]
        place = find(code) if country_name(code) == code else None
        return place.country if place is not None else code

    return find_country


def _sum_counts(pairs: Iterable[tuple[str | None, list[int]]]) -> Counts:
    found: Counts = {}
    for country, numbers in pairs:
        so_far = found.get(country, [0] * len(numbers))
        found[country] = [one + other for one, other in zip(so_far, numbers, strict=True)]
    return dict(sorted(found.items(), key=lambda pair: (-pair[1][0], pair[0] or "")))


def country_tables(found: ByCountry, country: Country) -> tuple[Table, ...]:
    """Tables by nationality and by destination; the latter only if it differs."""
    same = found.nationality == found.destination
    note = say("All of them go to the country of their nationality.") if same and found.nationality else ""
    nationality = _country_table(say("By nationality"), say("Nationality"), found.nationality, country, note)
    if same:
        return (nationality,)
    return nationality, _country_table(say("By destination"), say("Destination"), found.destination, country)


def _country_table(title: str, header: str, counts: Counts, country: Country, note: str = "") -> Table:
    """The most first, those beyond MOST together."""
    rows = [(country(code) if code else say("not known"), numbers) for code, numbers in counts.items()]
    if len(rows) > MOST:
        rest = rows[MOST - 1 :]
        sums = [sum(column) for column in zip(*(numbers for _, numbers in rest), strict=True)]
        rows = [*rows[: MOST - 1], (count(len(rest), "{0} other", "{0} others"), sums)]
    return Table(
        title,
        (header, say("Registered"), say("Cleared"), say("Have papers"), say("Seat confirmed"), say("Departed"), say("Arrived"), say("Handed over")),
        (0.25, 0.11, 0.1, 0.12, 0.12, 0.1, 0.09, 0.11),
        tuple((name, *numbers) for name, numbers in rows),
        frozenset(range(1, 2 + len(_STEPS))),
        say("Nobody is registered."),
        note,
    )  # fmt: skip
