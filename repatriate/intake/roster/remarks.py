"""Finds needs in remarks that no field states, so that an officer sets them. A remark sets nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from repatriate.intake.values.text import Doubt
from repatriate.model.saying import say
from repatriate.reference.keys import gaps
from repatriate.reference.lexicon import is_run_on, key, remark_words

CODE = "said_in_remark"
_SPOKEN = {
    "wheelchair": (
        "assistance", {"WCHR", "WCHS", "WCHC"},
        say("about a wheelchair, and stays a remark until you enter it: WCHR, WCHS or WCHC"),
    ),
    "stretcher": ("assistance", {"STCR"}, say("about a stretcher, and stays a remark until you enter it: STCR")),
    "pregnant": (
        "assistance", {"PREG", "MEDA"}, say("about a pregnancy, and stays a remark until you enter it: PREG or MEDA")
    ),
    "travel": ("hold_until", set[str](), say("about whether they may travel, and stays a remark until you enter a hold")),
    "apart": ("apart", set[str](), say("about whom they must not travel with, and stays a remark until you enter a rule")),
    "silence": ("silence", set[str](), say("about who must not be told, and stays a remark: read it")),
    "papers": ("papers", set[str](), say("about who has their passport, and stays a remark: read it")),
    "alone": ("alone", set[str](), say("about a child without an adult, and stays a remark: read it")),
    "kin": (
        "household", set[str](),
        say("about kin on this list, and stays a remark until you enter a name for their family"),
    ),
}  # fmt: skip
"""By what a remark speaks of: the value that says it, the words of which one has to stand there, and what is told else."""
_FIELDS = ("assistance", "household")
"""Values that are fields of a list; a remark on another is looked at itself."""


def find_unset(notes: Sequence[str], values: Mapping[str, Any]) -> Iterator[tuple[str, str, Doubt]]:
    """Each remark of somebody that speaks of what their values do not say, with the field to look at."""
    for line in notes:
        for one in find_needs(line):
            name, words, why = _SPOKEN[one]
            there = str(values.get(name) or "")
            if not (words & set(there.split()) if words else there):
                yield name if name in _FIELDS else "notes", line, Doubt(CODE, why)


@lru_cache(maxsize=1 << 13)
def find_needs(text: str) -> tuple[str, ...]:
    """The topics of a remark: needs, fitness to travel, people to keep apart, secrecy, passports that others have, children
    alone, and `kin` for “child of no. 4”. “In hospital: no” and “parent in hospital at home” have none."""
    known = remark_words()
    if ": " in text and key(text.partition(": ")[2]) in {"", *known["none"]}:
        return ()
    words = [one for one in map(key, text.replace("#", " no ").translate(gaps()).split()) if one]
    runs = {"".join(words[at : at + size]) for size in range(1, MOST_WORDS + 1) for at in range(len(words))}
    whole = key(text)
    about_kin = not runs.isdisjoint(known["kin"]) and not runs.isdisjoint(known["at_home"])
    told = [
        kind
        for kind in _SPOKEN
        if kind != "kin"
        and not (kind == "travel" and about_kin)
        and (not runs.isdisjoint(known[kind]) or any(one in whole for one in known[kind] if is_run_on(one)))
    ]
    return (*told, "kin") if any(_names_a_row(words[at:]) for at in range(len(words))) else tuple(told)


def _names_a_row(words: Sequence[str]) -> bool:
    """Kin, then small words with one for a number among them, then digits: “baby, 4 years” is no row."""
    known, numbered = remark_words(), False
    if words[0] not in known["kin"]:
        return False
    for word in words[1:]:
        bare = word.removeprefix("no")
        if bare.isdecimal():
            return (numbered or bare != word) and len(bare) <= LONGEST_ROW
        if word not in known["numbered"] and word not in known["between"]:
            return False
        numbered |= word in known["numbered"]
    return False


MOST_WORDS = 5
"""Words of which one phrase is made at most."""
LONGEST_ROW = 5
"""Digits of the number of a row."""
