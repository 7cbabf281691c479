"""Works out each person's progress on a departure, and the figures and balances that follow. No other code does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import assert_never

from repatriate.counting.sightings import Holding, find_let_on
from repatriate.model.counting import Closing, CountsAs, Point, PointKind, Progress, Seen, Sighting, Stage
from repatriate.model.entities import LegStatus


@dataclass(frozen=True, slots=True)
class LegFacts:
    """All that the file has of the counting of one departure; people and points by id.

    `booked` are on the confirmed plan. `closing` is the one that counts, None where boarding is open; `reopened`: it was
    closed before. `arrivals`: somebody was counted on arrival, or said to be missing there. `sightings` are all that arrived, undone ones too.
    """

    status: LegStatus
    points: Sequence[Point]
    booked: frozenset[int]
    holding: Holding
    closing: Closing | None = None
    reopened: bool = False
    arrivals: bool = False
    handed: frozenset[int] = frozenset()
    goes_on: frozenset[int] = frozenset()
    stranded: frozenset[int] = frozenset()
    sightings: Sequence[Sighting] = ()
    found: frozenset[int] = frozenset()
    """People not found on arrival, or left on the way, who were seen on another departure since."""
    lost: frozenset[int] = frozenset()
    """People not found on an earlier arrival, nor seen since: where nobody counted, they were not aboard."""


def find_progress(leg: LegFacts) -> dict[int, Progress]:
    """The progress of everybody who was booked on the departure, closed on it, or seen at one of its points."""
    return _Finder(leg).find()


class _Finder:
    def __init__(self, leg: LegFacts) -> None:
        self._leg = leg
        self._places: dict[int, Point] = {point.id: point for point in leg.points if point.id is not None}
        self._seen: dict[int, list[Sighting]] = {}
        for (point, person), sighting in leg.holding.items():
            if point in self._places:
                self._seen.setdefault(person, []).append(sighting)
        boarding = {id for id, point in self._places.items() if point.counts_as is CountsAs.BOARDED}
        self._joined, self._let_on = find_let_on(leg.sightings or leg.holding.values(), boarding)
        self._left = leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)
        self._uncounted = self._left and leg.closing is None and not leg.reopened

    def find(self) -> dict[int, Progress]:
        closing = self._leg.closing
        closed = frozenset[int]() if closing is None else closing.booked | closing.go_shows | closing.aboard
        return {person: self._find_progress(person) for person in sorted(self._leg.booked | closed | self._seen.keys())}

    def _find_progress(self, person: int) -> Progress:
        leg, closing = self._leg, self._leg.closing
        held = self._find_held(person, CountsAs.BOARDED)
        joined = self._has_joined(person, held)
        booked = person in leg.booked and not joined if closing is None else person in closing.booked
        go_show = joined if closing is None else person in closing.go_shows and not booked
        stage = self._find_stage(person)
        reason = ""
        if closing is not None and not stage.aboard:
            reason = closing.no_shows.get(person) or closing.off_loaded.get(person) or ""
        elif not stage.aboard and held is not None and held.kind in (Seen.LEFT, Seen.MISSING):
            reason = held.forced or ""
        return Progress(
            stage,
            booked,
            go_show or (stage.aboard and not booked),
            not (self._uncounted and stage.aboard),
            person in leg.goes_on,
            reason,
            max(self._seen.get(person, ()), key=lambda one: (one.at, one.uuid), default=None),
            held,
            person in leg.stranded,
            stage is Stage.ARRIVED and not leg.arrivals,
        )

    def _find_stage(self, person: int) -> Stage:
        if not self._was_aboard(person):
            return self._find_ashore(person)
        if not self._left:
            return Stage.BOARDED
        if person in self._leg.handed:
            return Stage.HANDED_OVER
        was = self._find_end(person)
        return Stage.ARRIVED if person in self._leg.found and was in (Stage.MISSING, Stage.LEFT_ON_THE_WAY) else was

    def _find_end(self, person: int) -> Stage:
        """The stage of a person who was aboard and is not handed over, by the sightings on arrival."""
        match self._held(person, CountsAs.ARRIVED):
            case Seen.PRESENT:
                return Stage.ARRIVED
            case Seen.MISSING:
                return Stage.MISSING
            case Seen.LEFT:
                return Stage.LEFT_ON_THE_WAY  # missing there, and settled with a reason
            case Seen.UNDONE | None:
                pass  # nobody saw them there
            case other:
                assert_never(other)
        if self._left_on_the_way(person):
            return Stage.LEFT_ON_THE_WAY
        if self._leg.status is LegStatus.ARRIVED and not self._leg.arrivals:
            return Stage.ARRIVED
        return Stage.DEPARTED

    def _was_aboard(self, person: int) -> bool:
        leg = self._leg
        if leg.status is LegStatus.CANCELLED:
            return False
        if leg.closing is not None:
            return person in leg.closing.aboard
        seen = self._find_held(person, CountsAs.BOARDED)
        here = seen is not None and seen.kind is Seen.PRESENT
        if self._uncounted:
            came = here or (seen is None and person not in leg.lost)
            return (person in leg.booked and came) or (here and self._has_joined(person, seen))
        # Whoever else is seen there waits until an officer has decided.
        return here and (person in leg.booked or self._has_joined(person, seen))

    def _has_joined(self, person: int, held: Sighting | None) -> bool:
        """Whether somebody without a booking then was let aboard, and is there or was taken off again. `held` is what holds of
        them where people board."""
        if held is None or held.kind not in (Seen.PRESENT, Seen.LEFT):
            return False
        if self._uncounted and held.kind is Seen.LEFT:
            return False  # nobody was counted: who is booked was aboard, and nobody else
        return person in self._joined or (person in self._let_on and person not in self._leg.booked)

    def _find_ashore(self, person: int) -> Stage:
        """The stage of a person who is not aboard."""
        closing = self._leg.closing
        if closing is not None and (person in closing.off_loaded or person in closing.no_shows):
            return Stage.OFF_LOADED if person in closing.off_loaded else Stage.NO_SHOW
        if self._held(person, CountsAs.BOARDED) is Seen.LEFT:
            return Stage.OFF_LOADED
        if person in (closing.booked if closing else self._leg.booked) and (closing is not None or self._left):
            return Stage.NO_SHOW
        return Stage.EXPECTED if self._is_here(person) else Stage.BOOKED

    def _held(self, person: int, what: CountsAs) -> Seen | None:
        found = self._find_held(person, what)
        return None if found is None else found.kind

    def _find_held(self, person: int, what: CountsAs) -> Sighting | None:
        """The valid sighting at the points that count as `what`; the latest if there are several."""
        seen = [one for one in self._seen.get(person, ()) if self._places[one.point].counts_as is what]
        return max(seen, key=lambda one: (one.at, one.uuid), default=None)

    def _left_on_the_way(self, person: int) -> bool:
        stops = [one for one in self._seen.get(person, ()) if self._places[one.point].kind is PointKind.STOP]
        return bool(stops) and max(stops, key=lambda one: (one.at, one.uuid)).kind is Seen.LEFT

    def _is_here(self, person: int) -> bool:
        seen = self._seen.get(person, ())
        return bool(seen) and max(seen, key=lambda one: (one.at, one.uuid)).kind is Seen.PRESENT


@dataclass(frozen=True, slots=True)
class LegFigures:
    """People of one departure, not seats. `missing` were not found on arrival; `not_counted` have yet to be, there. Of those
    `waiting` there, the `stranded` are not home and have no seat from there. Of those who `arrived`, some did `by_word` of the
    departure alone: nobody was counted there."""

    booked: int = 0
    go_shows: int = 0
    aboard: int = 0
    no_shows: int = 0
    off_loaded: int = 0
    expected: int = 0
    arrived: int = 0
    missing: int = 0
    left_on_the_way: int = 0
    not_counted: int = 0
    handed_over: int = 0
    going_on: int = 0
    waiting: int = 0
    stranded: int = 0
    by_word: int = 0
    uncounted: bool = field(default=False)
    """Nobody was counted aboard: the departure left without being closed."""
    left: bool = field(default=False)
    """It is on its way or has arrived."""

    @property
    def to_hand_over(self) -> int:
        """The number of people who wait at their destination."""
        return self.waiting - self.stranded

    @property
    def to_come(self) -> int:
        """Booked or joined, and neither aboard nor out of it."""
        return self.booked + self.go_shows - self.aboard - self.no_shows - self.off_loaded


def count_figures(progress: Mapping[int, Progress], *, left: bool) -> LegFigures:
    """The figures of a departure; `left`: it is on its way or has arrived."""
    found = {one.name: 0 for one in fields(LegFigures) if one.type == "int"}
    for one in progress.values():
        found["booked"] += one.booked
        found["go_shows"] += one.go_show
        found["aboard"] += one.stage.aboard
        found["no_shows"] += one.stage is Stage.NO_SHOW and one.booked
        found["off_loaded"] += one.stage is Stage.OFF_LOADED and (one.booked or one.go_show)
        found["expected"] += one.stage is Stage.EXPECTED and one.booked
        found["missing"] += one.stage is Stage.MISSING
        found["left_on_the_way"] += one.stage is Stage.LEFT_ON_THE_WAY
        found["not_counted"] += left and one.stage is Stage.DEPARTED
        arrived = one.stage in (Stage.ARRIVED, Stage.HANDED_OVER)
        found["arrived"] += arrived
        found["by_word"] += one.by_word
        found["handed_over"] += one.stage is Stage.HANDED_OVER
        found["going_on"] += one.stage is Stage.ARRIVED and one.goes_on
        found["waiting"] += one.stage is Stage.ARRIVED and not one.goes_on
        found["stranded"] += one.stage is Stage.ARRIVED and not one.goes_on and one.stranded
    uncounted = any(one.stage.aboard and not one.counted for one in progress.values())
    return LegFigures(**found, uncounted=uncounted, left=left)


def is_balanced(figures: LegFigures, *, closed: bool) -> bool:
    """Whether nobody is lost between the figures. Before closing people may still be to come.

    booked + joined = aboard + did not come + taken off; aboard = arrived + missing + left on the way + not yet counted;
    arrived = handed over + going on + waiting.
    """
    one = figures
    boarding = one.to_come == 0 if closed else one.to_come >= 0
    on_the_way = one.aboard == one.arrived + one.missing + one.left_on_the_way + one.not_counted
    return boarding and (not one.left or on_the_way) and one.arrived == one.handed_over + one.going_on + one.waiting
