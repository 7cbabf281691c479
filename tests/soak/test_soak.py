"""The short form of the soak. At full length it takes hours, by hand: `make soak`."""

from __future__ import annotations

import sys

import pytest

from tests.soak.__main__ import TRIALS

SHORT = {"kills": 4, "windows": 1, "flips": 16, "cuts": 8, "disks": 12, "folders": 4, "clocks": 3, "numbers": 60}
"""The inputs have a short form of their own: `test_fuzz`."""


@pytest.mark.parametrize("name", SHORT)
def test_nothing_is_lost_or_read_wrongly(name: str) -> None:
    if name in ("kills", "windows") and sys.platform == "win32":
        pytest.skip("what is killed there is killed in another way")
    run, _ = TRIALS[name]
    told = run(SHORT[name], 20250301)
    assert told.failures == []
    assert told.tries >= SHORT[name]


def test_every_trial_has_a_short_form() -> None:
    assert set(SHORT) == set(TRIALS) - {"inputs"}
