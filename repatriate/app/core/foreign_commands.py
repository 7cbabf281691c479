"""The command by which an officer takes the file as it is, where another program changed rows and nothing better can be had."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatriate.app.core.foreign_rows import MOST_NAMED, describe_changes
from repatriate.app.core.transaction import Transaction
from repatriate.model.errors import DamagedFile
from repatriate.model.saying import Said, listed, say
from repatriate.store import fitness, journal


@dataclass(frozen=True, slots=True)
class TakeAsItStands:
    """Accepts the rows that another program changed; the journal names the rows and the officer. An undo brings the
    doubt back. Raises DamagedFile where the journal itself was changed, or a row cannot be read."""

    told: list[Said] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        fault = journal.find_chain_fault(tx.db)
        if why := fault or (None if (integrity := fitness.integrity(tx.db)) == "ok" else integrity):
            raise DamagedFile("damaged_file", say("{0}: restore the file from one of its backups.", why))
        self.told[:] = describe_changes(tx.db)
        journal.seal_as_they_stand(tx.db)

    def describe_entry(self) -> Said:
        return say("Accepted what another program had changed: {0}", listed(self.told, MOST_NAMED))
