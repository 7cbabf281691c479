"""Proposes the nationality of a list without one, if its provinces all lie in one country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

import pycountry
from rapidfuzz import fuzz, process

from repatriate.reference.countries import alpha3
from repatriate.reference.romanization.letters import to_ascii

LIKE = 80
"""The least likeness, of 100: “Amhara” is Āmara, “Tigray” is Tigrai."""
MOST, NEXT = 0.8, 0.5
"""Shares of the different provinces that lie in the country, and in any other."""
FEWEST = 3
"""Different provinces; fewer prove nothing."""


def country_of(provinces: Iterable[str]) -> str | None:
    """The one country in which nearly all of these provinces lie, alpha-3; None where there is none, or more than one.

    Provinces by ISO 3166-2.
    """
    names = {_strip_marks(text) for text in provinces} - {""}
    if len(names) < FEWEST:
        return None
    known = _load_subdivisions()
    votes: Counter[str] = Counter()
    for name in names:
        near = process.extract(name, known.keys(), scorer=fuzz.ratio, score_cutoff=LIKE, limit=8)
        votes.update({country for match, _, _ in near for country in known[match]})
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < MOST * len(names):
        return None
    if len(ranked) > 1 and ranked[1][1] > NEXT * len(names):
        return None
    return alpha3(ranked[0][0])


@cache
def _load_subdivisions() -> dict[str, set[str]]:
    """Countries (alpha-2) by the names of their provinces."""
    found: dict[str, set[str]] = {}
    for one in pycountry.subdivisions:
        for name in one.name.split("["):
            if plain := _strip_marks(name):
                found.setdefault(plain, set()).add(one.country_code)
    return found


def _strip_marks(text: str) -> str:
    return "".join(sign for sign in to_ascii(text).casefold() if sign.isalnum())
