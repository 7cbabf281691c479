"""Thousands of calls into Qt do not use up None, True and False, whatever the bindings do."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import ui
from PySide6.QtCore import QObject
one = QObject()
for _ in range(200_000):
    one.setObjectName("x")
    one.blockSignals(True)
print("alive")
"""


def test_the_interpreter_lives_through_many_calls() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "alive", done.stderr[-500:]
