"""Finds what holds for all cells of a column: the order of day and month, and the kind of document numbers."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.intake.cells import is_empty
from repatriate.intake.roster.combined import split_cell
from repatriate.intake.roster.model import ListColumn
from repatriate.intake.values.dates import DateOrder, DayMonth, order_of
from repatriate.reference.lexicon import document_of, key

_ETD = ("splp", "laissez", "emergency")


def find_order(
    name: str, columns: Sequence[ListColumn], cells: Sequence[Sequence[object]], days: DayMonth | None
) -> DateOrder:
    """The order of day and month in all columns of a field; `days` is what an officer said."""
    if days is not None:
        return DateOrder(days, True, False)
    mine: list[object] = []
    for place, column in enumerate(columns):
        if name not in column.fields:
            continue
        filled = [row[place] for row in cells if place < len(row) and not is_empty(row[place])]
        mine += filled if len(column.fields) == 1 else [split_cell(cell, column.fields).get(name) for cell in filled]
    return order_of(mine)


def kind_of_number(columns: Sequence[ListColumn]) -> str:
    """The kind of document by the title of the number column, if no other column states it."""
    mine = [one for one in columns if "document_number" in one.fields]
    if not mine:
        return "passport"
    title = min(mine, key=lambda one: len(one.fields)).header.casefold()
    both = "paspor" in title or "passport" in title or "/" in title
    is_etd = document_of(key(title)) == "etd" or (any(map(title.__contains__, _ETD)) and not both)
    return "etd" if is_etd else "passport"
