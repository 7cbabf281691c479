"""The window for real, on a virtual screen: it starts on the sample, shows itself, and closes by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from ui.main import main

def look():
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    shot = windows[0].screen().grabWindow(0) if windows else None
    ok = bool(windows) and shot.save(sys.argv[1])
    print(QGuiApplication.platformName(), len(windows), ok, flush=True)
    QApplication.closeAllWindows()
    QTimer.singleShot(200, QApplication.quit)

QTimer.singleShot(0, lambda: QTimer.singleShot(4000, look))
sys.exit(main([sys.argv[0]], sample=True))
"""


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed: see README")
def test_a_real_window_opens_on_the_sample(tmp_path: Path) -> None:
    number = 90 + os.getpid() % 900
    screen = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "1366x768x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    try:
        for _ in range(100):
            if Path(f"/tmp/.X11-unix/X{number}").exists():
                break
            time.sleep(0.05)
        environment = {
            **{name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
            "DISPLAY": f":{number}",
            "XDG_DATA_HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path),
            "XDG_STATE_HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path),
        }
        picture = tmp_path / "screen.png"
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(picture)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.split() == ["xcb", "1", "True"], done.stdout + done.stderr
        assert picture.stat().st_size > 20_000
    finally:
        screen.terminate()
        screen.wait(10)
