"""A planning run from the window: kept, stopped and kept, or forgotten."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.plan.jobs import run_planner
from repatriate.app.plan.storage import find_plan_row
from repatriate.model.errors import Cancelled
from repatriate.model.plan import Status
from repatriate.planning.progress import Progress


def test_a_run_is_kept_as_the_draft_and_tells_how_far_it_is(world: Operation) -> None:
    told: list[Progress] = []
    result = run_planner(world, told.append, lambda: False, lambda: False)
    assert result.status is Status.OPTIMAL
    draft = find_plan_row(world.db, "draft")
    assert draft["status"] == "optimal"
    assert told
    assert told[-1].fraction == 1.0
    assert all(one.stage for one in told)


@pytest.mark.parametrize(("cancel", "keep"), [(True, False), (True, True), (False, True)])
def test_what_was_cancelled_or_stopped_before_there_is_a_plan_writes_nothing(
    world: Operation, cancel: bool, keep: bool
) -> None:
    before = world.revision
    with pytest.raises(Cancelled):
        run_planner(world, lambda _: None, lambda: cancel, lambda: keep)
    assert world.revision == before


def test_stop_and_keep_keeps_the_best_so_far(world: Operation) -> None:
    before, told = world.revision, list[Progress]()
    result = run_planner(world, told.append, lambda: False, lambda: any(one.placed is not None for one in told))
    assert result.status is Status.STOPPED
    assert world.revision == before + 1
    draft = find_plan_row(world.db, "draft")
    assert draft["status"] == "stopped"
