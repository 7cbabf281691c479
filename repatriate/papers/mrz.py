"""Machine-readable zones, written and read: TD1, TD2, TD3, MRV-A and MRV-B (ICAO Doc 9303-3 to -7)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.transliteration import FILLER, name_field
from repatriate.reference.countries import is_nationality

_ALLOWED = re.compile(r"[A-Z0-9<]*\Z")
_VALUES = {FILLER: 0} | {str(digit): digit for digit in range(10)}
_VALUES |= {chr(ord("A") + place): 10 + place for place in range(26)}

Span = tuple[int, int, int]
"""Line and first position, counted from 0, and the position after the last."""


def _span(line: int, first: int, last: int) -> Span:
    """From positions as Doc 9303 counts them: from 1, both included."""
    return line - 1, first - 1, last


@dataclass(frozen=True, slots=True)
class Format:
    """Where everything stands. A field with a check digit has it right after its last position."""

    name: str
    lines: int
    width: int
    names: Span
    fields: Mapping[str, Span]
    optional: tuple[Span, ...]
    composite: Span | None = None
    composite_over: tuple[Span, ...] = ()
    optional_check: Span | None = None
    long_numbers: bool = False


def _two_lines(name: str, width: int, optional: int, **more: Any) -> Format:
    fields = {
        "document_code": _span(1, 1, 2),
        "issuer": _span(1, 3, 5),
        "document_number": _span(2, 1, 9),
        "nationality": _span(2, 11, 13),
        "birth_date": _span(2, 14, 19),
        "sex": _span(2, 21, 21),
        "expiry_date": _span(2, 22, 27),
    }
    return Format(name, 2, width, _span(1, 6, width), fields, (_span(2, 29, optional),), **more)


TD3 = _two_lines(
    "TD3",
    44,
    42,
    optional_check=_span(2, 43, 43),
    composite=_span(2, 44, 44),
    composite_over=(_span(2, 1, 10), _span(2, 14, 20), _span(2, 22, 43)),
)
TD2 = _two_lines(
    "TD2",
    36,
    35,
    composite=_span(2, 36, 36),
    composite_over=(_span(2, 1, 10), _span(2, 14, 20), _span(2, 22, 35)),
    long_numbers=True,
)
MRV_A = _two_lines("MRV-A", 44, 44)
MRV_B = _two_lines("MRV-B", 36, 36)
TD1 = Format(
    "TD1",
    3,
    30,
    _span(3, 1, 30),
    {
        "document_code": _span(1, 1, 2),
        "issuer": _span(1, 3, 5),
        "document_number": _span(1, 6, 14),
        "nationality": _span(2, 16, 18),
        "birth_date": _span(2, 1, 6),
        "sex": _span(2, 8, 8),
        "expiry_date": _span(2, 9, 14),
    },
    (_span(1, 16, 30), _span(2, 19, 29)),
    composite=_span(2, 30, 30),
    composite_over=(_span(1, 6, 30), _span(2, 1, 7), _span(2, 9, 15), _span(2, 19, 29)),
    long_numbers=True,
)
FORMATS = (TD1, TD2, TD3, MRV_A, MRV_B)


def check_digit(text: str) -> str:
    """Weights 7, 3, 1 in turn, modulo 10 (Doc 9303-3, 4.9); for A–Z, 0–9 and filler."""
    return str(sum(_VALUES[char] * (7, 3, 1)[place % 3] for place, char in enumerate(text)) % 10)


@dataclass(frozen=True, slots=True)
class Check:
    """A check digit as it stands and as it ought to be."""

    found: str
    expected: str
    ok: bool


@dataclass(frozen=True, slots=True)
class Zone:
    """What a zone says. Absent fields are None; dates and sex are as in the zone, `<` kept.

    `valid` is about layout, characters and check digits; `problems` has more, one sentence each.
    """

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


def format_of(lines: Sequence[str]) -> Format:
    """The format that lines of these lengths have; raises UserError where there is none."""
    shape = (len(lines), {len(line) for line in lines})
    visa = bool(lines) and lines[0].startswith("V")
    for candidate in FORMATS:
        if shape == (candidate.lines, {candidate.width}) and visa == candidate.name.startswith("MRV"):
            return candidate
    if shape == (3, {30}):
        return TD1
    lengths = ", ".join(str(len(line)) for line in lines) or say("none")
    raise UserError(
        "zone_unreadable",
        say(
            "Not a machine-readable zone: it has two lines of 36 or 44 characters or three of 30, and "
            "this has {0}; type each line whole, with every <.",
            lengths,
        ),
    )


def read_zone(lines: Sequence[str]) -> Zone:
    """Read and check a zone. Space around a line is ignored, and empty lines are.

    Raises UserError where the lines are not two or three of a known length.
    """
    lines = tuple(part.strip() for line in lines for part in line.splitlines() if part.strip())
    form = format_of(lines)
    return _Reading(form, lines).zone()


@dataclass
class _Reading:
    form: Format
    lines: tuple[str, ...]
    problems: list[str] = field(default_factory=list)
    wrong: bool = False

    def take(self, span: Span) -> str:
        line, start, end = span
        return self.lines[line][start:end]

    def fault(self, sentence: str) -> None:
        """A problem that makes the zone invalid."""
        self.problems.append(sentence)
        self.wrong = True

    def zone(self) -> Zone:
        raw = {name: self.take(span) for name, span in self.form.fields.items()}
        optional = [self.take(span) for span in self.form.optional]
        self._characters(raw)
        number, number_check, optional[0] = self._number(raw["document_number"], optional[0])
        checks = {"document_number": number_check}
        for name in ("birth_date", "expiry_date"):
            line, _, end = self.form.fields[name]
            checks[name] = self._check(self.lines[line][end], raw[name])
        if self.form.optional_check:
            found = self.take(self.form.optional_check)
            check = self._check(found, self.take(self.form.optional[0]))
            unused = found == FILLER and not optional[0].strip(FILLER)
            checks["optional"] = Check(found, check.expected, check.ok or unused)
        if self.form.composite:
            over = "".join(self.take(span) for span in self.form.composite_over)
            checks["composite"] = self._check(self.take(self.form.composite), over)
        for name, check in checks.items():
            if check.expected == "?":
                self.wrong = True
            elif not check.ok:
                self.fault(
                    say("The check digit of {0} is {1}; it should be {2}.", _CHECKED[name], check.found, check.expected)
                )
        surname, given_names = self._names()
        self._codes(raw)
        self._dates(raw)
        return Zone(
            format=self.form.name,
            lines=self.lines,
            document_code=_text(raw["document_code"]),
            issuer=_text(raw["issuer"]),
            document_number=_text(number),
            nationality=_text(raw["nationality"]),
            birth_date=raw["birth_date"],
            sex=raw["sex"],
            expiry_date=raw["expiry_date"],
            surname=surname,
            given_names=given_names,
            optional=tuple(text for text in (part.rstrip(FILLER) for part in optional) if text),
            checks=checks,
            problems=tuple(self.problems),
            valid=not self.wrong,
            maybe_truncated=not self.take(self.form.names).endswith(FILLER),
        )

    def _check(self, found: str, over: str) -> Check:
        expected = check_digit(over) if _ALLOWED.match(over) else "?"  # the characters are a fault of their own
        return Check(found, expected, found == expected)

    def _characters(self, raw: Mapping[str, str]) -> None:
        for number, line in enumerate(self.lines, 1):
            odd = sorted({char for char in line if not _ALLOWED.match(char)})
            if odd:
                self.fault(
                    say("Line {0} has {1}: only A to Z, 0 to 9 and < may stand in a zone.", number, ", ".join(odd))
                )
        for name in ("birth_date", "expiry_date"):
            if re.search(r"[^0-9<]", raw[name]):
                self.fault(say("{0} is {1}: only digits and < may stand there.", _OPENING[name], raw[name]))
        for name in ("issuer", "nationality"):
            if re.search(r"[0-9]", raw[name]):
                self.fault(say("{0} is {1}: no digit may stand there.", _OPENING[name], raw[name]))
        if re.search(r"[0-9]", self.take(self.form.names)):
            self.fault(say("There is a digit in the name: only letters and < may stand there."))
        if raw["sex"] not in "FM<":
            self.fault(say("The sex is {0}: F, M or < may stand there.", raw["sex"]))

    def _number(self, principal: str, optional: str) -> tuple[str, Check, str]:
        """The number, its check, and what is left of the optional data (long numbers: Doc 9303-5, -6 note j)."""
        line, _, end = self.form.fields["document_number"]
        found = self.lines[line][end]
        more, _, rest = optional.partition(FILLER)
        if self.form.long_numbers and found == FILLER and more:
            whole = principal + more[:-1]
            return whole, self._check(more[-1], whole), rest
        return principal, self._check(found, principal), optional

    def _names(self) -> tuple[str | None, str | None]:
        whole = self.take(self.form.names).rstrip(FILLER)
        primary, _, secondary = whole.partition(FILLER * 2)
        if not whole:
            self.problems.append(say("There is no name."))
        elif not primary:
            self.problems.append(say("There is no surname: the name begins with <."))
        if FILLER * 2 in secondary:
            self.problems.append(say("The name is parted by << more than once."))
        return _text(primary), _text(secondary)

    def _codes(self, raw: Mapping[str, str]) -> None:
        code = raw["document_code"]
        first = {"TD3": "P", "MRV-A": "V", "MRV-B": "V"}.get(self.form.name, "ACI")
        emergency = self.form is TD2 and code == "PU"  # the single-sheet emergency travel document, Doc 9303-8
        if code[0] not in first and not emergency:
            self.problems.append(say("The document code {0} is not one for {1}.", code, self.form.name))
        for name in ("issuer", "nationality"):
            if not is_nationality(raw[name].rstrip(FILLER)):
                self.problems.append(say("{0} {1} is not the code of a State.", _OPENING[name], raw[name]))

    def _dates(self, raw: Mapping[str, str]) -> None:
        for name in ("birth_date", "expiry_date"):
            text = raw[name]
            if re.fullmatch(r"[0-9<]{6}", text) and not _calendar_date(text):
                self.problems.append(say("{0} {1} is no date of the calendar.", _OPENING[name], text))
        if FILLER in raw["expiry_date"]:
            self.problems.append(say("The expiry date is {0}: it must be whole.", raw["expiry_date"]))


_CHECKED = {
    "document_number": say("the document number"),
    "birth_date": say("the birth date"),
    "expiry_date": say("the expiry date"),
    "optional": say("the optional data"),
    "composite": say("the whole zone"),
}
_OPENING = {
    "birth_date": say("The birth date"),
    "expiry_date": say("The expiry date"),
    "issuer": say("The issuer"),
    "nationality": say("The nationality"),
}
"""At the beginning of a sentence."""


def _text(raw: str) -> str | None:
    return raw.rstrip(FILLER).replace(FILLER, " ").strip() or None


def _calendar_date(text: str) -> bool:
    """Whether YYMMDD, parts of which may be fillers, is a day of some century."""
    year, month, day = (0 if FILLER in part else int(part) for part in (text[:2], text[2:4], text[4:]))
    known = [FILLER not in part for part in (text[2:4], text[4:])]
    if (known[0] and not 1 <= month <= 12) or (known[1] and not 1 <= day <= 31):
        return False
    if not known[1]:
        return True
    leap = FILLER in text[:2] or any((century + year) % 4 == 0 for century in (1900, 2000))
    try:
        date(2000 if leap else 2001, month if known[0] else 1, day)
    except ValueError:
        return False
    return True


def zone_date(day: PartialDate | date | None) -> str:
    """YYMMDD with filler for what is unknown (Doc 9303-3, 4.8)."""
    if day is None:
        return FILLER * 6
    parts = (day.year % 100 if day.year else None, day.month or None, day.day or None)
    return "".join(FILLER * 2 if part is None else f"{part:02}" for part in parts)


def zone_number(number: str) -> str:
    """A document number as the zone has it: capitals and digits, filler for what stands between them."""
    text = re.sub(r"[^A-Z0-9]+", FILLER, number.strip().upper()).strip(FILLER)
    if not text:
        raise UserError("document_number", say("The document number has no letter A–Z and no digit."))
    return text


def write_zone(
    form: Format,
    *,
    document_code: str,
    issuer: str,
    number: str,
    nationality: str,
    birth_date: PartialDate | None,
    sex: Sex | None,
    expires: date,
    surname: str | None,
    given_names: str | None,
    optional: Sequence[str] = (),
    choices: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """The lines of a zone. Names are transliterated and cut as needed, unknown dates and sex are filler.

    Raises UserError where the number or the optional data are too long for the format, or the name cannot be written.
    """
    page = [[FILLER] * form.width for _ in range(form.lines)]

    def put(span: Span, text: str) -> None:
        line, start, end = span
        if len(text) > end - start:
            raise UserError("zone_too_long", say("{0} is too long for its place in a {1} zone.", text, form.name))
        page[line][start : start + len(text)] = text

    def put_checked(span: Span, text: str) -> None:
        put(span, text)
        page[span[0]][span[2]] = check_digit(text.ljust(span[2] - span[1], FILLER))

    data = [zone_number(text) if text else "" for text in optional]
    if len(data) > len(form.optional):
        raise UserError("zone_too_long", say("A {0} zone has no place for so much optional data.", form.name))
    data += [""] * (len(form.optional) - len(data))
    put(form.fields["document_code"], document_code)
    put(form.fields["issuer"], issuer)
    put(form.fields["nationality"], nationality)
    put_checked(form.fields["birth_date"], zone_date(birth_date))
    put_checked(form.fields["expiry_date"], zone_date(expires))
    put(form.fields["sex"], sex.value if sex in (Sex.FEMALE, Sex.MALE) else FILLER)
    whole = zone_number(number)
    if len(whole) <= 9 or form.name.startswith("MRV"):
        put_checked(form.fields["document_number"], whole[:9])
    elif form.long_numbers:
        put(form.fields["document_number"], whole[:9])
        data[0] = whole[9:] + check_digit(whole) + FILLER + data[0]
    else:
        raise UserError(
            "zone_number_long", say("A document number in a {0} zone has nine characters at most.", form.name)
        )
    for span, text in zip(form.optional, data, strict=True):
        put(span, text)
    put(form.names, name_field(surname, given_names, form.names[2] - form.names[1], nationality, choices))
    if form.optional_check:
        line, start, end = form.optional[0]
        put(form.optional_check, check_digit("".join(page[line][start:end])))
    if form.composite:
        put(
            form.composite,
            check_digit("".join("".join(page[line][start:end]) for line, start, end in form.composite_over)),
        )
    return tuple("".join(line) for line in page)
