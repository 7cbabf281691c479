"""Which valid documents of this office say otherwise than the file: read from what was printed, each time it is asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.code_labels import fields as field_words
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, listed, say

PRINTED = ("surname", "given_names", "native_name", "birth_date", "birth_place", "sex", "nationality")
"""The fields of a page about the person, by its name in the row of the person and in the record of the page."""
_DIFFERS = " OR ".join(
    f"json_extract(d.printed, '$.{name}') IS NOT p.{name}" for name in PRINTED
) + " OR p.photo <> json_extract(d.printed, '$.photo_hash')"  # fmt: skip
_ROWS = f"""
    SELECT d.id, d.number, p.ref, d.printed, p.photo, {", ".join(f"p.{name}" for name in PRINTED)}
    FROM documents d JOIN people p ON p.id = d.person_id WHERE d.status = 'issued'
    AND CASE WHEN json_valid(d.printed) THEN {_DIFFERS} END
"""


@dataclass(frozen=True, slots=True)
class PrintedAs:
    """A document whose page says otherwise than the file: what it says, by field; `photo`: it bears another one."""

    id: int
    ref: str
    number: str
    values: tuple[tuple[str, str | None], ...]
    photo: bool

    def words(self) -> Said:
        """`printed as RUMAKO (surname)`."""
        told = [say("{0} ({1})", value or say("nothing"), field_words([name])) for name, value in self.values]
        if self.photo:
            told.append(say("another photo"))
        return say("printed as {0}", listed(told))


def find_printed_otherwise(db: Database, today: date) -> tuple[PrintedAs, ...]:
    """Every document of this office that is valid and says otherwise."""
    sql = f"{_ROWS} AND ifnull(d.expires, '9999') >= ? ORDER BY p.ref, d.id"
    return _read(db.query(sql, (today.isoformat(),)))


def printed_otherwise_by_id(db: Database, ids: Sequence[int]) -> dict[int, PrintedAs]:
    """The documents among these that differ from the file and are still in force, by id."""
    sql = f"{_ROWS} AND d.id IN (SELECT value FROM json_each(?))"
    return {one.id: one for one in _read(db.query(sql, (json.dumps(list(ids)),)))}


def printed_otherwise_of(db: Database, refs: Iterable[str]) -> tuple[PrintedAs, ...]:
    """The documents on which these people travel that say otherwise."""
    sql = f"{_ROWS} AND d.current = 1 AND p.ref IN (SELECT value FROM json_each(?)) ORDER BY p.ref"
    return _read(db.query(sql, (json.dumps(list(refs)),)))


def must_be_as_printed(found: Sequence[PrintedAs], leg: str) -> None:
    """Raises UserError where people on the list of a leg travel on documents that say otherwise than the list would."""
    if found:
        raise UserError(
            "printed_otherwise",
            say(
                "The list of {0} says otherwise than documents that were issued: {1}. Issue them again, take the change "
                "back, or make it anyway.",
                leg,
                listed([say("{0} ({1})", one.number, one.ref) for one in found]),
            ),
            refs=tuple(one.ref for one in found),
            number=found[0].number,
        )


def _read(rows: Iterable[Mapping[str, Any]]) -> tuple[PrintedAs, ...]:
    found = []
    for row in rows:
        record = json.loads(row["printed"])
        values = tuple(
            (name, record.get(name)) for name in PRINTED if name in record and _plain(record[name]) != _plain(row[name])
        )
        photo = bool(row["photo"] and record.get("photo_hash") and row["photo"] != record["photo_hash"])
        if values or photo:
            found.append(PrintedAs(row["id"], row["ref"], row["number"] or "", values, photo))
    return tuple(found)


def _plain(value: str | None) -> str:
    """As it is printed, whatever its spaces; the page has capitals."""
    return " ".join((value or "").split()).casefold()
