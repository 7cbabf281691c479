"""The tables beside the script: countries with their names, places, legs, groups, cases."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[1] / "data"

# The police took the people over on 4 May; the file is as it stood on Sunday 14 May, before the first day of moving.
RESCUED = date(2023, 5, 4)
AS_OF = date(2023, 5, 14)
PLAN_START = date(2023, 5, 15)


@dataclass(frozen=True, slots=True)
class Province:
    name: str
    towns: tuple[str, ...]
    weight: float
    destinations: dict[str, float]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Country:
    """How many people of a nationality there are, and what they are made of."""

    code: str
    embassy: str
    people: int
    men: float
    passport: str
    etd: str | None
    etd_days: tuple[int, ...]
    households: dict[str, int]
    minors: int
    locations: dict[str, float]
    names: dict[str, Any]
    public_figures: frozenset[str]
    provinces: tuple[Province, ...]


def countries() -> list[Country]:
    """Largest first."""
    read = [_country(path) for path in sorted((DATA / "countries").glob("*.toml"))]
    return sorted(read, key=lambda country: (-country.people, country.code))


def _country(path: Path) -> Country:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    names = dict(table["names"])
    provinces = []
    for row in table["province"]:
        known = {"name", "towns", "weight", "destinations"}
        extra = {key: value for key, value in row.items() if key not in known}
        provinces.append(Province(row["name"], tuple(row["towns"]), row["weight"], row["destinations"], extra))
    return Country(
        code=table["nationality"],
        embassy=table["embassy"],
        people=table["people"],
        men=table["men"],
        passport=table["passport"],
        etd=table.get("etd"),
        etd_days=tuple(table.get("etd_days", ())),
        households=table["households"],
        minors=table["minors"],
        locations=table["locations"],
        names=names,
        public_figures=frozenset(names.pop("public_figures", ())),
        provinces=tuple(provinces),
    )


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def rows(name: str) -> list[dict[str, str]]:
    """A CSV table as rows by header."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
