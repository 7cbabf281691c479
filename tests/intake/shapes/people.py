"""Made-up people: names of 26 peoples in Latin and native script, dates, papers and homes."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.intake.shapes.words import SURNAME_FIRST, table

NUMBERS = {
    "IDN": "L7", "NPL": "8", "ETH": "EP7", "MMR": "MA6", "KEN": "AK7", "CHN": "E8", "VNM": "C7", "PHL": "P7A",
    "TWN": "9", "THA": "AA7", "IND": "L7", "PAK": "LL7", "BGD": "A8", "KHM": "N7", "LAO": "PA7", "EGY": "A8",
}  # fmt: skip
"""Shapes of passport numbers: a digit says how many digits, L is any letter."""
SPACELESS = frozenset({"CHN", "TWN", "KOR", "JPN", "MMR"})


@dataclass(frozen=True, slots=True)
class Name:
    """Parts of a name, each in Latin letters and, where the people has a script of its own, in that."""

    surname: str
    given: str
    middle: str = ""
    suffix: str = ""
    surname_native: str = ""
    given_native: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Dates are (year, month, day)."""

    name: Name
    sex: str
    birth: tuple[int, int, int]
    nationality: str
    number: str
    expiry: tuple[int, int, int]
    province: tuple[str, str]
    place: tuple[str, str]
    household: str


def native(name: Name, nationality: str) -> str:
    """The native name as the people writes it, or an empty text."""
    if nationality == "MMR":
        return name.surname_native
    parts = (name.surname_native, name.given_native)
    if nationality not in SURNAME_FIRST:
        parts = parts[::-1]
    return ("" if nationality in SPACELESS else " ").join(part for part in parts if part)


def people(rng: Random, nationalities: list[str], count: int) -> list[Person]:
    """That many people, no two with the same name or number."""
    made: list[Person] = []
    taken: set[str] = set()
    while len(made) < count:
        nationality = rng.choice(nationalities)
        sex = rng.choice("MMF")
        name = _name(rng, nationality, sex)
        number = _number(rng, nationality)
        key = f"{name.surname} {name.given} {name.middle}"
        crowded = len(taken) > 12 and len(nationalities) == 1  # a small people runs out of names
        if number in taken or (key in taken and not crowded):
            if rng.random() < 0.97:
                continue
            key = number
        taken |= {number, key}
        made.append(_person(rng, nationality, sex, name, number))
    return _housed(rng, made)


def _person(rng: Random, nationality: str, sex: str, name: Name, number: str) -> Person:
    pool = table("names")[nationality]
    year = rng.choice([rng.randint(1975, 2007), rng.randint(1975, 2007), rng.randint(1942, 2024)])
    return Person(
        name,
        sex,
        (year, rng.randint(1, 12), rng.randint(1, 28)),
        nationality,
        number,
        (rng.randint(2024, 2036), rng.randint(1, 12), rng.randint(1, 28)),
        _pair(rng.choice(pool["provinces"])),
        _pair(rng.choice(pool["places"])),
        "",
    )


def _housed(rng: Random, made: list[Person]) -> list[Person]:
    """Some neighbours on the list are families."""
    housed: list[Person] = []
    number = 0
    while len(housed) < len(made):
        size = rng.choice([1, 1, 2, 3, 4])
        number += size > 1
        label = f"F{number:02}" if size > 1 else ""
        housed += [_with_household(person, label) for person in made[len(housed) : len(housed) + size]]
    return housed


def _with_household(person: Person, label: str) -> Person:
    return Person(
        person.name, person.sex, person.birth, person.nationality, person.number, person.expiry, person.province,
        person.place, label,
    )  # fmt: skip


def _name(rng: Random, nationality: str, sex: str) -> Name:
    pool = table("names")[nationality]
    if "singles" in pool and ("surnames" not in pool or rng.random() < 0.12):
        latin, own = _pair(rng.choice(pool["singles"]))
        return Name(latin, "", surname_native=own)
    surname, surname_native = _pair(rng.choice(pool["surnames"]))
    given, given_native = _pair(rng.choice(pool["men" if sex == "M" else "women"]))
    middle = suffix = ""
    if nationality == "PHL" and rng.random() < 0.8:
        middle = rng.choice(pool["middles"])
        suffix = rng.choice(["Jr.", "III"]) if sex == "M" and rng.random() < 0.15 else ""
    if nationality == "ETH":
        father, father_native = _pair(rng.choice(pool["surnames"]))
        return Name(surname, given, father, "", f"{father_native}={surname_native}", given_native)
    return Name(surname, given, middle, suffix, surname_native, given_native)


def _pair(text: str) -> tuple[str, str]:
    latin, _, own = text.partition("=")
    return latin, own


def _number(rng: Random, nationality: str) -> str:
    made = ""
    for sign in NUMBERS.get(nationality, "LL7"):
        if sign == "L":
            made += rng.choice("ABCEGHKNPRX")
        elif sign.isdigit():
            made += str(rng.randint(1, 9)) + "".join(rng.choices("0123456789", k=int(sign) - 1))
        else:
            made += sign
    return made
