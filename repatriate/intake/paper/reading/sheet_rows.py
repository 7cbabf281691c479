"""Rows of a sheet read from a page, and the rules that join two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from repatriate.intake.paper.layout.joining import (
    first_of,
)
from repatriate.intake.paper.model import Slot, Why
from repatriate.intake.paper.reading.blend import tidy_reading
from repatriate.intake.paper.reading.cells import Cell, Holds, join_lines
from repatriate.model.saying import Said, count, say
from repatriate.reference.totals import is_total

_FEWEST_DIGITS = 4
"""The least digits of a date or number in a cell."""


@dataclass(slots=True)
class SheetRow:
    """A row of the sheet: its slots, and its cells as soon as they are settled."""

    page: int
    slots: list[Slot]
    cells: list[Cell] = field(default_factory=list)
    table: bool = True
    title: bool = False


def is_rest(first: SheetRow, last: SheetRow, holds: Sequence[Holds]) -> bool:
    """Whether a row is what is left of the one before: it has no number of its own, or in a list without numbers hardly a cell, and
    each below one that is filled."""
    if len(last.cells) != len(first.cells) or any(is_total(cell.text) is not None for cell in first.cells):
        return False
    if Holds.NUMBERING in holds:
        numbered = holds.index(Holds.NUMBERING)
        return numbered < len(first.cells) and not first.slots[numbered].words and bool(last.cells[numbered].text)
    filled = [place for place, cell in enumerate(first.cells) if cell.text]
    return 0 < len(filled) * 3 <= len(first.cells) and all(last.cells[place].text for place in filled)


def continue_cell(one: Cell, other: Cell, holds: Holds) -> Cell:
    """A cell with its rest: whether a word was cut between them nobody knows, so that it is doubtful."""
    if not other.text:
        return one
    text = tidy_reading(join_lines([one.text, other.text], holds))
    whole = tidy_reading(one.text + other.text)
    return replace(one, text=text, why=one.why or other.why or Why.READINGS_DIFFER, readings=(text,), proposed=(whole,))


def holds_a_person(row: SheetRow) -> bool:
    """Whether a date or number stands in it: no title holds one, and nobody on a list must be taken for its titles."""
    texts = ["".join(filter(str.isalnum, first_of(slot, Holds.TEXT))) for slot in row.slots]
    return any((count := sum(map(str.isdigit, text))) >= _FEWEST_DIGITS and count * 2 > len(text) for text in texts)


# -- Checks that all rows of a page were read: running numbers, rows and the declared total must agree.


def name_gaps(numbers: Sequence[Cell], rows: int, outside: Sequence[str]) -> list[Said]:
    """A sentence on each place where rows seem to be missing, and on a total that says otherwise. `outside` is the text around the table."""
    found: list[Said] = []
    known = [int(cell.text) for cell in numbers if cell.text.isdigit() and cell.why is None]
    for above, below in pairwise(known):
        if below == above + 2:
            found.append(say("Between number {0} and number {1} a row is missing: look at the page.", above, below))
        elif below > above + 2:
            found.append(
                say(
                    "Between number {0} and number {1} there are rows missing ({2}): look at the page.",
                    above,
                    below,
                    below - above - 1,
                )
            )
    if known and known[0] > 1 and numbers[0].why is None:
        found.append(say("The first row has number {0}: rows above it seem to be missing.", known[0]))
    declared = next((total for text in outside if (total := is_total(text))), None)
    if declared is not None and declared != rows:
        found.append(
            count(
                rows,
                "The list says {1} people; {0} row was read.",
                "The list says {1} people; {0} rows were read.",
                declared,
            )
        )
    return found
