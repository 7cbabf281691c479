"""The long lists of the room for documents, a page at a time: ids in order, counts, and the rows of a few; all in SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.listing import ListColumn, Listing, Look, Row
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.core.snapshot import parse_day, pick_columns, settings_of
from repatriate.app.core.sql import GROUP_NAME, NAME, WHO
from repatriate.app.documents.needs import PHOTO
from repatriate.app.state.queries import format_lacking
from repatriate.app.state.states import Lack
from repatriate.model.fields import DOCUMENT_TYPES, Kind
from repatriate.model.saying import capitalize_first, join_parts, say

# -- who holds what


class Papers(StrEnum):
    """The state of a person's travel documents; `repatriate.app.state` alone decides who needs one."""

    NONE = "none"
    EXPIRES = "expires"
    UNSTATED = "unstated"
    """It is taken as valid, as an expiry that nobody stated always is; an officer has to look."""
    VALID = "valid"
    NOT_NEEDED = "not needed"
    """None, and they cross no border, have left already, or do not travel."""


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
    photo: bool = False


_HELD = f"""
    WITH standing AS (
        SELECT p.*, d.id AS document_id, d.type, d.number, d.issuer, d.issued, d.expires, d.status,
            {format_lacking("lack")} AS lacks,
            coalesce(
                (SELECT substr(arrives, 1, 10) FROM bookings b JOIN legs ON legs.id = leg_id
                    WHERE b.person_id = p.id AND plan_id = {SHOWN_PLAN} ORDER BY seq DESC LIMIT 1),
                max(:start, ifnull(p.ready_from, ''), ifnull((SELECT max(valid_from) FROM clearances
                    WHERE person_id = p.id AND answer = 'granted'), ''))) AS needed
        FROM people p LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
    ), held AS (
        SELECT *, CASE WHEN type IS NULL THEN CASE WHEN lacks THEN 'none' ELSE 'not needed' END
            WHEN lacks THEN 'expires' WHEN expires IS NULL THEN 'unstated' ELSE 'valid' END AS papers
        FROM standing
    )
"""
_LEGS = (
    "(SELECT group_concat(code, ' ') FROM (SELECT code FROM bookings b JOIN legs ON legs.id = b.leg_id "
    f"WHERE b.person_id = held.id AND plan_id = {SHOWN_PLAN} ORDER BY seq))"
)


def _held_values(db: Database, today: date) -> dict[str, Any]:
    """The day of today, from when papers must hold at the earliest, and what is asked after."""
    return {
        "today": working_day(db, today).isoformat(),
        "start": settings_of(db).get("plan_start") or today.isoformat(),
        "lack": json.dumps([Lack.DOCUMENT]),
    }


def held_rows(db: Database, ids: Sequence[int], today: date) -> dict[int, DocumentRow]:
    """These people, by id."""
    values = {**_held_values(db, today), "ids": json.dumps(list(ids))}
    return {
        row["id"]: DocumentRow(
            **pick_columns(row, "ref native_name nationality type number issuer status group"),
            name=shown_name(row),
            papers=Papers(row["papers"]),
            id=row["document_id"],
            issued=parse_day(row["issued"]),
            expires=parse_day(row["expires"]),
            needed_until=date.fromisoformat(row["needed"]),
            booked=row["legs"] is not None,
            legs=tuple((row["legs"] or "").split()),
            complete=bool(row["surname"] and row["nationality"] and row["destination"]),
            photo=row["photo"] is not None,
        )
        for row in db.query(
            f"""{_HELD} SELECT *, {_LEGS} AS legs, {GROUP_NAME} AS "group" FROM held
                WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY ref""",
            values,
        )
    }


PAPERS_LOOKS = {
    Papers.NONE: Look(say("No document"), "attention", "document"),
    Papers.EXPIRES: Look(say("Ends too soon"), "attention", "warning"),
    Papers.UNSTATED: Look(say("No expiry date"), "attention", "warning"),
    Papers.VALID: Look(say("Valid"), "good", "check"),
    Papers.NOT_NEEDED: Look(say("Not needed"), "quiet", "none"),
}


def describe_document(row: Row) -> str:
    """`Passport X0012345`."""
    return join_parts(
        " ", filter(None, (capitalize_first(DOCUMENT_TYPES[row["type"]]) if row["type"] else "", row["number"]))
    )


HELD = Listing(
    "held",
    say("Everyone"),
    "FROM held WHERE 1",
    "id",
    "ref, id",
    f"{WHO} || ' ' || ifnull(number, '') || ' ' || ifnull({GROUP_NAME}, '')",
    (
        ListColumn("ref", sql="ref", mark=lambda row: Look(tone="quiet"), width=84),
        ListColumn("name", say("Name"), sql=NAME, beside="native_name", width=240, stretch=True),
        ListColumn("nationality", sql="nationality", kind=Kind.NATIONALITY, filtered=True, width=62, gives_way=3),
        ListColumn("papers", say("State"), sql="papers", looks=PAPERS_LOOKS, filtered=True, width=150),
        ListColumn("document", say("Document"), sql="type", sort="number", describe=describe_document, filtered=True,
                   words={type: capitalize_first(word) for type, word in DOCUMENT_TYPES.items()}, width=190),
        ListColumn("expires", sql="expires", kind=Kind.DAY, width=116, gives_way=4,
                   mark=lambda row: Look(tone="attention") if row["papers"] is Papers.EXPIRES else None),
        ListColumn("needed_until", say("Needed until"), sql="needed", kind=Kind.DAY, width=116, gives_way=2,
                   mark=lambda row: None if row["booked"] else Look(tone="quiet"),
                   tip=lambda row: say("The day they arrive") if row["booked"] else say("No seat yet: the first day they could travel")),
        ListColumn("legs", say("Journey"), sql=_LEGS, describe=lambda row: join_parts(" + ", row["legs"]), width=180, gives_way=1),
        replace(PHOTO, hidden=True),
        ListColumn("issuer", sql="issuer", kind=Kind.NATIONALITY, filtered=True, width=64, hidden=True),
        ListColumn("group", sql=GROUP_NAME, width=130, hidden=True),
    ),
    held_rows,
    _HELD,
    _held_values,
)  # fmt: skip


def without_photo(db: Database, refs: Sequence[str]) -> list[str]:
    """References of the people without a photo, among these."""
    rows = db.conn.execute(
        "SELECT ref FROM people WHERE photo IS NULL AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    )
    return [row[0] for row in rows.fetchall()]
