"""Papers as they will print, in memory: nothing is issued or frozen, and no file is written."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from sqlite_utils import Database

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks.register import FREE, first_blank, next_running_numbers
from repatriate.app.documents.composer import Composer, why_unsealed
from repatriate.app.documents.eligibility import holders_of_own, holds_own
from repatriate.app.documents.issuing_office import OtherNational, other_nationals, sheet_of
from repatriate.app.documents.seals import seal_keys
from repatriate.app.state.queries import format_lacking
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, join_items, join_parts, say
from repatriate.papers.etd import draw_pages
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.layout_parts import Layout
from repatriate.papers.page_gaps import page_gaps

_NO_SEAL = b"NOT A SEAL. "


@dataclass(frozen=True, slots=True)
class Outlook:
    """The expected result of issuing documents now.

    `refs` can be given one, in the order asked for; `cannot` maps the others to the reason. `layouts` counts the
    documents of each page layout, by its title. `first` and `last` are the earliest and latest last day of validity.
    `sealed` counts documents with a seal, and `seal` is its key. `fault` says why a seal cannot be made, `unsealed` why
    none is used. `others` are of another nationality than the issuing State's, and need a ground.
    """

    refs: tuple[str, ...]
    cannot: Mapping[str, str]
    layouts: Mapping[str, int]
    first: date | None
    last: date | None
    without_photo: tuple[str, ...]
    sealed: int
    seal: str | None
    fault: UserError | None
    unsealed: str | None = None
    others: tuple[OtherNational, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    """People who cannot get one because nobody confirmed the program's spelling of their name."""
    unverified: tuple[str, ...] = ()
    """People of `refs` whose nationality verification is still to come."""
    gaps: tuple[Said, ...] = ()
    """The gaps of the pages, a sentence each, from `page_gaps`."""

    @property
    def refusals(self) -> tuple[Said, ...]:
        """The reasons why the others cannot get one, each once with its people."""
        alike: dict[object, list[str]] = {}
        for ref, why in self.cannot.items():
            values = tuple(value for value in why.values if value != ref) if isinstance(why, Said) else ()
            alike.setdefault((why.template if isinstance(why, Said) else why, values), []).append(ref)
        # A sentence that is the same for several names all of them.
        once = [list({self.cannot[ref]: ref for ref in reversed(refs)}.values())[::-1] for refs in alike.values()]
        return tuple(_describe_once(self.cannot[first], more) for first, *more in once)


def preview_papers(
    operation: Operation,
    refs: Iterable[str],
    *,
    layout: str | None = None,
    valid_until: date | None = None,
    only_own: bool = False,
) -> Outlook:
    """The outlook for these people; nothing is issued. `only_own` leaves other nationals out, except in `others`."""
    db, today, wanted = operation.db, operation.today(), list(refs)
    try:
        composer = Composer(db, today, layout=layout, valid_until=valid_until)
    except UserError as fault:
        return Outlook((), dict.fromkeys(wanted, fault.message), {}, None, None, (), 0, None, None)
    holders = holders_of_own(db, wanted, today)
    refused = holds_own(db, holders) if holders else None
    [number] = next_numbers(db, None)
    cannot: dict[str, str] = {}
    unconfirmed: list[str] = []
    layouts: dict[str, int] = {}
    sheets: list[tuple[str, EtdFields, Layout]] = []
    others = {one.ref: one for one in other_nationals(db, wanted, composer.office.state)}
    for ref in wanted:
        try:
            fields, form = _compose_page(composer, ref, number, refused=refused if ref in holders else None)
        except UserError as why:
            cannot[ref] = why.message
            if why.code == "name_unconfirmed":
                unconfirmed.append(ref)
            others.pop(ref, None)
            continue
        if only_own and ref in others:
            continue
        sheets.append((ref, fields, form))
        layouts[form.title] = layouts.get(form.title, 0) + 1
    key = next((one for one in seal_keys(db, today) if one.current), None)
    to_seal = [(fields, form) for _, fields, form in sheets if form.zone == "TD2" and form.seal is not None]
    failed: UserError | None = None
    if key is not None and to_seal:
        try:
            composer.sealed(*to_seal[0])
        except UserError as why:
            failed = why
    days = [fields.expires for _, fields, _ in sheets]
    return Outlook(
        refs=tuple(ref for ref, _, _ in sheets),
        cannot=cannot,
        layouts=layouts,
        first=min(days, default=None),
        last=max(days, default=None),
        without_photo=tuple(ref for ref, fields, _ in sheets if fields.photo is None),
        sealed=len(to_seal) if key is not None else 0,
        seal=f"{key.signer} {key.reference}" if key is not None else None,
        fault=failed,
        unsealed=why_unsealed(db, sheets[0][2]) if sheets else None,
        others=tuple(others.values()),
        unconfirmed=tuple(unconfirmed),
        unverified=_find_unverified(db, today, [ref for ref, _, _ in sheets]),
        gaps=tuple(told for _, told in page_gaps([(ref, fields) for ref, fields, _ in sheets])),
    )


def _find_unverified(db: Database, today: date, refs: Sequence[str]) -> tuple[str, ...]:
    values = {
        "today": working_day(db, today).isoformat(),
        "refs": json.dumps(refs),
        "kinds": json.dumps(["nationality_verification"]),
    }
    rows = db.conn.execute(
        f"SELECT p.ref FROM json_each(:refs) w JOIN people p ON p.ref = w.value WHERE {format_lacking('kinds')} ORDER BY w.key",
        values,
    )
    return tuple(ref for (ref,) in rows.fetchall())


def _describe_once(why: str, more: Sequence[str]) -> Said:
    return (
        say("{0} The same applies to {1} more: {2}.", why, len(more), join_items(more))
        if more
        else join_parts("", (why,))
    )


def _compose_page(composer: Composer, ref: str, number: str, *, refused: UserError | None) -> tuple[EtdFields, Layout]:
    """The fields and layout of the page to print. Raises UserError if the person cannot be given one."""
    if refused is not None:
        raise refused
    return composer.compose(ref, number)


def next_numbers(db: Database, series: str | None, count: int = 1, first: str | None = None) -> list[str]:
    """The numbers that the next documents get. Raises UserError where the series has fewer blanks left from `first` on."""
    if series is None:
        return list(itertools.islice(next_running_numbers(db), count))
    rows = db.conn.execute(
        f"SELECT number FROM blanks WHERE {FREE} ORDER BY length(number), number LIMIT :count",
        {"series": series, "first": first_blank(db, series, first), "count": count},
    ).fetchall()
    if not rows:
        raise UserError("too_few_blanks", say("No blank forms {0} are left. Enter what you received.", series))
    if len(rows) < count:
        raise UserError(
            "too_few_blanks",
            say("{1} blank forms {0} are left, and {2} are needed. Enter what you received.", series, len(rows), count),
        )
    return [str(row[0]) for row in rows]


def documents_preview(  # long: whose pages, what an officer chose of them, and how long they may take
    operation: Operation,
    refs: Sequence[str],
    series: str | None = None,
    *,
    layout: str | None = None,
    valid_until: date | None = None,
    first: str | None = None,
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> bytes:
    """The PDF of these people's documents if they were issued now, a page each in this order; where a seal will stand is a
    symbol that says it is none.

    Raises UserError where one of them cannot be issued.
    """
    composer = Composer(operation.db, operation.today(), layout=layout, valid_until=valid_until)
    sheets = []
    for ref, number in zip(refs, next_numbers(operation.db, series, len(refs), first), strict=True):
        fields, form = composer.compose(ref, number)
        sealed = composer.sealed(fields, form)
        if sealed.seal is not None:
            # A seal that verifies is signed for what is issued, and for nothing else.
            size = len(sealed.seal)
            fields = replace(fields, seal=(_NO_SEAL * (size // len(_NO_SEAL) + 1))[:size])
        sheets.append((fields, form))
    return _draw_sheets(sheets, progress, cancel)


def printed_document(db: Database, document_id: int) -> bytes:
    """The PDF page of a document exactly as it was issued. Raises UserError where this office did not issue it."""
    return printed_documents(db, [document_id])


def printed_documents(
    db: Database,
    ids: Sequence[int],
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> bytes:
    """The PDF of documents exactly as they were issued, a page each in this order. Raises UserError where this office did not
    print one of them."""
    sheets = []
    for id in ids:
        row = db.conn.execute("SELECT printed FROM documents WHERE id = ?", (id,)).fetchone()
        if row is None or row[0] is None:
            raise UserError(
                "not_issued", say("Only a document that this office issued can be shown as it was printed.")
            )
        sheets.append(sheet_of(db, row[0]))
    return _draw_sheets(sheets, progress, cancel)


def _draw_sheets(
    sheets: Sequence[tuple[EtdFields, Layout]],
    progress: Callable[[float], None] | None,
    cancel: Callable[[], bool] | None,
) -> bytes:
    target = BytesIO()
    draw_pages(target, sheets, progress=progress, cancel=cancel)
    return target.getvalue()
