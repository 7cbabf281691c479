"""Verifies seals (Doc 9303-13, appendix D; for emergency travel documents Doc 9303-8, appendix A)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.seal import keys
from repatriate.papers.seal.header import SealHeader, read_header
from repatriate.papers.seal.profiles import Feature, Field, Profile, fields_of, profile_of, read_features
from repatriate.papers.seal.signing import signature_fits
from repatriate.papers.zones.reading import read_zone
from repatriate.reference.countries import alpha3, is_country

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, CertificateRevocationList


@dataclass(frozen=True, slots=True)
class Seal:
    """`signed` are the bytes that the signature is over; `profile` is None, and `zone` empty, for a national document."""

    data: bytes
    header: SealHeader
    features: tuple[Feature, ...]
    signed: bytes
    signature: bytes
    profile: Profile | None
    fields: tuple[Field, ...]
    zone: tuple[str, ...]

    @property
    def unknown(self) -> tuple[int, ...]:
        """Tags that the profile does not have."""
        return tuple(field.tag for field in self.fields if field.name is None)


def read_seal(data: bytes) -> Seal:
    """Take it apart. Raises UserError with code WRONG_FORMAT and, as fact `header`, whatever of it could be read."""
    header, start = read_header(data)
    try:
        profile = profile_of(header)
        features, signature, length = read_features(data, start, header.version)
        fields, zone = fields_of(profile, features)
    except UserError as fault:
        fault.facts["header"] = header
        raise
    return Seal(data, header, features, data[:length], signature, profile, fields, zone)


Lines = tuple[str, ...]


class Status(StrEnum):
    """The standard's name for the outcome. Only the first two are valid."""

    VALID = "VALID"
    UNKNOWN_FEATURE = "UNKNOWN_FEATURE"
    READ_ERROR = "READ_ERROR"
    WRONG_FORMAT = "WRONG_FORMAT"
    UNKNOWN_CERTIFICATE = "UNKNOWN_CERTIFICATE"
    UNTRUSTED_CERTIFICATE = "UNTRUSTED_CERTIFICATE"
    INVALID_DOCUMENTTYPE = "INVALID_DOCUMENTTYPE"
    EXPIRED_CERTIFICATE = "EXPIRED_CERTIFICATE"
    REVOKED_CERTIFICATE = "REVOKED_CERTIFICATE"
    INVALID_SIGNATURE = "INVALID_SIGNATURE"
    INVALID_SEAL_MRZ = "INVALID_SEAL_MRZ"
    INVALID_PRINTED_MRZ = "INVALID_PRINTED_MRZ"
    SEAL_DOCUMENT_MISMATCH = "SEAL_DOCUMENT_MISMATCH"

    @property
    def valid(self) -> bool:
        return self in (Status.VALID, Status.UNKNOWN_FEATURE)


@dataclass(frozen=True, slots=True)
class Trust:
    """The certificates to trust.

    `own` are this office's, trusted as they are. `certificates` are those of other signers. Without `anchors` they are
    trusted as they are; otherwise one of those (certification authorities) must have signed them.
    """

    own: tuple[Certificate, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    anchors: tuple[Certificate, ...] = ()
    revocations: tuple[CertificateRevocationList, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """`message` says the status in a sentence, `notes` what else to know. `genuine` is whether the signature fits, None where
    that could not be asked; `compared` whether a printed zone was held against that of the seal; `page` counts from 1.
    """

    status: Status
    message: str
    seal: Seal | None = None
    header: SealHeader | None = None
    genuine: bool | None = None
    compared: bool = False
    notes: tuple[str, ...] = ()
    page: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The report; what is absent is null or empty."""
        header, seal = self.header, self.seal
        return {
            "status": self.status.value,
            "message": str(self.message),
            "profile": seal.profile.name if seal and seal.profile else None,
            "header": header.to_json() if header else {},
            "mrz": list(seal.zone) if seal else [],
            "features": [one.to_json() for one in seal.fields] if seal else [],
            "signer": header.signer if header else None,
            "certificate": header.reference if header else None,
            "signed_on": header.signed.isoformat() if header else None,
            "signature_fits": self.genuine,
            "compared": self.compared,
            "notes": [str(note) for note in self.notes],
            "page": self.page,
        }


def judge_unread(message: str) -> Verdict:
    """The verdict if no seal was found."""
    return Verdict(Status.READ_ERROR, message)


def verify_seal(
    data: bytes, trust: Trust, *, today: date, printed: Sequence[Lines] | None = None, page: int | None = None
) -> Verdict:
    """Judge the bytes of a symbol in the order of the standard.

    `printed` are the zones that stand on the document in plain letters: one of them must be that of the seal. None where
    they are not known; the officer then compares.
    """
    try:
        seal = read_seal(data)
    except UserError as fault:
        header = fault.facts.get("header")
        return Verdict(
            Status.WRONG_FORMAT, fault.message, header=header if isinstance(header, SealHeader) else None, page=page
        )
    notes: list[str] = []
    if seal.header.decimal:
        notes.append(
            say("The length of the certificate's reference is written in decimal digits, against the standard.")
        )
    if seal.profile is None:
        notes.append(
            say("This is the seal of a national document: whether it is genuine can be said, what it holds cannot.")
        )
    elif seal.unknown:
        notes.append(say("The seal has fields that the standard does not know."))
    theirs, state = alpha3(seal.header.signer[:2]), seal.header.country
    if theirs and is_country(state) and theirs != state:
        notes.append(
            say("{0} issued the document, and a signer of {1} sealed it: ask whether that is meant.", state, theirs)
        )
    certificate = _find_certificate(seal, trust)
    key = keys.public_key(certificate) if certificate else None
    genuine = signature_fits(seal.signed, seal.signature, key) if key else None
    found = _check_signature(seal, certificate, genuine, trust, today) or _zone_in_seal(seal)
    compared = found is None and bool(printed)
    if printed and compared:
        found = _zone_printed(seal, printed)
    if found is None:
        found = _check_profile(seal)
    elif genuine is False and found[0] is not Status.INVALID_SIGNATURE:
        notes.append(
            say("The signature does not fit either: what the seal says was changed, or another key signed it.")
        )
    if found[0].valid and not compared and seal.zone:
        notes.append(say("Compare the lines in the seal with the lines printed on the document."))
    return Verdict(found[0], found[1], seal, seal.header, genuine, compared, tuple(notes), page)


_Found = tuple[Status, str]


def _check_profile(seal: Seal) -> _Found:
    status = Status.UNKNOWN_FEATURE if seal.unknown or seal.profile is None else Status.VALID
    return status, say("The seal is genuine: {0} signed it, and nothing was changed since.", seal.header.signer)


def _find_certificate(seal: Seal, trust: Trust) -> Certificate | None:
    """The one that the header names; where several bear its name, the one whose key signed."""
    header = seal.header
    wanted = (header.signer, int(header.reference, 16))
    found = [one for one in (*trust.own, *trust.certificates) if keys.names_of(one) == wanted]
    for one in found:
        key = keys.public_key(one)
        if key is not None and signature_fits(seal.signed, seal.signature, key):
            return one
    return found[0] if found else None


def _check_signature(
    seal: Seal, certificate: Certificate | None, genuine: bool | None, trust: Trust, today: date
) -> _Found | None:
    """The fault of the certificate or the signature; None without one."""
    name = say("{0} {1}", seal.header.signer, seal.header.reference)
    if certificate is None:
        return Status.UNKNOWN_CERTIFICATE, say(
            "The seal names certificate {0}, which is not known here: get it from the State that issued the document.",
            name,
        )
    if genuine is None:
        return Status.UNKNOWN_CERTIFICATE, say(
            "This program cannot verify with the kind of key in certificate {0}.", name
        )
    issuers = _find_issuers(certificate, trust, today)
    if certificate not in trust.own and trust.anchors and not issuers:
        return Status.UNTRUSTED_CERTIFICATE, say(
            "No certification authority that is trusted here vouches for certificate {0}.", name
        )
    allowed = keys.document_types(certificate)
    if allowed is not None and seal.zone:
        code = seal.zone[0][:2].rstrip("<")
        if not any(code.startswith(one) for one in allowed):
            return Status.INVALID_DOCUMENTTYPE, say("Certificate {0} may not seal documents of code {1}.", name, code)
    if not keys.valid_on(certificate, today):
        if certificate.not_valid_before_utc.date() > today:
            return Status.EXPIRED_CERTIFICATE, say(
                "Certificate {0} is valid from {1} only.", name, certificate.not_valid_before_utc.date()
            )
        return Status.EXPIRED_CERTIFICATE, say(
            "Certificate {0} was valid until {1}.", name, certificate.not_valid_after_utc.date()
        )
    if _is_revoked(certificate, issuers, trust):
        return Status.REVOKED_CERTIFICATE, say("Certificate {0} was revoked by the State that issued it.", name)
    if not genuine:
        return Status.INVALID_SIGNATURE, say(
            "The signature does not fit: what the seal says was changed, or another key signed it."
        )
    return None


def _find_issuers(certificate: Certificate, trust: Trust, today: date) -> list[Certificate]:
    """The trusted authorities, valid today, that signed the certificate."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    amiss = (
        ValueError,
        TypeError,
        InvalidSignature,
        UnsupportedAlgorithm,
        x509.ExtensionNotFound,
        x509.DuplicateExtension,
    )

    def signed_by(authority: Certificate) -> bool:
        try:
            if not authority.extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
                return False
            certificate.verify_directly_issued_by(authority)
        except amiss:
            return False
        return keys.valid_on(authority, today)

    return [authority for authority in trust.anchors if signed_by(authority)]


def _is_revoked(certificate: Certificate, issuers: Sequence[Certificate], trust: Trust) -> bool:
    """A list counts if it is of the certificate's issuer and, where that is known, signed by it."""
    for crl in trust.revocations:
        if crl.issuer != certificate.issuer:
            continue
        if issuers and not any(_list_of(crl, issuer) for issuer in issuers):
            continue
        if crl.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None:
            return True
    return False


def _list_of(crl: CertificateRevocationList, issuer: Certificate) -> bool:
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        return crl.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False


def _zone_in_seal(seal: Seal) -> _Found | None:
    if seal.zone and not _fits_seal(seal.zone):
        return Status.INVALID_SEAL_MRZ, say(
            "The lines in the seal have wrong check digits or characters. The office sealed a mistake."
        )
    return None


def _zone_printed(seal: Seal, printed: Sequence[Lines]) -> _Found | None:
    """Whether one of the zones on the document is that of the seal, sign by sign."""
    if any(_match_zone(seal.zone, lines) for lines in printed):
        return None
    if not any(_fits_seal(lines) for lines in printed):
        return Status.INVALID_PRINTED_MRZ, say(
            "The lines on the document have wrong check digits or characters. Compare them with what was typed or read."
        )
    if not seal.zone:
        return Status.SEAL_DOCUMENT_MISMATCH, say(
            "The document has passport lines, but a seal of this kind does not contain them. It may belong to another document."
        )
    return Status.SEAL_DOCUMENT_MISMATCH, say("The seal is genuine, but the document has other lines.")


def _match_zone(zone: Lines, printed: Lines) -> bool:
    """A visa's seal has 28 characters of the second line only: what follows is optional data."""
    return len(zone) == 2 == len(printed) and zone[0] == printed[0] and zone[1] == printed[1][: len(zone[1])]


def _fits_seal(lines: Lines) -> bool:
    try:
        return read_zone([line.ljust(len(lines[0]), "<") for line in lines]).valid
    except UserError:
        return False
