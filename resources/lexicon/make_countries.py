"""Writes what the lexicon takes from Unicode's CLDR and from ISO: names of countries and of months, by key.

Run it from the checkout: python resources/lexicon/make_countries.py
"""

from __future__ import annotations

import gettext
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pycountry
from babel import Locale

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from repatriate.reference.countries import alpha3  # noqa: E402
from repatriate.reference.lexicon import key  # noqa: E402

SPOKEN = """
en id ms th zh_Hans zh_Hant vi fr fil ar am km my lo ne hi bn ur sw es pt ko ja ru si ta so pa om tr uz ky kk tg fa ps jv de it
"""
"""The languages of lists, of those who are brought home, and of the missions next door."""
COUNTRY_LANGUAGES = f"{SPOKEN} zh_Hans_HK zh_Hant_HK es_419 pt_PT mn ti".split()
MONTH_LANGUAGES = f"{SPOKEN} ar_SY ar_MA ar_DZ su".split()
ISO_LANGUAGES = "fr id th vi es pt ar zh_Hans zh_Hant hi bn am km ms sw ru ko ja".split()  # noqa: SIM905


def from_cldr() -> Iterator[tuple[str, str]]:
    for language in COUNTRY_LANGUAGES:
        for alpha2, name in Locale.parse(language).territories.items():
            code = alpha3(alpha2) if len(alpha2) == 2 and alpha2.isalpha() else None
            if code:
                yield code, name


def from_iso() -> Iterator[tuple[str, str]]:
    translations = [
        gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language], fallback=True)
        for language in ISO_LANGUAGES
    ]
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            if name := getattr(country, attribute, None):
                yield country.alpha_3, name
                yield from ((country.alpha_3, one.gettext(name)) for one in translations)
                head, comma, tail = name.partition(", ")
                if comma:
                    yield country.alpha_3, f"{tail} {head}"


def countries() -> dict[str, list[str]]:
    """By code, the keys that no other country has; Latin keys of one to three letters are codes, no names."""
    claims: dict[str, set[str]] = {}
    for code, name in (*from_cldr(), *from_iso()):
        one = key(name)
        if one and not (one.isascii() and len(one) < 4):
            claims.setdefault(one, set()).add(code)
    found: dict[str, list[str]] = {}
    for one, codes in sorted(claims.items()):
        if len(codes) == 1:
            found.setdefault(*codes, []).append(one)
    return dict(sorted(found.items()))


def months() -> dict[str, list[str]]:
    """By number, the keys of its names and abbreviations; `4月` is left to whoever reads dates."""
    claims: dict[str, set[int]] = {}
    for language in MONTH_LANGUAGES:
        for context in Locale.parse(language).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in context[width].items():
                    one = key(name)
                    if one and not one.isdigit() and not (one[0].isdigit() and one[-1] in "月월"):
                        claims.setdefault(one, set()).add(number)
    found: dict[str, list[str]] = {str(number): [] for number in range(1, 13)}
    for one, numbers in sorted(claims.items()):
        if len(numbers) == 1:
            found[str(*numbers)].append(one)
    return found


def write(name: str, table: dict[str, list[str]]) -> None:
    lines = (f"{json.dumps(head)}: {json.dumps(keys, ensure_ascii=False)}" for head, keys in table.items())
    (HERE / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write("countries_cldr.json", countries())
    write("months_cldr.json", months())
