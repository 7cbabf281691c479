"""The board: columns, cards, what a move would meet, draft against published."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.board import NEW, NOT_PLANNED, TAKEN_OFF, Board
from repatriate.app.commands.people import AddPerson
from repatriate.app.commands.planning import Assign, DiscardDraft, Pin, Publish
from repatriate.app.commands.transport import SaveLeg
from repatriate.app.jobs import plan_operation
from repatriate.app.operation import Operation
from repatriate.app.sample import make_sample
from repatriate.model.plan import ReasonCode
from repatriate.planning import check_move
from tests.app.world import NOW, build

TODAY = NOW.date()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "world.repat") as operation:
        yield operation


def board_of(operation: Operation) -> Board:
    return Board.of(operation.db, TODAY)


def refs_by_column(board: Board) -> dict[str, set[str]]:
    return {column.code: {ref for card in column.cards for ref in card.refs} for column in board.columns}


def test_everybody_is_on_exactly_one_card(world: Operation) -> None:
    board = board_of(world)
    refs = [ref for column in board.columns for card in column.cards for ref in card.refs]
    refs += [ref for card in board.left_out for ref in card.refs]
    assert sorted(refs) == [f"P0000{number}" for number in range(1, 7)]


def test_columns_are_flights_in_time_order_and_feeders_are_none(world: Operation) -> None:
    board = board_of(world)
    assert [column.code for column in board.columns] == ["GA1", "GA2"]
    assert board.headline(("BUS1", "GA2")) == "GA2"
    for column in board.columns:
        riders = {ref for ref, legs in board.assignments.items() if column.code in legs}
        assert refs_by_column(board)[column.code] == riders
        assert column.people == len(riders)
        assert column.countries == {"IDN"}


def test_a_household_is_one_card(world: Operation) -> None:
    board = board_of(world)
    cards = [card for column in board.columns for card in column.cards]
    [home] = [card for card in cards if "P00001" in card.refs]
    assert home.refs == ("P00001", "P00002")
    assert home.household == "H1"
    assert home.minor
    assert home.head == "P00001"
    assert home.name == "MIRE TALANOU"


def test_those_left_out_say_why(world: Operation) -> None:
    why = {card.head: card.why for card in board_of(world).left_out}
    assert why["P00005"] == ReasonCode.NO_DOCUMENT
    assert why["P00006"] in (ReasonCode.ON_HOLD, ReasonCode.CLEARANCE_MISSING)
    world.run(Assign(("P00001",), ()))
    world.run(AddPerson({"surname": "NEU", "location": "SHL", "destination": "IDN"}))
    why = {card.head: card.why for card in board_of(world).left_out}
    assert why["P00001"] == TAKEN_OFF
    assert why["P00007"] == NEW


def test_without_a_plan_everybody_waits(world: Operation) -> None:
    world.run(DiscardDraft())
    board = board_of(world)
    assert board.state is None
    assert {card.why for card in board.left_out} == {NOT_PLANNED}
    assert board.figures().placed == 0


def test_a_verdict_is_what_the_rules_say(world: Operation) -> None:
    board = board_of(world)
    for ref in board.rulebook.people:
        unit = board.unit((ref,))
        for column in board.columns:
            found = board.verdict((ref,), column.code)
            ways = board.journeys(unit, column.code)
            allowed = [legs for legs in ways if not check_move(board.rulebook, board.assignments, unit, legs)]
            assert found.allowed == bool(allowed)
            assert found.reasons == () if found.allowed else found.reasons
            assert bool(found.reasons) != found.allowed
            if allowed:
                assert found.legs in allowed


def test_a_verdict_counts_the_days(world: Operation) -> None:
    board = board_of(world)
    now = next(column for column in board.columns if any("P00001" in card.refs for card in column.cards)).code
    other = "GA2" if now == "GA1" else "GA1"
    found = board.verdict(("P00001",), other)
    if found.allowed:
        assert found.days == (1 if other == "GA1" else -1)


def test_an_allowed_move_is_taken_by_the_command_and_a_forbidden_one_refused(world: Operation) -> None:
    board = board_of(world)
    for card in [card for column in board.columns for card in column.cards]:
        for column in board.columns:
            found = board.verdict(card.refs, column.code)
            if found.allowed and found.legs != card.legs:
                moved = world.run(Assign(card.refs, found.legs)).result
                assert set(moved) == set(board.unit(card.refs))
                assert board_of(world).assignments[card.head] == found.legs
                return
    pytest.fail("nothing could be moved")


def test_fit_takes_as_many_as_there_is_room(world: Operation) -> None:
    world.run(SaveLeg("GA2", {"seats": 1}))
    board = board_of(world)
    can, cannot = board.fit([f"P0000{number}" for number in range(1, 7)], ("BUS1", "GA2"))
    assert set(can) | set(cannot) == {f"P0000{number}" for number in range(1, 7)}
    after = {ref: legs for ref, legs in board.assignments.items() if ref not in can}
    taken = sum(1 for ref in can if ref != "P00002") + sum(
        1 for ref, legs in after.items() if "GA2" in legs and ref != "P00002"
    )
    assert taken <= 1 or not can


def test_pins_show_on_cards_and_columns(world: Operation) -> None:
    world.run(Pin(("P00001",)))
    board = board_of(world)
    column = next(column for column in board.columns if any("P00001" in card.refs for card in column.cards))
    assert next(card for card in column.cards if "P00001" in card.refs).pinned
    assert column.pinned == 1  # the infant takes no seat


def test_draft_against_published(world: Operation) -> None:
    first = board_of(world).figures()
    assert first.gained == first.placed
    world.run(Publish())
    board = board_of(world)
    assert board.moved() == []
    assert board.figures().moved == board.figures().gained == board.figures().lost == 0
    world.run(Assign(("P00001",), ()))
    moved = board_of(world).moved()
    assert [one.ref for one in moved] == ["P00001", "P00002"]
    assert {one.after for one in moved} == {()}
    assert {one.cause for one in moved} == {None}
    assert board_of(world).figures().lost == 2


def test_changes_keep_the_planners_cause(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "cancelled"}))
    plan_operation(world)
    moved = board_of(world).moved()
    assert moved
    assert all(one.cause and "GA1" in one.cause for one in moved)


def test_a_closed_leg_holds_its_people(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "closed"}))
    board = board_of(world)
    [column] = [column for column in board.columns if column.code == "GA1"]
    assert column.cards
    assert all(card.fixed for card in column.cards)
    found = board.whole(column.cards[0].refs, ())
    assert found.reasons
    assert "closed" in found.reasons[0].message


def test_a_thousand_people_hover_in_no_time(tmp_path: Path) -> None:
    """Every card over every column of the sample: each answer well under the 20 ms that a hand would feel."""
    with make_sample(tmp_path / "sample.repat", officer="duty", clock=lambda: NOW) as operation:
        plan_operation(operation, time_limit=20)
        board = Board.of(operation.db, operation.today())
        cards = [*board.left_out, *(card for column in board.columns for card in column.cards)]
        assert sum(card.size for card in cards) == 1048
        worst = 0.0
        for card in cards[::25]:
            for column in board.columns:
                start = time.perf_counter()
                board.verdict(card.refs, column.code)
                worst = max(worst, time.perf_counter() - start)
        assert worst < 0.1
        start = time.perf_counter()
        for card in cards[1::50]:
            for column in board.columns:
                board.verdict(card.refs, column.code)
        assert (time.perf_counter() - start) / (len(cards[1::50]) * len(board.columns)) < 0.02
