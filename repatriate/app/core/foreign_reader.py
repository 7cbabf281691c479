"""The process that reads files from others: it takes one piece of work after the other and answers with plain data.

It is started by `foreign_files`, knows no operation and no passphrase, and may use only so much memory and time.
"""

from __future__ import annotations

import pickle
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Any, Protocol

from repatriate.app.core.program import place_of
from repatriate.model.errors import UserError

MOST_MEMORY = 1_500_000_000
"""Bytes that the process may use for a file of cells, the reader itself included."""
PICTURE_SECONDS, PICTURE_MEMORY = 180, 4_000_000_000
"""For a page of a paper: engines ask the system for far more room than they fill."""
_STOPPED_BY = (EOFError, OSError)
"""What the channel raises where whoever asked has gone."""


class Answer(StrEnum):
    """What an answer is: the last of them ends the work."""

    READY = "ready"
    PROGRESS = "progress"
    DONE = "done"
    REFUSED = "refused"
    GREW = "grew"
    BROKE = "broke"


@dataclass(frozen=True, slots=True)
class Work:
    """A function by its module and name, with what it gets. `seconds` of computing are allowed from one progress to the
    next, and `memory` in bytes; where it `tells`, it gets `progress` as well."""

    module: str
    name: str
    arguments: tuple[Any, ...]
    seconds: int
    memory: int
    tells: bool


class Channel(Protocol):
    """Either end of the way between the two processes."""

    def send_bytes(self, buf: bytes) -> None: ...
    def recv_bytes(self, maxlength: int | None = None) -> bytes: ...
    def poll(self, timeout: float | None = 0.0) -> bool: ...
    def close(self) -> None: ...


def open_channel(handle: int) -> Channel:
    """The channel that was handed to this process under that number."""
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection

        return PipeConnection(handle)
    return Connection(handle)


def main(handle: int) -> int:
    """Answer until nobody asks any more."""
    channel = open_channel(handle)
    _set_limits()
    try:
        _tell(channel, Answer.READY)
        while True:
            _answer(channel, pickle.loads(channel.recv_bytes()))
    except _STOPPED_BY:
        return 0


def _answer(channel: Channel, work: Work) -> None:
    def progress(share: float) -> None:
        _allow_time(work.seconds)
        _tell(channel, Answer.PROGRESS, share)

    told: tuple[Answer, *tuple[Any, ...]]
    _allow_time(work.seconds)
    _allow_memory(work.memory)
    try:
        function: Callable[..., Any] = getattr(__import__(work.module, fromlist=[work.name]), work.name)
        found = function(*work.arguments, **({"progress": progress} if work.tells else {}))
        told = (Answer.DONE, found)
        packed = pickle.dumps(told, pickle.HIGHEST_PROTOCOL)
    except UserError as fault:
        packed = pickle.dumps((Answer.REFUSED, fault.code, fault.message, fault.facts))
    except MemoryError:
        packed = pickle.dumps((Answer.GREW,))
    except Exception as fault:
        packed = pickle.dumps((Answer.BROKE, place_of(fault)))
    channel.send_bytes(packed)


def _tell(channel: Channel, answer: Answer, *more: Any) -> None:
    channel.send_bytes(pickle.dumps((answer, *more)))


# -- limits of this process. On Windows whoever started it sets them from outside.


def _set_limits() -> None:
    """Memory, no picture of it on the disk where the process breaks, and no end by a Ctrl+C that is for others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)  # no window of the system about it either
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        system = ctypes.CDLL(None)
        system.prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE: collectors of crashes do not ask for the limit
        system.prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG: whoever asked was killed, and the work with it


def _allow_memory(most: int) -> None:
    """On Linux alone: Windows holds the process by a job, and macOS keeps no such limit."""
    if sys.platform == "linux":
        import resource

        _lower(resource.RLIMIT_AS, most)


def _allow_time(seconds: int) -> None:
    """So many seconds of computing from now: beyond, the system ends this process, also where nobody watches any more."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)


def _lower(kind: int, most: int) -> None:
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
