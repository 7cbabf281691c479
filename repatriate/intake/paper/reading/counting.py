"""Checks that all rows of a page were read: running numbers, rows and the declared total must agree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from repatriate.intake.paper.reading.cells import Cell
from repatriate.model.saying import Said, count, say
from repatriate.reference.totals import is_total


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
