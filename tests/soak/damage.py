"""A file or its log with a byte changed, or cut short: it is refused, told, or as it was; never read wrongly."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.groups.commands import SaveGroup
from repatriate.model.errors import RepatriateError
from tests.soak.trial import Told, find_wrong, open_file, start_over, workplace
from tests.test_bad_input import content


def _make_log(folder: Path) -> tuple[bytes, bytes]:
    """A file as it was while somebody read, and the log with three commands that could not be brought in meanwhile."""
    path = start_over(folder)
    with open_file(path) as operation:
        half = operation.db.conn.execute("SELECT * FROM images")
        half.fetchone()
        main = path.read_bytes()
        for number in range(3):
            operation.run(SaveGroup(f"Group {number}", {"notes": "n" * 900}))
        log = Path(f"{path}-wal").read_bytes()
        half.close()
    return main, log


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def flip_bytes(tries: int, seed: int) -> Told:
    """One bit of the file, or of the log that a killed session left."""
    return _harm(Told("bytes flipped"), tries, seed, _flip)


def cut_files(tries: int, seed: int) -> Told:
    """The file, or its log, ends somewhere."""
    return _harm(Told("files cut short"), tries, seed, lambda data, chance: data[: chance.randrange(len(data))])


def _harm(told: Told, tries: int, seed: int, change: Callable[[bytes, random.Random], bytes]) -> Told:
    """By turns the file alone, and a log beside a file that is whole."""
    chance = random.Random(seed)
    with workplace("harm") as folder:
        main, log = _make_log(folder)
        states = _states(folder, main, log)
        for number in range(tries):
            path = start_over(folder)
            in_log = number % 2 == 1
            path.write_bytes(main if in_log else change(main, chance))
            if in_log:
                Path(f"{path}-wal").write_bytes(change(log, chance))
            _look(told, path, states, f"{told.name}, try {number} of seed {seed}, {'log' if in_log else 'file'}")
    return told


def _states(folder: Path, main: bytes, log: bytes) -> list[object]:
    """What the file may hold afterwards: without the log, or with some of its commands, each whole."""
    path = start_over(folder)
    path.write_bytes(main)
    with open_file(path) as operation:
        found: list[object] = [content(operation)]
    path = start_over(folder)
    path.write_bytes(main)
    Path(f"{path}-wal").write_bytes(log)
    with open_file(path) as operation:
        found.append(content(operation))
        while operation.next_undo is not None and len(found) < 4:
            found.append(_shown(operation))
            operation.undo()
        found.append(_shown(operation))
    return found


def _shown(operation: Operation) -> object:
    return [row[0] for row in operation.db.conn.execute("SELECT name FROM groups ORDER BY name")]


def _look(told: Told, path: Path, states: list[object], which: str) -> None:
    told.tries += 1
    try:
        with open_file(path) as operation:
            wrong = find_wrong(operation)
            fits = content(operation) in states or _shown(operation) in states
        told.check(bool(wrong) or fits, f"{which}: it was noticed by nobody")
    except RepatriateError as fault:
        told.check("\n" not in str(fault), f"{which}: more than one line")
    except Exception as fault:  # whatever it is, it is no sentence
        told.failures.append(f"{which}: {type(fault).__name__}")
