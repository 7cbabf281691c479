"""Finds valid documents of this office that differ from the file; the printed record is read each time."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.attachments import digest_of, load_attachment
from repatriate.app.core.listing import describe_fields as field_words
from repatriate.model.errors import RepatriateError, UserError
from repatriate.model.saying import Said, join_items, say
from repatriate.papers.layout import read_layout

PRINTED = ("surname", "given_names", "native_name", "birth_date", "birth_place", "sex", "nationality")
"""The fields of a page about the person, by its name in the row of the person and in the record of the page."""


_DIFFERS = " OR ".join(
    f"json_extract(d.printed, '$.{name}') IS NOT p.{name}" for name in PRINTED
) + " OR p.photo IS NOT json_extract(d.printed, '$.photo_hash')"  # fmt: skip


_CHANGED = (
    "(p.id IN (SELECT row_id FROM images WHERE number > :since AND tbl = 'people') OR "
    "d.id IN (SELECT row_id FROM images WHERE number > :since AND tbl = 'documents'))"
)


_ROWS = f"""
    SELECT d.id, d.number, p.ref, d.printed, p.photo, {", ".join(f"p.{name}" for name in PRINTED)}
    FROM documents d JOIN people p ON p.id = d.person_id WHERE d.status = 'issued' AND {{}}
    AND CASE WHEN json_valid(d.printed) THEN CASE WHEN json_type(d.printed) = 'object' THEN {_DIFFERS} END END
"""


@dataclass(frozen=True, slots=True)
class PrintedAs:
    """A document whose page says otherwise than the file: what it says, by field; `photo`: that it shows no face, or another."""

    id: int
    ref: str
    number: str
    values: tuple[tuple[str, str | None], ...]
    photo: Said | None

    def words(self) -> Said:
        """`printed as RUMAKO (surname)`."""
        told = [say("{0} ({1})", value or say("nothing"), field_words([name])) for name, value in self.values]
        if self.photo is not None:
            told.append(self.photo)
        return say("printed as {0}", join_items(told))


def find_printed_otherwise(db: Database, today: date, since: int | None = None) -> tuple[PrintedAs, ...]:
    """Every document of this office that is valid and says otherwise; those that entries after `since` wrote or whose people
    they did."""
    where = f"ifnull(d.expires, '9999') >= :today AND {'1' if since is None else _CHANGED}"
    values = {"today": today.isoformat(), "since": since}
    return _read_printed(db, db.query(f"{_ROWS.format(where)} ORDER BY p.ref, d.id", values))


def printed_otherwise_by_id(db: Database, ids: Sequence[int]) -> dict[int, PrintedAs]:
    """The documents among these that differ from the file and are still in force, by id."""
    sql = _ROWS.format("d.id IN (SELECT value FROM json_each(?))")
    return {one.id: one for one in _read_printed(db, db.query(sql, (json.dumps(list(ids)),)))}


def printed_otherwise_of(db: Database, refs: Iterable[str]) -> tuple[PrintedAs, ...]:
    """The documents on which these people travel that say otherwise."""
    sql = f"{_ROWS.format('d.current = 1 AND p.ref IN (SELECT value FROM json_each(?))')} ORDER BY p.ref"
    return _read_printed(db, db.query(sql, (json.dumps(list(refs)),)))


def must_be_as_printed(found: Sequence[PrintedAs], leg: str) -> None:
    """Raises UserError where people on the list of a leg travel on documents that say otherwise than the file does now."""
    if found:
        raise UserError(
            "printed_otherwise",
            say(
                "Documents of people on the list of {0} differ from the file: {1}. Issue them again, take the "
                "change back, or make it anyway.",
                leg,
                name_documents(found),
            ),
            refs=tuple(one.ref for one in found),
            number=found[0].number,
        )


def describe_documents(found: Sequence[PrintedAs]) -> Said:
    """The sentence on documents that say otherwise than the file does since a change, and what can be done."""
    if len(found) == 1:
        return describe_document(found[0], found[0].ref)
    return say(
        "{0} documents differ from the file: {1}. Issue them again, or take the change back.",
        len(found),
        name_documents(found),
    )


def describe_document(one: PrintedAs, person: str) -> Said:
    """The same of one, whose holder is called so."""
    return say("Document {0} of {1} is {2}. Issue it again, or take the change back.", one.number, person, one.words())


def name_documents(found: Sequence[PrintedAs]) -> Said:
    """`AB0001 (P00005) and AB0002 (P00007)`."""
    return join_items([say("{0} ({1})", one.number, one.ref) for one in found])


def _read_printed(db: Database, rows: Iterable[Mapping[str, Any]]) -> tuple[PrintedAs, ...]:
    has_box = cache(lambda digest: _has_box(db, digest))
    found = []
    for row in rows:
        record = json.loads(row["printed"])
        values = tuple(
            (name, _as_text(record[name]))
            for name in PRINTED
            if name in record and _fold_value(record[name]) != _fold_value(row[name])
        )
        photo = _compare_photos(record, row["photo"])
        if photo is not None and record.get("layout_hash") and not has_box(str(record["layout_hash"])):
            photo = None
        if values or photo is not None:
            found.append(PrintedAs(row["id"], row["ref"], row["number"] or "", values, photo))
    return tuple(found)


def _has_box(db: Database, digest: str) -> bool:
    """Whether a layout has a place for a photo; one that cannot be read is a fault that others tell."""
    try:
        return read_layout(load_attachment(db, digest).decode(), "").photo is not None
    except (RepatriateError, ValueError):
        return True


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)


def _compare_photos(record: Mapping[str, Any], photo: str | None) -> Said | None:
    """The face on a page, where it is not that of the file; an earlier program kept the picture itself."""
    kept = record.get("photo")
    try:
        printed = digest_of(b64decode(str(kept))) if kept else record.get("photo_hash")
    except ValueError:  # no picture: the history tells of a record that was changed
        return None
    if printed == photo:
        return None
    if printed is None:
        return say("a page without a photo")
    return say("another photo") if photo else say("a photo that is no longer in the file")


def _fold_value(value: Any) -> str:
    """The value folded for comparison with print: single spaces, no case, because the page has capitals."""
    return " ".join(str(value or "").split()).casefold()
