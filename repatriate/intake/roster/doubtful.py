"""Cells of a row that were read from a picture and are not sure: which fields they may spoil, and whether the row waits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from repatriate.intake.paper.model import Doubt, Why
from repatriate.intake.roster.model import ListColumn
from repatriate.intake.roster.roles import FULL_NAME, NOTES, name_public
from repatriate.intake.values.text import Doubt as Doubted
from repatriate.model.fields import NAMES
from repatriate.model.saying import Said, say

Doubts = Mapping[tuple[int, int], Doubt]
"""The doubts of a sheet, by row and column from 0."""
DOUBTFUL = "doubtful_reading"
WAITING = frozenset({*NAMES, FULL_NAME, "document_number"})
"""Fields without which nobody is written down: who somebody is, and by which document."""


@dataclass(frozen=True, slots=True)
class DoubtfulCell:
    """One cell of a row: the column from 0 in its table, the field that reports name, and what is said of it. `waits`: its
    row is not written before somebody looked."""

    place: int
    fields: tuple[str, ...]
    field: str | None
    doubted: Doubted
    waits: bool


def find_doubtful(
    number: int, left: int, columns: Sequence[ListColumn], doubts: Doubts, edited: Collection[str] = ()
) -> Iterator[DoubtfulCell]:
    """The doubtful cells of the row; `number` counts from 1. Fields that an officer `edited` are sure."""
    named = bool({name_public(name) for name in edited} & {*NAMES, FULL_NAME})
    for place, column in enumerate(columns):
        doubt = doubts.get((number - 1, left + place))
        if doubt is None:
            continue
        shown = {name_public(name) for name in column.fields} - {None}
        names = shown & {*NAMES, FULL_NAME}
        if (names and named) or (shown and shown <= set(edited)):
            continue
        field = NOTES if not column.fields else column.field
        yield DoubtfulCell(
            place,
            column.fields,
            "surname" if field == FULL_NAME else field,
            Doubted(DOUBTFUL, why_doubtful(doubt)),
            bool(shown & WAITING),
        )


def why_doubtful(doubt: Doubt) -> Said:  # long: one sentence for each reason
    """Completes “this value is …”; of an empty cell it is the sentence."""
    match doubt.why:
        case Why.READINGS_DIFFER:
            others = [text for text in doubt.offers[1:] if text]
            if others:
                return say("not sure: it was also read as “{0}”; look at the picture", others[0])
            return say("not sure: two readings differ; look at the picture")
        case Why.ONE_READING:
            return say("not sure: it could be read only once; look at the picture")
        case Why.MARKS if any(map(str.isdigit, doubt.offers[0] if doubt.offers else "")):
            return say("not sure: look at the picture")
        case Why.MARKS:
            return say("not sure: the accents on its letters are not certain; look at the picture")
        case Why.EMPTY:
            return say("this cell holds something that could not be read; look at the picture")
        case Why.NO_DATE:
            return say("not sure: what was read is not a date; look at the picture")
        case Why.SHAPE:
            return say("not sure: the other cells of the column look different; look at the picture")
        case Why.SEQUENCE:
            return say("not sure: it does not follow the number above it; look at the picture")
        case _:
            assert_never(doubt.why)
