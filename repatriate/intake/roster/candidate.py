"""A column of a list while it is settled which fields it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from repatriate.intake.roster.column_checks import Finding
from repatriate.intake.roster.evidence import Held


@dataclass(slots=True)
class Candidate:
    """A column on the way to its fields. `options` are fields of the lexicon with their scores, the best first.

    `guessed` are those of them that the cells alone speak for, where the title says nothing. `offers` are what the cells of a
    column would fit whose title says otherwise: nobody but an officer takes them.
    """

    title: str
    held: Held
    cells: Sequence[object]
    options: dict[str, float] = field(default_factory=dict)
    fields: tuple[str, ...] = ()
    score: float = 0.0
    chosen: bool = False
    guessed: frozenset[str] = frozenset()
    offers: dict[str, float] = field(default_factory=dict)
    readable: bool = True
    finding: Finding | None = None

    def best(self) -> str:
        """The likeliest field; empty where there is none."""
        return max(self.options, key=lambda name: self.options[name]) if self.options else ""
