"""Reads the plan as a board: a column for each departure, a card for people who move together. Counts over everybody
are made in SQL when the board is made; the cards are read a column or a page at a time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.kept_journeys import find_kept
from repatriate.app.core.positions import find_seatless, read_whereabouts, select_holding
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.app.core.snapshot import all_legs, places_of, plan_settings
from repatriate.app.plan.board.cards import EVERYBODY, Card, Column, ColumnCards, Riding, Sieve
from repatriate.app.plan.board.unplaced import NEW, NOT_PLANNED, STRAYED, TAKEN_OFF, Group, Ids, group_left_out
from repatriate.app.plan.leg_loads import Loads, count_loads
from repatriate.app.plan.manual.move_judge import find_headline
from repatriate.app.plan.score import Figures, compute_figures
from repatriate.app.plan.storage import find_confirmed, find_plan_at_work, read_reasons
from repatriate.app.plan.travel_units import Units
from repatriate.app.transport.queries import Load
from repatriate.app.transport.queries import read_loads as count_taken_seats
from repatriate.model.dates import PartialDate, age_on
from repatriate.model.entities import Leg, LegStatus, Person, full_name
from repatriate.model.plan import Itinerary, Reason, ReasonCode, Snapshot
from repatriate.planning.evaluate.occupancy import NOBODY
from repatriate.planning.itineraries import resolve_goal
from repatriate.planning.rules.rulebook import Rulebook


@dataclass(frozen=True)
class Board:
    """One revision of the file, without its cards. Not changed after it is made; threads may share it."""

    state: str | None
    plan: int
    total: int
    columns: tuple[Column, ...]
    left_out: tuple[Group, ...]
    destinations: Mapping[str | None, str | None]
    """The country of each destination, None where it has none."""
    counts: Mapping[str, int]
    """People bound for each country."""
    loads: Loads
    figures: Figures
    ground: Rulebook
    """The timetable: legs, places, itineraries; nobody real."""
    _codes: Mapping[int, str] = field(repr=False, default_factory=dict)
    _units: Units = field(repr=False, default_factory=lambda: Units())

    @classmethod
    def of(cls, db: Database, today: date) -> Board:
        """The draft, or the published plan where there is no draft, or everybody left out where there is neither."""
        state, plan = find_plan_at_work(db)
        counted = Counter[str | None](
            dict(
                db.conn.execute(
                    "SELECT destination, count(*) FROM people WHERE withdrawn IS NULL GROUP BY 1"
                ).fetchall()
            )
        )
        ground = read_timetable(db, today)
        countries = {text: _find_country(text, ground) for text in counted}
        bound: Counter[str] = Counter()
        for text, count in counted.items():
            if country := countries[text]:
                bound[country] += count
        codes = dict(db.conn.execute("SELECT id, code FROM legs").fetchall())
        units = Units.of(db)
        loads = count_loads(db, plan) if plan else {}
        made = cls(
            state=state,
            plan=plan,
            total=counted.total(),
            columns=(),
            left_out=group_left_out(db, plan, units, today),
            destinations=countries,
            counts=dict(bound.most_common()),
            loads=loads,
            figures=compute_figures(db),
            ground=ground,
            _codes=codes,
            _units=units,
        )
        return replace(made, columns=made._list_columns(db))

    # -- the columns

    def _list_columns(self, db: Database) -> tuple[Column, ...]:
        shown: dict[str, Counter[str | None]] = {}
        ways = (
            "SELECT person_id, group_concat(leg_id, ' ' ORDER BY seq) AS legs FROM bookings WHERE plan_id = ? "
            f"{select_holding(db, self.plan)} GROUP BY 1"
        )
        for legs, text, count in db.conn.execute(
            f"SELECT legs, destination, count(*) FROM ({ways}) JOIN people ON people.id = person_id GROUP BY 1, 2",
            (self.plan,),
        ):
            for one in legs.split():
                shown.setdefault(self._codes[int(one)], Counter())[text] += count
        held = count_loads(db, self.plan, people=_find_held(db)) if self.plan else {}
        taken = count_taken_seats(db, self.state) if self.state else {}
        gained = _count_gained(db, self.plan)
        ends, leads = self._find_ends()
        return tuple(
            Column(
                leg=leg,
                taken=taken.get(leg.code, Load()).seats,
                load=self.loads.get(leg.code, NOBODY),
                pinned=held.get(leg.code, NOBODY)[0],
                shown=shown.get(leg.code, {}),
                countries=frozenset(ends.get(leg.code, set()))
                | {country for text in shown.get(leg.code, ()) if (country := self.destinations.get(text))},
                leads=leg.code in leads,
                gained=gained.get(leg.code, 0),
                names=(self._name_place(leg.origin), self._name_place(leg.destination)),
            )
            for leg in sorted(self.ground.snapshot.legs, key=self._find_moment)
            if leg.code in shown or self._is_wanted(leg, ends)
        )

    def _find_ends(self) -> tuple[dict[str, set[str]], set[str]]:
        """The countries where journeys of each departure end, and the departures that name journeys."""
        ends: dict[str, set[str]] = {}
        leads = set()
        journeys = self.ground.journeys
        for legs, end in zip(journeys.routes.codes, journeys.ends, strict=True):
            leads.add(self.headline(legs))
            for code in legs:
                ends.setdefault(code, set()).add(self.ground.snapshot.places[end].country)
        return ends, leads

    def _is_wanted(self, leg: Leg, ends: Mapping[str, Any]) -> bool:
        """A leg by which somebody might go home, or one across a border that nobody can use yet."""
        if leg.status is LegStatus.CANCELLED:
            return False
        timed = self.ground.timed.get(leg.code)
        idle = leg.status is LegStatus.PLANNED and timed is not None and timed.crosses
        return leg.code in ends or idle

    def _name_place(self, code: str) -> str | None:
        found = self.ground.snapshot.places.get(code)
        return found.name if found else None

    def _find_moment(self, leg: Leg) -> tuple[datetime, str]:
        timed = self.ground.timed.get(leg.code)
        return (timed.departs.replace(tzinfo=None) if timed else leg.departs, leg.code)

    def headline(self, legs: Itinerary) -> str:
        """The leg a journey is known by: the first that crosses a border, else the last."""
        return find_headline(self.ground, legs)

    # -- the cards

    def read_column(self, db: Database, code: str, sieve: Sieve = EVERYBODY) -> ColumnCards:
        """Everybody on a departure whom a sieve lets through."""
        rows = db.conn.execute(
            "SELECT person_id FROM bookings JOIN legs ON legs.id = leg_id WHERE code = ? AND plan_id = ? "
            f"{select_holding(db, self.plan)}",
            (code, self.plan),
        ).fetchall()
        by_lead: dict[str, list[Card]] = {}
        for card in self._read_cards(db, [row[0] for row in rows]):
            if card.legs and self.passes(card, sieve):
                by_lead.setdefault(self.headline(card.legs), []).append(card)
        sorted_ = {
            lead: tuple(sorted(cards, key=lambda card: (card.priority, card.head))) for lead, cards in by_lead.items()
        }
        moments = {leg: self._find_moment(self.ground.legs[leg]) for leg in (code, *sorted_)}
        return ColumnCards(
            sorted_.get(code, ()),
            tuple(
                Riding(lead, moments[lead] > moments[code], sorted_[lead])
                for lead in sorted(sorted_, key=moments.__getitem__)
                if lead != code
            ),
        )

    def cards(self, db: Database, code: str, sieve: Sieve = EVERYBODY) -> tuple[Card, ...]:
        """The full cards of a column, the highest priority first."""
        return self.read_column(db, code, sieve).full

    def page(self, db: Database, cards: Sequence[Ids]) -> list[Card]:
        """Cards of people who are left out, in that order; those who have a seat by now are left away."""
        read, seatless = self._read_cards(db, [one for ids in cards for one in ids]), find_seatless(db, self.plan)
        made = {one: card for card in read for one in card.ids if not card.legs or one in seatless}
        return [made[ids[0]] for ids in cards if ids[0] in made]

    def passes(self, card: Card, sieve: Sieve) -> bool:
        return (sieve.country is None or card.country == sieve.country) and (
            sieve.ids is None or not sieve.ids.isdisjoint(card.ids)
        )

    def card_of(self, db: Database, ref: str) -> Card | None:
        """The card that somebody is on."""
        found = db.conn.execute("SELECT id FROM people WHERE ref = ?", (ref,)).fetchone()
        if found is None:
            return None
        journey = self._read_journeys(db, found).get(found[0], ())
        if journey:
            return next((card for card in self.cards(db, self.headline(journey)) if ref in card.refs), None)
        ids = next((ids for group in self.left_out for ids in group.cards if found[0] in ids), found)
        return next(iter(self.page(db, [ids])), None)

    def sift(self, db: Database, sieve: Sieve) -> tuple[dict[str, int], tuple[Group, ...]]:
        """People per column, and those left out, whom a sieve lets through."""
        if sieve.ids is not None:
            shown: Counter[str] = Counter()
            journeys = self._read_journeys(db, sieve.ids)
            bound = self._read_destinations(db, sieve.ids)
            for person, legs in journeys.items():
                if sieve.country is None or bound.get(person) == sieve.country:
                    shown.update(legs)
        else:
            shown = Counter(
                {column.code: sum(self._select_ids(column.shown, sieve.country)) for column in self.columns}
            )
        return dict(shown), tuple(filter(None, (self._sift_group(db, group, sieve) for group in self.left_out)))

    def _select_ids(self, shown: Mapping[str | None, int], country: str | None) -> Iterable[int]:
        return (count for text, count in shown.items() if country is None or self.destinations.get(text) == country)

    def _sift_group(self, db: Database, group: Group, sieve: Sieve) -> Group | None:
        cards = group.cards
        if sieve.ids is not None:
            known = sieve.ids
            cards = tuple(ids for ids in cards if not known.isdisjoint(ids))
        if sieve.country is not None:
            bound = self._read_destinations(db, [one for ids in cards for one in ids])
            cards = tuple(ids for ids in cards if any(bound.get(one) == sieve.country for one in ids))
        return replace(group, people=sum(map(len, cards)), cards=cards) if cards else None

    def _read_destinations(self, db: Database, ids: Iterable[int]) -> dict[int, str | None]:
        rows = db.conn.execute(f"SELECT id, destination FROM people WHERE id IN {_IDS}", {"ids": _to_json(ids)})
        return {row[0]: self.destinations.get(row[1]) for row in rows}

    def _read_journeys(self, db: Database, ids: Iterable[int]) -> dict[int, Itinerary]:
        """Without those that hold no longer: who did not come has no seat, and is no card on what they missed."""
        found: dict[int, list[str]] = {}
        some = list(ids)
        for person, leg in db.conn.execute(
            f"SELECT person_id, leg_id FROM bookings WHERE plan_id = :plan AND person_id IN {_IDS} "
            f"{select_holding(db, self.plan, people=some)} ORDER BY person_id, seq",
            {"plan": self.plan, "ids": _to_json(some)},
        ):
            found.setdefault(person, []).append(self._codes[leg])
        return {person: tuple(codes) for person, codes in found.items()}

    def _read_cards(self, db: Database, ids: Sequence[int]) -> list[Card]:
        journeys = self._read_journeys(db, ids)
        by_card: dict[tuple[object, Itinerary], list[dict[str, Any]]] = {}
        kept, void = find_kept(db, ids), read_whereabouts(db, ids, self.plan).void
        for row in db.query(_PEOPLE, {"ids": _to_json(ids), "plan": self.plan}):
            row["fixed"], row["void"] = row["id"] in kept, row["id"] in void
            legs = journeys.get(row["id"], ())
            unit = self._units.key(row["id"], row["household_id"], row["group_id"])
            by_card.setdefault((unit, legs), []).append(row)
        return [self._make_card(rows, legs) for (_, legs), rows in by_card.items()]

    def _make_card(self, rows: Sequence[dict[str, Any]], legs: Itinerary) -> Card:
        head = min(rows, key=lambda row: (row["birth_date"] is None, str(row["birth_date"]), row["ref"]))
        day = self.ground.legs[legs[0]].departs.date() if legs else self.ground.snapshot.settings.plan_start
        ages = [age_on(PartialDate.parse(row["birth_date"]), day) for row in rows if row["birth_date"]]
        reasons = () if legs else _read_reasons(rows)
        return Card(
            ids=tuple(row["id"] for row in rows),
            refs=tuple(row["ref"] for row in rows),
            head=head["ref"],
            name=full_name(head["surname"], head["given_names"], head["nationality"]) or head["native_name"] or "",
            native_name=head["native_name"],
            priority=min(row["priority"] for row in rows),
            household=head["household"] if len(rows) > 1 else None,
            group=head["group"],
            assistance=tuple(dict.fromkeys(code for row in rows for code in (row["assistance"] or "").split())),
            etd=any(row["etd"] for row in rows),
            minor=any(age is not None and age < 18 for age in ages),
            pinned=any(row["pinned"] for row in rows),
            fixed=any(row["fixed"] for row in rows),
            legs=legs,
            country=self.destinations.get(head["destination"]),
            why=None if legs else self._explain_card(rows, reasons),
            reasons=reasons,
            forbidden=tuple(
                dict.fromkeys(code for row in rows for code in (row["forbidden"] or "").split(" ") if code)
            ),
            new=bool(legs) and any(row["new"] for row in rows),
        )

    def _explain_card(self, rows: Sequence[dict[str, Any]], reasons: Sequence[Reason]) -> str:
        if self.state is None:
            return NOT_PLANNED
        if reasons:
            return reasons[0].code.value
        if any(row["void"] for row in rows):
            return STRAYED
        return TAKEN_OFF if any(row["reasons"] is not None for row in rows) else NEW


_IDS = "(SELECT value FROM json_each(:ids))"
_FORBIDDEN = """
    (SELECT group_concat(l.code, ' ') FROM rules r JOIN rule_legs rl ON rl.rule_id = r.id JOIN legs l ON l.id = rl.leg_id
    WHERE r.person_id = {0} AND r.kind = 'forbid')
"""
_PINNED = "EXISTS (SELECT 1 FROM rules r WHERE r.person_id = {0} AND r.kind = 'pin')"
_NEW = f"""
    ({PUBLISHED_PLAN} <> :plan AND NOT EXISTS (SELECT 1 FROM bookings k WHERE k.person_id = {{0}} AND k.plan_id = {PUBLISHED_PLAN}))
"""
_PEOPLE = f"""
    SELECT p.id, p.ref, p.surname, p.given_names, p.native_name, p.nationality, p.priority, p.birth_date, p.assistance,
        p.destination, p.household_id, h.name AS household, p.group_id, g.name AS "group", d.type = 'etd' AS etd,
        {_PINNED.format("p.id")} AS pinned, l.reasons,
        {_FORBIDDEN.format("p.id")} AS forbidden, {_NEW.format("p.id")} AS new
    FROM people p LEFT JOIN households h ON h.id = p.household_id LEFT JOIN groups g ON g.id = p.group_id
    LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1
    LEFT JOIN leftouts l ON l.plan_id = :plan AND l.person_id = p.id
    WHERE p.id IN {_IDS} ORDER BY p.ref
"""


def _to_json(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))


def _find_held(db: Database) -> set[int]:
    """Ids of the people who are pinned, or whose journey no plan may change."""
    pinned = db.conn.execute("SELECT person_id FROM rules WHERE kind = 'pin'").fetchall()
    return {row[0] for row in pinned} | find_kept(db)


def _count_gained(db: Database, plan: int) -> dict[str, int]:
    """The people on each departure in this plan and not in the confirmed one; empty if that is the same plan."""
    confirmed = find_confirmed(db)[1]
    rows = db.conn.execute(
        f"""SELECT l.code, count(*) FROM bookings b JOIN legs l ON l.id = b.leg_id
            WHERE b.plan_id = :plan AND :confirmed NOT IN (0, :plan) {select_holding(db, plan, "b.person_id")}
            AND NOT EXISTS (SELECT 1 FROM bookings k WHERE k.plan_id = :confirmed AND k.person_id = b.person_id AND k.leg_id = b.leg_id
                {select_holding(db, confirmed, "k.person_id")}) GROUP BY 1""",
        {"plan": plan, "confirmed": confirmed},
    )
    return dict(rows.fetchall())


def _read_reasons(rows: Iterable[dict[str, Any]]) -> tuple[Reason, ...]:
    """The reasons of everybody on a card; reasons of their own hide the reason that the household is blocked."""
    found = [reason for row in rows for reason in read_reasons(json.loads(row["reasons"] or "[]"))]
    own = [reason for reason in found if reason.code is not ReasonCode.HOUSEHOLD_BLOCKED]
    return tuple(dict.fromkeys(own or found))


def read_timetable(db: Database, today: date) -> Rulebook:
    """The timetable with one nobody for each way that somebody wants to go."""
    places = {str(person): position.place for person, position in read_whereabouts(db).at.items()}
    ways = db.conn.execute(_PLACES, {"at": json.dumps(places)}).fetchall()
    nobodies = tuple(Person(ref=f"#{n}", location=start, destination=end) for n, (start, end) in enumerate(ways))
    legs = all_legs(db)
    return Rulebook(Snapshot(nobodies, legs, places_of(db, nobodies, legs), plan_settings(db, today)))


_PLACES = """
    WITH at AS MATERIALIZED (SELECT CAST(key AS INTEGER) AS person, value AS place FROM json_each(:at))
    SELECT DISTINCT iif(at.person IS NULL, location, at.place), destination FROM people p LEFT JOIN at ON at.person = p.id
"""


def _find_country(text: str | None, ground: Rulebook) -> str | None:
    goal = resolve_goal(text, ground.snapshot.places) if text else None
    if goal is None:
        return None
    place = ground.snapshot.places.get(goal.place or "")
    return goal.country or (place.country if place else None)
