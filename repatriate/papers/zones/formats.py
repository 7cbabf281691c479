"""Positions of the fields of TD1, TD2, TD3, MRV-A and MRV-B (ICAO Doc 9303-4 to -7); the check digit (9303-3)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase, digits
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.saying import say

FILLER = "<"
SIGNS = digits + ascii_uppercase + FILLER
"""All that may stand in a zone."""

ODD = 255
"""The value that `zone_values` gives to what may not stand in a zone."""

Span = tuple[int, int, int]
"""Line and first position, counted from 0, and the position after the last."""


def _make_span(line: int, first: int, last: int) -> Span:
    """The span of positions as Doc 9303 counts them: from 1, both included."""
    return line - 1, first - 1, last


@dataclass(frozen=True, slots=True)
class Format:
    """The positions of a zone's fields. A check digit is directly after the last position of its field."""

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

    @property
    def visa(self) -> bool:
        return self.name.startswith("MRV")


def _two_lines(name: str, width: int, optional: int, **more: Any) -> Format:
    fields = {
        "document_code": _make_span(1, 1, 2),
        "issuer": _make_span(1, 3, 5),
        "document_number": _make_span(2, 1, 9),
        "nationality": _make_span(2, 11, 13),
        "birth_date": _make_span(2, 14, 19),
        "sex": _make_span(2, 21, 21),
        "expiry_date": _make_span(2, 22, 27),
    }
    return Format(name, 2, width, _make_span(1, 6, width), fields, (_make_span(2, 29, optional),), **more)


TD3 = _two_lines(
    "TD3",
    44,
    42,
    optional_check=_make_span(2, 43, 43),
    composite=_make_span(2, 44, 44),
    composite_over=(_make_span(2, 1, 10), _make_span(2, 14, 20), _make_span(2, 22, 43)),
)
TD2 = _two_lines(
    "TD2",
    36,
    35,
    composite=_make_span(2, 36, 36),
    composite_over=(_make_span(2, 1, 10), _make_span(2, 14, 20), _make_span(2, 22, 35)),
    long_numbers=True,
)
MRV_A = _two_lines("MRV-A", 44, 44)
MRV_B = _two_lines("MRV-B", 36, 36)
TD1 = Format(
    "TD1",
    3,
    30,
    _make_span(3, 1, 30),
    {
        "document_code": _make_span(1, 1, 2),
        "issuer": _make_span(1, 3, 5),
        "document_number": _make_span(1, 6, 14),
        "nationality": _make_span(2, 16, 18),
        "birth_date": _make_span(2, 1, 6),
        "sex": _make_span(2, 8, 8),
        "expiry_date": _make_span(2, 9, 14),
    },
    (_make_span(1, 16, 30), _make_span(2, 19, 29)),
    composite=_make_span(2, 30, 30),
    composite_over=(_make_span(1, 6, 30), _make_span(2, 1, 7), _make_span(2, 9, 15), _make_span(2, 19, 29)),
    long_numbers=True,
)
FORMATS = (TD1, TD2, TD3, MRV_A, MRV_B)
SHAPES = tuple(dict.fromkeys((form.lines, form.width) for form in FORMATS))
"""The possible numbers of lines and characters of a zone."""


class Places:
    """A format with its lines put end to end: the slice of each field, and a pattern of what may stand where."""

    def __init__(self, form: Format) -> None:
        def flat_slice(span: Span) -> slice:
            line, start, end = span
            return slice(line * form.width + start, line * form.width + end)

        fields = {name: flat_slice(span) for name, span in form.fields.items()}
        self.form = form
        self.document_code = fields["document_code"]
        self.issuer = fields["issuer"]
        self.number = fields["document_number"]
        self.nationality = fields["nationality"]
        self.birth = fields["birth_date"]
        self.sex = fields["sex"].start
        self.expiry = fields["expiry_date"]
        self.names = flat_slice(form.names)
        self.optional = tuple(flat_slice(span) for span in form.optional)
        self.optional_check = flat_slice(form.optional_check).start if form.optional_check else None
        self.composite = flat_slice(form.composite).start if form.composite else None
        self.composite_over = tuple(flat_slice(span) for span in form.composite_over)
        self.first_letters = "V" if form.visa else "P" if form is TD3 else "ACI"
        signs = ["[A-Z0-9<]"] * (form.lines * form.width)
        kinds = [(fields[name], "[A-Z<]") for name in ("issuer", "nationality")]
        kinds += [(self.names, "[A-Z<]"), (fields["sex"], "[FM<]"), (self.birth, "[0-9<]"), (self.expiry, "[0-9<]")]
        for place, kind in kinds:
            signs[place] = [kind] * (place.stop - place.start)
        self.clean = re.compile("".join(signs)).fullmatch


PLACES = {form.name: Places(form) for form in FORMATS}


_BY_SHAPE = {(form.lines, form.width, form.visa): form for form in FORMATS} | {(3, 30, True): TD1}
_MOST_TOLD = 3

_VALUES = bytes(SIGNS.find(chr(code)) % 36 if chr(code) in SIGNS else ODD for code in range(256))


def zone_values(text: str) -> bytes:
    """The value of each character as check digits count it: 0–9, A–Z from 10, filler 0; ODD for any other."""
    return text.encode("ascii", "replace").translate(_VALUES)


def compute_check_digit(values: bytes) -> str:
    """The check digit of values: weights 7, 3, 1 in turn, modulo 10 (Doc 9303-3, 4.9)."""
    return digits[(7 * sum(values[::3]) + 3 * sum(values[1::3]) + sum(values[2::3])) % 10]


def format_of(lines: Sequence[str]) -> Format:
    """The format that lines of these lengths have; raises UserError where there is none."""
    if lines:
        width = len(lines[0])
        form = _BY_SHAPE.get((len(lines), width, lines[0].startswith("V")))
        if form is not None and all(len(line) == width for line in lines):
            return form
    lengths = [str(len(line)) for line in lines[:_MOST_TOLD]] + ["…"] * (len(lines) > _MOST_TOLD)
    raise UserError(
        "zone_unreadable",
        say(
            "These are not passport lines: this has {0} characters. Type two lines of 36 or 44 or three of 30, "
            "with every <.",
            ", ".join(lengths) or say("none"),
        ),
    )
