"""The page layouts of travel documents that are shipped: data, one file each, and which State has which."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from repatriate.model import toml
from repatriate.model.errors import UserError
from repatriate.model.paper_size import PaperSize
from repatriate.model.saying import Said, join_parts, say
from repatriate.papers.layout_parts import (
    Crest,
    Field,
    Layout,
    Line,
    Machine,
    Photo,
    Place,
    SealBox,
    Sign,
    Stars,
    Words,
)
from repatriate.papers.truncation import Truncation
from repatriate.printing.frame import Box
from repatriate.reference.resources import resource_path
from repatriate.reference.transliteration import state_choices

# -- Reads page layouts as TOML: every table and key is checked, and a fault is reported by line and column.

STRIP = 23.2
"""Millimetres: how high the zone's strip is at the foot of a page (Doc 9303-4, 2.3)."""
ZONES = {"TD2": 36, "TD3": 44}
"""Formats of a zone that a travel document has, and how many characters a line of theirs has."""
VALUES = (
    "document_code", "number", "issuer", "issuer_name", "authority", "issued", "expires", "destination", "nationality",
    "surname", "given_names", "native_name", "birth_date", "birth_place", "sex", "transit", "validity", "remarks",
)  # fmt: skip
"""The values that a field may show. `validity` has fixed words."""
MOST_BYTES = 1_000_000
MOST_PARTS = 500


class LayoutFault(Exception):
    """A fault in a layout, with its position."""

    def __init__(self, place: Place, sentence: Said) -> None:
        super().__init__(sentence)
        self.place = place
        self.sentence = sentence


class _Wrong(Exception):
    """A value is not of its kind; says what it must be."""

    def __init__(self, wanted: Said) -> None:
        super().__init__(wanted)
        self.wanted = wanted


Reading = Callable[[Any], Any]


def _parse_text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(say("text"))
    return value


def _parse_flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Wrong(say("true or false"))
    return value


def _number_between(least: float, most: float) -> Reading:
    def read_value(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise _Wrong(say("a number from {0} to {1}", f"{least:g}", f"{most:g}"))
        return float(value)

    return read_value


def _whole_between(least: int, most: int) -> Reading:
    def read_value(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise _Wrong(say("a whole number from {0} to {1}", str(least), str(most)))
        return value

    return read_value


def _texts_between(least: int, most: int) -> Reading:
    def read_value(value: Any) -> tuple[str, ...]:
        fits = isinstance(value, list) and least <= len(value) <= most
        if not fits or not all(isinstance(one, str) and one.strip() for one in value):
            if least == most:
                raise _Wrong(say("a list of {0} texts", str(least)))
            raise _Wrong(say("a list of {0} to {1} texts", str(least), str(most)))
        return tuple(value)

    return read_value


def _one_of(*choices: str) -> Reading:
    def read_value(value: Any) -> str:
        if value not in choices:
            raise _Wrong(say("one of {0}", ", ".join(choices)))
        return str(value)

    return read_value


def _list_of_sides(count: int) -> Callable[[Any], tuple[float, ...]]:
    def read_value(value: Any) -> tuple[float, ...]:
        numbers = value if isinstance(value, list) and len(value) == count else []
        if not numbers or any(
            isinstance(one, bool) or not isinstance(one, int | float) or not 0 <= one <= 1000 for one in numbers
        ):
            raise _Wrong(
                say("[width, height] in millimetres")
                if count == 2
                else say("[left, top, width, height] in millimetres, none below 0")
            )
        return tuple(float(one) for one in numbers)

    return read_value


def _parse_box(value: Any) -> Box:
    return Box(*_list_of_sides(4)(value))


def _parse_image(value: Any) -> bytes:
    try:
        data = base64.b64decode("".join(_parse_text(value).split()), validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if not data.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff")):
        raise _Wrong(say("a PNG or JPEG file in Base64"))
    return data


def _parse_codes(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(
        isinstance(one, str) and re.fullmatch("[A-Z]{1,3}", one) for one in value
    ):
        raise _Wrong(say('a list of codes of States, like ["KHM"]'))
    return tuple(value)


def _parse_truncation(value: Any) -> Truncation:
    return Truncation(_one_of(*Truncation)(value))


def _parse_code(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch("P[A-Z]", value):
        raise _Wrong(say("a document code of P and a letter, like PU"))
    return value


_MUST = object()
_SIZE = _number_between(3, 72)
_ALIGN = _one_of("left", "center", "right")
_CAPTION = _texts_between(1, 2)

# Each key with how it is read, and what it is where it is not given.
_TOP: dict[str, tuple[Reading, Any]] = {
    "title": (_parse_text, _MUST),
    "kind": (_one_of("sheet", "booklet"), "sheet"),
    "states": (_parse_codes, ()),
    "validity_days": (_whole_between(1, 366), _MUST),
    "document_code": (_parse_code, _MUST),
    "zone": (_one_of(*ZONES), _MUST),
    "pdf_title": (_parse_text, _MUST),
    "language": (_parse_text, "en"),
    "page": (_list_of_sides(2), _MUST),
    "margin": (_number_between(0, 30), 5.0),
    "caption_size": (_number_between(4, 7.1), _MUST),  # capitals of 1.0 to 1.8 mm
    "months": (_texts_between(12, 12), _MUST),
    "months_second": (_texts_between(12, 12), ("",) * 12),
    "truncation": (_parse_truncation, Truncation.LETTERS),
}
_TABLES: dict[str, tuple[Callable[..., Any], dict[str, tuple[Reading, Any]]]] = {
    "text": (
        Words,
        {
            "box": (_parse_box, _MUST), "text": (_parse_text, _MUST), "size": (_SIZE, _MUST), "bold": (_parse_flag, False),
            "italic": (_parse_flag, False), "numbered": (_parse_flag, False), "align": (_ALIGN, "left"),
        },
    ),
    "field": (
        Field,
        {
            "box": (_parse_box, _MUST), "name": (_one_of(*VALUES), _MUST), "size": (_SIZE, _MUST), "caption": (_CAPTION, ()),
            "value": (_texts_between(1, 2), ()), "bold": (_parse_flag, False), "upper": (_parse_flag, False), "lines": (_whole_between(1, 9), 1),
            "gap": (_number_between(0, 10), 0.9), "align": (_ALIGN, "left"),
        },
    ),
    "sign": (Sign, {"box": (_parse_box, _MUST), "caption": (_CAPTION, _MUST), "frame": (_parse_flag, False)}),
    "frame": (Line, {"box": (_parse_box, _MUST), "line": (_number_between(0.1, 6), _MUST), "dashed": (_parse_flag, False)}),
    "rule": (Line, {"box": (_parse_box, _MUST), "line": (_number_between(0.1, 6), _MUST), "dashed": (_parse_flag, False)}),
    "photo": (Photo, {"box": (_parse_box, _MUST), "caption": (_CAPTION, _MUST)}),
    "seal": (SealBox, {"box": (_parse_box, _MUST)}),
    "crest": (Crest, {"box": (_parse_box, _MUST), "image": (_parse_image, b"")}),
    "stars": (Stars, {"box": (_parse_box, _MUST)}),
    "machine": (
        Machine,
        {"left": (_number_between(0, 1000), _MUST), "first": (_number_between(0, 1000), _MUST), "apart": (_number_between(1, 20), 6.35)},
    ),
}  # fmt: skip
_CHOICES = "choices"
_ONCE = ("photo", "seal", "crest", "stars", "machine")


def digest_of(text: str) -> str:
    """The digest that identifies a layout's text, whatever line ends it was saved with."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def read_layout(text: str, name: str, where: str | None = None) -> Layout:
    """A layout from its text. Raises UserError: one sentence with line and column in the file `where`."""
    where = where or f"{name}.toml"
    if len(text) > MOST_BYTES:
        raise UserError("bad_layout", say("{0} is too large for a page layout.", where))
    data = toml.read_toml(text, where, "bad_layout")
    try:
        return _parse_layout(name, data, digest_of(text))
    except LayoutFault as fault:
        raise describe_fault(fault, text, where) from None


def describe_fault(fault: LayoutFault, text: str, where: str) -> UserError:
    """The fault as one sentence for an officer."""
    return toml.build_refusal("bad_layout", where, toml.find_position(text, fault.place), fault.sentence)


def _parse_layout(name: str, data: Mapping[str, Any], digest: str) -> Layout:
    known = {*_TOP, *_TABLES, _CHOICES}
    for key in data:
        if key not in known:
            raise LayoutFault((key, 0, ""), _describe_unknown(key, known))
    top = _parse_values({key: value for key, value in data.items() if key in _TOP}, _TOP, "", 0)
    width, height = top["page"]
    tables = {table: _parse_parts(table, data.get(table)) for table in _TABLES if table != "machine"}
    if not isinstance(data.get("machine"), dict):
        raise LayoutFault(("", 0, ""), say("the machine-readable lines are missing: add a table [machine]."))
    machine = _parse_values(data["machine"], _TABLES["machine"][1], "machine", 0)
    strip = Box(0, height - STRIP, width, STRIP)
    once = {table: (tables[table] or [None])[0] for table in _ONCE if table != "machine"}
    return Layout(
        name=name,
        words=tuple(tables["text"]),
        fields=tuple(tables["field"]),
        signs=tuple(tables["sign"]),
        frames=tuple(tables["frame"]),
        rules=tuple(tables["rule"]),
        machine=Machine(box=strip, **machine),
        choices=_parse_choices(data.get(_CHOICES, {})),
        digest=digest,
        **once,
        **top,
    )


def _parse_choices(given: Any) -> tuple[tuple[str, str], ...]:
    """The State's spellings of letters in a zone; only choices that Doc 9303-3 leaves to the State are accepted."""
    offered = state_choices()
    if not isinstance(given, dict):
        raise LayoutFault((_CHOICES, 0, ""), say("{0} must be a table, written {1}.", _CHOICES, f"[{_CHOICES}]"))
    found: dict[str, str] = {}
    for typed, way in given.items():
        place: Place = (_CHOICES, 0, typed)
        letter = unicodedata.normalize("NFC", typed).upper()
        if letter not in offered:
            raise LayoutFault(place, _describe_unknown(typed, offered))
        if way not in offered[letter]:
            raise LayoutFault(place, say("{0} must be {1}.", typed, say("one of {0}", ", ".join(offered[letter]))))
        if letter in found:
            raise LayoutFault(place, say("{0} is here twice.", letter))
        found[letter] = way
    return tuple(sorted(found.items()))


def _parse_parts(table: str, given: Any) -> list[Any]:
    if given is None:
        return []
    rows = [given] if table in _ONCE else given
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        wanted = f"[{table}]" if table in _ONCE else f"[[{table}]]"
        raise LayoutFault((table, 0, ""), say("{0} must be a table, written {1}.", table, wanted))
    if len(rows) > MOST_PARTS:
        raise LayoutFault((table, MOST_PARTS, ""), say("there are more than {0} of these.", MOST_PARTS))
    make, keys = _TABLES[table]
    return [make(**_parse_values(row, keys, table, number)) for number, row in enumerate(rows)]


def _parse_values(
    row: Mapping[str, Any], keys: Mapping[str, tuple[Reading, Any]], table: str, number: int
) -> dict[str, Any]:
    for key in row:
        if key not in keys:
            raise LayoutFault((table, number, key), _describe_unknown(key, keys))
    found: dict[str, Any] = {}
    for key, (read, otherwise) in keys.items():
        if key not in row:
            if otherwise is _MUST:
                raise LayoutFault((table, number, ""), say("{0} is missing.", key))
            found[key] = otherwise
            continue
        try:
            found[key] = read(row[key])
        except _Wrong as wrong:
            raise LayoutFault((table, number, key), say("{0} must be {1}.", key, wrong.wanted)) from None
    return found


def _describe_unknown(key: str, known: Mapping[str, Any] | set[str]) -> Said:
    return say("{0} is not known here; there may be {1}.", key, join_parts(", ", sorted(known)))


# -- layout

GENERIC = "generic"
_ON_LETTER = "generic_letter"


@cache
def shipped_layouts() -> tuple[str, ...]:
    """Names of the layouts of resources/layouts, in order."""
    return tuple(sorted(path.stem for path in resource_path("layouts").glob("*.toml")))


def shipped_text(name: str) -> str:
    """The text of a shipped layout. Raises UserError where there is none of that name."""
    if name not in shipped_layouts():
        raise UserError(
            "no_layout", say("There is no page layout {0}; there are {1}.", name, ", ".join(shipped_layouts()))
        )
    return resource_path("layouts", f"{name}.toml").read_text(encoding="utf-8")


@cache
def load_layout(name: str = GENERIC) -> Layout:
    """A shipped layout by its name. Raises UserError where there is none."""
    return read_layout(shipped_text(name), name)


@cache
def layout_for(issuer: str, paper: PaperSize = PaperSize.A4) -> str:
    """The name of the shipped layout that is an issuer's default: its own, else the generic one for the paper."""
    for name in shipped_layouts():
        layout = load_layout(name)
        if layout.kind == "sheet" and issuer in layout.states:
            return name
    return _ON_LETTER if paper is PaperSize.LETTER else GENERIC
