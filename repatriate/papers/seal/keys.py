"""Keys and certificates of those who sign seals (Doc 9303-12): made here, or brought in as PEM, DER or PKCS #12."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.papers.seal.header import SIGNER, check_signer

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
    from cryptography.x509 import Certificate, CertificateRevocationList, Name

CURVES = ("P-256", "brainpoolP256r1")
"""On which this office signs: their signatures have 64 bytes."""
LONGEST_SERIAL = 40
"""Hexadecimal digits: a certificate's number has twenty bytes at most (RFC 5280, 4.1.2.2)."""
_LONGEST_NAME = 64
"""The longest name of an organization (X.520)."""
_NAMES = {"secp256r1": "P-256", "brainpoolP256r1": "brainpoolP256r1"}
_PEM = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----.*?-----END \1-----", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SealKey:
    """A key that can sign, with the certificate that vouches for it; it never shows the key."""

    signer: str
    reference: str
    private: EllipticCurvePrivateKey = field(repr=False, compare=False)
    certificate: Certificate = field(repr=False)


def make_key(curve: str) -> EllipticCurvePrivateKey:
    """A new key on one of CURVES."""
    from cryptography.hazmat.primitives.asymmetric import ec

    if curve not in CURVES:
        raise UserError("wrong_curve", say("There is no curve {0} here: choose P-256 or brainpoolP256r1.", curve))
    return ec.generate_private_key(ec.SECP256R1() if curve == "P-256" else ec.BrainpoolP256R1())


def curve_of(key: EllipticCurvePublicKey | EllipticCurvePrivateKey) -> str:
    return _NAMES.get(key.curve.name, key.curve.name)


def key_pem(key: EllipticCurvePrivateKey) -> str:
    """PKCS #8 without a passphrase: only ever written into the operation file, which is encrypted."""
    from cryptography.hazmat.primitives import serialization as made

    return key.private_bytes(made.Encoding.PEM, made.PrivateFormat.PKCS8, made.NoEncryption()).decode("ascii")


def load_key(pem: str) -> EllipticCurvePrivateKey:
    """The key from the output of `key_pem`."""
    from cryptography.hazmat.primitives import serialization

    return _check_elliptic(serialization.load_pem_private_key(pem.encode("ascii"), None))


def certificate_pem(certificate: Certificate) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.PEM).decode("ascii")


# -- making


def _make_subject(signer: str, organization: str) -> Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    parts = [x509.NameAttribute(NameOID.COUNTRY_NAME, signer[:2])]
    if len(organization) > _LONGEST_NAME:
        raise UserError(
            "bad_organization",
            say("The name of the office is too long for a certificate: {0} letters at most.", _LONGEST_NAME),
        )
    if organization:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization))
    return x509.Name([*parts, x509.NameAttribute(NameOID.COMMON_NAME, signer[2:])])


def self_signed(
    key: EllipticCurvePrivateKey, signer: str, reference: str, *, organization: str, now: datetime, years: int
) -> Certificate:
    """A certificate that the office gives itself: country and common name are the signer, its number is the reference.

    Whoever verifies must be given it by another way. Raises UserError where signer, reference or years cannot be.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    check_signer(signer, reference)
    if len(reference) > LONGEST_SERIAL or not 0 < int(reference, 16) < 1 << 159:
        raise UserError(
            "bad_reference", say("“{0}” cannot be the number of a certificate: it is 0 or too long.", reference)
        )
    if not 1 <= years <= 11:
        raise UserError("bad_years", say("A certificate is valid for 1 to 11 years, not {0}.", years))
    subject = _make_subject(signer, organization)
    # A day early: the office's day may still be yesterday where the certificate's, in UTC, is tomorrow.
    begins = now.astimezone(UTC).replace(microsecond=0) - timedelta(days=1)
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(int(reference, 16))
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=1 + 365 * years + years // 4))
        .add_extension(usage, critical=True)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def signing_request(key: EllipticCurvePrivateKey, signer: str, organization: str) -> str:
    """A request (PKCS #10, PEM) that the country's certification authority answers with a certificate."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding

    request = x509.CertificateSigningRequestBuilder().subject_name(_make_subject(signer, organization))
    return request.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode("ascii")


# -- reading


def _check_elliptic(key: object) -> EllipticCurvePrivateKey:
    from cryptography.hazmat.primitives.asymmetric import ec

    if not isinstance(key, ec.EllipticCurvePrivateKey) or curve_of(key) not in CURVES:
        raise _wrong_curve(curve_of(key) if isinstance(key, ec.EllipticCurvePrivateKey) else "")
    return key


def _wrong_curve(curve: str) -> UserError:
    """The sentence on a key of any other kind."""
    kind = curve or say("no elliptic curve")
    return UserError(
        "wrong_curve", say("This key is on {0}; seals are signed with one on P-256 or brainpoolP256r1.", kind)
    )


def read_key(data: bytes, password: str, certificate: bytes | None) -> tuple[EllipticCurvePrivateKey, Certificate]:
    """A private key and its certificate, from PEM, DER or PKCS #12; the certificate may be in the same file.

    Raises UserError where they cannot be read, do not belong together or are of another curve.
    """
    key, inside = _read_pem(data, password) if b"-----BEGIN" in data else _read_binary(data, password)
    found = read_certificates(certificate) if certificate is not None else inside
    if not found:
        raise UserError("no_certificate", say("There is no certificate with this key: add its certificate."))
    ours = [one for one in found if belongs_to_certificate(key, one)]
    if not ours:
        raise not_of_this_key()
    return key, ours[0]


def not_of_this_key() -> UserError:
    return UserError("wrong_certificate", say("This certificate belongs to another key: nothing was changed."))


def _read_pem(data: bytes, password: str) -> tuple[EllipticCurvePrivateKey, list[Certificate]]:
    from cryptography.hazmat.primitives import serialization

    blocks = [(found[1], found[0]) for found in _PEM.finditer(data)]
    keys = [block for kind, block in blocks if kind.endswith(b"PRIVATE KEY")]
    if not keys:
        raise UserError("no_key", say("There is no private key in this file."))
    secret = _encode_password(password)
    try:
        try:
            key: object = serialization.load_pem_private_key(keys[0], secret)
        except TypeError:
            if secret is None:
                raise UserError("key_locked", say("This key is locked: give its password.")) from None
            key = serialization.load_pem_private_key(keys[0], None)  # a password that is not needed does no harm
    except _reading_faults():
        raise _not_read(password) from None
    certificates = b"\n".join(block for kind, block in blocks if kind == b"CERTIFICATE")
    return _check_elliptic(key), read_certificates(certificates) if certificates else []


def _read_binary(data: bytes, password: str) -> tuple[EllipticCurvePrivateKey, list[Certificate]]:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12

    secret = _encode_password(password)
    try:
        bundle = pkcs12.load_pkcs12(data, secret)
    except _reading_faults():
        try:
            return _check_elliptic(serialization.load_der_private_key(data, None)), []
        except TypeError:  # locked
            raise _not_read("") from None
        except _reading_faults():
            raise _not_read(password) from None
    if bundle.key is None:
        raise UserError("no_key", say("There is no private key in this file."))
    return _check_elliptic(bundle.key), [one.certificate for one in (bundle.cert, *bundle.additional_certs) if one]


def _encode_password(password: str) -> bytes | None:
    return password.encode("utf-8") if password else None


def _reading_faults() -> tuple[type[Exception], ...]:
    from cryptography.exceptions import UnsupportedAlgorithm

    return (ValueError, UnsupportedAlgorithm)


def _not_read(password: str) -> UserError:
    sentence: Said = (
        say("This key cannot be read: the password is wrong, or the file is damaged.")
        if password
        else say("This key cannot be read: it is locked and needs its password, or it is not a key in PEM or PKCS #12.")
    )
    return UserError("key_unreadable", sentence)


def read_certificates(data: bytes) -> list[Certificate]:
    """Certificates in PEM, one or several, or one in DER. Raises UserError where there is none."""
    from cryptography import x509

    try:
        if b"-----BEGIN" in data:
            blocks = [found[0] for found in _PEM.finditer(data) if found[1] == b"CERTIFICATE"]
            found = [x509.load_pem_x509_certificate(block) for block in blocks]
        else:
            found = [x509.load_der_x509_certificate(data)]
    except _reading_faults():
        found = []
    if not found:
        raise UserError(
            "certificate_unreadable", say("This is not a certificate that can be read: give one in PEM or DER.")
        )
    return found


def read_revocations(data: bytes) -> CertificateRevocationList:
    """A list of revoked certificates, in PEM or DER. Raises UserError where it is none."""
    from cryptography import x509

    try:
        return x509.load_pem_x509_crl(data) if b"-----BEGIN" in data else x509.load_der_x509_crl(data)
    except _reading_faults():
        raise UserError(
            "revocations_unreadable", say("This is not a list of revoked certificates: give one in PEM or DER.")
        ) from None


def public_key(certificate: Certificate) -> EllipticCurvePublicKey | None:
    """None where it is of a kind with which nothing can be verified here."""
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        key = certificate.public_key()
    except _reading_faults():
        return None
    return key if isinstance(key, ec.EllipticCurvePublicKey) else None


def belongs_to_certificate(key: EllipticCurvePrivateKey, certificate: Certificate) -> bool:
    theirs = public_key(certificate)
    return theirs is not None and theirs == key.public_key()


def names_of(certificate: Certificate) -> tuple[str, int]:
    """The signer as a header names them, from country and common name ("" where these name none), and the number."""
    from cryptography.x509.oid import NameOID

    def read_part(oid: object) -> str:
        found = certificate.subject.get_attributes_for_oid(oid)  # type: ignore[arg-type]
        return str(found[0].value).upper() if found else ""

    country, name = read_part(NameOID.COUNTRY_NAME), read_part(NameOID.COMMON_NAME)
    signer = name if len(name) == 4 and name.startswith(country) else country + name
    return (signer if SIGNER.fullmatch(signer) else ""), certificate.serial_number


def organization_of(certificate: Certificate) -> str:
    from cryptography.x509.oid import NameOID

    found = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return str(found[0].value) if found else ""


def signer_of(certificate: Certificate) -> tuple[str, str]:
    """Signer and reference that a seal must bear for this certificate to be found. Raises UserError where it names none."""
    signer, number = names_of(certificate)
    if not signer:
        raise UserError(
            "no_signer",
            say(
                "This certificate names no signer of seals: its country and common name must make four characters, as in UT and TS."
            ),
        )
    digits = f"{number:X}"
    return signer, digits if len(digits) > 1 else f"0{digits}"


def valid_on(certificate: Certificate, day: date) -> bool:
    """Whether it is valid at some time of that day (UTC)."""
    return certificate.not_valid_before_utc.date() <= day <= certificate.not_valid_after_utc.date()


def document_types(certificate: Certificate) -> Sequence[str] | None:
    """The document codes that it may sign for (Doc 9303-12, extension 2.23.136.1.1.6.2); None where it does not say.

    One letter stands for every code that begins with it.
    """
    from cryptography import x509

    try:
        extension = certificate.extensions.get_extension_for_oid(x509.ObjectIdentifier("2.23.136.1.1.6.2")).value
    except x509.ExtensionNotFound:
        return None
    except ValueError:
        return ()
    raw = extension.value if isinstance(extension, x509.UnrecognizedExtension) else b""
    # SEQUENCE { version INTEGER, SET OF PrintableString (SIZE (1..2)) }; all are short, so all lengths are one byte.
    found = re.finditer(rb"\x13(?:\x01([A-Z])|\x02([A-Z]{2}))", raw[2:])
    return [(one[1] or one[2]).decode("ascii") for one in found]
