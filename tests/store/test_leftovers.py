"""What a killed session leaves beside a file is played only into the file it belongs to; the rest is kept and told."""

from __future__ import annotations

import random
import shutil
import struct
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatriate.model.errors import DamagedFile, EnvironmentFault, UserError
from repatriate.store import file as files
from repatriate.store import journal
from repatriate.store.keys import PAGE
from repatriate.store.leftovers import Tail, scan_log
from tests.store.conftest import PASSPHRASE, add_person, refs, write
from tests.systems import LIMITS, LINKS, names_in

FRAME = 24 + PAGE


@dataclass(frozen=True)
class Session:
    """One that was killed while somebody read: the file, its log with three commands, and the file with them in it."""

    before: bytes
    log: bytes
    after: bytes


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory, filled_bytes: bytes) -> Session:
    path = tmp_path_factory.mktemp("killed") / "op.repat"
    path.write_bytes(filled_bytes)
    file = files.open_file(path, PASSPHRASE)
    half = file.reader.conn.execute("SELECT * FROM people")
    half.fetchone()
    before = path.read_bytes()
    for number in range(3):
        write(file, *(add_person(f"Q{number}{one:04}", "y" * 900) for one in range(20)))
    log = Path(f"{path}-wal").read_bytes()
    half.close()
    file.close()
    return Session(before, log, path.read_bytes())


def log_of(path: Path) -> Path:
    return Path(f"{path}-wal")


def leave(path: Path, main: bytes, log: bytes) -> None:
    path.write_bytes(main)
    log_of(path).write_bytes(log)


def kept(path: Path) -> list[bytes]:
    """The logs that were set aside."""
    return [one.read_bytes() for one in path.parent.iterdir() if "set aside" in one.name]


def state(path: Path, *, write_too: bool = True) -> tuple[int, list[bool]]:
    """How many people are in a file that is sound, and which of what was told is a fault."""
    file = files.open_file(path, PASSPHRASE, write=write_too)
    try:
        assert journal.verify_journal(file.reader) == "ok"
        assert file.reader.conn.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        return len(refs(file)), [found.fault for found in file.found]
    finally:
        file.close()


@pytest.mark.parametrize("write_too", [True, False])
def test_its_own_log_is_played(path: Path, killed: Session, write_too: bool) -> None:
    leave(path, killed.before, killed.log)
    assert state(path, write_too=write_too) == (260, [])
    assert kept(path) == []


@pytest.mark.parametrize("write_too", [True, False])
def test_an_older_copy_over_a_file_whose_session_was_killed(
    path: Path, killed: Session, empty_bytes: bytes, filled_bytes: bytes, write_too: bool
) -> None:
    for older, people in ((empty_bytes, 0), (filled_bytes, 200)):
        file = files.open_file(Path(shutil.copy(_write(path, older), path.with_name("newer.repat"))), PASSPHRASE)
        for number in range(30):
            write(file, add_person(f"Z{number:05}", "z" * 900))
        half = file.reader.conn.execute("SELECT * FROM people")
        half.fetchone()
        write(file, add_person("Z99999"))
        log = log_of(file.path).read_bytes()
        half.close()
        file.close()
        leave(path, older, log)
        assert state(path, write_too=write_too) == (people, [True])
        assert kept(path) == [log]
        assert state(path) == (people, [])
        for one in path.parent.glob("*set aside*"):
            one.unlink()


@LINKS
def test_a_link_in_another_folder_leads_to_what_lies_beside_the_file(
    path: Path, killed: Session, empty_bytes: bytes
) -> None:
    (path.parent / "desk").mkdir()
    link = path.parent / "desk" / "link.repat"
    link.symlink_to(path)
    leave(path, killed.before, killed.log)
    with pytest.raises(UserError, match="in a log beside it"):
        files.restore_file(link, path.with_name("restored.repat"), PASSPHRASE)
    leave(path, empty_bytes, killed.log)
    assert state(link) == (0, [True])
    assert kept(path) == [killed.log]
    file = files.open_file(link, PASSPHRASE)
    write(file, add_person("P00001"))
    assert file.backup().parent.parent == path.parent
    file.close()
    assert [one.name for one in link.parent.iterdir()] == ["link.repat"]


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_an_older_log_makes_no_file_older(path: Path, killed: Session) -> None:
    path.write_bytes(killed.after)
    file = files.open_file(path, PASSPHRASE)
    write(file, add_person("R00001"), "DELETE FROM people WHERE ref LIKE 'Q%'")
    file.close()
    leave(path, path.read_bytes(), killed.log)
    assert state(path) == (201, [True])
    assert kept(path) == [killed.log]


def test_the_log_of_another_file(path: Path, tmp_path: Path, killed: Session) -> None:
    file = files.create_file(tmp_path / "other.repat", "other words")
    half = file.reader.conn.execute("SELECT * FROM sqlite_master")
    half.fetchone()
    write(file, add_person("X00001"))
    other = log_of(file.path).read_bytes()
    half.close()
    file.close()
    leave(path, killed.before, other)
    assert state(path) == (200, [True])
    assert kept(path) == [other]


def test_a_wrong_passphrase_plays_nothing(path: Path, killed: Session) -> None:
    leave(path, killed.before, killed.log)
    with pytest.raises(UserError) as caught:
        files.open_file(path, "not these words")
    assert caught.value.code == "wrong_passphrase"
    assert (path.read_bytes(), log_of(path).read_bytes()) == (killed.before, killed.log)


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ (1 << random.randrange(8))]) + content[place + 1 :]


def test_a_log_that_was_cut_or_flipped_loses_no_more_than_it_says(path: Path, killed: Session) -> None:
    """Over a file that has it all already, and over one that has none of it."""
    size = len(killed.log)
    damaged = [
        *(flipped(killed.log, place) for place in (0, 40, size - 1, random.randrange(size))),
        *(killed.log[:length] for length in (31, size - FRAME, random.randrange(size))),
        random.randbytes(9000),
    ]
    for log in damaged:
        leave(path, killed.after, log)
        people, faults = state(path)
        assert people == 260, "what was in the file stays in it"
        assert faults, "and what became of the log is told"
        leave(path, killed.before, log)
        people, faults = state(path)
        assert people in (200, 220, 240, 260)
        assert faults or people == 260 or (len(log) - 32) % FRAME == 0, "nothing goes unnoticed"


def half_copied(killed: Session) -> bytes:
    """The file in the middle of a checkpoint: every other page of the log is in it."""
    found = bytearray(killed.before)
    for number, place in enumerate(range(32, len(killed.log), FRAME)):
        page = struct.unpack_from(">I", killed.log, place)[0]
        if number % 2:
            found[len(found) :] = bytes(max(0, page * PAGE - len(found)))
            found[(page - 1) * PAGE : page * PAGE] = killed.log[place + 24 : place + FRAME]
    return bytes(found)


def test_killed_while_the_log_is_brought_in(path: Path, killed: Session) -> None:
    leave(path, half_copied(killed), killed.log)
    assert state(path) == (260, [])


def test_a_log_cut_while_it_is_brought_in_makes_no_mixed_file(path: Path, killed: Session) -> None:
    """Each page of such a mixture fits its code, and its tables fit one another: only the journal tells."""
    mixed = half_copied(killed)
    places = range(32, len(killed.log), FRAME)
    ends = [place + FRAME for place in places if struct.unpack_from(">I", killed.log, place + 4)[0]]
    refused = 0
    for length in (*ends[:-1], 32, 32 + FRAME, random.choice(places)):
        leave(path, mixed, killed.log[:length])
        try:
            assert state(path)[0] in (220, 240), "what is sound is one of the states that were"
        except DamagedFile:
            refused += 1
            assert path.read_bytes() == mixed
    assert refused >= 2, "without a whole change in the log nothing mends the file"


@pytest.mark.parametrize("write_too", [True, False])
def test_where_neither_helps_nothing_is_touched(path: Path, killed: Session, write_too: bool) -> None:
    main, log = half_copied(killed), flipped(killed.log, 5000)
    leave(path, main, log)
    with pytest.raises(DamagedFile, match="nothing was touched"):
        files.open_file(path, PASSPHRASE, write=write_too)
    assert (path.read_bytes(), log_of(path).read_bytes()) == (main, log)
    assert names_in(path.parent) == ["op.repat", "op.repat-wal"]


@LIMITS
def test_a_disk_without_room_to_try_it_out_leaves_both(path: Path, killed: Session) -> None:
    import resource

    leave(path, killed.before, killed.log)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(killed.before) // 2, unlimited[1]))
    try:
        with pytest.raises(EnvironmentFault):
            files.open_file(path, PASSPHRASE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    assert (path.read_bytes(), log_of(path).read_bytes()) == (killed.before, killed.log)
    assert state(path) == (260, [])


def test_the_index_of_another_log_is_harmless(path: Path, killed: Session) -> None:
    leave(path, killed.before, killed.log)
    Path(f"{path}-shm").write_bytes(random.randbytes(32768))
    assert state(path) == (260, [])


def test_who_looks_on_leaves_the_log_of_who_writes(path: Path, filled: Path) -> None:
    writing = files.open_file(filled, PASSPHRASE)
    half = writing.reader.conn.execute("SELECT * FROM people")
    half.fetchone()
    write(writing, add_person("P00999"))
    looking = files.open_file(filled, PASSPHRASE, write=False)
    assert (len(refs(looking)), looking.found, kept(filled)) == (201, [], [])
    looking.close()
    half.close()
    writing.close()


def test_a_change_that_was_under_way_is_told(path: Path, killed: Session) -> None:
    """The last frame of the log, which ends its last command, was not written any more."""
    cut = killed.log[:-FRAME]
    leave(path, killed.before, cut)
    file = files.open_file(path, PASSPHRASE)
    [found] = file.found
    assert (len(refs(file)), found.fault) == (240, False)
    assert "was being written" in found.words
    assert "entry is number 3" in found.words
    file.close()


@pytest.mark.parametrize(
    ("lost", "tail"),
    [(0, Tail.NOTHING), (1, Tail.UNFINISHED), (FRAME, Tail.UNFINISHED), (FRAME + 1, Tail.UNFINISHED)],
)
def test_what_lies_behind_the_last_change(path: Path, killed: Session, lost: int, tail: Tail) -> None:
    path.write_bytes(killed.log[: len(killed.log) - lost])
    assert scan_log(path).tail is tail


def test_frames_of_an_earlier_time_are_no_damage(path: Path, killed: Session) -> None:
    """A log that could not be emptied begins anew over what is in it."""
    header = bytearray(killed.log[32 : 32 + FRAME])
    header[8:12] = struct.pack(">I", struct.unpack_from(">I", header, 8)[0] - 1)
    path.write_bytes(killed.log + bytes(header))
    found = scan_log(path)
    assert (found.tail, found.pages) == (Tail.NOTHING, (len(killed.log) - 32) // FRAME)
