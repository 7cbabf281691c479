"""What this computer remembers of an operation, and what that says of a copy."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import shutil
import zlib
from pathlib import Path

import pytest

from repatriate.model.errors import RepatriateError
from repatriate.reference.computer import settings_folder
from repatriate.store import backup, journal, schema, seen
from repatriate.store import file as files
from repatriate.store.connection import open_connection
from repatriate.store.identity import read_identity, read_secret
from repatriate.store.keys import make_key, salt_of
from tests.store.conftest import PASSPHRASE, SURNAME, add_person, write
from tests.systems import DEVICES, KILLS, only_its_owner_reads


@pytest.fixture
def begun(path: Path, empty_bytes: bytes) -> Path:
    """A closed file with two entries that this computer wrote."""
    path.write_bytes(empty_bytes)
    work(path, 2)
    return path


def work(path: Path, entries: int, first: int = 1) -> None:
    file = files.open_file(path, PASSPHRASE)
    for number in range(first, first + entries):
        write(file, add_person(f"P{number:05}"))
    file.close()


def gaps(path: Path, *, write: bool = True) -> list[tuple[int | None, int, bool]]:
    """After which entry of the file how many are missing, and whether it goes on otherwise."""
    file = files.open_file(path, PASSPHRASE, write=write)
    try:
        return [(gap.after, gap.entries, gap.forked) for gap in file.gaps]
    finally:
        file.close()


def in_settings(path: Path) -> Path:
    [place] = [one for one in (settings_folder() / seen.FOLDER).iterdir() if not one.name.startswith(".")]
    return place


def noted(path: Path) -> seen.Seen:
    """What is remembered of a file, as this program reads it."""
    file = files.open_file(path, PASSPHRASE, write=False, remember=False)
    try:
        return seen.Seen(path, read_identity(file.reader), read_secret(file.reader))
    finally:
        file.close()


def copy_of(path: Path, name: str) -> Path:
    return Path(shutil.copy2(path, path.with_name(name)))


def test_a_file_that_nobody_went_on_from_lacks_nothing(begun: Path) -> None:
    assert gaps(begun) == []
    assert gaps(copy_of(begun, "copy.repat")) == []
    file = files.open_file(begun, PASSPHRASE)
    file.change_passphrase(PASSPHRASE, "nine loud herons")
    file.backup()
    file.close()
    again = files.open_file(begun, "nine loud herons")
    assert again.gaps == []
    again.close()


@pytest.mark.parametrize("write", [True, False])
def test_an_older_copy_is_known(begun: Path, write: bool) -> None:
    old = copy_of(begun, "old.repat")
    work(begun, 3, first=3)
    assert gaps(old, write=write) == [(2, 3, False)]
    assert gaps(begun, write=write) == []


@pytest.mark.parametrize("kept", ["settings", "beside"])
def test_each_place_is_enough(begun: Path, kept: str) -> None:
    old = begun.read_bytes()
    work(begun, 3, first=3)
    if kept == "settings":
        Path(f"{begun}{seen.BESIDE}").unlink()
    else:
        shutil.rmtree(settings_folder())
    begun.write_bytes(old)
    assert gaps(begun) == [(2, 3, False)]
    both = noted(begun)
    assert {len(both._read(place)) for place in both.places} == {5}, "and each has all of it again"


def test_on_a_computer_that_saw_nothing_nothing_is_said(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = copy_of(begun, "old.repat")
    work(begun, 3, first=3)
    monkeypatch.setenv("REPATRIATE_SETTINGS", str(begun.parent / "other computer"))
    assert gaps(old) == []


def test_two_histories_are_told_apart(begun: Path) -> None:
    copy = copy_of(begun, "copy.repat")
    work(begun, 3, first=3)
    work(copy, 1, first=9)
    assert gaps(copy) == [(2, 3, True)]
    assert gaps(begun) == [(2, 1, True)]


def test_what_went_before_may_be_forgotten(begun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "KEEP", 3)
    old, fork = copy_of(begun, "old.repat"), copy_of(begun, "fork.repat")
    work(fork, 1, first=9)
    work(begun, 9, first=3)
    work(begun, 9, first=30)
    assert gaps(begun) == [(2, 1, True)], "the end of each history stays"
    assert len(noted(begun).read()) <= 2 * 3 + 9
    assert gaps(old)[-1] == (2, 18, False)
    assert gaps(fork)[-1][1:] == (17, False), "as many at least"


@pytest.mark.parametrize("what", [b"", b"\x00\xff\n\n7 a b c d e\n", b"1" * 100_000, "folder"])
def test_what_is_not_as_it_was_written_says_nothing(begun: Path, what: bytes | str) -> None:
    old = copy_of(begun, "old.repat")
    work(begun, 1, first=3)
    for place in (in_settings(begun), Path(f"{begun}{seen.BESIDE}"), Path(f"{old}{seen.BESIDE}")):
        place.unlink(missing_ok=True)
        if isinstance(what, bytes):
            place.write_bytes(what)
        else:
            place.mkdir()
    assert gaps(old) == []
    work(old, 1, first=3)


def test_lines_that_only_their_code_makes_look_right_say_nothing(begun: Path) -> None:
    old = copy_of(begun, "old.repat")
    work(begun, 1, first=3)
    place = Path(f"{begun}{seen.BESIDE}")
    one = noted(begun)
    hashes = "a" * 64, "b" * 64
    rows = [
        "hello",
        "7 yesterday a b 0",
        "7 0001-01-01T00:00:00+14:00 a b 0",
        f"{'9' * 5000} 2025-05-12T08:00:00Z a b 0",
        f"7 2025-05-12T08:00:00Z a b {'9' * 23}",
        f"{'9' * 23} 2025-05-12T08:00:00Z a b 0",
    ]
    for row in rows:
        with place.open("a", encoding="ascii") as file:
            file.write(f"\n{row} {one._code(row)}")
    assert len(one._read(place)) == 3
    shutil.copy(place, f"{old}{seen.BESIDE}")
    assert gaps(old) == [(2, 1, False)]
    ring = [seen.Line(n, "2025-05-12T08:00:00Z", hashes[n % 2], hashes[1 - n % 2], 0) for n in (7, 8)]
    one.add([*ring, seen.Line(9, "2025-05-12T08:00:00Z", "c" * 64, hashes[0], 0)])
    assert gaps(begun)[0][1] == 3, "what goes round in a ring is not followed for ever"


@DEVICES
@pytest.mark.parametrize("what", ["pipe", "device", "endless"])
def test_what_has_no_end_is_not_read_to_its_end(begun: Path, what: str) -> None:
    place = Path(f"{begun}{seen.BESIDE}")
    place.unlink()
    match what:
        case "pipe":
            os.mkfifo(place)
        case "device":
            place.symlink_to("/dev/zero")
        case _:
            place.touch()
            os.truncate(place, 4 << 30)
    work(begun, 1, first=3)
    assert gaps(begun) == []


def test_one_changed_letter_says_nothing_false(begun: Path) -> None:
    place = Path(f"{begun}{seen.BESIDE}")
    whole, reader = place.read_bytes(), noted(begun)
    for at in range(len(whole)):
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert len(reader._read(place)) >= 1
        place.write_bytes(whole[:at])
        found = reader._read(place)
        assert {line.number for line in found} <= {1, 2}
    work(begun, 1, first=3)
    assert gaps(begun) == [], "what was cut is written again"


def test_settings_that_cannot_be_kept_stop_nothing(
    begun: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_bytes(b"")
    monkeypatch.setenv("REPATRIATE_SETTINGS", str(tmp_path / "taken"))
    old = begun.read_bytes()
    work(begun, 1, first=3)
    begun.write_bytes(old)
    assert gaps(begun) == [(2, 1, False)], "it stands beside the file"
    Path(f"{begun}{seen.BESIDE}").unlink()
    Path(f"{begun}{seen.BESIDE}").mkdir()
    file = files.open_file(begun, PASSPHRASE)
    assert file.seen is not None
    assert file.seen.forgetful
    write(file, add_person("P00009"))
    file.close()


def test_nobody_is_named_and_nobody_else_reads_it(begun: Path) -> None:
    for place in (in_settings(begun), Path(f"{begun}{seen.BESIDE}")):
        assert SURNAME.encode() not in place.read_bytes()
        assert b"officer" not in place.read_bytes()
        assert only_its_owner_reads(place)
    assert not list(settings_folder().rglob("*op.repat*"))


def test_without_remembering_nothing_is_kept(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE, remember=False)
    write(file, add_person("P00001"))
    file.close()
    assert not settings_folder().exists()
    assert not Path(f"{path}{seen.BESIDE}").exists()


def test_only_so_many_operations_are_remembered(begun: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "MOST_OPERATIONS", 2)
    first = in_settings(begun)
    os.utime(first, (0, 0))
    for name in ("b.repat", "c.repat", "d.repat"):
        file = files.create_file(path.with_name(name), PASSPHRASE)
        write(file, add_person("P00001"))
        file.close()
    work(path.with_name("d.repat"), 1, first=2)
    assert len([one for one in first.parent.iterdir() if not one.name.startswith(".")]) == 2
    assert not first.exists()


def _killed(path: str, first: int) -> None:
    """Dies with the entry in the file and before anything is remembered of it."""
    seen.Seen.add = lambda self, lines: os.kill(os.getpid(), 9)  # type: ignore[method-assign]
    work(Path(path), 1, first=first)


@KILLS
def test_killed_before_it_was_remembered(begun: Path) -> None:
    other = multiprocessing.get_context("spawn").Process(target=_killed, args=(str(begun), 3))
    other.start()
    other.join()
    assert other.exitcode == -9
    file = files.open_file(begun, PASSPHRASE)
    assert journal.read_head(file.reader)[0] == 3
    assert file.gaps == []
    file.close()
    old = copy_of(begun, "old.repat")
    work(begun, 1, first=4)
    assert gaps(old) == [(3, 1, False)]


def _works(path: str, number: int) -> None:
    work(Path(path), 20, first=number)


def test_two_programs_at_once_lose_nothing(begun: Path) -> None:
    copies = [copy_of(begun, f"{name}.repat") for name in "ab"]
    spawn = multiprocessing.get_context("spawn")
    programs = [spawn.Process(target=_works, args=(str(copy), 3 + 20 * n)) for n, copy in enumerate(copies)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert len(noted(begun)._read(in_settings(begun))) == 2 + 2 * 20


def test_what_is_missing_is_what_was_seen_and_is_not_there(begun: Path) -> None:
    """Copies of copies, each worked on by itself: whatever their family, nothing is left out or counted twice."""
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    copies, people = [begun], 2
    for turn in range(12):
        one = chance.choice(copies)
        if chance.random() < 0.4:
            copies.append(copy_of(one, f"{turn}.repat"))
        else:
            count = chance.randint(1, 3)
            work(one, count, first=people + 1)
            people += count
    held = {}
    for one in copies:
        file = files.open_file(one, PASSPHRASE, write=False)
        held[one] = {entry.hash for entry in journal.iterate_entries(file.reader)}
        assert sum(gap.entries for gap in file.gaps) + len(held[one]) == people, seed
        assert all(gap.head not in held[one] for gap in file.gaps), seed
        file.close()
    assert len(set().union(*held.values())) == people, seed


def behind_its_back(path: Path, *statements: str) -> None:
    """What somebody writes who knows the passphrase and has another program."""
    db = open_connection(path, make_key(PASSPHRASE, salt_of(path)))
    for statement in statements:
        db.conn.execute(statement)
    db.close()


def test_nobody_without_the_file_says_that_entries_are_missing(begun: Path) -> None:
    place, name = Path(f"{begun}{seen.BESIDE}"), in_settings(begun).name
    row = f"44 2025-05-12T08:00:00Z {'a' * 64} {'b' * 64} 41"
    earlier = f"{zlib.crc32(f'{name} {row}'.encode()):08x}"
    for code in (earlier, seen.Seen(begun, name, name)._code(row), seen.Seen(begun, name, "")._code(row)):
        for one in (place, in_settings(begun)):
            with one.open("a", encoding="ascii") as file:
                file.write(f"\n{row} {code}")
    assert gaps(begun) == []


def test_what_an_earlier_program_noted_counts_as_its_file_is_brought_up_to_date(begun: Path, tmp_path: Path) -> None:
    """And once: an older copy is known by it, and afterwards by lines that are sealed."""
    old = copy_of(begun, "old.repat")
    work(begun, 3, first=3)
    notes = noted(begun)
    rows = [notes._write_line(line).rpartition(" ")[0] for line in notes.read().values()]
    for place in notes.places:
        place.write_text("".join(f"\n{row} {notes._code_earlier(row)}" for row in rows), encoding="ascii")
    for one in (old, begun):
        behind_its_back(
            one,
            "ALTER TABLE identity DROP COLUMN secret",
            "ALTER TABLE listed DROP COLUMN spelled",
            f"DELETE FROM {schema.migrations.migrations_table} WHERE name >= 'm024_secret'",
        )
    assert gaps(old) == [(2, 3, False)]
    assert gaps(begun) == []
    assert {line.number for line in noted(begun)._read(in_settings(begun))} == {1, 2, 3, 4, 5}


@pytest.fixture
def other(path: Path, empty_bytes: bytes) -> Path:
    """Another operation with entries of its own."""
    file = files.create_file(path.with_name("other.repat"), PASSPHRASE)
    write(file, add_person("P00001"))
    file.close()
    return file.path


def heads(path: Path, *, write: bool = True) -> list[str]:
    file = files.open_file(path, PASSPHRASE, write=write)
    try:
        return [gap.head for gap in file.gaps]
    finally:
        file.close()


@pytest.mark.parametrize("write", [True, False])
def test_another_operation_under_the_same_name_is_told(begun: Path, other: Path, write: bool) -> None:
    known = identity_of(begun)
    begun.write_bytes(other.read_bytes())
    for _ in range(2):
        assert heads(begun, write=write) == [f"operation {known}"], "until it is on record"
    begun.unlink()
    files.create_file(begun, PASSPHRASE).close()
    assert heads(begun) == [], "a file that is made here is meant"


def test_an_identity_that_was_changed_is_told(begun: Path) -> None:
    known = identity_of(begun)
    old = copy_of(begun, "old.repat")
    work(begun, 1, first=3)
    behind_its_back(old, "UPDATE identity SET id = '" + "7" * 32 + "', secret = '" + "8" * 64 + "'")
    assert heads(old) == [f"operation {known}"], "its entries were another's"
    begun.write_bytes(old.read_bytes())
    Path(f"{begun}{seen.BESIDE}").unlink()
    assert heads(begun) == [f"operation {known}"]


def test_a_backup_of_another_operation_is_told(begun: Path, other: Path) -> None:
    file = files.open_file(begun, PASSPHRASE)
    copy = file.backup()
    file.close()
    assert heads(files.restore_file(copy, begun.with_name("right.repat"), PASSPHRASE)) == []
    strange = copy.with_name(backup.folder_of(other).name + copy.name)
    strange.write_bytes(other.read_bytes())
    assert heads(files.restore_file(strange, begun.with_name("wrong.repat"), PASSPHRASE)) == [
        f"operation {identity_of(begun)}"
    ]


def identity_of(path: Path) -> str:
    """The operation of a file, as it says."""
    file = files.open_file(path, PASSPHRASE, write=False, remember=False)
    try:
        return read_identity(file.reader)
    finally:
        file.close()


@pytest.mark.parametrize("identity", ["../../outside", "/outside", "a\0b", "", ".", "A" * 32, "a" * 5000, 7])
def test_an_identity_of_another_form_is_damage_and_names_no_file(begun: Path, tmp_path: Path, identity: object) -> None:
    """It becomes the name of a file on this computer."""
    key = make_key(PASSPHRASE, salt_of(begun))
    with contextlib.closing(open_connection(begun, key)) as db:
        db.conn.execute("PRAGMA ignore_check_constraints = ON")
        db.conn.execute("UPDATE identity SET id = ?", (identity,))
    before = sorted(settings_folder().rglob("*"))
    with pytest.raises(RepatriateError):
        files.open_file(begun, PASSPHRASE, write=False)
    assert sorted(settings_folder().rglob("*")) == before


def test_a_line_that_is_none_of_ours_is_written_nowhere(begun: Path) -> None:
    """A hash in the journal may hold anything, a command for a shell too."""
    key = make_key(PASSPHRASE, salt_of(begun))
    with contextlib.closing(open_connection(begun, key)) as db:
        db.conn.execute("UPDATE journal SET hash = hash || char(10) || 'do harm' || char(10) WHERE number = 1")
    shutil.rmtree(settings_folder() / seen.FOLDER)
    Path(f"{begun}.seen").unlink()
    files.open_file(begun, PASSPHRASE).close()
    for place in (*(settings_folder() / seen.FOLDER).glob("[!.]*"), Path(f"{begun}.seen")):
        assert "harm" not in place.read_text("ascii")


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_notes_beside_the_file_are_written_through_no_link(begun: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    Path(f"{begun}.seen").unlink()
    Path(f"{begun}.seen").symlink_to(precious)
    work(begun, 1, first=8)
    assert precious.read_text() == "mine"
