"""Importing: read a list, check it off the door, end in one command. Safe to run in a thread of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import to_stored
from repatriate.app.imports.column_answers import with_orders
from repatriate.app.imports.family_names import FamilyNames, name_template_families
from repatriate.app.imports.open_file import NO_EDITS, OpenedList, open_list, read_people, with_sheets
from repatriate.app.imports.proposal import Choices, Proposal, Proposer, build_proposal, take_contradicting
from repatriate.app.imports.questions.after import foretell_families
from repatriate.app.imports.questions.of_list import Wishes, answer_as_wished, apply_answers, ask_of_list
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.app.imports.template_commands import ImportTemplate, examine_template
from repatriate.intake.report import Report
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.people import Edits
from repatriate.intake.template import Template
from repatriate.model.errors import UserError
from repatriate.model.memory import uncollected

AS_PROPOSED = Wishes()


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
        return build_proposal(operation.db, roster, choices or {}, revision)


def import_list(  # long: a list with all that may be said of it beforehand
    operation: Operation,
    path: Path,
    *,
    dry_run: bool = False,
    mapping: Mapping | None = None,
    nationality: str | None = None,
    wishes: Wishes = AS_PROPOSED,
    sheets: Sequence[str] = (),
) -> Report:
    """Read, check and write. Of a template all is written or nothing: then the report has `failed`. Of any other list
    everybody is who has a name; the other rows are kept aside in the file. `wishes` answer the three questions; `sheets`
    are those that are the list, where a workbook has more with people."""
    opened = open_list(path)
    return import_opened(
        operation, opened, dry_run=dry_run, mapping=mapping, nationality=nationality, wishes=wishes, sheets=sheets
    )


def import_opened(  # long: a list with all that may be said of it beforehand
    operation: Operation,
    opened: OpenedList | Template,
    *,
    dry_run: bool = False,
    mapping: Mapping | None = None,
    nationality: str | None = None,
    wishes: Wishes = AS_PROPOSED,
    sheets: Sequence[str] = (),
) -> Report:
    """The same of a list that was opened before."""
    with uncollected():
        if isinstance(opened, OpenedList):
            mapping = with_sheets(operation.db, opened, mapping, sheets)
            mapping = with_orders(operation.db, opened.shape, mapping, wishes.names, wishes.days)
            command = answer_list(operation, opened, wishes, mapping, nationality)
            if dry_run:
                report = command.foretell()
                report.families = foretell_families(operation, command)
                return report
            return operation.run(command).result
        return _import_template(operation, opened, dry_run, wishes.same_families)


def answer_list(
    operation: Operation, opened: OpenedList, wishes: Wishes, mapping: Mapping | None, nationality: str | None
) -> ImportRoster:
    """A list with its three questions answered as wished, ready to be written."""
    revision, db = operation.revision, operation.db
    roster = read_people(db, opened, operation.today(), mapping, nationality, NO_EDITS)
    host = wishes.host
    proposer = Proposer(db, roster).near(host.town if host else None)
    proposal = proposer.proposal({}, revision)
    if wishes.values:
        proposal = proposer.proposal(take_contradicting(proposal), revision)
    questions = ask_of_list(db, proposer, proposal, [operation.path.stem], host)
    answers = answer_as_wished(db, questions, wishes)
    proposal = apply_answers(proposer, proposal, questions, answers)
    return ImportRoster(proposal, opened.shape, opened.original, questions=questions, answers=answers)


def _import_template(operation: Operation, opened: Template, dry_run: bool, same_families: bool) -> Report:
    if dry_run:
        report = examine_template(operation.db, opened, same_families=same_families)
        report.dry_run = True
        return report
    try:
        return operation.run(ImportTemplate(opened, same_families)).result
    except UserError as refused:
        found = refused.facts.get("report")
        if isinstance(found, Report):
            return found
        raise


# -- Examines a workbook of the template: the changes that an import would make in known people, field by field.


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One row of sheet People: somebody new (`fields` empty), or known, with (field, before, after) of what differs."""

    row: int
    ref: str | None
    name: str
    new: bool
    fields: tuple[tuple[str, str | None, str | None], ...]


def people_changes(db: Database, template: Template) -> list[PersonChange]:
    """One for each row of sheet People, in its order; families have their names in the file."""
    known = {row["ref"]: row for row in template_rows.people(db)} if template.rows("People") else {}
    found = []
    for row in template.rows("People"):
        before = known.get(row.text("ref"))
        name = " ".join(part for part in (row.text("surname"), row.text("given_names")) if part) or (
            row.text("native_name") or ""
        )
        fields: tuple[tuple[str, str | None, str | None], ...] = ()
        if before is not None:
            name = before["full_name"] or name
            fields = tuple(
                (column, None if before[column] is None else str(before[column]), str(to_stored(value)))
                for column, value in row.values.items()
                if to_stored(value) != before[column]
            )
        found.append(PersonChange(row.number, row.text("ref"), name, before is None, fields))
    return found


SURE = 0.8
"""The likeness to a known name from which a column is taken for it without a question."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A workbook with what came of checking it."""

    path: Path
    template: Template
    report: Report
    changes: list[PersonChange]
    families: FamilyNames

    @property
    def clean(self) -> bool:
        """Whether there is nothing to decide: all understood, nothing doubtful, and nobody known would change."""
        return (
            not self.report.failed
            and not self.report.warnings
            and all(one.field is not None and one.score >= SURE for one in self.template.columns)
            and any(change.new for change in self.changes)
            and not any(change.fields for change in self.changes)
        )


def examine_workbook(operation: Operation, path: Path, template: Template, *, same_families: bool = False) -> Examined:
    """Checked against the file. `same_families`: a label that others have in the file means their family."""
    report = examine_template(operation.db, template, same_families=same_families)
    named, families = name_template_families(operation.db, template, same=same_families)
    return Examined(path, template, report, people_changes(operation.db, named), families)
