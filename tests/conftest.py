"""What all tests share."""

from __future__ import annotations

import compileall
import contextlib
import functools
import gc
import hashlib
import importlib
import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from hypothesis.internal import charmap
from hypothesis.internal.intervalsets import IntervalSet
from sqlite_utils import Database

from repatriate.app.core import foreign_files, kept_tables, program
from repatriate.app.core.foreign_files import Reader
from repatriate.app.core.reader_channel import Channel
from repatriate.reference.computer import ELSEWHERE
from repatriate.store import keys

# How long an example takes says how busy the machine is. Each run draws the same examples: one that fails by chance says
# nothing about the change that it was run for. The soak runs draw others.
settings.register_profile(
    "any machine", max_examples=50, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def know_what_utf8_holds() -> None:
    """Hypothesis asks each of a million characters whether UTF-8 holds it, once in each fresh checkout: all but surrogates.

    A version that would be told otherwise goes on asking.
    """
    ask: Any = charmap.intervals_from_codec
    if ask.__annotations__.get("return") == tuple[IntervalSet, IntervalSet]:
        told = IntervalSet([(0, 0xD7FF), (0xE000, 0x10FFFF)]), IntervalSet()
        vars(charmap)["intervals_from_codec"] = lambda codec_name: told if codec_name == "utf-8" else ask(codec_name)


know_what_utf8_holds()


BEGUN = time.monotonic()
MEMORY = Path("/dev/shm")
ROOM = 4 << 30


def pytest_configure() -> None:
    """Keep the files of tests in memory where there is room: an operation file waits for the disk at every change."""
    if os.name == "posix" and MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def pytest_sessionstart(session: pytest.Session) -> None:
    """In a fresh checkout nothing is compiled. Where several programs test at once, each compiles its share for all."""
    told: dict[str, Any] = getattr(session.config, "workerinput", {})
    if told:
        root, share = session.config.rootpath, slice(int(told["workerid"][2:]), None, told["workercount"])
        for name in ("repatriate", "ui"):
            for path in sorted((root / name).rglob("*.py"))[share]:
                compileall.compile_file(path, quiet=2)
        asked = (root / argument.partition("::")[0] for argument in session.config.args)
        # To rewrite the asserts of a test takes longest. What is wrong with a test is told when it is collected.
        for path in sorted(one for folder in asked for one in folder.rglob("test_*.py"))[share]:
            with contextlib.suppress(Exception, pytest.skip.Exception):
                importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """To look for the few that run alone, the files that have none are not even opened by Python."""
    if config.option.markexpr != "alone" or collection_path.suffix != ".py":
        return None
    return "mark.alone" not in collection_path.read_text(encoding="utf-8") or None


def pytest_collection_finish() -> None:
    """What is imported and collected stays until the end: the search for garbage need not go through it again and again.
    Nor need it begin at every 700 new things."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def settings_folders() -> Iterator[Callable[[], str]]:
    """Names of folders in which nothing is kept yet; nothing goes to the folder of who runs the tests."""
    numbers = itertools.count()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv(ELSEWHERE, os.path.join(folder, "session"))
        yield lambda: os.path.join(folder, str(next(numbers)))


@pytest.fixture(scope="module", autouse=True)
def module_settings(settings_folders: Callable[[], str]) -> Iterator[None]:
    """What this computer keeps outside of files: nothing of it lasts, and no file knows what another one's copy did."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ELSEWHERE, settings_folders())
        yield


@pytest.fixture(autouse=True)
def own_settings(settings_folders: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ELSEWHERE, settings_folders())


@pytest.fixture(scope="session", autouse=True)
def keys_made_once() -> Iterator[None]:
    """A key is slow to make by intention. The same passphrase and salt, as copies of a prepared file have, make it once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "_stretch_secret", functools.cache(keys._stretch_secret))
        yield


@pytest.fixture(scope="session", autouse=True)
def figures_proved_once() -> Iterator[None]:
    """What a file keeps beside its records is made again at each opening, to compare. The same bytes are compared once."""
    proved, prove = set[bytes](), kept_tables.looks_right

    def remember(db: Database) -> bool:
        path = next(Path(row[2]) for row in db.conn.execute("PRAGMA database_list") if row[1] == "main")
        if (log := path.with_name(f"{path.name}-wal")).exists() and log.stat().st_size:
            return prove(db)
        bytes_read = hashlib.sha256(path.read_bytes()).digest()
        if bytes_read not in proved and prove(db):
            proved.add(bytes_read)
        return bytes_read in proved

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_tables, "looks_right", remember)
        yield


class WaitingReaders:
    """Processes that read a file from others, and wait for the next: to start one takes half a second.

    They are the program's own, with its limits; only their end is put off. One that broke, or was stopped, has ended.
    """

    def __init__(self, starter: ThreadPoolExecutor) -> None:
        self._waiting: dict[object, Reader] = {}
        self._starter, self._start, self._started = starter, foreign_files._start_reader, Reader._started

    def install(self, patch: pytest.MonkeyPatch) -> None:
        # The system ends a process together with the thread that started it.
        patch.setattr(foreign_files, "_start_reader", lambda handle: self._starter.submit(self._start, handle).result())
        patch.setattr(Reader, "_started", lambda reader: self._begin(reader))
        patch.setattr(Reader, "__exit__", lambda reader, *raised: self._end(reader))

    def close(self) -> None:
        for reader in self._waiting.values():
            reader.close()

    def _begin(self, reader: Reader) -> Channel:
        if reader._channel is None and (found := self._waiting.pop(self._kind(reader), None)) is not None:
            _pass_on(found, reader)
        return self._started(reader)

    def _end(self, reader: Reader) -> None:
        if reader._channel is not None:
            _pass_on(reader, self._waiting.setdefault(self._kind(reader), Reader(memory=reader._memory)))
        reader.close()

    @staticmethod
    def _kind(reader: Reader) -> object:
        return reader._memory, frozenset(program.bare_environment().items())


def _pass_on(one: Reader, other: Reader) -> None:
    """Its process goes over to the other, which has none."""
    if other._channel is None:
        other._channel, other._process, other._job = one._channel, one._process, one._job
        other._fences = one._fences
        one._channel = one._process = one._job = None


@pytest.fixture(scope="session")
def waiting_readers() -> Iterator[WaitingReaders]:
    with ThreadPoolExecutor(1) as starter:
        made = WaitingReaders(starter)
        yield made
        made.close()


@pytest.fixture(autouse=True)
def readers(waiting_readers: WaitingReaders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever tests the processes themselves has a fixture of this name that does nothing."""
    waiting_readers.install(monkeypatch)


MadeOnce = Callable[[str, Callable[[Path], object]], Path]
"""The name of a file and who makes it; gives the file, in a folder of its own."""


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """For a file that takes long to make: where several programs test at once, one of them makes it for all."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def look(name: str, make: Callable[[Path], object]) -> Path:
        path = shared / name.partition(".")[0] / name
        with FileLock(f"{path.parent}.lock"):
            if not path.exists():
                path.parent.mkdir()
                make(half := path.with_name(f"half-{name}"))
                half.rename(path)
        return path

    return look


@pytest.fixture
def one_salt(monkeypatch: pytest.MonkeyPatch) -> None:
    """New files get the same salt, so that their key is made once; for tests that are not about files and keys."""
    monkeypatch.setattr(keys, "secrets", SimpleNamespace(token_bytes=lambda length: bytes(range(1, length + 1))))


MANY_LINES = 400
MANY_SECONDS = 8 * 60


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the files that have become long, and a run that has: reasons to look, no faults."""
    if time.monotonic() - BEGUN > MANY_SECONDS:
        terminalreporter.write_line(f"The tests took more than the {MANY_SECONDS // 60} minutes that they should take.")
    root = Path(__file__).resolve().parents[1]
    for package in ("repatriate", "ui"):
        for path in sorted((root / package).rglob("*.py")):
            lines = path.read_text(encoding="utf-8").splitlines()
            count = sum(1 for line in lines if line.strip() and not line.lstrip().startswith("#"))
            if count > MANY_LINES:
                terminalreporter.write_line(f"{path.relative_to(root)} has {count} lines")
