"""The content of a report of figures, before it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from repatriate.model.paper_size import PaperSize

Tell = Callable[[str], str]
Cell = str | int | float | date
Fill = Literal["full", "dense", "light", "empty"]
"""The fill of a column's part, from black to white: patterns that printers, copiers and faxes keep apart."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One step: its share of the first is drawn. `before` is what it was at the moment that the report compares with."""

    name: str
    number: int
    note: str = ""
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """`since` says what the changes are compared with; nothing where they are not."""

    title: str
    bars: tuple[Bar, ...]
    since: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the page; columns in `right` are numbers. `nothing` stands where there are no rows, `note`
    below them."""

    title: str
    headers: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    right: frozenset[int] = frozenset()
    nothing: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """Sentences, one below the other."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One part of every column, people or seats; the first series stands at the bottom."""

    name: str
    values: tuple[int, ...]
    fill: Fill


@dataclass(frozen=True, slots=True)
class Chart:
    """Stacked columns, one for each of `days`. `now` is how many of them are history; the others are as planned.

    `height` is a share of a chart's usual one. `nothing` stands where there are no days, `note` below the columns.
    """

    title: str
    days: tuple[date, ...]
    series: tuple[Series, ...]
    now: int = 0
    nothing: str = ""
    note: str = ""
    height: float = 1.0


Block = Bars | Table | Points | Chart


@dataclass(frozen=True, slots=True)
class Report:
    """`about` are lines under the title, `headline` the whole in a sentence; `name` and `foot` stand on every page.

    `mark` stands on every page of a report that must not leave the office.
    """

    title: str
    about: tuple[str, ...]
    headline: str
    blocks: tuple[Block, ...]
    name: str
    foot: str
    mark: str = ""
    paper: PaperSize = PaperSize.A4
