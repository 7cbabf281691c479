"""Long work: read what it needs, compute off the door, end in one command. Safe to run in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from repatriate.app.commands.importing import ImportTemplate, examine
from repatriate.app.commands.planning import KeepDraft, Publish
from repatriate.app.commands.rosters import ImportRoster
from repatriate.app.operation import Operation
from repatriate.app.plans import changes_json, reasons_json, tiers_json
from repatriate.app.rosters.opening import NO_EDITS, OpenedList, open_list, read_people
from repatriate.app.rosters.proposal import Choices, Proposal, propose
from repatriate.app.snapshot import assignments_of, counts_promised, take_snapshot
from repatriate.intake.report import Report
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.people import Edits
from repatriate.intake.template import Template, why_not_template
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.memory import uncollected
from repatriate.model.plan import Explanation, PlanResult, Status
from repatriate.model.saying import say
from repatriate.planning import Progress, explain, make_plan

Cancel = Callable[[], bool]


def read_list(path: Path) -> Template:
    """A template workbook from disk. Raises UserError for anything that is none."""
    opened = open_list(path)
    if isinstance(opened, Template):
        return opened
    raise UserError(
        "not_a_template", say("{0} is not the template: {1}.", str(path), why_not_template(opened.workbook))
    )


def check_list(operation: Operation, template: Template) -> Report:
    """What an import would do; writes nothing."""
    return examine(operation.db, template)


def propose_list(
    operation: Operation,
    opened: OpenedList,
    *,
    mapping: Mapping | None = None,
    nationality: str | None = None,
    choices: Choices | None = None,
    edits: Edits = NO_EDITS,
) -> Proposal:
    """Everybody on a list with who they may be in the file, and what an import would do; writes nothing."""
    revision = operation.revision
    with uncollected():
        roster = read_people(operation.db, opened, operation.today(), mapping, nationality, edits)
        return propose(operation.db, roster, choices or {}, revision)


def import_list(
    operation: Operation,
    path: Path,
    *,
    dry_run: bool = False,
    mapping: Mapping | None = None,
    nationality: str | None = None,
) -> Report:
    """Read, check and write. Of a template all is written or nothing: then the report has `failed`. Of any other list
    everybody is who has a name; the other rows are kept aside in the file."""
    with uncollected():
        return _import_list(operation, path, dry_run, mapping, nationality)


def _import_list(
    operation: Operation, path: Path, dry_run: bool, mapping: Mapping | None, nationality: str | None
) -> Report:
    opened = open_list(path)
    if isinstance(opened, OpenedList):
        proposal = propose_list(operation, opened, mapping=mapping, nationality=nationality)
        if dry_run:
            report = proposal.report()
            report.dry_run = True
            return report
        return operation.run(ImportRoster(proposal, opened.shape, opened.original)).result
    if dry_run:
        report = check_list(operation, opened)
        report.dry_run = True
        return report
    try:
        return operation.run(ImportTemplate(opened)).result
    except UserError as refused:
        found = refused.facts.get("report")
        if isinstance(found, Report):
            return found
        raise


def plan_operation(
    operation: Operation,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Cancel | None = None,
    publish: bool = False,
    keep_stopped: bool = False,
    promised: bool = False,
) -> PlanResult:
    """Plan what the file holds now, and keep it as the draft; publish it, if told. `promised`: count on documents promised.

    A run that `cancel` stopped is kept only with `keep_stopped` (“stop and keep”); otherwise Cancelled is raised.
    """
    snapshot = take_snapshot(operation.db, operation.today(), promised=promised)
    result = make_plan(snapshot, time_limit=time_limit, progress=progress, cancel=cancel)
    if result.status is Status.STOPPED and not keep_stopped:
        raise Cancelled
    operation.run(KeepDraft(result, snapshot.revision, promised))
    if publish:
        operation.run(Publish())
    return result


def why(operation: Operation, ref: str, leg: str | None = None) -> Explanation:
    """Why somebody travels so or not, on the draft, or on the published plan where there is no draft."""
    db = operation.db
    snapshot = take_snapshot(db, operation.today(), promised=counts_promised(db, "draft"))
    if all(person.ref != ref for person in snapshot.people):
        raise UserError("unknown_person", say("There is no person {0} in this file: check the reference.", ref))
    if leg is not None and all(one.code != leg for one in snapshot.legs):
        raise UserError("unknown_leg", say("There is no leg {0} in this file: check the code.", leg))
    assignments = assignments_of(db, "draft")
    if assignments is None:
        assignments = assignments_of(db, "published")
    if assignments is None:
        raise UserError("no_plan", say("There is no plan yet: run the planner first."))
    return explain(snapshot, assignments, ref, leg)


def plan_json(result: PlanResult) -> dict[str, Any]:
    """The answer of `repatriate plan`."""
    return {
        "status": result.status.value,
        "seconds": round(result.seconds, 3),
        "tiers": tiers_json(result.tiers),
        "assignments": [{"person": ref, "legs": list(legs)} for ref, legs in result.assignments.items()],
        "unplaced": [{"person": one.person, "reasons": reasons_json(one.reasons)} for one in result.unplaced],
        "changes": changes_json(result.changes),
    }


def explanation_json(found: Explanation) -> dict[str, Any]:
    """The answer of `repatriate why`."""
    return {
        "person": found.person,
        "placed": list(found.placed) if found.placed is not None else None,
        "options": [
            {"legs": list(option.legs), "verdict": option.verdict.value, "reasons": reasons_json(option.reasons)}
            for option in found.options
        ],
        "would_help": [{"change": one.change, "message": one.message} for one in found.would_help],
    }
