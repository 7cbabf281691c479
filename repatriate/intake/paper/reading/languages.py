"""Determines the language of a list from its titles and its people, among readable ones. Works without an engine. A
wrong choice silently makes names wrong: an unknown language is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from repatriate.intake.paper.model import LANGUAGES
from repatriate.intake.roster.likeness import CLOSE, likenesses
from repatriate.intake.roster.nations import country_of
from repatriate.reference.countries import is_nationality
from repatriate.reference.keys import key
from repatriate.reference.lexicon import headers, nationality_of
from repatriate.reference.scripts import has_other

_NATIONS = {
    "ar": ("ARE BHR COM DZA EGY ERI ESH IRQ ISR JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TCD TUN YEM"),
    "en": (
        "AIA ASM ATG AUS BHS BLZ BMU BRB BWA CCK COK CXR CYM DMA FJI FLK FSM GBR GGY GHA GIB GMB GRD GUM "
        "GUY IMN IND IOT IRL JAM JEY KEN KIR KNA LBR LCA LSO MHL MLT MNP MSR MWI NAM NFK NGA NIU NRU NZL "
        "PAK PCN PLW PNG SGS SHN SLB SLE SSD SWZ SXM TCA TKL TON TTO TUV TZA UGA UMI USA VCT VGB VIR WSM "
        "ZAF ZMB ZWE"
    ),
    "es": ("ARG BOL CHL COL CRI CUB DOM ECU ESP GNQ GTM HND MEX NIC PAN PER PRI PRY SLV URY VEN"),
    "fil": ("PHL"),
    "fr": (
        "BDI BEL BEN BFA BLM CAF CAN CHE CIV CMR COD COG DJI FRA GAB GIN GLP GUF HTI LUX MAF MCO MDG MLI "
        "MTQ MUS MYT NCL NER PYF REU RWA SEN SPM SYC TGO VUT WLF"
    ),
    "id": ("IDN"),
    "km": ("KHM"),
    "ms": ("BRN MYS"),
    "my": ("MMR"),
    "pt": ("AGO BRA CPV GNB MOZ PRT STP TLS"),
    "th": ("THA"),
    "vi": ("VNM"),
    "zh-Hans": ("CHN SGP"),
    "zh-Hant": ("HKG MAC TWN"),
}
LANGUAGE_OF: Mapping[str, str] = {code: language for language, codes in _NATIONS.items() for code in codes.split()}
"""By alpha-3."""


PLAIN = "en"
"""Its letters have no marks; titles in it say nothing of the names below."""
BY_SIGHT = ("th", "km", "my", "ar", "vi")
"""Languages whose titles the first engine cannot write: the second is asked in each of them."""
OTHER_SCRIPT = ("th", "km", "my", "ar", "zh-Hans", "zh-Hant")
_SHARE = 0.6
"""The share of readable nationalities from which their language is the list's."""


@cache
def _languages_by_title() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in headers():
        found.setdefault(one.key, set()).add(one.language)
    return {title: frozenset(languages) for title, languages in found.items()}


def vote_language(titles: Iterable[str]) -> Counter[str]:
    """The number of these titles that belong to each language."""
    known = _languages_by_title()
    return Counter(language for title in titles for language in known.get(key(title), ()))


def language_of_titles(titles: Sequence[str], fewest: int = 2) -> str | None:
    """The language that has most of these titles; None where none has so many of them.

    Titles in a script of their own are of that language, whatever English ones stand beside them.
    """
    votes = vote_language(titles)
    own = vote_language(title for title in titles if has_other(title))
    if own:
        return max(own, key=lambda one: (own[one], votes[one], -_rank_language(one)))
    if not votes or max(votes.values()) < fewest:
        return None
    most = max(votes.values())
    return min((one for one, count in votes.items() if count == most), key=_rank_language)


def _rank_language(language: str) -> int:
    written = language.replace("Hant", "Hans")  # read with the same models
    return LANGUAGES.index(written) if written in LANGUAGES else len(LANGUAGES)


def field_of_title(title: str) -> str | None:
    """The field of the lexicon that a title names, or nearly names; None for any other text."""
    found = likenesses(title)
    return found[0][0] if found and found[0][1] >= CLOSE else None


def language_of_nation(code: str) -> str | None:
    """The language that names of a State's citizens are written in, of those that are read; None for all others."""
    return LANGUAGE_OF.get(code)


def nation_of(text: str) -> str | None:
    """The alpha-3 code of a cell of nationalities."""
    code = text.strip().upper()
    return code if len(code) == 3 and is_nationality(code) else nationality_of(key(text))


def language_of_people(nationalities: Sequence[str], provinces: Sequence[str]) -> str | None:
    """The language of most people of a list by their nationality, else by the country of their provinces."""
    codes = [code for text in nationalities if (code := nation_of(text))]
    if codes:
        language, count = Counter(map(language_of_nation, codes)).most_common(1)[0]
        return language if count >= _SHARE * len(codes) else None
    country = country_of(provinces)
    return language_of_nation(country) if country else None
