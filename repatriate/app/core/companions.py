"""Finds the people who may only travel together: households, people joined by a rule, strict groups."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from sqlite_utils import Database

from repatriate.app.core.leg_moments import NEVER, KnownLegs
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder, reaches_destination
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.counting.journeys import Gone
from repatriate.model.dates import PartialDate, is_adult
from repatriate.model.entities import LegStatus, Rule, RuleKind
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary
from repatriate.model.saying import Said, join_items, say
from repatriate.reference.romanization.letters import to_ascii

_THESE = "(SELECT value FROM json_each(:ids))"


def find_companions(db: Database, ids: Iterable[int]) -> set[int]:
    """The ids of these people and of all who may only travel with them; nobody waits for who does not travel."""
    found, before = set(ids), 0
    staying = {row[0] for row in db.conn.execute("SELECT id FROM people WHERE withdrawn IS NOT NULL")} - found
    while len(found) > before:
        before = len(found)
        found |= {
            row[0]
            for row in db.conn.execute(
                f"""
                SELECT id FROM people WHERE household_id IN (SELECT household_id FROM people WHERE id IN {_THESE})
                UNION SELECT id FROM people WHERE group_id IN (SELECT group_id FROM people
                    JOIN groups ON groups.id = group_id WHERE people.id IN {_THESE} AND cohesion = 'strict')
                UNION SELECT other_id FROM rules WHERE kind = 'together' AND person_id IN {_THESE}
                UNION SELECT person_id FROM rules WHERE kind = 'together' AND other_id IN {_THESE}
                """,
                {"ids": json.dumps(sorted(found))},
            )
        } - staying
    return found


def must_travel(db: Database, refs: Iterable[str]) -> None:
    """Raises UserError where one of these people does not travel."""
    row = db.conn.execute(
        "SELECT ref, withdrawn FROM people WHERE withdrawn IS NOT NULL AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    ).fetchone()
    if row:
        raise UserError("withdrawn", say("{0} does not travel: {1}. Let them travel again first.", *row), person=row[0])


# -- Families that may be strangers under one label: over lists that share nobody, of many surnames, of too many
# people.


LARGEST = 12
_COMING = -1
"""The number of a list that is about to come in."""
MOST_SURNAMES = 2
NO_SURNAMES = frozenset(
    ["MMR", "IDN", "MYS", "MNG", "BTN", "LKA", "BGD", "PAK", "AFG", "ETH", "ERI", "SOM", "DJI", "ISL"]
)
"""Peoples of whom one family often has no name in common: their names tell nothing of a family."""
FROM_LISTS = ("ImportRoster", "ImportTemplate", "MendKept")
"""Commands by which a list puts people into families; by any other an officer did."""
FAMILY_TABLES = ("people", "households", "lists", "listed", "rules")
"""The tables from which a doubt is read."""


class Doubt(StrEnum):
    """The reasons to look at a family before anybody is seated with it."""

    LISTS = "over_lists"
    """No list has all of its people together, and no officer joined them."""
    ADULT = "adult_of_another_list"
    """No adult of it is on a list with a child of it."""
    SURNAMES = "many_surnames"
    SIZE = "too_large"


@dataclass(frozen=True, slots=True)
class DoubtfulFamily:
    """A family by its name, the references of its people, and why it is looked at: the gravest doubt, and a sentence."""

    name: str
    people: tuple[str, ...]
    doubt: Doubt
    sentence: Said


@dataclass(frozen=True, slots=True)
class _Member:
    id: int
    ref: str
    surname: frozenset[str]
    given: frozenset[str]
    child: bool
    lists: frozenset[int]
    tells: bool
    """Whether the surname tells of a family: not for a single name, nor among peoples without surnames."""


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody on a list that is about to come in, and the family that they will be in."""

    ref: str
    family: str | None
    surname: str | None
    given_names: str | None
    nationality: str | None
    birth_date: PartialDate | None


def find_doubtful_families(db: Database, day: date, coming: Iterable[Coming] = ()) -> tuple[DoubtfulFamily, ...]:
    """Every such family, by name, with those who are `coming`. Whom an officer put into it, or joins with one of it by a
    rule, belongs to it."""
    found = []
    for name, members in _read_families(db, day, {one.ref: one for one in coming}):
        if len(members) < 2 or _find_doubt(name, members, (), ()) is None:
            continue
        ids = json.dumps([one.id for one in members])
        told = _find_doubt(name, members, _read_together(db, ids), _read_put_by_officers(db, members))
        if told is not None:
            found.append(DoubtfulFamily(name, tuple(one.ref for one in members), *told))
    return tuple(found)


def _read_families(db: Database, day: date, coming: dict[str, Coming]) -> Iterator[tuple[str, list[_Member]]]:
    lists: dict[int, set[int]] = defaultdict(set)
    for person, list_id in db.conn.execute("SELECT DISTINCT person_id, list_id FROM listed"):
        lists[person].add(list_id)
    families: dict[str, list[_Member]] = defaultdict(list)

    def add_member(name: str, id: int, one: Coming) -> None:
        families[name].append(
            _Member(
                id, one.ref, _split_name(one.surname), _split_name(one.given_names), not is_adult(one.birth_date, day),
                frozenset(lists[id] or {0}), bool(one.surname and one.given_names) and one.nationality not in NO_SURNAMES,
            )
        )  # fmt: skip

    for id, ref, name, surname, given, nation, birth in db.conn.execute(
        "SELECT p.id, ref, h.name, surname, given_names, nationality, birth_date FROM people p "
        "LEFT JOIN households h ON h.id = household_id WHERE withdrawn IS NULL ORDER BY ref"
    ):
        again = coming.pop(ref, None)
        if again is not None:
            lists[id].add(_COMING)
        if home := (again and again.family) or name:
            add_member(home, id, Coming(ref, home, surname, given, nation, PartialDate.parse(birth) if birth else None))
    for number, one in enumerate(coming.values(), start=1):
        lists[-number] = {_COMING}
        if one.family:
            add_member(one.family, -number, one)
    yield from sorted(families.items())


def _split_name(name: str | None) -> frozenset[str]:
    return frozenset(to_ascii(name or "").upper().replace("-", " ").split())


def _read_together(db: Database, ids: str) -> Sequence[tuple[int, int]]:
    these = "IN (SELECT value FROM json_each(:ids))"
    return db.conn.execute(
        f"SELECT person_id, other_id FROM rules WHERE kind = 'together' AND person_id {these} AND other_id {these}",
        {"ids": ids},
    ).fetchall()


def _read_put_by_officers(db: Database, members: Iterable[_Member]) -> Sequence[int]:
    """The people among them whom an officer put into the family by hand."""
    return [one.id for one in members if was_set_by_officer(db, one.id, ("household_id",))]


def was_set_by_officer(db: Database, person: int, columns: Iterable[str], since: int = 0, *, but: str = "") -> bool:
    """Whether an officer, and no list, was the last to change one of these columns of somebody, after the entry `since`.
    Changes by the command `but` do not count."""
    changed = " OR ".join(f"json_extract(before, '$.{one}') IS NOT json_extract(after, '$.{one}')" for one in columns)
    row = db.conn.execute(
        "SELECT command, kind FROM images JOIN journal USING (number) WHERE tbl = 'people' AND row_id = ? AND number > ? "
        f"AND command <> ? AND ({changed}) ORDER BY number DESC LIMIT 1",
        (person, since, but),
    ).fetchone()
    return row is not None and row[0] not in FROM_LISTS and row[1] != "undo"


def _find_doubt(
    name: str, members: Sequence[_Member], together: Sequence[tuple[int, int]], put: Sequence[int]
) -> tuple[Doubt, Said] | None:
    """The gravest doubt about a family; None where all is well. An officer joined `together`, and `put` to all of it."""
    officers: list[Sequence[int]] = [*together, *((one, members[0].id, members[-1].id) for one in put)]
    sure = {id for joined in officers for id in joined}
    parts = _split_members(members, officers)
    chained = len(_split_members(members, [*officers, *_group_by_token(members, lambda one: one.lists)])) == 1
    refs = join_items([one.ref for one in _find_never_together(parts)])
    over_lists = Doubt.LISTS, say("Family “{0}” comes from several lists: no list has {1} together.", name, refs)
    if refs and not chained:
        return over_lists
    adults = [one for one in members if not one.child]
    for child in members:
        known = child.id in sure or any(child.lists & one.lists for one in adults)
        if child.child and adults and not known:
            why = say("In family “{0}” no adult is on a list with {1}, who is under 18.", name, child.ref)
            return Doubt.ADULT, why
    if refs:
        return over_lists
    named = [one for one in members if one.tells]
    surnames = frozenset[str]().union(*(one.surname for one in named))
    # A child may bear its father's given name behind its own.
    lines = [
        part
        for part in _split_members(
            members, [*officers, *_group_by_token(named, lambda one: one.surname | (one.given & surnames))]
        )
        if any(one.tells for one in part)
    ]
    if len(lines) > MOST_SURNAMES:
        told = [" ".join(sorted(next(one.surname for one in part if one.tells))) for part in lines]
        return Doubt.SURNAMES, say("Family “{0}” has {1} surnames: {2}.", name, len(lines), join_items(told))
    if len(members) > LARGEST and len(parts) > 1:
        return Doubt.SIZE, say("Family “{0}” has {1} people.", name, len(members))
    return None


def _find_never_together(parts: Sequence[Sequence[_Member]]) -> tuple[_Member, ...]:
    """Two people, or one of each part, whom no list has together; nobody where one list has somebody of every part."""
    lists = [frozenset[int]().union(*(one.lists for one in part)) for part in parts]
    if frozenset[int].intersection(*lists):
        return ()
    two = next((pair for pair in combinations(range(len(parts)), 2) if lists[pair[0]].isdisjoint(lists[pair[1]])), None)
    return tuple(parts[place][0] for place in two or range(len(parts)))


def _group_by_token(members: Iterable[_Member], tokens: Callable[[_Member], Iterable[object]]) -> Iterator[list[int]]:
    """The people who share a token."""
    found: dict[object, list[int]] = defaultdict(list)
    for one in members:
        for token in tokens(one):
            found[token].append(one.id)
    yield from found.values()


def _split_members(members: Sequence[_Member], groups: Iterable[Sequence[int]]) -> list[list[_Member]]:
    """The members in parts that no group connects."""
    part_of = {one.id: [one] for one in members}
    for first, *others in groups:
        for other in others:
            one, two = part_of[first], part_of[other]
            if one is not two:
                one += two
                part_of |= {member.id: one for member in two}
    return list({id(part): part for part in part_of.values()}.values())


# -- Finds households and strict groups whom different departures took to one place: they are planned onward from
# there. The legs behind them differ, so that no journey is common to all. Planning ignores these legs, and the plan
# keeps them.


def find_reunited(db: Database, seen: Whereabouts) -> Mapping[int, Itinerary]:
    """The departures behind those of these people whose whole household or strict group is together, or will be, by person."""
    away = {person for person in seen.aboard if person in seen.at and seen.at[person].place is not None}
    away = {person for person in away if not (person in seen.journeys and seen.journeys[person].gone is Gone.ARRIVED)}
    left = {row[0] for row in db.conn.execute(_IN_COMPANY, (json.dumps(sorted(away)),))} if away else set[int]()
    found: dict[int, Itinerary] = {}
    while left:
        unit = find_companions(db, {left.pop()})
        left -= unit
        known = seen if unit <= seen.aboard.keys() else read_whereabouts(db, unit)
        if len({known.aboard.get(person, ()) for person in unit}) > 1 and _stand_together(db, sorted(unit), known):
            found.update((person, known.aboard[person]) for person in unit if person in known.aboard)
    return found


_IN_COMPANY = """
    SELECT id FROM people p WHERE id IN (SELECT value FROM json_each(?)) AND withdrawn IS NULL AND (
        EXISTS (SELECT 1 FROM people o WHERE o.household_id = p.household_id AND o.id <> p.id)
        OR EXISTS (SELECT 1 FROM groups g WHERE g.id = p.group_id AND cohesion = 'strict')
        OR EXISTS (SELECT 1 FROM rules WHERE kind = 'together' AND p.id IN (person_id, other_id)))
"""


def _stand_together(db: Database, unit: Sequence[int], seen: Whereabouts) -> bool:
    """Whether all of them are at one place or on the way there, none of them at home, and no departure is closed with one."""
    statuses = dict(db.conn.execute("SELECT code, status FROM legs").fetchall())
    rows = db.conn.execute(
        "SELECT id, location, destination FROM people WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(unit),)
    )
    find, places = place_finder(db), set[str | None]()
    for person, location, destination in rows.fetchall():
        at, last = seen.at.get(person), seen.aboard.get(person, ())[-1:]
        place = at.place if at is not None else location
        if place is None or any(statuses.get(code) not in (LegStatus.DEPARTED, LegStatus.ARRIVED) for code in last):
            return False
        if destination is not None and reaches_destination(find, place, destination):
            return False
        places.add(place)
    return len(places) == 1


def keep_off_early(db: Database, seen: Whereabouts, minutes: int) -> Iterator[Rule]:
    """Rules that keep each of them off what leaves before they were due there, or, where they are on the way, fewer minutes after."""
    behind = find_reunited(db, seen)
    if not behind:
        return
    known = KnownLegs(db)
    legs = [(leg, *leg.planned) for (id,) in db.conn.execute("SELECT id FROM legs") if (leg := known[id]).planned]
    change = timedelta(minutes=minutes)
    ready = {
        leg.code: arrives + (change if leg.status is LegStatus.DEPARTED else timedelta()) for leg, _, arrives in legs
    }
    for id, ref in find_refs(db, behind).items():
        from_then = max((ready[code] for code in behind[id] if code in ready), default=NEVER)
        early = tuple(leg.code for leg, departs, _ in legs if departs < from_then and leg.code not in behind[id])
        yield Rule(RuleKind.FORBID, ref, None, early, say("it leaves before they arrive"))
