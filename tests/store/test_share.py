"""A file on a network drive: known as one, told at opening, and written without a log."""

from __future__ import annotations

import threading
import time
from pathlib import Path, PurePosixPath

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.groups.commands import SaveGroup
from repatriate.model.errors import DamagedFile
from repatriate.store import file as files
from repatriate.store import journal
from repatriate.store.file import is_network_name, is_on_share, kind_of
from repatriate.store.keys import PAGE
from tests.app.world import NOW
from tests.store.conftest import PASSPHRASE, add_person, refs, write

MOUNTS = r"""
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
30 22 0:50 / /home rw,relatime shared:2 - btrfs /dev/nvme0n1p3 rw
41 30 0:60 / /home/duty/office\040share rw,relatime shared:3 - cifs //server/office rw
42 30 0:61 / /home/duty/far rw,nosuid - fuse.sshfs duty@server: rw
43 30 0:62 / /home/duty/stick rw,nosuid - fuseblk /dev/sdb1 rw
44 22 0:63 / /mnt/old rw - ext4 /dev/sdc1 rw
45 44 0:64 / /mnt/old rw - nfs4 server:/old rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/duty/op.repat", "btrfs"),
        ("/home/duty/office share/op.repat", "cifs"),
        ("/home/duty/office shares/op.repat", "btrfs"),
        ("/home/duty/far/away/op.repat", "fuse.sshfs"),
        ("/home/duty/stick/op.repat", "fuseblk"),
        ("/mnt/old/op.repat", "nfs4"),
        ("/op.repat", "ext4"),
    ],
)
def test_the_disk_under_a_path(path: str, kind: str) -> None:
    assert kind_of(PurePosixPath(path), MOUNTS) == kind


@pytest.mark.parametrize(
    ("name", "network"),
    [
        (r"\\server\office\op.repat", True),
        (r"\\?\UNC\server\office\op.repat", True),
        (r"\\?\C:\op.repat", False),
        (r"\\.\C:\op.repat", False),
        (r"C:\op.repat", False),
    ],
)
def test_names_on_windows(name: str, network: bool) -> None:
    assert is_network_name(name) is network


def test_this_disk_is_none(tmp_path: Path) -> None:
    assert not is_on_share(tmp_path / "op.repat")


def far(path: Path, *, write_too: bool = True) -> files.OperationFile:
    return files.open_file(path, PASSPHRASE, write=write_too, on_share=lambda _: True)


def mode(file: files.OperationFile) -> str:
    return str(file.reader.conn.execute("PRAGMA journal_mode").fetchone()[0])


@pytest.mark.parametrize("write_too", [True, False])
def test_it_is_told_and_opened_without_a_log(filled: Path, write_too: bool) -> None:
    file = far(filled, write_too=write_too)
    assert mode(file) == "delete"
    [found] = file.found
    assert ("network drive" in found.words, found.fault) == (True, False)
    assert len(refs(file)) == 200
    assert not Path(f"{filled}-wal").exists()
    file.close()
    near = files.open_file(filled, PASSPHRASE)
    assert (mode(near), near.found) == ("wal", [])
    near.close()


def test_a_new_one_is_made_without_a_log(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE, on_share=lambda _: True)
    write(file, add_person("P00001"))
    assert (mode(file), len(file.found)) == ("delete", 1)
    file.close()


def test_whoever_opens_it_is_told(filled: Path) -> None:
    with Operation(far(filled), "duty", lambda: NOW) as operation:
        assert any("network drive" in notice for notice in operation.notices)
        assert operation.log_fault is None


def test_who_reads_and_who_writes_wait_for_one_another(filled: Path) -> None:
    operation = Operation(far(filled), "duty", lambda: NOW)
    looking = far(filled, write_too=False)
    stop = threading.Event()
    faults: list[BaseException] = []

    def read() -> None:
        try:
            while not stop.is_set():
                with operation.reading():
                    assert len(operation.db.conn.execute("SELECT ref FROM people").fetchall()) == 200
                assert len(refs(looking)) == 200
                time.sleep(0.002)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(20):
        operation.run(SaveGroup(f"G{number}", {}))
    stop.set()
    for thread in threads:
        thread.join()
    assert faults == []
    assert operation.db.table("groups").count == 20
    looking.close()
    operation.close()


def test_a_new_passphrase_there(filled: Path) -> None:
    file = far(filled)
    file.change_passphrase(PASSPHRASE, "other words for it")
    write(file, add_person("P00999"))
    file.close()
    again = files.open_file(filled, "other words for it", on_share=lambda _: True)
    assert len(refs(again)) == 201
    again.close()


@pytest.fixture
def killed(filled: Path) -> tuple[bytes, bytes, bytes]:
    """A file there before a large change, in the middle of it, and the journal that turns it back."""
    file = far(filled)
    before = filled.read_bytes()
    assert file.writer
    file.writer.conn.execute("PRAGMA cache_size = 5")
    try:
        with file.unlocked() as db:
            for number in range(1, 150):
                db.conn.execute(f"UPDATE people SET notes = '{'n' * 500}' WHERE ref = 'P{number:05}'")
            middle, rollback = filled.read_bytes(), Path(f"{filled}-journal").read_bytes()
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        file.close()
    assert middle != before
    return before, middle, rollback


@pytest.mark.parametrize("shared", [True, False])
def test_killed_in_the_middle_it_is_turned_back(filled: Path, killed: tuple[bytes, bytes, bytes], shared: bool) -> None:
    _, middle, rollback = killed
    filled.write_bytes(middle)
    Path(f"{filled}-journal").write_bytes(rollback)
    file = files.open_file(filled, PASSPHRASE, on_share=lambda _: shared)
    assert file.reader.conn.execute("SELECT count(*) FROM people WHERE notes IS NULL").fetchone() == (200,)
    assert journal.verify_journal(file.reader) == "ok"
    assert "was not closed" in file.found[0].words
    file.close()
    assert not Path(f"{filled}-journal").exists()


def test_the_journal_of_a_killed_session_turns_no_other_file_back(
    filled: Path, killed: tuple[bytes, bytes, bytes], empty_bytes: bytes
) -> None:
    before, _, rollback = killed
    for other, people in ((before, 200), (empty_bytes, 0)):
        filled.write_bytes(other)
        Path(f"{filled}-journal").write_bytes(rollback)
        file = far(filled)
        assert (len(refs(file)), journal.verify_journal(file.reader)) == (people, "ok")
        file.close()
        kept = [one for one in filled.parent.iterdir() if "set aside" in one.name]
        assert [one.read_bytes() for one in kept] == [rollback]
        kept[0].unlink()


def test_where_the_journal_does_not_help_nothing_is_touched(filled: Path, killed: tuple[bytes, bytes, bytes]) -> None:
    _, middle, rollback = killed
    beside = Path(f"{filled}-journal")
    filled.write_bytes(middle)
    beside.write_bytes(rollback[: PAGE * 3])
    with pytest.raises(DamagedFile, match="nothing was touched"):
        far(filled)
    assert (filled.read_bytes(), beside.read_bytes()) == (middle, rollback[: PAGE * 3])
