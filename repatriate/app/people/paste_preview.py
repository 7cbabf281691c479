"""Previews pasting cells over people, field by field, before anything is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.places import must_be_destination, must_be_place
from repatriate.app.core.template_rows import PEOPLE_SQL
from repatriate.app.core.transaction import to_stored
from repatriate.intake.cells import BadCell, convert_cell, is_empty
from repatriate.intake.pasted import Block, refuse_rubbish
from repatriate.intake.report import shorten_value
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON, Field, by_name, has_name
from repatriate.model.saying import say

Fields = dict[str, Any]
_FIELDS = by_name(PERSON)
Reader = Callable[[Field, str], str]
"""A function that turns typed text into the text of a template cell."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one person; `before` and `after` as the file stores them."""

    ref: str
    field: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Preview:
    """`people` are (reference, values), the reference None for somebody new; empty where there are `problems`.

    `doubts` do not stop anybody. `unknown` are titles of columns that are left out.
    """

    people: tuple[tuple[str | None, Fields], ...] = ()
    changes: tuple[Change, ...] = ()
    added: tuple[Fields, ...] = ()
    same: int = 0
    problems: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def changed(self) -> int:
        """The number of people who change."""
        return len({change.ref for change in self.changes})


@dataclass
class _Reading:
    db: Database
    reader: Reader
    titles: Mapping[str, str]
    problems: list[str] = field(default_factory=list)
    _kept: dict[tuple[str, str], Any] = field(default_factory=dict)

    def value(self, row: int, column: str, cell: str) -> Any:
        """The value of a cell; None, and a problem, where it is none. What was read once is not read again."""
        if (column, cell) not in self._kept:
            try:
                self._kept[column, cell] = self._read_cell(column, cell)
            except UserError as error:
                self._kept[column, cell] = error
        found = self._kept[column, cell]
        if isinstance(found, UserError):
            self.fault(row, column, found.args[0])
            return None
        return found

    def _read_cell(self, column: str, cell: str) -> Any:
        refuse_rubbish(cell, column)
        text = self.reader(_FIELDS[column], cell)
        try:
            value = convert_cell(text, _FIELDS[column])
        except BadCell as bad:
            raise UserError(bad.code, say("“{0}” is {1}.", shorten_value(cell.strip()), bad.args[0])) from None
        if column == "location":
            must_be_place(self.db, str(value))
        elif column == "destination":
            must_be_destination(self.db, str(value))
        return to_stored(value)

    def fault(self, row: int, column: str, sentence: str) -> None:
        self.problems.append(say("Row {0}, {1}: {2}", row, self.titles.get(column, column), sentence))


def preview_block(db: Database, block: Block, reader: Reader) -> Preview:
    """A block with titles: known by their reference, or new. An empty cell leaves a field as it is."""
    named = dict(zip(block.columns, block.titles, strict=True))
    reading = _Reading(db, reader, {name: title for name, title in named.items() if name})
    unknown = tuple(title for name, title in zip(block.columns, block.titles, strict=True) if name is None)
    read: list[tuple[int, str | None, Fields]] = []
    for number, cells in enumerate(block.rows, start=block.first):
        values = {}
        for column, cell in zip(block.columns, cells, strict=False):
            if column and not is_empty(cell):
                value = reading.value(number, column, cell)
                if value is not None:
                    values[column] = value
        ref = values.pop("ref", None)
        read.append((number, ref, values))
    if not any(column and column != "ref" for column in block.columns):
        raise UserError("paste_no_fields", say("No column here says anything about people except their number."))
    return _compare_rows(db, read, reading, unknown)


def preview_column(
    db: Database, refs: Sequence[str], column: str, cells: Sequence[str], reader: Reader, title: str
) -> Preview:
    """One column over chosen people: a value for each of them in their order, or one for all."""
    if len(cells) not in (1, len(refs)):
        raise UserError(
            "paste_count",
            say(
                "{0} cells were copied and {1} people are selected: copy one cell, or as many as there are people.",
                len(cells),
                len(refs),
            ),
        )
    reading = _Reading(db, reader, {column: title})
    read: list[tuple[int, str | None, Fields]] = []
    for number, ref in enumerate(refs, start=1):
        cell = cells[0] if len(cells) == 1 else cells[number - 1]
        value = None if is_empty(cell) else reading.value(number, column, cell)
        read.append((number, ref, {} if value is None else {column: value}))
    if column == "ref":
        raise UserError("bad_ref", say("A number belongs to one person. It cannot be pasted over others."))
    return _compare_rows(db, read, reading, ())


def _compare_rows(
    db: Database, read: Sequence[tuple[int, str | None, Fields]], reading: _Reading, unknown: tuple[str, ...]
) -> Preview:
    """The differences between the pasted rows and the file."""
    known = _read_known(db, [ref for _, ref, _ in read if ref])
    changes: list[Change] = []
    people: list[tuple[str | None, Fields]] = []
    added: list[Fields] = []
    seen: dict[str, int] = {}
    same = 0
    for number, ref, values in read:
        if ref is None:
            if not has_name(values):
                reading.problems.append(say("Row {0} has neither a number nor a name. Add one of them.", number))
            people.append((None, values))
            added.append(values)
            continue
        if ref not in known:
            reading.fault(
                number, "ref", say("nobody here has the number {0}. Leave the number empty for a new person", ref)
            )
            continue
        if ref in seen:
            reading.fault(number, "ref", say("{0} is already in row {1}.", ref, seen[ref]))
            continue
        seen[ref] = number
        differing = {name: value for name, value in values.items() if str(value) != str(known[ref][name] or "")}
        same += not differing
        changes += [
            Change(ref, name, known[ref][name] and str(known[ref][name]), str(value))
            for name, value in differing.items()
        ]
        if differing:
            people.append((ref, differing))
    doubts = _find_doubles(db, added)
    if reading.problems:
        return Preview(problems=tuple(reading.problems), doubts=doubts, unknown=unknown)
    return Preview(tuple(people), tuple(changes), tuple(added), same, (), doubts, unknown)


def _read_known(db: Database, refs: Sequence[str]) -> dict[str, Fields]:
    rows = db.query(
        f"{PEOPLE_SQL} WHERE p.ref IN (SELECT value FROM json_each(?))", (json.dumps(list(dict.fromkeys(refs))),)
    )
    return {row["ref"]: row for row in rows}


def _find_doubles(db: Database, added: Sequence[Fields]) -> tuple[str, ...]:
    """New people who bear the number of a document that somebody here has."""
    numbers = {str(values["document_number"]) for values in added if values.get("document_number")}
    if not numbers:
        return ()
    rows = db.conn.execute(
        "SELECT d.number, p.ref FROM documents d JOIN people p ON p.id = d.person_id "
        "WHERE d.number IN (SELECT value FROM json_each(?)) ORDER BY p.ref",
        (json.dumps(sorted(numbers)),),
    ).fetchall()
    return tuple(say("Document {0} is that of {1}: is this the same person?", number, ref) for number, ref in rows)
