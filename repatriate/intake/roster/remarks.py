"""What remarks on a list speak of and no field says: told, so that an officer sets it. Nothing is set by a remark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from repatriate.intake.values.reading import Doubt
from repatriate.model.saying import say
from repatriate.reference.keys import gaps
from repatriate.reference.lexicon import is_run_on, key, remark_words

CODE = "said_in_remark"
_NEEDS = {
    "wheelchair": (
        {"WCHR", "WCHS", "WCHC"},
        say("about a wheelchair, and stays a remark until you enter it: WCHR, WCHS or WCHC"),
    ),
    "stretcher": ({"STCR"}, say("about a stretcher, and stays a remark until you enter it: STCR")),
    "pregnant": ({"PREG", "MEDA"}, say("about a pregnancy, and stays a remark until you enter it: PREG or MEDA")),
}
"""By what a remark speaks of, the codes of assistance that say it, and what is told where none of them stands."""
_KIN = say("about kin on this list, and stays a remark until you enter a name for their family")


def find_unset(notes: Sequence[str], values: Mapping[str, Any]) -> Iterator[tuple[str, str, Doubt]]:
    """Each remark of somebody that speaks of what their values do not say, with the field that would."""
    needed = set(str(values.get("assistance") or "").split())
    for line in notes:
        for one in find_said(line):
            if one in _NEEDS:
                codes, why = _NEEDS[one]
                if not codes & needed:
                    yield "assistance", line, Doubt(CODE, why)
            elif not values.get("household"):
                yield "household", line, Doubt(CODE, _KIN)


@lru_cache(maxsize=1 << 13)
def find_said(text: str) -> tuple[str, ...]:
    """What a remark speaks of: what somebody needs, and `kin` for “child of no. 4”."""
    known = remark_words()
    words = [one for one in map(key, text.replace("#", " no ").translate(gaps()).split()) if one]
    runs = {"".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words))}
    whole = key(text)
    told = [
        kind
        for kind in _NEEDS
        if not runs.isdisjoint(known[kind]) or any(one in whole for one in known[kind] if is_run_on(one))
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


LONGEST_ROW = 5
"""Digits of the number of a row."""
