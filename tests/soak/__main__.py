"""The soak: harms and inputs by the thousand. `python -m tests.soak [--seed N] [--share X] [--only NAME]`; hours at full length.

Prints each trial with its tries and failures, and the seed with which the same is done again. Ends with 1 where anything failed.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections.abc import Callable, Mapping

from tests.app.counting.test_days import check_day
from tests.soak import damage, fuzz, hostile, kills, lists, numbers, places, plans, updates
from tests.soak.trial import Told, workplace


def _fuzz(tries: int, seed: int) -> Told:
    return Told("inputs fuzzed", tries, [str(one) for one in fuzz.fuzz(tries, seed)])


def _kill_windows(tries: int, seed: int) -> Told:
    return kills.kill_programs(tries, seed, window=True)


def _live_days(tries: int, seed: int) -> Told:
    """Live days in the program's own words. The first numbers are those of the suite: here are others."""
    told = Told("days lived", tries)
    with workplace("days") as folder:
        for number in range(1000 + seed, 1000 + seed + tries):
            (folder / str(number)).mkdir()
            try:
                check_day(number, folder / str(number))
            except Exception as fault:
                told.failures.append(f"day {number}: {type(fault).__name__}")
    return told


TRIALS: Mapping[str, tuple[Callable[[int, int], Told], int]] = {
    "kills": (kills.kill_programs, 900),
    "windows": (_kill_windows, 100),
    "updates": (updates.kill_updates, 200),
    "flips": (damage.flip_bytes, 10_000),
    "cuts": (damage.cut_files, 200),
    "hostile": (hostile.change_by_sql, 500),
    "disks": (places.fill_disks, 600),
    "folders": (places.take_folders_away, 200),
    "clocks": (places.set_clocks, 200),
    "numbers": (numbers.issue_and_take_back, 10_000),
    "days": (_live_days, 1_000),
    "lists": (lists.bring_lists, 300),
    "plans": (plans.compare_plans, 20_000),
    "inputs": (_fuzz, 1_000_000),
}
"""How often each is done at full length."""


def main() -> int:
    """The trials that were asked for, one after another."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--share", type=float, default=1.0, help="of the full length, such as 0.01")
    parser.add_argument("--only", choices=TRIALS, action="append")
    given = parser.parse_args()
    _say(f"seed {given.seed}, {given.share:g} of the full length")
    failed = 0
    for name in given.only or TRIALS:
        run, most = TRIALS[name]
        started = time.monotonic()
        told = run(max(1, round(most * given.share)), given.seed)
        failed += len(told.failures)
        took = time.monotonic() - started
        _say(f"{name:9} {told.name:16} {told.tries:9,} tries {len(told.failures):6,} failures {took:8.0f} s")
        for failure in told.failures[:20]:
            _say(f"          {failure}")
    return 1 if failed else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
