"""The messages between the program and the process that reads files from others: plain data, bytes beside it, and open files."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from repatriate.app.core.plain_data import MOST_TEXT, Beside, Unfit, pack_value, unpack_value
from repatriate.model.errors import UserError
from repatriate.model.held import hold_open

_MOST_HEAD = 10_000
_MOST_BLOBS = 10_000
_MOST_BYTES = 1 << 30
"""Bytes of all parts beside the JSON."""


class Answer(StrEnum):
    """The kind of an answer: each but READY and PROGRESS ends the work."""

    READY = "ready"
    PROGRESS = "progress"
    DONE = "done"
    REFUSED = "refused"
    GREW = "grew"
    BROKE = "broke"


@dataclass(frozen=True, slots=True)
class Work:
    """One of the works, by its name and how many arguments follow. `seconds` of computing are allowed from one progress to the
    next, and `memory` in bytes; where it `tells`, it gets `progress` as well. `files` follow it, open."""

    name: str
    arguments: int
    files: int
    seconds: int
    memory: int
    tells: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """A UserError of the work. `parts` are the only fact that one has: what an officer may choose from."""

    code: str
    message: str
    parts: tuple[str, ...] = ()

    def make_error(self) -> UserError:
        return UserError(self.code, self.message, **({"parts": self.parts} if self.parts else {}))


class Channel(Protocol):
    """Either end of the way between the two processes."""

    def send_bytes(self, buf: bytes) -> None: ...
    def recv_bytes(self, maxlength: int | None = None) -> bytes: ...
    def poll(self, timeout: float | None = 0.0) -> bool: ...
    def fileno(self) -> int: ...
    def close(self) -> None: ...


def open_channel(handle: int) -> Channel:
    """The channel that was handed to this process under that number."""
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection

        return PipeConnection(handle)
    return Connection(handle)


@dataclass(frozen=True, slots=True)
class Message:
    """One that came: what it is about, and what it holds once its kind is known."""

    about: str
    body: bytes
    beside: Beside

    def open(self, kind: Any, files: Sequence[Path] = ()) -> Any:
        """The value that it holds. Raises Unfit where that is not of the kind."""
        return unpack_value(kind, self.body, Beside(self.beside.blobs, [*files]))


def send_message(channel: Channel, about: str, kind: Any, value: object) -> None:
    """A value of that kind. Raises Unfit where it is of another, OSError where nobody is there."""
    beside = Beside()
    send_packed(channel, about, pack_value(kind, value, beside), beside)


def send_packed(channel: Channel, about: str, body: bytes, beside: Beside) -> None:
    """Send a value that was packed before."""
    channel.send_bytes(pack_value(tuple[str, int], (about, len(beside.blobs)), Beside()))
    channel.send_bytes(body)
    for blob in beside.blobs:
        channel.send_bytes(blob)


def receive_message(channel: Channel) -> Message:
    """The next message. Raises Unfit or OSError for what no end of ours sends, EOFError where nobody is there."""
    about, count = unpack_value(tuple[str, int], channel.recv_bytes(_MOST_HEAD), Beside())
    if not 0 <= count <= _MOST_BLOBS:
        raise Unfit("too many")
    body = channel.recv_bytes(MOST_TEXT)
    blobs: list[bytes] = []
    left = _MOST_BYTES
    for _ in range(count):
        blobs.append(channel.recv_bytes(left))
        left -= len(blobs[-1])
    return Message(about, body, Beside(blobs))


def hand_over(channel: Channel, path: str, descriptor: int, process: int) -> None:
    """An open file, which the other end reads and cannot open. `process` is the handle of that one on Windows."""
    number = 0
    if sys.platform == "win32":
        import _winapi
        import msvcrt

        ours = _winapi.GetCurrentProcess()
        file = msvcrt.get_osfhandle(descriptor)
        number = _winapi.DuplicateHandle(ours, file, process, 0, False, _winapi.DUPLICATE_SAME_ACCESS)
    send_message(channel, "file", tuple[str, int], (path, number))
    if sys.platform != "win32":
        with _open_socket(channel) as way:
            socket.send_fds(way, [b"\0"], [descriptor])


def take_over(channel: Channel) -> tuple[Path, int]:
    """The next open file: what its reader takes for a path, and the descriptor to close in the end."""
    path, number = receive_message(channel).open(tuple[str, int])
    if sys.platform == "win32":
        import msvcrt

        descriptor = msvcrt.open_osfhandle(number, os.O_RDONLY | os.O_BINARY)
    else:
        with _open_socket(channel) as way:
            [descriptor] = socket.recv_fds(way, 1, 1)[1]
    return hold_open(path, descriptor), descriptor


def _open_socket(channel: Channel) -> socket.socket:
    return socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=os.dup(channel.fileno()))
