"""Compares the facts of a paper with a person's, and names contradictions. All code that clears, documents, counts or
changes a person by a name asks here first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from repatriate.model.dates import PartialDate


class Against(StrEnum):
    """A fact that contradicts: the two are not one person."""

    BIRTH_DATE = "birth date"
    SEX = "sex"
    DOCUMENT = "document"
    NATIONALITY = "nationality"


class Support(StrEnum):
    """The relation of a known day of birth to that of a paper."""

    NONE = "none"
    PART = "part"
    """All that both know agrees, and the year is known."""
    FULL = "full"
    AGAINST = "against"


def compare_birth_dates(known: PartialDate | None, said: Iterable[PartialDate]) -> Support:
    """The relation of the known day to the readings of a date: a match with any is support, and none is a contradiction."""
    readings = [one for one in said if one != PartialDate()]
    if known is None or known == PartialDate() or not readings:
        return Support.NONE
    if known.names_a_day and known in readings:
        return Support.FULL
    agreeing = [one for one in readings if _dates_agree(known, one)]
    if any(one.year and known.year for one in agreeing):
        return Support.PART
    return Support.NONE if agreeing else Support.AGAINST


def _dates_agree(one: PartialDate, other: PartialDate) -> bool:
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a == b or not a or not b for a, b in pairs)


def find_contradictions(
    birth: tuple[PartialDate | None, Iterable[PartialDate]],
    sexes: tuple[str | None, str | None],
    documents: tuple[Collection[str], Collection[str]],
) -> frozenset[Against]:
    """The facts of a paper that contradict the person's. Each pair is what is known, and what the paper says.

    Numbers are bare. A person with several documents is contradicted only where the paper has none of them.
    """
    found = set()
    if compare_birth_dates(*birth) is Support.AGAINST:
        found.add(Against.BIRTH_DATE)
    known, said = sexes
    if known in ("M", "F") and said in ("M", "F") and known != said:
        found.add(Against.SEX)
    ours, theirs = documents
    if ours and theirs and not set(ours) & set(theirs):
        found.add(Against.DOCUMENT)
    return frozenset(found)
