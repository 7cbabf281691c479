"""A plan can be made and confirmed after each step of a day; nobody who flew is on the list of another departure."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core.kept_journeys import find_kept
from repatriate.app.core.operation import Operation
from repatriate.app.core.positions import list_lost_seats
from repatriate.app.core.shown_plan import find_published, journeys_of
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.whereabouts import read_progress, who_is_on
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, UndoSighting
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.rest import list_rest
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.integrity_check import check_operation, first_fault, format_report_lines
from repatriate.app.journal.records import as_of
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.manifests.departures import read_departure_view
from repatriate.app.manifests.queries import changed_lists, leg_lists
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign, DiscardDraft, KeepDraft, Publish, RemoveRule
from repatriate.app.plan.comparison import GETS, LOSES, compare_plans, count_faults, list_plans
from repatriate.app.plan.score import compute_figures, count_left_out, value_kept_plan
from repatriate.app.plan.standby import read_standby_list
from repatriate.app.plan.standby_here import read_standby_here
from repatriate.app.reports.overview import list_attention
from repatriate.app.state.figures import past_figures, read_figures
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import State
from repatriate.app.transport.change_impact import leg_effect
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.app.transport.queries import read_loads
from repatriate.counting.doubts import Why
from repatriate.counting.points import default_points
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.entities import HoldKind, Mode
from repatriate.model.errors import UserError
from repatriate.planning.planner import make_plan
from tests.app.counting.seeing import see
from tests.app.counting.test_where_people_are import later, now
from tests.app.remembering import look_around, must_be_fresh

FAMILY = ("P00001", "P00002", "P00003")


def leave(operation: Operation, leg: str, *aboard: str, arrive: bool = True, behind: str = "") -> None:
    operation.run(CloseBoarding(leg, len(aboard), alone={behind: "With an aunt"} if behind else {}))
    operation.run(DepartLeg(leg))
    if arrive:
        moment = operation.clock() + timedelta(hours=9)
        operation.clock = lambda: moment
        operation.run(ArriveLeg(leg))


def plan_anew(operation: Operation) -> dict[str, tuple[str, ...]]:
    snapshot = take_snapshot(operation.db, operation.today())
    operation.run(KeepDraft(make_plan(snapshot), snapshot.revision))
    operation.run(Publish())
    return dict(assignments_of(operation.db, "published") or {})


def state_of(operation: Operation, ref: str) -> State:
    id = operation.db.execute("SELECT id FROM people WHERE ref = ?", (ref,)).fetchone()[0]
    return person_states(operation.db, operation.today(), [id])[id].state


@pytest.mark.parametrize("lost", ["GA1", "GA2"])
def test_somebody_who_is_not_found_keeps_no_plan_from_being_confirmed(booked: Operation, lost: str) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "BUS1", "P00001", "P00002", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    booked.run(SaveLeg(lost, {"status": "cancelled"}))
    plan_anew(booked)
    plan_anew(booked)
    assert state_of(booked, "P00003") is State.MISSING_ON_ARRIVAL


def test_who_came_in_and_is_read_on_another_bus_keeps_no_plan_from_being_confirmed(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    booked.run(SaveLeg("BUS2", {"departs": "2025-03-07 09:00", "arrives": "2025-03-07 15:00"}))
    see(booked, "BUS2", "P00003", joins=True, reason="Says so")
    plan_anew(booked)


def test_who_came_by_another_bus_and_boards_their_flight_stands_where_that_bus_led(booked: Operation) -> None:
    booked.run(RemoveRule(booked.db.conn.execute("SELECT id FROM rules WHERE kind = 'apart'").fetchone()[0]))
    booked.run(EditPeople(("P00003",), {"household": None}))
    booked.run(Assign(("P00003",), ("BUS2", "GA2")))
    booked.run(Publish())
    see(booked, "BUS1", "P00001", "P00002")
    see(booked, "BUS1", "P00003", joins=True)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "GA2", "P00003")
    assert next(one.location for one in now(booked).people if one.ref == "P00003") == "BKK"
    assert plan_anew(booked)["P00003"] == ("BUS1", "GA2")


def test_whoever_is_read_at_two_departures_is_one_person_to_decide_about(booked: Operation) -> None:
    for leg in ("BUS1", "BUS2", "GA2"):
        see(booked, leg, "P00003")
    found = {one.key: one.number for one in list_attention(booked.db, booked.today())}
    assert found["to_decide"] == 1


@pytest.mark.parametrize("done", [("BUS1",), ("BUS1", "GA1")])
def test_a_bus_that_carried_people_is_not_cancelled(booked: Operation, done: tuple[str, ...]) -> None:
    for leg in done:
        see(booked, leg, *FAMILY)
        leave(booked, leg, *FAMILY)
    before = assignments_of(booked.db, "published")
    with pytest.raises(UserError, match="it cannot be cancelled"):
        booked.run(SaveLeg("BUS1", {"status": "cancelled"}))
    assert assignments_of(booked.db, "published") == before
    assert not list_lost_seats(booked.db, find_published(booked.db))


def test_a_cancelled_bus_takes_the_seats_of_whoever_waits_for_it(booked: Operation) -> None:
    cancelled = SaveLeg("BUS1", {"status": "cancelled"})
    effect = leg_effect(booked, cancelled)
    booked.run(cancelled)
    lost = {person for person, _ in list_lost_seats(booked.db, find_published(booked.db))}
    assert effect.lost == len(lost) == 3


def test_whoever_rode_another_bus_is_moved_by_no_plan_that_keeps_their_flight(booked: Operation) -> None:
    see(booked, "BUS1", "P00004", joins=True)
    leave(booked, "BUS1", "P00004", arrive=False)
    snapshot = take_snapshot(booked.db, booked.today())
    booked.run(KeepDraft(make_plan(snapshot), snapshot.revision))
    assert assignments_of(booked.db, "draft")["P00004"] == ("BUS1", "GA2")  # type: ignore[index]
    known = {one.key: one for one in list_plans(booked.db)}
    told = compare_plans(booked.db, known["published"], known["draft"], booked.today())
    assert 4 not in {person for people in told.ids.values() for person in people}
    assert (compute_figures(booked.db).moved, told.tiers["moved"][1]) == (0, 0)


def test_a_reason_to_board_despite_a_hold_holds_for_the_seat_onward(booked: Operation) -> None:
    booked.run(AddHold(("P00003",), HoldKind.POLICE, reason="Statement"))
    see(booked, "BUS1", *FAMILY, reason="The police let him go")
    must_be_fresh(booked)
    assert plan_anew(booked)["P00003"] == ("BUS1", "GA1")
    leave(booked, "BUS1", *FAMILY)
    assert plan_anew(booked)["P00003"] == ("BUS1", "GA1")
    must_be_fresh(booked)
    booked.run(AddHold(("P00003",), HoldKind.MEDICAL, reason="Fever"))
    assert "P00003" not in plan_anew(booked)


def test_whoever_waits_for_a_bus_that_is_closed_keeps_the_flight_on(booked: Operation) -> None:
    booked.run(EditPeople(["P00003"], {"household": "H1"}))
    booked.run(Assign(("P00004",), ()))
    booked.run(Assign(("P00001",), ("BUS1", "GA2")))
    booked.run(Publish())
    see(booked, "BUS1", "P00001", "P00002")
    leave(booked, "BUS1", "P00001", "P00002")
    see(booked, "BUS2", "P00003", joins=True, reason="Came late")
    booked.run(CloseBoarding("BUS2", 1))
    journeys = plan_anew(booked)
    assert [journeys[ref][-1] for ref in FAMILY] == ["GA2"] * 3
    assert find_kept(booked.db, [1]) == {1}
    assert not check_operation(booked)["breaches"]
    booked.run(DepartLeg("BUS2"))
    assert set(plan_anew(booked).values()) == {("GA2",)}


def test_a_scan_on_another_departure_changes_lists_and_steps(booked: Operation, tmp_path: Path) -> None:
    for leg in ("BUS1", "GA1"):
        booked.run(MakeManifest(leg, "carrier", tmp_path / f"{leg}.xlsx"))
    look_around(booked)
    see(booked, "GA2", "P00003", joins=True, reason="Nobody else came")
    assert ("GA1", "carrier") in changed_lists(booked.db)
    must_be_fresh(booked)
    see(booked, "BUS1", "P00001", "P00002")
    leave(booked, "BUS1", "P00001", "P00002", arrive=False)
    must_be_fresh(booked)


def test_a_doubt_that_rests_on_a_clock_of_a_place_goes_with_it(booked: Operation) -> None:
    times = {"departs": "2025-03-05 13:30", "arrives": "2025-03-05 15:00"}
    booked.run(
        SaveLeg(None, {"code": "SQ1", "mode": "air", "origin": "SIN", "destination": "CGK", "seats": 9, **times})
    )
    see(booked, "BUS1", "P00001")
    see(booked, "SQ1", "P00001", joins=True)
    for zone in ("Asia/Vladivostok", "Asia/Singapore"):  # at the hours of the bus, and after it
        booked.run(SavePlace("SIN", {"name": "Singapore", "country": "SGP", "timezone": zone}))
        doubts = {one.why for one in read_status(booked.db, "BUS1").doubtful}
        assert (Why.TWO_DEPARTURES in doubts) is (zone == "Asia/Vladivostok")
        must_be_fresh(booked)


def test_nor_does_somebody_who_then_misses_the_flight_on(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "BUS1", "P00001", "P00002", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    see(booked, "GA1", "P00001", "P00002")
    booked.run(CloseBoarding("GA1", 2))
    found = read_figures(booked.db, booked.today())
    assert (found.missing, found.no_shows) == (1, 0)
    plan_anew(booked)
    booked.run(DepartLeg("GA1"))
    plan_anew(booked)
    assert state_of(booked, "P00003") is State.MISSING_ON_ARRIVAL


def test_whoever_boards_another_bus_gives_up_the_first_and_keeps_the_flight(booked: Operation) -> None:
    see(booked, "BUS1", "P00004", joins=True)  # booked on BUS2 and GA2, and there is a seat on the bus of today
    assert read_status(booked.db, "BUS2").figures.booked == 0
    assert {one.code: one.people for one in leg_lists(booked.db)}.get("BUS2", 0) == 0
    load = read_loads(booked.db, "published")["BUS1"]
    assert read_standby_list(booked.db, booked.today(), "BUS1").free == 20 - load.seats
    assert {one.code: one.people for one in Facts(booked, booked.clock()).departures}["BUS1"] == load.people
    assert len(read_departure_view(booked, "BUS1").passengers) == load.people
    assert {one.code: one.taken for one in Board.of(booked.db, booked.today()).columns}["BUS1"] == load.seats
    leave(booked, "BUS1", "P00004", arrive=False)
    assert read_loads(booked.db, "published")["GA2"].people == 1
    assert "BUS2" not in read_loads(booked.db, "published")
    assert read_status(booked.db, "BUS2").figures.to_come == 0
    booked.run(DepartLeg("BUS2"))  # nobody counted it
    assert read_status(booked.db, "BUS2").figures.aboard == 0
    assert read_loads(booked.db, "published")["GA2"].people == 1
    [seen] = see(booked, "GA2", "P00004")
    assert read_status(booked.db, "BUS2").figures.aboard == 0
    booked.run(UndoSighting(seen, "Read too early"))
    assert plan_anew(booked)["P00004"][-1].startswith("GA")


def test_whoever_flew_on_another_flight_is_on_no_list_of_their_own(booked: Operation) -> None:
    booked.run(SaveLeg("GA1", {"departs": "2025-03-06 09:00", "arrives": "2025-03-06 12:30"}))
    see(booked, "BUS2", "P00004")
    leave(booked, "BUS2", "P00004")
    see(booked, "GA1", "P00004", joins=True)
    assert read_status(booked.db, "GA2").figures.booked == 0
    leave(booked, "GA1", "P00004")
    assert read_status(booked.db, "GA2").figures.to_come == 0
    assert "GA2" not in read_loads(booked.db, "published")
    assert state_of(booked, "P00004") is State.ARRIVED
    plan_anew(booked)


def test_whoever_is_left_in_transit_waits_there_for_a_seat(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    for leg in ("GA1", "GA2"):
        booked.run(SaveLeg(leg, {"status": "cancelled"}))
    plan_anew(booked)
    assert {state_of(booked, ref) for ref in FAMILY} <= {State.NO_SEAT, State.NO_WAY_HOME, State.READY}
    found = read_figures(booked.db, booked.today())
    assert (found.arrived, found.departed) == (0, 0)


def test_figures_of_a_day_that_is_over_are_made_of_what_was_counted_then(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    number = booked.revision
    booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    with as_of(booked.db, number) as past:
        assert past_figures(past, booked.today()).departed == 3


@pytest.mark.parametrize("kind", [Seen.MISSING, Seen.LEFT])
def test_who_did_not_come_to_a_departure_that_nobody_closed_is_booked_on_it_by_a_later_plan_too(
    booked: Operation, kind: Seen
) -> None:
    see(booked, "BUS2", "P00004", kind=kind)
    booked.run(DepartLeg("BUS2", set_aside=True))
    found = read_status(booked.db, "BUS2").figures
    assert (found.booked, found.no_shows + found.off_loaded) == (1, 1)
    later(booked)
    assert "BUS2" not in plan_anew(booked).get("P00004", ())
    assert read_status(booked.db, "BUS2").figures == found
    with as_of(booked.db, booked.revision) as past:
        assert read_progress(past) == read_progress(booked.db)


@pytest.mark.parametrize("joins", [True, False])
def test_a_plan_is_confirmed_while_a_closed_bus_waits(booked: Operation, joins: bool) -> None:
    if joins:
        see(booked, "BUS1", "P00005", joins=True)
    see(booked, "BUS1", *FAMILY)
    booked.run(CloseBoarding("BUS1", 3 + joins))
    plan_anew(booked)
    plan_anew(booked)


@pytest.mark.parametrize("lost", [False, True])
def test_a_family_that_a_departure_parted_is_no_fault_of_the_file(booked: Operation, lost: bool) -> None:
    if lost:
        booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    see(booked, "BUS1", "P00001", "P00003")
    booked.run(CloseBoarding("BUS1", 2, alone={"P00002": "With an aunt"}))
    rules = [one["rule"] for one in check_operation(booked)["breaches"]]
    booked.run(ReopenBoarding("BUS1", "Look again"))
    leave(booked, "BUS1", "P00001", "P00003", behind="P00002")
    rules += [one["rule"] for one in check_operation(booked)["breaches"]]
    assert set(rules) <= {"no_route"}  # over the cancelled flight
    plan_anew(booked)
    assert check_operation(booked)["breaches"] == []


def test_a_plan_is_confirmed_while_part_of_a_family_is_on_its_way_to_a_cancelled_flight(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00003")
    leave(booked, "BUS1", "P00001", "P00003", arrive=False, behind="P00002")
    booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    plan_anew(booked)


def test_somebody_who_was_not_found_is_aboard_nothing_uncounted_and_no_rest(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "BUS1", "P00001", "P00002", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    gate = next(one.seq for one in default_points(Mode.AIR) if one.counts_as is CountsAs.BOARDED)
    assert list_rest(booked.db, "GA1", gate, present=True) == ("P00001", "P00002")
    booked.run(DepartLeg("GA1"))
    assert state_of(booked, "P00003") is State.MISSING_ON_ARRIVAL
    found = read_status(booked.db, "GA1").figures
    assert (found.booked, found.aboard, found.no_shows) == (3, 2, 1)
    [leg, plan] = booked.db.execute(
        "SELECT legs.id, plans.id FROM legs, plans WHERE code = 'GA1' AND state = 'published'"
    ).fetchone()
    assert set(who_is_on(booked.db, leg, plan).seats) == {"P00001", "P00002"}
    moment = booked.clock() + timedelta(hours=1)
    booked.clock = lambda: moment
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED)  # found there after it left: it did not take them along
    assert read_status(booked.db, "GA1").figures.aboard == 2


def test_a_child_whom_nobody_found_is_not_left_by_the_parents_unasked(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "BUS1", "P00001", "P00003", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00002", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    see(booked, "GA1", "P00001", "P00003")
    with pytest.raises(UserError, match="P00002 is under 18"):
        booked.run(CloseBoarding("GA1", 2))


@pytest.mark.parametrize("leaves", [True, False])
def test_whoever_was_let_aboard_another_flight_is_on_theirs_no_more(booked: Operation, leaves: bool) -> None:
    fields = {"mode": "air", "origin": "BKK", "destination": "SIN", "seats": 9}
    times = {"departs": "2025-03-05 14:00", "arrives": "2025-03-05 17:30"}
    booked.run(SaveLeg(None, {"code": "SQ1", **fields, **times}))
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    if not leaves:
        see(booked, "GA1", "P00003")
    see(booked, "SQ1", "P00003", joins=True, reason="the captain takes them")
    assert read_figures(booked.db, booked.today()).confirmed == compute_figures(booked.db).placed, (
        "it leads no way home"
    )
    assert read_status(booked.db, "GA1").figures.aboard == 0
    leave(booked, "SQ1", "P00003", arrive=False)
    if leaves:
        booked.run(DepartLeg("GA1"))
    found = read_status(booked.db, "GA1").figures
    assert (found.booked, found.aboard) == (2, 2 if leaves else 0)
    assert state_of(booked, "P00003") is State.ON_THE_WAY


def test_whoever_flew_on_another_flight_keeps_it_by_the_plan(booked: Operation) -> None:
    booked.run(SaveLeg("GA1", {"departs": "2025-03-06 09:00", "arrives": "2025-03-06 12:30"}))
    see(booked, "BUS2", "P00004")
    leave(booked, "BUS2", "P00004")
    see(booked, "GA1", "P00004", joins=True)
    booked.run(CloseBoarding("GA1", 1))
    assert check_operation(booked)["breaches"] == []
    booked.run(DepartLeg("GA1"))
    assert check_operation(booked)["breaches"] == []


def test_a_child_who_came_by_bus_is_not_left_at_the_airport_unasked(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "GA1", "P00001", "P00003")
    with pytest.raises(UserError, match="P00002 is under 18"):
        booked.run(CloseBoarding("GA1", 2))


def test_a_family_that_a_plan_parts_where_they_stand_together_is_a_fault(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    with booked._file.unlocked() as db:
        db.conn.execute(
            "DELETE FROM bookings WHERE person_id = 2 AND leg_id = (SELECT id FROM legs WHERE code = 'GA1')"
        )
    assert [one["rule"] for one in check_operation(booked)["breaches"]] == ["household_blocked"]


def test_whoever_was_taken_off_is_not_planned_onto_it_again(booked: Operation) -> None:
    see(booked, "BUS2", "P00004")
    see(booked, "BUS2", "P00004", kind=Seen.LEFT)
    assert "BUS2" not in plan_anew(booked).get("P00004", ())
    see(booked, "BUS2", "P00004", joins=True)
    plan_anew(booked)
    assert state_of(booked, "P00004") is State.ABOARD


def test_whoever_stands_beside_a_missing_person_keeps_the_seats_until_somebody_decides(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "BUS1", "P00002", "P00003", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00001", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert check_operation(booked)["breaches"] == []
    assert {ref: legs for ref, legs in plan_anew(booked).items() if ref in FAMILY} == dict.fromkeys(
        FAMILY, ("BUS1", "GA1")
    )
    with pytest.raises(UserError, match="Nobody knows where P00001 is, and they keep BUS1"):
        booked.run(Assign(("P00002",), ("BUS1", "GA2")))
    [step] = [one for one in next_steps(booked, booked.clock()) if one.code == "missing_on_arrival"]
    assert step.sentence == "MIRE TALANOU was not found when BUS1 arrived. Seats stay held on GA1."
    booked.run(SaveLeg("GA1", {"seats": 2}))
    here = read_standby_here(booked.db, booked.today(), booked.clock(), "GA1")
    assert here.free == 1  # the seat of somebody who is lost may be taken by whoever is here
    booked.run(EditPeople(("P00005",), {"location": "BKK", "document_type": "passport", "document_number": "X1"}))
    board = BoardStandby("GA1", ("P00005",))
    booked.run(board)
    assert board.lost == ["P00001"]
    assert check_operation(booked)["breaches"] == []
    planned = plan_anew(booked)
    assert (planned["P00001"], planned["P00002"], planned["P00003"]) == (("BUS1",), ("BUS1", "GA1"), ("BUS1", "GA1"))
    assert state_of(booked, "P00001") is State.MISSING_ON_ARRIVAL
    see(booked, "BUS1", "P00001", at=CountsAs.ARRIVED)  # found: the two are planned as any family
    assert plan_anew(booked)["P00001"] == plan_anew(booked)["P00002"]


def meet_by_two_buses(booked: Operation) -> None:
    """Two of the family ride the first bus, and the third comes after them on the next."""
    see(booked, "BUS1", "P00001", "P00002")
    leave(booked, "BUS1", "P00001", "P00002")
    see(booked, "BUS1", "P00001", "P00002", at=CountsAs.ARRIVED)
    booked.run(SaveLeg("GA1", {"departs": "2025-03-07 09:00", "arrives": "2025-03-07 12:30"}))
    booked.run(SaveLeg("BUS2", {"departs": "2025-03-06 09:00", "arrives": "2025-03-06 15:00"}))
    see(booked, "BUS2", "P00003", joins=True, reason="Follows the others")
    leave(booked, "BUS2", "P00003", arrive=False)
    assert check_operation(booked)["breaches"] == []
    moment = booked.clock() + timedelta(hours=9)
    booked.clock = lambda: moment
    booked.run(ArriveLeg("BUS2"))
    see(booked, "BUS2", "P00003", at=CountsAs.ARRIVED)


@pytest.mark.parametrize("strict", [False, True])
def test_a_family_whom_two_buses_bring_together_keeps_the_seats_onward(booked: Operation, strict: bool) -> None:
    if strict:
        booked.run(SaveGroup("G", {"cohesion": "strict"}))
        booked.run(EditPeople(FAMILY, {"group": "G"}))
    else:
        booked.run(EditPeople(("P00003",), {"household": "H1"}))
    meet_by_two_buses(booked)
    for leg in ("GA1", "GA9"):  # the second time they have lost it, and go on together all the same
        assert first_fault(check_operation(booked)) is None
        assert {ref: legs for ref, legs in plan_anew(booked).items() if ref in FAMILY} == dict.fromkeys(FAMILY, (leg,))
        assert check_operation(booked)["breaches"] == []
        stored = journeys_of(booked.db, "published", refs=list(FAMILY))
        assert stored == {"P00001": ("BUS1", leg), "P00002": ("BUS1", leg), "P00003": ("BUS2", leg)}
        assert {state_of(booked, ref) for ref in FAMILY} == {State.ON_THE_WAY}
        if leg == "GA1":
            times = {"departs": "2025-03-08 09:00", "arrives": "2025-03-08 12:30"}
            fields = {"code": "GA9", "mode": "air", "origin": "BKK", "destination": "CGK", "seats": 3, **times}
            booked.run(SaveLeg(None, fields))
            booked.run(Assign(("P00003",), ("GA9",)))
            booked.run(DiscardDraft())
            booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    booked.run(SaveLeg("GA1", {"status": "planned"}))
    booked.run(BoardStandby("GA1", FAMILY, moving=True))
    assert check_operation(booked)["breaches"] == []
    booked.run(CloseBoarding("GA1", 3))
    assert check_operation(booked)["breaches"] == []
    assert read_status(booked.db, "GA1").figures.aboard == 3


def test_a_child_beside_a_missing_parent_who_loses_a_departure_is_told_why(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "BUS1", "P00002", "P00003", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00001", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    change = next(one for one in make_plan(take_snapshot(booked.db, booked.today())).changes if one.person == "P00002")
    assert (change.person, change.after) == ("P00002", None)
    assert "P00002 travels only together with P00001, who cannot go." in change.cause


def test_a_plan_is_confirmed_while_somebody_boards_a_second_departure_without_a_seat(booked: Operation) -> None:
    for code, places, departs, arrives in (("SQ1", "BKK SIN", "10:00", "13:30"), ("SQ2", "SIN KUL", "16:00", "17:00")):
        origin, destination = places.split()
        fields = {"mode": "air", "origin": origin, "destination": destination, "seats": 1}
        booked.run(
            SaveLeg(
                None, {"code": code, **fields, "departs": f"2025-03-06 {departs}", "arrives": f"2025-03-06 {arrives}"}
            )
        )
    see(booked, "BUS2", "P00004")
    leave(booked, "BUS2", "P00004")
    see(booked, "SQ1", "P00004", joins=True, reason="the captain takes them")
    leave(booked, "SQ1", "P00004")
    leave(booked, "GA2", arrive=False)
    see(booked, "SQ2", "P00004", joins=True, reason="the captain takes them")
    plan_anew(booked)
    booked.run(CloseBoarding("SQ2", 1))
    assert plan_anew(booked)["P00004"] == ("BUS2", "SQ1", "SQ2")


def test_a_plan_is_confirmed_where_somebody_is_seen_to_arrive_on_a_departure_that_is_open(booked: Operation) -> None:
    for code, places, departs, arrives in (("SQ1", "BKK SIN", "10:00", "13:30"), ("SQ2", "SIN CGK", "16:00", "17:00")):
        origin, destination = places.split()
        fields = {"mode": "air", "origin": origin, "destination": destination, "seats": 9}
        times = {"departs": f"2025-03-06 {departs}", "arrives": f"2025-03-06 {arrives}"}
        booked.run(SaveLeg(None, {"code": code, **fields, **times}))
    booked.run(Assign(("P00004",), ("BUS2", "SQ1", "SQ2")))
    booked.run(Publish())
    see(booked, "BUS2", "P00004")
    leave(booked, "BUS2", "P00004")
    see(booked, "SQ1", "P00004")
    see(booked, "SQ1", "P00004", at=CountsAs.ARRIVED)
    assert plan_anew(booked)["P00004"] == ("BUS2", "SQ1", "SQ2")


def test_whoever_loses_the_seat_onward_while_on_the_way_counts_as_left_out_and_is_planned_again(
    booked: Operation,
) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY, arrive=False)
    before = list_plans(booked.db)
    booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    assert list_plans(booked.db)[-1].placed == 1  # the family lost a departure that it needs
    planned = plan_anew(booked)
    assert "P00003" not in planned  # who is kept apart from somebody on GA2
    known = {one.key: one for one in list_plans(booked.db)}
    told = compare_plans(booked.db, known["1"], known["published"], booked.today())
    assert (known["published"].placed, len(told.ids[LOSES])) == (before[-1].placed - 1, 1)
    [step] = [one for one in next_steps(booked, booked.clock()) if one.code == "joined_no_seat"]
    assert (step.refs, step.sentence) == (("P00003",), "LUN BEKARO (P00003) is on BUS1 and has no seat onwards.")
    booked.run(RemoveRule(booked.db.conn.execute("SELECT id FROM rules WHERE kind = 'apart'").fetchone()[0]))
    here = read_standby_here(booked.db, booked.today(), booked.clock(), "GA2")
    assert here.candidates == ()  # the bus has yet to come in
    assert plan_anew(booked)["P00003"] == ("BUS1", "GA2")
    assert not [one for one in next_steps(booked, booked.clock()) if one.code == "joined_no_seat"]


AGAINST = {
    "GA1 leaves before BUS1 arrives.": SaveLeg("BUS1", {"arrives": "2025-03-05 16:00"}),
    "BUS1 ends at BKK and GA1 begins at SIN.": SaveLeg("GA1", {"origin": "SIN"}),
    " to Singapore with connections that are allowed.": EditPeople(("P00003",), {"destination": "SIN"}),
    "P00003 is under a police hold with no end; this is on 5 Mar 2025.": AddHold(("P00003",), HoldKind.POLICE),
    "P00003 has no travel document; this crosses a border.": EditPeople(
        ("P00003",), {"document_type": None, "document_number": None}
    ),
}


@pytest.mark.parametrize("why", AGAINST)
@pytest.mark.parametrize("leaves", [True, False])
def test_whoever_is_on_the_way_and_may_not_go_on_is_named_and_planned_anew(
    booked: Operation, why: str, leaves: bool
) -> None:
    see(booked, "BUS1", *FAMILY)
    if leaves:
        leave(booked, "BUS1", *FAMILY, arrive=False)
    assert find_kept(booked.db) == {1, 2, 3}
    booked.run(AGAINST[why])
    must_be_fresh(booked)
    assert 3 not in find_kept(booked.db)
    [step] = [one for one in next_steps(booked, booked.clock()) if one.code == "onward_broken"]
    assert "P00003" in step.refs
    assert "on from Suvarnabhumi Airport no longer holds. " in step.sentence
    assert step.sentence.endswith(why)
    report = check_operation(booked)
    assert first_fault(report) is None
    assert f"Anew:    {len(step.refs)} to be planned anew" in format_report_lines(report)
    planned = plan_anew(booked)
    assert planned.get("P00003", ("BUS1",)) in (("BUS1",), ("BUS1", "GA2"))
    assert check_operation(booked)["breaches"] == []
    assert "onward_broken" not in {one.code for one in next_steps(booked, booked.clock())}


def test_whoever_flies_home_without_a_seat_in_the_plan_needs_none(booked: Operation) -> None:
    before = count_left_out(booked.db)
    see(booked, "GA2", "P00005", joins=True, reason="the captain takes them")
    board, at = Board.of(booked.db, booked.today()), read_figures(booked.db, booked.today())
    assert (
        sum(one.people for one in board.left_out) == board.figures.left_out == count_left_out(booked.db) == before - 1
    )
    assert at.confirmed == board.figures.placed == list_plans(booked.db)[-1].placed
    tiers = value_kept_plan(booked.db, "published", booked.today())
    assert sum(tiers[f"unplaced_p{number}"] for number in range(1, 5)) == before - 1
    booked.run(EditPeople(("P00005",), {"location": "BKK", "document_type": "passport", "document_number": "X1"}))
    leave(booked, "GA2", "P00005")
    snapshot = take_snapshot(booked.db, booked.today())
    booked.run(KeepDraft(make_plan(snapshot), snapshot.revision))
    known = {one.key: one for one in list_plans(booked.db)}
    told = compare_plans(booked.db, known["published"], known["draft"], booked.today())
    gained = len(told.ids[GETS]) - len(told.ids[LOSES])
    assert (known["draft"].placed - known["published"].placed, 5 in told.ids[GETS]) == (gained, False)


def test_a_plan_is_confirmed_where_a_bus_is_opened_again_after_the_flight_left(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", "P00002")
    booked.run(CloseBoarding("BUS1", 2))
    leave(booked, "GA1", arrive=False)
    booked.run(ReopenBoarding("BUS1", "Late"))
    assert read_figures(booked.db, booked.today()).confirmed == compute_figures(booked.db).placed, (
        "BUS1 leads no way home"
    )
    assert "GA1" not in plan_anew(booked).get("P00003", ())


def test_whoever_sits_in_a_flight_that_leads_elsewhere_has_no_seat_home(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "GA1", *FAMILY)
    before = compute_figures(booked.db).placed
    booked.run(EditPeople(("P00001",), {"destination": "MNL"}))
    assert read_figures(booked.db, booked.today()).confirmed == compute_figures(booked.db).placed == before - 1


@pytest.mark.parametrize("cancelled", [False, True])
def test_whoever_flew_home_has_behind_them_what_came_before_counted_or_not(booked: Operation, cancelled: bool) -> None:
    booked.run(SaveLeg("GA1", {"status": "arrived"}))
    if cancelled:
        booked.run(SaveLeg("BUS1", {"status": "cancelled"}))
    assert check_operation(booked)["breaches"] == []
    result = make_plan(take_snapshot(booked.db, booked.today()))
    assert {one.name: one.value for one in result.tiers}["moved"] == 0
    assert result.assignments["P00003"] == ("BUS1", "GA1")
    assert state_of(booked, "P00003") is State.ARRIVED
    assert "departure_cancelled" not in {one.code for one in next_steps(booked, booked.clock())}


@pytest.mark.parametrize("people", [FAMILY, FAMILY[:2]])
def test_a_plan_is_confirmed_where_somebody_is_seen_to_arrive_on_a_flight_that_nobody_marked_as_left(
    booked: Operation, people: tuple[str, ...]
) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY)
    see(booked, "GA1", *people, at=CountsAs.ARRIVED)
    assert plan_anew(booked)["P00001"] == ("BUS1", "GA1")
    assert {one.why for one in read_status(booked.db, "GA1").doubtful} == {Why.NOT_ABOARD}
    assert finds_nothing_wrong(booked)
    booked.run(DepartLeg("GA1"))
    assert finds_nothing_wrong(booked)


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("arrives", [True, False])
@pytest.mark.parametrize("ref", ["P00004", "P00002"])
@pytest.mark.parametrize("kind", [Seen.PRESENT, Seen.MISSING])
def test_a_wrong_number_read_at_an_arrival_moves_nobody(
    booked: Operation, ref: str, arrives: bool, marked: bool, kind: Seen
) -> None:
    times = {"departs": "2025-03-05 10:30", "arrives": "2025-03-05 11:30"}
    booked.run(
        SaveLeg(None, {"code": "XX1", "mode": "road", "origin": "BKK", "destination": "SHL", "seats": 9, **times})
    )
    bus = "BUS2" if ref == "P00004" else "BUS1"
    booked.run(DepartLeg(bus))
    moment = booked.clock() + timedelta(hours=9)
    booked.clock = lambda: moment
    if arrives:
        booked.run(ArriveLeg(bus))
    if marked:
        booked.run(DepartLeg("XX1"))
    before = plan_anew(booked)
    see(booked, "XX1", ref, at=CountsAs.ARRIVED, kind=kind)
    assert plan_anew(booked) == before
    assert finds_nothing_wrong(booked)


def test_a_person_not_found_on_arrival_stays_unknown_after_a_plan_took_their_seat(booked: Operation) -> None:
    see(booked, "BUS1", "P00002", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert "P00002" not in plan_anew(booked)
    booked.run(DepartLeg("BUS1"))
    assert "P00002" not in plan_anew(booked)
    assert finds_nothing_wrong(booked)


def test_a_comparison_counts_no_family_that_a_bus_parted(booked: Operation) -> None:
    booked.run(EditPeople(FAMILY, {"household": "H1"}))
    plan_anew(booked)
    see(booked, "BUS1", *FAMILY[:2])
    leave(booked, "BUS1", *FAMILY[:2])
    assert finds_nothing_wrong(booked)


def finds_nothing_wrong(booked: Operation) -> bool:
    found = check_operation(booked)
    compared = count_faults(booked.db, list_plans(booked.db)[-1:], booked.today())
    return not found["breaches"] and not found["kept"] and [one.count for one in compared or ()] == [0]
