"""Works out a person's progress on their journey, the seats they still hold, and those they gave up. The table of cases
in `docs/planning.md` lists the same, case by case. All other code asks here."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import dropwhile

from repatriate.model.counting import Stage

_FLOWN = frozenset({Stage.DEPARTED, Stage.LEFT_ON_THE_WAY, Stage.MISSING, Stage.ARRIVED, Stage.HANDED_OVER})
_ASHORE = frozenset({Stage.NO_SHOW, Stage.OFF_LOADED})
_HERE = frozenset({Stage.EXPECTED, Stage.BOARDED})


class Gone(StrEnum):
    """A person's progress as counted, or by the status of departures that were not counted."""

    ABOARD = "aboard"
    LEFT = "left"
    ARRIVED = "arrived"
    MISSING = "missing"

    @property
    def on_departed(self) -> bool:
        """Whether a departure left with them."""
        return self is not Gone.ABOARD


@dataclass(frozen=True, slots=True)
class Journey:
    """`legs` are the departures that count, by id in order: those that left with the person and those to come, or only these
    where the person has to travel again. `to_come` are the last of them. `at` is the departure that `gone` is about.
    Of the seats in the plan, those on `missed` departures were not taken, and those on `given_up` ones are the person's no
    longer because of what happened on another departure. `joined` are departures that carry the person without a seat. After
    those of `went_on` a later departure carried them, carries them now, or is to come. Who is `stranded` waits where a departure
    took them, and has no seat from there; who is `adrift` is on the way there, and has none either. Who `falls_short` sits in an
    open departure, and has no seat home from where it leads. Who is `back` stands where no departure that carried them led."""

    legs: tuple[int, ...] = ()
    to_come: tuple[int, ...] = ()
    gone: Gone | None = None
    at: int | None = None
    missed: frozenset[int] = frozenset()
    given_up: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()
    went_on: frozenset[int] = frozenset()
    stranded: bool = False
    adrift: bool = False
    falls_short: bool = False
    back: bool = False

    @property
    def seatless(self) -> bool:
        """Whether a departure carries the person, and no seat leads home from there."""
        return self.adrift or self.falls_short

    @property
    def void(self) -> bool:
        """Whether the person needs another journey: the plan had one, and nothing of it is left that leads anywhere."""
        return self.adrift or (not self.to_come and self.gone is None)


def find_journey(
    legs: Sequence[int],
    stages: Mapping[int, Stage],
    booked: Container[int],
    connects: Callable[[int, int], bool],
    leads_home: Callable[[int], bool],
) -> Journey:
    """The part of a person's departures that counts: `legs` in order of departure, all `booked` ones and all that
    carried them.

    The last departure that carried the person determines where they are. Somebody who missed a later one, or was taken
    off it, gives up all that follow. A sighting at a still later one restores them. Somebody aboard a departure not
    theirs gives up those that do not start at its end, by `connects`.
    """
    last = max((place for place, leg in enumerate(legs) if stages[leg] in _FLOWN), default=-1)
    here = max((place for place, leg in enumerate(legs) if place > last and stages[leg] in _HERE), default=-1)
    aboard = max((place for place, leg in enumerate(legs) if place > last and stages[leg] is Stage.BOARDED), default=-1)
    carrier = max(last, aboard)
    strayed = carrier >= 0 and legs[carrier] not in booked
    behind = _list_behind(legs, stages, booked, last)
    before = (
        () if strayed or aboard < 0 else tuple(leg for leg in legs[last + 1 : aboard] if stages[leg] not in _ASHORE)
    )
    if last >= 0 and legs[last] not in booked:
        before = tuple(dropwhile(lambda leg: not connects(legs[last], leg), before))
    after = tuple(legs[carrier + 1 :])
    if strayed:
        after = tuple(dropwhile(lambda leg: not connects(legs[carrier], leg), after))
    onward = tuple(leg for leg in after if stages[leg] not in _ASHORE)
    missed = any(stages[leg] in _ASHORE for leg in after if legs.index(leg) > here)
    if missed:
        onward = ()
    passed_by = legs[carrier + 1 : len(legs) - len(after)]
    to_come = (*before, *((legs[aboard],) if aboard >= 0 else ()), *onward)
    gone = _find_gone(stages[legs[last]], bool(to_come)) if behind else None
    at = legs[last] if gone in (Gone.MISSING, Gone.ARRIVED) else None
    adrift = False
    if gone is not None and not to_come and not leads_home(legs[last]):
        ended = stages[legs[last]] is Stage.ARRIVED or (missed and stages[legs[last]] is Stage.LEFT_ON_THE_WAY)
        gone, at = (None, None) if ended else (gone, at)
        adrift = gone is Gone.LEFT and stages[legs[last]] is Stage.DEPARTED
    if gone is None:
        behind = ()
        if aboard >= 0:
            gone, at = Gone.ABOARD, legs[aboard]
    counted = (*behind, *to_come)
    missing = frozenset(leg for leg in legs if leg in booked and leg not in counted and stages[leg] not in _FLOWN)
    ashore = frozenset(leg for leg in missing if stages[leg] in _ASHORE and leg not in passed_by)
    joined = frozenset(leg for leg in legs if leg not in booked)
    furthest = max(0, carrier, *map(legs.index, to_come))
    return Journey(
        counted, to_come, gone, at, ashore, missing - ashore, joined, frozenset(legs[:furthest]), adrift=adrift
    )


def _list_behind(
    legs: Sequence[int], stages: Mapping[int, Stage], booked: Container[int], last: int
) -> tuple[int, ...]:
    """The departures that left with the person, up to place `last` of `legs`. Booked ones that nobody counted are among
    them, but those before a departure that was not theirs: it took them another way."""
    flown = [place for place in range(last + 1) if stages[legs[place]] in _FLOWN]
    detour = max((place for place in flown if legs[place] not in booked), default=-1)
    uncounted = range(detour + 1, last + 1) if last >= 0 and legs[last] in booked else ()
    return tuple(
        leg
        for place, leg in enumerate(legs[: last + 1])
        if place in flown or (place in uncounted and stages[leg] not in _ASHORE)
    )


def _find_gone(stage: Stage, goes_on: bool) -> Gone:
    """The progress that follows from the stage on the last departure that left with the person."""
    if stage is Stage.MISSING:
        return Gone.MISSING
    if stage is Stage.HANDED_OVER:
        return Gone.ARRIVED
    return Gone.LEFT if goes_on or stage in (Stage.DEPARTED, Stage.LEFT_ON_THE_WAY) else Gone.ARRIVED
