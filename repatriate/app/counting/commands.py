"""Commands of counting: sightings are recorded, another sighting undoes a mistake, heads are counted by eye. None of
them is undone by Ctrl+Z: see `journal.NOT_UNDONE`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from repatriate.app.core.counted_facts import make_sighting
from repatriate.app.core.leg_moments import must_be_near
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.places import must_be_place
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.counting.receivers import find_leg, point_at, store_points
from repatriate.app.counting.taking import Request, Scan, Taken, Taker, undo_sighting
from repatriate.app.counting.verdict_queries import REPEATS
from repatriate.app.transport.commands import change_status
from repatriate.counting.points import place_point
from repatriate.counting.sightings import find_holding
from repatriate.model.counting import Point, Seen, Sighting
from repatriate.model.dates import write_exact_moment
from repatriate.model.entities import LegStatus, convert_to_utc
from repatriate.model.errors import RepatriateError, UserError
from repatriate.model.saying import Said, count, join_parts, say

Written = tuple[str, str, Seen | None]
"""A written sighting: the departure, the point in words, and its kind; None for a stray code."""


@dataclass(frozen=True)
class TakeSightings:
    """Write what counters saw, each request whole or not at all; gives the answers to each, in order.

    Nothing refuses to record that somebody was seen: what breaks a rule is kept, and the answer says so. What leads to
    nobody is kept as a stray code. A uuid that has arrived before writes nothing. The only request raises its fault.
    """

    requests: tuple[Request, ...]
    written: list[Written] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> tuple[Taken, ...]:
        self.written.clear()
        if len(self.requests) == 1:
            return (self._take(tx, self.requests[0]),)
        found = []
        for request in self.requests:
            tx.db.conn.execute("SAVEPOINT request")
            try:
                found.append(self._take(tx, request))
            except RepatriateError as fault:
                tx.db.conn.execute("ROLLBACK TO request")
                found.append(Taken(fault=fault))
            tx.db.conn.execute("RELEASE request")
        return tuple(found)

    def _take(self, tx: Transaction, request: Request) -> Taken:
        taker = Taker(tx, request)
        answers = taker.take()
        points = store_points(tx, find_leg(tx.db, request.leg)["id"])
        self.written.extend((request.leg, place_point(point, points), kind) for point, kind in taker.written)
        return Taken(answers)

    def describe_entry(self) -> str:
        return _describe_written(self.written)


def count_here(leg: str, *scans: Scan, counter: str = "") -> TakeSightings:
    """The command that records sightings of this laptop; the answers are `outcome.result[0].answers`."""
    return TakeSightings((Request(leg, scans, counter),))


def _describe_written(written: Iterable[Written]) -> Said:
    """`Counted 12 at the gate of GA871`."""
    parts = [_describe_some(number, *what) for what, number in Counter(written).items()]
    return join_parts(" · ", parts) if parts else say("Counted nobody")


def _describe_some(number: int, leg: str, point: str, kind: Seen | None) -> Said:
    match kind:
        case Seen.PRESENT:
            return say("Counted {0} at {2} of {1}", number, leg, point)
        case Seen.LEFT:
            return say("Marked {0} as gone back at {2} of {1}", number, leg, point)
        case Seen.MISSING:
            return say("Marked {0} as not here at {2} of {1}", number, leg, point)
        case Seen.UNDONE:
            return count(number, "Undid {0} count at {2} of {1}", "Undid {0} counts at {2} of {1}", leg, point)
        case None:
            return count(
                number, "Kept {0} unknown code at {2} of {1}", "Kept {0} unknown codes at {2} of {1}", leg, point
            )


@dataclass(frozen=True, slots=True)
class Undone:
    """The result of undoing sightings: the person, departure and point, the uuids, and the sighting that is valid
    now."""

    ref: str
    leg: str
    point: Point
    uuids: tuple[str, ...]
    holds: Seen | None


@dataclass(frozen=True)
class UndoSighting:
    """Say that a sighting was a mistake, with those that repeat it within seconds. Raises UserError `unknown_sighting`."""

    uuid: str
    reason: str = ""
    told: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Undone:
        row = tx.one(f"{_SIGHTINGS} WHERE s.uuid = ?", (self.uuid,))
        if row is None or row["kind"] == Seen.UNDONE:
            raise UserError("unknown_sighting", say("No such count is in this file. Look at the list again."))
        held = _Held(tx, row)
        if self.uuid not in {one.uuid for one in held.standing}:
            raise UserError("undone_already", say("That count of {0} was undone already.", row["ref"]), person=row["ref"])  # fmt: skip
        return held.undo(held.repeats_of(self.uuid), self.reason, self.told)

    def describe_entry(self) -> str:
        return say("Undid a count of {0} at {2} of {1}", *self.told)


@dataclass(frozen=True)
class UndoHeld:
    """Say that what holds of somebody at a point was a mistake, however often it was seen. Raises UserError `not_counted`."""

    leg: str
    seq: int
    ref: str
    reason: str = ""
    told: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Undone:
        leg = find_leg(tx.db, self.leg)
        point = point_at(store_points(tx, leg["id"]), self.leg, self.seq)
        (person,) = tx.people([self.ref])
        row = tx.one(
            f"{_SIGHTINGS} WHERE s.checkpoint_id = ? AND s.person_id = ? AND s.kind <> 'undone' ORDER BY s.id DESC",
            (point.id, person["id"]),
        )
        held = _Held(tx, row) if row is not None else None
        if held is None or not held.standing:
            raise UserError("not_counted", say("{0} was not counted there.", self.ref), person=self.ref)
        return held.undo(held.last_run(), self.reason, self.told)

    def describe_entry(self) -> str:
        return say("Undid a count of {0} at {2} of {1}", *self.told)


_SIGHTINGS = (
    "SELECT s.*, p.ref, l.code FROM sightings s JOIN people p ON p.id = s.person_id JOIN legs l ON l.id = s.leg_id"
)


class _Held:
    """The sightings of one person at one point, in order."""

    def __init__(self, tx: Transaction, row: Row) -> None:
        self._tx = tx
        self._row = row
        rows = tx.rows(
            "SELECT * FROM sightings WHERE checkpoint_id = ? AND person_id = ?",
            (row["checkpoint_id"], row["person_id"]),
        )
        told = [make_sighting(one) for one in rows]
        undone = {one.undoes for one in told if one.kind is Seen.UNDONE}
        standing = [one for one in told if one.kind is not Seen.UNDONE and one.uuid not in undone]
        self._told = told
        self.standing = sorted(standing, key=lambda one: (one.at, one.uuid))

    def repeats_of(self, uuid: str) -> list[Sighting]:
        """The sighting, and what the same counter read once more within seconds."""
        one = next(one for one in self.standing if one.uuid == uuid)
        return [
            other
            for other in self.standing
            if (other.kind, other.device) == (one.kind, one.device)
            and abs((datetime.fromisoformat(other.at) - datetime.fromisoformat(one.at)).total_seconds()) <= REPEATS
        ]

    def last_run(self) -> list[Sighting]:
        """The valid sighting and those of the same kind directly before it, the latest first."""
        run: list[Sighting] = []
        for one in reversed(self.standing):
            if run and one.kind is not run[0].kind:
                break
            run.append(one)
        return run

    def undo(self, mistakes: list[Sighting], reason: str, told: list[str]) -> Undone:
        tx, row = self._tx, self._row
        for one in mistakes:
            undo_sighting(tx, one, row, parse_remark("reason", reason), tx.officer)
        points = store_points(tx, row["leg_id"])
        point = next(one for one in points if one.id == row["checkpoint_id"])
        told[:] = [row["ref"], row["code"], place_point(point, points)]
        gone = {one.uuid for one in mistakes}
        holding = find_holding([one for one in self.standing if one.uuid not in gone])
        now = holding.get((row["checkpoint_id"], row["person_id"]))
        return Undone(
            row["ref"], row["code"], point, tuple(one.uuid for one in mistakes), None if now is None else now.kind
        )


@dataclass(frozen=True)
class CountHeads:
    """Records the number of heads that somebody counted by eye at a point. The last number is valid."""

    leg: str
    seq: int
    number: int
    counter: str = ""
    device: int | None = None
    uuid: str = ""
    told: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        leg = find_leg(tx.db, self.leg)
        points = store_points(tx, leg["id"])
        point = point_at(points, self.leg, self.seq)
        if not 0 <= self.number <= MOST_HEADS:
            raise UserError("bad_head_count", say("A head count is a number of people, 0 or more."), field="head_count")
        self.told[:] = [place_point(point, points)]
        uuid = self.uuid or str(uuid4())
        if tx.one("SELECT 1 FROM head_counts WHERE uuid = ?", (uuid,)):
            return
        tx.insert(
            "head_counts",
            {
                "uuid": uuid,
                "checkpoint_id": point.id,
                "number": self.number,
                "at": write_exact_moment(self._find_moment(tx, point)),
                "counter": self.counter or tx.officer,
                "device_id": self.device,
            },
        )

    def _find_moment(self, tx: Transaction, point: Point) -> datetime:
        """Now; where the clock was turned back, just after the last count, so that the number said last holds."""
        row = tx.one("SELECT max(at) AS at FROM head_counts WHERE checkpoint_id = ?", (point.id,))
        last = row["at"] if row is not None else None
        return tx.now if last is None else max(tx.now, datetime.fromisoformat(last) + timedelta(milliseconds=1))

    def describe_entry(self) -> str:
        return say("Counted {0} heads at {2} of {1}", self.number, self.leg, *self.told)


MOST_HEADS = 100_000


@dataclass(frozen=True)
class SettleStray:
    """Say whom a code meant that led to nobody, and count them; or why it is nobody. Raises UserError `unknown_stray`."""

    uuid: str
    ref: str = ""
    reason: str = ""
    told: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> str:
        row = tx.one(
            "SELECT s.*, l.code AS leg, c.seq FROM stray_codes s JOIN legs l ON l.id = s.leg_id "
            "JOIN checkpoints c ON c.id = s.checkpoint_id WHERE uuid = ?",
            (self.uuid,),
        )
        if row is None:
            raise UserError("unknown_stray", say("There is no such code: copy the whole UUID from the status."))
        if row["settled"] is not None:
            raise UserError("unknown_stray", say("That code was settled already."))
        self.told[:] = [row["leg"]]
        settled = parse_remark("reason", self.reason)
        if self.ref:
            tx.people([self.ref])
            scan = Scan(self.ref, row["seq"], at=datetime.fromisoformat(row["at"]), reason=self.reason)
            (taken,) = count_here(row["leg"], scan).write_changes(tx)
            settled = taken.answers[0].uuid
        if not settled:
            raise UserError("reason_needed", say("Say who it is, or why it is not one of our people."), field="reason")
        tx.update("stray_codes", row["id"], {"settled": settled})
        return settled

    def describe_entry(self) -> str:
        return say("Settled an unknown code of {0}", *self.told)


# -- A departure that has left, and one that has landed: its status, and when that was.


_LEFT = (LegStatus.DEPARTED, LegStatus.ARRIVED)


@dataclass(frozen=True, slots=True)
class DepartLeg:
    """A departure has left. `at` is when, by the clocks of where it starts; None: now.

    One that was not closed leaves with everybody who is booked, and is marked as not counted; where counting was begun, only
    with `set_aside`: nothing is made of the count. Of one that has left already `at` puts the time right. Raises UserError
    `leg_cancelled`, `left_already`, `far_off`, `time_order`, `to_decide`, `count_open`.
    """

    leg: str
    at: datetime | None = None
    set_aside: bool = False

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.find("legs", "code", self.leg, "leg")
        must_run(leg)
        status = LegStatus(leg["status"])
        if status in _LEFT and self.at is None:
            raise UserError(
                "left_already", say("{0} has left already. Give the time to correct it.", self.leg), leg=self.leg
            )
        moment = _find_moment(tx, leg, "origin", self.at)
        if status is LegStatus.ARRIVED:
            _must_be_in_order(leg, moment, leg["landed_at"])
            tx.update("legs", leg["id"], change_status(tx.db, leg, LegStatus.ARRIVED, left=moment))
        else:
            new = change_status(tx.db, leg, LegStatus.DEPARTED, left=moment, set_aside=self.set_aside)
            tx.update("legs", leg["id"], new)

    def describe_entry(self) -> str:
        return say("{0} has left", self.leg)


@dataclass(frozen=True, slots=True)
class ArriveLeg:
    """A departure has arrived. `at` is when, by the clocks of where it ends; None: now.

    When it left is not made up where nobody said so. Of one that has arrived already `at` puts the time right. Raises
    UserError `leg_cancelled`, `arrived_already`, `far_off`, `time_order`, `to_decide`, `count_open`.
    """

    leg: str
    at: datetime | None = None

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.find("legs", "code", self.leg, "leg")
        must_run(leg)
        if LegStatus(leg["status"]) is LegStatus.ARRIVED and self.at is None:
            raise UserError(
                "arrived_already", say("{0} has arrived already. Give the time to correct it.", self.leg), leg=self.leg
            )
        moment = _find_moment(tx, leg, "destination", self.at)
        _must_be_in_order(leg, leg["left_at"], moment)
        tx.update("legs", leg["id"], change_status(tx.db, leg, LegStatus.ARRIVED, landed=moment))

    def describe_entry(self) -> str:
        return say("{0} has arrived", self.leg)


def must_run(leg: Row) -> None:
    """Raises UserError for a departure that is cancelled."""
    if LegStatus(leg["status"]) is LegStatus.CANCELLED:
        raise UserError(
            "leg_cancelled",
            say("{0} is cancelled: nobody travels on it. Restore it first.", leg["code"]),
            leg=leg["code"],
        )


def _find_moment(tx: Transaction, leg: Row, end: str, at: datetime | None) -> datetime:
    if at is None:
        return tx.now
    must_be_near(leg, at)
    return convert_to_utc(at, must_be_place(tx.db, leg[end]))


def _must_be_in_order(leg: Row, left: datetime | str | None, landed: datetime | str | None) -> None:
    """Raises UserError where it would land before it left."""
    if left is None or landed is None or _as_text(left) < _as_text(landed):
        return
    raise UserError(
        "time_order",
        say("{0} would land before it left, in the local times of both places. Correct one of them.", leg["code"]),
        leg=leg["code"],
        field="at",
    )


def _as_text(moment: datetime | str) -> str:
    return moment if isinstance(moment, str) else write_exact_moment(moment)
