"""IATA's codes for what somebody needs on a journey: what may be told of health outside the office, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

CODES = frozenset(
    {
        "BLND", "BSCT", "CHLD", "DEAF", "DPNA", "ESAN", "EXST", "INFT", "LANG", "LEGB", "LEGL", "LEGR", "MAAS", "MEDA", "OXYG",
        "PPOC", "PREG", "STCR", "SVAN", "UMNR", "WCBD", "WCBW", "WCHC", "WCHP", "WCHR", "WCHS", "WCLB", "WCMP", "WCOB", "YPTA",
    }
)  # fmt: skip
"""Special service requests of IATA's AIRIMP that say what help is needed. Four capitals alone are no code: PTSD is a
diagnosis. Codes for people who are removed from a country are left out: they tell why somebody travels."""


def codes_in(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that are such codes, in capitals, each once and in their order."""
    return tuple(dict.fromkeys(code for word in words if (code := word.upper()) in CODES))
