"""The journal: an image of every row that a command wrote, in a chain of hashes that only grows.

Triggers, not the code that writes, take the images: no write can forget them, a bulk statement costs no more than its rows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile
from repatriate.model.saying import agrees_with_english, format_kept, restore_english, say
from repatriate.store.row_images import TAKEN, ForeignRow, find_broken, find_foreign_rows, match_image, row_json
from repatriate.store.row_images import list_columns as list_columns
from repatriate.store.schema import JOURNALED

GENESIS = "0" * 64
TAKEN_BACK = "TakeBack"
"""The command of an undo for a reason, of what happened on paper too: it is not done again."""
NOT_UNDONE = ("CountHeads", "TakeSightings", "UndoSighting", "UndoHeld")
"""Commands of counting: what was seen stays seen. Undo and redo pass over them as if they were not there, and they end no
redo; a mistake is undone by another sighting. The name is inside the seal, so nobody can turn one kind into the other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One command as the journal tells it. `at` is UTC; `inverts` is the entry that an undo or redo turned back.

    `summary` can be said again in another language, unless an earlier program wrote it.
    """

    number: int
    at: str
    officer: str
    command: str
    summary: str
    kind: str
    inverts: int | None
    hash: str


@dataclass(frozen=True, slots=True)
class Image:
    """One row before and after; None where there was none."""

    table: str
    row_id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def watch_changes(db: Database) -> None:
    """Set the triggers on a connection that writes. They live in memory and end with it."""
    run = db.conn.execute
    run("CREATE TEMP TABLE pending (seq INTEGER PRIMARY KEY, tbl TEXT, row_id INTEGER, before TEXT, after TEXT)")
    for table in JOURNALED:
        names = list_columns(db, table)
        new, old = row_json(names, "NEW"), row_json(names, "OLD")
        insert = "INSERT INTO pending (tbl, row_id, before, after) VALUES"
        run(
            f'CREATE TEMP TRIGGER image_insert_{table} AFTER INSERT ON main."{table}" BEGIN '
            f"{insert} ('{table}', NEW.id, NULL, {new}); END"
        )
        run(
            f'CREATE TEMP TRIGGER image_update_{table} AFTER UPDATE ON main."{table}" WHEN {old} <> {new} BEGIN '
            f"{insert} ('{table}', NEW.id, {old}, {new}); END"
        )
        run(
            f'CREATE TEMP TRIGGER image_delete_{table} AFTER DELETE ON main."{table}" BEGIN '
            f"{insert} ('{table}', OLD.id, {old}, NULL); END"
        )


def read_head(db: Database) -> tuple[int, str]:
    """The number and the hash of the last entry; 0 and zeros for an empty journal."""
    row = db.conn.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, GENESIS)


def find_hash(db: Database, begins: str) -> int | None:
    """The number of the entry whose hash begins so; 0 is the beginning of every journal."""
    row = db.conn.execute(
        "SELECT number FROM journal WHERE substr(hash, 1, ?) = ? LIMIT 1", (len(begins), begins)
    ).fetchone()
    return int(row[0]) if row else 0 if GENESIS.startswith(begins) else None


def pending_changes(db: Database) -> dict[str, set[int]]:
    """The rows that this transaction has changed, by table."""
    changed: dict[str, set[int]] = {}
    for table, row_id in db.conn.execute("SELECT DISTINCT tbl, row_id FROM pending"):
        changed.setdefault(table, set()).add(row_id)
    return changed


def write_entry(  # long: the columns of an entry
    db: Database, *, at: str, officer: str, command: str, summary: str, kind: str = "do", inverts: int | None = None
) -> Entry:
    """Seal what the transaction changed into one entry."""
    last, previous = read_head(db)
    number = last + 1
    digest = _digest_rows(db.conn.execute("SELECT tbl, row_id, before, after FROM pending ORDER BY seq"))
    said = format_kept(summary)
    sealed = _seal_entry(previous, number, at, officer, command, summary, kind, inverts, digest, said)
    db.conn.execute(
        "INSERT INTO journal (number, at, officer, command, summary, kind, inverts, digest, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, at, officer, command, str(summary), kind, inverts, digest, previous, sealed),
    )
    if said:
        db.conn.execute("UPDATE journal SET said = ? WHERE number = ?", (said, number))
    db.conn.execute("INSERT INTO images SELECT ?, seq, tbl, row_id, before, after FROM pending ORDER BY seq", (number,))
    db.conn.execute("DELETE FROM pending")
    return Entry(number, at, officer, command, summary, kind, inverts, sealed)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: `json.dumps` with these arguments makes one for each row."""


def _digest_rows(rows: Any) -> str:
    made = hashlib.sha256()
    for row in rows:
        made.update(_ENCODER.encode(list(row)).encode())
        made.update(b"\n")
    return made.hexdigest()


def _seal_entry(previous: str, *parts: object) -> str:
    return hashlib.sha256(json.dumps([previous, *parts], ensure_ascii=False).encode()).hexdigest()


def iterate_entries(db: Database, *, newest_first: bool = False) -> Iterator[Entry]:
    order = "DESC" if newest_first else "ASC"
    for row in db.conn.execute(f"{_ENTRIES} ORDER BY number {order}"):
        yield _make_entry(row)


def as_written(row: dict[str, Any]) -> dict[str, Any]:
    """A row with `summary` and `said`: the one in the words of the other."""
    row["summary"] = restore_english(row.pop("said"), row["summary"])
    return row


def read_stacks(db: Database) -> tuple[list[int], list[int]]:
    """Entries that can be undone and that can be redone, the next one last."""
    undo: list[int] = []
    redo: list[int] = []
    query = f"SELECT number, kind, inverts, command FROM journal WHERE {_ORDINARY} AND {_GOES_BACK} ORDER BY number"
    for number, kind, inverts, command in db.conn.execute(query):
        if kind == "do":
            undo.append(number)
            redo.clear()
        elif kind == "undo":
            undo.remove(inverts)
            if command != TAKEN_BACK:
                redo.append(number)
        else:
            redo.remove(inverts)
            undo.append(number)
    return undo, redo


def stays_on_record(db: Database, number: int) -> bool:
    """Whether an entry records what happened in another copy of the file, or what was seen on the day."""
    row = db.conn.execute(
        f"SELECT NOT ({_GOES_BACK}) OR NOT ({_ORDINARY}) FROM journal WHERE number = ?", (number,)
    ).fetchone()
    return bool(row and row[0])


def lasts_for_ever(db: Database, number: int) -> bool:
    """Whether an entry is never undone: it records what happened in another copy or what was seen, or took back what
    happened on paper."""
    row = db.conn.execute(
        f"SELECT command = ? OR NOT ({_GOES_BACK}) OR NOT ({_ORDINARY}) FROM journal WHERE number = ?",
        (TAKEN_BACK, number),
    ).fetchone()
    return bool(row and row[0])


def stays_after(db: Database, number: int) -> Entry | None:
    """The last record of another copy after that entry, which undo would skip."""
    found = db.conn.execute(
        f"SELECT max(number) FROM images WHERE number > ? AND tbl IN {OF_COPIES}", (number,)
    ).fetchone()[0]
    return read_entry(db, found) if found is not None else None


def next_undo(db: Database) -> int | None:
    """The last of what `stacks` gives to undo, without reading more of the journal than it takes."""
    turned_back: set[int] = set()
    for number, kind, inverts, _ in db.conn.execute(_NEWEST_FIRST):
        if kind != "undo" and number not in turned_back:
            return int(number)
        turned_back.add(inverts)
    return None


def next_redo(db: Database) -> int | None:
    """The last of what `stacks` gives to redo."""
    return next((number for number, passed in _redo_order(db) if not passed), None)


def _redo_order(db: Database) -> list[tuple[int, bool]]:
    """The undos that were not done again, as redo comes to them, and whether it passes over: what was taken back stays so."""
    turned_back: set[int] = set()
    found = []
    for number, kind, inverts, command in db.conn.execute(_NEWEST_FIRST):
        if kind == "do":
            break
        if kind == "undo" and number not in turned_back:
            found.append((int(number), command == TAKEN_BACK))
        turned_back.add(inverts)
    return found


def passed_by_redo(db: Database) -> list[int]:
    """The entries taken back that the next redo passes over, or that come right after it; each is in one redo's list."""
    order = _redo_order(db)
    last = db.conn.execute(f"{_NEWEST_FIRST} LIMIT 1").fetchone()
    if last is not None and last[1] == "redo":  # that one named those before the next
        order = list(dropwhile(lambda one: one[1], order))
    ahead = list(takewhile(lambda one: one[1], order))
    behind = takewhile(lambda one: one[1], order[len(ahead) + 1 :])
    return [_inverted_by(db, number) for number, _ in (*ahead, *behind)]


def taken_back_last(db: Database) -> list[int]:
    """All entries taken back since something else was done: redo brings none of them back."""
    return [_inverted_by(db, number) for number, passed in _redo_order(db) if passed]


def _inverted_by(db: Database, number: int) -> int:
    return int(db.conn.execute("SELECT inverts FROM journal WHERE number = ?", (number,)).fetchone()[0])


OF_COPIES = "('gaps', 'spent')"
"""The tables of what is recorded of other copies, as SQL."""
_GOES_BACK = f"number NOT IN (SELECT number FROM images WHERE tbl IN {OF_COPIES})"
"""Entries that undo may revert; records about other copies stay true, whatever is undone here."""
_ORDINARY = f"command NOT IN {NOT_UNDONE}"
"""Entries that undo and redo see. The journal's index has the same condition, so that twenty thousand scans are skipped
at once."""
_NEWEST_FIRST = (
    f"SELECT number, kind, inverts, command FROM journal WHERE {_ORDINARY} AND {_GOES_BACK} ORDER BY number DESC"
)


def rows_written(db: Database, number: int) -> int:
    """The number of rows that an entry wrote. They are numbered consecutively, so nobody needs to count a hundred
    thousand."""
    last = db.conn.execute("SELECT max(seq) FROM images WHERE number = ?", (number,)).fetchone()[0]
    first = db.conn.execute("SELECT min(seq) FROM images WHERE number = ?", (number,)).fetchone()[0]
    return 0 if last is None else int(last - first + 1)


def read_entry(db: Database, number: int) -> Entry | None:
    row = db.conn.execute(f"{_ENTRIES} WHERE number = ?", (number,)).fetchone()
    return _make_entry(row) if row else None


_ENTRIES = "SELECT number, at, officer, command, summary, kind, inverts, hash, said FROM journal"


def _make_entry(row: tuple[Any, ...]) -> Entry:
    number, at, officer, command, summary, kind, inverts, sealed, said = row
    return Entry(number, at, officer, command, restore_english(said, summary), kind, inverts, sealed)


def read_images(db: Database, number: int) -> list[Image]:
    """The row images of one entry, in order. Raises DamagedFile where they are not those that the entry sealed, or where one
    is of no table that is journalled, or no row of it: undo writes its names into SQL."""
    try:
        sealed = db.conn.execute("SELECT digest FROM journal WHERE number = ?", (number,)).fetchone()
        fits = sealed is not None and sealed[0] == _digest_rows(_read_images(db, number))
        found = [
            Image(table, row_id, json.loads(before) if before else None, json.loads(after) if after else None)
            for table, row_id, before, after in _read_images(db, number)
        ]
        names = {
            table: frozenset(list_columns(db, table)) for table in {one.table for one in found}.intersection(JOURNALED)
        }
        if fits and all(_is_row(row, names.get(one.table)) for one in found for row in (one.before, one.after)):
            return found
    except (ValueError, TypeError, RecursionError):  # no JSON
        pass
    raise DamagedFile(
        "damaged_file",
        say("Entry {0} is not as the program writes it: restore the file from one of its backups.", str(number)),
    )


def _read_images(db: Database, number: int) -> Any:
    """The images of one entry as they stand in the file, in order: table, row, before, after."""
    return db.conn.execute("SELECT tbl, row_id, before, after FROM images WHERE number = ? ORDER BY seq", (number,))


def _is_row(row: Any, names: Collection[str] | None) -> bool:
    """Whether an image has no other names than these, and values that a column can have."""
    if names is None or row is None:
        return names is not None
    return isinstance(row, dict) and all(
        name in names and (value is None or isinstance(value, str | int | float)) for name, value in row.items()
    )


class RowMoved(Exception):
    """A row that an undo would write is not as the entry left it, or another one has its place."""

    def __init__(self, table: str, row_id: int, why: str = "") -> None:
        """`why` is what SQLite said, where it refused."""
        super().__init__(f"{table} {row_id}")
        self.table = table
        self.row_id = row_id
        self.why = why


def invert_entry(db: Database, number: int, leave: Callable[[Image], bool] = lambda image: False) -> None:
    """Turn one entry back, newest row first. Raises RowMoved where somebody changed a row since.

    What `leave` says of an image's row is neither looked at nor written.
    """
    for image in reversed(read_images(db, number)):
        if leave(image):
            continue
        must_be_as_left(db, image.table, image.row_id, image.after)
        if image.before == image.after:
            continue  # it was taken as it stood
        try:
            _write_back(db, image)
        except sqlcipher.IntegrityError as fault:
            raise RowMoved(image.table, _find_holder(db, image) or image.row_id, str(fault)) from None
    db.conn.execute(
        "INSERT INTO pending (tbl, row_id, before, after) "
        "SELECT tbl, row_id, before, after FROM images WHERE number = ? AND before IS after",
        (number,),
    )


def _write_back(db: Database, image: Image) -> None:
    if image.before is None:
        db.conn.execute(f'DELETE FROM "{image.table}" WHERE id = ?', (image.row_id,))
    elif image.after is None:
        names = ", ".join(f'"{name}"' for name in image.before)
        marks = ", ".join("?" for _ in image.before)
        db.conn.execute(f'INSERT INTO "{image.table}" ({names}) VALUES ({marks})', tuple(image.before.values()))
    else:
        sets = ", ".join(f'"{name}" = ?' for name in image.before)
        db.conn.execute(f'UPDATE "{image.table}" SET {sets} WHERE id = ?', (*image.before.values(), image.row_id))


def _find_holder(db: Database, image: Image) -> int | None:
    """The row that has what must be there once, and that this one would have again."""
    before = image.before or {}
    for name, sql in db.conn.execute(
        'SELECT l.name, m.sql FROM pragma_index_list(?) l LEFT JOIN sqlite_master m ON m.name = l.name WHERE l."unique"',
        (image.table,),
    ).fetchall():
        keys = [row[0] for row in db.conn.execute("SELECT name FROM pragma_index_info(?)", (name,)).fetchall()]
        if not all(key in before for key in keys):
            continue
        fits = " AND ".join([*(f'"{key}" = ?' for key in keys), (sql or "").partition(" WHERE ")[2] or "1"])
        row = db.conn.execute(
            f'SELECT id FROM "{image.table}" WHERE {fits} AND id <> ?', (*(before[key] for key in keys), image.row_id)
        ).fetchone()
        if row:
            return int(row[0])
    return None


def must_be_as_left(db: Database, table: str, row_id: int, image: Mapping[str, Any] | None) -> None:
    """Raises RowMoved where a row is not what the image says."""
    held = row_json(list_columns(db, table), "t")
    now = db.conn.execute(f'SELECT {held} FROM "{table}" AS t WHERE id = ?', (row_id,)).fetchone()
    if not match_image(json.loads(now[0]) if now else None, image):
        raise RowMoved(table, row_id)


def touched_since(db: Database, number: int, rows: Mapping[str, Collection[int]]) -> Entry | None:
    """The first entry after that one that wrote one of these rows, by table, and that stands or is not done again."""
    found = [
        later
        for table, ids in rows.items()
        for (later,) in db.conn.execute(_TOUCHED, {"table": table, "number": number, "ids": json.dumps(list(ids))})
        if later is not None
    ]
    return read_entry(db, min(found)) if found else None


_TOUCHED = f"""
    SELECT min(number) FROM images WHERE tbl = :table AND number > :number
        AND row_id IN (SELECT value FROM json_each(:ids)) AND number IN (SELECT number FROM journal
            WHERE command = '{TAKEN_BACK}' OR kind <> 'undo' AND number NOT IN (
                SELECT inverts FROM journal WHERE inverts IS NOT NULL))
"""


def verify_journal(db: Database, tell: Callable[[float], None] = lambda share: None) -> str:
    """`ok`, or one sentence on the first entry or row that does not fit. `tell` hears how far it is, from 0 to 1."""
    return find_chain_fault(db, tell) or _rows_fit(db, tell) or "ok"


def put_back(db: Database) -> list[ForeignRow]:
    """Write each row that another program changed as its last image has it: no entry, for it is what the journal says. Returns
    how they were. Raises DamagedFile where the journal itself was changed, or a row cannot be put back."""
    found = list(find_foreign_rows(db))
    fault = find_chain_fault(db) if found else None
    try:
        for row in found:
            if fault or not _is_row(row.image, list_columns(db, row.table)):
                raise ValueError(row.table)
            _write_back(db, Image(row.table, row.row_id, before=row.image, after=row.now))
        db.conn.execute("DELETE FROM pending")
    except (ValueError, sqlcipher.IntegrityError) as error:
        why = fault or say("a row of {0} cannot be put back", row.table)
        raise DamagedFile("damaged_file", say("{0}: restore the file from one of its backups.", why)) from error
    return found


def find_outside(db: Database) -> list[tuple[str, int]]:
    """The rows that another program changed, also where an entry has changed them since."""
    broken = {(table, row_id) for table in JOURNALED for row_id in find_broken(db, table)}
    return sorted(broken | {(row.table, row.row_id) for row in find_foreign_rows(db)})


def find_last_image(db: Database, table: str, row_id: int, before: int = 1 << 62) -> Mapping[str, Any] | None:
    """The row as the last entry before `before` left it, or as it was when that entry removed it; None without one."""
    row = db.conn.execute(
        "SELECT ifnull(after, before) FROM images WHERE tbl = ? AND row_id = ? AND number < ? ORDER BY number DESC, seq DESC LIMIT 1",
        (table, row_id, before),
    ).fetchone()
    return json.loads(row[0]) if row and row[0] else None


def seal_as_they_stand(db: Database) -> None:
    """Give each of these rows an image of how it is, before and after: the chain goes on from there while the entry stands."""
    for table, row_id in find_outside(db):
        row = f'(SELECT {row_json(list_columns(db, table), "t")} FROM "{table}" t WHERE id = :id)'
        db.conn.execute(
            f"INSERT INTO pending (tbl, row_id, before, after) VALUES (:table, :id, {row}, {row})",
            {"table": table, "id": row_id},
        )


def list_taken(db: Database) -> list[Entry]:
    """The entries that took rows as they stood, and were not undone."""
    return [_make_entry(row) for row in db.conn.execute(f"{_ENTRIES} WHERE number IN ({TAKEN}) ORDER BY number")]


def find_chain_fault(db: Database, tell: Callable[[float], None] = lambda share: None) -> str | None:
    """The first entry that is not as it was sealed, in one sentence."""
    last, _ = read_head(db)
    previous, expected = GENESIS, 1
    said_is_sealed = False
    query = (
        "SELECT number, at, officer, command, summary, kind, inverts, digest, said, previous, hash FROM journal "
        "ORDER BY number"
    )
    for number, at, officer, command, summary, kind, inverts, digest, said, before, sealed in db.conn.execute(query):
        if number != expected or before != previous:
            return say("entry {0} is missing or was put in later", str(expected))
        found = _digest_rows(_read_images(db, number))
        parts = (previous, number, at, officer, command, summary, kind, inverts, digest)
        if sealed == _seal_entry(*parts, said):
            said_is_sealed = True
        elif said_is_sealed or sealed != _seal_entry(*parts) or not agrees_with_english(said, summary):
            # Programs before 0.3.0 sealed the English alone; after the first entry of today none is believed without.
            return say("entry {0} was changed after it was written", str(number))
        if found != digest:
            return say("entry {0} was changed after it was written", str(number))
        previous, expected = sealed, expected + 1
        tell(number / max(last, 1) / 2)
    orphan = db.conn.execute("SELECT number FROM images WHERE number NOT IN (SELECT number FROM journal)").fetchone()
    if orphan:
        return say("entry {0} is missing, though what it changed is here", str(orphan[0]))
    return None


def _rows_fit(db: Database, tell: Callable[[float], None]) -> str | None:
    """Whether every row is as its last image left it, and every image begins where the one before it ended: a change
    behind the journal's back shows here, also where an entry has changed the same row since."""
    for place, table in enumerate(JOURNALED):
        tell(0.5 + place / len(JOURNALED) / 2)
        for row_id in find_broken(db, table):
            return say("a row of {0} ({1}) was changed outside of the journal", table, str(row_id))
        for row in find_foreign_rows(db, (table,)):
            if row.now is None:
                return say("a row of {0} was removed outside of the journal", table)
            return say("a row of {0} ({1}) was changed outside of the journal", table, str(row.row_id))
    return None
