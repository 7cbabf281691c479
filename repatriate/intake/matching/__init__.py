"""Matches people between lists, with reasons, even if spelled differently; nobody is merged here."""

from repatriate.intake.matching.finding import compare_identities, find_both, find_matches, find_twins
from repatriate.intake.matching.identity import Identity, Likeness, Match, Part, Strength

__all__ = [
    "Identity",
    "Likeness",
    "Match",
    "Part",
    "Strength",
    "compare_identities",
    "find_both",
    "find_matches",
    "find_twins",
]
