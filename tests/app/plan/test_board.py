"""The board: columns, cards, who is let through, draft against published."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.groups.commands import MoveToGroup, SaveGroup
from repatriate.app.people.commands import AddPerson, WithdrawPeople
from repatriate.app.plan.board.cards import EVERYBODY, Card, Sieve, find_people
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.board.unplaced import NEW, NOT_PLANNED, TAKEN_OFF, find_commonest_way
from repatriate.app.plan.commands import AddRule, Assign, DiscardDraft, Pin, Publish
from repatriate.app.state.figures import read_figures
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import NUMBERS, State
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import RuleKind
from repatriate.model.plan import ReasonCode
from tests.app.world import NOW

TODAY = NOW.date()


def board_of(operation: Operation) -> Board:
    return Board.of(operation.db, TODAY)


def placed(operation: Operation) -> dict[str, tuple[Card, ...]]:
    board = board_of(operation)
    return {column.code: board.cards(operation.db, column.code) for column in board.columns}


def left(operation: Operation) -> list[Card]:
    board = board_of(operation)
    return [card for group in board.left_out for card in board.page(operation.db, group.cards)]


def card_of(operation: Operation, ref: str) -> Card:
    found = board_of(operation).card_of(operation.db, ref)
    assert found is not None
    return found


def test_everybody_is_on_exactly_one_card(world: Operation) -> None:
    cards = [*left(world), *(card for cards in placed(world).values() for card in cards)]
    assert sorted(ref for card in cards for ref in card.refs) == [f"P0000{number}" for number in range(1, 7)]
    assert board_of(world).total == 6


def test_everybody_stands_in_every_column_of_their_journey(world: Operation) -> None:
    board = board_of(world)
    assert [column.code for column in board.columns] == ["BUS1", "GA1", "BUS2", "GA2"]
    assert board.headline(("BUS1", "GA2")) == "GA2"
    assert [column.leads for column in board.columns] == [False, True, False, True]
    journeys = journeys_of(world.db)
    loads = transport_queries.read_loads(world.db, "draft")
    for column in board.columns:
        riders = {ref for ref, legs in journeys.items() if column.code in legs}
        drawn = board.read_column(world.db, column.code)
        assert {ref for card in drawn.all for ref in card.refs} == riders
        assert column.people == len(riders)
        assert column.taken == (loads[column.code].seats if column.code in loads else 0)
        assert column.countries == {"IDN"}
        assert {ref for card in drawn.full for ref in card.refs} == {
            ref for ref in riders if board.headline(journeys[ref]) == column.code
        }
        for riding in drawn.riding:
            assert riding.later == (column.code.startswith("BUS"))
            assert {board.headline(card.legs) for card in riding.cards} == {riding.lead}
    buses = [column for column in board.columns if column.code.startswith("BUS")]
    assert sum(column.people for column in buses) == sum(one.people for one in board.columns if one.leads) > 0


def test_a_connecting_bus_has_a_column_before_the_first_plan(world: Operation) -> None:
    world.run(DiscardDraft())
    assert [column.code for column in board_of(world).columns] == ["BUS1", "GA1", "BUS2", "GA2"]


def test_what_the_draft_adds_is_counted_on_cards_and_columns(world: Operation) -> None:
    assert not any(column.gained for column in board_of(world).columns)
    assert not card_of(world, "P00001").new
    world.run(Assign(("P00001",), ()))
    world.run(Publish())
    world.run(Assign(("P00001",), ("BUS1", "GA1")))
    assert card_of(world, "P00001").new
    gained = {column.code: column.gained for column in board_of(world).columns}
    assert gained == {"BUS1": 2, "GA1": 2, "BUS2": 0, "GA2": 0}


def test_a_household_is_one_card(world: Operation) -> None:
    home = card_of(world, "P00002")
    assert home.refs == ("P00001", "P00002")
    assert home.household == "H1"
    assert home.minor
    assert home.head == "P00001"
    assert home.name == "MIRE TALANOU"


def test_strict_groups_and_people_whom_a_rule_joins_are_one_card(world: Operation) -> None:
    world.run(DiscardDraft())
    world.run(SaveGroup("All", {"cohesion": "strict"}))
    world.run(MoveToGroup(("P00002", "P00003"), "All"))
    world.run(AddRule(RuleKind.TOGETHER, "P00003", "P00005"))
    assert sorted(card.refs for card in left(world)) == [
        ("P00001", "P00002", "P00003", "P00005"),
        ("P00004",),
        ("P00006",),
    ]


def test_those_left_out_say_why(world: Operation) -> None:
    why = {card.head: card.why for card in left(world)}
    assert why["P00005"] == ReasonCode.NO_DOCUMENT
    assert why["P00006"] in (ReasonCode.ON_HOLD, ReasonCode.CLEARANCE_MISSING)
    world.run(Assign(("P00001",), ()))
    world.run(AddPerson({"surname": "NEU", "location": "SHL", "destination": "IDN"}))
    why = {card.head: card.why for card in left(world)}
    assert why["P00001"] == TAKEN_OFF
    assert why["P00007"] == NEW
    board = board_of(world)
    assert {one for group in board.left_out for one in group.cards} == {card.ids for card in left(world)}
    states = person_states(world.db, TODAY, [one for group in board.left_out for ids in group.cards for one in ids])
    for group in board.left_out:
        for ids in group.cards:
            assert group.state is min((states[one].state for one in ids), key=lambda state: NUMBERS[state])


def test_who_withdrew_is_not_without_a_seat(world: Operation) -> None:
    before = board_of(world)
    world.run(WithdrawPeople(("P00005",), "stays"))
    after = board_of(world)
    assert after.total == before.total - 1
    assert after.figures.left_out == before.figures.left_out - 1
    assert sum(group.people for group in after.left_out) == after.figures.left_out


def test_figures_agree_with_the_states_of_people(world: Operation) -> None:
    board, found = board_of(world), read_figures(world.db, TODAY)
    assert (board.figures.placed, board.figures.left_out) == (found.in_draft, found.no_seat)
    world.run(Publish())
    board, found = board_of(world), read_figures(world.db, TODAY)
    assert (board.figures.placed, board.figures.left_out) == (found.confirmed, found.no_seat)
    assert sum(group.people for group in board.left_out) == found.no_seat
    world.run(Assign(("P00001",), ()))
    lost = [group for group in board_of(world).left_out if group.state is State.BOOKED]
    assert [group.people for group in lost] == [2]


def test_most_of_them_wait_here_and_go_there(world: Operation) -> None:
    assert find_commonest_way(world.db, range(1, 7)) == ("SHL", "IDN")
    assert find_commonest_way(world.db, ()) is None


def test_without_a_plan_everybody_waits(world: Operation) -> None:
    world.run(DiscardDraft())
    board = board_of(world)
    assert board.state is None
    assert {card.why for card in left(world)} == {NOT_PLANNED}
    assert sum(group.people for group in board.left_out) == 6
    assert board.figures.placed == 0
    assert board.figures.left_out == 6


def test_pins_show_on_cards_and_columns(world: Operation) -> None:
    world.run(Pin(("P00001",)))
    card = card_of(world, "P00001")
    assert card.pinned
    column = next(column for column in board_of(world).columns if column.code in card.legs)
    assert column.pinned == 1  # the infant takes no seat


def test_a_closed_leg_holds_its_people(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "closed"}))
    cards = placed(world)["GA1"]
    assert cards
    assert all(card.fixed for card in cards)
    column = next(column for column in board_of(world).columns if column.code == "GA1")
    assert column.pinned == column.taken > 0


def test_words_and_countries_let_through_whom_they_name(world: Operation) -> None:
    world.run(AddPerson({"surname": "FAR", "given_names": "ZÉ", "location": "SHL", "destination": "VNM"}))
    board = board_of(world)
    assert board.counts == {"IDN": 6, "VNM": 1}
    assert find_people(world.db, "") is None
    found = find_people(world.db, "ze far")
    assert found == frozenset({7})
    shown, groups = board.sift(world.db, Sieve(None, found))
    assert not any(shown.values())
    assert [group.cards for group in groups] == [((7,),)]
    shown, groups = board.sift(world.db, Sieve("IDN"))
    leads = {column.code for column in board.columns if column.leads}
    assert sum(shown[code] for code in leads) + sum(group.people for group in groups) == 6
    talanou = find_people(world.db, "talanou")
    assert talanou is not None
    card = card_of(world, "P00001")
    code = board.headline(card.legs)
    assert board.sift(world.db, Sieve("IDN", talanou))[0] == dict.fromkeys(card.legs, 2)
    assert board.cards(world.db, code, Sieve("IDN", talanou)) == (card,)
    assert board.cards(world.db, code, Sieve("VNM", talanou)) == ()
    assert board.cards(world.db, code) == board.cards(world.db, code, EVERYBODY)


def test_draft_against_published(world: Operation) -> None:
    first = board_of(world).figures
    assert first.gained == first.placed
    world.run(Publish())
    found = board_of(world).figures
    assert found.moved == found.gained == found.lost == 0
    world.run(Assign(("P00001",), ()))
    found = board_of(world).figures
    assert (found.lost, found.gained, found.moved) == (2, 0, 0)


def test_waiting_days_are_saved_or_lost(world: Operation) -> None:
    world.run(Publish())
    card = card_of(world, "P00001")
    other = ("BUS1", "GA1") if "GA2" in card.legs else ("BUS2", "GA2")
    world.run(Assign(card.refs, other))
    found = board_of(world).figures
    assert found.moved == 2
    assert found.sooner == (2 if "GA1" in other else -2)
