"""Any order of handing over, making void, undo and redo: nobody is in two hands, no number is given twice, all balances."""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from repatriate.app.core.operation import Operation
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.handover_commands import HandOver, Paper, PrintReceipt, VoidHandover
from repatriate.app.counting.handover_queries import read_handovers
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import SaveLeg
from repatriate.counting.progress import count_figures, is_balanced
from repatriate.model.counting import Stage
from repatriate.model.errors import UserError
from tests.app.world import build

PEOPLE = ("P00001", "P00002", "P00003", "P00004")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("hand"), st.sets(st.sampled_from(PEOPLE), min_size=1, max_size=3), st.booleans()),
        st.tuples(st.just("void"), st.integers(1, 6), st.just(value=False)),
        st.tuples(st.just("print"), st.integers(1, 6), st.just(value=False)),
        st.tuples(st.just("undo"), st.booleans(), st.just(value=False)),
        st.tuples(st.just("redo"), st.none(), st.just(value=False)),
    ),
    max_size=9,
)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_nobody_is_lost_and_nobody_is_in_two_hands(steps: list[tuple[str, object, bool]], tmp_path: Path) -> None:
    path = tmp_path / "sequence.repat"
    world = build(path)
    try:
        world.run(Publish())
        for leg in ("BUS1", "GA1", "BUS2", "GA2"):
            world.run(SaveLeg(leg, {"status": "arrived"}))
        world.run(SaveReceiver(None, {"kind": "shelter", "name": "Rumah Aman"}))
        floor, given_before = world.revision, set[int]()
        for step in steps:
            with contextlib.suppress(UserError):
                _do(world, step, floor)
            _check(world, given_before)
        assert world.verify_journal() == "ok"
    finally:
        world.close()
        for one in tmp_path.glob("sequence.repat*"):
            if one.is_file():
                one.unlink()


def _do(world: Operation, step: tuple[str, object, bool], floor: int) -> None:
    match step:
        case ("hand", people, prints):
            refs = tuple(sorted(people))  # type: ignore[call-overload]
            world.run(HandOver(refs, 1, reason="known", paper=Paper() if prints else None))
        case ("void", number, _):
            world.run(VoidHandover(int(str(number)), "mistake"))
        case ("print", number, _):
            world.run(PrintReceipt(int(str(number)), Paper()))
        case ("undo", reason, _):
            if (world.next_undo or 0) > floor:
                world.undo(reason="mistake" if reason else "")
        case _:
            world.redo()


def _check(world: Operation, given_before: set[int]) -> None:
    handovers = read_handovers(world.db)
    assert len({one.number for one in handovers}) == len(handovers)
    given_before |= {one.number for one in handovers}
    held = Counter(ref for one in handovers if not one.void for ref in one.refs)
    assert max(held.values(), default=0) <= 1
    ids = dict(world.db.conn.execute("SELECT id, ref FROM people").fetchall())
    told = set()
    for people in read_progress(world.db).values():
        figures = count_figures(people, left=True)
        assert is_balanced(figures, closed=False)
        told |= {ids[person] for person, one in people.items() if one.stage is Stage.HANDED_OVER}
    assert told == set(held)
