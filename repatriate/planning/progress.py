"""The planner's report on its progress."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a planning run.

    `fraction` runs from 0 to 1. `stage` is a few plain words ("Placing priority 2"). `proved` names the settled tiers.
    `placed` counts the people of the best plan so far, None before there is one. `gap` is the distance between the
    present tier's value and its bound, in that tier's unit (people, days, money); None if not yet known.
    """

    fraction: float
    stage: str
    proved: tuple[str, ...] = ()
    placed: int | None = None
    gap: float | None = None
