"""The standby list of a leg as a handout for whoever gives out seats at the departure."""

from __future__ import annotations

from sqlite_utils import Database

from repatriate.app.core.redaction import Shelters
from repatriate.app.core.snapshot import all_people
from repatriate.app.handouts.drafts import Draft, Request
from repatriate.app.manifests.builder import Drawer
from repatriate.app.plan.standby import MORE, StandbyList, read_standby_list
from repatriate.handouts.standby import Called
from repatriate.model.entities import Person
from repatriate.model.saying import say
from repatriate.printing.report import Tell

MOST = 60
"""Places in the line: nobody is called further down."""


def standby_draft(request: Request, options: None = None) -> Draft:
    """Who could be called for a seat, in order; there are no options. Raises UserError as `Drawer.draw`.

    Those are left off who were taken off by hand, and who need more than seats to become free.
    """
    db = request.db
    listed = Drawer(db).draw_beside(
        request.leg, request.whitelist,
        request.edition,
    )  # fmt: skip
    heading = Shelters(db).unnamed(listed.heading)
    found = read_standby_list(db, request.edition.made_at.astimezone().date(), request.leg)
    called = _called(db, found)
    notes = (
        (say("This list shows the draft. Confirm the plan before anybody is called."),)
        if found.state == "draft"
        else ()
    )

    def pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import pages, standby_pages  # a large library, loaded when it is wanted

        paper = pages.Paper(
            request.title, say("whoever gives out seats at the departure"), heading, tell, language, request.paper
        )
        return standby_pages.document_bytes(called, found.free, paper, found.closed)

    return Draft(people=len(called), pdf=pdf, notes=notes)


def _called(db: Database, found: StandbyList) -> list[Called]:
    """In the order of the list, each place with a number of its own."""
    entries = [one.standby for one in found.candidates if not one.off and one.part != MORE][:MOST]
    people = {person.ref: person for person in all_people(db, [ref for one in entries for ref in one.people])}
    return [
        Called(place, ref, *_names(people[ref]), one.seats)
        for place, one in enumerate(entries, start=1)
        for ref in one.people
    ]


def _names(person: Person) -> tuple[str, str]:
    """As lists have them; in the person's own script where no other name is known."""
    if person.surname or person.given_names:
        return person.surname or "", person.given_names or ""
    return person.native_name or "", ""
