"""Stands for a file without a path here: in memory, as an attachment, or opened by another process for this one."""

from __future__ import annotations

import io
import os
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast


class _PathLike:
    """The part of a path that readers of files need; it also serves as the open file."""

    name = stem = suffix = shown = ""

    def set_name(self, name: str, shown: str) -> None:
        plain = PurePosixPath(name.replace("\\", "/")).name or "file"
        self.name, self.shown = plain, shown
        self.stem, self.suffix = PurePosixPath(plain).stem, PurePosixPath(plain).suffix

    def __str__(self) -> str:
        return self.shown

    def close(self) -> None:
        """It stays: readers close what they opened, and open it again."""

    def is_dir(self) -> bool:
        return False

    def is_file(self) -> bool:
        return True


class _InMemory(_PathLike, io.BytesIO):
    def open(self, mode: str = "rb") -> BinaryIO:
        return io.BytesIO(self.getvalue())

    def read_bytes(self) -> bytes:
        return self.getvalue()

    def stat(self) -> Any:
        return os.stat_result((0, 0, 0, 0, 0, 0, len(self.getvalue()), 0, 0, 0))


class _Opened(_PathLike, io.BufferedReader):
    def __init__(self, descriptor: int) -> None:
        super().__init__(_AtOwnPlace(descriptor))
        self._descriptor = descriptor

    def open(self, mode: str = "rb") -> BinaryIO:
        return io.BufferedReader(_AtOwnPlace(self._descriptor))

    def read_bytes(self) -> bytes:
        return self.open().read()

    def stat(self) -> Any:
        return os.fstat(self._descriptor)


class _AtOwnPlace(io.RawIOBase):
    """One of several that read the same open file, each from its own place. Closing it leaves the file open."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor, self._place = descriptor, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place}.get(whence)
        place = offset + (os.fstat(self._descriptor).st_size if base is None else base)
        if place < 0:
            raise ValueError("before the beginning")
        self._place = place
        return place

    def readinto(self, buffer: Any) -> int:
        os.lseek(self._descriptor, self._place, os.SEEK_SET)
        data = os.read(self._descriptor, len(buffer))
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)


def hold_data(name: str, data: bytes, within: str) -> Path:
    """The bytes as a file of that name, which came in another."""
    made = _InMemory(data)
    made.set_name(name, "")
    made.shown = f"{within}: {made.name}"
    return cast(Path, made)


def hold_open(path: str, descriptor: int) -> Path:
    """The open file as one of that path, which is only said and never opened."""
    made = _Opened(descriptor)
    made.set_name(path, path)
    return cast(Path, made)
