"""Steps for people aboard or under way whose onward journey no longer holds: the arrival would show it too late."""

from __future__ import annotations

from collections.abc import Iterator

from repatriate.app.core.kept_journeys import are_taken_off, list_broken_onward
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.remembered import read_remembered
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.app.state.breaches import explain_broken
from repatriate.app.state.states import FROM_TABLES
from repatriate.model.saying import count, join_parts, say

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
