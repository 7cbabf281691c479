"""Reads and writes the body of a seal (Doc 9303-13, 2.3 and 2.4): features as tag, length and value, then the
signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.seal.c40 import wrong_format

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
