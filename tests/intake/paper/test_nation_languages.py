"""The table of official languages says what CLDR says."""

from __future__ import annotations

import pycountry
from babel.languages import get_official_languages

from repatriate.intake.paper.model import LANGUAGES
from repatriate.intake.paper.reading.ways import LANGUAGE_OF, PLAIN

WRITTEN = {*LANGUAGES, "zh-Hant"} - {"sw"}
"""Swahili names are written without marks, as English ones are."""
CLDR = {"zh": "zh-Hans", "zh_Hans": "zh-Hans", "zh_Hant": "zh-Hant"}


def official(alpha2: str) -> str | None:
    spoken = [CLDR.get(one, one) for one in get_official_languages(alpha2, de_facto=True)]
    return next((one for one in spoken if one in WRITTEN and one != PLAIN), PLAIN if PLAIN in spoken else None)


def test_it_says_what_unicode_says() -> None:
    told = {one.alpha_3: official(one.alpha_2) for one in pycountry.countries}
    assert {code: language for code, language in told.items() if language} == LANGUAGE_OF
