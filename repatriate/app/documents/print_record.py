"""The record of a document that this office issued: enough to print the same page again, and its events.

The record is JSON in `documents.printed`. It holds the page's fields, the name and digest of its layout, and the digest
of the photo. It also holds whether it was saved as a PDF, the ground for another nationality, and the events. Texts and
photos are attachments, stored once for all documents that use them. Earlier records contain the photo itself, no layout
and no events.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.attachments import What, document_event, load_attachment, save_attachment
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.documents.issuing_office import ForOthers, Ground
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.etd_fields import EtdFields, fields_from_json, fields_to_json
from repatriate.papers.layout import GENERIC, load_layout, read_layout
from repatriate.papers.layout_parts import Layout


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of a document's history; `officer` is None where an earlier program wrote it down."""

    what: What
    day: date | None
    officer: str | None
    reason: str | None


def new_record(
    tx: Transaction, fields: EtdFields, layout: Layout, text: str, others: ForOthers | None, *, saved: bool
) -> str:
    """The record of a document that is issued now; `text` is that of its layout, `others` why somebody of another
    nationality is given it. `saved`: as a PDF, so that nobody knows whether it was printed."""
    record = fields_to_json(fields, photo_hash=save_attachment(tx, fields.photo) if fields.photo else None)
    record["layout"] = layout.name
    record["saved"] = saved
    record["layout_hash"] = save_attachment(tx, text.encode())
    if others is not None:
        record["for_others"] = {"ground": others.ground.value, "text": others.text}
    record["events"] = [document_event(tx, What.ISSUED, str(others.words()) if others is not None else None)]
    return json.dumps(record, ensure_ascii=False)


def ground_of(printed: str | None) -> ForOthers | None:
    """The ground for a document of another nationality; None if there was none."""
    kept = json.loads(printed).get("for_others") if printed else None
    return ForOthers(Ground(kept["ground"]), kept["text"]) if kept else None


def sheet_of(db: Database, printed: str) -> tuple[EtdFields, Layout]:
    """The fields and the layout that a document was printed with."""
    record: dict[str, Any] = json.loads(printed)
    photo = record.get("photo_hash")
    fields = fields_from_json(record, load_attachment(db, photo) if photo else None)
    name, digest = record.get("layout") or GENERIC, record.get("layout_hash")
    return fields, read_layout(load_attachment(db, digest).decode(), name) if digest else load_layout(name)


def history_of(row: Row) -> tuple[Happened, ...]:
    """The history of a document from its row, the issue first."""
    record = json.loads(row["printed"]) if row["printed"] else {}
    found = [
        Happened(
            What(event["what"]),
            date.fromisoformat(event["day"]) if event["day"] else None,
            event["officer"],
            event["reason"],
        )
        for event in record.get("events", ())
    ]
    if not found or found[0].what is not What.ISSUED:
        found.insert(0, Happened(What.ISSUED, date.fromisoformat(row["issued"]) if row["issued"] else None, None, None))
    if row["status"] in ("void", "spoiled") and found[-1].what not in (What.VOID, What.SPOILED, What.STOLEN):
        found.append(Happened(What(row["status"]), None, None, row["note"]))
    return tuple(found)


def own_document(tx: Transaction, document_id: int) -> Row:
    """The row of a document of this office that is valid still, with the `ref` of whose it is. Raises UserError where it is none."""
    document = tx.one(
        "SELECT documents.*, ref FROM documents JOIN people ON people.id = person_id WHERE documents.id = ?",
        (document_id,),
    )
    if document is None or document["status"] != "issued":
        raise UserError(
            "not_issued",
            say("Only a document that this office issued, and that is valid, can be voided, spoiled or printed again."),
        )
    return document
