"""How lists look: which columns they have, how they are ruled and set, and what stands on them besides."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tests.benchmarks.papers.people import LANGUAGES, Row, make_people


class Ruling(StrEnum):
    GRID = "grid"
    ROWS = "rows"
    COLUMNS = "columns"
    HEAD = "head"
    ZEBRA = "zebra"
    PARTLY = "partly"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Layout:
    """`narrow`: columns so narrow that cells wrap. `heads`: titles of columns go on in a second line. `stamp`: a stamp and a
    signature lie over cells."""

    ruling: Ruling
    size: float
    across: bool
    columns: tuple[str, ...]
    narrow: bool = False
    heads: bool = False
    stamp: bool = False
    footer: bool = False
    serif: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A list with its truth: the cells as they stand on the paper, row by row, under `heads`."""

    name: str
    language: str
    title: str
    fields: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: str
    layout: Layout


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DATES: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: f"{day.day:02}-{day.month:02}-{day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}",
)
_SETS = (
    ("seq", "full_name", "sex", "birth_date", "document_number", "location"),
    ("seq", "surname", "given_names", "sex", "birth_date", "nationality", "document_number"),
    ("seq", "full_name", "sex", "birth_date", "nationality", "document_number", "location", "notes"),
    ("seq", "full_name", "birth_date", "document_number"),
)
LISTS = (
    ("latin", ("en", "id", "fr", "es")),
    ("viet", ("vi",)),
    ("chinese", ("zh",)),
    ("mixed", ("mixed",)),
    ("open", ("th", "my", "km", "ar")),
)
"""Groups of languages that are counted together."""


def make_list(seed: str, code: str, *, rows: int | None = None) -> Made:
    """A list that chance lays out; the same for the same seed."""
    chance = random.Random(seed)
    columns = chance.choice(_SETS[:2] if code in ("my", "km", "ar", "th") else _SETS)
    if code in ("zh", "my", "km", "ar", "th"):
        columns = tuple("full_name" if name == "surname" else name for name in columns if name != "given_names")
    layout = Layout(
        chance.choice(list(Ruling)),
        chance.choice((8.5, 9, 10, 11)),
        chance.random() < 0.35 or len(columns) > 7,
        columns,
        narrow=chance.random() < 0.3,
        heads=chance.random() < 0.3,
        stamp=chance.random() < 0.4,
        footer=chance.random() < 0.5,
        serif=chance.random() < 0.2,
    )
    born = chance.choice(_DATES)
    if code == "zh" and chance.random() < 0.6:
        born = _in_chinese
    people = make_people(chance, code, rows or chance.randrange(14, 45), born)
    language = LANGUAGES["en" if code == "mixed" else code]
    heads = tuple(_head(language.heads[name], layout, chance) for name in columns)
    total = language.total.format(n=len(people)) if chance.random() < 0.7 else ""
    return Made(seed, code, language.title, columns, heads, _cells(people, columns), total, layout)


def _in_chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _head(text: str, layout: Layout, chance: random.Random) -> str:
    """Some titles say more, in a second line."""
    return f"{text} (as in passport)" if layout.heads and len(text) > 6 and chance.random() < 0.4 else text


def _cells(people: list[Row], columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row[name] for name in columns) for row in people)
