"""What this office issued, whatever became of it: lists by the page, by number, and the history of each; nothing writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.list_sql import folding, having, order_by
from repatriate.app.core.paper_trail import What
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import columns, day
from repatriate.app.core.term_sql import ListQuery, count_values, matches_terms
from repatriate.app.documents.print_record import Happened, history_of
from repatriate.app.people.printed_as import printed_otherwise_by_id
from repatriate.model.errors import UserError
from repatriate.model.saying import say

_OURS = "(d.printed IS NOT NULL OR d.status IN ('issued', 'void', 'spoiled'))"
_AGAIN = "(json_valid(d.printed) AND d.printed LIKE '%\"printed again\"%')"
_SAVED = "(json_valid(d.printed) AND json_extract(d.printed, '$.saved'))"
_STOLEN = '(json_valid(d.printed) AND d.printed LIKE \'%"what": "stolen"%\')'
_LAYOUT = "CASE WHEN json_valid(d.printed) THEN json_extract(d.printed, '$.layout') END"
_NAME = "fold_once(coalesce(p.surname, p.given_names, p.native_name, '') || ' ' || ifnull(p.given_names, ''))"
_SORTS = {
    "number": "d.number",
    "ref": "p.ref",
    "name": _NAME,
    "issued": "d.issued",
    "expires": "d.expires",
    "status": "d.status",
    "series": "b.series",
    "layout": _LAYOUT,
    "note": "fold_once(d.note)",
}
_WORDS = (
    "fold_once(ifnull(d.number, '') || ' ' || p.ref || ' ' || ifnull(p.given_names, '') || ' ' || ifnull(p.surname, '') || ' ' "
    "|| ifnull(p.native_name, '') || ' ' || ifnull(p.nationality, '') || ' ' || ifnull(b.series, '') || ' ' || ifnull(d.note, ''))"
)
_FROM = f"FROM documents d JOIN people p ON p.id = d.person_id LEFT JOIN blanks b ON b.id = d.blank_id WHERE {_OURS}"


ISSUED_FIELDS = {
    "state": (
        "CASE WHEN d.status = 'issued' AND d.expires < :today THEN 'expired' WHEN d.status = 'issued' THEN 'valid' "
        f"WHEN d.status = 'void' AND {_STOLEN} THEN 'stolen' ELSE d.status END"
    ),
    "series": "b.series",
    "layout": _LAYOUT,
    "issued": "d.issued",
    "prints": f"CASE WHEN {_AGAIN} THEN 'again' WHEN {_SAVED} THEN 'saved' ELSE 'once' END",
}
"""What the columns can be filtered by."""


def _where(query: ListQuery, values: dict[str, Any]) -> str:
    words = having(_WORDS, query.text, values)
    return f"{words} AND {matches_terms(query.terms, ISSUED_FIELDS, values)}"


def issued_ids(db: Database, query: ListQuery, today: date, sort: str = "", descending: bool = False) -> list[int]:
    """The documents to list, by id: the newest first unless told otherwise."""
    values: dict[str, Any] = {"today": today.isoformat()}
    where = _where(query, values)
    order = order_by(_SORTS, sort, descending, "d.id DESC")
    rows = folding(db).conn.execute(f"SELECT d.id {_FROM} AND {where} ORDER BY {order}", values)
    return [row[0] for row in rows.fetchall()]


def issued_field_values(db: Database, query: ListQuery, field: str, today: date) -> list[tuple[str, int]]:
    """The values of a field among those listed, with how many documents have each."""
    values: dict[str, Any] = {"today": today.isoformat()}
    where = _where(query, values)
    return count_values(folding(db), f"SELECT {{}} {_FROM} AND {where}", ISSUED_FIELDS[field], values)


def count_issued(db: Database) -> int:
    """How many this office issued."""
    return int(db.conn.execute(f"SELECT count(*) {_FROM}").fetchone()[0])


def layouts_by_series(db: Database) -> dict[str, set[str]]:
    """The names of the page layouts that were printed on the blanks of each series so far."""
    found: dict[str, set[str]] = {}
    for series, layout in db.conn.execute(
        f"SELECT DISTINCT b.series, {_LAYOUT} FROM documents d JOIN blanks b ON b.id = d.blank_id WHERE d.printed IS NOT NULL"
    ).fetchall():
        if layout:
            found.setdefault(series, set()).add(layout)
    return found


@dataclass(frozen=True, slots=True)
class IssuedLine:
    """A document that this office issued. `state` is valid, expired, void, stolen or spoiled; `prints` how often it was
    printed; `saved`: nobody knows whether it was, for it was saved as a PDF; `printable`: it can be shown as it was; `on_blank`: printing it again needs an unharmed blank. `printed_as` is what it says otherwise than the file; empty where it agrees."""

    id: int
    ref: str
    name: str
    number: str
    issuer: str | None
    issued: date | None
    expires: date | None
    state: str
    current: bool
    series: str | None
    layout: str | None
    note: str | None
    prints: int
    saved: bool
    printable: bool
    on_blank: bool
    printed_as: str = ""


def issued_lines(db: Database, ids: Sequence[int], today: date) -> dict[int, IssuedLine]:
    """These documents, by id."""
    otherwise = printed_otherwise_by_id(db, ids)
    return {
        row["id"]: _line(row, today, otherwise[row["id"]].words() if row["id"] in otherwise else "")
        for row in db.query(
            "SELECT d.*, p.ref, p.surname, p.given_names, p.native_name, p.nationality, b.series "
            f"{_FROM} AND d.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
    }


def _line(row: dict[str, Any], today: date, printed_as: str) -> IssuedLine:
    happened = history_of(row)
    record = json.loads(row["printed"]) if row["printed"] else {}
    state = row["status"]
    if state == "issued":
        state = "expired" if row["expires"] is not None and row["expires"] < today.isoformat() else "valid"
    elif happened[-1].what is What.STOLEN:
        state = "stolen"
    return IssuedLine(
        **columns(row, "id ref issuer series note"),
        name=shown_name(row),
        number=row["number"] or "",
        issued=day(row["issued"]),
        expires=day(row["expires"]),
        state=state,
        current=bool(row["current"]),
        layout=record.get("layout"),
        prints=sum(1 for one in happened if one.what in (What.ISSUED, What.AGAIN)),
        saved=bool(record.get("saved")) and not any(one.what is What.AGAIN for one in happened),
        printable=row["printed"] is not None,
        on_blank=row["blank_id"] is not None,
        printed_as=printed_as,
    )


def document_history(db: Database, document_id: int) -> tuple[Happened, ...]:
    """What happened to a document, the issue first. Raises UserError where this office issued none with that id."""
    row = next(iter(db.query(f"SELECT d.* FROM documents d WHERE d.id = ? AND {_OURS}", (document_id,))), None)
    if row is None:
        raise UserError("not_issued", say("This office did not issue that document."))
    return history_of(row)


def issued_id(db: Database, number: str) -> int | None:
    """The id of the document with that number; the latest where several bear it, None where this office issued none."""
    row = db.conn.execute(f"SELECT max(d.id) FROM documents d WHERE d.number = ? AND {_OURS}", (number,)).fetchone()
    return None if row[0] is None else int(row[0])


def document_numbered(db: Database, number: str) -> int:
    """As `issued_id`, however it was typed. Raises UserError where this office issued none."""
    found = issued_id(db, number.strip().upper())
    if found is None:
        raise UserError("unknown_document", say("This office issued no document {0}: check the number.", number))
    return found
