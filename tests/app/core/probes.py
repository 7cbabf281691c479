"""What a file might make of its reader, tried from inside of it; started as a program, the reader that also does these works."""

from __future__ import annotations

import ctypes
import datetime as dt
import errno
import mmap
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from repatriate.app.core import foreign_reader
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say


class Kind(StrEnum):
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Everything:
    """Each kind of data that a work may give."""

    rows: dict[str, list[list[object]]]
    boxes: dict[tuple[int, int], tuple[float, ...]]
    kinds: frozenset[Kind]
    picture: bytes | None
    said: tuple[Said, ...]


EVERYTHING = Everything(
    {
        "a": [
            ["ก", 1, 2.5, None, True],
            [dt.date(2025, 3, 1), dt.datetime(2025, 3, 1, 4, tzinfo=dt.UTC), dt.time(5), dt.timedelta(-1, 2, 3)],
        ]
    },
    {(1, 2): (0.5, 3)},
    frozenset({Kind.ONE}),
    b"\0\xff",
    (say("{0} has {1} rows.", say("Sheet {0}", "x"), 3),),
)


def give(value: Everything) -> Everything:
    return value


def number() -> int:
    return 1


def abort() -> None:
    os.abort()


def take(size: int) -> int:
    """Room that is asked for and never filled."""
    return len(mmap.mmap(-1, size))


def grow() -> int:
    held = []
    while True:
        held.append(bytes(50_000_000))


def hang() -> None:
    time.sleep(600)


def compute() -> None:
    while True:
        pass


def defect() -> None:
    raise LookupError("ALPHA, a name that stays there")


def refuse() -> None:
    raise UserError("choose_part", say("{0} is empty.", "list.xlsx"), parts=("a", "b"))


def count(most: int, progress: Callable[[float], None]) -> int:
    for one in range(most):
        progress(one / most)
    return most


def surroundings() -> tuple[tuple[int, ...], tuple[str, ...], tuple[str, ...]]:
    import resource

    limits = (resource.RLIMIT_AS, resource.RLIMIT_CORE, resource.RLIMIT_FSIZE)
    return (
        tuple(resource.getrlimit(kind)[1] for kind in limits),
        tuple(sorted(os.environ)),
        tuple(sorted(os.listdir("/proc/self/fd"))),
    )


def first_letters(path: Path) -> bytes:
    with path.open("rb") as one, path.open("rb") as other:
        return one.read(3) + other.read(2) + path.read_bytes()[-1:]


def answer_raw(data: bytes) -> None:
    """What a file that has taken over its reader sends in place of an answer."""
    os.write(int(sys.argv[-1]), data)
    time.sleep(600)


# -- what the cage denies


def _write(path: str) -> None:
    Path(path).write_bytes(b"x")


def _read(path: str) -> None:
    with open(path, "rb") as file:
        file.read(1)


def _call(number: int, *arguments: int) -> None:
    if ctypes.CDLL(None, use_errno=True).syscall(number, *map(ctypes.c_long, arguments)) < 0:
        raise OSError(ctypes.get_errno(), "")


def _start_process() -> None:
    if os.fork() == 0:
        os._exit(0)


def _memory_of(pid: int) -> None:
    with open(f"/proc/{pid}/mem", "rb") as file:
        file.read(0)


def _set_processors(pid: int) -> None:
    """With those that it has: nothing but the filter refuses that."""
    os.sched_setaffinity(pid, os.sched_getaffinity(pid))


TRIED: dict[str, Callable[[int, str], object]] = {
    "internet socket": lambda pid, path: socket.socket(socket.AF_INET),
    "datagram socket": lambda pid, path: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "socket of this computer": lambda pid, path: socket.socket(socket.AF_UNIX),
    "pair of sockets": lambda pid, path: socket.socketpair(),
    "connect what it has": lambda pid, path: socket.socket(
        socket.AF_UNIX, socket.SOCK_STREAM, fileno=os.dup(int(sys.argv[-1]))
    ).connect("\0x"),
    "exec": lambda pid, path: os.execv(sys.executable, [sys.executable, "-c", "0"]),
    "fork": lambda pid, path: _start_process(),
    "spawn": lambda pid, path: subprocess.run([sys.executable, "-c", "0"], check=True),
    "posix_spawn": lambda pid, path: os.posix_spawn(sys.executable, [sys.executable, "-c", "0"], {}),
    "write beside the file": lambda pid, path: _write(path + ".new"),
    "write the file": lambda pid, path: os.open(path, os.O_WRONLY),
    "add to the file": lambda pid, path: os.open(path, os.O_RDWR | os.O_APPEND),
    "cut the file": lambda pid, path: os.truncate(path, 0),
    "remove the file": lambda pid, path: os.unlink(path),
    "rename the file": lambda pid, path: os.rename(path, path + ".2"),
    "link the file": lambda pid, path: os.symlink(path, path + ".3"),
    "make a folder": lambda pid, path: os.mkdir(path + ".4"),
    "give rights": lambda pid, path: os.chmod(path, 0o777),
    "nameless file": lambda pid, path: os.open("/tmp", os.O_TMPFILE | os.O_RDWR),
    "write in /tmp": lambda pid, path: _write("/tmp/repatriate-probe"),
    "write in shared memory": lambda pid, path: _write("/dev/shm/repatriate-probe"),
    "much in memory files": lambda pid, path: os.write(os.memfd_create("x"), b"x"),
    "read the file by its path": lambda pid, path: _read(path),
    "list its folder": lambda pid, path: os.listdir(os.path.dirname(path)),
    "accounts": lambda pid, path: _read("/etc/passwd"),
    "home": lambda pid, path: os.listdir("/root" if os.getuid() == 0 else "/home"),
    "the disk": lambda pid, path: os.listdir("/"),
    "its own root": lambda pid, path: _read("/proc/self/root/etc/passwd"),
    "environment of who asked": lambda pid, path: _read(f"/proc/{pid}/environ"),
    "memory of who asked": lambda pid, path: _memory_of(pid),
    "memory of who asked, by a call": lambda pid, path: _call(310, pid, 0, 0, 0, 0, 0),
    "ptrace": lambda pid, path: _call(101, 16, pid, 0, 0),
    "stop who asked": lambda pid, path: os.kill(pid, signal.SIGTERM),
    "stop its group": lambda pid, path: os.killpg(0, signal.SIGTERM),
    "handle of who asked": lambda pid, path: os.pidfd_open(pid),
    "limits of who asked": lambda pid, path: __import__("resource").prlimit(pid, 7, (0, 0)),
    "older calls": lambda pid, path: _call(0x40000000 + 41, 2, 1, 0),
    "calls of newer kernels": lambda pid, path: _call(467, -1, 0, 0),
    "calls without a filter": lambda pid, path: _call(425, 1, 0),
    "more memory": lambda pid, path: bytearray(3_000_000_000),
    "no end with who asked": lambda pid, path: _call(157, 1, 0),
    "mark the file": lambda pid, path: __import__("fcntl").ioctl(
        os.open(sys.executable, os.O_RDONLY), 0x40086602, bytes(8)
    ),
    "sign by a file": lambda pid, path: __import__("fcntl").fcntl(os.pipe()[0], 8, pid),
    "another sign": lambda pid, path: __import__("fcntl").fcntl(os.pipe()[0], 10, 9),
    "turn of who asked": lambda pid, path: _call(144, pid, 0, 0),
    "turn of who asked, by its number": lambda pid, path: _call(142, pid, 0),
    "turn of who asked, by its newer call": lambda pid, path: _call(314, pid, 0, 0),
    "processors of who asked": lambda pid, path: _set_processors(pid),
    "remove messages of others": lambda pid, path: _call(71, 0x7FFFFFFF, 0, 0),
    "signals of others": lambda pid, path: _call(220, 0x7FFFFFFF, 0, 0, 0),
    "remove memory of others": lambda pid, path: _call(31, 0x7FFFFFFF, 0, 0),
    "type into the terminal": lambda pid, path: __import__("fcntl").ioctl(0, 0x5412, b"x"),
}


def attempt(what: str, pid: int, path: str) -> str:
    """The name of what the system said to it; nothing where it let it pass."""
    try:
        TRIED[what](pid, path)
    except OSError as fault:
        return errno.errorcode.get(fault.errno or 0, "OSError")
    except MemoryError:
        return "ENOMEM"
    return ""


def works_in_threads() -> int:
    done: list[int] = []
    threads = [threading.Thread(target=done.append, args=(1,)) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return len(done)


_WORKS = (
    give, number, abort, take, grow, hang, compute, defect, refuse, count, surroundings, first_letters, answer_raw, attempt, works_in_threads,
)  # fmt: skip

if __name__ == "__main__":
    sys.modules["tests.app.core.probes"] = sys.modules["__main__"]
    foreign_reader.WORKS.update(dict.fromkeys((work.__name__ for work in _WORKS), "tests.app.core.probes"))
    foreign_reader.serve_reader(int(sys.argv[-1]))
