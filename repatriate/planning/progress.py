"""What the planner tells while it works."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a planning run is.

    `fraction` runs from 0 to 1. `stage` is a few plain words ("Placing priority 2"). `proved` names the tiers that are
    settled. `placed` counts the people of the best plan found so far, None before there is one. `gap` is how far the
    value of the tier at work may still be from its bound, in that tier's unit (people, days, money); None where it is
    not yet known.
    """

    fraction: float
    stage: str
    proved: tuple[str, ...] = ()
    placed: int | None = None
    gap: float | None = None
