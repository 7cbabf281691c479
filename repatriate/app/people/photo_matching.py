"""Matches picture files to people by the references in their names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core.foreign_files import Cancel, FileFrom, Reader
from repatriate.model.errors import UserError
from repatriate.model.reading import read_at_most
from repatriate.model.saying import say
from repatriate.papers.photo import MOST_BYTES, Box, portrait_of, working_copy

SUFFIXES = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif")
"""Suffixes of picture files; other files in a folder are left alone."""


@dataclass(frozen=True, slots=True)
class Found:
    """The pictures of a folder: portraits by reference, and each file that gives none with the sentence why."""

    portraits: tuple[tuple[str, bytes], ...]
    failed: tuple[tuple[str, str], ...]


def read_picture_file(path: Path) -> bytes:
    """The bytes of a picture. Raises UserError where there are too many, or they cannot be read."""
    data = read_at_most(path, MOST_BYTES)
    if data is None:
        raise UserError(
            "photo_too_large",
            say("This file is larger than {0} MB: choose a smaller picture.", MOST_BYTES // 1_000_000),
        )
    return data


_REMEDY = say("Save it again as JPEG, or choose another picture.")
_SECONDS = 10


def working_copy_of(data: bytes) -> bytes:
    """The picture as `working_copy` makes it, in a process of its own. Raises UserError in one sentence."""
    with Reader(_SECONDS) as reader:
        return reader.read(working_copy, data, about=FileFrom(say("This picture"), _REMEDY, len(data)))


def portrait_from(path: Path, box: Box | None = None) -> bytes:
    """The portrait from a picture file, of the part chosen or of the middle. Raises UserError in one sentence."""
    with Reader(_SECONDS) as reader:
        return _read_portrait(reader, path, box)


def _read_portrait(reader: Reader, path: Path, box: Box | None = None, cancel: Cancel = lambda: False) -> bytes:
    data = read_picture_file(path)
    return reader.read(portrait_of, data, box, about=FileFrom(str(path), _REMEDY, len(data)), cancel=cancel)


def portraits_in(
    db: Database, folder: Path, progress: Callable[[float], None] = lambda done: None, cancel: Cancel = lambda: False
) -> Found:
    """The pictures in a folder that are called by reference, `P00012.jpg` or `p00012.PNG`; not those in folders within.

    Raises UserError where there is no such folder or no picture in it.
    """
    if not folder.is_dir():
        raise UserError("no_such_folder", say("There is no folder {0}: check the name.", str(folder)))
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()
    )
    if not files:
        raise UserError(
            "no_photos", say("There are no pictures in {0}: JPEG or PNG files, called P00012.jpg.", str(folder))
        )
    known = {row[0].casefold(): row[0] for row in db.conn.execute("SELECT ref FROM people").fetchall()}
    portraits: dict[str, bytes] = {}
    failed: list[tuple[str, str]] = []
    with Reader(_SECONDS) as reader:
        for place, path in enumerate(files, 1):
            ref = known.get(path.stem.strip().casefold())
            if ref is None:
                failed.append((path.name, say("nobody here has that number")))
            elif ref in portraits:
                failed.append((path.name, say("there is another picture of {0}", ref)))
            else:
                try:
                    portraits[ref] = _read_portrait(reader, path, cancel=cancel)
                except UserError as fault:
                    failed.append((path.name, fault.message))
            progress(place / len(files))
    return Found(tuple(portraits.items()), tuple(failed))
