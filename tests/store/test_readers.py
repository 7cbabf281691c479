"""Each thread reads through a connection of its own: nobody hangs, nobody is held back by what another has not read."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.store import file as files

PASSPHRASE = "four plain words here"


def _in_thread(work: object) -> list[object]:
    """What the work gives (or raises) in a thread of its own; fails where it hangs."""
    found: list[object] = []

    def run() -> None:
        try:
            found.append(work())  # type: ignore[operator]
        except BaseException as error:
            found.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(20)
    assert not thread.is_alive(), "the thread hangs"
    return found


def _add(file: files.OperationFile, ref: str) -> None:
    with file.unlocked() as db:
        db.conn.execute("INSERT INTO people (ref) VALUES (?)", (ref,))


def test_each_thread_has_its_own(tmp_path: Path) -> None:
    file = files.create(tmp_path / "a.repat", PASSPHRASE)
    own = file.reader
    assert file.reader is own
    [other] = _in_thread(lambda: file.reader)
    assert other is not own
    with pytest.raises(sqlcipher.OperationalError):
        other.conn.execute("DELETE FROM people")  # type: ignore[attr-defined]
    file.close()
    for one in (own, other):
        with pytest.raises(sqlcipher.ProgrammingError):
            one.conn.execute("SELECT 1")  # type: ignore[attr-defined]
    [late] = _in_thread(lambda: file.reader.conn.execute("SELECT 1"))
    assert isinstance(late, sqlcipher.ProgrammingError)


def test_a_function_of_ours_in_one_thread_does_not_hang_another(tmp_path: Path) -> None:
    file = files.create(tmp_path / "a.repat", PASSPHRASE)
    for number in range(300):
        _add(file, f"P{number:05}")
    file.reader.register_function(lambda text: text.lower(), name="low")
    stop = threading.Event()

    def others() -> int:
        count = 0
        while not stop.is_set():
            count += len(file.reader.conn.execute("SELECT * FROM people").fetchall())
        return count

    thread = threading.Thread(target=others, daemon=True)
    thread.start()

    def fold() -> int:
        found = 0
        for _ in range(200):
            found += len(file.reader.conn.execute("SELECT 1 FROM people WHERE instr(low(ref), 'p') > 0").fetchall())
        return found

    done: list[int] = []
    # The main thread has the function: it is the one that would hang, so it is watched from outside.
    watch = threading.Timer(60, stop.set)
    watch.daemon = True
    watch.start()
    done.append(fold())
    stop.set()
    watch.cancel()
    thread.join(20)
    assert done == [60_000]
    assert not thread.is_alive()
    file.close()


def test_what_one_thread_has_not_read_to_its_end_holds_nobody_back(tmp_path: Path) -> None:
    file = files.create(tmp_path / "a.repat", PASSPHRASE)
    for number in range(50):
        _add(file, f"P{number:05}")
    half: list[object] = []

    def begin() -> None:
        cursor = file.reader.conn.execute("SELECT ref FROM people")
        cursor.fetchone()
        half.append(cursor)

    _in_thread(begin)
    _add(file, "P99999")
    assert file.reader.conn.execute("SELECT count(*) FROM people").fetchone() == (51,)
    half.clear()
    file.close()


def test_a_new_passphrase_holds_in_every_thread(tmp_path: Path) -> None:
    file = files.create(tmp_path / "a.repat", PASSPHRASE)
    _add(file, "P00001")

    def count() -> object:
        return file.reader.conn.execute("SELECT count(*) FROM people").fetchone()[0]

    assert _in_thread(count) == [1]
    file.change_passphrase(PASSPHRASE, "another four words")
    assert count() == 1
    assert _in_thread(count) == [1]
    file.close()
