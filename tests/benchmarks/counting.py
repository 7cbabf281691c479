"""A scan and the status at 2,000 people on one departure, 20,000 sightings and 100,000 people: `python -m tests.benchmarks.counting [PEOPLE ABOARD SIGHTINGS]`.

A scan is the command with all that follows from it in the file. Nothing here passes or fails.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Transaction
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.receivers import find_leg, store_points
from repatriate.app.counting.rest import read_doubtful
from repatriate.app.counting.taking import Scan
from repatriate.model.counting import How
from repatriate.model.dates import write_exact_moment
from tests.benchmarks._operation import NOW, PLACE_OF_STAY, make
from tests.passphrase import PASSPHRASE

PEOPLE, ABOARD, SIGHTINGS = 100_000, 2_000, 20_000
LEG, GATE = "FERRY1", 3
SCANS = 120
SMALL = ("1000", "150", "100")


@dataclass(frozen=True, slots=True)
class _Ferry:
    """One departure for many, on which most were counted at each point several times; one entry."""

    aboard: int
    sightings: int

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.insert(
            "legs",
            {
                "code": LEG, "mode": "sea", "carrier": "RS", "origin": PLACE_OF_STAY, "destination": "CGK",
                "departs": "2025-03-01 18:00", "arrives": "2025-03-02 18:00", "seats": self.aboard, "seat_cost": 10,
                "currency": "USD",
            },
        )  # fmt: skip
        plan = tx.one("SELECT id FROM plans WHERE state = 'published'")
        assert plan is not None
        people = [row["id"] for row in tx.rows("SELECT id FROM people ORDER BY id LIMIT ?", (self.aboard,))]
        for person in people:
            tx.db.conn.execute("DELETE FROM bookings WHERE person_id = ?", (person,))
        tx.insert_many(
            "bookings", ({"plan_id": plan["id"], "person_id": one, "seq": 0, "leg_id": leg} for one in people)
        )
        points = store_points(tx, find_leg(tx.db, LEG)["id"])
        tx.insert_many(
            "sightings",
            (
                {
                    "uuid": f"s{number}", "leg_id": leg, "checkpoint_id": points[number % 2].id,
                    "person_id": people[number * 7 % len(people)], "kind": "present", "at": write_exact_moment(NOW - timedelta(seconds=number)),
                    "received_at": write_exact_moment(NOW), "counter": "duty", "how": "scan",
                }
                for number in range(self.sightings)
            ),
        )  # fmt: skip

    def describe_entry(self) -> str:
        return "Made up a ferry"


def _time(work: Callable[[], object], rounds: int) -> list[float]:
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        found.append((time.perf_counter() - started) * 1000)
    return found


def _tell(name: str, found: list[float]) -> None:
    ordered = sorted(found)
    worst = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    sys.stdout.write(f"  {name:<44} median {statistics.median(found):8.1f} ms   p95 {worst:8.1f} ms\n")


def _clock() -> Callable[[], datetime]:
    """Each look is a second later."""
    seconds = count(1)
    return lambda: NOW + timedelta(seconds=next(seconds))


def _numbers(operation: Operation) -> Iterator[str]:
    rows = operation.db.conn.execute(
        "SELECT ref FROM bookings JOIN people p ON p.id = person_id JOIN legs l ON l.id = leg_id WHERE code = ?", (LEG,)
    )
    refs = [row[0] for row in rows.fetchall()]
    Random(3).shuffle(refs)
    return iter(refs)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the milliseconds of each scan and question."""
    people, aboard, sightings = read_sizes(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crowd.repat"
        make(path, people)
        with Operation.open(path, PASSPHRASE, officer="duty", clock=_clock()) as operation:
            operation.run(_Ferry(aboard, sightings))
            refs = _numbers(operation)
            others = iter([f"P{number:05}" for number in range(aboard + 500, aboard + 530)])

            def take(code: str, **more: Any) -> None:
                operation.run(count_here(LEG, Scan(code, GATE, how=How.SCAN, **more)))

            take(next(refs))
            _tell("a scan of a reference", _time(lambda: take(next(refs)), SCANS))
            _tell("a number typed without zeros", _time(lambda: take(next(refs).lstrip("P0")), SCANS // 4))
            _tell("a code that leads to nobody", _time(lambda: take("an unknown number"), SCANS // 4))
            joins = {"reason": "a seat was free", "go_show": True}
            _tell("a go-show, checked against who is aboard", _time(lambda: take(next(others), **joins), 10))
            _tell("status", _time(lambda: read_status(operation.db, LEG), 20))
            _tell("what is to be decided", _time(lambda: read_doubtful(operation.db, LEG), 20))
            many = tuple(Scan(next(refs), GATE, uuid=f"m{one}", how=How.SCAN) for one in range(min(500, aboard // 3)))
            _tell(f"{len(many)} in one request", _time(lambda: operation.run(count_here(LEG, *many)), 1))
            _tell("the same again", _time(lambda: operation.run(count_here(LEG, *many)), 1))
            _tell("what Ctrl+Z would undo", _time(operation.undo_label, 20))
    return 0


def read_sizes(arguments: Sequence[str]) -> tuple[int, int, int]:
    """The people, those aboard and the sightings that the arguments name; the full sizes without arguments."""
    people, aboard, sightings = map(int, arguments or (PEOPLE, ABOARD, SIGHTINGS))
    return people, aboard, sightings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
