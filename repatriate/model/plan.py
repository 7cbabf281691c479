"""What the planner is given and what it answers; shared by the store, the command line and the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
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
class Snapshot:
    """An operation at one moment, all that planning may know.

    `places` holds every place that a person, a destination or a leg names and that could be resolved.
    `groups` has each group's cohesion. `published` is None where no plan is published; it holds only people placed.
    """

    people: tuple[Person, ...]
    legs: tuple[Leg, ...]
    places: Mapping[str, Place]
    settings: PlanSettings
    groups: Mapping[str, Cohesion] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    published: Mapping[str, Itinerary] | None = None
    revision: int = 0


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
    FULL = "full"
    WHEELCHAIR_LIMIT = "wheelchair_limit"
    STRETCHER_LIMIT = "stretcher_limit"
    INFANT_LIMIT = "infant_limit"
    MINOR_LIMIT = "minor_limit"
    KEPT_APART = "kept_apart"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a person may not travel so. `leg` is the leg it is about; `rule` names the rule or who blocks."""

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


@dataclass(frozen=True, slots=True)
class PlanResult:
    """`assignments` holds people placed, by ref, in the order of ref."""

    status: Status
    seconds: float
    tiers: tuple[Tier, ...]
    assignments: Mapping[str, Itinerary]
    unplaced: tuple[Unplaced, ...]
    changes: tuple[Change, ...]


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
    """`options` has one entry with no legs where no itinerary leads from the person's place to their destination."""

    person: str
    placed: Itinerary | None
    options: tuple[Option, ...]
    would_help: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Breach:
    """A hard rule that a plan breaks."""

    rule: ReasonCode
    people: tuple[str, ...]
    leg: str | None
    message: str
