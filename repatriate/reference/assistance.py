"""IATA's codes for assistance on a journey: the only facts on health for use outside the office."""

from __future__ import annotations

from collections.abc import Iterable

from repatriate.model.saying import say

CODES = frozenset(
    {
        "BLND", "BSCT", "CHLD", "DEAF", "DPNA", "ESAN", "EXST", "INFT", "LANG", "LEGB", "LEGL", "LEGR", "MAAS", "MEDA", "OXYG",
        "PPOC", "PREG", "STCR", "SVAN", "UMNR", "WCBD", "WCBW", "WCHC", "WCHP", "WCHR", "WCHS", "WCLB", "WCMP", "WCOB", "YPTA",
    }
)  # fmt: skip
"""Special service requests of IATA's AIRIMP that say what help is needed. Four capitals alone are no code: PTSD is a
diagnosis. Codes for people who are removed from a country are left out: they tell why somebody travels."""

MEANINGS = {
    "WCHR": say("wheelchair over distances, climbs steps"),
    "WCHS": say("wheelchair, cannot climb steps"),
    "WCHC": say("wheelchair to the seat, cannot walk"),
    "STCR": say("stretcher"),
    "BLND": say("blind"),
    "DEAF": say("deaf"),
    "DPNA": say("needs somebody to explain"),
    "MAAS": say("meet and assist"),
    "UMNR": say("unaccompanied minor"),
    "PREG": say("pregnant"),
    "MEDA": say("medical case, the airline agrees first"),
    "OXYG": say("oxygen on board"),
    "LEGL": say("left leg stiff"),
    "LEGR": say("right leg stiff"),
    "EXST": say("extra seat"),
}
"""The meaning of IATA's assistance codes at a gate; another code is shown alone."""


def codes_in(words: Iterable[str]) -> tuple[str, ...]:
    """The words that are such codes, in capitals, each once and in order."""
    return tuple(dict.fromkeys(code for word in words if (code := word.upper()) in CODES))
