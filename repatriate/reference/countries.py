"""Country codes: ISO 3166-1 alpha-3 and the codes that ICAO adds."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from repatriate.model.saying import Said
from repatriate.reference.resources import resource_path

# What ISO 3166-1 lacks and Doc 9303-3 section 5 adds; a nationality or an issuer may be one of these.
_STATES = frozenset({"D", "RKS", "GBD", "GBN", "GBO", "GBP", "GBS"})
_UNITED_NATIONS = frozenset({"UNO", "UNA", "UNK"})
_ORGANISATIONS = frozenset({"EUE", "XBA", "XIM", "XCC", "XCE", "XCO", "XEC", "XPO", "XES", "XMP", "XOM", "XDC"})
_WITHOUT_A_STATE = frozenset({"XXA", "XXB", "XXC", "XXX"})
_ICAO_CODES = _STATES | _UNITED_NATIONS | _ORGANISATIONS | _WITHOUT_A_STATE


@cache
def _load_table(key: str) -> Mapping[str, Mapping[str, str]]:
    """pycountry's table by a column, in small letters. Read as it is on disk: with its code Python's mail would be loaded."""
    package = find_spec("pycountry")
    assert package is not None
    assert package.origin is not None
    text = Path(package.origin).with_name("databases").joinpath("iso3166-1.json").read_text(encoding="utf-8")
    return {row[key].lower(): row for row in json.loads(text)["3166-1"]}


@cache
def alpha3(alpha2: str) -> str | None:
    """`ID` → `IDN`; None where ISO has no such country."""
    if alpha2 == "XK":
        return "RKS"
    country = _load_table("alpha_2").get(alpha2.lower())
    return country["alpha_3"] if country else None


@cache
def is_country(code: str) -> bool:
    """Whether it is an ISO 3166-1 alpha-3 code."""
    return code.lower() in _load_table("alpha_3")


@cache
def is_nationality(code: str) -> bool:
    """An ISO country or one of the codes of Doc 9303-3 section 5."""
    return code in _ICAO_CODES or is_country(code)


@cache
def _codes_of_sport() -> dict[str, str]:
    return tomllib.loads(resource_path("sport_codes.toml").read_text(encoding="utf-8"))


def code_of_sport(letters: str) -> str | None:
    """`INA` → `IDN`: what sport calls a country by, where the letters are no State's own code."""
    return _codes_of_sport().get(letters)


@cache
def country_name(code: str) -> str:
    """The short English name, or the code itself where there is none."""
    country = _load_table("alpha_3").get(code.lower())
    return country.get("common_name", country["name"]) if country else code


def format_country(code: str) -> Said:
    """The name within a sentence. The window has its own name for it in each language."""
    return Said(country_name(code))


@cache
def _named_by_icao() -> dict[str, str]:
    return tomllib.loads(resource_path("states.toml").read_text(encoding="utf-8"))


def state_name(code: str) -> str:
    """`Indonesia`; for the codes that are no State's what they stand for; the code itself where neither is known."""
    return _named_by_icao().get(code) or country_name(code)


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """Every alpha-3 code with its name, by name."""
    codes = (country["alpha_3"] for country in _load_table("alpha_3").values())
    return tuple(sorted(((code, country_name(code)) for code in codes), key=lambda pair: pair[1]))


EUROPEAN_UNION = frozenset(
    [
        "AUT",
        "BEL",
        "BGR",
        "CYP",
        "CZE",
        "DEU",
        "DNK",
        "ESP",
        "EST",
        "FIN",
        "FRA",
        "GRC",
        "HRV",
        "HUN",
        "IRL",
        "ITA",
        "LTU",
        "LUX",
        "LVA",
        "MLT",
        "NLD",
        "POL",
        "PRT",
        "ROU",
        "SVK",
        "SVN",
        "SWE",
    ]
)
"""Its member States, whose citizens are given the EU emergency travel document (Directive (EU) 2019/997)."""
