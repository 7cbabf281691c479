"""Who was in the compound: singles and households, with ages, homes and where each waits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from maker.draw import Draw
from maker.naming import Name, make_name
from maker.sources import PLAN_START, Country, Province, countries

FAMILY_SHELTER = "CLK3"


@dataclass(frozen=True, slots=True)
class Document:
    type: str
    number: str | None
    issuer: str
    expiry: date | None


@dataclass(frozen=True, slots=True)
class Hold:
    kind: str
    start: date | None
    end: date | None
    reason: str


@dataclass(slots=True)
class Clearance:
    kind: str
    authority: str
    asked: date
    answered: date | None = None
    answer: str | None = None
    reference: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(slots=True, eq=False)
class Someone:
    """A made-up person. `unit` is who they must travel with; `role` is their part in it."""

    country: Country
    province: Province
    name: Name
    sex: str
    born: date | None
    birth_place: str
    location: str
    destination: str
    role: str = "single"
    unit: list[Someone] = field(default_factory=list, repr=False)
    birth_text: str | None = None
    ref: str = ""
    household: str | None = None
    group: str | None = None
    priority: int = 3
    document: Document | None = None
    older: Document | None = None
    ready_from: date | None = None
    clear_until: date | None = None
    holds: list[Hold] = field(default_factory=list)
    clearances: dict[str, Clearance] = field(default_factory=dict)
    assistance: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)

    @property
    def nationality(self) -> str:
        return self.country.code

    @property
    def age(self) -> int:
        """On the first day of the plan; unknown counts as adult."""
        if self.born is None:
            return 30
        before = (PLAN_START.month, PLAN_START.day) < (self.born.month, self.born.day)
        return PLAN_START.year - self.born.year - before


# Each role: sex (None: by the country's share), youngest and oldest age.
_ROLES: dict[str, tuple[str | None, int, int]] = {
    "husband": ("M", 22, 38),
    "wife": ("F", 20, 36),
    "mother": ("F", 20, 34),
    "young mother": ("F", 17, 17),
    "infant": (None, 0, 1),
    "child": (None, 3, 9),
    "sibling": (None, 19, 33),
    "younger": (None, 15, 17),
    "minor": (None, 15, 17),
}
_SHAPES: dict[str, tuple[str, ...]] = {
    "couple": ("husband", "wife"),
    "couple_infant": ("husband", "wife", "infant"),
    "couple_child": ("husband", "wife", "child"),
    "mother_infant": ("mother", "infant"),
    "mother_child": ("mother", "child"),
    "young_mother": ("young mother", "infant"),
    "siblings": ("sibling", "sibling"),
    "trio": ("sibling", "sibling", "sibling"),
    "minor_sibling": ("sibling", "younger"),
}
_WIVES_TAKE_IT = {"PHL", "NPL", "THA"}
_RELATED = {"infant", "child", "sibling", "younger"}


def everybody(draw: Draw) -> list[list[Someone]]:
    """Units of one and more, in the order in which they were registered: mixed, units together."""
    taken: set[tuple[str, str | None]] = set()
    units = [unit for country in countries() for unit in units_of(draw, country, country.people, taken)]
    return draw.shuffled(units)


def units_of(draw: Draw, country: Country, people: int, taken: set[tuple[str, str | None]]) -> list[list[Someone]]:
    """The households of a country, its minors who are alone, and singles up to `people`."""
    shapes = [_SHAPES[shape] for shape, number in country.households.items() for _ in range(number)]
    shapes += [("minor",)] * country.minors
    shapes += [("single",)] * (people - sum(map(len, shapes)))
    units = [_unit(draw, country, shape, taken) for shape in shapes]
    _settle_sexes(draw, country, units, taken)
    return units


def _unit(
    draw: Draw, country: Country, roles: Iterable[str], taken: set[tuple[str, str | None]], single_sex: str = "M"
) -> list[Someone]:
    province = draw.weighted([(province, province.weight) for province in country.provinces])
    location = draw.key(country.locations)
    roles = tuple(roles)
    if {"infant", "child", "minor", "younger"} & set(roles) and FAMILY_SHELTER in country.locations:
        location = FAMILY_SHELTER
    destination = draw.key(province.destinations)
    unit: list[Someone] = []
    for role in roles:
        sex, youngest, oldest = _ROLES.get(role, (single_sex, 0, 0))
        sex = sex or ("M" if draw.yes(country.men) else "F")
        name = _new_name(draw, country, province, sex, _family(role, unit), taken)
        born = _adult_birth(draw) if role == "single" else _birth(draw, youngest, oldest)
        someone = Someone(
            country, province, name, sex, born, draw.one(province.towns), location, destination, role=role, unit=unit
        )
        if role == "infant":
            someone.birth_place = "Angeles City"
        unit.append(someone)
    return unit


def _family(role: str, unit: list[Someone]) -> str | None:
    """The family name that a later member of a unit takes, where custom hands one on."""
    if not unit or unit[0].country.code == "MMR":
        return None
    if role in _RELATED or (role == "wife" and unit[0].country.code in _WIVES_TAKE_IT):
        return unit[0].name.family
    return None


def _new_name(
    draw: Draw,
    country: Country,
    province: Province,
    sex: str,
    family: str | None,
    taken: set[tuple[str, str | None]],
) -> Name:
    while True:
        name = make_name(draw, country, province, sex, family)
        key = (name.surname, name.given)
        if key not in taken:
            taken.add(key)
            return name


def _birth(draw: Draw, youngest: int, oldest: int) -> date:
    """A birthday that gives an age between the two, both included, all through the weeks of the plan."""
    latest = PLAN_START.replace(year=PLAN_START.year - youngest) - timedelta(days=45)
    earliest = PLAN_START.replace(year=PLAN_START.year - oldest - 1) + timedelta(days=45)
    return draw.day(earliest, latest)


def _adult_birth(draw: Draw) -> date:
    """Mostly in the twenties and early thirties, a few older."""
    age = draw.weighted([("young", 87), ("middle", 10), ("older", 3)])
    if age == "young":
        return _birth(draw, 19, 25) if draw.yes(0.48) else _birth(draw, 26, 34)
    return _birth(draw, 35, 44) if age == "middle" else _birth(draw, 45, 58)


def _settle_sexes(draw: Draw, country: Country, units: list[list[Someone]], taken: set[tuple[str, str | None]]) -> None:
    """Give singles the sex that makes the country's share of men come out."""
    singles = [unit[0] for unit in units if unit[0].role == "single"]
    women = round(country.people * (1 - country.men)) - sum(one.sex == "F" for unit in units for one in unit)
    for one in draw.shuffled(singles)[: max(women, 0)]:
        taken.discard((one.name.surname, one.name.given))
        one.sex = "F"
        one.name = _new_name(draw, country, one.province, "F", one.name.family, taken)


def flat(units: Iterable[list[Someone]]) -> list[Someone]:
    return [someone for unit in units for someone in unit]
