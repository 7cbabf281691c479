"""Scanners and OneDrive hold a file for two seconds after it was written: that is waited for, whatever the file is."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock, Timeout

from repatriate.app.core.operation import Operation
from repatriate.app.imports.open_file import read_workbook
from repatriate.model import reading as model_reading
from repatriate.model.errors import EnvironmentFault
from repatriate.printing import outfile
from repatriate.store import connection as store_connection
from repatriate.store import file as files
from repatriate.store.backup import folder_of
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, write

SECONDS = 2.0


def hold(path: Path) -> threading.Timer:
    """Nobody else can open the file for so long."""
    import ctypes

    system = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    system.CreateFileW.restype = ctypes.c_void_p
    handle = system.CreateFileW(str(path), 0x80000000, 0, None, 3, 0, None)
    assert handle not in (None, ctypes.c_void_p(-1).value), path
    timer = threading.Timer(SECONDS, system.CloseHandle, (ctypes.c_void_p(handle),))
    timer.start()
    return timer


@contextmanager
def held(path: Path) -> Iterator[None]:
    timer = hold(path)
    try:
        yield
    finally:
        timer.join()


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps others out of a file that is open")
class TestForReal:
    @pytest.mark.parametrize("ending", ["", ".lock", ".open"])
    def test_while_a_file_is_opened(self, filled: Path, ending: str) -> None:
        beside = Path(f"{filled}{ending}")
        beside.touch()
        with held(beside):
            file = files.open_file(filled, PASSPHRASE)
            assert not file.read_only
            write(file, add_person("P66666"))
            file.close()

    @pytest.mark.parametrize(
        ("home", "moment"),
        [
            (Path, "touch"),
            (store_connection, "open_still"),
            (outfile, "flush_part"),
            (outfile, "name_part"),
            (outfile, "name_new"),
        ],
    )
    def test_while_a_file_is_made_proved_and_named(
        self, filled: Path, monkeypatch: pytest.MonkeyPatch, home: object, moment: str
    ) -> None:
        work: Callable[..., Any] = getattr(home, moment)
        timers = []

        def scanned(part: Path, *more: Any, **named: Any) -> Any:
            if moment == "touch":
                work(part, *more, **named)
            timers.append(hold(part))
            return None if moment == "touch" else work(part, *more, **named)

        with Operation.open(filled, PASSPHRASE, officer="Officer One") as operation:
            monkeypatch.setattr(home, moment, scanned)
            operation.write_file(filled.with_name("a.pdf"), b"new")
            made = operation.backup()
        for timer in timers:
            timer.join()
        assert timers
        assert sorted(one.name for one in folder_of(filled).iterdir()) == [made.name]
        assert sorted(one.name for one in filled.parent.iterdir() if ".part" in one.name) == []

    def test_while_a_backup_is_restored(self, filled: Path) -> None:
        target = filled.with_name("restored.repat")
        with held(filled):
            files.restore_file(filled, target, PASSPHRASE)
        assert target.stat().st_size == filled.stat().st_size

    def test_while_a_list_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Family name,Given name\nSantoso,Siti\n", encoding="utf-8")
        with held(path):
            assert read_workbook(path).sheets

    def test_one_that_stays_open_is_told(self, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """As Excel keeps a list: nothing is written, and the sentence says what to do."""
        monkeypatch.setattr(model_reading, "_PATIENCE", (0.1,))
        target = filled.with_name("a.xlsx")
        target.write_bytes(b"old")
        with held(target), pytest.raises(EnvironmentFault, match="close it there"):
            outfile.write_whole(target, b"new")
        assert target.read_bytes() == b"old"


def test_the_file_of_the_lock(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has the lock lets others open its file, a scanner does not: only the first makes a file read-only."""
    real_open, real_acquire = os.open, FileLock.acquire
    looks = [2]

    def acquire(self: FileLock, *arguments: object, **more: object) -> object:
        if self.lock_file.endswith(".repat.lock") and looks[0]:
            raise Timeout(self.lock_file)
        return real_acquire(self, *arguments, **more)  # type: ignore[arg-type]

    def open_it(path: str, *more: int) -> int:
        if str(path).endswith(".repat.lock") and looks[0]:
            looks[0] -= 1
            raise PermissionError(13, "used by another process")
        return real_open(path, *more)

    monkeypatch.setattr(FileLock, "acquire", acquire)
    monkeypatch.setattr("repatriate.store.holding.os.open", open_it)
    monkeypatch.setattr(model_reading, "_PATIENCE", (0.0, 0.0, 0.0))
    file = files.open_file(filled, PASSPHRASE)
    assert (file.read_only, looks) == (False, [0])
    file.close()


def test_a_file_that_is_marked_as_read_only(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy keeps the mark on Windows: to copy it again is no remedy."""
    filled.chmod(0o444)
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **how: path != filled and access(path, mode, **how))
    monkeypatch.setattr(model_reading, "_PATIENCE", ())
    with pytest.raises(EnvironmentFault, match="clear that mark"):
        files.open_file(filled, PASSPHRASE)
    filled.chmod(0o644)
