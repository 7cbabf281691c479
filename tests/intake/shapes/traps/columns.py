"""Columns of lists that are full of traps: what stands in a cell, and which field of the person it states, if any."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.intake.shapes.words import country, table

MADE = datetime.combine(date(2026, 5, 4), time(8, 15))
"""About when the lists were made."""


MORE = {
    "en": {"GBR": "United Kingdom", "UKR": "Ukraine", "SDN": "Sudan", "DEU": "Germany", "BRA": "Brazil"},
    "fr": {"HTI": "Haïti", "CIV": "Côte d'Ivoire", "MAR": "Maroc"},
}
"""Names of countries that the tables of lists lack."""


@dataclass(slots=True)
class Who:
    """A made-up person, with what lists say of people beside that."""

    rng: Random
    i: int
    sur: str
    giv: str
    native: str
    sex: str
    born: date
    nat: str
    no: str
    exp: date
    home: str
    head: bool
    size: int

    @property
    def age(self) -> int:
        return MADE.year - self.born.year - ((MADE.month, MADE.day) < (self.born.month, self.born.day))

    @property
    def phone(self) -> str:
        return f"+2499{self.rng.randint(10_000_000, 99_999_999)}"

    @property
    def mail(self) -> str:
        return f"{''.join(filter(str.isalpha, self.giv)).lower()}.{self.i}@example.org"

    def stamp(self, days: int = 6) -> datetime:
        """A moment about when the list was made."""
        return MADE - timedelta(minutes=self.rng.randint(0, days * 1440))

    def pick(self, *of: Any) -> Any:
        return self.rng.choice(of)


@dataclass(frozen=True, slots=True)
class Col:
    """A column. What states no field has to be found in the notes, unless `kept` says otherwise."""

    title: str
    cell: Callable[[Who], Any]
    states: Mapping[str, Callable[[Who], Any]] = field(default_factory=dict)
    kept: bool = True


@cache
def _names(nation: str) -> Mapping[str, tuple[str, ...]]:
    import tomllib

    found = table("names").get(nation)
    if found is not None and "surnames" in found:
        return found
    with (Path(__file__).parent / "more_names.toml").open("rb") as file:
        return {name: tuple(text.split(" ; ")) for name, text in tomllib.load(file)[nation].items()}


def people(rng: Random, nations: str, count: int) -> list[Who]:
    """`nations` are codes, one space apart. Some neighbours are families. No name comes twice."""
    codes = nations.split()
    made: list[Who] = []
    taken: set[str] = set()
    number = left = size = 0
    while len(made) < count:
        if not left:
            number, left = number + 1, rng.choice((1, 1, 2, 3, 4))
            left = size = min(left, count - len(made))
        nation = rng.choice(codes)
        pool = _names(nation)
        sex = rng.choice("MF")
        sur, _, sur_own = rng.choice(pool["surnames"]).partition("=")
        giv, _, giv_own = rng.choice(pool["men" if sex == "M" else "women"]).partition("=")
        if f"{sur} {giv}" in taken:
            if len(taken) < len(pool["surnames"]) * 6:
                continue
            giv = f"{giv} {rng.choice(pool['men' if sex == 'M' else 'women']).partition('=')[0]}"
            if f"{sur} {giv}" in taken:
                continue
        taken.add(f"{sur} {giv}")
        born = date(
            rng.choice((rng.randint(1955, 2004), rng.randint(2008, 2023))), rng.randint(1, 12), rng.randint(1, 28)
        )
        papers = f"{rng.choice('ABEKLP')}{rng.choice('CHKNRX')}{rng.randint(1_000_000, 9_999_999)}"
        expires = date(rng.randint(2027, 2035), rng.randint(1, 12), rng.randint(1, 28))
        glue = "" if nation in ("CHN", "TWN", "JPN", "KOR") else " "
        own = (
            sur_own + glue + giv_own if nation in ("CHN", "TWN", "KHM", "VNM", "KOR", "JPN") else f"{giv_own} {sur_own}"
        ).strip()
        made.append(
            Who(Random(rng.random()), len(made) + 1, sur, giv, own, sex, born, nation, papers, expires, f"HH-{number:03}",
                left == size, size)
        )  # fmt: skip
        left -= 1
    return made


# --- columns that state something


def surname(title: str, upper: bool = False) -> Col:
    return Col(title, lambda w: w.sur.upper() if upper else w.sur, {"surname": lambda w: w.sur})


def given(title: str) -> Col:
    return Col(title, lambda w: w.giv, {"given": lambda w: w.giv})


def whole(title: str, form: str = "{g} {s}") -> Col:
    """A whole name; of its parts only the words are checked."""
    return Col(title, lambda w: form.format(g=w.giv, s=w.sur, S=w.sur.upper()), {"full": lambda w: f"{w.giv} {w.sur}"})


def native(title: str) -> Col:
    """A whole name in the people's own script."""
    return Col(title, lambda w: w.native, {"native": lambda w: w.native})


def sex(title: str, man: str = "M", woman: str = "F") -> Col:
    return Col(title, lambda w: man if w.sex == "M" else woman, {"sex": lambda w: w.sex})


def born(title: str, form: str = "%d/%m/%Y") -> Col:
    return Col(title, lambda w: day(w.born, form), {"birth_date": lambda w: w.born.isoformat()})


def nation(title: str, language: str = "", words: Mapping[str, str] | None = None) -> Col:
    def cell(w: Who) -> str:
        if words:
            return words[w.nat]
        return MORE.get(language, {}).get(w.nat) or country(language, w.nat) if language else w.nat

    return Col(title, cell, {"nationality": lambda w: w.nat})


def passport(title: str) -> Col:
    return Col(title, lambda w: w.no, {"document_number": lambda w: w.no})


def expiry(title: str, form: str = "%d/%m/%Y") -> Col:
    return Col(title, lambda w: day(w.exp, form), {"document_expiry": lambda w: w.exp.isoformat()})


def household(title: str) -> Col:
    return Col(title, lambda w: w.home, {"household": lambda w: w.home})


def counted(title: str) -> Col:
    return Col(title, lambda w: w.i, kept=False)


# --- columns that state nothing of the person


def trap(title: str, *cells: Any) -> Col:
    """One of these, by chance; or what a function gives."""
    if len(cells) == 1 and callable(cells[0]):
        return Col(title, cells[0])
    return Col(title, lambda w: w.rng.choice(cells))


def loose(title: str, *cells: Any) -> Col:
    """The same where the text need not be in the notes: it is shown otherwise, or means nothing."""
    made = trap(title, *cells)
    return Col(title, made.cell, kept=False)


def stamped(title: str, form: str = "%d/%m/%Y %H:%M:%S", days: int = 6) -> Col:
    """When somebody filled it in."""
    return Col(title, lambda w: day(w.stamp(days), form), kept=False)


def dated(title: str, years: tuple[int, int], form: str = "%d/%m/%Y") -> Col:
    """A day that is not the birth of anybody on the list."""
    return Col(
        title, lambda w: day(date(w.rng.randint(*years), w.rng.randint(1, 12), w.rng.randint(1, 28)), form), kept=False
    )


def aged(title: str) -> Col:
    return Col(title, lambda w: w.age)


def phone(title: str) -> Col:
    return Col(title, lambda w: w.phone)


def mailed(title: str) -> Col:
    return Col(title, lambda w: w.mail)


def other(title: str, nations: str, form: str = "{g} {s}") -> Col:
    """The name of somebody else: a case worker, next of kin, an interviewer; few of them."""

    def cell(w: Who) -> str:
        one = w.rng.choice(people(Random(len(title)), nations, 4 if "{few}" in title else 9))
        return form.format(g=one.giv, s=one.sur, S=one.sur.upper())

    return Col(title.replace("{few}", ""), cell)


def latitude(title: str, about: float) -> Col:
    return Col(title, lambda w: round(about + w.rng.random(), 6))


def digits(title: str, least: int, most: int) -> Col:
    return Col(title, lambda w: w.rng.randint(least, most))


def day(of: date, form: str) -> object:
    """As text, or as a cell of the spreadsheet where there is no form."""
    if form:
        return of.strftime(form)
    return of if isinstance(of, datetime) else datetime.combine(of, time())
