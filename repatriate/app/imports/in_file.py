"""The people of the file as a list meets them, and its rows made ready for that."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.current_document import bare_number
from repatriate.app.imports.update_policy import SEPARATOR
from repatriate.app.people.duplicates import read_newborn_year
from repatriate.intake.matching import Identity, Match
from repatriate.model.dates import PartialDate
from repatriate.model.entities import full_name
from repatriate.reference.lexicon import fields_of, key


class People:
    """The people of the file: identities in the order of `refs`, with `key` counting from 0, and `rows` of requested
    people."""

    def __init__(self, db: Database) -> None:
        numbers: dict[int, list[str]] = {}
        for person, number in db.conn.execute("SELECT person_id, number FROM documents WHERE number IS NOT NULL"):
            numbers.setdefault(person, []).append(bare_number(number))
        found = db.conn.execute(
            "SELECT id, ref, surname, given_names, native_name, sex, birth_date, nationality, province FROM people ORDER BY ref"
        ).fetchall()
        self.refs = [row[1] for row in found]
        self.places = {ref: place for place, ref in enumerate(self.refs)}
        self.identities = [
            Identity(
                place, surname, given, native, sex, PartialDate.parse(born) if born else None, nationality,
                tuple(filter(None, numbers.get(id, ()))), province,
            )
            for place, (id, _, surname, given, native, sex, born, nationality, province) in enumerate(found)
        ]  # fmt: skip
        pairs = db.conn.execute(
            "SELECT a.ref, b.ref FROM not_same JOIN people a ON a.id = person_id JOIN people b ON b.id = other_id"
        )
        self.distinct = frozenset(frozenset(pair) for pair in pairs.fetchall())
        merged = db.conn.execute("SELECT m.ref, p.ref FROM merged m JOIN people p ON p.id = person_id")
        self.now_called = dict(merged.fetchall())
        self.newborn_since = read_newborn_year(db)
        self.rows: dict[str, dict[str, Any]] = {}
        self.documents: dict[str, list[dict[str, Any]]] = {}

    def read(self, db: Database, refs: Iterable[str]) -> None:
        """Have the rows of these at hand."""
        wanted = [ref for ref in dict.fromkeys(refs) if ref not in self.rows]
        self.rows |= {row["ref"]: row for row in template_rows.people(db, wanted)}
        self.documents |= {ref: [] for ref in wanted}
        sql = "SELECT ref, d.* FROM documents d JOIN people p ON p.id = person_id WHERE ref IN (SELECT value FROM json_each(?))"
        for row in db.query(sql, (json.dumps(wanted),)):
            self.documents[row["ref"]].append(row)

    def numbers(self, ref: str) -> frozenset[str]:
        return frozenset(self.identities[self.places[ref]].documents)

    def are_distinct(self, one: str, other: str) -> bool:
        """Whether an officer said that these are two, or each is known under numbers of documents of their own."""
        numbers = [self.numbers(ref) for ref in (one, other) if ref in self.places]
        own = len(numbers) == 2 and all(numbers) and numbers[0].isdisjoint(numbers[1])
        return own or frozenset((one, other)) in self.distinct

    def name(self, ref: str) -> str:
        one = self.identities[self.places[ref]]
        return full_name(one.surname, one.given_names, one.nationality) or one.native_name or ""


def make_identity(key: int, values: Mapping[str, Any]) -> Identity:
    """A row of a list, by the values that were read of it."""
    number = bare_number(values.get("document_number"))
    return Identity(
        key, values.get("surname"), values.get("given_names"), values.get("native_name"), values.get("sex"),
        values.get("birth_date"), values.get("nationality"), (number,) if number else (), values.get("province"),
    )  # fmt: skip


def read_notes(notes: str | None) -> dict[str, set[str]]:
    """The words of columns that are kept in the notes, by title. Numbers change from list to list, an age by a year or two."""
    found: dict[str, set[str]] = {}
    for part in (notes or "").split(SEPARATOR):
        title, _, text = part.partition(": ")
        if text.isdecimal() and "age" in fields_of(key(title)):
            found.setdefault(title, set()).update(str(int(text[:4]) + years) for years in (-1, 0, 1))
        elif any(map(str.isalpha, text)):
            found.setdefault(title, set()).add(text.casefold())
    return found


def group_by_row(matches: Iterable[Match]) -> dict[int, list[Match]]:
    """The matches of each row, by its place on the list."""
    found: dict[int, list[Match]] = {}
    for match in matches:
        found.setdefault(match.new, []).append(match)
    return found
