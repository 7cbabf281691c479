"""Everything that an office prints is on its paper: A4, or US Letter where the setting says so."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from repatriate.app.clearances.note_queries import note_preview
from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks.register import count_pdf, extract_pdf
from repatriate.app.handouts.catalogue import HANDOUTS, handout_draft
from repatriate.app.manifests import queries
from repatriate.app.plan.commands import Publish
from repatriate.app.reports.situation_report import draw_situation_pdf

SHEETS = {"a4": {(595, 842), (842, 595)}, "letter": {(612, 792), (792, 612)}}


def _handout(kind: str) -> Callable[[Operation], bytes]:
    return lambda operation: handout_draft(operation, kind, "BUS1").pdf(str, "en")


PRINTED: dict[str, Callable[[Operation], bytes]] = {
    **{kind: _handout(kind) for kind in HANDOUTS},
    "count sheet": lambda operation: count_pdf(operation, operation.today()),
    "register": lambda operation: extract_pdf(operation, operation.today()),
    "situation report": draw_situation_pdf,
    "manifest": lambda operation: queries.draw_pdf(queries.preview_manifest(operation, "BUS1", "carrier")),
    "note": lambda operation: note_preview(
        operation.db, ["P00001"], "exit_permit", "en", operation.today(), authority="Police", mission="Embassy"
    ),
}


@pytest.mark.parametrize("paper", SHEETS)
def test_what_is_printed_is_on_the_paper_of_the_office(world: Operation, paper: str) -> None:
    world.run(Publish())
    world.run(ChangeSettings({"paper": paper}))
    for name, draw in PRINTED.items():
        pages = PdfReader(io.BytesIO(draw(world))).pages
        sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages}
        assert sizes <= SHEETS[paper], name
