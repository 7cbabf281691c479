"""Types of the matcher: the facts about a person, and the result for two of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from repatriate.model.dates import PartialDate


class Strength(StrEnum):
    STRONG = "strong"
    """Sure enough to be taken as an update where nobody can be asked."""
    WEAK = "weak"
    """Worth asking an officer."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One row of a list or one person of the file; `key` is unique on its side.

    `sex` is M, F or X; `nationality` alpha-3; `documents` are numbers, letters and digits only, in capitals.
    """

    key: int
    surname: str | None
    given_names: str | None
    native_name: str | None
    sex: str | None
    birth_date: PartialDate | None
    nationality: str | None
    documents: tuple[str, ...]
    province: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One reason for or against. `what` is document, name, birth_date, sex or nationality (the province is under that).

    `points` are powers of ten: +2 says that the two agree a hundred times more often if they are one person than if not.
    """

    what: str
    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """The likeness of two people. `score` is 0 to 1: from 0.9 for strong matches, below it for weak ones."""

    score: float
    strength: Strength
    parts: tuple[Part, ...]

    @property
    def why(self) -> tuple[str, ...]:
        """The reason of each part, in order."""
        return tuple(part.why for part in self.parts)


@dataclass(frozen=True, slots=True)
class Match:
    """`new` and `known` are keys of the two sides."""

    new: int
    known: int
    likeness: Likeness
