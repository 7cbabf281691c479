"""The short form of the soak. At full length it takes hours, by hand: `make soak`."""

from __future__ import annotations

import pytest

from tests.soak.__main__ import TRIALS
from tests.systems import KILLS

SHORT = {
    "kills": 2,
    "windows": 1,
    "updates": 1,
    "flips": 16,
    "cuts": 8,
    "hostile": 12,
    "disks": 12,
    "folders": 4,
    "clocks": 3,
    "numbers": 60,
    "days": 1,
    "lists": 1,
    "plans": 4,
}
"""The inputs have a short form of their own: `test_fuzz`."""
KILLED = ("kills", "windows", "updates")


@pytest.mark.parametrize("name", [pytest.param(name, marks=KILLS if name in KILLED else ()) for name in SHORT])
def test_nothing_is_lost_or_read_wrongly(name: str) -> None:
    run, _ = TRIALS[name]
    told = run(SHORT[name], 20250301)
    assert told.failures == []
    assert told.tries >= SHORT[name]


def test_every_trial_has_a_short_form() -> None:
    assert set(SHORT) == set(TRIALS) - {"inputs"}
