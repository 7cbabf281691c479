"""Writes a zone from the data of a person and a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.truncation import Truncation, name_field
from repatriate.papers.zones.formats import FILLER, PLACES, Format, compute_check_digit, zone_values

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
        text = _clean_signs(number)
    if not text:
        raise UserError("document_number", say("The document number has no letter A–Z and no digit."))
    return text


def _clean_signs(number: str) -> str:
    # Full-width letters and the digits of any script are read as what they stand for.
    text = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in unicodedata.normalize("NFKC", number)
    ).upper()
    foreign = next((sign for sign in text if sign.isalpha() and not sign.isascii()), None)
    if foreign is not None:
        raise UserError(
            "document_number",
            say("The document number has the letter “{0}”. Passport lines have only A to Z and digits.", foreign),
        )
    return re.sub(r"[^A-Z0-9]+", FILLER, text).strip(FILLER)


class _Writer:
    """A zone of fillers in which one field after the other is written."""

    def __init__(self, form: Format) -> None:
        self.form = form
        self.signs = [FILLER] * (form.lines * form.width)

    def write(self, place: slice, text: str) -> None:
        """Write from the place's beginning. Raises UserError where the text is longer than the place."""
        end = place.start + len(text)
        if end > place.stop:
            raise UserError("zone_too_long", say("{0} is too long for its place in {1} lines.", text, self.form.name))
        self.signs[place.start : end] = text

    def write_checked(self, place: slice, text: str) -> None:
        """Write, and put the check digit behind the place."""
        self.write(place, text)
        self.signs[place.stop] = self.check_digit(place)

    def check_digit(self, *over: slice) -> str:
        """The check digit of what is written in these places, taken as one text (Doc 9303-3, 4.9)."""
        return compute_check_digit(zone_values("".join(["".join(self.signs[place]) for place in over])))

    def write_number(self, number: str, optional: Sequence[str]) -> None:
        """The document number and the optional data, which begins with the rest of a number that is too long."""
        places = PLACES[self.form.name]
        data = [zone_number(text) if text else "" for text in optional]
        if len(data) > len(places.optional):
            raise UserError("zone_too_long", say("{0} lines have no place for so much optional data.", self.form.name))
        whole = zone_number(number)
        spills = len(whole) > _PRINCIPAL and not self.form.visa
        if spills:
            data = [_spill_number(self.form, whole) + (data[0] if data else ""), *data[1:]]
        for place, text in zip(places.optional, data, strict=False):
            self.write(place, text)
        write = self.write if spills else self.write_checked
        write(places.number, whole[:_PRINCIPAL])

    @property
    def lines(self) -> tuple[str, ...]:
        text = "".join(self.signs)
        return tuple([text[start : start + self.form.width] for start in range(0, len(text), self.form.width)])


def write_zone(  # long: a zone has so many fields, each named by its caller
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
            raise UserError("zone_code", say("{0} is not a code for passport lines: use capital letters A–Z.", code))
    places = PLACES[form.name]
    zone = _Writer(form)
    zone.write_number(number, optional)
    zone.write(places.document_code, document_code)
    zone.write(places.issuer, issuer)
    zone.write(places.nationality, nationality)
    zone.signs[places.sex] = sex.value if sex in (Sex.FEMALE, Sex.MALE) else FILLER
    zone.write_checked(places.birth, zone_date(birth_date))
    zone.write_checked(places.expiry, zone_date(expires))
    room = places.names.stop - places.names.start
    zone.write(places.names, name_field(surname, given_names, room, nationality, choices, truncation))
    if places.optional_check is not None:
        zone.signs[places.optional_check] = zone.check_digit(places.optional[0])
    if places.composite is not None:
        zone.signs[places.composite] = zone.check_digit(*places.composite_over)
    return zone.lines


def _spill_number(form: Format, number: str) -> str:
    """The beginning of the optional data for a number longer than its field (Doc 9303-5 and -6, note j)."""
    if not form.long_numbers:
        raise UserError(
            "zone_number_long", say("A document number in {0} lines has nine characters at most.", form.name)
        )
    if FILLER in number:
        raise UserError(
            "zone_number_long",
            say("A document number of more than nine characters has nothing between its letters and digits."),
        )
    return number[_PRINCIPAL:] + compute_check_digit(zone_values(number)) + FILLER
