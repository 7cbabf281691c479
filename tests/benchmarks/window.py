"""How long the window takes to stand, against an empty Qt window, as whole processes: `python -m tests.benchmarks.window`."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.main import main
# Timers of the same delay fire in order: ours comes after whatever the window does first.
QTimer.singleShot(0, lambda: QTimer.singleShot(0, QApplication.quit))
sys.exit(main([sys.argv[0]]))
"""


def whole_process(script: str, folder: str) -> float:
    """Seconds from starting Python to its end."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        **dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), folder),
    }
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], env=environment, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        pairs = [(whole_process(OURS, folder), whole_process(EMPTY, folder)) for _ in range(ROUNDS + 1)][1:]
    ours, empty = (statistics.median(column) for column in zip(*pairs, strict=True))
    sys.stdout.write(
        f"window: welcome page {ours:.2f} s, empty Qt window {empty:.2f} s, {ours - empty:+.2f} s, ratio {ours / empty:.2f}\n"
    )


if __name__ == "__main__":
    main()
