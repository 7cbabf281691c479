"""A virtual screen of our own, and a program in it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from repatriate.reference.computer import ELSEWHERE

FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME")
NOT_THERE = ("QT_QPA_PLATFORM", "QT_SCALE_FACTOR", ELSEWHERE)
"""Variables of the tests that would put the window, or what it keeps, elsewhere."""


@contextlib.contextmanager
def virtual_screen() -> Iterator[str]:
    """Give the name of a new display; it goes away at the end."""
    read, write = os.pipe()
    told_to = ["-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(["Xvfb", *told_to, "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with open(read, encoding="ascii") as told:  # the first number that is free, as soon as the screen is there
            number = int(told.readline())
        yield f":{number}"
    finally:
        screen.terminate()
        screen.wait(10)


def run_in(display: str, home: Path, arguments: Sequence[str], seconds: float) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments on a display, all that it keeps of its own under `home`."""
    home.mkdir(parents=True, exist_ok=True)
    environment = {
        **{name: value for name, value in os.environ.items() if name not in NOT_THERE},
        "DISPLAY": display,
        **dict.fromkeys(FOLDERS, str(home)),
    }
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, encoding="utf-8", timeout=seconds,
        check=False,
    )  # fmt: skip
