"""Who is called by number: the next few at a time, and who does not come within ten minutes was not found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from repatriate.model.counting import How, Seen
from ui.rooms.counting.tally import Tally

WAIT = timedelta(minutes=10)
LOOK = 5_000
"""Milliseconds between two looks at who has not come."""


@dataclass(frozen=True, slots=True)
class Called:
    ref: str
    at: datetime


class Calling(QObject):
    """`changed`: others are called than before. It lasts while the room is open, and begins anew at another point."""

    changed = Signal()

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.called: list[Called] = []
        self.size = 6
        self._missed: set[str] = set()
        self._where: tuple[str, int] = ("", 0)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.look)
        tally.changed.connect(self._follow)

    def waiting(self) -> list[str]:
        """Who can be called next, in the order of their numbers; who was called in vain comes last."""
        now = {one.ref for one in self.called}
        people = [one.ref for one in self._tally.still_to_come() if one.ref not in now]
        return sorted(people, key=lambda ref: (self._tally.holds(ref) is Seen.MISSING, ref))

    def fresh(self) -> list[str]:
        """Those of them who were not called in vain yet."""
        return [ref for ref in self.waiting() if self._tally.holds(ref) is not Seen.MISSING and ref not in self._missed]

    def call_next(self) -> None:
        """Fill up to as many as are called at a time."""
        wanted = self.fresh() or ([] if self.called else self.waiting())
        self.call(wanted[: max(self.size - len(self.called), 0)])

    def call(self, refs: list[str]) -> None:
        now = self._now()
        known = {one.ref for one in self.called}
        self.called += [Called(ref, now) for ref in refs if ref not in known]
        if self.called:
            self._look.start()
        self.changed.emit()

    def stop(self) -> None:
        """Nobody is called any more; nobody is marked."""
        self.called = []
        self._look.stop()
        self.changed.emit()

    def miss(self, ref: str) -> None:
        """They were called and not found; the next one is called."""
        self._tally.count(ref, How.TYPED, Seen.MISSING)
        self._missed.add(ref)  # before it is written
        self.called = [one for one in self.called if one.ref != ref]
        self._fill()

    def look(self) -> None:
        """Who was called and has not come in time was not found."""
        late = [one.ref for one in self.called if self._now() - one.at >= WAIT]
        for ref in late:
            self.miss(ref)
        if not late:
            self.changed.emit()  # the minutes go on

    def minutes(self, one: Called) -> int:
        return int((self._now() - one.at).total_seconds() // 60)

    def _now(self) -> datetime:
        return self._tally.context.operation.clock()

    def _follow(self) -> None:
        view = self._tally.view
        where = (view.leg.code if view is not None else "", self._tally.seq)
        if where != self._where:
            self._where = where
            self._missed.clear()
            self.stop()
            return
        left = [one for one in self.called if self._tally.holds(one.ref) is not Seen.PRESENT]
        if len(left) < len(self.called):
            self.called = left
            self._fill()

    def _fill(self) -> None:
        more = self.fresh()[: max(self.size - len(self.called), 0)]
        self.called += [Called(ref, self._now()) for ref in more]
        if not self.called:
            self._look.stop()
        self.changed.emit()

    def close(self) -> None:
        self._look.stop()
