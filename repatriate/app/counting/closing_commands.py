"""Closes boarding on a balance, and reopens it for a reason. A closing stays as it was recorded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NoReturn

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.leg_moments import read_time
from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.person_names import find_person, find_refs, now_called
from repatriate.app.core.places import resolve_places
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, find_published
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.core.whereabouts import read_boarding, read_boarding_facts, refuse_undecided
from repatriate.app.counting.children_alone import Child, find_alone, find_left_behind
from repatriate.app.counting.commands import must_run
from repatriate.app.transport.commands import change_status
from repatriate.counting.children import Alone
from repatriate.counting.verdicts import judge_balance
from repatriate.model.counting import Progress, Stage
from repatriate.model.dates import UNREAD, write_exact_moment
from repatriate.model.entities import LegStatus, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, say

CONTENT = ("booked", "aboard", "no_shows", "off_loaded", "go_shows", "seats", "alone")
"""The frozen parts of a closing, each by reference."""
MOST_HEADS = 100_000
Reasons = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Closed:
    """Boarding as it was closed, people by reference and in order. A reason is None where nobody gave one."""

    leg: str
    version: int
    booked: tuple[str, ...]
    aboard: tuple[str, ...]
    no_shows: Reasons
    off_loaded: Reasons
    go_shows: tuple[str, ...]
    seats: Mapping[str, str]
    alone: Mapping[str, str]
    head_count: int
    difference: str | None


@dataclass(frozen=True)
class CloseBoarding:
    """End boarding: who is aboard, who did not come, who was taken off; held against a head count. Who is not aboard gives
    up their seats on later departures, until it is opened again.

    `no_shows` and `off_loaded` say why, by reference. `reason` says why the head count differs from who is aboard.
    `alone` says of a child aboard without their adult, or left behind without one, who has them and why. Gives what was written
    down. Raises UserError `to_decide`, `unbalanced`, `infant_alone`, `minor_alone`, `child_behind`, `closed_already`, `leg_cancelled`, `not_a_no_show`,
    `not_taken_off`.
    """

    leg: str
    head_count: int
    no_shows: Mapping[str, str] = field(default_factory=dict)
    off_loaded: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    alone: Mapping[str, str] = field(default_factory=dict)
    made: list[Closed] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> Closed:
        leg = tx.find("legs", "code", self.leg, "leg")
        must_run(leg)
        if read_closing(tx.db, leg["id"]) is not None:
            raise UserError(
                "closed_already",
                say("Boarding of {0} is closed already. Open it again with a reason first.", self.leg),
                leg=self.leg,
            )
        found = self._balance_boarding(tx, leg)
        tx.insert("closings", self._as_row(tx, leg, found))
        for person in tx.people(found.aboard):
            if person["withdrawn"] is not None:  # they travel after all
                tx.update("people", person["id"], {"withdrawn": None})
        if LegStatus(leg["status"]) is LegStatus.PLANNED:
            tx.update("legs", leg["id"], change_status(tx.db, leg, LegStatus.CLOSED))
        self.made[:] = [found]
        return found

    def _as_row(self, tx: Transaction, leg: Row, found: Closed) -> Row:
        content: Row = {name: getattr(found, name) for name in CONTENT}
        # A number may be given another form later: who it was is known by the row.
        named = sorted({ref for name in CONTENT for ref in content[name]})
        content["ids"] = {row["ref"]: row["id"] for row in tx.people(named)}
        return {
            "leg_id": leg["id"],
            "version": found.version,
            "at": write_exact_moment(tx.now),
            "by": tx.officer,
            "head_count": self.head_count,
            "content": json.dumps(content, ensure_ascii=False),
            "difference": found.difference,
        }

    def _balance_boarding(self, tx: Transaction, leg: Row) -> Closed:
        """The closing as it would be recorded. Raises UserError where the counts do not balance or a child would be
        alone."""
        progress = read_boarding(tx.db, leg["id"])
        refs = find_refs(tx.db, progress)
        by_ref = {refs[person]: one for person, one in progress.items()}
        aboard = _pick_refs(by_ref, lambda one: one.stage.aboard)
        off_loaded = _pick_refs(by_ref, lambda one: one.stage is Stage.OFF_LOADED and (one.booked or one.go_show))
        no_shows = _pick_refs(
            by_ref, lambda one: one.booked and not one.stage.aboard and one.stage is not Stage.OFF_LOADED
        )
        stayed, taken_off = _find_reasons(tx.db, self.no_shows), _find_reasons(tx.db, self.off_loaded)
        self._must_be_named_rightly(stayed.keys() - set(no_shows), taken_off.keys() - set(off_loaded))
        refuse_undecided(tx.db, leg, read_boarding_facts(tx.db, leg["id"]))
        alone = _find_reasons(tx.db, self.alone)
        self._must_have_adults(_find_children(tx.db, leg["id"], progress), alone)
        ids = {ref: person for person, ref in refs.items()}
        behind = find_left_behind(
            tx.db, leg["id"], [ids[ref] for ref in aboard], [ids[ref] for ref in (*no_shows, *off_loaded)]
        )
        self._must_not_stay_alone(behind, alone)
        difference, before = self._must_balance(len(aboard)), _read_earlier_reasons(tx, leg["id"])
        return Closed(
            leg=self.leg,
            version=_next_version(tx, leg),
            booked=_pick_refs(by_ref, lambda one: one.booked),
            aboard=aboard,
            no_shows={ref: stayed.get(ref) or by_ref[ref].reason or before.get(ref) for ref in no_shows},
            off_loaded={ref: taken_off.get(ref) or by_ref[ref].reason or before.get(ref) for ref in off_loaded},
            go_shows=_pick_refs(by_ref, lambda one: one.go_show),
            seats=_read_seats(tx.db, leg["id"], aboard),
            alone={ref: alone[ref] for ref in (*aboard, *behind) if ref in alone},
            head_count=self.head_count,
            difference=difference,
        )

    def _must_balance(self, aboard: int) -> str | None:
        """The reason why the head count differs; None if it does not. Raises UserError if nobody states one."""
        if not 0 <= self.head_count <= MOST_HEADS:
            words = say("A head count is a number from 0 to {0}.", MOST_HEADS)
            raise UserError("bad_number", words, field="head_count")
        verdict = judge_balance(aboard, self.head_count)
        if verdict is None:
            return None
        reason = parse_remark("reason", self.reason)
        if reason is None:
            raise UserError("unbalanced", verdict.laptop, leg=self.leg)
        return reason

    def _must_be_named_rightly(self, came: Iterable[str], stayed_on: Iterable[str]) -> None:
        for ref in sorted(came):
            words = say("{0} is aboard {1}, was taken off it, or is not booked on it: count again.", ref, self.leg)
            raise UserError("not_a_no_show", words, person=ref, leg=self.leg)
        for ref in sorted(stayed_on):
            words = say("{0} was not taken off {1}: count again.", ref, self.leg)
            raise UserError("not_taken_off", words, person=ref, leg=self.leg)

    def _must_have_adults(self, found: Mapping[str, Child], chosen: Mapping[str, str]) -> None:
        """Raises UserError while a child is aboard without their adult and nobody has chosen."""
        alone = {ref: one for ref, one in found.items() if ref not in chosen}
        if not alone:
            return
        refs = sorted(alone, key=lambda ref: (alone[ref].code is not Alone.INFANT, ref))
        told = count(
            len(refs),
            "{1} is aboard {2} without their adult: wait, take them off, or say which adult has them and why.",
            "{0} children are aboard {2} without their adults: {1}. Wait, take them off, or say which adults have them and why.",
            join_items(refs),
            self.leg,
        )
        self._refuse_children(alone[refs[0]].code.value, told, {ref: alone[ref].adults for ref in refs})

    def _must_not_stay_alone(self, found: Mapping[str, Sequence[str]], chosen: Mapping[str, str]) -> None:
        """Raises UserError while somebody under 18 stays behind without an adult of theirs and nobody said who has them."""
        behind = {ref: adults for ref, adults in found.items() if ref not in chosen}
        if not behind:
            return
        told = count(
            len(behind),
            "{1} is under 18, and {2} leaves them behind without an adult of their family: wait, call them, or say who has them and why.",
            "{0} who are under 18 are left behind by {2} without an adult of their family: {1}. Wait, call them, or "
            "say who has them and why.",
            join_items(tuple(behind)),
            self.leg,
        )
        self._refuse_children("child_behind", told, behind)

    def _refuse_children(self, code: str, told: Said, adults: Mapping[str, Sequence[str]]) -> NoReturn:
        people = tuple(adults)
        raise UserError(code, told, person=people[0], people=people, adults=adults, leg=self.leg)

    def describe_entry(self) -> str:
        found = self.made[-1]
        return count(
            len(found.aboard), "Closed {1} with 1 person aboard", "Closed {1} with {0} people aboard", self.leg
        )


@dataclass(frozen=True, slots=True)
class ReopenBoarding:
    """Open boarding again, for a reason: the closing stays on record, and the next one is its next version.

    A departure that is under way stays so. Gives the version that counts no more. Raises UserError `not_closed` and
    `reason_needed`.
    """

    leg: str
    reason: str

    def write_changes(self, tx: Transaction) -> int:
        leg = tx.find("legs", "code", self.leg, "leg")
        reason = parse_remark("reason", self.reason)
        row = tx.one(
            "SELECT id, version, content, reopened_at FROM closings WHERE leg_id = ? ORDER BY version DESC LIMIT 1",
            (leg["id"],),
        )
        if row is None or row["reopened_at"] is not None:
            raise UserError("not_closed", say("Boarding of {0} is not closed: count people.", self.leg), leg=self.leg)
        if not reason:
            raise UserError(
                "reason_needed", say("Say why {0} is opened again: it stays on record.", self.leg), field="reason"
            )
        told = {"reopened_at": write_exact_moment(tx.now), "reopened_by": tx.officer, "reopen_reason": reason}
        tx.update("closings", row["id"], told)
        _give_back(tx, leg, json.loads(row["content"]).get("freed") or {})
        if LegStatus(leg["status"]) is LegStatus.CLOSED:
            tx.update("legs", leg["id"], change_status(tx.db, leg, LegStatus.PLANNED))
        return int(row["version"])

    def describe_entry(self) -> str:
        return say("Opened {0} again: {1}", self.leg, self.reason)


def _give_back(tx: Transaction, leg: Row, freed: Mapping[str, Sequence[Row]]) -> None:
    """Put back the seats that a closing of version 0.3.0 took from the confirmed plan, where their people still have no others."""
    for row in (row for rows in freed.values() for row in rows):
        on = "SELECT 1 FROM bookings WHERE plan_id = ? AND person_id = ? AND seq"
        who = row["plan_id"], row["person_id"]
        holds = row["plan_id"] == find_published(tx.db) and tx.one(
            f"{on} < ? AND leg_id = ?", (*who, row["seq"], leg["id"])
        )
        if holds and not tx.one(f"{on} >= ?", (*who, row["seq"])):
            tx.insert("bookings", row)


def _pick_refs(by_ref: Mapping[str, Progress], wanted: Callable[[Progress], bool]) -> tuple[str, ...]:
    return tuple(sorted(ref for ref, one in by_ref.items() if wanted(one)))


def _find_reasons(db: Database, reasons: Mapping[str, str]) -> dict[str, str]:
    """The reasons given for people, under their current references. Raises UserError for an unknown reference."""
    found: dict[str, str] = {}
    for ref, text in reasons.items():
        now = now_called(db, ref) or find_person(db, ref)
        if said := parse_remark("reason", text):
            found[now] = said
    return found


def _find_children(db: Database, leg_id: int, progress: Mapping[int, Progress]) -> dict[str, Child]:
    return find_alone(db, leg_id, [person for person, one in progress.items() if one.stage.aboard])


def _read_earlier_reasons(tx: Transaction, leg_id: int) -> dict[str, str]:
    """Why people did not come, or were taken off, by the closing that was reopened last: that stays true."""
    last = tx.one("SELECT content FROM closings WHERE leg_id = ? ORDER BY version DESC LIMIT 1", (leg_id,))
    content = json.loads(last["content"]) if last is not None else {}
    told = {**content.get("off_loaded", {}), **content.get("no_shows", {})}
    return {now_called(tx.db, ref) or ref: why for ref, why in told.items() if why}


def _next_version(tx: Transaction, leg: Row) -> int:
    row = tx.one("SELECT max(version) AS last FROM closings WHERE leg_id = ?", (leg["id"],))
    return int(row["last"] or 0) + 1 if row else 1


def _read_seats(db: Database, leg_id: int, aboard: Iterable[str]) -> dict[str, str]:
    """The seats of those aboard: as read from their boarding pass, else as the confirmed plan gives them."""
    given = db.conn.execute(
        "SELECT ref, seat FROM bookings JOIN people ON people.id = person_id "
        f"WHERE plan_id = {PUBLISHED_PLAN} AND leg_id = ? AND seat IS NOT NULL",
        (leg_id,),
    ).fetchall()
    read = db.conn.execute(
        "SELECT ref, also ->> 'seat' FROM sightings s JOIN people ON people.id = person_id WHERE leg_id = ? "
        "AND also ->> 'seat' <> '' AND uuid NOT IN (SELECT undoes FROM sightings WHERE undoes IS NOT NULL) ORDER BY at, uuid",
        (leg_id,),
    ).fetchall()
    seats = dict(given) | dict(read)
    return {ref: seats[ref] for ref in aboard if ref in seats}


# -- A departure that is closed, leaves or arrives long before its time: it may be another that was meant. Nothing is
# refused.


DAY_AHEAD = timedelta(days=1)


def read_early(db: Database, code: str, now: datetime) -> datetime | None:
    """The departure time by the clocks of its origin if it is more than a day after `now`. None otherwise, and if it is
    unknown."""
    row = next(iter(db.query("SELECT origin, departs FROM legs WHERE code = ?", (code,))), None)
    departs = read_time(row["departs"]) if row is not None else UNREAD
    place = resolve_places(db, [row["origin"]]).get(row["origin"]) if row is not None else None
    if departs == UNREAD or place is None or convert_to_utc(departs, place) - now <= DAY_AHEAD:
        return None
    return departs
