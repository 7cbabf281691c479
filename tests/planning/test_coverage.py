"""That the small made-up operations are worth trying: each rule alone decides some of them, and time plays its tricks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from repatriate.model.entities import Cohesion
from repatriate.planning.rules.registry import list_rules
from tests.planning.referee import LIMITS, Plan, Referee, age
from tests.planning.worlds import MOST, world

RULES = {
    "not_ready": 8,
    "clearance_expires": 4,
    "no_document": 4,
    "document_expires": 5,
    "etd_refused": 10,
    "on_hold": 10,
    "forbidden": 3,
    "pinned_elsewhere": 8,
    "clearance_missing": 4,
    "infant_alone": 5,
    "household_blocked": 30,
    "strict": 10,
    **dict(zip(LIMITS, (50, 6, 5, 2, 6), strict=True)),
    "kept_apart": 5,
    "closed": 40,
    "fast": 15,
    "max_legs": 2,
    "connection": 6,
    "layover": 6,
}
"""In how many of the first 200 operations, at the least, the best is something else without the rule."""
ALONE = set(RULES) - {*LIMITS, "kept_apart", "fast", "household_blocked", "strict"}
OF_CHAINS = {"max_legs", "connection", "layover"}
"""Without these there are more chains of legs; of all others the chains are the same."""
TRICKS = {
    "what was published decides": 40,
    "groups that would rather stay together decide": 5,
    "kept on frozen legs": 60,
    "goes on another way after a frozen leg": 4,
    "arrives on an earlier day": 50,
    "leaves in an hour that is skipped or repeated": 10,
    "travels on a leap day": 30,
    "turns two": 4,
    "turns eighteen": 8,
}
"""In how many of the first 1000, at the least, this happens in the best plan."""


def test_every_hard_rule_is_held_against_the_made_up_operations() -> None:
    assert {rule.code.value for rule in list_rules()} <= {*RULES, "no_route"}


def test_every_rule_decides_some_of_the_operations() -> None:
    found: Counter[str] = Counter()
    for seed in range(200):
        if all(found[rule] >= least for rule, least in RULES.items()):
            break
        snapshot = world(seed)
        referee = Referee(snapshot)
        best, _ = referee.best()
        for rule, least in RULES.items():
            if found[rule] >= least:
                continue
            lenient = Referee(snapshot, frozenset({rule}))
            if rule not in OF_CHAINS:
                lenient.chains = referee.all_chains()
            alike = all(referee.options(unit) == lenient.options(unit) for unit in referee.units)
            if rule in ALONE and alike:
                continue  # It opens no way to anybody.
            found[rule] += lenient.plans() <= MOST and lenient.best()[0] != best
    assert {rule: found[rule] for rule, least in RULES.items() if found[rule] < least} == {}


def test_time_families_and_what_was_published_play_their_part() -> None:
    found: Counter[str] = Counter()
    for seed in range(1000):
        snapshot = world(seed)
        referee = Referee(snapshot)
        best, plan = referee.best()
        found.update(set(tricks(referee, plan)))
        if all(found[name] >= least for name, least in TRICKS.items()):
            break
        if best[4] and best[6:] != Referee(replace(snapshot, published=None)).best()[0][6:]:
            found["what was published decides"] += 1
        wishes = {name: cohesion for name, cohesion in snapshot.groups.items() if cohesion is not Cohesion.PREFER}
        if best[5] and best[6:] != Referee(replace(snapshot, groups=wishes)).best()[0][6:]:
            found["groups that would rather stay together decide"] += 1
    assert {name: found[name] for name, least in TRICKS.items() if found[name] < least} == {}


def tricks(referee: Referee, plan: Plan) -> Iterator[str]:
    if referee.kept:
        yield "kept on frozen legs"
    for unit in referee.units:
        days = [referee.legs[codes[0]].departs.date() for codes in referee.options(unit)]
        for ref in unit if days else ():
            ages = [age(referee.people[ref], day) for day in (min(days), max(days))]
            for years, name in ((2, "turns two"), (18, "turns eighteen")):
                if None not in ages and ages[0] < years <= ages[1]:
                    yield name
    for ref, codes in plan.items():
        legs = [referee.legs[code] for code in codes]
        if ref in referee.stuck:
            yield "goes on another way after a frozen leg"
        if legs[-1].arrives.date() < legs[0].departs.date():
            yield "arrives on an earlier day"
        for leg in legs:
            if twofold(leg.departs, referee.snapshot.places[leg.origin].timezone):
                yield "leaves in an hour that is skipped or repeated"
            if (2, 29) in {(moment.month, moment.day) for moment in (leg.departs, leg.arrives)}:
                yield "travels on a leap day"


def twofold(local: datetime, zone: str) -> bool:
    """Whether a clock shows that time twice, or never."""
    return ZoneInfo(zone).utcoffset(local.replace(fold=0)) != ZoneInfo(zone).utcoffset(local.replace(fold=1))
