"""A scan in the window at 2,000 people on one departure, 20,000 sightings and 100,000 people:
`python -m tests.benchmarks.counting_window [PEOPLE ABOARD SIGHTINGS]`.

From the last key of the gun to the verdict on the screen, against the bare command in the same run. Nothing here passes or fails.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.taking import Scan
from repatriate.model.counting import How
from tests.benchmarks._operation import make
from tests.benchmarks.counting import (
    GATE,
    LEG,
    SCANS,
    _clock,
    _Ferry,
    _numbers,
    _tell,
    _time,
    read_sizes,
)
from tests.passphrase import PASSPHRASE
from tests.ui import scenes
from ui.main import create_application
from ui.rooms.counting.gun import GunCode
from ui.rooms.counting.room import CountingRoom

SMALL = ("1000", "150", "100")
APART = 250
"""Milliseconds between two people at the gate."""


def _scan(room: CountingRoom, code: str) -> None:
    """Wait until the verdict is shown, at most 20 s. No loop in Python waits for it: that would hold up the thread that writes."""
    loop = QEventLoop()
    QTimer.singleShot(20_000, loop, loop.quit)
    heard = room.tally.answered.connect(lambda told: loop.quit())
    room._scan(GunCode(code, code))
    loop.exec()
    room.tally.answered.disconnect(heard)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the milliseconds of a scan in the window, and of the bare command."""
    people, aboard, sightings = read_sizes(arguments)
    create_application(["counting"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crowd.repat"
        make(path, people)
        operation = Operation.open(path, PASSPHRASE, officer="duty", clock=_clock())
        operation.run(_Ferry(aboard, sightings))
        refs = _numbers(operation)
        window = scenes.make_window(Path(folder))
        window.show_operation(operation)
        window.show()
        scenes.settle(window)
        assert window.context is not None
        started = time.perf_counter()
        window.context.go("counting", f"{LEG}:count")
        scenes.settle(window)
        _tell("the counting room is there", [(time.perf_counter() - started) * 1000])
        room = window.workspace.rooms["counting"]
        assert isinstance(room, CountingRoom)
        room.choose_point(GATE)
        _scan(room, next(refs))
        found = []
        for _ in range(SCANS):
            QTest.qWait(APART)
            found += _time(lambda: _scan(room, next(refs)), 1)
        _tell("a scan, somebody every quarter of a second", found)
        _tell("scans one after the other", _time(lambda: _scan(room, next(refs)), SCANS))
        scenes.settle(window)
        window.close_operation()
        with Operation.open(path, PASSPHRASE, officer="duty", clock=_clock()) as again:
            bare = _time(lambda: again.run(count_here(LEG, Scan(next(refs), GATE, how=How.SCAN))), SCANS)
            _tell("the bare command", bare)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
