"""A workbook of the template as it was read and checked, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.imports.preview import PersonChange, people_changes
from repatriate.app.imports.template_commands import examine
from repatriate.intake.report import Report
from repatriate.intake.template import Template
from ui.core import format
from ui.core.language import make_translator

_tr = make_translator("Import")

SURE = 0.8
"""How like a known name a column must be to be taken for it without a question."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the steps show of it."""

    path: Path
    template: Template
    report: Report
    changes: list[PersonChange]

    @property
    def clean(self) -> bool:
        """Whether there is nothing to decide: all understood, nothing doubtful, and nobody known would change."""
        return (
            not self.report.failed
            and not self.report.warnings
            and all(field is not None and score >= SURE for _, field, score in self.template.columns)
            and any(change.new for change in self.changes)
            and not any(change.fields for change in self.changes)
        )


def read_workbook(operation: Operation, path: Path, template: Template) -> Read:
    """Checked against the file."""
    return Read(path, template, examine(operation.db, template), people_changes(operation.db, template))


def name_verb(read: Read) -> str:
    """What the button that writes it says."""
    new = sum(1 for change in read.changes if change.new)
    changed = sum(1 for change in read.changes if change.fields)
    if new and changed:
        return _tr("Import {0}, change {1}").format(format.people(new), format.number(changed))
    if new:
        return _tr("Import {0}").format(format.people(new))
    if changed:
        return _tr("Change {0}").format(format.people(changed))
    return _tr("Import the other sheets") if len(read.template.sheets) > 1 else _tr("Import")
