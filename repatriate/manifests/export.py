"""Putting a manifest into a file: written beside and renamed, so that no half-written list bears the final name."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.manifest import Manifest
from repatriate.model.saying import say

if TYPE_CHECKING:
    from repatriate.manifests.pdf import Cancel, Progress

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def export(
    manifest: Manifest, path: str | Path, *, progress: Progress | None = None, cancel: Cancel | None = None
) -> Path:
    """Write the manifest as the suffix says, .xlsx or .pdf, in place of any file there; returns the path.

    Raises UserError for another suffix or a folder that does not exist, EnvironmentFault where the file cannot be
    written, and Cancelled; after each of them the folder is as it was.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in (".xlsx", ".pdf"):
        raise _unknown(target, suffix)
    if not target.parent.is_dir():
        raise UserError(
            "no_folder",
            say("There is no folder {0}; choose one that exists.", str(target.parent)),
            path=str(target.parent),
        )
    _check_replaceable(target)
    _put(_written(manifest, suffix, progress, cancel), target)
    return target


def _written(manifest: Manifest, suffix: str, progress: Progress | None, cancel: Cancel | None) -> bytes:
    """The libraries behind are large: who only looks at manifests never loads them."""
    if suffix == ".xlsx":
        from repatriate.manifests.xlsx import workbook_bytes

        return workbook_bytes(manifest)
    from repatriate.manifests.pdf import document_bytes

    return document_bytes(manifest, progress, cancel)


def _unknown(target: Path, suffix: str) -> UserError:
    if suffix == ".edi":
        return UserError(
            "format_not_ready",
            say("PAXLST messages (.edi) come in a later release; choose a file name that ends in .xlsx or .pdf."),
            path=str(target),
        )
    text = say("The name of a manifest's file ends in .xlsx or .pdf, but this one has no ending; change it.")
    if suffix:
        text = say("The name of a manifest's file ends in .xlsx or .pdf, not in {0}; change it.", suffix)
    return UserError("unknown_format", text, path=str(target))


def _check_replaceable(target: Path) -> None:
    if target.is_dir():
        raise UserError("is_folder", say("{0} is a folder; choose the name of a file.", str(target)), path=str(target))
    # A rename would replace a read-only file without asking on some systems and fail on others.
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise EnvironmentFault(
            "read_only", say("{0} is read-only; allow writing or choose another name.", str(target)), path=str(target)
        )


def _put(data: bytes, target: Path) -> None:
    beside = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _not_written(error, target.parent) from error
        try:
            os.replace(beside, target)
        except OSError as error:
            raise EnvironmentFault(
                "not_replaced",
                say(
                    "{0} cannot be replaced ({1}): close it in other programs and try again.",
                    str(target),
                    str(error.strerror),
                ),
                path=str(target),
            ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _not_written(error: OSError, folder: Path) -> EnvironmentFault:
    if error.errno in _FULL:
        return EnvironmentFault(
            "disk_full",
            say(
                "The manifest cannot be written in {0}: the disk is full; make room or choose another folder.",
                str(folder),
            ),
            path=str(folder),
        )
    return EnvironmentFault(
        "not_written",
        say("The manifest cannot be written in {0} ({1}); choose another folder.", str(folder), str(error.strerror)),
        path=str(folder),
    )
