"""The window over operations of 100, 10,000 and 100,000 people: `python -m tests.benchmarks.scale [PEOPLE …]`.

Each size has a process of its own, so that its memory is its own. Nothing here passes or fails; a figure over its target
is marked.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks._operation import NOW, make
from tests.passphrase import PASSPHRASE

SIZES = (100, 10_000, 100_000)
SMALL = ("100",)
USABLE = "usable"
TICK = 2
ROUNDS = 3
LOOK = 3_000
"""Milliseconds."""

Figures = dict[str, float]
TARGETS: Figures = {
    "usable over an empty window, s": 1.0,
    "search in People, ms (95 %)": 50,
    "search of everything, ms (95 %)": 50,
    "a page scrolled, ms (95 %)": 16,
    "memory, MB (peak)": 300,
    "stands still: opening, ms": 100,
    "stands still: closing, ms": 100,
    "stands still: another room, ms (worst)": 100,
    "stands still: one person changed, ms (worst)": 100,
    "stands still: reading for the search, ms": 100,
    "Home counted, ms (worst)": 500,
    "next steps after a change, ms (worst)": 150,
}
"""What is wanted on a laptop of ten years; other figures are for looking at."""

EMPTY = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, lambda: (print({USABLE!r}, flush=True), app.quit()))
app.exec()
"""


@dataclass
class Watch:
    """How long the window stood still at most: a timer that should tick every TICK milliseconds says so."""

    worst: float = 0.0

    def __post_init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst, self._last = max(self.worst, now - self._last), now

    def during(self, work: Callable[[], object], until: Callable[[], bool] = lambda: True) -> float:
        """Milliseconds of the longest stand while `work` is done from the loop and all that follows it."""
        from PySide6.QtCore import QTimer

        rest(50)
        self.worst, self._last = 0.0, time.perf_counter()
        QTimer.singleShot(0, work)
        rest(30)
        while not until():
            rest(10)
        rest(60)
        return self.worst * 1000


def rest(milliseconds: int) -> None:
    """Let the window live for so long. (QTest.qWait keeps Python to itself: no other thread would get on.)"""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def most(times: Sequence[float]) -> float:
    """What 95 of 100 stay under."""
    return sorted(times)[min(len(times) - 1, len(times) * 95 // 100)]


def keystrokes(names: Sequence[str], seed: int = 3) -> list[str]:
    """What stands in the field after each key while names, parts of them and references are typed."""
    rng = Random(seed)
    texts = []
    for name in names:
        words = name.split()
        typed = rng.choice([name, rng.choice(words), f"{words[-1]} {words[0]}", rng.choice(words)[1:] or name])
        texts += [typed[:length] for length in range(1, min(len(typed), 12) + 1)]
    return texts


def peak() -> float:
    """Megabytes of this process at its largest; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    used: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1e6 if sys.platform == "darwin" else 1e3)


# -- in a process of its own


def opened(path: Path, folder: Path) -> tuple[Any, Any, Watch, float]:
    """The window with the file open in it, a watch, and the seconds until its first room was filled."""

    from ui.core.preferences import Preferences
    from ui.main import Program, create_application
    from ui.shell.host import Surroundings
    from ui.style import theme

    app = create_application(["scale"])
    around = Surroundings(folder, folder, folder, "duty", lambda: NOW)
    window = Program(Preferences(folder / "window.ini"), around).window
    theme.ask_scheme(app, theme.Scheme.LIGHT)
    window.resize(1366, 768)
    window.show()
    window.ask_passphrase(path)
    rest(0)
    watch = Watch()
    window.opening.open_file(path, PASSPHRASE, "duty")
    while window.workspace is None:
        rest(5)
    rest(0)
    sys.stdout.write(f"{USABLE}\n")
    sys.stdout.flush()
    start = time.perf_counter()
    settle(window)
    filled = time.perf_counter() - start
    while window.workspace.rooms.missing:
        rest(5)
    rest(100)
    return app, window, watch, filled


def settle(window: Any) -> None:
    """Until what was asked is answered and shown."""
    while window.context.asking.waited_for:
        rest(5)


def measure(path: Path, folder: Path) -> Figures:
    """All figures of one file."""

    app, window, watch, filled = opened(path, folder)
    figures: Figures = {
        "  the first room filled after that, s": filled,
        "stands still: opening, ms": watch.worst * 1000,
        "  memory when open, MB": peak(),
    }

    def answered() -> bool:
        return not window.context.asking.busy and window.context.current is None

    # As long as an officer looks before they do anything: what reads ahead has time to.
    rest(LOOK)
    rooms = window.workspace.rooms
    for key in rooms:
        figures[f"  to {key}, ms"] = watch.during(lambda key=key: window.workspace.show_room(key), answered)
        figures[f"  memory after {key}, MB"] = peak()
    figures["stands still: another room, ms (worst)"] = max(v for k, v in figures.items() if k.startswith("  to "))
    window.workspace.show_room("people")
    rest(LOOK)
    figures |= _people(app, window, rooms["people"])
    figures |= _edits(window, watch, rooms["people"], answered)
    figures |= _states(window)
    figures |= _everything(window, watch)
    figures["memory, MB (peak)"] = peak()
    figures["stands still: closing, ms"] = watch.during(lambda: window.close_operation())
    return figures


def _people(app: Any, window: Any, room: Any) -> Figures:
    names = _names(window)
    texts = keystrokes(names[:24])

    def type_in(text: str) -> None:
        room.filter(replace(room.source.query, text=text))
        settle(window)
        app.processEvents()

    typed = [milliseconds(lambda text=text: type_in(text)) for text in texts]
    type_in("")
    bar = room.table.verticalScrollBar()

    def scroll(value: int) -> None:
        bar.setValue(value)
        room.table.viewport().repaint()

    rng = Random(1)
    following = [milliseconds(lambda: scroll(bar.value() + bar.pageStep())) for _ in range(60)]
    anywhere = [milliseconds(lambda: scroll(rng.randrange(bar.maximum() + 1))) for _ in range(60)]
    sorts = {}
    for number, column in enumerate(room.model.columns):
        if column.sort and not column.hidden:
            sorts[column.sort] = milliseconds(
                lambda number=number: (room.model.sort(number), settle(window), app.processEvents())
            )
    room.model.sort(-1)
    return {
        "search in People, ms (95 %)": most(typed),
        "a page scrolled, ms (95 %)": most(following + anywhere),
        "sorted by a column, ms (worst)": max(sorts.values()),
        **{f"  by {name}, ms": value for name, value in sorts.items()},
    }


def _names(window: Any) -> list[str]:
    """Of some people: those of all would be most of the memory that is measured."""
    ask = window.context.db.conn.execute
    last = ask("SELECT max(id) FROM people").fetchone()[0]
    ids = Random(2).sample(range(1, last + 1), min(last, 150))
    rows = [
        ask("SELECT ref, given_names, surname, native_name FROM people WHERE id = ?", (id,)).fetchone() for id in ids
    ]
    return [" ".join(part for part in row if part) for row in rows]


def _edits(window: Any, watch: Watch, room: Any, answered: Callable[[], bool]) -> Figures:
    from repatriate.app.people.commands import EditPeople

    room.select("P00042")
    run = window.context.run
    changed = [
        watch.during(lambda n=n: run(EditPeople(("P00042",), {"province": f"Aceh {n}"})), answered)
        for n in range(ROUNDS)
    ]
    undone = watch.during(window.context.undo, answered)
    return {
        "stands still: one person changed, ms (worst)": max(*changed, undone),
        "  of that, the change undone, ms": undone,
    }


def _states(window: Any) -> Figures:
    """What follows from the states of people: counted, listed, sorted, and asked again after somebody changed."""
    from repatriate.app.core.sql import Term
    from repatriate.app.next_steps.steps import next_steps
    from repatriate.app.next_steps.view import read_home
    from repatriate.app.people.commands import EditPeople
    from repatriate.app.people.table_queries import PeopleQuery, people_ids
    from repatriate.app.state.figures import read_figures

    operation = window.context.operation
    db, today, now = operation.db, operation.today(), operation.clock()

    def count_home() -> None:
        read_figures(db, today)
        read_home(operation, now)
        next_steps(operation, now)

    def list_of(field: str, value: str) -> None:
        people_ids(db, PeopleQuery(terms=(Term(field, (value,)),)), today)

    changed, steps = [], []
    for number in range(2 * ROUNDS):
        goes = EditPeople(("P00042",), {"destination": None if number % 2 else "KEN"})
        changed.append(milliseconds(lambda goes=goes: operation.run(goes)))
        steps.append(milliseconds(lambda: next_steps(operation, now)))
    return {
        "Home counted, ms (worst)": max(milliseconds(count_home) for _ in range(ROUNDS)),
        "next steps after a change, ms (worst)": max(steps),
        "  written with the states that follow, ms": max(changed),
        "  people of a state, ms": max(milliseconds(lambda: list_of("state", "needs_document")) for _ in range(ROUNDS)),
        "  people who lack a clearance, ms": max(
            milliseconds(lambda: list_of("lacks", "exit_permit")) for _ in range(ROUNDS)
        ),
        "  people sorted by state, ms": max(
            milliseconds(lambda: people_ids(db, PeopleQuery(), today, "state")) for _ in range(ROUNDS)
        ),
    }


def _everything(window: Any, watch: Watch) -> Figures:
    from ui.core.next_steps import SearchReader
    from ui.models.found import SearchModel

    window.workspace.search_reader.stop()  # one is read at a time
    begun: list[SearchReader] = []
    start = time.perf_counter()
    still = watch.during(
        lambda: begun.append(SearchReader(window.context.operation)), lambda: bool(begun) and begun[0].index.ready
    )
    read = time.perf_counter() - start
    model = SearchModel(window.context, begun[0])
    texts = keystrokes(_names(window))
    found = [milliseconds(lambda text=text: model.search(text)) for text in texts]
    begun[0].stop()
    return {
        "stands still: reading for the search, ms": still,
        "  read for the search after, s": read,
        "search of everything, ms (95 %)": most(found),
        "  search of everything, ms (middle)": statistics.median(found),
    }


# -- from outside


def _environment(folder: str) -> dict[str, str]:
    places = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **dict.fromkeys(places, folder)}


def _run(command: list[str], folder: str) -> tuple[float, str]:
    """Seconds until the process says that it is usable, and what it writes after that."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        env=_environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        while (line := process.stdout.readline()).strip() != USABLE:
            if not line:
                raise RuntimeError(f"{command[1:3]} ended before it was usable")
        seconds = time.perf_counter() - start
        rest = process.stdout.read()
    return seconds, rest


def table(size: int, figures: Figures) -> str:
    lines = [f"{size:,} people"]
    for name, value in figures.items():
        target = TARGETS.get(name)
        verdict = "" if target is None else f"{target:8g}  {'' if value <= target else 'OVER'}"
        lines.append(f"  {name:46}{value:9.2f}{verdict}".rstrip())
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] = ()) -> int:
    """Print a table for each size; 1 where a figure is over its target."""
    over = False
    with tempfile.TemporaryDirectory() as folder:
        empty = statistics.median(_run([sys.executable, "-c", EMPTY], folder)[0] for _ in range(ROUNDS))
        for size in map(int, arguments or SIZES):
            path = Path(folder) / f"people-{size}.repat"
            make(path, size)
            usable, written = _run([sys.executable, "-m", "tests.benchmarks.scale", "--measure", str(path)], folder)
            figures = {"usable over an empty window, s": usable - empty, **json.loads(written)}
            over = over or any(figures[name] > target for name, target in TARGETS.items())
            sys.stdout.write(table(size, figures))
            sys.stdout.flush()
            path.unlink()
    return int(over)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measured = Path(sys.argv[2])
        sys.stdout.write(json.dumps(measure(measured, measured.parent)))
    else:
        sys.exit(main(sys.argv[1:]))
