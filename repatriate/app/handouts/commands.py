"""Commands on handouts: a list is made, numbered and written, and the file remembers each person's bus, room or bay."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from repatriate.app.core.transaction import Transaction, stamp
from repatriate.app.core.versions import next_version
from repatriate.app.handouts.catalogue import handout_named, sequence
from repatriate.app.handouts.drafts import Draft, Request
from repatriate.model.errors import UserError
from repatriate.model.manifest import Edition
from repatriate.model.saying import listed, say
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
                    "This list can be written as {0}: change the ending of {1}.", listed(handout.formats), path.name
                )
                if len(handout.formats) == 1:
                    told = say(
                        "This list can be written only as {0}: change the ending of {1}.", handout.formats[0], path.name
                    )
                raise UserError("unknown_format", told)
        name = sequence(self.leg, self.kind)
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
        record(tx, self.leg, self.kind, version, draft.people, {"places": dict(draft.places)} if draft.places else None)
        self.made[:] = [MadeHandout(version, draft)]
        return self.made[0]

    def describe_entry(self) -> str:
        number = str(self.made[-1].version)
        return handout_named(self.kind).summary(self.leg, number)


def record(
    tx: Transaction, leg: str, kind: str, version: int, people: int, content: Mapping[str, Mapping[str, Any]] | None
) -> None:
    """Remember that something of a leg left the office; `content` is what the next one is compared with."""
    tx.insert(
        "handouts",
        {
            "leg_id": tx.find("legs", "code", leg, "leg")["id"],
            "kind": kind,
            "version": version,
            "made_at": stamp(tx),
            "made_by": tx.officer,
            "journal_head": tx.journal_head,
            "people": people,
            "content": json.dumps(content, sort_keys=True) if content else None,
        },
    )
