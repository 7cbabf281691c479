"""Where people are, for the planner: seen, aboard, or as an officer wrote down since; and who did not come."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatriate.app.core.kept_journeys import find_kept
from repatriate.app.core.leg_moments import KnownLegs
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, count_here
from repatriate.app.counting.taking import Scan
from repatriate.app.people.commands import EditPeople, WithdrawPeople
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.board.unplaced import STRAYED
from repatriate.app.plan.commands import Assign, KeepDraft, Publish
from repatriate.app.plan.comparison import GETS, compare_plans, list_differing, list_plans
from repatriate.app.plan.leg_loads import count_loads
from repatriate.app.plan.manual.commands import Swap
from repatriate.app.plan.score import compute_figures, count_left_out, value_kept_plan
from repatriate.app.plan.storage import find_plan_row
from repatriate.app.transport.commands import SaveLeg
from repatriate.app.transport.queries import read_loads as departures_loads
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import TIERS, Snapshot
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.plan_check import find_breaches
from tests.app.counting.seeing import see
from tests.planning.referee import Referee

FAMILY = ("P00001", "P00002", "P00003")
HOME = ("P00001", "P00002")
"""Of one household."""


def now(operation: Operation) -> Snapshot:
    return take_snapshot(operation.db, operation.today())


def leave(operation: Operation, *aboard: str, no_shows: tuple[str, ...] = ()) -> None:
    """BUS1 leaves with these people."""
    if aboard:
        see(operation, "BUS1", *aboard)
    operation.run(CloseBoarding("BUS1", len(aboard), no_shows=dict.fromkeys(no_shows, "Ill")))
    operation.run(DepartLeg("BUS1"))


def later(operation: Operation, hours: int = 1) -> None:
    moment = operation.clock() + timedelta(hours=hours)
    operation.clock = lambda: moment


def arrive(operation: Operation) -> None:
    later(operation)
    operation.run(ArriveLeg("BUS1"))


def test_nobody_is_anywhere_before_somebody_is_seen(booked: Operation) -> None:
    snapshot = now(booked)
    assert (snapshot.at, snapshot.aboard) == ({}, {})
    assert snapshot.published == assignments_of(booked.db, "published")


def test_who_was_aboard_is_on_the_way_and_then_at_the_end_of_it(booked: Operation) -> None:
    leave(booked, *FAMILY)
    snapshot = now(booked)
    assert snapshot.aboard == dict.fromkeys(FAMILY, ("BUS1",))
    assert {ref: at.place for ref, at in snapshot.at.items()} == dict.fromkeys(FAMILY, "BKK")
    assert Rulebook(snapshot).frozen.kept == dict.fromkeys(FAMILY, ("BUS1", "GA1"))  # they are in the bus
    arrive(booked)
    frozen = Rulebook(now(booked)).frozen
    assert {ref: (held.behind, held.end, held.standing) for ref, held in frozen.rerouted.items()} == dict.fromkeys(
        FAMILY, (("BUS1",), "BKK", True)
    )
    assert {one.location for one in now(booked).people if one.ref in FAMILY} == {"BKK"}


def test_who_did_not_come_is_a_traveller_like_any_other_and_moves_nobody(booked: Operation) -> None:
    plan = find_plan_row(booked.db, "published")
    assert plan is not None
    before = count_loads(booked.db, plan["id"])
    leave(booked, no_shows=FAMILY)
    snapshot = now(booked)
    assert snapshot.published == {"P00004": ("BUS2", "GA2")}
    assert assignments_of(booked.db, "published") == snapshot.published
    after = count_loads(booked.db, plan["id"])
    assert before["GA1"][0] == 2  # an infant takes no seat
    assert "GA1" not in after
    result = make_plan(snapshot)
    assert result.assignments["P00001"] == ("BUS2", "GA2")
    assert next(tier.value for tier in result.tiers if tier.name == "moved") == 0
    booked.run(KeepDraft(result, snapshot.revision))
    booked.run(Publish())
    assert (assignments_of(booked.db, "published") or {})["P00001"] == ("BUS2", "GA2")
    assert (now(booked).published or {})["P00001"] == ("BUS2", "GA2")  # a new plan is not void for what was before it


def test_who_did_not_come_need_not_travel_and_who_left_cannot_be_taken_out(booked: Operation) -> None:
    leave(booked, "P00001", "P00002", no_shows=("P00003",))
    booked.run(WithdrawPeople(("P00003",), "Stays with an uncle"))
    with pytest.raises(UserError) as refused:
        booked.run(WithdrawPeople(("P00001", "P00002"), "Stays"))
    assert refused.value.code == "has_left"


def test_boarding_that_is_opened_again_gives_everybody_their_journey_back(booked: Operation) -> None:
    booked.run(CloseBoarding("BUS1", 0, no_shows=dict.fromkeys(FAMILY, "Late")))
    assert "P00001" not in (now(booked).published or {})
    booked.run(ReopenBoarding("BUS1", "They came"))
    assert (now(booked).published or {})["P00001"] == ("BUS1", "GA1")


def test_a_family_that_boards_one_by_one_is_no_two_parties(booked: Operation) -> None:
    see(booked, "BUS1", "P00001")
    assert find_breaches(now(booked), assignments_of(booked.db, "published") or {}) == ()
    see(booked, "BUS1", *FAMILY)
    result = make_plan(now(booked))
    assert {ref: result.assignments[ref] for ref in FAMILY} == dict.fromkeys(FAMILY, ("BUS1", "GA1"))
    see(booked, "BUS1", *FAMILY, kind=Seen.LEFT)  # and got off again
    assert "P00001" not in (now(booked).published or {})


def test_who_sits_in_the_bus_keeps_it_and_so_do_theirs_who_are_booked_on_it(booked: Operation) -> None:
    assert not find_kept(booked.db)
    see(booked, "BUS1", "P00001")
    snapshot = now(booked)
    assert snapshot.boarding == {"P00001": ("BUS1",)}
    assert Rulebook(snapshot).frozen.kept == dict.fromkeys(HOME, ("BUS1", "GA1"))
    ids = {row["ref"]: row["id"] for row in booked.db.query("SELECT id, ref FROM people")}
    assert find_kept(booked.db) == {ids[ref] for ref in HOME}
    assert find_kept(booked.db, [ids["P00002"]]) == {ids["P00002"]}  # who is not here yet
    breaches = find_breaches(snapshot, dict.fromkeys(HOME, ("BUS2", "GA2")))
    assert {one.people for one in breaches} == {(ref,) for ref in HOME}
    see(booked, "BUS1", "P00001", kind=Seen.LEFT)
    assert (now(booked).boarding, find_kept(booked.db)) == ({}, set())


def test_planning_again_leaves_those_in_the_bus(booked: Operation) -> None:
    booked.run(SaveLeg("GA1", {"seats": 1}))
    booked.run(EditPeople(("P00003",), {"priority": "1"}))
    assert "GA1" not in make_plan(now(booked)).assignments.get("P00001", ())
    see(booked, "BUS1", "P00001")
    result = make_plan(now(booked))
    assert {ref: result.assignments[ref] for ref in HOME} == dict.fromkeys(HOME, ("BUS1", "GA1"))
    assert "GA1" not in result.assignments.get("P00003", ())


def test_who_sits_in_the_bus_is_moved_by_nobody(booked: Operation) -> None:
    see(booked, "BUS1", "P00001")
    takes = "is counted aboard BUS1: take"
    for ref in HOME:
        for legs in ((), ("BUS2", "GA2")):
            with pytest.raises(UserError, match=takes) as refused:
                booked.run(Assign((ref,), legs))
            assert (refused.value.code, refused.value.facts["leg"]) == ("counted_aboard", "BUS1")
    with pytest.raises(UserError, match=takes):
        booked.run(Swap("P00004", "P00002"))
    see(booked, "BUS1", "P00001", kind=Seen.LEFT)
    booked.run(Assign(("P00002",), ()))


def test_who_sits_in_the_bus_and_lost_the_flight_goes_on_with_the_bus(booked: Operation) -> None:
    see(booked, "BUS1", "P00001")
    booked.run(SaveLeg("GA1", {"status": "cancelled"}))
    book = Rulebook(now(booked))
    assert (book.frozen.kept, set(book.frozen.boarding)) == ({}, set(HOME))
    assert make_plan(book).assignments["P00001"] == ("BUS1", "GA2")
    for legs in ((), ("BUS2", "GA2")):
        with pytest.raises(UserError, match="is counted aboard BUS1"):
            booked.run(Assign(("P00001",), legs))


def test_a_departure_whose_row_is_gone_carries_nobody(booked: Operation) -> None:
    assert KnownLegs(booked.db)[10**6].status is LegStatus.CANCELLED


def test_who_did_not_come_has_no_card_and_is_in_no_figure_of_the_plan(booked: Operation) -> None:
    today = booked.today()
    leave(booked, "P00003", no_shows=HOME)
    board = Board.of(booked.db, today)
    shown = {column.code: column.people for column in board.columns}
    assert (shown["BUS1"], shown["GA1"]) == (1, 1)
    assert {ref for card in board.read_column(booked.db, "BUS1").all for ref in card.refs} == {"P00003"}
    left = {ref for group in board.left_out for card in board.page(booked.db, group.cards) for ref in card.refs}
    assert set(HOME) <= left
    found = board.card_of(booked.db, "P00001")
    assert found is not None
    assert (found.legs, found.why) == ((), STRAYED)
    assert count_left_out(booked.db) == board.figures.left_out == sum(group.people for group in board.left_out)
    see(booked, "BUS2", "P00005")  # who has no seat at all, and nobody let them on
    assert Board.of(booked.db, today).figures == board.figures
    snapshot, assigned = now(booked), assignments_of(booked.db, "published") or {}
    assert set(assigned) == {"P00003", "P00004"}
    worth = value_kept_plan(booked.db, "published", today)
    assert worth == {name: float(value) for name, value in zip(TIERS, Referee(snapshot).tiers(assigned), strict=True)}
    assert departures_loads(booked.db, "published")["GA1"].people == 1
    booked.run(Assign(("P00001",), ("BUS2", "GA2")))
    assert value_kept_plan(booked.db, "draft", today)["moved"] == 0
    figures = compute_figures(booked.db)
    assert (figures.gained, figures.moved) == (2, 0)
    known = {one.state: one for one in list_plans(booked.db)}
    told = compare_plans(booked.db, known["published"], known["draft"], today)
    assert {kind: len(ids) for kind, ids in told.ids.items() if ids} == {GETS: 2}
    assert [one.left for one in list_differing(booked.db, told, told.ids[GETS])] == [None, None]


def test_nobody_knows_where_those_are_who_were_not_found(booked: Operation) -> None:
    leave(booked, *FAMILY)
    arrive(booked)
    see(booked, "BUS1", "P00001", "P00002", at=CountsAs.ARRIVED)
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    at = now(booked).at
    assert (at["P00001"].place, at["P00003"].place) == ("BKK", None)
    assert Rulebook(now(booked)).frozen.kept == {"P00003": ("BUS1", "GA1")}  # the seat is theirs until somebody decides
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED)
    assert now(booked).at["P00003"].place == "BKK"


def test_the_later_word_wins(booked: Operation) -> None:
    leave(booked, *FAMILY)
    arrive(booked)
    later(booked)
    booked.run(EditPeople(("P00001", "P00002"), {"location": "SHL"}))  # they were, after all, sent back
    at = now(booked).at
    assert at["P00001"].told is False  # nothing was changed: they were written down there before
    booked.run(EditPeople(("P00001", "P00002"), {"location": "CGK"}))
    snapshot = now(booked)
    assert (snapshot.at["P00001"].place, snapshot.at["P00001"].told) == ("CGK", True)
    assert "P00001" not in Rulebook(snapshot).frozen.rerouted
    booked.undo()
    assert now(booked).at["P00001"].place == "BKK"  # what was undone was not said
    booked.redo()
    assert now(booked).at["P00001"].place == "CGK"
    later(booked)
    see(booked, "GA1", "P00001", at=CountsAs.BOARDED)
    assert now(booked).at["P00001"].place == "BKK"
    assert now(booked).at["P00002"].place == "CGK"


def test_since_is_since_when_they_are_there_without_a_break(booked: Operation) -> None:
    see(booked, "BUS2", "P00004", kind=Seen.PRESENT)
    first = now(booked).at["P00004"].since
    later(booked)
    see(booked, "BUS2", "P00004", kind=Seen.PRESENT)
    at = now(booked).at["P00004"]
    assert first is not None
    assert at.seen is not None
    assert (at.place, at.since) == ("SHL", first)
    assert at.seen > first


def test_slips_move_nobody_and_who_is_seen_beyond_a_bus_that_nobody_counted_took_it(booked: Operation) -> None:
    booked.run(count_here("GA1", Scan("P00001", 1)))
    assert now(booked).at == {}
    booked.run(count_here("GA1", Scan("P00001", 2)))  # at the airport; nobody counted the bus, nor marked it as left
    snapshot = now(booked)
    assert "P00001" not in snapshot.at
    assert find_breaches(snapshot, assignments_of(booked.db, "published") or {}) == ()


@pytest.mark.parametrize("status", ["departed", "arrived"])
def test_a_departure_that_nobody_counted_takes_along_all_who_are_booked(booked: Operation, status: str) -> None:
    booked.run(SaveLeg("BUS1", {"status": status}))
    snapshot = now(booked)
    assert snapshot.aboard == dict.fromkeys(FAMILY, ("BUS1",))
    assert {at.place for at in snapshot.at.values()} == {"BKK"}
    assert snapshot.at.keys() == set(FAMILY)
    frozen = Rulebook(snapshot).frozen
    assert (frozen.rerouted if status == "arrived" else frozen.kept).keys() == set(FAMILY)


@pytest.mark.parametrize("status", ["departed", "arrived"])
def test_a_departure_that_nobody_counted_leaves_behind_who_missed_the_one_before(
    booked: Operation, status: str
) -> None:
    leave(booked, *HOME, no_shows=("P00003",))
    arrive(booked)
    booked.run(SaveLeg("GA1", {"status": status}))
    assert now(booked).aboard == dict.fromkeys(HOME, ("BUS1", "GA1"))
    row = booked.db.execute("SELECT id FROM legs WHERE code = 'GA1'").fetchone()
    assert len([one for one in read_progress(booked.db)[row[0]].values() if one.stage.aboard]) == 2


def test_what_was_flown_stays_whatever_is_planned_then(booked: Operation) -> None:
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    booked.run(Assign(("P00001",), ()))
    booked.run(Publish())
    row = booked.db.execute("SELECT id FROM legs WHERE code = 'BUS1'").fetchone()
    assert len([one for one in read_progress(booked.db, legs=[row[0]])[row[0]].values() if one.stage.aboard]) == 3
    assert "P00001" not in (assignments_of(booked.db, "published") or {})  # and has no seat on
    assert compute_figures(booked.db).placed == len(assignments_of(booked.db, "published") or {})
    result = make_plan(now(booked))
    assert result.assignments["P00001"][0] == "BUS1"
    assert result.assignments["P00001"][1] in ("GA1", "GA2")
