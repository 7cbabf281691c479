"""The command that makes the print pack of a departure: each of its papers is numbered, all of them or none."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from repatriate.app.core.transaction import Transaction
from repatriate.app.handouts.catalogue import HANDOUTS
from repatriate.app.handouts.commands import MakeHandout
from repatriate.app.handouts.label_commands import MakeLabels
from repatriate.app.handouts.labels import LABEL_KINDS
from repatriate.app.handouts.pack import Pack, Sheet, in_order, label_options, naming
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.manifests.due_lists import ESCORT
from repatriate.model.saying import count
from repatriate.printing.merge import count_pages, merge_pdfs
from repatriate.printing.report import Tell


@dataclass(frozen=True)
class MakePack:
    """The papers of a departure as one PDF at `path`, or with no path onto a printer; gives the pack. `tell` and `language`
    are those of its readers, `unconfirmed` as for MakeManifest."""

    leg: str
    sheets: tuple[Sheet, ...]
    path: Path | None = None
    unconfirmed: bool = False
    tell: Tell = field(default=str, compare=False, repr=False)
    language: str = "en"
    made: list[Pack] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Pack:
        drawn: list[bytes] = []
        told: list[str] = []
        for sheet in in_order(self.sheets):
            with naming(sheet.kind):
                pdf, sentences = self._make(tx, sheet)
            drawn.append(pdf)
            told += sentences
        whole = merge_pdfs(drawn)
        if self.path is not None:
            tx.write(self.path, whole)
        self.made[:] = [Pack(whole, count_pages(whole), tuple(dict.fromkeys(told)))]
        return self.made[0]

    def _make(self, tx: Transaction, sheet: Sheet) -> tuple[bytes, tuple[str, ...]]:
        if sheet.kind in LABEL_KINDS:
            options = label_options(sheet.kind, sheet.values)
            found = MakeLabels(self.leg, None, options, self.tell, self.language).write_changes(tx)
            return found.pdf, found.told
        if sheet.kind == ESCORT:
            listed = MakeManifest(self.leg, ESCORT, None, unconfirmed=self.unconfirmed).write_changes(tx)
            return manifest_queries.pdf(listed), ()
        options = HANDOUTS[sheet.kind].chosen(sheet.values)
        draft = MakeHandout(sheet.kind, self.leg, None, options, (), self.tell, self.language).write_changes(tx).draft
        return draft.pdf(self.tell, self.language), draft.notes

    def describe_entry(self) -> str:
        pages = self.made[-1].pages
        return count(pages, "Made the print pack of {1}: {0} page", "Made the print pack of {1}: {0} pages", self.leg)
