"""The command by which an officer takes the file as it is, where another program changed rows and nothing better can be had."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app.core.transaction import Transaction
from repatriate.model.errors import DamagedFile
from repatriate.model.saying import Said, say
from repatriate.store import fitness, journal


@dataclass(frozen=True, slots=True)
class TakeAsItStands:
    """What another program changed stands from now on; the journal names the rows, and the officer. An undo brings the doubt back.

    Raises DamagedFile where the journal itself was changed, or a row cannot be read.
    """

    def apply(self, tx: Transaction) -> None:
        fault = journal.find_chain_fault(tx.db)
        if why := fault or (None if (integrity := fitness.integrity(tx.db)) == "ok" else integrity):
            raise DamagedFile("damaged_file", say("{0}: restore the file from one of its backups.", why))
        journal.seal_as_they_stand(tx.db)

    def summary(self) -> Said:
        return say("Took the file as it was, with what another program had changed")
