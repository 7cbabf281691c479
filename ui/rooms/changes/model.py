"""Entries of the journal as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from repatriate.app.journal import queries as journal_queries
from repatriate.app.journal.queries import JournalQuery
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.models.table import Column, Row, state_column
from ui.style.theme import Tone

_tr = make_translator("History")


class JournalSource:
    """Entries that the query asks for; each row knows whether it stands (`stands`) and can be undone."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.query = JournalQuery()
        self.undoable: list[int] = []

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        self.undoable = journal_queries.undoable(self._context.db)
        numbers = journal_queries.entry_numbers(self._context.db, self.query)
        return numbers[::-1] if sort == "number" and not descending else numbers

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        standing = {*self.undoable, *journal_queries.lasting(self._context.db, ids)}
        rows = journal_queries.entry_rows(self._context.db, ids)
        return {number: {**row, "stands": number in standing} for number, row in rows.items()}


def what(row: Row) -> str:
    if row["kind"] == "undo" and row["command"] != journal_queries.TAKEN_BACK:
        return _tr("Undone: {0}").format(translate_said(row["summary"]))
    if row["kind"] == "redo":
        return _tr("Done again: {0}").format(translate_said(row["summary"]))
    return translate_said(row["summary"])


def describe_state(row: Row) -> tuple[str, str, str]:
    if row["command"] == journal_queries.TAKEN_BACK:
        return _tr("taken back"), Tone.ATTENTION, "undo"
    if row["kind"] == "undo":
        return _tr("an undo"), Tone.QUIET, "undo"
    if row["stands"]:
        return _tr("done"), Tone.GOOD, "check"
    return _tr("was undone"), Tone.QUIET, "none"


def columns() -> list[Column]:
    return [
        Column("number", _tr("No."), lambda row: format.number(row["number"]), 64, "number", right=True, tone=lambda row: Tone.QUIET),
        Column("at", _tr("When"), lambda row: format.moment(row["at"]), 150),
        Column("officer", _tr("Officer"), lambda row: row["officer"], 140),
        Column("what", _tr("What"), what, 300, stretch=True, tip=what,
               tone=lambda row: None if row["stands"] else Tone.QUIET),
        Column("rows", _tr("Rows"), lambda row: format.number(row["written"]), 70, right=True, tone=lambda row: Tone.QUIET,
               help=_tr("How many rows of the file it wrote")),
        state_column("state", _tr("State"), describe_state, 120),
    ]  # fmt: skip
