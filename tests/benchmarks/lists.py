"""A list of 10,000 rows of ten columns, matched against 10,000 people in the file, journalled and encrypted, against
openpyxl's bare read of the same list; and the memory that each takes, in a process of its own."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from repatriate.app.core.operation import Operation
from repatriate.app.imports import jobs as import_jobs
from tests.benchmarks.importing import bare_read, made_up_name
from tests.benchmarks.scale import peak

PEOPLE, ROUNDS = 10_000, 5
SMALL = ("200",)
HEAD = [
    "No",
    "Surname",
    "Given names",
    "Sex",
    "Date of birth",
    "Nationality",
    "Passport No.",
    "Expiry",
    "Province",
    "Remarks",
]


def make_lists(folder: Path, people: int = PEOPLE, seed: int = 3) -> tuple[Path, Path]:
    """A list, and a later one: half of its rows are people of the first, some of them changed, half are new."""
    chance = random.Random(seed)
    first = [_row(chance) for _ in range(people)]
    later = [
        [*row[:7], made_up_name(chance).title() if chance.random() < 0.3 else row[7], row[8]]
        for row in first[: people // 2]
    ]
    later += [_row(chance) for _ in range(people - people // 2)]
    return _write(folder / "first.xlsx", first), _write(folder / "later.xlsx", later)


def _row(chance: random.Random) -> list[Any]:
    born = date(1960, 1, 1) + timedelta(days=chance.randrange(16_000))
    return [
        made_up_name(chance),
        f"{made_up_name(chance)} {made_up_name(chance)}",
        chance.choice("MF"),
        f"{born:%d/%m/%Y}",
        chance.choice(["Indonesian", "PHL", "Vietnam", "KEN", "Ethiopian"]),
        f"X{chance.randrange(10**7):07}",
        date(2026, 1, 1) + timedelta(days=chance.randrange(2000)),
        made_up_name(chance).title(),
        "seen at the centre" if chance.random() < 0.2 else None,
    ]


def _write(path: Path, rows: list[list[Any]]) -> Path:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("List")
    sheet.append(HEAD)
    for number, row in enumerate(rows, start=1):
        sheet.append([number, *row])
    workbook.save(path)
    return path


def _timed(work: Any) -> tuple[float, float]:
    """Seconds on the clock and of the processor: where the machine has other work, the second is the fairer one."""
    start, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - used


def main(arguments: Sequence[str] = ()) -> int:
    """Print the ratios for lists of so many rows, and the peaks of memory; 1 where an import takes more than twice the bare read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people = int(arguments[0]) if arguments else PEOPLE
        first, later = make_lists(folder, people)
        ours, theirs = [], []
        with Operation.create(folder / "op.repat", "benchmark", officer="benchmark") as operation:
            import_jobs.import_list(operation, first)
            for _ in range(ROUNDS):  # in turn, so that a busy machine slows both alike
                theirs.append(_timed(lambda: bare_read(later)))
                ours.append(_timed(lambda: import_jobs.import_list(operation, later)))
                operation.undo()
        for place, what in enumerate(("by the clock", "of the processor")):
            mine, bare = min(one[place] for one in ours), min(one[place] for one in theirs)
            sys.stdout.write(
                f"{people:,} rows against {people:,} people, seconds {what:16} {mine:6.3f}, bare openpyxl {bare:6.3f}, "
                f"ratio {mine / bare:5.2f}\n"
            )
        for what in ("import", "bare"):
            used = _peak(what, folder, later)
            sys.stdout.write(f"peak memory, {what:6} {used:6.0f} MB\n")
        return int(min(one[1] for one in ours) > 2 * min(one[1] for one in theirs))


def _peak(what: str, folder: Path, path: Path) -> float:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.lists", what, str(folder / "op.repat"), str(path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return float(ran.stdout)


def _alone(what: str, file: Path, path: Path) -> None:
    if what == "bare":
        bare_read(path)
    else:
        with Operation.open(file, "benchmark", officer="benchmark") as operation:
            import_jobs.import_list(operation, path)
    sys.stdout.write(f"{_own_peak():.0f}")


def _own_peak() -> float:
    """Megabytes of this process at its largest, without what the one that started it had."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return peak()
    return int(status.split("VmHWM:")[1].split()[0]) / 1e3


if __name__ == "__main__":
    if len(sys.argv) == 4:
        _alone(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))
