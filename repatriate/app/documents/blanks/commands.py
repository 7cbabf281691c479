"""Commands on the register of blanks, and on the documents that this office issued."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from repatriate.app.core.attachments import What, record_event, void_spent
from repatriate.app.core.current_document import letters_of, use_what_is_left
from repatriate.app.core.missing_work import has_stated, list_unstated
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Transaction, stamp_transaction
from repatriate.app.documents.blanks.register import (
    blanks_named,
    missing_beside,
    must_be_new,
    run_past,
    series_called,
    set_status,
    unknown_numbers,
)
from repatriate.app.documents.issuing_office import own_document
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.papers.register import STATUSES, BlankStatus, Run, numbers_in, series_numbers, some_numbers


@dataclass(frozen=True, slots=True)
class Received:
    """The blanks received: their number and series; `missing` are neighbouring numbers that the register lacks."""

    series: str
    count: int
    missing: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ReceiveBlanks:
    """Numbered blanks from the safe, `first` to `last` with the same letters before the digits.

    They belong to the series of the register that is called so, in capitals or not.
    """

    series: str
    first: str
    last: str
    received_on: date | None = None
    _called: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Received:
        named = parse_remark("series", " ".join(self.series.split()))
        if not named:
            raise UserError("no_series", say("Enter the letters of these blank forms."))
        series = series_called(tx.db, named)
        self._called[:] = [series]
        numbers = series_numbers(self.first.strip().upper(), self.last.strip().upper())
        today = tx.today
        if self.received_on is not None and self.received_on > today:
            raise UserError(
                "day_to_come", say("{0} is in the future. Enter blank forms when they are here.", self.received_on)
            )
        must_be_new(tx, numbers)
        missing = missing_beside(tx.db, numbers[0], numbers[-1])
        tx.insert_many(
            "blanks",
            ({"series": series, "number": number, "received_on": self.received_on or today} for number in numbers),
        )
        void_spent(tx)
        return Received(series, len(numbers), missing)

    def describe_entry(self) -> str:
        return say("Received blank forms {0} to {1} ({2})", self.first, self.last, *self._called)


@dataclass(frozen=True, slots=True)
class MarkBlank:
    """Spoiled, void or stolen, with a reason; what comes after is undo, not another mark.

    `numbers` is one number, a text of numbers and ranges (`AB0001-AB0005, AB0009`), or several such. Gives how many.
    """

    numbers: str | tuple[str, ...]
    status: BlankStatus
    reason: str
    _wanted: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        if not self.reason.strip():
            raise UserError(
                "reason_missing", say("Give the reason why the blank forms are {0}.", STATUSES[self.status])
            )
        texts = (self.numbers,) if isinstance(self.numbers, str) else self.numbers
        self._wanted[:] = numbers_in(texts)
        for blank in blanks_named(tx, self._wanted):
            if blank["status"] == BlankStatus.ISSUED:
                raise UserError(
                    "blank_issued",
                    say("Blank form {0} was issued. Void or spoil its document instead.", blank["number"]),
                )
            set_status(tx, blank, self.status, self.reason)
        return len(self._wanted)

    def describe_entry(self) -> str:
        if len(self._wanted) == 1:
            return say("Marked blank form {0} {1}: {2}", self._wanted[0], STATUSES[self.status], self.reason.strip())
        return count(
            len(self._wanted),
            "Marked {0} blank form {1}: {2}",
            "Marked {0} blank forms {1}: {2}",
            STATUSES[self.status],
            self.reason.strip(),
        )


@dataclass(frozen=True, slots=True)
class Stated:
    """The numbers stated as printed elsewhere, and the blanks that became void. `twice` are also on documents of this
    copy. `not_found` counts documents issued in the other copy under numbers that nobody knows."""

    count: int
    void: int
    twice: tuple[str, ...]
    not_found: int


@dataclass(frozen=True, slots=True)
class StatePrinted:
    """The numbers of documents that were printed in what this copy lacks; none where none were. It is not undone, and
    numbers are added at any time afterwards.

    Blanks are void for it, numbers on plain paper go on after them. Fewer numbers than documents were seen to be issued
    are taken only where the others are `lost`; numbers that nobody here knows only where they are said to be right (`unknown`).
    """

    numbers: tuple[str, ...] = ()
    lost: bool = False
    unknown: bool = False
    _wanted: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Stated:
        missing = list_unstated(tx.db)
        # Later numbers are added to what was said: what was printed is found one by one.
        if not missing.gaps and not (self.numbers and has_stated(tx.db)):
            raise UserError("nothing_missing", say("Nothing is missing from this copy: there is nothing to record."))
        wanted = numbers_in(self.numbers) if self.numbers else []
        self._wanted[:] = wanted
        strange = [] if self.unknown else unknown_numbers(tx.db, wanted)
        if strange:
            raise UserError(
                "unknown_numbers",
                count(
                    len(strange),
                    "{0} number is neither in the register nor one of this file ({1}…): {2}. Check that it is right.",
                    "{0} numbers are neither in the register nor of this file ({1}…): {2}. Check that they are right.",
                    letters_of(tx.db),
                    some_numbers(strange),
                ),
            )
        not_found = max(0, missing.issued - len(wanted))
        if not_found and not self.lost:
            raise UserError(
                "fewer_numbers",
                count(
                    missing.issued,
                    "{0} document was issued in the missing entries, and {1} numbers are named: name all, or say that others cannot be found.",
                    "{0} documents were issued in the missing entries, and {1} numbers are named: name all, or say that others cannot be found.",
                    len(wanted),
                ),
            )
        known = {row["number"] for row in tx.rows("SELECT number FROM spent")}
        tx.insert_many(
            "spent",
            (
                {
                    "number": number,
                    "reason": say("printed in another copy of this file"),
                    "at": stamp_transaction(tx),
                    "officer": tx.officer,
                }
                for number in wanted
                if number not in known
            ),
        )
        twice = [number for number in wanted if _issued_here(tx, number)]
        void = void_spent(tx)
        run_past(tx, wanted, not_found)
        tx.db.conn.execute(
            "UPDATE gaps SET stated_at = ?, stated_by = ?, not_found = ? WHERE stated_at IS NULL",
            (stamp_transaction(tx), tx.officer, not_found),
        )
        return Stated(len(wanted), void, tuple(twice), not_found)

    def describe_entry(self) -> str:
        if not self._wanted:
            return say("Recorded that no number was printed in the entries missing from this copy")
        return count(
            len(self._wanted),
            "Recorded that {0} number was printed in the entries missing from this copy",
            "Recorded that {0} numbers were printed in the entries missing from this copy",
        )


def _issued_here(tx: Transaction, number: str) -> bool:
    return tx.one("SELECT 1 FROM documents WHERE printed IS NOT NULL AND number = ?", (number,)) is not None


@dataclass(frozen=True, slots=True)
class Counted:
    """A count of the safe against the register; `difference` is below zero if blanks are missing."""

    series: str
    day: date
    counted: int
    expected: int

    @property
    def difference(self) -> int:
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class CountBlanks:
    """The blanks of a series that lie in the safe today, counted; it stays on record with what should lie there."""

    series: str
    counted: int
    remark: str | None = None

    def write_changes(self, tx: Transaction) -> Counted:
        series = series_called(tx.db, self.series)
        if not 0 <= self.counted < 10_000_000:
            raise UserError("bad_count", say("{0} cannot be a number of blank forms. Count again.", self.counted))
        row = tx.one(
            "SELECT count(*) AS known, sum(status = 'received') AS expected FROM blanks WHERE series = ?",
            (series,),
        )
        if row is None or not row["known"]:
            raise UserError(
                "unknown_series", say("There are no blank forms {0}. Enter what you received first.", self.series)
            )
        found = Counted(series, tx.today, self.counted, int(row["expected"]))
        tx.insert(
            "blank_counts",
            {
                "series": found.series,
                "day": found.day,
                "counted": found.counted,
                "expected": found.expected,
                "remark": parse_remark("remark", self.remark),
                "officer": tx.officer,
            },
        )
        return found

    def describe_entry(self) -> str:
        return say("Counted {0} blank forms {1} in the safe", self.counted, self.series)


@dataclass(frozen=True, slots=True)
class VoidDocument:
    """A document that this office issued is void, for a reason; its number is not used again. `stolen`: it was taken."""

    document_id: int
    reason: str
    stolen: bool = False
    _told: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        document = own_document(tx, self.document_id)
        reason = parse_remark("reason", self.reason)
        if not reason:
            raise UserError("no_reason", say("Voiding a document takes a reason."))
        status = BlankStatus.STOLEN if self.stolen else BlankStatus.VOID
        tx.update(
            "documents",
            self.document_id,
            {
                "status": "void",
                "current": 0,
                "note": reason,
                **record_event(tx, document, What.STOLEN if self.stolen else What.VOID, reason),
            },
        )
        if document["blank_id"] is not None:
            blank = tx.one("SELECT * FROM blanks WHERE id = ?", (document["blank_id"],))
            assert blank is not None
            set_status(tx, blank, status, reason, self.document_id)
        use_what_is_left(tx, document["person_id"])
        self._told[:] = [document["number"] or "", document["ref"]]

    def describe_entry(self) -> str:
        if self.stolen:
            return say("Recorded travel document {0} of {1} as stolen: {2}", *self._told, self.reason.strip())
        return say("Voided travel document {0} of {1}: {2}", *self._told, self.reason.strip())
