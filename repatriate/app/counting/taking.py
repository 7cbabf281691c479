"""Writes the scans of one counter: each sighting, stray codes, and the answers to the counter."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid4, uuid5

from repatriate.app.core.counted_facts import make_sighting
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.counting.codes import CodeReader, Whom, clean_code
from repatriate.app.counting.receivers import find_leg, store_points
from repatriate.app.counting.verdict_queries import LegDesk
from repatriate.counting.verdicts import (
    Code,
    Facts,
    First,
    Sign,
    Verdict,
    judge_counted,
    judge_recall,
    judge_sighting,
    judge_stray,
)
from repatriate.model.counting import How, Point, Seen, Sighting
from repatriate.model.dates import write_exact_moment
from repatriate.model.entities import LegStatus
from repatriate.model.errors import RepatriateError
from repatriate.model.saying import join_parts, say

# -- The messages between a counter and the file: the same for this laptop, a sheet of paper and, later, a phone.


@dataclass(frozen=True, slots=True)
class Scan:
    """One thing that a counter saw. `code` is what was read, typed or ticked: a reference of today or of before a merge, a
    number without zeros, the text of a slip or of a boarding pass. `point` is its number in the order.

    `uuid` is made here where it is empty. `said_at` is what the counter's device had on its clock; `at` is a moment that a
    person states, as for a sheet that is typed later. Both know their zone. `reason` passes over the rules and is kept.
    `go_show` lets somebody without a booking aboard. `undoes` is the uuid of a sighting that was a mistake.
    """

    code: str
    point: int
    kind: Seen = Seen.PRESENT
    uuid: str = ""
    undoes: str = ""
    said_at: datetime | None = None
    at: datetime | None = None
    how: How = How.TYPED
    reason: str = ""
    go_show: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """A batch of scans from one counter on one departure; all of it is written, or nothing.

    A `device` of None is this laptop. `offset` is how far its clock lags behind ours. `contact` is when it was last
    heard from: none of its new scans are older.
    """

    leg: str
    scans: tuple[Scan, ...]
    counter: str = ""
    device: int | None = None
    offset: timedelta = timedelta(0)
    contact: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one scan. `ref` is None if the code matches nobody, or several people: the `candidates`.

    `others` are verdicts of further rules. `first` is an earlier sighting of the same kind. `was` is the scanned
    reference of a person who was merged since. `known`: the scan had arrived before, and this repeats the answer.
    """

    uuid: str
    ref: str | None
    verdict: Verdict
    others: tuple[Verdict, ...] = ()
    first: First | None = None
    typed: str = ""
    was: str = ""
    candidates: tuple[str, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """The answers to one request, in order; or the `fault` for which nothing of it was written."""

    answers: tuple[Answer, ...] = ()
    fault: RepatriateError | None = None


def read_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


FAR_OFF = timedelta(hours=12)
"""A clock that is farther off than this is not believed: an officer decides."""
_STEP = timedelta(milliseconds=1)


class Taker:
    """Writes one request. `written` lists the point and kind of each sighting; the kind is None for a stray code."""

    def __init__(self, tx: Transaction, request: Request) -> None:
        self._tx = tx
        self._request = request
        self._row = find_leg(tx.db, request.leg)
        self._points = {one.seq: one for one in store_points(tx, self._row["id"])}
        self._desk = LegDesk(tx.db, self._row)
        self._reader = CodeReader(tx.db, self._row)
        self._counter = request.counter or tx.officer
        self.written: list[tuple[Point, Seen | None]] = []

    def take(self) -> tuple[Answer, ...]:
        scans = [replace(one, uuid=clean_code(one.uuid) or str(uuid4())) for one in self._request.scans]
        known = self._read_known([one.uuid for one in scans])
        whom = [self._find_whom(one) for one in scans]
        people = {one.person for one in whom if one.person is not None}
        self._desk.load(people | {row["person_id"] for row in known.values() if "kind" in row})
        answers = []
        for scan, who in zip(scans, whom, strict=True):
            earlier = known.get(scan.uuid)
            if earlier is not None:
                answers.append(self._answer_again(scan, who, earlier))
                continue
            answers.append(self._take_one(scan, who))
            known.update(self._read_known([scan.uuid]) if len(scans) > 1 else {})
        return tuple(answers)

    def _find_whom(self, scan: Scan) -> Whom:
        """The person of what is undone, where that is known and nothing else was read."""
        if scan.kind is Seen.UNDONE and not scan.code:
            row = self._tx.one(
                "SELECT p.id, p.ref FROM sightings s JOIN people p ON p.id = person_id WHERE uuid = ?", (scan.undoes,)
            )
            if row is not None:
                return Whom(row["id"], row["ref"])
        found = self._reader.read(scan.code)
        if found.person is not None and scan.point not in self._points:
            told = say("{0} has no point number {1}.", self._row["code"], scan.point)
            return replace(found, person=None, problem="no_point", told=told)
        return found

    # -- one that is new

    def _take_one(self, scan: Scan, who: Whom) -> Answer:
        point = self._points.get(scan.point) or self._points[min(self._points)]
        if scan.kind is Seen.UNDONE and scan.undoes:
            target = self._tx.one("SELECT checkpoint_id FROM sightings WHERE uuid = ?", (scan.undoes,))
            point = next((p for p in self._points.values() if target and p.id == target["checkpoint_id"]), point)
        if who.person is None or who.ref is None:
            self._keep_stray(scan.uuid, point, scan.code, who.problem)
            return Answer(scan.uuid, None, judge_stray(who.told), typed=scan.code, candidates=who.candidates)
        now = self._tx.now
        facts = self._desk.facts_of(who.person, point, scan.kind, moment=now, device=self._request.device)
        verdict, others = self._decide(scan, facts, self._desk.held(point, who.person))
        at, clock = self._find_moment(scan, point, who.person)
        reason = parse_remark("reason", scan.reason)
        joins = scan.go_show or (bool(reason) and facts.boards and not facts.booked and scan.kind is Seen.PRESENT)
        also: dict[str, Any] = {"go_show": True} if joins else {}
        also |= {"clock": True} if clock else {}
        also |= {"told": verdict.code.value} if verdict.code is not Code.COUNTED else {}
        self._write(scan, point, who.person, at, reason, also)
        first = facts.first if verdict.code is Code.AGAIN else None
        answer = Answer(scan.uuid, who.ref, verdict, others, first, scan.code, who.was)
        return _answer_known(answer)

    def _decide(self, scan: Scan, facts: Facts, held: Sighting | None) -> tuple[Verdict, tuple[Verdict, ...]]:
        """The main verdict and the others. A reason overrides every rule except that the person was already seen. For a
        person who was seen and sent to the desk, it settles the case."""
        found = judge_sighting(facts)
        if scan.kind is Seen.UNDONE:
            return judge_counted(facts), ()
        if scan.reason.strip() or scan.go_show:
            stopped = any(one.sign is Sign.STOP for one in found)
            if stopped and held is not None and not (held.forced or held.go_show):
                return judge_counted(facts), ()
            first = next((one for one in found if one.code is Code.AGAIN), None) or judge_counted(facts)
            return first, tuple(one for one in found if one.code not in (Code.AGAIN, Code.COUNTED))
        return found[0], found[1:]

    def _find_moment(self, scan: Scan, point: Point, person: int) -> tuple[datetime, bool]:
        """The moment of the sighting, and whether its clock is beyond belief. This laptop's latest statement wins."""
        now = self._tx.now
        if scan.at is not None:
            return scan.at, False
        if scan.said_at is not None:
            moment = scan.said_at + self._request.offset
            far_off = abs(moment - now) > FAR_OFF
            if self._request.contact is not None:
                moment = max(moment, self._request.contact)
            return min(moment, now), far_off
        held = self._desk.held(point, person)
        if held is not None and (last := datetime.fromisoformat(held.at)) >= now:
            return last + _STEP, False
        return now, False

    def _write(
        self, scan: Scan, point: Point, person: int, at: datetime, reason: str | None, also: Mapping[str, Any]
    ) -> None:  # long: the columns of a sighting
        row: Row = {
            "uuid": scan.uuid,
            "leg_id": self._row["id"],
            "checkpoint_id": point.id,
            "person_id": person,
            "kind": scan.kind.value,
            "undoes": scan.undoes or None,
            "at": write_exact_moment(at),
            "said_at": None if scan.said_at is None else write_exact_moment(scan.said_at),
            "received_at": write_exact_moment(self._tx.now),
            "device_id": self._request.device,
            "counter": self._counter,
            "how": scan.how.value,
            "forced": reason,
            "also": json.dumps(also) if also else None,
        }
        self._tx.insert("sightings", row)
        self._desk.add(make_sighting(row))
        self.written.append((point, scan.kind))

    def _keep_stray(self, uuid: str, point: Point, code: str, problem: str) -> None:
        if self._tx.one("SELECT 1 FROM stray_codes WHERE uuid = ?", (uuid,)):
            return
        row = {
            "uuid": uuid,
            "leg_id": self._row["id"],
            "checkpoint_id": point.id,
            "code": clean_code(code),
            "at": write_exact_moment(self._tx.now),
            "device_id": self._request.device,
            "problem": problem,
        }
        self._tx.insert("stray_codes", row)
        self.written.append((point, None))

    # -- one that had arrived before

    def _read_known(self, uuids: Sequence[str]) -> dict[str, Row]:
        ids = json.dumps(list(uuids))
        sightings = self._tx.rows(
            "SELECT s.*, p.ref FROM sightings s JOIN people p ON p.id = person_id "
            "WHERE uuid IN (SELECT value FROM json_each(?))",
            (ids,),
        )
        strays = self._tx.rows("SELECT * FROM stray_codes WHERE uuid IN (SELECT value FROM json_each(?))", (ids,))
        return {row["uuid"]: row for row in (*strays, *sightings)}

    def _answer_again(self, scan: Scan, who: Whom, earlier: Row) -> Answer:
        """The first answer again. Differences from the first scan are stored beside it, once."""
        if "kind" not in earlier:
            if clean_code(scan.code) != earlier["code"]:
                self._keep_other(scan)
            told = (
                who.told
                if who.problem == earlier["problem"]
                else say("“{0}” is not one of our numbers.", earlier["code"][:40])
            )
            return Answer(scan.uuid, None, judge_stray(told), typed=scan.code, known=True)
        point = next((one for one in self._points.values() if one.id == earlier["checkpoint_id"]), None)
        same = (
            point is not None
            and (who.person, scan.kind.value, scan.undoes or None) == (earlier["person_id"], earlier["kind"], earlier["undoes"])
            and (scan.kind is Seen.UNDONE or point.seq == scan.point)
        )  # fmt: skip
        if not same:
            self._keep_other(scan)
        told = Code((json.loads(earlier["also"]) if earlier["also"] else {}).get("told", Code.COUNTED))
        kind = Seen(earlier["kind"])
        first = self._desk.first_before(make_sighting(earlier)) if told is Code.AGAIN else None
        cancelled = self._desk.status is LegStatus.CANCELLED
        facts = Facts(earlier["ref"], self._row["code"], kind, cancelled=cancelled, first=first)
        return Answer(scan.uuid, earlier["ref"], judge_recall(told, facts), (), first, scan.code, who.was, known=True)

    def _keep_other(self, scan: Scan) -> None:
        content = json.dumps([scan.uuid, scan.code, scan.point, scan.kind.value, scan.undoes], ensure_ascii=True)
        point = self._points.get(scan.point) or self._points[min(self._points)]
        self._keep_stray(str(uuid5(NAMESPACE_OID, content)), point, scan.code, "differs")


def _answer_known(answer: Answer) -> Answer:
    """The answer with the sentence that a person's old reference was scanned."""
    if not answer.was or answer.ref is None:
        return answer
    verdict = answer.verdict
    now = say("{0} is {1} now.", answer.was, answer.ref)
    return replace(
        answer,
        verdict=replace(
            verdict, device=join_parts(" ", (now, verdict.device)), laptop=join_parts(" ", (now, verdict.laptop))
        ),
    )


def undo_sighting(tx: Transaction, sighting: Sighting, row: Row, reason: str | None, counter: str) -> None:
    """Write that a sighting was a mistake."""
    tx.insert(
        "sightings",
        {
            "uuid": str(uuid4()),
            "leg_id": row["leg_id"],
            "checkpoint_id": row["checkpoint_id"],
            "person_id": row["person_id"],
            "kind": Seen.UNDONE.value,
            "undoes": sighting.uuid,
            "at": write_exact_moment(tx.now),
            "said_at": None,
            "received_at": write_exact_moment(tx.now),
            "device_id": None,
            "counter": counter,
            "how": "typed",
            "forced": reason,
            "also": None,
        },
    )
