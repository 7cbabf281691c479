"""The planner's input and output types, shared by the store, the command line and the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from repatriate.model.entities import Cohesion, Leg, Person, Place, Rule

Itinerary = tuple[str, ...]
"""Leg codes in the order of travel."""


@dataclass(frozen=True, slots=True)
class PlanSettings:
    plan_start: date
    currency: str | None = None
    min_connection_minutes: int = 120
    max_layover_hours: int = 24
    max_legs: int = 3


@dataclass(frozen=True, slots=True)
class Position:
    """The last known place of a person; no place: they were seen to leave, or not found, and nobody knows where they
    are.

    `since` is when they were first seen there, `seen` when last seen anywhere, both UTC; None if they were not. `told`:
    an officer recorded the place after that.
    """

    place: str | None
    since: datetime | None = None
    seen: datetime | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An operation at one moment, all that planning may know.

    `places` holds every place that a person, a destination or a leg names and that could be resolved.
    `groups` has each group's cohesion. `published` is None where no plan is published; it holds only people placed, and
    nobody who did not come to a departure of theirs, or was taken off it. `at` is where those are who were seen or counted,
    and their `location` says the same; of all others the `location` alone is known. `aboard` has the departures that they
    were counted aboard, as flown; `boarding` the open ones on which they are counted aboard now. The published
    journey of those who are `void` holds no longer.
    """

    people: tuple[Person, ...]
    legs: tuple[Leg, ...]
    places: Mapping[str, Place]
    settings: PlanSettings
    groups: Mapping[str, Cohesion] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    published: Mapping[str, Itinerary] | None = None
    revision: int = 0
    at: Mapping[str, Position] = field(default_factory=dict)
    aboard: Mapping[str, Itinerary] = field(default_factory=dict)
    boarding: Mapping[str, Itinerary] = field(default_factory=dict)
    void: frozenset[str] = frozenset()


class Status(StrEnum):
    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    STOPPED = "stopped"


TIERS = (
    "unplaced_p1",
    "unplaced_p2",
    "unplaced_p3",
    "unplaced_p4",
    "moved",
    "spread",
    "waiting",
    "cost",
)

UNPLACED_TIERS = 4
"""The first tiers count people who are left out, each priority in its own."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One goal of the plan; `bound` is what no plan can go below, given the tiers before it."""

    name: str
    value: float
    bound: float
    proved: bool


class ReasonCode(StrEnum):
    NO_ROUTE = "no_route"
    NOT_READY = "not_ready"
    CLEARANCE_EXPIRES = "clearance_expires"
    NO_DOCUMENT = "no_document"
    DOCUMENT_EXPIRES = "document_expires"
    ETD_REFUSED = "etd_refused"
    ON_HOLD = "on_hold"
    FORBIDDEN = "forbidden"
    PINNED_ELSEWHERE = "pinned_elsewhere"
    CLEARANCE_MISSING = "clearance_missing"
    INFANT_ALONE = "infant_alone"
    HOUSEHOLD_BLOCKED = "household_blocked"
    LONG_WAIT = "long_wait"
    FULL = "full"
    WHEELCHAIR_LIMIT = "wheelchair_limit"
    STRETCHER_LIMIT = "stretcher_limit"
    INFANT_LIMIT = "infant_limit"
    MINOR_LIMIT = "minor_limit"
    KEPT_APART = "kept_apart"


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason why a person may not travel so. `leg` is the leg concerned; `rule` names the rule or the blocking
    people."""

    code: ReasonCode
    message: str
    leg: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    person: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody whose journey differs from the published plan; `before` or `after` is None where there is none."""

    person: str
    before: Itinerary | None
    after: Itinerary | None
    cause: str


class ProblemCode(StrEnum):
    """The problems of an operation that a plan can detect."""

    NO_PEOPLE = "no_people"
    NO_LEGS = "no_legs"
    MAX_LEGS = "max_legs"
    CONNECTION_TIMES = "connection_times"
    PINS_DIFFER = "pins_differ"
    PIN_EMPTY = "pin_empty"
    PIN_UNKNOWN_LEG = "pin_unknown_leg"
    PIN_LEG_GONE = "pin_leg_gone"
    PIN_NO_JOURNEY = "pin_no_journey"
    PIN_FORBIDDEN = "pin_forbidden"
    PIN_RULED_OUT = "pin_ruled_out"
    PIN_COMPANY = "pin_company"
    PIN_APART = "pin_apart"
    PIN_FULL = "pin_full"
    PIN_NOT_TRIED = "pin_not_tried"
    APART_TOGETHER = "apart_together"
    TWO_PLACES = "two_places"
    TWO_DESTINATIONS = "two_destinations"
    PARTED = "parted"
    NO_COMMON_JOURNEY = "no_common_journey"
    TOO_MANY_TOGETHER = "too_many_together"
    STRANDED = "stranded"
    LEG_PAST = "leg_past"
    LEG_ARRIVES_FIRST = "leg_arrives_first"
    LEG_DATES = "leg_dates"
    LEG_ROUND = "leg_round"
    LEG_PLACE = "leg_place"
    LEG_NO_SEATS = "leg_no_seats"
    NO_LOCATION = "no_location"
    NO_DESTINATION = "no_destination"
    UNKNOWN_LOCATION = "unknown_location"
    UNKNOWN_DESTINATION = "unknown_destination"
    ALREADY_THERE = "already_there"
    CLEARANCE_PAST = "clearance_past"
    DOCUMENT_PAST = "document_past"
    RULE_UNKNOWN_PERSON = "rule_unknown_person"
    RULE_UNKNOWN_LEG = "rule_unknown_leg"
    RULE_ABOUT_ONE = "rule_about_one"
    GROUP_UNKNOWN = "group_unknown"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that only people can put right; the plan is made for the rest.

    `people` are those concerned, `leg` the first of the legs it is about, `rule` the rule, group, place, setting or day.
    `message` says what is wrong, with whom or what, and what to do.
    """

    code: ProblemCode
    people: tuple[str, ...]
    leg: str | None
    rule: str | None
    message: str


@dataclass(frozen=True, slots=True)
class PlanResult:
    """`assignments` holds people placed, by ref, in the order of ref."""

    status: Status
    seconds: float
    tiers: tuple[Tier, ...]
    assignments: Mapping[str, Itinerary]
    unplaced: tuple[Unplaced, ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...] = ()


class Verdict(StrEnum):
    CHOSEN = "chosen"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Option:
    """One itinerary a person might take, and what speaks against it."""

    legs: Itinerary
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that would open an itinerary: `change` is a short name for it ("ready_from 2025-05-12")."""

    change: str
    message: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """`options` has one entry with no legs where no itinerary leads from the person's place to their destination.

    `because` is all of it in a sentence or two. Every suggestion of `would_help` was tried out by solving.
    """

    person: str
    placed: Itinerary | None
    options: tuple[Option, ...]
    would_help: tuple[Suggestion, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class Breach:
    """A hard rule that a plan breaks."""

    rule: ReasonCode
    people: tuple[str, ...]
    leg: str | None
    message: str
