"""Interprets the features of a seal: emergency travel documents (Doc 9303-8, 6) and visas (Doc 9303-7, 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.seal import header as seal_header
from repatriate.papers.seal.header import SealHeader, wrong_format

# -- Reads and writes the body of a seal (Doc 9303-13, 2.3 and 2.4): features as tag, length and value, then the
# signature.

SIGNATURE = 0xFF


class Feature(NamedTuple):
    """`tag` is 0 to 254."""

    tag: int
    value: bytes


def encode_length(length: int) -> bytes:
    """A length as DER has it (X.690): one byte below 128, else how many bytes and the number."""
    if length < 0x80:
        return bytes((length,))
    digits = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes((0x80 | len(digits),)) + digits


def write_features(features: Sequence[Feature]) -> bytes:
    return b"".join(bytes((tag,)) + encode_length(len(value)) + value for tag, value in features)


def write_signature(signature: bytes) -> bytes:
    return bytes((SIGNATURE,)) + encode_length(len(signature)) + signature


def read_features(data: bytes, start: int, version: int) -> tuple[tuple[Feature, ...], bytes, int]:
    """The features, the signature, and the number of bytes that are signed. Raises UserError where they do not fit.

    Lengths are DER in version 4, and one plain byte in version 3.
    """
    features: list[Feature] = []
    while start < len(data):
        tag = data[start]
        der = version >= 4 or tag == SIGNATURE
        length, value_at = _read_length(data, start + 1, der=der)
        end = value_at + length
        if end > len(data):
            raise _cut_short()
        if tag == SIGNATURE:
            if end != len(data):
                raise wrong_format(say("The seal is not built correctly: something follows its signature."))
            if not length or length % 2:
                raise wrong_format(say("The seal is not built correctly: its signature has {0} bytes.", length))
            return tuple(features), data[value_at:], start
        features.append(Feature(tag, data[value_at:end]))
        start = end
    raise wrong_format(say("The seal has no signature."))


def _read_length(data: bytes, at: int, *, der: bool) -> tuple[int, int]:
    if at >= len(data):
        raise _cut_short()
    first = data[at]
    if not der or first < 0x80:
        return first, at + 1
    digits = data[at + 1 : at + 1 + (first & 0x7F)]
    length = int.from_bytes(digits, "big")
    # DER has one way to write a length, and none to leave it open.
    if len(digits) > 4 or encode_length(length) != bytes((first,)) + digits:
        raise wrong_format(
            say("The seal is not built correctly: a length in it is not written as the standard requires.")
        )
    return length, at + 1 + len(digits)


def _cut_short() -> UserError:
    return wrong_format(say("The seal is not built correctly: it is cut short."))


# -- profiles


class Kind(StrEnum):
    """The encoding of a feature's value."""

    ZONE = "zone"
    TEXT = "text"
    NUMBER = "number"
    DURATION = "duration"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class Rule:
    """One feature of a profile; `least` and `most` are bytes, `lines` the characters of each line of a zone."""

    tag: int
    name: str
    kind: Kind
    least: int
    most: int
    required: bool = False
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Profile:
    """Its features. Of those that are a zone a seal has exactly one. `version` is the lowest of the header."""

    name: str
    definition: int
    category: int
    version: int
    rules: tuple[Rule, ...]


ZONE_TAG = 0x02
ETD = Profile(
    "ETD", 0x5E, 0x03, 4, (Rule(ZONE_TAG, say("machine-readable lines (TD2)"), Kind.ZONE, 48, 48, lines=(36, 36)),)
)
VISA = Profile(
    "VISA",
    0x5D,
    0x01,
    3,
    (
        Rule(0x01, say("machine-readable lines (MRV-A)"), Kind.ZONE, 48, 48, lines=(44, 28)),
        Rule(0x02, say("machine-readable lines (MRV-B)"), Kind.ZONE, 44, 44, lines=(36, 28)),
        Rule(0x03, say("number of entries"), Kind.NUMBER, 1, 1),
        Rule(0x04, say("duration of stay"), Kind.DURATION, 3, 3, required=True),
        Rule(0x05, say("passport number"), Kind.TEXT, 6, 6, required=True),
        Rule(0x06, say("type of visa"), Kind.BYTES, 1, 4),
        Rule(0x07, say("additional feature"), Kind.BYTES, 0, 254),
    ),
)
PROFILES = (ETD, VISA)


@dataclass(frozen=True, slots=True)
class Field:
    """A feature as it was understood; `name` None for one that no profile here knows, whose value is in hexadecimal.

    The value is a text, a number (0 entries are any number), or of a duration its days, months and years.
    """

    tag: int
    name: str | None
    value: Any

    def to_json(self) -> dict[str, Any]:
        return {"tag": f"0x{self.tag:02X}", "name": self.name, "value": self.value}


def profile_of(header: SealHeader) -> Profile | None:
    """The profile that the header names; None for a national one. Raises UserError where the standard has no such profile."""
    for profile in PROFILES:
        if (header.definition, header.category) == (profile.definition, profile.category):
            if header.version < profile.version:
                raise wrong_format(
                    say("The seal is of version {0}; this kind of document takes {1}.", header.version, profile.version)
                )
            return profile
    # Odd categories are those of the standard, even ones each State makes for itself (Doc 9303-13, 3.1.1).
    if header.category % 2:
        raise wrong_format(say("The seal says that it belongs to a kind of document which the standard does not have."))
    return None


def fields_of(profile: Profile | None, features: Sequence[Feature]) -> tuple[tuple[Field, ...], tuple[str, ...]]:
    """The features as fields, and the lines of the zone, if the profile has one. Raises UserError where one is amiss."""
    rules = {rule.tag: rule for rule in profile.rules} if profile else {}
    number = Counter(feature.tag for feature in features)
    if any(number[tag] > 1 for tag in rules):
        raise wrong_format(say("The seal is not built correctly: it has a field twice."))
    for rule in rules.values():
        if rule.required and not number[rule.tag]:
            raise wrong_format(say("The seal lacks a field that it must have: {0}.", rule.name))
    zones = [rule for rule in rules.values() if rule.kind is Kind.ZONE]
    if zones and sum(number[rule.tag] for rule in zones) != 1:
        raise wrong_format(say("The seal lacks a field that it must have: {0}.", say("machine-readable lines")))
    zone: tuple[str, ...] = ()
    fields: list[Field] = []
    for tag, value in features:
        known = rules.get(tag)
        if known is None:
            fields.append(Field(tag, None, value.hex()))
            continue
        if not known.least <= len(value) <= known.most:
            raise wrong_format(say("The seal is not built correctly: {0} has {1} bytes.", known.name, len(value)))
        fields.append(Field(tag, known.name, _read_value(known, value)))
        if known.kind is Kind.ZONE:
            zone = _read_lines(known, value)
    return tuple(fields), zone


def _read_lines(rule: Rule, value: bytes) -> tuple[str, ...]:
    text = seal_header.decode_c40(value).replace(" ", "<")
    if len(text) != sum(rule.lines):
        raise wrong_format(say("This is not built like a seal: its lines have {0} characters.", len(text)))
    return text[: rule.lines[0]], text[rule.lines[0] :]


def _read_value(rule: Rule, value: bytes) -> Any:
    match rule.kind:
        case Kind.ZONE:
            return "\n".join(_read_lines(rule, value))
        case Kind.TEXT:
            return seal_header.decode_c40(value).rstrip()
        case Kind.NUMBER:
            return value[0]
        case Kind.DURATION:
            return dict(zip(("days", "months", "years"), value, strict=True))
        case Kind.BYTES:
            return value.hex()
