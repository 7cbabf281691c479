"""Reads the people whom a reply may mean: those who await an answer, and everybody else in the file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from repatriate.app.clearances.answer_writer import Given
from repatriate.app.clearances.reply_match import Awaited
from repatriate.app.core.snapshot import day
from repatriate.intake.matching import spelling
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer
from repatriate.model.fields import NAMES

_NAMED_OTHERWISE = """
    SELECT row_id, before FROM images WHERE tbl = 'people' AND before IS NOT NULL AND after IS NOT NULL AND (
        json_extract(before, '$.surname') IS NOT json_extract(after, '$.surname')
        OR json_extract(before, '$.given_names') IS NOT json_extract(after, '$.given_names')
        OR json_extract(before, '$.native_name') IS NOT json_extract(after, '$.native_name'))
    UNION ALL SELECT person_id, was FROM merged
    UNION ALL SELECT person_id, printed FROM documents WHERE printed IS NOT NULL
    UNION ALL SELECT person_id, spelled FROM listed WHERE spelled IS NOT NULL
"""


def awaited(db: Database, kind: str, note: str | None = None) -> tuple[list[Awaited], list[Awaited]]:
    """The people who await an answer to this kind (with `note`: all on it), then everybody else, both by reference."""
    numbers: dict[int, list[str]] = defaultdict(list)
    for person, number in db.conn.execute("SELECT person_id, number FROM documents WHERE number IS NOT NULL"):
        numbers[person].append(number)
    spellings = _read_spellings(db)
    mine: list[Awaited] = []
    others: list[Awaited] = []
    for row in db.query(
        """
        SELECT p.id, p.ref, p.surname, p.given_names, p.native_name, p.birth_date, p.sex, p.nationality, c.asked_on,
            c.answer, c.answered_on, c.reference, c.valid_from, c.valid_until,
            noted.seq, CASE WHEN :note IS NULL THEN c.asked_on IS NOT NULL AND c.answer IS NULL ELSE noted.id END AS waits
        FROM people p LEFT JOIN clearances c ON c.person_id = p.id AND c.kind = :kind
        LEFT JOIN notes n ON lower(n.number) = lower(:note) LEFT JOIN noted ON noted.note_id = n.id AND noted.person_id = p.id
        ORDER BY p.ref
        """,
        {"kind": kind, "note": note.strip() if note else None},
    ):
        today = " ".join(filter(None, (row["given_names"], row["surname"])))
        born = row["birth_date"]
        one = Awaited(
            row["ref"], row["surname"], row["given_names"], row["native_name"], tuple(numbers[row["id"]]),
            day(row["asked_on"]), PartialDate.parse(born) if born else None, row["sex"], row["nationality"],
            tuple(name for name in dict.fromkeys(spellings[row["id"]]) if _is_spelling(name, today, row["native_name"])),
            _read_record(row), row["seq"],
        )  # fmt: skip
        (mine if row["waits"] else others).append(one)
    return mine, others


def _read_record(row: Mapping[str, Any]) -> Given | None:
    if row["answer"] is None:
        return None
    days = (day(row[name]) for name in ("valid_from", "valid_until"))
    return Given(Answer(row["answer"]), day(row["answered_on"]), row["reference"], *days)


def _read_spellings(db: Database) -> dict[int, list[str]]:
    """Other names of people: before a change, of who was merged into them, on lists, on their papers, on notes."""
    found: dict[int, list[str]] = defaultdict(list)
    for person, named in db.conn.execute(_NAMED_OTHERWISE):
        found[person] += _names_in(json.loads(named))
    ids = dict(db.conn.execute("SELECT ref, id FROM people").fetchall())
    for (content,) in db.conn.execute("SELECT content FROM notes"):
        data = json.loads(content)
        for cells in data["rows"]:
            row = dict(zip(data.get("columns", ()), cells, strict=False))
            if row.get("ref") in ids:
                found[ids[row["ref"]]] += _names_in(row)
    return found


def _is_spelling(name: str, today: str, native: str | None) -> bool:
    """Whether it is another name than those of today; a word of Latin letters alone is none where these are several."""
    short = " " not in name and " " in today and spelling.script(name) == "LATIN"
    return name not in (today, native) and not short


def _names_in(row: Mapping[str, Any]) -> Iterator[str]:
    """The name in Latin letters, given names first, and the one in its own script."""
    surname, given, native = (row.get(name) for name in NAMES)
    yield from filter(None, (" ".join(filter(None, (given, surname))), native))
