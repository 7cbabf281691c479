"""Writing UN/EDIFACT (ISO 9735): segments, their characters and escapes, and the envelopes around messages."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from repatriate.reference.romanization.letters import to_ascii

SERVICE = "UNA:+.? '"
"""Separators of components and elements, the decimal mark, the release character, no repetition, the terminator."""
PARTS = 99
"""Messages that one list may be split into: their sequence number has two digits (0070, n..2)."""

_RESERVED = "?'+:"
_PLAIN = frozenset(string.ascii_uppercase + string.digits + " .,-()/=" + _RESERVED)
"""Level A (UNOA) without ! " % & * ; < >, which do not pass through telex and of which newer receivers read * as a sign
of its own."""
_RELEASED = str.maketrans({sign: f"?{sign}" for sign in _RESERVED})

Component = str | int
Element = Component | tuple[Component, ...]


def level_a(text: str, most: int) -> str:
    """Upper case, what is not in the character set spelled in it or left out, one space between words, cut to `most`."""
    plain = to_ascii("".join(filter(_is_written, unicodedata.normalize("NFKC", text)))).upper()
    return cut_text(" ".join("".join(sign for sign in plain if sign in _PLAIN or sign.isspace()).split()), most)


def _is_written(sign: str) -> bool:
    """Letters, marks, numbers, punctuation and spaces; other signs only where the set has them."""
    return sign in _PLAIN or sign.isspace() or unicodedata.category(sign)[0] in "LMNP"


def fits_character_set(text: str) -> bool:
    """Whether nothing in it is outside the character set, capitals for small letters granted."""
    return text.isascii() and all(sign in _PLAIN for sign in text.upper())


def cut_text(text: str, most: int) -> str:
    """The first `most` characters, not ending in a space or what holds a word together."""
    return text if len(text) <= most else text[:most].rstrip(" -'")


def format_segment(tag: str, *elements: Element) -> str:
    """One segment with its terminator: a tuple is a composite, empty elements and components at an end are left out.

    Raises ValueError for a character that is not in the set.
    """
    fields = [tag, *(_join_components(element if isinstance(element, tuple) else (element,)) for element in elements)]
    while not fields[-1]:
        fields.pop()
    return "+".join(fields) + "'"


def _join_components(components: tuple[Component, ...]) -> str:
    values = [str(component) for component in components]
    if not all(sign in _PLAIN for value in values for sign in value):
        raise ValueError("a character that the set does not have")
    while values and not values[-1]:
        values.pop()
    return ":".join(value.translate(_RELEASED) for value in values)


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a message: `PAXLST:D:15B:UN:IATA`."""

    name: str
    version: str
    release: str
    agency: str
    association: str


@dataclass(frozen=True, slots=True)
class Address:
    """One side of an interchange; `qualifier` says whose code `name` is, where the two have agreed on that."""

    name: str
    qualifier: str = ""

    @classmethod
    def parse(cls, text: str) -> Address | None:
        """Read `EMBMNL` or `EMBMNL:ZZ`; None where no character of it fits."""
        name, qualifier, *_ = (*text.split(":"), "")
        name = level_a(name, 35)
        return cls(name, level_a(qualifier, 4)) if name else None


@dataclass(frozen=True, slots=True)
class Envelope:
    """Around all messages of one file. `reference` is the control reference, at most 14 letters and digits."""

    kind: Kind
    sender: Address
    recipient: Address
    prepared: datetime
    reference: str
    application: str


def format_interchange(envelope: Envelope, access: str, messages: Sequence[Sequence[str]]) -> bytes:
    """One file: the messages, each given as its segments between UNH and UNT, in one functional group.

    `access` is what the messages have in common. A segment has a line of its own, as in the examples of the guides.
    """
    if not 1 <= len(messages) <= PARTS:
        raise ValueError(f"{len(messages)} messages")
    kind, reference = envelope.kind, envelope.reference
    sides = [(side.name, side.qualifier) for side in (envelope.sender, envelope.recipient)]
    prepared = (f"{envelope.prepared:%y%m%d}", f"{envelope.prepared:%H%M}")
    lines = [
        SERVICE,
        format_segment("UNB", ("UNOA", 4), *sides, prepared, reference, "", envelope.application),
        format_segment("UNG", kind.name, *sides, prepared, reference, kind.agency, (kind.version, kind.release)),
    ]
    for number, segments in enumerate(messages, 1):
        lines += _build_message(kind, access, number, len(messages), segments)
    lines += (format_segment("UNE", len(messages), reference), format_segment("UNZ", 1, reference))
    return ("\n".join(lines) + "\n").encode("ascii")


def _build_message(kind: Kind, access: str, number: int, parts: int, segments: Sequence[str]) -> list[str]:
    """The last part is final (F), the first of several the one that begins (C)."""
    reference = f"PAX{number:03}"
    place = "F" if number == parts else "C" if number == 1 else ""
    identifier = (kind.name, kind.version, kind.release, kind.agency, kind.association)
    return [
        format_segment("UNH", reference, identifier, access, (f"{number:02}", place)),
        *segments,
        format_segment("UNT", len(segments) + 2, reference),
    ]
