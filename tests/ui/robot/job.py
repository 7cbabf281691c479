"""The whole main job, worked by hands alone: `python -m tests.ui.robot.job keyboard|pointer|rough FOLDER LIST`."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import threading
import traceback
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from repatriate.app.demo import sample_file
from tests.small_sample import make_small_sample
from tests.ui.robot import keeper
from tests.ui.robot.hands import Gone, Hands
from tests.ui.robot.look import not_busy, shoot
from ui import main as program
from ui.shell.main_window import Window

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


def act(hands: Hands, script: ModuleType, given: Path) -> None:
    """Work the script in this thread, say how it ended, and leave the program as its user would."""
    try:
        hands.wait("the program", lambda: any(isinstance(one, Window) for one in QApplication.topLevelWidgets()))
        script.work(hands, given)
        sys.stdout.write(f"done in {len(hands.did)} actions\n" + "\n".join(hands.did) + "\n")
        sys.stdout.flush()
        with contextlib.suppress(Gone):
            script.leave(hands)
    except BaseException:
        sys.stdout.write("failed\n" + traceback.format_exc())
        sys.stdout.flush()
        hands.see(lambda: shoot("failed"))
        os._exit(1)


def set_clock() -> None:
    """The day on which the list was written: what it says of permits and passports stays true."""
    usual = program.read_surroundings
    program.read_surroundings = lambda: replace(usual(), clock=lambda: NOW)


def main(argv: list[str]) -> int:
    from tests.ui.robot import keyboard, pointer, rough

    script = {"keyboard": keyboard, "pointer": pointer, "rough": rough}[argv[1]]
    faulthandler.enable()  # where the program itself falls, the lines of each thread are in what the test prints
    os.chdir(argv[2])
    if script is rough:
        sample_file.make_sample = make_small_sample
    else:
        set_clock()
    keeper.keep()

    def begin() -> None:
        hands = Hands(lambda: True) if script is rough else Hands(not_busy)
        threading.Thread(target=act, args=(hands, script, Path(argv[3])), daemon=True).start()

    QTimer.singleShot(0, begin)
    return program.main([argv[0]], sample=script is rough)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
