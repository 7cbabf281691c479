"""Reads the documents issued by this office, in whatever status: pages of the list, lookup by number, histories.
Nothing writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.attachments import What
from repatriate.app.core.listing import ListColumn, Listing, Look, Row
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import parse_day, pick_columns
from repatriate.app.documents.blanks.queries import BLANK_LOOKS
from repatriate.app.documents.issuing_office import Happened, history_of
from repatriate.app.people.printed_as import printed_otherwise_by_id
from repatriate.model.errors import UserError
from repatriate.model.fields import BLANK_STATUSES, Kind
from repatriate.model.saying import count, join_parts, say

_OURS = "(d.printed IS NOT NULL OR d.status IN ('issued', 'void', 'spoiled'))"
_AGAIN = "(json_valid(d.printed) AND d.printed LIKE '%\"printed again\"%')"
_SAVED = "(json_valid(d.printed) AND json_extract(d.printed, '$.saved'))"
_STOLEN = '(json_valid(d.printed) AND d.printed LIKE \'%"what": "stolen"%\')'
_LAYOUT = "CASE WHEN json_valid(d.printed) THEN json_extract(d.printed, '$.layout') END"
_NAME = "fold_once(coalesce(p.surname, p.given_names, p.native_name, '') || ' ' || ifnull(p.given_names, ''))"
_STATE = (
    "CASE WHEN d.status = 'issued' AND d.expires < :today THEN 'expired' WHEN d.status = 'issued' THEN 'valid' "
    f"WHEN d.status = 'void' AND {_STOLEN} THEN 'stolen' ELSE d.status END"
)
_FROM = f"FROM documents d JOIN people p ON p.id = d.person_id LEFT JOIN blanks b ON b.id = d.blank_id WHERE {_OURS}"
ISSUED_STATES = {
    "valid": Look(say("valid"), "good", "check"),
    "expired": Look(say("expired"), "quiet", "calendar"),
    "void": Look(BLANK_STATUSES["void"], "trouble", "trouble"),
    "stolen": BLANK_LOOKS["stolen"],
    "spoiled": BLANK_LOOKS["spoiled"],
}


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
        row["id"]: _build_line(row, today, otherwise[row["id"]].words() if row["id"] in otherwise else "")
        for row in db.query(
            "SELECT d.*, p.ref, p.surname, p.given_names, p.native_name, p.nationality, b.series "
            f"{_FROM} AND d.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
    }


def _build_line(row: dict[str, Any], today: date, printed_as: str) -> IssuedLine:
    happened = history_of(row)
    record = json.loads(row["printed"]) if row["printed"] else {}
    state = row["status"]
    if state == "issued":
        state = "expired" if row["expires"] is not None and row["expires"] < today.isoformat() else "valid"
    elif happened[-1].what is What.STOLEN:
        state = "stolen"
    return IssuedLine(
        **pick_columns(row, "id ref issuer series note"),
        name=shown_name(row),
        number=row["number"] or "",
        issued=parse_day(row["issued"]),
        expires=parse_day(row["expires"]),
        state=state,
        current=bool(row["current"]),
        layout=record.get("layout"),
        prints=sum(1 for one in happened if one.what in (What.ISSUED, What.AGAIN)),
        saved=bool(record.get("saved")) and not any(one.what is What.AGAIN for one in happened),
        printable=row["printed"] is not None,
        on_blank=row["blank_id"] is not None,
        printed_as=printed_as,
    )


def _describe_prints(row: Row) -> str:
    if row["saved"]:
        return say("PDF saved")
    return count(row["prints"], "once", "{0} times")


def _mark_difference(row: Row) -> Look | None:
    """Look of a document that says otherwise than the file, which comes before its state."""
    return Look(row["printed_as"], "attention", "warning") if row["printed_as"] else None


def _describe_note(row: Row) -> str:
    return join_parts(" · ", filter(None, (row["printed_as"], row["note"])))


ISSUED = Listing(
    "issued",
    say("Issued here"),
    _FROM,
    "d.id",
    "d.id DESC",
    "ifnull(d.number, '') || ' ' || p.ref || ' ' || ifnull(p.given_names, '') || ' ' || ifnull(p.surname, '') || ' ' "
    "|| ifnull(p.native_name, '') || ' ' || ifnull(p.nationality, '') || ' ' || ifnull(b.series, '') || ' ' || ifnull(d.note, '')",
    (
        ListColumn("number", sql="d.number", width=120),
        ListColumn("ref", sql="p.ref", width=82),
        ListColumn("name", say("Name"), sql=_NAME, width=260, stretch=True),
        ListColumn("issued", sql="d.issued", kind=Kind.DAY, filtered=True, width=116, gives_way=4),
        ListColumn("expires", sql="d.expires", kind=Kind.DAY, width=116),
        ListColumn("state", say("State"), sql=_STATE, looks=ISSUED_STATES, mark=_mark_difference, filtered=True, width=120),
        ListColumn("series", sql="b.series", filtered=True, width=90, gives_way=3),
        ListColumn("prints", say("Printed"), sql=f"CASE WHEN {_AGAIN} THEN 'again' WHEN {_SAVED} THEN 'saved' ELSE 'once' END",
                   words={"once": say("once"), "saved": say("PDF saved"), "again": say("more than once")},
                   describe=_describe_prints, filtered=True, width=90, gives_way=2),
        ListColumn("note", sort="fold_once(d.note)", describe=_describe_note, tip=_describe_note, width=200, gives_way=1),
        ListColumn("layout", say("Page layout"), sql=_LAYOUT, filtered=True, width=110, hidden=True),
    ),
    issued_lines,
)  # fmt: skip


def document_history(db: Database, document_id: int) -> tuple[Happened, ...]:
    """The history of a document, its issue first. Raises UserError if this office issued none with that id."""
    row = next(iter(db.query(f"SELECT d.* FROM documents d WHERE d.id = ? AND {_OURS}", (document_id,))), None)
    if row is None:
        raise UserError("not_issued", say("This office did not issue that document."))
    return history_of(row)


def issued_id(db: Database, number: str) -> int | None:
    """The id of the document with that number; the latest where several bear it, None where this office issued none."""
    row = db.conn.execute(f"SELECT max(d.id) FROM documents d WHERE d.number = ? AND {_OURS}", (number,)).fetchone()
    return None if row[0] is None else int(row[0])


def document_numbered(db: Database, number: str) -> int:
    """The id as from `issued_id`, for a number typed in any way. Raises UserError if this office issued none."""
    found = issued_id(db, number.strip().upper())
    if found is None:
        raise UserError("unknown_document", say("This office issued no document {0}: check the number.", number))
    return found
