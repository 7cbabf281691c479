"""The catalogue of handouts beside the manifests: the title, subject, columns and drawing of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.operation import Operation
from repatriate.app.core.redaction import Shelters
from repatriate.app.core.snapshot import all_people
from repatriate.app.core.transaction import next_version
from repatriate.app.handouts import options
from repatriate.app.handouts.drafts import ESCORT, RECEIVING, Draft, Request, bay_draft, bus_draft, room_draft
from repatriate.app.handouts.exception_list import exceptions_draft
from repatriate.app.handouts.leg_summary import page_draft
from repatriate.app.handouts.options import Option
from repatriate.app.manifests.builder import Drawer
from repatriate.app.plan.standby import MORE, StandbyList, read_standby_list
from repatriate.counting.points import name_point
from repatriate.handouts.bays import BayOptions
from repatriate.handouts.buses import BusOptions
from repatriate.handouts.counts import ORDERS, CountOptions
from repatriate.handouts.counts import TITLE as COUNT_SHEET
from repatriate.handouts.exceptions import TITLE as EXCEPTIONS
from repatriate.handouts.leg_page import TITLE
from repatriate.handouts.listed import Listed, People
from repatriate.handouts.rooms import RoomOptions
from repatriate.handouts.standby import TITLE as STANDBY
from repatriate.handouts.standby import Called
from repatriate.manifests.recipients import OFFICE
from repatriate.model.entities import Person
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition, Manifest
from repatriate.model.saying import Said, join_items, say
from repatriate.printing.report import Tell

MOST = 60
"""Places in the line: nobody is called further down."""


def standby_draft(request: Request, options: None = None) -> Draft:
    """The people who could be called for a seat, in order; there are no options. Raises UserError as `Drawer.draw`.
    People taken off by hand are left out, and so are those who need more than a free seat."""
    db = request.db
    listed = Drawer(db).draw_beside(
        request.leg, request.whitelist,
        request.edition,
    )  # fmt: skip
    heading = Shelters(db).unnamed(listed.heading)
    found = read_standby_list(db, request.edition.made_at.astimezone().date(), request.leg)
    called = _call_entries(db, found)
    notes = (
        (say("This list shows the draft. Confirm the plan before anybody is called."),)
        if found.state == "draft"
        else ()
    )

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import pages  # a large library, loaded when it is wanted
        from repatriate.handouts import standby as handouts_standby

        paper = pages.Paper(
            request.title, say("whoever gives out seats at the departure"), heading, tell, language, request.paper
        )
        return handouts_standby.document_bytes(called, found.free, paper, found.closed)

    return Draft(people=len(called), pdf=draw_pdf, notes=notes)


def _call_entries(db: Database, found: StandbyList) -> list[Called]:
    """The entries in the order of the list, each with its own number."""
    entries = [one.standby for one in found.candidates if not one.off and one.part != MORE][:MOST]
    people = {person.ref: person for person in all_people(db, [ref for one in entries for ref in one.people])}
    return [
        Called(place, ref, *_list_names(people[ref]), one.seats)
        for place, one in enumerate(entries, start=1)
        for ref in one.people
    ]


def _list_names(person: Person) -> tuple[str, str]:
    """The person's names for a list; in their own script if no other name is known."""
    if person.surname or person.given_names:
        return person.surname or "", person.given_names or ""
    return person.native_name or "", ""


_COLUMNS = ("ref", "surname", "given_names", "group")
"""Columns of the escort's list on a counting sheet; boxes follow, one for each point."""


def count_draft(request: Request, options: CountOptions) -> Draft:
    """The counting sheet. Raises UserError as `Drawer.draw`."""
    drawer = Drawer(request.db)
    manifest = drawer.draw_beside(request.leg, request.whitelist, request.edition)
    manifest = replace(manifest, heading=Shelters(request.db).unnamed(manifest.heading))
    points = points_of(request.db, drawer.leg(request.leg)["id"])
    names = [name_point(one, points) for one in points]
    listed = People(manifest)
    people = sorted((listed[key] for key in manifest.keys), key=ORDERS[options.order])  # type: ignore[arg-type]

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import counts as handouts_counts  # a large library, loaded when it is wanted
        from repatriate.handouts import pages

        paper = pages.Paper(request.title, say("whoever counts"), manifest.heading, tell, language, request.paper)
        return handouts_counts.document_bytes(people, names, paper)

    titles = [f"{one.seq} {name}" for one, name in zip(points, names, strict=True)]
    return Draft(
        people=len(people), pdf=draw_pdf, xlsx=lambda: _write_workbook(manifest, people, titles, request.title)
    )


def _write_workbook(manifest: Manifest, people: list[Listed], points: list[str], title: str) -> bytes:
    """One row a person and one column a point, headed by its number: as `count --from` takes it back."""
    from repatriate.manifests.xlsx import workbook_bytes

    sheet = replace(
        manifest,
        columns=(*_COLUMNS, *points),
        rows=tuple((*(one.cells[name] for name in _COLUMNS), *[None] * len(points)) for one in people),
        keys=tuple(one.ref for one in people),
    )
    return workbook_bytes(sheet, title)


@dataclass(frozen=True, slots=True)
class Handout:
    """A kind of list: all that the window, the command line and the history have to know of it.

    `whitelist` is the recipient of manifests to whose columns it keeps (empty: figures only); `withheld` says so in words.
    `parts` are what it is shared out into, one and many. `make` makes its options, the usual ones where it is given nothing;
    `options` are what can be chosen of them. `draft` draws it up and raises UserError as `Drawer.draw` and the options say.
    `summary` says in the history that it was made, of a leg and with its number. `formats` are suffixes.
    """

    name: str
    title: str
    about: str
    icon: str
    whitelist: str
    withheld: str
    draft: Callable[[Request, Any], Draft]
    summary: Callable[[str, str], Said]
    make: Callable[..., Any] = lambda: None
    options: tuple[Option, ...] = ()
    parts: tuple[str, str] | None = None
    formats: tuple[str, ...] = (".pdf", ".xlsx")

    def chosen(self, values: Mapping[str, Any]) -> Any:
        """The options of it for values as they were chosen or typed, by key. Raises UserError for what cannot be."""
        return self.make(**{one.key: one.parse(values[one.key]) for one in self.options if one.key in values})


_TO_ESCORT = say("What an escort may know, and nothing more.")
HANDOUTS: Mapping[str, Handout] = MappingProxyType(
    {
        handout.name: handout
        for handout in (
            Handout(
                "bus", say("Bus list"), say("who sits in which bus"), "road", ESCORT, _TO_ESCORT, bus_draft,
                lambda leg, number: say("Made bus list no. {1} of {0}", leg, number),
                BusOptions, options.BUS, (say("1 bus"), say("{0} buses")),
            ),
            Handout(
                "rooms", say("Room list"), say("who sleeps in which room"), "moon", ESCORT, _TO_ESCORT, room_draft,
                lambda leg, number: say("Made room list no. {1} of {0}", leg, number),
                RoomOptions, options.ROOMS, (say("1 room"), say("{0} rooms")),
            ),
            Handout(
                "bays", say("Handover by province"), say("who is handed over at which bay"), "map", RECEIVING,
                say("What those who receive them may know, and nothing more."), bay_draft,
                lambda leg, number: say("Made list no. {1} of {0} for the handover by province", leg, number),
                BayOptions, options.BAYS, (say("1 bay"), say("{0} bays")),
            ),
            Handout(
                "standby", STANDBY, say("who is called when a seat becomes free"), "queue", ESCORT, _TO_ESCORT,
                standby_draft, lambda leg, number: say("Made standby list no. {1} of {0}", leg, number), formats=(".pdf",),
            ),
            Handout(
                "count", COUNT_SHEET, say("to count with a pen, and to type in afterwards"), "check", ESCORT, _TO_ESCORT, count_draft,
                lambda leg, number: say("Made counting sheet no. {1} of {0}", leg, number), CountOptions, options.COUNT,
            ),
            Handout(
                "exceptions", EXCEPTIONS, say("people who are not where the plan has them, and why"), "warning", OFFICE,
                say("Contains reasons. Not to be handed out."), exceptions_draft,
                lambda leg, number: say("Made list no. {1} of people who did not come on {0}, joined or are missing", leg, number),
            ),
            Handout(
                "page", TITLE, say("for the gate: numbers, no names"), "document", "",
                say("Figures only: nobody is named."), page_draft,
                lambda leg, number: say("Made page no. {1} of figures on {0}", leg, number), formats=(".pdf",),
            ),
        )
    }
)  # fmt: skip
"""Every kind, by name. A new one is an entry here and its pages in repatriate/handouts."""


def handout_named(kind: str) -> Handout:
    """The kind of that name; raises UserError where there is none."""
    found = HANDOUTS.get(kind)
    if found is None:
        raise UserError(
            "unknown_handout", say("There is no list {0}: choose {1}.", repr(kind), join_items(list(HANDOUTS)))
        )
    return found


def name_sequence(leg: str, kind: str) -> str:
    """The name of the sequence that numbers lists of a kind on a leg."""
    return f"handout {leg} {kind}"


def handout_draft(operation: Operation, kind: str, leg: str, chosen: Any = None) -> Draft:
    """The list as it would be made now, with the number that it would bear; writes nothing.

    `chosen` are the options of the kind; None: the usual ones. Raises UserError: unknown_handout, unknown_leg,
    nothing_published, empty_leg, seat_twice, and what the options say.
    """
    handout = handout_named(kind)
    version = next_version(operation.db, "handouts", leg, kind, name_sequence(leg, kind))
    request = Request(
        operation.db, leg,
        Edition(version, operation.clock(), operation.officer, operation.journal_head),
        kind, handout.title, handout.whitelist,
    )  # fmt: skip
    return handout.draft(request, handout.make() if chosen is None else chosen)
