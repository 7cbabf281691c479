"""Lists the journeys for a whole group, the people who could go on each, and the obstacles of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from repatriate.app.plan.manual.move_judge import Judge
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Reason
from repatriate.model.saying import say
from repatriate.planning.evaluate.move_cost import Price

MOST = 2_000
"""People who are assigned at once at most: more are no group that anybody calls."""
WAYS = 60
"""Journeys that are looked at for people who wait and go alike."""


@dataclass(frozen=True, slots=True)
class Way:
    """A journey for some people: `can` (with those who travel with them) all fit on it, `cannot` says why not of the
    others. `there` counts those of them who are on it now. `price` is what it costs the plan that those go who can."""

    legs: Itinerary
    departs: datetime
    can: tuple[str, ...]
    cannot: Mapping[str, Reason]
    there: int
    price: Price

    @property
    def why(self) -> str:
        """The commonest reason among those who cannot go."""
        return Counter(reason.message for reason in self.cannot.values()).most_common(1)[0][0] if self.cannot else ""


@dataclass(frozen=True, slots=True)
class Part:
    """People who wait at one place for one destination, with their ways, the earliest arrival first; `ways` is empty
    without any."""

    start: str | None
    end: str | None
    refs: tuple[str, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class JourneyOptions:
    """`planned` is False where there is no plan that could be changed by hand."""

    refs: tuple[str, ...]
    planned: bool
    parts: tuple[Part, ...]


def list_options(db: Database, today: date, refs: Sequence[str]) -> JourneyOptions:
    """Largest part first. Raises UserError `too_many_people` beyond MOST."""
    if len(refs) > MOST:
        raise UserError(
            "too_many_people",
            say("These are {0} people: make groups of at most {1} of them, and assign those.", len(refs), MOST),
        )
    judge = Judge.of(db, today, refs)
    parts: dict[tuple[str | None, str | None], list[str]] = {}
    for ref in refs:
        person = judge.rulebook.people.get(ref)
        if person is not None:
            parts.setdefault((person.location, person.destination), []).append(ref)
    return JourneyOptions(
        tuple(refs),
        judge.state is not None,
        tuple(
            Part(*ends, tuple(part), _judge_ways(judge, part))
            for ends, part in sorted(parts.items(), key=lambda item: -len(item[1]))
        ),
    )


def _judge_ways(judge: Judge, refs: Sequence[str]) -> tuple[Way, ...]:
    if judge.state is None:
        return ()
    found = []
    for legs in judge.journeys(refs)[:WAYS]:
        can, cannot = judge.fit(refs, legs)
        there = sum(judge.assignments.get(ref) == legs for ref in refs)
        price = judge.price(can, legs)
        found.append(Way(legs, judge.rulebook.legs[legs[0]].departs, can, cannot, there, price))
    return tuple(found)
