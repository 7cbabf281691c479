"""The key of an operation file: derived from the passphrase, and used to tell a wrong one from a damaged file.

SQLCipher 4's defaults: PBKDF2-HMAC-SHA512, 256,000 rounds, over the salt in the file's first 16 bytes. Pages of 4,096
bytes end in a 16-byte vector and a 64-byte HMAC-SHA512 under a second key (https://www.zetetic.net/sqlcipher/design/).
"""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from repatriate.model.errors import DamagedFile, UserError
from repatriate.model.reading import naming_input, open_input
from repatriate.model.saying import say

PAGE = 4096
SALT = 16
_ROUNDS = 256_000
_MAC = 64
_VECTOR = 16
_KNOWN_MAGIC = {
    b"SQLite format 3\0": say("an unencrypted SQLite database"),
    b"PK\x03\x04": say("a zip or Excel file"),
    b"%PDF": say("a PDF"),
}


@dataclass(frozen=True, slots=True)
class Key:
    """The raw key and the salt it was made with; printed nowhere."""

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        return f"\"x'{self.secret.hex()}{self.salt.hex()}'\""


def make_key(passphrase: str, salt: bytes | None = None) -> Key:
    """The key for a new file, or for the file with that salt. Refuses an empty passphrase."""
    if not passphrase:
        raise UserError("empty_passphrase", say("The passphrase is empty: choose one of several words."))
    salt = secrets.token_bytes(SALT) if salt is None else salt
    # One keyboard writes é as one character, another as two: the same passphrase on every machine.
    try:
        text = unicodedata.normalize("NFC", passphrase).encode()
    except UnicodeEncodeError:
        raise UserError(
            "half_character", say("This text contains a broken character that no file can store: type it again.")
        ) from None
    return Key(_stretch_secret(text, salt, _ROUNDS), salt)


def _stretch_secret(secret: bytes, salt: bytes, rounds: int) -> bytes:
    return PBKDF2HMAC(hashes.SHA512(), 32, salt, rounds).derive(secret)


def salt_of(path: Path) -> bytes:
    """The salt of an operation file; a sentence where the file cannot be one."""
    with naming_input(path), open_input(path) as file:
        head = file.read(SALT)
        size = file.seek(0, 2)
    for magic, kind in _KNOWN_MAGIC.items():
        if head.startswith(magic):
            raise UserError(
                "not_an_operation", say("{0} is {1}, not an operation file: open a .repat file.", str(path), kind)
            )
    if size < PAGE:
        raise make_cut_short(path)
    if len(set(head)) == 1:
        raise DamagedFile(
            "damaged_file",
            say("{0} is damaged: its first bytes are empty. Restore it from a backup.", str(path)),
        )
    return head


def make_cut_short(path: Path) -> DamagedFile:
    return DamagedFile(
        "damaged_file",
        say(
            "{0} is not a complete operation file: it was cut short or added to, or is another kind of file. "
            "Restore it from one of its backups.",
            str(path),
        ),
    )


def some_page_fits(path: Path, key: Key) -> bool:
    """Whether the key proves any page of the file: then the passphrase is right, whatever else is wrong."""
    mac_salt = bytes(byte ^ 0x3A for byte in key.salt)
    mac_key = _stretch_secret(key.secret, mac_salt, 2)
    with open_input(path) as file:
        number = 1
        while len(page := file.read(PAGE)) == PAGE and number <= 2000:
            body = page[SALT:-_MAC] if number == 1 else page[:-_MAC]
            made = hmac.new(mac_key, body + number.to_bytes(4, "little"), "sha512").digest()
            if hmac.compare_digest(made, page[-_MAC:]):
                return True
            number += 1
    return False
