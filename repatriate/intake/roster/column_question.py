"""A question about a whole column, with how each answer to it would read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from repatriate.intake.values.dates import DayMonth

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
