"""Papers as they will print, in memory: nothing is issued or frozen, and no file is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from io import BytesIO

from sqlite_utils import Database

from repatriate.app.blanks import NUMBERS
from repatriate.app.composing import Composer
from repatriate.app.issuing import holders_of_own
from repatriate.app.operation import Operation
from repatriate.app.printed import sheet_of
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.etd import EtdFields, draw_pages
from repatriate.papers.layout import Layout
from repatriate.papers.register import running_number

_NO_SEAL = b"NOT A SEAL. "


def cannot_issue(
    operation: Operation, refs: Iterable[str], *, layout: str | None = None, valid_until: date | None = None
) -> dict[str, str]:
    """Those of them who cannot be given a document now, each with the sentence why, by ref."""
    today, wanted = operation.today(), list(refs)
    try:
        composer = Composer(operation.db, today, layout=layout, valid_until=valid_until)
    except UserError as fault:
        return dict.fromkeys(wanted, fault.message)
    holders = holders_of_own(operation.db, wanted, today)
    found: dict[str, str] = {}
    for ref in wanted:
        if ref in holders:
            found[ref] = say(
                "{0} has a valid document from this office already: void that first, or print it again.", ref
            )
            continue
        try:
            composer.compose(ref, running_number(1))
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


def document_preview(
    operation: Operation,
    ref: str,
    series: str | None = None,
    *,
    layout: str | None = None,
    valid_until: date | None = None,
) -> bytes:
    """The PDF page of somebody's document if it were issued now; where a seal will stand is a symbol that says it is none.

    Raises UserError where it cannot be issued.
    """
    composer = Composer(operation.db, operation.today(), layout=layout, valid_until=valid_until)
    fields, form = composer.compose(ref, next_number(operation.db, series))
    sealed = composer.sealed(fields, form)
    if sealed.seal is not None:
        # A seal that verifies is signed for what is issued, and for nothing else.
        size = len(sealed.seal)
        fields = replace(fields, seal=(_NO_SEAL * (size // len(_NO_SEAL) + 1))[:size])
    return _page(fields, form)


def printed_document(db: Database, document_id: int) -> bytes:
    """The PDF page of a document exactly as it was issued. Raises UserError where this office did not issue it."""
    row = db.conn.execute("SELECT printed FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None or row[0] is None:
        raise UserError("not_issued", say("Only a document that this office issued can be shown as it was printed."))
    return _page(*sheet_of(db, row[0]))


def _page(fields: EtdFields, layout: Layout) -> bytes:
    target = BytesIO()
    draw_pages(target, [(fields, layout)])
    return target.getvalue()
