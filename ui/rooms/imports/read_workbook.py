"""A workbook of the template as it was read and checked, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatriate.app.imports.preview import PersonChange
from repatriate.intake.report import Report
from repatriate.intake.template import Template

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
