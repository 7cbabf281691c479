"""Document numbers side by side: one in common, one mistyped, or none."""

from __future__ import annotations

from enum import IntEnum, auto

from rapidfuzz.distance import OSA

from repatriate.intake.matching.census import Census
from repatriate.intake.matching.persons import Person


class Documents(IntEnum):
    """How the numbers of two people stand to each other."""

    UNKNOWN = auto()
    SAME = auto()
    SHARED = auto()
    """In common, but many of one list have it: the number of a family, a case or a group."""
    CLOSE = auto()
    """One sign apart, as a typing error makes it, and as the passports of a family are."""
    OTHER = auto()


_SAME, _SHORT, _SHARED, _CLOSE, _OTHER = 8.0, 5.0, 2.0, 3.0, -1.2
_MANY = 3
"""A number that so many on one list have is not the number of one person."""


def compare_documents(a: Person, b: Person, census: Census) -> tuple[Documents, float, str]:
    """The same for (a, b) and (b, a), with points and the number in common, if any."""
    if not a.documents or not b.documents:
        return Documents.UNKNOWN, 0.0, ""
    common = [number for number in a.documents if number in b.documents]
    if common:
        number, holders = common[0], census.holders(common[0])
        for other in common[1:]:
            number, holders = min((number, holders), (other, census.holders(other)), key=_tells_most)
        if holders >= _MANY:
            return Documents.SHARED, _SHARED, number
        return Documents.SAME, _SAME if len(number) >= 6 else _SHORT, number
    if any(
        _close(one, other)
        for one in zip(a.documents, a.looks, strict=True)
        for other in zip(b.documents, b.looks, strict=True)
    ):
        return Documents.CLOSE, _CLOSE, ""
    return Documents.OTHER, _OTHER, ""


def _tells_most(held: tuple[str, int]) -> tuple[int, int, str]:
    number, holders = held
    return holders, -len(number), number


def _close(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Two numbers, each with how it looks."""
    (number, seen), (second, seen_too) = one, other
    shorter, longer = (number, second) if len(number) <= len(second) else (second, number)
    if len(shorter) < 5:
        return False
    if seen == seen_too or (len(shorter) >= 6 and longer.endswith(shorter)):
        return True
    return len(longer) - len(shorter) <= 1 and OSA.distance(number, second, score_cutoff=1) <= 1
