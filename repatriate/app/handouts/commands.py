"""Commands on handouts: a list is made, numbered and written, and the file remembers each person's bus, room or bay."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from repatriate.app.core.transaction import Transaction, next_version, stamp_transaction
from repatriate.app.handouts.catalogue import HANDOUTS, handout_named, name_sequence
from repatriate.app.handouts.drafts import Draft, Request
from repatriate.app.handouts.labels import LABEL_KINDS, LabelOptions, Labels, draw_labels
from repatriate.app.handouts.pack import Pack, Sheet, in_order, label_options, naming
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.manifests.due_lists import ESCORT
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition
from repatriate.model.saying import count, join_items, say
from repatriate.printing.merge import count_pages, merge_pdfs
from repatriate.printing.report import Tell


@dataclass(frozen=True, slots=True)
class MadeHandout:
    """The result of making a handout: its version on the leg, and its content."""

    version: int
    draft: Draft


@dataclass(frozen=True)
class MakeHandout:
    """Draw up a list of a leg, give it the next number and write it, as the suffix says (.pdf or .xlsx).

    Without a `path` it is only numbered, to be printed: what it gives has the pages. `others` are files of the same list
    in other formats. `options` are those of the kind; None: the usual ones. `tell` and `language` say in which language
    it is written.
    """

    kind: str
    leg: str
    path: Path | None = None
    options: Any = None
    others: tuple[Path, ...] = ()
    tell: Tell = field(default=str, compare=False, repr=False)
    language: str = "en"
    made: list[MadeHandout] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> MadeHandout:
        handout = handout_named(self.kind)
        paths = (self.path, *self.others) if self.path is not None else ()
        for path in paths:
            if path.suffix.lower() not in handout.formats:
                told = say(
                    "This list can be written as {0}: change the ending of {1}.", join_items(handout.formats), path.name
                )
                if len(handout.formats) == 1:
                    told = say(
                        "This list can be written only as {0}: change the ending of {1}.", handout.formats[0], path.name
                    )
                raise UserError("unknown_format", told)
        name = name_sequence(self.leg, self.kind)
        version = tx.next_in(name, next_version(tx.db, "handouts", self.leg, self.kind, name))
        request = Request(
            tx.db,
            self.leg,
            Edition(version, tx.now, tx.officer, tx.journal_head),
            self.kind,
            handout.title,
            handout.whitelist,
        )
        draft = handout.draft(request, handout.make() if self.options is None else self.options)
        for path in paths:
            if path.suffix.lower() == ".pdf":
                tx.write(path, draft.pdf(self.tell, self.language))
            elif draft.xlsx is not None:
                tx.write(path, draft.xlsx())
        record_handout(
            tx, self.leg, self.kind, version, draft.people, {"places": dict(draft.places)} if draft.places else None
        )
        self.made[:] = [MadeHandout(version, draft)]
        return self.made[0]

    def describe_entry(self) -> str:
        number = str(self.made[-1].version)
        return handout_named(self.kind).summary(self.leg, number)


def record_handout(
    tx: Transaction, leg: str, kind: str, version: int, people: int, content: Mapping[str, Mapping[str, Any]] | None
) -> None:
    """Remember that something of a leg left the office; `content` is what the next one is compared with."""
    tx.insert(
        "handouts",
        {
            "leg_id": tx.find("legs", "code", leg, "leg")["id"],
            "kind": kind,
            "version": version,
            "made_at": stamp_transaction(tx),
            "made_by": tx.officer,
            "journal_head": tx.journal_head,
            "people": people,
            "content": json.dumps(content, sort_keys=True) if content else None,
        },
    )


# -- The command that makes boarding slips or wristbands, and records the people who have one and its text.


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
        record_handout(tx, self.leg, labels.kind, version, labels.people, {"said": dict(labels.said)})
        if self.path is not None:
            tx.write(self.path, labels.pdf)
        self.made[:] = [labels]
        return labels

    def describe_entry(self) -> str:
        [labels] = self.made
        return LABEL_KINDS[labels.kind].summary(labels.people, self.leg)


# -- The command that makes the print pack of a departure: each of its papers is numbered, all of them or none.


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
            return manifest_queries.draw_pdf(listed), ()
        options = HANDOUTS[sheet.kind].chosen(sheet.values)
        draft = MakeHandout(sheet.kind, self.leg, None, options, (), self.tell, self.language).write_changes(tx).draft
        return draft.pdf(self.tell, self.language), draft.notes

    def describe_entry(self) -> str:
        pages = self.made[-1].pages
        return count(pages, "Made the print pack of {1}: {0} page", "Made the print pack of {1}: {0} pages", self.leg)
