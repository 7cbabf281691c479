"""The office's list of exceptions: no-shows with reasons, people who joined or are missing, open decisions."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.app.core.person_names import find_refs
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import leg_of, settings_of
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.rest import describe_member_expected, find_apart, read_doubtful
from repatriate.app.handouts.drafts import Draft, Request
from repatriate.app.manifests.builder import Drawer
from repatriate.handouts.exceptions import HEADINGS, Exceptional, Kind
from repatriate.manifests.boarding import Boarding
from repatriate.manifests.recipients import OFFICE_MARK
from repatriate.model.counting import Progress, Stage
from repatriate.model.entities import full_name
from repatriate.model.manifest import Cell, Counts, Heading, Manifest, Passenger, Sender
from repatriate.model.saying import join_parts, say
from repatriate.printing.report import Tell

_STAGES = {
    Stage.MISSING: Kind.MISSING,
    Stage.NO_SHOW: Kind.NO_SHOW,
    Stage.OFF_LOADED: Kind.OFF_LOADED,
    Stage.LEFT_ON_THE_WAY: Kind.LEFT_ON_THE_WAY,
}
_ABOUT = ("ref", "surname", "given_names", "native_name", "sex", "birth_date", "nationality", "household", "group")
"""The office's own columns in the workbook."""


def exceptions_draft(request: Request, options: None = None) -> Draft:
    """The exceptions of one departure; there are no options. Raises UserError as `Drawer.heading`."""
    drawer = Drawer(request.db)
    heading = drawer.heading(request.leg, request.whitelist, request.edition)
    told = _find_exceptions(request, drawer)
    passengers = {one.person.ref: one for one in drawer.people(request.leg, {ref for _, ref, _ in told})}
    found = [_describe_exception(kind, passengers[ref], why) for kind, ref, why in told if ref in passengers]
    people = len({one.ref for one in found})

    def draw_pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import exceptions as handouts_exceptions  # a large library, loaded when it is wanted
        from repatriate.handouts import pages

        paper = pages.Paper(
            request.title, say("the office"), heading, tell, language, request.paper, mark=OFFICE_MARK
        )  # fmt: skip
        return handouts_exceptions.document_bytes(found, paper)

    return Draft(
        people=people, pdf=draw_pdf, xlsx=lambda: _write_workbook(request, heading, found, list(passengers.values())),
        notes=() if drawer.as_flown(request.leg) is not None else (say("{0} is not closed: who did not come is not known yet.", request.leg),),
    )  # fmt: skip


def _find_exceptions(request: Request, drawer: Drawer) -> list[tuple[Kind, str, str]]:
    """Kind, reference and reason, in the order of the list."""
    leg = drawer.leg(request.leg)["id"]
    progress = read_progress(request.db, legs=[leg]).get(leg, {})
    refs = find_refs(request.db, progress)
    found: list[tuple[Kind, str, str]] = [
        (Kind.TO_DECIDE, one.ref, one.message) for one in read_doubtful(request.db, request.leg)
    ]
    for person, one in progress.items():
        if person in refs:
            found += [(kind, refs[person], _explain_exception(one)) for kind in _list_kinds(one)]
    found += [
        (Kind.APART, ref, why) for ref, why in _find_separated(request, [refs[id] for id in progress if id in refs])
    ]
    order = list(Kind)
    return sorted(found, key=lambda one: (order.index(one[0]), one[1]))


def _find_separated(request: Request, refs: Sequence[str]) -> list[tuple[str, str]]:
    """People who have arrived without their whole family, each with the members still expected and their departures."""
    here = set(refs)
    return [
        (member.ref, join_parts("; ", map(describe_member_expected, family.expected)))
        for family in find_apart(request.db, refs)
        for member in family.here
        if member.ref in here
    ]


def _list_kinds(one: Progress) -> list[Kind]:
    kinds = [_STAGES[one.stage]] if one.stage in _STAGES and (one.booked or one.stage is not Stage.NO_SHOW) else []
    return [*kinds, Kind.GO_SHOW] if one.go_show and one.stage.aboard else kinds


def _explain_exception(one: Progress) -> str:
    forced = one.last.forced if one.last is not None else None
    return one.reason or forced or ""


def _describe_exception(kind: Kind, passenger: Passenger, why: str) -> Exceptional:
    person = passenger.person
    name = full_name(person.surname, person.given_names, person.nationality) or person.native_name or ""
    return Exceptional(kind, person.ref, name, person.native_name or "", why)


def _write_workbook(
    request: Request, heading: Heading, found: Sequence[Exceptional], passengers: Sequence[Passenger]
) -> bytes:
    """One row for each, and a person twice who is on it for two reasons."""
    from repatriate.manifests.xlsx import workbook_bytes

    cells: dict[str, tuple[Cell, ...]] = {}
    counts = Counts(0, (), 0, 0, 0, ())
    if passengers:
        boarding = Boarding(leg_of(dict(Drawer(request.db).leg(request.leg))), passengers)
        columns = [boarding.cells(name, outside=False) for name in _ABOUT]
        cells = dict(zip(boarding.keys, zip(*columns, strict=True), strict=True))
        counts = boarding.counts
    nobody: tuple[Cell, ...] = (say("nobody"), None, *[None] * len(_ABOUT))
    listed = Manifest(
        heading=heading,
        columns=("situation", "reason", *_ABOUT),
        rows=tuple((str(HEADINGS[one.kind]), one.why or None, *cells[one.ref]) for one in found) or (nobody,),
        counts=counts,
        changes=None,
        keys=tuple(one.ref for one in found) or ("",),
        sender=Sender(paper=paper_of(settings_of(request.db)).value),
    )
    return workbook_bytes(listed, request.title)
