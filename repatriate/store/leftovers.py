"""Handles the files that a killed program leaves beside an operation file: its log, or its rollback journal.

SQLite plays either into whatever file bears the name, as soon as it is opened. It cannot know that this is another file
by now, or an older copy. So both are tried on a copy first.
"""

from __future__ import annotations

import contextlib
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any, BinaryIO, assert_never

from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import DamagedFile
from repatriate.model.reading import open_input, open_patiently, refuse_other_kinds
from repatriate.model.saying import Said, say
from repatriate.printing import outfile
from repatriate.store import connection as store_connection
from repatriate.store import journal
from repatriate.store.backup import STAMP, hidden_part
from repatriate.store.connection import open_tables
from repatriate.store.keys import PAGE, Key
from repatriate.store.own_tables import find_foreign

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MAGIC = 0x377F0682
_FRAME_SIZE = _FRAME.size + PAGE
_GENERATIONS = 1 << 16
"""The number of times that a log can restart in one session, each time with its first salt one higher."""
Sums = tuple[int, int]


class Tail(Enum):
    """The bytes after the last complete change in a log."""

    NOTHING = "nothing"
    UNFINISHED = "unfinished"  # a change that was being written when the program was ended
    BROKEN = "broken"  # bytes that nobody can have left so: changed, cut out, or of something else


@dataclass(frozen=True, slots=True)
class Scan:
    """The number of pages that SQLite would take from the log, and the bytes after them."""

    pages: int
    tail: Tail


def scan_log(log: Path) -> Scan:
    """Read a log from its first byte to its last."""
    with open_input(log) as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(_HEADER.size)
        if len(head) < _HEADER.size:
            return Scan(0, Tail.UNFINISHED)
        magic, _, page, _, *salts = _HEADER.unpack(head)[:6]
        order = {_MAGIC: "<", _MAGIC | 1: ">"}.get(magic)
        sums = _sum_up((0, 0), head[:24], order or "<")
        if order is None or page != PAGE or sums != _HEADER.unpack(head)[6:]:
            return Scan(0, Tail.BROKEN)
        whole, last = _count_frames(file, salts, sums, order)
        behind = size - _HEADER.size - last * _FRAME_SIZE
        if not behind:
            return Scan(last, Tail.NOTHING)
        return Scan(last, _judge_rest(file, salts, whole, size, began=whole > last))


def _count_frames(file: BinaryIO, salts: list[int], sums: Sums, order: str) -> tuple[int, int]:
    """The number of consecutive valid frames, and the number of them up to the end of the last complete change."""
    whole = last = 0
    while len(frame := file.read(_FRAME_SIZE)) == _FRAME_SIZE:
        _, pages, *rest = _FRAME.unpack_from(frame)
        sums = _sum_up(sums, frame[:8], order)
        sums = _sum_up(sums, frame[_FRAME.size :], order)
        if rest[:2] != salts or tuple(rest[2:]) != sums:
            break
        whole += 1
        if pages:
            last = whole
    return whole, last


def _judge_rest(file: BinaryIO, salts: list[int], whole: int, size: int, *, began: bool) -> Tail:
    """Whether what follows the frames that fit is what an end in the middle of writing leaves: one frame of this session
    that is not whole, or frames of an earlier one."""
    place = file.seek(_HEADER.size + whole * _FRAME_SIZE)
    unfinished = began
    for number, (end, found) in enumerate(_salts_of_frames(file)):
        place = end
        if found == salts and number == 0:
            unfinished = True
        elif not 0 < (salts[0] - found[0]) % (1 << 32) < _GENERATIONS:
            return Tail.BROKEN
    return Tail.UNFINISHED if unfinished or place != size else Tail.NOTHING


def _salts_of_frames(file: BinaryIO) -> Iterator[tuple[int, list[int]]]:
    """The end and the salts of each complete frame from here on."""
    while len(frame := file.read(_FRAME_SIZE)) == _FRAME_SIZE:
        yield file.tell(), list(_FRAME.unpack_from(frame)[2:4])


def _sum_up(sums: Sums, data: bytes, order: str) -> Sums:
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second


class Kind(Enum):
    """The kinds of left files, by the ending of the name."""

    LOG = "-wal"
    ROLLBACK = "-journal"


@dataclass(frozen=True, slots=True)
class Found:
    """A notice for the person who opens the file, and whether it is a fault."""

    words: Said
    fault: bool


@dataclass(frozen=True, slots=True)
class _State:
    """The last state of a sound file."""

    number: int
    head: str
    grown: dict[str, int]
    """The state of tables that only grow and are not in the journal: sequences, and the number of attachments."""
    chain: str
    """`ok`, what does not fit, or nothing where an earlier program made the file and it cannot be asked."""
    was: str
    """The hash of the entry that was asked about."""

    @property
    def holds(self) -> bool:
        return self.chain in ("ok", "")


def left_beside(path: Path) -> list[Path]:
    """The files beside it that are not empty; the journal first, as SQLite takes it. Raises UserError for what is no ordinary file:
    SQLite would wait for a pipe."""
    found = [Path(f"{path}{kind.value}") for kind in (Kind.ROLLBACK, Kind.LOG)]
    for one in (*found, Path(f"{path}-shm")):
        with contextlib.suppress(OSError):
            refuse_other_kinds(one, one.stat().st_mode)
    return [one for one in found if one.is_file() and one.stat().st_size]


def settle_leftovers(path: Path, key: Key) -> list[Found]:
    """Let only that be played which is the file's own and makes it no older; put the rest aside.

    For who holds the lock of the file, before anything is connected to it. Raises DamagedFile where neither the file nor
    what the two give together is sound; then nothing was touched. Raises OSError where a copy finds no room.
    """
    found = []
    for beside in left_beside(path):
        kind = Kind(beside.name[len(path.name) :])
        settled = _settle_log(path, beside, key) if kind is Kind.LOG else _settle_rollback(path, beside, key)
        if settled is not None:
            found.append(settled)
    return found


def _settle_log(path: Path, log: Path, key: Key) -> Found | None:
    seen = scan_log(log)
    alone = _look_alone(path, key)
    if not seen.pages:
        return _settle_without_changes(path, log, seen.tail, alone)
    together = _look_together(path, log, key, alone.number if alone else 0)
    if together is not None and (_goes_on_from(together, alone) if alone else together.holds):
        match seen.tail:
            case Tail.NOTHING:
                return None
            case Tail.UNFINISHED:
                return _was_ended(path, together)
            case Tail.BROKEN:
                aside = _put_aside(path, log, copy=True)
                return Found(
                    say(
                        "Part of the log beside {0} is damaged and was not used. The last entry is number {1}. The log is "
                        "kept as {2}.",
                        str(path),
                        together.number,
                        aside.name,
                    ),
                    fault=True,
                )
            case _:
                assert_never(seen.tail)
    if alone is None or not alone.holds:
        raise _refuse_both(path, log)
    return _set_aside(path, log, alone)


def _settle_without_changes(path: Path, log: Path, tail: Tail, alone: _State | None) -> Found | None:
    """SQLite would take nothing from it."""
    if alone is None or not alone.holds:
        raise _refuse_both(path, log)
    match tail:
        case Tail.NOTHING:
            return None
        case Tail.UNFINISHED:
            return _was_ended(path, alone)
        case Tail.BROKEN:
            return _set_aside(path, log, alone)
        case _:
            assert_never(tail)


def _settle_rollback(path: Path, beside: Path, key: Key) -> Found | None:
    """A file that is sound needs nothing turned back."""
    alone = _look_alone(path, key)
    if alone is not None and alone.holds:
        _put_aside(path, beside)
        return _was_ended(path, alone)
    together = _look_together(path, beside, key, 0)
    if together is None or not together.holds:
        raise _refuse_both(path, beside)
    return _was_ended(path, together)


def _was_ended(path: Path, state: _State) -> Found:
    return Found(
        say(
            "{0} was not closed: a change that was being written then is not in it. The last entry is number {1}.",
            str(path),
            state.number,
        ),
        fault=False,
    )


def _set_aside(path: Path, log: Path, alone: _State) -> Found:
    aside = _put_aside(path, log)
    return Found(
        say(
            "The log beside {0} is damaged, older or of another file, and was not used. The last entry is number "
            "{1}. The log is kept as {2}.",
            str(path),
            alone.number,
            aside.name,
        ),
        fault=True,
    )


def _refuse_both(path: Path, log: Path) -> DamagedFile:
    return DamagedFile(
        "damaged_file",
        say(
            "{0} is damaged, and {1} beside it does not help: nothing was touched. Restore it from one of its backups.",
            str(path),
            log.name,
        ),
    )


def _put_aside(path: Path, log: Path, *, copy: bool = False) -> Path:
    """Under a name that SQLite does not know."""
    stamp = datetime.now(UTC).strftime(STAMP)
    aside = path.with_name(f"{path.stem} {log.name[len(path.name) + 1 :]} set aside {stamp}.bin")
    if copy:
        _copy_bytes(log, aside)
    else:
        outfile.name_new(log, aside)
    return aside


# -- how far each goes


def _look_alone(path: Path, key: Key) -> _State | None:
    """The file without what lies beside it; None where it is not sound."""
    try:
        with store_connection.open_still(path, key) as connection:
            return _look_at(connection, 0)
    except (sqlcipher.Error, MemoryError) as fault:
        _refuse_disk(fault)
        return None


def _look_together(path: Path, beside: Path, key: Key, entry: int) -> _State | None:
    """The state that SQLite would make of the file and its log; None if that is unsound."""
    with _copy_both(path, beside) as copy:
        try:
            with store_connection.open_settled(copy, key) as connection:
                return _look_at(connection, entry)
        except (sqlcipher.Error, MemoryError) as fault:
            _refuse_disk(fault)
            return None


def _refuse_disk(fault: BaseException) -> None:
    """A disk that is full or fails says nothing of the file."""
    if any(word in str(fault) for word in ("disk is full", "disk I/O", "unable to open", "locked")):
        raise fault


@contextlib.contextmanager
def _copy_both(path: Path, beside: Path) -> Iterator[Path]:
    """Yields the path of a copy of both files, for SQLite to try."""
    with hidden_part(path.parent) as part:
        part.unlink()
        _copy_bytes(path, part)
        _copy_bytes(beside, Path(f"{part}{beside.name[len(path.name) :]}"))
        yield part


def _copy_bytes(source: Path, target: Path) -> None:
    """Into a new file that only its owner can read."""
    outfile.make_private(target)
    with open_input(source) as content, open_patiently(target, "r+b") as out:
        shutil.copyfileobj(content, out, 1 << 20)


def _look_at(connection: Any, entry: int) -> _State | None:
    db = open_tables(connection)
    if find_foreign(db) or store_connection.first_fault(connection) is not None:
        return None
    tables = set(db.table_names())
    if "journal" not in tables:  # a file that was being made
        return _State(0, journal.GENESIS, {}, "", journal.GENESIS)
    number, head = journal.read_head(db)
    grown = dict(connection.execute("SELECT name, last FROM sequences").fetchall())
    grown["attachments "] = connection.execute("SELECT count(*) FROM attachments").fetchone()[0]
    try:
        chain = journal.verify_journal(db)
    except sqlcipher.OperationalError:  # it has not all tables yet
        chain = ""
    was = journal.read_entry(db, entry)
    return _State(number, head, grown, chain, was.hash if was else journal.GENESIS)


def _goes_on_from(later: _State, earlier: _State) -> bool:
    """Whether nothing of the one is lost in the other, and nothing that was sound before is not so now."""
    return (
        later.number >= earlier.number
        and later.was == earlier.head
        and (later.holds or later.chain == earlier.chain)
        and all(later.grown.get(name, 0) >= count for name, count in earlier.grown.items())
    )
