"""Where people are counted on a departure: the usual points, changed by an officer, and what they have to keep."""

from __future__ import annotations

import pytest

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.operation import Operation
from repatriate.app.counting.commands import CountHeads, count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.receiver_commands import AddPoint, ClosePoint, MovePoint, RemovePoint, RenamePoint
from repatriate.app.counting.receivers import find_point, name_points
from repatriate.app.counting.taking import Scan
from repatriate.counting.verdicts import Code
from repatriate.model.counting import CountsAs, PointKind
from repatriate.model.errors import UserError

ROAD = ["Slips", "Muster", "Boarding", "Stop 1", "Stop 2", "Arrival", "Handover"]
AIR = ["Slips", "Muster", "Check-in", "Border", "Gate", "Arrival", "Handover"]


@pytest.mark.parametrize(("leg", "names"), [("BUS1", ROAD), ("GA1", AIR)])
def test_the_usual_points_are_stored_with_the_first_count(world: Operation, leg: str, names: list[str]) -> None:
    assert list(name_points(world.db, leg).values()) == names
    assert world.db.conn.execute("SELECT count(*) FROM checkpoints").fetchone()[0] == 0
    world.run(CountHeads(leg, 2, 5))
    assert world.db.conn.execute("SELECT count(*) FROM checkpoints").fetchone()[0] == len(names)
    assert list(name_points(world.db, leg).values()) == names


@pytest.mark.parametrize("text", ["5", "gate", "Gate", " GATE "])
def test_a_point_is_found_by_number_kind_or_name(world: Operation, text: str) -> None:
    assert find_point(world.db, "GA1", text).kind is PointKind.GATE


def test_a_kind_that_is_there_twice_is_asked_about(world: Operation) -> None:
    with pytest.raises(UserError, match="several points"):
        find_point(world.db, "BUS1", "stop")
    assert find_point(world.db, "BUS1", "stop 2").seq == 5
    world.run(RenamePoint("BUS1", 4, "Ferry"))
    assert find_point(world.db, "BUS1", "ferry").seq == 4
    assert name_points(world.db, "BUS1")[5] == "Stop"


def test_a_point_is_added_in_its_usual_place(world: Operation) -> None:
    assert world.run(AddPoint("GA1", PointKind.STOP, "Transit")).result == 6
    assert [one.seq for one in points_of(world.db, _id(world, "GA1"))] == list(range(1, 9))
    assert world.run(AddPoint("GA1", PointKind.CHECK_IN, before=1)).result == 1
    assert list(name_points(world.db, "GA1").values())[:4] == ["Check-in 1", "Slips", "Muster", "Check-in 2"]


def _id(world: Operation, leg: str) -> int:
    return int(world.db.conn.execute("SELECT id FROM legs WHERE code = ?", (leg,)).fetchone()[0])


def test_people_board_before_they_arrive(world: Operation) -> None:
    for command in (MovePoint("GA1", 5, 6), MovePoint("GA1", 6, 1), AddPoint("GA1", PointKind.ARRIVAL, before=2)):
        with pytest.raises(UserError, match="board before they arrive"):
            world.run(command)
    with pytest.raises(UserError, match="board already"):
        world.run(AddPoint("GA1", PointKind.BOARDING))
    with pytest.raises(UserError, match="cannot be removed"):
        world.run(RemovePoint("GA1", 5))
    assert list(name_points(world.db, "GA1").values()) == AIR


def test_a_point_where_somebody_was_counted_stays(world: Operation) -> None:
    world.run(count_here("GA1", Scan("no number", 2)))
    with pytest.raises(UserError, match="counted there"):
        world.run(RemovePoint("GA1", 2))
    world.run(RemovePoint("GA1", 3))
    assert list(name_points(world.db, "GA1").values()) == ["Slips", "Muster", "Border", "Gate", "Arrival", "Handover"]


def test_a_point_moves_with_its_counts(world: Operation) -> None:
    world.run(count_here("GA1", Scan("P00001", 2)))
    world.run(MovePoint("GA1", 2, 4))
    assert list(name_points(world.db, "GA1").values())[:5] == ["Slips", "Check-in", "Border", "Muster", "Gate"]
    assert [one.present for one in read_status(world.db, "GA1").points][:5] == [0, 0, 0, 1, 0]


def test_a_closed_point_keeps_what_is_seen_there(world: Operation) -> None:
    world.run(ClosePoint("GA1", 2))
    (answer,) = world.run(count_here("GA1", Scan("P00001", 2))).result[0].answers
    assert answer.verdict.code is Code.CLOSED or Code.CLOSED in {one.code for one in answer.others}
    assert read_status(world.db, "GA1").points[1].open is False
    world.run(ClosePoint("GA1", 2, again=True))
    assert read_status(world.db, "GA1").points[1].open is True


def test_no_more_points_than_fit(world: Operation) -> None:
    for _ in range(23):
        world.run(AddPoint("GA1", PointKind.STOP))
    with pytest.raises(UserError, match="30 points already"):
        world.run(AddPoint("GA1", PointKind.STOP))
    boards = [one for one in points_of(world.db, _id(world, "GA1")) if one.counts_as is CountsAs.BOARDED]
    assert len(boards) == 1
