"""Steps about a danger: a departure is near or late, was cancelled with people on it, or a confirmed seat is at risk."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.kept_journeys import are_taken_off
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import list_lost_seats, read_whereabouts
from repatriate.app.core.shown_plan import find_published
from repatriate.app.core.whereabouts import describe_codes
from repatriate.app.counting.children_alone import Lone, Spot, find_parted
from repatriate.app.counting.children_alone import find_left_behind as find_behind
from repatriate.app.counting.rest import list_doubtful, list_strays
from repatriate.app.documents.issuing_office import STATE
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.people import read_remembered
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.app.state.states import State
from repatriate.app.transport.queries import Load, read_loads
from repatriate.counting.journeys import Gone
from repatriate.model.entities import LegStatus
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, WeekDay, join_items, join_parts, say

NEAR = timedelta(hours=3)
"""Before a departure: from then on it comes first."""
MOST_LATE = 3
"""Departures whose time has passed that are told one by one."""
PAPERS = (ReasonCode.NO_DOCUMENT, ReasonCode.DOCUMENT_EXPIRES)
"""Rules that a document from this office puts right."""


def find_departing(facts: Facts) -> Iterator[Step]:
    """Departures within three hours, or whose time has passed, that nobody has closed. Many late ones are one step."""
    near = [one for one in facts.departures if _is_near(facts, one)]
    late = [one for one in near if one.leaves <= facts.now]
    if len(late) > MOST_LATE:
        near = [one for one in near if one not in late]
        yield Step(
            "departures_late", Order.DANGER,
            say("{0} departures should have left; the first is {1}.", len(late), late[0].code), len(late),
            tuple(one.code for one in late[:NAMED]), say("Look at {0} departures", len(late)), Target("departures", late[0].code),
        )  # fmt: skip
    for one in near:
        passed = one.leaves <= facts.now
        button, target = _lead_to(one, late=passed)
        yield Step(
            "departing", Order.DANGER, _describe_departing(facts, one, late=passed), one.people, (one.code,), button, target,
            one.code,
        )  # fmt: skip


def _is_near(facts: Facts, one: Departure) -> bool:
    if not one.people or one.status not in (LegStatus.PLANNED, LegStatus.CLOSED):
        return False
    if one.status is LegStatus.CLOSED and one.leaves > facts.now:
        return False
    return one.leaves - facts.now <= NEAR


def _describe_departing(facts: Facts, one: Departure, *, late: bool) -> Said:
    at = f"{one.departs:%H:%M}"
    if not late:
        found = facts.boarding(one)
        expected = found.booked + found.go_shows
        if expected == 1:
            return say("{0} leaves at {1}: {2} of 1 is counted.", one.code, at, found.aboard)
        return say("{0} leaves at {1}: {2} of {3} are counted.", one.code, at, found.aboard, expected)
    if one.departs.date() == facts.now.astimezone(facts.zone_of(one.origin)).date():
        return say("{0} should have left at {1}.", one.code, at)
    return say("{0} should have left on {1} at {2}.", one.code, WeekDay.of(one.departs.date()), at)


def _lead_to(one: Departure, *, late: bool) -> tuple[Said, Target]:
    """The button of a departure that is near or late, and where it leads."""
    if one.status is LegStatus.CLOSED:
        return say("Mark as left"), Target("departure", f"{one.code}:left")
    if late:
        return say("Close it"), Target("counting", f"{one.code}:close")
    return say("Count"), Target("counting", f"{one.code}:count")


def _name_apart(db: Database, ref: str) -> str:
    """The name, with the number where somebody else has the same."""
    row = db.conn.execute(
        "SELECT count(*) FROM people p JOIN people o ON o.surname IS p.surname AND o.given_names IS p.given_names "
        "WHERE p.ref = ?",
        (ref,),
    ).fetchone()
    name = name_person(db, ref)
    return f"{name} ({ref})" if row[0] > 1 else name


def find_left_behind(facts: Facts) -> Iterator[Step]:
    """Steps for people under 18 left behind without their adult at a closing. They come before all others."""
    for leg, refs in _read_behind(facts).items():
        told = say("{0} children stayed behind without an adult of their family when {1} was closed.", len(refs), leg)
        if len(refs) == 1:
            name = _name_apart(facts.db, refs[0])
            told = say("{0}, under 18, stayed behind without an adult of their family when {1} was closed.", name, leg)
        yield Step(
            "child_behind", Order.DANGER, told, len(refs), refs[:NAMED], say("Find"), Target("people", refs[0]), leg
        )


def _read_behind(facts: Facts) -> dict[str, tuple[str, ...]]:
    return read_remembered(facts.db, "left behind", _ABOUT_BEHIND, lambda: _read_left_behind(facts.db))


_ABOUT_BEHIND = ("people", "households", "legs", "closings", "sightings", "checkpoints", "plans", "bookings")


def _read_left_behind(db: Database) -> dict[str, tuple[str, ...]]:
    """The people left behind, by the departure that left them last."""
    last: dict[str, str] = {}
    for row in db.query("SELECT id, code FROM legs WHERE status <> 'cancelled' ORDER BY departs, code"):
        closing = read_closing(db, row["id"])
        if closing is not None:
            ashore = (closing.booked | closing.go_shows) - closing.aboard
            last |= dict.fromkeys(find_behind(db, row["id"], closing.aboard, ashore), row["code"])
    return {leg: tuple(ref for ref, one in last.items() if one == leg) for leg in dict.fromkeys(last.values())}


def find_alone_on_the_way(facts: Facts) -> Iterator[Step]:
    """Steps for people whom a departure parted from their family: children alone, and adults without an onward seat.
    Children whom a closing left behind have a step already."""
    behind = {ref for refs in _read_behind(facts).values() for ref in refs}
    for ref, lone in read_remembered(
        facts.db, f"parted {facts.today}", None, lambda: find_parted(facts.db, facts.today)
    ).items():
        if ref in behind:
            continue
        yield Step(
            "alone_on_the_way", Order.DANGER, describe_parted(facts.db, ref, lone), 1, (ref,), say("See what can be done"),
            Target("people", ref), ref,
            say("Bring them together, or put the child into the family of the adult who has them.") if lone.child else None,
        )  # fmt: skip


def describe_parted(db: Database, ref: str, lone: Lone) -> Said:
    """A sentence on a person without their family, with the places of a child's adults."""
    name, find = _name_apart(db, ref), place_finder(db)

    def name_place(spot: Spot) -> str:
        place = find(spot.place)
        return place.name if place else spot.place

    told = say("{0} waits at {1} without their family and has no seat from there.", name, name_place(lone.spot))
    if lone.child and lone.spot.leg:
        told = say("{0}, under 18, is on {1} without an adult of their family.", name, lone.spot.leg)
    elif lone.child and lone.seat:
        told = say("{0}, under 18, is alone at {1}.", name, name_place(lone.spot))
    elif lone.child:
        told = say("{0}, under 18, waits alone at {1} and has no seat from there.", name, name_place(lone.spot))
    for adult, spot in lone.adults.items():
        who = f"{name_person(db, adult)} ({adult})"
        where = say("Nobody knows where {0} is.", who)
        if spot.leg:
            where = say("{0} is on {1}.", who, spot.leg)
        elif spot.place:
            where = say("{0} is at {1}.", who, name_place(spot))
        told = join_parts(" ", (told, where))
    return told


def find_to_decide(facts: Facts) -> Iterator[Step]:
    """People about whose count an officer has to decide, by departure: those whom its status names."""
    for leg, found in read_remembered(
        facts.db, f"to decide {facts.today}", None, lambda: list_doubtful(facts.db, facts.today)
    ).items():
        refs = tuple(dict.fromkeys(one.ref for one in found))
        told = found[0].message
        if len(refs) > 1:
            told = say("{0} people who were counted on {1} wait for a decision: {2}.", len(refs), leg, join_items(refs))
        yield Step(
            "to_decide", Order.DANGER, told, len(refs), refs[:NAMED], say("Decide"),
            Target("counting", f"{leg}:count"), leg,
        )  # fmt: skip


def find_strays(facts: Facts) -> Iterator[Step]:
    """Codes that were read and led to nobody, by departure: whoever bears one may be aboard without being counted."""
    for leg, found in read_remembered(
        facts.db, f"strays {facts.today}", None, lambda: list_strays(facts.db, facts.today)
    ).items():
        told = join_parts(": ", (leg, describe_codes(list(dict.fromkeys(one.code for one in reversed(found))))))
        yield Step(
            "unknown_codes",
            Order.DANGER,
            told,
            len(found),
            (leg,),
            say("Decide"),
            Target("counting", f"{leg}:count"),
            leg,
        )


def find_overfull(facts: Facts) -> Iterator[Step]:
    """Departures that have yet to leave, with people counted aboard, of which more seats are taken than there are."""
    open_ones = [one for one in facts.departures if one.status in (LegStatus.PLANNED, LegStatus.CLOSED) and one.people]
    taken = read_loads(facts.db, "published", [one.code for one in open_ones]) if open_ones else {}
    for one in open_ones:
        if taken.get(one.code, Load()).seats <= one.seats or not facts.boarding(one).aboard:
            continue
        from repatriate.app.plan.standby_here import count_excess  # the planner's arithmetic is large

        if (excess := count_excess(facts.db, one.code)) > 0:
            seats = one.seats + excess
            told = say("{0} has {1} seats, and {2} are taken.", one.code, one.seats, seats)
            target = Target("counting", f"{one.code}:count")
            yield Step("overfull", Order.DANGER, told, excess, (one.code,), say("Count"), target, one.code)


def find_missing(facts: Facts) -> Iterator[Step]:
    """Steps for people who were aboard but missing on arrival, the first arrival first. They come before all others."""
    missing = facts.people.by_departure(State.MISSING_ON_ARRIVAL)
    lands = {one.code: one.lands for one in facts.departures}
    for leg in sorted(missing, key=lambda code: (lands.get(code, facts.now), code)):
        refs = facts.people.refs_on(State.MISSING_ON_ARRIVAL, leg)
        if missing[leg] == 1:
            told = say("{0} was not found when {1} arrived.", _name_apart(facts.db, refs[0]), leg)
            target = Target("people", refs[0])
        else:
            told = say("{0} people of {1} were not found when it arrived.", missing[leg], leg)
            target = Target("people", f"filter:state={State.MISSING_ON_ARRIVAL}")
        note = None
        if held := _list_held(facts.db, leg):
            told = join_parts(" ", (told, say("Seats stay held on {0}.", join_items(held))))
            note = say("Others at that departure may board in their place; once it is closed, the seats are free.")
        yield Step("missing_on_arrival", Order.DANGER, told, missing[leg], refs, say("Find"), target, leg, note)


def _list_held(db: Database, leg: str) -> list[str]:
    """Departures to come with a seat of somebody who was not found on this arrival."""
    legs = {
        id: (code, status) for id, code, status in db.conn.execute("SELECT id, code, status FROM legs ORDER BY departs")
    }
    lost = [one for one in read_whereabouts(db).journeys.values() if one.gone is Gone.MISSING and one.at]
    held = {ahead for one in lost if legs[one.at or 0][0] == leg for ahead in one.to_come}
    return [code for id, (code, status) in legs.items() if id in held and status == LegStatus.PLANNED]


def find_cancelled(facts: Facts) -> Iterator[Step]:
    """Cancelled departures with people of the confirmed plan who still need them."""
    lost = list_lost_seats(facts.db, find_published(facts.db))
    for one in facts.departures:
        refs = tuple(find_refs(facts.db, [person for person, leg in lost if leg == one.id]).values())
        if one.status is not LegStatus.CANCELLED or not refs:
            continue
        draft = facts.plans.get("draft")
        solved = draft is not None and not one.drafted and not facts.draft_outdated
        if len(refs) == 1:
            told = say(
                "{0} ({1}) is cancelled: {2} has lost their seat.",
                one.code,
                WeekDay.of(one.departs.date()),
                name_person(facts.db, refs[0]),
            )
        else:
            told = say(
                "{0} ({1}) is cancelled: {2} people have lost their seats.",
                one.code,
                WeekDay.of(one.departs.date()),
                len(refs),
            )
        yield Step(
            "departure_cancelled", Order.DANGER, told, len(refs), refs[:NAMED],
            say("Review and confirm") if solved else say("Plan again"),
            Target("plan", "confirm" if solved else "run"), one.code,
        )  # fmt: skip


def find_at_risk(facts: Facts) -> Iterator[Step]:
    """Confirmed seats that break a rule today. Those of cancelled departures have a step of their own.

    Where the draft has nobody of them on their departures any more, it only has to be confirmed.
    """
    found = facts.people.at_risk()
    if not found.count:
        return
    rules = facts.people.rules_at_risk()
    papers = rules <= {rule.value for rule in PAPERS} and _can_issue(facts, found.refs)
    if found.count == 1:
        [ref] = found.refs
        told, note = _describe_at_risk(facts, ref)
        button, target = (say("Issue a document"), Target("papers", ref)) if papers else _suggest_remedy(rules, ref)
    else:
        told, note = say("{0} confirmed seats are at risk.", found.count), None
        button = say("Look at {0} people", found.count)
        target = Target("people", f"filter:state={State.SEAT_AT_RISK}")
        if papers:
            button, target = say("Issue {0} documents", found.count), Target("papers", ",".join(found.refs))
    if "draft" in facts.plans and not facts.draft_outdated and are_taken_off(facts.db, facts.people.refs_at_risk()):
        button, target = say("Review and confirm"), Target("plan", "confirm")
    yield Step("seat_at_risk", Order.DANGER, told, found.count, found.refs, button, target, "", note)


def _can_issue(facts: Facts, refs: Sequence[str]) -> bool:
    """Whether this office issues documents for one of these people."""
    state = facts.settings.get(STATE)
    rows = facts.db.conn.execute(
        "SELECT 1 FROM people WHERE ref IN (SELECT value FROM json_each(?)) AND ifnull(nationality, ?) = ? LIMIT 1",
        (json.dumps(list(refs)), state, state),
    )
    return state is None or rows.fetchone() is not None


def _suggest_remedy(rules: frozenset[str], ref: str) -> tuple[Said, Target]:
    """The remedy for one person, and its place."""
    if rules == {ReasonCode.ON_HOLD}:
        return say("Look at the hold"), Target("people", ref)
    if rules <= {ReasonCode.CLEARANCE_MISSING, ReasonCode.CLEARANCE_EXPIRES}:
        return say("Look at the clearance"), Target("clearances", ref)
    if rules <= {rule.value for rule in PAPERS}:
        return say("See what can be done"), Target("people", ref)
    return say("Plan again"), Target("plan", "run")


def _describe_at_risk(facts: Facts, ref: str) -> tuple[Said, Said | None]:
    """Sentences on the seat of one person at risk, with the days, and on the departure time."""
    name = name_person(facts.db, ref)
    row = next(iter(facts.db.query(_SEAT, {"ref": ref, "today": facts.today.isoformat()})), None)
    if row is None:
        return say("The seat of {0} is at risk.", name), None
    one = next(each for each in facts.departures if each.id == row["leg_id"])
    hours = max(round((one.leaves - facts.now).total_seconds() / 3600), 0)
    note = say("{0} has a confirmed seat; {1} leaves in {2} hours.", ref, one.code, hours)
    day = one.arrives.date()
    if row["kind"] == ReasonCode.DOCUMENT_EXPIRES and row["expires"]:
        ends = date.fromisoformat(row["expires"])
        if row["type"] == "passport":
            return say("{0}’s passport ends on {1}, before {2} arrives on {3}.", name, ends, one.code, day), note
        return say("{0}’s document ends on {1}, before {2} arrives on {3}.", name, ends, one.code, day), note
    if row["kind"] == ReasonCode.NO_DOCUMENT:
        return say("{0} has a seat on {1} and no document.", name, one.code), note
    if row["kind"] == ReasonCode.ETD_REFUSED:
        return say("{0} does not take {1}’s emergency document.", one.code, name), note
    if row["kind"] == ReasonCode.ON_HOLD:
        return say("{0} has a seat on {1} and is on hold.", name, one.code), note
    if row["kind"] in (ReasonCode.CLEARANCE_MISSING, ReasonCode.CLEARANCE_EXPIRES):
        return say("{0} has a seat on {1} and is not cleared for it.", name, one.code), note
    return say("{0}’s seat on {1} breaks a rule.", name, one.code), note


_SEAT = """
    SELECT s.kind, l.id AS leg_id, d.type, d.expires FROM people p JOIN standings s ON s.person_id = p.id
        AND s.from_day <= :today AND s.until_day > :today JOIN legs l ON l.code = s.leg
    LEFT JOIN documents d ON d.person_id = p.id AND d.current = 1 WHERE p.ref = :ref
"""
