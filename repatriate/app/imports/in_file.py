"""The people of the file as a list meets them, and its rows made ready for that."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.fuzz import ratio
from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.current_document import bare_number, is_known
from repatriate.app.core.transaction import Row, to_stored
from repatriate.app.people.duplicates import read_newborn_year
from repatriate.app.people.names import MARK
from repatriate.app.people.writer import DOCUMENT
from repatriate.intake.matching import Identity, Match
from repatriate.model.dates import PartialDate
from repatriate.model.entities import full_name
from repatriate.reference.lexicon import fields_of, key
from repatriate.reference.romanization.letters import to_ascii

# -- Decides which values of a list's row replace those of a known person: only values that say more.

NAMES = ("surname", "given_names")
SEPARATOR = "; "
CLOSE = 80
"""From here on, of 100, two words are one that is spelled otherwise."""
DECIDED = frozenset({"sex", "nationality", "birth_date"})
"""Fields that do not change with time: if file and list contradict each other, one is wrong, and an officer decides."""
FAMILY = "household"
"""So it is of a family: who is in one is not moved into another unasked, away from a parent or to strangers."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the list says something else than the file, as stored; `taken` where the list's is written.

    `contradicts`: both cannot be right, and an officer decides.
    """

    field: str
    before: str | None
    after: str
    taken: bool
    contradicts: bool = False


def list_differences(
    before: Mapping[str, Any], values: Mapping[str, Any], weak: frozenset[str], documents: Sequence[Row]
) -> list[Difference]:
    """Field by field, `before` by template columns. `documents` are all that the person has.

    An empty field is filled. Elsewhere the newer list holds, but for: a name that is the same in other spelling, was not
    split, is a transliteration or a part of the one in the file, or another spelling where the file has the document; half a
    date where the file has all of it; a document that is known and not travelled on, or that this office printed; what only an
    officer can decide (`DECIDED`, `FAMILY`). Notes are added to.
    """
    told = {own: values[name] for name, own in DOCUMENT.items() if values.get(name) is not None}
    known_document = is_known(documents, told)
    keep_names = _names_are_shorter(before, values, weak)
    numbers = {bare_number(row["number"]) for row in documents} - {""}
    if not keep_names and not before.get(MARK) and numbers and bare_number(told.get("number")) in {"", *numbers}:
        own = _keep_spelling(before, values) or {}
        keep_names = bool(own) and all(own[name] == before[name] for name in NAMES)
        values = values if keep_names else {**values, **own}
    found = []
    for name, value in values.items():
        if name in ("ref", MARK):  # the mark goes with the names
            continue
        after = to_stored(value)
        if name == "notes":
            after = added_notes(before["notes"], after)
        if after == before[name] or after is None:
            continue
        old = before[name]
        contradicts = (name in DECIDED and _values_contradict(old, after)) or (name == FAMILY and old is not None)
        if name in NAMES:
            taken = not keep_names
        elif (name in DOCUMENT and known_document) or (name == "native_name" and old and str(after) in str(old)):
            taken = False
        elif old is None:
            taken = True
        elif name == "birth_date":
            taken = not contradicts and not _fits_partial(str(old), str(after))
        else:
            taken = not contradicts and name not in weak
        found.append(Difference(name, _as_text(old), str(after), taken, contradicts))
    return found


def list_gaps(before: Mapping[str, Any], values: Mapping[str, Any]) -> list[Difference]:
    """Differences of a further row about the same person on the list: it only fills fields that the first leaves
    empty."""
    found = []
    for name, value in values.items():
        old, after = to_stored(before.get(name)), to_stored(value)
        if name == "notes" and after is not None:
            after = added_notes(old, after)
        if name in ("ref", MARK) or after is None or after == old:
            continue
        contradicts = name in DECIDED and _values_contradict(old, after)
        found.append(Difference(name, _as_text(old), str(after), old is None or name == "notes", contradicts))
    return found


def _values_contradict(before: Any, after: Any) -> bool:
    """Whether both cannot be right; a date known in part may be the same as one that is known in full."""
    return before is not None and not (_fits_partial(str(before), str(after)) or _fits_partial(str(after), str(before)))


def taken_values(values: Mapping[str, Any], found: list[Difference], chosen: frozenset[str] | None) -> dict[str, Any]:
    """The values to write: `chosen` fields where an officer chose, else those that `differences` takes."""
    names = {one.field for one in found if (one.taken if chosen is None else one.field in chosen)}
    taken = {
        one.field: one.after if one.field in ("notes", *NAMES) else values[one.field]
        for one in found
        if one.field in names
    }
    return taken | {MARK: values[MARK]} if MARK in values and names & set(NAMES) else taken


def added_notes(before: str | None, after: str) -> str:
    """The notes with what they lack; nothing that stands there is lost or doubled."""
    if not before:
        return after
    known = before.casefold()
    new = [part for part in after.split(SEPARATOR) if part.casefold() not in known]
    return SEPARATOR.join([before, *new])


def _names_are_shorter(before: Mapping[str, Any], values: Mapping[str, Any], weak: frozenset[str]) -> bool:
    old = [before[name] for name in NAMES]
    if not any(old):
        return False
    if weak & set(NAMES):
        return True
    new = [values.get(name) for name in NAMES]
    if _sort_words(old) != _sort_words(new):
        return _is_part(_sort_words(new), _sort_words(old)) or _is_given_name(new[:1], old)
    # The same words: taken only where the file has them in one piece and the list tells surname from given names.
    return not (old[1] is None and new[1] is not None)


def _keep_spelling(before: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any] | None:
    """The names as the file spells them, split as the list splits them; None where the list names somebody else."""
    old, new = ([one for name in NAMES for one in str(row.get(name) or "").split()] for row in (before, values))
    if ratio(*(" ".join(_sort_words([" ".join(one)])) for one in (old, new))) < CLOSE:
        return None
    if before["given_names"] or not values.get("given_names") or len(old) != len(new):
        return {name: before[name] for name in NAMES}
    likest = {word: max(old, key=lambda one: ratio(one.upper(), word.upper())) for word in new}
    return {name: " ".join(likest[word] for word in str(values.get(name) or "").split()) or None for name in NAMES}


def _is_part(few: list[str], many: list[str]) -> bool:
    """Whether each word is one of more others, as it is, misspelled or as an initial."""
    return 0 < len(few) < len(many) and all(
        any(one == other or (len(one) == 1 and other[0] == one) or ratio(one, other) >= CLOSE for other in many)
        for one in few
    )


def _is_given_name(surname: list[Any], old: list[Any]) -> bool:
    """Whether the surname of the list is a given name of the file."""
    words = set(_sort_words(surname))
    return bool(words) and words <= set(_sort_words(old[1:])) - set(_sort_words(old[:1]))


def _sort_words(names: list[Any]) -> list[str]:
    return sorted(to_ascii(" ".join(filter(None, map(str, filter(None, names))))).upper().replace("-", " ").split())


def _fits_partial(complete: str, partial: str) -> bool:
    return all(a == b or b == "?" for a, b in zip(str(complete), partial, strict=False))


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)


# -- in file


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
