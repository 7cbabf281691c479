"""Commands on legs, places and settings."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain, count
from types import MappingProxyType
from typing import Any, assert_never

from sqlite_utils import Database

from repatriate.app.core.leg_moments import must_read_times, working_day
from repatriate.app.core.listing import describe_fields, leg_status
from repatriate.app.core.parse_values import convert_all
from repatriate.app.core.places import must_be_place, resolve_places
from repatriate.app.core.taking_back import refuse_handed_on_ground
from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.app.core.whereabouts import refuse_to_leave_undecided
from repatriate.app.transport.typed_departures import ROW, NewPlace, guess_arrival, read_departure, read_known
from repatriate.intake.columns import REQUIRED
from repatriate.model.dates import write_exact_moment
from repatriate.model.entities import LegStatus, Place, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.fields import LEG, label_of
from repatriate.model.saying import Said, capitalize_first, say
from repatriate.model.saying import count as counted

# -- The status of a departure, written in one place: with it go the moments at which it left and landed.


def is_closed_with_count(db: Database, leg_id: int) -> bool:
    """Whether a closing of its boarding counts: the last one, unless boarding was opened again."""
    row = db.conn.execute(
        "SELECT reopened_at IS NULL FROM closings WHERE leg_id = ? ORDER BY version DESC LIMIT 1", (leg_id,)
    ).fetchone()
    return bool(row and row[0])


def is_counted(db: Database, leg_id: int) -> bool:
    """Whether anybody was ever counted on it, or its boarding was closed."""
    asked = "SELECT 1 FROM sightings WHERE leg_id = :leg UNION ALL SELECT 1 FROM closings WHERE leg_id = :leg LIMIT 1"
    return db.conn.execute(asked, {"leg": leg_id}).fetchone() is not None


def has_left(status: LegStatus) -> bool:
    return status in (LegStatus.DEPARTED, LegStatus.ARRIVED)


def change_status(
    db: Database,
    leg: Mapping[str, Any],
    status: LegStatus,
    *,
    left: datetime | None = None,
    landed: datetime | None = None,
    set_aside: bool = False,
) -> dict[str, Any]:
    """The columns of a departure that change when its status becomes that one. `left` and `landed` are moments; None where
    nobody said: then what is known of them stays, and what it has not done yet has none.

    Raises UserError where it was closed with a count and would be open again: that takes a reason. So it does where people
    who came with it are handed over already, and it would not have left; where it would leave over somebody who was
    read at the gate, and of whom nobody has said whether they are aboard; and over a count that is not closed, unless
    that is `set_aside`. What left with people who were counted on it is not cancelled.
    """
    if status is LegStatus.PLANNED and is_closed_with_count(db, leg["id"]):
        told = (
            say("{0} was closed with a count before it was cancelled. Restore it as closed.", leg["code"])
            if LegStatus(leg["status"]) is LegStatus.CANCELLED
            else say("{0} was closed with a count of who is aboard. Open it again with a reason.", leg["code"])
        )
        raise UserError("closed_with_count", told, leg=leg["code"])
    if has_left(status) and not has_left(LegStatus(leg["status"])):
        refuse_to_leave_undecided(db, leg, set_aside=set_aside)
    if not has_left(status):
        refuse_handed_on_ground(db, leg["id"])
    if status is LegStatus.CANCELLED and has_left(LegStatus(leg["status"])) and is_counted(db, leg["id"]):
        told = say(
            "People were counted on {0}, and it has left: it cannot be cancelled. If it has not left, mark it as closed first.",
            leg["code"],
        )
        raise UserError("flown", told, leg=leg["code"])
    left_at = write_exact_moment(left) if left is not None else leg["left_at"]
    landed_at = write_exact_moment(landed) if landed is not None else leg["landed_at"]
    match status:
        case LegStatus.ARRIVED:
            pass
        case LegStatus.DEPARTED:
            landed_at = None
        case LegStatus.PLANNED | LegStatus.CLOSED | LegStatus.CANCELLED:
            left_at = landed_at = None
        case _:
            assert_never(status)
    new = {"status": status.value, "left_at": left_at, "landed_at": landed_at}
    return {name: value for name, value in new.items() if value != leg[name]}


_DEFAULTS = {one.name: one.default for one in LEG if one.default is not None}
MOST_REPEATS = 366


@dataclass(frozen=True, slots=True)
class SaveLeg:
    """Add a leg (`code` None), or change one; an empty value means the default. Gives the code.

    `places` are new ones that it is the first to name: they are made with it.
    """

    code: str | None
    fields: Mapping[str, Any]
    places: Sequence[NewPlace] = ()

    def write_changes(self, tx: Transaction) -> str:
        old, leg = self.checked(tx)
        for place in self.new_places().values():
            SavePlace(
                place.code, {"name": place.name, "country": place.country, "timezone": place.timezone}
            ).write_changes(tx)
        if old:
            changes = {name: value for name, value in leg.items() if value != old[name]}
            _must_stay_as_flown(tx, old, changes)
            if "status" in changes:
                changes |= change_status(tx.db, old, LegStatus(leg["status"]))
            tx.update("legs", old["id"], changes)
        else:
            tx.insert("legs", leg)
        return str(leg["code"])

    def checked(self, tx: Transaction) -> tuple[Row, Row]:
        """The leg as it is (empty for a new one) and as it would be stored; writes nothing."""
        values = convert_all("Legs", self.fields)
        values = {name: _DEFAULTS.get(name) if value is None else value for name, value in values.items()}
        old = tx.find("legs", "code", self.code, "leg") if self.code is not None else {}
        leg = {**_DEFAULTS, **old, **{name: to_stored(value) for name, value in values.items()}}
        for name in REQUIRED["Legs"]:
            if leg.get(name) is None:
                raise UserError("missing", self._describe_missing(tx, name, leg), field=name)
        if not old or self.fields.keys() != {"status"}:  # what is wrong elsewhere keeps nobody from cancelling it
            _check_leg(tx, leg, self.new_places())
        if leg["code"] != self.code and tx.one("SELECT 1 FROM legs WHERE code = ?", (leg["code"],)):
            raise UserError(
                "code_taken",
                say("There is a departure {0} already. Choose another code.", leg["code"]),
                field="code",
                leg=leg["code"],
            )
        return old, leg

    def _describe_missing(self, tx: Transaction, name: str, leg: Row) -> Said:
        told = capitalize_first(label_of(name))
        ends = resolve_places(tx.db, [str(leg.get(end)) for end in ("origin", "destination")])
        known = {end: ends[code] for end in ("origin", "destination") if (code := str(leg.get(end))) in ends}
        if name == "arrives" and leg.get("departs") and leg.get("mode"):
            arrives = guess_arrival(str(leg["mode"]), datetime.fromisoformat(str(leg["departs"])), known)
            if arrives is not None:
                return say(
                    "{0} is empty: a departure needs it. Judging by the distance, {1} is likely: give that, or what you were told.",
                    told,
                    arrives.isoformat(" ", "minutes"),
                )
        return say("{0} is empty: a departure needs it.", told)

    def new_places(self) -> dict[str, Place]:
        """The new places to be created with the leg, by code. Raises UserError if the country of one cannot be
        determined."""
        new, named = {place.code: place for place in self.places}, self.fields
        return {named[end]: new[named[end]].make(end) for end in ("origin", "destination") if named.get(end) in new}

    def describe_entry(self) -> str:
        if self.code is None:
            return say("Added {0}", str(self.fields.get("code")))
        if tuple(self.fields) == ("status",):
            return say("Set {0} to {1}", self.code, leg_status(self.fields["status"]))
        return say("Changed {0} of {1}", describe_fields(self.fields), self.code)


@dataclass(frozen=True)
class AddDepartures:
    """Add departures as they were typed or pasted (see typed_departures), and the places that are first named by them.

    `countries` says by the name of a new place in which country it is, where the officer was asked. A code that is taken gets
    its day. Gives the codes. All are added, or none. `guessed` are afterwards those whose arrival the distance gave, `there`
    those that are in the file already, by code, way and time of departure: they are not added again. Raises UserError where
    all are.
    """

    rows: tuple[Mapping[str, str], ...]
    countries: Mapping[str, str] = field(default_factory=dict)
    added: list[str] = field(default_factory=list, compare=False, repr=False)
    guessed: list[str] = field(default_factory=list, compare=False, repr=False)
    there: list[str] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        codes = []
        self.guessed.clear()
        self.there.clear()
        for number, row in enumerate(self.rows, start=1):
            try:
                if (code := self._add(tx, row)) is not None:
                    codes.append(code)
            except UserError as fault:
                if len(self.rows) == 1:
                    raise
                raise UserError(
                    fault.code,
                    say("Row {0}: {1} Nothing was added.", row.get(ROW, str(number)), fault.message),
                    **fault.facts,
                ) from fault
        if not codes:
            raise UserError(
                "departures_known",
                counted(
                    len(self.there),
                    "{1} is in the file already, at the same time. Nothing was added.",
                    "All {0} departures are in the file already, at the same times. Nothing was added.",
                    self.there[0] if self.there else "",
                ),
                field="code",
            )
        self.added[:] = codes
        return tuple(codes)

    def _add(self, tx: Transaction, row: Mapping[str, str]) -> str | None:
        known = read_known(tx.db, working_day(tx.db, tx.today))
        named = [row[end] for end in ("origin", "destination") if row.get(end) in self.countries]
        read = read_departure(row, known, self.countries[named[0]] if named else "")
        fields = dict(read.fields)
        departs = fields.get("departs")
        taken = {code for (code,) in tx.db.conn.execute("SELECT code FROM legs").fetchall()}
        if isinstance(departs, datetime) and (there := _find_same(tx, fields)):
            self.there.append(there)
            return None
        if isinstance(departs, datetime) and fields.get("code") in taken:
            fields["code"] = free_code(fields["code"], departs.date(), taken)
        code = SaveLeg(None, fields, read.new_places).write_changes(tx)
        if read.arrives_guessed:
            self.guessed.append(code)
        return code

    def describe_entry(self) -> str:
        told = counted(len(self.added), "Added {1}", "Added {0} departures", self.added[0] if self.added else "")
        return say("{0}; in the file already: {1}", told, ", ".join(self.there)) if self.there else told


def _find_same(tx: Transaction, leg: Mapping[str, Any]) -> str | None:
    """The code of a departure of the same flight, way and moment that is not cancelled; its code may have got its day."""
    code = str(leg.get("code"))
    same = tx.rows(
        "SELECT code FROM legs WHERE origin = ? AND destination = ? AND departs = ? AND status <> 'cancelled'",
        (leg.get("origin"), leg.get("destination"), to_stored(leg["departs"])),
    )
    return next((one["code"] for one in same if one["code"] == code or one["code"].startswith(f"{code}-")), None)


_FLOWN = ("origin", "destination", "mode")


def _must_stay_as_flown(tx: Transaction, old: Row, changes: Collection[str]) -> None:
    """Raises UserError where a departure that people were counted on, and that has left, would have gone elsewhere."""
    changed = [name for name in _FLOWN if name in changes]
    if changed and has_left(LegStatus(old["status"])) and is_counted(tx.db, old["id"]):
        raise UserError(
            "flown",
            say("People were counted on {0}, and it has left: its places and its kind cannot change.", old["code"]),
            field=changed[0],
            leg=old["code"],
        )


def _check_leg(tx: Transaction, leg: Mapping[str, Any], new: Mapping[str, Place] = MappingProxyType({})) -> None:
    origin, destination = (new.get(leg[end]) or must_be_place(tx.db, leg[end]) for end in ("origin", "destination"))
    if origin.code == destination.code:
        raise UserError("same_place", say("It ends where it starts. Choose another place."), field="destination")
    departs, arrives = must_read_times(leg)
    if convert_to_utc(arrives, destination) <= convert_to_utc(departs, origin):
        raise UserError(
            "arrives_before_departure",
            say(
                "{0} leaves at {1} and arrives at {2}, which is not later, in the local times of both places. Correct one of them.",
                leg["code"],
                f"{departs:%Y-%m-%d %H:%M}",
                f"{arrives:%Y-%m-%d %H:%M}",
            ),
            field="arrives",
        )
    if leg.get("currency"):
        other = tx.one(
            "SELECT currency FROM legs WHERE currency IS NOT NULL AND currency <> ? AND code <> ?",
            (leg["currency"], leg["code"]),
        ) or tx.one("SELECT value AS currency FROM settings WHERE key = 'currency' AND value <> ?", (leg["currency"],))
        if other:
            raise UserError(
                "second_currency",
                say(
                    "Costs in this file are in {0}, not {1}. Give the cost in {0}.", other["currency"], leg["currency"]
                ),
                field="currency",
            )


def free_code(code: str, departs: date, taken: Collection[str]) -> str:
    """A code like that of a leg for the same on another day: its day is exchanged, or put behind it."""
    stem, dash, last = code.rpartition("-")
    stem = stem if dash and last[:1].isdigit() else code
    month = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")[departs.month - 1]
    plain, full = f"{stem}-{departs.day:02}", f"{stem}-{departs.day:02}{month}"
    offers = chain([plain, full], (f"{full}{departs.year}-{number}" for number in count(1)))
    return next(one for one in offers if one not in taken)


@dataclass(frozen=True)
class RepeatLeg:
    """The same leg again every so many days until a day (included), planned; gives the codes of the new ones.

    A day on which the same carrier already leaves there for the same place at that time is passed over.
    """

    code: str
    every: int
    until: date
    made: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        leg = {**tx.find("legs", "code", self.code, "leg"), "status": "planned", "left_at": None, "landed_at": None}
        del leg["id"]
        if self.every < 1:
            raise UserError(
                "bad_interval", say("Repeat it every day or less often: give 1 day or more."), field="every"
            )
        departs, arrives = must_read_times(leg)
        days = range(self.every, (self.until - departs.date()).days + 1, self.every)
        if not days:
            raise UserError(
                "nothing_to_repeat",
                say("{0} does not leave again until that day. Give a later day.", self.code),
                field="until",
                leg=self.code,
            )
        if len(days) > MOST_REPEATS:
            raise UserError(
                "too_many", say("That is more than {0} departures. Give an earlier day.", MOST_REPEATS), field="until"
            )
        taken = {row["code"] for row in tx.rows("SELECT code FROM legs")}
        known = {self._compare_key(row) for row in tx.rows("SELECT * FROM legs")}
        codes: list[str] = []
        for later in days:
            moved = departs + timedelta(days=later)
            times = {"departs": to_stored(moved), "arrives": to_stored(arrives + timedelta(days=later))}
            new = {**leg, **times, "code": free_code(self.code, moved.date(), taken)}
            if self._compare_key(new) in known:
                continue
            _check_leg(tx, new)
            tx.insert("legs", new)
            taken.add(new["code"])
            codes.append(new["code"])
        self.made.append(len(codes))
        return tuple(codes)

    def _compare_key(self, leg: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(leg[name] for name in ("carrier", "mode", "origin", "destination", "departs"))

    def describe_entry(self) -> str:
        return counted(self.made[-1], "Repeated {1} on 1 day", "Repeated {1} on {0} days", self.code)


@dataclass(frozen=True, slots=True)
class RemoveLeg:
    """Remove a leg that no published plan, rule or manifest names; others are cancelled, not removed."""

    code: str

    def write_changes(self, tx: Transaction) -> None:
        leg = tx.find("legs", "code", self.code, "leg")
        used = (
            ("SELECT 1 FROM bookings WHERE leg_id = ?", say("a plan")),
            ("SELECT 1 FROM rule_legs WHERE leg_id = ?", say("a rule about seats")),
            ("SELECT 1 FROM manifests WHERE leg_id = ?", say("a list")),
            ("SELECT 1 FROM handouts WHERE leg_id = ?", say("a paper of its print pack")),
            ("SELECT 1 FROM sightings WHERE leg_id = ?", say("what was counted on its day")),
            ("SELECT 1 FROM stray_codes WHERE leg_id = ?", say("what was counted on its day")),
            (_HEADS, say("what was counted on its day")),
            ("SELECT 1 FROM closings WHERE leg_id = ?", say("what was counted on its day")),
            (_HANDED, say("a receipt")),
        )
        for sql, where in used:
            if tx.one(sql, (leg["id"],)):
                raise UserError(
                    "leg_in_use",
                    say("{0} is in {1}. Cancel it instead, or take it out there first.", self.code, where),
                    leg=self.code,
                )
        for point in tx.rows("SELECT id FROM checkpoints WHERE leg_id = ?", (leg["id"],)):
            tx.delete("checkpoints", point["id"])
        tx.delete("legs", leg["id"])

    def describe_entry(self) -> str:
        return say("Removed {0}", self.code)


_AT = "checkpoint_id IN (SELECT id FROM checkpoints WHERE leg_id = ?)"
_HEADS = f"SELECT 1 FROM head_counts WHERE {_AT}"
_HANDED = f"SELECT 1 FROM handovers WHERE {_AT}"


@dataclass(frozen=True, slots=True)
class SavePlace:
    """Add a place, or change one; a row overrides the shipped airport of that code."""

    code: str
    fields: Mapping[str, Any]

    def write_changes(self, tx: Transaction) -> str:
        values = convert_all("Places", {**self.fields, "code": self.code})
        old = tx.one("SELECT * FROM places WHERE code = ?", (values["code"],))
        if old:
            tx.update(
                "places", old["id"], {name: value for name, value in values.items() if to_stored(value) != old[name]}
            )
        else:
            tx.insert("places", values)
        must_be_place(tx.db, values["code"])
        return str(values["code"])

    def describe_entry(self) -> str:
        return say("Saved place {0}", self.code)
