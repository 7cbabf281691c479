"""Runs the planner: reads its input, computes without the file, and ends in one command. Safe in a thread of its
own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from repatriate.app.core.companions import must_travel
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import unknown_person
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.plan.commands import KeepDraft, Publish
from repatriate.app.plan.storage import write_changes, write_problems, write_reasons, write_tiers
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.plan import Explanation, PlanResult
from repatriate.model.saying import say
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress

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
    from repatriate.app.plan.explanations import Explainer  # who only plans does not wait for it

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
