"""The journal: what a change leaves, how tampering shows, what can be undone."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile
from repatriate.model.saying import Said, format_kept, say
from repatriate.store import file as files
from repatriate.store import journal
from repatriate.store.connection import open_connection
from repatriate.store.keys import make_key, salt_of
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, write


@pytest.fixture
def told(path: Path, empty_bytes: bytes) -> Path:
    """A closed file with four entries: three people, one changed, one removed, an itinerary's leg."""
    path.write_bytes(empty_bytes)
    file = files.open_file(path, PASSPHRASE)
    write(file, *(add_person(f"P0000{number}") for number in (1, 2, 3)), summary="Added 3 people")
    write(file, "UPDATE people SET province = 'Java' WHERE ref = 'P00002'", summary="Changed province of P00002")
    write(file, "DELETE FROM people WHERE ref = 'P00003'", summary="Removed P00003")
    write(
        file,
        "INSERT INTO legs (code, mode, origin, destination, departs, arrives, seats, seat_cost) "
        "VALUES ('L1', 'air', 'MNL', 'CGK', '2025-05-12T08:00', '2025-05-12T11:00', 10, 0.30000000000000004)",
        summary="Added leg L1",
    )
    file.close()
    return path


@contextlib.contextmanager
def behind_its_back(path: Path) -> Iterator[Database]:
    """A connection of somebody who knows the passphrase and has another program."""
    db = open_connection(path, make_key(PASSPHRASE, salt_of(path)))
    db.conn.execute("PRAGMA foreign_keys = OFF")
    try:
        yield db
    finally:
        db.close()


def test_a_summary_comes_back_as_it_was_said(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE)
    write(file, add_person("P00001"), summary=say("Put {0} on {1}", say("a medical hold"), "P00001"))
    write(file, add_person("P00002"), summary="Wrote something")
    said, plain = journal.iterate_entries(file.reader)
    assert isinstance(said.summary, Said)
    assert (said.summary.template, said.summary.values[1]) == ("Put {0} on {1}", "P00001")
    assert type(plain.summary) is str
    one = journal.read_entry(file.reader, 1)
    assert one.summary == said.summary
    file.close()


def test_words_that_do_not_fit_the_sealed_ones_are_not_heard(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE)
    write(file, add_person("P00001"), summary=say("Removed {0}", "P00001"))
    with file.unlocked() as db:
        db.conn.execute("UPDATE journal SET said = ?", (format_kept(say("Removed {0}", "P00002")),))
    [entry] = journal.iterate_entries(file.reader)
    assert (entry.summary, type(entry.summary)) == ("Removed P00001", str)
    assert journal.verify_journal(file.reader) == "entry 1 was changed after it was written"
    file.close()


def test_what_is_said_in_other_languages_is_sealed(path: Path) -> None:
    """Also where the English stays the same."""
    file = files.create_file(path, PASSPHRASE)
    write(file, add_person("P00001"), summary=say("Removed {0}", "P00001"))
    write(file, add_person("P00002"), summary="Wrote something")
    assert journal.verify_journal(file.reader) == "ok"
    file.close()
    for said in (format_kept(say("{0} P00001", "Removed")), None):
        with behind_its_back(path) as db:
            was = db.conn.execute("SELECT said FROM journal WHERE number = 1").fetchone()
            db.conn.execute("UPDATE journal SET said = ? WHERE number = 1", (said,))
            assert journal.verify_journal(db) == "entry 1 was changed after it was written"
            db.conn.execute("UPDATE journal SET said = ? WHERE number = 1", was)
    with behind_its_back(path) as db:
        db.conn.execute("UPDATE journal SET said = ? WHERE number = 2", (format_kept(say("Wrote something")),))
        assert journal.verify_journal(db) == "entry 2 was changed after it was written"


def test_an_entry_of_an_earlier_program_stays_whole_and_none_of_today_passes_for_one(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE)
    for number in (1, 2, 3):
        write(file, add_person(f"P{number:05}"), summary=say("Added {0}", f"P{number:05}"))
    file.close()

    def seal(db: Database, ours: Collection[int]) -> None:
        """All entries anew, those of `ours` as today and the others as earlier programs did."""
        previous = journal.GENESIS
        names = "number, at, officer, command, summary, kind, inverts, digest, said"
        for row in db.conn.execute(f"SELECT {names} FROM journal ORDER BY number").fetchall():
            sealed = journal._seal_entry(previous, *(row if row[0] in ours else row[:-1]))
            db.conn.execute("UPDATE journal SET hash = ?, previous = ? WHERE number = ?", (sealed, previous, row[0]))
            previous = sealed

    with behind_its_back(path) as db:
        seal(db, ours=(3,))
        assert journal.verify_journal(db) == "ok"
        seal(db, ours=(1, 2))
        assert journal.verify_journal(db) == "entry 3 was changed after it was written"
        seal(db, ours=())
        db.conn.execute("UPDATE journal SET said = ? WHERE number = 2", (format_kept(say("Added {0}", "P00009")),))
        assert journal.verify_journal(db) == "entry 2 was changed after it was written"


def test_an_entry_seals_the_rows_before_and_after(told: Path) -> None:
    file = files.open_file(told, PASSPHRASE)
    assert [(e.number, e.summary) for e in journal.iterate_entries(file.reader)] == [
        (1, "Added 3 people"),
        (2, "Changed province of P00002"),
        (3, "Removed P00003"),
        (4, "Added leg L1"),
    ]
    [changed] = journal.read_images(file.reader, 2)
    assert {name for name in changed.after if changed.after[name] != changed.before[name]} == {"province"}
    [removed] = journal.read_images(file.reader, 3)
    assert removed.after is None
    assert removed.before["ref"] == "P00003"
    assert journal.read_head(file.reader) == (4, [e.hash for e in journal.iterate_entries(file.reader)][-1])
    assert journal.verify_journal(file.reader) == "ok"
    file.close()


def test_an_untouched_row_leaves_no_image(told: Path) -> None:
    file = files.open_file(told, PASSPHRASE)
    with file.unlocked() as db:
        db.conn.execute("UPDATE people SET province = province, surname = surname")
        assert journal.pending_changes(db) == {}
    file.close()


def test_replacing_a_row_tells_of_the_one_that_went(opened: files.OperationFile) -> None:
    write(opened, "INSERT INTO settings (key, value) VALUES ('currency', 'USD')")
    entry = write(opened, "INSERT OR REPLACE INTO settings (key, value) VALUES ('currency', 'THB')")
    images = journal.read_images(opened.reader, entry.number)
    assert sorted((image.before is None, image.after is None) for image in images) == [(False, True), (True, False)]
    assert journal.verify_journal(opened.reader) == "ok"


TAMPERING = {
    "a summary": "UPDATE journal SET summary = 'Nothing happened' WHERE number = 2",
    "an officer": "UPDATE journal SET officer = 'somebody else' WHERE number = 1",
    "a time": "UPDATE journal SET at = '2025-01-01T00:00:00Z' WHERE number = 4",
    "a command": "UPDATE journal SET command = 'Import' WHERE number = 3",
    "a kind": "UPDATE journal SET kind = 'undo', inverts = 1 WHERE number = 2",
    "a hash": "UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'f') || '' WHERE number = 4",
    "the link to the entry before": "UPDATE journal SET previous = hash WHERE number = 2",
    "an image": "UPDATE images SET after = replace(after, 'Java', 'Bali') WHERE number = 2",
    "whose image it is": "UPDATE images SET row_id = 1 WHERE number = 2",
    "an image is gone": "DELETE FROM images WHERE number = 1 AND seq = 2",
    "an image is added": "INSERT INTO images VALUES (2, 99, 'people', 1, NULL, '{}')",
    "an image of no entry": "INSERT INTO images VALUES (77, 1, 'people', 9, NULL, NULL)",
    "the first entry is gone": "DELETE FROM journal WHERE number = 1",
    "a middle entry is gone": "DELETE FROM journal WHERE number = 2",
    "the last entry is gone": "DELETE FROM journal WHERE number = 4",
    "the last entry is gone with its images": "DELETE FROM images WHERE number = 4; DELETE FROM journal WHERE number = 4",
    "every entry is gone": "DELETE FROM journal; DELETE FROM images",
    "an entry is added": "INSERT INTO journal (number, at, officer, command, summary, kind, inverts, digest, previous, "
    "hash) SELECT 5, at, officer, command, summary, kind, inverts, digest, hash, "
    "hash FROM journal WHERE number = 4",
    "a gap": "UPDATE images SET number = 9 WHERE number = 4; UPDATE journal SET number = 9 WHERE number = 4",
    "a row is changed": "UPDATE people SET surname = 'X' WHERE ref = 'P00001'",
    "a row is emptied": "UPDATE people SET province = NULL WHERE ref = 'P00002'",
    "a row is removed": "DELETE FROM people WHERE ref = 'P00001'",
    "a row is added": "INSERT INTO people (ref) VALUES ('P66666')",
    "a removed row is back": "INSERT INTO people (id, ref) VALUES (3, 'P00003')",
    "a number is nudged": "UPDATE legs SET seat_cost = 0.3",
    "a row is added with an image of its own": "INSERT INTO people (ref) VALUES ('P66666'); "
    "INSERT INTO images SELECT 5, 1, 'people', id, NULL, json_object('id', id, 'ref', ref) FROM people "
    "WHERE ref = 'P66666'",
}


@pytest.mark.parametrize("statements", TAMPERING.values(), ids=TAMPERING)
def test_tampering_shows(told: Path, statements: str) -> None:
    with behind_its_back(told) as db:
        for statement in statements.split("; "):
            assert db.conn.execute(statement).rowcount, "the tampering itself did something"
        found = journal.verify_journal(db)
    assert found != "ok"
    assert "\n" not in found
    assert "Dimaculangan" not in found


def test_any_changed_image_shows(told: Path) -> None:
    with behind_its_back(told) as db:
        for number, seq in db.conn.execute("SELECT number, seq FROM images").fetchall():
            for column in ("before", "after", "tbl", "row_id"):
                db.conn.execute("BEGIN")
                db.conn.execute(
                    f"UPDATE images SET {column} = ifnull({column}, '') || '1' WHERE number = ? AND seq = ?",
                    (number, seq),
                )
                assert journal.verify_journal(db) == f"entry {number} was changed after it was written"
                db.conn.execute("ROLLBACK")
        assert journal.verify_journal(db) == "ok"


def test_the_hash_covers_all_that_is_said(opened: files.OperationFile) -> None:
    """Two entries that differ in one word, or in where one ends and the next begins, have different hashes."""
    seen = set()
    for officer, command, summary in (
        ("a", "b", "c"),
        ("a", "b", "d"),
        ("ab", "", "c"),
        ("a", "bc", ""),
        ("", "ab", "c"),
    ):
        seen.add(journal._seal_entry(journal.GENESIS, 1, "2025", officer, command, summary, "do", None, "0"))
    assert len(seen) == 5


# -- undo, at the level of rows


def invert(file: files.OperationFile, number: int, kind: str = "undo") -> journal.Entry:
    with file.unlocked() as db:
        db.conn.execute("PRAGMA defer_foreign_keys = ON")
        journal.invert_entry(db, number)
        return journal.write_entry(
            db, at="2025-05-12T09:00:00Z", officer="o", command="Undo", summary="undone", kind=kind, inverts=number
        )


def rows(file: files.OperationFile) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: file.reader.conn.execute(f'SELECT * FROM "{table}" ORDER BY id').fetchall()
        for table in ("people", "legs", "settings", "places", "documents", "holds")
    }


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
numbers = st.floats(allow_nan=False, allow_infinity=False, min_value=-180, max_value=180)
places = st.tuples(st.sampled_from("ABCDEF"), texts, st.none() | numbers, st.none() | numbers)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.lists(places, min_size=1, max_size=4), min_size=1, max_size=5))
def test_undo_gives_back_every_row_to_the_last_bit(
    opened: files.OperationFile, changes: list[list[tuple[str, str, float | None, float | None]]]
) -> None:
    start, base = rows(opened), journal.read_head(opened.reader)[0]
    states = [start]
    for change in changes:
        with opened.unlocked() as db:
            for code, name, latitude, longitude in change:
                db.conn.execute(
                    "INSERT INTO places (code, name, latitude, longitude) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (code) DO UPDATE SET name = excluded.name, latitude = excluded.latitude",
                    (code, name, latitude, longitude),
                )
            journal.write_entry(db, at="2025-05-12T08:00:00Z", officer="o", command="Test", summary="s")
        states.append(rows(opened))
    for number in range(len(changes), 0, -1):
        invert(opened, base + number)
        assert rows(opened) == states[number - 1]
    assert journal.verify_journal(opened.reader) == "ok"


def stacks(opened: files.OperationFile) -> tuple[list[int], list[int]]:
    """What can be undone and redone; what is next is the last of each."""
    undo, redo = journal.read_stacks(opened.reader)
    assert journal.next_undo(opened.reader) == next(reversed(undo), None)
    assert journal.next_redo(opened.reader) == next(reversed(redo), None)
    return undo, redo


def test_stacks_follow_undo_and_redo(opened: files.OperationFile) -> None:
    assert stacks(opened) == ([], [])
    for number in (1, 2, 3):
        write(opened, add_person(f"P{number:05}"))
    assert stacks(opened) == ([1, 2, 3], [])
    invert(opened, 3)  # 4
    invert(opened, 1)  # 5: one from the middle
    assert stacks(opened) == ([2], [4, 5])
    invert(opened, 5, "redo")  # 6
    assert stacks(opened) == ([2, 6], [4])
    invert(opened, 6)  # 7: a redo can be undone
    assert stacks(opened) == ([2], [4, 7])
    write(opened, add_person("P00009"))  # 8: what was undone is past
    assert stacks(opened) == ([2, 8], [])
    assert journal.verify_journal(opened.reader) == "ok"


@pytest.mark.parametrize(
    "since",
    [
        "UPDATE people SET surname = 'Other' WHERE ref = 'P00001'",
        "DELETE FROM people WHERE ref = 'P00001'",
    ],
)
def test_a_row_changed_since_is_not_turned_back(opened: files.OperationFile, since: str) -> None:
    write(opened, add_person("P00001"))
    write(opened, "UPDATE people SET surname = 'Third' WHERE ref = 'P00001'")
    write(opened, since)
    before = rows(opened)
    with pytest.raises(journal.RowMoved):
        invert(opened, 2)
    assert rows(opened) == before
    assert journal.read_head(opened.reader)[0] == 3
    assert journal.verify_journal(opened.reader) == "ok"


def test_images_are_json_of_whole_rows(told: Path) -> None:
    file = files.open_file(told, PASSPHRASE)
    names = journal.list_columns(file.reader, "people")
    for before, after in file.reader.conn.execute("SELECT before, after FROM images WHERE tbl = 'people'"):
        for image in filter(None, (before, after)):
            assert list(json.loads(image)) == names
    file.close()


def test_a_change_outside_of_the_journal_shows_after_the_row_was_changed_again(path: Path) -> None:
    """The entry that comes next must not make it true."""
    file = files.create_file(path, PASSPHRASE)
    write(file, add_person("P00001"))
    file.close()
    with behind_its_back(path) as db:
        db.conn.execute("UPDATE people SET surname = 'OTHER'")
    file = files.open_file(path, PASSPHRASE)
    write(file, "UPDATE people SET province = 'Aceh'")
    assert "was changed outside of the journal" in journal.verify_journal(file.reader)
    file.close()


def test_undo_plays_no_image_that_the_entry_did_not_seal(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE)
    write(file, add_person("P00001"))
    write(file, "UPDATE people SET province = 'Aceh'")
    file.close()
    with behind_its_back(path) as db:
        db.conn.execute("UPDATE images SET before = json_set(before, '$.surname', 'OTHER') WHERE number = 2")
    file = files.open_file(path, PASSPHRASE)
    with pytest.raises(DamagedFile), file.unlocked() as db:
        journal.invert_entry(db, 2)
    file.close()
