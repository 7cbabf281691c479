"""Translates filters of a table's columns into SQL: each field is an expression of its rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database


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
