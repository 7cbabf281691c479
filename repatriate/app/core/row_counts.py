"""Counts the rows of a table."""

from __future__ import annotations

from typing import Literal

from sqlite_utils import Database

Table = Literal["groups", "legs", "places", "people", "blanks", "manifests"]


def count_rows(db: Database, table: Table) -> int:
    """The number of rows in a table, for a badge."""
    return int(db.conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
