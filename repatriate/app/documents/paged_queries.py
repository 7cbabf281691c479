"""The long lists of the room for documents, a page at a time: ids in order, counts, and the rows of a few; all in SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.list_sql import GROUP_NAME, NAME, WHO, folding, having, order_by
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.shown_plan import SHOWN_PLAN
from repatriate.app.core.snapshot import columns, day, settings_of
from repatriate.app.core.term_sql import ListQuery, count_values, matches_terms
from repatriate.app.core.working_day import working_day
from repatriate.app.state.queries import lacking
from repatriate.app.state.states import Lack

# -- who holds what


class Papers(StrEnum):
    """How somebody stands with travel documents; who needs one is told by `repatriate.app.state` alone."""

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
            {lacking("lack")} AS lacks,
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
_GROUP = f"ifnull({GROUP_NAME}, '')"
_LEGS = (
    "(SELECT group_concat(code, ' ') FROM (SELECT code FROM bookings b JOIN legs ON legs.id = b.leg_id "
    f"WHERE b.person_id = held.id AND plan_id = {SHOWN_PLAN} ORDER BY seq))"
)
_HELD_SORTS = {
    "ref": "ref",
    "name": NAME,
    "nationality": "nationality",
    "papers": "papers",
    "number": "number",
    "expires": "expires",
    "needed_until": "needed",
    "legs": _LEGS,
    "issuer": "issuer",
    "group": GROUP_NAME,
    "photo": "photo IS NULL",
}
_HELD_WORDS = f"fold_once({WHO} || ' ' || ifnull(number, '') || ' ' || {_GROUP})"


def _held_values(db: Database, today: date) -> dict[str, Any]:
    """The day of today, from when papers must hold at the earliest, and what is asked after."""
    return {
        "today": working_day(db, today).isoformat(),
        "start": settings_of(db).get("plan_start") or today.isoformat(),
        "lack": json.dumps([Lack.DOCUMENT]),
    }


HELD_FIELDS = {
    "nationality": "nationality",
    "papers": "papers",
    "document": "type",
    "issuer": "issuer",
    "photo": "CASE WHEN photo IS NULL THEN 'none' ELSE 'yes' END",
}
"""What the columns can be filtered by."""


def _held_where(query: ListQuery, values: dict[str, Any]) -> str:
    words = having(_HELD_WORDS, query.text, values)
    return f"{words} AND {matches_terms(query.terms, HELD_FIELDS, values)}"


def held_ids(db: Database, query: ListQuery, today: date, sort: str = "", descending: bool = False) -> list[int]:
    """The people to list, by id, in order."""
    values = _held_values(db, today)
    where = _held_where(query, values)
    order = order_by(_HELD_SORTS, sort, descending)
    rows = folding(db).conn.execute(f"{_HELD} SELECT id FROM held WHERE {where} ORDER BY {order}", values)
    return [row[0] for row in rows.fetchall()]


def held_field_values(db: Database, query: ListQuery, field: str, today: date) -> list[tuple[str, int]]:
    """The values of a field among those listed, with how many people have each."""
    values = _held_values(db, today)
    where = _held_where(query, values)
    return count_values(folding(db), f"{_HELD} SELECT {{}} FROM held WHERE {where}", HELD_FIELDS[field], values)


def held_rows(db: Database, ids: Sequence[int], today: date) -> dict[int, DocumentRow]:
    """These people, by id."""
    values = {**_held_values(db, today), "ids": json.dumps(list(ids))}
    return {
        row["id"]: DocumentRow(
            **columns(row, "ref native_name nationality type number issuer status group"),
            name=shown_name(row),
            papers=Papers(row["papers"]),
            id=row["document_id"],
            issued=day(row["issued"]),
            expires=day(row["expires"]),
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


def without_photo(db: Database, refs: Sequence[str]) -> list[str]:
    """Those of these people who have no photo, by reference."""
    rows = db.conn.execute(
        "SELECT ref FROM people WHERE photo IS NULL AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    )
    return [row[0] for row in rows.fetchall()]
