"""Commands on the office's own recipients: taking one into the operation file, and out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from repatriate.app.core import office_files
from repatriate.app.core.transaction import Transaction
from repatriate.manifests.recipient_file import read_recipient
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.errors import UserError
from repatriate.model.saying import say


@dataclass(frozen=True)
class TakeProfile:
    """The recipient that a TOML file describes; it replaces the office's own of that name. Gives the name."""

    path: Path
    taken: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> str:
        text = office_files.read_file(self.path)
        name = read_recipient(text, self.path.name).name
        office_files.RECIPIENTS.keep(tx, text, name)
        self.taken[:] = [name]
        return name

    def describe_entry(self) -> str:
        return say("Added the recipient {0}", self.taken[0])


@dataclass(frozen=True, slots=True)
class RemoveProfile:
    """The office's own recipient is gone; the lists that were made for them stay, and can be written again."""

    name: str

    def write_changes(self, tx: Transaction) -> None:
        if self.name in RECIPIENTS:
            raise UserError("not_own", say("{0} is a recipient that every file has: it cannot be removed.", self.name))
        office_files.RECIPIENTS.remove(tx, self.name)

    def describe_entry(self) -> str:
        return say("Removed the recipient {0}", self.name)
