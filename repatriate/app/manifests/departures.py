"""Reads departures for the window: the people, missing documents and due lists of each, and one of them in full."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import all_people
from repatriate.app.core.whereabouts import who_is_on
from repatriate.app.counting.leg_counting import Counted, count_departures
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.builder import believes_cancelled
from repatriate.app.manifests.due_lists import DueLists, crosses_border, due_lists, wanted_recipients
from repatriate.app.manifests.queries import LegLists, ManifestRow
from repatriate.app.state.queries import person_states, select_troubled
from repatriate.app.state.states import Lack, State
from repatriate.app.transport.queries import LegRow, list_legs
from repatriate.manifests.recipients import OFFICE, Recipient
from repatriate.model.dates import PartialDate, age_on, passenger_type
from repatriate.model.entities import LegStatus, Place, TravelDocument, full_name
from repatriate.model.errors import RepatriateError, UserError
from repatriate.model.manifest import FieldChange
from repatriate.model.saying import Said, count, join_parts, say

NO_LISTS = DueLists((), (), ())


@dataclass(frozen=True, slots=True)
class DepartureRow:
    """A departure in the list. `people` are on it by the confirmed plan, else by the draft; `lacking` of them lack a document, as their state says.

    The seats of `at_risk` of them break a rule today. `lists` is None where nobody is confirmed on it.
    """

    leg: LegRow
    people: int
    lacking: int
    at_risk: int
    lists: DueLists | None
    counted: Counted | None = None
    """None where nobody was counted."""


def list_departures(operation: Operation, known: Sequence[LegRow] = ()) -> tuple[DepartureRow, ...]:
    """All of them, in order; `known` are all legs, where they are at hand."""
    db = operation.db
    troubled = _count_troubled(db, working_day(db, operation.today()))
    listed = {one.code: one for one in manifest_queries.leg_lists(db)} if has_plan(db, "published") else {}
    find = place_finder(db)
    counted = count_departures(db)
    return tuple(
        DepartureRow(
            leg, leg.published.people or (leg.draft.people if leg.draft else 0),
            *troubled.get((leg.code, "published" if leg.published.people else "draft"), (0, 0)),
            _find_due(leg, listed.get(leg.code), crosses_border(find(leg.origin), find(leg.destination))),
            counted.get(leg.code),
        )
        for leg in known or list_legs(db)
    )  # fmt: skip


def _find_due(leg: LegRow, lists: LegLists | None, over: bool) -> DueLists | None:
    if lists is None or not (lists.people or leg.status is LegStatus.CANCELLED):
        return None
    if leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED) and not lists.closed:
        return DueLists((), (), tuple(lists.sent))
    return due_lists(lists, crosses=over)


def _count_troubled(db: Database, today: date) -> dict[tuple[str, str], tuple[int, int]]:
    """The people without a document and the seats at risk, by departure and plan."""
    rows = db.conn.execute(
        f"""
        WITH troubled AS MATERIALIZED ({select_troubled(Lack.DOCUMENT, State.SEAT_AT_RISK)})
        SELECT legs.code, plans.state, sum(troubled.lacks), sum(troubled.is_in) FROM troubled
        JOIN plans ON plans.state IN ('published', 'draft')
        JOIN bookings b ON b.plan_id = plans.id AND b.person_id = troubled.person_id JOIN legs ON legs.id = b.leg_id
        GROUP BY 1, 2
        """,
        {"today": today.isoformat()},
    )
    return {(code, plan): (lacking, at_risk) for code, plan, lacking, at_risk in rows.fetchall()}


@dataclass(frozen=True, slots=True)
class Passenger:
    """Somebody on a departure. `kind` is ADT, CHD or INF on its day; `lacks`: a document, as their state says. `how` says how
    they stand to it: joined, and once it was closed did not come, or taken off; empty for who was booked and is aboard."""

    ref: str
    name: str
    native_name: str | None
    birth_date: PartialDate | None
    document: TravelDocument | None
    seat: str | None
    kind: str
    under_18: bool
    assistance: tuple[str, ...]
    lacks: bool
    how: str = ""

    @property
    def helped(self) -> bool:
        return bool(self.assistance)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A recipient's list of a departure. `latest` is its last version; `due`: it has to go out, `changed` or for the first
    time; `usual`: they get one of every departure such as this. `news` says what the next version has that they do not know.
    """

    recipient: Recipient
    latest: ManifestRow | None
    due: bool
    changed: bool
    usual: bool
    news: Said | None = None


@dataclass(frozen=True, slots=True)
class DepartureView:
    """One departure, whole. `plan` is the plan that `passengers` are of: published, draft, or none where nobody is on it.
    Once it was closed, `passengers` are those aboard; `stayed` did not come or were taken off."""

    leg: LegRow
    origin: Place | None
    destination: Place | None
    plan: str | None
    passengers: tuple[Passenger, ...]
    lists: tuple[ListRow, ...]
    due: DueLists
    aboard: int | None = None
    """The number aboard when boarding was closed: lists are final. None while it is open."""
    reopened: bool = False
    """It was closed and opened again: final lists wait."""
    stayed: tuple[Passenger, ...] = ()

    @property
    def lacking(self) -> tuple[str, ...]:
        return tuple(one.ref for one in self.passengers if one.lacks)

    @property
    def on_laps(self) -> int:
        return sum(one.kind == "INF" for one in self.passengers)


def read_departure_view(operation: Operation, code: str) -> DepartureView:
    """Raises UserError where there is no departure of that code."""
    db = operation.db
    leg = next(iter(list_legs(db, code)), None)
    if leg is None:
        raise UserError("unknown_leg", say("There is no departure {0} in this file.", code))
    find = place_finder(db)
    origin, destination = find(leg.origin), find(leg.destination)
    plan = "published" if leg.published.people else "draft" if leg.draft and leg.draft.people else None
    over = crosses_border(origin, destination)
    listed = next((one for one in manifest_queries.leg_lists(db) if one.code == code), None)
    due = (_find_due(leg, listed, over) if has_plan(db, "published") else None) or NO_LISTS
    closed, reopened = listed is not None and listed.closed, listed is not None and listed.reopened
    on, stayed = _find_people(db, leg, plan)
    return DepartureView(
        leg, origin, destination, plan, _read_passengers(operation, leg, on), _build_rows(operation, leg, due, over), due,
        listed.people if listed is not None and closed else None, reopened, _read_passengers(operation, leg, stayed),
    )  # fmt: skip


JOINED, DID_NOT_COME, TAKEN_OFF = "joined", "did_not_come", "taken_off"
"""The relations of a person to a closed departure."""
Seats = dict[str, tuple[str | None, str]]
"""By reference: the seat, and how they stand to the departure."""


def _find_people(db: Database, leg: LegRow, plan: str | None) -> tuple[Seats, Seats]:
    """The people on a leg with their seats, and those booked but absent. While boarding is open the first also holds
    people who joined; the second is empty until the closing."""
    row = db.conn.execute(
        "SELECT legs.id, plans.id FROM legs JOIN plans ON plans.state = ? WHERE code = ?", (plan, leg.code)
    ).fetchone()
    if row is None:
        return {}, {}
    if plan != "published":
        seats = db.conn.execute(
            "SELECT ref, seat FROM bookings JOIN people ON people.id = person_id WHERE leg_id = ? AND plan_id = ?", row
        )
        return {ref: (seat, "") for ref, seat in seats.fetchall()}, {}
    found = who_is_on(db, *row)
    flown = found.as_flown
    if flown is None:
        joined = {one for one, journey in read_whereabouts(db).journeys.items() if row[0] in journey.joined}
        on: Seats = {ref: (seat, "") for ref, seat in found.seats.items()}
        return on | dict.fromkeys(find_refs(db, joined).values(), (None, JOINED)), {}
    on = {ref: (seat, JOINED if ref in flown.go_shows else "") for ref, seat in found.seats.items()}
    stayed: Seats = dict.fromkeys(flown.no_shows, (None, DID_NOT_COME))
    return on, stayed | dict.fromkeys(flown.off_loaded, (None, TAKEN_OFF))


def _read_passengers(operation: Operation, leg: LegRow, those: Seats) -> tuple[Passenger, ...]:
    db = operation.db
    rows = db.conn.execute(
        "SELECT ref, id FROM people WHERE ref IN (SELECT value FROM json_each(?))", (json.dumps(list(those)),)
    )
    ids = dict(rows.fetchall())
    states = person_states(db, working_day(db, operation.today()), ids.values())
    lacking = {ref for ref, id in ids.items() if id in states and Lack.DOCUMENT in states[id].lacks}
    day = leg.departs.date()
    return tuple(
        Passenger(
            one.ref, full_name(one.surname, one.given_names, one.nationality) or one.native_name or "",
            one.native_name if one.surname or one.given_names else None, one.birth_date, one.document, those[one.ref][0],
            passenger_type(one.birth_date, day), _is_minor(one.birth_date, day), one.assistance,
            one.ref in lacking, those[one.ref][1],
        )
        for one in (all_people(db, those) if those else ())
    )  # fmt: skip


def _is_minor(birth: PartialDate | None, day: date) -> bool:
    age = age_on(birth, day)
    return age is not None and age < 18


def _build_rows(operation: Operation, leg: LegRow, due: DueLists, over: bool) -> tuple[ListRow, ...]:
    """The usual recipients first, then the others, the office last."""
    db = operation.db
    latest = {row.profile: row for row in reversed(manifest_queries.list_manifests(db, leg.code))}
    usual = wanted_recipients(crosses=over)
    found = [
        ListRow(
            one, latest.get(one.name), one.name in due.due, one.name in due.changed, one.name in usual,
            _describe_news(operation, leg, one, latest.get(one.name)) if one.name in due.changed else None,
        )
        for one in manifest_queries.list_recipients(db)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.recipient.name == OFFICE, not one.usual and one.latest is None)))


def _describe_news(operation: Operation, leg: LegRow, recipient: Recipient, latest: ManifestRow | None) -> Said | None:
    """`2 added, 1 document changed`; why there is no next version, where there is none."""
    if leg.status is LegStatus.CANCELLED:
        return say("does not know that it is cancelled")
    if latest is not None and believes_cancelled(latest.sent, leg.status):
        return say("believes that it is cancelled")
    try:
        now = manifest_queries.preview_manifest(operation, leg.code, recipient.name)
    except RepatriateError as fault:
        return fault.message if isinstance(fault.message, Said) else None
    found = now.changes
    if found is None or found.nothing:
        return None
    papers = sum(any(field.field.startswith("document") for field in row.fields) for row in found.changed)
    rest = len(found.changed) - papers
    parts = [
        count(len(found.added), "{0} added", "{0} added") if found.added else None,
        count(len(found.removed), "{0} taken off", "{0} taken off") if found.removed else None,
        count(papers, "{0} document corrected", "{0} documents corrected") if papers else None,
        count(rest, "{0} person corrected", "{0} people corrected") if rest else None,
        *_describe_heading(found.heading),
    ]
    return join_parts(", ", [part for part in parts if part is not None])


def _describe_heading(changed: Sequence[FieldChange]) -> list[Said]:
    """Under which name they have it, where it has another; and that times or the route differ."""
    names = [one for one in changed if one.field in ("leg", "flight")]
    told = [say("out of date: the list says {0}", str(one.before) or say("no flight number")) for one in names]
    closed = [say("now the final list") for one in changed if one.field == "flown"]
    rest = len(changed) - len(names) - len(closed)
    return [*told, *closed, *([say("times or route changed")] if rest else [])]


def sent_on(row: ManifestRow) -> datetime | None:
    """The moment at which a version was sent; None if it was not."""
    return datetime.fromisoformat(row.sent.partition(" ")[0]) if row.sent else None
