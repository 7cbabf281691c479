"""Keeps in the file what follows from it: the state of each person by days, seats that break a rule, ways home.

After each entry of the journal only those are looked at whom its rows can touch. What was never followed is made whole.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.shown_plan import CURRENT_PLAN
from repatriate.app.state.facts import PersonFacts
from repatriate.app.state.reading import PLANNED, read_facts, read_ways
from repatriate.app.state.rules import days_of_change, find_state, lacks
from repatriate.app.state.states import NUMBERS
from repatriate.store import journal

FIRST, LAST = date.min.isoformat(), date.max.isoformat()
BETWEEN = "\x1f"
"""Around each thing that is lacking, in the column that lists them."""
MANY = 5_000
"""People from whom on everybody is looked at: that is quicker than to look for each."""
TIMING = ("plan_start", "max_legs", "min_connection_minutes", "max_layover_hours")
"""Settings that decide which journeys there are."""

CARRIER = "carrier"
"""The recipient whose list says who is on a flight; an office's own recipients name it as their kind."""

_THESE = "(SELECT value FROM json_each(:ids))"


@dataclass(slots=True)
class Touched:
    """What entries of the journal can have touched. `everybody`: all of it; `ways`: which journeys there are.

    `lists` are departures of which a list was made or sent. `altered` are those of `people` who are another case for the planner than before.
    """

    people: set[int] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)
    altered: set[int] = field(default_factory=set)
    legs: set[int] = field(default_factory=set)
    everybody: bool = False
    ways: bool = False

    @property
    def nothing(self) -> bool:
        return not (self.people or self.lists or self.legs or self.everybody or self.ways)


def follow(db: Database) -> None:
    """Bring everything that follows from the file up to its last entry. Within a transaction that may write."""
    head = journal.head(db)[0]
    row = db.conn.execute("SELECT number FROM followed").fetchone()
    if row is not None and row[0] == head:
        return
    touched = (
        find_touched(db, row[0])
        if row is not None
        else Touched(everybody=True, ways=True, altered=_altered_since_plan(db))
    )
    db.conn.executemany("INSERT OR REPLACE INTO altered VALUES (?, ?)", ((person, head) for person in touched.altered))
    if not touched.nothing:
        _bring_up_to_date(db, touched)
    db.conn.execute("DELETE FROM followed")
    db.conn.execute("INSERT INTO followed (number) VALUES (?)", (head,))


def follow_figures(db: Database) -> None:
    """The states of everybody, but for seats at risk: they are confirmed seats in every figure."""
    _keep_ways(db, None, anew=True)
    _keep_lists(db, None)
    _keep_standings(db, None)


def find_touched(db: Database, since: int) -> Touched:  # long: one question for each table that states follow from
    """What the entries after that one can have touched."""
    found = Touched()

    def ask(sql: str, **values: Any) -> set[Any]:
        rows = db.conn.execute(sql, {"since": since, **values})
        return {one for row in rows for one in row if one is not None}

    def named(tables: str, name: str) -> str:
        return " UNION ".join(
            f"SELECT {side} ->> '$.{name}' FROM images WHERE number > :since AND +tbl IN ({tables})"
            for side in ("before", "after")
        )

    tables = ask("SELECT DISTINCT +tbl FROM images WHERE number > :since")
    if "plans" in tables and ask(
        "SELECT 1 FROM images WHERE number > :since AND +tbl = 'plans' AND before ->> '$.state' IS NOT after ->> '$.state'"
    ):
        found.everybody = True
    if "settings" in tables and {*TIMING} & ask(named("'settings'", "key")):
        found.everybody = found.ways = True
    if "checklist" in tables:
        whose = {(row[0]) for row in db.conn.execute(named("'checklist'", "nationality"), {"since": since})}
        rows = """
            SELECT count(*) FROM images WHERE number > :since AND +tbl = 'checklist'
                AND (before IS NOT NULL AND before ->> '$.nationality' IS NULL OR after IS NOT NULL AND after ->> '$.nationality' IS NULL)
        """
        if ask(rows) != {0}:
            found.everybody = True
        else:
            nations = json.dumps([one for one in whose if one])
            found.people |= ask(
                "SELECT id FROM people WHERE nationality IN (SELECT value FROM json_each(:nations))", nations=nations
            )
    found.ways = found.ways or bool(tables & {"legs", "places"})
    found.altered |= ask(f"SELECT i.row_id FROM images i WHERE i.number > :since AND +i.tbl = 'people' AND ({PLANNED})")
    for table in sorted(tables & {"documents", "holds", "clearances", "rules"}):
        found.altered |= ask(named(f"'{table}'", "person_id"))
    if "rules" in tables:
        found.altered |= ask(named("'rules'", "other_id"))
    if found.everybody:
        return found
    found.people |= found.altered
    for table in sorted(tables & {"bookings", "leftouts"}):
        found.people |= ask(named(f"'{table}'", "person_id"))
    if "rule_legs" in tables:
        rules = named("'rule_legs'", "rule_id")
        found.people |= ask(f"SELECT person_id FROM rules WHERE id IN ({rules})")
    if "groups" in tables:
        found.people |= ask(
            "SELECT id FROM people WHERE group_id IN (SELECT row_id FROM images WHERE number > :since AND +tbl = 'groups' "
            "AND before ->> '$.cohesion' IS NOT after ->> '$.cohesion')"
        )
    if "bookings" in tables:
        found.legs |= ask(named("'bookings'", "leg_id"))
    if "legs" in tables:
        found.legs |= ask("SELECT row_id FROM images WHERE number > :since AND +tbl = 'legs'")
    if "places" in tables:
        codes = json.dumps(sorted(ask(named("'places'", "code"))))
        found.people |= ask(
            "SELECT id FROM people WHERE location IN (SELECT value FROM json_each(:codes)) "
            "OR substr(destination, instr(destination, ':') + 1) IN (SELECT value FROM json_each(:codes))",
            codes=codes,
        )
        found.legs |= ask(
            "SELECT id FROM legs WHERE origin IN (SELECT value FROM json_each(:codes)) "
            "OR destination IN (SELECT value FROM json_each(:codes))",
            codes=codes,
        )
    if "manifests" in tables:
        found.lists |= ask(named("'manifests'", "leg_id"))
    if tables & {"legs", "places"}:
        found.people |= _aboard(db, found.legs)
    return found


def _altered_since_plan(db: Database) -> set[int]:
    """Who became another case since the plan at work was made."""
    row = db.conn.execute(f"SELECT revision FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
    return find_touched(db, row[0]).altered if row else set()


def _aboard(db: Database, legs: Iterable[int]) -> set[int]:
    """Who has a seat on one of these departures, in a plan that counts."""
    rows = db.conn.execute(
        "SELECT DISTINCT person_id FROM bookings JOIN plans ON plans.id = plan_id "
        f"WHERE state IN ('published', 'draft') AND leg_id IN {_THESE}",
        {"ids": json.dumps(sorted(legs))},
    )
    return {row[0] for row in rows}


def _bring_up_to_date(db: Database, touched: Touched) -> None:
    whom = None if touched.everybody else set(touched.people)
    moved = _keep_ways(db, whom, anew=touched.ways)
    listed = _keep_lists(db, None if touched.everybody else touched.lists)
    broken = _keep_broken(db, touched)
    if whom is not None:
        whom |= moved | listed | broken
        if len(whom) > MANY:
            whom = None
    _keep_standings(db, whom)


def _keep_ways(db: Database, whom: set[int] | None, *, anew: bool) -> set[int]:
    """Ways home of all ends there are, or of those that are new; gives who is concerned by what changed."""
    known = read_ways(db)
    some = "" if anew or whom is None else f"AND id IN {_THESE}"
    wanted = {
        (row[0], row[1])
        for row in db.conn.execute(
            f"SELECT DISTINCT location, destination FROM people WHERE location IS NOT NULL AND destination IS NOT NULL {some}",
            {"ids": json.dumps(sorted(whom or ()))},
        )
    }
    missing = wanted if anew else wanted - known.keys()
    if anew:
        db.conn.execute("DELETE FROM ways")
    if not missing:
        return set()
    from repatriate.app.state.ways import find_ways  # the planner's arithmetic is large: only where it is needed

    found = find_ways(db, sorted(missing))
    db.conn.executemany(
        "INSERT OR REPLACE INTO ways VALUES (?, ?, ?, ?)",
        ((*ends, _text(one.until), _text(one.etd_until)) for ends, one in found.items()),
    )
    changed = [ends for ends, one in found.items() if known.get(ends) != one]
    if whom is None or not changed:
        return set()
    rows = db.conn.execute(
        "SELECT p.id FROM people p JOIN json_each(?) e ON p.location = e.value ->> 0 AND p.destination = e.value ->> 1",
        (json.dumps(changed),),
    )
    return {row[0] for row in rows}


def _text(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _keep_lists(db: Database, legs: set[int] | None) -> set[int]:
    """Who is on the last list that the carrier of each of these departures was sent; gives whom that concerns."""
    if legs is not None and not legs:
        return set()
    some, values = ("true", "") if legs is None else (f"leg_id IN {_THESE}", json.dumps(sorted(legs)))
    before = {row[0] for row in db.conn.execute(f"SELECT person_id FROM carrier_lists WHERE {some}", {"ids": values})}
    db.conn.execute(f"DELETE FROM carrier_lists WHERE {some}", {"ids": values})
    last: dict[int, list[str]] = {}
    for leg, profile, content in db.conn.execute(
        f"SELECT leg_id, profile, content FROM manifests WHERE sent IS NOT NULL AND {some} ORDER BY leg_id, id",
        {"ids": values},
    ):
        if (keys := _list_keys(profile, content)) is not None:
            last[leg] = keys
    db.conn.executemany(
        "INSERT OR IGNORE INTO carrier_lists SELECT id, ? FROM people WHERE ref = ?",
        ((leg, ref) for leg, keys in last.items() for ref in keys),
    )
    now = {row[0] for row in db.conn.execute(f"SELECT person_id FROM carrier_lists WHERE {some}", {"ids": values})}
    return before | now


def _list_keys(profile: str, content: str) -> list[str] | None:
    """Whom a carrier's list names; None of anybody else's list, and of one that cannot be read."""
    try:
        made = json.loads(content)
        return list(map(str, made["keys"])) if (made["heading"].get("kind") or profile) == CARRIER else None
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _keep_broken(db: Database, touched: Touched) -> set[int]:
    """Seats that break a rule, of both plans; gives whose are others than before."""
    plans = dict(db.conn.execute("SELECT state, id FROM plans WHERE state IN ('published', 'draft')").fetchall())
    if touched.everybody:
        db.conn.execute("DELETE FROM broken")
    if not plans or not (touched.everybody or touched.people or touched.legs):
        return set()
    from repatriate.app.state.breaches import Part, find_broken

    people = find_companions(db, touched.people) if not touched.everybody else set()
    legs = touched.legs | _legs_of(db, touched.people)
    part = None if touched.everybody or len(people) > MANY else Part(people, legs)
    about = "1" if part is None else (
        f"(leg_id IS NULL AND person_id IN {_THESE}) OR leg_id IN (SELECT value FROM json_each(:legs))"
    )  # fmt: skip
    values = {"ids": json.dumps(sorted(people)), "legs": json.dumps(sorted(legs))}
    before = set(
        db.conn.execute(f"SELECT plan_id, person_id, leg_id, rule FROM broken WHERE {about}", values).fetchall()
    )
    now = {
        (plan, person, leg, str(rule))
        for state, plan in plans.items()
        for (person, leg), rule in find_broken(db, state, part).items()
        if part is None or leg in legs or (leg is None and person in people)
    }
    db.conn.execute(f"DELETE FROM broken WHERE {about}", values)
    db.conn.executemany("INSERT INTO broken (plan_id, person_id, leg_id, rule) VALUES (?, ?, ?, ?)", now)
    return {person for _, person, _, _ in before ^ now}


def _legs_of(db: Database, people: set[int]) -> set[int]:
    """On which departures these people have seats."""
    rows = db.conn.execute(
        "SELECT DISTINCT leg_id FROM bookings JOIN plans ON plans.id = plan_id "
        f"WHERE state IN ('published', 'draft') AND person_id IN {_THESE}",
        {"ids": json.dumps(sorted(people))},
    )
    return {row[0] for row in rows}


def _keep_standings(db: Database, whom: set[int] | None) -> None:
    """The states of these people, or of everybody, and how many are in each."""
    counted: Counter[Span] = Counter()
    if whom is None:
        for table in ("standings", "counted"):
            db.conn.execute(f"DELETE FROM {table}")
    else:
        theirs, values = f"FROM standings WHERE person_id IN {_THESE}", {"ids": json.dumps(sorted(whom))}
        counted.subtract(map(tuple, db.conn.execute(f"SELECT {_SPAN} {theirs}", values).fetchall()))
        db.conn.execute(f"DELETE {theirs}", values)
    known: dict[PersonFacts, list[Span]] = {}

    def rows() -> Iterator[tuple[Any, ...]]:
        for person, facts in read_facts(db, whom).items():
            spans = known.get(facts)
            if spans is None:
                spans = known[facts] = list(list_spans(facts))
            counted.update(spans)
            for span in spans:
                yield (person, *span)

    db.conn.executemany(f"INSERT INTO standings (person_id, {_SPAN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows())
    _count(db, counted)


def _count(db: Database, more: Mapping[Span, int]) -> None:
    """So many people more, or less, in each span; the day of a departure is the departure's own."""
    sums: Counter[tuple[Any, ...]] = Counter()
    for (begun, until, state, leg, _, kind, asked, lacking, listed), number in more.items():
        sums[state, begun, until, leg or "", kind or "", asked or "", lacking, listed] += number
    db.conn.executemany(
        f"INSERT INTO counted ({_COUNTED}, people) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        f"ON CONFLICT ({_COUNTED}) DO UPDATE SET people = people + excluded.people",
        ((*key, number) for key, number in sums.items() if number),
    )
    db.conn.execute("DELETE FROM counted WHERE people = 0")


Span = tuple[str, str, int, str | None, str | None, str | None, str | None, str, int]
_SPAN = "from_day, until_day, state, leg, day, kind, asked_on, lacks, on_list"
_COUNTED = "state, from_day, until_day, leg, kind, asked_on, lacks, on_list"


def list_spans(facts: PersonFacts) -> Iterator[Span]:
    """The states of a person by days, as the file has them, the first first."""
    starts = [date.min, *days_of_change(facts)]
    begun, last = FIRST, None
    for start in starts:
        state, detail = find_state(facts, start)
        lacking = "".join(f"{BETWEEN}{code}" for code in lacks(facts, start))
        now = (
            NUMBERS[state], detail.leg, _text(detail.day), str(detail.kind) if detail.kind else None, _text(detail.asked_on),
            lacking + BETWEEN if lacking else "", int(facts.on_list),
        )  # fmt: skip
        if last is not None and now != last:
            yield (begun, start.isoformat(), *last)
            begun = start.isoformat()
        last = now
    if last is not None:
        yield (begun, LAST, *last)
