"""C40 (Doc 9303-13, 2.6): three characters of A–Z, 0–9 and space in two bytes; the filler `<` is a space."""

from __future__ import annotations

from repatriate.model.errors import UserError
from repatriate.model.saying import say

ALPHABET = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Values 3 and up; 0 to 2 are shifts, of which only 0 is used, as padding."""
_FIRST = 3
_VALUES = {sign: value for value, sign in enumerate(ALPHABET, _FIRST)}
_UNLATCH = 0xFE
_HIGHEST = 64_000


def wrong_format(sentence: str, **facts: object) -> UserError:
    """The error for bytes that are no seal by the standard."""
    return UserError("WRONG_FORMAT", sentence, **facts)


def measure_size(length: int) -> int:
    """Bytes that a text of that many characters takes."""
    return -(-length // 3) * 2


def encode_c40(text: str) -> bytes:
    """Raises UserError for anything but A–Z, 0–9, space and `<`."""
    try:
        values = [_VALUES[sign] for sign in text.replace("<", " ")]
    except KeyError:
        raise UserError(
            "not_c40", say("“{0}” is not allowed in a seal. A seal takes A to Z, 0 to 9, spaces and <.", text)
        ) from None
    made = bytearray()
    for place in range(0, len(values), 3):
        triple = values[place : place + 3]
        if len(triple) == 1:
            made += bytes((_UNLATCH, ord(ALPHABET[triple[0] - _FIRST]) + 1))
        else:
            first, second, third = (*triple, 0)[:3]
            made += (1600 * first + 40 * second + third + 1).to_bytes(2, "big")
    return bytes(made)


def decode_c40(data: bytes) -> str:
    """The text, with spaces for fillers. Raises UserError for bytes that `encode` never gives."""
    if len(data) % 2:
        raise wrong_format(say("The seal is not built correctly: a text in it has an odd number of bytes."))
    signs: list[str] = []
    for place in range(0, len(data), 2):
        last = place == len(data) - 2
        if data[place] == _UNLATCH:
            sign = chr(max(data[place + 1] - 1, 0))
            if not last or sign not in _VALUES:
                raise _unknown_sign()
            signs.append(sign)
            continue
        packed = int.from_bytes(data[place : place + 2], "big") - 1
        values = [packed // 1600, packed // 40 % 40, packed % 40]
        if last and values[2] == 0:
            values.pop()
        if not 0 <= packed < _HIGHEST or min(values) < _FIRST:
            raise _unknown_sign()
        signs += (ALPHABET[value - _FIRST] for value in values)
    return "".join(signs)


def _unknown_sign() -> UserError:
    return wrong_format(say("The seal is not built correctly: a text in it has an impossible character."))
