"""What whoever reads the memory of the program finds after it was locked: nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from repatriate.store.keys import make_key, salt_of
from tests.passphrase import PASSPHRASE
from tests.systems import PROCESS_MEMORY

SURNAMES = ("Dimaculangan", "Thepsuwannarong", "Rakotoarimanana", "Nguyenvanhoang")
ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 90.0
pytestmark = PROCESS_MEMORY

OFFICER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import main
from ui.shell.erase import erase_memory

path, folder, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.readline().strip()
refused, rooms = sys.argv[3:4], sys.argv[4:]

def work(window):
    page = window.open_page
    while not page.isVisible():
        yield
    page.officer.setText("Officer One")
    page.passphrase.setText(passphrase)
    page.main.click()
    while window.context is None:
        yield
    for key in rooms or list(window.workspace.rooms):
        window.workspace.show_room(key)
        while window.context.asking.busy:
            yield
    window.workspace.show_room("people", "P00001")
    for _ in range(20):
        yield
    (folder / "ready").touch()
    while not (folder / "leave").exists():
        yield
    window.lock()

class Program(main.Program):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.steps = work(self.window)
        self.timer = QTimer(interval=20)
        self.timer.timeout.connect(lambda: next(self.steps, None))
        self.timer.start()

main.Program = Program
if refused:
    main.renewal.start_again = lambda: None  # as where the system refuses
    main.erase_memory = lambda: (erase_memory(), (folder / "erased").touch())
main.main(["repatriate"], file=path)
"""


@dataclass
class Running:
    """The real program on a file, driven by an officer who looks into every room."""

    pid: int
    path: Path
    folder: Path
    wanted: Mapping[str, bytes]

    def found(self, *names: str) -> dict[str, int]:
        """How often each of these stands in its memory; all that is wanted where none is named."""
        return found(self.pid, {name: self.wanted[name] for name in names or self.wanted})


@contextmanager
def running(folder: Path, *more: str) -> Iterator[Running]:
    path = folder / "mission.repat"
    with Operation.create(path, PASSPHRASE, officer="before") as made:
        for surname in SURNAMES:
            made.run(AddPerson({"surname": surname, "given_names": "Ama"}))
    secret = make_key(PASSPHRASE, salt_of(path)).secret
    wanted = {
        "key": secret,
        "key in digits": secret.hex().encode(),
        **{name: name.encode() for name in SURNAMES},
        **{f"{name} in Qt": name.encode("utf-16-le") for name in SURNAMES},
        "passphrase": PASSPHRASE.encode(),
        "passphrase in Qt": PASSPHRASE.encode("utf-16-le"),
    }
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    around = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", OFFICER, str(path), str(folder), *more], stdin=subprocess.PIPE, text=True, env=around
    ) as run:
        try:
            assert run.stdin is not None
            run.stdin.write(f"{PASSPHRASE}\n")
            run.stdin.flush()
            wait_for(lambda: (folder / "ready").exists() or run.poll() is not None)
            yield Running(run.pid, path, folder, wanted)
        finally:
            run.kill()


def test_a_locked_program_holds_no_name_and_no_key(tmp_path: Path) -> None:
    with running(tmp_path) as program:
        before = program.found("key", "Dimaculangan", "Dimaculangan in Qt")
        assert all(before.values()), before
        (tmp_path / "leave").touch()
        wait_for(lambda: b"repatriate" in Path(f"/proc/{program.pid}/cmdline").read_bytes().split(b"\0"))
        page = f"Open {program.path.name}".encode("utf-16-le")
        wait_for(lambda: bool(found(program.pid, {"page": page}, part="[heap]")["page"]))
        assert set(program.found().values()) == {0}
        assert not [name for name in list_open_files(program.pid) if "mission" in name]
        Operation.open(program.path, PASSPHRASE, officer="another").close()


def test_where_no_fresh_process_comes_it_erases_what_it_can(tmp_path: Path) -> None:
    """The key, and nearly all names. What was typed as the passphrase stands in the test's own script as well."""
    with running(tmp_path, "refused", "people", "papers", "departures") as program:
        before = program.found(*SURNAMES)
        (tmp_path / "leave").touch()
        wait_for(lambda: (tmp_path / "erased").exists())
        after = program.found("key", "key in digits", *SURNAMES)
    assert (after["key"], after["key in digits"]) == (0, 0), after
    assert sum(after[name] for name in SURNAMES) * 4 <= sum(before[name] for name in SURNAMES), (before, after)


def list_open_files(pid: int) -> Iterator[str]:
    """What a process has open; it may close some of it meanwhile."""
    for each in os.scandir(f"/proc/{pid}/fd"):
        with suppress(FileNotFoundError):
            yield os.readlink(each.path)


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "it takes too long"
        time.sleep(0.05)


def found(pid: int, wanted: Mapping[str, bytes], part: str = "") -> dict[str, int]:
    """How often each stands in what the process may write or has read into its memory; libraries hold what they were made of.

    To look at all of it takes a second. `part` is the only one that is looked at, as the system calls it.
    """
    counts = dict.fromkeys(wanted, 0)
    if not os.access(f"/proc/{pid}/mem", os.R_OK):
        pytest.skip("this system lets nobody read the memory of another process")
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights, *_ = line.split()
            if "r" not in rights or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            if ("w" not in rights and ".so" in line) or not line.endswith(part):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                data = memory.read(end - start)
            except (OSError, OverflowError):
                continue
            for name, text in wanted.items():
                counts[name] += data.count(text)
    return counts
