"""Types for the reading of a list: tables, columns with their fields, and one row for each person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from repatriate.intake.paper.model import Doubt, Paper
from repatriate.intake.report import KeptRow, Warning
from repatriate.intake.roster.clearance_columns import Answered
from repatriate.intake.roster.column_checks import Finding
from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.roles import name_public
from repatriate.intake.values.dates import DayMonth

# -- A question about a whole column, with how each answer to it would read.

NAMES, DAYS = "name_order", "day_or_month"


@dataclass(frozen=True, slots=True)
class Example:
    """A cell of the list, its row, and what an answer makes of it: parts of a name, or a day."""

    row: int
    cell: str
    reads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """One answer, with how it would read."""

    answer: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """`count` cells of a column ask it. `answer` is what was settled for lists of the shape, None where nobody said it; `taken`
    is how the list is read meanwhile. `last` is what was answered for the last list of another shape."""

    code: str
    field: str
    sheet: str
    column: str
    count: int
    offered: tuple[Offered, ...]
    taken: str
    answer: str | None = None
    last: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "code": self.code, "field": self.field, "sheet": self.sheet, "column": self.column, "count": self.count,
            "option": OPTIONS[self.code], "answer": self.answer, "taken": self.taken, "last": self.last,
            "answers": [
                {
                    "answer": one.answer,
                    "examples": [
                        {"row": each.row, "cell": each.cell} | dict(zip(READS[self.code], each.reads, strict=False))
                        for each in one.examples
                    ],
                }
                for one in self.offered
            ],
        }  # fmt: skip


OPTIONS = {NAMES: "--names", DAYS: "--dates"}
"""The command line's option for each."""
READS = {NAMES: ("surname", "given_names"), DAYS: ("date",)}
DAY_WORDS = {DayMonth.DAY_FIRST: "day-first", DayMonth.MONTH_FIRST: "month-first"}


# -- model


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: what it is called, what it was taken for and how sure that is (0 to 1).

    `fields` has more than one name where a cell holds more than one thing, in the order of the cell; none where the cells
    are kept in the notes. `chosen` is true where an officer or a saved mapping said so. `samples` are its first cells.
    `guessed` is true where its title says nothing and the cells alone spoke for the field. `offered` is a field that the
    cells would fit and that was not taken, beside a province too; `finding` is the check that the column failed.
    """

    header: str
    key: str
    fields: tuple[str, ...]
    score: float
    chosen: bool = False
    samples: tuple[str, ...] = ()
    guessed: bool = False
    offered: str | None = None
    finding: Finding | None = None

    @property
    def field(self) -> str | None:
        """The field as reports name it; of a combined column the one that weighs most."""
        found = [name for name in map(name_public, self.fields) if name]
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class ListTable:
    """A table of people. Rows and columns count from 0; `titles` are the rows of its header, none where it has none.

    `breaks` are rows between its people with titles, a total or other words.
    """

    sheet: str
    titles: tuple[int, ...]
    columns: tuple[ListColumn, ...]
    left: int
    rows: int
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetOfPeople:
    """A sheet that names people, where a workbook has more than one: how many, whether they were read, and its first rows.

    `asked` says that an officer should say whether it is the list: it was not read, or though its titles are others.
    """

    name: str
    people: int
    read: bool
    asked: bool
    first: tuple[tuple[str, ...], ...] = ()


Place = tuple[str, int, int]
"""A row of a list: its sheet, its number from 1, and the first column of its table, as two may stand side by side."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A person as the list tells of them. `values` are by the template's columns, and hold only what is known.

    `number` counts from 1 as Excel does; `listed` is the number that the list itself gives them.
    `weak` names fields of which the file may know more: a name that was not split, a transliteration, half a date.
    `waits` and `goes` are the words of the list for where they wait and where they go, whether or not they were
    understood; `answers` is what it says of clearances, by kind. `whole` is a name that the list has in one piece, and that
    does not say itself which of its words is the surname.
    """

    sheet: str
    number: int
    values: Mapping[str, Any]
    listed: str | None = None
    weak: frozenset[str] = frozenset()
    name: str = ""
    left: int = 0
    waits: str = ""
    goes: str = ""
    answers: Mapping[str, Answered] = field(default_factory=dict)
    whole: str = ""

    @property
    def place(self) -> Place:
        return self.sheet, self.number, self.left


@dataclass(frozen=True, slots=True)
class KeptCells:
    """A row kept aside, with the titles of its cells and what could be read of it, so that it can be mended later."""

    row: KeptRow
    titles: tuple[str, ...]
    values: Mapping[str, Any]
    left: int = 0

    @property
    def place(self) -> Place:
        return self.row.sheet, self.row.row, self.left


@dataclass(slots=True)
class Roster:
    """A list, read. `rows` and `kept` together are everybody on it, in the order of the file.

    `offered_nationality` is what everybody may be because of their provinces; None where it was told or nothing tells it.
    `shape` is the same for lists with the same titles. `paper` is what it was read from, where that was no spreadsheet;
    `doubts` are the cells that nobody looked at, by sheet, row and column from 0.
    """

    source: str
    tables: list[ListTable] = field(default_factory=list)
    rows: list[ListRow] = field(default_factory=list)
    kept: list[KeptCells] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    declared_total: int | None = None
    sheets: list[SheetOfPeople] = field(default_factory=list)
    mapping: ColumnMapping = field(default_factory=ColumnMapping)
    offered_nationality: str | None = None
    shape: str = ""
    questions: tuple[ColumnQuestion, ...] = ()
    encoding: str | None = None
    separator: str | None = None
    paper: Paper | None = None
    doubts: Mapping[str, Mapping[tuple[int, int], Doubt]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """The number of rows about people."""
        return len(self.rows) + len(self.kept)

    @property
    def columns(self) -> list[ListColumn]:
        """Every column of every table, each title once."""
        found: dict[tuple[str, tuple[str, ...]], ListColumn] = {}
        for table in self.tables:
            for column in table.columns:
                found.setdefault((column.key or column.header, column.fields), column)
        return list(found.values())
