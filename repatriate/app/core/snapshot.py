"""The operation at one moment, as planning sees it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import find_reunited, keep_off_early
from repatriate.app.core.leg_moments import NOT_READ, find_unread, must_read_times, read_times
from repatriate.app.core.passed_holds import find_passed_holds
from repatriate.app.core.person_names import find_ids, find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.app.core.shown_plan import has_plan, journeys_of
from repatriate.model.dates import PartialDate
from repatriate.model.entities import (
    Cohesion,
    DocumentKind,
    DocumentType,
    Hold,
    HoldKind,
    Leg,
    LegStatus,
    Mode,
    Person,
    Place,
    Rule,
    RuleKind,
    Sex,
    TravelDocument,
)
from repatriate.model.fields import LEG, PERSON
from repatriate.model.plan import Itinerary, PlanSettings, Position, Snapshot
from repatriate.model.saying import say
from repatriate.store import journal


def parse_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def pick_columns(row: Mapping[str, Any], names: str) -> dict[str, Any]:
    """These columns of a row, with spaces between their names, as the file stores them: for a dataclass that has them too."""
    return {name: row[name] for name in names.split()}


def settings_of(db: Database) -> dict[str, str]:
    return {row["key"]: row["value"] for row in db.query("SELECT key, value FROM settings")}


def plan_settings(db: Database, today: date) -> PlanSettings:
    values = settings_of(db)
    return PlanSettings(
        plan_start=date.fromisoformat(values["plan_start"]) if values.get("plan_start") else today,
        currency=values.get("currency"),
        min_connection_minutes=int(values.get("min_connection_minutes", 120)),
        max_layover_hours=int(values.get("max_layover_hours", 24)),
        max_legs=int(values.get("max_legs", 3)),
    )


def leg_of(row: dict[str, Any]) -> Leg:
    """A row of legs as planning sees it; times are local to their places. Raises UserError `time_unreadable`."""
    return _make_leg(row, must_read_times(row))


def _make_leg(row: dict[str, Any], times: tuple[datetime, datetime]) -> Leg:
    read: dict[str, Any] = {one.name: row[one.column] for one in LEG}
    read |= {"mode": Mode(row["mode"]), "status": LegStatus(row["status"]), "accepts_etd": bool(row["accepts_etd"])}
    read["departs"], read["arrives"] = times
    return Leg(**read)


def all_legs(db: Database) -> tuple[Leg, ...]:
    """All legs in order. A leg with unreadable times counts as cancelled for planning."""
    rows = ((row, read_times(row)) for row in db.query("SELECT * FROM legs ORDER BY departs, code"))
    return tuple(_make_leg({**row, "status": "cancelled"} if times == NOT_READ else row, times) for row, times in rows)


def _read_checklist(db: Database) -> Callable[[str | None], tuple[str, ...]]:
    """The kinds of clearance that a nationality needs."""
    rows = list(db.query("SELECT kind, nationality FROM checklist ORDER BY id"))
    known: dict[str | None, tuple[str, ...]] = {}

    def list_kinds(nationality: str | None) -> tuple[str, ...]:
        if nationality not in known:
            wanted = (row["kind"] for row in rows if row["nationality"] in (None, nationality))
            known[nationality] = tuple(dict.fromkeys(wanted))
        return known[nationality]

    return list_kinds


def counts_promised(db: Database, state: str | None) -> bool:
    """Whether the plan in that state is a draft that counts on documents promised."""
    row = db.conn.execute("SELECT promised FROM plans WHERE state = ?", (state,)).fetchone()
    return state == "draft" and row is not None and bool(row[0])


def all_people(
    db: Database,
    refs: Iterable[str] | None = None,
    *,
    promised: bool = False,
    travelling: bool = False,
    passed: Mapping[int, Container[int]] = MappingProxyType({}),
) -> tuple[Person, ...]:
    """Everybody (or those named; or of them those who are `travelling`), by ref, with typed dates and the dates of clearances combined, the strictest first.

    Every answer that was granted bounds its person's days, whatever its kind and whether the checklist still asks for it:
    they leave no day before its `valid_from` and leave the country no day after its `valid_until`. One whose last day has
    passed is granted still, and keeps them from leaving. `promised`: who has no document, and was promised one for a day,
    holds an emergency document and is ready from that day. `passed`: ids of holds to leave out, by person.
    """
    theirs, parameters = ("", {}) if refs is None else (_OF_THESE, {"refs": json.dumps(list(refs))})

    def query_rows(sql: str) -> Iterable[dict[str, Any]]:
        return db.query(sql, parameters)

    documents = {row["person_id"]: row for row in query_rows(f"{_CURRENT} {theirs}")}
    holds: dict[int, list[Hold]] = defaultdict(list)
    for row in query_rows(f"SELECT * FROM holds WHERE lifted_on IS NULL {theirs} ORDER BY id"):
        if row["id"] not in passed.get(row["person_id"], ()):
            holds[row["person_id"]].append(
                Hold(HoldKind(row["kind"]), parse_day(row["start"]), parse_day(row["end"]), row["reason"])
            )
    granted: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in query_rows(f"{_GRANTED} {theirs}"):
        granted[row["person_id"]].append(row)
    checklist = _read_checklist(db)
    births: dict[str, PartialDate] = {}
    wanted = "true" if refs is None else "ref IN (SELECT value FROM json_each(:refs))"
    wanted += " AND withdrawn IS NULL" if travelling else ""
    return tuple(
        _read_person(
            row, documents.get(row["id"]), tuple(holds.get(row["id"], ())), granted.get(row["id"], ()),
            checklist(row["nationality"]), births, promised,
        )
        for row in query_rows(
            f'SELECT people.id, {_OF_PEOPLE}, households.name AS household, groups.name AS "group" FROM people '
            "LEFT JOIN households ON households.id = household_id LEFT JOIN groups ON groups.id = group_id "
            f"WHERE {wanted} ORDER BY ref"
        )
    )  # fmt: skip


def find_uncleared(db: Database) -> set[int]:
    """The ids of all who lack a clearance that their nationality needs, as `all_people` says it of each."""
    kinds = _read_checklist(db)
    given: dict[int, set[str]] = defaultdict(set)
    for person, kind, *_ in db.conn.execute(_GRANTED):
        given[person].add(kind)
    rows = db.conn.execute("SELECT id, nationality FROM people")
    return {person for person, nationality in rows if not given[person].issuperset(kinds(nationality))}


def can_read_people(db: Database) -> bool:
    """Whether `all_people` can read everybody. Each value is read once, however many people have it."""
    try:
        _try_values(db, "SELECT birth_date FROM people", PartialDate.parse)
        _try_values(db, "SELECT sex FROM people", Sex)
        for name in ("ready_from", "clear_until", "promised_on"):
            _try_values(db, f"SELECT {name} FROM people", parse_day)
        for name in ("valid_from", "valid_until"):
            _try_values(db, f"SELECT {name} FROM clearances", parse_day)
        _try_values(db, "SELECT kind FROM holds", HoldKind)
        for name in ("start", '"end"'):
            _try_values(db, f"SELECT {name} FROM holds", parse_day)
        for row in db.query(
            f"SELECT DISTINCT kind, type, expires, code, NULL AS number, NULL AS issuer FROM ({_CURRENT})"
        ):
            _read_document(row)
    except ValueError:
        return False
    return True


def _try_values(db: Database, sql: str, read: Callable[[str], object]) -> None:
    for value in {row[0] for row in db.conn.execute(sql)} - {None, ""}:
        read(value)


_CURRENT = (
    "SELECT person_id, kind, type, number, issuer, expires, printed ->> '$.document_code' AS code FROM documents "
    "WHERE current = 1"
)
_GRANTED = "SELECT person_id, kind, valid_from, valid_until FROM clearances WHERE answer = 'granted'"
_OF_THESE = "AND person_id IN (SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))"


def _read_person(
    row: dict[str, Any],
    document: dict[str, Any] | None,
    holds: tuple[Hold, ...],
    granted: Sequence[dict[str, Any]],
    checklist: tuple[str, ...],
    births: dict[str, PartialDate],
    promised: bool,
) -> Person:  # long: one parameter for each table that a person is put together from
    born = row["birth_date"]
    if born and born not in births:
        births[born] = PartialDate.parse(born)
    held = _read_document(document)
    ready = [row["ready_from"], *[clearance["valid_from"] for clearance in granted]]
    until = [row["clear_until"], *[clearance["valid_until"] for clearance in granted]]
    if promised and held is None and row["promised_on"]:
        held = TravelDocument(DocumentType.ETD, promised=parse_day(row["promised_on"]))
        ready.append(row["promised_on"])
    given = {clearance["kind"] for clearance in granted}
    return Person(
        **dict(zip(_AS_STORED, _read_stored(row), strict=True)),
        sex=Sex(row["sex"]) if row["sex"] else None,
        birth_date=births[born] if born else None,
        document=held,
        ready_from=parse_day(max(filter(None, ready), default=None)),
        clear_until=parse_day(min(filter(None, until), default=None)),
        holds=holds,
        clearances_missing=tuple([kind for kind in checklist if kind not in given]) if given else checklist,
        assistance=_split_codes(row["assistance"] or ""),
    )


@cache
def _split_codes(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_READ = ("sex", "birth_date", "ready_from", "clear_until", "assistance")
_AS_STORED = tuple(
    one.name for one in PERSON if one.table in ("people", "households", "groups") and one.name not in _READ
)
"""Fields of a person that planning and papers have as the file stores them."""
_read_stored = itemgetter(*_AS_STORED)
_OF_PEOPLE = ", ".join(f"people.{one.column}" for one in PERSON if one.table == "people") + ", people.promised_on"


def _read_document(row: dict[str, Any] | None) -> TravelDocument | None:
    if row is None or row["type"] is None:
        return None
    type, code = _read_kind(row["kind"], row["type"])
    return TravelDocument(type, row["number"], row["issuer"], parse_day(row["expires"]), code=row["code"] or code)


@cache
def _read_kind(kind: str | None, type: str) -> tuple[DocumentType, str | None]:
    return DocumentType(type), DocumentKind.of(kind, type).code


def all_rules(db: Database, refs: Iterable[str] | None = None) -> tuple[Rule, ...]:
    """Every rule, or those about some of these people."""
    theirs, parameters = ("", {}) if refs is None else (_ABOUT_THESE, {"refs": json.dumps(list(refs))})
    rows = list(
        db.query(
            "SELECT rules.id, kind, a.ref AS a, b.ref AS b, reason FROM rules "
            f"JOIN people a ON a.id = person_id LEFT JOIN people b ON b.id = other_id {theirs} ORDER BY rules.id",
            parameters,
        )
    )
    legs: dict[int, list[str]] = defaultdict(list)
    for row in db.query(
        "SELECT rule_id, code FROM rule_legs JOIN legs ON legs.id = leg_id "
        "WHERE rule_id IN (SELECT value FROM json_each(?)) ORDER BY rule_id, seq",
        (json.dumps([row["id"] for row in rows]),),
    ):
        legs[row["rule_id"]].append(row["code"])
    return tuple(
        Rule(RuleKind(row["kind"]), row["a"], row["b"], tuple(legs.get(row["id"], ())), row["reason"]) for row in rows
    )


_ABOUT_THESE = """
    WHERE a.ref IN (SELECT value FROM json_each(:refs)) OR b.ref IN (SELECT value FROM json_each(:refs))
"""


def groups_of(db: Database) -> dict[str, Cohesion]:
    """The cohesion of each group, by its name."""
    return {name: Cohesion(cohesion) for name, cohesion in db.conn.execute("SELECT name, cohesion FROM groups")}


def assignments_of(db: Database, state: str, refs: Iterable[str] | None = None) -> dict[str, Itinerary] | None:
    """The itineraries of all people, or of these, in the draft or the published plan; None where there is no such plan.

    People on a departure with unreadable times are left out, because no rule can check them. No-shows are left out too:
    their journey is void.
    """
    if not has_plan(db, state):
        return None
    refs = None if refs is None else list(refs)
    plan = db.conn.execute("SELECT id FROM plans WHERE state = ?", (state,)).fetchone()[0]
    return _read_journeys(db, state, refs, read_whereabouts(db, None if refs is None else find_ids(db, refs), plan))


def _read_journeys(db: Database, state: str, refs: Sequence[str] | None, seen: Whereabouts) -> dict[str, Itinerary]:
    found, unread = journeys_of(db, state, refs=refs), find_unread(db)
    if unread:
        found = {ref: legs for ref, legs in found.items() if not unread.intersection(legs)}
    return correct_journeys(db, found, seen)


def correct_journeys(db: Database, planned: Mapping[str, Itinerary], seen: Whereabouts) -> dict[str, Itinerary]:
    """Journeys of a plan as they still hold, by reference: without those that are void. Whoever flew on a departure without a
    seat has what that leads to, and whoever missed one has what is behind them. Boarding that is open still changes nothing.
    Whoever stands with theirs again has what is to come alone."""
    found = dict(planned)
    changed = {person: one for person, one in seen.journeys.items() if one.void or one.joined or one.missed}
    legs = (
        {row[0]: row[1:] for row in db.conn.execute("SELECT id, code, status FROM legs").fetchall()} if changed else {}
    )
    for person, ref in find_refs(db, changed).items():
        journey = changed[person]
        still_open = {leg for leg in journey.joined if leg not in legs or not LegStatus(legs[leg][1]).frozen}
        if journey.void:
            found.pop(ref, None)
        elif ref in found and (journey.missed or journey.joined - still_open):
            found[ref] = tuple(legs[leg][0] for leg in journey.legs if leg in legs and leg not in still_open)
    behind = find_reunited(db, seen)
    for person, ref in find_refs(db, behind).items() if behind else ():
        if ref in found:
            found[ref] = tuple(code for code in found[ref] if code not in behind[person])
    return {ref: codes for ref, codes in found.items() if codes}


def take_snapshot(db: Database, today: date, refs: Iterable[str] | None = None, *, promised: bool = False) -> Snapshot:
    """All that planning may know, or all of it that is about these people; without who does not travel, and without
    departures whose times cannot be read. Who was seen or counted waits where they were last known to be. `today` is
    where the plan starts if no setting says otherwise, `promised` as in `all_people`."""
    # First: what is changed while this reads makes the snapshot old, never wrongly new.
    revision = journal.read_head(db)[0]
    refs = None if refs is None else list(refs)
    seen = read_whereabouts(db, None if refs is None else find_ids(db, refs))
    passed = find_passed_holds(db, seen)
    people = all_people(db, refs, promised=promised, travelling=True, passed=passed)
    placed = place_people(db, people, seen)
    unread = find_unread(db)
    legs = tuple(leg for leg in all_legs(db) if leg.code not in unread)
    staying = {row[0] for row in db.conn.execute("SELECT ref FROM people WHERE withdrawn IS NOT NULL")}
    settings = plan_settings(db, today)
    return Snapshot(
        people=placed.people,
        legs=legs,
        places=places_of(db, placed.people, legs),
        settings=settings,
        groups=groups_of(db),
        rules=tuple(
            rule
            for rule in (
                *all_rules(db, refs),
                *_keep_off(db, seen),
                *keep_off_early(db, seen, settings.min_connection_minutes),
            )
            if staying.isdisjoint((rule.a, rule.b)) and unread.isdisjoint(rule.legs)
        ),
        published=_read_journeys(db, "published", refs, seen) if has_plan(db, "published") else None,
        revision=revision,
        at=placed.at,
        aboard=placed.aboard,
        boarding=placed.boarding,
        void=frozenset(find_refs(db, seen.void).values()),
    )


def _keep_off(db: Database, seen: Whereabouts) -> Iterable[Rule]:
    """Rules that keep whoever was taken off a departure off it, until an officer counts them aboard."""
    for id, ref in find_refs(db, seen.taken_off).items():
        yield Rule(RuleKind.FORBID, ref, None, seen.taken_off[id], say("they were taken off it"))


@dataclass(frozen=True, slots=True)
class Placed:
    """People who wait where they were last known to be, and by reference where that is, what they were aboard, and what
    they board. Of whoever stands with theirs again no more is told than where that is."""

    people: tuple[Person, ...]
    at: Mapping[str, Position]
    aboard: Mapping[str, Itinerary]
    boarding: Mapping[str, Itinerary]


def place_people(db: Database, people: Iterable[Person], seen: Whereabouts) -> Placed:
    known = find_refs(db, {*seen.at, *seen.aboard, *seen.boarding})
    at = {ref: seen.at[id] for id, ref in known.items() if id in seen.at}
    reunited = find_reunited(db, seen)
    return Placed(
        tuple(replace(one, location=at[one.ref].place) if one.ref in at else one for one in people),
        at,
        {ref: seen.aboard[id] for id, ref in known.items() if id in seen.aboard and id not in reunited},
        {ref: seen.boarding[id] for id, ref in known.items() if id in seen.boarding},
    )


def places_of(db: Database, people: Iterable[Person], legs: Iterable[Leg]) -> dict[str, Place]:
    """The places that they name, as far as they are known, by code."""
    find = place_finder(db)
    codes = {code for leg in legs for code in (leg.origin, leg.destination)}
    for person in people:
        if person.location:
            codes.add(person.location)
        if person.destination:
            codes.add(person.destination.partition(":")[2] or person.destination)
    codes |= {place.near for code in codes if (place := find(code)) is not None and place.near}
    return {code: place for code in sorted(codes) if (place := find(code)) is not None}
