"""Reads files from others in a process of their own. A file that breaks, hangs or bloats its reader ends only that
process. The result is plain data, or one sentence."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, assert_never

from repatriate.app.core import program
from repatriate.app.core.cage import Fence
from repatriate.app.core.foreign_reader import MOST_MEMORY
from repatriate.app.core.reader_channel import (
    Answer,
    Beside,
    Channel,
    Message,
    Refusal,
    Unfit,
    Work,
    each_of,
    hand_over,
    kinds_of,
    pack_value,
    receive_message,
    send_message,
    send_packed,
)
from repatriate.app.core.windows_job import Job
from repatriate.model.errors import Cancelled, EnvironmentFault, UserError
from repatriate.model.reading import open_input
from repatriate.model.saying import Said, say

T = TypeVar("T")
Progress = Callable[[float], None]
Cancel = Callable[[], bool]

SECONDS = 60
"""Seconds of computing allowed to a file between two progress reports; twice as many by the clock."""
_SECONDS_PER_MEGABYTE = 2
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
        self._fences: frozenset[Fence] = frozenset()

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
        """The result of `work`, one of the works of `foreign_reader`, in that process; it gets a `progress` as well where one is given.
        Files go there open: it reads them and opens none.

        Raises the UserError that the work raises, one about the file where the process ended over it, or Cancelled.
        """
        seconds = self._seconds + _SECONDS_PER_MEGABYTE * about.size // 1_000_000
        kinds, given = kinds_of(work)
        beside = Beside()
        packed = pack_value(each_of(kinds[: len(arguments)]), arguments, beside)
        asked = Work(work.__name__, len(arguments), len(beside.files), seconds, self._memory, progress is not None)
        ended = True
        try:
            channel = self._started()
            with self._ended_after(2 * seconds):
                self._send_work(channel, asked, packed, beside)
            answer, message = self._wait_for_answer(channel, 2 * seconds, about, progress, cancel)
            found = message.open(_HOLDS.get(answer, given))
            ended = answer not in (Answer.DONE, Answer.REFUSED)
        except (EOFError, OSError, Unfit, MemoryError):
            raise about.broke() from None
        finally:
            if ended:
                self.close()
        match answer:
            case Answer.DONE:
                return found  # type: ignore[no-any-return]
            case Answer.REFUSED:
                raise found.make_error()
            case Answer.GREW:
                raise about.grew(self._memory)
            case Answer.BROKE:
                raise about.broke(found)
            case Answer.READY | Answer.PROGRESS:
                raise about.broke()
            case _:
                assert_never(answer)

    def find_fences(self) -> frozenset[Fence]:
        """The fences around the process. Raises EnvironmentFault where it cannot be started."""
        self._started()
        return self._fences

    def _send_work(self, channel: Channel, asked: Work, packed: bytes, beside: Beside) -> None:
        process = int(getattr(self._process, "_handle", 0))
        send_message(channel, "work", Work, asked)
        for path in beside.files:
            with open_input(path) as file:
                hand_over(channel, str(path), file.fileno(), process)
        send_packed(channel, "arguments", packed, beside)

    def _wait_for_answer(
        self, channel: Channel, seconds: int, about: FileFrom, progress: Progress | None, cancel: Cancel
    ) -> tuple[Answer, Message]:
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
            with self._ended_after(seconds):
                answer, message = _receive_answer(channel)
            if answer is not Answer.PROGRESS:
                return answer, message
            end = time.monotonic() + seconds
            share = message.open(float)
            if progress is not None:
                progress(min(max(0.0, share), 1.0))
            if cancel():
                raise Cancelled

    @contextmanager
    def _ended_after(self, seconds: float) -> Iterator[None]:
        """A process that begins a message and never ends it, or takes none, is ended: nobody here waits for it longer."""
        assert self._process is not None
        timer = threading.Timer(seconds, self._process.kill)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _started(self) -> Channel:
        if self._channel is not None:
            return self._channel
        self._channel, theirs = multiprocessing.Pipe()
        try:
            self._process = _start_reader(theirs.fileno())
            if sys.platform == "win32":
                self._job = Job(int(self._process._handle), self._memory)
            theirs.close()
            if not self._channel.poll(_START):
                raise EOFError
            answer, message = _receive_answer(self._channel)
            if answer is not Answer.READY:
                raise EOFError
            by_job = (Fence.PROGRAMS,) if self._job is not None else ()
            self._fences = frozenset((*message.open(tuple[Fence, ...]), *by_job))
        except (OSError, EOFError, Unfit) as fault:
            theirs.close()
            reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else say("it ended at once")
            raise EnvironmentFault(
                "no_reader",
                say("The reader of files cannot be started ({0}): close other programs, then try again.", reason),
            ) from None
        return self._channel


_HOLDS: dict[Answer, Any] = {
    Answer.REFUSED: Refusal,
    Answer.GREW: type(None),
    Answer.BROKE: str,
    Answer.READY: tuple[Fence, ...],
}
"""The kind of value in each answer; the last one holds the result of the work."""


def _receive_answer(channel: Channel) -> tuple[Answer, Message]:
    message = receive_message(channel)
    try:
        return Answer(message.about), message
    except ValueError:
        raise Unfit("answer") from None


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


def _start_reader(handle: int) -> subprocess.Popen[bytes]:
    """This program once more, as the reader: with the channel, and with no other file and no passphrase of ours."""
    how: dict[str, Any] = {"pass_fds": (handle,), "start_new_session": True}  # no terminal of ours either
    if sys.platform == "win32":
        os.set_handle_inheritable(handle, True)
        how = {
            "startupinfo": subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]}),
            "creationflags": subprocess.CREATE_NO_WINDOW,
        }
    nothing = subprocess.DEVNULL  # what a reader says of a file when it breaks may name people
    command = program.build_command_line(program.READER_FLAG, str(handle))
    if sys.platform == "win32" and not getattr(sys, "frozen", False):
        command[0] = getattr(
            sys, "_base_executable", command[0]
        )  # of an environment it is a starter, and no job holds two
    return subprocess.Popen(
        command, env=program.bare_environment(), stdin=nothing, stdout=nothing, stderr=nothing, **how
    )


def _is_too_large_on_macos(pid: int, most: int) -> bool:
    """macOS keeps no limit of memory that a process was given: it is looked at instead."""
    if sys.platform != "darwin":
        return False
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return told.strip().isdigit() and int(told) * 1024 > most
