"""A manifest as the bytes of a file, by the ending of its name."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import say

if TYPE_CHECKING:
    from repatriate.manifests.pdf import Cancel


# -- A list that opens with a password only: AES with 256 bits, done in memory by libraries that others look after.

LONGEST = 127
"""Signs: as many as the password of a PDF may have (ISO 32000-2, 7.6.4.3.3); Excel takes more."""

_SMALLEST = 4096  # bytes: what is smaller goes into another kind of stream, which the library writes unreadably


def check_password(password: str) -> str:
    """The password as it is, if every program and every keyboard takes it; raises UserError, which does not name it.

    Only what ASCII can print: programs turn other letters into bytes each in its own way, and whoever is sent the list
    has another keyboard. A blank at an end is lost in a message or a copy.
    """
    if not password.strip():
        raise UserError("no_password", say("The password is empty; type one, or make the list without a password."))
    if not (password.isascii() and password.isprintable()):
        raise UserError(
            "password_signs",
            say(
                "The password has a letter that not every keyboard has. Use A to Z without accents, "
                "figures and signs such as - ! ? only."
            ),
        )
    if password != password.strip():
        raise UserError(
            "password_blank", say("The password begins or ends with a space, which is easily lost. Remove it.")
        )
    if len(password) > LONGEST:
        raise UserError("password_long", say("The password is longer than {0} characters; use a shorter one.", LONGEST))
    return password


def protect_workbook(data: bytes, password: str) -> bytes:
    """The workbook `data`, encrypted: agile encryption of [MS-OFFCRYPTO] 2.3.4.10, AES-256 and SHA-512.

    Never twice the same bytes, for salts are drawn anew. Raises UserError as `checked` does, ValueError for data too
    small to be a workbook.
    """
    from msoffcrypto.format.ooxml import OOXMLFile

    if len(data) < _SMALLEST:
        raise ValueError(f"{len(data)} bytes are no workbook")
    target = BytesIO()
    OOXMLFile(BytesIO(data)).encrypt(check_password(password), target)
    return target.getvalue()


def protect_document(data: bytes, password: str) -> bytes:
    """The PDF `data`, encrypted: revision 6 of ISO 32000-2, AES-256, its title and metadata too.

    Printing and copying are left to whoever has the password. Never twice the same bytes. Raises UserError as `checked`
    does.
    """
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.pdf_header = "%PDF-2.0"
    writer.encrypt(check_password(password), algorithm="AES-256")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


# -- export

FORMATS = (".xlsx", ".pdf", ".edi")


def written_bytes(
    manifest: Manifest,
    suffix: str,
    password: str | None = None,
    cancel: Cancel | None = None,
) -> bytes:
    """The list as a file of that suffix, one of FORMATS.

    The same manifest gives the same bytes; with a password never, for what it is mixed with is drawn anew. Raises
    UserError for a password that cannot be, and for a message where `paxlst` does; Cancelled.
    """
    if password is not None:
        if suffix == ".edi":
            raise UserError(
                "no_password_here",
                say(
                    "An airline message (.edi) cannot have a password. Send it over a protected line, or make .xlsx or "
                    ".pdf."
                ),
            )
        check_password(password)
    # The libraries behind are large: who only looks at manifests never loads them.
    if suffix == ".xlsx":
        from repatriate.manifests.xlsx import workbook_bytes

        plain = workbook_bytes(manifest)
        return plain if password is None else protect_workbook(plain, password)
    if suffix == ".pdf":
        from repatriate.manifests.pdf import document_bytes

        plain = document_bytes(manifest, cancel)
        return plain if password is None else protect_document(plain, password)
    from repatriate.manifests.paxlst import build_interchange

    return build_interchange(manifest)


def suffix_of(path: Path) -> str:
    """The one of FORMATS that a file's name ends in, in small letters; raises UserError for another."""
    suffix = path.suffix.lower()
    if suffix in FORMATS:
        return suffix
    text = say("The file name of a list ends in .xlsx, .pdf or .edi. This name has no ending: add it.")
    if suffix:
        text = say("The file name of a list ends in .xlsx, .pdf or .edi, not in {0}. Change it.", suffix)
    raise UserError("unknown_format", text, path=str(path))
