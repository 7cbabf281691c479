"""How a plan grows with its people: processor seconds on one thread, memory, and the tiers that are proved.

`python -m tests.benchmarks.planning_scale [SHAPE … | PEOPLE …]`. Each size has a process of its own, with a fresh seed that is printed.
"""

from __future__ import annotations

import json
import math
import secrets
import subprocess
import sys
import time
from collections.abc import Sequence

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Snapshot
from repatriate.planning.planner import make_plan
from tests.planning.crowds import city, crowd

SIZES = (1_000, 5_000, 20_000, 50_000, 100_000)
SMALL = ("city", "300")
LIMIT = 180.0
"""Seconds; a plan that is not proved by then is told with its bounds."""


def make(shape: str, seed: int, people: int) -> Snapshot:
    """A city with direct flights; a camp with buses to a hub; the same with four of ten in groups that would stay together;
    and with small buses, so that each person has many journeys, hundreds to thousands of them.
    """
    if shape == "city":
        return city(seed, people)
    bus = 15 if shape == "hub" else 60 if people < 20_000 else 150
    grouped = 0.4 if shape == "groups" else 0.0
    return crowd(seed, people, Cohesion.PREFER if grouped else Cohesion.NONE, grouped, bus=bus)


SHAPES = ("city", "camp", "groups", "hub")


def measure(shape: str, seed: int, people: int) -> dict[str, object]:
    """One plan, in a process of its own."""
    snapshot = make(shape, seed, people)
    began = time.process_time()
    result = make_plan(snapshot, time_limit=LIMIT, threads=1)
    spent = time.process_time() - began
    open_ = [f"{tier.name} {tier.value:,.10g} (at best {tier.bound:,.10g})" for tier in result.tiers if not tier.proved]
    return {"seconds": spent, "proved": len(result.tiers) - len(open_), "open": open_, "memory": _read_peak()}


def _read_peak() -> float:
    """MB at most; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def main(arguments: Sequence[str] = ()) -> int:
    if len(arguments) == 3 and arguments[0] in SHAPES:
        sys.stdout.write(json.dumps(measure(arguments[0], int(arguments[1]), int(arguments[2]))))
        return 0
    sizes = [int(one) for one in arguments if one.isdecimal()] or list(SIZES)
    for shape in [one for one in arguments if one in SHAPES] or SHAPES:
        before: tuple[int, float] | None = None
        for people in sizes:
            seed = secrets.randbelow(10**6)
            command = [sys.executable, "-m", __spec__.name, shape, str(seed), str(people)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found = json.loads(done.stdout)
            spent = float(found["seconds"])
            grows = math.log(spent / before[1]) / math.log(people / before[0]) if before else math.nan
            before = people, spent
            sys.stdout.write(
                f"{shape:8} {people:8,} (seed {seed:6})   {spent:7.2f} s   {found['memory']:6.0f} MB   "
                f"{found['proved']} of 8 proved   exponent {grows:4.2f}   {'; '.join(found['open'])}\n"
            )
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
