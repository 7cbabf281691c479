"""The worked cases, certificates with their public keys, and a signer of our own."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from repatriate.papers.seal.signing import sign_seal

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data" / "seal_vectors.json").read_text(encoding="utf-8")
)
SEALS: dict[str, dict[str, Any]] = {case["id"]: case for case in VECTORS["seals"]}
APPENDIX_B = bytes.fromhex(SEALS["icao-9303-8-appendix-B-ETD"]["hex"])
TODAY = date(2026, 6, 20)
ZONE = ("PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F2606277<<<<<<<8")


def name(country: str, common: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, country), x509.NameAttribute(NameOID.COMMON_NAME, common)]
    )


def certificate(
    public: Any,
    signer: str,
    serial: int,
    key: Any,
    *,
    issuer: x509.Name | None = None,
    begins: date = date(2020, 6, 10),
    ends: date = date(2030, 6, 10),
    ca: bool = False,
    codes: tuple[str, ...] = (),
) -> x509.Certificate:
    """A certificate of that public key, signed by `key`."""
    subject = name(signer[:2], signer[2:])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer or subject)
        .public_key(public)
        .serial_number(serial)
        .not_valid_before(datetime(begins.year, begins.month, begins.day, tzinfo=UTC))
        .not_valid_after(datetime(ends.year, ends.month, ends.day, tzinfo=UTC) + timedelta(hours=12))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=0 if ca else None), critical=True)
    )
    if codes:
        inside = b"".join(bytes((0x13, len(code))) + code.encode() for code in codes)
        body = b"\x02\x01\x00" + b"\x31" + bytes((len(inside),)) + inside
        value = b"\x30" + bytes((len(body),)) + body
        oid = x509.ObjectIdentifier("2.23.136.1.1.6.2")
        made = made.add_extension(x509.UnrecognizedExtension(oid, value), critical=False)
    return made.sign(key, hashes.SHA256())


@cache
def authority() -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    """A certification authority of no country."""
    key = ec.generate_private_key(ec.SECP384R1())
    return key, certificate(key.public_key(), "UTCA", 1, key, ca=True, begins=date(2015, 1, 1), ends=date(2040, 1, 1))


def known(which: str, **more: Any) -> x509.Certificate:
    """A certificate with the name, number and public key of a worked case, from the authority above."""
    told = VECTORS["certificates"][which]
    curve = {"brainpoolP256r1": ec.BrainpoolP256R1()}[told["curve"]]
    public = ec.EllipticCurvePublicKey.from_encoded_point(curve, bytes.fromhex(told["public_point_uncompressed_hex"]))
    key, root = authority()
    return certificate(public, which[:4], int(told["serial"].replace(":", ""), 16), key, issuer=root.subject, **more)


def signer(curve: str = "P-256") -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    """A key of ours, UTXX 7A, with a certificate of the authority."""
    return _signer(curve)


@cache
def _signer(curve: str) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    made = ec.generate_private_key(ec.SECP256R1() if curve == "P-256" else ec.BrainpoolP256R1())
    key, root = authority()
    return made, certificate(made.public_key(), "UTXX", 0x7A, key, issuer=root.subject)


def sealed(zone: tuple[str, str] = ZONE, curve: str = "P-256") -> bytes:
    return sign_seal(
        zone, country="UTO", signer="UTXX", reference="7A", private_key=signer(curve)[0],
        issued=date(2026, 6, 13), signed=date(2026, 6, 14),
    )  # fmt: skip
