"""Groups doubts that repeat down a column: the number of cells, their rows, and three examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from repatriate.model.saying import Said, join_parts, say

MOST_TOLD = 3
"""As many of one kind are told row by row, and as many stand as examples for more of them."""


class Warning(Protocol):
    """A doubt of one cell, or of a whole column where `row` is None."""

    @property
    def sheet(self) -> str: ...
    @property
    def row(self) -> int | None: ...
    @property
    def field(self) -> str | None: ...
    @property
    def value(self) -> str | None: ...
    @property
    def code(self) -> str: ...
    @property
    def message(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence for `warnings` that ask the same thing; of one alone its own. `row` is None for a whole column."""

    message: str
    warnings: tuple[Warning, ...]

    @property
    def row(self) -> int | None:
        return self.warnings[0].row if len(self.warnings) == 1 else None

    def to_json(self) -> dict[str, Any]:
        first = self.warnings[0]
        alone = len(self.warnings) == 1
        found = {
            "sheet": first.sheet, "row": self.row, "field": first.field, "value": first.value if alone else None,
            "code": first.code, "message": self.message,
        }  # fmt: skip
        if alone:
            return found
        return found | {
            "count": len(self.warnings),
            "rows": [one.row for one in self.warnings],
            "examples": [{"row": one.row, "value": one.value} for one in self.warnings[:MOST_TOLD]],
        }


def group_by_column(warnings: Iterable[Warning]) -> list[Told]:
    """Each doubt, in the order in which it comes first; those that repeat down a column are one."""
    alike: dict[tuple[object, ...], list[Warning]] = {}
    for place, one in enumerate(warnings):
        repeats = one.row is not None and one.field is not None and one.value is not None
        key = (one.sheet, one.field, one.code, str(_explain_doubt(one))) if repeats else (place,)
        alike.setdefault(key, []).append(one)
    told = []
    for found in alike.values():
        if len(found) > MOST_TOLD:
            told.append(Told(_make_sentence(found), tuple(found)))
        else:
            told += [Told(one.message, (one,)) for one in found]
    return told


def _make_sentence(found: list[Warning]) -> Said:
    first = found[0]
    examples = join_parts(", ", [say("“{0}”", str(one.value)[:60]) for one in found[:MOST_TOLD]])
    place = say("{0}, {1}", first.sheet, str(first.field))
    return say("{0}: {1} cells such as {2}: each is {3}.", place, len(found), examples, _explain_doubt(first))


def _explain_doubt(one: Warning) -> str:
    """The reason for the doubt about a cell, without the cell's position."""
    message = one.message
    why = message.values[-1] if isinstance(message, Said) and message.values else message
    return why if isinstance(why, str) else str(why)
