"""A file made by an earlier program is brought up to date, after a backup, or left exactly as it was."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database, Migrations

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.saying import Said, say
from repatriate.store import backup, holding, journal, schema
from repatriate.store import file as files
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, refs, write
from tests.systems import names_in


class MigrationFailed(Exception):
    pass


def add_column(db: Database) -> None:
    db.conn.execute("ALTER TABLE people ADD COLUMN blood_group TEXT")


def make_table(db: Database) -> None:
    db.conn.execute("CREATE TABLE buses (id INTEGER PRIMARY KEY, plate TEXT)")


def fail_half_way(db: Database) -> None:
    db.conn.execute("ALTER TABLE people ADD COLUMN shoe_size TEXT")
    db.conn.execute("UPDATE people SET surname = 'lost'")
    db.conn.execute("DROP TABLE blanks")
    raise MigrationFailed


LATER = {
    "lists", "listed", "kept_rows", "mappings", "not_same", "merged",
    "notes", "noted", "letters", "layouts", "seal_keys", "blank_events", "blank_counts",
    "profiles", "handouts", "gaps", "spent", "spellings", "readings", "checkpoints", "sightings", "stray_codes", "head_counts",
    "closings", "receivers", "may_receive", "handovers", "handed",
}  # fmt: skip
FIRST = frozenset(schema.JOURNALED) - LATER
"""The journalled tables that the first migration makes."""


def only_first(monkeypatch: pytest.MonkeyPatch, later: Migrations) -> None:
    """A program of the first day: its migrations, and the tables that it watches."""
    later._migrations[1:] = []
    monkeypatch.setattr(journal, "JOURNALED", tuple(table for table in schema.JOURNALED if table in FIRST))


def today(monkeypatch: pytest.MonkeyPatch, later: Migrations, everything: list[Any]) -> None:
    later._migrations[:] = everything
    monkeypatch.setattr(journal, "JOURNALED", schema.JOURNALED)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """The migrations of a program to come: today's, and what a test registers."""
    migrations = Migrations("repatriate")
    for name, function in schema.list_known():
        migrations(name=name)(function)
    monkeypatch.setattr(schema, "migrations", migrations)
    return migrations


def applied(file: files.OperationFile) -> list[str]:
    return [migration.name for migration in schema.migrations.applied(file.reader)]


def dump(path: Path, *, write_too: bool = False) -> dict[str, object]:
    """All that is in the file, without who has it open."""
    file = files.open_file(path, PASSPHRASE, write=write_too)
    conn = file.reader.conn
    schema_rows = conn.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    found: dict[str, object] = {"schema": schema_rows}
    for kind, name, _ in schema_rows:
        if kind == "table":
            found[name] = conn.execute(f'SELECT * FROM "{name}"').fetchall()
    file.close()
    return found


def test_every_migration_commits_with_its_record(filled: Path, later: Migrations) -> None:
    later(name="m901_column")(add_column)
    later(name="m902_table")(make_table)
    file = files.open_file(filled, PASSPHRASE)
    assert applied(file)[-2:] == ["m901_column", "m902_table"]
    assert file.reader.conn.execute("SELECT count(blood_group) FROM people").fetchone() == (0,)
    assert file.reader.conn.execute("SELECT count(*) FROM buses").fetchone() == (0,)
    assert journal.verify_journal(file.reader) == "ok", "a column that came later is not in the images, and is no fault"
    write(file, "UPDATE people SET blood_group = 'A' WHERE ref = 'P00001'", add_person("P00999"))
    assert journal.verify_journal(file.reader) == "ok"
    file.close()


def test_a_failing_migration_leaves_the_file_as_it_was(filled: Path, later: Migrations) -> None:
    before = dump(filled)
    later(name="m901_column")(add_column)
    later(name="m902_fails")(fail_half_way)
    with pytest.raises(MigrationFailed):
        files.open_file(filled, PASSPHRASE)
    lock = holding.acquire_lock(filled)
    assert lock is not None, "the lock is free again"
    holding.release_lock(lock)
    later._migrations[-2:] = []
    assert dump(filled, write_too=True) == before


def test_the_backup_comes_first_and_holds_the_file_as_it_was(filled: Path, later: Migrations) -> None:
    before = dump(filled)
    seen: list[list[Path]] = []

    @later(name="m901_looks")
    def look(db: Database) -> None:
        seen.append(backup.list_backups(filled))
        fail_half_way(db)

    with pytest.raises(MigrationFailed):
        files.open_file(filled, PASSPHRASE)
    [[copy]] = seen
    assert "before update" in copy.name
    later._migrations.pop()
    assert dump(files.restore_file(copy, filled.with_name("restored.repat"), PASSPHRASE)) == before


def test_without_a_backup_there_is_no_migration(filled: Path, later: Migrations) -> None:
    backup.folder_of(filled).write_text("a file where the folder should be", encoding="utf-8")
    before = dump(filled)
    later(name="m901_column")(add_column)
    with pytest.raises(EnvironmentFault, match="No backup could be made"):
        files.open_file(filled, PASSPHRASE)
    later._migrations.pop()
    assert dump(filled) == before


def test_people_of_an_older_file_have_no_photo_yet(
    path: Path, later: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = list(later._migrations)
    only_first(monkeypatch, later)
    with_first = files.create_file(path, PASSPHRASE, remember=False)
    write(with_first, add_person("P00001"))
    assert "photo" not in journal.list_columns(with_first.reader, "people")
    with_first.close()
    today(monkeypatch, later, everything)
    file = files.open_file(path, PASSPHRASE)
    assert file.reader.conn.execute("SELECT ref, photo FROM people").fetchall() == [("P00001", None)]
    assert journal.verify_journal(file.reader) == "ok"
    write(file, "INSERT INTO attachments VALUES ('abc', x'00')", "UPDATE people SET photo = 'abc'")
    assert journal.verify_journal(file.reader) == "ok"
    file.close()


def test_an_older_file_tells_its_entries_in_english_and_new_ones_in_every_language(
    path: Path, later: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = list(later._migrations)
    only_first(monkeypatch, later)
    first = files.create_file(path, PASSPHRASE, remember=False)
    write(first, add_person("P00001"), summary="Added 1 person")
    assert "said" not in journal.list_columns(first.reader, "journal")
    first.close()
    today(monkeypatch, later, everything)
    file = files.open_file(path, PASSPHRASE)
    assert [copy.reason for copy in backup.list_copies(path)] == ["before update"]
    assert journal.verify_journal(file.reader) == "ok"
    write(file, add_person("P00002"), summary=say("Added {0}", "L1"))
    old, new = journal.iterate_entries(file.reader)
    assert (old.summary, type(old.summary)) == ("Added 1 person", str)
    assert (new.summary, type(new.summary)) == ("Added L1", Said)
    assert journal.verify_journal(file.reader) == "ok"
    file.close()


def test_what_became_of_blanks_stays_as_it_was_written_down(
    path: Path, later: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = list(later._migrations)
    later._migrations[:] = [one for one in everything if one.name < "m012_spent"]
    monkeypatch.setattr(journal, "JOURNALED", ("blanks", "blank_events"))
    first = files.create_file(path, PASSPHRASE, remember=False)
    event = "INSERT INTO blank_events (blank_id, day, status, officer) VALUES"
    write(
        first,
        "INSERT INTO blanks (series, number, status) VALUES ('S', 'AB1', 'issued'), ('S', 'AB2', 'void')",
        f"{event} (1, '2025-05-12', 'issued', 'o'), (2, '2025-05-13', 'void', 'o'), (2, '2025-05-13', 'void', 'o')",
        "DELETE FROM blank_events WHERE id = 3",
    )
    before = first.reader.conn.execute("SELECT * FROM blank_events").fetchall()
    first.close()
    today(monkeypatch, later, everything)
    file = files.open_file(path, PASSPHRASE)
    assert file.reader.conn.execute("SELECT * FROM blank_events").fetchall() == before
    write(file, f"{event} (2, '2025-05-14', 'received', 'o')", "UPDATE blanks SET status = 'received' WHERE id = 2")
    assert file.reader.conn.execute("SELECT max(id) FROM blank_events").fetchone() == (4,), "an id is used once"
    for spent in ("UPDATE blanks SET status = 'received' WHERE id = 1", "DELETE FROM blanks WHERE id = 1"):
        with pytest.raises(sqlcipher.IntegrityError, match="a number is used once"):
            write(file, spent)
    assert journal.verify_journal(file.reader) == "ok"
    file.close()


def test_a_new_file_needs_no_backup(path: Path, later: Migrations) -> None:
    later(name="m901_column")(add_column)
    files.create_file(path, PASSPHRASE).close()
    assert not backup.folder_of(path).exists()


def test_looking_on_does_not_migrate(filled: Path, later: Migrations) -> None:
    later(name="m901_column")(add_column)
    before = filled.read_bytes()
    with pytest.raises(UserError) as caught:
        files.open_file(filled, PASSPHRASE, write=False)
    assert caught.value.code == "older_file"
    assert filled.read_bytes() == before


def test_a_new_file_that_cannot_be_made_leaves_nothing(path: Path, later: Migrations) -> None:
    later(name="m901_fails")(fail_half_way)
    with pytest.raises(MigrationFailed):
        files.create_file(path, PASSPHRASE)
    assert names_in(path.parent) == []
    later._migrations.pop()
    files.create_file(path, PASSPHRASE).close()


def test_names_are_told_once_and_in_order() -> None:
    names = [name for name, _ in schema.list_known()]
    assert names == sorted(set(names))
    assert all(name[0] == "m" and name[1:4].isdigit() and function.__doc__ for name, function in schema.list_known())


def test_every_table_is_journalled_or_known_to_only_grow(opened: files.OperationFile) -> None:
    tables = {row[0] for row in opened.reader.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    own = {name for name in tables if not name.startswith(("sqlite_", "_sqlite"))}
    assert own - set(schema.JOURNALED) == {
        "attachments",
        "sequences",
        "identity",
        "journal",
        "images",
        "unfinished",
        *schema.FOLLOWING,
    }
    assert refs(opened) == []
    assert os.path.exists(opened.path)
