"""How many rows a table has."""

from __future__ import annotations

from typing import Literal

from sqlite_utils import Database

Table = Literal["groups", "legs", "places", "people", "blanks", "manifests"]


def count_rows(db: Database, table: Table) -> int:
    """How many rows there are, for a badge."""
    return int(db.conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
