"""Takes pictures of every scene of the window.

    python -m tests.ui.pictures OUT [VIEW…] [LANGUAGE…] [NAME-PART…]
    python -m tests.ui.pictures OUT all              everything below: a quarter of an hour
    python -m tests.ui.pictures OUT 150 fr plan      the plan at 150 % in French

Views are 100 (1366 × 768), 150 (1920 × 1080 at 150 %), large (1920 × 1080), small-150 and small (what
a screen of 1366 × 768 holds at 150 and at 200 %); without one: 100, 150 and small, in English. Each picture is taken light and dark. At the end it says which scenes could not be reached.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

from repatriate.reference.resources import LANGUAGES

VIEWS = {
    "100": ("1", (1366, 768)),
    "150": ("1.5", (1280, 720)),
    "large": ("1", (1920, 1080)),
    "small-150": ("1.5", (911, 432)),
    "small": ("2", (683, 304)),
    "mid": ("1", (911, 432)),
    "tiny": ("1", (683, 304)),
}
"""Factor of the screen, and the size of the window before it is multiplied."""
USUAL = ("100", "150", "small")


def take(out: Path, view: str, language_code: str, wanted: list[str]) -> list[str]:
    """All pictures in one view and language; gives the names of scenes that could not be reached."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.ui import scenes
    from ui.core import language
    from ui.main import create_application
    from ui.style import theme

    app = create_application(["pictures"])
    assert isinstance(app, QApplication)
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        window = scenes.make_window(base)
        window.preferences.language = language_code
        language.install_language(app, window.preferences)
        window.rebuild()
        window.show_welcome()
        window.resize(*VIEWS[view][1])
        window.show()

        def shoot(scene: scenes.Scene) -> None:
            if wanted and not any(one in scene.name for one in wanted):
                return
            try:
                scenes.go(window, scene)
                for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
                    theme.ask_scheme(app, scheme)
                    QTest.qWait(60)
                    window.grab().save(str(out / f"{scene.name}-{scheme}-{view}-{language_code}.png"))
                theme.ask_scheme(app, theme.Scheme.LIGHT)
                scenes.leave(window, scene)
            except Exception:
                traceback.print_exc()
                failed.append(f"{scene.name} ({view}, {language_code})")

        for scene in scenes.PAGES:
            shoot(scene)
        for name, make, those in (
            ("clark-2023", scenes.make_operation, scenes.ROOMS),
            ("empty", scenes.make_empty, scenes.EMPTY),
            ("ended", scenes.make_ended, scenes.ENDED),
        ):
            if wanted and not any(one in scene.name for one in wanted for scene in those):
                continue
            window.show_operation(make(base / f"{name}.repat"))
            scenes.settle(window)
            for scene in those:
                shoot(scene)
            window.close_operation()
    return failed


def main(argv: list[str]) -> int:
    out = Path(argv[1])
    out.mkdir(parents=True, exist_ok=True)
    words = argv[2:]
    if words[:1] == ["one"]:
        failed = take(out, words[1], words[2], words[3:])
        for name in failed:
            sys.stdout.write(f"could not be reached: {name}\n")
        return 1 if failed else 0
    views = [one for one in words if one in VIEWS] or list(USUAL)
    languages = [one for one in words if one in LANGUAGES] or ["en"]
    if "all" in words:
        views, languages = list(VIEWS), list(LANGUAGES)
    parts = [one for one in words if one not in VIEWS and one not in LANGUAGES and one != "all"]
    ended = 0
    for view in views:
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": VIEWS[view][0]}
        for code in languages:
            command = [sys.executable, "-m", "tests.ui.pictures", str(out), "one", view, code, *parts]
            ended = max(ended, subprocess.run(command, check=False, env=surroundings).returncode)
    return ended


if __name__ == "__main__":
    sys.exit(main(sys.argv))
