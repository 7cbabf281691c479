"""A scanner gun through XTEST on US, French and German keys: what it read is right on each, and nothing else is pressed."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
AS_TYPED = {"us": "P00092", "fr": "Pàààçé", "de": "P00092"}
PATIENCE = 60


def _lacking() -> str:
    """Why it cannot be tried here."""
    if not sys.platform.startswith("linux"):
        return "XTEST is of X11"
    for program in ("Xvfb", "setxkbmap", "xkbcomp"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    try:
        ctypes.CDLL("libXtst.so.6")
        ctypes.CDLL("libX11.so.6")
    except OSError:
        return "libXtst is not installed"
    return ""


pytestmark = pytest.mark.skipif(bool(_lacking()), reason=_lacking() or "-")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X server of our own, on a display that is free."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    if not number:
        server.kill()
        server.wait()
        pytest.skip("Xvfb did not start")
    yield f":{number}"
    server.terminate()
    server.wait(PATIENCE)


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
    assert found == {
        "focused": True,
        "in a field": [[["P00092", AS_TYPED[layout]]], "half"],
        "on a button": [["P00092"], []],
        "by hand": [[], AS_TYPED[layout]],
    }
