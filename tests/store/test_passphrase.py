"""Changing the passphrase: the file is written anew under the other key, and nothing of the old one is left in it."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.model.errors import DamagedFile, EnvironmentFault, UserError
from repatriate.store import backup, connection, journal
from repatriate.store import file as files
from repatriate.store.keys import make_key, salt_of, some_page_fits
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, refs, write
from tests.systems import LIMITS

NEW = "nine loud magpies"


def opens(path: Path, passphrase: str) -> bool:
    try:
        file = files.open_file(path, passphrase, write=False)
    except UserError as fault:
        return {"wrong_passphrase": False}[fault.code]
    assert len(refs(file)) >= 200
    file.close()
    return True


def test_the_new_one_opens_and_the_old_one_does_not(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    file.change_passphrase(PASSPHRASE, NEW)
    assert len(refs(file)) == 200
    write(file, add_person("P00999"))
    assert journal.verify_journal(file.reader) == "ok"
    assert some_page_fits(filled, make_key(NEW, salt_of(filled)))
    assert not some_page_fits(filled, make_key(PASSPHRASE, salt_of(filled))), "no page is left under the old key"
    copy = file.backup("after")
    file.close()
    assert (opens(filled, NEW), opens(filled, PASSPHRASE)) == (True, False)
    assert (opens(copy, NEW), opens(copy, PASSPHRASE)) == (True, False)


def test_the_backup_before_opens_with_the_old_one(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    file.change_passphrase(PASSPHRASE, NEW)
    file.close()
    [copy] = backup.list_backups(filled)
    assert (opens(copy, PASSPHRASE), opens(copy, NEW)) == (True, False)


def test_a_wrong_old_one_changes_nothing(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    for guess in ("wrong", ""):
        with pytest.raises(UserError) as caught:
            file.change_passphrase(guess, NEW)
        assert caught.value.code in ("wrong_passphrase", "empty_passphrase")
    with pytest.raises(UserError) as caught:
        file.change_passphrase(PASSPHRASE, "")
    assert caught.value.code == "empty_passphrase"
    file.close()
    assert opens(filled, PASSPHRASE)
    assert backup.list_backups(filled) == []


def test_without_a_backup_nothing_changes(filled: Path) -> None:
    backup.folder_of(filled).write_text("in the way", encoding="utf-8")
    file = files.open_file(filled, PASSPHRASE)
    with pytest.raises(EnvironmentFault):
        file.change_passphrase(PASSPHRASE, NEW)
    write(file, add_person("P00999"))
    file.close()
    assert opens(filled, PASSPHRASE)


@LIMITS
def test_a_disk_that_fails_half_way_leaves_the_old_one(filled: Path) -> None:
    """The log may not grow past some pages: the file stays under the old key, and the program goes on."""
    code = """
import resource, sys
from pathlib import Path
from repatriate.model.errors import EnvironmentFault
from repatriate.store import file as files
from tests.store.conftest import add_person, refs, write
from tests.passphrase import PASSPHRASE
file = files.open_file(Path(sys.argv[1]), PASSPHRASE)
file.backup = lambda reason="": Path()  # the limit would stop it too
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
try:
    file.change_passphrase(PASSPHRASE, "nine loud magpies")
except EnvironmentFault as fault:
    print(fault.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert len(refs(file)) == 200
write(file, add_person("P00999"))
file.close()
"""
    ran = subprocess.run(
        [sys.executable, "-c", code, str(filled)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("disk_fault\n", "")
    assert (opens(filled, PASSPHRASE), opens(filled, NEW)) == (True, False)


def test_killed_right_after_the_change(filled: Path) -> None:
    code = """
import os, signal, sys
from pathlib import Path
from repatriate.store import file as files
from tests.passphrase import PASSPHRASE
file = files.open_file(Path(sys.argv[1]), PASSPHRASE)
file.change_passphrase(PASSPHRASE, "nine loud magpies")
os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""
    subprocess.run([sys.executable, "-c", code, str(filled)], cwd=Path(__file__).parents[2], timeout=60, check=False)
    assert (opens(filled, NEW), opens(filled, PASSPHRASE)) == (True, False)
    file = files.open_file(filled, NEW)
    assert journal.verify_journal(file.reader) == "ok"
    file.close()


READS = """
import sys
from pathlib import Path
from repatriate.store import file as files
from tests.passphrase import PASSPHRASE
file = files.open_file(Path(sys.argv[1]), PASSPHRASE, write=False)
file.reader.conn.execute("BEGIN")
file.reader.conn.execute("SELECT count(*) FROM people").fetchone()
print("reads", flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def somebody_reading(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has begun to read; it is killed at the end."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", READS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "reads\n"
        try:
            yield other
        finally:
            other.kill()


def copied(path: Path) -> Path:
    """The file and its log as they are on the disk: what is left when everybody is killed."""
    folder = path.parent / "killed"
    folder.mkdir()
    for one in (path, Path(f"{path}-wal")):
        shutil.copy(one, folder)
    return folder / path.name


def test_who_looks_on_is_told_of_the_new_one(filled: Path) -> None:
    with Operation.open(filled, PASSPHRASE, officer="tester", write=False) as looks:
        assert looks.db["people"].count == 200
        file = files.open_file(filled, PASSPHRASE)
        file.change_passphrase(PASSPHRASE, NEW)
        file.close()
        with pytest.raises(UserError, match="was changed in another program") as caught, looks.reading():
            looks.db.conn.execute("SELECT max(surname) FROM people").fetchone()
        assert caught.value.code == "passphrase_changed"
    with Operation.open(filled, NEW, officer="tester", write=False) as looks:
        filled.write_bytes(filled.read_bytes()[:4096] + bytes(len(filled.read_bytes()) - 4096))
        with pytest.raises(DamagedFile), looks.reading():
            looks.db.conn.execute("SELECT max(surname) FROM people").fetchone()


def test_while_another_program_reads_the_old_one_stays(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0)
    file = files.open_file(filled, PASSPHRASE)
    with somebody_reading(filled):
        write(file, add_person("P00998"))
        with pytest.raises(EnvironmentFault, match="Another program reads"):
            file.change_passphrase(PASSPHRASE, NEW)
        write(file, add_person("P00999"))
        left = copied(filled)
    assert backup.list_backups(filled) == []
    file.change_passphrase(PASSPHRASE, NEW)
    file.close()
    assert (opens(filled, NEW), opens(filled, PASSPHRASE)) == (True, False)
    again = files.open_file(left, PASSPHRASE)
    assert refs(again)[-2:] == ["P00998", "P00999"]
    again.close()


def test_who_begins_to_read_during_the_change_turns_it_back(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0)
    file = files.open_file(filled, PASSPHRASE)
    asked = file._refuse_readers
    with contextlib.ExitStack() as others:
        turns: list[int] = []

        def ask(writer: Database) -> None:
            asked(writer)
            turns.append(1)
            if len(turns) == 2:  # nobody read, and now somebody does
                others.enter_context(somebody_reading(filled))

        monkeypatch.setattr(file, "_refuse_readers", ask)
        with pytest.raises(EnvironmentFault, match="Another program reads"):
            file.change_passphrase(PASSPHRASE, NEW)
        assert len(refs(file)) == 200
        write(file, add_person("P00999"))
        left = copied(filled)
    file.close()
    for one in (left, filled):
        again = files.open_file(one, PASSPHRASE)
        assert refs(again)[-1] == "P00999"
        assert journal.verify_journal(again.reader) == "ok"
        again.close()
