"""Records the operation's work seen by this computer, outside the file, so that a copy without newer work is noticed.

The record has a line for each journal entry and only grows. It lies in this computer's settings and beside the file. A
line has the entry's time and its number of documents issued, no change and no name. It is sealed with a secret from the
file, so that nobody else can claim missing entries. The settings also record which operation was at which path.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import hmac
import os
import re
import secrets
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.reading import open_input
from repatriate.reference.computer import settings_folder
from repatriate.store import journal

FOLDER = "seen"
BESIDE = ".seen"
KEEP = 1_000
"""Entries of an operation that are remembered, the newest; twice as many lines are let stand."""
MOST_OPERATIONS = 200
"""Operations that a computer remembers; of more, those go that were not worked on for longest."""
_PATIENCE = 0.5
_ISSUES = "tbl = 'documents' AND before IS NULL AND json_extract(after, '$.printed') IS NOT NULL"
"""The condition that an image in the journal is a printed document."""
_MOST_BYTES = 32 << 20
"""The bytes read from the end of a place: anybody who adds to it may write anything."""
_LINE = re.compile(r"([0-9]{1,12}) (\S{1,40}) (\S{1,64}) (\S{1,64}) (-|[0-9]{1,9})(?: ([0-9]{1,9}))?")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as it was seen. `issued` counts its documents; None where it only records what another copy has.

    `before` counts those of all entries before it, where these are remembered no more.
    """

    number: int
    at: str
    hash: str
    previous: str
    issued: int | None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries that were seen and are not in a file: those after entry `after`, up to `number` with the hash `head`.

    `forked`: the file goes on from `after` with others. `after` is None where that entry is not remembered any more.
    """

    after: int | None
    number: int
    head: str
    entries: int
    first_at: str
    last_at: str
    issued: int
    forked: bool


class Seen:
    """The two places of one operation. Nothing here raises: what cannot be kept must not stop anybody's work.

    `forgetful`: neither place can be written, and an older copy will not be known here.
    """

    forgetful = False
    _upto = 0
    _size: int | None = None
    """The size of the place in the settings as this program left it: if longer, somebody continued with another
    copy."""

    def __init__(self, path: Path, operation: str, secret: str) -> None:
        self._operation = operation
        self._secret = secret.encode()
        self._folder = settings_folder() / FOLDER
        self._at = _place_of(path)
        self.places = (self._folder / operation, Path(f"{path}{BESIDE}"))
        self._lock = FileLock(self._folder / ".lock", thread_local=False)

    def read(self, *, earlier: bool = False) -> dict[str, Line]:
        """The lines of either place, by hash, without those that do not fit their seal. `earlier`: what programs
        wrote that knew no secret counts, too."""
        lines = [line for place in self.places for line in self._read(place, earlier=earlier)]
        return {line.hash: line for line in sorted(lines, key=lambda line: line.before or 0)}

    def begin(self, db: Database, *, beside: bool, earlier: bool = False, new: bool = False) -> list[Gap]:
        """Compare the file, as it is opened, with what is remembered, and remember it; then see `follow`.

        Lines of `earlier` programs, which anybody can write, count once: as the file gets its secret, and are written anew.
        """
        known = self.read(earlier=earlier)
        gaps = find_gaps(db, known)
        if new:
            _write_place(self._at, self._operation)
        else:
            gaps += self._find_other(db)
        self._upto, head = journal.read_head(db)
        if head not in known:
            known = {line.hash: line for line in entries_after(db, 0)} | known
        self.forgetful = not self.catch_up(known, beside=beside)
        if beside:
            self.shorten()
        self._size = _size_of(self.places[0])
        return gaps

    def _find_other(self, db: Database) -> list[Gap]:
        """The gap if this computer knows another operation at this path, or these entries as another's; empty once
        recorded."""
        other = _read_end(self._at).strip()
        moved = not other and self._find_namesake(db)
        other = moved or other
        head = f"operation {other}"
        known = db.conn.execute("SELECT 1 FROM gaps WHERE head = ?", (head,)).fetchone()
        if known or not other or other == self._operation:
            if other != self._operation:
                _write_place(self._at, self._operation)
            return []
        number, at = db.conn.execute(
            "SELECT ifnull(max(number), 0), ifnull(max(at), ?) FROM journal", (_NEVER,)
        ).fetchone()
        return [Gap(None, number, head, 0, at, at, 0, bool(moved))]

    def _find_namesake(self, db: Database) -> str:
        """The operation in which this computer saw the last entry of a file that it does not know; else nothing."""
        number, last = journal.read_head(db)
        with contextlib.suppress(OSError):  # another user's settings
            if number and not self.places[0].exists():
                for place in self._folder.glob("[!.]*"):
                    if last in _read_end(place):
                        return place.name
        return ""

    def look_again(self, db: Database) -> list[Gap]:
        """Gaps from work that another program has written since into another copy of the operation."""
        size = _size_of(self.places[0])
        if size == self._size:
            return []
        self._size = size
        return find_gaps(db, self.read())

    def follow(self, db: Database) -> None:
        """Remember what was written since."""
        with contextlib.suppress(sqlcipher.Error, MemoryError):
            if lines := entries_after(db, self._upto):
                self.add(lines)
                self._upto = lines[-1].number

    def add(self, lines: Collection[Line]) -> None:
        """Remember these too, in both places."""
        with self._turn():
            alone = _size_of(self.places[0]) == self._size
            for place in self.places:
                self._add(place, lines)
            if alone:  # else the size stays as it was, and what others wrote is looked at
                self._size = _size_of(self.places[0])

    def catch_up(self, lines: Mapping[str, Line], *, beside: bool) -> bool:
        """Give each place what it lacks of these; without `beside` to the settings alone. False where nothing is kept."""
        kept = False
        with self._turn():
            for place in self.places if beside else self.places[:1]:
                known = {line.hash for line in self._read(place)}
                kept |= self._add(place, [line for line in lines.values() if line.hash not in known])
        return kept

    def _add(self, place: Path, lines: Collection[Line]) -> bool:
        """False where the place cannot be written."""
        try:
            if place.is_symlink() or (place.exists() and not place.is_file()):
                return False  # a link leads to a file of somebody else, and a pipe would be waited for
            written = [self._write_line(line) for line in lines]
            # The journal's columns come from the file, which may hold anything: nothing is written that is not a line of ours.
            if fit := [text for text in written if _read_line(text.rpartition(" ")[0]) is not None]:
                _append_text(place, "".join(f"\n{text}" for text in fit))
        except OSError:
            return False
        return True

    def shorten(self) -> None:
        """Keep the newest entries and the last one of each history, and of operations those worked on of late."""
        with contextlib.suppress(OSError):
            self._forget_oldest()
        for place in self.places:
            lines = {line.hash: line for line in self._read(place)}
            if len(lines) > 2 * KEEP:
                with contextlib.suppress(OSError), self._turn():
                    lines = {line.hash: line for line in self._read(place)}
                    ends = lines.keys() - {line.previous for line in lines.values()}
                    newest = sorted(lines.values(), key=lambda line: (line.hash in ends, line.number))[-KEEP:]
                    for left in place.parent.glob(f"{glob.escape(place.name)}.*.part"):
                        left.unlink(missing_ok=True)
                    part = place.with_name(f"{place.name}.{secrets.token_hex(8)}.part")
                    try:
                        _append_text(
                            part, "".join(f"\n{self._write_line(line)}" for line in _carry_documents(newest, lines))
                        )
                        os.replace(part, place)
                    finally:
                        part.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _turn(self) -> Iterator[None]:
        """One program at a time; who waits too long goes on: lines are only added, and both places have them."""
        with contextlib.suppress(Timeout, OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=_PATIENCE)
        try:
            yield
        finally:
            self._lock.release(force=True)

    def _write_line(self, line: Line) -> str:
        issued = "-" if line.issued is None else line.issued
        before = "" if line.before is None else f" {line.before}"
        text = f"{line.number} {line.at} {line.hash} {line.previous} {issued}{before}"
        return f"{text} {self._code(text)}"

    def _code(self, text: str) -> str:
        return hmac.digest(self._secret, text.encode(errors="replace"), "sha256").hex()[:32]

    def _code_earlier(self, text: str) -> str:
        return f"{zlib.crc32(f'{self._operation} {text}'.encode()):08x}"

    def _read(self, place: Path, *, earlier: bool = False) -> list[Line]:
        rows = (row.rpartition(" ") for row in _read_end(place).splitlines())
        lines = (
            _read_line(told)
            for told, _, code in rows
            if told and (code == self._code(told) or (earlier and code == self._code_earlier(told)))
        )
        return [line for line in lines if line is not None]

    def _forget_oldest(self) -> None:
        for folder in (self._folder, self._at.parent):
            known = [place for place in folder.iterdir() if not place.name.startswith(".")]
            if len(known) > MOST_OPERATIONS:
                for place in sorted(known, key=lambda one: one.stat().st_mtime)[:-MOST_OPERATIONS]:
                    place.unlink(missing_ok=True)


_NEVER = "1970-01-01T00:00:00Z"
"""The moment of a file without entries."""


def _place_of(path: Path) -> Path:
    """The note of this computer on which operation is at that path; its name does not reveal the path."""
    name = hashlib.sha256(os.path.normcase(os.path.realpath(path)).encode(errors="surrogatepass")).hexdigest()
    return settings_folder() / FOLDER / ".at" / name


def _write_place(place: Path, operation: str) -> None:
    with contextlib.suppress(OSError):
        place.unlink(missing_ok=True)
        if operation:
            place.parent.mkdir(parents=True, exist_ok=True)
            _append_text(place, operation)


def remember_restored(target: Path, original: Path | None) -> None:
    """A copy got the name `target`: it is to be the operation of the file that it is said to be a backup of."""
    _write_place(_place_of(target), "" if original is None else _read_end(_place_of(original)).strip())


def _size_of(place: Path) -> int | None:
    try:
        return place.stat().st_size
    except OSError:
        return None


def _read_end(place: Path) -> str:
    try:
        with open_input(place) as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - _MOST_BYTES))
            return file.read(_MOST_BYTES).decode("ascii", errors="replace")
    except (UserError, OSError):
        return ""


def _read_line(told: str) -> Line | None:
    """None where it was not written by `Seen`, whatever its code says."""
    found = _LINE.fullmatch(told)
    if found is None:
        return None
    number, at, sealed, previous, issued, before = found.groups()
    try:
        datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
    return Line(
        int(number),
        at,
        sealed,
        previous,
        None if issued == "-" else int(issued),
        None if before is None else int(before),
    )


def _append_text(place: Path, text: str) -> None:
    """At once, at the end, readable by nobody else."""
    no_link = getattr(os, "O_NOFOLLOW", 0)  # Windows has none: who may make links there is an administrator
    with open(place, "ab", buffering=0, opener=lambda name, flags: os.open(name, flags | no_link, 0o600)) as file:
        file.write(text.encode("ascii"))


def _carry_documents(kept: Collection[Line], lines: Mapping[str, Line]) -> Iterator[Line]:
    """The lines that stay; the first of each history also counts the documents of the lines cut before it."""
    stays = {line.hash for line in kept}
    for line in kept:
        before, cut = line.before, line.previous
        if cut in lines and cut not in stays:
            before = 0
            while one := lines.get(cut):
                before += one.issued or 0
                if one.before is not None and one.previous not in lines:
                    before += one.before
                cut = one.previous
        yield replace(line, before=before)


def _count_issued(db: Database, upto: int) -> int:
    """The documents that the entries up to that one issued."""
    [(found,)] = db.conn.execute(f"SELECT ifnull(sum({_ISSUES}), 0) FROM images WHERE number <= ?", (upto,))
    return int(found)


FEW, MANY = 16, 2_000
"""Entries, and rows that they wrote."""


def _are_few(db: Database, first: int, last: int) -> bool:
    """Whether the entries between wrote few rows; not where the file is damaged there: it can still be looked at."""
    try:
        return last - first <= FEW and sum(journal.rows_written(db, one) for one in range(first + 1, last + 1)) <= MANY
    except (sqlcipher.DatabaseError, MemoryError):
        return False


def entries_after(db: Database, number: int) -> list[Line]:
    """The journal's entries after that number, as they are remembered; the newest where there are many."""
    last, _ = journal.read_head(db)
    first = max(number, last - KEEP)
    before = _count_issued(db, first) if first > number else None
    # Few entries are read by their numbers: by table, every document of the file would be looked at after each command.
    of_few = "+" if _are_few(db, first, last) else ""
    counted = {
        int(of): (int(issued), bool(records))
        for of, issued, records in db.conn.execute(
            f"SELECT number, sum({_ISSUES}), max(tbl IN {journal.OF_COPIES}) FROM images "
            f"WHERE number > ? AND ({of_few}tbl = 'documents' OR {of_few}tbl IN {journal.OF_COPIES}) GROUP BY number",
            (first,),
        )
    }
    found = []
    for of, at, sealed, previous in db.conn.execute(
        "SELECT number, at, hash, previous FROM journal WHERE number > ? ORDER BY number", (first,)
    ):
        issued, records = counted.get(of, (0, False))
        found.append(Line(of, at, sealed, previous, None if records else issued, before))
        before = None
    return found


def find_gaps(db: Database, seen: Mapping[str, Line]) -> list[Gap]:
    """The gaps: seen entries that are neither in the file nor on record as missing."""
    if not seen:
        return []
    told: dict[str, int | None] = dict(db.conn.execute("SELECT head, after FROM gaps").fetchall())
    first = min(line.number for line in seen.values())
    ours = dict(db.conn.execute("SELECT number, hash FROM journal WHERE number >= ?", (first - 1,)).fetchall())
    ours.setdefault(0, journal.GENESIS)
    lost = {line.hash: line for line in seen.values() if ours.get(line.number) != line.hash}
    for head in told:
        while head in lost:
            head = lost.pop(head).previous
    ends = lost.keys() - {line.previous for line in lost.values()}
    found: list[Gap] = []
    counted: dict[str, int] = {}
    for end in sorted(ends, key=lambda head: lost[head].number):
        way = [lost[end]]
        while (one := lost.get(way[-1].previous)) and one.hash not in counted and one.number < way[-1].number:
            way.append(one)
        counted.update((line.hash, line.number) for line in way)
        if any(line.issued is not None for line in way):
            found.append(_make_gap(db, way, ours, {**told, **counted}))
    return found


def _make_gap(db: Database, way: list[Line], ours: Mapping[int, str], known: Mapping[str, int | None]) -> Gap:
    """`way` is what is missing, the newest first."""
    newest, oldest, work = way[0], way[-1], [line for line in way if line.issued is not None]
    last, before, missing = journal.read_head(db)[0], oldest.number - 1, len(work)
    after: int | None = None
    issued = sum(line.issued or 0 for line in work)
    if ours.get(before) == oldest.previous:
        after = before
    elif oldest.previous in known:
        after = known[oldest.previous]
    else:
        # Which part of what went before is in the file is not remembered: so much is missing in any case.
        issued = max(issued, (oldest.before or 0) + issued - _count_issued(db, last))
        if last < before:
            after, missing = last, newest.number - last
    forked = after is None or _goes_on(db, after)
    return Gap(after, newest.number, newest.hash, missing, work[-1].at, work[0].at, issued, forked)


def _goes_on(db: Database, after: int) -> bool:
    """Whether the file has entries after that one which are more than a record of what it lacks."""
    return bool(
        db.conn.execute(
            "SELECT 1 FROM journal WHERE number > ? "
            f"AND number NOT IN (SELECT number FROM images WHERE tbl IN {journal.OF_COPIES})",
            (after,),
        ).fetchone()
    )
