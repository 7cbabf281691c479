"""Tells where the event loop stood still, measured by what its thread computed, so that a busy machine accuses nobody."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from types import CodeType

from PySide6.QtCore import QAbstractEventDispatcher

SAMPLE = 0.01
"""Seconds between two looks at what the main thread does."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A turn of the loop that took too long: in which step, how many milliseconds, and where it was seen most."""

    step: str
    milliseconds: float
    where: str

    def __str__(self) -> str:
        return f"{self.step}: {self.milliseconds:.0f} ms\n    {self.where}"


class Watchdog:
    """`stands` over `limit` milliseconds, between `start` and `stop`. `step` names what is being done.

    The loop's own signals mark the ends of a turn: when it wakes, and when it goes to sleep. What the main thread computes
    in between, in its own seconds, is what an officer waits for on an idle machine.
    """

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.step = ""
        self.stands: list[Stand] = []
        self._main = threading.get_ident()
        self._since = time.thread_time()
        self._seen: list[list[str]] = []
        self._over = threading.Event()
        self._looker = threading.Thread(target=self._look, daemon=True)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        self._dispatcher = dispatcher

    def start(self) -> None:
        self._dispatcher.awake.connect(self.turn)
        self._dispatcher.aboutToBlock.connect(self.turn)
        self._looker.start()
        self.skip()

    def stop(self) -> None:
        self._dispatcher.awake.disconnect(self.turn)
        self._dispatcher.aboutToBlock.disconnect(self.turn)
        self._over.set()
        self._looker.join()

    def turn(self) -> None:
        """A turn is over, another begins."""
        took = (time.thread_time() - self._since) * 1000
        if took > self.limit:
            self.stands.append(Stand(self.step, took, self._culprit()))
        self.skip()

    def skip(self) -> None:
        """What was computed until now was the test's own."""
        self._seen.clear()
        self._since = time.thread_time()

    # -- who it was

    def _look(self) -> None:
        while not self._over.wait(SAMPLE):
            # Only the places are kept: a frame would keep alive what its function holds, widgets half made among it.
            self._seen.append(_ours(_stack(self._main)))

    def _culprit(self) -> str:
        """The innermost lines of this project that most looks found, outermost first."""
        seen = Counter(line for lines in list(self._seen) for line in dict.fromkeys(lines))
        if not seen:
            return "(too short to be seen)"
        often = [line for line, count in seen.items() if count * 2 >= len(self._seen)]
        return "\n    ".join(often[-6:] or [line for line, _ in seen.most_common(4)])


def _stack(thread: int) -> list[tuple[CodeType, int]]:
    """Where a thread is, innermost first."""
    return [(frame.f_code, line) for frame, line in traceback.walk_stack(sys._current_frames().get(thread))]


def _ours(stack: list[tuple[CodeType, int]]) -> list[str]:
    """The lines of the project on a stack, outermost first."""
    lines = []
    for code, line in stack:
        name = code.co_filename.replace("\\", "/")
        for part in ("/ui/", "/repatriate/"):
            if part in name and "/tests/" not in name and "site-packages" not in name:
                lines.append(f"{part[1:]}{name.rpartition(part)[2]}:{line} {code.co_name}")
                break
    return lines[::-1]
