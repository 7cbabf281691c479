"""Who on one list is who on another: people spelled differently are found and said why, and nobody is merged here."""

from repatriate.intake.matching.finding import compare, find_both, find_matches, find_twins
from repatriate.intake.matching.identity import Identity, Likeness, Match, Part, Strength

__all__ = ["Identity", "Likeness", "Match", "Part", "Strength", "compare", "find_both", "find_matches", "find_twins"]
