"""What is left of a journey, and how far somebody has got on it, from how far they got on each of its departures."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from repatriate.app.state.facts import Gone
from repatriate.model.counting import Progress, Stage

_FLOWN = frozenset({Stage.DEPARTED, Stage.LEFT_ON_THE_WAY, Stage.MISSING, Stage.ARRIVED, Stage.HANDED_OVER})
_ASHORE = frozenset({Stage.NO_SHOW, Stage.OFF_LOADED})


@dataclass(frozen=True, slots=True)
class Travelled:
    """`legs` are the departures that count, in order: those that left with them and those to come, or only these where they
    have to travel again. `to_come` are the last of them. `at` is the one that `gone` is about."""

    legs: tuple[int, ...] = ()
    to_come: tuple[int, ...] = ()
    gone: Gone | None = None
    at: int | None = None


def find_travelled(
    legs: Sequence[int], stages: Mapping[int, Stage], booked: Container[int], leads_home: Callable[[int], bool]
) -> Travelled:
    """Of departures in order, with the stage on each; the last one that left with somebody says where they are.

    Who did not come to a departure after it, or was taken off it, has to travel again: nothing to come holds any longer. So has
    whoever came elsewhere with a departure that was not theirs.
    """
    last = max((place for place, leg in enumerate(legs) if stages[leg] in _FLOWN), default=-1)
    after = legs[last + 1 :]
    to_come = tuple(leg for leg in after if stages[leg] not in _ASHORE)
    aboard = next((leg for leg in reversed(to_come) if stages[leg] is Stage.BOARDED), None)
    strayed = last >= 0 and stages[legs[last]] is Stage.ARRIVED and legs[last] not in booked
    void = aboard is None and (len(to_come) < len(after) or strayed)
    if void:
        to_come = ()
    behind = tuple(leg for leg in legs[: last + 1] if stages[leg] not in _ASHORE)
    if behind:
        stage, at = stages[legs[last]], legs[last]
        ended = void and stage in (Stage.ARRIVED, Stage.LEFT_ON_THE_WAY) and not leads_home(at)
        gone = None if ended else _find_gone(stage, bool(to_come))
        if gone is not None:
            return Travelled((*behind, *to_come), to_come, gone, at if gone in (Gone.MISSING, Gone.ARRIVED) else None)
    if aboard is not None:
        return Travelled(to_come, to_come, Gone.ABOARD, aboard)
    return Travelled(to_come, to_come)


def _find_gone(stage: Stage, goes_on: bool) -> Gone:
    """From the stage on the last departure that left with them."""
    if stage is Stage.MISSING:
        return Gone.MISSING
    if stage is Stage.HANDED_OVER:
        return Gone.ARRIVED
    return Gone.LEFT if goes_on or stage in (Stage.DEPARTED, Stage.LEFT_ON_THE_WAY) else Gone.ARRIVED


def gather_stages(progress: Mapping[int, Mapping[int, Progress]]) -> dict[int, tuple[tuple[int, Stage], ...]]:
    """By person the stage on each departure, from those of all departures."""
    theirs: dict[int, dict[int, Progress]] = {}
    for leg, people in progress.items():
        for person, one in people.items():
            theirs.setdefault(person, {})[leg] = one
    return {person: tuple((leg, one.stage) for leg, one in legs.items()) for person, legs in theirs.items()}
