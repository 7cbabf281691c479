"""Commands on the register of blanks, and on the documents that this office issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from repatriate.app.transaction import Transaction
from repatriate.app.values import remark
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.register import STATUSES, Blank, BlankStatus, change_status, series_numbers

MOST_BLANKS = 100_000


@dataclass(frozen=True, slots=True)
class ReceiveBlanks:
    """Numbered blanks from the safe, `first` to `last` with the same letters before the digits. Gives how many."""

    series: str
    first: str
    last: str
    received_on: date | None = None

    def apply(self, tx: Transaction) -> int:
        numbers = series_numbers(self.first.strip().upper(), self.last.strip().upper())
        if len(numbers) > MOST_BLANKS:
            raise UserError(
                "bad_bundle", say("{0} blanks at once cannot be: {1} is the most.", len(numbers), MOST_BLANKS)
            )
        for start in range(0, len(numbers), 500):
            part = numbers[start : start + 500]
            taken = tx.one(f"SELECT number FROM blanks WHERE number IN ({', '.join('?' for _ in part)})", part)
            if taken:
                raise UserError(
                    "blank_twice", say("Blank {0} is in the register already: check the numbers.", taken["number"])
                )
        tx.insert_many(
            "blanks",
            (
                {
                    "series": " ".join(self.series.split()),
                    "number": number,
                    "received_on": self.received_on or tx.now.date(),
                }
                for number in numbers
            ),
        )
        return len(numbers)

    def summary(self) -> str:
        return say("Received blanks {0} to {1} of series {2}", self.first, self.last, self.series)


@dataclass(frozen=True, slots=True)
class MarkBlank:
    """Spoiled, void or stolen, with a reason; what comes after is undo, not another mark."""

    number: str
    status: BlankStatus
    reason: str

    def apply(self, tx: Transaction) -> None:
        blank = tx.find("blanks", "number", self.number, "blank")
        if blank["status"] == BlankStatus.ISSUED:
            raise UserError("blank_issued", say("Blank {0} was issued: void the document on it instead.", self.number))
        held = Blank(blank["series"], blank["number"], BlankStatus(blank["status"]))
        change_status(held, self.status, self.reason)
        tx.update("blanks", blank["id"], {"status": self.status.value, "note": remark("reason", self.reason)})

    def summary(self) -> str:
        return say("Marked blank {0} {1}: {2}", self.number, STATUSES[self.status], self.reason.strip())


@dataclass(frozen=True, slots=True)
class VoidDocument:
    """A document that this office issued is void, for a reason; its number is not used again."""

    document_id: int
    reason: str

    def apply(self, tx: Transaction) -> None:
        document = tx.one("SELECT * FROM documents WHERE id = ?", (self.document_id,))
        if document is None or document["status"] != "issued":
            raise UserError(
                "not_issued", say("Only a document that this office issued, and that is valid, can be voided.")
            )
        if not self.reason.strip():
            raise UserError("no_reason", say("Voiding a document takes a reason."))
        tx.update(
            "documents", self.document_id, {"status": "void", "current": 0, "note": remark("reason", self.reason)}
        )
        if document["blank_id"] is not None:
            tx.update("blanks", document["blank_id"], {"status": "void", "note": remark("reason", self.reason)})
        # Whatever else they hold is what they travel on now.
        other = tx.one(
            "SELECT id FROM documents WHERE person_id = ? AND id <> ? AND status IN ('held', 'issued') "
            "AND NOT EXISTS (SELECT 1 FROM documents c WHERE c.person_id = documents.person_id AND c.current = 1) "
            "ORDER BY id DESC",
            (document["person_id"], self.document_id),
        )
        if other:
            tx.update("documents", other["id"], {"current": 1})

    def summary(self) -> str:
        return say("Voided a travel document: {0}", self.reason.strip())
