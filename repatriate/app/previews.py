"""Papers as they will print, in memory: nothing is issued or frozen, and no file is written."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import BytesIO

from sqlite_utils import Database

from repatriate.app.commands.issuing import NUMBERS, compose_sheet
from repatriate.app.issuing import holders_of_own, journey_of, journeys
from repatriate.app.operation import Operation
from repatriate.app.snapshot import settings_of
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.etd import EtdFields, fields_from_json, zone_of
from repatriate.papers.layout import GENERIC, load_layout
from repatriate.papers.register import running_number
from repatriate.papers.sheet import draw_sheet
from repatriate.printing.document import MILLIMETRE, new_canvas


def cannot_issue(operation: Operation, refs: Iterable[str]) -> dict[str, str]:
    """Those of them who cannot be given a document now, each with the sentence why, by ref."""
    today, wanted = operation.today(), list(refs)
    snapshot, booked = journeys(operation.db, today)
    settings = settings_of(operation.db)
    people = {person.ref: person for person in snapshot.people}
    holders = holders_of_own(operation.db, wanted, today)
    found: dict[str, str] = {}
    for ref in wanted:
        if ref in holders:
            found[ref] = say(
                "{0} has a valid document from this office already: void that first, or print it again.", ref
            )
            continue
        try:
            compose_sheet(people[ref], running_number(1), settings, journey_of(snapshot, booked, people[ref]), today)
        except UserError as fault:
            found[ref] = fault.message
    return found


def next_number(db: Database, series: str | None) -> str:
    """The number that the next document gets. Raises UserError where the series has no blank left."""
    if series is None:
        row = db.conn.execute("SELECT last FROM sequences WHERE name = ?", (NUMBERS,)).fetchone()
        return running_number((row[0] if row else 0) + 1)
    row = db.conn.execute(
        "SELECT number FROM blanks WHERE series = ? AND status = 'received' ORDER BY length(number), number LIMIT 1",
        (series,),
    ).fetchone()
    if row is None:
        raise UserError("too_few_blanks", say("Series {0} has no blanks left; enter what was received.", series))
    return str(row[0])


def document_preview(operation: Operation, ref: str, series: str | None = None) -> bytes:
    """The PDF page of somebody's document if it were issued now. Raises UserError where it cannot be."""
    today = operation.today()
    snapshot, booked = journeys(operation.db, today)
    person = next((one for one in snapshot.people if one.ref == ref), None)
    if person is None:
        raise UserError("unknown_person", say("There is no person {0} in this file: check the reference.", ref))
    number = next_number(operation.db, series)
    journey = journey_of(snapshot, booked, person)
    return _page(compose_sheet(person, number, settings_of(operation.db), journey, today))


def printed_document(db: Database, document_id: int) -> bytes:
    """The PDF page of a document exactly as it was issued. Raises UserError where this office did not issue it."""
    row = db.conn.execute("SELECT printed FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None or row[0] is None:
        raise UserError("not_issued", say("Only a document that this office issued can be shown as it was printed."))
    return _page(fields_from_json(json.loads(row[0])))


def _page(fields: EtdFields) -> bytes:
    form = load_layout(GENERIC)
    width, height = form.page
    target = BytesIO()
    canvas = new_canvas(target, (width * MILLIMETRE, height * MILLIMETRE), title=form.pdf_title, language=form.language)
    draw_sheet(canvas, form, fields, zone_of(fields))
    canvas.showPage()
    canvas.save()
    return target.getvalue()
