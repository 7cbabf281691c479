"""A zone written from what is known of a person and a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.transliteration import name_field
from repatriate.papers.truncation import Truncation
from repatriate.papers.zones.formats import FILLER, Format, Span, weighed, zone_values

_PRINCIPAL = 9
"""Characters of a number that stand in its own field."""


def zone_date(day: PartialDate | date | None) -> str:
    """YYMMDD with filler for what is unknown (Doc 9303-3, 4.8)."""
    if day is None:
        return FILLER * 6
    parts = (day.year % 100 if day.year else None, day.month or None, day.day or None)
    return "".join([FILLER * 2 if part is None else f"{part:02}" for part in parts])


def zone_number(number: str) -> str:
    """A document number as the zone has it: capitals and digits, filler for what stands between them.

    Raises UserError where there is a letter beyond A–Z, or neither letter nor digit.
    """
    text = number
    if not (text.isascii() and text.isalnum() and text.upper() == text):
        text = _signs(number)
    if not text:
        raise UserError("document_number", say("The document number has no letter A–Z and no digit."))
    return text


def _signs(number: str) -> str:
    # Full-width letters and the digits of any script are read as what they stand for.
    text = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in unicodedata.normalize("NFKC", number)
    ).upper()
    foreign = next((sign for sign in text if sign.isalpha() and not sign.isascii()), None)
    if foreign is not None:
        raise UserError(
            "document_number",
            say("The document number has the letter “{0}”: only A to Z and digits may stand in a zone.", foreign),
        )
    return re.sub(r"[^A-Z0-9]+", FILLER, text).strip(FILLER)


def write_zone(
    form: Format,
    *,
    document_code: str,
    issuer: str,
    number: str,
    nationality: str,
    birth_date: PartialDate | date | None,
    sex: Sex | None,
    expires: date,
    surname: str | None,
    given_names: str | None,
    optional: Sequence[str] = (),
    choices: Mapping[str, str] | None = None,
    truncation: Truncation = Truncation.LETTERS,
) -> tuple[str, ...]:
    """The lines of a zone. Names are transliterated and cut as needed, unknown dates and sex are filler.

    `choices`: see `zone_letters`; `truncation`: see `name_field`. A visa carries the first nine characters of its number.
    Raises UserError where a code is none, the number or the optional data are too long for the format, or the name cannot
    be written.
    """
    for code, most in ((document_code, 2), (issuer, 3), (nationality, 3)):
        if not (0 < len(code) <= most and code.isascii() and code.isalpha() and code.isupper()):
            raise UserError("zone_code", say("{0} is no code for a zone: it is of capital letters A–Z.", code))
    page = [[FILLER] * form.width for _ in range(form.lines)]

    def put(span: Span, text: str) -> None:
        line, start, end = span
        if len(text) > end - start:
            raise UserError("zone_too_long", say("{0} is too long for its place in a {1} zone.", text, form.name))
        page[line][start : start + len(text)] = text

    def digit(*spans: Span) -> str:
        return weighed(zone_values("".join(["".join(page[line][start:end]) for line, start, end in spans])))

    def put_checked(name: str, text: str) -> None:
        span = form.fields[name]
        put(span, text)
        page[span[0]][span[2]] = digit(span)

    data = [zone_number(text) if text else "" for text in optional]
    if len(data) > len(form.optional):
        raise UserError("zone_too_long", say("A {0} zone has no place for so much optional data.", form.name))
    data += [""] * (len(form.optional) - len(data))
    put(form.fields["document_code"], document_code)
    put(form.fields["issuer"], issuer)
    put(form.fields["nationality"], nationality)
    put(form.fields["sex"], sex.value if sex in (Sex.FEMALE, Sex.MALE) else FILLER)
    put_checked("birth_date", zone_date(birth_date))
    put_checked("expiry_date", zone_date(expires))
    whole = zone_number(number)
    if len(whole) <= _PRINCIPAL or form.visa:
        put_checked("document_number", whole[:_PRINCIPAL])
    else:
        put(form.fields["document_number"], whole[:_PRINCIPAL])
        data[0] = _spilled(form, whole) + data[0]
    for span, text in zip(form.optional, data, strict=True):
        put(span, text)
    put(form.names, name_field(surname, given_names, form.names[2] - form.names[1], nationality, choices, truncation))
    if form.optional_check:
        put(form.optional_check, digit(form.optional[0]))
    if form.composite:
        put(form.composite, digit(*form.composite_over))
    return tuple(["".join(line) for line in page])


def _spilled(form: Format, number: str) -> str:
    """What opens the optional data where a number is longer than its field (Doc 9303-5 and -6, note j)."""
    if not form.long_numbers:
        raise UserError(
            "zone_number_long", say("A document number in a {0} zone has nine characters at most.", form.name)
        )
    if FILLER in number:
        raise UserError(
            "zone_number_long",
            say("A document number of more than nine characters has nothing between its letters and digits."),
        )
    return number[_PRINCIPAL:] + weighed(zone_values(number)) + FILLER
