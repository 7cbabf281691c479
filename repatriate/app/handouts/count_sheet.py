"""The counting sheet of a departure: who is on it, and a box for each of its points."""

from __future__ import annotations

from dataclasses import replace

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.redaction import Shelters
from repatriate.app.handouts.drafts import Draft, Request
from repatriate.app.manifests.builder import Drawer
from repatriate.counting.points import name_point
from repatriate.handouts.counts import ORDERS, CountOptions
from repatriate.handouts.listed import Listed, People
from repatriate.model.manifest import Manifest
from repatriate.model.saying import say
from repatriate.printing.report import Tell

_COLUMNS = ("ref", "surname", "given_names", "group")
"""Of the escort's list what a sheet has that is counted with; boxes follow, one for each point."""


def count_draft(request: Request, options: CountOptions) -> Draft:
    """For whoever counts. Raises UserError as `Drawer.draw`."""
    drawer = Drawer(request.db)
    manifest = drawer.draw_beside(request.leg, request.whitelist, request.edition)
    manifest = replace(manifest, heading=Shelters(request.db).unnamed(manifest.heading))
    points = points_of(request.db, drawer.leg(request.leg)["id"])
    names = [name_point(one, points) for one in points]
    listed = People(manifest)
    people = sorted((listed[key] for key in manifest.keys), key=ORDERS[options.order])  # type: ignore[arg-type]

    def pdf(tell: Tell, language: str) -> bytes:
        from repatriate.handouts import count_pages, pages  # a large library, loaded when it is wanted

        paper = pages.Paper(request.title, say("whoever counts"), manifest.heading, tell, language, request.paper)
        return count_pages.document_bytes(people, names, paper)

    titles = [f"{one.seq} {name}" for one, name in zip(points, names, strict=True)]
    return Draft(people=len(people), pdf=pdf, xlsx=lambda: _workbook(manifest, people, titles, request.title))


def _workbook(manifest: Manifest, people: list[Listed], points: list[str], title: str) -> bytes:
    """One row a person and one column a point, headed by its number: as `count --from` takes it back."""
    from repatriate.manifests.xlsx import workbook_bytes

    sheet = replace(
        manifest,
        columns=(*_COLUMNS, *points),
        rows=tuple((*(one.cells[name] for name in _COLUMNS), *[None] * len(points)) for one in people),
        keys=tuple(one.ref for one in people),
    )
    return workbook_bytes(sheet, title)
