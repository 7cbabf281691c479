"""The content of a handover's receipt: receiver, people, place and time. It reveals neither reasons nor origins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from repatriate.model.paper_size import PaperSize
from repatriate.model.receivers import RECEIVER_KINDS, Receiver
from repatriate.model.saying import Said, count, join_parts, say
from repatriate.printing.legible import make_legible
from repatriate.reference.number_words import number_in_words

Fact = tuple[str, str]
"""A caption and what stands beside it."""


class ReceiptSize(StrEnum):
    """The paper of a receipt: two copies lie on two sheets."""

    A4 = "a4"
    A5 = "a5"
    LETTER = "letter"

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of the sheet, upright."""
        if self is ReceiptSize.A5:
            return 148 * 72 / 25.4, PaperSize.A4.points[0]
        return PaperSize(self.value).points


@dataclass(frozen=True, slots=True)
class HandedPerson:
    """One of those handed over. `tie` is what the receiver is to them; `agreed`: they said that they go to their family."""

    ref: str
    name: str
    age: int | None = None
    tie: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """The content of a receipt. `at` is the time of the place; `zone` its minutes from UTC. `id_seen` is the paper
    shown.

    `reason` is why the officer accepted a receiver whom nobody had named. `expects` are sentences on family members who
    come later. `signature` is a picture of the receiver's; without one the paper is signed by hand. `void`: it is no
    longer valid.
    """

    number: int
    operation: str
    office: str
    place: str
    at: datetime
    zone: int
    by: str
    receiver: Receiver
    id_seen: str
    people: tuple[HandedPerson, ...]
    reason: str = ""
    expects: tuple[str, ...] = ()
    remark: str = ""
    signature: bytes | None = None
    void: bool = False


def persons_in_words(receipt: Receipt, language: str) -> Said:
    """`3 persons (three)`: figures and words, in the language of the receipt."""
    number = len(receipt.people)
    return count(number, "{0} person ({1})", "{0} persons ({1})", number_in_words(number, language))


def receiver_facts(receipt: Receipt) -> tuple[Fact, ...]:
    """The facts about the receiver, in order; missing ones are left out."""
    who = receipt.receiver
    papers = join_parts(" ", (make_legible(one) for one in (who.id_type, who.id_number) if one))
    facts = (
        (say("Kind of receiver"), RECEIVER_KINDS[who.kind]),
        (say("Organisation"), make_legible(who.organisation)),
        (say("Telephone"), make_legible(who.phone)),
        (say("Identity document"), papers),
        (say("Document seen"), make_legible(receipt.id_seen) or say("none")),
    )
    return tuple((caption, value) for caption, value in facts if value)


def list_notes(receipt: Receipt) -> tuple[Fact, ...]:
    """The notes under the list of people: who is still to come, the officer's reason, the remark."""
    expected = ((say("Still to come"), one) for one in receipt.expects)
    facts = (
        *expected,
        (say("Decided by the officer"), make_legible(receipt.reason)),
        (say("Remark"), make_legible(receipt.remark)),
    )
    return tuple((caption, value) for caption, value in facts if value)


def person_note(one: HandedPerson) -> str:
    """The note under a person's name."""
    return say("agreed to go to this family") if one.agreed else ""
