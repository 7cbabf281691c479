"""What an officer has to decide: each reason alone, and what settles it."""

from __future__ import annotations

from dataclasses import replace

from repatriate.counting.doubts import Why, find_doubts
from repatriate.counting.points import default_points
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.counting.sightings import find_holding
from repatriate.model.counting import Closing, Point, Seen, Sighting
from repatriate.model.entities import LegStatus, Mode

POINTS = tuple(Point(one.seq, one.kind, "", one.counts_as, None, one.seq) for one in default_points(Mode.AIR))
MUSTER, GATE, ARRIVAL = 2, 5, 6
CLOSED_AT = "2026-12-02T04:00:00.000Z"


def see(person: int, point: int = GATE, kind: Seen = Seen.PRESENT, second: int = 0, **more: object) -> Sighting:
    at = f"2026-12-02T03:{second // 60:02}:{second % 60:02}.000Z"
    told: dict[str, object] = {"received_at": at, **more}
    return Sighting(f"{person}-{point}-{kind}-{second}", point, person, kind, at, **told)  # type: ignore[arg-type]


def doubts(
    *seen: Sighting,
    status: LegStatus = LegStatus.PLANNED,
    closing: Closing | None = None,
    elsewhere: dict[int, str] | None = None,
) -> dict[int, list[Why]]:
    facts = LegFacts(status, POINTS, frozenset({1, 2, 3}), find_holding(seen), closing, sightings=seen)
    found: dict[int, list[Why]] = {}
    for one in find_doubts(facts, find_progress(facts), elsewhere or {}):
        found.setdefault(one.person, []).append(one.why)
    return found


def closing(*aboard: int) -> Closing:
    return Closing(1, CLOSED_AT, "duty", len(aboard), "", frozenset({1, 2, 3}), frozenset(aboard))


def test_two_devices_contradict_each_other_within_two_minutes() -> None:
    here, gone = see(1), see(1, kind=Seen.LEFT, second=100, device=2)
    assert doubts(here, gone) == {1: [Why.CONTRADICTION]}
    assert doubts(here, replace(gone, device=None)) == {}
    assert doubts(here, see(1, kind=Seen.LEFT, second=121, device=2)) == {}
    assert doubts(here, replace(gone, forced="I saw them go")) == {}
    later = see(1, kind=Seen.LEFT, second=500, device=2)
    assert doubts(here, gone, later) == {}
    undone = see(1, kind=Seen.UNDONE, second=600, undoes=gone.uuid)
    assert doubts(here, gone, undone) == {}


def test_what_came_after_the_closing_and_would_change_it() -> None:
    late = "2026-12-02T04:05:00.000Z"
    assert doubts(see(1), closing=closing(1)) == {}
    assert doubts(see(1, received_at=late), closing=closing()) == {1: [Why.AFTER_CLOSING]}
    assert doubts(see(1, received_at=late), closing=closing(1)) == {}
    first = see(1)
    undone = see(1, kind=Seen.UNDONE, second=9, undoes=first.uuid, received_at=late)
    assert doubts(first, undone, closing=closing(1)) == {1: [Why.AFTER_CLOSING]}


def test_arrived_and_not_aboard() -> None:
    assert doubts(see(1), see(1, ARRIVAL, second=5), status=LegStatus.ARRIVED, closing=closing(1)) == {}
    assert doubts(see(2, ARRIVAL), status=LegStatus.ARRIVED, closing=closing(1)) == {2: [Why.NOT_ABOARD]}


def test_aboard_two_departures_of_the_same_hours() -> None:
    elsewhere = {2: "2026-12-02T03:00:05.000Z"}
    assert doubts(see(1), see(2), elsewhere=elsewhere) == {2: [Why.TWO_DEPARTURES]}
    assert doubts(see(2, forced="is in this one"), elsewhere=elsewhere) == {2: [Why.TWO_DEPARTURES]}
    assert doubts(see(2, second=6, forced="is in this one"), elsewhere=elsewhere) == {}


def test_without_a_seat_until_somebody_decides() -> None:
    assert doubts(see(9)) == {9: [Why.NOT_ON_LEG]}
    assert doubts(see(9, MUSTER)) == {}
    assert doubts(see(9), see(9, second=1, forced="there was a seat")) == {}
    assert doubts(see(9), see(9, kind=Seen.LEFT, second=1)) == {}


def test_counted_although_the_counter_was_told_to_stop() -> None:
    assert doubts(see(1, told="on_hold")) == {1: [Why.ON_HOLD]}
    assert doubts(see(1, MUSTER, told="on_hold")) == {}
    assert doubts(see(1, MUSTER, told="closed")) == {1: [Why.CLOSED]}
    assert doubts(see(1, told="closed", forced="let on")) == {}


def test_cancelled_and_far_off() -> None:
    assert doubts(see(1), see(2, MUSTER), status=LegStatus.CANCELLED) == {1: [Why.CANCELLED]}
    assert doubts(see(1, far_off=True)) == {1: [Why.CLOCK]}


def test_each_names_the_sightings_that_it_comes_from() -> None:
    here, gone = see(1), see(1, kind=Seen.LEFT, second=100, device=2)
    facts = LegFacts(LegStatus.PLANNED, POINTS, frozenset({1}), find_holding([here, gone]), sightings=[gone, here])
    (found,) = find_doubts(facts, find_progress(facts), {})
    assert found.sightings == (here.uuid, gone.uuid)
    assert found.point == GATE
