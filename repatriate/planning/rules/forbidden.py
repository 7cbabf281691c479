"""Nobody is on a leg that a rule keeps them off. Hard rule 5."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from repatriate.model.entities import Rule, RuleKind
from repatriate.model.plan import ReasonCode
from repatriate.model.saying import Said, count, join_items, say
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.rules.rule import Change, Closed, Fact, Obstacle, Opens, PersonRule, Remedy, list_people
from repatriate.planning.rules.traveller import Traveller
from repatriate.planning.rules.trip import Trip


def mask_forbidden(forbidden: frozenset[int], legs: Ints) -> Mask:
    return np.asarray(np.isin(legs, sorted(forbidden)).any(axis=1), dtype=np.bool_)


def breaks_rule(trip: Trip) -> bool:
    return bool(trip.rules) and any(_find_rules_against(trip))


def _find_rules_against(trip: Trip) -> Iterable[tuple[str, Rule]]:
    """Legs of the journey that a rule keeps the person off, in the order of travel, each with the rule."""
    rules = [rule for rule in trip.rules if rule.kind is RuleKind.FORBID]
    return ((code, rule) for code in trip.journey.codes for rule in rules if code in rule.legs)


def find_fact(trip: Trip) -> Fact:
    leg, rule = next(iter(_find_rules_against(trip)))
    text = say("A rule keeps {0} off {1}", trip.ref, leg)
    if rule.reason:
        text = say("A rule keeps {0} off {1} ({2})", trip.ref, leg, rule.reason)
    return Fact(text, leg=leg, rule=f"forbid {leg}")


def describe_closed(closed: Closed) -> Said:
    return count(closed.number, "{1} is closed to {2} by a rule", "{1} are closed to {2} by a rule", closed.subject, closed.whose)  # fmt: skip


def describe_requirement(trip: Trip) -> Said:
    legs = list(dict.fromkeys(code for code, _ in _find_rules_against(trip)))
    return say("the rule that keeps {0} off {1} would have to go", trip.ref, join_items(legs))


def obstacles(who: Traveller, routes: RouteSet) -> Iterable[tuple[Obstacle, Mask]]:
    """One for each leg."""
    for number in sorted(who.forbidden):
        on_it = routes.legs == number
        if on_it.any():
            row, column = np.argwhere(on_it)[0]
            yield Obstacle(RULE.code, who.ref, (routes.codes[row][column],)), np.asarray(on_it.any(axis=1))


def lift(obstacles: Sequence[Obstacle], people: Sequence[Traveller], opened: RouteSet) -> Change:
    legs = " ".join(obstacles[0].legs)
    condition = say("the rule that keeps {1} off {0} were lifted", legs, list_people(people))
    return Change(f"forbid {legs} lifted", condition)


RULE = PersonRule(
    code=ReasonCode.FORBIDDEN,
    heading=say("Kept off by a rule"),
    advice=say("See the rules about them"),
    opens=Opens.PERSON,
    mask_forbidden=mask_forbidden,
    breaks_rule=breaks_rule,
    find_fact=find_fact,
    describe_closed=describe_closed,
    describe_requirement=describe_requirement,
    idle=lambda forbidden: not forbidden,
    obstacles=obstacles,
    remedy=Remedy(lift, singly=True),
)
