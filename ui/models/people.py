"""The table of people: its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from repatriate.app.people import table_queries
from repatriate.app.people.column_values import column_values
from repatriate.app.people.filters import ANY, NOTHING
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.search.index import Index
from repatriate.model.fields import PERSON, Field, Kind, Use, used_for
from repatriate.model.names import full_name
from ui.core import format
from ui.core.context import Context
from ui.core.fields import short_label, value_text
from ui.models.filtering import TermFilters, nothing
from ui.models.table import Column, Row
from ui.style.theme import Tone

SMALL = 3_000
"""Up to so many people everything is answered at once; with more it is read in the background."""


_FIELDS = {one.name: one.name for one in PERSON} | {
    key: key for key in ("ref", "name", "born", "document")
} | {"still_lacks": "lacks"}  # fmt: skip
"""Which filter belongs to a column."""


WORKED_OUT = ("state", "still_lacks")
"""Columns that no field of the file holds."""


def column_words(key: str, value: str) -> str:
    """How a value of a column reads in its filter."""
    if value in (NOTHING, ANY):
        return nothing() if value == NOTHING else QCoreApplication.translate("Filters", "any")
    if key == "name":
        surname, given, nationality = [*value.split("\t"), "", ""][:3]
        return full_name(surname or None, given or None, nationality or None) or nothing()
    if key == "still_lacks":
        return format.name_of_kind(value)
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

    fields = _FIELDS

    def read_values(self, query: PeopleQuery, field: str) -> list[tuple[str, int]]:
        return column_values(self._context.db, query, field, self.day)

    def words(self, column: Column, value: str) -> str:
        return column_words(column.key, value)

    @property
    def day(self) -> date:
        return table_queries.working_day(self._context.db, self._context.operation.today())

    @property
    def large(self) -> bool:
        return table_queries.last_id(self._context.db) > SMALL

    def refresh(self) -> None:
        """The file changed: the next question is asked again."""
        self._asked = None
        self._found = ("", None)

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        reading = self._context.search_reader
        if reading is None:
            return table_queries.people_ids(self._context.db, self.query, self.day, sort, descending)
        self._remember_asked((replace(self.query, text=""), sort, descending))
        if not self.query.text.strip():
            return self._order
        found = self._find_people(reading.index, self.query.text)
        if found is None:
            return self._order
        return [id for id in self._order if id in found] if found else []

    def _find_people(self, index: Index, text: str) -> set[int] | None:
        """Who fits the text; while it only gets longer, among those who fitted its beginning."""
        index.work(READ_AHEAD)
        before, among = self._found
        narrower = among is not None and len(among) < FEW and index.ready and before and text.startswith(before)
        found = index.people(text, among if narrower else None)
        self._found = (text if index.ready else "", found)
        return found

    def _remember_asked(self, asked: tuple[PeopleQuery, str, bool]) -> None:
        if asked == self._asked:
            return
        db, day = self._context, self.day
        query, sort, descending = self._asked = asked
        if self._owner is None or not self.large:
            self._order = table_queries.people_ids(db.db, query, day, sort, descending)
        else:
            self._context.ask(
                self._owner,
                "people",
                lambda: table_queries.people_ids(db.db, query, day, sort, descending),
                self._take_order,
            )

    def _take_order(self, order: Sequence[int]) -> None:
        self._order = order
        self._arrived()

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        day = self.day
        rows = table_queries.people_rows(self._context.db, ids, day)
        return {id: {**row, "shown_state": state(row, day)} for id, row in rows.items()}


FEW = 10_000
"""The people to look among: fewer than all where that is enough."""
READ_AHEAD = 0.03
"""Seconds in which all of a small file is read for the search, where it was not yet."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)


def state(row: Mapping[str, Any], day: date) -> tuple[str, str, str]:
    """Where a person stands, as words, tone and icon: what stops them first, then the journey, then what is lacking."""
    if row["last_status"] == "arrived":
        return _tr("Arrived"), Tone.GOOD, "check"
    if row["first_status"] == "departed":
        return _tr("Departed {0}").format(format.short_day(row["departs"])), Tone.GOOD, "check"
    if row["hold"]:
        words, until = value_text("hold", row["hold"]), row["hold_until"]
        text = _tr("{0} to {1}").format(words, format.short_day(until)) if until else words
        return text, Tone.TROUBLE, "hold"
    if row["journey"]:
        # The leg home; the ones before it stand in the tip.
        text = f"{row['last_leg']} · {format.short_day(row['last_departs'])}"
        return (text, Tone.GOOD, "check") if row["plan_state"] == "published" else (text, Tone.INFO, "plan")
    if row["lacks"]:
        kinds = row["lacks"].split(", ")
        text = format.name_of_kind(kinds[0]) + (f" +{len(kinds) - 1}" if len(kinds) > 1 else "")
        asked = row["asked_on"]
        if asked and asked < "9999" and (days := (day - date.fromisoformat(asked)).days) > 0:
            text = (_tr("{0}, {1} day") if days == 1 else _tr("{0}, {1} days")).format(text, format.number(days))
        return text, Tone.ATTENTION, "waiting"
    if not row["document_type"]:
        return _tr("No document"), Tone.ATTENTION, "no-document"
    if row["document_expiry"] and row["document_expiry"] < day.isoformat():
        return _tr("Document expired"), Tone.ATTENTION, "no-document"
    if row["plan_state"]:
        return _tr("No seat"), Tone.ATTENTION, "no-seat"
    return _tr("Ready"), Tone.QUIET, "dot"


def _document_words(row: Row) -> str:
    if not row["document_type"]:
        return ""
    kind = _tr("passport") if row["document_type"] == "passport" else _tr("ETD")
    return f"{kind} {row['document_number']}" if row["document_number"] else kind


def _lacks_words(row: Row) -> str:
    if not row["lacks"]:
        return _tr("nothing")
    first, *rest = row["lacks"].split(", ")
    return ", ".join((format.name_of_kind(first), *(format.name_of_kind(one).lower() for one in rest)))


def columns() -> list[Column]:
    """All columns; the officer chooses which are seen."""
    quiet = Tone.QUIET
    return [
        Column("ref", short_label("ref"), _plain("ref"), 76, "ref", tone=lambda row: quiet),
        Column(
            "name", _tr("Name"), lambda row: row["full_name"], 250, "name", stretch=True, native=lambda row: row["native_name"]
        ),
        Column("state", _tr("State"), lambda row: row["shown_state"][0], 190, "state", tone=lambda row: row["shown_state"][1],
               icon=lambda row: row["shown_state"][2], tip=lambda row: row["journey"]),
        Column("still_lacks", _tr("Still lacks"), _lacks_words, 150, stretch=True,
               tone=lambda row: None if row["lacks"] else quiet),
        Column("nationality", short_label("nationality"), _plain("nationality"), 62, "nationality",
               tip=lambda row: value_text("nationality", row["nationality"])),
        Column("born", short_label("birth_date"), lambda row: (row["birth_date"] or "")[:4].strip("?"), 60, "born", right=True,
               tip=lambda row: format.birth(row["birth_date"])),
        Column("location", short_label("location"), _plain("location"), 110, "location", stretch=True),
        Column("sex", short_label("sex"), _plain("sex"), 48, "sex", hidden=True),
        Column("province", short_label("province"), _plain("province"), 130, "province", hidden=True),
        Column("assistance", short_label("assistance"), _plain("assistance"), 70, "assistance", tone=lambda row: Tone.INFO,
               hidden=True),
        Column("document", short_label("document_type"), _document_words, 150, "document", hidden=True,
               native=lambda row: format.day(row["document_expiry"])),
        *map(_hidden, (one for one in used_for(Use.TABLE) if one.name != "location")),
    ]  # fmt: skip


def _plain(key: str) -> Callable[[Row], str]:
    return lambda row: row[key] or ""


def _hidden(field: Field) -> Column:
    """The column of a field that is seen only where the officer asks for it."""
    key, width = field.name, min(60 + 7 * field.width, 220)
    if field.kind is Kind.WHOLE:
        return Column(key, short_label(key), lambda row: str(row[key] or ""), 70, key, right=True, hidden=True)
    if field.kind in (Kind.DAY, Kind.DESTINATION):
        return Column(key, short_label(key), lambda row: value_text(key, row[key]), width, key, hidden=True)
    # In a row, lines stand one behind the other; the tip has them as they are.
    return Column(
        key,
        short_label(key),
        lambda row: " ".join((row[key] or "").split()),
        width,
        key,
        hidden=True,
        tip=lambda row: row[key] if field.width >= LONG else None,
    )


LONG = 40
"""Characters from which on a field may have several lines."""
