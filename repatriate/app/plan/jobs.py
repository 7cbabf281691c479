"""Runs the planner: reads its input, computes without the file, and ends in one command. Safe in a thread of its
own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import must_travel
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import unknown_person
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import counts_promised, take_snapshot
from repatriate.app.plan.commands import KeepDraft, Publish
from repatriate.app.plan.storage import write_changes, write_problems, write_reasons, write_tiers
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.plan import TIERS, Explanation, PlanResult, Status
from repatriate.model.saying import Said, say
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress
from repatriate.planning.suggest.for_operation import Advices, advise_operation
from repatriate.planning.suggest.suggestion import Advice

Cancel = Callable[[], bool]


def plan_operation(
    operation: Operation,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Cancel | None = None,
    publish: bool = False,
    promised: bool = False,
) -> PlanResult:
    """Plan what the file holds now, and keep it as the draft; publish it, if told. `promised`: count on documents promised.

    A run that `cancel` stopped raises Cancelled, and nothing is kept. Raises UserError `clock_doubt` before anything is
    planned where the plan may not be published.
    """
    if publish and (doubt := operation.clock_doubt) is not None:
        raise UserError("clock_doubt", doubt)
    snapshot = take_snapshot(operation.db, operation.today(), promised=promised)

    def stop_if_cancelled() -> bool:
        if cancel is not None and cancel():
            raise Cancelled  # out of the planner at once: what it has by then is not kept
        return False

    result = make_plan(snapshot, time_limit=time_limit, progress=progress, cancel=stop_if_cancelled)
    operation.run(KeepDraft(result, snapshot.revision, promised))
    if publish:
        operation.run(Publish())
    return result


def explain_journey(operation: Operation, ref: str, leg: str | None = None) -> Explanation:
    """The explanation of a person's journey on the draft, or on the published plan without a draft. Raises UserError
    `no_plan`, `unknown_person` and `unknown_leg`."""
    from repatriate.app.plan.storage import Explainer  # who only plans does not wait for it

    explainer = Explainer.read(operation)
    if explainer is None:
        raise UserError("no_plan", say("There is no plan yet. Plan first."))
    must_travel(operation.db, [ref])
    if all(person.ref != ref for person in explainer.snapshot.people):
        raise unknown_person(ref)
    if leg is not None and all(one.code != leg for one in explainer.snapshot.legs):
        raise UserError("unknown_leg", say("There is no departure {0} in this file. Check the code.", leg))
    return explainer.why(ref, leg)


def write_plan_json(result: PlanResult) -> dict[str, Any]:
    """The answer of `repatriate plan`."""
    return {
        "status": result.status.value,
        "seconds": round(result.seconds, 3),
        "tiers": write_tiers(result.tiers),
        "assignments": [{"person": ref, "legs": list(legs)} for ref, legs in result.assignments.items()],
        "unplaced": [{"person": one.person, "reasons": write_reasons(one.reasons)} for one in result.unplaced],
        "changes": write_changes(result.changes),
        "problems": write_problems(result.problems),
    }


def write_explanation_json(found: Explanation) -> dict[str, Any]:
    """The answer of `repatriate why`."""
    return {
        "person": found.person,
        "placed": list(found.placed) if found.placed is not None else None,
        "options": [
            {"legs": list(option.legs), "verdict": option.verdict.value, "reasons": write_reasons(option.reasons)}
            for option in found.options
        ],
        "would_help": [{"change": one.change, "message": one.message} for one in found.would_help],
        "because": found.because,
    }


# -- A planning run that can be stopped in two ways: keep the best plan so far, or forget it.


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


# -- Finds the changes that would help the operation most, and whether the answer still fits the file.


ROOMS = {
    "leg": "transport",
    "document": "documents",
    "document_expiry": "documents",
    "max_layover_hours": "settings",
}
"""Rooms to follow each kind of advice that is about neither a leg nor a person."""

LIMIT = 60.0
"""Seconds that the search takes at most, where nobody gives it more: what promises most is tried first."""

SEATS, DEPARTURES, PAPERS = "seats", "departures", "papers"
"""The sorts of advice, as an officer looks for them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Advice, and the revision of the file that it is about."""

    advices: Advices
    revision: int


def sort_advice(advice: Advice) -> str:
    """More room on a departure, a new departure, or what holds people up."""
    if advice.kind in ("leg", "max_layover_hours"):
        return DEPARTURES
    return SEATS if advice.seats is not None or advice.kind == "accepts_etd" else PAPERS


def describe_stop(found: Advices) -> tuple[Said, ...]:
    """Sentences on the parts that remain unknown because the search ended early; empty after a full search."""
    said = []
    if found.tried < found.of:
        if found.tried:
            said.append(
                say(
                    "The search stopped early: {0} of {1} changes were tried, the most promising first.",
                    found.tried,
                    found.of,
                )
            )
        else:
            said.append(say("The search stopped before any change was tried."))
    if not found.now.proved:
        said.append(say("The best plan is not known yet. Each change brings at least what is said here."))
    elif not all(one.proved for one in found.found):
        said.append(say("Where it says “at least”, a longer search may show that a change brings more."))
    return tuple(said)


def find_advice(
    operation: Operation,
    *,
    progress: Callable[[Progress], None] | None = None,
    hear: Callable[[Sequence[Advice]], None] | None = None,
    stop: Callable[[], bool] | None = None,
    time_limit: float | None = LIMIT,
) -> Answer:
    """The changes that would help most in the present file; documents that the draft counts on as promised count here
    too.

    Safe in a thread of its own. When `stop` returns true, the result is what was found so far; raises Cancelled if
    nothing was.
    """
    promised = counts_promised(operation.db, "draft")
    snapshot = take_snapshot(operation.db, operation.today(), promised=promised)
    found = advise_operation(snapshot, time_limit=time_limit, progress=progress, hear=hear, cancel=stop)
    return Answer(found, snapshot.revision)
