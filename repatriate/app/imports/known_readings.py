"""Doubtful cells that say what the file knows of the same person: the file proves what the picture does not."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.current_document import bare_number
from repatriate.app.core.transaction import to_stored
from repatriate.app.imports.in_file import People, make_identity
from repatriate.intake.matching import Strength, find_matches
from repatriate.intake.paper.settled import Answers, Cell, Looked, text_of
from repatriate.intake.roster.doubtful import DoubtfulCell, find_doubtful
from repatriate.intake.roster.model import ListTable, Place, Roster
from repatriate.intake.roster.roles import FULL_NAME, public
from repatriate.intake.sheets import Workbook
from repatriate.model.fields import NAMES


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with doubtful cells, what was read of it, and what of that is sure."""

    place: Place
    values: Mapping[str, Any]
    doubtful: tuple[DoubtfulCell, ...]

    @property
    def doubted(self) -> set[str]:
        found = {name for one in self.doubtful for field in one.fields if (name := public(field))}
        return found | set(NAMES) if found & {*NAMES, FULL_NAME} else found

    @property
    def sure(self) -> dict[str, Any]:
        doubted = self.doubted
        return {name: value for name, value in self.values.items() if name not in doubted}


def find_known_readings(db: Database, workbook: Workbook, roster: Roster) -> Answers:
    """Cells that are sure because the person, found by the rest of the row, is known to have that value."""
    rows = list(_find_rows(workbook, roster))
    if not rows:
        return {}
    known = People(db)
    whose = _find_by_name(rows, known) | _find_by_number(rows, known)
    known.read(db, whose.values())
    unproved = _find_unproved(db, set(whose.values()))
    found: dict[Cell, Looked] = {}
    for place, row in enumerate(rows):
        if (ref := whose.get(place)) is None:
            continue
        for one in row.doubtful:
            if unproved.get(ref, set()).isdisjoint(_fields_of(one)) and _says_the_same(
                row, one, known.rows[ref], known.numbers(ref)
            ):
                sheet, number, left = row.place
                cell = (sheet, number - 1, left + one.place)
                doubt = workbook.doubts[sheet][cell[1:]]
                text = text_of(workbook, cell)
                found[cell] = Looked(text, text, doubt.page, doubt.box)
    return found


def _find_rows(workbook: Workbook, roster: Roster) -> Iterator[_Row]:
    values: dict[Place, Mapping[str, Any]] = {row.place: row.values for row in roster.rows}
    values |= {kept.place: kept.values for kept in roster.kept}
    tables: dict[tuple[str, int], list[ListTable]] = {}
    for table in roster.tables:
        tables.setdefault((table.sheet, table.left), []).append(table)
    for (sheet, number, left), read in values.items():
        above = [one for one in tables[sheet, left] if max(one.titles, default=-1) < number - 1]
        if above and (doubts := workbook.doubts.get(sheet)):
            columns = max(above, key=lambda one: max(one.titles, default=-1)).columns
            if cells := tuple(find_doubtful(number, left, columns, doubts)):
                yield _Row((sheet, number, left), read, cells)


def _find_by_name(rows: list[_Row], known: People) -> dict[int, str]:
    """Whom the sure cells are surely of, where their names are among them."""
    asked = [
        make_identity(place, row.sure) for place, row in enumerate(rows) if not row.doubted & set(NAMES)
    ]  # fmt: skip
    matches = find_matches(asked, known.identities) if asked else []
    return {one.new: known.refs[one.known] for one in matches if one.likeness.strength is Strength.STRONG}


def _find_by_number(rows: list[_Row], known: People) -> dict[int, str]:
    """Where the name is in doubt: who has that document and was born on that day."""
    by_number = {number: one for one in known.identities for number in one.documents}
    found = {}
    for place, row in enumerate(rows):
        one = by_number.get(bare_number(row.sure.get("document_number")) or "")
        born = row.sure.get("birth_date")
        if one is not None and born is not None and one.birth_date == born and born.complete:
            found[place] = known.refs[one.key]
    return found


def _find_unproved(db: Database, refs: Collection[str]) -> dict[str, set[str]]:
    """Fields that came in from cells at which nobody looked: a doubt does not prove itself."""
    found: dict[str, set[str]] = {}
    for ref, fields in db.conn.execute(
        "SELECT ref, doubted FROM listed JOIN people ON people.id = person_id WHERE doubted IS NOT NULL"
    ):
        if ref in refs:
            found.setdefault(ref, set()).update(json.loads(fields))
    return found


def _fields_of(one: DoubtfulCell) -> set[str]:
    return {name for field in one.fields if (name := public(field))}


def _says_the_same(row: _Row, one: DoubtfulCell, known: Mapping[str, Any], numbers: frozenset[str]) -> bool:
    fields = _fields_of(one)
    if fields & {*NAMES, FULL_NAME}:
        fields = (fields - {FULL_NAME}) | {name for name in ("surname", "given_names") if FULL_NAME in fields}
    return bool(fields) and all(_is_equal(name, row.values.get(name), known.get(name), numbers) for name in fields)


def _is_equal(name: str, read: Any, known: Any, numbers: frozenset[str]) -> bool:
    if name == "document_number":
        return bare_number(read) in numbers
    if read is None and name in NAMES and known is None:
        return True
    return read is not None and known is not None and _fold(read) == _fold(known)


def _fold(value: Any) -> str:
    return " ".join(str(to_stored(value)).casefold().split())
