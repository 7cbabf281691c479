"""The files that a command writes: there when the operation file knows of them, and only then."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatriate.app.core.command import Notice
from repatriate.app.core.operation import Operation
from repatriate.app.core.output_files import Outputs
from repatriate.app.core.transaction import Transaction
from repatriate.model.errors import EnvironmentFault, RepatriateError, UserError
from repatriate.printing import outfile
from tests.store.conftest import PASSPHRASE


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


@dataclass
class WriteTwoPapers:
    """Writes two papers and a row, and can be told to fail at the end."""

    first: Path
    second: Path
    fault: BaseException | None = None
    statement: str | None = None
    name: str = "Bus 1"

    def apply(self, tx: Transaction) -> None:
        tx.insert("groups", {"name": self.name})
        for path in (self.first, self.second):
            tx.output(path).write_text("new", encoding="utf-8")
        if self.statement:
            tx.db.conn.execute("PRAGMA defer_foreign_keys = ON")
            tx.db.conn.execute(self.statement)
        if self.fault:
            raise self.fault

    def summary(self) -> str:
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
from repatriate.app.core.command import Notice
from repatriate.app.core.operation import Operation
from repatriate.app.core.output_files import Outputs
from tests.app.core.test_output_files import WriteTwoPapers
from tests.store.conftest import PASSPHRASE

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
    with Operation.open(tmp_path / "operation.rep", PASSPHRASE, officer="Officer One") as again:
        assert again.revision == known
        assert again.db.conn.execute("SELECT count(*) FROM groups").fetchone() == (known,)
        assert len(parts(tmp_path)) == 2
        for left in parts(tmp_path):
            os.utime(tmp_path / left, (0, 0))
        again.run(WriteTwoPapers(tmp_path / "1.pdf", tmp_path / "2.pdf", name="Bus 2"))
    assert parts(tmp_path) == []  # what holds names does not lie about for ever


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
    monkeypatch.setattr(outfile, "_PATIENCE", ())
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
    monkeypatch.setattr(outfile, "_PATIENCE", ())
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
    monkeypatch.setattr(outfile, "_PATIENCE", (0.0, 0.0, 0.0))
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
    for name, code in (("x" * 300 + ".pdf", "cannot_write"), ("a\0b.pdf", "bad_name"), ("con.pdf", "bad_name")):
        fault = refused(lambda name=name: operation.run(WriteTwoPapers(tmp_path / name, tmp_path / "2.pdf")))
        assert fault.code == code
    assert operation.revision == 0


def test_only_what_is_ours_and_old_is_swept(tmp_path: Path) -> None:
    mine = outfile.part_of(tmp_path / "a.pdf")
    others = [tmp_path / name for name in (".part.pdf", "a.part.pdf", f".{'z' * 16}.part.pdf", f"{mine.name}.x")]
    for path in (mine, *others):
        path.touch()
    outfile.sweep(tmp_path)
    assert mine.exists()
    for path in (mine, *others):
        os.utime(path, (time.time() - 700,) * 2)
    outfile.sweep(tmp_path)
    assert (mine.exists(), [path.exists() for path in others]) == (False, [True] * 4)
    outfile.sweep(tmp_path / "nowhere")


def test_one_file_is_written_whole_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.toml"
    assert outfile.write_whole(target, b"one") == target
    monkeypatch.setattr(outfile, "flush", lambda part: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    fault = refused(lambda: outfile.write_whole(target, b"two"))
    assert "No space left" in fault.message
    assert (target.read_bytes(), parts(tmp_path)) == (b"one", [])
    assert refused(lambda: outfile.write_whole(tmp_path / "no" / "a.toml", b"x")).code == "no_such_folder"
