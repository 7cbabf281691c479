"""Children who are aboard without their adult."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from repatriate.model.dates import PartialDate, is_adult, is_infant


class Alone(StrEnum):
    """A child aboard without an adult of the household: under 2, or older."""

    INFANT = "infant_alone"
    MINOR = "minor_alone"


def find_alone(
    births: Mapping[int, PartialDate | None], homes: Collection[Collection[int]], aboard: Collection[int], day: date
) -> dict[int, Alone]:
    """The people aboard without an adult of their household, by person. `homes` are households; `day` is that of
    departure.

    Left out are people of 2 to 17 whose household has no adult: they travel alone as planned. An unknown age counts as
    adult.
    """
    found: dict[int, Alone] = {}
    for home in homes:
        adults = {one for one in home if is_adult(births[one], day)}
        if any(one in aboard for one in adults):
            continue
        for one in home:
            if one not in aboard or one in adults:
                continue
            if is_infant(births[one], day):
                found[one] = Alone.INFANT
            elif adults:
                found[one] = Alone.MINOR
    return found
