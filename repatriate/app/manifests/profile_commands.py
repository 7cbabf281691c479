"""Commands on the office's own recipients: taking one into the operation file, and out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from repatriate.app.core.transaction import Transaction
from repatriate.app.manifests.profiles import read_profile_file
from repatriate.manifests.recipients import RECIPIENTS
from repatriate.model.errors import UserError
from repatriate.model.saying import say


@dataclass(frozen=True)
class TakeProfile:
    """The recipient that a TOML file describes; it replaces the office's own of that name. Gives the name."""

    path: Path
    taken: list[str] = field(default_factory=list, compare=False, repr=False)

    def apply(self, tx: Transaction) -> str:
        text, profile = read_profile_file(self.path)
        text = text.replace("\r\n", "\n")
        old = tx.one("SELECT id, content FROM profiles WHERE name = ?", (profile.name,))
        if old is None:
            tx.insert("profiles", {"name": profile.name, "content": text})
        elif old["content"] == text:
            raise UserError("nothing_changed", say("The recipient {0} is in the file already, just so.", profile.name))
        else:
            tx.update("profiles", old["id"], {"content": text})
        self.taken[:] = [profile.name]
        return profile.name

    def summary(self) -> str:
        return say("Took the recipient {0}", self.taken[0])


@dataclass(frozen=True, slots=True)
class RemoveProfile:
    """The office's own recipient is gone; the lists that were made for them stay, and can be written again."""

    name: str

    def apply(self, tx: Transaction) -> None:
        if self.name in RECIPIENTS:
            raise UserError("not_own", say("{0} is a recipient that every file has: it cannot be removed.", self.name))
        old = tx.one("SELECT id FROM profiles WHERE name = ?", (self.name,))
        if old is None:
            raise UserError("no_profile", say("There is no recipient {0} of the office's own in this file.", self.name))
        tx.delete("profiles", old["id"])

    def summary(self) -> str:
        return say("Removed the recipient {0}", self.name)
