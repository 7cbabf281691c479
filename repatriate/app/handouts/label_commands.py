"""The command that makes boarding slips or wristbands, and records the people who have one and its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from repatriate.app.core.transaction import Transaction
from repatriate.app.core.versions import next_version
from repatriate.app.handouts.commands import record
from repatriate.app.handouts.labels import LABEL_KINDS, LabelOptions, Labels, draw_labels
from repatriate.model.manifest import Edition
from repatriate.printing.report import Tell


@dataclass(frozen=True)
class MakeLabels:
    """Labels of a leg's people into a PDF, or with no path onto a printer; gives them. `tell` and `language` are those of
    the reader of the labels."""

    leg: str
    path: Path | None
    options: LabelOptions = field(default_factory=LabelOptions)
    tell: Tell = field(default=str, compare=False, repr=False)
    language: str = "en"
    made: list[Labels] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Labels:
        labels = draw_labels(
            tx.db, self.leg, self.options, Edition(1, tx.now, tx.officer, ""), tell=self.tell, language=self.language
        )
        name = f"labels {self.leg} {labels.kind}"
        version = tx.next_in(name, next_version(tx.db, "handouts", self.leg, labels.kind, name))
        record(tx, self.leg, labels.kind, version, labels.people, {"said": dict(labels.said)})
        if self.path is not None:
            tx.write(self.path, labels.pdf)
        self.made[:] = [labels]
        return labels

    def describe_entry(self) -> str:
        [labels] = self.made
        return LABEL_KINDS[labels.kind].summary(labels.people, self.leg)
