"""Operation files that somebody with the passphrase changed by SQL: refused, told, or read as any other; nothing around is touched.

Each try changes a copy in one way, in half of the tries forges the journal to it as well, then checks it, reads it, writes it
and undoes in it. A command may end with a sentence, never as a defect; the folders around keep every byte.
"""

from __future__ import annotations

import contextlib
import functools
import io
import os
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from repatriate.cli.main import main
from repatriate.store import journal, keys, row_images, schema
from repatriate.store.connection import open_connection
from repatriate.store.keys import make_key, salt_of
from tests.app.core.test_kept_tables import WRONG
from tests.passphrase import PASSPHRASE
from tests.soak.trial import Told, open_file, start_over, workplace

DEFECT, DAMAGED = 1, 4
READ = (
    ["list", "{}", "people"], ["list", "{}", "journal"], ["list", "{}", "settings"], ["list", "{}", "documents"],
    ["list", "{}", "manifests"], ["list", "{}", "legs"], ["next", "{}"], ["lists", "{}"], ["kept", "{}"], ["twins", "{}"],
    ["export", "{}", "{out}/all.xlsx"], ["report", "{}", "{out}/report.pdf"], ["manifest", "{}", "GA1", "--for", "carrier", "--to", "{out}/m.xlsx"],
)  # fmt: skip
BELIEVE = (["list", "{}", "people"], ["next", "{}"], ["status", "{}"], ["issued", "{}"])
WRITE = (
    ["person", "edit", "{}", "P00001", "notes=x"], ["leg", "edit", "{}", "GA1", "seats=7"], ["hold", "{}", "P00002", "--kind", "medical"],
    ["undo", "{}"], ["redo", "{}"], ["plan", "{}"], ["person", "add", "{}", "surname=SARO"],
)  # fmt: skip
NASTY: tuple[str, ...] = (
    "x'00ff'", "CAST(x'c328' AS TEXT)", "9223372036854775807", "-1", "1e308", "''", "'nobody'", "'9999-99-99'", "'{{'", "'[1'", "'null'",
    "replace(hex(zeroblob(200000)), '0', '[')", "'../../baits/letter.docx'", "'{{0.__class__}}'", "'; DROP TABLE people --'", "NULL",
    "char(27) || '[2J'", "'%s%n'", "'('",
)  # fmt: skip
"""SQL of values that no command writes, or that say something to a program which believes them."""

Db = Any


@dataclass(frozen=True, slots=True)
class Must:
    """What `check` must name, whatever was done to the journal, and where nothing was; whether readers answer as before."""

    name: str = ""
    unforged: str = ""
    alike: bool = False
    codes: tuple[int, ...] = (3, DAMAGED)


Change = Callable[[Db, random.Random, Path], Must]
"""Changes the file; gives what must be said of it."""


def _name_paths(db: Db, chance: random.Random, baits: Path) -> Must:
    """A lock and a part that are a letter of somebody's and another mission."""
    for place in (baits, baits / "inner"):
        token = chance.choice(("0" * 16, "letter", "../baits", ""))
        lock = str(chance.choice(sorted(one for one in place.iterdir() if one.is_file())))
        db.execute("INSERT OR REPLACE INTO unfinished VALUES (?, ?, ?)", (str(place), token, lock))
    return Must(alike=True)  # nothing reads it


def _trigger(db: Db, chance: random.Random, baits: Path) -> Must:
    table, event = chance.choice(schema.JOURNALED), chance.choice(("INSERT", "UPDATE", "DELETE"))
    what = chance.choice(("SELECT RAISE(IGNORE)", "DELETE FROM people", "UPDATE journal SET summary = 'x'"))
    name = f"t{chance.randrange(99)}"
    db.execute(f'CREATE TRIGGER {name} BEFORE {event} ON "{table}" BEGIN {what}; END')
    return Must(f"the trigger {name} was added")


def _drop_guard(db: Db, chance: random.Random, baits: Path) -> Must:
    kind, name = chance.choice(
        db.execute(
            "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
        ).fetchall()
    )
    db.execute(f'DROP {kind} "{name}"')
    return Must("record of updates was changed" if "_sqlite" in name else f"the {kind} {name[:40]}")


def _view(db: Db, chance: random.Random, baits: Path) -> Must:
    table = chance.choice([one for one in _tables(db) if one != "sqlite_sequence"])
    db.execute("PRAGMA legacy_alter_table = ON")
    db.execute(f'ALTER TABLE "{table}" RENAME TO was')
    db.execute(f'CREATE VIEW "{table}" AS SELECT * FROM was')
    return Must("record of updates was changed" if table.startswith("_") else "the table was was added")


def _table(db: Db, chance: random.Random, baits: Path) -> Must:
    altered = chance.choice(schema.JOURNALED)
    sql, name = chance.choice(
        (
            ("CREATE TABLE more (a)", "the table more was added"),
            ("CREATE VIRTUAL TABLE more USING fts5 (a)", "the table more was added"),
            ("CREATE VIRTUAL TABLE more USING rtree (id, a, b)", "the table more was added"),
            (f"ALTER TABLE \"{altered}\" ADD COLUMN more TEXT DEFAULT 'x'", f"the table {altered} was changed"),
            ("DROP TABLE carrier_lists", "the table carrier_lists is missing"),
            ("DELETE FROM _sqlite_migrations WHERE rowid % 2", "record of updates was changed"),
            (
                "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('repatriate', 'm999')",
                "install that version",
            ),
            ("ANALYZE", "the table sqlite_stat1 was added"),
        )
    )
    db.execute(sql)
    return Must(name)


def _value(db: Db, chance: random.Random, baits: Path) -> Must:
    """Any value in any column of some rows; one of another kind is found whatever the journal says."""
    table = chance.choice([one for one in _tables(db) if db.execute(f'SELECT 1 FROM "{one}"').fetchone()])
    columns = [row[1:] for row in db.execute(f'PRAGMA table_info("{table}")') if row[1] != "id"]
    name, kind, needed, *_ = chance.choice(columns)
    rows = f'SELECT * FROM "{table}" ORDER BY 1, 2'
    db.text_factory = functools.partial(str, encoding="utf-8", errors="replace")
    before = db.execute(rows).fetchall()
    with contextlib.suppress(Exception):  # a name that must be there once
        db.execute(f'UPDATE "{table}" SET "{name}" = {chance.choice(NASTY)} WHERE some()')
    if db.execute(rows).fetchall() == before:
        return Must()
    held = {row[0] for row in db.execute(f'SELECT DISTINCT typeof("{name}") FROM "{table}"')}
    foreign = held - _TAKEN.get(kind, held) or ("null" in held and needed)
    followed = table in schema.FOLLOWING and table not in ("altered", "ways")
    return Must(table if foreign or followed else "", table if table in schema.JOURNALED else "")


_TAKEN = {"INTEGER": {"integer", "null"}, "REAL": {"real", "integer", "null"}, "TEXT": {"text", "null"}}
"""The types of values that the program writes into a column."""


def _follows(db: Db, chance: random.Random, baits: Path) -> Must:
    """What follows from the rows, and is believed where it is not compared."""
    table, sql = chance.choice(sorted(WRONG.values()))
    db.execute(sql)
    return Must(table, alike=table in SAMPLED)


SAMPLED = ("standings", "counted", "carrier_lists", "elsewhere", "followed")
"""Tables that each opening compares; the others are compared by the check alone."""


_NO_IDENTITY = "identity of this file"


def _identity(db: Db, chance: random.Random, baits: Path) -> Must:
    sql, said = chance.choice(
        (
            ("UPDATE identity SET id = '../../x'", _NO_IDENTITY),
            ("DELETE FROM identity", _NO_IDENTITY),
            ("UPDATE identity SET id = ''", _NO_IDENTITY),
            (f"UPDATE identity SET id = '{'7' * 32}'", "another operation"),
        )
    )
    db.execute(sql)
    return Must(said, codes=(0, DAMAGED))  # another operation is no fault of the file


def _image(db: Db, chance: random.Random, baits: Path) -> Must:
    """The last entry's images, which undo writes back."""
    table = chance.choice(("sqlite_master", "identity", "journal", "unfinished", 'people" WHERE 0; --'))
    before = chance.choice(('{"surname = 1, ref": "x"}', '{"id": [1]}', "[1", "[]", "1", '{"sql": "x"}'))
    db.execute(
        "UPDATE images SET tbl = ?, before = ? WHERE number = (SELECT max(number) FROM images)",
        (table if chance.random() < 0.5 else "people", before),
    )
    return Must("images") if before in ("[1", "1") else Must(unforged="entry")


def _said(db: Db, chance: random.Random, baits: Path) -> Must:
    template = chance.choice(("{0.__class__}", "{0:>999999999}", "{0[0]}", "{" * 50, "{0!r:{1}}"))
    db.execute("UPDATE journal SET said = json_object('say', json_array(?, 'a', 'b'))", (template,))
    return Must("journal")


CHANGES: tuple[Change, ...] = (
    _name_paths, _trigger, _drop_guard, _view, _table, _value, _value, _value, _follows, _identity, _image, _said,
)  # fmt: skip


def _tables(db: Db) -> list[str]:
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY 1")
    return [str(row[0]) for row in rows if row[0] != "attachments"]


def _forge(db: Any) -> None:
    """Make the journal say what the rows say: each last image anew, and the chain over all of them."""
    for table in schema.JOURNALED:
        rows = row_images.row_json(row_images.list_columns(db, table), "t")
        db.conn.execute(
            f"UPDATE images SET after = (SELECT {rows} FROM \"{table}\" t WHERE id = row_id) WHERE tbl = '{table}' AND "
            "(number, seq) IN (SELECT number, seq FROM (SELECT number, seq, max(number * 10000000 + seq) FROM images "
            f"WHERE tbl = '{table}' GROUP BY row_id))"
        )
    previous = journal.GENESIS
    for number, *told in db.conn.execute(
        "SELECT number, at, officer, command, summary, kind, inverts FROM journal ORDER BY number"
    ).fetchall():
        images = db.conn.execute(
            "SELECT tbl, row_id, before, after FROM images WHERE number = ? ORDER BY seq", (number,)
        )
        digest = journal._digest_rows(images)
        sealed = journal._seal_entry(previous, number, *told, digest)
        db.conn.execute(
            "UPDATE journal SET digest = ?, previous = ?, hash = ? WHERE number = ?",
            (digest, previous, sealed, number),
        )
        previous = sealed


def change_by_sql(tries: int, seed: int) -> Told:
    """Each try on a fresh copy; the seed and the number of a try make it again."""
    told = Told("files changed")
    with (
        workplace("hostile") as folder,
        mock.patch.object(keys, "_stretch_secret", functools.cache(keys._stretch_secret)),
    ):
        baits = _lay_baits(folder)
        before = _bytes_in(baits)
        right = _answer(start_over(folder))
        for number in range(tries):
            told.tries += 1
            chance = random.Random(seed * 1_000_003 + number)
            change = CHANGES[number % len(CHANGES)]
            which = f"try {number} of seed {seed}, {change.__name__}"
            _try_one(told, start_over(folder), change, chance, which, right)
            if _bytes_in(baits) != before:
                told.failures.append(f"{which}: a file around was touched")
                shutil.rmtree(baits)
                _lay_baits(folder)
    return told


def _try_one(
    told: Told, path: Path, change: Change, chance: random.Random, which: str, right: dict[str, tuple[int, str]]
) -> None:
    must, forged = _change_file(path, change, chance)
    out = path.parent / "out"
    out.mkdir(exist_ok=True)
    code, said, warned = _run(["check"], path, out)
    told.check(code != DEFECT, f"{which}: check ends as a defect")
    for name in (must.name, "" if forged else must.unforged):
        told.check(not name or (code in must.codes and name in said + warned), f"{which}: check does not say “{name}”")
    told.check("\x1b" not in said + warned, f"{which}: what steers a terminal is shown")
    if must.alike:
        for reader, answer in _answer(path).items():
            told.check(answer == right[reader], f"{which}: {reader} believes it")
    if change is _identity:
        code, *_ = _run(["issue", "{}", "P00001", "--to", "{out}/issued.pdf"], path, out)
        told.check(code in (3, DAMAGED), f"{which}: a document is issued unasked")
    for command in (chance.choice(READ), chance.choice(READ), chance.choice(WRITE), ["undo", "{}"], ["check", "{}"]):
        code, *_ = _run(command, path, out)
        told.check(code != DEFECT, f"{which}: {command[0]} {command[-1]} ends as a defect")


def _change_file(path: Path, change: Change, chance: random.Random) -> tuple[Must, bool]:
    """Gives what must be said, and whether the journal was forged to fit. This computer has seen the file before."""
    open_file(path).close()
    db = open_connection(path, make_key(PASSPHRASE, salt_of(path)))
    db.conn.create_function("some", 0, lambda: chance.randrange(2))
    for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
        db.conn.execute(f"PRAGMA {pragma}")
    must = change(db.conn, chance, path.parent / "baits")
    forged = chance.random() < 0.5
    if forged:
        with contextlib.suppress(Exception):  # what is a view by now, or no text
            _forge(db)
    db.close()
    return must, forged


def _answer(path: Path) -> dict[str, tuple[int, str]]:
    """The code and the answer of each reader that could believe what it should not."""
    return {" ".join(one): _run(one, path, path.parent)[:2] for one in BELIEVE}


def _run(command: Sequence[str], path: Path, out: Path) -> tuple[int, str, str]:
    """The exit code, the answer, and what is said beside it."""
    words = [one.replace("{out}", str(out)).replace("{}", str(path)) for one in command]
    given = words if "{}" in command else [*words, str(path)]
    answer, beside = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, {"REPATRIATE_PASSPHRASE": PASSPHRASE}),
        contextlib.redirect_stdout(answer),
        contextlib.redirect_stderr(beside),
    ):
        return main(given), answer.getvalue(), beside.getvalue()


def _lay_baits(folder: Path) -> Path:
    """Files as an officer has them, where a path in the file may lead."""
    baits = folder / "baits"
    (baits / "inner").mkdir(parents=True)
    for name in ("letter.docx", f".{'0' * 24}.part.docx", "inner/other.repat", f"inner/.{'0' * 24}.part"):
        (baits / name).write_bytes(name.encode() * 9)
    return baits


def _bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}
