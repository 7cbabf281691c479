"""The states of a person, and their possible lacks. The first true state counts, in this order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """The state of a person between registration and handover."""

    HANDED_OVER = "handed_over"
    MISSING_ON_ARRIVAL = "missing_on_arrival"
    ARRIVED = "arrived"
    ON_THE_WAY = "on_the_way"
    ABOARD = "aboard"
    NOT_TRAVELLING = "not_travelling"
    SEAT_AT_RISK = "seat_at_risk"
    BOOKED = "booked"
    IN_DRAFT = "in_draft"
    ON_HOLD = "on_hold"
    NO_WAITING_PLACE = "no_waiting_place"
    NO_DESTINATION = "no_destination"
    REFUSED = "refused"
    WAITS_FOR_CLEARANCE = "waits_for_clearance"
    NEEDS_DOCUMENT = "needs_document"
    NO_WAY_HOME = "no_way_home"
    NO_SEAT = "no_seat"
    READY = "ready"


NUMBERS = {state: number for number, state in enumerate(State, 1)}
"""The place of each state in the order: what the file keeps, and what a table sorts by."""
BY_NUMBER = {number: state for state, number in NUMBERS.items()}


class Lack(StrEnum):
    """The things that a person may lack besides clearances, which go by their own kind."""

    PLACE = "place"
    DESTINATION = "destination"
    HOLD_LIFTED = "hold_lifted"
    DOCUMENT = "document"
    STRETCHER_PLACE = "stretcher_place"
    WHEELCHAIR_PLACE = "wheelchair_place"
    INFANT_PLACE = "infant_place"
    MINOR_PLACE = "minor_place"


@dataclass(frozen=True, slots=True)
class Detail:
    """The details in the words of a state.

    `leg` is the departure that crosses the border, `day` its local day. `kind` is the kind of hold or clearance, or a
    rule's code for a seat at risk or no seat. `days`: how long ago a clearance was asked for, on `asked_on`.
    """

    leg: str | None = None
    day: date | None = None
    kind: str | None = None
    days: int | None = None
    asked_on: date | None = None

    def on(self, today: date) -> Detail:
        """The same, with the days that somebody has waited until today."""
        return replace(self, days=max((today - self.asked_on).days, 0)) if self.asked_on else self


@dataclass(frozen=True, slots=True)
class PersonState:
    """A state with what its words need, and all that the person still lacks, in the order of the columns."""

    state: State
    detail: Detail = field(default_factory=Detail)
    lacks: tuple[str, ...] = ()


FROM_TABLES = (
    "settings", "places", "people", "households", "groups", "documents", "holds", "clearances", "checklist", "legs", "plans",
    "bookings", "leftouts", "rules", "rule_legs", "manifests", "merged", "checkpoints", "sightings", "closings", "handovers", "handed",
)  # fmt: skip
"""The tables from which states follow: what shows a state is stale when one of them was written."""
