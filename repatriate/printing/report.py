"""What stands in a report of figures, before it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Tell = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """One step: its share of the first is drawn."""

    name: str
    number: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the page; columns in `right` are numbers. `nothing` stands where there are no rows."""

    title: str
    headers: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """`about` are lines under the title, `points` sentences after the tables, `more` tables after these.

    `foot` stands on every page.
    """

    title: str
    about: tuple[str, ...]
    steps: str
    bars: tuple[Bar, ...]
    tables: tuple[Table, ...]
    attention: str
    points: tuple[str, ...]
    more: tuple[Table, ...]
    foot: str
