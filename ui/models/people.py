"""The table of people: its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from repatriate.app.core.leg_moments import working_day
from repatriate.app.people import table_queries
from repatriate.app.people.column_values import column_values
from repatriate.app.people.filters import ANY, NOTHING
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.search.index import Index
from repatriate.app.state.states import State
from repatriate.app.state.words import lack_name, state_name
from repatriate.model.entities import full_name
from repatriate.model.fields import PERSON
from ui.core import format
from ui.core.context import Context
from ui.core.fields import value_text
from ui.core.language import translate_said
from ui.models.filtering import TermFilters, describe_nothing
from ui.models.table import Column, Row

SMALL = 3_000
"""Up to so many people everything is answered at once; with more it is read in the background."""


_FIELDS = {one.name: one.name for one in PERSON} | {
    key: key for key in ("ref", "name", "born", "state", "document")
} | {"still_lacks": "lacks"}  # fmt: skip
"""Which filter belongs to a column."""


STATE = "person_state"
"""The key in a row for the PersonState."""
_STATES = {state.value: place for place, state in enumerate(State)}
WORKED_OUT = ("state", "still_lacks", "last_seen")
"""Columns that no field of the file holds."""


def column_words(key: str, value: str) -> str:
    """The readable form of a column's value in its filter."""
    if value in (NOTHING, ANY):
        return describe_nothing() if value == NOTHING else QCoreApplication.translate("Filters", "any")
    if key == "name":
        surname, given, nationality = [*value.split("\t"), "", ""][:3]
        return full_name(surname or None, given or None, nationality or None) or describe_nothing()
    if key == "still_lacks":
        return translate_said(lack_name(value))
    if key == "state":
        return translate_said(state_name(State(value))) if value in set(State) else value
    if key == "document":
        if value.startswith("<"):
            return QCoreApplication.translate("Filters", "expires before {0}").format(format.day(value[1:]))
        return value_text("document_type", value)
    return value_text(key, value)


class PeopleSource(TermFilters):
    """The people of the file that the query asks for.

    Words are looked for in what was read for the search: each key is answered at once. What SQLite has to sort and filter
    is asked off the window's thread where the file is large; `arrived` is then called, and `ids` has the answer.
    """

    def __init__(
        self, context: Context, owner: QObject | None = None, arrived: Callable[[], object] = lambda: None
    ) -> None:
        self._context = context
        self._owner = owner
        self._arrived = arrived
        self._asked: tuple[PeopleQuery, str, bool] | None = None
        self._order: Sequence[int] = ()
        self._found: tuple[str, set[int] | None] = ("", None)
        self.query = PeopleQuery()
        self.waits = False
        """Whether the answer of now is not there yet."""

    fields = _FIELDS

    def read_values(self, query: PeopleQuery, field: str) -> list[tuple[str, int]]:
        return column_values(self._context.db, query, field, self.day)

    def words(self, column: Column, value: str) -> str:
        return column_words(column.key, value)

    def rank(self, column: Column, value: str) -> int:
        """States come in the order in which the first that is true wins."""
        return _STATES.get(value, 0) if column.key == "state" else 0

    @property
    def day(self) -> date:
        return working_day(self._context.db, self._context.operation.today())

    @property
    def large(self) -> bool:
        return table_queries.last_id(self._context.db) > SMALL

    def refresh(self) -> None:
        """The file changed: the next question is asked again."""
        self._asked = None
        self._found = ("", None)

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        reading = self._context.search_reader
        self._remember_asked((self.query if reading is None else replace(self.query, text=""), sort, descending))
        if reading is None or not self.query.text.strip():
            return self._order
        found = self._find_people(reading.index, self.query.text)
        return self._order if found is None else self.among(found)

    def among(self, found: Container[int]) -> Sequence[int]:
        """The ids of the list that match the search."""
        return [id for id in self._order if id in found] if found else []

    def _find_people(self, index: Index, text: str) -> set[int] | None:
        """Ids of the people who match the text; while it only gets longer, among the previous matches."""
        index.work(READ_AHEAD)
        before, among = self._found
        narrower = among is not None and len(among) < FEW and index.ready and before and text.startswith(before)
        found = index.people(text, among if narrower else None)
        self._found = (text if index.ready else "", found)
        return found

    def _remember_asked(self, asked: tuple[PeopleQuery, str, bool]) -> None:
        if asked == self._asked:
            return
        self._asked = asked
        day = self.day
        self.waits = self._owner is not None and self.large
        if self._owner is None or not self.waits:
            self.take_answer(self.read_answer(asked, day))
        else:
            self._context.ask(self._owner, "people", lambda: self.read_answer(asked, day), self._take_later)

    def read_answer(self, asked: tuple[PeopleQuery, str, bool], day: date) -> Any:
        """The ids to list, in order; for a large file read outside the window's thread."""
        query, sort, descending = asked
        return table_queries.people_ids(self._context.db, query, day, sort, descending)

    def take_answer(self, answer: Any) -> None:
        self._order = answer

    def _take_later(self, answer: Any) -> None:
        self.waits = False
        self.take_answer(answer)
        self._arrived()

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        day = self.day
        return table_queries.people_rows(self._context.db, ids, day)


FEW = 10_000
"""The people to look among: fewer than all where that is enough."""
READ_AHEAD = 0.03
"""Seconds in which all of a small file is read for the search, where it was not yet."""
