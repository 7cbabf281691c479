"""The five steps of a departure: the first that can be done has the button."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.handouts.commands import MakeLabels
from repatriate.app.manifests.commands import Gone, MakeManifest, MarkSent
from repatriate.app.manifests.departures import list_departures
from repatriate.app.manifests.due_lists import OVER_A_BORDER, DueLists
from repatriate.app.manifests.queries import list_manifests
from repatriate.app.next_steps.departure import DepartureStep, Progress, Stage, departure_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.errors import UserError
from tests.app.counting.seeing import see
from tests.app.next_steps.test_steps import plan_again, steps_now
from tests.app.world import NOW

DAY = datetime(2025, 3, 5, 6, 0, tzinfo=UTC)
"""GA1 leaves at 15:00 in Thailand, in two hours."""
LATE = datetime(2025, 3, 5, 9, 0, tzinfo=UTC)
"""An hour after that."""


def steps_of(operation: Operation, leg: str, now: datetime = NOW) -> dict[Stage, DepartureStep]:
    found = departure_steps(operation, leg, now)
    stages = [one.stage for one in found]
    assert stages == list(Stage) or stages == list(Stage)[:-1]  # the arrival is a step once it has left
    firsts = [one for one in found if one.first]
    assert len(firsts) <= 1
    for before, _ in pairwise(found):
        if firsts and (before.stage is firsts[0].stage or firsts[0].stage is Stage.ARRIVAL):
            break
        assert before.progress in (Progress.DONE, Progress.WAITS)
    return {one.stage: one for one in found}


def first_of(operation: Operation, leg: str, now: datetime = NOW) -> Stage | None:
    return next((one.stage for one in steps_of(operation, leg, now).values() if one.first), None)


def riders_of(operation: Operation, leg: str) -> list[str]:
    booked = assignments_of(operation.db, "published") or {}
    return [ref for ref, codes in sorted(booked.items()) if leg in codes]


def rider(operation: Operation, leg: str) -> str:
    booked = assignments_of(operation.db, "published") or {}
    return next(ref for ref, codes in sorted(booked.items()) if leg in codes and ref != "P00002")


def test_a_departure_goes_through_its_five_steps(world: Operation) -> None:
    assert first_of(world, "GA1") is Stage.PLAN
    assert str(steps_of(world, "GA1")[Stage.PLAN].target) == "plan confirm"
    world.run(Publish())
    assert first_of(world, "GA1") is Stage.LISTS
    assert steps_of(world, "GA1")[Stage.LISTS].title == "Lists: 4 to send"
    for profile in OVER_A_BORDER:
        world.run(MakeManifest("GA1", profile, None))
        [row, *_] = list_manifests(world.db, "GA1", profile)
        world.run(MarkSent(row.id, "by hand"))
    assert first_of(world, "GA1") is Stage.COUNTING
    world.run(MakeLabels("GA1", None))
    assert first_of(world, "GA1") is None
    assert steps_of(world, "GA1")[Stage.COUNTING].title == "Print pack ready"  # made, and perhaps not printed
    counting = steps_of(world, "GA1", DAY)[Stage.COUNTING]
    riders = riders_of(world, "GA1")
    assert (counting.title, counting.first) == (f"Counting: 0 of {len(riders)}", True)
    assert (counting.button, str(counting.target)) == ("Count", "counting GA1:count")
    see(world, "GA1", *riders[:-1])
    assert steps_of(world, "GA1", DAY)[Stage.COUNTING].sentence == "1 still to come"
    assert first_of(world, "GA1", LATE) is Stage.CLOSING  # whoever is not here did not come
    see(world, "GA1", riders[-1])
    closing = steps_of(world, "GA1", DAY)[Stage.CLOSING]
    assert (closing.first, closing.button, str(closing.target)) == (True, "Close", "counting GA1:close")
    world.run(CloseBoarding("GA1", len(riders)))
    assert first_of(world, "GA1", DAY) is Stage.LISTS  # the final ones
    assert steps_of(world, "GA1", DAY)[Stage.CLOSING].title == f"Closed: {len(riders)} aboard"
    assert str(steps_of(world, "GA1", LATE)[Stage.CLOSING].target) == "departure GA1:left"
    world.run(SaveLeg("GA1", {"status": "departed"}))
    assert steps_of(world, "GA1", DAY)[Stage.ARRIVAL].progress is Progress.WAITS
    arrival = steps_of(world, "GA1", DAY + timedelta(days=1))[Stage.ARRIVAL]
    assert (arrival.button, str(arrival.target)) == ("It has arrived", "departure GA1:arrived")


def test_the_arrival_asks_for_the_missing_then_for_the_rest_then_for_receivers(world: Operation) -> None:
    world.run(Publish())
    riders = riders_of(world, "GA1")
    assert len(riders) > 2
    see(world, "GA1", *riders)
    world.run(CloseBoarding("GA1", len(riders)))
    world.run(SaveLeg("GA1", {"status": "arrived"}))
    see(world, "GA1", riders[0], at=CountsAs.ARRIVED, kind=Seen.MISSING)
    see(world, "GA1", riders[1], at=CountsAs.ARRIVED)

    def arrival() -> tuple[str, str]:
        step = steps_of(world, "GA1", LATE)[Stage.ARRIVAL]
        assert step.first is (step.progress is Progress.TROUBLE)  # else the final lists come first
        return str(step.button), str(step.target)

    assert arrival() == ("Find", "people filter:state=missing_on_arrival")
    see(world, "GA1", riders[0], at=CountsAs.ARRIVED)
    assert arrival() == ("Count", "counting GA1:count")
    see(world, "GA1", *riders[2:], at=CountsAs.ARRIVED)
    assert arrival() == ("Hand over", "counting GA1:handover")


def test_a_departure_that_left_uncounted_says_so(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "departed"}))
    found = steps_of(world, "GA1", DAY)
    assert [found[stage].sentence for stage in (Stage.COUNTING, Stage.CLOSING)] == ["not counted", "not counted"]


def test_whoever_was_on_a_cancelled_departure_is_planned_again(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "cancelled"}))
    found = steps_of(world, "GA1")
    assert {one.progress for stage, one in found.items() if stage is not Stage.PLAN} == {Progress.WAITS}
    plan = found[Stage.PLAN]
    assert (plan.title, plan.button, str(plan.target)) == ("Cancelled", "Plan again", "plan")
    plan_again(world)
    assert str(steps_of(world, "GA1")[Stage.PLAN].target) == "plan confirm"


def test_whoever_has_a_list_of_a_cancelled_departure_is_told(world: Operation) -> None:
    world.run(Publish())
    world.run(MakeManifest("GA1", "carrier", None, gone=Gone("Garuda")))
    world.run(MakeManifest("GA1", "exit", None))
    assert "cancelled_untold" not in steps_now(world)
    world.run(SaveLeg("GA1", {"status": "cancelled"}))
    plan_again(world)
    world.run(Publish())  # nobody is on it any more
    step = steps_now(world)["cancelled_untold"]
    assert (step.count, step.button, str(step.target)) == (1, "Tell them", "departure GA1:lists")
    assert first_of(world, "GA1") is Stage.LISTS
    [row] = [one for one in list_departures(world) if one.leg.code == "GA1"]
    assert row.lists == DueLists(("carrier",), (), ())
    [made] = list_manifests(world.db, "GA1", "carrier")
    world.run(MarkSent(made.id, "Garuda", cancelled=True))
    assert "cancelled_untold" not in steps_now(world)
    assert first_of(world, "GA1") is None
    world.undo(reason="in a test")
    assert "cancelled_untold" in steps_now(world)
    world.run(MarkSent(made.id, "Garuda", cancelled=True))
    world.run(SaveLeg("GA1", {"status": "planned"}))
    [row] = [one for one in list_departures(world) if one.leg.code == "GA1"]
    assert row.lists is None  # nobody is on it: nothing to send yet


def test_lists_wait_while_a_document_is_about_to_change(world: Operation) -> None:
    world.run(Publish())
    ref = rider(world, "GA1")
    world.run(EditPeople((ref,), {"document_expiry": "2025-03-04"}))
    found = steps_of(world, "GA1")
    papers, lists = found[Stage.PAPERS], found[Stage.LISTS]
    assert (papers.title, papers.progress, papers.first) == ("Papers: 1 missing", Progress.TROUBLE, True)
    assert str(papers.target) == f"papers {ref}"
    assert (lists.progress, lists.button) == (Progress.WAITS, None)
    world.run(EditPeople((ref,), {"document_expiry": "2026-03-04"}))
    assert steps_of(world, "GA1")[Stage.LISTS].first


def test_within_a_country_no_list_is_needed(world: Operation) -> None:
    world.run(Publish())
    lists = steps_of(world, "BUS1")[Stage.LISTS]
    assert (lists.progress, lists.title) == (Progress.DONE, "Lists: none needed")
    world.run(MakeManifest("BUS1", "carrier", None, gone=Gone("the driver")))
    assert steps_of(world, "BUS1")[Stage.LISTS].title == "Lists sent"


def test_an_unknown_departure_is_refused(world: Operation) -> None:
    with pytest.raises(UserError, match="no departure XX1"):
        departure_steps(world, "XX1", NOW)
