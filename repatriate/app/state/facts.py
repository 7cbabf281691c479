"""The facts in the file that determine a person's state; none of them depends on today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from repatriate.counting.journeys import Gone
from repatriate.model.entities import Answer, DocumentType, HoldKind
from repatriate.model.plan import ReasonCode


@dataclass(frozen=True, slots=True)
class Seat:
    """A journey in a plan. `leg` crosses the border, or else is the last; `day` is its local day.

    `crosses` is the day on which the first border is crossed, None where none is. A day is None, too, where the file has none that can be read. `cancelled`: a departure that they still need is. `seatless`: one carries them, and no seat leads home from there. `breach` is the first hard rule that it breaks. `at` is the departure that they are aboard or arrived
    with, or after which they were not found, with its day `at_day`.
    """

    leg: str
    day: date | None
    crosses: date | None
    arrives: date | None
    cancelled: bool = False
    gone: Gone | None = None
    breach: ReasonCode | None = None
    at: str | None = None
    at_day: date | None = None
    seatless: bool = False

    @property
    def at_risk(self) -> bool:
        return self.cancelled or self.breach is not None


@dataclass(frozen=True, slots=True)
class Needed:
    """A clearance that the person needs, and how far it is."""

    kind: str
    answer: Answer | None = None
    asked_on: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A hold that nobody lifted; `end` is its last day."""

    kind: HoldKind
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """The document that the person travels on."""

    type: DocumentType
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """The chains of departures that lead from a place home: the last day on which the first of them can be taken, of all and
    of those on which an emergency document is accepted. None: there is none."""

    until: date | None = None
    etd_until: date | None = None


NO_WAYS = Ways()


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All of one person. `needed` is in the order in which clearances were chosen.

    `left_out` has the reasons for which the plan at work gives them no seat; None where it does not speak of them, or they
    were changed since. `border`: a border lies between where they wait and where they go, or that is not known. `on_list`: they are on the last list that the carrier of their flight was sent. `given`: to a receiver.
    """

    place: bool = True
    destination: bool = True
    withdrawn: bool = False
    confirmed: Seat | None = None
    draft: Seat | None = None
    holds: tuple[Held, ...] = ()
    needed: tuple[Needed, ...] = ()
    document: Paper | None = None
    ways: Ways = NO_WAYS
    left_out: tuple[ReasonCode, ...] | None = None
    on_list: bool = False
    border: bool = True
    given: bool = False
