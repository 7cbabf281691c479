"""Reads and checks a zone: its fields, its check digits, and its faults in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from repatriate.model.saying import say
from repatriate.papers.zones.formats import (
    FILLER,
    ODD,
    PLACES,
    SIGNS,
    TD2,
    Places,
    compute_check_digit,
    format_of,
    zone_values,
)
from repatriate.reference.countries import is_nationality

UNREADABLE = "?"
"""The check digit of what cannot be reckoned with."""


class Check(NamedTuple):
    """A check digit as it stands and as it ought to be."""

    found: str
    expected: str
    ok: bool


class Zone(NamedTuple):
    """The content of a zone. Absent fields are None; dates and sex are as in the zone, `<` kept. `valid` covers layout,
    characters and check digits; `problems` has more, one sentence each."""

    format: str
    lines: tuple[str, ...]
    document_code: str | None
    issuer: str | None
    document_number: str | None
    nationality: str | None
    birth_date: str
    sex: str
    expiry_date: str
    surname: str | None
    given_names: str | None
    optional: tuple[str, ...]
    checks: Mapping[str, Check]
    problems: tuple[str, ...]
    valid: bool
    maybe_truncated: bool

    def to_json(self) -> dict[str, Any]:
        names = ("document_code", "issuer", "document_number", "nationality", "birth_date", "sex", "expiry_date")
        fields: dict[str, Any] = {name: getattr(self, name) for name in (*names, "surname", "given_names")}
        fields["optional"] = list(self.optional)
        return {
            "format": self.format,
            "valid": self.valid,
            "fields": fields,
            "checks": {
                name: {"found": check.found, "expected": check.expected, "ok": check.ok}
                for name, check in self.checks.items()
            },
            "problems": list(self.problems),
            "maybe_truncated": self.maybe_truncated,
        }


_RIGHT = {digit: Check(digit, digit, True) for digit in "0123456789"}
_CHECKED = {
    "document_number": say("the document number"),
    "birth_date": say("the birth date"),
    "expiry_date": say("the expiry date"),
    "optional": say("the optional data"),
    "composite": say("all the lines"),
}
_OPENING = {
    "birth_date": say("The birth date"),
    "expiry_date": say("The expiry date"),
    "issuer": say("The issuer"),
    "nationality": say("The nationality"),
}
"""At the beginning of a sentence."""


def read_zone(lines: Sequence[str]) -> Zone:
    """Read and check a zone. Space around a line is ignored, and empty lines are.

    Raises UserError where the lines are not two or three of a known length.
    """
    whole = whole_lines(lines)
    form = format_of(whole)
    places = PLACES[form.name]
    text = "".join(whole)
    values = zone_values(text)
    problems = [] if places.clean(text) else list(_find_odd_signs(places, whole, text))
    valid = not problems

    birth, expiry = text[places.birth], text[places.expiry]
    optional = [text[place] for place in places.optional]
    number, checks = _read_number(places, text, values, optional)
    checks |= _check_rest(places, text, values, optional[0])
    for name, check in checks.items():
        if not check.ok:
            valid = False
            if check.expected != UNREADABLE:  # the characters are a fault of their own
                what = _CHECKED[name]
                problems.append(
                    say("The check digit of {0} is {1}; it should be {2}.", what, check.found, check.expected)
                )

    names = text[places.names]
    primary, _, secondary = names.rstrip(FILLER).partition(FILLER * 2)
    code, issuer, nationality = text[places.document_code], text[places.issuer], text[places.nationality]
    if not (primary and FILLER * 2 not in secondary and primary[0] != FILLER):
        problems += _check_name(primary, secondary)
    if not _fits_format(places, code):
        problems.append(say("The document code {0} is not one for {1}.", code, form.name))
    for name, state in (("issuer", issuer), ("nationality", nationality)):
        if not is_nationality(state.rstrip(FILLER)):
            problems.append(say("{0} {1} is not the code of a State.", _OPENING[name], state))
    if not (_is_day(birth) and _is_day(expiry) and FILLER not in expiry):
        problems += _check_days(birth, expiry)

    return Zone(
        form.name,
        whole,
        _read_text(code),
        _read_text(issuer),
        _read_text(number),
        _read_text(nationality),
        birth,
        text[places.sex],
        expiry,
        _read_text(primary),
        _read_text(secondary),
        tuple([left for part in optional if (left := part.rstrip(FILLER))]),
        checks,
        tuple(problems),
        valid,
        names[-1] != FILLER,
    )


def whole_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without space around them and without empty ones; several may have come as one."""
    return tuple([part for line in lines for part in map(str.strip, line.splitlines()) if part])


def _check_field(found: str, values: bytes) -> Check:
    if ODD in values:
        return Check(found, UNREADABLE, False)
    expected = compute_check_digit(values)
    return _RIGHT[expected] if found == expected else Check(found, expected, False)


def _read_number(places: Places, text: str, values: bytes, optional: list[str]) -> tuple[str, dict[str, Check]]:
    """The number and its check; a long one is taken out of the optional data (Doc 9303-5 and -6, note j)."""
    principal, found = text[places.number], text[places.number.stop]
    if found == FILLER and places.form.long_numbers:
        more, _, rest = optional[0].partition(FILLER)
        if more:
            optional[0] = rest
            whole = principal + more[:-1]
            return whole, {"document_number": _check_field(more[-1], zone_values(whole))}
    return principal, {"document_number": _check_field(found, values[places.number])}


def _check_rest(places: Places, text: str, values: bytes, optional: str) -> dict[str, Check]:
    """The check digits beside that of the document number, in the order in which they are reported."""
    checks = {
        "birth_date": _check_field(text[places.birth.stop], values[places.birth]),
        "expiry_date": _check_field(text[places.expiry.stop], values[places.expiry]),
    }
    if places.optional_check is not None:
        check = _check_field(text[places.optional_check], values[places.optional[0]])
        if check.found == FILLER and not optional.strip(FILLER):  # Doc 9303-4, 4.2.2.2: filler may stand for 0
            check = Check(FILLER, "0", True)
        checks["optional"] = check
    if places.composite is not None:
        over = b"".join([values[place] for place in places.composite_over])
        checks["composite"] = _check_field(text[places.composite], over)
    return checks


def _fits_format(places: Places, code: str) -> bool:
    """Whether a document of this format can have this code."""
    if places.form is TD2 and code == "PU":  # the single-sheet emergency travel document, Doc 9303-8
        return True
    if code[0] not in places.first_letters:
        return False
    return places.first_letters != "ACI" or not (code[1] == "V" or code in ("IC", "AI"))  # Doc 9303-5 and -6, 4.2.2


def _find_odd_signs(places: Places, lines: Sequence[str], text: str) -> Iterator[str]:
    """Yields forbidden characters by position; each makes the zone invalid."""
    for number, line in enumerate(lines, 1):
        odd = sorted(set(line) - set(SIGNS))
        if odd:
            shown = ", ".join(sign if sign.isprintable() and sign != " " else f"U+{ord(sign):04X}" for sign in odd)
            yield say("Line {0} has {1}. Passport lines have only A to Z, 0 to 9 and <.", number, shown)
    for name, place in (("birth_date", places.birth), ("expiry_date", places.expiry)):
        if re.search(r"[^0-9<]", text[place]):
            yield say("{0} is {1}: only digits and < are allowed there.", _OPENING[name], text[place])
    for name, place in (("issuer", places.issuer), ("nationality", places.nationality)):
        if re.search(r"[0-9]", text[place]):
            yield say("{0} is {1}: no digit is allowed there.", _OPENING[name], text[place])
    if re.search(r"[0-9]", text[places.names]):
        yield say("There is a digit in the name: only letters and < are allowed there.")
    if text[places.sex] not in "FM<":
        yield say("The sex is {0}: only F, M or < are allowed there.", text[places.sex])


def _check_name(primary: str, secondary: str) -> Iterator[str]:
    if not primary and not secondary:
        yield say("There is no name.")
    elif not primary or primary[0] == FILLER:
        yield say("There is no surname: the name begins with <.")
    if FILLER * 2 in secondary:
        yield say("The name is divided by << more than once.")


def _check_days(birth: str, expiry: str) -> Iterator[str]:
    for name, text in (("birth_date", birth), ("expiry_date", expiry)):
        if not _is_day(text):
            yield say("{0} {1} is not a calendar date.", _OPENING[name], text)
    if FILLER in expiry:
        yield say("The expiry date is {0}: it must be whole.", expiry)


def _read_text(raw: str) -> str | None:
    return raw.replace(FILLER, " ").strip() or None


_MONTH_AND_DAY = frozenset(f"{day:%m%d}" for day in map(date.fromordinal, range(1, 367)) if day.year == 1) | {"0229"}


def _is_day(text: str) -> bool:
    """Whether YYMMDD, parts of which may be fillers, is a day of some century; so is what has odd signs, told elsewhere."""
    rest = text[2:]
    if rest in _MONTH_AND_DAY:
        return rest != "0229" or FILLER in text[:2] or not text[:2].isdecimal() or int(text[:2]) % 4 == 0
    if not re.fullmatch(r"[0-9<]{6}", text):
        return True
    if FILLER not in rest:
        return False
    month, day = (None if FILLER in part else int(part) for part in (rest[:2], rest[2:]))
    if month is None:
        return day is None or 1 <= day <= 31
    return 1 <= month <= 12
