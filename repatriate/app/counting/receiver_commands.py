"""Commands on receivers, and on the people whom they may fetch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.counting.receivers import find_leg, point_at, store_points, unknown_receiver
from repatriate.counting.points import COUNTS_AS
from repatriate.model.counting import RECEIVER_KINDS, CountsAs, Point, PointKind, ReceiverKind
from repatriate.model.dates import write_exact_moment
from repatriate.model.errors import UserError
from repatriate.model.saying import join_items, say

FIELDS = ("kind", "name", "organisation", "phone", "id_type", "id_number", "remark")
"""The fields of a receiver."""


@dataclass(frozen=True, slots=True)
class SaveReceiver:
    """Add a receiver (`id` None), or change some of what is known of one. Gives their number."""

    id: int | None
    values: Mapping[str, str | None]
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        old = None if self.id is None else receiver_row(tx, self.id)
        row = {name: parse_remark(name, " ".join((text or "").split())) for name, text in self.values.items()}
        if unknown := [name for name in row if name not in FIELDS]:
            raise UserError(
                "unknown_field",
                say("There is no field {0}: the fields are {1}.", unknown[0], join_items(FIELDS, most=len(FIELDS))),
            )
        if old is None or "name" in row:
            if not row.get("name"):
                raise UserError("missing", say("Enter the name of the receiver."), field="name")
            self._named[:] = [str(row["name"])]
        else:
            self._named[:] = [old["name"]]
        if old is None or "kind" in row:
            row["kind"] = _known_kind(row.get("kind")).value
        if old is None:
            return tx.insert("receivers", {name: row.get(name) for name in FIELDS})
        tx.update("receivers", old["id"], {name: value for name, value in row.items() if old[name] != value})
        return int(old["id"])

    def describe_entry(self) -> str:
        if self.id is None:
            return say("Added the receiver {0}", self._named[0])
        return say("Changed the receiver {0}", self._named[0])


def _known_kind(text: str | None) -> ReceiverKind:
    try:
        return ReceiverKind((text or "").lower())
    except ValueError:
        kinds = join_items(tuple(RECEIVER_KINDS.values()))
        raise UserError("bad_kind", say("Say what the receiver is: {0}.", kinds), field="kind") from None


@dataclass(frozen=True, slots=True)
class RemoveReceiver:
    """Take a receiver out of the file, and with them whom they may fetch. Who signed a receipt stays."""

    id: int
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        row = receiver_row(tx, self.id)
        self._named[:] = [row["name"]]
        used = tx.one("SELECT number FROM handovers WHERE receiver_id = ? ORDER BY number LIMIT 1", (self.id,))
        if used is not None:
            raise UserError(
                "receiver_used",
                say("{0} is on receipt {1}, so they stay on record.", row["name"], str(used["number"])),
            )
        for one in tx.rows("SELECT id FROM may_receive WHERE receiver_id = ? ORDER BY id", (self.id,)):
            tx.delete("may_receive", one["id"])
        tx.delete("receivers", self.id)

    def describe_entry(self) -> str:
        return say("Removed the receiver {0}", self._named[0])


@dataclass(frozen=True, slots=True)
class AllowReceiver:
    """Say who may fetch somebody: what they are to them, who said so, and until when. Whom this is said of goes to nobody else.

    `allowed_by` None: the officer. `on` None: today. What was said before of the two holds no more.
    """

    ref: str
    receiver: int
    tie: str
    allowed_by: str | None = None
    on: date | None = None
    until: date | None = None
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        (person,) = tx.people((self.ref,))
        receiver = receiver_row(tx, self.receiver)
        self._named[:] = [receiver["name"]]
        tie = parse_remark("tie", " ".join(self.tie.split()))
        if tie is None:
            raise UserError(
                "missing", say("Say how {0} is related to {1}, such as aunt.", receiver["name"], self.ref), field="tie"
            )
        on = self.on or tx.today
        if self.until is not None and self.until < on:
            raise UserError("dates_crossed", say("This ends before it begins. Change one of the days."), field="until")
        row = {
            "person_id": person["id"],
            "receiver_id": receiver["id"],
            "tie": tie,
            "allowed_by": parse_remark("allowed_by", self.allowed_by) or tx.officer,
            "allowed_on": on,
            "until": self.until,
        }
        old = tx.one(
            "SELECT id FROM may_receive WHERE person_id = ? AND receiver_id = ?", (person["id"], receiver["id"])
        )
        if old is None:
            return tx.insert("may_receive", row)
        tx.update("may_receive", old["id"], row)
        return int(old["id"])

    def describe_entry(self) -> str:
        return say("{0} may fetch {1}", self._named[0], self.ref)


@dataclass(frozen=True, slots=True)
class ForbidReceiver:
    """Take back that a receiver may fetch somebody."""

    ref: str
    receiver: int
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        (person,) = tx.people((self.ref,))
        receiver = receiver_row(tx, self.receiver)
        self._named[:] = [receiver["name"]]
        row = tx.one(
            "SELECT id FROM may_receive WHERE person_id = ? AND receiver_id = ?", (person["id"], receiver["id"])
        )
        if row is None:
            raise UserError(
                "not_allowed", say("There is no record that {0} may fetch {1}.", receiver["name"], self.ref)
            )
        tx.delete("may_receive", row["id"])

    def describe_entry(self) -> str:
        return say("{0} may no longer fetch {1}", self._named[0], self.ref)


def receiver_row(tx: Transaction, id: int) -> Row:
    """Raises UserError where there is no such receiver."""
    row = tx.one("SELECT * FROM receivers WHERE id = ?", (id,))
    if row is None:
        raise unknown_receiver(str(id))
    return row


# -- Commands on the points of a departure: their places, order and names.


MOST_POINTS = 30


@dataclass(frozen=True, slots=True)
class AddPoint:
    """One more point, before the one of that number or in its usual place. Gives its number.

    Raises UserError `too_many_points`, `boards_already`, `points_order`.
    """

    leg: str
    kind: PointKind
    name: str = ""
    before: int | None = None

    def write_changes(self, tx: Transaction) -> int:
        leg = find_leg(tx.db, self.leg)
        points = store_points(tx, leg["id"])
        if len(points) >= MOST_POINTS:
            raise UserError("too_many_points", say("{0} has {1} points already.", self.leg, len(points)), leg=self.leg)
        if self.before is not None:
            point_at(points, self.leg, self.before)
        seq = self.before if self.before is not None else _find_usual_place(points, self.kind)
        _shift_points(tx, [one for one in points if one.seq >= seq], 1)
        counts_as = COUNTS_AS.get(self.kind)
        if counts_as is CountsAs.BOARDED and any(one.counts_as is CountsAs.BOARDED for one in points):
            raise UserError(
                "boards_already",
                say("{0} has a point where people board already. Add another kind of point.", self.leg),
                leg=self.leg,
            )
        tx.insert(
            "checkpoints",
            {
                "leg_id": leg["id"],
                "seq": seq,
                "kind": self.kind.value,
                "name": _read_name(self.name),
                "counts_as": None if counts_as is None else counts_as.value,
            },
        )
        _must_be_in_order(tx, self.leg, leg["id"])
        return seq

    def describe_entry(self) -> str:
        return say("Added a point to {0}", self.leg)


def _must_be_in_order(tx: Transaction, leg: str, leg_id: int) -> None:
    """People board before they arrive, and arrive before they are handed over."""
    order = list(CountsAs)
    places = [order.index(one.counts_as) for one in points_of(tx.db, leg_id) if one.counts_as is not None]
    if places != sorted(places):
        raise UserError(
            "points_order", say("People board before they arrive. Choose another place for that point."), leg=leg
        )


def _find_usual_place(points: Sequence[Point], kind: PointKind) -> int:
    """Behind all that come before this kind on any way."""
    order = list(PointKind)
    before = [one.seq for one in points if order.index(one.kind) <= order.index(kind)]
    return max(before, default=0) + 1


def _read_name(text: str) -> str:
    return parse_remark("name", text) or ""


def _shift_points(tx: Transaction, points: Sequence[Point], by: int) -> None:
    """One after the other, so that no two have the same number meanwhile."""
    for one in sorted(points, key=lambda one: one.seq, reverse=by > 0):
        if one.id is not None:
            tx.update("checkpoints", one.id, {"seq": one.seq + by})


@dataclass(frozen=True, slots=True)
class RemovePoint:
    """Remove a point at which nobody was counted. Raises UserError `point_in_use` and `last_boarding`."""

    leg: str
    seq: int

    def write_changes(self, tx: Transaction) -> None:
        leg = find_leg(tx.db, self.leg)
        points = store_points(tx, leg["id"])
        point = point_at(points, self.leg, self.seq)
        _must_not_board(self.leg, points, point)
        for table in ("sightings", "stray_codes", "head_counts", "handovers"):
            if tx.one(f"SELECT 1 FROM {table} WHERE checkpoint_id = ?", (point.id,)):
                raise UserError(
                    "point_in_use",
                    say("Somebody was counted there, so the point stays. Close it if it is no longer needed."),
                    leg=self.leg,
                )
        assert point.id is not None
        tx.delete("checkpoints", point.id)
        _shift_points(tx, [one for one in points if one.seq > self.seq], -1)

    def describe_entry(self) -> str:
        return say("Removed a point of {0}", self.leg)


def _must_not_board(leg: str, points: Sequence[Point], point: Point) -> None:
    """One point where people board stays: without it nobody would be aboard."""
    boards = [one for one in points if one.counts_as is CountsAs.BOARDED]
    if boards == [point]:
        raise UserError("last_boarding", say("People board {0} at that point. It cannot be removed.", leg), leg=leg)


@dataclass(frozen=True, slots=True)
class RenamePoint:
    """Give a point a name of its own; an empty one calls it by its kind again."""

    leg: str
    seq: int
    name: str

    def write_changes(self, tx: Transaction) -> None:
        _change_point(tx, self.leg, self.seq, {"name": _read_name(self.name)})

    def describe_entry(self) -> str:
        return say("Renamed a point of {0}", self.leg)


@dataclass(frozen=True, slots=True)
class MovePoint:
    """Put a point into another place of the order. Raises UserError `unknown_point`, `points_order`."""

    leg: str
    seq: int
    to: int

    def write_changes(self, tx: Transaction) -> None:
        leg = find_leg(tx.db, self.leg)
        points = store_points(tx, leg["id"])
        moved = point_at(points, self.leg, self.seq)
        point_at(points, self.leg, self.to)
        assert moved.id is not None
        tx.update("checkpoints", moved.id, {"seq": 0})
        if self.to > self.seq:
            _shift_points(tx, [one for one in points if self.seq < one.seq <= self.to], -1)
        else:
            _shift_points(tx, [one for one in points if self.to <= one.seq < self.seq], 1)
        tx.update("checkpoints", moved.id, {"seq": self.to})
        _must_be_in_order(tx, self.leg, leg["id"])

    def describe_entry(self) -> str:
        return say("Changed the order of points of {0}", self.leg)


@dataclass(frozen=True, slots=True)
class ClosePoint:
    """Nobody is counted there any more as a matter of course; or, `again`, people are."""

    leg: str
    seq: int
    again: bool = False

    def write_changes(self, tx: Transaction) -> None:
        _change_point(tx, self.leg, self.seq, {"closed_at": None if self.again else write_exact_moment(tx.now)})

    def describe_entry(self) -> str:
        return say("Opened a point of {0}", self.leg) if self.again else say("Closed a point of {0}", self.leg)


def _change_point(tx: Transaction, code: str, seq: int, changes: dict[str, Any]) -> None:
    points = store_points(tx, find_leg(tx.db, code)["id"])
    point = point_at(points, code, seq)
    assert point.id is not None
    tx.update("checkpoints", point.id, changes)
