"""Matches people between lists, with reasons, even if spelled differently; nobody is merged here."""

from repatriate.intake.matching.finding import compare, find_both, find_matches, find_twins
from repatriate.intake.matching.identity import Identity, Likeness, Match, Part, Strength

__all__ = ["Identity", "Likeness", "Match", "Part", "Strength", "compare", "find_both", "find_matches", "find_twins"]
