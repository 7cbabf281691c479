"""Translates filters of a table's columns into SQL: each field is an expression of its rows."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sqlite_utils import Database

from repatriate.model.fields import PERSON, Field


@dataclass(frozen=True, slots=True)
class Term:
    """One filter: rows whose `field` has one of the `values`; with `without`, none of them.

    Of people, ages read `0-17`, `60-`; days `<2025-06-01`.
    """

    field: str
    values: tuple[str, ...]
    without: bool = False


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A query on a long table: words that must all occur, and column filters."""

    text: str = ""
    terms: tuple[Term, ...] = ()


def matches_terms(terms: Iterable[Term], fields: Mapping[str, str], values: dict[str, Any]) -> str:
    """The condition that every term holds; its values are added to `values`."""
    parts = []
    for number, term in enumerate(terms):
        values[f"term{number}"] = json.dumps(term.values)
        kind = "NOT IN" if term.without else "IN"
        parts.append(f"ifnull({fields[term.field]}, '') {kind} (SELECT value FROM json_each(:term{number}))")
    return " AND ".join(parts) or "1"


def count_values(db: Database, rows: str, expression: str, values: Mapping[str, Any]) -> list[tuple[str, int]]:
    """The values that an expression has in these rows, with how many rows have each; `rows` is SQL up to the condition."""
    sql = rows.format(f"ifnull({expression}, '') AS value, count(*)")
    return [(str(value), count) for value, count in db.conn.execute(f"{sql} GROUP BY 1", dict(values)).fetchall()]


# -- Fields of a person in SQL: where `p` is a row of people, `d` and `h` the document and the hold that speak for
# them.


_ALIASES = {"documents": "d", "holds": "h", "households": "households", "groups": "groups"}

BESIDE = ", ".join(f'{_ALIASES[one.table]}."{one.column}" AS "{one.name}"' for one in PERSON if one.table != "people")
"""The fields that other tables keep, of tables joined to `people p`."""


def value_of(field: Field) -> str:
    """A field of `p` alone, without a join."""
    match field.table:
        case "people":
            return f"p.{field.column}"
        case "documents":
            return f"(SELECT {field.column} FROM documents WHERE person_id = p.id AND current = 1)"
        case "holds":
            return (
                f'(SELECT "{field.column}" FROM holds WHERE person_id = p.id AND lifted_on IS NULL ORDER BY id LIMIT 1)'
            )
        case "households":
            return "(SELECT name FROM households WHERE id = p.household_id)"
        case "groups":
            return "(SELECT name FROM groups WHERE id = p.group_id)"
        case _:
            raise ValueError(f"no table of a person: {field.stored}")


# -- Counts the rows of a table.


Table = Literal["groups", "legs", "places", "people", "blanks", "manifests"]


def count_rows(db: Database, table: Table) -> int:
    """The number of rows in a table, for a badge."""
    return int(db.conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


# -- Text made equal for a search: without capitals, accents and marks that nobody sees.


_LETTERS = (
    {"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
    | dict.fromkeys("‘’ʻʼ′", "'")
    | dict.fromkeys("‐‑‒–—", "-")
)
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")
# Accents, the vowel signs that Arabic and Hebrew leave out at will, and marks that have no width.
_UNSEEN = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+"
)


def fold_text(text: str | None) -> str | None:
    """Text as a search compares it: no capitals, no accents on Latin, Greek and Cyrillic letters, every width the same."""
    if text is None or text.isascii():
        return text.lower() if text else text
    spread = unicodedata.normalize("NFKD", _LETTER.sub(lambda found: _LETTERS[found[0]], text.casefold()))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", spread))


def with_fold(db: Database) -> Database:
    """The connection with `fold` in its SQL; what it folded is remembered as long as the connection lives."""
    if not hasattr(db, "repatriate_fold"):
        cached = lru_cache(maxsize=1 << 17)(fold_text)
        db.register_function(lambda text: cached(text), name="fold", deterministic=True)
        vars(db)["repatriate_fold"] = cached
    return db


# -- SQL that long lists of people have in common: words that must occur, the order, and names as they are sorted and
# sought.


GROUP_NAME = "(SELECT name FROM groups WHERE id = group_id)"
NAME = "fold_once(coalesce(surname, given_names, native_name, '') || ' ' || ifnull(given_names, ''))"
WHO = "ref || ' ' || ifnull(given_names, '') || ' ' || ifnull(surname, '') || ' ' || ifnull(given_names, '') || ' ' || ifnull(native_name, '') || ' ' || ifnull(nationality, '')"  # fmt: skip


def add_folding(db: Database) -> Database:
    """The connection with `fold_once` in its SQL: it keeps nothing, a hundred thousand long texts would fill the memory."""
    if not hasattr(db, "repatriate_fold_once"):
        db.register_function(fold_text, name="fold_once", deterministic=True)
        vars(db)["repatriate_fold_once"] = True
    return db


def order_by(sorts: Mapping[str, str], sort: str, descending: bool, then: str = "ref, id") -> str:
    """Rows without a value come last either way; then by reference."""
    if not sort:
        return then
    return f"{sorts[sort]} IS NULL, {sorts[sort]} {'DESC' if descending else 'ASC'}, {then}"


def format_condition(haystack: str, text: str, values: dict[str, Any]) -> str:
    """The condition that every word of the text occurs."""
    words = (fold_text(text) or "").split()
    for number, word in enumerate(words):
        values[f"word{number}"] = word
    return " AND ".join(f"instr({haystack}, :word{number}) > 0" for number in range(len(words))) or "1"
