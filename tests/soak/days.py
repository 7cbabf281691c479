"""Days of departures, each made up by a number: at its end everybody is in one place, and every list is right."""

from __future__ import annotations

from tests.app.counting.test_days import check_day
from tests.soak.trial import Told, workplace


def live_days(tries: int, seed: int) -> Told:
    """Live so many days. The first numbers are those of the suite: here are others."""
    told = Told("days lived", tries)
    with workplace("days") as folder:
        for number in range(1000 + seed, 1000 + seed + tries):
            day = folder / str(number)
            day.mkdir()
            try:
                check_day(number, day)
            except Exception as fault:
                told.failures.append(f"day {number}: {type(fault).__name__}")
    return told
