"""Letters and digits that are taken for one another by eye, by hand and by scanner. How readily, and in which place, each reader knows."""

from __future__ import annotations

from collections.abc import Mapping

DIGITS: Mapping[str, str] = {
    "O": "0", "Q": "0", "D": "0", "U": "0", "I": "1", "L": "1", "J": "1", "Z": "2", "A": "4", "S": "5", "G": "6", "T": "7",
    "B": "8",
}  # fmt: skip
"""The digit that a letter may be."""
LETTERS: Mapping[str, str] = {"0": "ODQ", "1": "IL", "2": "Z", "4": "A", "5": "S", "6": "G", "7": "T", "8": "B"}
"""The letters that a digit may be, likeliest first."""
ALIKE: Mapping[str, str] = {**LETTERS, **DIGITS}
"""The alternatives of each character."""
