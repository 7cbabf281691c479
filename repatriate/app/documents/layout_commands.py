"""Commands on the office's own page layouts: taking one into the operation file, and out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from repatriate.app.core.office_files import LAYOUTS
from repatriate.app.core.transaction import Transaction
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.layout_check import checked_layout


@dataclass(frozen=True, slots=True)
class TakeLayout:
    """A page layout, as TOML, under a name; it replaces the office's own of that name and goes before a shipped one.

    `where`: the file that it came from, for what is said of a mistake.
    """

    name: str
    text: str
    where: str | None = None

    def write_changes(self, tx: Transaction) -> str:
        if not re.fullmatch(r"[a-z0-9_-]{1,40}", self.name):
            raise UserError(
                "bad_name",
                say("A page layout is named with small letters, digits, - and _, 40 at most; not {0}.", self.name),
            )
        checked_layout(self.text, self.name, self.where)
        LAYOUTS.keep(tx, self.text, self.name)
        return self.name

    def describe_entry(self) -> str:
        return say("Added the page layout {0}", self.name)


@dataclass(frozen=True, slots=True)
class RemoveLayout:
    """The office's own layout is gone; a shipped one of that name serves again. What was issued stays printable."""

    name: str

    def write_changes(self, tx: Transaction) -> None:
        LAYOUTS.remove(tx, self.name)

    def describe_entry(self) -> str:
        return say("Removed the page layout {0}", self.name)
