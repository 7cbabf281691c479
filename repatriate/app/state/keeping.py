"""Stores in the file what follows from its rows: each person's states by days, seats that break a rule, ways home.

After each journal entry only the affected people are updated. A file never updated, or by another version of the
program, is computed in full.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from repatriate import __version__
from repatriate.app.core.companions import find_companions
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.state.reading import PLACED, Alike, end_document, read_alike, read_ways
from repatriate.app.state.rules import PersonFacts, days_of_change, find_state, list_lacks
from repatriate.app.state.states import NUMBERS
from repatriate.app.state.touched import Touched, find_touched, forget_turned_back, touch_all
from repatriate.store import journal
from repatriate.store.schema import FOLLOWING

if TYPE_CHECKING:
    from repatriate.app.state.breaches import Part

DAY = timedelta(days=1)
FIRST, LAST = date.min.isoformat(), date.max.isoformat()
BETWEEN = "\x1f"
"""Around each thing that is lacking, in the column that lists them."""
MANY = 5_000
"""People from whom on everybody is looked at: that is quicker than to look for each."""
CARRIER = "carrier"
"""The recipient whose list says who is on a flight; an office's own recipients name it as their kind."""

_THESE = "(SELECT value FROM json_each(:ids))"
_Broken = tuple[int, int, int | None, str]
"""A plan, a person, the departure where the rule is about all on it, and the rule."""


def follow_state(db: Database) -> None:
    """Bring everything that follows from the file up to its last entry. Within a transaction that may write."""
    head = journal.read_head(db)[0]
    row = db.conn.execute("SELECT number, version FROM followed").fetchone()
    if row is not None and row[1] != __version__:
        for table in FOLLOWING:
            db.conn.execute(f"DELETE FROM {table}")
        row = None
    if row is not None and row[0] == head:
        return
    touched = touch_all(db) if row is None else find_touched(db, row[0])
    if touched.altered:
        db.conn.executemany("INSERT OR REPLACE INTO altered VALUES (?, ?)", ((one, head) for one in touched.altered))
    forget_turned_back(db, 0 if row is None else row[0], touched.altered)
    if not touched.nothing:
        _bring_up_to_date(db, touched)
    write = (
        "INSERT INTO followed (number, version) VALUES (?, ?)"
        if row is None
        else "UPDATE followed SET number = ?, version = ?"
    )
    db.conn.execute(write, (head, __version__))


def follow_figures(db: Database) -> None:
    """The states of everybody, but for seats at risk: they are confirmed seats in every figure. Where people waited then is
    not looked up: nobody is counted by it."""
    _keep_ways(db, None, anew=True)
    _keep_lists(db, None)
    _keep_standings(db, None)


def _bring_up_to_date(db: Database, touched: Touched) -> None:
    whom = None if touched.everybody else touched.people | touched.needing | touched.counted
    touched.people |= _keep_elsewhere(db, whom)
    moved = _keep_ways(db, whom, anew=touched.ways)
    listed = _keep_lists(db, None if touched.everybody else touched.lists)
    broken = _keep_broken(db, touched)
    if whom is not None:
        whom |= moved | listed | broken
        if len(whom) > MANY:
            whom = None
    _keep_standings(db, whom)


def _keep_elsewhere(db: Database, whom: set[int] | None) -> set[int]:
    """Updates the known places of these people, or all, that differ from the written ones. Returns the ids of those
    whose place changed."""
    now, changed = find_elsewhere(db, whom)
    db.conn.executemany("DELETE FROM elsewhere WHERE person_id = ?", ((one,) for one in changed))
    db.conn.executemany("INSERT INTO elsewhere VALUES (?, ?)", ((one, now[one]) for one in changed if one in now))
    return changed


def find_elsewhere(db: Database, whom: set[int] | None) -> tuple[dict[int, str | None], set[int]]:
    """The places of these people, or of all, that differ from the record; and the people whose record differs."""
    some, values = ("true", "") if whom is None else (f"person_id IN {_THESE}", json.dumps(sorted(whom)))
    before = dict(db.conn.execute(f"SELECT person_id, place FROM elsewhere WHERE {some}", {"ids": values}).fetchall())
    at = {person: one.place for person, one in read_whereabouts(db, whom).at.items()}
    if not at and not before:
        return {}, set()
    written = dict(
        db.conn.execute(
            f"SELECT id, location FROM people WHERE id IN {_THESE}", {"ids": json.dumps(sorted(at))}
        ).fetchall()
    )
    now = {person: place for person, place in at.items() if person in written and written[person] != place}
    return now, {one for one in {*before, *now} if (one in before, before.get(one)) != (one in now, now.get(one))}


def _keep_ways(db: Database, whom: set[int] | None, *, anew: bool) -> set[int]:
    """Ways home of all ends there are, or of those that are new; gives who is concerned by what changed."""
    some = "" if anew or whom is None else f"AND id IN {_THESE}"
    lacking = "" if anew else _WITHOUT_WAYS
    missing = {
        (row[0], row[1])
        for row in db.conn.execute(
            f"SELECT DISTINCT place, destination FROM {PLACED} p "
            f"WHERE place IS NOT NULL AND destination IS NOT NULL {some} {lacking}",
            {"ids": json.dumps(sorted(whom or ()))},
        )
    }
    known = read_ways(db) if anew else {}
    if anew:
        db.conn.execute("DELETE FROM ways")
    if whom is None:
        missing |= known.keys()
    if not missing:
        return set()
    from repatriate.app.state.ways import find_ways  # the planner's arithmetic is large: only where it is needed

    found = find_ways(db, sorted(missing))
    db.conn.executemany(
        "INSERT OR REPLACE INTO ways VALUES (?, ?, ?, ?)",
        ((*ends, _format_day(one.until), _format_day(one.etd_until)) for ends, one in found.items()),
    )
    changed = [ends for ends, one in found.items() if known.get(ends) != one]
    if whom is None or not changed:
        return set()
    rows = db.conn.execute(
        f"SELECT p.id FROM {PLACED} p JOIN json_each(?) e ON p.place = e.value ->> 0 AND p.destination = e.value ->> 1",
        (json.dumps(changed),),
    )
    return {row[0] for row in rows}


_WITHOUT_WAYS = "AND NOT EXISTS (SELECT 1 FROM ways w WHERE w.location = p.place AND w.destination = p.destination)"


def _format_day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _keep_lists(db: Database, legs: set[int] | None) -> set[int]:
    """Updates the people on the last list sent to the carrier of each of these departures. Returns the ids
    concerned."""
    if legs is not None and not legs:
        return set()
    some, values = ("true", "") if legs is None else (f"leg_id IN {_THESE}", json.dumps(sorted(legs)))
    before = {row[0] for row in db.conn.execute(f"SELECT person_id FROM carrier_lists WHERE {some}", {"ids": values})}
    db.conn.execute(f"DELETE FROM carrier_lists WHERE {some}", {"ids": values})
    db.conn.executemany(
        "INSERT OR IGNORE INTO carrier_lists SELECT id, ? FROM people WHERE ref = ?",
        ((leg, ref) for leg, keys in read_last_lists(db, some, values).items() for ref in keys),
    )
    now = {row[0] for row in db.conn.execute(f"SELECT person_id FROM carrier_lists WHERE {some}", {"ids": values})}
    return before | now


def read_last_lists(db: Database, some: str, values: str) -> dict[int, list[str]]:
    """The people on the last list that was sent to the carrier, by departure: of those with leg ids among `values`, or of all."""
    last: dict[int, list[str]] = {}
    for leg, profile, content in db.conn.execute(
        f"SELECT leg_id, profile, content FROM manifests WHERE sent IS NOT NULL AND {some} ORDER BY leg_id, id",
        {"ids": values},
    ):
        if (keys := _list_keys(profile, content)) is not None:
            last[leg] = keys
    return last


def _list_keys(profile: str, content: str) -> list[str] | None:
    """The references on a carrier's list; None for any other list, and for one that cannot be read."""
    try:
        made = json.loads(content)
        return list(map(str, made["keys"])) if (made["heading"].get("kind") or profile) == CARRIER else None
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def _keep_broken(db: Database, touched: Touched) -> set[int]:
    """Seats that break a rule, of both plans; gives whose are others than before."""
    plans = dict(db.conn.execute("SELECT state, id FROM plans WHERE state IN ('published', 'draft')").fetchall())
    if not (touched.everybody or touched.people or touched.needing or touched.legs):
        return set()
    if not plans and db.conn.execute("SELECT 1 FROM broken LIMIT 1").fetchone() is None:
        return set()
    from repatriate.app.state.breaches import Part  # the planner's arithmetic is large: only where it is needed

    changed = _keep_needing(db, plans, touched)
    people = find_companions(db, touched.people) if touched.people else set()
    seated = _list_seated(db, people)
    legs = touched.legs | _legs_of(db, touched.people)
    before = _read_broken(db, people, legs, plans, every=touched.seats or len(seated) > MANY, whole=touched.plans)
    now: set[_Broken] = set()
    for state, plan in plans.items():
        whole = touched.seats or plan in touched.plans - touched.proved
        part = None if whole or len(seated) > MANY else Part(seated, legs)
        if part is None or seated or legs:
            now |= _find_broken(db, state, plan, part)
    db.conn.executemany(
        "DELETE FROM broken WHERE plan_id = ? AND person_id = ? AND leg_id IS ?", (row[:3] for row in before - now)
    )
    db.conn.executemany("INSERT INTO broken (plan_id, person_id, leg_id, rule) VALUES (?, ?, ?, ?)", now - before)
    return changed | {person for _, person, _, _ in before ^ now}


def _keep_needing(db: Database, plans: Mapping[str, int], touched: Touched) -> set[int]:
    """Seats of who needs another clearance; gives whose are others. Whoever is not judged by that alone is touched more."""
    if not touched.needing or touched.seats:
        return set()
    from repatriate.app.state.breaches import MISSING, can_judge, judge_needing

    if not can_judge(db):
        touched.people |= touched.needing
        return set()
    changed: set[int] = set()
    for state, plan in plans.items():
        if plan in touched.plans:
            continue
        found = judge_needing(db, state, plan, touched.needing)
        touched.people |= found.unsure
        changed |= found.missing
        db.conn.execute(
            f"DELETE FROM broken WHERE plan_id = :plan AND leg_id IS NULL AND person_id IN {_THESE}",
            {"plan": plan, "ids": json.dumps(sorted(found.missing))},
        )
        db.conn.executemany(
            "INSERT INTO broken (plan_id, person_id, rule) VALUES (?, ?, ?)",
            ((plan, person, MISSING) for person in sorted(found.missing)),
        )
    return changed


def _find_broken(db: Database, state: str, plan: int, part: Part | None) -> set[_Broken]:
    """The broken rules of one plan; of a part only those about its people, or about everybody on its departures."""
    from repatriate.app.state.breaches import find_broken

    found = find_broken(db, state, part)
    return {
        (plan, person, leg, str(rule))
        for (person, leg), rule in found.items()
        if part is None or leg in part.legs or (leg is None and person in part.people)
    }


def _read_broken(
    db: Database, people: Set[int], legs: Set[int], plans: Mapping[str, int], *, every: bool, whole: Set[int]
) -> set[_Broken]:
    """The stored broken rules of the part that is checked again, and of plans that no longer count."""
    about = (
        f"(leg_id IS NULL AND person_id IN {_THESE}) OR leg_id IN (SELECT value FROM json_each(:legs)) OR {_OF_PLANS}"
    )
    values = {
        "ids": json.dumps(sorted(people)),
        "legs": json.dumps(sorted(legs)),
        "whole": json.dumps(sorted(whole)),
        "counting": json.dumps(sorted(plans.values())),
    }
    return set(
        db.conn.execute(
            f"SELECT plan_id, person_id, leg_id, rule FROM broken{'' if every else f' WHERE {about}'}",
            {} if every else values,
        )
    )


_OF_PLANS = (
    "plan_id IN (SELECT value FROM json_each(:whole)) OR plan_id NOT IN (SELECT value FROM json_each(:counting))"
)


def _list_seated(db: Database, people: Set[int]) -> set[int]:
    """Ids of the people among these who have a seat in a plan that counts."""
    rows = db.conn.execute(
        "SELECT DISTINCT person_id FROM bookings JOIN plans ON plans.id = plan_id "
        f"WHERE state IN ('published', 'draft') AND person_id IN {_THESE}",
        {"ids": json.dumps(sorted(people))},
    )
    return {row[0] for row in rows} if people else set()


def _legs_of(db: Database, people: set[int]) -> set[int]:
    """Ids of the departures on which these people have seats."""
    rows = db.conn.execute(
        "SELECT DISTINCT leg_id FROM bookings JOIN plans ON plans.id = plan_id "
        f"WHERE state IN ('published', 'draft') AND person_id IN {_THESE}",
        {"ids": json.dumps(sorted(people))},
    )
    return {row[0] for row in rows}


def _keep_standings(db: Database, whom: set[int] | None) -> None:
    """The states of these people, or of everybody, and how many are in each. What is as it was is not written."""
    alike = read_alike(db, whom)
    now = {person: id(one) for person, one in alike.items()}
    spans = list_all_spans({id(one): one for one in alike.values()})
    old, changed = compare_standings(db, whom, now, spans)
    if whom is None:
        db.conn.execute("DELETE FROM counted")
    if whom is None and now.keys() <= changed:
        db.conn.execute("DELETE FROM standings")
    else:
        gone = json.dumps(sorted(changed))
        db.conn.execute(f"DELETE FROM standings WHERE person_id IN {_THESE}", {"ids": gone})
    db.conn.executemany(
        f"INSERT INTO standings (person_id, {_SPAN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((person, *span) for person in sorted(changed & now.keys()) for span in spans[now[person]]),
    )
    counted: Counter[Span] = Counter()
    if whom is not None:
        counted.subtract(old)
    for key, number in Counter(now[one] for one in (now if whom is None else changed & now.keys())).items():
        for span in spans[key]:
            counted[span] += number
    _add_counts(db, counted)


def list_all_spans(alike: Mapping[int, Alike]) -> dict[int, list[Span]]:
    """The spans of state of each person. People with the same facts share them: once with a lasting document and once
    with an ended one. Each takes the first until their document's last day, and then the second."""
    known: dict[int, tuple[list[Span], list[Span]]] = {}
    found = {}
    for key, one in alike.items():
        if id(one.facts) not in known:
            known[id(one.facts)] = [*list_spans(one.facts)], []
        lasting, ended = known[id(one.facts)]
        if one.ends is not None and not ended:
            ended.extend(list_spans(end_document(one, date.min)))
        end = one.ends
        found[key] = (
            lasting if end is None or end == date.max else _join_spans(lasting, ended, _format_day(end + DAY) or "")
        )
    return found


def _join_spans(before: list[Span], after: list[Span], day: str) -> list[Span]:
    """The first until that day, and the second from it on."""
    joined = [one if one[1] <= day else (one[0], day, *one[2:]) for one in before if one[0] < day]
    rest = [one if one[0] >= day else (day, *one[1:]) for one in after if one[1] > day]
    if joined and rest and joined[-1][2:] == rest[0][2:]:
        rest[0] = (joined.pop()[0], *rest[0][1:])
    return joined + rest


def compare_standings(
    db: Database, whom: set[int] | None, now: Mapping[int, int], spans: Mapping[int, list[Span]]
) -> tuple[Counter[Span], set[int]]:
    """The spans of whoever has others now, as they were, and who that is. `now` says which spans each person has."""
    some, values = ("true", "") if whom is None else (f"person_id IN {_THESE}", json.dumps(sorted(whom)))
    rows = db.conn.execute(
        f"SELECT person_id, {_SPAN} FROM standings WHERE {some} ORDER BY person_id, from_day", {"ids": values}
    )
    old: Counter[Span] = Counter()
    changed = set(now)
    for person, theirs in groupby(rows, key=itemgetter(0)):
        were = [row[1:] for row in theirs]
        if person in now and were == spans[now[person]]:
            changed.remove(person)
        else:
            changed.add(person)
            old.update(were)
    return old, changed


def _add_counts(db: Database, more: Mapping[Span, int]) -> None:
    """So many people more, or less, in each span; the day of a departure is the departure's own."""
    sums: Counter[tuple[Any, ...]] = Counter()
    for (begun, until, state, leg, _, kind, asked, lacking, listed), number in more.items():
        sums[state, begun, until, leg or "", kind or "", asked or "", lacking, listed] += number
    db.conn.executemany(
        f"INSERT INTO counted ({COUNTED}, people) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        f"ON CONFLICT ({COUNTED}) DO UPDATE SET people = people + excluded.people",
        ((*key, number) for key, number in sums.items() if number),
    )
    db.conn.execute("DELETE FROM counted WHERE people = 0")


Span = tuple[str, str, int, str | None, str | None, str | None, str | None, str, int]
_SPAN = "from_day, until_day, state, leg, day, kind, asked_on, lacks, on_list"
COUNTED = "state, from_day, until_day, leg, kind, asked_on, lacks, on_list"


def list_spans(facts: PersonFacts) -> Iterator[Span]:
    """The states of a person by days, as the file has them, the first first."""
    starts = [date.min, *days_of_change(facts)]
    begun, last = FIRST, None
    for start in starts:
        state, detail = find_state(facts, start)
        lacking = "".join(f"{BETWEEN}{code}" for code in list_lacks(facts, start))
        now = (
            NUMBERS[state], detail.leg, _format_day(detail.day), str(detail.kind) if detail.kind else None, _format_day(detail.asked_on),
            lacking + BETWEEN if lacking else "", int(facts.on_list),
        )  # fmt: skip
        if last is not None and now != last:
            yield (begun, start.isoformat(), *last)
            begun = start.isoformat()
        last = now
    if last is not None:
        yield (begun, LAST, *last)
