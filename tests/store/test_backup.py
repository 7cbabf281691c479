"""Backups: made while the file is open, proved before they get their name, rotated, restored under another name."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from repatriate.model.errors import DamagedFile, EnvironmentFault, UserError
from repatriate.store import backup, journal
from repatriate.store import file as files
from repatriate.store.keys import PAGE
from tests.store.conftest import PASSPHRASE, add_person, refs, write


def test_a_backup_is_the_file_as_it_is_now(opened: files.OperationFile) -> None:
    write(opened, add_person("P00001"))
    copy = opened.backup("by hand")
    write(opened, add_person("P00002"))
    assert copy.parent == opened.path.with_name("op.repat-backups")
    assert copy.name.endswith("Z by hand.repat")
    stamp = copy.name[:10]
    assert stamp in {(datetime.now(UTC) + timedelta(seconds=shift)).strftime("%Y-%m-%d") for shift in (-60, 0)}
    other = files.open_file(copy, PASSPHRASE, write=False)
    assert refs(other) == ["P00001"]
    assert journal.verify(other.reader) == "ok"
    assert other.reader.conn.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert other.reader.conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    other.close()


def test_a_looker_on_can_make_one_too(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE, write=False)
    copy = file.backup()
    file.close()
    other = files.open_file(copy, PASSPHRASE, write=False)
    assert len(refs(other)) == 200
    other.close()


def test_of_a_damaged_file_no_backup_is_made(filled: Path) -> None:
    with filled.open("r+b") as file:
        file.seek(-PAGE, os.SEEK_END)
        file.write(bytes(PAGE))
    looking = files.open_file(filled, PASSPHRASE, write=False)
    with pytest.raises(DamagedFile, match="no backup was made"):
        looking.backup()
    looking.close()
    assert not backup.folder_of(filled).exists()


def test_no_room_for_a_backup(filled: Path) -> None:
    backup.folder_of(filled).write_text("in the way", encoding="utf-8")
    file = files.open_file(filled, PASSPHRASE)
    with pytest.raises(EnvironmentFault, match="No backup could be made"):
        file.backup()
    write(file, add_person("P00999"))
    file.close()


def aged(path: Path, when: datetime) -> Path:
    copy = backup.folder_of(path) / f"{when.strftime('%Y-%m-%dT%H%M%S%fZ')}.repat"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"an old one")
    return copy


def test_rotation_keeps_the_latest_ten_and_the_last_of_fourteen_days(filled: Path) -> None:
    now = datetime(2025, 5, 30, 12, tzinfo=UTC)
    today = [aged(filled, now + timedelta(minutes=minute)) for minute in range(15)]
    days = [[aged(filled, now - timedelta(days=day, hours=hour)) for hour in (0, 3, 6)] for day in range(1, 21)]
    stranger = backup.folder_of(filled) / "notes.txt"
    stranger.write_text("somebody's", encoding="utf-8")
    backup.rotate(filled)
    expected = set(today[5:]) | {last for last, *_ in days[:13]}
    assert set(backup.backups(filled)) == expected
    assert len(expected) == 10 + 13
    assert stranger.exists()
    backup.rotate(filled)
    assert set(backup.backups(filled)) == expected


def test_rotation_counts_days_with_a_backup_not_days_of_the_calendar(filled: Path) -> None:
    weekly = [aged(filled, datetime(2025, 5, 30, tzinfo=UTC) - timedelta(weeks=week)) for week in range(20)]
    backup.rotate(filled)
    assert set(backup.backups(filled)) == set(weekly[:14])


def test_what_was_never_finished_goes_the_day_after(filled: Path) -> None:
    old = aged(filled, datetime(2025, 5, 30, tzinfo=UTC))
    yesterday, just_now = old.with_name(f"{old.name}.part"), old.with_name(f"{datetime.now(UTC):%Y-%m-%dT}x.repat.part")
    for part in (yesterday, just_now):
        part.write_bytes(b"half")
    backup.rotate(filled)
    assert (yesterday.exists(), just_now.exists(), old.exists()) == (False, True, True)


def test_a_new_backup_makes_room(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    made = [file.backup() for _ in range(12)]
    file.close()
    assert backup.backups(filled) == made[:1:-1], "the newest first; of one day the latest ten"


def test_restoring_gives_the_file_back(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    write(file, "DELETE FROM people")
    file.close()
    target = backup.restore(copy, filled.with_name("restored.repat"))
    other = files.open_file(target, PASSPHRASE)
    assert len(refs(other)) == 200
    write(other, add_person("P00999"))
    assert journal.verify(other.reader) == "ok"
    other.close()
    assert len(backup.backups(filled)) == 1
    assert [entry.name for entry in filled.parent.iterdir() if entry.name.endswith(".part")] == []


def test_restoring_never_overwrites(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    before = filled.read_bytes()
    for target in (filled, copy):
        with pytest.raises(UserError) as caught:
            backup.restore(copy, target)
        assert caught.value.code == "file_exists"
    assert filled.read_bytes() == before


def test_restoring_beside_the_log_of_a_lost_file_is_refused(filled: Path) -> None:
    """The file is gone, the log of its last minutes is not: played into the restored one it would wreck it."""
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    write(file, *(f"UPDATE people SET surname = 'later' WHERE ref = 'P{number:05}'" for number in range(1, 150)))
    log = Path(f"{filled}-wal").read_bytes()
    file.close()
    filled.unlink()
    Path(f"{filled}-wal").write_bytes(log)
    with pytest.raises(UserError) as caught:
        backup.restore(copy, filled)
    assert caught.value.code == "file_exists"
    assert "-wal" in str(caught.value)
    assert not filled.exists()


def test_restoring_what_is_not_there_or_to_nowhere(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        backup.restore(tmp_path / "none.repat", tmp_path / "x.repat")
    assert caught.value.code == "no_such_file"
    with pytest.raises(EnvironmentFault):
        backup.restore(filled, tmp_path / "nowhere" / "x.repat")
