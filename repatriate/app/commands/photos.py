"""Commands on the photos of people: kept in the file, encrypted like all of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from repatriate.app.transaction import Transaction
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.photo import is_portrait


@dataclass(frozen=True, slots=True)
class AddPhoto:
    """Give a person this portrait, instead of the one they have."""

    ref: str
    portrait: bytes = field(repr=False)

    def apply(self, tx: Transaction) -> None:
        person = tx.people((self.ref,))[0]
        if not is_portrait(self.portrait):
            raise UserError(
                "no_portrait", say("This is no portrait of 35 × 45 mm: choose the part of the picture anew.")
            )
        name = hashlib.sha256(self.portrait).hexdigest()
        # What was attached once stays, so that undo and redo find it.
        tx.db.conn.execute("INSERT OR IGNORE INTO attachments VALUES (?, ?)", (name, self.portrait))
        tx.update("people", person["id"], {"photo": name})

    def summary(self) -> str:
        return say("Added a photo of {0}", self.ref)


@dataclass(frozen=True, slots=True)
class RemovePhoto:
    """Show the person without a photo."""

    ref: str

    def apply(self, tx: Transaction) -> None:
        person = tx.people((self.ref,))[0]
        if person["photo"] is None:
            raise UserError("no_photo", say("{0} has no photo.", self.ref))
        tx.update("people", person["id"], {"photo": None})

    def summary(self) -> str:
        return say("Removed the photo of {0}", self.ref)
