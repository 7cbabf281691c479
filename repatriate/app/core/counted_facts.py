"""Reads the counting of departures from the file: sightings, closings, points and handovers. Booked means booked in the
plan here. `whereabouts` knows who gave up a seat, and everything else asks there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.counting.points import default_points
from repatriate.counting.progress import LegFacts
from repatriate.counting.sightings import Holding, find_holding, find_last
from repatriate.model.counting import Closing, CountsAs, How, Point, PointKind, Seen, Sighting
from repatriate.model.entities import LegStatus, Mode

Ids = Iterable[int] | None
_AMONG = "IN (SELECT value FROM json_each(:{0}))"


def read_active_facts(db: Database, people: Ids = None, legs: Ids = None) -> dict[int, LegFacts]:
    """The same of departures on which something happened and that concern these people: closed or left ones, and those of
    which somebody was counted; or of the departures that are asked for."""
    reader = _Reader(db, people, legs)
    return reader.read_facts(reader.read_legs())


def read_given(db: Database, people: Ids = None) -> set[int]:
    """Ids of the people handed over to a receiver, among these people or all."""
    some = "" if people is None else f"AND person_id {_AMONG.format('people')}"
    rows = db.conn.execute(
        f"SELECT person_id FROM handed JOIN handovers h ON h.id = handover_id WHERE void_reason IS NULL {some}",
        {} if people is None else {"people": json.dumps(list(people))},
    )
    return {row[0] for row in rows.fetchall()}


def read_facts(
    db: Database, legs: Mapping[int, LegStatus], people: Ids = None, points: Ids = None
) -> dict[int, LegFacts]:
    """All that the file has of the counting of these departures, of these people or of all; `points`: sightings of these
    alone."""
    return _Reader(db, people, None, points).read_facts(legs)


def points_of(db: Database, leg_id: int) -> tuple[Point, ...]:
    """The points in order: those in the file, or the default ones, without an id."""
    found = _read_points(db, [leg_id]).get(leg_id)
    if found:
        return tuple(found)
    row = db.conn.execute("SELECT mode FROM legs WHERE id = ?", (leg_id,)).fetchone()
    return default_points(Mode(row[0])) if row else ()


def read_closing(db: Database, leg_id: int) -> Closing | None:
    """The closing that counts; None where boarding is open."""
    row = next(iter(db.query(f"{_CLOSINGS} AND leg_id = :leg", {"leg": leg_id})), None)
    return None if row is None else _make_closing(row, _Refs(db))


def count_closed(db: Database) -> dict[int, int | None]:
    """Departures that were ever closed, by id: how many were aboard, or None where boarding was opened again. Without those
    that were cancelled since."""
    rows = db.conn.execute(
        "SELECT leg_id, CASE WHEN reopened_at IS NULL THEN json_array_length(content, '$.aboard') END FROM "
        "(SELECT *, max(version) FROM closings GROUP BY leg_id) "
        "WHERE leg_id NOT IN (SELECT id FROM legs WHERE status = 'cancelled')"
    )
    return dict(rows.fetchall())


def make_sighting(row: Mapping[str, Any]) -> Sighting:
    """A row of the table as a sighting."""
    return _build_sighting(*[row[name] for name in _COLUMNS.split(", ")])


_COLUMNS = (
    "uuid, checkpoint_id, person_id, kind, at, undoes, said_at, received_at, device_id, counter, how, forced, also"
)
_KINDS = {one.value: one for one in Seen}
_HOWS = {one.value: one for one in How}


def _build_sighting(*row: Any) -> Sighting:
    """The `_COLUMNS` in order: of twenty thousand each word is looked up, not made."""
    uuid, point, person, kind, at, undoes, said_at, received_at, device, counter, how, forced, also = row
    more = json.loads(also) if also else {}
    return Sighting(
        uuid, point, person, _KINDS[kind], at, undoes, said_at, received_at, device, counter, _HOWS[how], forced,
        bool(more.get("go_show")), more.get("told", ""), bool(more.get("clock")),
    )  # fmt: skip


_CLOSINGS = (
    "SELECT * FROM (SELECT *, max(version) FROM closings GROUP BY leg_id) WHERE reopened_at IS NULL "
    "AND leg_id NOT IN (SELECT id FROM legs WHERE status = 'cancelled')"
)
"""The last of each departure, unless boarding was opened again or it was cancelled since."""


class _Refs:
    """Ids of people whom a closing names, of today or of before a merge."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, refs: Iterable[str], ids: Mapping[str, int]) -> dict[str, int]:
        """`ids` are the rows of then, by which somebody is known whose reference was changed since."""
        asked = {"refs": json.dumps(list(refs)), "ids": json.dumps(ids)}
        return dict(self._db.conn.execute(_BY_REF, asked).fetchall()) | dict(
            self._db.conn.execute(_BY_ROW, asked).fetchall()
        )


_BY_REF = """
    SELECT ref, id FROM people WHERE ref IN (SELECT value FROM json_each(:refs))
    UNION ALL SELECT ref, person_id FROM merged WHERE ref IN (SELECT value FROM json_each(:refs))
"""
_BY_ROW = """
    SELECT key, person_id FROM json_each(:ids) JOIN merged ON formerly = value
    UNION ALL SELECT key, people.id FROM json_each(:ids) JOIN people ON people.id = value
"""


def _make_closing(row: Mapping[str, Any], refs: _Refs) -> Closing:
    content = json.loads(row["content"])
    named = {"booked", "aboard", "no_shows", "off_loaded", "go_shows", "seats"}
    ids = refs.find({ref for name in named for ref in content.get(name) or ()}, content.get("ids") or {})

    def read_ids(name: str) -> frozenset[int]:
        return frozenset(ids[ref] for ref in content.get(name) or () if ref in ids)

    def read_reasons(name: str) -> dict[int, str]:
        return {ids[ref]: text or "" for ref, text in (content.get(name) or {}).items() if ref in ids}

    return Closing(
        row["version"], row["at"], row["by"], row["head_count"], row["difference"] or "", read_ids("booked"), read_ids("aboard"),
        read_reasons("no_shows"), read_reasons("off_loaded"), read_ids("go_shows"), read_reasons("seats"),
    )  # fmt: skip


def _read_points(db: Database, legs: Iterable[int]) -> dict[int, list[Point]]:
    found = defaultdict[int, list[Point]](list)
    rows = db.query(
        f"SELECT * FROM checkpoints WHERE leg_id {_AMONG.format('legs')} ORDER BY leg_id, seq",
        {"legs": json.dumps(list(legs))},
    )
    for row in rows:
        counts = CountsAs(row["counts_as"]) if row["counts_as"] else None
        found[row["leg_id"]].append(
            Point(row["seq"], PointKind(row["kind"]), row["name"], counts, row["closed_at"], row["id"])
        )
    return found


class _Reader:
    """Reads each table once, of the departures in question only."""

    def __init__(self, db: Database, people: Ids, legs: Ids, points: Ids = None) -> None:
        self._db = db
        self._values = {
            "points": None if points is None else json.dumps(list(points)),
            "people": None if people is None else json.dumps(list(people)),
            "wanted": None if legs is None else json.dumps(list(legs)),
        }
        self._who = "" if people is None else f"AND person_id {_AMONG.format('people')}"
        self._where = "" if points is None else f"AND checkpoint_id {_AMONG.format('points')}"

    def _query_rows(self, sql: str) -> Iterable[dict[str, Any]]:
        return self._db.query(sql, self._values)

    def read_legs(self) -> dict[int, LegStatus]:
        return {row["id"]: LegStatus(row["status"]) for row in self._query_rows(self._pick_legs())}

    def read_facts(self, legs: Mapping[int, LegStatus]) -> dict[int, LegFacts]:
        """All that the file has of these departures, by departure."""
        if not legs:
            return {}
        self._values["legs"] = json.dumps(list(legs))
        among = _AMONG.format("legs")
        points = _read_points(self._db, legs)
        sightings = defaultdict[int, list[Sighting]](list)
        rows = self._db.conn.execute(
            f"SELECT leg_id, {_COLUMNS} FROM sightings WHERE leg_id {among} {self._who} {self._where}", self._values
        )
        for leg, *row in rows.fetchall():
            sightings[leg].append(_build_sighting(*row))
        booked = self._read_booked(among)
        refs = _Refs(self._db)
        closings = {
            row["leg_id"]: _make_closing(row, refs) for row in self._query_rows(f"{_CLOSINGS} AND leg_id {among}")
        }
        ever = {row["leg_id"] for row in self._query_rows(f"SELECT DISTINCT leg_id FROM closings WHERE leg_id {among}")}
        gone = (LegStatus.DEPARTED, LegStatus.ARRIVED)
        uncounted = [leg for leg, status in legs.items() if status in gone and leg not in ever]
        lost = defaultdict[int, set[int]](set)
        for leg, person in self._db.conn.execute(_LOST, (json.dumps(uncounted),)).fetchall() if uncounted else ():
            lost[leg].add(person)
        arrivals = {row["leg_id"] for row in self._query_rows(_ARRIVALS.format(among))}
        handed = self._read_handed(among)
        holding = {leg: find_holding(sightings[leg]) for leg in legs}
        for leg, person in self._list_stayed({leg: holding[leg] for leg in uncounted}, points, lost):
            booked[leg].add(person)
        found = self._find_found(holding, points)
        return {
            leg: LegFacts(
                status, points.get(leg, ()), frozenset(booked[leg]), holding[leg], closings.get(leg),
                leg in ever and leg not in closings, leg in arrivals, frozenset(handed[leg]),
                sightings=sightings[leg], found=frozenset(found[leg]), lost=frozenset(lost[leg]),
            )
            for leg, status in legs.items()
        }  # fmt: skip

    def _list_stayed(
        self, holding: Mapping[int, Holding], points: Mapping[int, Iterable[Point]], lost: Mapping[int, set[int]]
    ) -> Iterator[tuple[int, int]]:
        """Departures that nobody closed, and people who had a seat when these left and did not board, by the last word or since
        they were lost before."""
        stayed = {
            (leg, person)
            for leg, held in holding.items()
            for one in points.get(leg, ())
            for (point, person), seen in held.items()
            if point == one.id and one.counts_as is CountsAs.BOARDED and seen.kind is not Seen.PRESENT
        }
        stayed |= {(leg, person) for leg, people in lost.items() for person in people}
        if stayed:
            rows = self._db.conn.execute(_BOOKED_THEN, (json.dumps(list(holding)),)).fetchall()
            yield from stayed.intersection(rows)

    def _find_found(self, holding: Mapping[int, Holding], points: Mapping[int, Iterable[Point]]) -> dict[int, set[int]]:
        """People not found on arrival, or left on the way, who were last seen on another departure, by departure."""
        found = defaultdict[int, set[int]](set)
        lost = defaultdict[int, set[int]](set)
        for leg, held in holding.items():
            ends = {
                one.id for one in points.get(leg, ()) if one.counts_as is CountsAs.ARRIVED or one.kind is PointKind.STOP
            }
            for (point, person), one in held.items():
                if point in ends and one.kind in (Seen.MISSING, Seen.LEFT):
                    lost[leg].add(person)
        if not lost:
            return found
        rows = self._db.conn.execute(
            f"SELECT leg_id, {_COLUMNS} FROM sightings WHERE person_id {_AMONG.format('lost')}",
            {"lost": json.dumps(sorted(set().union(*lost.values())))},
        )
        theirs = defaultdict[int, list[Sighting]](list)
        for leg, *row in rows.fetchall():
            theirs[leg].append(_build_sighting(*row))
        last = {leg: find_last(find_holding(told)) for leg, told in theirs.items()}
        for leg, people in lost.items():
            for person in people:
                at = last[leg][person].at
                others = [seen[person] for other, seen in last.items() if other != leg and person in seen]
                if any(one.kind is Seen.PRESENT and one.at > at for one in others):
                    found[leg].add(person)
        return found

    def _pick_legs(self) -> str:
        """Departures on which something happened, and which concern somebody in question."""
        wanted = "" if self._values["wanted"] is None else f"l.id {_AMONG.format('wanted')}"
        active = (
            "(l.status IN ('closed', 'departed', 'arrived') OR EXISTS (SELECT 1 FROM sightings s WHERE s.leg_id = l.id) "
            "OR EXISTS (SELECT 1 FROM closings c WHERE c.leg_id = l.id))"
        )
        theirs = ""
        if self._values["people"] is not None:
            theirs = (
                f"AND l.id IN (SELECT leg_id FROM sightings WHERE person_id {_AMONG.format('people')} UNION "
                f"SELECT leg_id FROM bookings WHERE plan_id = {PUBLISHED_PLAN} "
                f"AND person_id {_AMONG.format('people')} UNION {_NAMED_IN_CLOSINGS})"
            )
        return f"SELECT id, status FROM legs l WHERE {wanted or active} {theirs} ORDER BY id"

    def _read_booked(self, among: str) -> dict[int, set[int]]:
        """The booked people by departure."""
        booked = defaultdict[int, set[int]](set)
        rows = self._db.conn.execute(
            f"SELECT leg_id, person_id FROM bookings WHERE plan_id = {PUBLISHED_PLAN} AND leg_id {among} {self._who}",
            self._values,
        )
        for leg, person in rows.fetchall():
            booked[leg].add(person)
        return booked

    def _read_handed(self, among: str) -> dict[int, set[int]]:
        """The people handed over after each departure. A handover without a point counts after every departure. So does
        one for somebody who came on another departure than it names."""
        found = defaultdict[int, set[int]](set)
        legs = json.loads(self._values["legs"] or "[]")
        rows = self._db.conn.execute(
            "SELECT c.leg_id, d.person_id, EXISTS (SELECT 1 FROM sightings s WHERE s.leg_id = c.leg_id "
            f"AND s.person_id = d.person_id) OR EXISTS (SELECT 1 FROM bookings b WHERE b.plan_id = {PUBLISHED_PLAN} "
            "AND b.leg_id = c.leg_id AND b.person_id = d.person_id) "
            "FROM (SELECT * FROM handed WHERE 1 "
            f"{self._who}) d JOIN handovers h ON h.id = d.handover_id "
            "LEFT JOIN checkpoints c ON c.id = h.checkpoint_id WHERE void_reason IS NULL",
            self._values,
        )
        for leg, person, came in rows.fetchall():
            for one in [leg] if came else legs:
                found[one].add(person)
        return found


_NAMED_IN_CLOSINGS = f"""
    SELECT c.leg_id FROM (SELECT ref FROM people WHERE id {_AMONG.format("people")}
        UNION SELECT ref FROM merged WHERE person_id {_AMONG.format("people")}) p
    JOIN closings c ON c.reopened_at IS NULL AND instr(c.content, '"' || p.ref || '"') > 0
    UNION SELECT c.leg_id FROM (SELECT value FROM json_each(:people)
        UNION SELECT formerly FROM merged WHERE person_id {_AMONG.format("people")} AND formerly IS NOT NULL) p
    JOIN closings c ON c.reopened_at IS NULL
        AND (instr(c.content, ': ' || p.value || ',') > 0 OR instr(c.content, ': ' || p.value || '}}') > 0)
"""
"""Departures whose closing may name one of these people: by a reference of theirs, or by their row. It is looked up then."""
_ARRIVALS = """
    SELECT DISTINCT c.leg_id FROM checkpoints c WHERE c.leg_id {0} AND c.counts_as = 'arrived' AND EXISTS (
        SELECT 1 FROM sightings s WHERE s.checkpoint_id = c.id AND s.kind IN ('present', 'missing')
        AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid))
"""
"""Departures of which somebody was counted on arrival, and that counting still holds."""

_BOOKED_THEN = """
    SELECT l.id, person_id FROM json_each(?) some JOIN legs l ON l.id = some.value JOIN bookings b ON b.leg_id = l.id
    WHERE b.plan_id = (SELECT id FROM plans WHERE state IN ('superseded', 'published')
        AND substr(published_at, 1, 19) <= substr(left_at, 1, 19) ORDER BY published_at DESC, id DESC LIMIT 1)
"""
"""The people with a seat on departures by the plan that was confirmed when they left."""
_LOST = """
    SELECT u.id, s.person_id FROM json_each(?) some JOIN legs u ON u.id = some.value
    JOIN legs l ON l.departs < u.departs JOIN sightings s ON s.leg_id = l.id AND s.kind = 'missing'
    JOIN checkpoints c ON c.id = s.checkpoint_id AND c.counts_as = 'arrived'
    WHERE NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid)
        AND (EXISTS (SELECT 1 FROM bookings b JOIN plans ON plans.id = b.plan_id AND state <> 'draft'
                WHERE b.leg_id = l.id AND b.person_id = s.person_id)
            OR EXISTS (SELECT 1 FROM sightings b JOIN checkpoints a ON a.id = b.checkpoint_id AND a.counts_as = 'boarded'
                WHERE b.leg_id = l.id AND b.person_id = s.person_id AND b.kind = 'present'))
        AND NOT EXISTS (SELECT 1 FROM sightings p WHERE p.person_id = s.person_id AND p.kind = 'present' AND p.at > s.at
            AND (u.left_at IS NULL OR p.leg_id = u.id OR p.at < u.left_at)
            AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = p.uuid))
"""
"""Departures that nobody counted, and people who were not found on the earlier arrival of a departure of theirs, nor seen before
these left: they were not aboard."""

_ASHORE = f"""
    SELECT coalesce((SELECT person_id FROM merged WHERE formerly = i.value), i.value,
        (SELECT id FROM people WHERE ref = r.key), (SELECT person_id FROM merged WHERE ref = r.key)) AS id
    FROM ({_CLOSINGS}) c JOIN json_each(c.content, '$.{{0}}') r LEFT JOIN json_each(c.content, '$.ids') i ON i.key = r.key
"""
NO_SHOWS, TAKEN_OFF = _ASHORE.format("no_shows"), _ASHORE.format("off_loaded")
"""The `id` of everybody who did not come to a departure, and of everybody taken off one, as closings say."""


def find_not_counted(db: Database) -> tuple[str, ...]:
    """Departures that left with people and were never counted, in order: everybody booked counts as gone."""
    rows = db.conn.execute(
        "SELECT code FROM legs l WHERE status IN ('departed', 'arrived') "
        "AND NOT EXISTS (SELECT 1 FROM closings c WHERE c.leg_id = l.id) AND EXISTS (SELECT 1 FROM bookings b "
        f"WHERE b.plan_id = {PUBLISHED_PLAN} AND b.leg_id = l.id) ORDER BY departs, code"
    )
    return tuple(row[0] for row in rows.fetchall())
