"""What `repatriate list` can list, as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.transaction import Row
from repatriate.app.core.working_day import working_day
from repatriate.app.manifests.staleness import changed_lists
from repatriate.app.state.queries import person_states
from repatriate.app.state.words import lack_word, state_words
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


def with_states(db: Database, rows: list[Row], today: date) -> list[Row]:
    """The rows of people, each with the code and the words of their state and with what they still lack."""
    ids = dict(db.conn.execute("SELECT ref, id FROM people").fetchall())
    states = person_states(db, working_day(db, today), [ids[row["ref"]] for row in rows])
    found = []
    for row in rows:
        state = states[ids[row["ref"]]]
        told = {"state": state.state.value, "state_words": str(state_words(state)), "lacks": list(state.lacks)}
        found.append({"ref": row["ref"], **told, **row})
    return found


def in_words(row: Row) -> Row:
    """A row of `with_states` as it is read: the words in place of the codes."""
    words = {"state": row["state_words"], "lacks": ", ".join(map(lack_word, row["lacks"]))}
    return {key: words.get(key, value) for key, value in row.items() if key != "state_words"}


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
    "withdrawn": template_rows.withdrawn,
    "bookings": template_rows.bookings,
    "manifests": manifests,
    "journal": entries,
    "settings": template_rows.settings,
    "checklist": template_rows.checklist,
    "blanks": template_rows.blanks,
}
"""Rows of a file by the word for them."""
