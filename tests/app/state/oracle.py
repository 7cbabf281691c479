"""The facts of people read another way: from the snapshot that planning sees, with nothing that the file keeps of states."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.places import map_countries
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.core.snapshot import all_legs, all_people, assignments_of, counts_promised, take_snapshot
from repatriate.app.state.rules import Gone, Held, Needed, Paper, PersonFacts, Seat, Ways
from repatriate.model.entities import Answer, Leg, LegStatus, Person
from repatriate.model.plan import ReasonCode
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.plan_check import find_breaches
from tests.app.state.counted_oracle import CountedOracle, Story

GONE = (LegStatus.DEPARTED, LegStatus.ARRIVED)
_LIMITS = {
    ReasonCode.FULL, ReasonCode.WHEELCHAIR_LIMIT, ReasonCode.STRETCHER_LIMIT, ReasonCode.INFANT_LIMIT,
    ReasonCode.MINOR_LIMIT, ReasonCode.KEPT_APART,
}  # fmt: skip


class Oracle:
    """Everybody of a file, read at once."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.legs = {leg.code: leg for leg in all_legs(db)}
        self.country = map_countries(db)
        self.snapshot = take_snapshot(db, date.min)
        self.book = Rulebook(replace(self.snapshot, aboard={}, published=None))  # as though nobody had begun
        self.plans = {state: assignments_of(db, state) or {} for state in ("published", "draft")}
        self.broken = {state: self._breaches(state) for state in self.plans}
        self.counted = CountedOracle(db)

    def _breaches(self, state: str) -> dict[str, set[ReasonCode]]:
        given = take_snapshot(self.db, date.min, promised=counts_promised(self.db, state))
        found: dict[str, set[ReasonCode]] = {}
        for breach in find_breaches(given, self.plans[state]):
            for ref in breach.people:
                found.setdefault(ref, set()).add(breach.rule)
        return found

    def facts(self) -> dict[int, PersonFacts]:
        withdrawn = {row["ref"] for row in self.db.query("SELECT ref FROM people WHERE withdrawn IS NOT NULL")}
        ids = {row["ref"]: row["id"] for row in self.db.query("SELECT id, ref FROM people")}
        left_out, listed = self._left_out(), self._listed()
        waits = {person.ref: person.location for person in self.snapshot.people}
        return {
            ids[person.ref]: PersonFacts(
                place=bool(person.location),
                destination=bool(person.destination),
                withdrawn=person.ref in withdrawn,
                confirmed=self._seat(person, "published"),
                draft=self._seat(person, "draft"),
                holds=tuple(Held(hold.kind, hold.end) for hold in person.holds),
                needed=self._needed(person),
                document=Paper(person.document.type, person.document.expires) if person.document else None,
                ways=self._ways(person),
                left_out=left_out.get(person.ref),
                on_list=person.ref in listed,
                border=not (person.location and person.destination)
                or self.country(person.location) != self.country(person.destination),
                given=person.ref in self.counted.given,
            )
            for person in (replace(one, location=waits.get(one.ref, one.location)) for one in all_people(self.db))
        }

    def _seat(self, person: Person, state: str) -> Seat | None:
        story = self._tell_counted(person, state)
        if state == "draft" and not journeys_of(self.db, state).get(person.ref):
            return None
        legs = [self.legs[code] for code in (*story.behind, *story.ahead)]
        if not legs:
            return None
        borders = [leg for leg in legs if self.country(leg.origin) != self.country(leg.destination)]
        shown: Leg = (borders or legs[::-1])[0]
        return Seat(
            leg=shown.code,
            day=shown.departs.date(),
            crosses=borders[0].departs.date() if borders else None,
            arrives=legs[-1].arrives.date(),
            cancelled=any(self.legs[code].status is LegStatus.CANCELLED for code in story.ahead),
            gone=Gone(story.gone) if story.gone else None,
            breach=next(iter(self.broken[state].get(person.ref, ())), None),
            at=story.at,
            at_day=self.legs[story.at].departs.date() if story.at else None,
            seatless=story.adrift or (story.astray and not self._is_home(person, legs[-1].destination)),
        )

    def _is_home(self, person: Person, place: str | None) -> bool:
        goal = person.destination
        return goal is None or (
            bool(place) and (goal.partition(":")[2] == place or goal in (place, self.country(str(place))))
        )

    def _tell_counted(self, person: Person, state: str) -> Story:
        """By a plan as it was booked, with those too who did not come."""

        def home(code: str) -> bool:
            at = self.snapshot.at.get(person.ref)
            return self._is_home(person, at.place if at else self.legs[code].destination)

        def connects(code: str, later: str) -> bool:
            first, second = self.legs[code], self.legs[later]
            ends = {first.destination, self.snapshot.places[first.destination].near}
            return second.origin in ends and moment(second.departs, second.origin) >= moment(
                first.arrives, first.destination
            )

        def moment(local: datetime, place: str) -> datetime:
            return local.replace(tzinfo=ZoneInfo(self.snapshot.places[place].timezone))

        booked, confirmed = (journeys_of(self.db, one).get(person.ref, ()) for one in (state, "published"))
        return self.counted.story(person.ref, booked, confirmed, home, connects, holds=state == "published")

    def _needed(self, person: Person) -> tuple[Needed, ...]:
        sql = "SELECT * FROM clearances WHERE person_id = (SELECT id FROM people WHERE ref = ?)"
        rows = {row["kind"]: row for row in self.db.query(sql, (person.ref,))}
        kinds: dict[str, Needed] = {}
        for item in self.db.query("SELECT kind, nationality FROM checklist ORDER BY id"):
            if item["nationality"] in (None, person.nationality) and item["kind"] not in kinds:
                row = rows.get(item["kind"], {})
                asked, until = row.get("asked_on"), row.get("valid_until")
                kinds[item["kind"]] = Needed(
                    item["kind"],
                    Answer(row["answer"]) if row.get("answer") else None,
                    date.fromisoformat(asked) if asked else None,
                    date.fromisoformat(until) if until else None,
                )
        return tuple(kinds.values())

    def _ways(self, person: Person) -> Ways:
        """From the journeys that the planner made for everybody; who does not travel is asked of nobody."""
        who = self.book.travellers.get(person.ref)
        if who is None:
            return Ways()
        routes = self.book.routes_of(who)
        start = self.snapshot.settings.plan_start.toordinal()
        rows = [row for row in range(len(routes)) if routes.first[row] >= start and routes.kept[row] == 0]
        taking = [row for row in rows if routes.refuses_etd[row] < 0]

        def last(of: list[int]) -> date | None:
            return date.fromordinal(int(max(routes.first[row] for row in of))) if of else None

        return Ways(last(rows), last(taking))

    def _left_out(self) -> dict[str, tuple[ReasonCode, ...]]:
        sql = "SELECT id, revision FROM plans WHERE state IN ('draft', 'published') ORDER BY state LIMIT 1"
        plan = next(iter(self.db.query(sql)), None)
        if plan is None:
            return {}
        changed = {
            json.loads(after or before).get("person_id", row)
            for table, row, before, after in self.db.conn.execute(
                "SELECT tbl, row_id, before, after FROM images WHERE number > ? AND tbl IN ('documents', 'holds', 'clearances', 'rules')",
                (plan["revision"],),
            )
        }
        changed |= {
            json.loads(after or before).get("other_id")
            for before, after in self.db.conn.execute(
                "SELECT before, after FROM images WHERE number > ? AND tbl = 'rules'", (plan["revision"],)
            )
        }
        for row, before, after in self.db.conn.execute(
            "SELECT row_id, before, after FROM images WHERE number > ? AND tbl = 'people'", (plan["revision"],)
        ):
            old, new = json.loads(before or "{}"), json.loads(after or "{}")
            if any(old.get(key) != new.get(key) for key in {*old, *new} - {"surname", "notes", "province", "id"}):
                changed.add(row)
        return {
            row["ref"]: tuple(dict.fromkeys(ReasonCode(one["code"]) for one in json.loads(row["reasons"])))
            for row in self.db.query(
                "SELECT p.id, ref, reasons FROM leftouts l JOIN people p ON p.id = person_id WHERE plan_id = ?",
                (plan["id"],),
            )
            if row["id"] not in changed
        }

    def _listed(self) -> set[str]:
        found: dict[str, set[str]] = {}
        for row in self.db.query(
            "SELECT code, profile, content FROM manifests m JOIN legs ON legs.id = leg_id WHERE sent IS NOT NULL ORDER BY m.id"
        ):
            content = json.loads(row["content"])
            if (content["heading"]["kind"] or row["profile"]) == "carrier":
                found[row["code"]] = set(content["keys"])
        seats = {person.ref: self._seat(person, "published") for person in all_people(self.db)}
        return {ref for ref, seat in seats.items() if seat and ref in found.get(seat.leg, ())}
