"""A scanner gun and hands through XTEST on four keyboards: what was read is right on each, what was typed is whole, and nothing else is pressed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.systems import KEYS
from tests.ui.robot.screen import virtual_screen
from tests.ui.rooms.counting.gun_on_x11 import SPEEDS

ROOT = Path(__file__).parents[4]
AS_TYPED = {"us": "P00092", "fr": "Pàààçé", "de": "P00092", "th": "ญจจจต/"}
BY_HAND = {"th": "้นหะห"}
"""What the keys of “hosts” say there."""
PATIENCE = 60


pytestmark = KEYS


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with virtual_screen() as display:
        yield display


@pytest.mark.parametrize("layout", AS_TYPED)
def test_a_gun_is_read_by_the_positions_of_its_keys(display: str, layout: str) -> None:
    around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    subprocess.run(["setxkbmap", "-layout", layout], env=around, check=True, timeout=PATIENCE)
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.rooms.counting.gun_on_x11"],
        env=around, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    if "platform plugin" in done.stderr and not done.stdout:
        pytest.skip("Qt has no libraries for X11 here")
    found = json.loads(done.stdout)
    whole = [BY_HAND.get(layout, "hosts"), 0]
    assert found == {
        **{f"{field} {wait}": whole for field in ("QLineEdit", "QComboBox") for wait in SPEEDS},
        "focused": True,
        "in a field": [[["P00092", AS_TYPED[layout]]], "half"],
        "on a button": [["P00092"], []],
        "by hand": [[], AS_TYPED[layout]],
    }
