"""The departure being counted in this window, its chosen point, and the latest counts. All parts of the room read from
it and count through it. A count shows at once; the file is read again in a quiet moment."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer, Signal

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command
from repatriate.app.counting.commands import SettleStray, TakeSightings, UndoHeld, UndoSighting, count_here
from repatriate.app.counting.room_view import LAST, CountingView, Line, Traveller
from repatriate.app.counting.taking import Answer, Scan, Taken
from repatriate.counting.verdicts import Code, Verdict
from repatriate.model.counting import How, Point, Seen
from repatriate.model.errors import RepatriateError
from ui.core.context import LOST, Context, FileLost

# -- Writes counts in order, in a thread of its own: the next scan never waits, and none is lost. A count that cannot
# be written (a full disk, a locked file) is kept and tried again. Each has its uuid from the beginning, so that a
# second try is harmless.


AGAIN = 3_000
"""Milliseconds until what could not be written is tried once more."""


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to write. Those in a row that have the same `together` are written by one command."""

    item: Any
    together: object


class Writer(QObject):
    """`written` tells the items and what the command gave; `failed` the error, after which they wait for the next try;
    `refused` the items that can never be written, and why."""

    written = Signal(object, object)
    failed = Signal(object)
    refused = Signal(object, object)
    _done = Signal(object, object, object)

    def __init__(self, operation: Operation, make: Callable[[Sequence[Any]], Command[Any]]) -> None:
        super().__init__()
        self._operation = operation
        self._make = make
        self._waiting: list[Job] = []
        self._running: list[Job] = []
        self._stopped = False
        self.error: RepatriateError | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._again = QTimer(self, interval=AGAIN, singleShot=True)
        self._again.timeout.connect(self.try_again)
        self._done.connect(self._end)

    @property
    def pending(self) -> int:
        """The number of counts that are not written yet."""
        return len(self._waiting) + len(self._running)

    @property
    def items(self) -> list[Any]:
        return [job.item for job in (*self._running, *self._waiting)]

    def add(self, item: Any, together: object) -> None:
        self._waiting.append(Job(item, together))
        if self.error is None:
            self._turn()

    def try_again(self) -> None:
        """Now, whatever failed before."""
        self._again.stop()
        self.error = None
        self._turn()

    def _turn(self) -> None:
        if self._running or not self._waiting or self._stopped:
            return
        kind = self._waiting[0].together
        size = next((at for at, job in enumerate(self._waiting) if job.together != kind), len(self._waiting))
        self._running, self._waiting = self._waiting[:size], self._waiting[size:]
        items = [job.item for job in self._running]
        self._pool.start(lambda: self._write(items))

    def _write(self, items: Sequence[Any]) -> None:
        """Writes the counts, in the thread for writing."""
        try:
            result, error = self._operation.run(self._make(items)).result, None
        except BaseException as fault:
            result, error = None, fault
        self._done.emit(items, result, error)

    def _end(self, items: Sequence[Any], result: object, error: BaseException | None) -> None:
        if error is None:
            self._running = []
            self.written.emit(items, result)
            self._turn()
        elif isinstance(error, RepatriateError) and error.code not in LOST:
            self._running = []
            self.refused.emit(items, error)
            self._turn()
        elif isinstance(error, RepatriateError):
            self._waiting, self._running = [*self._running, *self._waiting], []
            self.error = error
            self.failed.emit(error)
            if not self._stopped:
                self._again.start()
        else:
            self._running = []
            raise error

    def flush(self) -> None:
        """Write all that waits, and wait for it; what cannot be written stays `pending`, with its `error`."""
        while self._running or (self._waiting and self.error is None and not self._stopped):
            self._pool.waitForDone()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
            if not self._running and self.error is None:
                self._turn()

    def close(self) -> None:
        """Wait for what is being written, and try what waits a last time: its uuids make it harmless."""
        self._stopped = True
        self._again.stop()
        self._pool.waitForDone()
        left, self._running, self._waiting = [*self._running, *self._waiting], [], []
        for _, jobs in groupby(left, key=lambda job: job.together):
            with suppress(RepatriateError):
                self._operation.run(self._make([job.item for job in jobs]))


QUIET = 1_000
"""Milliseconds without a scan, after which the rest of the window hears of what was counted."""
_KEPT = 40
"""Answers that are remembered at a point."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sighting with what there is to say of it. `verdict` is None of one that was read from the file. `code` is what was
    read, `ref` None where it led to nobody."""

    uuid: str
    code: str
    ref: str | None
    kind: Seen
    verdict: Verdict | None = None
    others: tuple[Verdict, ...] = ()
    at: str = ""
    counter: str = ""
    own: bool = True
    candidates: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether there is a sighting to be undone."""
        return self.ref is not None and not self.candidates


@dataclass(frozen=True, slots=True)
class PointFigures:
    """The figures of one point: the people expected, and their sightings. Unexpected people are a matter to decide, and
    not counted."""

    expected: int = 0
    here: int = 0
    gone: int = 0
    missing: int = 0

    @property
    def to_come(self) -> int:
        """Neither here, nor gone, nor called and not found."""
        return max(self.expected - self.here - self.gone - self.missing, 0)


@dataclass(frozen=True, slots=True)
class Count:
    """A scan that waits to be written."""

    leg: str
    scan: Scan


@dataclass(frozen=True, slots=True)
class Undo:
    uuid: str


def make_command(items: Sequence[Count | Undo]) -> Command[Any]:
    """All counts of a departure that wait together are one command; each undoing is its own."""
    first = items[0]
    if isinstance(first, Undo):
        return UndoSighting(first.uuid)
    scans = [one.scan for one in items if isinstance(one, Count)]
    command: TakeSightings = count_here(first.leg, *scans)
    return command


class Tally(QObject):
    """`changed`: departure, point or figures are others. `answered` tells what was just counted. `failing` tells why what was
    counted is not written yet, or None: it is. `reload_wanted`: somebody came whom the room does not know. `refused` tells why
    something can never be written."""

    changed = Signal()
    answered = Signal(object)
    begun = Signal(object)
    undone = Signal(str)
    failing = Signal(object)
    refused = Signal(object)
    reload_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.view: CountingView | None = None
        self.seq = 0
        self.last: Told | None = None
        self._lines: dict[tuple[str, int], list[Told]] = {}
        self._gone: set[str] = set()
        self.writer = Writer(context.operation, make_command)
        self.writer.written.connect(self._take_answers)
        self.writer.failed.connect(self._emit_failing)
        self.writer.refused.connect(self._emit_refused)

    # -- which departure and point

    @property
    def point(self) -> Point | None:
        return self.view.find_point(self.seq) if self.view is not None else None

    def show(self, view: CountingView | None) -> None:
        """Shows the present file; the chosen point stays while the departure is the same."""
        before = self.view
        same = view is not None and before is not None and before.leg.code == view.leg.code
        self.view = view
        if view is not None and (not same or view.find_point(self.seq) is None):
            self.seq = view.usual_point.seq
        self._gone |= view.undone if view is not None else frozenset()  # by somebody else, or in another place
        if not same or (self.last is not None and self.last.uuid in self._gone):
            self.last = None
        self.changed.emit()

    def choose(self, seq: int) -> None:
        """Count at this point."""
        if self.view is not None and self.view.find_point(seq) is not None and seq != self.seq:
            self.seq = seq
            self.last = None
            self.changed.emit()

    def find(self, ref: str | None) -> Traveller | None:
        return self.view.people.get(ref) if self.view is not None and ref is not None else None

    # -- what there is to see

    def figures(self, seq: int | None = None) -> PointFigures:
        """The figures of this point, or of the chosen one."""
        view = self.view
        point = view.find_point(self.seq if seq is None else seq) if view is not None else None
        if view is None or point is None:
            return PointFigures()
        expected = view.expected_at(point)
        held = [kind for ref, kind in view.held.get(point.seq, {}).items() if ref in expected]
        return PointFigures(len(expected), held.count(Seen.PRESENT), held.count(Seen.LEFT), held.count(Seen.MISSING))

    def holds(self, ref: str, seq: int | None = None) -> Seen | None:
        """The person's valid sighting at this point, or at the chosen one."""
        seq = self.seq if seq is None else seq
        return self.view.held.get(seq, {}).get(ref) if self.view is not None else None

    def still_to_come(self) -> list[Traveller]:
        """The people not counted at the chosen point, including those called in vain."""
        view, point = self.view, self.point
        if view is None or point is None:
            return []
        wanted = view.expected_at(point)
        held = view.held.get(point.seq, {})
        return [one for ref, one in view.people.items() if ref in wanted and held.get(ref) in (None, Seen.MISSING)]

    def gone_back(self) -> list[Traveller]:
        """The people who were at the chosen point and have left it."""
        view = self.view
        if view is None:
            return []
        return [one for ref, one in view.people.items() if view.held.get(self.seq, {}).get(ref) is Seen.LEFT]

    def lines(self) -> list[Told]:
        """The latest at the chosen point, the newest first, without the one that is shown large."""
        view = self.view
        if view is None:
            return []
        own = [one for one in self._lines.get((view.leg.code, self.seq), []) if one.uuid not in self._gone]
        known = {one.uuid for one in own}
        read = [_of_line(one) for one in view.last.get(self.seq, ()) if one.uuid not in known | self._gone]
        found = sorted([*own, *read], key=lambda one: one.at, reverse=True) if read else own
        return [one for one in found if self.last is None or one.uuid != self.last.uuid][:LAST]

    # -- counting

    @property
    def writable(self) -> bool:
        return not self.context.read_only

    def count(
        self,
        code: str,
        how: How,
        kind: Seen = Seen.PRESENT,
        reason: str = "",
        seq: int | None = None,
        *,
        go_show: bool = False,
    ) -> str:  # long: what a sighting is, most of it seldom given
        """Take this number at the chosen point; gives the uuid of the sighting. It is written in its turn."""
        if self.view is None or not self.writable or not code.strip():
            return ""
        made = Scan(
            code.strip(),
            self.seq if seq is None else seq,
            kind,
            str(uuid.uuid4()),
            how=how,
            reason=reason,
            go_show=go_show,
        )
        count = Count(self.view.leg.code, made)
        self.context.hold_news(QUIET)
        self.begun.emit(made)
        self.writer.add(count, count.leg)
        return made.uuid

    def undo(self, uuid_: str) -> None:
        """Undoes a mistaken sighting."""
        if self.writable and uuid_ not in self._gone:
            self._gone.add(uuid_)
            self.context.hold_news(QUIET)
            self.writer.add(Undo(uuid_), uuid_)

    def undo_last(self) -> bool:
        """The last count of this laptop at the chosen point; gives whether there is one."""
        last = self.find_last()
        if last is not None:
            self.undo(last.uuid)
        return last is not None

    def find_last(self) -> Told | None:
        """The count that `undo_last` would undo; None without one."""
        shown = [self.last] if self.last is not None else []
        return next(
            (one for one in (*shown, *self.lines()) if one.own and one.counts and one.uuid not in self._gone), None
        )

    def mean(self, ref: str) -> None:
        """The number that was just read, which may be several, is this one."""
        asked = self.last
        if asked is None or not asked.candidates:
            return
        self.count(ref, How.TYPED, asked.kind)
        self.settle(asked.uuid, reason=ref)

    def settle(self, stray: str, *, ref: str = "", reason: str = "") -> None:
        """Settles a stray code: the person that it meant, or the reason why it is nobody."""
        self.context.run(SettleStray(stray, ref, reason), on_error=self.refused.emit, quiet=True)

    def drop(self, ref: str, seq: int) -> None:
        """They were never there, however often they were read."""
        if self.view is not None:
            self.context.run(UndoHeld(self.view.leg.code, seq, ref), on_error=self.refused.emit, quiet=True)

    def try_again(self) -> None:
        self.writer.try_again()

    # -- what came of it

    def _take_answers(self, items: Sequence[Count | Undo], result: object) -> None:
        self.context.lost.emit(None)
        self.failing.emit(None)
        if isinstance(items[0], Undo):
            self._take_undone(items[0].uuid)
            return
        taken: Taken = result[0]  # type: ignore[index]  # one request, one answer
        if taken.fault is not None:
            self._emit_refused(items, taken.fault)
            return
        for item, answer in zip(items, taken.answers, strict=True):
            if isinstance(item, Count):
                self._take_answer(item, answer)

    def _take_answer(self, item: Count, answer: Answer) -> None:
        scan = item.scan
        told = Told(
            answer.uuid, scan.code, answer.ref, scan.kind, answer.verdict, answer.others,
            self.context.operation.clock().isoformat(), self.context.operation.officer, True, answer.candidates,
        )  # fmt: skip
        lines = self._lines.setdefault((item.leg, scan.point), [])
        lines[:] = [told, *(one for one in lines if one.uuid != told.uuid)][:_KEPT]
        view = self.view
        if view is None or view.leg.code != item.leg:
            return
        if answer.ref is not None and answer.verdict.code is not Code.STRAY:
            self._hold(answer.ref, scan.point, scan.kind)
            if answer.ref not in view.people:
                self.reload_wanted.emit()  # who they are
        if scan.point == self.seq:
            self.last = told
            self.answered.emit(told)
        self.changed.emit()

    def _hold(self, ref: str, seq: int, kind: Seen | None) -> None:
        """The figures follow before the file is read again."""
        assert self.view is not None
        here = self.view.held.setdefault(seq, {})
        if kind is None:
            here.pop(ref, None)
        else:
            here[ref] = kind

    def _take_undone(self, uuid_: str) -> None:
        view = self.view
        for (leg, seq), lines in self._lines.items():
            found = next((one for one in lines if one.uuid == uuid_), None)
            if found is not None and view is not None and view.leg.code == leg and found.ref is not None:
                earlier = next((one.kind for one in lines if one.ref == found.ref and one.uuid not in self._gone), None)
                self._hold(found.ref, seq, earlier)
        if self.last is not None and self.last.uuid == uuid_:
            self.last = None
        self.undone.emit(uuid_)
        self.changed.emit()

    def _emit_failing(self, error: RepatriateError) -> None:
        if error.code in LOST:
            self.context.lost.emit(FileLost(error, self.try_again))
        self.failing.emit(error)

    def _emit_refused(self, items: Sequence[Count | Undo], error: RepatriateError) -> None:
        for item in items:
            if isinstance(item, Undo):
                self._gone.discard(item.uuid)
        self.failing.emit(None)
        self.refused.emit(error)
        self.changed.emit()

    def close(self) -> None:
        """The file closes: what is being written is written to its end."""
        if self.writable:
            self.writer.close()


def _of_line(line: Line) -> Told:
    return Told(line.uuid, line.ref, line.ref, line.kind, None, (), line.at, line.counter, line.own)
