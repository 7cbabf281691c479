"""Signatures of seals (Doc 9303-13, 2.4) and the seal of an emergency travel document (Doc 9303-8, 6)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.seal import header as seal_header
from repatriate.papers.seal.header import SealHeader, write_header
from repatriate.papers.seal.profiles import ETD, ZONE_TAG, Feature, write_features, write_signature
from repatriate.papers.zones.reading import read_zone

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.hashes import HashAlgorithm

_LINE = re.compile(r"[A-Z0-9<]{36}")


def raw_to_der(raw: bytes) -> bytes:
    """r and s of equal length, one after the other, as a DER sequence of two integers."""
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    half = len(raw) // 2
    return encode_dss_signature(int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big"))


def der_to_raw(der: bytes, half: int) -> bytes:
    """The other way; `half` is how many bytes r and s take each. Raises ValueError where they do not fit."""
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    try:
        return b"".join(number.to_bytes(half, "big") for number in decode_dss_signature(der))
    except OverflowError:
        raise ValueError("r or s is too long") from None


def hash_for(bits: int) -> HashAlgorithm:
    """The hash that goes with a curve whose order has that many bits: it is not told in the seal."""
    from cryptography.hazmat.primitives import hashes

    if bits <= 224:
        return hashes.SHA224()
    if bits <= 256:
        return hashes.SHA256()
    return hashes.SHA384() if bits <= 384 else hashes.SHA512()


@cache
def _signs_repeatably() -> bool:
    """Whether the library can sign the same bytes the same way each time (RFC 6979)."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
    except UnsupportedAlgorithm:
        return False
    return True


def sign_data(data: bytes, key: EllipticCurvePrivateKey) -> bytes:
    """r and s, each as long as the key; the same each time where the library can do that, and random elsewhere."""
    from cryptography.hazmat.primitives.asymmetric import ec

    algorithm = ec.ECDSA(hash_for(key.key_size), deterministic_signing=_signs_repeatably())
    return der_to_raw(key.sign(data, algorithm), (key.key_size + 7) // 8)


def signature_fits(data: bytes, signature: bytes, key: EllipticCurvePublicKey) -> bool:
    """Whether the owner of the key signed these bytes."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec

    if len(signature) != 2 * ((key.key_size + 7) // 8):
        return False
    try:
        key.verify(raw_to_der(signature), data, ec.ECDSA(hash_for(key.key_size)))
    except InvalidSignature:
        return False
    return True


def unsigned_seal(
    zone: tuple[str, str], *, country: str, signer: str, reference: str, issued: date, signed: date
) -> bytes:
    """Header and features of the seal. Raises UserError where the zone is no valid one of two lines of 36 characters."""
    if len(zone) != 2 or not all(_LINE.fullmatch(line) for line in zone) or not read_zone(zone).valid:
        raise UserError("no_zone_to_seal", say("Only two valid machine-readable lines of 36 characters can be sealed."))
    header = SealHeader(4, country, signer, reference, issued, signed, ETD.definition, ETD.category)
    return write_header(header) + write_features([Feature(ZONE_TAG, seal_header.encode_c40("".join(zone)))])


def sign_seal(  # long: what a seal says of itself, and the key
    zone: tuple[str, str],
    *,
    country: str,
    signer: str,
    reference: str,
    private_key: EllipticCurvePrivateKey,
    issued: date,
    signed: date,
) -> bytes:
    """The seal of an emergency travel document: 134 bytes where the reference has two digits.

    `country` is the issuing State as in the zone, `signer` and `reference` those of the certificate, `issued` the document's
    date of issue. Raises UserError where something has no place in a seal.
    """
    made = unsigned_seal(zone, country=country, signer=signer, reference=reference, issued=issued, signed=signed)
    return made + write_signature(sign_data(made, private_key))
