"""A file that stands in memory alone, as what is attached to a mail: it is never written to the disk of the officer."""

from __future__ import annotations

import io
import os
from pathlib import Path, PurePosixPath
from typing import Any, cast


class _Held(io.BytesIO):
    """As much of a path as readers of files ask for; where they want an open file, it is one."""

    def __init__(self, name: str, data: bytes, within: str) -> None:
        super().__init__(data)
        plain = PurePosixPath(name.replace("\\", "/")).name or "file"
        self.name, self.within = plain, within
        self.stem, self.suffix = PurePosixPath(plain).stem, PurePosixPath(plain).suffix

    def __str__(self) -> str:
        return f"{self.within}: {self.name}"

    def open(self, mode: str = "rb") -> io.BytesIO:
        return io.BytesIO(self.getvalue())

    def read_bytes(self) -> bytes:
        return self.getvalue()

    def close(self) -> None:
        """It stays: readers close what they opened, and open it again."""

    def is_dir(self) -> bool:
        return False

    def is_file(self) -> bool:
        return True

    def stat(self) -> Any:
        return os.stat_result((0, 0, 0, 0, 0, 0, len(self.getvalue()), 0, 0, 0))


def hold(name: str, data: bytes, within: str) -> Path:
    """The bytes as a file of that name, which came in another."""
    return cast(Path, _Held(name, data, within))
