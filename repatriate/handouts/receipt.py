"""The content of a handover's receipt: receiver, people, place and time. It reveals neither reasons nor origins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from typing import Any

from PIL import Image

from repatriate.handouts.pages import format_moment
from repatriate.handouts.table import Column, Kind, Row, Table
from repatriate.model.counting import RECEIVER_KINDS, Receiver
from repatriate.model.dates import format_zone
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import Said, count, join_parts, say
from repatriate.printing.document import MILLIMETRE, THIN, Document, new_canvas
from repatriate.printing.report import Tell
from repatriate.printing.text import draw_text, make_legible, text_extent, text_width, wrap_text
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


# -- A receipt on paper: two copies, one for each side, each with the persons by number and name and room to sign.

COPIES = (say("Copy for the receiver"), say("Copy for the office"))
_MARGIN = 13 * MILLIMETRE
_BOTTOM = 14 * MILLIMETRE
_KEPT = 3  # rows at the end, which go along with the signatures to the next page
_SMALL = 0.8  # of the type and the boxes, on A5
_SIGN = 62.0
_RISE, _LEADING = 0.95, 1.3


def document_bytes(
    receipt: Receipt, tell: Tell = str, language: str = "en", size: ReceiptSize = ReceiptSize.A4
) -> bytes:
    """The document: the same receipt gives the same bytes. `tell` says its words in the reader's language."""
    target = BytesIO()
    title = tell(say("Receipt no. {0}", str(receipt.number)))
    canvas = new_canvas(target, size.points, title=title, language=language)
    pages: list[tuple[int, int]] = []
    right = size.points[0] - _MARGIN
    canvas.footer = lambda sheet, number, _: _draw_foot(sheet, right, title, tell, pages[number - 1])
    for place, copy in enumerate(COPIES):
        drawn = _Copy(canvas, receipt, tell, language, size).draw(copy, place == 0)
        pages += [(number, drawn) for number in range(1, drawn + 1)]
    canvas.save()
    return target.getvalue()


def _draw_foot(canvas: Document, right: float, title: str, tell: Tell, page: tuple[int, int]) -> None:
    """Pages are counted within their copy: who holds one knows whether it is whole."""
    base = 8 * MILLIMETRE
    canvas.setLineWidth(THIN)
    canvas.line(_MARGIN, base + 11, right, base + 11)
    draw_text(canvas, _MARGIN, base, title, 8)
    draw_text(canvas, right, base, tell(say("page {0} of {1}", *page)), 8, bold=True, align="right")


class _Copy:
    """One copy, from the top of a page down; `_y` is where the next thing goes. `_scale` is of all type."""

    def __init__(self, canvas: Any, receipt: Receipt, tell: Tell, language: str, size: ReceiptSize) -> None:
        self._canvas, self._receipt, self._tell = canvas, receipt, tell
        self._language, self._scale = language, _SMALL if size is ReceiptSize.A5 else 1.0
        width, height = size.points
        self._left, self._width = _MARGIN, width - 2 * _MARGIN
        self._right, self._top = width - _MARGIN, height - _MARGIN
        self._y, self._pages = self._top, 1
        self._ties = any(one.tie for one in receipt.people)

    def draw(self, copy: str, first: bool) -> int:
        """Gives how many pages it took."""
        if not first:
            self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._draw_head(copy)
        self._draw_facts(
            (
                (say("Place"), make_legible(self._receipt.place)),
                (
                    say("Day and time there"),
                    say("{0} ({1})", format_moment(self._receipt.at), format_zone(self._receipt.zone)),
                ),
                (say("Handed over by"), make_legible(self._receipt.by)),
            )
        )
        self._draw_receiver()
        self._draw_persons()
        self._draw_facts(list_notes(self._receipt))
        self._draw_signatures()
        return self._pages

    # -- parts

    def _draw_head(self, copy: str) -> None:
        receipt = self._receipt
        small = 9.5 * self._scale
        self._y -= small
        taken = draw_text(
            self._canvas, self._right, self._y, self._tell(copy), small, bold=True, align="right",
            max_width=self._width / 2,
        )  # fmt: skip
        office = " · ".join(filter(None, (make_legible(receipt.office), make_legible(receipt.operation))))
        draw_text(self._canvas, self._left, self._y, office, small, max_width=self._width - taken - 12)
        size = 24 * self._scale
        self._y -= size * 1.35
        room = self._width
        if receipt.void:
            void = self._tell(say("VOID"))
            wide = text_width(void, size, True) + 14
            self._canvas.setLineWidth(2)
            self._canvas.rect(self._right - wide, self._y - size * 0.28, wide, size * 1.3)
            self._canvas.setLineWidth(THIN)
            draw_text(self._canvas, self._right - wide / 2, self._y, void, size, bold=True, align="center")
            room -= wide + 12
        with self._canvas.element("H1"):
            title = self._tell(say("Receipt no. {0}", str(receipt.number)))
            draw_text(self._canvas, self._left, self._y, title, size, bold=True, max_width=room)
        self._y -= 7 * self._scale
        self._lines(self._tell(persons_in_words(receipt, self._language)), 15, bold=True)
        self._y -= 5 * self._scale

    def _draw_receiver(self) -> None:
        """Draws the receiver in a frame: the name as large as the number of persons."""
        self._y -= 4 * self._scale
        start, pad = self._y, 6 * self._scale
        self._y -= pad
        left, width = self._left, self._width
        self._left, self._width = left + pad, width - 2 * pad
        self._lines(self._tell(say("Received by")), 9)
        self._lines(make_legible(self._receipt.receiver.name), 15, bold=True)
        self._draw_facts(receiver_facts(self._receipt))
        self._left, self._width = left, width
        self._y -= pad - 3 * self._scale
        self._canvas.rect(left, self._y, width, start - self._y)
        self._y -= 10 * self._scale

    def _draw_persons(self) -> None:
        tell, scale = self._tell, self._scale
        columns = (
            Column(tell(say("No."))),
            Column(tell(say("Number"))),
            Column(tell(say("Name")), Kind.NAME),
            Column(tell(say("Age"))),
            *([Column(tell(say("Receiver's relationship")), Kind.NAME)] if self._ties else []),
        )
        rows = [self._row(at, one) for at, one in enumerate(self._receipt.people, 1)]
        table = Table(columns, rows, self._left, self._width, 11 * scale, 18 * scale)
        heights = [table.height(row) for row in rows]
        after = self._measure_ending()
        wanted = True
        for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
            last = len(rows) - at <= min(_KEPT, len(rows))
            needed = sum(heights[at:]) + after if last else height
            if self._y - needed - (table.header_height if wanted else 0) < _BOTTOM and self._fits_page(needed, table):
                self._turn()
                wanted = True
            if wanted:
                self._y = table.draw_header(self._canvas, self._y)
            wanted = False
            self._y = table.draw_row(self._canvas, self._y, row)
        self._y -= 8 * scale

    def _row(self, at: int, one: HandedPerson) -> Row:
        age = "" if one.age is None else str(one.age)
        note = person_note(one)
        cells = (str(at), one.ref, make_legible(one.name), age, *((make_legible(one.tie),) if self._ties else ()))
        return Row(cells, beneath=self._tell(note) if note else "")

    def _draw_signatures(self) -> None:
        height = _SIGN * self._scale
        self._y -= 5 * self._scale
        if self._y - height < _BOTTOM:
            self._turn()
        half = self._width / 2
        captions = (say("Receiver: name, signature"), say("Handed over by: name, signature"))
        for place, caption in enumerate(captions):
            x = self._left + place * half
            self._canvas.rect(x, self._y - height, half, height)
            draw_text(
                self._canvas,
                x + 4,
                self._y - 10 * self._scale,
                self._tell(caption),
                8 * self._scale,
                max_width=half - 8,
            )
        if self._receipt.signature is not None:
            self._draw_signature(
                self._receipt.signature, self._left + 4, self._y - height + 3, half - 8, height - 15 * self._scale
            )
        self._y -= height

    def _draw_signature(self, picture: bytes, x: float, y: float, width: float, height: float) -> None:
        """Draws the receiver's signature from the screen, black on white, scaled to the box."""
        grey, across, up = _on_white(picture)
        scale = min(width / across, height / up)
        with self._canvas.element("Figure", self._tell(say("signature of the receiver"))):
            self._canvas.draw_jpeg(grey, x, y, across * scale, up * scale)

    # -- lines

    def _draw_facts(self, facts: Sequence[Fact]) -> None:
        """Captions in small at the left, what stands beside them wrapped."""
        if not facts:
            return
        size, small = 11 * self._scale, 9 * self._scale
        told = [(self._tell(caption), self._tell(value)) for caption, value in facts]
        aside = min(max(text_width(caption, small) for caption, _ in told) + 10, self._width * 0.4)
        for caption, value in told:
            lines = wrap_text(value, size, self._width - aside)
            for place, line in enumerate(lines):
                above, below = _measure_line(line, size)
                if self._y - above - below < _BOTTOM:
                    self._turn()
                self._y -= above
                if place == 0:
                    draw_text(self._canvas, self._left, self._y, caption, small, max_width=aside - 6)
                draw_text(self._canvas, self._left + aside, self._y, line, size)
                self._y -= below
        self._y -= 3 * self._scale

    def _lines(self, text: str, size: float, *, bold: bool = False) -> None:
        size *= self._scale
        with self._canvas.element("P"):
            for line in wrap_text(text, size, self._width, bold):
                above, below = _measure_line(line, size, bold)
                self._y -= above
                draw_text(self._canvas, self._left, self._y, line, size, bold=bold)
                self._y -= below

    def _measure_ending(self) -> float:
        """The height of what comes after the last person: the notes and the signatures."""
        size = 11 * self._scale
        lines = sum(
            len(wrap_text(self._tell(value), size, self._width * 0.6)) for _, value in list_notes(self._receipt)
        )
        return lines * size * 1.5 + (_SIGN + 14) * self._scale

    def _fits_page(self, height: float, table: Table) -> bool:
        """Whether a page under its small heading has room for it; else there is no use in turning."""
        room: float = self._top - 24 * self._scale - table.header_height - _BOTTOM
        return height <= room

    def _turn(self) -> None:
        """The next page, under a small heading that says of which receipt it is."""
        self._canvas.showPage()
        self._canvas.setLineWidth(THIN)
        self._pages += 1
        self._y = self._top - 12 * self._scale
        title = self._tell(say("Receipt no. {0}", str(self._receipt.number)))
        with self._canvas.aside():
            draw_text(self._canvas, self._left, self._y, title, 12 * self._scale, bold=True)
        self._y -= 10 * self._scale


def _measure_line(line: str, size: float, bold: bool = False) -> tuple[float, float]:
    """The height of a line above and below its baseline: stacked scripts need more."""
    above, below = size * _RISE, size * (_LEADING - _RISE)
    if line.isascii():
        return above, below
    up, down = text_extent(line, size, bold)
    return max(above, up + 1), max(below, down + 1.5)


def _on_white(picture: bytes) -> tuple[bytes, int, int]:
    """A PNG as a grey JPEG on white, its width and its height."""
    with Image.open(BytesIO(picture), formats=("PNG",)) as opened:
        drawn = opened.convert("RGBA")
    white = Image.new("RGBA", drawn.size, "white")
    white.alpha_composite(drawn)
    target = BytesIO()
    white.convert("L").save(target, "JPEG", quality=90)
    return target.getvalue(), drawn.width, drawn.height
