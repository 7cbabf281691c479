"""What the rooms for documents and manifests show: rows ready for a table, read in SQL; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlite_utils import Database

from repatriate.app.core.person_names import shown_name
from repatriate.app.core.places import countries
from repatriate.app.core.shown_plan import SHOWN_PLAN, journeys_of
from repatriate.app.core.snapshot import day, settings_of


class Papers(StrEnum):
    """How somebody stands with travel documents."""

    NONE = "none"
    EXPIRES = "expires"
    VALID = "valid"
    NOT_NEEDED = "not needed"
    """None, and the journey crosses no border."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A person and the document they travel on. `needed_until` is the day it must hold: of arrival where a seat is
    booked, else the first day they could travel. `status` is held or issued; `id` names the document's row.
    `spare` is a valid document of this office beside the one they travel on.
    """

    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    papers: Papers
    id: int | None
    type: str | None
    number: str | None
    issuer: str | None
    issued: date | None
    expires: date | None
    status: str | None
    needed_until: date
    booked: bool
    legs: tuple[str, ...]
    group: str | None
    complete: bool
    """Whether what a document needs is known: a name, a nationality and a destination."""


def documents(
    db: Database, today: date, *, expiring_before: str | None = None, people: Sequence[int] | None = None
) -> list[DocumentRow]:
    """Everybody by ref, with the document they travel on; or only those who have none that lasts until some ISO day, or
    the people with these ids."""
    start = settings_of(db).get("plan_start") or today.isoformat()
    journeys = journeys_of(db, _shown_state(db), people=people)
    arrivals = _arrivals(db, people)
    country_of = countries(db)
    found = []
    for row in db.query(
        """
        SELECT p.*, g.name AS "group", d.id AS document_id, d.type, d.number, d.issuer, d.issued, d.expires, d.status,
            (SELECT max(valid_from) FROM clearances WHERE person_id = p.id AND answer = 'granted') AS cleared_from
        FROM people p LEFT JOIN groups g ON g.id = p.group_id
        LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
        WHERE (:before IS NULL OR d.type IS NULL OR d.expires < :before)
            AND (:people IS NULL OR p.id IN (SELECT value FROM json_each(:people))) ORDER BY p.ref
        """,
        {"before": expiring_before, "people": None if people is None else json.dumps(list(people))},
    ):
        arrives = arrivals.get(row["ref"])
        needed = arrives or max(filter(None, (start, row["ready_from"], row["cleared_from"])))
        papers = Papers.NONE if row["type"] is None else Papers.VALID
        if (
            papers is Papers.NONE
            and row["destination"]
            and country_of(row["location"]) == country_of(row["destination"])
        ):
            papers = Papers.NOT_NEEDED
        if papers is Papers.VALID and row["expires"] is not None and row["expires"] < needed:
            papers = Papers.EXPIRES
        found.append(
            DocumentRow(
                ref=row["ref"],
                name=shown_name(row),
                native_name=row["native_name"],
                nationality=row["nationality"],
                papers=papers,
                id=row["document_id"],
                type=row["type"],
                number=row["number"],
                issuer=row["issuer"],
                issued=day(row["issued"]),
                expires=day(row["expires"]),
                status=row["status"],
                needed_until=date.fromisoformat(needed),
                booked=arrives is not None,
                legs=journeys.get(row["ref"], ()),
                group=row["group"],
                complete=bool(row["surname"] and row["nationality"] and row["destination"]),
            )
        )
    return found


def lacking_count(db: Database, today: date) -> int:
    """How many of `documents` lack one that holds long enough; for a badge, so counted without listing anybody."""
    start = settings_of(db).get("plan_start") or today.isoformat()
    country_of = countries(db)
    rows = db.conn.execute(
        f"""
        SELECT d.type IS NULL, p.location, p.destination, count(*)
        FROM people p LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
        WHERE d.type IS NULL OR d.expires < coalesce(
            (SELECT substr(arrives, 1, 10) FROM bookings b JOIN legs ON legs.id = leg_id
                WHERE b.person_id = p.id AND plan_id = {SHOWN_PLAN} ORDER BY seq DESC LIMIT 1),
            max(:start, ifnull(p.ready_from, ''), ifnull((SELECT max(valid_from) FROM clearances
                WHERE person_id = p.id AND answer = 'granted'), '')))
        GROUP BY 1, 2, 3
        """,
        {"start": start},
    ).fetchall()
    return sum(
        people
        for none, location, destination, people in rows
        if not (none and destination and country_of(location) == country_of(destination))
    )


def _shown_state(db: Database) -> str:
    row = db.conn.execute(f"SELECT state FROM plans WHERE id = {SHOWN_PLAN}").fetchone()
    return str(row[0]) if row else "draft"


def _arrivals(db: Database, people: Sequence[int] | None) -> dict[str, str]:
    """The local day of the last arrival by ref: as published, or else as drafted; of everybody, or of these people."""
    return dict(
        db.conn.execute(
            f"""
            SELECT ref, substr(arrives, 1, 10) FROM bookings b JOIN people ON people.id = b.person_id
            JOIN legs ON legs.id = b.leg_id
            WHERE b.plan_id = {SHOWN_PLAN} {"" if people is None else "AND b.person_id IN (SELECT value FROM json_each(:people))"}
                AND b.seq = (SELECT max(seq) FROM bookings l WHERE l.plan_id = b.plan_id AND l.person_id = b.person_id)
            """,
            {} if people is None else {"people": json.dumps(list(people))},
        ).fetchall()
    )


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """One of the documents of a person; `status` is held, issued, void or spoiled."""

    id: int
    type: str | None
    number: str | None
    issuer: str | None
    expires: date | None
    status: str
    current: bool


def documents_of(db: Database, ref: str) -> list[OwnDocument]:
    """Everything that a person holds or held, newest first."""
    return [
        OwnDocument(
            row["id"],
            row["type"],
            row["number"],
            row["issuer"],
            day(row["expires"]),
            row["status"],
            bool(row["current"]),
        )
        for row in db.query(
            "SELECT d.* FROM documents d JOIN people ON people.id = person_id WHERE ref = ? AND type IS NOT NULL ORDER BY d.id DESC",
            (ref,),
        )
    ]


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """A document that this office issued, whatever became of it. `printable`: it can be shown again as it was."""

    id: int
    ref: str
    name: str
    number: str
    issuer: str | None
    issued: date | None
    expires: date | None
    status: str
    current: bool
    series: str | None
    note: str | None
    printable: bool


def issued(db: Database) -> list[IssuedRow]:
    """Newest first."""
    return [
        IssuedRow(
            row["id"], row["ref"], shown_name(row), row["number"], row["issuer"], day(row["issued"]),
            day(row["expires"]), row["status"], bool(row["current"]), row["series"], row["note"],
            row["printed"] is not None,
        )
        for row in db.query(
            "SELECT d.*, ref, surname, given_names, native_name, nationality, series FROM documents d "
            "JOIN people ON people.id = person_id LEFT JOIN blanks ON blanks.id = blank_id "
            "WHERE d.printed IS NOT NULL OR d.status IN ('issued', 'void', 'spoiled') ORDER BY d.id DESC"
        )
    ]  # fmt: skip


def issued_id(db: Database, number: str) -> int | None:
    """Which of `issued` bears this number; the latest where several do."""
    row = db.conn.execute(
        "SELECT max(id) FROM documents WHERE number = ? "
        "AND (printed IS NOT NULL OR status IN ('issued', 'void', 'spoiled'))",
        (number,),
    ).fetchone()
    return None if row[0] is None else int(row[0])


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """The balance of a series of blanks: `total` is the sum of the five states."""

    series: str
    total: int
    received: int
    issued: int
    spoiled: int
    void: int
    stolen: int
    next: str | None


def series(db: Database) -> list[SeriesRow]:
    """By name; `next` is the blank that would be used next."""
    return [
        SeriesRow(**row)
        for row in db.query(
            """
            SELECT b.series, count(*) AS total, sum(status = 'received') AS received, sum(status = 'issued') AS issued,
                sum(status = 'spoiled') AS spoiled, sum(status = 'void') AS void, sum(status = 'stolen') AS stolen,
                (SELECT number FROM blanks n WHERE n.series = b.series AND n.status = 'received'
                    ORDER BY length(number), number LIMIT 1) AS next
            FROM blanks b GROUP BY b.series ORDER BY b.series
            """
        )
    ]


@dataclass(frozen=True, slots=True)
class BlankRow:
    """A numbered form; `ref` is who holds the document on it."""

    number: str
    series: str
    status: str
    received_on: date | None
    note: str | None
    ref: str | None


def blanks(db: Database) -> list[BlankRow]:
    return [
        BlankRow(row["number"], row["series"], row["status"], day(row["received_on"]), row["note"], row["ref"])
        for row in db.query(
            # The documents are looked through once, not for each blank.
            "SELECT b.*, ref FROM blanks b "
            "LEFT JOIN (SELECT blank_id, max(id) AS id FROM documents WHERE blank_id IS NOT NULL GROUP BY blank_id) latest "
            "ON latest.blank_id = b.id LEFT JOIN documents d ON d.id = latest.id LEFT JOIN people ON people.id = d.person_id "
            "ORDER BY b.series, length(b.number), b.number"
        )
    ]
