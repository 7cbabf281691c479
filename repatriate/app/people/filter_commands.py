"""Commands on filters of people that are kept by name: in the file, so that colleagues have them too."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app.core.term_sql import Term
from repatriate.app.core.transaction import Transaction
from repatriate.app.people.filters import PREFIX, as_json, find_filter
from repatriate.intake.cells import clean
from repatriate.model.errors import UserError
from repatriate.model.saying import say

LONGEST = 60


@dataclass(frozen=True, slots=True)
class SaveFilter:
    """Keep what is listed under a name; `old` is the name it had. An equal name of another filter is refused."""

    name: str
    filter: str
    terms: tuple[Term, ...]
    old: str | None = None

    def write_changes(self, tx: Transaction) -> str:
        name = " ".join(clean(self.name).split())
        if not name:
            raise UserError("no_name", say("A filter needs a name."), field="name")
        if len(name) > LONGEST:
            raise UserError(
                "too_long", say("The name is longer than {0} characters: shorten it.", LONGEST), field="name"
            )
        unknown = next((term.field for term in self.terms if find_filter(term.field) is None), None)
        if unknown is not None:
            raise UserError("bad_filter", say("There is no filter by {0}.", unknown))
        row = {"key": PREFIX + name, "value": as_json(self.filter, self.terms)}
        before = None if self.old is None else tx.one("SELECT * FROM settings WHERE key = ?", (PREFIX + self.old,))
        if name != self.old and tx.one("SELECT 1 FROM settings WHERE key = ?", (row["key"],)):
            raise UserError(
                "filter_exists", say("There is a filter “{0}” already: choose another name.", name), field="name"
            )
        if before is None:
            tx.insert("settings", row)
        else:
            tx.update("settings", before["id"], {key: row[key] for key in row if row[key] != before[key]})
        return name

    def describe_entry(self) -> str:
        if self.old is not None and self.old != self.name:
            return say("Renamed the filter “{0}” to “{1}”", self.old, self.name)
        return say("Saved the filter “{0}”", self.name)


@dataclass(frozen=True, slots=True)
class RemoveFilter:
    """Forget a filter; nobody of whom it listed is touched."""

    name: str

    def write_changes(self, tx: Transaction) -> None:
        row = tx.one("SELECT id FROM settings WHERE key = ?", (PREFIX + self.name,))
        if row is None:
            raise UserError("no_such_filter", say("There is no filter “{0}” in this file.", self.name))
        tx.delete("settings", row["id"])

    def describe_entry(self) -> str:
        return say("Deleted the filter “{0}”", self.name)
