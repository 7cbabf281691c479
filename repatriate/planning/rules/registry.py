"""All hard rules, in the order of reporting. A new rule about a person is a file and a line here."""

from __future__ import annotations

from repatriate.model.entities import Leg
from repatriate.model.plan import ReasonCode
from repatriate.planning.rules import (
    clearance_expires,
    clearance_missing,
    document_expires,
    etd_refused,
    forbidden,
    full,
    household_blocked,
    infant_alone,
    infant_limit,
    kept_apart,
    long_wait,
    minor_limit,
    no_document,
    no_route,
    not_ready,
    on_hold,
    pinned_elsewhere,
    stretcher_limit,
    wheelchair_limit,
)
from repatriate.planning.rules.limit import UNLIMITED, LimitRule
from repatriate.planning.rules.rule import HardRule, PersonRule
from repatriate.planning.rules.traveller import Demand

PERSON_RULES: tuple[PersonRule, ...] = (
    not_ready.RULE,
    clearance_expires.RULE,
    no_document.RULE,
    document_expires.RULE,
    etd_refused.RULE,
    on_hold.RULE,
    forbidden.RULE,
    pinned_elsewhere.RULE,
    clearance_missing.RULE,
    infant_alone.RULE,
)
"""Rules about one person and one itinerary. Read it as `registry.PERSON_RULES`, so that a rule more is heard of everywhere."""

LIMITS: tuple[LimitRule, ...] = (
    full.RULE,
    wheelchair_limit.RULE,
    stretcher_limit.RULE,
    infant_limit.RULE,
    minor_limit.RULE,
)
"""Rules about everyone on a leg. Loads, room and needs of a leg stand in this order."""


def list_rules() -> tuple[HardRule, ...]:
    return (no_route.RULE, *PERSON_RULES, household_blocked.RULE, *LIMITS, kept_apart.RULE)


def find_rule(code: ReasonCode | str) -> HardRule:
    """The rule with that reason code, or the part of one that is told by itself. Raises KeyError where there is none."""
    return {rule.code.value: rule for rule in (*list_rules(), long_wait.RULE)}[str(code)]


def find_person_rule(code: ReasonCode) -> PersonRule:
    """Raises KeyError for a code that is of no rule about a person alone."""
    return {rule.code: rule for rule in PERSON_RULES}[code]


def find_limit(code: ReasonCode | str) -> LimitRule:
    """Raises KeyError for a code that is no limit of a leg."""
    return {limit.code.value: limit for limit in LIMITS}[str(code)]


def compute_use(demand: Demand, leg: Leg) -> tuple[int, ...]:
    """The use of each limit of a leg by a demand, in the order of LIMITS."""
    stretcher_seats = leg.stretcher_seats
    return tuple([limit.takes(demand, stretcher_seats) for limit in LIMITS])


def compute_capacity(leg: Leg) -> tuple[int, ...]:
    """The capacity of a leg for each limit, in the order of LIMITS; UNLIMITED without one."""
    return tuple([UNLIMITED if (most := limit.most(leg)) is None else max(most, 0) for limit in LIMITS])
