"""Finds the open decisions about people who were seen: the program never settles one silently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from repatriate.counting.progress import LegFacts
from repatriate.counting.sightings import list_standing
from repatriate.model.counting import CountsAs, Point, Progress, Seen, Sighting
from repatriate.model.entities import LegStatus

DOUBT = timedelta(minutes=2)
"""Two clocks may differ by so much that nobody can say which of two sightings was the later one."""


class Why(StrEnum):
    CONTRADICTION = "contradiction"
    AFTER_CLOSING = "after_closing"
    TWO_DEPARTURES = "two_departures"
    NOT_ABOARD = "arrived_not_aboard"
    NOT_ON_LEG = "not_on_leg"
    ON_HOLD = "on_hold"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Doubt:
    """About whom, why, and the uuids of the sightings that it comes from, the earliest first. `point` is where, by id."""

    person: int
    why: Why
    sightings: tuple[str, ...]
    point: int


def find_doubts(leg: LegFacts, progress: Mapping[int, Progress], elsewhere: Mapping[int, str]) -> tuple[Doubt, ...]:
    """The doubts on one departure, by person.

    `elsewhere` are people present on another departure of the same hours. Its value says since when nothing else can be
    decided there: when the person was scanned, or never until its closing is opened. A sighting with a reason was
    decided by an officer and is no longer in doubt.
    """
    asked = _Case(leg, progress, elsewhere)
    found: dict[tuple[int, Why], Doubt] = {}
    for ask in _QUESTIONS:
        for doubt in ask(asked):
            found.setdefault((doubt.person, doubt.why), doubt)
    closed = {doubt.person for doubt in found.values() if doubt.why in (Why.AFTER_CLOSING, Why.CANCELLED)}
    told = [one for one in found.values() if one.why is not Why.CLOSED or one.person not in closed]
    return tuple(sorted(told, key=lambda one: (one.person, list(Why).index(one.why))))


class _Case:
    def __init__(self, leg: LegFacts, progress: Mapping[int, Progress], elsewhere: Mapping[int, str]) -> None:
        self.leg = leg
        self.sightings = leg.sightings
        self.progress = progress
        self.elsewhere = elsewhere
        self.points: dict[int, Point] = {one.id: one for one in leg.points if one.id is not None}

    def held(self, *counts: CountsAs) -> Iterator[Sighting]:
        """The valid sightings at points that count as these; at every point if none is named."""
        for (point, _), sighting in self.leg.holding.items():
            if point in self.points and (not counts or self.points[point].counts_as in counts):
                yield sighting

    def present_aboard(self) -> Iterator[Sighting]:
        return (one for one in self.held(CountsAs.BOARDED) if one.kind is Seen.PRESENT)

    def is_aboard(self, person: int) -> bool:
        found = self.progress.get(person)
        return found is not None and found.stage.aboard


def _make_doubt(one: Sighting, why: Why, *others: Sighting) -> Doubt:
    told = sorted((one, *others), key=lambda each: (each.at, each.uuid))
    return Doubt(one.person, why, tuple(each.uuid for each in told), one.point)


def _find_contradictions(case: _Case) -> Iterator[Doubt]:
    """Two devices that say different things of one person within the doubt of their clocks."""
    here: dict[tuple[int, int], list[Sighting]] = {}
    for one in list_standing(case.sightings):
        held = case.leg.holding.get((one.point, one.person))
        if held is not None and one.kind is not held.kind and one.device != held.device and not held.forced:
            here.setdefault((one.point, one.person), []).append(one)
    for key, others in here.items():
        held = case.leg.holding[key]
        against = [one for one in others if _parse_moment(held.at) - _parse_moment(one.at) <= DOUBT]
        if against and key[0] in case.points:
            yield _make_doubt(held, Why.CONTRADICTION, *against)


def _parse_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _after_closing(case: _Case) -> Iterator[Doubt]:
    """Doubts about sightings that arrived after the closing and contradict it."""
    closing = case.leg.closing
    if closing is None:
        return
    closed_at = _parse_moment(closing.at)
    late: dict[int, list[Sighting]] = {}
    for one in case.sightings:
        point = case.points.get(one.point)
        if point is None or point.counts_as is not CountsAs.BOARDED or one.received_at is None:
            continue
        if _parse_moment(one.received_at) > closed_at:
            late.setdefault(one.person, []).append(one)
    present = {one.person for one in case.present_aboard()}
    for person, some in late.items():
        if (person in present) is not (person in closing.aboard):
            first = min(some, key=lambda one: (one.at, one.uuid))
            yield _make_doubt(first, Why.AFTER_CLOSING, *(one for one in some if one is not first))


def _two_departures(case: _Case) -> Iterator[Doubt]:
    """Somebody is present aboard two departures of the same hours; the last reason that was given says which of them it is."""
    for one in case.present_aboard():
        if one.person in case.elsewhere and not (one.forced and one.at > case.elsewhere[one.person]):
            yield _make_doubt(one, Why.TWO_DEPARTURES)


def _not_aboard(case: _Case) -> Iterator[Doubt]:
    """Somebody was counted on arrival who was not aboard."""
    for one in case.held(CountsAs.ARRIVED):
        if one.kind is Seen.PRESENT and not case.is_aboard(one.person):
            yield _make_doubt(one, Why.NOT_ABOARD)


def _not_on_leg(case: _Case) -> Iterator[Doubt]:
    """Somebody without a booking was seen where people board, and nobody has let them on yet."""
    for one in case.present_aboard():
        found = case.progress.get(one.person)
        if case.leg.status is LegStatus.CANCELLED or one.forced or one.go_show or case.is_aboard(one.person):
            continue
        if found is None or not found.booked:
            yield _make_doubt(one, Why.NOT_ON_LEG)


def _find_cancelled(case: _Case) -> Iterator[Doubt]:
    if case.leg.status is LegStatus.CANCELLED:
        for one in case.present_aboard():
            yield _make_doubt(one, Why.CANCELLED)


def _find_refused(case: _Case) -> Iterator[Doubt]:
    """Their counter was told to send them to the desk, and they are counted."""
    for one in case.held():
        if one.kind is not Seen.PRESENT or one.forced or one.go_show:
            continue
        boards = case.points[one.point].counts_as is CountsAs.BOARDED
        if one.told == Why.CLOSED or (one.told == Why.ON_HOLD and boards):
            yield _make_doubt(one, Why(one.told))


def _far_off(case: _Case) -> Iterator[Doubt]:
    for one in case.held():
        if one.far_off and not one.forced:
            yield _make_doubt(one, Why.CLOCK)


_QUESTIONS: Iterable[Callable[[_Case], Iterator[Doubt]]] = (
    _find_contradictions,
    _after_closing,
    _two_departures,
    _not_aboard,
    _not_on_leg,
    _find_cancelled,
    _find_refused,
    _far_off,
)
