"""Chooses the models and heights for the second reading of a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from repatriate.intake.paper.layout.joining import FIGURES
from repatriate.intake.paper.model import LANGUAGES, Slot, Why
from repatriate.intake.paper.reading.blend import tidy_reading
from repatriate.intake.paper.reading.cells import NOT_BY_FIRST, Cell, Holds, count_marks
from repatriate.intake.paper.reading.second import LATIN, LINE, LOWER, TESSERACT, with_latin
from repatriate.intake.roster.likeness import CLOSE, likenesses
from repatriate.intake.roster.nations import country_of
from repatriate.reference.countries import is_nationality
from repatriate.reference.keys import key
from repatriate.reference.lexicon import fields_of, headers, nationality_of
from repatriate.reference.scripts import Script, has_other, script_of

# -- Determines the language of a list from its titles and its people, among readable ones. Works without an engine.
# A wrong choice silently makes names wrong: an unknown language is asked for.

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


# -- ways

_SURE = 0.9
"""The first engine's least score for a word in letters that it knows."""
_MARKED = ("es", "fr")
"""Languages with letters that English lacks: their engines see marks on a name that nobody announced."""


def is_surely_latin(slot: Slot, language: str | None) -> bool:
    """Whether a name of people with a script of their own stands in Latin letters: the first engine is sure of each word."""
    if language not in OTHER_SCRIPT or not slot.words:
        return False
    return all(word.score >= _SURE and script_of(word.text) is Script.LATIN for word in slot.words)


def is_in_plain_capitals(text: str) -> bool:
    return text.isascii() and text.isupper()


def ways_of(first: str, holds: Holds, language: str | None) -> list[tuple[str, int]]:
    """The models to ask, each with a height: where the language has no marks, those of others are a challenge."""
    models = TESSERACT.get(language or "", LATIN)
    if script_of(first) is Script.HAN or language in ("zh-Hans", "zh-Hant"):
        both = with_latin(TESSERACT["zh-Hans"])
        return [(both, LINE), (both, LOWER)]
    if language in BY_SIGHT and language != "vi":
        both = with_latin(models)
        return (
            [(both, LINE), (LATIN, LOWER)]
            if holds in FIGURES and holds is not Holds.SEX
            else [(models, LINE), (both, LOWER)]
        )
    if holds in FIGURES and language != "vi":
        return [(LATIN, LINE), (models, LOWER)]
    if models == LATIN:
        return (
            [(LATIN, LINE), *((TESSERACT[other], LOWER) for other in _MARKED)]
            if holds is Holds.NAME
            else [(LATIN, LINE), (TESSERACT["es"], LOWER)]
        )
    return [(models, LINE), (models, LOWER)]


def settle_title(first: str, seconds: Sequence[str]) -> Cell:
    """A title as the lexicon has it, from the engine that can write it. It is doubtful where the engines read two titles, or
    none that is known and not the same: what a whole column means hangs on it."""
    texts = tuple(dict.fromkeys(one for text in (first, *seconds) if (one := tidy_reading(text))))
    own = tuple(one for one in texts if script_of(one) in NOT_BY_FIRST)
    offers = (*own, *(one for one in texts if one not in own))
    known = [one for one in own or offers if fields_of(key(one))]
    if known:
        best = max(known, key=count_marks)
        same = len({fields_of(key(one)) for one in known}) == 1
        return Cell(best, None if same else Why.READINGS_DIFFER, () if same else offers)
    if not offers:
        return Cell("")
    same = sum(key(tidy_reading(text)) == key(offers[0]) for text in (first, *seconds)) > 1
    return Cell(offers[0], None if same else Why.READINGS_DIFFER, offers)
