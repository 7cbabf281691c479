"""Commands on documents that people hold, which one they travel on, and the day for which one is promised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from repatriate.app.core.attachments import numbers_stay
from repatriate.app.core.current_document import is_valid, issued_here, put_in_use, use_what_is_left
from repatriate.app.core.listing import describe_fields as field_words
from repatriate.app.core.listing import describe_people
from repatriate.app.core.parse_values import convert_all, parse_remark
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.people.writer import stored_kind
from repatriate.model.entities import DocumentKind
from repatriate.model.errors import UserError
from repatriate.model.saying import say

_COLUMNS = {
    "number": "document_number", "issuer": "document_issuer", "expires": "document_expiry", "issued": "issued",
    "note": "note", "seen_by": "seen_by", "seen_on": "seen_on",
}  # fmt: skip
"""Columns of a document, each with the template's name for it."""


def _convert_fields(fields: Mapping[str, Any]) -> Row:
    """The typed values as they are stored; `kind` becomes a kind with its type. Raises UserError naming the field."""
    raw = dict(fields)
    kind = raw.pop("kind", None)
    for name in raw:
        if name not in _COLUMNS:
            raise UserError("unknown_field", say("There is no field {0} in a document.", name), field=name)
    converted = convert_all("Documents", {_COLUMNS[name]: value for name, value in raw.items()})
    values = {name: to_stored(converted[column]) for name, column in _COLUMNS.items() if name in raw}
    if kind is not None:
        try:
            found = DocumentKind(str(kind).strip().casefold().replace(" ", "_").replace("-", "_"))
        except ValueError:
            raise UserError(
                "unknown_kind",
                say("“{0}” is not a kind of document: use {1}.", str(kind), ", ".join(DocumentKind)),
                field="kind",
            ) from None
        values |= {"kind": stored_kind(found), "type": found.type.value if found.type else None}
    return values


def _must_fit(row: Row) -> None:
    if row.get("issued") and row.get("expires") and row["expires"] < row["issued"]:
        raise UserError("dates_crossed", say("The document ends before it was issued. Change one of the days."))


def _find_document(tx: Transaction, document_id: int) -> Row:
    row = tx.one(
        "SELECT documents.*, ref FROM documents JOIN people ON people.id = person_id WHERE documents.id = ?",
        (document_id,),
    )
    if row is None:
        raise UserError("no_document", say("This document is no longer in the file."))
    return row


def _find_held(tx: Transaction, document_id: int) -> Row:
    """A document that somebody holds; what this office issued stays as it was printed."""
    row = _find_document(tx, document_id)
    if row["printed"] is not None or row["status"] != "held":
        raise issued_here(row["number"] or row["ref"])
    return row


def _travel_on(tx: Transaction, row: Row) -> None:
    if row["type"] is None:
        raise UserError(
            "not_for_travel",
            say("{0} cannot cross a border on this document: choose a passport or an emergency document.", row["ref"]),
            person=row["ref"],
        )
    if row["status"] in ("void", "spoiled"):
        raise UserError("void", say("{0} is void: choose another document.", row["number"] or row["ref"]))
    put_in_use(tx, row["person_id"], row["id"])


@dataclass(frozen=True, slots=True)
class AddDocument:
    """A document that somebody holds: `fields` are kind, number, issuer, issued, expires, note, seen_by, seen_on. Gives its id.

    `travel_on` None: they travel on it where they have nothing else to travel on. An identity card is never travelled on:
    it crosses borders by agreements between neighbours only, and carriers ask for the other.
    """

    ref: str
    fields: Mapping[str, Any]
    travel_on: bool | None = None

    def write_changes(self, tx: Transaction) -> int:
        [person] = tx.people([self.ref])
        values = _convert_fields(self.fields)
        if "kind" not in values or not any(values.get(name) for name in _COLUMNS):
            raise UserError("missing", say("Say what kind of document it is, and its number at least."))
        _must_fit(values)
        if values.get("number") and (
            twin := tx.one(
                "SELECT ref FROM documents JOIN people ON people.id = person_id WHERE number = ? AND issuer IS ? "
                "AND type IS ?",
                (values["number"], values.get("issuer"), values["type"]),
            )
        ):
            raise UserError(
                "number_used", say("{0} has a document of this number already.", twin["ref"]), person=twin["ref"]
            )
        with numbers_stay(tx):
            document_id = tx.insert("documents", {"person_id": person["id"], "current": 0, **values})
        row = _find_document(tx, document_id)
        has = tx.one(
            "SELECT * FROM documents WHERE person_id = ? AND current = 1 AND type IS NOT NULL", (person["id"],)
        )
        better = has is None or (is_valid(row, tx.today) and not is_valid(has, tx.today))
        if self.travel_on or (self.travel_on is None and row["type"] is not None and better):
            _travel_on(tx, row)
        return document_id

    def describe_entry(self) -> str:
        return say("Added a document of {0}", self.ref)


@dataclass(frozen=True)
class EditDocument:
    """Change what is known of a document that somebody holds; an empty value clears it. Refused for what was issued here."""

    document_id: int
    fields: Mapping[str, Any]
    whose: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        old = _find_held(tx, self.document_id)
        values = _convert_fields(self.fields)
        _must_fit({**old, **values})
        if old["number"] and values.get("number", old["number"]) != old["number"] and "seen_by" not in values:
            values |= {"seen_by": None, "seen_on": None}  # nobody has seen a document of that number
        changes = {name: value for name, value in values.items() if value != old[name]}
        if old["current"] and "type" in changes and changes["type"] is None:
            changes["current"] = 0
        with numbers_stay(tx):
            tx.update("documents", old["id"], changes)
        if old["current"]:
            use_what_is_left(tx, old["person_id"])
        self.whose.append(old["ref"])

    def describe_entry(self) -> str:
        return say("Changed {0} of a document of {1}", field_words(self.fields), self.whose[-1])


@dataclass(frozen=True)
class RemoveDocument:
    """Take a document that somebody holds out of the file. Refused for what was issued here."""

    document_id: int
    whose: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        row = _find_held(tx, self.document_id)
        tx.delete("documents", row["id"])
        if row["current"]:
            use_what_is_left(tx, row["person_id"])
        self.whose.append(row["ref"])

    def describe_entry(self) -> str:
        return say("Removed a document of {0}", self.whose[-1])


@dataclass(frozen=True)
class TravelOn:
    """Chooses the document that its holder travels on, among several."""

    document_id: int
    whose: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        row = _find_document(tx, self.document_id)
        _travel_on(tx, row)
        self.whose.append(row["ref"])

    def describe_entry(self) -> str:
        return say("Chose the document that {0} travels on", self.whose[-1])


@dataclass(frozen=True, slots=True)
class SeeDocument:
    """An officer saw these documents, and not only their numbers. `by` None is who does this; `day` None is today."""

    document_ids: tuple[int, ...]
    by: str | None = None
    day: date | None = None
    _whose: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        today = tx.today
        if not self.document_ids:
            raise UserError("no_document", say("There is no such document: choose a document."))
        if self.day and self.day > today:
            raise UserError("in_future", say("{0} is still to come: give the day on which it was seen.", self.day))
        self._whose.clear()
        for document_id in dict.fromkeys(self.document_ids):
            row = _find_document(tx, document_id)
            self._whose.append(row["ref"])
            seen = {"seen_by": parse_remark("seen_by", self.by) or tx.officer, "seen_on": self.day or today}
            tx.update("documents", row["id"], seen)
        return len(set(self.document_ids))

    def describe_entry(self) -> str:
        if len(set(self.document_ids)) == 1:
            return say("Recorded a document of {0} as seen", self._whose[-1])
        return say("Recorded {0} documents as seen", len(set(self.document_ids)))


@dataclass(frozen=True, slots=True)
class PromiseDocument:
    """The day for which these people are promised a document (None: no more). A draft counts on it only where it is asked
    to. Gives how many."""

    refs: tuple[str, ...]
    day: date | None

    def write_changes(self, tx: Transaction) -> int:
        rows = tx.people(self.refs)
        if not rows:
            raise UserError("nobody", say("Choose the people to whom a document is promised."))
        for row in rows:
            tx.update("people", row["id"], {"promised_on": self.day})
        return len(rows)

    def describe_entry(self) -> str:
        if self.day is None:
            return say("Took back the promise of a document to {0}", describe_people(self.refs))
        return say("Promised a document to {0} for {1}", describe_people(self.refs), self.day)
