"""Reads the lists of `repatriate list` as rows, all with the same filters, search and sorting."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.listing import Listing, must_know
from repatriate.app.core.sql import ListQuery, Term, fold_text
from repatriate.app.core.transaction import Row
from repatriate.app.documents.issued_queries import ISSUED
from repatriate.app.documents.needs import NEEDS
from repatriate.app.documents.paged_queries import HELD
from repatriate.app.manifests.queries import changed_lists
from repatriate.app.reports.situation_xlsx import list_bytes
from repatriate.app.state.figures import find_stranded
from repatriate.app.state.queries import person_states
from repatriate.app.state.reading import PLACED
from repatriate.app.state.words import lack_word, state_words
from repatriate.model.fields import column_title
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import say
from repatriate.printing.report import Cell
from repatriate.printing.workbook import About
from repatriate.store import journal


def list_manifest_rows(db: Database) -> list[Row]:
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


def list_entry_rows(db: Database) -> list[Row]:
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
        for entry in journal.iterate_entries(db)
    ]


_SEAT = "seat"


def with_states(db: Database, rows: list[Row], today: date) -> list[Row]:
    """The rows of people, each with the code and the words of their state, with what they still lack, and with the place
    where they are. Whoever waits where a departure took them lacks a seat from there."""
    ids = dict(db.conn.execute("SELECT ref, id FROM people").fetchall())
    places = dict(db.conn.execute(f"SELECT ref, place FROM {PLACED}").fetchall())
    stranded = find_stranded(db)
    states = person_states(db, working_day(db, today), [ids[row["ref"]] for row in rows])
    found = []
    for row in rows:
        state = states[ids[row["ref"]]]
        lacks = [*([_SEAT] if ids[row["ref"]] in stranded else ()), *state.lacks]
        told = {"state": state.state.value, "state_words": str(state_words(state)), "lacks": lacks}
        found.append({"ref": row["ref"], **told, "place": places[row["ref"]], **row})
    return found


def in_words(row: Row) -> Row:
    """A row of `with_states` as it is read: the words in place of the codes."""
    lacks = (say("seat") if one == _SEAT else lack_word(one) for one in row["lacks"])
    words = {"state": row["state_words"], "lacks": ", ".join(lacks)}
    return {key: words.get(key, value) for key, value in row.items() if key != "state_words"}


TABLES: dict[str, Callable[[Database], list[Row]]] = {
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
    "manifests": list_manifest_rows,
    "journal": list_entry_rows,
    "settings": template_rows.settings,
    "checklist": template_rows.checklist,
    "blanks": template_rows.blanks,
}
"""Rows of a file by the word for them."""
LISTINGS: dict[str, Listing[Any]] = {one.name: one for one in (NEEDS, HELD, ISSUED)}
"""Lists of the window that are none of these."""


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as it was asked for: `rows` in codes, as JSON has them, and `lines` in words, as they are read, under `titles`."""

    titles: tuple[str, ...]
    rows: list[Row]
    lines: list[Row]


def read_list(
    db: Database, name: str, query: ListQuery, today: date, sort: str = "", descending: bool = False
) -> ReadList:
    """The rows of a list that the query admits. Raises UserError where it names a column that is not there."""
    if listing := LISTINGS.get(name):
        found = listing.read(db, query, today, sort, descending)
        columns = listing.columns
        return ReadList(
            tuple(one.heading for one in columns),
            [{one.name: row[one.name] if one.name in row else one.value_of(row) for one in columns} for row in found],
            [{one.heading: one.value_of(row) for one in columns} for row in found],
        )
    rows = TABLES[name](db)
    if name == "people":
        rows = with_states(db, rows, today)
    rows = select_rows(rows, query, sort, descending)
    lines = list(map(in_words, rows)) if name == "people" else rows
    return ReadList(tuple(lines[0]) if lines else (), rows, lines)


def select_rows(rows: list[Row], query: ListQuery, sort: str, descending: bool) -> list[Row]:
    """The rows at hand that the query admits, in the order of a column; what has no value there comes last."""
    known = tuple(rows[0]) if rows else ()
    if rows:
        must_know([*(term.field for term in query.terms), *filter(None, (sort,))], known)
    wanted = (fold_text(query.text) or "").split()
    found = [row for row in rows if _admits_row(row, query.terms, wanted)]
    if sort:
        empty = [row for row in found if row[sort] in (None, "", [])]
        filled = [row for row in found if row[sort] not in (None, "", [])]
        found = sorted(filled, key=lambda row: _order_value(row[sort]), reverse=descending) + empty
    return found


def _admits_row(row: Row, terms: Sequence[Term], wanted: Sequence[str]) -> bool:
    """Whether a row has one of the values of every term, and all of the words."""
    text = fold_text(" ".join(map(_as_text, row.values()))) or "" if wanted else ""
    values = [(row[term.field], term) for term in terms]
    return all(
        any(_as_text(one) in term.values for one in (value if isinstance(value, list) and value else [value]))
        for value, term in values
    ) and all(word in text for word in wanted)


def _as_text(value: Any) -> str:
    """A value as it is typed in a filter; nothing where there is none."""
    return "" if value in (None, []) else " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _order_value(value: Any) -> tuple[bool, Any]:
    return (True, value) if isinstance(value, int | float) else (False, fold_text(_as_text(value)) or "")


def _make_cell(value: Any) -> Cell:
    """A value as a cell of Excel holds it."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    return value if isinstance(value, str | int | float | date) else _as_text(value)


def cells_workbook(title: str, titles: Sequence[str], rows: Iterable[Sequence[Any]], paper: PaperSize) -> bytes:
    """A list as an Excel workbook, as it is read: its titles, then its rows."""
    lines = [tuple(map(_make_cell, row)) for row in rows]
    return list_bytes(title, [tuple(titles), *lines], About(title, paper=paper))


def list_workbook(name: str, found: ReadList, paper: PaperSize) -> bytes:
    """A list of `repatriate list` as an Excel workbook."""
    titles = [column_title(one) for one in found.titles] or [name]
    return cells_workbook(column_title(name), titles, [tuple(line.values()) for line in found.lines], paper)
