"""Gives the next version of a departure's list, even if the departure had another code at the last one."""

from __future__ import annotations

from typing import Literal

from sqlite_utils import Database

_KIND = {"manifests": "profile", "handouts": "kind"}


def next_version(db: Database, table: Literal["manifests", "handouts"], leg: str, kind: str, sequence: str) -> int:
    """After all that were counted under `sequence`, undone or not, and all of the leg that are kept in the table."""
    (last,) = db.conn.execute(
        f"SELECT max((SELECT ifnull(max(version), 0) FROM {table} JOIN legs ON legs.id = leg_id "
        f"WHERE code = :leg AND {_KIND[table]} = :kind), "
        "(SELECT ifnull(max(last), 0) FROM sequences WHERE name = :sequence))",
        {"leg": leg, "kind": kind, "sequence": sequence},
    ).fetchone()
    return int(last) + 1
