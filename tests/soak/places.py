"""Disks that fill up, folders that go away or may not be written, clocks that are set: sentences, and nothing half done."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.imports import template_export
from repatriate.app.people.commands import AddPerson
from repatriate.model.errors import EnvironmentFault, RepatriateError
from tests.app.examples import EXAMPLES
from tests.app.world import NOW
from tests.passphrase import PASSPHRASE
from tests.soak.trial import Told, find_wrong, open_file, start_over, workplace
from tests.test_bad_input import content, full


def fill_disks(tries: int, seed: int) -> Told:
    """Every command on a disk with a little room: it is done, or it is refused and nothing has changed."""
    told = Told("full disks")
    chance = random.Random(seed)
    kinds = list(EXAMPLES)
    with workplace("full") as folder:
        for number in range(tries):
            path = start_over(folder)
            prepare, make = EXAMPLES[kinds[number % len(kinds)]]
            which = f"{kinds[number % len(kinds)].__name__}, try {number} of seed {seed}"
            told.tries += 1
            with open_file(path) as operation:
                try:
                    if prepare:
                        prepare(operation, folder)
                    command = make(operation, folder)
                except (RepatriateError, AssertionError, LookupError):
                    continue
                before = content(operation)
                with _no_free_pages(operation), full(operation, room=chance.randrange(6)):
                    try:
                        operation.run(command)
                    except EnvironmentFault:
                        told.check(content(operation) == before, f"{which}: something was changed")
                    except RepatriateError:
                        pass
                    except Exception as fault:  # whatever it is, it is no sentence
                        told.failures.append(f"{which}: {type(fault).__name__}")
                told.check(not find_wrong(operation), f"{which}: {find_wrong(operation)}")
    return told


@contextlib.contextmanager
def _no_free_pages(operation: Operation) -> Iterator[None]:
    """Pages that were freed would be room."""
    with operation._file.unlocked() as db:
        db.conn.execute("PRAGMA incremental_vacuum")
    yield


def set_clocks(tries: int, seed: int) -> Told:
    """Commands and backups while the clock is set forth and back by years: the newest backup stays, the chain holds."""
    told = Told("clocks set")
    chance = random.Random(seed)
    now = [NOW]

    def clock() -> datetime:
        return now[0]

    with workplace("clocks") as folder:
        path = start_over(folder)
        for number in range(tries):
            now[0] = NOW + timedelta(days=chance.randrange(-4000, 4000), seconds=chance.randrange(86_400))
            which = f"try {number} of seed {seed}"
            told.tries += 1
            with Operation.open(path, PASSPHRASE, officer="duty", clock=clock) as operation:
                operation.run(AddPerson({"surname": f"CLOCK{number}"}))
                made = operation.backup()
                told.check(made.is_file(), f"{which}: the backup just made is gone")
                told.check(operation.backups()[0].path == made, f"{which}: the newest backup is not the first")
                told.check(not find_wrong(operation), f"{which}: {find_wrong(operation)}")
    return told


def take_folders_away(tries: int, seed: int) -> Told:
    """The folder of an output, of the backups or of the file itself is gone, moved or a file in the middle of the work."""
    told = Told("folders gone")
    chance = random.Random(seed)
    with workplace("folders") as folder:
        for number in range(tries):
            path = start_over(folder)
            outside = folder / "outside"
            outside.mkdir(exist_ok=True)
            which = f"try {number} of seed {seed}"
            told.tries += 1
            with open_file(path) as operation:
                harm = chance.choice(_HARMS)
                harm(path, outside)
                _attempt(told, partial(operation.run, AddPerson({"surname": "FOLDER"})), which)
                _attempt(told, partial(template_export.write_operation, operation, outside / "out.xlsx"), which)
                _attempt(told, operation.backup, which)
            for part in outside.rglob("*") if outside.is_dir() else ():
                told.check(".part" not in part.name, f"{which}: a half-written file is left")
            shutil.rmtree(outside, ignore_errors=True)
            outside.unlink(missing_ok=True)
            for kept in folder.glob("moved*"):
                shutil.rmtree(kept) if kept.is_dir() else kept.unlink()
    return told


def _attempt(told: Told, attempt: Callable[[], object], which: str) -> None:
    try:
        attempt()
    except RepatriateError as fault:
        told.check("\n" not in str(fault), f"{which}: more than one line")
    except Exception as fault:  # whatever it is, it is no sentence
        told.failures.append(f"{which}: {type(fault).__name__}")


def _take_away(path: Path, outside: Path) -> None:
    shutil.rmtree(outside)


def _put_a_file(path: Path, outside: Path) -> None:
    shutil.rmtree(outside)
    outside.write_bytes(b"")


def _move_file(path: Path, outside: Path) -> None:
    os.replace(path, path.with_name("moved.repat"))


def _put_a_file_for_backups(path: Path, outside: Path) -> None:
    path.with_name(f"{path.name}-backups").write_bytes(b"")


_HARMS = (_take_away, _put_a_file, _put_a_file_for_backups, *(() if os.name == "nt" else (_move_file,)))
