"""Shows journal entries as rows of a table with header filters: time, officer, and touched tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from repatriate.app.core.sql import Term
from repatriate.app.journal import queries as journal_queries
from repatriate.app.journal.queries import TOUCHED, JournalQuery
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.models.filtering import TermFilters
from ui.models.table import Column, Row
from ui.style.theme import Tone

_tr = make_translator("History")


class JournalSource(TermFilters):
    """Entries that the query asks for; each row knows whether it stands (`stands`) and can be undone."""

    query: JournalQuery
    fields = {"at": "day", "officer": "officer", "what": "touched"}  # noqa: RUF012 - as its parent has it

    def __init__(self, context: Context) -> None:
        self._context = context
        self.query = JournalQuery()
        self.undoable: list[int] = []

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        self.undoable = journal_queries.list_undoable(self._context.db)
        numbers = journal_queries.entry_numbers(self._context.db, replace(self.query, zone=format.zone()))
        return numbers[::-1] if sort and not descending else numbers

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        standing = {*self.undoable, *journal_queries.read_lasting(self._context.db, ids)}
        rows = journal_queries.entry_rows(self._context.db, ids)
        return {number: {**row, "stands": number in standing} for number, row in rows.items()}

    # -- filters in the headers

    def read_values(self, query: JournalQuery, field: str) -> Iterable[tuple[str, int]]:
        return journal_queries.entry_values(self._context.db, replace(query, zone=format.zone()), field)

    def words(self, column: Column, value: str) -> str:
        if column.key == "at":
            return format.day(value)
        return _name_subjects()[value] if column.key == "what" else value

    def rank(self, column: Column, value: str) -> int:
        """The last day first; what was touched in the order of an operation."""
        if column.key == "at":
            return -date.fromisoformat(value).toordinal()
        return list(TOUCHED).index(value) if column.key == "what" else 0


def dump_query(query: JournalQuery) -> str:
    """Its filters as JSON; the words are in the search."""
    return json.dumps([query.after, *([term.field, term.values, term.without] for term in query.terms)])


def load_query(kept: str, text: str) -> JournalQuery:
    """The query from the output of `dump_query`, with these words."""
    after, *terms = json.loads(kept)
    return JournalQuery(text, after, tuple(Term(field, tuple(values), without) for field, values, without in terms))


def describe_change(row: Row) -> str:
    if row["kind"] == "undo" and row["command"] != journal_queries.TAKEN_BACK:
        return _tr("Undone: {0}").format(translate_said(row["summary"]))
    if row["kind"] == "redo":
        return _tr("Done again: {0}").format(translate_said(row["summary"]))
    return translate_said(row["summary"])


def describe_fate(row: Row) -> str:
    """The later fate of an entry in words; empty if it is still valid."""
    if row["command"] == journal_queries.TAKEN_BACK:
        return _tr("taken back")
    return "" if row["stands"] or row["kind"] == "undo" else _tr("was undone")


def build_columns() -> list[Column]:
    return [
        Column("number", _tr("No."), lambda row: format.number(row["number"]), 64, "number", right=True, tone=lambda row: Tone.QUIET),
        Column("at", _tr("When"), lambda row: format.moment(row["at"]), 170, "number"),
        Column("officer", _tr("Who"), lambda row: row["officer"], 160),
        Column("what", _tr("What"), describe_change, 300, stretch=True, tip=describe_change, native=describe_fate,
               tone=lambda row: None if row["stands"] else Tone.QUIET),
    ]  # fmt: skip


def _name_subjects() -> dict[str, str]:
    """The kinds of things that entries touch, in officers' words."""
    return {
        "people": _tr("People"),
        "lists": _tr("Lists that came in"),
        "documents": _tr("Documents and blank forms"),
        "clearances": _tr("Clearances"),
        "holds": _tr("Holds"),
        "groups": _tr("Groups"),
        "transport": _tr("Departures and places"),
        "plan": _tr("Plan and rules"),
        "manifests": _tr("Lists"),
        "counting": _tr("Counting and closing"),
        "handover": _tr("Receivers and handovers"),
        "settings": _tr("Settings"),
    }
