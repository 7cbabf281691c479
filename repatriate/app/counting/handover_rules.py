"""Checks whether people may be handed over to a receiver, before anything is written; each refusal names its remedy."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import shown_name
from repatriate.app.core.places import place_finder, reaches_destination
from repatriate.app.core.positions import find_last_departure
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.receivers import Allowed, read_allowed, read_receiver
from repatriate.counting.verdicts import Verdict, not_arrived, receiver_needed
from repatriate.model.counting import Progress, ReceiverKind, Stage
from repatriate.model.dates import PartialDate, age_on
from repatriate.model.entities import Place
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, say
from repatriate.reference.countries import format_country, is_country

ADULT = 18


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who can be handed over, or why not. `age` None: not known. `leg` is the departure on which they came, `leg_id`
    its row. `stage`: how far they are on it; None where they have left on none. `allowed`: who may fetch them, today or ever.
    `on_the_way` is what an officer has to know where that departure does not lead to their destination."""

    ref: str
    name: str
    age: int | None
    leg: str | None
    leg_id: int | None
    stage: Stage | None
    goes_on: bool = False
    allowed: tuple[Allowed, ...] = ()
    number: int | None = None
    on_the_way: Said | None = None

    @property
    def minor(self) -> bool:
        return self.age is not None and self.age < ADULT

    @property
    def marked(self) -> bool:
        """Whether somebody was named for them: whoever else comes, the officer decides."""
        return bool(self.allowed)

    @property
    def needs_receiver(self) -> bool:
        return self.age is None or self.minor or self.marked


def read_waiting(db: Database, refs: Iterable[str], day: date) -> dict[str, Waiting]:
    """These people, by reference, as far as it matters for a handover."""
    wanted = list(dict.fromkeys(refs))
    rows = list(
        db.query(
            "SELECT id, ref, surname, given_names, nationality, native_name, birth_date, destination FROM people "
            "WHERE ref IN (SELECT value FROM json_each(:refs))",
            {"refs": json.dumps(wanted)},
        )
    )
    progress = read_progress(db, people=[row["id"] for row in rows]) if rows else {}
    codes = dict(db.conn.execute("SELECT id, code FROM legs").fetchall())
    ends = dict(db.conn.execute("SELECT id, destination FROM legs").fetchall())
    find = place_finder(db)
    allowed = read_allowed(db, wanted)
    numbers = dict(
        db.conn.execute(
            "SELECT ref, max(number) FROM handovers h JOIN handed ON handover_id = h.id JOIN people p ON p.id = person_id "
            "WHERE void_reason IS NULL AND ref IN (SELECT value FROM json_each(:refs)) GROUP BY ref",
            {"refs": json.dumps(wanted)},
        ).fetchall()
    )
    found = {}
    for row in rows:
        theirs: dict[int, Progress] = {
            leg: some[row["id"]] for leg, some in progress.items() if row["id"] in some and some[row["id"]].stage.aboard
        }
        last = find_last_departure(db, theirs)
        birth = PartialDate.parse(row["birth_date"]) if row["birth_date"] else None
        found[row["ref"]] = Waiting(
            row["ref"], shown_name(row), age_on(birth, day), codes.get(last), last,
            None if last is None else theirs[last].stage, last is not None and theirs[last].goes_on,
            allowed.get(row["ref"], ()), numbers.get(row["ref"]), _describe_way(row, ends.get(last), find),
        )  # fmt: skip
    return {ref: found[ref] for ref in wanted if ref in found}


def _describe_way(row: Mapping[str, Any], place: str | None, find: Callable[[str], Place | None]) -> Said | None:
    """A sentence on the person's place and destination. None where they left on no departure, have reached their
    destination, or have none."""
    goal, at = row["destination"], place and find(place)
    if not at or not goal or reaches_destination(find, at.code, goal):
        return None
    to = format_country(goal) if is_country(goal) else goal.rpartition(":")[2]
    return say("{0} is at {1}, on the way to {2}. They stay there if you hand them over.", row["ref"], at.name, to)


@dataclass(frozen=True, slots=True)
class Ready:
    """A handover that was checked but not made.

    `late` are people not counted on arrival, by departure. `refused` maps a reference to the reason why another
    receiver is needed. `unasked` are adults who go to a family and have not agreed.
    """

    refs: tuple[str, ...]
    leg_id: int
    ties: Mapping[str, str]
    adults: frozenset[str]
    late: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refused: Mapping[str, Verdict] = field(default_factory=dict)
    unasked: tuple[str, ...] = ()
    on_the_way: tuple[Said, ...] = ()

    def must_be_ready(self, *, reason: str, arrived: bool) -> Ready:
        """Raises UserError where an officer has yet to decide, or to say that people arrived."""
        if self.late and not arrived:
            late = tuple(ref for some in self.late.values() for ref in some)
            told = count(
                len(late),
                "{1} was not counted on arrival. Have they arrived now?",
                "{1} were not counted on arrival. Have they arrived now?",
                join_items(late),
            )
            raise UserError("not_arrived", told, leg=next(iter(self.late)), people=late)
        if self.refused and not reason:
            refs = tuple(self.refused)
            raise UserError("receiver_needed", self.refused[refs[0]].laptop, person=refs[0], people=refs)
        return self


def check_handover(  # long: what is asked of a handover
    db: Database, refs: tuple[str, ...], receiver: int, day: date, *, id_seen: bool, agreed: Iterable[str] = ()
) -> Ready:
    """The handover as it could be made, with the decisions that an officer still owes. Raises UserError if one of the
    people cannot be handed over at all: `not_travelled`, `not_left`, `handed_already`."""
    waiting = read_waiting(db, refs, day)
    kind = read_receiver(db, receiver).kind
    late: dict[str, list[str]] = {}
    refused: dict[str, Verdict] = {}
    ties, adults = {}, set()
    for one in waiting.values():
        leg = _must_have_come(one)
        if not_arrived(one.ref, arrived=one.stage is Stage.ARRIVED) is not None:
            late.setdefault(leg, []).append(one.ref)
        named = next((some for some in one.allowed if some.receiver.id == receiver), None)
        if named is not None:
            ties[one.ref] = named.tie
        verdict = receiver_needed(
            one.ref, minor=one.minor, age_known=one.age is not None, marked=one.marked,
            allowed=named is not None and named.holds(day), id_seen=id_seen,
        )  # fmt: skip
        if verdict is not None:
            refused[one.ref] = verdict
        if one.age is not None and not one.minor:
            adults.add(one.ref)
    family = kind is ReceiverKind.FAMILY
    unasked = tuple(ref for ref in waiting if family and ref in adults and ref not in set(agreed))
    last = max((one for one in waiting.values()), key=lambda one: one.leg_id or 0)
    assert last.leg_id is not None
    return Ready(
        refs, last.leg_id, ties, frozenset(adults), {leg: tuple(some) for leg, some in late.items()}, refused, unasked,
        tuple(one.on_the_way for one in waiting.values() if one.on_the_way is not None),
    )  # fmt: skip


def _must_have_come(one: Waiting) -> str:
    """The departure on which they came. Raises UserError where they cannot be handed over: a receipt that is not void stands
    in the way, whatever departure it names."""
    if one.number is not None:
        raise UserError(
            "handed_already",
            say("{0} is handed over already, with receipt {1}.", one.ref, str(one.number)),
            person=one.ref,
        )
    if one.leg is None:
        raise UserError(
            "not_travelled",
            say("{0} has left on no departure yet, so nobody can receive them.", one.ref),
            person=one.ref,
        )
    if one.stage is Stage.BOARDED:
        raise UserError("not_left", say("{0} is aboard {1}, which has not left yet.", one.ref, one.leg), leg=one.leg)
    return one.leg
