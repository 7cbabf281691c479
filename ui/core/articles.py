"""The names of countries within a French sentence: with their article, as in `vers le Népal`.

A sentence that is translated puts it after a verb or `vers`, never after `à` or `de`, which would melt into it.
"""

from __future__ import annotations

import unicodedata

_BARE = """
AND AIA ATG ABW BHR CUB CUW CYP DJI GIB GUM GGY HTI HKG ISR JEY KIR MAC MDG MLT MUS MYT MCO MSR NRU NIU OMN PRI STP
SGP SMR SHN SXM BLM KNA LCA MAF SPM VCT TWN TTO TKL TON TUV VUT WSM WLF BES CXR CCK ALA
"""
BARE = frozenset(_BARE.split())
"""Islands and cities that have none."""
MANY = frozenset(
    ["ASM", "ATF", "BHS", "BMU", "COM", "FJI", "FLK", "MDV", "NLD", "PHL", "PLW", "SLB", "SYC", "ARE", "USA"]
)
MASCULINE = frozenset(["BLZ", "GBR", "IOT", "KHM", "MEX", "MOZ", "ZWE"])
"""Although the first word ends in e."""
FEMININE = frozenset({"SLE"})


def with_article(code: str, name: str) -> str:
    """`Népal` → `le Népal`; what follows a comma in the list of names is left out."""
    name = name.partition(",")[0]
    if code in BARE:
        return name
    if code in MANY or name.startswith("Îles"):
        return f"les {name}"
    if unicodedata.normalize("NFD", name)[0] in "AEIOU":
        return f"l’{name}"
    first = name.replace("-", " ").split()[0]
    feminine = code in FEMININE or (first.endswith("e") and code not in MASCULINE)
    return f"{'la' if feminine else 'le'} {name}"
