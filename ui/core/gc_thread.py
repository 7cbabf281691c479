"""Garbage is collected in the window's thread alone: a widget that another thread let go of would take the window along.

Python collects in whichever thread happens to make the next object, and the threads for jobs and questions make many.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500
"""Milliseconds between two looks at whether there is enough to collect."""
OLDEST = 20
"""So many collections of the middle generation make one of the oldest worth it."""


class GarbageCollector(QObject):
    """Takes over from Python for as long as it lives; `stop` gives back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Collect what Python would have collected by now; what is older only now and then."""
        young, middle, old = gc.get_count()
        few, some, _ = gc.get_threshold()
        if old > OLDEST:
            gc.collect(2)
        elif middle > some:
            gc.collect(1)
        elif young > few:
            gc.collect(0)

    def stop(self) -> None:
        self._clock.stop()
        gc.enable()
