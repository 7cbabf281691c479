"""A manifest as the bytes of a file, by the ending of its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.manifests import protect
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import say

if TYPE_CHECKING:
    from repatriate.manifests.pdf import Cancel

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
        protect.check_password(password)
    # The libraries behind are large: who only looks at manifests never loads them.
    if suffix == ".xlsx":
        from repatriate.manifests.xlsx import workbook_bytes

        plain = workbook_bytes(manifest)
        return plain if password is None else protect.protect_workbook(plain, password)
    if suffix == ".pdf":
        from repatriate.manifests.pdf import document_bytes

        plain = document_bytes(manifest, cancel)
        return plain if password is None else protect.protect_document(plain, password)
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
