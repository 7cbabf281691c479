"""Putting a manifest into a file: written beside and renamed, so that no half-written list bears the final name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.manifests import protect
from repatriate.model.errors import UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import say
from repatriate.printing import outfile

if TYPE_CHECKING:
    from repatriate.manifests.pdf import Cancel, Progress

FORMATS = (".xlsx", ".pdf", ".edi")


def export(
    manifest: Manifest,
    path: str | Path,
    *,
    password: str | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the manifest as the suffix says, .xlsx, .pdf or .edi, in place of any file there; returns the path.

    Raises UserError for another suffix, a name that not every computer can have, a folder that does not exist, or a
    password that cannot be; EnvironmentFault where the file cannot be written, and Cancelled; after each of them the
    folder is as it was.
    """
    target = Path(path)
    suffix = suffix_of(target)
    outfile.check_target(target)
    return outfile.write_whole(target, written_bytes(manifest, suffix, password, progress, cancel))


def written_bytes(
    manifest: Manifest,
    suffix: str,
    password: str | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> bytes:
    """What `export` writes, in memory; `suffix` is one of FORMATS.

    The same manifest gives the same bytes; with a password never, for what it is mixed with is drawn anew. Raises
    UserError for a password that cannot be, and for a message where `paxlst` does; Cancelled.
    """
    if password is not None:
        if suffix == ".edi":
            raise UserError(
                "no_password_here",
                say(
                    "A PAXLST message (.edi) cannot have a password: send it over a protected line, or make an .xlsx or "
                    ".pdf file."
                ),
            )
        protect.checked(password)
    # The libraries behind are large: who only looks at manifests never loads them.
    if suffix == ".xlsx":
        from repatriate.manifests.xlsx import workbook_bytes

        plain = workbook_bytes(manifest)
        return plain if password is None else protect.workbook(plain, password)
    if suffix == ".pdf":
        from repatriate.manifests.pdf import document_bytes

        plain = document_bytes(manifest, progress, cancel)
        return plain if password is None else protect.document(plain, password)
    from repatriate.manifests.paxlst import interchange

    return interchange(manifest)


def suffix_of(path: Path) -> str:
    """The one of FORMATS that a file's name ends in, in small letters; raises UserError for another."""
    suffix = path.suffix.lower()
    if suffix in FORMATS:
        return suffix
    text = say("The name of a manifest's file ends in .xlsx, .pdf or .edi, but this one has no ending; change it.")
    if suffix:
        text = say("The name of a manifest's file ends in .xlsx, .pdf or .edi, not in {0}; change it.", suffix)
    raise UserError("unknown_format", text, path=str(path))
