"""Handouts drawn up from the published plan: who sits, sleeps and is received where, on the recipient's own list."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from sqlite_utils import Database

from repatriate.app.core.redaction import Shelters
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import all_rules, leg_of, settings_of
from repatriate.app.manifests.builder import Drawer
from repatriate.handouts.bays import BayOptions, bays_of
from repatriate.handouts.buses import BusOptions, buses_of
from repatriate.handouts.families import Company, Traveller
from repatriate.handouts.listed import Since
from repatriate.handouts.rooms import RoomKind, RoomOptions, rooms_of
from repatriate.model.dates import age_on
from repatriate.model.entities import Leg, RuleKind
from repatriate.model.manifest import Cell, Edition, Manifest, Passenger
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import count, join_items, say
from repatriate.printing.report import Tell

ESCORT, RECEIVING = "escort", "receiving"


@dataclass(frozen=True, slots=True)
class Request:
    """A handout that is wanted: of which leg, with which number, made when and by whom, and of which kind (see catalogue)."""

    db: Database
    leg: str
    edition: Edition
    kind: str
    title: str
    whitelist: str

    @property
    def paper(self) -> PaperSize:
        """The paper size of this office."""
        return paper_of(settings_of(self.db))


@dataclass(frozen=True, slots=True)
class Part:
    """One bus, room or bay: what it is called and how many people are in it."""

    name: str
    people: int


@dataclass(frozen=True)
class Draft:
    """A handout before it is written. `pdf` takes what says words in the reader's language, and that language.

    `places` says by reference in which bus, room or bay each person is; `notes` are sentences for the officer who makes it.
    """

    people: int
    pdf: Callable[[Tell, str], bytes]
    xlsx: Callable[[], bytes] | None = None
    places: Mapping[str, int] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()


def bus_draft(request: Request, options: BusOptions) -> Draft:
    """The list for the leader of each bus. Raises UserError as `Drawer.draw` and `buses_of`."""
    manifest, company, since = _read_list(request)
    buses = buses_of(company, options)
    places = {one.ref: bus.number for bus in buses for one in bus.people}

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import buses as handouts_buses  # a large library, loaded when it is wanted
        from repatriate.handouts import pages

        paper = pages.Paper(request.title, say("escort or bus leader"), manifest.heading, tell, language, request.paper)
        return handouts_buses.document_bytes(buses, manifest, paper, since)

    return Draft(
        people=len(manifest.rows),
        pdf=draw_pdf,
        xlsx=lambda: _write_workbook(manifest, "bus", places, request.title),
        places=places,
        parts=tuple(Part(say("Bus {0}", bus.number), len(bus.people)) for bus in buses),
    )


def room_draft(request: Request, options: RoomOptions) -> Draft:
    """The room list for the escort at night. Raises UserError as `Drawer.draw` and `rooms_of`."""
    manifest, company, since = _read_list(request)
    manifest = replace(manifest, heading=Shelters(request.db).unnamed(manifest.heading))
    rooms = rooms_of(company, options)
    names: dict[str, Cell] = {one.ref: room.name or room.number for room in rooms for one in room.people}
    asked = [room.people[0].ref for room in rooms if room.kind is RoomKind.ASK]
    alone = [one.ref for room in rooms if room.kind is RoomKind.MINOR for one in room.people]
    unguarded = [room.name or str(room.number) for room in rooms if room.unguarded]
    notes = []
    if asked:
        notes.append(
            count(
                len(asked),
                "The sex of {1} is not recorded, and they are alone in a room: ask.",
                "The sex of {1} is not recorded, and each is alone in a room: ask.",
                join_items(asked),
            )
        )
    if alone:
        notes.append(
            count(
                len(alone),
                "{1} is under 18, without an adult of their own: somebody must watch over them.",
                "{1} are under 18, without an adult of their own: somebody must watch over them.",
                join_items(alone),
            )
        )
    if unguarded:
        notes.append(
            say("No adult of the family fits into room {0}. Give them the next room too.", join_items(unguarded))
        )

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import pages
        from repatriate.handouts import rooms as handouts_rooms

        paper = pages.Paper(request.title, say("escort"), manifest.heading, tell, language, request.paper)
        return handouts_rooms.document_bytes(rooms, options, manifest, paper, since)

    return Draft(
        people=len(manifest.rows),
        pdf=draw_pdf,
        xlsx=lambda: _write_workbook(manifest, "room", names, request.title, without=_NOT_AT_NIGHT),
        places={one.ref: room.number for room in rooms for one in room.people},
        parts=tuple(Part(say("Room {0}", room.name or str(room.number)), len(room.people)) for room in rooms),
        notes=tuple(notes),
    )


def bay_draft(request: Request, options: BayOptions) -> Draft:
    """The list for the receiving side at arrival. Raises UserError as `Drawer.draw`."""
    manifest, company, _ = _read_list(request)
    # The sheets hang on a wall: where people slept before is nobody's business there.
    manifest = replace(manifest, heading=Shelters(request.db).unnamed(manifest.heading))
    bays = bays_of(company, options)
    places = {one.ref: bay.number for bay in bays for one in bay.people}
    unknown = sum(len(bay.people) for bay in bays if not bay.provinces)

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import bays as handouts_bays
        from repatriate.handouts import pages

        paper = pages.Paper(
            request.title, say("who receives them, by province"), manifest.heading, tell, language, request.paper
        )
        return handouts_bays.document_bytes(bays, manifest, paper, signs=options.signs)

    return Draft(
        people=len(manifest.rows),
        pdf=draw_pdf,
        xlsx=lambda: _write_workbook(manifest, "bay", places, request.title),
        places=places,
        parts=tuple(Part(say("Bay {0}", bay.number), len(bay.people)) for bay in bays),
        notes=(
            count(
                unknown,
                "{0} person has no province on record and gets a separate bay.",
                "{0} people have no province on record and get a separate bay.",
            ),
        )
        if unknown
        else (),
    )


def _read_list(request: Request) -> tuple[Manifest, Company, Since | None]:
    """The recipient's list of the leg, everybody on it as far as it matters who is put where, and the last such list."""
    drawer = Drawer(request.db)
    manifest = drawer.draw_beside(
        request.leg, request.whitelist, request.edition
    )  # fmt: skip
    row = drawer.leg(request.leg)
    passengers = drawer.passengers(request.leg)
    rules = all_rules(request.db, [each.person.ref for each in passengers])
    leg = leg_of(dict(row))
    since = _last_list(request.db, row["id"], request.kind)
    company = Company(
        tuple(build_traveller(each, leg) for each in passengers),
        together=tuple((rule.a, rule.b) for rule in rules if rule.kind is RuleKind.TOGETHER and rule.b),
        apart=tuple((rule.a, rule.b) for rule in rules if rule.kind is RuleKind.APART and rule.b and rule.a != rule.b),
        before=since.places if since else {},
    )
    return manifest, company, since


def build_traveller(passenger: Passenger, leg: Leg) -> Traveller:
    """Seats as planning counts them: none for a child under 2, several for a stretcher."""
    person = passenger.person
    age = age_on(person.birth_date, leg.departs.date())
    seats = leg.stretcher_seats if person.stretcher else 0 if age is not None and age < 2 else 1
    return Traveller(person.ref, person.household, person.group, person.sex, age, seats, person.province)


def _last_list(db: Database, leg_id: int, kind: str) -> Since | None:
    """The last list of that kind that was made of the leg."""
    row = db.conn.execute(
        "SELECT version, content FROM handouts WHERE leg_id = ? AND kind = ? ORDER BY version DESC LIMIT 1",
        (leg_id, kind),
    ).fetchone()
    return Since(row[0], json.loads(row[1])["places"]) if row is not None and row[1] is not None else None


_NOT_AT_NIGHT = frozenset({"seat", "stop_1", "stop_2", "stop_3", "stop_4"})
"""Columns of the escort's list that are of no use in a room."""


def _write_workbook(
    manifest: Manifest, column: str, places: Mapping[str, Cell], title: str, without: frozenset[str] = frozenset()
) -> bytes:
    """The recipient's list as a workbook, in the order of a column more, which stands first."""
    from repatriate.manifests.xlsx import workbook_bytes

    order = sorted(range(len(manifest.rows)), key=lambda at: (_order_naturally(places[manifest.keys[at]]), at))
    kept = [at for at, name in enumerate(manifest.columns) if name not in without]
    listed_there = replace(
        manifest,
        columns=(column, *(manifest.columns[at] for at in kept)),
        rows=tuple((places[manifest.keys[row]], *(manifest.rows[row][at] for at in kept)) for row in order),
        keys=tuple(manifest.keys[row] for row in order),
    )
    return workbook_bytes(listed_there, title)


def _order_naturally(place: Cell) -> tuple[int, str]:
    """9 before 10, also where the doors say so."""
    text = str(place)
    return (int(text) if text.isascii() and text.isdigit() else 2**31), text
