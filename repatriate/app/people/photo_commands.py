"""Commands on the photos of people: kept in the file, encrypted like all of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatriate.app.core.attachments import save_attachment
from repatriate.app.core.transaction import Transaction
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.papers.photo import is_portrait


@dataclass(frozen=True, slots=True)
class AddPhoto:
    """Give a person this portrait, instead of the one they have."""

    ref: str
    portrait: bytes = field(repr=False)

    def write_changes(self, tx: Transaction) -> None:
        _give_photo(tx, tx.people((self.ref,))[0]["id"], self.portrait)

    def describe_entry(self) -> str:
        return say("Added a photo of {0}", self.ref)


@dataclass(frozen=True, slots=True)
class AddPhotos:
    """Give several people their portraits at once, by reference; all or none. Gives how many."""

    portraits: tuple[tuple[str, bytes], ...] = field(repr=False)

    def write_changes(self, tx: Transaction) -> int:
        if not self.portraits:
            raise UserError("no_photos", say("There are no photos to add."))
        ids = {row["ref"]: row["id"] for row in tx.people([ref for ref, _ in self.portraits])}
        if len(ids) < len(self.portraits):
            raise UserError("photo_twice", say("There are two photos of the same person: keep one of them."))
        for ref, portrait in self.portraits:
            _give_photo(tx, ids[ref], portrait)
        return len(ids)

    def describe_entry(self) -> str:
        return count(len(self.portraits), "Added {0} photo", "Added {0} photos")


def _give_photo(tx: Transaction, person_id: int, portrait: bytes) -> None:
    if not is_portrait(portrait):
        raise UserError(
            "no_portrait", say("This is not a portrait of 35 × 45 mm. Choose the part of the picture again.")
        )
    tx.update("people", person_id, {"photo": save_attachment(tx, portrait)})


@dataclass(frozen=True, slots=True)
class RemovePhoto:
    """Show the person without a photo."""

    ref: str

    def write_changes(self, tx: Transaction) -> None:
        person = tx.people((self.ref,))[0]
        if person["photo"] is None:
            raise UserError("no_photo", say("{0} has no photo.", self.ref), person=self.ref)
        tx.update("people", person["id"], {"photo": None})

    def describe_entry(self) -> str:
        return say("Removed the photo of {0}", self.ref)
