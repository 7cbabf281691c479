"""Finds people who are in the file twice: possible pairs, previews of merges, and merged references. Nothing here
writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.current_document import bare_number, better_of
from repatriate.app.core.person_names import now_called, shown_name, unknown_person
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.template_rows import PEOPLE_SQL
from repatriate.app.core.transaction import Row
from repatriate.app.people.names import MARK
from repatriate.app.people.writer import DOCUMENT, OWN
from repatriate.intake.matching import Identity, Likeness, Match, Part, Strength, compare_identities, find_twins
from repatriate.intake.matching.same_names import MOST_BEARERS, SCORE, UNTOLD, are_two, find_renamed, find_same_names
from repatriate.model.dates import PartialDate
from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED
from repatriate.model.saying import say

# -- Pairs of the file that may be one person by a name or a family alone: a question, and never more.


YEARS = 3
"""A child of more years has a name."""
_WEAK = (
    "WITH named AS (SELECT *, upper(trim(ifnull(surname, '') || ' ' || ifnull(given_names, ''))) AS name FROM people) "
    "SELECT id FROM named WHERE (household_id IS NOT NULL AND ifnull(birth_date, :since) >= :since) OR name IN "
    "(SELECT name FROM named WHERE name <> '' GROUP BY name HAVING count(*) BETWEEN 2 AND :most)"
)


def read_newborn_year(db: Database) -> int:
    """The year from which on somebody is born who may have no name yet, counted from the last list."""
    last = db.conn.execute("SELECT max(read_at) FROM lists").fetchone()[0]
    return int(last[:4]) - YEARS if last else 9999


def list_weak(db: Database) -> list[int]:
    """Ids of people who can be in such a pair: bearers of a rare name, and possible newborns of a family."""
    values = {"since": str(read_newborn_year(db)), "most": MOST_BEARERS + 1}
    return [row[0] for row in db.conn.execute(_WEAK, values)]


def find_weak_pairs(db: Database, rows: Sequence[Row], people: Sequence[Identity]) -> Iterator[Match]:
    """Pairs with the same name alone, and pairs of one family, one of whom is named only after a parent. Two people on
    one list are never a pair. `people` are in the order of `rows`."""
    lists: dict[int, set[int]] = {}
    for person, list_id in db.conn.execute("SELECT person_id, list_id FROM listed"):
        lists.setdefault(person, set()).add(list_id)
    homes = [row["household"] for row in rows]
    for found, parts in (
        (find_same_names(people, people, MOST_BEARERS), (say("the same name"), UNTOLD)),
        (
            find_renamed(people, people, (homes, homes), read_newborn_year(db)),
            (say("the same family, and one of the two is named after a parent"),),
        ),
    ):
        likeness = Likeness(SCORE, Strength.WEAK, tuple(Part("name", 0.0, part) for part in parts))
        for place, those in found.items():
            for other in those:
                one, two = people[place].key, people[other].key
                together = lists.get(one, set()) & lists.get(two, set())
                if other < place and not together and not are_two(people[place], people[other]):
                    yield Match(one, two, likeness)


FIELDS = (*(name for name in OWN if name not in ("ref", MARK)), "household", "group", *DOCUMENT)
"""Template columns in which two people are compared. A hold is none: those of both stay. Nor is a mark on a name."""
PARTS = ("surname", "given_names")
"""A name is one of both."""
MOVING = (
    "documents",
    "holds",
    "clearances",
    "noted",
    "rules",
    "bookings",
    "listed",
    "kept_rows",
    "sightings",
    "handed",
)
"""Tables of what hangs on a person, of which a preview counts the rows."""
GONE = ("departed", "arrived")
"""States of a leg on which no seat becomes free any more."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A template column and what stands in it for the one and the other, as stored; None where nothing does."""

    field: str
    first: str | None
    second: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people of the file who may be one: the longer known first. `why` are sentences; `score` is from 0 to 1.

    `strength` is strong or weak, as the matcher says. `differences` are the columns in which both say something else.
    """

    first: str
    second: str
    names: tuple[str, str]
    score: float
    strength: str
    why: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of a merge: what both have, as stored, and what would stand there without the officer's word."""

    field: str
    kept: str | None
    absorbed: str | None
    stays: str | None

    @property
    def open(self) -> bool:
        """Whether there is something to choose: both are filled, and differ."""
        return self.kept is not None and self.absorbed is not None and self.kept != self.absorbed


@dataclass(frozen=True, slots=True)
class Journey:
    """The result of joining two journeys in one plan. `absorbed_stays`: the journey of the absorbed person is kept.
    `freed` are the codes of legs, not yet departed, on which one seat becomes free."""

    plan_id: int
    state: str
    absorbed_stays: bool
    freed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The effect of a merge. `choices` are the fields of FIELDS that either person has; `moves` counts rows of MOVING.

    `freed` are legs of the shown plan on which a seat becomes free. `why` lists evidence that they are one person; it
    is empty if they do not look alike. `refused` is the reason why they cannot be merged.
    """

    keep: str
    absorb: str
    names: tuple[str, str]
    choices: tuple[Choice, ...]
    moves: Mapping[str, int]
    freed: tuple[str, ...]
    why: tuple[str, ...] = ()
    refused: str | None = None


# -- who may be one


def list_twins(db: Database, among: Sequence[int] | None = None, *, by_name_alone: bool = False) -> list[Pair]:
    """People of the file who may be there twice, the likeliest first, without those who were said to be two. Only these
    people are compared, where `among` names them, and only their names `by_name_alone`."""
    those = "" if among is None else "WHERE p.id IN (SELECT value FROM json_each(:ids))"
    found_rows = list(db.query(f"{PEOPLE_SQL} {those} ORDER BY p.id", {"ids": json.dumps(list(among or ()))}))
    rows = {row["id"]: row for row in found_rows}
    distinct = [tuple(pair) for pair in db.conn.execute("SELECT other_id, person_id FROM not_same").fetchall()]
    people, apart = _read_identities(db, found_rows), {*distinct, *((one, other) for other, one in distinct)}
    found = [] if by_name_alone else find_twins(people, apart)
    asked = {(match.new, match.known) for match in found} | apart
    found += [one for one in find_weak_pairs(db, found_rows, people) if (one.new, one.known) not in asked]
    pairs = [
        Pair(
            first=rows[match.known]["ref"],
            second=rows[match.new]["ref"],
            names=(shown_name(rows[match.known]), shown_name(rows[match.new])),
            score=match.likeness.score,
            strength=str(match.likeness.strength),
            why=tuple(match.likeness.why),
            differences=_list_differences(rows[match.known], rows[match.new]),
        )
        for match in found
    ]
    return sorted(pairs, key=lambda pair: (pair.strength != "strong", -pair.score, pair.first, pair.second))


ALIKE = (
    "SELECT person_id FROM documents WHERE number IN "
    "(SELECT number FROM documents WHERE number IS NOT NULL GROUP BY number HAVING count(*) > 1)",
    "SELECT id FROM people p JOIN (SELECT surname, given_names, birth_date FROM people WHERE birth_date IS NOT NULL "
    "GROUP BY 1, 2, 3 HAVING count(*) > 1) o ON p.birth_date = o.birth_date AND p.surname IS o.surname "
    "AND p.given_names IS o.given_names",
)
"""People who share a document number, or the names and the birthday, with somebody else."""


def find_near_twins(db: Database, most: int) -> list[Pair]:
    """Pairs from `twins` that are quick to find. First come those that share a number, or names and a birth date; none
    in a file with more than `most` such people. Then come those that share only a name or family."""
    ids = sorted({row[0] for sql in ALIKE for row in db.conn.execute(sql).fetchall()})
    found = list_twins(db, ids) if 1 < len(ids) <= most else []
    pairs = {(one.first, one.second) for one in found}
    weak = list_twins(db, list_weak(db), by_name_alone=True)
    return found + [one for one in weak if (one.first, one.second) not in pairs]


def _read_identities(db: Database, rows: Sequence[Row]) -> list[Identity]:
    numbers: dict[int, list[str]] = {}
    ids = json.dumps([row["id"] for row in rows])
    for person_id, number in db.conn.execute(
        "SELECT person_id, number FROM documents WHERE person_id IN (SELECT value FROM json_each(?))", (ids,)
    ):
        if (bare := bare_number(number)) and bare not in numbers.setdefault(person_id, []):
            numbers[person_id].append(bare)
    return [
        Identity(
            key=row["id"],
            surname=row["surname"],
            given_names=row["given_names"],
            native_name=row["native_name"],
            sex=row["sex"],
            birth_date=PartialDate.parse(row["birth_date"]) if row["birth_date"] else None,
            nationality=row["nationality"],
            documents=tuple(numbers.get(row["id"], ())),
            province=row["province"],
        )
        for row in rows
    ]


def _list_differences(first: Row, second: Row) -> tuple[Difference, ...]:
    return tuple(
        Difference(name, _as_text(first[name]), _as_text(second[name]))
        for name in FIELDS
        if None not in (first[name], second[name]) and first[name] != second[name]
    )


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)


# -- what a merge would do


def pair_rows(db: Database, keep: str, absorb: str) -> tuple[Row, Row]:
    """Both people with their household, group and current document by name.

    Raises UserError where the two references are one, or one of them is nobody's.
    """
    if keep == absorb:
        raise UserError("same_person", say("{0} cannot be merged with themselves: choose two people.", keep))
    return _find_row(db, keep), _find_row(db, absorb)


def _find_row(db: Database, ref: str) -> Row:
    row = next(iter(db.query(f"{PEOPLE_SQL} WHERE p.ref = ?", (ref,))), None)
    if row is not None:
        return row
    raise unknown_person(ref, now_called(db, ref))


def merged_values(keep: Row, absorb: Row) -> Row:
    """The fields of the one who stays, empty ones filled from the other, by template column; documents are apart.

    The more urgent priority, every kind of assistance and the notes of both are kept. A name is filled only as one:
    half a name of each would be nobody's.
    """
    names = [name for name in FIELDS if name not in DOCUMENT]
    values = {name: keep[name] if keep[name] is not None else absorb[name] for name in names}
    if not all(keep[name] in (None, absorb[name]) for name in PARTS):
        values |= {name: keep[name] for name in PARTS}
    values["birth_date"] = _pick_fuller(keep["birth_date"], absorb["birth_date"])
    values["priority"] = min(keep["priority"], absorb["priority"])
    values["assistance"] = " ".join(_join_once(keep["assistance"], absorb["assistance"], None)) or None
    values["notes"] = "\n".join(_join_once(keep["notes"], absorb["notes"], "\n")) or None
    return values


def merged_mark(values: Row, keep: Row, absorb: Row) -> str | None:
    """Whether the name that stays is still to be confirmed: as it was with whoever of the two had it."""
    owners = [row for row in (keep, absorb) if all(row[name] == values.get(name) for name in PARTS)]
    return UNCONFIRMED if owners and all(row[MARK] for row in owners) else None


def _join_once(first: str | None, second: str | None, separator: str | None) -> list[str]:
    """The parts of the first as they are, and those of the second that it lacks."""
    own = (first or "").split(separator) if first else []
    known = {part.strip() for part in own}
    return own + [part for part in (second or "").split(separator) if part.strip() and part.strip() not in known]


def _pick_fuller(first: str | None, second: str | None) -> str | None:
    """The first date, its unknown parts filled where the second agrees with all that it says."""
    if first is None or second is None:
        return first or second
    agree = len(first) == len(second) and all(a in (b, "?") for a, b in zip(first, second, strict=True))
    return second if agree else first


def list_journeys(db: Database, keep: Row, absorb: Row) -> list[Journey]:
    """The outcome for the absorbed person's journeys, by plan. The journey that has begun is kept, else the survivor's.
    Raises UserError if both have left on different legs of the published plan: those were two people."""
    legs: dict[tuple[int, str], tuple[list[Row], list[Row]]] = {}
    for booking in db.query(
        "SELECT plan_id, plans.state AS state, person_id, code, legs.status AS status FROM bookings "
        "JOIN plans ON plans.id = plan_id JOIN legs ON legs.id = leg_id WHERE person_id IN (?, ?) ORDER BY plan_id, seq",
        (keep["id"], absorb["id"]),
    ):
        two = legs.setdefault((booking["plan_id"], booking["state"]), ([], []))
        two[booking["person_id"] == absorb["id"]].append(booking)
    aboard = read_whereabouts(db, [keep["id"], absorb["id"]]).aboard
    left = tuple(set(aboard.get(row["id"], ())) for row in (keep, absorb))
    return [_settle_journey(plan, *two, keep, absorb, left) for plan, two in legs.items() if two[1]]


def _settle_journey(
    plan: tuple[int, str], kept: list[Row], absorbed: list[Row], keep: Row, absorb: Row, left: Sequence[set[str]]
) -> Journey:
    """`left` are the departures that each of the two was aboard: who did not come to one has not begun with it."""
    plan_id, state = plan
    if not kept:
        return Journey(plan_id, state, True, ())
    if state == "published" and not (left[0] <= left[1] or left[1] <= left[0]):
        raise UserError(
            "both_left",
            say(
                "{0} left on {1} and {2} on {3}: they are two people and cannot be merged.",
                keep["ref"], sorted(left[0] - left[1])[0], absorb["ref"], sorted(left[1] - left[0])[0],
            ), person=keep["ref"],
        )  # fmt: skip
    absorbed_stays = left[1] > left[0]
    going = kept if absorbed_stays else absorbed
    return Journey(plan_id, state, absorbed_stays, tuple(row["code"] for row in going if row["status"] not in GONE))


def list_freed(found: Sequence[Journey]) -> tuple[str, ...]:
    """Legs on which a seat becomes free in the plan that is shown: the published one, else the draft."""
    states = {journey.state: journey.freed for journey in found}
    return states.get("published", states.get("draft", ()))


def merge_preview(db: Database, keep: str, absorb: str, today: date) -> Preview:
    """The effect of merging `absorb` into `keep`. Raises UserError for an unknown reference."""
    kept, absorbed = pair_rows(db, keep, absorb)
    values = merged_values(kept, absorbed)
    sql = "SELECT * FROM documents WHERE person_id IN (?, ?) AND current = 1 ORDER BY person_id <> ?"
    used = better_of(list(db.query(sql, (kept["id"], absorbed["id"], kept["id"]))), today)
    holder = absorbed if used is not None and used["person_id"] == absorbed["id"] else kept
    values |= {name: holder[name] for name in DOCUMENT}
    alike = compare_identities(*_read_identities(db, (kept, absorbed)))
    refused, plans = None, list[Journey]()
    try:
        plans = list_journeys(db, kept, absorbed)
    except UserError as error:
        refused = error.message
    return Preview(
        keep=keep,
        absorb=absorb,
        names=(shown_name(kept), shown_name(absorbed)),
        choices=tuple(
            Choice(name, _as_text(kept[name]), _as_text(absorbed[name]), _as_text(values[name]))
            for name in FIELDS
            if kept[name] is not None or absorbed[name] is not None
        ),
        moves={table: _count_rows(db, table, absorbed["id"]) for table in MOVING},
        freed=list_freed(plans),
        why=tuple(alike.why) if alike else (),
        refused=refused,
    )


def _count_rows(db: Database, table: str, person_id: int) -> int:
    columns = "person_id, other_id" if table == "rules" else "person_id"
    return int(db.conn.execute(f"SELECT count(*) FROM {table} WHERE ? IN ({columns})", (person_id,)).fetchone()[0])


# -- who they are now


def list_former_numbers(db: Database, ref: str) -> tuple[str, ...]:
    """Old references of everybody who was merged into a person, the earliest first."""
    rows = db.conn.execute(
        "SELECT m.ref FROM merged m JOIN people p ON p.id = m.person_id WHERE p.ref = ? ORDER BY m.id", (ref,)
    ).fetchall()
    return tuple(str(one) for (one,) in rows)
