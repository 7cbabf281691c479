"""How long a change by hand takes among a hundred thousand people: taking a card up, each departure it passes, the move.

python -m tests.benchmarks.by_hand [PEOPLE]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from repatriate.app.core.operation import Operation
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.manual.swap_candidates import find_partners
from tests.benchmarks._operation import NOW, make
from tests.passphrase import PASSPHRASE

T = TypeVar("T")
ROUNDS = 7
PEOPLE = 100_000
SMALL = ("2000",)


def timed(work: Callable[..., T], *arguments: Any) -> tuple[float, T]:
    """Milliseconds of the processor, and the result: what else the machine does is not counted."""
    start = time.process_time()
    result = work(*arguments)
    return 1000 * (time.process_time() - start), result


def measure(operation: Operation) -> dict[str, float]:
    """Milliseconds by what was done: medians but for the worst and the first."""
    db, today = operation.db, operation.today()
    board = Board.of(db, today)
    rows = db.conn.execute("SELECT ref FROM people WHERE id % 997 = 3 ORDER BY id LIMIT ?", (ROUNDS,))
    refs = [row[0] for row in rows]
    up, first, hover, gives = [], [], [], []
    for ref in refs:
        spent, judge = timed(Judge.of, db, today, (ref,), board.loads)
        up.append(spent)
        codes = [column.code for column in board.columns]
        each = [timed(judge.verdict, (ref,), code) for code in codes]
        first.append(each[0][0])
        hover += [spent for spent, _ in each[1:]]
        full = next((code for code, (_, found) in zip(codes, each, strict=True) if found.crowded), codes[0])
        gives.append(timed(find_partners, db, today, (ref,), full, board.loads)[0])
    moves = [timed(operation.run, Assign((ref,), ()))[0] for ref in refs]
    return {
        "take a card up": statistics.median(up),
        "first departure": statistics.median(first),
        "each other departure": statistics.median(hover),
        "each other departure, worst": max(hover),
        "who could give way": statistics.median(gives),
        "first move (copies the published plan)": moves[0],
        "move": statistics.median(moves[1:] or moves),
    }


def main(arguments: Sequence[str] = ()) -> int:
    """Print the milliseconds of each step."""
    size = int(arguments[0]) if arguments else PEOPLE
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hand.repat"
        make(path, size)
        with Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
            lines = [f"  {name:40} {spent:10.1f} ms\n" for name, spent in measure(operation).items()]
            sys.stdout.write("".join([f"{size:,} people\n", *lines]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
