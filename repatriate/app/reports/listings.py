"""What `repatriate list` can list, as rows."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.transaction import Row
from repatriate.app.manifests.staleness import changed_lists
from repatriate.store import journal


def manifests(db: Database) -> list[Row]:
    """Every version. `changed` is whether the last one of a leg and recipient would say something else now; else None."""
    rows = list(
        db.query(
            "SELECT code AS leg, profile, version, made_at, made_by, people, sent, "
            "version = max(version) OVER (PARTITION BY leg_id, profile) AS last "
            "FROM manifests JOIN legs ON legs.id = leg_id ORDER BY code, profile, version"
        )
    )
    changed = changed_lists(db)
    for row in rows:
        row["changed"] = (row["leg"], row["profile"]) in changed if row.pop("last") else None
    return rows


def entries(db: Database) -> list[Row]:
    """The journal, oldest first."""
    return [
        {
            "number": entry.number,
            "at": entry.at,
            "officer": entry.officer,
            "command": entry.command,
            "summary": entry.summary,
            "hash": entry.hash,
        }
        for entry in journal.entries(db)
    ]


KINDS: dict[str, Callable[[Database], list[Row]]] = {
    "people": template_rows.people,
    "groups": template_rows.groups,
    "legs": template_rows.legs,
    "places": template_rows.places,
    "rules": template_rows.rules,
    "clearances": template_rows.clearances,
    "holds": template_rows.holds,
    "documents": template_rows.documents,
    "promised": template_rows.promised,
    "bookings": template_rows.bookings,
    "manifests": manifests,
    "journal": entries,
    "settings": template_rows.settings,
    "checklist": template_rows.checklist,
    "blanks": template_rows.blanks,
}
"""Rows of a file by the word for them."""
