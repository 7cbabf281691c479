"""Handing over as commands: people go into the hands of a receiver, and a receipt says so. A mistake is void, for a reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from uuid import uuid4

from PIL import Image, UnidentifiedImageError
from sqlite_utils import Database

from repatriate.app.core.attachments import save_attachment
from repatriate.app.core.listing import describe_people
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.settings import paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.app.core.transaction import Row, Transaction, stamp_transaction
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.handover_queries import make_receipt, unknown_receipt
from repatriate.app.counting.handover_rules import Ready, check_handover
from repatriate.app.counting.receiver_commands import receiver_row
from repatriate.app.counting.receivers import store_points
from repatriate.app.counting.taking import Scan
from repatriate.handouts.receipt import ReceiptSize
from repatriate.model.counting import CountsAs, How, Point
from repatriate.model.dates import write_exact_moment
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.printing.report import Tell

SEQUENCE = "receipts"
LARGEST_SIGNATURE = 30_000
"""Bytes of a signature drawn on the screen."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The output of a receipt: into the file `path`, or for a printer if None. A `size` of None is the office's usual
    one. `tell` and `language` put its words into the reader's language."""

    path: Path | None = None
    size: ReceiptSize | None = None
    tell: Tell = field(default=str, compare=False, repr=False)
    language: str = "en"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The result of a handover.

    `arrived_now` were counted on arrival with it. `unasked` are adults who go to a family and were not asked.
    `on_the_way` names people for whom this place is not the destination. `pages` is the receipt as a PDF, None if none
    was printed.
    """

    number: int
    refs: tuple[str, ...]
    receiver: str
    arrived_now: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    on_the_way: tuple[str, ...] = ()
    pages: bytes | None = None


@dataclass(frozen=True)
class HandOver:
    """Hand people over to a receiver: one receipt, with the next number. Nothing is written unless all of it can be.

    `id_seen` is the document that the receiver showed. `ties` says by reference what the receiver is to people of whom
    nobody said it before. `agreed` are adults who said that they go to this family. `reason` is why the officer decides so
    where the receiver was not named for a child; the receipt prints it. `arrived`: who was not counted on arrival has arrived
    now. `signature` is a PNG drawn on the screen; without it people sign on paper. `paper`: print the receipt with it.
    Raises UserError `receiver_needed`, `not_arrived`, `not_left`, `not_travelled`, `handed_already`.
    """

    refs: tuple[str, ...]
    receiver: int
    id_seen: str = ""
    ties: Mapping[str, str] = field(default_factory=dict)
    agreed: tuple[str, ...] = ()
    reason: str = ""
    arrived: bool = False
    signature: bytes | None = None
    remark: str = ""
    paper: Paper | None = None
    made: list[HandedOver] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> HandedOver:
        refs = tuple(dict.fromkeys(self.refs))
        if not refs:
            raise UserError("nobody", say("Choose the people to hand over."))
        rows = tx.people(refs)
        receiver = receiver_row(tx, self.receiver)
        reason = parse_remark("reason", self.reason) or ""
        ready = check_handover(
            tx.db, refs, self.receiver, tx.today, id_seen=bool(self.id_seen.strip()), agreed=self.agreed
        ).must_be_ready(reason=reason, arrived=self.arrived)
        for leg, late in ready.late.items():
            self._count_arrived(tx, leg, late)
        number = tx.next_in(SEQUENCE)
        handover = tx.insert("handovers", self._row(tx, ready, number, reason))
        for row in rows:
            tie = ready.ties.get(row["ref"]) or parse_remark("tie", self.ties.get(row["ref"])) or None
            agreed = 1 if row["ref"] in self.agreed and row["ref"] in ready.adults else None
            tx.insert("handed", {"handover_id": handover, "person_id": row["id"], "tie": tie, "agreed": agreed})
        late_refs = tuple(ref for some in ready.late.values() for ref in some)
        pages = None if self.paper is None else _print_receipt(tx, handover, number, self.paper)
        self.made[:] = [HandedOver(number, refs, receiver["name"], late_refs, ready.unasked, ready.on_the_way, pages)]
        return self.made[0]

    def _row(self, tx: Transaction, ready: Ready, number: int, reason: str) -> Row:
        point = _handover_point(store_points(tx, ready.leg_id))
        return {
            "uuid": str(uuid4()),
            "number": number,
            "receiver_id": self.receiver,
            "checkpoint_id": point.id if point else None,
            "at": write_exact_moment(tx.now),
            "by": tx.officer,
            "id_seen": parse_remark("id_seen", self.id_seen),
            "signature": None if self.signature is None else save_attachment(tx, checked_signature(self.signature)),
            "on_paper": int(self.signature is None),
            "remark": parse_remark("remark", self.remark),
            "forced": reason or None,
        }

    def _count_arrived(self, tx: Transaction, leg: str, refs: Iterable[str]) -> None:
        points = store_points(tx, tx.find("legs", "code", leg, "leg")["id"])
        arrival = next((one for one in points if one.counts_as is CountsAs.ARRIVED), None)
        if arrival is not None:
            count_here(leg, *(Scan(ref, arrival.seq, how=How.TYPED) for ref in refs)).write_changes(tx)

    def describe_entry(self) -> str:
        return say("Handed over {0}, receipt {1}", describe_people(self.made[-1].refs), str(self.made[-1].number))


def _handover_point(points: Iterable[Point]) -> Point | None:
    """The point where people are handed over; without one, the point of arrival."""
    found = {one.counts_as: one for one in points if one.counts_as is not None}
    return found.get(CountsAs.HANDED_OVER) or found.get(CountsAs.ARRIVED)


def checked_signature(picture: bytes) -> bytes:
    """A PNG small enough to be kept. Raises UserError."""
    if len(picture) > LARGEST_SIGNATURE:
        raise UserError(
            "signature_too_large", say("The signature is larger than 30 kB. Draw it again with fewer strokes.")
        )
    try:
        with Image.open(BytesIO(picture), formats=("PNG",)) as opened:
            if max(opened.size) > 4000:
                raise UserError(
                    "signature_too_large", say("The signature is larger than 4000 points. Draw it smaller.")
                )
            opened.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise UserError("signature_unreadable", say("The signature is not a PNG picture. Draw it again.")) from None
    return picture


def draw_receipt(db: Database, number: int, paper: Paper) -> bytes:
    """The pages of a receipt, to be looked at or printed; see `PrintReceipt`, which puts on record that they were."""
    from repatriate.handouts.receipt import document_bytes  # a large library, loaded when it is wanted

    size = paper.size or ReceiptSize(paper_of(settings_of(db)).value)
    return document_bytes(make_receipt(db, number), paper.tell, paper.language, size)


def _print_receipt(tx: Transaction, handover: int, number: int, paper: Paper) -> bytes:
    """The pages of a receipt; that they were printed stays on record."""
    pages = draw_receipt(tx.db, number, paper)
    if paper.path is not None:
        if paper.path.suffix.lower() != ".pdf":
            raise UserError("unknown_format", say("A receipt is a PDF: change the ending of {0}.", paper.path.name))
        tx.write(paper.path, pages)
    row = tx.one("SELECT printed FROM handovers WHERE id = ?", (handover,))
    prints = [*json.loads((row and row["printed"]) or "[]"), {"at": stamp_transaction(tx), "by": tx.officer}]
    tx.update("handovers", handover, {"printed": json.dumps(prints, ensure_ascii=False)})
    return pages


@dataclass(frozen=True, slots=True)
class PrintReceipt:
    """Print a receipt, as often as it is needed: of one that is void the copies say so. Gives its pages."""

    number: int
    paper: Paper

    def write_changes(self, tx: Transaction) -> bytes:
        return _print_receipt(tx, _row_of(tx, self.number)["id"], self.number, self.paper)

    def describe_entry(self) -> str:
        return say("Printed receipt {0}", str(self.number))


@dataclass(frozen=True, slots=True)
class VoidHandover:
    """A handover that was a mistake: its number stays, with the reason, and people wait again. Gives who."""

    number: int
    reason: str

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        row = _row_of(tx, self.number)
        reason = parse_remark("reason", self.reason)
        if reason is None:
            raise UserError("reason_missing", say("Enter why receipt {0} is void.", str(self.number)), field="reason")
        if row["void_reason"] is not None:
            raise UserError("void_already", say("Receipt {0} is void already.", str(self.number)))
        tx.update("handovers", row["id"], {"void_reason": reason})
        return tuple(
            one["ref"]
            for one in tx.rows(
                "SELECT ref FROM handed JOIN people p ON p.id = person_id WHERE handover_id = ? ORDER BY handed.id",
                (row["id"],),
            )
        )

    def describe_entry(self) -> str:
        return say("Receipt {0} is void: {1}", str(self.number), self.reason.strip())


def _row_of(tx: Transaction, number: int) -> Row:
    row = tx.one("SELECT * FROM handovers WHERE number = ?", (number,))
    if row is None:
        raise unknown_receipt(number)
    return row
