"""Files of earlier versions whose update is killed at any moment: as they were, or whole, and the backup opens."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlite_utils import Database

from repatriate.model.errors import RepatriateError
from repatriate.store import backup, journal, schema
from repatriate.store import connection as store_connection
from repatriate.store.connection import open_connection
from repatriate.store.keys import make_key, salt_of
from tests.passphrase import PASSPHRASE
from tests.soak.trial import Told, find_wrong, open_file, start_over, workplace
from tests.store.released.__main__ import HERE
from tests.store.test_released import MADE_ANEW, narrowed, rows

ROOT = Path(__file__).parents[2]
PEOPLE = 800
"""So many in each file: its update then takes long enough to be killed in the middle of each step."""
LONGEST = 0.05
"""Seconds of a step after which it is killed at the latest."""


def update(path: Path, where: int) -> None:
    """Open the file, and tell of each step as it begins: until somebody kills it."""

    def telling(step: Callable[[Database], object]) -> Callable[[Database], object]:
        def told(db: Database) -> object:
            os.write(where, b"step\n")
            return step(db)

        return told

    for migration in schema.migrations._migrations:
        migration.fn = telling(migration.fn)
    os.write(where, b"ready\n")
    with open_file(path):
        os.write(where, b"done\n")


def kill_updates(tries: int, seed: int) -> Told:
    """Each try updates a file anew, and kills it in one of its steps: before the backup, in each migration, after the last."""
    told = Told("update killed")
    chance = random.Random(seed)
    old = sorted(path for path in HERE.glob("m*.repat"))
    with workplace("updates") as folder:
        for number in range(tries):
            source = old[number % len(old)]
            path = start_over(folder)
            shutil.copyfile(source, path)
            _grow(path)
            before = rows(path)
            steps = len(schema.list_known()) - len(before[schema.migrations.migrations_table])
            which = f"{source.stem}, kill {number} of seed {seed}"
            told.tries += 1
            _kill(path, chance.randrange(steps + 3), chance.uniform(0, LONGEST))
            _look(told, path, before, which)
    return told


def _grow(path: Path) -> None:
    """Many more of somebody, in the file as its own version knows people and with an entry of its journal."""
    db = open_connection(path, make_key(PASSPHRASE, salt_of(path)))
    tables = set(db.table_names())
    names = ", ".join(name for name in db["people"].columns_dict if name not in ("id", "ref", "photo"))
    with patch.object(journal, "JOURNALED", tuple(table for table in schema.JOURNALED if table in tables)):
        journal.watch_changes(db)
        with db.atomic():
            db.conn.execute(
                f"WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < {PEOPLE + 1000}) "
                f"INSERT INTO people (ref, {names}) SELECT printf('P%05d', i), {names} FROM n, people WHERE ref = 'P00001'"
            )
            journal.write_entry(db, at="2025-05-12T08:00:00Z", officer="duty", command="Many", summary="Added many")
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _kill(path: Path, step: int, after: float) -> None:
    """Kill it so long after that step began."""
    code = "import sys; from pathlib import Path; from tests.soak.updates import update; update(Path(sys.argv[1]), 1)"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n", "the program did not begin"
        for _ in range(step):
            if child.stdout.readline() == "":
                break
        time.sleep(after)
        child.kill()


def _look(told: Told, path: Path, before: dict[str, list[dict[str, Any]]], which: str) -> None:
    applied = {row["name"] for row in before[schema.migrations.migrations_table]}
    try:
        with open_file(path) as operation:
            told.check(not find_wrong(operation), f"{which}: {find_wrong(operation)}")
            known = [one.name for one in schema.migrations.applied(operation.db)]
            told.check(known == [name for name, _ in schema.list_known()], f"{which}: migrations are missing")
            states = operation.db.conn.execute(
                "SELECT count(*) FROM people WHERE id NOT IN (SELECT person_id FROM standings)"
            ).fetchone()
            told.check(states == (0,), f"{which}: people without a state")
    except RepatriateError as fault:
        told.failures.append(f"{which}: {fault.code}")
        return
    kept = {table: was for table, was in before.items() if table not in MADE_ANEW}
    told.check(narrowed(rows(path), kept) == kept, f"{which}: something was changed")
    copies = backup.list_copies(path)
    told.check(bool(copies), f"{which}: there is no backup")
    key = make_key(PASSPHRASE, salt_of(path))
    for copy in copies:
        with store_connection.open_still(copy.path, key) as connection:
            then = {one.name for one in schema.migrations.applied(Database(connection))}
        told.check(then == applied, f"{which}: a backup is of half an update")
        told.check(store_connection.find_fault(copy.path, key) is None, f"{which}: no backup")
        told.check(rows(copy.path) == before, f"{which}: a backup is not as it was")
