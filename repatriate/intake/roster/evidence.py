"""Measures the cells of a column regardless of its title: shares of dates, sexes, names, numbers, serial numbers."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.roster.column_checks import Finding
from repatriate.intake.roster.combined import beside_date, has_date
from repatriate.intake.values.dates import DateOrder, DayMonth, birth_date, read_date_cell
from repatriate.intake.values.nationalities import is_ditto, read_nationality
from repatriate.reference.lexicon import document_of, key, sex_of, title_of, unknown_of

SAMPLE = 160
"""Cells of a column that are looked at, taken evenly from all of it."""

_DAYS = DateOrder(DayMonth.DAY_FIRST, True, False)
_SIGNS = re.compile(r"[ .\-/]")
_NUMBER = re.compile(r"(?=(?:\D*\d){5})[A-Z]{0,4}\d[\dA-Z]{4,11}\Z", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()./-]{8,20}\Z")
_NUMBER_INSIDE = re.compile(r"\b(?=\w*\d{5})[A-Z]{0,3}\d{5,13}[A-Z]?\b", re.IGNORECASE)
_ASSISTANCE = re.compile(r"(?:WCH[RSC]|STCR|MEDA|BLND|DEAF|MAAS|UMNR|DPNA)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Held:
    """Shares (0 to 1) of the filled cells that could be what the name says; `filled` is the share of all rows."""

    cells: int
    filled: float
    distinct: float
    serial: float
    date: float
    birth: float
    sex: float
    nationality: float
    number: float
    identity: float
    phone: float
    name: float
    native: float
    words: float
    age: float
    mail: float
    unknown: float
    document: float
    title: float
    assistance: float
    date_inside: float
    number_inside: float
    beside_date: float
    beside_number: float


def look_at(column: Sequence[object], today: date) -> Held:
    """The measures of one column's cells, from a sample."""
    places = [place for place, cell in enumerate(column) if not is_empty(cell)]
    step = max(1, len(places) // SAMPLE)
    cells = [column[place] for place in places[::step]][:SAMPLE]
    if not cells:
        return Held(0, *(0.0 for _ in range(23)))
    texts = [as_text(cell) for cell in cells]

    def share_passing(test: Callable[[object], bool], of: Sequence[object]) -> float:
        return sum(map(test, of)) / len(of)

    unknown = share_passing(_is_silent, texts)
    known = [cell for cell, text in zip(cells, texts, strict=True) if not _is_silent(text)] or cells
    words = [as_text(cell) for cell in known]
    births = share_passing(lambda cell: _is_birth(cell, today), known)
    return Held(
        cells=len(cells),
        filled=len(places) / max(len(column), 1),
        distinct=len(set(texts)) / len(texts),
        serial=_measure_serial(column, places),
        date=max(births, share_passing(lambda cell: _is_date(cell, today), known)),
        birth=births,
        sex=share_passing(_is_sex, words),
        nationality=share_passing(_is_nationality, [text for text in words if not is_ditto(text)] or words),
        number=share_passing(_is_number, known),
        identity=share_passing(lambda text: 11 <= sum(map(str.isdigit, str(text))) <= 18, words),
        phone=share_passing(lambda text: bool(_PHONE.match(str(text))) and str(text)[:1] in "+0(", words),
        name=share_passing(_is_name, words),
        native=share_passing(_is_native, words),
        words=sum(len(text.split()) for text in words) / len(words),
        age=share_passing(_is_age, known),
        mail=share_passing(lambda text: "@" in str(text), words),
        unknown=unknown,
        document=share_passing(lambda text: document_of(key(str(text))) is not None, words),
        title=share_passing(lambda text: title_of(key(str(text))) is not None, words),
        assistance=share_passing(lambda text: bool(_ASSISTANCE.match(str(text))), words),
        date_inside=share_passing(lambda text: bool(has_date(str(text))), words),
        number_inside=share_passing(lambda text: bool(_NUMBER_INSIDE.search(str(text))), words),
        beside_date=share_passing(lambda text: beside_date(str(text)), words),
        beside_number=share_passing(_beside_number, words),
    )


def _beside_number(text: object) -> bool:
    """A number with a name beside it."""
    found = _NUMBER_INSIDE.search(str(text))
    return found is not None and sum(map(str.isalpha, str(text).replace(found[0], ""))) >= 4


def _is_silent(text: object) -> bool:
    return unknown_of(key(str(text))) is not None


def _measure_serial(column: Sequence[object], places: Sequence[int]) -> float:
    """The share of steps by exactly one: 1, 2, 3 …"""
    numbers = []
    for place in places[: SAMPLE * 2]:
        text = as_text(column[place]).rstrip(".)")
        numbers.append(int(text) if text.isdecimal() and len(text) < 7 else None)
    if len(numbers) < 2:
        return 0.0 if not numbers or numbers[0] != 1 else 0.5
    steps = sum(1 for a, b in itertools.pairwise(numbers) if a is not None and b is not None and b - a == 1)
    return steps / (len(numbers) - 1)


def _is_date(cell: object, today: date) -> bool:
    if isinstance(cell, (date, datetime)):
        return True
    if isinstance(cell, (int, float)):
        return 25_000 <= cell <= 60_000
    return isinstance(cell, str) and _could_be_day(cell) and read_date_cell(cell, _DAYS, today).value is not None


def _is_birth(cell: object, today: date) -> bool:
    if isinstance(cell, str) and not _could_be_day(cell):
        return False
    if isinstance(cell, (int, float)) and 1900 <= cell <= today.year:
        return True
    if isinstance(cell, (int, float)) and not 8_000 <= cell <= 45_000 and not 19_200_101 <= cell <= 25_991_231:
        return False
    return birth_date(cell, _DAYS, today).value is not None


def _could_be_day(text: str) -> bool:
    return len(text) <= 40 and any(map(str.isdigit, text))


def _is_sex(text: object) -> bool:
    return sex_of(key(str(text))) is not None or str(text) in ("1", "2")


def _is_nationality(text: object) -> bool:
    found = read_nationality(str(text))
    return found.value is not None and not found.doubts


def _is_number(cell: object) -> bool:
    if isinstance(cell, float):
        return cell.is_integer() and 10_000 <= cell < 1e13
    if isinstance(cell, (date, datetime)):
        return False
    text = as_text(cell)
    return len(text) <= 20 and bool(_NUMBER.match(_SIGNS.sub("", text))) and not has_date(text)


def _is_age(cell: object) -> bool:
    text = as_text(cell)
    return text.isdecimal() and len(text) <= 2


@lru_cache(maxsize=4096)
def _is_name(text: object) -> bool:
    letters = sum(map(str.isalpha, str(text)))
    return (
        (letters >= 2 or (letters == 1 and not str(text).isascii()))
        and not any(map(str.isdigit, str(text)))
        and "@" not in str(text)
        and len(str(text)) <= 80
    )


@lru_cache(maxsize=4096)
def _is_native(text: object) -> bool:
    """Written in another script than Latin, mostly."""
    letters = [letter for letter in str(text) if letter.isalpha()]
    return bool(letters) and sum(1 for one in letters if not _is_latin(one)) * 2 > len(letters)


@lru_cache(maxsize=4096)
def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


def measure_fit(field: str, held: Held) -> float:
    """The fit of the cells to a field of the lexicon: 1 is full, 0 none, about a half if they prove nothing."""
    if not held.cells:
        return 0.7
    rule = _FITS.get(field)
    return max(0.0, min(1.0, rule(held))) if rule else 0.55


def _fit_texts(held: Held) -> float:
    return 0.75 if held.name >= 0.6 and held.sex < 0.8 else 0.35


def _fit_names(held: Held) -> float:
    return (
        held.name
        * (0.25 if max(held.sex, held.document) >= 0.8 else 1.0)
        * (0.5 if held.distinct < 0.1 and held.cells > 20 else 1.0)
    )


def _fit_dates(held: Held) -> float:
    return held.date if held.birth < 0.6 else 0.8 * held.date


_FITS: dict[str, Callable[[Held], float]] = {
    "row_no": lambda held: max(held.serial, 0.4 if held.age > 0.9 else 0.0),
    "full_name": lambda held: max(_fit_names(held), 0.7 * held.number_inside),
    # Where few have one, “Family” is the family that somebody travels with.
    "surname": lambda held: _fit_names(held) * (0.5 if held.filled < 0.4 else 1.0),
    "given_names": _fit_names,
    "middle_name": lambda held: max(_fit_names(held), 0.6),
    "suffix": lambda held: 0.8 if held.filled < 0.5 else _fit_names(held) * 0.7,
    "title": lambda held: max(held.title, 0.3),
    "native_name": lambda held: held.native,
    "father_name": _fit_names,
    "grandfather_name": _fit_names,
    "sex": lambda held: held.sex,
    "date_of_birth": lambda held: max(held.birth, 0.8 * held.date_inside),
    "birth_place": lambda held: max(held.name, held.date_inside),
    "age": lambda held: held.age,
    "nationality": lambda held: held.nationality + 0.2 * (held.name > 0.8),
    "passport_no": lambda held: max(held.number, held.number_inside, 0.9 * (held.unknown > 0.9)),
    "national_id": lambda held: max(held.identity, 0.6 * held.number),
    "doc_expiry": _fit_dates,
    "doc_issue_date": _fit_dates,
    "entry_date": _fit_dates,
    "flight_date": _fit_dates,
    "doc_type": lambda held: max(held.document, 0.3),
    "doc_issue_place": _fit_texts,
    "province_of_origin": _fit_texts,
    "location_held": lambda held: 0.6 if held.date < 0.5 else 0.1,
    # “Place” is both: a seat is a short word with a number, and nobody shares it.
    "seat": lambda held: 0.9 if held.name < 0.5 and held.distinct > 0.9 and held.words < 1.5 else 0.4,
    "host_country": lambda held: max(held.nationality, 0.5),
    "household": lambda held: 0.7 if held.date < 0.5 else 0.1,
    "group": lambda held: 0.95 if held.date < 0.5 else 0.1,
    "phone": lambda held: max(held.phone, 0.4 * held.number),
    "medical_needs": lambda held: max(held.assistance, 0.55),
    "priority": lambda held: 0.9,  # a check looks at what its cells say
    "remarks": lambda held: 0.6,
}

GUESSED: dict[str, Callable[[Held], float]] = {
    "row_no": lambda held: held.serial if held.filled > 0.9 and held.cells > 2 else 0.0,
    "sex": lambda held: held.sex if held.serial < 0.5 and (held.distinct < 0.5 or held.cells < 8) else 0.0,
    "date_of_birth": lambda held: held.birth if held.date_inside >= 0.8 else 0.0,
    "nationality": lambda held: held.nationality if held.sex < 0.5 else 0.0,
    "passport_no": lambda held: (
        held.number if held.distinct > 0.8 and held.phone < 0.5 and held.identity < 0.5 and held.date < 0.3 else 0.0
    ),
    "full_name": lambda held: held.name if held.distinct > 0.6 and held.words > 1.2 and held.nationality < 0.5 else 0.0,
    "native_name": lambda held: (
        held.native if held.distinct > 0.6 and held.nationality < 0.5 and held.sex < 0.5 else 0.0
    ),
}
"""The roles that cells alone can suggest for a column with a meaningless title."""


# -- A column of a list while it is settled which fields it holds.


@dataclass(slots=True)
class Candidate:
    """A column on the way to its fields. `options` are fields of the lexicon with their scores, the best first.

    `guessed` are those of them that the cells alone speak for, where the title says nothing. `offers` are what the cells of a
    column would fit whose title says otherwise: nobody but an officer takes them.
    """

    title: str
    held: Held
    cells: Sequence[object]
    options: dict[str, float] = field(default_factory=dict)
    fields: tuple[str, ...] = ()
    score: float = 0.0
    chosen: bool = False
    guessed: frozenset[str] = frozenset()
    offers: dict[str, float] = field(default_factory=dict)
    readable: bool = True
    finding: Finding | None = None

    def best(self) -> str:
        """The likeliest field; empty where there is none."""
        return max(self.options, key=lambda name: self.options[name]) if self.options else ""
