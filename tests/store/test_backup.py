"""Backups: made while the file is open, proved before they get their name, rotated, restored under another name."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from repatriate.model.errors import DamagedFile, EnvironmentFault, UserError
from repatriate.printing import outfile
from repatriate.store import backup, journal
from repatriate.store import connection as store_connection
from repatriate.store import file as files
from repatriate.store.keys import PAGE, Key
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, refs, write
from tests.systems import BYTES_OF_NAMES, only_its_owner_reads


def test_a_backup_is_the_file_as_it_is_now(opened: files.OperationFile) -> None:
    write(opened, add_person("P00001"))
    copy = opened.backup("by hand")
    write(opened, add_person("P00002"))
    assert copy.parent == opened.path.with_name("op.repat-backups")
    assert copy.name.endswith("Z 000001-1 by hand.repat")
    stamp = copy.name[:10]
    assert stamp in {(datetime.now(UTC) + timedelta(seconds=shift)).strftime("%Y-%m-%d") for shift in (-60, 0)}
    other = files.open_file(copy, PASSPHRASE, write=False)
    assert refs(other) == ["P00001"]
    assert journal.verify_journal(other.reader) == "ok"
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
        file.seek(-3 * PAGE, os.SEEK_END)
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


def aged(path: Path, when: datetime, reason: str = "") -> Path:
    copy = backup.folder_of(path) / f"{when.strftime('%Y-%m-%dT%H%M%S%fZ')}{reason}.repat"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"an old one")
    return copy


def test_rotation_keeps_the_latest_ten_and_the_last_of_fourteen_days(filled: Path) -> None:
    now = datetime(2025, 5, 30, 12, tzinfo=UTC)
    today = [aged(filled, now + timedelta(minutes=minute)) for minute in range(15)]
    days = [[aged(filled, now - timedelta(days=day, hours=hour)) for hour in (0, 3, 6)] for day in range(1, 21)]
    updates = [aged(filled, now - timedelta(days=day), f" {backup.BEFORE_UPDATE}") for day in (100, 200)]
    stranger = backup.folder_of(filled) / "notes.txt"
    stranger.write_text("somebody's", encoding="utf-8")
    backup.rotate_backups(filled)
    expected = set(today[5:]) | {last for last, *_ in days[:13]} | {updates[0]}
    assert set(backup.list_backups(filled)) == expected, "the way back to an older program stays, until the next update"
    assert len(expected) == 10 + 13 + 1
    assert stranger.exists()
    backup.rotate_backups(filled)
    assert set(backup.list_backups(filled)) == expected


def test_rotation_counts_days_with_a_backup_not_days_of_the_calendar(filled: Path) -> None:
    weekly = [aged(filled, datetime(2025, 5, 30, tzinfo=UTC) - timedelta(weeks=week)) for week in range(20)]
    backup.rotate_backups(filled)
    assert set(backup.list_backups(filled)) == set(weekly[:14])


def test_what_was_never_finished_goes_the_day_after(filled: Path) -> None:
    old = aged(filled, datetime(2025, 5, 30, tzinfo=UTC))
    yesterday, just_now = old.with_name(f"{old.name}.part"), old.with_name(f"{datetime.now(UTC):%Y-%m-%dT}x.repat.part")
    for part in (yesterday, just_now):
        part.write_bytes(b"half")
    backup.rotate_backups(filled)
    assert (yesterday.exists(), just_now.exists(), old.exists()) == (False, True, True)


def test_a_new_backup_makes_room(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    made = [file.backup() for _ in range(12)]
    file.close()
    assert backup.list_backups(filled) == made[:1:-1], "the newest first; of one day the latest ten"


class Clock(datetime):
    """A computer whose battery is empty."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime(1970, 1, 1, tzinfo=tz)


def test_the_one_just_made_is_there_and_the_newest_whatever_the_clock_says(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for minute in range(15):
        aged(filled, datetime(2025, 5, 30, 12, minute, tzinfo=UTC))
    file = files.open_file(filled, PASSPHRASE)
    first = file.backup()
    monkeypatch.setattr(backup, "datetime", Clock)
    later = [file.backup("by hand") for _ in range(3)]
    file.close()
    assert backup.list_backups(filled)[:4] == [*reversed(later), first]
    assert [copy.turn for copy in backup.list_copies(filled)[:4]] == [4, 3, 2, 1]
    assert later[0].name == "1970-01-01T000000000000Z 000002-1 by hand.repat"


def test_the_one_that_reaches_furthest_stays(filled: Path) -> None:
    """Somebody put an older copy in the place of the file: what is not in it is in that backup alone."""
    old = filled.read_bytes()
    file = files.open_file(filled, PASSPHRASE)
    write(file, add_person("P00999"))
    furthest = file.backup()
    file.close()
    filled.write_bytes(old)
    file = files.open_file(filled, PASSPHRASE)
    for _ in range(12):
        file.backup()
    file.close()
    assert furthest in backup.list_backups(filled)
    assert backup.read_name(furthest).entry == 2


def test_restoring_gives_the_file_back(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    write(file, "DELETE FROM people")
    file.close()
    target = files.restore_file(copy, filled.with_name("restored.repat"), PASSPHRASE)
    other = files.open_file(target, PASSPHRASE)
    assert len(refs(other)) == 200
    write(other, add_person("P00999"))
    assert journal.verify_journal(other.reader) == "ok"
    other.close()
    assert len(backup.list_backups(filled)) == 1
    assert [entry.name for entry in filled.parent.iterdir() if entry.name.endswith(".part")] == []


def test_restoring_never_overwrites(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    before = filled.read_bytes()
    for target in (filled, copy):
        with pytest.raises(UserError) as caught:
            files.restore_file(copy, target, PASSPHRASE)
        assert caught.value.code == "file_exists"
    assert filled.read_bytes() == before


@BYTES_OF_NAMES
def test_a_name_that_no_disk_takes_is_said(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    target = filled.with_name("ก" * 90 + ".repat")
    for make in (lambda: files.restore_file(copy, target, PASSPHRASE), lambda: files.create_file(target, PASSPHRASE)):
        with pytest.raises(EnvironmentFault, match="choose another name"):
            make()


def test_who_takes_the_name_meanwhile_keeps_it(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    target = filled.with_name("restored.repat")
    find_fault = store_connection.find_fault

    def busy(part: Path, key: Key) -> str | None:
        target.write_text("somebody's", encoding="utf-8")
        return find_fault(part, key)

    monkeypatch.setattr(store_connection, "find_fault", busy)
    with pytest.raises(UserError) as caught:
        files.restore_file(copy, target, PASSPHRASE)
    assert caught.value.code == "file_exists"
    assert target.read_text(encoding="utf-8") == "somebody's"
    assert parts(filled.parent) == []


@pytest.mark.parametrize("where", [0, 3, 60, -1])
def test_a_backup_that_is_not_sound_is_not_restored(filled: Path, where: int) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    content = bytearray(copy.read_bytes())
    content[where * PAGE + 100 if where >= 0 else where] ^= 1
    copy.write_bytes(content)
    with pytest.raises(DamagedFile, match="nothing was restored"):
        files.restore_file(copy, filled.with_name("restored.repat"), PASSPHRASE)
    assert (filled.with_name("restored.repat").exists(), parts(filled.parent)) == (False, [])


def test_a_backup_keeps_its_passphrase(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.change_passphrase(PASSPHRASE, "other words")
    with pytest.raises(UserError) as caught:
        file.restore(copy, filled.with_name("restored.repat"))
    assert caught.value.code == "wrong_passphrase"
    file.close()
    files.open_file(files.restore_file(copy, filled.with_name("restored.repat"), PASSPHRASE), PASSPHRASE).close()


def parts(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if ".part" in path.name]


def test_copies_are_for_their_owner_alone(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    restored = files.restore_file(copy, filled.with_name("restored.repat"), PASSPHRASE)
    assert only_its_owner_reads(copy)
    assert only_its_owner_reads(restored)


KILLED = """
import os, signal, sys
from pathlib import Path
from repatriate.store import file as files
copy, target, passphrase, at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
done = naming = 0

def count(frame, event, argument):
    global done, naming
    done += 1
    if event == "c_call" and frame.f_code.co_name == "_name_whole" and argument.__name__ == "write":
        naming = done
    if at in (str(done), "naming" if naming == done else None):
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

key = files.make_key(passphrase, files.salt_of(copy))
files.restore_backup(copy, target, key)  # what is imported on the way is there by now: each run does the same
target.unlink()
sys.setprofile(count)
files.restore_backup(copy, target, key)
sys.setprofile(None)
print(naming, done)
"""


def test_killed_while_restoring_it_leaves_the_whole_file_or_none(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    copy = file.backup()
    file.close()
    target = filled.with_name("restored.repat")

    def restoring(at: int | str) -> str:
        arguments = [sys.executable, "-c", KILLED, str(copy), str(target), PASSPHRASE, str(at)]
        return subprocess.run(
            arguments, cwd=Path(__file__).parents[2], check=False, stdout=subprocess.PIPE, text=True
        ).stdout

    naming, total = map(int, restoring(0).split())
    target.unlink()
    for at in (random.randint(1, naming - 50), "naming", total):
        restoring(at)
        if target.exists():
            files.open_file(target, PASSPHRASE).close()
            target.unlink()
        for part in parts(filled.parent):
            with pytest.raises(DamagedFile):
                files.open_file(filled.with_name(part), PASSPHRASE, write=False).close()


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
        files.restore_file(copy, filled, PASSPHRASE)
    assert caught.value.code == "file_exists"
    assert "-wal" in str(caught.value)
    assert not filled.exists()


def test_restoring_what_is_not_there_or_to_nowhere(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        files.restore_file(tmp_path / "none.repat", tmp_path / "x.repat", PASSPHRASE)
    assert caught.value.code == "no_such_file"
    with pytest.raises(UserError) as caught:
        files.restore_file(filled, tmp_path / "nowhere" / "x.repat", PASSPHRASE)
    assert caught.value.code == "no_such_folder"


def test_a_place_too_deep_for_backups(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No new file is made there; of one that is there already it is said, and it can be worked with."""
    monkeypatch.setattr(outfile, "LONGEST_PATH", len(str(filled)) + 40)
    new = filled.with_name("op2.repat")
    with pytest.raises(UserError) as refused:
        files.create_file(new, PASSPHRASE)
    assert (refused.value.code, [one.name for one in filled.parent.iterdir()]) == ("path_too_long", [filled.name])
    file = files.open_file(filled, PASSPHRASE)
    assert "No backups" in file.found[0].words
    with pytest.raises(UserError, match="less deep"):
        file.backup()
    file.close()
