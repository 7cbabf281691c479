"""The plan as a board: a column for each departure, a card for people who move together, and what a move would meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from sqlite_utils import Database

from repatriate.app import queries, room_views
from repatriate.app.plans import reasons_from
from repatriate.app.snapshot import assignments_of, take_snapshot
from repatriate.model.dates import age_on
from repatriate.model.entities import DocumentType, Leg, LegStatus, Person
from repatriate.model.names import full_name
from repatriate.model.plan import Itinerary, Reason, ReasonCode, Snapshot
from repatriate.planning import Rulebook, check_move, evaluate

NOT_PLANNED, TAKEN_OFF, NEW = "not_planned", "taken_off", "new"
"""Why a card is left out, where the planner did not say: no plan yet; off by hand; came after the plan was made."""


@dataclass(frozen=True, slots=True)
class Card:
    """People who move together: a household, a strict group, or one person. `head` is whose name it bears.

    `people` are all on the card; those who are not on it and yet belong to the unit keep a seat on a frozen leg.
    `why` is a reason code (or NOT_PLANNED, TAKEN_OFF, NEW) where the card is left out.
    """

    refs: tuple[str, ...]
    head: str
    name: str
    native_name: str | None
    priority: int
    household: str | None
    group: str | None
    assistance: tuple[str, ...]
    etd: bool
    minor: bool
    pinned: bool
    fixed: bool
    legs: Itinerary
    country: str | None
    why: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def size(self) -> int:
        return len(self.refs)


@dataclass(frozen=True, slots=True)
class Column:
    """A departure and who has it as the headline of their journey.

    `people` and `taken` count everybody on the leg, whichever column shows their card; `pinned` are seats of those who
    are pinned or keep what they have. `countries` are where journeys with this headline end.
    """

    leg: Leg
    cards: tuple[Card, ...]
    people: int
    taken: int
    pinned: int
    countries: frozenset[str]

    @property
    def code(self) -> str:
        return self.leg.code


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a move would meet. `legs` is the journey that is meant; `reasons` is empty where it is allowed.

    `days` is by how many days they would arrive sooner (negative: later) than now; None where they are not placed.
    """

    legs: Itinerary
    reasons: tuple[Reason, ...]
    arrives: date | None = None
    days: int | None = None

    @property
    def allowed(self) -> bool:
        return bool(self.legs) and not self.reasons


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody whose journey differs between two plans; empty where there is none. `cause` None: changed by hand."""

    ref: str
    before: Itinerary
    after: Itinerary
    cause: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The draft against the published plan. `sooner` sums, over people placed in both, the days they arrive sooner.

    `tiers` holds (draft, published) by name.
    """

    placed: int
    left_out: int
    gained: int
    lost: int
    moved: int
    sooner: int
    tiers: Mapping[str, tuple[float, float]]


@dataclass
class Board:
    """One revision of the file: build it once, ask it while a card is dragged. Not changed after it is made."""

    snapshot: Snapshot
    rulebook: Rulebook
    assignments: Mapping[str, Itinerary]
    published: Mapping[str, Itinerary] | None
    state: str | None
    reasons: Mapping[str, tuple[Reason, ...]]
    causes: Mapping[str, tuple[Itinerary, Itinerary, str]]
    pinned: frozenset[str]
    columns: tuple[Column, ...] = ()
    left_out: tuple[Card, ...] = ()
    _headlines: dict[Itinerary, str] = field(default_factory=dict, repr=False)
    _ends: dict[str, set[str]] = field(default_factory=dict, repr=False)
    _shelves: dict[tuple[str | None, str | None, int], dict[str, list[Itinerary]]] = field(
        default_factory=dict, repr=False
    )
    _verdicts: dict[tuple[tuple[str, ...], str], Verdict] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, db: Database, today: date) -> Board:
        """The draft, or the published plan where there is no draft, or everybody left out where there is neither."""
        snapshot = take_snapshot(db, today)
        published = snapshot.published
        draft = assignments_of(db, "draft")
        state = "draft" if draft is not None else "published" if published is not None else None
        plan = room_views.plan(db, state) if state else None
        kept = draft if draft is not None else published or {}
        left = queries.left_out(db, state) if state else {}
        made = cls(
            snapshot=snapshot,
            rulebook=Rulebook(snapshot),
            assignments=kept,
            published=published,
            state=state,
            reasons={ref: reasons_from(rows) for ref, rows in left.items()},
            causes=plan.changes if plan and state == "draft" else {},
            pinned=room_views.pinned(db),
        )
        made._fill()
        return made

    # -- making it

    def _fill(self) -> None:
        cards: dict[str, list[Card]] = {}
        left: list[Card] = []
        for unit in self.rulebook.units:
            by_journey: dict[Itinerary, list[Person]] = {}
            for who in unit.members:
                by_journey.setdefault(tuple(self.assignments.get(who.ref, ())), []).append(who.person)
            for legs, people in by_journey.items():
                card = self._card(people, legs)
                if legs:
                    cards.setdefault(self.headline(legs), []).append(card)
                else:
                    left.append(card)
        riders = self._riders()
        wanted = self._wanted()
        self.columns = tuple(
            self._column(leg, cards.get(leg.code, []), riders.get(leg.code, []))
            for leg in sorted(self.snapshot.legs, key=self._moment)
            if leg.code in cards or (leg.code in wanted and leg.status is not LegStatus.CANCELLED)
        )
        self.left_out = tuple(sorted(left, key=lambda card: (card.priority, card.head)))

    def _riders(self) -> dict[str, list[str]]:
        riders: dict[str, list[str]] = {}
        for ref, legs in self.assignments.items():
            for code in legs:
                riders.setdefault(code, []).append(ref)
        return riders

    def _wanted(self) -> Collection[str]:
        """Legs that are the headline of a possible journey, and those across a border that no journey uses at all."""
        routes = self.rulebook.journeys
        for legs, end in zip(routes.routes.codes, routes.ends, strict=True):
            self._ends.setdefault(self.headline(legs), set()).add(self.snapshot.places[end].country)
        used = {code for legs in routes.routes.codes for code in legs}
        idle = (leg.code for leg in self.snapshot.legs if leg.code not in used and leg.status is LegStatus.PLANNED)
        return self._ends.keys() | {code for code in idle if self._crosses(code)}

    def _moment(self, leg: Leg) -> tuple[datetime, str]:
        timed = self.rulebook.timed.get(leg.code)
        return (timed.departs.replace(tzinfo=None) if timed else leg.departs, leg.code)

    def _crosses(self, code: str) -> bool:
        timed = self.rulebook.timed.get(code)
        return timed is not None and timed.crosses

    def headline(self, legs: Itinerary) -> str:
        """The leg a journey is known by: the first that crosses a border, else the last."""
        found = self._headlines.get(legs)
        if found is None:
            found = next((code for code in legs if self._crosses(code)), legs[-1])
            self._headlines[legs] = found
        return found

    def _card(self, people: Sequence[Person], legs: Itinerary) -> Card:
        head = min(people, key=lambda one: (one.birth_date is None, str(one.birth_date), one.ref))
        refs = tuple(person.ref for person in people)
        day = self.rulebook.legs[legs[0]].departs.date() if legs and legs[0] in self.rulebook.legs else None
        ages = [age_on(person.birth_date, day or self.snapshot.settings.plan_start) for person in people]
        reasons = () if legs else self._reasons(refs)
        return Card(
            refs=refs,
            head=head.ref,
            name=full_name(head.surname, head.given_names, head.nationality) or head.native_name or "",
            native_name=head.native_name,
            priority=min(person.priority for person in people),
            household=head.household if len(people) > 1 else None,
            group=head.group,
            assistance=tuple(dict.fromkeys(code for person in people for code in person.assistance)),
            etd=any(p.document is not None and p.document.type is DocumentType.ETD for p in people),
            minor=any(age is not None and age < 18 for age in ages),
            pinned=any(ref in self.pinned for ref in refs),
            fixed=any(ref in self.rulebook.frozen.kept for ref in refs),
            legs=legs,
            country=self._country(head),
            why=None if legs else self._why(refs, reasons),
            reasons=reasons,
        )

    def _reasons(self, refs: Iterable[str]) -> tuple[Reason, ...]:
        """Of everybody on a card, what stands in the way itself before what blocks the others."""
        found = [reason for ref in refs for reason in self.reasons.get(ref, ())]
        own = [reason for reason in found if reason.code is not ReasonCode.HOUSEHOLD_BLOCKED]
        return tuple(dict.fromkeys(own or found))

    def _why(self, refs: Sequence[str], reasons: Sequence[Reason]) -> str:
        if self.state is None:
            return NOT_PLANNED
        if reasons:
            return reasons[0].code.value
        return TAKEN_OFF if any(ref in self.reasons for ref in refs) else NEW

    def _country(self, person: Person) -> str | None:
        goal = self.rulebook.goals.get(person.destination or "")
        if goal is None:
            return None
        place = self.snapshot.places.get(goal.place or "")
        return goal.country or (place.country if place else None)

    def _column(self, leg: Leg, cards: list[Card], riders: Sequence[str]) -> Column:
        held = [ref for ref in riders if ref in self.pinned or ref in self.rulebook.frozen.kept]
        countries = {card.country for card in cards if card.country} | self._ends.get(leg.code, set())
        return Column(
            leg=leg,
            cards=tuple(sorted(cards, key=lambda card: (card.priority, card.head))),
            people=len(riders),
            taken=self._seats(riders, leg),
            pinned=self._seats(held, leg),
            countries=frozenset(countries),
        )

    def _seats(self, refs: Iterable[str], leg: Leg) -> int:
        total = 0
        for ref in refs:
            who = self.rulebook.travellers.get(ref)
            if who is not None:
                demand = self.rulebook.demand((who,), self.rulebook.day_of(self.assignments[ref]))
                total += demand.seats + demand.stretchers * leg.stretcher_seats
        return total

    # -- asking it

    @cached_property
    def open_legs(self) -> frozenset[str]:
        """Legs that somebody may still board."""
        return frozenset(leg.code for leg in self.snapshot.legs if leg.status is LegStatus.PLANNED)

    def unit(self, refs: Iterable[str]) -> tuple[str, ...]:
        """Those people with all who must travel with them, by ref."""
        found: dict[str, None] = {}
        for ref in refs:
            unit = self.rulebook.unit_of.get(ref)
            found.update(dict.fromkeys(unit.refs if unit else (ref,)))
        return tuple(sorted(found))

    def journeys(self, refs: Sequence[str], code: str | None = None) -> list[Itinerary]:
        """Itineraries from where these people wait to where they are bound for, those with that headline, soonest home
        first; of equal ones that which leaves latest. Empty where they do not share one."""
        shelves = {id(shelf): shelf for shelf in map(self._shelf, refs)}
        if not shelves or code is None:
            found = [[legs for row in shelf.values() for legs in row] for shelf in shelves.values()]
        else:
            found = [shelf.get(code, []) for shelf in shelves.values()]
        if len(found) == 1:
            return found[0] if code is not None else sorted(found[0], key=self._rank)
        shared = set.intersection(*map(set, found)) if found else set()
        return sorted(shared, key=self._rank)

    def _shelf(self, ref: str) -> dict[str, list[Itinerary]]:
        """Somebody's itineraries by headline, soonest home first; one shelf for all who wait and go alike."""
        who = self.rulebook.travellers.get(ref)
        key = (who.person.location, who.person.destination, who.kept) if who else (None, None, 0)
        if key not in self._shelves:
            shelf: dict[str, list[Itinerary]] = {}
            for legs in sorted(self.rulebook.routes_of(who).codes if who else (), key=self._rank):
                shelf.setdefault(self.headline(legs), []).append(legs)
            self._shelves[key] = shelf
        return self._shelves[key]

    def _rank(self, legs: Itinerary) -> tuple[datetime, float, Itinerary]:
        timed = self.rulebook.timed
        return (timed[legs[-1]].arrives, -timed[legs[0]].departs.timestamp(), legs)

    def verdict(self, refs: Sequence[str], code: str) -> Verdict:
        """Whether these people, with their companions, can go on that departure: the best journey that may, else why not."""
        unit = self.unit(refs)
        known = self._verdicts.get((unit, code))
        if known is None:
            known = self._verdicts[unit, code] = self._verdict(unit, code)
        return known

    def _verdict(self, unit: tuple[str, ...], code: str) -> Verdict:
        found: Verdict | None = None
        for legs in self.journeys(unit, code):
            reasons = check_move(self.rulebook, self.assignments, unit, legs)
            if not reasons:
                return self.judged(unit, legs, ())
            if found is None or len(reasons) < len(found.reasons):
                found = self.judged(unit, legs, reasons)
        return found or Verdict((), check_move(self.rulebook, self.assignments, unit, (code,)))

    def whole(self, refs: Sequence[str], legs: Itinerary) -> Verdict:
        """Whether these people, with their companions, can go on exactly these legs; no legs: lose their seats."""
        unit = self.unit(refs)
        return self.judged(unit, legs, check_move(self.rulebook, self.assignments, unit, legs))

    def fit(self, refs: Sequence[str], legs: Itinerary) -> tuple[tuple[str, ...], dict[str, Reason]]:
        """Of these people and their companions, those who can all go on these legs, by priority; why not of the others."""
        after = dict(self.assignments)
        can: list[str] = []
        cannot: dict[str, Reason] = {}
        units = {id(unit): unit for ref in refs if (unit := self.rulebook.unit_of.get(ref)) is not None}
        for unit in sorted(units.values(), key=lambda one: (min(who.person.priority for who in one.members), one.refs)):
            reasons = check_move(self.rulebook, after, unit.refs, legs)
            if reasons:
                cannot |= dict.fromkeys(unit.refs, reasons[0])
            else:
                can += unit.refs
                after |= dict.fromkeys(unit.refs, legs)
        return tuple(sorted(can)), dict(sorted(cannot.items()))

    def judged(self, unit: Sequence[str], legs: Itinerary, reasons: tuple[Reason, ...]) -> Verdict:
        arrives = self.arrival(legs)
        now = [day for ref in unit if (day := self.arrival(self.assignments.get(ref, ()))) is not None]
        days = (max(now) - arrives).days if now and arrives and len(now) == len(unit) else None
        return Verdict(legs, reasons, arrives, days)

    def arrival(self, legs: Itinerary) -> date | None:
        """The local day on which a journey ends."""
        leg = self.rulebook.legs.get(legs[-1]) if legs else None
        return leg.arrives.date() if leg else None

    # -- draft and published

    def moved(self) -> list[Moved]:
        """Everybody whose journey differs from the published plan, by ref."""
        before = self.published or {}
        found = []
        for ref in sorted({*before, *self.assignments} & self.rulebook.people.keys()):
            was, now = before.get(ref, ()), self.assignments.get(ref, ())
            if was != now:
                told = self.causes.get(ref)
                cause = told[2] if told and told[1] == now else None
                found.append(Moved(ref, was, now, cause))
        return found

    def figures(self) -> Figures:
        """The plan at work against the published one; against nobody placed where none is published."""
        before = self.published or {}
        moved = self.moved()
        sooner = 0
        for one in moved:
            was, now = self.arrival(one.before), self.arrival(one.after)
            if was and now:
                sooner += (was - now).days
        ours, theirs = evaluate(self.rulebook, self.assignments), evaluate(self.rulebook, before)
        placed = sum(1 for ref in self.assignments if ref in self.rulebook.people)
        return Figures(
            placed=placed,
            left_out=len(self.rulebook.people) - placed,
            gained=sum(1 for one in moved if not one.before),
            lost=sum(1 for one in moved if not one.after),
            moved=sum(1 for one in moved if one.before and one.after),
            sooner=sooner,
            tiers={name: (value, theirs[name]) for name, value in ours.items()},
        )
