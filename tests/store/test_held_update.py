"""An older file whose update waits for the first change: both are in the file afterwards, or neither."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.store import backup, journal, schema
from repatriate.store.file import open_file
from repatriate.store.fitness import HeldUpdate, Updated
from repatriate.store.operation_file import OperationFile
from repatriate.store.seen import Seen
from tests.passphrase import PASSPHRASE
from tests.store.released.__main__ import HERE
from tests.store.test_released import rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(HERE / "m021.repat", tmp_path / "op.repat"))


def held(path: Path, *, shared: bool = False) -> OperationFile:
    return open_file(path, PASSPHRASE, hold_update=True, on_share=lambda _: shared)


def add_setting(file: OperationFile, key: str) -> None:
    with file.unlocked() as db:
        db.conn.execute("INSERT INTO settings (key, value) VALUES (?, 'x')", (key,))
        if key == "refused":
            raise UserError("refused", "It is refused.")


def remove_people(file: OperationFile) -> None:
    with file.unlocked() as db:
        db.conn.execute("PRAGMA defer_foreign_keys = ON")
        db.conn.execute("DELETE FROM people")


@pytest.mark.parametrize("shared", [False, True])
def test_what_is_refused_leaves_it_and_what_is_done_takes_it_along(path: Path, *, shared: bool) -> None:
    before = rows(path)
    file = held(path, shared=shared)
    assert not schema.migrations.pending(file.reader)
    with pytest.raises(UserError):
        add_setting(file, "refused")
    assert (file.updated, backup.list_copies(path)) == (None, [])
    with pytest.raises(sqlcipher.OperationalError):
        file.reader.conn.execute("DELETE FROM settings")
    assert rows(path) == before
    add_setting(file, "done")
    [copy] = backup.list_copies(path)
    assert file.updated is not None
    assert (copy.path, copy.reason) == (file.updated.copy, backup.BEFORE_UPDATE)
    add_setting(file, "again")
    file.close()
    keys = {row["key"] for row in rows(path)["settings"]}
    assert {"done", "again"} < keys
    assert "refused" not in keys
    assert rows(copy.path) == before


def test_who_only_looked_leaves_it(path: Path) -> None:
    before = rows(path)
    held(path).close()
    assert rows(path) == before
    assert backup.list_copies(path) == []


def test_a_reference_to_nothing_is_found_as_it_is_committed(path: Path) -> None:
    before = rows(path)
    file = held(path)
    with pytest.raises(sqlcipher.IntegrityError):
        remove_people(file)
    assert (file.updated, backup.list_copies(path), file.holds_update) == (None, [], True)
    assert rows(path) == before
    file.settle_update()
    assert not file.holds_update
    file.close()
    assert len(rows(path)["people"]) == len(before["people"])


def test_without_a_copy_of_before_nothing_is_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(path)
    file = held(path)
    backup.folder_of(path).write_text("in the way")
    with pytest.raises(EnvironmentFault, match="No backup"):
        add_setting(file, "done")
    file.close()
    assert rows(path) == before


def test_a_file_that_had_no_identity_is_remembered_when_it_has_one(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(HERE / "m001.repat", tmp_path / "op.repat"))
    file = held(path)
    assert file.seen is None
    file.close()
    file = held(path)
    file.settle_update()
    assert isinstance(file.seen, Seen)
    file.close()


@pytest.mark.parametrize("end", ["disk full", "interrupt"])
def test_a_commit_that_fails_leaves_neither_the_copy_nor_the_sentence_and_it_goes_on_waiting(
    path: Path, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full SQLite has ended the whole transaction then, the update with it."""
    before = rows(path)
    keep = HeldUpdate.keep_copy

    def kept(update: HeldUpdate) -> Updated:
        made = keep(update)
        if end == "interrupt":
            raise KeyboardInterrupt
        update._db.rollback()
        return made

    file = held(path)
    with monkeypatch.context() as patch:
        patch.setattr(HeldUpdate, "keep_copy", kept)
        with pytest.raises((sqlcipher.OperationalError, KeyboardInterrupt)):
            add_setting(file, "failed")
    assert (file.updated, backup.list_copies(path), file.holds_update, rows(path)) == (None, [], True, before)
    assert not schema.migrations.pending(file.reader)
    with pytest.raises(UserError):
        add_setting(file, "refused")
    add_setting(file, "done")
    with pytest.raises(UserError):
        add_setting(file, "refused")
    assert file.updated is not None
    assert [copy.path for copy in backup.list_copies(path)] == [file.updated.copy]
    with file.unlocked() as db:
        db.conn.execute("UPDATE people SET surname = 'TALANOU'")
        assert "people" in journal.pending_changes(db)
    file.close()
    assert {"done"} <= {row["key"] for row in rows(path)["settings"]}
