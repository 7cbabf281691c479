"""Files from others are read in a process of their own: one that breaks its reader, hangs it or grows it ends that process
and no other. What comes back is plain data, or one sentence."""

from __future__ import annotations

import datetime as dt
import io
import multiprocessing
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PosixPath, WindowsPath
from types import TracebackType
from typing import Any, TypeVar, assert_never

from repatriate.app.core import program
from repatriate.app.core.foreign_reader import MOST_MEMORY, Answer, Channel, Work
from repatriate.app.core.windows_job import Job
from repatriate.model.errors import Cancelled, EnvironmentFault, UserError
from repatriate.model.saying import Said, say

T = TypeVar("T")
Progress = Callable[[float], None]
Cancel = Callable[[], bool]

SECONDS = 60
"""Of computing that a file may take from one progress to the next; twice as many by the clock."""
_SECONDS_PER_MEGABYTE = 2
_MOST_ANSWER = 1 << 30
_START = 60.0
"""Seconds in which the process has to be there: some computers look through each program before it runs."""
_LOOK = 0.1
"""Seconds from one look at whether the officer stopped it to the next."""


class Reader:
    """The process, to be left with `with`. It reads one file, or all of a folder; after one that ended it, another starts."""

    def __init__(self, seconds: int = SECONDS, memory: int = MOST_MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel | None = None
        self._job: Job | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End it, whatever it does: its memory holds what it read."""
        if self._channel is not None:
            self._channel.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        if self._job is not None:
            self._job.close()
        self._channel = self._process = self._job = None

    def read(
        self,
        work: Callable[..., T],
        *arguments: object,
        about: FileFrom,
        progress: Progress | None = None,
        cancel: Cancel = lambda: False,
    ) -> T:
        """What `work`, a function of a module, gives there; it gets a `progress` as well where one is given.

        Raises the UserError that the work raises, one about the file where the process ended over it, or Cancelled.
        """
        seconds = self._seconds + _SECONDS_PER_MEGABYTE * about.size // 1_000_000
        asked = Work(work.__module__, work.__qualname__, arguments, seconds, self._memory, progress is not None)
        ended = True
        try:
            channel = self._started()
            channel.send_bytes(pickle.dumps(asked, pickle.HIGHEST_PROTOCOL))
            answer, *more = self._wait(channel, 2 * seconds, about, progress, cancel)
            ended = answer not in (Answer.DONE, Answer.REFUSED)
        except (EOFError, OSError, pickle.UnpicklingError):
            raise about.broke() from None
        finally:
            if ended:
                self.close()
        match answer:
            case Answer.DONE:
                return more[0]  # type: ignore[no-any-return]
            case Answer.REFUSED:
                code, message, facts = more
                raise UserError(code, message, **facts)
            case Answer.GREW:
                raise about.grew(self._memory)
            case Answer.BROKE:
                raise about.broke(*more)
            case Answer.READY | Answer.PROGRESS:
                raise about.broke()
            case _:
                assert_never(answer)

    def _wait(
        self, channel: Channel, seconds: int, about: FileFrom, progress: Progress | None, cancel: Cancel
    ) -> tuple[Answer, *tuple[Any, ...]]:
        """The answer that ends the work."""
        end = time.monotonic() + seconds
        while True:
            while not channel.poll(_LOOK):
                if cancel():
                    raise Cancelled
                if time.monotonic() > end:
                    raise about.slow(seconds)
                if self._process is not None and _is_too_large_on_macos(self._process.pid, self._memory):
                    raise about.grew(self._memory)
            answer = _unpack(channel.recv_bytes(_MOST_ANSWER))
            if answer[0] is not Answer.PROGRESS:
                return answer
            end = time.monotonic() + seconds
            if progress is not None:
                progress(*answer[1:])
            if cancel():
                raise Cancelled

    def _started(self) -> Channel:
        if self._channel is not None:
            return self._channel
        self._channel, theirs = multiprocessing.Pipe()
        try:
            self._process = _start(theirs.fileno())
            if sys.platform == "win32":
                self._job = Job(int(self._process._handle), self._memory)
            theirs.close()
            if not self._channel.poll(_START) or _unpack(self._channel.recv_bytes())[0] is not Answer.READY:
                raise EOFError
        except (OSError, EOFError) as fault:
            theirs.close()
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else say("it ended at once")
            raise EnvironmentFault(
                "no_reader",
                say("The reader of files cannot be started ({0}): close other programs, then try again.", reason),
            ) from None
        return self._channel


class FileFrom:
    """A file from somebody else, as sentences about it need it: what it is called, how large it is, what else to try."""

    def __init__(self, name: str, remedy: Said, size: int = 0) -> None:
        self.name, self.remedy, self.size = name, remedy, size

    def broke(self, place: str = "") -> UserError:
        said = say("{0} cannot be read: something in it stops the reader. {1}", self.name, self.remedy)
        return UserError("reader_broke", said, place=place)

    def slow(self, seconds: int) -> UserError:
        said = say("{0} cannot be read: it takes more than {1} seconds. {2}", self.name, seconds, self.remedy)
        return UserError("reader_slow", said)

    def grew(self, memory: int) -> UserError:
        most = memory // 1_000_000
        said = say("{0} cannot be read: it needs more than {1} MB of memory. {2}", self.name, most, self.remedy)
        return UserError("reader_grew", said)


def size_of(path: Path) -> int:
    """Bytes of a file; none where it cannot be asked: whoever reads it says why."""
    with suppress(OSError, ValueError):
        return path.stat().st_size
    return 0


def _start(handle: int) -> subprocess.Popen[bytes]:
    """This program once more, as the reader: with the channel, and with no other file and no passphrase of ours."""
    how: dict[str, Any] = {"pass_fds": (handle,)}
    if sys.platform == "win32":
        os.set_handle_inheritable(handle, True)
        how = {
            "startupinfo": subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]}),
            "creationflags": subprocess.CREATE_NO_WINDOW,
        }
    nothing = subprocess.DEVNULL  # what a reader says of a file when it breaks may name people
    command = program.command(program.READER_FLAG, str(handle))
    bare = {name: value for name, value in program.environment().items() if not name.startswith("REPATRIATE_")}
    return subprocess.Popen(command, env=bare, stdin=nothing, stdout=nothing, stderr=nothing, **how)


class _Plain(pickle.Unpickler):
    """Takes data and no calls, whatever the file made of its reader."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _TAKEN or module.startswith("repatriate."):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


_TAKEN = {  # where a kind lives differs between Pythons
    (kind.__module__, kind.__qualname__)
    for kind in (dt.date, dt.datetime, dt.time, dt.timedelta, set, frozenset, PosixPath, WindowsPath)
}


def _unpack(data: bytes) -> tuple[Answer, *tuple[Any, ...]]:
    found: tuple[Answer, *tuple[Any, ...]] = _Plain(io.BytesIO(data)).load()
    return found


def _is_too_large_on_macos(pid: int, most: int) -> bool:
    """macOS keeps no limit of memory that a process was given: it is looked at instead."""
    if sys.platform != "darwin":
        return False
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return told.strip().isdigit() and int(told) * 1024 > most
