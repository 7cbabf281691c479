"""Chooses the sheets of a workbook that are the list, those that continue it, and those to ask about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from repatriate.intake.roster.likeness import likenesses
from repatriate.intake.roster.model import ListColumn
from repatriate.intake.roster.people import NAMING
from repatriate.intake.roster.roles import LEXICON
from repatriate.intake.roster.tables import Found
from repatriate.reference.lexicon import names_helpers

TELLING = frozenset({"sex", "birth_date", "birth_year", "nationality", "document_number", "document_expiry"})
"""Beside a name, one of these makes a table one of people who travel, not of whom to telephone."""
SAME = 0.6
"""The share of titles that two sheets must have in common to be one list."""
TOLD = 0.6
_ROLE = {ours: theirs for theirs, ours in LEXICON.items()}


class Table(Protocol):
    """A table of people, with what its columns were taken for."""

    @property
    def sheet(self) -> str: ...
    @property
    def table(self) -> Found: ...
    @property
    def columns(self) -> tuple[ListColumn, ...]: ...
    @property
    def weight(self) -> int: ...


T = TypeVar("T", bound=Table)


@dataclass(frozen=True, slots=True)
class Chosen(Generic[T]):
    """`read` are the tables of the list, in the order of the file; `asked` are sheets with people who may not be on it.

    `other` are sheets that were read though their titles are not those of the first."""

    read: list[T]
    asked: list[T]
    other: tuple[str, ...] = ()


def choose_sheets(people: Sequence[T], pages: Sequence[T], wanted: Collection[str] = ()) -> Chosen[T]:
    """`people` are tables with names; `pages` are others, without titles, that may go on with one of them; `wanted` are the
    sheets that an officer named, if any."""
    sheets: dict[str, list[T]] = {}
    for one in people:
        sheets.setdefault(one.sheet, []).append(one)
    if settled := [name for name in sheets if name in set(wanted)]:
        read = [one for name in settled for one in _of_one_sheet(sheets[name])]
        return Chosen(_in_order(people, read), [one for one in people if one.sheet not in settled])
    main = max(sheets, key=lambda name: _rank_sheet(sheets[name]), default=None)
    if main is None:
        return Chosen([], [])
    read = _of_one_sheet(sheets[main])
    first, other = list(read), []
    further = [one for one in pages if one.sheet not in sheets and any(goes_on(one, before) for before in first)]
    if further:
        return choose_sheets([*people, *further], (), wanted)
    for name, tables in sheets.items():
        if name == main or any(map(_of_helpers, tables)):
            continue
        mine = [one for one in _of_one_sheet(tables) if any(goes_on(one, before) for before in first)]
        if not mine and any(_holds_the_same(one, before) for one in tables for before in first):
            mine = _of_one_sheet(tables)
            other.append(name)
        read += mine
    taken = {one.sheet for one in read}
    return Chosen(_in_order(people, read), [one for one in people if one.sheet not in taken], tuple(other))


def _in_order(people: Sequence[T], read: Sequence[T]) -> list[T]:
    places = {id(one) for one in read}
    return [one for one in people if id(one) in places]


def _of_one_sheet(tables: Sequence[T]) -> list[T]:
    """A table of drivers below the list has names and telephones; the list itself tells far more of each."""
    best = max(one.weight for one in tables)
    return [one for one in tables if one.weight * 3 > best or one.weight >= 9 or best <= 0]


def _rank_sheet(tables: Sequence[Table]) -> tuple[bool, int, int]:
    """The rank of a sheet as the list: no helpers on it, many facts on each person by titles, many people."""
    best = max(len(_list_fields(one) & TELLING) for one in tables)
    return not any(map(_of_helpers, tables)), best, sum(one.table.last - one.table.first for one in tables)


def _of_helpers(one: Table) -> bool:
    """Whether the sheet's name, or the title of its names, says staff, interviewers or drivers."""
    naming = [column.header for column in one.columns if set(column.fields) & set(NAMING)]
    return names_helpers(one.sheet) or any(map(names_helpers, naming))


def _list_fields(one: Table) -> set[str]:
    """The fields that titles say; of a table without titles all that its cells were taken for."""
    found = {(name, column.header, column.chosen) for column in one.columns for name in column.fields}
    if not one.table.heads:
        return {name for name, _, _ in found}
    return {name for name, title, chosen in found if chosen or _names_field(title, name)}


def _names_field(title: str, name: str) -> bool:
    return any(one in (name, _ROLE.get(name)) and score >= TOLD for one, score in likenesses(title))


def goes_on(one: Table, before: Table) -> bool:
    """Whether a table is the next page of another: the same titles, or none and the same columns."""
    if not one.table.heads:
        return before.table.heads != () and may_be_page_of(one, before)
    mine, others = ({column.key for column in table.columns if column.key} for table in (one, before))
    return bool(mine) and (len(mine & others) >= SAME * len(mine | others) or _same_columns(one, before))


def _same_columns(one: Table, before: Table) -> bool:
    """The same columns in the same order under titles in other words, and as much told of each person."""
    told = _list_fields(one) & TELLING
    if len(one.columns) != len(before.columns) or not told or told != _list_fields(before) & TELLING:
        return False
    same = sum(mine.fields == other.fields for mine, other in zip(one.columns, before.columns, strict=True))
    return same >= 0.8 * len(one.columns)


def may_be_page_of(one: Table, before: Table) -> bool:
    """Whether columns without titles hold what the columns of the other do, as far as the cells tell."""
    if len(one.columns) != len(before.columns):
        return False
    agreeing = 0
    for mine, other in zip(one.columns, before.columns, strict=True):
        if mine.fields and other.fields:
            same = mine.fields == other.fields or bool(set(mine.fields + other.fields) <= set(NAMING))
            if not same and set(mine.fields + other.fields) & TELLING:
                return False
            agreeing += same
    return agreeing >= 2 or (agreeing == 1 and len(one.columns) <= 2)


def _holds_the_same(one: Table, before: Table) -> bool:
    """Two lists of people with other titles, none of which is more the list: each has papers or births, and nationalities."""
    mine, others = (_list_fields(table) & TELLING for table in (one, before))
    return (
        len(mine & others) >= 3 and len(mine | others) - len(mine & others) <= 1 and "document_number" in mine & others
    )
