"""Seals of this office and of others: its keys, the seal of a document to be issued, and whether a seal is true.

Nothing here writes into the operation, and no private key leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlite_utils import Database

from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.model.errors import UserError
from repatriate.model.reading import read_at_most
from repatriate.model.saying import say
from repatriate.papers.seal import keys
from repatriate.papers.seal.checking import Lines, Trust, Verdict, judge_unread, verify_seal
from repatriate.papers.seal.keys import SealKey
from repatriate.papers.seal.reading import MOST_BYTES, Progress, find_seals, from_hex
from repatriate.papers.seal.signing import sign_seal
from repatriate.printing.outfile import write_whole

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

T = TypeVar("T")
_REMEDY = say("Scan the document again at 300 dots per inch, and save it as PNG.")
_MOST_BYTES = 5_000_000
"""The largest file with certificates or a list of revoked ones."""


# -- keys


@dataclass(frozen=True, slots=True)
class SealKeyRow:
    """A key as it is listed. Days are those of its certificate (UTC); `issuer` says who vouches: `self_signed` where nobody
    else does. `current` is the one that seals documents, `valid` whether its certificate is valid today.
    """

    id: int
    signer: str
    reference: str
    curve: str
    subject: str
    issuer: str
    self_signed: bool
    valid_from: date
    valid_until: date
    valid: bool
    current: bool
    made_at: str
    made_by: str


def _read_certificate(row: Any) -> Certificate:
    return keys.read_certificates(row["certificate"].encode("ascii"))[0]


def seal_keys(db: Database, today: date) -> list[SealKeyRow]:
    """The keys of this office, the newest first."""
    return [_list_key(row, today) for row in db.query(f"SELECT {_SHOWN} FROM seal_keys ORDER BY id DESC")]


_SHOWN = "id, signer, reference, certificate, made_at, made_by, current"  # never the private key


def _list_key(row: Any, today: date) -> SealKeyRow:
    certificate = _read_certificate(row)
    key = keys.public_key(certificate)
    return SealKeyRow(
        row["id"],
        row["signer"],
        row["reference"],
        keys.curve_of(key) if key else "",
        certificate.subject.rfc4514_string(),
        certificate.issuer.rfc4514_string(),
        certificate.subject == certificate.issuer,
        certificate.not_valid_before_utc.date(),
        certificate.not_valid_after_utc.date(),
        keys.valid_on(certificate, today),
        bool(row["current"]),
        row["made_at"],
        row["made_by"],
    )


def current_key(db: Database) -> SealKey | None:
    """The key that seals what is issued; None where seals are off. Load it once for many documents."""
    row = next(iter(db.query("SELECT * FROM seal_keys WHERE current = 1")), None)
    return _load_key(row) if row else None


def _load_key(row: Any) -> SealKey:
    return SealKey(row["signer"], row["reference"], keys.load_key(row["private_key"]), _read_certificate(row))


def seal_for(key: Database | SealKey | None, zone: Sequence[str], *, issued: date, signed: date) -> bytes | None:
    """The seal of a document with that zone; None where seals are off, and for a booklet: the standard seals a zone of two
    lines of 36 characters only.

    Raises UserError where the key's certificate is not valid on the day of signing.
    """
    if isinstance(key, Database):
        key = current_key(key)
    if key is None or [len(line) for line in zone] != [36, 36]:
        return None
    if not keys.valid_on(key.certificate, signed):
        raise UserError(
            "key_expired",
            say(
                "The certificate of seal key {0} {1} is not valid on {2}: use another key, or none, in the settings of seals.",
                key.signer,
                key.reference,
                signed,
            ),
        )
    return sign_seal(
        (zone[0], zone[1]),
        country=zone[0][2:5],
        signer=key.signer,
        reference=key.reference,
        private_key=key.private,
        issued=issued,
        signed=signed,
    )


def _find_key(db: Database, key_id: int) -> Any:
    row = next(iter(db.query("SELECT * FROM seal_keys WHERE id = ?", (key_id,))), None)
    if row is None:
        raise UserError("unknown_key", say("There is no such seal key in this file."))
    return row


def certificate_pem(db: Database, key_id: int) -> str:
    """The certificate of a key, to be given to whoever verifies."""
    return str(_find_key(db, key_id)["certificate"])


def request_pem(db: Database, key_id: int) -> str:
    """A signing request for the country's certification authority; what it answers goes into ReplaceCertificate."""
    key = _load_key(_find_key(db, key_id))
    return keys.signing_request(key.private, key.signer, keys.organization_of(key.certificate))


def write_pem(path: Path, pem: str) -> None:
    """A certificate or a request as a file; it bears its name only when it is whole."""
    write_whole(path, pem.encode("ascii"))


# -- trust


def trust_of(
    db: Database | None = None,
    *,
    certificates: Sequence[Path] = (),
    anchors: Sequence[Path] = (),
    revocations: Sequence[Path] = (),
) -> Trust:
    """The certificates to trust: this office's own if `db` is given, and those in the files (PEM or DER). Raises
    UserError naming the file that cannot be read."""

    def read_files(paths: Sequence[Path]) -> tuple[Certificate, ...]:
        return tuple(one for path in paths for one in _read_named(path, keys.read_certificates))

    own = db.query(f"SELECT {_SHOWN} FROM seal_keys ORDER BY id") if db is not None else ()
    return Trust(
        tuple(_read_certificate(row) for row in own),
        read_files(certificates),
        read_files(anchors),
        tuple(_read_named(path, keys.read_revocations) for path in revocations),
    )


def _read_named(path: Path, read: Callable[[bytes], T]) -> T:
    data = read_file(path)
    try:
        return read(data)
    except UserError as fault:
        raise UserError(fault.code, say("{0}: {1}", path.name, fault.message)) from None


def read_file(path: Path, most: int = _MOST_BYTES) -> bytes:
    """The bytes of a file. Raises UserError where there is none, it cannot be read or has more bytes."""
    data = read_at_most(path, most)
    if data is None:
        raise UserError("file_too_large", say("{0} is larger than {1} MB.", str(path), most // 1_000_000))
    return data


# -- verifying


def verify_image_bytes(
    data: bytes,
    trust: Trust,
    *,
    today: date,
    printed: Sequence[Lines] | None = None,
    progress: Progress = lambda share: None,
    cancel: Callable[[], bool] = lambda: False,
) -> list[Verdict]:
    """Every seal of a picture or a PDF, in the order of pages; one READ_ERROR where there is none or the file cannot be read.

    The zones that a PDF's page has as text are compared with its seals; `printed` is compared instead, where it is given.
    """
    try:
        with Reader() as reader:
            about = FileFrom(say("This file"), _REMEDY, len(data))
            found = reader.read(find_seals, data, about=about, progress=progress, cancel=cancel)
    except UserError as fault:
        return [judge_unread(fault.message)]
    if not found:
        return [judge_unread(say("No seal was found here: scan the document at 300 dots per inch, flat and in focus."))]
    return [
        verify_seal(one.data, trust, today=today, printed=printed or one.printed or None, page=one.page)
        for one in found
    ]


def verify_file(
    path: Path,
    trust: Trust,
    *,
    today: date,
    printed: Sequence[Lines] | None = None,
    progress: Progress = lambda share: None,
) -> list[Verdict]:
    """The result of `verify_image_bytes` for a file."""
    try:
        data = read_file(path, MOST_BYTES)
    except UserError as fault:
        return [judge_unread(fault.message)]
    return verify_image_bytes(data, trust, today=today, printed=printed, progress=progress)


def verify_text(text: str, trust: Trust, *, today: date, printed: Sequence[Lines] | None = None) -> Verdict | None:
    """Hexadecimal digits that somebody pasted; None where the text is something else."""
    data = from_hex(text)
    return None if data is None else verify_seal(data, trust, today=today, printed=printed)


def find_worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The one to report first: the first that is not valid, else the first."""
    return next((one for one in verdicts if not one.status.valid), verdicts[0])
