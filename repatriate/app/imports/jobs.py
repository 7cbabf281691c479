"""Importing: read a list, check it off the door, end in one command. Safe to run in a thread of its own."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.imports.open_file import NO_EDITS, OpenedList, open_list, read_people
from repatriate.app.imports.proposal import Choices, Proposal, propose
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.app.imports.template_commands import ImportTemplate, examine
from repatriate.intake.report import Report
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.people import Edits
from repatriate.model.errors import UserError
from repatriate.model.memory import uncollected


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
        report = examine(operation.db, opened)
        report.dry_run = True
        return report
    try:
        return operation.run(ImportTemplate(opened)).result
    except UserError as refused:
        found = refused.facts.get("report")
        if isinstance(found, Report):
            return found
        raise
