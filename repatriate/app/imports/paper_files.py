"""The files of a paper: their digests, and their storage with the list."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from repatriate.intake.paper.model import ReadAs
from repatriate.intake.refusals import make_large_error
from repatriate.model.reading import open_input, read_at_most

LARGEST = 8_000_000
"""Bytes; a larger file is not kept with the list that was read from it."""


ARCHIVE = ".zip"


_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".heic", ".heif", ".tif", ".tiff", ".webp", ".bmp"})


_DIGITS = re.compile(r"([0-9]+)")


_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def make_paper_key(path: Path, asked: ReadAs) -> str:
    """The same for the same bytes, read in the same order, of the same pages and turned the same way: rows and columns have
    the same numbers then. The language changes letters only."""
    digests = [_hash_file(one) for one in (path, *asked.more)]
    layout = (sorted(asked.pages), sorted(asked.turns.items()), asked.part)
    return hashlib.sha256(repr((digests, layout)).encode()).hexdigest()


_TOO_LARGE = 500_000_000
"""Bytes that no list has, nor any paper."""


def digest_files(path: Path, asked: ReadAs) -> list[str]:
    """The digest of each existing file, in order. Raises UserError for a file that is too large, before reading any."""
    files = [one for one in (path, *asked.more) if one.is_file()]
    if large := next((one for one in files if one.stat().st_size > _TOO_LARGE), None):
        raise make_large_error(large)
    return [_hash_file(one) for one in files]


def is_archive_of(name: str, original: bytes) -> bool:
    """Whether what was kept under the name of a picture are several of them."""
    return original.startswith(b"PK") and Path(name).suffix.lower() in _PICTURES


def order_by_name(paths: Sequence[Path]) -> list[Path]:
    """The paths in a person's order: page 2 before page 10."""
    return sorted(
        paths, key=lambda path: [int(one) if one.isdigit() else one.casefold() for one in _DIGITS.split(path.name)]
    )


def _hash_file(path: Path) -> str:
    with open_input(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_original(path: Path, more: Sequence[Path]) -> bytes | None:
    """The bytes of the file; several pictures in an archive, in their order. None where they are too many to be kept."""
    if not more:
        return read_at_most(path, LARGEST)
    target, left = io.BytesIO(), LARGEST
    with zipfile.ZipFile(target, "w") as archive:
        for number, one in enumerate((path, *more), 1):
            raw = read_at_most(one, left)
            if raw is None:
                return None
            left -= len(raw)
            archive.writestr(zipfile.ZipInfo(f"{number:02} {one.name}", _FIRST_DAY), raw)
    return target.getvalue()
