"""Detects the kind of a file from its content: the ending of its name proves nothing."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import Path

from repatriate.intake.refusals import (
    explain_document,
    explain_link,
    explain_packed,
    explain_slides,
    make_locked_error,
    make_unreadable_error,
    not_readable,
)
from repatriate.intake.sheet_xml import FAULTS, Unsound
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say


class Kind(StrEnum):
    """The kind of a file, by its first bytes and the parts of an archive."""

    EXCEL = "excel"
    """.xlsx, .xlsm, .xlsb"""
    OPEN_SHEET = "open_sheet"
    """.ods"""
    WORD = "word"
    """.docx, .docm, .dotx, .dotm"""
    OPEN_TEXT = "open_text"
    """.odt"""
    COMPOUND = "compound"
    """Files of old Office, mails of Outlook, and the shell of a locked file: its parts tell which."""
    PDF = "pdf"
    PICTURE = "picture"
    TEXT = "text"
    """Whatever is no other kind: values, pages, mails, chats."""


COMPOUND_START = b"\xd0\xcf\x11\xe0"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_PHONE_PICTURES = (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"avif")


def kind_of(path: Path, head: bytes) -> Kind:
    """The kind by the first bytes. Raises UserError for a file that holds no list, Unsound for a damaged archive."""
    if head.startswith(b"PK"):
        return _kind_of_archive(path)
    if head.startswith(COMPOUND_START):
        return Kind.COMPOUND
    if is_pdf(head):
        return Kind.PDF
    if is_picture(head):
        return Kind.PICTURE
    if other := _other_kind(path, head):
        raise UserError("not_a_workbook", other)
    return Kind.TEXT


def has_pages(start: bytes) -> bool:
    """Whether a file that begins so is a picture or a PDF: pages that an officer may look at before they are read."""
    return is_pdf(start) or is_picture(start)


def may_hold_pictures(suffix: str, start: bytes) -> bool:
    """Whether engines may be needed, which take more room and time; where a name lies, only that is less."""
    if start.startswith(b"PK"):
        return suffix.lower() in (".docx", ".docm", ".dotx", ".dotm", ".odt")
    if start.startswith(COMPOUND_START):
        return suffix.lower() == ".msg"
    return is_pdf(start) or is_picture(start) or is_mail(start.decode("latin-1"))


def is_pdf(head: bytes) -> bool:
    """Whether the first lines are a PDF's; mail gateways put marks or a line before it."""
    return bool(_PDF.search(head[:1024]))


_PDF = re.compile(rb"\A%PDF|(?:\A\xef\xbb\xbf|[\r\n])\s*%PDF-\d\.\d\s*[\r\n]")


def is_picture(head: bytes) -> bool:
    """A photo or a scan, by its first bytes."""
    phone = head[4:8] == b"ftyp" and head[8:12] in _PHONE_PICTURES
    return head.startswith(_PICTURES) or head[8:12] == b"WEBP" or phone


def _kind_of_archive(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = _read_beginning(archive, "mimetype", 100) if "mimetype" in names else b""
            manifest = _read_beginning(archive, _MANIFEST, 100_000) if _MANIFEST in names else b""
    except FAULTS:
        raise Unsound from None
    if "encrypted-package" in names or b"encryption-data" in manifest:
        raise make_locked_error(path)
    if {"xl/workbook.xml", "xl/workbook.bin"} & names:
        return Kind.EXCEL
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return Kind.OPEN_SHEET
    if "word/document.xml" in names:
        return Kind.WORD
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return Kind.OPEN_TEXT
    raise UserError("not_a_workbook", _other_archive(path, names, kind))


_MANIFEST = "META-INF/manifest.xml"


def _read_beginning(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    with archive.open(name) as part:
        return part.read(most)


def _other_kind(path: Path, head: bytes) -> Said | None:
    """A sentence for what is neither workbook nor text, by how such files begin."""
    name = str(path)
    if path.suffix.lower() == ".repat":
        return say("{0} is an operation file, not a list. Open it, and import the list into it.", name)
    if head[4:8] == b"ftyp" or head.startswith((b"ID3", b"OggS", b"\x1aE\xdf\xa3")):
        return say("{0} is a film or a recording: ask for the list as an Excel file.", name)
    if head.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")):
        return explain_packed(path)
    if head.startswith(b"{\\rtf"):
        return explain_document(path)
    if head[4:19] in (b"Standard Jet DB", b"Standard ACE DB") or head.startswith(b"SQLite format 3"):
        return say("{0} is a database: export the table of people to Excel, then import that.", name)
    if head.startswith(b"L\x00\x00\x00\x01\x14\x02\x00"):
        return explain_link(path)
    if head[:2] in (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08") and head[3:4] == b"\x00":
        return say("{0} is from a very old Excel: open it in Excel, save it as .xlsx, then import that.", name)
    return None


def _other_archive(path: Path, names: set[str], kind: bytes) -> Said:
    if "ppt/presentation.xml" in names or kind.startswith(b"application/vnd.oasis.opendocument.presentation"):
        return explain_slides(path)
    if "Index.zip" in names or any(name.endswith(".iwa") for name in names):
        return say("{0} is from Apple Numbers: export it there as an Excel file, then import that.", str(path))
    return explain_packed(path)


def is_outlook(raw: bytes) -> bool:
    """Whether such a file is a mail: its streams are called by the numbers of its properties."""
    return "__properties_version1.0".encode("utf-16-le") in raw


def other_compound(path: Path, raw: bytes) -> UserError | None:
    def holds_name(name: str) -> bool:
        return name.encode("utf-16-le") in raw

    if holds_name("EncryptedPackage"):
        return make_locked_error(path)
    if holds_name("Workbook") or holds_name("Book\0"):
        return None
    if holds_name("WordDocument"):
        return UserError("not_a_workbook", explain_document(path))
    if holds_name("PowerPoint Document"):
        return UserError("not_a_workbook", explain_slides(path))
    return make_unreadable_error(path)


def other_text(path: Path, text: str) -> Said | None:
    start = text[:4000].lstrip()
    if start.startswith("[InternetShortcut]") or (start.startswith("{") and ("doc_id" in start or "://" in start)):
        return explain_link(path)
    if _JSON.match(start):
        return say("{0} is JSON, as programs write it for each other: ask for the list as an Excel file.", str(path))
    if start.startswith("<"):
        return not_readable(path)
    return None


def is_mail(text: str) -> bool:
    """Whether it begins with the lines that a mail has before what it says."""
    return bool(_MAIL.match(text[:4000].lstrip()))


_JSON = re.compile(r"""(?:\[\s*){0,99}\{\s*"[^"\n]*"\s*:|\[\s*\[""")
_MAIL = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:MIME-Version|Message-ID|Received):", re.I)
