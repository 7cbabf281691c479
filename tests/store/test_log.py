"""The newest work is in the file itself: the log beside it is empty after each command, and nobody waits for that."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.groups.commands import SaveGroup
from repatriate.printing import outfile
from repatriate.store import file as files
from repatriate.store import journal
from repatriate.store.connection import PATIENCE
from tests.app.world import NOW
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, refs, write
from tests.systems import LIMITS


def alone(path: Path) -> list[str]:
    """Who is in the file without its log: a copy of it somewhere else."""
    copy = Path(shutil.copy(path, path.with_name("alone.repat")))
    file = files.open_file(copy, PASSPHRASE, write=False)
    try:
        assert journal.verify_journal(file.reader) == "ok"
        return refs(file)
    finally:
        file.close()


def log_of(path: Path) -> Path:
    return Path(f"{path}-wal")


def test_after_each_command_the_file_alone_has_it(opened: files.OperationFile) -> None:
    for number in range(1, 4):
        write(opened, add_person(f"P0000{number}"))
        assert log_of(opened.path).stat().st_size == 0
        assert len(alone(opened.path)) == number


def test_who_reads_holds_it_back_no_longer_than_the_reading_lasts(opened: files.OperationFile) -> None:
    operation = Operation(opened, "duty", lambda: NOW)
    operation.run(SaveGroup("before", {}))
    reading, written = threading.Event(), threading.Event()

    def read() -> None:
        with operation.reading():
            operation.db.conn.execute("SELECT count(*) FROM groups").fetchone()
            reading.set()
            assert written.wait(20)

    thread = threading.Thread(target=read)
    thread.start()
    assert reading.wait(20)
    asked: list[str] = []
    assert opened.writer is not None
    opened.writer.conn.set_trace_callback(asked.append)
    operation.run(SaveGroup("meanwhile", {}))
    opened.writer.conn.set_trace_callback(None)
    assert [one for one in asked if "busy_timeout" in one or "checkpoint" in one] == [
        "PRAGMA busy_timeout = 0", "PRAGMA wal_checkpoint(TRUNCATE)", f"PRAGMA busy_timeout = {PATIENCE * 1000}",
    ], "it waits for somebody who reads"  # fmt: skip
    assert log_of(opened.path).stat().st_size
    written.set()
    thread.join()
    assert log_of(opened.path).stat().st_size == 0


def test_what_stays_in_the_log_is_on_the_disk_too(opened: files.OperationFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit flushes nothing by itself: what the log is emptied into does. Where it cannot be emptied, it is flushed."""
    flushed: list[Path] = []
    flush = outfile.flush_part

    def watched(path: Path) -> None:
        flushed.append(path)
        flush(path)

    monkeypatch.setattr(outfile, "flush_part", watched)
    write(opened, add_person("P00001"))
    half = opened.reader.conn.execute("SELECT * FROM sqlite_master")
    half.fetchone()
    assert flushed == []
    write(opened, add_person("P00002"))
    assert flushed == [log_of(opened.path)]
    write(opened, add_person("P00003"))
    assert flushed == [log_of(opened.path)], "into a log that is not empty the commit itself flushes"
    assert opened.writer.conn.execute("PRAGMA synchronous").fetchone() == (2,)
    half.close()


def test_what_was_held_back_comes_with_the_next_command(opened: files.OperationFile) -> None:
    half = opened.reader.conn.execute("SELECT * FROM sqlite_master")
    half.fetchone()
    write(opened, add_person("P00001"))
    assert log_of(opened.path).stat().st_size
    half.close()
    write(opened, add_person("P00002"))
    assert log_of(opened.path).stat().st_size == 0
    assert alone(opened.path) == ["P00001", "P00002"]


@LIMITS
def test_no_room_for_it_in_the_file_is_no_fault_of_the_command(filled: Path) -> None:
    """The log takes it, the file may not grow: it is saved all the same, and comes in when there is room."""
    import resource

    file = files.open_file(filled, PASSPHRASE)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (filled.stat().st_size, unlimited[1]))
    try:
        write(file, *(add_person(f"Q{number:05}", "y" * 900) for number in range(20)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    assert log_of(filled).stat().st_size
    assert len(refs(file)) == 220
    write(file, add_person("R00001"))
    assert len(alone(filled)) == 221
    file.close()
