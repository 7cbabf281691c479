"""Checks that an operation file has exactly the tables, indexes and triggers that this program makes.

The check runs before the first statement that could execute code in the file: a foreign trigger or view could read and
write anything. The expected schema is built in memory, by the migrations that the file claims, and compared by its SQL.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations

from repatriate.model.errors import DamagedFile
from repatriate.model.saying import Said, join_items, say
from repatriate.store import schema
from repatriate.store.connection import open_tables

_Made = tuple[str, str, str, str]
"""A row of SQLite's own table: kind, name, the table it is of, its SQL."""
_Migration = tuple[str, Callable[[Database], Any]]
_TOKEN = re.compile(r"""('(?:[^']|'')*'|"(?:[^"]|"")*")|\s+""")
_MOST_SIGNS = 40
"""Characters of a name in a sentence: whoever made the file chose it."""


def refuse_foreign(db: Database, path: Path) -> None:
    """Raises DamagedFile that names what the program did not make. A newer file is for `refuse_newer` to refuse."""
    if faults := find_foreign(db):
        raise DamagedFile(
            "foreign_tables",
            say(
                "{0} is not as Repatriate made it: {1}. Restore it from one of its backups, and ask who changed it.",
                str(path),
                join_items(faults, 4),
            ),
        )


def find_foreign(db: Database) -> list[Said]:
    """The names of schema objects that are foreign, changed or missing; none for a newer file."""
    found = _read_made(db)
    if not found:  # a file that is being made
        return []
    if not has_migrations(db):
        return [say("its record of updates was changed")]
    applied = [one.name for one in schema.migrations.applied(db)]
    ours = schema.list_known()[: len(applied)]
    if schema.newer_than_us(db):
        return []
    if not applied or applied != [name for name, _ in ours]:
        return [say("its record of updates was changed")]
    return _compare_schemas(found, _expected_schema(tuple(ours)))


def has_migrations(db: Database) -> bool:
    """Whether the record of migrations is there as a table of ours, which can be read."""
    return _has_table(db, schema.migrations.migrations_table, ())


def has_version(db: Database) -> bool:
    """The same of the table that says which version wrote the file."""
    if not has_migrations(db):
        return False
    applied = {one.name for one in schema.migrations.applied(db)}
    return _has_table(db, "followed", tuple(one for one in schema.list_known() if one[0] in applied))


def _has_table(db: Database, name: str, migrations: tuple[_Migration, ...]) -> bool:
    ours = {made for made in _expected_schema(migrations) if made[2] == name}
    return bool(ours) and {made for made in _read_made(db) if made[2] == name} == ours


def _compare_schemas(found: Counter[_Made], expected: Counter[_Made]) -> list[Said]:
    added, missing = found - expected, expected - found
    lost = {made[:2] for made in missing}
    new = {made[:2] for made in added}
    return [
        *(say("{0} was added", _name_made(*one)) for one in sorted(new - lost)),
        *(say("{0} is missing", _name_made(*one)) for one in sorted(lost - new)),
        *(say("{0} was changed", _name_made(*one)) for one in sorted(new & lost)),
    ]


def _name_made(kind: str, name: str) -> Said:
    shown = "".join(sign if sign.isascii() and sign.isprintable() else "?" for sign in name[:_MOST_SIGNS])
    match kind:
        case "trigger":
            return say("the trigger {0}", shown)
        case "view":
            return say("the view {0}", shown)
        case "index":
            return say("the index {0}", shown)
        case _:
            return say("the table {0}", shown)


def _read_made(db: Database) -> Counter[_Made]:
    rows = db.conn.execute("SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_master").fetchall()
    return Counter((str(kind), str(name), str(table), _normalise_sql(str(sql))) for kind, name, table, sql in rows)


@functools.lru_cache(maxsize=1024)  # one opening reads the same SQL six times
def _normalise_sql(sql: str) -> str:
    """The SQL with one space wherever it has some; what is quoted stays as it is."""
    return _TOKEN.sub(lambda found: found[1] or " ", sql).strip()


@functools.lru_cache(maxsize=64)
def _expected_schema(migrations: tuple[_Migration, ...]) -> Counter[_Made]:
    """The schema that these migrations make, one after another, in an empty file."""
    with closing(sqlcipher.connect(":memory:", isolation_level=None)) as memory:
        db = open_tables(memory)
        Migrations("").ensure_migrations_table(db)
        for _, apply in migrations:
            apply(db)
        return _read_made(db)
