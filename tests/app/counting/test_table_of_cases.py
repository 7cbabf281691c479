"""The table of cases in `docs/planning.md`, row by row: where somebody is, which seats are theirs, and where they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.handover_commands import HandOver
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.score import compute_figures, count_left_out
from repatriate.app.state.figures import read_figures
from repatriate.app.state.states import State
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from tests.app.counting.seeing import see
from tests.app.counting.test_plans_of_the_day import FAMILY, leave, meet_by_two_buses, plan_anew, state_of
from tests.app.counting.test_where_people_are import later, now

WAITING = frozenset({State.NO_SEAT, State.NO_WAY_HOME, State.READY})


class Case(NamedTuple):
    """What happened, and of whom it is told: their place, the seats that are theirs, where they stand, and the step that
    names them."""

    happened: Callable[[Operation], object]
    place: str | None
    seats: tuple[str, ...]
    state: frozenset[State]
    ref: str = "P00003"
    step: str = ""


def at(place: str | None, *seats: str, state: State | frozenset[State], ref: str = "P00003", step: str = "") -> Callable[[Callable[[Operation], object]], Case]:  # fmt: skip
    """Makes a case of what happened."""
    return lambda happened: Case(
        happened, place, seats, frozenset({state}) if isinstance(state, State) else state, ref, step
    )


def bus(operation: Operation, *, arrive: bool = True, lost: str = "") -> None:
    """The bus leaves with them; on arrival all are counted, or one is not found."""
    see(operation, "BUS1", *FAMILY)
    leave(operation, "BUS1", *FAMILY, arrive=arrive)
    if arrive:
        see(operation, "BUS1", *(ref for ref in FAMILY if ref != lost), at=CountsAs.ARRIVED)
    if lost:
        see(operation, "BUS1", lost, at=CountsAs.ARRIVED, kind=Seen.MISSING)


def fly(operation: Operation) -> None:
    bus(operation)
    see(operation, "GA1", *FAMILY)
    leave(operation, "GA1", *FAMILY)
    see(operation, "GA1", *FAMILY, at=CountsAs.ARRIVED)


def cancel(operation: Operation, *legs: str) -> None:
    for leg in legs:
        operation.run(SaveLeg(leg, {"status": "cancelled"}))


@at("SHL", "BUS1", "GA1", state=State.BOOKED)
def counted_nowhere(operation: Operation) -> None:
    pass


@at("SHL", "BUS1", "GA1", state=State.ABOARD)
def aboard(operation: Operation) -> None:
    see(operation, "BUS1", "P00003")


@at("SHL", "BUS1", "GA1", state=State.ABOARD)
def read_where_it_leads(operation: Operation) -> None:
    see(operation, "BUS1", "P00003")
    see(operation, "BUS1", "P00003", at=CountsAs.ARRIVED)


@at("BKK", "GA1", state=State.ON_THE_WAY)
def it_left(operation: Operation) -> None:
    bus(operation, arrive=False)


@at("BKK", "GA1", state=State.ON_THE_WAY)
def it_arrived(operation: Operation) -> None:
    bus(operation)


@at("BKK", state=State.ON_THE_WAY, step="joined_no_seat")
def nothing_beyond(operation: Operation) -> None:
    bus(operation, arrive=False)
    cancel(operation, "GA1", "GA2")
    plan_anew(operation)


@at("CGK", state=State.ARRIVED, step="not_handed_over")
def home(operation: Operation) -> None:
    fly(operation)


@at("BKK", "GA1", state=State.ON_THE_WAY, step="to_decide")
def read_where_nobody_marked_it_as_left(operation: Operation) -> None:
    bus(operation)
    see(operation, "GA1", "P00003", at=CountsAs.ARRIVED)


@at("BKK", state=WAITING, ref="P00002", step="alone_on_the_way")
def nothing_to_come(operation: Operation) -> None:
    see(operation, "BUS1", "P00002", "P00003")
    leave(operation, "BUS1", "P00002", "P00003", behind="P00002")
    cancel(operation, "GA1", "GA2")
    plan_anew(operation)


@at("SHL", state=WAITING)
def missed(operation: Operation) -> None:
    see(operation, "BUS1", "P00001", "P00002")
    leave(operation, "BUS1", "P00001", "P00002")


@at("SHL", "BUS1", "GA1", state=State.SEAT_AT_RISK)
def cancelled(operation: Operation) -> None:
    cancel(operation, "GA1")


@at("SHL", "BUS1", "GA1", state=State.SEAT_AT_RISK)
def taken_off_and_cancelled(operation: Operation) -> None:
    see(operation, "BUS1", *FAMILY)
    see(operation, "BUS1", *FAMILY, kind=Seen.LEFT)
    cancel(operation, "BUS1")


@at("SHL", "GA2", state=State.ABOARD, ref="P00004")
def not_theirs(operation: Operation) -> None:
    see(operation, "BUS1", "P00004", joins=True)


@at("SHL", state=State.ABOARD, ref="P00005")
def nothing_beyond_it(operation: Operation) -> None:
    see(operation, "BUS1", "P00005", joins=True)


@at("CGK", state=State.ON_THE_WAY, ref="P00004")
def not_theirs_and_home(operation: Operation) -> None:
    see(operation, "GA1", "P00004", joins=True)
    leave(operation, "GA1", "P00004", arrive=False)


@at(None, "GA1", state=State.MISSING_ON_ARRIVAL, step="missing_on_arrival")
def not_found(operation: Operation) -> None:
    bus(operation, lost="P00003")


@at("BKK", "GA1", state=State.ON_THE_WAY, ref="P00001")
def beside(operation: Operation) -> None:
    bus(operation, lost="P00002")
    plan_anew(operation)


@at("BKK", "GA1", state=State.ON_THE_WAY)
def reunited(operation: Operation) -> None:
    operation.run(EditPeople(("P00003",), {"household": "H1"}))
    meet_by_two_buses(operation)
    plan_anew(operation)


@at("BKK", state=WAITING | {State.ON_THE_WAY}, ref="P00002", step="alone_on_the_way")
def child_alone(operation: Operation) -> None:
    operation.run(EditPeople(("P00002",), {"birth_date": "2012-06-01"}))
    see(operation, "BUS1", "P00002", "P00003")
    leave(operation, "BUS1", "P00002", "P00003", behind="P00002")
    cancel(operation, "GA1", "GA2")
    plan_anew(operation)


@at(None, state=State.MISSING_ON_ARRIVAL, step="missing_on_arrival")
def not_found_and_lost(operation: Operation) -> None:
    bus(operation, lost="P00003")
    cancel(operation, "GA1")
    plan_anew(operation)
    assert journeys_of(operation.db, "published", refs=["P00003"]) == {"P00003": ("BUS1",)}


@at(None, state=State.NO_WAITING_PLACE, step="to_decide")
def read_too_late(operation: Operation) -> None:
    see(operation, "BUS1", "P00001", "P00002")
    operation.run(CloseBoarding("BUS1", 2))
    later(operation)
    see(operation, "BUS1", "P00003")


@at("CGK", state=State.HANDED_OVER)
def handed_over(operation: Operation) -> None:
    fly(operation)
    operation.run(SaveReceiver(None, {"kind": "shelter", "name": "House"}))
    operation.run(HandOver(("P00003",), 1, reason="They know them"))


CASES = {
    "booked, counted nowhere": counted_nowhere,
    "counted aboard an open departure of theirs": aboard,
    "the same, and read where it leads before it is closed": read_where_it_leads,
    "aboard, and it left": it_left,
    "it arrived, and there is more to come": it_arrived,
    "aboard, and it left; nothing to come, and it does not lead home": nothing_beyond,
    "it arrived, nothing to come, and they are home": home,
    "it arrived, nothing to come, and they are not home": nothing_to_come,
    "missed a departure, or was taken off it": missed,
    "a departure of theirs was cancelled": cancelled,
    "taken off a departure that was cancelled then": taken_off_and_cancelled,
    "aboard a departure that was not theirs": not_theirs,
    "the same, and no seat leads home from there": nothing_beyond_it,
    "the same, and it leads home": not_theirs_and_home,
    "not found on arrival": not_found,
    "beside somebody of whom nobody knows where they are, in one household or strict group": beside,
    "one household or strict group, whom different departures took to one place": reunited,
    "a child moved, or an adult of theirs, and no adult of theirs is with them": child_alone,
    "not found, and the departure on was lost or missed": not_found_and_lost,
    "read where a departure leads that nobody marked as left": read_where_nobody_marked_it_as_left,
    "read at a gate after it was closed without them": read_too_late,
    "given to a receiver": handed_over,
}


def list_rows() -> list[str]:
    """The first column of the table, without its head."""
    text = Path("docs/planning.md").read_text(encoding="utf-8")
    table = text[text.index("| what happened |") :].split("\n\n")[0].splitlines()
    return [line.split("|")[1].strip() for line in table[2:]]


def test_each_row_has_its_case() -> None:
    assert list_rows() == list(CASES)


@pytest.mark.parametrize("row", CASES)
def test_it_is_as_the_row_says(booked: Operation, row: str) -> None:
    case: Case = CASES[row]
    case.happened(booked)
    [id] = booked.db.execute("SELECT id FROM people WHERE ref = ?", (case.ref,)).fetchone()
    journey = read_whereabouts(booked.db).journeys.get(id)
    codes = dict(booked.db.conn.execute("SELECT id, code FROM legs").fetchall())
    seats = journeys_of(booked.db, "published", refs=[case.ref]).get(case.ref, ())
    if journey is not None:
        seats = tuple(code for code in seats if code in {codes[leg] for leg in journey.to_come})
    place = next(one.location for one in now(booked).people if one.ref == case.ref)
    assert (place, seats) == (case.place, case.seats)
    assert state_of(booked, case.ref) in case.state
    assert read_figures(booked.db, booked.today()).confirmed == compute_figures(booked.db).placed, (
        "Home and Plan say the same"
    )
    assert sum(group.people for group in Board.of(booked.db, booked.today()).left_out) == count_left_out(booked.db)
    if case.step:
        steps = [one for one in next_steps(booked, booked.clock()) if case.ref in one.refs]
        assert case.step in {one.code for one in steps}
