"""Takes pictures of every room, light and dark, at 1366 × 768 and at 150 %: `python -m tests.ui.pictures OUT [ROOM…]`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from repatriate.reference.resources import resource_path


def _read(room: Any) -> None:
    from PySide6.QtTest import QTest

    room.take(resource_path("sample", "clark-2023.xlsx"))
    while room.context.current is not None:
        QTest.qWait(20)
    room._show(1)


def _verify(room: Any) -> None:
    from PySide6.QtTest import QTest

    room.verify()
    while room.context.current is not None:
        QTest.qWait(20)


SCENES: dict[str, dict[str, Callable[[Any], object]]] = {
    "import": {"columns": _read, "problems": lambda room: room._show(2), "changes": lambda room: room._show(3)},
    "history": {"entry": lambda room: room.table.select_id(1), "verified": _verify},
    "people": {
        "person": lambda room: room.select("P00117"),
        "many": lambda room: room.table.selectAll(),
    },
}
"""Beyond a room as it opens: what to do in it before the picture."""
SCALES = {"100": ("1", (1366, 768)), "150": ("1.5", (1280, 720)), "small": ("1", (960, 600))}
NOW = datetime(2023, 5, 24, 6, 20, tzinfo=UTC)


def take(out: Path, scale: str, wanted: list[str]) -> None:
    """All pictures at one scale; the sample is planned and published first, so that there is something to see."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from repatriate.app import jobs
    from repatriate.app.commands.planning import Publish
    from repatriate.app.sample import make_sample
    from ui import theme
    from ui.main import application
    from ui.preferences import Preferences
    from ui.window import Surroundings, Window

    app = application(["pictures"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        around = Surroundings(base, base, base / "logs", "duty desk", lambda: NOW)
        window = Window(Preferences(base / "window.ini"), around)
        window.resize(*SCALES[scale][1])
        window.show()

        def shoot(name: str) -> None:
            if wanted and not any(one in name for one in wanted):
                return
            for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
                theme.ask_scheme(app, scheme)
                QTest.qWait(60)
                window.grab().save(str(out / f"{name}-{scheme}-{scale}.png"))
            theme.ask_scheme(app, theme.Scheme.LIGHT)

        window.preferences.opened(base / "Clark May 2023.repat")
        window.show_welcome()
        shoot("page-welcome")
        window._show_new(base / "new.repat")
        window.new_page.first.setText("river lamp")
        shoot("page-new")
        window.show_open(base / "Clark May 2023.repat")
        window.open_page.fail("Wrong passphrase for Clark May 2023.repat: try again.", window.open_page.passphrase)
        shoot("page-open")
        operation = make_sample(base / "clark-2023.repat", officer="duty desk", clock=lambda: NOW)
        jobs.plan_operation(operation, time_limit=20)
        operation.run(Publish())
        window.show_operation(operation)
        assert window.workspace is not None
        for key, room in window.workspace.rooms.items():
            window.workspace.show_room(key)
            QTest.qWait(50)
            shoot(f"room-{key}")
            for name, scene in SCENES.get(key, {}).items():
                scene(room)
                QTest.qWait(50)
                shoot(f"room-{key}-{name}")
        window.close_operation()


def main(argv: list[str]) -> int:
    out = Path(argv[1])
    out.mkdir(parents=True, exist_ok=True)
    if len(argv) > 2 and argv[2] in SCALES:
        take(out, argv[2], argv[3:])
        return 0
    for scale, (factor, _) in SCALES.items():
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor}
        subprocess.run(
            [sys.executable, "-m", "tests.ui.pictures", str(out), scale, *argv[2:]], check=True, env=surroundings
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
