"""The window for real, on a virtual screen: it starts on the sample, shows itself, and closes by itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.ui.robot.screen import run_in, virtual_screen

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
    picture = tmp_path / "screen.png"
    with virtual_screen() as display:
        done = run_in(display, tmp_path, ["-c", SCRIPT, str(picture)], seconds=90)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["xcb", "1", "True"], done.stdout + done.stderr
    assert picture.stat().st_size > 20_000
