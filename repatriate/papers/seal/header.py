"""Reads and writes the header of a seal (Doc 9303-13, 2.2), versions 3 and 4: signer, certificate, dates, and the type
of its features."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from repatriate.model.errors import UserError
from repatriate.model.saying import say

# -- C40 (Doc 9303-13, 2.6): three characters of A–Z, 0–9 and space in two bytes; the filler `<` is a space.

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


# -- header

MAGIC = 0xDC
LONGEST_REFERENCE = 0xFF
_COUNTRY = re.compile(r"[A-Z]{3}|[A-Z]{2}<|[A-Z]<<")
SIGNER = re.compile(r"[A-Z]{2}[A-Z0-9]{2}")
HEX = re.compile(r"[0-9A-F]+")
DECIMAL_SIGNER = "DEZV"
"""Writes the length of its reference in decimal digits (BSI TR-03171), where the standard has hexadecimal ones."""


@dataclass(frozen=True, slots=True)
class SealHeader:
    """`version` is 3 or 4; `country` has three letters, filled with `<`; `signer` is two letters and two more signs.

    `reference` is the certificate's, in hexadecimal digits; `definition` and `category` are the two bytes that name a profile.
    `decimal` tells that the length of the reference stands in decimal digits, against the standard.
    """

    version: int
    country: str
    signer: str
    reference: str
    issued: date
    signed: date
    definition: int
    category: int
    decimal: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "version": self.version,
            "issuing_country": self.country,
            "signer_identifier": self.signer,
            "certificate_reference": self.reference,
            "document_issue_date": self.issued.isoformat(),
            "signature_creation_date": self.signed.isoformat(),
            "feature_definition_reference": f"0x{self.definition:02X}",
            "document_type_category": f"0x{self.category:02X}",
        }


def encode_date(day: date) -> bytes:
    """Three bytes: the number MMDDYYYY."""
    return int(f"{day:%m%d}{day.year:04}").to_bytes(3, "big")


def decode_date(data: bytes) -> date:
    """Raises UserError where the three bytes are no day."""
    number = int.from_bytes(data, "big")
    try:
        return date(number % 10_000, number // 1_000_000, number // 10_000 % 100)
    except ValueError:
        raise wrong_format(say("The seal is not built correctly: a day in its header is impossible.")) from None


def check_signer(signer: str, reference: str) -> None:
    """Raises UserError where a seal of version 4 cannot name them."""
    if not SIGNER.fullmatch(signer):
        raise UserError(
            "bad_signer",
            say("“{0}” is not a signer: write the two letters of the country and two more, as in UTTS.", signer),
        )
    if not HEX.fullmatch(reference) or len(reference) > LONGEST_REFERENCE:
        raise UserError(
            "bad_reference",
            say("“{0}” is not a certificate reference: write digits and the letters A to F, as in 5B.", reference),
        )


def write_header(header: SealHeader) -> bytes:
    """Raises UserError for what has no place in a header."""
    country = header.country.ljust(3, "<")
    if not _COUNTRY.fullmatch(country):
        raise UserError("bad_country", say("“{0}” is not the code of a State in a seal.", header.country))
    check_signer(header.signer, header.reference)
    if header.version == 3 and len(header.reference) != 5:
        raise UserError("bad_reference", say("A header of version 3 takes a reference of five digits."))
    length = f"{len(header.reference):02X}" if header.version == 4 else ""
    return b"".join(
        (
            bytes((MAGIC, header.version - 1)),
            encode_c40(country),
            encode_c40(header.signer + length + header.reference),
            encode_date(header.issued),
            encode_date(header.signed),
            bytes((header.definition, header.category)),
        )
    )


def read_header(data: bytes) -> tuple[SealHeader, int]:
    """The header, and where what follows begins. Raises UserError where it is none."""
    if len(data) < 2 or data[0] != MAGIC:
        raise wrong_format(say("This is not a visible digital seal: it does not begin like a seal."))
    match data[1]:
        case 2:
            return _read_version(data, 3, 5, decimal=False)
        case 3:
            return _read_4(data)
        case other:
            raise wrong_format(say("The seal is of version {0}; versions 3 and 4 can be read.", other + 1))


def _read_4(data: bytes) -> tuple[SealHeader, int]:
    opening = decode_c40(data[4:8]) if len(data) >= 8 else ""
    if len(opening) != 6:
        raise _cut_short()
    signer, digits = opening[:4], opening[4:]
    fault: UserError | None = None
    for base in (10, 16) if signer == DECIMAL_SIGNER else (16,):
        try:
            length = int(digits, base)
            return _read_version(data, 4, length, decimal=base == 10 and length > 9)
        except ValueError:
            continue
        except UserError as found:
            fault = fault or found
    raise fault or wrong_format(
        say("The seal is not built correctly: the length of its certificate's reference is not a number.")
    )


def _read_version(data: bytes, version: int, length: int, *, decimal: bool) -> tuple[SealHeader, int]:
    """The header whose reference has that many characters."""
    start = 4
    end = start + measure_size(4 + (2 if version == 4 else 0) + length)
    if length < 1 or len(data) < end + 8:
        raise _cut_short()
    country, named = decode_c40(data[2:start]).replace(" ", "<"), decode_c40(data[start:end])
    signer, reference = named[:4], named[-length:]
    if not _COUNTRY.fullmatch(country):
        raise wrong_format(say("The seal is not built correctly: its header names no State."))
    if len(named) != 4 + (2 if version == 4 else 0) + length or not SIGNER.fullmatch(signer):
        raise wrong_format(say("The seal is not built correctly: its header names no signer."))
    if not HEX.fullmatch(reference):
        raise wrong_format(
            say("The seal is not built correctly: the reference of its certificate is not a hexadecimal number.")
        )
    definition, category = data[end + 6], data[end + 7]
    if not 1 <= definition <= 254 or not 1 <= category <= 254:
        raise wrong_format(say("The seal is not built correctly: its header does not say what follows."))
    issued, signed = decode_date(data[end : end + 3]), decode_date(data[end + 3 : end + 6])
    return SealHeader(version, country, signer, reference, issued, signed, definition, category, decimal), end + 8


def _cut_short() -> UserError:
    return wrong_format(say("The seal is not built correctly: its header is cut short."))
