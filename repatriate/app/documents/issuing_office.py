"""Reads the issuing State and office, and checks the ground on which people of other States get a document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.attachments import What, document_event, load_attachment, save_attachment
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Row, Transaction
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, say
from repatriate.papers.etd_fields import EtdFields, fields_from_json, fields_to_json
from repatriate.papers.layout import GENERIC, load_layout, read_layout
from repatriate.papers.layout_parts import Layout
from repatriate.reference.countries import EUROPEAN_UNION

STATE, OFFICE = "issuing_state", "authority"
"""The settings that say whose documents they are."""
_LISTED = 10


@dataclass(frozen=True, slots=True)
class IssuingOffice:
    """The State by its code, and the office by its name, as they stand on each document."""

    state: str
    name: str


def issuing_office(db: Database) -> IssuingOffice | None:
    """The office as an officer entered it; None without an entry, because neither part is guessed."""
    settings = settings_of(db)
    state, name = settings.get(STATE), settings.get(OFFICE)
    return IssuingOffice(state, name) if state and name else None


def must_have_office(db: Database) -> IssuingOffice:
    """Raises UserError where nobody said whose documents they are."""
    office = issuing_office(db)
    if office is not None:
        return office
    if not settings_of(db).get(STATE):
        words = say("The State that issues these documents is not set. Choose it first.")
        raise UserError("no_office", words, field=STATE)
    words = say("The name of the office is not set. Enter it first.")
    raise UserError("no_office_name", words, field=OFFICE)


class Ground(StrEnum):
    """The ground on which a State issues a document to somebody who is not its national."""

    AGREEMENT = "agreement"
    EU = "eu"
    OTHER = "other"


_GROUNDS = {
    Ground.AGREEMENT: say("under an agreement"),
    Ground.EU: say("as EU emergency travel document"),
    Ground.OTHER: say("for another reason"),
}


@dataclass(frozen=True, slots=True)
class ForOthers:
    """An officer's confirmation that people of another nationality are given documents, and why."""

    ground: Ground
    text: str = ""

    def words(self) -> str:
        """The ground as recorded: `under an agreement: of 12 May with Viet Nam`."""
        if self.ground is Ground.OTHER:
            return self.text
        return say("{0}: {1}", _GROUNDS[self.ground], self.text) if self.text else _GROUNDS[self.ground]


def read_ground(text: str) -> ForOthers:
    """The ground typed on one line: `agreement`, `agreement: of 12 May`, `eu`; any other text is another reason."""
    word, _, rest = text.strip().partition(":")
    if word.strip().lower() in (Ground.AGREEMENT, Ground.EU):
        return ForOthers(Ground(word.strip().lower()), rest.strip())
    return ForOthers(Ground.OTHER, text.strip())


@dataclass(frozen=True, slots=True)
class OtherNational:
    """Somebody whose nationality is known and is not that of the issuing State."""

    ref: str
    name: str
    nationality: str


def other_nationals(db: Database, refs: Iterable[str], state: str) -> tuple[OtherNational, ...]:
    """The people of another State, or stateless, among `refs`, in the same order."""
    wanted = list(refs)
    found = {
        row["ref"]: OtherNational(row["ref"], shown_name(row), row["nationality"])
        for row in db.query(
            "SELECT ref, surname, given_names, native_name, nationality FROM people "
            "WHERE nationality IS NOT NULL AND nationality <> ?",
            (state,),
        )
    }
    return tuple(found[ref] for ref in wanted if ref in found)


def nationalities_of(db: Database, refs: Iterable[str]) -> list[tuple[str, int]]:
    """The number of these people by nationality, the most frequent first."""
    wanted = set(refs)
    rows = db.conn.execute("SELECT ref, nationality FROM people WHERE nationality IS NOT NULL").fetchall()
    return Counter(nationality for ref, nationality in rows if ref in wanted).most_common()


def check_others(office: IssuingOffice, others: Sequence[OtherNational], confirmed: ForOthers | None) -> None:
    """Raises UserError where somebody of another nationality would get a document and no officer said why."""
    if not others:
        return
    if confirmed is None:
        raise UserError("other_nationality", _describe_others(office, others), people=tuple(one.ref for one in others))
    if confirmed.ground is Ground.OTHER and not confirmed.text:
        raise UserError("no_reason", say("Issuing to people of another nationality takes a reason: give it in words."))
    if confirmed.ground is Ground.EU:
        outside = [one for one in others if one.nationality not in EUROPEAN_UNION]
        if office.state not in EUROPEAN_UNION or outside:
            raise UserError(
                "not_eu",
                say(
                    "The EU emergency travel document is issued by a member State to citizens of another State: {0}.",
                    say("{0} is not a member State", office.state)
                    if office.state not in EUROPEAN_UNION
                    else say("{0} ({1}) is not from a member State", outside[0].ref, outside[0].nationality),
                ),
            )


def _describe_others(office: IssuingOffice, others: Sequence[OtherNational]) -> Said:
    """A sentence that lists these people and asks for the ground."""
    return say(
        "{0}: say on what ground {1} issues them documents, or leave them out. They are {2}.",
        count(len(others), "{0} person is of another nationality", "{0} people are of another nationality"),
        office.state,
        join_items([say("{0} ({1})", one.ref, one.nationality) for one in others], _LISTED),
    )


# -- The record of a document that this office issued: enough to print the same page again, and its events. The
# record is JSON in `documents.printed`. It holds the page's fields, the name and digest of its layout, and the
# digest of the photo. It also holds whether it was saved as a PDF, the ground for another nationality, and the
# events. Texts and photos are attachments, stored once for all documents that use them. Earlier records contain the
# photo itself, no layout and no events.


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
