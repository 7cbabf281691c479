"""Reads what the page that closes a departure shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of, read_closing
from repatriate.app.core.person_names import names_of, shown_name
from repatriate.app.core.whereabouts import read_boarding, read_progress
from repatriate.app.counting.children_alone import find_alone, find_left_behind, find_on_their_own
from repatriate.app.counting.verdict_queries import split_families
from repatriate.counting.progress import count_figures
from repatriate.model.counting import CountsAs, Progress, Seen, Stage
from repatriate.model.dates import PartialDate, passenger_type
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.saying import say

# -- Data of the page that closes a departure: the balance, each exception, children without their adult, split
# families.


NO_SHOW_REASONS = (
    say("Did not answer the call"),
    say("Went back to the shelter"),
    say("In hospital"),
    say("In custody"),
    say("Does not want to travel"),
    say("Missed the bus"),
    say("Travels another way"),
    say("Reason not known"),
)
"""Why somebody did not come, as offices write it; others can be typed."""
OFF_LOADED_REASONS = (
    say("Stopped by border police"),
    say("Refused by the carrier"),
    say("Fell ill"),
    say("Does not want to travel"),
    say("Document refused"),
    say("Stays with their family"),
    say("Reason not known"),
)
"""Why somebody who was aboard was taken off again."""
NOT_KNOWN = say("Reason not known")


class Differs(StrEnum):
    """The ways in which a person may differ from the passenger list."""

    NO_SHOW = "no_show"
    OFF_LOADED = "off_loaded"
    GO_SHOW = "go_show"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person by number and name."""

    ref: str
    name: str


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """Somebody who is not where the list says. `reason` is what was given already; `at`: since when they are so; `called`: they were called and not found."""

    who: Somebody
    kind: Differs
    reason: str = ""
    at: datetime | None = None
    called: bool = False


@dataclass(frozen=True, slots=True)
class LoneChild:
    """A child aboard whose adults are not, or left behind by them. `code` is that of the rule."""

    who: Somebody
    code: str
    adults: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True)
class SplitFamily:
    """Some of a family are aboard, others are not."""

    aboard: tuple[Somebody, ...]
    lacking: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True)
class FinalList:
    """A recipient whose final list comes next, and its number."""

    profile: str
    version: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The closing that holds."""

    version: int
    at: datetime
    by: str
    head_count: int
    difference: str


@dataclass(frozen=True, slots=True)
class ClosingView:
    """`head_count` is the last that somebody counted at the boarding point, `seats` those that people aboard take.
    `early`: when it leaves, where that is more than a day ahead.
    `on_their_own` are children aboard whose family has no adult; `left_behind` are ashore, and no adult of
    theirs is."""

    code: str
    status: LegStatus
    booked: int
    joined: int
    aboard: int
    did_not_come: int
    taken_off: int
    seats: int
    on_laps: int
    exceptions: tuple[ExceptionRow, ...]
    alone: tuple[LoneChild, ...] = ()
    split: tuple[SplitFamily, ...] = ()
    on_their_own: tuple[Somebody, ...] = ()
    left_behind: tuple[LoneChild, ...] = ()
    lists: tuple[FinalList, ...] = ()
    head_count: int | None = None
    closed: Closed | None = None
    early: datetime | None = None

    @property
    def left_side(self) -> int:
        return self.booked + self.joined

    @property
    def right_side(self) -> int:
        return self.aboard + self.did_not_come + self.taken_off

    @property
    def uncounted(self) -> bool:
        """Nobody was counted here, neither on nor off."""
        return self.closed is None and not (self.aboard or self.taken_off)

    @property
    def balances(self) -> bool:
        return self.left_side == self.right_side


def read_closing_view(db: Database, code: str) -> ClosingView:
    """Raises UserError `unknown_leg`. The final lists are not in it: those who know lists add them."""
    leg = next(iter(db.query("SELECT * FROM legs WHERE code = ?", (code,))), None)
    if leg is None:
        raise UserError("unknown_leg", say("There is no departure {0} in this file. Check the code.", code))
    status = LegStatus(leg["status"])
    closing = read_closing(db, leg["id"])
    if closing is None:
        progress: Mapping[int, Progress] = read_boarding(db, leg["id"])
    else:
        progress = read_progress(db, legs=[leg["id"]]).get(leg["id"], {})
    people = _read_people(db, progress)
    figures = count_figures(progress, left=status in (LegStatus.DEPARTED, LegStatus.ARRIVED))
    on_board = [id for id, one in progress.items() if one.stage.aboard]
    laps = _count_laps(people, on_board, leg["departs"])
    return ClosingView(
        code=code,
        status=status,
        booked=figures.booked,
        joined=figures.go_shows,
        aboard=figures.aboard,
        did_not_come=figures.no_shows + figures.to_come,
        taken_off=figures.off_loaded,
        seats=figures.aboard - laps,
        on_laps=laps,
        exceptions=tuple(_find_exceptions(progress, people)),
        alone=_find_children(db, leg["id"], on_board),
        left_behind=_name_children(
            db,
            {
                ref: ("child_behind", adults)
                for ref, adults in find_left_behind(db, leg["id"], on_board, _list_ashore(progress)).items()
            },
        ),
        on_their_own=tuple(_name_people(db, find_on_their_own(db, leg["id"], on_board)).values()),
        split=_find_split(db, code, [people[id]["ref"] for id in on_board]),
        head_count=_last_head_count(db, leg["id"]),
        closed=None
        if closing is None
        else Closed(
            closing.version,
            _parse_moment(closing.at),
            closing.by,
            closing.head_count or len(closing.aboard),
            closing.difference,
        ),
    )


def _list_ashore(progress: Mapping[int, Progress]) -> list[int]:
    """Ids of people who had a seat or joined, and are not aboard."""
    return [id for id, one in progress.items() if (one.booked or one.go_show) and not one.stage.aboard]


def _name_people(db: Database, refs: Iterable[str]) -> dict[str, Somebody]:
    return {ref: Somebody(ref, name.upper()) for ref, name in names_of(db, refs).items()}


def _find_children(db: Database, leg_id: int, aboard: Sequence[int]) -> tuple[LoneChild, ...]:
    """Children aboard without their adult, with the adults of their household who are not."""
    found = find_alone(db, leg_id, aboard)
    return _name_children(db, {ref: (child.code.value, child.adults) for ref, child in sorted(found.items())})


def _name_children(db: Database, found: Mapping[str, tuple[str, Sequence[str]]]) -> tuple[LoneChild, ...]:
    named = _name_people(db, {ref for one, (_, adults) in found.items() for ref in (one, *adults)})
    return tuple(
        LoneChild(named[ref], code, tuple(named[one] for one in adults)) for ref, (code, adults) in found.items()
    )


def _find_split(db: Database, code: str, aboard: Sequence[str]) -> tuple[SplitFamily, ...]:
    found = split_families(db, code, aboard)
    named = _name_people(db, {ref for one in found for ref in (*one.here, *one.lacking)})
    return tuple(
        SplitFamily(tuple(named[ref] for ref in one.here), tuple(named[ref] for ref in one.lacking)) for one in found
    )


def _read_people(db: Database, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    rows = db.query(
        "SELECT id, ref, surname, given_names, nationality, native_name, birth_date FROM people "
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(ids)),),
    )
    return {row["id"]: row for row in rows}


def _find_exceptions(progress: Mapping[int, Progress], people: Mapping[int, dict[str, Any]]) -> Iterable[ExceptionRow]:
    """No-shows, people taken off, and people who joined, each in the order of their numbers."""
    order = list(Differs)
    found = []
    for id, row in people.items():
        one = progress[id]
        kind = _find_kind(one)
        if kind is None:
            continue
        last = one.boarding or one.last
        told = last.forced if last is not None else ""
        found.append(
            ExceptionRow(
                Somebody(row["ref"], shown_name(row).upper()), kind, one.reason or told or "",
                _parse_moment(last.at) if last is not None else None, last is not None and last.kind is Seen.MISSING,
            )
        )  # fmt: skip
    return sorted(found, key=lambda row: order.index(row.kind))


def _find_kind(one: Progress) -> Differs | None:
    if one.stage is Stage.OFF_LOADED:
        return Differs.OFF_LOADED if one.booked or one.go_show else None
    if one.stage.aboard:
        return Differs.GO_SHOW if one.go_show else None
    return Differs.NO_SHOW if one.booked or one.go_show else None


def _count_laps(people: Mapping[int, dict[str, Any]], aboard: Iterable[int], departs: str) -> int:
    try:
        day = date.fromisoformat(str(departs)[:10])
    except ValueError:
        return 0  # a departure whose time nobody can read
    births = [people[id]["birth_date"] for id in aboard]
    return sum(passenger_type(PartialDate.parse(birth) if birth else None, day) == "INF" for birth in births)


def _last_head_count(db: Database, leg_id: int) -> int | None:
    """The last at a point that counts as aboard, after boarding was last opened."""
    boarding = [point.id for point in points_of(db, leg_id) if point.counts_as is CountsAs.BOARDED and point.id]
    row = db.conn.execute(
        "SELECT number FROM head_counts WHERE checkpoint_id IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id DESC LIMIT 1",
        (json.dumps(boarding),),
    ).fetchone()
    return int(row[0]) if row else None


def _parse_moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
