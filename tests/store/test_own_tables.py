"""A file with tables, triggers or views that this program did not make is refused by their names, before anything runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.model.errors import DamagedFile, UserError
from repatriate.store import file as files
from repatriate.store.connection import open_connection
from repatriate.store.keys import make_key, salt_of
from tests.store.conftest import PASSPHRASE, add_person, refs, write

FOREIGN = {
    "CREATE TRIGGER quiet BEFORE INSERT ON blanks BEGIN SELECT RAISE(IGNORE); END": "the trigger quiet was added",
    "DROP TRIGGER blank_spent": "the trigger blank_spent is missing",
    "DROP TRIGGER printed_stays; CREATE TRIGGER printed_stays BEFORE DELETE ON documents BEGIN SELECT 1; END": (
        "the trigger printed_stays was changed"
    ),
    "ALTER TABLE settings RENAME TO kept; CREATE VIEW settings AS SELECT * FROM kept": "the view settings was added",
    "ALTER TABLE followed RENAME TO kept; CREATE VIEW followed AS WITH RECURSIVE a (n) AS "
    "(SELECT 1 UNION ALL SELECT n FROM a) SELECT max(n) AS version FROM a": "the view followed was added",
    "CREATE VIRTUAL TABLE words USING fts5 (text)": "the table words was added",
    "ALTER TABLE people ADD COLUMN copy TEXT AS (surname)": "the table people was changed",
    "DROP INDEX documents_issued_number": "the index documents_issued_number is missing",
    "DELETE FROM _sqlite_migrations WHERE name = 'm012_spent'": "its record of updates was changed",
    "UPDATE _sqlite_migrations SET name = '[]' WHERE rowid = 3": "its record of updates was changed",
    "UPDATE _sqlite_migrations SET migration_set = 'x'": "its record of updates was changed",
    "DROP TABLE _sqlite_migrations": "its record of updates was changed",
    'CREATE TABLE "\x1b[2Jgone\u202e" (a)': "the table ?[2Jgone? was added",
}  # fmt: skip
"""What somebody with the passphrase did to the file, and what of it must be said."""


def change(path: Path, statements: str) -> None:
    db = open_connection(path, make_key(PASSPHRASE, salt_of(path)))
    db.conn.executescript(statements)
    db.close()


@pytest.mark.parametrize("to_write", [True, False])
@pytest.mark.parametrize("statements", FOREIGN)
def test_what_the_program_did_not_make_is_named(filled: Path, statements: str, to_write: bool) -> None:
    change(filled, statements)
    before = filled.read_bytes()
    with pytest.raises(DamagedFile) as refused:
        files.open_file(filled, PASSPHRASE, write=to_write)
    assert refused.value.code == "foreign_tables"
    assert FOREIGN[statements] in refused.value.message
    assert filled.read_bytes() == before


@pytest.mark.parametrize("to_write", [True, False])
@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("sequences", "INSERT OR REPLACE INTO sequences VALUES ('numbers', 9223372036854775807)"),
        ("sqlite_sequence", "UPDATE sqlite_sequence SET seq = 9223372036854775807"),
        ("sqlite_sequence", "UPDATE sqlite_sequence SET seq = '{\"a\":{}}'"),
        ("sqlite_sequence", "UPDATE sqlite_sequence SET seq = NULL"),
        ("people", "UPDATE people SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM people)"),
    ],
)
def test_a_count_without_a_next_number_is_damage(filled: Path, table: str, statement: str, to_write: bool) -> None:
    change(filled, statement)
    before = filled.read_bytes()
    with pytest.raises(DamagedFile, match=f"a row of {table} holds a value of another kind"):
        files.open_file(filled, PASSPHRASE, write=to_write)
    assert filled.read_bytes() == before


def test_a_foreign_file_that_claims_to_be_newer_is_read_no_further(filled: Path) -> None:
    change(
        filled,
        "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('repatriate', 'm999'); "
        "ALTER TABLE followed RENAME TO kept; CREATE VIEW followed AS WITH RECURSIVE a (n) AS "
        "(SELECT 1 UNION ALL SELECT n FROM a) SELECT max(n) AS version FROM a",
    )
    with pytest.raises(UserError, match="a newer Repatriate"):
        files.open_file(filled, PASSPHRASE)


def test_spaces_are_no_difference_and_quoted_ones_are(filled: Path) -> None:
    spaced = "CREATE INDEX  people_household\n ON people (household_id)"
    change(filled, f"DROP INDEX people_household; {spaced}")
    file = files.open_file(filled, PASSPHRASE)
    write(file, add_person("P90000"))
    assert "P90000" in refs(file)
    file.close()
    change(
        filled,
        "DROP INDEX checklist_kind; CREATE UNIQUE INDEX checklist_kind ON checklist (kind, ifnull(nationality, ' '))",
    )
    with pytest.raises(DamagedFile, match="the index checklist_kind was changed"):
        files.open_file(filled, PASSPHRASE)


def test_a_connection_trusts_nothing_in_the_file(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    for db in (file.writer, file.reader):
        assert db is not None
        asked = ("trusted_schema", "cell_size_check")
        assert [db.conn.execute(f"PRAGMA {one}").fetchone()[0] for one in asked] == [0, 1]
    file.close()
