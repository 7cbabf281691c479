"""Making and opening a file: what is wrong with it is told apart, and a failed attempt leaves nothing behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import DamagedFile, EnvironmentFault, RepatriateError, UserError
from repatriate.store import backup, schema
from repatriate.store import file as files
from repatriate.store.keys import PAGE
from tests.passphrase import PASSPHRASE
from tests.store.conftest import add_person, refs, write
from tests.systems import DEVICES, names_in


def fault_of(attempt: Callable[[], files.OperationFile]) -> RepatriateError:
    with pytest.raises(RepatriateError) as caught:
        attempt().close()
    return caught.value


def open_fault(path: Path, passphrase: str = PASSPHRASE) -> RepatriateError:
    before = path.read_bytes() if path.is_file() else None
    fault = fault_of(lambda: files.open_file(path, passphrase))
    assert str(path) in str(fault)
    assert "\n" not in str(fault)
    assert (path.read_bytes() if path.is_file() else None) == before, "a file that does not open is left as it is"
    return fault


def test_a_new_file_opens_again(path: Path) -> None:
    file = files.create_file(path, PASSPHRASE)
    write(file, add_person("P00001"))
    assert not file.read_only
    file.close()
    file.close()  # twice is no harm

    again = files.open_file(path, PASSPHRASE)
    assert refs(again) == ["P00001"]
    again.close()
    assert names_in(path.parent) == ["op.repat", "op.repat.seen"]


def test_one_passphrase_on_every_keyboard(path: Path) -> None:
    files.create_file(path, "Bogotá née").close()
    files.open_file(path, "Bogota\u0301 ne\u0301e").close()


def test_an_empty_passphrase_is_refused(path: Path) -> None:
    assert fault_of(lambda: files.create_file(path, "")).code == "empty_passphrase"
    assert list(path.parent.iterdir()) == []


def test_half_a_character_in_a_passphrase_is_refused(path: Path) -> None:
    assert fault_of(lambda: files.create_file(path, "three \ud83d words")).code == "half_character"
    assert list(path.parent.iterdir()) == []


def test_a_file_that_exists_is_not_made_again(path: Path) -> None:
    path.write_text("somebody's notes", encoding="utf-8")
    assert fault_of(lambda: files.create_file(path, PASSPHRASE)).code == "file_exists"
    assert path.read_text(encoding="utf-8") == "somebody's notes"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert fault_of(lambda: files.create_file(tmp_path / "nowhere" / "op.repat", PASSPHRASE)).code == "no_such_folder"


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_the_log_of_an_earlier_file_is_not_played_into_a_new_one(path: Path, suffix: str) -> None:
    log = Path(f"{path}{suffix}")
    log.write_bytes(b"left over")
    fault = fault_of(lambda: files.create_file(path, PASSPHRASE))
    assert (fault.code, str(log) in str(fault)) == ("file_exists", True)
    assert log.read_bytes() == b"left over"
    assert not path.exists()


def test_no_such_file(path: Path) -> None:
    assert open_fault(path).code == "no_such_file"
    assert not path.exists()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    # Windows says only that a folder cannot be read.
    assert open_fault(tmp_path).code in ("not_a_file", "unreadable_file")


@DEVICES
def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.repat")
    assert open_fault(tmp_path / "pipe.repat").code == "not_a_file"
    assert open_fault(Path("/dev/zero")).code == "not_a_file"


@pytest.mark.parametrize("guess", [PASSPHRASE[:-1], PASSPHRASE.capitalize(), f" {PASSPHRASE}", "x"])
def test_a_wrong_passphrase_is_the_users_to_mend(filled: Path, guess: str) -> None:
    fault = open_fault(filled, guess)
    assert isinstance(fault, UserError)
    assert fault.code == "wrong_passphrase"
    assert guess not in str(fault)


def overwritten(path: Path, start: int, what: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(what)


def pages(path: Path) -> int:
    return path.stat().st_size // PAGE


@pytest.mark.parametrize("page", [0, 1, 2, 5, 10, 50, -1])
@pytest.mark.parametrize("bad", [bytes(PAGE), os.urandom(PAGE)], ids=["blank", "noise"])
def test_a_damaged_page_is_not_a_wrong_passphrase(filled: Path, page: int, bad: bytes) -> None:
    start = (page % pages(filled)) * PAGE
    keep = 16 if page == 0 else 0  # the salt; without it no passphrase can be proved, see below
    overwritten(filled, start + keep, bad[keep:])
    fault = open_fault(filled)
    assert isinstance(fault, DamagedFile), fault


@pytest.mark.parametrize("page", [1, 5, 50])
def test_a_single_bit_is_enough(filled: Path, page: int) -> None:
    where = page * PAGE + 1234
    byte = filled.read_bytes()[where]
    overwritten(filled, where, bytes([byte ^ 1]))
    assert isinstance(open_fault(filled), DamagedFile)


def test_blank_first_bytes_are_damage_whatever_the_passphrase(filled: Path) -> None:
    overwritten(filled, 0, bytes(PAGE))
    assert isinstance(open_fault(filled), DamagedFile)
    assert isinstance(open_fault(filled, "wrong"), DamagedFile)


def test_a_lost_salt_is_known_by_a_backup(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    file.backup()
    file.close()
    overwritten(filled, 0, os.urandom(PAGE))
    assert isinstance(open_fault(filled), DamagedFile)
    assert open_fault(filled, "wrong").code == "wrong_passphrase"


def test_a_lost_salt_without_a_backup_says_both(filled: Path) -> None:
    overwritten(filled, 0, os.urandom(16))
    assert "damaged" in str(open_fault(filled))


@pytest.mark.parametrize("left", [0, 1, 15, 100, PAGE - 1])
def test_cut_to_less_than_a_page(filled: Path, left: int) -> None:
    os.truncate(filled, left)
    fault = open_fault(filled)
    assert isinstance(fault, DamagedFile)
    assert "cut short" in str(fault)


@pytest.mark.parametrize("lost", [1, 100, PAGE, PAGE + 7, 40 * PAGE])
def test_cut_at_the_end(filled: Path, lost: int) -> None:
    os.truncate(filled, filled.stat().st_size - lost)
    assert isinstance(open_fault(filled), DamagedFile)


def test_cut_to_its_first_page(filled: Path) -> None:
    os.truncate(filled, PAGE)
    assert isinstance(open_fault(filled), DamagedFile)


def test_added_to_at_the_end(filled: Path) -> None:
    with filled.open("ab") as file:
        file.write(b"\r\n")
    assert isinstance(open_fault(filled), DamagedFile)


def test_a_damaged_file_can_still_be_looked_at(filled: Path) -> None:
    overwritten(filled, (pages(filled) - 3) * PAGE, bytes(PAGE))
    assert isinstance(open_fault(filled), DamagedFile)
    file = files.open_file(filled, PASSPHRASE, write=False)
    assert refs(file)
    file.close()


def test_reading_a_damaged_page_is_said_in_a_sentence(filled: Path) -> None:
    for page in range(3, pages(filled)):
        overwritten(filled, page * PAGE, bytes(PAGE))

    def read() -> None:
        file = files.open_file(filled, PASSPHRASE, write=False)
        try:
            with file.environment_faults():
                file.reader.conn.execute("SELECT sum(length(surname)) FROM people").fetchall()
        finally:
            file.close()

    with pytest.raises(DamagedFile, match="damaged"):
        read()


@pytest.mark.parametrize("query", ["SELECT json_extract('{', '$')", "SELECT locked FROM people"])
def test_a_wrong_query_is_no_fault_of_the_file(filled: Path, query: str) -> None:
    with contextlib.closing(files.open_file(filled, PASSPHRASE)) as file:
        with pytest.raises(sqlcipher.OperationalError) as met, file.environment_faults():
            file.reader.conn.execute(query).fetchall()
        assert met.value.__cause__ is None


def test_without_memory_only_a_page_that_does_not_fit_is_damage(filled: Path) -> None:
    with contextlib.closing(files.open_file(filled, PASSPHRASE)) as file:
        with pytest.raises(EnvironmentFault, match="not enough memory"), file.environment_faults():
            raise MemoryError
        before = filled.read_bytes()
        overwritten(filled, 3 * PAGE, bytes(PAGE))
        with pytest.raises(DamagedFile), file.environment_faults():
            raise MemoryError
        filled.write_bytes(before)


def renamed_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"1 0 obj\n" * 2000)


def renamed_workbook(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 2000)


def plain_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE people (ref)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("make", "word"),
    [(renamed_pdf, "a PDF"), (renamed_workbook, "Excel file"), (plain_database, "unencrypted SQLite")],
)
def test_another_file_by_that_name(path: Path, make: Callable[[Path], None], word: str) -> None:
    make(path)
    fault = open_fault(path)
    assert (isinstance(fault, UserError), fault.code) == (True, "not_an_operation")
    assert word in str(fault)


def test_text_by_that_name_is_no_operation_file(path: Path) -> None:
    path.write_text("Surname;Given names\n" * 500, encoding="utf-8")
    assert "is another kind of file" in str(open_fault(path))


def write_as_later(path: Path, version: str | None) -> None:
    """As a program of next year leaves it."""
    file = files.open_file(path, PASSPHRASE)
    with file.unlocked() as db:
        db.conn.execute(
            f"INSERT INTO {schema.migrations.migrations_table} (migration_set, name, applied_at) "
            "VALUES ('repatriate', 'm999_from_next_year', '2031-01-01')"
        )
        db.conn.execute("DELETE FROM followed")
        db.conn.execute("INSERT INTO followed (number, version) VALUES (0, ?)", (version,))
    file.close()


def lying_there(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("version", "words"),
    [("3.1.0", "written by Repatriate 3.1.0: install"), (None, "written by a newer Repatriate: install")],
)
@pytest.mark.parametrize("shared", [False, True])
def test_a_newer_file_is_refused_and_left_alone(filled: Path, version: str | None, words: str, shared: bool) -> None:
    write_as_later(filled, version)
    for left in (Path(f"{filled}.lock"), Path(f"{filled}.open")):
        left.unlink(missing_ok=True)
    before = lying_there(filled.parent)
    for write_too in (True, False):
        fault = fault_of(
            lambda: files.open_file(filled, PASSPHRASE, write=write_too, on_share=lambda path: shared)  # noqa: B023
        )
        assert (isinstance(fault, UserError), fault.code) == (True, "newer_file")
        assert words in str(fault)
        assert "backup" not in str(fault)
    assert lying_there(filled.parent) == before


def test_a_newer_file_names_the_backup_that_still_opens(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    usable = file.backup(backup.BEFORE_UPDATE)
    file.close()
    write_as_later(filled, "3.1.0")
    later = shutil.copyfile(
        filled, backup.folder_of(filled) / f"2099-01-01T000000000000Z 000007-2 {backup.BEFORE_UPDATE}.repat"
    )
    fault = fault_of(lambda: files.open_file(filled, PASSPHRASE))
    assert f"restore the backup {usable.name}, which lacks" in str(fault)
    assert later.name not in str(fault)
    files.open_file(files.restore_file(usable, filled.with_name("then.repat"), PASSPHRASE), PASSPHRASE).close()


def test_a_newer_file_whose_update_is_still_in_its_log_is_refused(filled: Path) -> None:
    """The power went as a later program had brought it up to date, and was not yet closed."""
    file = files.open_file(filled, PASSPHRASE)
    reader = file.reader.conn
    reader.execute("BEGIN")
    reader.execute("SELECT 1 FROM people").fetchall()  # the log waits for it
    with file.unlocked() as db:
        db.conn.execute(
            f"INSERT INTO {schema.migrations.migrations_table} (migration_set, name, applied_at) "
            "VALUES ('repatriate', 'm999_from_next_year', '2031-01-01')"
        )
    left = filled.with_name("left.repat")
    shutil.copyfile(filled, left)
    shutil.copyfile(f"{filled}-wal", f"{left}-wal")
    reader.execute("ROLLBACK")
    file.close()
    assert Path(f"{left}-wal").stat().st_size
    for write_too in (True, False):
        assert fault_of(lambda: files.open_file(left, PASSPHRASE, write=write_too)).code == "newer_file"  # noqa: B023


def test_a_passphrase_is_nowhere_in_messages_or_values(filled: Path) -> None:
    file = files.open_file(filled, PASSPHRASE)
    assert PASSPHRASE not in repr(vars(file))
    assert file._key.secret.hex() not in repr(vars(file))
    file.close()
