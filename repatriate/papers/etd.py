"""Emergency travel documents, single sheets and booklet pages: their fields, zone and PDF (Doc 9303-8)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO

from repatriate.model.entities import Person
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.fields import UNCONFIRMED
from repatriate.model.saying import Said, say
from repatriate.papers.etd_fields import EtdFields
from repatriate.papers.fitting import fitting_length, whole_lines
from repatriate.papers.layout_parts import Layout
from repatriate.papers.sheet import draw_sheet, room_in
from repatriate.papers.truncation import Truncation, name_field
from repatriate.papers.zones.formats import TD2, TD3
from repatriate.papers.zones.writing import write_zone
from repatriate.printing.document import MILLIMETRE, Document, new_canvas
from repatriate.printing.text import missing_glyphs
from repatriate.reference.countries import is_nationality
from repatriate.reference.transliteration import is_latin

LONGEST_NUMBER = 14  # nine characters, and five more in the optional data of a TD2 zone
LONGEST_IN_BOOKLET = 9  # a TD3 zone has no long numbers
LONGEST_VALIDITY = 366
"""Days: a booklet is valid for twelve months at most (Doc 9303-8)."""


def etd_fields(  # long: a document has so many fields, each named by its caller
    person: Person,
    *,
    number: str,
    issuer: str,
    authority: str,
    issued: date,
    expires: date,
    destination: str,
    transit: Sequence[str] = (),
    photo: bytes | None = None,
    layout: Layout | None = None,
) -> EtdFields:
    """The fields of a person's document. `transit` holds the named points in the order of travel.

    The layout decides between a single sheet (the default) and a booklet; a booklet need not name a journey. It also
    decides how names are written and cut in the zone.

    Raises UserError, which names the person by reference, if the document cannot be issued.
    """

    def refuse_person(code: str, what: Said) -> UserError:
        return UserError(code, say("{0}: {1}", person.ref, what), person=person.ref)

    if person.name_spelling == UNCONFIRMED:
        raise refuse_person("name_unconfirmed", say("the program spelled the name; confirm it under People first."))
    surname, given_names = (_latin_name(person, name) for name in (person.surname, person.given_names))
    if not surname and not given_names:
        raise refuse_person("no_latin_name", say("there is no name in Latin letters; type the Latin name first."))
    if not person.nationality:
        raise refuse_person("no_nationality", say("the nationality is missing; fill it in first."))
    for code in (person.nationality, issuer):
        if not is_nationality(code):
            raise refuse_person("unknown_state", say("{0} is not the code of a State; put it right first.", code))
    fields = EtdFields(
        number=number,
        issuer=issuer,
        authority=authority.strip(),
        issued=issued,
        expires=expires,
        destination=destination.strip(),
        nationality=person.nationality,
        surname=surname,
        given_names=given_names,
        native_name=(person.native_name or "").strip() or None,
        birth_date=person.birth_date,
        birth_place=person.birth_place,
        sex=person.sex,
        transit=tuple(point.strip() for point in transit if point.strip()),
        photo=photo,
        document_code=layout.document_code if layout else "PU",
        choices=dict(layout.choices) if layout else {},
        truncation=layout.truncation if layout else Truncation.LETTERS,
        remarks=_read_remarks(person, layout),
    )
    booklet = layout is not None and layout.kind == "booklet"
    for fault, what in _find_faults(fields, booklet=booklet):
        raise refuse_person(fault, what)
    try:
        name_field(surname, given_names, 39 if booklet else 31, fields.nationality, fields.choices, fields.truncation)
    except UserError as error:
        raise refuse_person(error.code, _name_fault(error)) from error
    for place, text in _list_typed(fields):
        if missing := missing_glyphs(text):
            sign = min(missing)
            shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
            raise refuse_person("no_glyph", say("“{0}” in {1} cannot be printed; type it another way.", shown, place))
    return fields


def _find_faults(fields: EtdFields, *, booklet: bool) -> Iterator[tuple[str, Said]]:
    """Yields the faults of a document's facts: a code, and a sentence to follow the reference."""
    longest = LONGEST_IN_BOOKLET if booklet else LONGEST_NUMBER
    issued, expires, born = fields.issued, fields.expires, fields.birth_date
    if not re.fullmatch(rf"[A-Z0-9]{{1,{longest}}}", fields.number):
        yield "bad_number", say("the number {0} must be capitals and digits, {1} at most.", fields.number, longest)
    if expires < issued:
        yield (
            "expires_before_issue",
            say("the document would expire on {0}, before its issue on {1}.", expires.isoformat(), issued.isoformat()),
        )
    if booklet and expires > issued + timedelta(days=LONGEST_VALIDITY):
        yield "too_long", say("a booklet is valid for twelve months at most; choose an earlier day of expiry.")
    if born and born.complete and (born.latest or issued) > issued:
        yield "born_after_issue", say("the birth date {0} is after the day of issue.", str(born))
    if not booklet and not fields.destination:
        yield "no_destination", say("the destination is missing; a single-journey document names it.")
    if not fields.authority:
        yield "no_authority", say("the issuing authority is missing; fill it in under Settings.")


def _list_typed(fields: EtdFields) -> list[tuple[Said, str]]:
    """The typed texts, each with its name on the page."""
    name = say("the name")
    return [
        (name, fields.surname or ""),
        (name, fields.given_names or ""),
        (say("the name in the holder's script"), fields.native_name or ""),
        (say("the place of birth"), fields.birth_place or ""),
        (say("the destination"), fields.destination),
        (say("the transit points"), " ".join(fields.transit)),
        (say("the issuing authority"), fields.authority),
        (say("the remarks"), fields.remarks or ""),
    ]


def _name_fault(error: UserError) -> Said:
    """The fault of the name, as a sentence to follow the reference."""
    match error.code:
        case "name_digit":
            return say("a name has a digit in it; write the number in letters.")
        case "name_letter":
            letter = str(error.facts["letter"])
            return say("“{0}” has no spelling in machine-readable lines. Type it in another way.", letter)
        case "name_not_latin":
            return say("the name is not in Latin letters; type the Latin name first.")
        case _:
            return say("there is no name in Latin letters; type the Latin name first.")


def _latin_name(person: Person, name: str | None) -> str | None:
    """A name as typed, None where there is none. Tables for zones are no way to fill it: they leave out vowels."""
    name = " ".join((name or "").split())
    if not any(char.isalpha() for char in name):
        return None
    if is_latin(name):
        return name
    raise UserError(
        "no_latin_name",
        say("{0}: the name is not in Latin letters; type the Latin name first.", person.ref),
        person=person.ref,
    )


def _read_remarks(person: Person, layout: Layout | None) -> str | None:
    """The officer's remarks for the document. Raises UserError if no box of the layout holds all of them: the rest
    would be lost."""
    remarks = " ".join((person.document_remark or "").split()) or None
    if not remarks or layout is None:
        return remarks
    boxes = [field for field in layout.fields if field.name == "remarks"]
    if not boxes:
        raise UserError(
            "no_remarks",
            say(
                "{0}: page layout {1} has no box for remarks: add one, or write it on the document by hand.",
                person.ref,
                layout.name,
            ),
            person=person.ref,
        )
    for box in boxes:
        printed, room = remarks.upper() if box.upper else remarks, room_in(layout, box)
        if whole_lines(printed, *room) is None:
            raise UserError(
                "long_remarks",
                say(
                    "{0}: the remarks have {1} characters and page layout {2} has room for {3}: shorten them.",
                    person.ref,
                    len(remarks),
                    layout.name,
                    fitting_length(printed, *room),
                ),
                person=person.ref,
            )
    return remarks


def zone_of(fields: EtdFields, layout: Layout | None = None) -> tuple[str, str]:
    """The two lines of the zone that the layout has; without one TD2 for a single sheet, TD3 for a booklet.

    Doc 9303-6 and -4; codes PU and PE: Doc 9303-8.
    """
    form = layout.zone if layout else ("TD2" if fields.document_code == "PU" else "TD3")
    first, second = write_zone(
        TD3 if form == "TD3" else TD2,
        document_code=fields.document_code,
        issuer=_zone_state(fields.issuer),
        number=fields.number,
        nationality=_zone_state(fields.nationality),
        birth_date=fields.birth_date,
        sex=fields.sex,
        expires=fields.expires,
        surname=fields.surname,
        given_names=fields.given_names,
        choices=fields.choices,
        truncation=fields.truncation,
    )
    return first, second


def _zone_state(code: str) -> str:
    return "D" if code == "DEU" else code  # Doc 9303-3, section 5: Germany is D


def draw_pages(  # long: the pages, and by name what goes with drawing them
    target: Path | BinaryIO,
    sheets: Sequence[tuple[EtdFields, Layout]],
    *,
    offset: tuple[float, float] = (0, 0),
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    under: Callable[[Document, Layout], None] | None = None,
    over: Callable[[Document, Layout], None] | None = None,
) -> None:
    """A page for each, in that order, as one PDF: the one way in which documents are drawn, on paper and in a preview.

    `offset`: millimetres to the right and down, to where a printer meets its blanks. `progress` is told the fraction
    done, 0 to 1. `under` and `over` draw on each page before it and after it. The same fields give the same bytes. Raises Cancelled where `cancel`
    says yes, UserError for no documents, a photo that is no image, or a document that is not of its layout's kind.
    """
    if not sheets:
        raise UserError("nothing_to_print", say("There is no document to print."))
    first = sheets[0][1]
    title = f"{first.pdf_title} ({len(sheets)})" if len(sheets) > 1 else first.pdf_title
    canvas = new_canvas(target, _page_size(first), title=title, language=first.language, archival=False)
    for number, (fields, layout) in enumerate(sheets, 1):
        if cancel is not None and cancel():
            raise Cancelled
        if fields.document_code != layout.document_code:
            raise UserError(
                "wrong_layout",
                say(
                    "Document {0} has the code {1} and the page layout {2} is for {3}: choose another layout.",
                    str(fields.number),
                    fields.document_code,
                    layout.name,
                    layout.document_code,
                ),
            )
        canvas.setPageSize(_page_size(layout))
        if any(offset):
            canvas.translate(offset[0] * MILLIMETRE, -offset[1] * MILLIMETRE)
        if under is not None:
            under(canvas, layout)
        draw_sheet(canvas, layout, fields, zone_of(fields, layout))
        if over is not None:
            over(canvas, layout)
        canvas.showPage()
        if progress is not None:
            progress(number / len(sheets))
    canvas.save()


def _page_size(layout: Layout) -> tuple[float, float]:
    width, height = layout.page
    return width * MILLIMETRE, height * MILLIMETRE
