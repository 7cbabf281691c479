"""Commands on the keys that seal this office's documents. A private key is written into the file and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from repatriate.app.core.transaction import Transaction
from repatriate.model.dates import write_moment
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.seal import keys

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate


@dataclass(frozen=True, slots=True)
class MakeSealKey:
    """A new key with a certificate that the office gives itself. Gives the key's id; it is not used until UseSealKey.

    `signer` is two letters of the country and two more signs (UTTS); `reference` hexadecimal digits, the next number where
    none is given; `organization` goes into the certificate, which others see.
    """

    signer: str
    reference: str | None = None
    curve: str = keys.CURVES[0]
    organization: str = ""
    years: int = 2

    def write_changes(self, tx: Transaction) -> int:
        signer = self.signer.strip().upper()
        reference = (self.reference or "").strip().upper() or f"{_next_number(tx, signer):02X}"
        key = keys.make_key(self.curve)
        organization = " ".join(self.organization.split())
        certificate = keys.self_signed(key, signer, reference, organization=organization, now=tx.now, years=self.years)
        return _insert_key(tx, key, certificate, signer, reference)

    def describe_entry(self) -> str:
        return say("Made a seal key for signer {0}", self.signer.strip().upper())


@dataclass(frozen=True, slots=True)
class ImportSealKey:
    """A key that was made elsewhere, with its certificate (PEM, DER or PKCS #12). Gives its id; it is not used until UseSealKey.

    `certificate` may be None where it is in the same file. Signer and reference are what the certificate says.
    """

    key: bytes = field(repr=False)
    password: str = field(default="", repr=False)
    certificate: bytes | None = field(default=None, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        key, certificate = keys.read_key(self.key, self.password, self.certificate)
        _must_be_valid(tx, certificate)
        signer, reference = keys.signer_of(certificate)
        return _insert_key(tx, key, certificate, signer, reference)

    def describe_entry(self) -> str:
        return say("Brought in a seal key")


@dataclass(frozen=True, slots=True)
class UseSealKey:
    """Makes this key the only one that seals documents from now on."""

    key_id: int

    def write_changes(self, tx: Transaction) -> None:
        row = _find_key(tx, self.key_id)
        if row["current"]:
            raise UserError("key_in_use", say("Documents are sealed with this key already."))
        _must_be_valid(tx, keys.read_certificates(row["certificate"].encode("ascii"))[0])
        for other in tx.rows("SELECT id FROM seal_keys WHERE current = 1"):
            tx.update("seal_keys", other["id"], {"current": 0})
        tx.update("seal_keys", self.key_id, {"current": 1})

    def describe_entry(self) -> str:
        return say("Documents are sealed with another key")


@dataclass(frozen=True, slots=True)
class RetireSealKey:
    """Documents are no longer sealed. The key stays, so that what it sealed can be verified."""

    key_id: int

    def write_changes(self, tx: Transaction) -> None:
        if not _find_key(tx, self.key_id)["current"]:
            raise UserError("key_not_in_use", say("Documents are not sealed with this key."))
        tx.update("seal_keys", self.key_id, {"current": 0})

    def describe_entry(self) -> str:
        return say("Documents are no longer sealed")


@dataclass(frozen=True, slots=True)
class ReplaceCertificate:
    """Another certificate for the same key: the one that the country's authority gave. Signer and reference become its own."""

    key_id: int
    certificate: bytes = field(repr=False)

    def write_changes(self, tx: Transaction) -> None:
        row = _find_key(tx, self.key_id)
        key = keys.load_key(row["private_key"])
        ours = [one for one in keys.read_certificates(self.certificate) if keys.belongs_to_certificate(key, one)]
        if not ours:
            raise keys.not_of_this_key()
        _must_be_valid(tx, ours[0])
        signer, reference = keys.signer_of(ours[0])
        pem = keys.certificate_pem(ours[0])
        if pem == row["certificate"]:
            raise UserError("same_certificate", say("This key has that certificate already."))
        _must_be_free(tx, signer, reference, but=self.key_id)
        tx.update("seal_keys", self.key_id, {"signer": signer, "reference": reference, "certificate": pem})

    def describe_entry(self) -> str:
        return say("Replaced the certificate of a seal key")


def _next_number(tx: Transaction, signer: str) -> int:
    """A number that no key of this signer has or had."""
    used = [row["reference"] for row in tx.rows("SELECT reference FROM seal_keys WHERE signer = ?", (signer,))]
    # Authorities give long numbers at random: ours do not go on from those.
    highest = max((int(one, 16) for one in used if len(one) <= 4), default=0)
    return tx.next_in("seal_key", highest + 1)


def _insert_key(
    tx: Transaction, key: EllipticCurvePrivateKey, certificate: Certificate, signer: str, reference: str
) -> int:
    _must_be_free(tx, signer, reference)
    return tx.insert(
        "seal_keys",
        {
            "signer": signer,
            "reference": reference,
            "private_key": keys.key_pem(key),
            "certificate": keys.certificate_pem(certificate),
            "made_at": write_moment(tx.now),
            "made_by": tx.officer,
        },
    )


def _must_be_free(tx: Transaction, signer: str, reference: str, *, but: int | None = None) -> None:
    """No two keys under one name: whoever verifies could not tell them apart."""
    for row in tx.rows("SELECT id, reference FROM seal_keys WHERE signer = ?", (signer,)):
        if row["id"] != but and int(row["reference"], 16) == int(reference, 16):
            raise UserError(
                "key_twice", say("There is a key {0} {1} already: choose another reference.", signer, reference)
            )


def _must_be_valid(tx: Transaction, certificate: Certificate) -> None:
    today = tx.today
    if not keys.valid_on(certificate, today):
        first, last = certificate.not_valid_before_utc.date(), certificate.not_valid_after_utc.date()
        raise UserError("certificate_expired", say("This certificate is valid from {0} to {1} only.", first, last))


def _find_key(tx: Transaction, key_id: int) -> Mapping[str, Any]:
    row = tx.one("SELECT * FROM seal_keys WHERE id = ?", (key_id,))
    if row is None:
        raise UserError("unknown_key", say("There is no such seal key in this file."))
    return row
