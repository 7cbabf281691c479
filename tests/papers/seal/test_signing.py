"""Signing as Doc 9303 shows it, and keys and certificates in every form in which officers get them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from hypothesis import given
from hypothesis import strategies as st

from repatriate.model.errors import UserError
from repatriate.papers.seal import keys
from repatriate.papers.seal.checking import read_seal
from repatriate.papers.seal.signing import (
    der_to_raw,
    hash_for,
    raw_to_der,
    sign_data,
    signature_fits,
    unsigned_seal,
)
from tests.papers.seal.support import APPENDIX_B, VECTORS, ZONE, sealed, signer

NOW = datetime(2026, 6, 20, 23, 30, tzinfo=UTC)
PLAIN = serialization.NoEncryption()


def test_signatures_in_both_forms() -> None:
    case = VECTORS["ecdsa"]
    raw, der = bytes.fromhex(case["r"] + case["s"]), bytes.fromhex(case["der"])
    assert raw_to_der(raw) == der
    assert der_to_raw(der, 32) == raw
    for small in case["small"]:
        both = bytes((small["r"], small["s"]))
        assert raw_to_der(both).hex() == small["der"]
        assert der_to_raw(bytes.fromhex(small["der"]), 1) == both


@given(st.integers(1, 2**256 - 1), st.integers(1, 2**256 - 1))
def test_any_signature_comes_back(r: int, s: int) -> None:
    raw = r.to_bytes(32, "big") + s.to_bytes(32, "big")
    assert der_to_raw(raw_to_der(raw), 32) == raw


def test_a_signature_of_a_longer_key_has_no_place() -> None:
    with pytest.raises(ValueError, match="too long"):
        der_to_raw(raw_to_der(b"\xff" * 96), 32)


@pytest.mark.parametrize(
    ("bits", "name"),
    [(224, "sha224"), (225, "sha256"), (256, "sha256"), (257, "sha384"), (384, "sha384"), (512, "sha512")],
)
def test_the_hash_goes_with_the_curve(bits: int, name: str) -> None:
    assert hash_for(bits).name == name


def test_the_worked_example_byte_for_byte_before_its_signature() -> None:
    made = unsigned_seal(
        ZONE, country="UTO", signer="UTTS", reference="5B", issued=date(2026, 6, 13), signed=date(2023, 8, 23)
    )
    assert made == APPENDIX_B[:68]


@pytest.mark.parametrize("curve", keys.CURVES)
def test_what_we_sign_is_134_bytes_and_the_same_each_time(curve: str) -> None:
    seal = sealed(curve=curve)
    assert len(seal) == 134
    assert sealed(curve=curve) == seal
    read = read_seal(seal)
    assert read.zone == ZONE
    assert signature_fits(read.signed, read.signature, signer(curve)[0].public_key())


def test_without_the_way_to_sign_alike_it_is_signed_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repatriate.papers.seal.signing._signs_repeatably", lambda: False)
    key = signer()[0]
    first, second = sign_data(b"data", key), sign_data(b"data", key)
    assert first != second
    assert all(signature_fits(b"data", one, key.public_key()) for one in (first, second))


@pytest.mark.parametrize(
    "zone",
    [
        ("", ""),
        (ZONE[0], ZONE[1][:-1]),
        (ZONE[0], ZONE[1][:-1] + "9"),
        (ZONE[0].lower(), ZONE[1]),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
    ],
)
def test_only_a_valid_zone_is_sealed(zone: Any) -> None:
    with pytest.raises(UserError, match="Only two valid"):
        sealed(zone)


@pytest.mark.parametrize("curve", keys.CURVES)
def test_a_key_of_our_own(curve: str) -> None:
    key = keys.make_key(curve)
    made = keys.self_signed(key, "UTTS", "0A5B", organization="Embassy", now=NOW, years=2)
    made.verify_directly_issued_by(made)
    assert keys.names_of(made) == ("UTTS", 0xA5B)
    assert keys.signer_of(made) == ("UTTS", "A5B")
    assert keys.organization_of(made) == "Embassy"
    assert keys.curve_of(key) == curve
    usage = made.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.key_cert_sign) == (True, False)
    assert not made.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert keys.valid_on(made, date(2026, 6, 20))
    assert keys.valid_on(made, date(2028, 6, 19))
    assert not keys.valid_on(made, date(2028, 6, 22))
    again = keys.load_key(keys.key_pem(key))
    assert again.public_key() == key.public_key()
    request = x509.load_pem_x509_csr(keys.signing_request(key, "UTTS", "Embassy").encode())
    assert request.is_signature_valid
    assert request.subject == made.subject
    assert request.public_key() == key.public_key()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"signer": "U"}, "is not a signer"),
        ({"reference": "XY"}, "not a certificate reference"),
        ({"reference": "00"}, "cannot be the number"),
        ({"reference": "F" * 41}, "cannot be the number"),
        ({"reference": "F" * 40}, "cannot be the number"),
        ({"years": 0}, "1 to 11 years"),
        ({"years": 12}, "1 to 11 years"),
        ({"organization": "x" * 65}, "too long"),
    ],
)
def test_what_no_certificate_can_say(changes: dict[str, Any], words: str) -> None:
    given_ = {"signer": "UTTS", "reference": "5B", "organization": "", "years": 1, **changes}
    with pytest.raises(UserError, match=words):
        keys.self_signed(keys.make_key("P-256"), given_.pop("signer"), given_.pop("reference"), now=NOW, **given_)


def test_a_curve_that_is_none() -> None:
    with pytest.raises(UserError, match="no curve secp521r1"):
        keys.make_key("secp521r1")


def _pem(key: Any, encryption: Any = PLAIN, form: Any = serialization.PrivateFormat.PKCS8) -> bytes:
    made: bytes = key.private_bytes(serialization.Encoding.PEM, form, encryption)
    return made


def _ours() -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate, bytes]:
    key = keys.make_key("P-256")
    made = keys.self_signed(key, "UTTS", "5B", organization="", now=NOW, years=1)
    return key, made, keys.certificate_pem(made).encode()


def test_keys_come_in_every_form() -> None:
    key, made, pem = _ours()
    locked = serialization.BestAvailableEncryption("pässword".encode())
    der = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, PLAIN)
    traditional = _pem(key, form=serialization.PrivateFormat.TraditionalOpenSSL)
    other = _ours()[2]
    for data, password, certificate in (
        (_pem(key), "", pem),
        (_pem(key), "not needed", pem),
        (_pem(key) + pem, "", None),
        (other + pem + _pem(key), "", None),
        (traditional, "", made.public_bytes(serialization.Encoding.DER)),
        (_pem(key, locked), "pässword", pem),
        (der, "", pem),
        (pkcs12.serialize_key_and_certificates(b"k", key, made, None, locked), "pässword", None),
        (pkcs12.serialize_key_and_certificates(b"k", key, made, None, PLAIN), "", None),
        (pkcs12.serialize_key_and_certificates(b"k", key, None, None, locked), "pässword", pem),
    ):
        found, theirs = keys.read_key(data, password, certificate)
        assert (found.private_numbers(), theirs) == (key.private_numbers(), made)


def _explain(data: bytes, password: str = "", certificate: bytes | None = None) -> str:
    with pytest.raises(UserError) as refused:
        keys.read_key(data, password, certificate)
    assert refused.value.__cause__ is None
    return str(refused.value)


def test_keys_that_cannot_be_taken_are_told_why() -> None:
    key, made, pem = _ours()
    locked = serialization.BestAvailableEncryption(b"right")
    bundle = pkcs12.serialize_key_and_certificates(b"k", key, made, None, locked)
    assert "no certificate with this key" in _explain(_pem(key))
    assert "belongs to another key" in _explain(_pem(key), certificate=_ours()[2])
    assert "no private key" in _explain(pem)
    assert "give its password" in _explain(_pem(key, locked), "", pem)
    assert "password is wrong" in _explain(_pem(key, locked), "wrong", pem)
    assert "needs its password" in _explain(bundle)
    assert "password is wrong" in _explain(bundle, "wrong")
    assert "cannot be read" in _explain(b"nonsense", "", pem)
    assert "cannot be read" in _explain(b"", "", pem)
    assert "cannot be read" in _explain(b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "", pem)
    assert "not a certificate that can be read" in _explain(_pem(key), "", b"nonsense")
    assert "no elliptic curve" in _explain(_pem(rsa.generate_private_key(65537, 2048)), "", pem)
    assert "is on secp384r1" in _explain(_pem(ec.generate_private_key(ec.SECP384R1())), "", pem)


def _named(*parts: tuple[Any, str]) -> x509.Certificate:
    key = keys.make_key("P-256")
    subject = x509.Name([x509.NameAttribute(oid, value) for oid, value in parts])
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    made = made.serial_number(5).not_valid_before(NOW).not_valid_after(datetime(2030, 1, 1, tzinfo=UTC))
    return made.sign(key, hashes.SHA256())


def test_who_a_certificate_names() -> None:
    country, common = x509.NameOID.COUNTRY_NAME, x509.NameOID.COMMON_NAME
    assert keys.signer_of(_named((country, "UT"), (common, "TS"))) == ("UTTS", "05")
    assert keys.signer_of(_named((country, "UT"), (common, "UTTS"))) == ("UTTS", "05")
    for parts in (((country, "UT"),), ((common, "TS"),), ((country, "UT"), (common, "Seal signer"))):
        with pytest.raises(UserError, match="names no signer of seals"):
            keys.signer_of(_named(*parts))


def test_lists_of_revoked_certificates_that_are_none() -> None:
    for data in (b"", b"nonsense", b"-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n"):
        with pytest.raises(UserError, match="not a list of revoked"):
            keys.read_revocations(data)


def test_a_key_never_shows_itself() -> None:
    key, made, _ = _ours()
    shown = repr(keys.SealKey("UTTS", "5B", key, made))
    assert shown == "SealKey(signer='UTTS', reference='5B')"
