"""The files that a command writes: there when the operation file knows of them, and only then."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Notice, Outputs, Transaction
from repatriate.model import reading as model_reading
from repatriate.model.errors import EnvironmentFault, RepatriateError, UserError
from repatriate.printing import outfile
from repatriate.reference.computer import settings_folder
from tests.passphrase import PASSPHRASE
from tests.systems import KILLS, only_its_owner_reads


@pytest.fixture
def operation(tmp_path: Path, one_salt: None) -> Iterator[Operation]:
    with Operation.create(tmp_path / "operation.rep", PASSPHRASE, officer="Officer One") as operation:
        yield operation


def refused(what: Callable[[], object]) -> RepatriateError:
    with pytest.raises(RepatriateError) as caught:
        what()
    return caught.value


def parts(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir() if ".part" in entry.name]


def unfinished() -> list[str]:
    """The folders in which somebody on this computer may be writing."""
    notes = sorted((settings_folder() / "unfinished").glob("?" * 16))
    return [json.loads(line) for note in notes for line in note.read_text(encoding="ascii").splitlines()]


def open_once(path: Path, *, write: bool = True) -> None:
    Operation.open(path, PASSPHRASE, officer="Officer Two", write=write).close()


@dataclass
class WriteTwoPapers:
    """Writes two papers and a row, and can be told to fail at the end."""

    first: Path
    second: Path
    fault: BaseException | None = None
    statement: str | None = None
    name: str = "Bus 1"

    def write_changes(self, tx: Transaction) -> None:
        tx.insert("groups", {"name": self.name})
        for path in (self.first, self.second):
            tx.write(path, b"new")
        if self.statement:
            tx.db.conn.execute("PRAGMA defer_foreign_keys = ON")
            tx.db.conn.execute(self.statement)
        if self.fault:
            raise self.fault

    def describe_entry(self) -> str:
        return "Wrote two papers"


def test_papers_appear_with_the_commit(operation: Operation, tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    first.write_text("old", encoding="utf-8")
    operation.run(WriteTwoPapers(first, second))
    assert (first.read_text(encoding="utf-8"), second.read_text(encoding="utf-8")) == ("new", "new")
    assert parts(tmp_path) == []


@pytest.mark.parametrize("fault", [ValueError("ours"), KeyboardInterrupt(), UserError("x", "x")])
def test_papers_of_a_failed_command_do_not(operation: Operation, tmp_path: Path, fault: BaseException) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    first.write_text("old", encoding="utf-8")
    with pytest.raises(type(fault)):
        operation.run(WriteTwoPapers(first, second, fault))
    assert (first.read_text(encoding="utf-8"), second.exists()) == ("old", False)
    assert parts(tmp_path) == []
    assert operation.revision == 0


def test_papers_have_their_names_where_the_interrupt_comes_after_the_commit(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    operation.run(WriteTwoPapers(tmp_path / "0.pdf", first, name="Bus 0"))  # the folder is registered
    with monkeypatch.context() as patch:
        patch.setattr(operation._file._transactions, "empty_log", raise_interrupt)
        with pytest.raises(KeyboardInterrupt):
            operation.run(WriteTwoPapers(first, second))
    assert (operation.revision, second.read_text(encoding="utf-8"), parts(tmp_path)) == (2, "new", [])


def raise_interrupt() -> None:
    raise KeyboardInterrupt


def test_no_paper_stays_that_the_file_does_not_know_of(operation: Operation, tmp_path: Path) -> None:
    """The commit itself fails, when all papers are ready; what had the name before is still there."""
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    first.write_text("old", encoding="utf-8")
    dangling = "INSERT INTO people (ref, household_id) VALUES ('P1', 999)"
    with pytest.raises(Exception, match="FOREIGN KEY"):
        operation.run(WriteTwoPapers(first, second, statement=dangling))
    assert (first.read_text(encoding="utf-8"), second.exists()) == ("old", False)
    assert parts(tmp_path) == []
    assert operation.db.conn.execute("SELECT count(*) FROM people").fetchone() == (0,)
    assert operation.revision == 0


def test_a_paper_that_cannot_get_its_name(operation: Operation, tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    (second / "in the way").mkdir(parents=True)
    assert refused(lambda: operation.run(WriteTwoPapers(first, second))).code == "is_folder"
    assert not first.exists()
    assert operation.revision == 0
    assert operation.db.conn.execute("SELECT count(*) FROM groups").fetchone() == (0,)


KILLED = """
import os, sys
from pathlib import Path
from repatriate.app.core.transaction import Notice
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Outputs
from tests.app.core.test_output_files import WriteTwoPapers
from tests.passphrase import PASSPHRASE

def die(*_):
    os._exit(9)

setattr(Outputs, sys.argv[2], die)
folder = Path(sys.argv[1])
operation = Operation.open(folder / "operation.rep", PASSPHRASE, officer="Officer One")
operation.run(WriteTwoPapers(folder / "1.pdf", folder / "2.pdf"))
"""


@pytest.mark.parametrize(("moment", "known"), [("close", 0), ("name", 1)])
def test_a_kill_leaves_no_paper_that_the_file_does_not_know_of(
    operation: Operation, tmp_path: Path, moment: str, known: int
) -> None:
    """Just before the commit, and just after it: then the record is there, and the paper can be printed again."""
    (tmp_path / "1.pdf").write_text("old", encoding="utf-8")
    operation.close()
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), moment], cwd=Path(__file__).resolve().parents[3], check=False
    )
    assert ended.returncode == 9
    assert (tmp_path / "1.pdf").read_text(encoding="utf-8") == "old"
    assert not (tmp_path / "2.pdf").exists()
    assert [only_its_owner_reads(tmp_path / name) for name in parts(tmp_path)] == [True] * 2
    with Operation.open(tmp_path / "operation.rep", PASSPHRASE, officer="Officer One") as again:
        assert again.revision == known
        assert again.db.conn.execute("SELECT count(*) FROM groups").fetchone() == (known,)
        assert parts(tmp_path) == []  # gone as soon as the file is open
        again.run(WriteTwoPapers(tmp_path / "1.pdf", tmp_path / "2.pdf", name="Bus 2"))
        assert unfinished() == [str(tmp_path)]
    assert unfinished() == []


def test_a_name_taken_in_the_last_moment(operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program opens the old file between the check and the rename, as it may on Windows."""
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    first.write_text("old", encoding="utf-8")
    replace = os.replace

    def taken(source: Path, target: Path) -> None:
        if target == first and source != first:
            raise PermissionError(13, "used by another process")
        replace(source, target)

    monkeypatch.setattr(os, "replace", taken)
    monkeypatch.setattr(model_reading, "_PATIENCE", ())
    heard: list[Notice] = []
    operation.subscribe(heard.append)
    fault = refused(lambda: operation.run(WriteTwoPapers(first, second)))
    [other] = tmp_path.glob("1 *.pdf")
    assert (fault.code, str(other) in fault.message) == ("other_name", True)
    assert (first.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == ("old", "new")
    assert second.read_text(encoding="utf-8") == "new"
    assert (operation.revision, len(heard), parts(tmp_path)) == (1, 1, [])


def test_a_folder_that_went_away_in_the_last_moment(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    closing = Outputs.close

    def pulled(self: Outputs) -> None:
        closing(self)
        folder.rename(tmp_path / "gone")

    monkeypatch.setattr(Outputs, "close", pulled)
    fault = refused(lambda: operation.run(WriteTwoPapers(folder / "1.pdf", folder / "2.pdf")))
    assert fault.code == "not_named"
    assert operation.revision == 1


def test_a_file_open_elsewhere_is_said_before_anything_is_recorded(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    second.write_text("old", encoding="utf-8")
    replace = os.replace

    def locked(source: Path, target: Path) -> None:
        if source == second:
            raise PermissionError(13, "used by another process")
        replace(source, target)

    monkeypatch.setattr(os, "replace", locked)
    monkeypatch.setattr(model_reading, "_PATIENCE", ())
    fault = refused(lambda: operation.run(WriteTwoPapers(first, second)))
    assert (fault.code, str(second) in fault.message) == ("cannot_write", True)
    assert (operation.revision, first.exists(), parts(tmp_path)) == (0, False, [])


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, turned_away = os.replace, []

    def busy(source: Path, target: Path) -> None:
        if len(turned_away) < 2:
            turned_away.append(target)
            raise PermissionError(13, "used by another process")
        replace(source, target)

    monkeypatch.setattr(os, "replace", busy)
    monkeypatch.setattr(model_reading, "_PATIENCE", (0.0, 0.0, 0.0))
    operation.run(WriteTwoPapers(tmp_path / "1.pdf", tmp_path / "2.pdf"))
    assert (tmp_path / "1.pdf").read_text(encoding="utf-8") == "new"


def test_a_read_only_file_is_not_replaced(operation: Operation, tmp_path: Path) -> None:
    first = tmp_path / "1.pdf"
    first.write_text("old", encoding="utf-8")
    first.chmod(0o444)
    fault = refused(lambda: operation.run(WriteTwoPapers(first, tmp_path / "2.pdf")))
    assert (fault.code, type(fault)) == ("read_only", EnvironmentFault)
    first.chmod(0o644)
    assert first.read_text(encoding="utf-8") == "old"


def test_a_name_that_no_disk_takes(operation: Operation, tmp_path: Path) -> None:
    for name, code in (("x" * 5000 + ".pdf", "path_too_long"), ("a\0b.pdf", "bad_name"), ("con.pdf", "bad_name")):
        fault = refused(lambda name=name: operation.run(WriteTwoPapers(tmp_path / name, tmp_path / "2.pdf")))
        assert (fault.code, len(fault.message) < 300) == (code, True)
    assert operation.revision == 0


def test_only_parts_of_runs_that_are_dead_go(operation: Operation, tmp_path: Path) -> None:
    """The one who still writes keeps its own; what is named like a part and is not noted is left alone."""
    out = tmp_path / "out"
    out.mkdir()
    operation.write_file(out / "a.pdf", b"mine")
    living = operation._file.part_of(out / "b.pdf")
    token = living.name[1:17]
    others = [out / name for name in (f"{living.name}.x", f".{'0' * 24}.part", f"a{living.name}", f".{token}.part")]
    for path in (living, *others):
        path.touch()
    another = tmp_path / "another.rep"
    Operation.create(another, PASSPHRASE, officer="Officer Two").close()
    open_once(another)
    assert (living.exists(), unfinished()) == (True, [str(out)])
    assert operation._file._parts._lock is not None
    operation._file._parts._lock.release()  # as the system does with the lock of one that was killed
    away = out.rename(tmp_path / "away")
    open_once(another)
    assert unfinished() == [str(out)]  # a stick that is not in now comes back
    away.rename(out)
    open_once(another, write=False)
    assert (living.exists(), unfinished()) == (True, [str(out)])  # who only reads removes nothing
    open_once(another)
    assert unfinished() == []
    assert (living.exists(), [other.exists() for other in others]) == (False, [True] * 4)
    assert (out / "a.pdf").read_bytes() == b"mine"


def test_a_file_from_elsewhere_names_no_path_here(operation: Operation, tmp_path: Path) -> None:
    """What it says of a lock and a part is that of an ordinary letter and an ordinary part."""
    letter, part = tmp_path / "letter.docx", tmp_path / f".{'0' * 24}.part.docx"
    for one in (letter, part):
        one.write_bytes(b"not yours")
    with operation._file.unlocked() as db:
        db.conn.execute("INSERT INTO unfinished VALUES (?, ?, ?)", (str(tmp_path), "0" * 16, str(letter)))
    path = operation.path
    operation.close()
    for write in (True, False):
        open_once(path, write=write)
    assert (letter.read_bytes(), part.read_bytes()) == (b"not yours", b"not yours")


def test_what_leaves_the_program_only_its_owner_reads(operation: Operation, tmp_path: Path) -> None:
    (tmp_path / "1.pdf").write_bytes(b"old")
    (tmp_path / "1.pdf").chmod(0o644)
    operation.run(WriteTwoPapers(tmp_path / "1.pdf", tmp_path / "2.pdf"))
    operation.write_file(tmp_path / "3.xlsx", b"x")
    outfile.write_whole(tmp_path / "4.toml", b"x")
    assert all(only_its_owner_reads(tmp_path / name) for name in ("1.pdf", "2.pdf", "3.xlsx", "4.toml"))


def test_a_file_on_a_disk_that_nobody_can_write_is_still_read_from(operation: Operation, tmp_path: Path) -> None:
    operation.close()
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copy(operation.path, stick / "op.rep")
    stick.chmod(0o555)
    try:
        with Operation.open(stick / "op.rep", PASSPHRASE, officer="Officer Two", write=False) as reading:
            assert reading.write_file(tmp_path / "a.pdf", b"x").read_bytes() == b"x"
    finally:
        stick.chmod(0o755)


KILLED_EXPORT = """
import os, signal, sys, threading
from pathlib import Path
from repatriate.app.core.operation import Operation
from repatriate.printing import outfile
from repatriate.reference.computer import settings_folder
from tests.passphrase import PASSPHRASE

moment, folder = sys.argv[1], Path(sys.argv[2])
kill = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
with Operation.open(folder / "operation.rep", PASSPHRASE, officer="Officer One", write=False) as operation:
    setattr(outfile, moment, kill)
    operation.write_file(folder / "out" / "all.xlsx", b"Dimaculangan" * 1000)
"""


@KILLS
def test_a_killed_export_leaves_no_name(operation: Operation, tmp_path: Path) -> None:
    """At each moment, of a run that only reads: the next opening for writing finds and removes it."""
    operation.close()
    (tmp_path / "out").mkdir()
    root = Path(__file__).resolve().parents[3]
    left = []
    for moment in ("make_private", "flush_part", "name_part"):
        ended = subprocess.run([sys.executable, "-c", KILLED_EXPORT, moment, str(tmp_path)], cwd=root, check=False)
        assert ended.returncode == -signal.SIGKILL
        open_once(tmp_path / "operation.rep", write=False)
        left.append(len(parts(tmp_path / "out")))
        open_once(tmp_path / "operation.rep")
        assert list((tmp_path / "out").iterdir()) == []
    assert left == [0, 1, 1]


def test_one_file_is_written_whole_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.toml"
    assert outfile.write_whole(target, b"one") == target
    monkeypatch.setattr(
        outfile, "flush_part", lambda part: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    )
    fault = refused(lambda: outfile.write_whole(target, b"two"))
    assert "No space left" in fault.message
    assert (target.read_bytes(), parts(tmp_path)) == (b"one", [])
    assert refused(lambda: outfile.write_whole(tmp_path / "no" / "a.toml", b"x")).code == "no_such_folder"


def test_what_libraries_lay_down_for_a_moment_goes(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder of its own, that is empty when the file closes, and gone after a kill when it is opened next."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = operation.temporary_folder()
    assert (folder.parent, only_its_owner_reads(folder)) == (tmp_path, True)
    assert operation.temporary_folder() == folder
    (folder / "pages").write_bytes(b"x")
    path = operation.path
    operation.close()
    assert not folder.exists()
    with Operation.open(path, PASSPHRASE, officer="Officer One") as again:
        left = again.temporary_folder()
        (left / "pages").write_bytes(b"x")
        assert again._file._parts._lock is not None
        again._file._parts._lock.release()  # as the system does with the lock of one that was killed
        Operation.create(tmp_path / "another.rep", PASSPHRASE, officer="Officer Two").close()
        open_once(tmp_path / "another.rep")
        assert not left.exists()


def test_a_path_that_is_too_long_is_said_before_anything_is_recorded(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outfile, "LONGEST_PATH", len(str(tmp_path)) + 45)
    fault = refused(lambda: operation.run(WriteTwoPapers(tmp_path / "1.pdf", tmp_path / f"{'x' * 60}.pdf")))
    assert (fault.code, operation.revision, list(tmp_path.glob("*.pdf")), parts(tmp_path)) == (
        "path_too_long",
        0,
        [],
        [],
    )


def test_a_part_that_is_held_is_noted_until_it_can_go(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command fails while a scanner has its half-written list open: the next opening removes that."""
    unlink, path = Path.unlink, operation.path

    def held(self: Path, missing_ok: bool = False) -> None:
        if self.is_file() and ".part" in self.name and self.stat().st_size:
            raise PermissionError(13, "used by another process")
        unlink(self, missing_ok)

    with monkeypatch.context() as scanner, operation:
        scanner.setattr(Path, "unlink", held)
        refused(lambda: operation.run(WriteTwoPapers(tmp_path / "1.pdf", tmp_path / "2.pdf", UserError("x", "x"))))
    assert len(parts(tmp_path)) == 2
    open_once(path)
    assert (parts(tmp_path), unfinished()) == ([], [])


def test_a_list_gets_another_name_where_its_own_is_refused_in_the_last_moment(
    operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A share that takes short names only: nothing that is recorded is lost."""
    replace = os.replace

    def short_only(source: Path, target: Path) -> None:
        if len(target.name) > 20:
            raise FileNotFoundError(2, "no such name")
        replace(source, target)

    monkeypatch.setattr(os, "replace", short_only)
    fault = refused(lambda: operation.run(WriteTwoPapers(tmp_path / f"{'x' * 30}.pdf", tmp_path / "2.pdf")))
    assert (fault.code, operation.revision, parts(tmp_path)) == ("other_name", 1, [])
    assert sorted(path.read_bytes() for path in tmp_path.glob("*.pdf")) == [b"new", b"new"]
