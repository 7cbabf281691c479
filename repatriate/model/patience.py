"""Files that another program holds for a moment: on Windows scanners and OneDrive keep out everybody else. They are waited for."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

T = TypeVar("T")
_PATIENCE: tuple[float, ...] = (0.05, 0.2, 0.5, 1.0, 1.5) if sys.platform == "win32" else ()
"""Seconds between tries. Elsewhere nobody can keep others out."""


def retry_patiently(work: Callable[[], T]) -> T:
    """The result of `work`, retried for a while when another program holds a file. Raises as it does."""
    for pause in _PATIENCE:
        try:
            return work()
        except PermissionError:
            time.sleep(pause)
    return work()


def open_patiently(path: Path, mode: str = "rb") -> BinaryIO:
    """The open file, as soon as nobody keeps us out. Raises OSError; for a folder, of which Windows says the same as of a
    file that is held, at once."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return cast(BinaryIO, retry_patiently(lambda: path.open(mode)))
