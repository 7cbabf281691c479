"""How far people are on a departure, by hand-made days."""

from __future__ import annotations

from repatriate.counting.points import default_points
from repatriate.counting.progress import LegFacts, count_figures, find_progress, is_balanced
from repatriate.counting.sightings import find_holding
from repatriate.model.counting import Closing, Point, Seen, Sighting, Stage
from repatriate.model.entities import LegStatus, Mode

POINTS = tuple(Point(one.seq, one.kind, one.name, one.counts_as, None, one.seq) for one in default_points(Mode.AIR))
MUSTER, GATE, ARRIVAL = 2, 5, 6


def see(person: int, point: int, kind: Seen = Seen.PRESENT, at: int = 0, **more: object) -> Sighting:
    moment = f"2026-12-02T03:{at // 60:02}:{at % 60:02}.000Z"
    return Sighting(f"{person}-{point}-{kind}-{at}", point, person, kind, moment, **more)  # type: ignore[arg-type]


def stages(leg: LegFacts) -> dict[int, Stage]:
    return {person: one.stage for person, one in find_progress(leg).items()}


def facts(status: LegStatus, *seen: Sighting, closing: Closing | None = None, **more: object) -> LegFacts:
    arrivals = any(one.point == ARRIVAL for one in seen)
    return LegFacts(status, POINTS, frozenset({1, 2, 3}), find_holding(seen), closing, arrivals=arrivals, **more)  # type: ignore[arg-type]


def test_before_closing_people_are_booked_expected_aboard_or_off() -> None:
    seen = see(1, GATE, at=1), see(2, MUSTER, at=2), see(3, GATE, at=3), see(3, GATE, Seen.LEFT, at=4)
    leg = facts(LegStatus.PLANNED, *seen)
    assert stages(leg) == {1: Stage.BOARDED, 2: Stage.EXPECTED, 3: Stage.OFF_LOADED}
    figures = count_figures(find_progress(leg), left=False)
    assert (figures.booked, figures.aboard, figures.off_loaded, figures.to_come) == (3, 1, 1, 1)
    assert is_balanced(figures, closed=False)
    assert not is_balanced(figures, closed=True)


def test_who_is_seen_at_the_gate_without_a_booking_waits_for_a_decision() -> None:
    assert stages(facts(LegStatus.PLANNED, see(9, GATE)))[9] is Stage.EXPECTED
    joined = find_progress(facts(LegStatus.PLANNED, see(9, GATE, go_show=True)))[9]
    assert (joined.stage, joined.go_show, joined.booked) == (Stage.BOARDED, True, False)


def test_a_departure_that_left_uncounted_has_everybody_booked_on_it() -> None:
    progress = find_progress(facts(LegStatus.DEPARTED, see(1, MUSTER)))
    assert {one.stage for one in progress.values()} == {Stage.DEPARTED}
    assert not any(one.counted for one in progress.values())
    assert count_figures(progress, left=True).uncounted


def test_after_closing_its_content_holds_and_arrival_counts_against_it() -> None:
    closing = Closing(1, "", "", 2, "", frozenset({1, 2, 3}), frozenset({1, 2}), {3: "ill"})
    seen = see(1, GATE), see(2, GATE), see(3, GATE, at=9), see(1, ARRIVAL, at=20), see(2, ARRIVAL, Seen.MISSING, at=21)
    leg = facts(LegStatus.ARRIVED, *seen, closing=closing)
    assert stages(leg) == {1: Stage.ARRIVED, 2: Stage.MISSING, 3: Stage.NO_SHOW}
    assert find_progress(leg)[3].reason == "ill"
    assert is_balanced(count_figures(find_progress(leg), left=True), closed=True)
    handed = facts(LegStatus.ARRIVED, *seen, closing=closing, handed=frozenset({1}))
    assert stages(handed)[1] is Stage.HANDED_OVER


def test_who_did_not_arrive_for_a_reason_is_no_longer_missing() -> None:
    closing = Closing(1, "", "", 1, "", frozenset({1}), frozenset({1}))
    missing = see(1, ARRIVAL, Seen.MISSING, at=20)
    settled = see(1, ARRIVAL, Seen.LEFT, at=21, forced="in hospital at the border")
    leg = facts(LegStatus.ARRIVED, missing, settled, closing=closing)
    assert stages(leg)[1] is Stage.LEFT_ON_THE_WAY
    figures = count_figures(find_progress(leg), left=True)
    assert (figures.missing, figures.left_on_the_way) == (0, 1)
    assert is_balanced(figures, closed=True)


def test_an_undone_sighting_never_was() -> None:
    wrong = see(1, GATE, at=1)
    undone = Sighting("x", GATE, 1, Seen.UNDONE, wrong.at, undoes=wrong.uuid)
    assert find_holding([undone, wrong]) == {}
    assert find_holding([see(1, GATE, Seen.MISSING), undone, wrong])[GATE, 1].kind is Seen.MISSING
