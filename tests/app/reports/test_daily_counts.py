"""People day by day say for today what the figures say, but that whoever is due today counts as arrived."""

from __future__ import annotations

from datetime import date

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.people.commands import WithdrawPeople
from repatriate.app.plan.commands import Publish
from repatriate.app.reports.daily_counts import people_by_day
from repatriate.app.state.figures import read_figures
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from tests.app.counting.seeing import see

TODAY = date(2025, 3, 5)


def agree(operation: Operation) -> None:
    found, days = read_figures(operation.db, TODAY), people_by_day(operation.db, TODAY)
    now = days.days.index(TODAY)
    arrived, away = days.arrived[now], days.on_the_way[now]
    assert arrived + away == found.departed
    assert arrived + away + days.to_go[now] == found.confirmed
    assert arrived + away + days.to_go[now] + days.not_placed[now] == found.registered


def test_today_they_agree_with_the_figures(world: Operation) -> None:
    world.run(Publish())
    world.run(WithdrawPeople(("P00006",), "stays"))
    for code in ("BUS1", "GA1"):
        world.run(SaveLeg(code, {"status": "departed"}))
    agree(world)
    world.run(SaveLeg("GA1", {"status": "arrived"}))
    agree(world)
    days = people_by_day(world.db, TODAY)
    assert days.arrived[days.days.index(TODAY)] == read_figures(world.db, TODAY).arrived > 0


def test_who_lost_a_later_departure_is_on_the_way(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("BUS1", {"status": "departed"}))
    world.run(SaveLeg("GA1", {"status": "cancelled"}))
    found, days = read_figures(world.db, TODAY), people_by_day(world.db, TODAY)
    now = days.days.index(TODAY)
    assert found.departed == days.on_the_way[now] > 0
    assert days.arrived[-1] < days.on_the_way[now] + days.to_go[now]


def test_a_seat_of_who_does_not_travel_is_no_seat_to_go(world: Operation) -> None:
    world.run(Publish())
    before = people_by_day(world.db, TODAY)
    with world._file.unlocked() as db:  # the command takes them off the plan; older files did not
        db.conn.execute("UPDATE people SET withdrawn = 'stays' WHERE ref = 'P00004'")
    after = people_by_day(world.db, TODAY)
    assert sum(after.to_go) <= sum(before.to_go)
    assert after.not_placed[-1] + after.to_go[-1] + after.arrived[-1] + after.on_the_way[-1] == 5


def test_whoever_did_not_come_has_not_left(world: Operation) -> None:
    world.run(Publish())
    riders = sorted(ref for ref, codes in (assignments_of(world.db, "published") or {}).items() if "BUS1" in codes)
    see(world, "BUS1", *riders[:-1])
    world.run(CloseBoarding("BUS1", len(riders) - 1))
    world.run(SaveLeg("BUS1", {"status": "departed"}))
    agree(world)
    days = people_by_day(world.db, TODAY)
    now = days.days.index(TODAY)
    assert days.on_the_way[now] + days.arrived[now] == read_figures(world.db, TODAY).departed == len(riders) - 1


def test_whoever_was_not_found_has_left_and_not_arrived(world: Operation) -> None:
    world.run(Publish())
    riders = sorted(ref for ref, codes in (assignments_of(world.db, "published") or {}).items() if "GA1" in codes)
    see(world, "GA1", *riders)
    world.run(CloseBoarding("GA1", len(riders)))
    world.run(SaveLeg("GA1", {"status": "arrived"}))
    see(world, "GA1", *riders[1:], at=CountsAs.ARRIVED)
    see(world, "GA1", riders[0], at=CountsAs.ARRIVED, kind=Seen.MISSING)
    agree(world)
    assert people_by_day(world.db, TODAY).arrived[-1] < len(assignments_of(world.db, "published") or {})
