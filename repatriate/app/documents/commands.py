"""Commands that issue emergency travel documents: numbers, register and PDF in one transaction."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from pathlib import Path

from repatriate.app.core.attachments import What, numbers_stay, record_event
from repatriate.app.core.current_document import take_out_of_use, use_what_is_left
from repatriate.app.core.office_files import LAYOUTS, layout_text
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.documents.blanks.register import must_have_stated, next_blanks, running_numbers, set_status
from repatriate.app.documents.composer import Composer, describe_faults, why_unsealed
from repatriate.app.documents.eligibility import holders_of_own, holds_own
from repatriate.app.documents.issuing_office import (
    ForOthers,
    IssuingOffice,
    OtherNational,
    check_others,
    ground_of,
    new_record,
    other_nationals,
    own_document,
    sheet_of,
)
from repatriate.app.people.writer import stored_kind
from repatriate.model.entities import DocumentKind, DocumentType
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.etd import draw_pages
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.layout_check import checked_layout
from repatriate.papers.layout_parts import Layout
from repatriate.papers.register import BlankStatus
from repatriate.printing.offsets import NONE, Offset
from repatriate.printing.outfile import make_private, naming_file

Progress = Callable[[float], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Issued:
    """One document as made. `expires` is its last day, `layout` the name of its page layout, `id` its row; `other`: it is for
    somebody of another nationality, `unsealed` why it bears no digital seal; empty where it bears one."""

    ref: str
    number: str
    expires: date
    layout: str
    id: int
    other: bool = False
    unsealed: str = ""


@dataclass(frozen=True, slots=True)
class _Making:
    """The settings for issuing documents to anybody; without a path they are drawn, and printed from the register."""

    path: Path | None
    series: str | None
    layout: str | None
    valid_until: date | None
    offset: Offset
    for_others: ForOthers | None
    progress: Progress | None = None
    cancel: Cancel | None = None
    first: str | None = None

    def issue(self, tx: Transaction, refs: Sequence[str]) -> tuple[Issued, ...]:
        """A document for each, in this order, all or none, and one PDF."""
        must_have_stated(tx)
        composer = Composer(tx.db, tx.today, layout=self.layout, valid_until=self.valid_until)
        others = {one.ref for one in self._check_others(tx, refs, composer.office)}
        blanks: list[Row | None] = (
            [None] * len(refs) if self.series is None else [*next_blanks(tx, self.series, len(refs), self.first)]
        )
        running = running_numbers(tx)
        sheets: list[tuple[EtdFields, Layout]] = []
        faults: list[UserError] = []
        for ref, blank in zip(refs, blanks, strict=True):
            try:
                sheets.append(composer.compose(ref, blank["number"] if blank else next(running)))
            except UserError as fault:
                faults.append(fault)
        if faults:
            raise describe_faults(faults)
        if self.series is not None:
            _must_suit(tx, self.series, [layout for _, layout in sheets])
        sheets = [(composer.sealed(fields, layout), layout) for fields, layout in sheets]
        texts: dict[str, str] = {}
        made: list[int] = []
        ids = {row["ref"]: row["id"] for row in tx.people(refs)}
        with numbers_stay(tx):
            for ref, blank, (fields, layout) in zip(refs, blanks, sheets, strict=True):
                if layout.name not in texts:
                    texts[layout.name] = layout_text(tx.db, layout.name)
                ground = self.for_others if ref in others else None
                record = new_record(tx, fields, layout, texts[layout.name], ground, saved=self.path is not None)
                made.append(
                    _record_document(tx, ids[ref], fields, record, blank, current=not composer.keeps_passport(ref))
                )
        if self.path is None:
            draw_pages(BytesIO(), sheets, progress=self.progress, cancel=self.cancel)
        else:
            _write_pages(tx, self.path, sheets, self.offset, self.progress, self.cancel)
        return tuple(
            Issued(
                ref,
                fields.number,
                fields.expires,
                layout.name,
                id,
                ref in others,
                _explain_unsealed(tx, fields, layout),
            )
            for ref, (fields, layout), id in zip(refs, sheets, made, strict=True)
        )

    def _check_others(self, tx: Transaction, refs: Sequence[str], office: IssuingOffice) -> tuple[OtherNational, ...]:
        """The people of another nationality among them. Raises UserError if an officer must first state a ground for
        them."""
        others = other_nationals(tx.db, refs, office.state)
        check_others(office, others, self.for_others)
        return others


def _explain_unsealed(tx: Transaction, fields: EtdFields, layout: Layout) -> str:
    return "" if fields.seal is not None else why_unsealed(tx.db, layout) or ""


def _write_pages(
    tx: Transaction,
    path: Path,
    sheets: Sequence[tuple[EtdFields, Layout]],
    offset: Offset,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> None:
    part = tx.output(path)
    with naming_file(path):
        make_private(part)
        draw_pages(part, sheets, offset=offset.millimetres, progress=progress, cancel=cancel)


def _must_suit(tx: Transaction, series: str, layouts: Sequence[Layout]) -> None:
    """Blanks of a series are of one kind: a page of a booklet is not printed on single sheets, nor the other way."""
    codes = {layout.document_code: layout for layout in layouts}
    last = tx.one(
        "SELECT json_extract(printed, '$.document_code') AS code FROM documents JOIN blanks ON blanks.id = blank_id "
        "WHERE series = ? AND printed IS NOT NULL ORDER BY documents.id DESC LIMIT 1",
        (series,),
    )
    before = last["code"] if last else next(iter(codes))
    for code, layout in codes.items():
        if code != before:
            raise UserError(
                "other_blanks",
                say(
                    "Blank forms {0} are for documents {1}, but page layout {2} makes {3}. Choose other forms or another "
                    "layout.",
                    series,
                    before,
                    layout.name,
                    code,
                ),
            )


def _record_document(
    tx: Transaction, person_id: int, fields: EtdFields, record: str, blank: Row | None, *, current: bool
) -> int:
    ground = ground_of(record)
    if current:
        take_out_of_use(tx, person_id)
    document_id = tx.insert(
        "documents",
        {
            "person_id": person_id,
            "type": DocumentType.ETD.value,
            "kind": stored_kind(DocumentKind.EMERGENCY),
            "number": fields.number,
            "issuer": fields.issuer,
            "issued": fields.issued,
            "expires": fields.expires,
            "current": current,
            "status": "issued",
            "blank_id": blank["id"] if blank else None,
            "note": str(ground.words()) if ground is not None else None,
            "printed": record,
        },
    )
    if blank:
        set_status(tx, blank, BlankStatus.ISSUED, document_id=document_id)
    return document_id


@dataclass(frozen=True)
class IssueDocuments:
    """A document for each of the people, in this order, all or none, written as one PDF; without a path none is written,
    and what was issued is printed from the register (`preview.printed_documents`).

    With `series` the lowest blanks of that series are used, from the number `first` on where it is given; else numbers run on. `skip_holders` leaves out who has a valid
    one from this office already; without it that is refused. `layout` and `valid_until` as for `Composer`; `offset` is
    that of the printer. People of another nationality than the issuing State's take `for_others`: on what ground.
    """

    refs: tuple[str, ...]
    path: Path | None
    series: str | None = None
    skip_holders: bool = False
    layout: str | None = None
    valid_until: date | None = None
    offset: Offset = NONE
    for_others: ForOthers | None = None
    first: str | None = None
    progress: Progress | None = field(default=None, compare=False, repr=False)
    cancel: Cancel | None = field(default=None, compare=False, repr=False)
    made: list[Issued] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> tuple[Issued, ...]:
        if not self.refs:
            raise UserError("nobody", say("Nobody is named: say who is to be issued a document."))
        today = tx.today
        refs = self._without_holders(tx, [row["ref"] for row in tx.people(self.refs)], today)
        others = (
            replace(self.for_others, text=parse_remark("reason", self.for_others.text) or "")
            if self.for_others
            else None
        )
        making = _Making(
            self.path,
            self.series,
            self.layout,
            self.valid_until,
            self.offset,
            others,
            self.progress,
            self.cancel,
            self.first,
        )
        issued = making.issue(tx, refs)
        self.made[:] = issued
        return issued

    def _without_holders(self, tx: Transaction, refs: list[str], today: date) -> list[str]:
        holders = holders_of_own(tx.db, refs, today)
        if holders and not self.skip_holders:
            raise holds_own(tx.db, holders)
        left = [ref for ref in refs if ref not in holders]
        if not left:
            raise UserError("nobody_missing", say("Everybody here has a valid document from this office already."))
        return left

    def describe_entry(self) -> str:
        text = (
            say("Issued travel document {0} to {1}", self.made[0].number, self.made[0].ref)
            if len(self.made) == 1
            else say("Issued {0} travel documents", len(self.made))
        )
        others = sum(one.other for one in self.made)
        if not others or self.for_others is None:
            return text
        return say("{0}; to people of another nationality, {1}: {2}", text, others, self.for_others.words())


@dataclass(frozen=True, slots=True)
class SpoilDocument:
    """A document came out of the printer spoiled, or was harmed since, for a reason; its number is not used again.

    With `reissue` the same person is issued the next one at once, into that PDF, on the same ground where they are of another
    nationality: on the next blank of the series that the
    spoiled one was of, or with the next number on plain paper; `issue_next` does so without a PDF. `layout` None is that of
    the spoiled one; `for_others` holds where the spoiled one says no ground.
    """

    document_id: int
    reason: str
    reissue: Path | None = None
    layout: str | None = None
    valid_until: date | None = None
    offset: Offset = NONE
    issue_next: bool = False
    for_others: ForOthers | None = None
    _told: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Issued | None:
        document = own_document(tx, self.document_id)
        reason = parse_remark("reason", self.reason)
        if not reason:
            raise UserError("no_reason", say("Spoiling a document takes a reason."))
        tx.update(
            "documents",
            self.document_id,
            {"status": "spoiled", "current": 0, "note": reason, **record_event(tx, document, What.SPOILED, reason)},
        )
        blank = tx.one("SELECT * FROM blanks WHERE id = ?", (document["blank_id"],))
        if blank:
            set_status(tx, blank, BlankStatus.SPOILED, reason, self.document_id)
        self._told[:] = [document["number"] or "", document["ref"]]
        made: Issued | None = None
        if self._goes_on:
            layout = self.layout or (json.loads(document["printed"]).get("layout") if document["printed"] else None)
            making = _Making(
                self.reissue,
                blank["series"] if blank else None,
                layout,
                self.valid_until,
                self.offset,
                ground_of(document["printed"]) or self.for_others,
            )
            [made] = making.issue(tx, [document["ref"]])
            self._told.append(made.number)
        use_what_is_left(tx, document["person_id"])
        return made

    @property
    def _goes_on(self) -> bool:
        return self.issue_next or self.reissue is not None

    def describe_entry(self) -> str:
        if self._goes_on:
            number, ref, following = self._told
            reason = self.reason.strip()
            return say("Spoiled travel document {0} of {1} and issued {2}: {3}", number, ref, following, reason)
        return say("Spoiled travel document {0} of {1}: {2}", *self._told, self.reason.strip())


@dataclass(frozen=True, slots=True)
class ReprintDocument:
    """The same page again, with the same number, for a reason that stays on record; how often is counted.

    A document on a numbered blank is printed again only where somebody says that the blank is unharmed: the page came out
    empty, or on another sheet. Else it is spoiled, and the next blank is used. Without a path no PDF is written.
    """

    document_id: int
    path: Path | None
    reason: str
    unharmed: bool = False
    offset: Offset = NONE
    _told: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> EtdFields:
        document = own_document(tx, self.document_id)
        reason = parse_remark("reason", self.reason)
        if not reason:
            raise UserError("no_reason", say("Printing a document again takes a reason."))
        if document["printed"] is None:
            raise UserError(
                "not_printed",
                say("{0} was not printed with this program: it cannot be printed again.", document["number"] or ""),
            )
        if document["blank_id"] is not None and not self.unharmed:
            raise UserError(
                "blank_harmed",
                say(
                    "{0} is on a numbered blank form. Confirm that the form is undamaged, or spoil it and issue the next.",
                    document["number"],
                ),
            )
        notes = f"{document['note']}; " if document["note"] else ""
        tx.update(
            "documents",
            self.document_id,
            {"note": f"{notes}printed again: {reason}", **record_event(tx, document, What.AGAIN, reason)},
        )
        fields, layout = sheet_of(tx.db, document["printed"])
        if self.path is not None:
            _write_pages(tx, self.path, [(fields, layout)], self.offset)
        self._told[:] = [document["number"], document["ref"]]
        return fields

    def describe_entry(self) -> str:
        return say("Printed travel document {0} of {1} again: {2}", *self._told, self.reason.strip())


# -- Commands on the office's own page layouts: taking one into the operation file, and out of it.


@dataclass(frozen=True, slots=True)
class TakeLayout:
    """A page layout, as TOML, under a name; it replaces the office's own of that name and goes before a shipped one.

    `where`: the file that it came from, for what is said of a mistake.
    """

    name: str
    text: str
    where: str | None = None

    def write_changes(self, tx: Transaction) -> str:
        if not re.fullmatch(r"[a-z0-9_-]{1,40}", self.name):
            raise UserError(
                "bad_name",
                say("A page layout is named with small letters, digits, - and _, 40 at most; not {0}.", self.name),
            )
        checked_layout(self.text, self.name, self.where)
        LAYOUTS.keep(tx, self.text, self.name)
        return self.name

    def describe_entry(self) -> str:
        return say("Added the page layout {0}", self.name)


@dataclass(frozen=True, slots=True)
class RemoveLayout:
    """The office's own layout is gone; a shipped one of that name serves again. What was issued stays printable."""

    name: str

    def write_changes(self, tx: Transaction) -> None:
        LAYOUTS.remove(tx, self.name)

    def describe_entry(self) -> str:
        return say("Removed the page layout {0}", self.name)
