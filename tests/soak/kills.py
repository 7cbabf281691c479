"""A program killed in the middle of its work: what was acknowledged is there, the file is whole, nothing readable is left."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Notice
from repatriate.app.imports import template_export
from repatriate.app.reports import situation_report
from repatriate.model.errors import RepatriateError
from tests.app.examples import EXAMPLES
from tests.soak.trial import Told, find_readable, find_wrong, open_file, start_over, workplace

ROOT = Path(__file__).parents[2]
LONGEST = 1.5
"""Seconds of work after which it is killed at the latest."""


def tell_acknowledged(operation: Operation, where: int) -> None:
    """Write down each entry once the command is done: its number, its hash, and whose each printed number is."""

    def tell(notice: Notice) -> None:
        printed = dict(
            operation.db.conn.execute("SELECT number, person_id FROM documents WHERE printed IS NOT NULL").fetchall()
        )
        os.write(where, f"{operation.revision} {operation.journal_head} {json.dumps(printed)}\n".encode())

    operation.subscribe(tell)


def work(path: Path, seed: int, where: int) -> None:
    """Commands in any order, undone and done again, lists and reports: until somebody kills it."""
    chance = random.Random(seed)
    folder = path.parent / "written"
    folder.mkdir(exist_ok=True)
    with open_file(path) as operation:
        tell_acknowledged(operation, where)
        os.write(where, b"ready\n")
        while True:
            kind = chance.choice(list(EXAMPLES))
            prepare, make = EXAMPLES[kind]
            with contextlib.suppress(RepatriateError, AssertionError, LookupError):
                if prepare:
                    prepare(operation, folder)
                operation.run(make(operation, folder))
            with contextlib.suppress(RepatriateError):
                match chance.randrange(6):
                    case 0:
                        operation.undo(reason="by mistake")
                    case 1:
                        operation.redo()
                    case 2:
                        template_export.write_operation(operation, folder / "out.xlsx")
                    case 3:
                        operation.write_file(folder / "report.pdf", situation_report.draw_situation_pdf(operation))
                    case 4:
                        operation.backup()


def work_in_window(path: Path, seed: int, where: int) -> None:
    """The same commands in the window, as its rooms run them, while it draws what they change."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from tests.app.world import NOW
    from ui.core.preferences import Preferences
    from ui.main import Program
    from ui.shell.host import Surroundings

    chance = random.Random(seed)
    app = QApplication([])
    place = path.parent / "settings"
    around = Surroundings(place, path.parent / "written", place / "logs", "duty", lambda: NOW)
    program = Program(Preferences(place / "window.ini"), around)
    operation = open_file(path)
    program.window.show_operation(operation)
    program.window.show()
    tell_acknowledged(operation, where)

    def once() -> None:
        prepare, make = EXAMPLES[chance.choice(list(EXAMPLES))]
        with contextlib.suppress(RepatriateError, AssertionError, LookupError):
            if prepare:
                prepare(operation, path.parent / "written")
            operation.run(make(operation, path.parent / "written"))

    (path.parent / "written").mkdir(exist_ok=True)
    timer = QTimer(interval=0)
    timer.timeout.connect(once)
    timer.start()
    os.write(where, b"ready\n")
    app.exec()


def kill_programs(tries: int, seed: int, *, window: bool = False) -> Told:
    """Start one, let it work, kill it, look: again and again on the same file, which grows old by it."""
    told = Told("window killed" if window else "program killed")
    chance = random.Random(seed)
    with workplace("kills") as folder:
        path = start_over(folder)
        for number in range(tries):
            if number % 25 == 24:
                path = start_over(folder)
            told.tries += 1
            acknowledged = _kill_one(path, chance.randrange(1 << 30), chance.uniform(0, LONGEST), window=window)
            _look(told, path, acknowledged, f"kill {number} of seed {seed}")
            told.check(
                not find_readable(folder / "temporary"), f"kill {number} of seed {seed}: a name in a temporary file"
            )
    return told


def _kill_one(path: Path, seed: int, after: float, *, window: bool) -> list[str]:
    """What was acknowledged before the end, a line for each entry."""
    job = "work_in_window" if window else "work"
    code = (
        f"import sys; from pathlib import Path; from tests.soak.kills import {job}; {job}(Path(sys.argv[1]), {seed}, 1)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n", "the program did not begin"
        time.sleep(after)
        child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        return [line for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]


def _look(told: Told, path: Path, acknowledged: list[str], which: str) -> None:
    try:
        operation = open_file(path)
    except RepatriateError as fault:
        told.failures.append(f"{which}: {fault.code}")
        return
    with operation:
        told.check(not operation.read_only, f"{which}: opened for reading only")
        told.check(not find_wrong(operation), f"{which}: {find_wrong(operation)}")
        # An unfinished backup is encrypted, as its journal is; a later backup removes both.
        left = [one for one in path.parent.rglob(".*.part*") if one.is_file() and ".part.copy" not in one.name]
        told.check(not left, f"{which}: {len(left)} half-written files are left")
        if not acknowledged:
            return
        number, head, printed = acknowledged[-1].split(" ", 2)
        row = operation.db.conn.execute("SELECT hash FROM journal WHERE number = ?", (number,)).fetchone()
        told.check(row is not None and row[0] == head, f"{which}: entry {number} was acknowledged and is lost")
        now = dict(operation.db.conn.execute("SELECT number, person_id FROM documents WHERE printed IS NOT NULL"))
        moved = [one for one, person in json.loads(printed).items() if now.get(one) != person]
        told.check(not moved, f"{which}: {len(moved)} printed numbers are not whose they were")
