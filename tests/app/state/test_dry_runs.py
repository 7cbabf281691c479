"""What is tried shows states as they would be, and leaves them as they were."""

from __future__ import annotations

from sqlite_utils import Database

from repatriate.app.clearances.commands import AddHold
from repatriate.app.core.operation import Operation
from repatriate.app.plan.commands import Publish
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import State
from repatriate.model.entities import HoldKind


def test_a_dry_run_sees_the_states_that_follow(world: Operation) -> None:
    def look(db: Database, result: object = None) -> State:
        return person_states(db, world.today(), [3])[3].state

    world.run(Publish())
    revision = world.revision
    hold = AddHold(("P00003",), HoldKind.POLICE, None, None, "witness")
    assert world.rehearse(hold, look) is State.SEAT_AT_RISK
    assert (look(world.db), world.revision) == (State.BOOKED, revision)
    world.run(hold)
    assert look(world.db) is State.SEAT_AT_RISK
