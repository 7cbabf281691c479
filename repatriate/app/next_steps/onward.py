"""Steps for people aboard or under way whose onward journey no longer holds: the arrival would show it too late."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from repatriate.app.core.counted_facts import read_given
from repatriate.app.core.kept_journeys import are_taken_off, list_broken_onward
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import read_whereabouts, select_confirmed
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.children_alone import find_parted
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.people import read_remembered
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.app.state.breaches import explain_broken
from repatriate.app.state.states import FROM_TABLES
from repatriate.model.counting import Stage
from repatriate.model.entities import LegStatus
from repatriate.model.saying import Said, count, join_parts, say

MOST_TOLD = 3
"""Reasons that a step says."""


def find_broken_onward(facts: Facts) -> Iterator[Step]:
    """One for each place from where the journeys of people lead on no longer."""
    found = read_remembered(facts.db, f"onward {facts.today}", FROM_TABLES, lambda: _read_broken(facts))
    for place, why in found.items():
        refs = tuple(why)
        known = place_finder(facts.db)(place)
        told = count(
            len(refs),
            "{1} is aboard or on the way, and the journey on from {2} no longer holds.",
            "{0} people are aboard or on the way, and their journey on from {2} no longer holds.",
            f"{name_person(facts.db, refs[0])} ({refs[0]})",
            known.name if known else place,
        )
        told = join_parts(" ", (told, *list(dict.fromkeys(why.values()))[:MOST_TOLD]))
        button, target = say("Plan again"), Target("plan", "run")
        if "draft" in facts.plans and not facts.draft_outdated and are_taken_off(facts.db, refs):
            button, target = say("Review and confirm"), Target("plan", "confirm")
        note = say("Plan again, choose another departure for them, or put right what forbids it.")
        yield Step("onward_broken", Order.DANGER, told, len(refs), refs[:NAMED], button, target, place, note)


def _read_broken(facts: Facts) -> dict[str, dict[str, str]]:
    """The checker's sentence for each person by reference, grouped by place."""
    places = list_broken_onward(facts.db)
    refs, found = find_refs(facts.db, places), dict[str, dict[str, str]]()
    said = explain_broken(facts.db, set(places)) if places else {}
    for person, place in places.items():
        if refs[person] in said:
            found.setdefault(place, {})[refs[person]] = said[refs[person]]
    return {place: dict(sorted(why.items())) for place, why in sorted(found.items())}


# -- Steps for people who are on a departure without an onward seat, joined or booked: nobody expects them where
# they land.


def find_joined(facts: Facts) -> Iterator[Step]:
    """One for each departure that was closed or left with them, also once they wait where it took them."""
    waiting = _read_waiting(facts)
    for one in facts.departures:
        landed = one.status is LegStatus.ARRIVED
        refs = waiting.get(one.code, []) if landed else _list_stranded(facts, one)
        if not refs or one.status not in (LegStatus.CLOSED, LegStatus.DEPARTED, LegStatus.ARRIVED):
            continue
        told = (
            _describe_waiting(facts, one, refs)
            if landed
            else count(
                len(refs),
                "{1} is on {2} and has no seat onwards.",
                "{0} people are on {2} and have no seat onwards.",
                f"{name_person(facts.db, refs[0])} ({refs[0]})",
                one.code,
            )
        )
        target = Target("people", refs[0]) if len(refs) == 1 else Target("departure", one.code)
        button = say("Show the person") if len(refs) == 1 else say("Show the departure")
        yield Step("joined_no_seat", Order.DANGER, told, len(refs), tuple(refs[:NAMED]), button, target, one.code)


def _describe_waiting(facts: Facts, one: Departure, refs: Sequence[str]) -> Said:
    place = place_finder(facts.db)(one.destination)
    return count(
        len(refs),
        "{1} came by {2}, waits at {3} and has no seat from there.",
        "{0} people came by {2}, wait at {3} and have no seat from there.",
        f"{name_person(facts.db, refs[0])} ({refs[0]})",
        one.code,
        place.name if place else one.destination,
    )


def _read_waiting(facts: Facts) -> dict[str, list[str]]:
    """Whoever waits where a departure took them without a seat from there, by that departure; whom it parted from their family
    aside, for these have a step of their own."""
    seen, found = read_whereabouts(facts.db), dict[str, list[str]]()
    parted = read_remembered(facts.db, f"parted {facts.today}", None, lambda: find_parted(facts.db, facts.today))
    travelling = {person for (person,) in facts.db.conn.execute("SELECT id FROM people WHERE withdrawn IS NULL")}
    for person, ref in sorted(find_refs(facts.db, (seen.stranded & travelling) - read_given(facts.db)).items()):
        if ref not in parted and seen.aboard.get(person):
            found.setdefault(seen.aboard[person][-1], []).append(ref)
    return found


def _list_stranded(facts: Facts, one: Departure) -> list[str]:
    progress = read_progress(facts.db, legs=[one.id]).get(one.id, {})
    aboard = [person for person, found in progress.items() if found.stage in (Stage.BOARDED, Stage.DEPARTED)]
    rows = facts.db.conn.execute(
        "SELECT ref, destination FROM people p WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS ("
        "SELECT 1 FROM bookings b JOIN legs ON legs.id = b.leg_id AND legs.status IN ('planned', 'closed') AND legs.id <> ? "
        f"WHERE {select_confirmed(facts.db, 'b.', aboard)} AND b.person_id = p.id) ORDER BY ref",
        (json.dumps(aboard), one.id),
    )
    return [
        ref
        for ref, destination in rows.fetchall()
        if destination is None or not facts.reaches(one.destination, destination)
    ]
