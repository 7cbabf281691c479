"""A planning run that can be stopped in two ways: keep the best plan so far, or forget it."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.plan.commands import KeepDraft
from repatriate.model.errors import Cancelled
from repatriate.model.plan import TIERS, PlanResult, Status
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress


def run_planner(
    operation: Operation,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    keep: Callable[[], bool],
    *,
    promised: bool = False,
) -> PlanResult:
    """Plan what the file holds now and keep it as the draft. Safe to run in a thread of its own.

    `promised`: documents that were promised for a day count from that day.
    `keep` ends the run and keeps the best so far; `cancelled` ends it with Cancelled, and nothing is written.
    """
    snapshot = take_snapshot(operation.db, operation.today(), promised=promised)
    result = make_plan(snapshot, progress=progress, cancel=lambda: cancelled() or keep())
    if result.status is Status.STOPPED and (cancelled() or not keep()):
        raise Cancelled
    operation.run(KeepDraft(result, snapshot.revision, promised))
    return result


def find_deciding_tiers(db: Database) -> frozenset[str]:
    """All tiers but who moved where nothing is published, and groups kept together where no group asks for it."""
    preferring = db.conn.execute("SELECT EXISTS (SELECT 1 FROM groups WHERE cohesion = 'prefer')").fetchone()[0]
    idle = {name for name, matters in (("moved", has_plan(db, "published")), ("spread", preferring)) if not matters}
    return frozenset(TIERS) - idle
