"""What the world does to a program: full disks, files that may not be written, a process killed at any moment."""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import open_file, template_export
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan.commands import KeepDraft, Publish
from repatriate.intake.workbook import open_workbook
from repatriate.model.errors import EnvironmentFault, RepatriateError
from repatriate.planning.planner import make_plan
from repatriate.reference.computer import ELSEWHERE
from repatriate.store import connection, keys, operation_file
from repatriate.store.keys import Key
from repatriate.store.schema import JOURNALED
from tests.app.world import NOW, build
from tests.intake.books import book
from tests.passphrase import PASSPHRASE
from tests.systems import LIMITS, RIGHTS

MANY = 250
HEADERS = ["ref", "surname", "given_names", "household", "document_type", "document_number", "hold", "notes"]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small operation with a draft, to be copied."""
    path = tmp_path_factory.mktemp("world") / "op.repat"
    build(path).close()
    return path


def people(path: Path, count: int) -> Path:
    """A workbook of that many people, each with long notes."""
    rows = [
        [f"C{n:05}", f"SURNAME{n}", "GIVEN", f"F{n // 4}", "passport", f"{n:07}", "legal" if n % 9 == 0 else None, "n" * 200]
        for n in range(count)
    ]  # fmt: skip
    return book(path, {"People": [HEADERS, *rows]})


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More people than a small disk holds."""
    return people(tmp_path_factory.mktemp("crowd") / "crowd.xlsx", 1500)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More people than forty pages hold, for who is killed again and again."""
    return people(tmp_path_factory.mktemp("many") / "many.xlsx", MANY)


@pytest.fixture
def path(world: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(world, tmp_path / "op.repat"))


COMPUTERS = tempfile.TemporaryDirectory()


def computer_of(path: Path) -> str:
    """Settings of a computer that has this file and no other copy of it."""
    return os.path.join(COMPUTERS.name, hashlib.sha256(str(path).encode()).hexdigest())


def opened(path: Path, **how: Any) -> Operation:
    os.environ[ELSEWHERE] = computer_of(path)
    return Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW, **how)


def content(operation: Operation) -> dict[str, list[tuple[object, ...]]]:
    """All that is in the file but who has it open, through a connection of its own."""
    tables = (*JOURNALED, "sequences", "attachments", "journal", "images")
    return {name: operation.db.conn.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall() for name in tables}


def whole(operation: Operation) -> None:
    assert operation.integrity() == "ok"
    assert operation.verify_journal() == "ok"


def state(path: Path, *, then_write: bool = True) -> dict[str, list[tuple[object, ...]]]:
    """What a file holds that opens and is whole; afterwards it can be written to as before."""
    with opened(path) as operation:
        assert not operation.read_only
        whole(operation)
        found = content(operation)
        if then_write:
            operation.run(SaveGroup("afterwards", {}))
            whole(operation)
    return found


def as_it_is(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return state(path, then_write=False)


def fault_of(what: Callable[[], object]) -> RepatriateError:
    with pytest.raises(RepatriateError) as caught:
        what()
    assert "\n" not in str(caught.value)
    return caught.value


# -- a full disk


@contextlib.contextmanager
def full(operation: Operation, *, room: int) -> Iterator[None]:
    """The file may grow by so many pages and no more."""
    conn = operation._file.writer.conn  # type: ignore[union-attr]
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count = {pages + room}")
    try:
        yield
    finally:
        conn.execute("PRAGMA max_page_count = 4294967294")


@pytest.mark.parametrize("room", [0, 3, 40])
def test_a_full_disk_during_an_import(path: Path, many: Path, room: int) -> None:
    with opened(path) as operation:
        before = content(operation)
        with full(operation, room=room):
            fault = fault_of(lambda: import_jobs.import_list(operation, many))
        assert (isinstance(fault, EnvironmentFault), fault.code) == (True, "disk_full")
        assert str(path) in str(fault)
        assert "make room" in str(fault)
        assert content(operation) == before
        whole(operation)
        # Room was made: the same again, in the same session.
        assert not import_jobs.import_list(operation, many).failed
        whole(operation)
    state(path)


def test_a_full_disk_during_other_commands(path: Path) -> None:
    with opened(path) as operation:
        before = content(operation)
        snapshot = take_snapshot(operation.db, NOW.date())
        result = make_plan(snapshot)
        long = AddPerson({"surname": "X", "notes": "y" * 30_000})
        with full(operation, room=0):
            for command in (long, KeepDraft(result, snapshot.revision)):
                faults = set()
                with contextlib.suppress(EnvironmentFault):
                    for _ in range(200):  # free pages are used up first
                        operation.run(command)
                faults.add(fault_of(lambda: operation.run(long)).code)
                assert faults == {"disk_full"}
            whole(operation)
        while operation.revision and content(operation)["people"] != before["people"]:
            operation.undo()
        whole(operation)


def test_a_full_disk_while_an_issue_is_taken_back(path: Path) -> None:
    with opened(path) as operation:
        entry = operation.run(IssueDocuments(("P00005",), None, "SPLP")).entry
        assert entry is not None
        with full(operation, room=0):
            with contextlib.suppress(EnvironmentFault):
                for _ in range(200):  # free pages are used up first
                    operation.run(AddPerson({"surname": "X", "notes": "y" * 30_000}))
            before = content(operation)
            fault = fault_of(lambda: operation.undo(entry.number, reason="wrong person " * 1_000))
            assert fault.code == "disk_full"
            assert content(operation) == before
        operation.undo(entry.number, reason="wrong person")
        assert operation.db.conn.execute("SELECT status FROM blanks WHERE number = 'AB0001'").fetchone() == ("void",)
        whole(operation)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of two megabytes, where that is allowed."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("no rights to make a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_disk_that_is_really_full(world: Path, crowd: Path, small_disk: Path) -> None:
    path = Path(shutil.copy(world, small_disk / "op.repat"))
    with opened(path) as operation:
        before = content(operation)
        fault = fault_of(lambda: import_jobs.import_list(operation, crowd))
        assert (isinstance(fault, EnvironmentFault), fault.code) == (True, "disk_full")
        assert content(operation) == before
        whole(operation)
        filler = small_disk / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
        for attempt in (
            lambda: template_export.write_operation(operation, small_disk / "out.xlsx"),
            operation.backup,
            lambda: operation.change_passphrase(PASSPHRASE, "another one"),
            lambda: restore_file(world, small_disk / "restored.repat", PASSPHRASE),
            lambda: Operation.create(small_disk / "new.repat", PASSPHRASE, officer="duty"),
        ):
            assert isinstance(fault_of(attempt), EnvironmentFault)
        beside = {
            "op.repat-shm",
            "op.repat-wal",
            "op.repat-backups",
            "op.repat.open",
            "op.repat.seen",
            "new.repat.lock",
        }
        names = {entry.name for entry in small_disk.rglob("*")} - beside
        assert names == {"op.repat", "op.repat.lock", "filler"}, "nothing half-written stays"
        operation.close()
        with Operation.open(path, PASSPHRASE, officer="duty", write=False) as looked:
            assert next_steps(looked, looked.clock())
        filler.unlink()
    with opened(path) as operation:
        operation.run(AddPerson({"surname": "AFTERWARDS"}))
        whole(operation)
    assert len(state(path)["people"]) == len(before["people"]) + 1


def write_within_limits(path: Path, source: Path, computer: str, told: Connection) -> None:
    """In a process of its own: tells the codes of what is refused, then whether all is as it was."""
    os.environ[ELSEWHERE] = computer
    import resource

    with opened(path) as operation:
        before = content(operation)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
        for attempt in (lambda: import_jobs.import_list(operation, source), operation.backup):
            told.send(fault_of(attempt).code)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        whole(operation)
        told.send(content(operation) == before)


@LIMITS
def test_a_file_that_may_not_grow(path: Path, many: Path) -> None:
    """The limit of a quota: the system refuses to write, in the middle of the log."""
    with child(write_within_limits, path, many, computer_of(path)) as (process, hears):
        assert heard(hears) == ["disk_fault", "backup_failed", True]
        process.join(120)
        assert process.exitcode == 0
    state(path)


# -- what may not be written


@pytest.fixture
def guarded(world: Path) -> Iterator[Path]:
    """A copy of the world in a folder of its own, before which we are nobody in particular."""
    folder = Path(tempfile.mkdtemp(prefix="guarded-"))
    path = Path(shutil.copy(world, folder / "op.repat"))
    with opened(path, write=False) as operation:  # whatever is loaded late is loaded now
        template_export.write_operation(operation, folder / "out.xlsx")
        operation.backup()
    shutil.rmtree(f"{path}-backups")
    (folder / "out.xlsx").unlink()
    yield path
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextlib.contextmanager
def rights(path: Path, mode: int) -> Iterator[None]:
    """Only these rights on the path, for somebody who is not the administrator."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        for entry in (path.parent, *path.parent.iterdir()) if path.is_file() else (path, *path.iterdir()):
            shutil.chown(entry, 65534, 65534)
    path.chmod(mode)
    try:
        if root:
            os.setegid(65534)
            os.seteuid(65534)
        yield
    finally:
        if root:
            os.seteuid(0)
            os.setegid(0)
        path.chmod(0o755)


@RIGHTS
def test_a_read_only_folder(guarded: Path, crowd: Path) -> None:
    folder, before = guarded.parent, guarded.read_bytes()
    with rights(folder, 0o555):
        for attempt in (
            lambda: opened(guarded),
            lambda: Operation.create(folder / "new.repat", PASSPHRASE, officer="duty"),
            lambda: restore_file(guarded, folder / "restored.repat", PASSPHRASE),
            lambda: template_export.write_template(folder / "template.xlsx"),
        ):
            fault = fault_of(attempt)
            assert isinstance(fault, EnvironmentFault)
            assert "cannot be written" in str(fault)
            assert str(folder) in str(fault)
        with opened(guarded, write=False) as operation:
            whole(operation)
            assert len(template_rows.people(operation.db)) == 6
            assert "You can look but not change" in operation.notices[0]
            assert fault_of(operation.backup).code == "backup_failed"
            with tempfile.TemporaryDirectory() as elsewhere:
                template_export.write_operation(operation, Path(elsewhere, "out.xlsx"))
    assert guarded.read_bytes() == before
    assert [entry.name for entry in folder.iterdir() if "lock" not in entry.name] == ["op.repat"]


@RIGHTS
def test_a_log_that_nobody_may_play_is_not_left_out(guarded: Path) -> None:
    Path(f"{guarded}-wal").write_bytes(b"x" * 5000)
    with rights(guarded.parent, 0o555):
        assert fault_of(lambda: opened(guarded, write=False)).code == "read_only_folder"


@RIGHTS
def test_a_read_only_file(guarded: Path) -> None:
    before = guarded.read_bytes()
    with rights(guarded, 0o444):
        fault = fault_of(lambda: opened(guarded))
        assert (isinstance(fault, EnvironmentFault), fault.code) == (True, "read_only_disk")
        assert "clear that mark" in str(fault)
        with opened(guarded, write=False) as operation:
            assert len(template_rows.people(operation.db)) == 6
    assert guarded.read_bytes() == before
    state(guarded)


@RIGHTS
def test_a_file_that_may_not_be_read(guarded: Path) -> None:
    with rights(guarded, 0o000):
        assert fault_of(lambda: opened(guarded)).code == "unreadable_file"
    state(guarded)


@RIGHTS
def test_a_workbook_that_may_not_be_read(guarded: Path, crowd: Path) -> None:
    source = Path(shutil.copy(crowd, guarded.parent / "list.xlsx"))
    with opened(guarded) as operation, rights(source, 0o000):
        assert fault_of(lambda: import_jobs.import_list(operation, source)).code == "unreadable_file"


@RIGHTS
def test_a_folder_that_became_read_only_meanwhile(guarded: Path) -> None:
    """The file is open: what is in the file goes on, a backup and an export say what is wrong."""
    with opened(guarded) as operation:
        with rights(guarded.parent, 0o555):
            operation.run(AddPerson({"surname": "X"}))
            assert isinstance(fault_of(operation.backup), EnvironmentFault)
            out = guarded.parent / "out.xlsx"
            assert isinstance(fault_of(lambda: template_export.write_operation(operation, out)), EnvironmentFault)
        whole(operation)
    assert len(state(guarded)["people"]) == 7


# -- killed

EDGES = ("BEGIN", "COMMIT")
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
CHILDREN: Any = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
CHILDREN.set_forkserver_preload([__name__])  # dozens of them start: all that they need is read once


@dataclass(frozen=True)
class Statements:
    """How many there were, and the numbers of those at which a transaction begins or ends."""

    count: int
    edges: list[int]


def write(what: str, path: Path, source: Path, at: int, computer: str, key: Key, told: Connection) -> None:
    """Write to a file in a process of its own, which kills itself at a statement; tells when it begins, and which it took.

    The key is made and the list is read right there, as quickly as can be."""
    os.environ[ELSEWHERE] = computer
    make = keys._stretch_secret
    vars(keys)["_stretch_secret"] = lambda text, salt, rounds: (
        key.secret if salt == key.salt else make(text, salt, rounds)
    )
    vars(keys)["secrets"] = SimpleNamespace(token_bytes=lambda length: key.salt)
    vars(open_file)["read_workbook"] = lambda path, *more: open_workbook(path)
    done, edges = 0, []

    def count(statement: str) -> None:
        nonlocal done
        done += 1
        if statement.startswith(EDGES):
            edges.append(done)
        if done == at:
            os.kill(os.getpid(), KILL)

    if what == "create":

        def watched(*arguments: Any, **more: Any) -> Any:
            db = connection.open_connection(*arguments, **more)
            db.conn.set_trace_callback(count)
            return db

        vars(operation_file)["open_connection"] = watched
        Operation.create(path, PASSPHRASE, officer="duty", clock=lambda: NOW).close()
    else:
        operation = Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW)
        operation._file.writer.conn.set_trace_callback(count)  # type: ignore[union-attr]
        told.send("ready")
        if what == "import":
            import_jobs.import_list(operation, source)
        elif what == "plan":
            result, revision = pickle.loads(source.read_bytes())
            operation.run(KeepDraft(result, revision))
            operation.run(Publish())
        elif what == "backup":
            operation.backup()
            template_export.write_operation(operation, path.with_name("out.xlsx"))
    told.send(Statements(done, edges))


@contextlib.contextmanager
def child(target: Callable[..., None], *arguments: object) -> Iterator[tuple[Any, Connection]]:
    """A process that tells something, which ends at the end."""
    hears, tells = CHILDREN.Pipe(duplex=False)
    process = CHILDREN.Process(target=target, args=(*arguments, tells))
    process.start()
    tells.close()
    try:
        yield process, hears
    finally:
        process.kill()
        process.join(120)
        hears.close()


def heard(hears: Connection) -> list[Any]:
    """All that it tells until it ends."""
    told = []
    with contextlib.suppress(EOFError):
        while True:
            told.append(hears.recv())
    return told


def victim(
    what: str, path: Path, source: Path, at: int = 0
) -> contextlib.AbstractContextManager[tuple[Any, Connection]]:
    key = keys.make_key(PASSPHRASE, bytes(range(keys.SALT)) if what == "create" else keys.salt_of(path))
    return child(write, what, path, source, at, computer_of(path), key)


def ended(what: str, path: Path, source: Path, at: int = 0) -> Statements | None:
    """Which statements it took, or None where it was killed."""
    with victim(what, path, source, at) as (process, hears):
        told = heard(hears)
        process.join(120)
        assert process.exitcode in (0, -KILL, KILL), "it failed by itself"
        assert (process.exitcode == 0) == bool(told and isinstance(told[-1], Statements))
    return told[-1] if process.exitcode == 0 else None


def statements(what: str, path: Path, source: Path) -> Statements:
    """Those that it takes, nobody killing."""
    found = ended(what, path, source)
    assert found is not None
    return found


def killed_at(what: str, path: Path, source: Path, at: int) -> bool:
    return ended(what, path, source, at) is None


def kill_after(seconds: float, what: str, path: Path, source: Path) -> None:
    """Kill it so long after it began to write."""
    with victim(what, path, source) as (_, hears):
        assert hears.recv() == "ready"
        time.sleep(seconds)


def moments(found: Statements, count: int) -> list[int]:
    """At the edges of transactions, before and after each, as many as there is room for, and two anywhere."""
    near = sorted({at + step for at in found.edges for step in (0, 1) if at + step <= found.count})
    chosen = random.sample(near, min(len(near), count - 2))
    return sorted({*chosen, random.randint(1, found.count), random.randint(1, found.count)})


def test_killed_at_any_statement_of_an_import(world: Path, many: Path, tmp_path: Path) -> None:
    done = Path(shutil.copy(world, tmp_path / "done.repat"))
    found = statements("import", done, many)
    before, after = as_it_is(world), as_it_is(done)
    assert len(after["people"]) == len(before["people"]) + MANY
    for at in moments(found, 10):
        path = Path(shutil.copy(world, tmp_path / f"killed at {at}.repat"))
        assert killed_at("import", path, many, at)
        assert state(path) in (before, after), at


def test_killed_at_any_time_during_an_import(world: Path, many: Path, tmp_path: Path) -> None:
    done = Path(shutil.copy(world, tmp_path / "done.repat"))
    start = time.perf_counter()
    with opened(done) as operation:
        import_jobs.import_list(operation, many)
        seconds = time.perf_counter() - start
    before, after = as_it_is(world), as_it_is(done)
    for turn in range(4):
        path = Path(shutil.copy(world, tmp_path / f"killed {turn}.repat"))
        kill_after(seconds * random.random() * 1.3, "import", path, many)
        assert state(path) in (before, after)


def test_killed_while_a_plan_is_kept_and_published(world: Path, tmp_path: Path) -> None:
    with opened(world, write=False) as operation:
        snapshot = take_snapshot(operation.db, NOW.date())
    result = make_plan(snapshot)
    assert result.assignments
    source = tmp_path / "plan"
    source.write_bytes(pickle.dumps((result, snapshot.revision)))
    kept, published = (Path(shutil.copy(world, tmp_path / f"{name}.repat")) for name in ("kept", "published"))
    with opened(kept) as operation:
        operation.run(KeepDraft(result, snapshot.revision))
    found = statements("plan", published, source)
    sound = [as_it_is(world), as_it_is(kept), as_it_is(published)]
    with opened(published, write=False) as operation:
        assert len(template_rows.bookings(operation.db)) == len(result.assignments)
    seen = set()
    for at in moments(found, 10):
        path = Path(shutil.copy(world, tmp_path / f"killed at {at}.repat"))
        assert killed_at("plan", path, source, at)
        seen.add(sound.index(state(path)))
    assert {0, 1} <= seen


def test_killed_while_a_file_is_made(tmp_path: Path) -> None:
    found = statements("create", tmp_path / "whole.repat", tmp_path)
    empty = as_it_is(tmp_path / "whole.repat")
    for at in moments(found, 10):
        path = tmp_path / f"killed at {at}.repat"
        killed_at("create", path, tmp_path, at)
        if path.exists() and path.stat().st_size:
            assert state(path) == empty
        else:
            # Nothing but the empty name, or not even that.
            assert fault_of(lambda: opened(path)).code in ("damaged_file", "no_such_file")  # noqa: B023


def test_killed_during_a_backup_or_an_export(world: Path, many: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(world, tmp_path / "op.repat"))
    with opened(path) as operation:
        import_jobs.import_list(operation, many)
    whole_one = as_it_is(path)
    for turn in range(3):
        kill_after(random.random() * 0.5, "backup", path, many)
        assert as_it_is(path) == whole_one
        for copy in Path(f"{path}-backups").glob("*.repat"):
            with opened(copy, write=False) as operation:
                whole(operation)
                assert content(operation)["people"] == whole_one["people"]
        out = tmp_path / "out.xlsx"
        if out.exists():
            with Operation.create(tmp_path / f"{turn}.repat", PASSPHRASE, officer="duty") as operation:
                assert not import_jobs.import_list(operation, out).failed
            out.unlink()
