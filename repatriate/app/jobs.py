"""Long work: read what it needs, compute off the door, end in one command. Safe to run in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from repatriate.app.commands.importing import ImportTemplate, examine
from repatriate.app.commands.planning import KeepDraft
from repatriate.app.operation import Operation
from repatriate.app.snapshot import take_snapshot
from repatriate.intake.report import Report
from repatriate.intake.template import Template, is_template, read_template, why_not_template
from repatriate.intake.workbook import open_workbook
from repatriate.model.errors import UserError
from repatriate.model.plan import PlanResult
from repatriate.planning import Progress, make_plan

Cancel = Callable[[], bool]


def read_list(path: Path) -> Template:
    """A template workbook from disk. Raises UserError for anything that is none."""
    workbook = open_workbook(path)
    if not is_template(workbook):
        raise UserError(
            "not_a_template",
            f"{path} is not the template: {why_not_template(workbook)}. Lists in other shapes cannot be read yet: "
            "copy the rows into the template (repatriate template OUT.xlsx) and import that.",
        )
    return read_template(workbook)


def check_list(operation: Operation, template: Template) -> Report:
    """What an import would do; writes nothing."""
    return examine(operation.db, template)


def import_list(operation: Operation, path: Path, *, dry_run: bool = False) -> Report:
    """Read, check and, where nothing is wrong, write. A report with `failed` means that nothing was written."""
    template = read_list(path)
    report = check_list(operation, template)
    if dry_run or report.failed:
        report.dry_run = dry_run
        return report
    return operation.run(ImportTemplate(template)).result


def plan_operation(
    operation: Operation,
    *,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Cancel | None = None,
) -> PlanResult:
    """Plan what the file holds now, and keep it as the draft."""
    snapshot = take_snapshot(operation.db, operation.today())
    result = make_plan(snapshot, time_limit=time_limit, progress=progress, cancel=cancel)
    operation.run(KeepDraft(result, snapshot.revision))
    return result
