"""The command by which an officer says that the clock of the computer is right."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app.core.clock import CONFIRMED
from repatriate.app.core.transaction import Transaction
from repatriate.model.saying import Said, say


@dataclass(frozen=True, slots=True)
class ConfirmClock:
    """The clock of this computer is right, whatever entries before say: from now on it is compared with later ones alone."""

    def write_changes(self, tx: Transaction) -> None:
        old = tx.one("SELECT id FROM settings WHERE key = ?", (CONFIRMED,))
        row = tx.one("SELECT ifnull(max(id), 0) AS last FROM gaps")
        value = f"{tx.revision} {row['last'] if row else 0}"
        if old is None:
            tx.insert("settings", {"key": CONFIRMED, "value": value})
        else:
            tx.update("settings", old["id"], {"value": value})

    def describe_entry(self) -> Said:
        return say("Confirmed that the clock of the computer is right")
