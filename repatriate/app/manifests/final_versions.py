"""Finds the final lists and their versions for the closing of a departure."""

from __future__ import annotations

from sqlite_utils import Database

from repatriate.app.core.places import place_finder
from repatriate.app.counting.closing_queries import FinalList
from repatriate.app.manifests.due_lists import crosses_border, wanted_recipients
from repatriate.app.transport.queries import list_legs


def final_versions(db: Database, code: str) -> tuple[FinalList, ...]:
    """The usual recipients of the departure, and whoever of outside had a list of it before."""
    [leg] = list_legs(db, code)
    find = place_finder(db)
    rows = db.conn.execute(
        "SELECT profile, max(version) FROM manifests JOIN legs ON legs.id = leg_id WHERE code = ? GROUP BY profile",
        (code,),
    )
    made = dict(rows.fetchall())
    wanted = wanted_recipients(crosses=crosses_border(find(leg.origin), find(leg.destination)), made=made)
    return tuple(FinalList(name, made.get(name, 0) + 1) for name in wanted)
