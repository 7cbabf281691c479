"""Reads the documents that a person holds or held, and the use of each. Nothing here writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import unknown_person
from repatriate.app.core.snapshot import parse_day, pick_columns
from repatriate.model.entities import DocumentKind
from repatriate.model.saying import say


def counts_as(kind: DocumentKind) -> str:
    """The use of a kind of document on a journey, in one sentence."""
    match kind:
        case DocumentKind.PASSPORT:
            return say("Carriers take it everywhere.")
        case DocumentKind.REFUGEE | DocumentKind.STATELESS:
            return say("Carriers take it as a passport.")
        case DocumentKind.EMERGENCY | DocumentKind.LAISSEZ_PASSER:
            return say("It counts as an emergency travel document. Some departures refuse it.")
        case DocumentKind.IDENTITY_CARD:
            return say(
                "The plan crosses no border on it: only the neighbouring States say whether they accept a card. It shows who they are."
            )
        case DocumentKind.OTHER:
            return say("Nobody crosses a border on it. It shows who they are.")


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document; `status` is held, issued, void or spoiled. `travels`: they travel on it; `expired` by today.

    `own`: this office issued it, and it stays as it was printed.
    """

    id: int
    ref: str
    kind: DocumentKind
    number: str | None
    issuer: str | None
    issued: date | None
    expires: date | None
    status: str
    travels: bool
    expired: bool
    own: bool
    seen_by: str | None
    seen_on: date | None
    note: str | None

    @property
    def unstated(self) -> tuple[str, ...]:
        """The fields that nobody stated of the document that they travel on: `expires`, `issuer`. The planner accepts
        both as missing."""
        return tuple(name for name in ("expires", "issuer") if self.travels and getattr(self, name) is None)


def documents_of(db: Database, ref: str | None, today: date) -> list[HeldDocument]:
    """Documents of one person, or of everybody (None): the one that they travel on first, then the newest. Raises
    UserError for an unknown reference."""
    if ref is not None and not db.conn.execute("SELECT 1 FROM people WHERE ref = ?", (ref,)).fetchone():
        raise unknown_person(ref)
    return [
        HeldDocument(
            **pick_columns(row, "id ref number issuer status seen_by note"),
            kind=DocumentKind.of(row["kind"], row["type"]),
            issued=parse_day(row["issued"]),
            expires=parse_day(row["expires"]),
            travels=bool(row["current"] and row["type"]),
            expired=row["expires"] is not None and row["expires"] < today.isoformat(),
            own=row["printed"] is not None or row["status"] != "held",
            seen_on=parse_day(row["seen_on"]),
        )
        for row in db.query(
            "SELECT d.*, ref FROM documents d JOIN people p ON p.id = person_id WHERE (:ref IS NULL OR ref = :ref) "
            "AND coalesce(d.type, d.kind, d.number) IS NOT NULL "
            "ORDER BY ref, current DESC, d.id DESC",
            {"ref": ref},
        )
    ]


def other_documents(db: Database, ref: str, id: int | None) -> list[dict[str, Any]]:
    """The rows of what else a person holds or held to travel on, beside the document with that id, newest first."""
    sql = "SELECT d.* FROM documents d JOIN people ON people.id = person_id WHERE ref = ? AND type IS NOT NULL"
    return list(db.query(f"{sql} AND d.id IS NOT ? ORDER BY d.id DESC", (ref, id)))


def promised_day(db: Database, ref: str) -> date | None:
    """The day for which somebody is promised a document."""
    row = db.conn.execute("SELECT promised_on FROM people WHERE ref = ?", (ref,)).fetchone()
    return parse_day(row[0]) if row else None


@dataclass(frozen=True, slots=True)
class Promised:
    """The number of people with only a promised document, and the number among them with a seat in the draft."""

    people: int
    draft: int


def promised_counts(db: Database) -> Promised:
    only = (
        "promised_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.current = 1 "
        "AND d.type IS NOT NULL)"
    )
    planned = (
        "EXISTS (SELECT 1 FROM bookings b JOIN plans ON plans.id = b.plan_id WHERE b.person_id = p.id "
        "AND plans.state = 'draft' AND plans.promised)"
    )
    row = db.conn.execute(f"SELECT count(*), ifnull(sum({planned}), 0) FROM people p WHERE {only}").fetchone()
    return Promised(int(row[0]), int(row[1]))


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Somebody to whom a document was promised. `kept`: they have one now; `late`: the day is over and they have none."""

    ref: str
    promised_on: date
    kept: bool
    late: bool


def list_promises(db: Database, today: date) -> list[PromiseRow]:
    """The promised documents by day, then by reference."""
    return [
        PromiseRow(ref, date.fromisoformat(on), bool(has), not has and on < today.isoformat())
        for ref, on, has in db.conn.execute(
            "SELECT ref, promised_on, EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.current = 1 "
            "AND d.type IS NOT NULL) FROM people p WHERE promised_on IS NOT NULL ORDER BY promised_on, ref"
        ).fetchall()
    ]
