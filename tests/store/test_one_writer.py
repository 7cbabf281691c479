"""One program writes, others look on; the lock goes with the program that held it, however that ended."""

from __future__ import annotations

import getpass
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.store import connection, journal
from repatriate.store import file as files
from repatriate.store.backup import list_backups
from tests.passphrase import PASSPHRASE
from tests.store.conftest import SURNAME, add_person, refs, write
from tests.systems import LINKS

ANOTHER_PROGRAM = """
import sys, time
from pathlib import Path
from repatriate.store import file as files
from tests.store.conftest import add_person, write
file = files.open_file(Path(sys.argv[1]), sys.stdin.readline().rstrip("\\n"))
write(file, add_person("P77777"))
with file.unlocked() as db:
    db.conn.execute("INSERT INTO people (ref, surname) VALUES ('P88888', 'never committed')")
    print("open", flush=True)
    time.sleep(60)
"""


@contextmanager
def another_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that has the file open for writing, with one change committed and one under way."""
    process = subprocess.Popen(
        [sys.executable, "-c", ANOTHER_PROGRAM, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin
    assert process.stdout
    with process:
        process.stdin.write(f"{PASSPHRASE}\n")
        process.stdin.flush()
        try:
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()


def test_the_second_is_read_only_and_says_who_writes(filled: Path) -> None:
    with another_program(filled):
        second = files.open_file(filled, PASSPHRASE)
        assert second.read_only
        assert second.elsewhere.host == socket.gethostname()
        assert second.elsewhere.user == getpass.getuser()
        since = datetime.fromisoformat(second.elsewhere.since)
        assert abs((datetime.now(UTC) - since).total_seconds()) < 60
        assert f"on {second.elsewhere.host} by {second.elsewhere.user} since 2" in str(second.elsewhere)
        assert str(second.elsewhere).endswith("UTC")

        assert "P77777" in refs(second)
        assert "P88888" not in refs(second), "what is not committed is not seen"
        with pytest.raises(UserError, match="by") as caught, second.unlocked():
            pass
        assert caught.value.code == "read_only"
        with pytest.raises(sqlcipher.OperationalError, match="readonly"):
            second.reader.conn.execute(add_person("P66666"))
        with pytest.raises(UserError):
            second.change_passphrase(PASSPHRASE, "something else")
        second.close()


def test_the_lock_is_free_when_its_holder_was_killed(filled: Path) -> None:
    with another_program(filled) as process:
        process.kill()
        process.wait()
        file = files.open_file(filled, PASSPHRASE)
        assert not file.read_only
        assert {"P77777", "P88888"} & set(refs(file)) == {"P77777"}
        assert journal.verify_journal(file.reader) == "ok"
        write(file, add_person("P99999"))
        file.close()
    assert list_backups(filled) == []


def test_two_windows_of_one_program(filled: Path) -> None:
    first = files.open_file(filled, PASSPHRASE)
    second = files.open_file(filled, PASSPHRASE)
    assert (first.read_only, second.read_only) == (False, True)
    write(first, add_person("P00999"))
    assert refs(second)[-1] == "P00999"
    first.close()
    third = files.open_file(filled, PASSPHRASE)
    assert not third.read_only
    third.close()
    second.close()


@LINKS
def test_a_link_to_a_file_is_the_same_file(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desktop"
    folder.mkdir()
    link = folder / "link.repat"
    link.symlink_to(filled)
    first = files.open_file(filled, PASSPHRASE)
    second = files.open_file(link, PASSPHRASE)
    assert second.read_only
    assert second.elsewhere.host == socket.gethostname()
    second.close()
    first.close()


@LINKS
def test_a_link_in_place_of_the_lock_is_named_with_what_to_do(filled: Path) -> None:
    lock = Path(f"{filled}.lock")
    lock.unlink(missing_ok=True)
    lock.symlink_to(lock.name)
    with pytest.raises(EnvironmentFault, match="delete the link") as raised:
        files.open_file(filled, PASSPHRASE)
    assert str(lock) in str(raised.value)


def test_looking_on_by_choice_takes_no_lock(filled: Path) -> None:
    looking = files.open_file(filled, PASSPHRASE, write=False)
    assert looking.read_only
    assert looking.elsewhere is None
    writing = files.open_file(filled, PASSPHRASE)
    assert not writing.read_only
    writing.close()
    looking.close()


def test_a_write_outside_of_a_transaction_is_refused(opened: files.OperationFile) -> None:
    assert opened.writer is not None
    for db in (opened.writer, opened.reader):
        for statement in (add_person("P00001"), "DELETE FROM journal", "CREATE TABLE other (x)", "DROP TABLE people"):
            with pytest.raises(sqlcipher.OperationalError, match="readonly"):
                db.conn.execute(statement)
    assert refs(opened) == []


def test_a_failed_change_leaves_nothing(opened: files.OperationFile) -> None:
    write(opened, add_person("P00001"))
    with pytest.raises(sqlcipher.IntegrityError):
        write(opened, add_person("P00002"), add_person("P00001"))
    with pytest.raises(sqlcipher.OperationalError):
        opened.writer.conn.execute(add_person("P00003"))
    write(opened, add_person("P00004"))
    assert refs(opened) == ["P00001", "P00004"]
    images = opened.reader.conn.execute("SELECT count(*) FROM images").fetchone()[0]
    assert images == 2, "no image of what was taken back"


def test_changes_from_many_threads_come_one_after_another(opened: files.OperationFile) -> None:
    faults: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for turn in range(5):
                write(opened, add_person(f"P{number}{turn:04}"))
                refs(opened)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(refs(opened)) == 20
    assert journal.verify_journal(opened.reader) == "ok"


def test_nothing_is_readable_beside_the_key(filled: Path, tmp_path: Path) -> None:
    """While the file is open and written to: the file, its log, a backup, and the folder for temporary files."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    code = """
import sys
from pathlib import Path
from repatriate.store import file as files
from tests.store.conftest import SURNAME, add_person, write
file = files.open_file(Path(sys.argv[1]), sys.stdin.readline().rstrip("\\n"))
for start in range(0, 3000, 500):
    write(file, *(add_person(f"Q{n:05}", SURNAME + " Ünal สมชาย " + "y" * 300) for n in range(start, start + 500)))
# Enough to sort that SQLite would spill into a file.
file.reader.conn.execute("PRAGMA cache_size = 20")
file.reader.conn.execute("SELECT * FROM people a, (SELECT 1 FROM people LIMIT 20) ORDER BY surname || ref DESC").fetchall()
file.backup("before leaving")
print("ready", flush=True)
sys.stdin.readline()
file.close()
print("closed", flush=True)
"""
    environment = {**os.environ, "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary), "TEMP": str(temporary)}
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(filled)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    )
    with process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(f"{PASSPHRASE}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        arguments = Path(f"/proc/{process.pid}/cmdline")
        if arguments.exists():
            assert PASSPHRASE.encode() not in arguments.read_bytes()
        assert list(temporary.iterdir()) == []
        _sealed(tmp_path, at_least=4)  # the file, its log, the log's index, a backup
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "closed\n"
        assert process.stderr.read() == ""
    _sealed(tmp_path, at_least=2)


def _sealed(folder: Path, *, at_least: int) -> None:
    plain = [
        word.encode(encoding)
        for word in (SURNAME, "สมชาย", "Ünal", "P00001", "CREATE TABLE", "people", PASSPHRASE)
        for encoding in ("utf-8", "utf-16-le")
    ]
    found = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    assert len(found) >= at_least, found
    for path in found:
        content = path.read_bytes()
        assert [word for word in plain if word in content] == [], path


def test_an_open_file_is_not_slow_to_look_at(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A read-only opener does not wait for the writer's transaction: without patience it would be refused."""
    file = files.open_file(filled, PASSPHRASE)
    monkeypatch.setattr(connection, "PATIENCE", 0)
    with file.unlocked() as db:
        db.conn.execute(add_person("P00999"))
        other = files.open_file(filled, PASSPHRASE)
        assert len(refs(other)) == 200
        other.close()
    file.close()
