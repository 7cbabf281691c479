"""Each thread reads through a connection of its own: nobody hangs, nobody is held back by what another has not read."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.store import file as files
from tests.passphrase import PASSPHRASE


def _in_thread(work: object) -> list[object]:
    """What the work gives (or raises) in a thread of its own; fails where it hangs."""
    found: list[object] = []

    def run() -> None:
        try:
            found.append(work())
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
    file = files.create_file(tmp_path / "a.repat", PASSPHRASE)
    own = file.reader
    assert file.reader is own
    [other] = _in_thread(lambda: file.reader)
    assert other is not own
    with pytest.raises(sqlcipher.OperationalError):
        other.conn.execute("DELETE FROM people")
    file.close()
    for one in (own, other):
        with pytest.raises(sqlcipher.ProgrammingError):
            one.conn.execute("SELECT 1")
    [late] = _in_thread(lambda: file.reader.conn.execute("SELECT 1"))
    assert isinstance(late, sqlcipher.ProgrammingError)


SCRIPT = """
import sys, threading
from pathlib import Path
from repatriate.store import file as files

file = files.create_file(Path(sys.argv[1]), "four plain words here")
for number in range(300):
    with file.unlocked() as db:
        db.conn.execute("INSERT INTO people (ref) VALUES (?)", (f"P{number:05}",))
stop = threading.Event()

def others():
    while not stop.is_set():
        file.reader.conn.execute("SELECT * FROM people").fetchall()

thread = threading.Thread(target=others, daemon=True)
thread.start()
file.reader.register_function(lambda text: text.lower(), name="low")
found = 0
for _ in range(300):
    found += len(file.reader.conn.execute("SELECT 1 FROM people WHERE instr(low(ref), 'p') > 0").fetchall())
stop.set()
thread.join()
file.close()
print(found)
"""


def test_a_function_of_ours_in_one_thread_does_not_hang_another(tmp_path: Path) -> None:
    """In a process of its own: where this goes wrong no thread of it runs any more, and no test could say so."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "a.repat")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "90000", done.stderr


def test_what_one_thread_has_not_read_to_its_end_holds_nobody_back(tmp_path: Path) -> None:
    file = files.create_file(tmp_path / "a.repat", PASSPHRASE)
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
    file = files.create_file(tmp_path / "a.repat", PASSPHRASE)
    _add(file, "P00001")

    def count() -> object:
        return file.reader.conn.execute("SELECT count(*) FROM people").fetchone()[0]

    assert _in_thread(count) == [1]
    file.change_passphrase(PASSPHRASE, "another four words")
    assert count() == 1
    assert _in_thread(count) == [1]
    file.close()
