"""The command that issues emergency travel documents: numbers, register and PDF in one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from repatriate.app.issuing import Journey, earliest_day, expiry, holders_of_own, journey_of, journeys
from repatriate.app.snapshot import settings_of
from repatriate.app.transaction import Row, Transaction
from repatriate.model.entities import DocumentType, Person
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.papers.etd import EtdFields, etd_fields, fields_from_json, fields_to_json, write_etds
from repatriate.papers.register import Blank, BlankStatus, lowest_unused, running_number
from repatriate.papers.validity import valid_for_travel
from repatriate.reference.countries import country_name

NUMBERS = "etd"
"""The sequence that numbers run on from where no series of blanks is used."""


@dataclass(frozen=True, slots=True)
class Issued:
    """One document as made. `expires` is its last day."""

    ref: str
    number: str
    expires: date


def compose_sheet(person: Person, number: str, settings: Mapping[str, str], journey: Journey, today: date) -> EtdFields:
    """What goes on somebody's document if it is issued today. Raises UserError where something it needs is missing."""
    issuer = settings.get("issuing_state") or person.nationality
    if issuer is None:
        raise UserError(
            "no_issuer", say("{0} has no nationality, and no issuing state is set: fill in one of them.", person.ref)
        )
    return etd_fields(
        person,
        number=number,
        issuer=issuer,
        authority=settings.get("authority") or f"Consular authority of {country_name(issuer)}",
        issued=today,
        expires=expiry(today, journey),
        destination=journey.destination,
        transit=journey.transit,
    )


@dataclass(frozen=True)
class IssueDocuments:
    """A document for each of the people, in this order, all or none, written as one PDF.

    With `series` the lowest blanks of that series are used. `skip_holders` leaves out who has a valid one from this
    office already; without it that is refused.
    """

    refs: tuple[str, ...]
    path: Path
    series: str | None = None
    skip_holders: bool = False
    progress: Callable[[float], None] | None = field(default=None, compare=False, repr=False)
    cancel: Callable[[], bool] | None = field(default=None, compare=False, repr=False)
    made: list[int] = field(default_factory=list, compare=False, repr=False)

    def apply(self, tx: Transaction) -> tuple[Issued, ...]:
        today = tx.now.astimezone().date()
        rows = {row["ref"]: row for row in tx.people(self.refs)}
        refs = self._without_holders(tx, list(rows), today)
        snapshot, booked = journeys(tx.db, today)
        people = {person.ref: person for person in snapshot.people}
        settings = settings_of(tx.db)
        blanks = self._blanks(tx, len(refs))
        sheets: list[EtdFields] = []
        faults: list[UserError] = []
        for place, ref in enumerate(refs):
            person = people[ref]
            try:
                journey = journey_of(snapshot, booked, person)
                number = blanks[place]["number"] if blanks else running_number(tx.next_in(NUMBERS))
                sheets.append(compose_sheet(person, number, settings, journey, today))
            except UserError as fault:
                faults.append(fault)
        if faults:
            first, more = faults[0].message, len(faults) - 1
            text = say("{0} Nothing was issued.", first)
            if more:
                text = say("{0} So it is with {1} more. Nothing was issued.", first, more)
            raise UserError(faults[0].code, text, faults=faults)
        for place, (ref, sheet) in enumerate(zip(refs, sheets, strict=True)):
            document = people[ref].document
            # Whoever holds a passport that serves goes on travelling on it; this document is a spare.
            keeps_passport = (
                document is not None
                and document.type is DocumentType.PASSPORT
                and valid_for_travel(document, earliest_day(snapshot, booked, people[ref]))
            )
            self._record(tx, rows[ref]["id"], sheet, blanks[place] if blanks else None, current=not keeps_passport)
        write_etds(tx.output(self.path), sheets, progress=self.progress, cancel=self.cancel)
        self.made.append(len(sheets))
        return tuple(Issued(ref, sheet.number, sheet.expires) for ref, sheet in zip(refs, sheets, strict=True))

    def _without_holders(self, tx: Transaction, refs: list[str], today: date) -> list[str]:
        holders = holders_of_own(tx.db, refs, today)
        if holders and not self.skip_holders:
            first = min(holders)
            raise UserError(
                "has_valid_one",
                say("{0} has a valid document from this office already: void that first, or print it again.", first),
            )
        left = [ref for ref in refs if ref not in holders]
        if not left:
            raise UserError("nobody_missing", say("Everybody here has a valid document from this office already."))
        return left

    def _blanks(self, tx: Transaction, count: int) -> list[Row]:
        if self.series is None:
            return []
        rows = {row["number"]: row for row in tx.rows("SELECT * FROM blanks WHERE series = ?", (self.series,))}
        held = (Blank(row["series"], row["number"], BlankStatus(row["status"])) for row in rows.values())
        return [rows[blank.number] for blank in lowest_unused(held, self.series, count)]

    def _record(self, tx: Transaction, person_id: int, sheet: EtdFields, blank: Row | None, *, current: bool) -> None:
        if current:
            for old in tx.rows("SELECT id FROM documents WHERE person_id = ? AND current = 1", (person_id,)):
                tx.update("documents", old["id"], {"current": 0})
        tx.insert(
            "documents",
            {
                "person_id": person_id,
                "type": DocumentType.ETD.value,
                "number": sheet.number,
                "issuer": sheet.issuer,
                "issued": sheet.issued,
                "expires": sheet.expires,
                "current": current,
                "status": "issued",
                "blank_id": blank["id"] if blank else None,
                "printed": json.dumps(fields_to_json(sheet), ensure_ascii=False),
            },
        )
        if blank:
            tx.update("blanks", blank["id"], {"status": "issued"})

    def summary(self) -> str:
        return count(self.made[-1], "Issued {0} travel document", "Issued {0} travel documents")


@dataclass(frozen=True, slots=True)
class ReprintDocument:
    """The same sheet again, with the same number, for a reason that stays on record."""

    document_id: int
    path: Path
    reason: str

    def apply(self, tx: Transaction) -> EtdFields:
        document = tx.one("SELECT * FROM documents WHERE id = ?", (self.document_id,))
        if document is None or document["printed"] is None or document["status"] != "issued":
            raise UserError(
                "not_issued", say("Only a document that this office issued, and that is valid, can be printed again.")
            )
        if not self.reason.strip():
            raise UserError("no_reason", say("Printing a document again takes a reason."))
        notes = f"{document['note']}; " if document["note"] else ""
        tx.update("documents", self.document_id, {"note": f"{notes}printed again: {self.reason.strip()}"})
        sheet = fields_from_json(json.loads(document["printed"]))
        write_etds(tx.output(self.path), [sheet])
        return sheet

    def summary(self) -> str:
        return say("Printed a travel document again: {0}", self.reason.strip())
